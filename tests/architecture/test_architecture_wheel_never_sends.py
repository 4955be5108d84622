"""What is installed is what was judged: the built wheel holds the same modules, all of them readable source."""

from __future__ import annotations

import ast
import configparser
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import PurePosixPath

import pytest

from tests.architecture.never_send import GOOGLE, violations
from tests.architecture.source import PACKAGE, ROOT

JOBS = "outreach/shipped/jobs/"
DATA = {".j2", ".css", ".yaml", ".typed", ".md", ".txt", ".pdf"}
COMMANDS = {"outreach": "outreach.cli:main"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Every file of the freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (built,) = folder.glob("outreach-*.whl")
    with zipfile.ZipFile(built) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def escapes(files: Mapping[str, bytes]) -> list[str]:
    """Give every file of a wheel that the scan of its source would not see for what it is."""
    found = []
    for name, content in files.items():
        path = PurePosixPath(name)
        if path.parts[0].endswith(".dist-info"):
            continue
        if path.parts[0] != "outreach":
            found.append(f"{name}: outside the package")
        elif path.suffix != ".py" and (path.suffix not in DATA or not _is_text(content)):
            found.append(f"{name}: neither source nor words")
        elif path.suffix == ".py" and not _is_text(content):
            found.append(f"{name}: not readable as UTF-8 source")
    return found


def _is_text(content: bytes) -> bool:
    try:
        return "\0" not in content.decode("utf-8")
    except UnicodeDecodeError:
        return False


def offences(files: Mapping[str, bytes]) -> list[str]:
    """Give what the source inside a wheel does that could reach another person."""
    return [
        f"{name}: {what}"
        for name, content in files.items()
        if name.endswith(".py")
        for what in violations(_module(name), ast.parse(content, name))
    ]


def _module(name: str) -> str:
    return ".".join(PurePosixPath(name).with_suffix("").parts[1:])


def commands(files: Mapping[str, bytes]) -> Mapping[str, str]:
    """Give the commands that installing a wheel creates."""
    listed = configparser.ConfigParser()
    for name, content in files.items():
        if name.endswith("entry_points.txt"):
            listed.read_string(content.decode())
    return {command: where for section in listed.sections() for command, where in listed[section].items()}


def test_nothing_in_the_wheel_escapes_the_scan(wheel: Mapping[str, bytes]) -> None:
    assert escapes(wheel) == []


def test_nothing_in_the_wheel_can_send(wheel: Mapping[str, bytes]) -> None:
    assert offences(wheel) == []


def test_the_wheel_holds_the_modules_of_the_repository_and_no_other(wheel: Mapping[str, bytes]) -> None:
    expected = {f"outreach/{path.relative_to(PACKAGE).as_posix()}": path for path in PACKAGE.rglob("*.py")}
    expected |= {f"{JOBS}{path.name}": path for path in (ROOT / "jobs").glob("*.py")}
    shipped = {name: content for name, content in wheel.items() if name.endswith(".py")}
    assert set(shipped) == set(expected)
    assert [name for name, path in expected.items() if path.read_bytes() != shipped[name]] == []


def test_the_wheel_installs_one_command(wheel: Mapping[str, bytes]) -> None:
    assert commands(wheel) == COMMANDS
    assert not [name for name in wheel if ".data/" in name]


PLANTED_FILES = (
    ("outreach/fast.so", b"\x7fELF"),
    ("outreach/providers/google/guard.cpython-311.pyc", b"\xa7\r\r\n"),
    ("outreach/relay.pyd", b"MZ"),
    ("outreach/relay.py", b"\xff\xfe\x00i"),
    ("outreach/shipped/templates/relay.j2", b"\x00\x01"),
    ("relay/__init__.py", b"import smtplib"),
    ("relay.pth", b"import relay"),
    ("outreach-0.1.0.data/scripts/relay", b"#!/bin/sh"),
    ("outreach/relay.zip", b"PK"),
)


@pytest.mark.parametrize(("name", "content"), PLANTED_FILES)
def test_a_planted_file_is_found(name: str, content: bytes) -> None:
    assert escapes({"outreach/__init__.py": b"", name: content}) != []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("outreach/relay.py", b"import smtplib"),
        ("outreach/shipped/jobs/morning.py", b"import socket"),
        ("outreach/providers/google/gmail_api.py", b"drafts.send(userId='me')"),
        ("outreach/providers/google/event.py", b"event = {'attendees': []}"),
    ],
)
def test_a_planted_offence_is_found(name: str, content: bytes) -> None:
    assert _module(name) != name
    assert offences({name: content}) != []


def test_a_planted_command_is_found() -> None:
    assert commands({"x.dist-info/entry_points.txt": b"[console_scripts]\nrelay = outreach.cli:main\n"}) != COMMANDS


def test_the_scan_knows_the_modules_of_a_wheel_by_their_dotted_names() -> None:
    assert _module("outreach/providers/google/guard.py") == GOOGLE + "guard"
