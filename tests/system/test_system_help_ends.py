"""Every --help says what for in a sentence, gives examples that work as they stand, and the exit codes it ends with."""

from __future__ import annotations

import fcntl
import io
import re
import shlex
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from outreach.cli.app import app
from outreach.cli.exit_codes import exit_codes
from outreach.errors import Exit
from tests.architecture.source import ROOT
from tests.steady import steady
from tests.system.terminal import Terminal, typed, workspace

CODE = re.compile(r"^  (\d[\d ]*?) {2,}\S", re.MULTILINE)
PURPOSE = re.compile(r"[A-Z][^.]{10,150}(?:\.\w[^.]*)*\.(?:\s|$)")
# starts something of this machine, or goes on for ever
NOT_HARMLESS = ("schedule install", "schedule remove", "tick")
NOBODY_LISTENS = "http://127.0.0.1:9"


def commands(
    group: click.Group = app, context: click.Context | None = None, path: str = ""
) -> Iterator[tuple[str, click.Command]]:
    """Give every command with what is typed for it, `auth login`; also those that are made of others."""
    around = context or click.Context(group, info_name="outreach")
    for name in group.list_commands(around):
        command = group.get_command(around, name)
        assert command is not None
        typed_for_it = f"{path} {name}".strip()
        yield typed_for_it, command
        if isinstance(command, click.Group):
            yield from commands(command, click.Context(command, info_name=name, parent=around), typed_for_it)


COMMANDS = dict(commands())


def section(text: str, title: str) -> str:
    """Give what stands under a heading of a help."""
    found = re.search(rf"^{title}:\n((?:  .*\n?)+)", text, re.MULTILINE)
    assert found is not None, f"no {title} in\n{text}"
    return found[1]


def examples(path: str) -> list[str]:
    """Give the examples of a command as they stand in its help."""
    shown = section(typed(*path.split(), "--help").out, "Example")
    return [line.strip() for line in shown.splitlines()]


def words(example: str) -> list[str]:
    """Give what the program is given: without the remark, and without where a shell would put what it prints."""
    return shlex.split(re.split(r" {2,}| >>? ", example)[0])[1:]


def codes(path: str) -> set[int]:
    """Give the exit codes a help names."""
    shown = section(typed(*path.split(), "--help").out, "Exit codes")
    return {int(code) for group in CODE.findall(shown) for code in group.split()}


def as_prepared(folder: Path) -> Terminal:
    """A season at work, and the files that examples name."""
    terminal = workspace(folder / "outreach", steady().replace("resident-question: off", "resident-question: on"))
    shutil.copyfile(ROOT / "examples" / "okafor-cv.pdf", terminal.root / "okafor-cv.pdf")
    (folder / "draft.txt").write_text("Subject: Hello\n\nDear Dr. Marchetti,\n\nThank you for Wednesday.\n")
    (folder / "contacts.vcf").write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ada Quill\nEMAIL:a.quill@example.org\nEND:VCARD\n"
    )
    (folder / "Connections.csv").write_text("First Name,Last Name,Email\nAda,Quill,a.quill@example.org\n")
    terminal.type("note", "Marchetti: Your Friday plan review, where residents present, is what I would miss.")
    terminal.type("run")
    (folder / "facts.jsonl").write_text(terminal.type("export").out)
    return terminal


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("prepared")
    as_prepared(folder)
    return folder


@pytest.fixture
def at_work(prepared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """A copy of the prepared folder, where one stands, with nobody at the keyboard."""
    folder = tmp_path / "home"
    shutil.copytree(prepared, folder)
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    return Terminal(folder / "outreach")


def broken(terminal: Terminal) -> None:
    with (terminal.root / "config.yaml").open("a") as file:
        file.write("nonsense: 1\n")


def signed_out(terminal: Terminal) -> None:
    config = terminal.root / "config.yaml"
    kept = re.sub(r"(?m)^(mail|holds|google):.*\n", "", config.read_text())
    config.write_text(f"{kept}mail: gmail\nholds: google\ngoogle: {{token: file}}\n")


def without_a_workspace(terminal: Terminal) -> None:
    shutil.rmtree(terminal.root)


def as_it_is(_: Terminal) -> None:
    """Leave it as it is."""


@pytest.mark.parametrize("path", COMMANDS)
def test_every_help_has_a_purpose_in_one_sentence_examples_and_exit_codes(path: str) -> None:
    text = typed(*path.split(), "--help").out
    help_text = COMMANDS[path].help or ""
    assert PURPOSE.match(help_text), help_text
    assert all(one.startswith("outreach") for one in examples(path))
    assert {0, 2, 70, 74, 130} <= codes(path) <= {int(code) for code in Exit}
    assert all(len(line) <= 88 for line in text.splitlines())


@pytest.mark.parametrize("path", COMMANDS)
@pytest.mark.parametrize("change", [as_it_is, broken, signed_out, without_a_workspace])
def test_every_example_is_understood_and_ends_with_a_code_that_its_help_names(
    path: str, change: Callable[[Terminal], None], at_work: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    if path.startswith(NOT_HARMLESS):
        assert all(
            COMMANDS[path].make_context(path, words(one)[len(path.split()) :], resilient_parsing=True)
            for one in examples(path)
        )
        return
    monkeypatch.setenv("OUTREACH_GOOGLE_URL", NOBODY_LISTENS)
    change(at_work)
    for example in examples(path):
        given = [word for word in words(example) if word != "--open"]
        screen = at_work.type(*given)
        assert screen.code in codes(path), (example, screen.err)
        assert "--help" not in screen.err, (example, screen.err)


def test_a_run_that_waits_for_another_ends_with_a_code_that_helps_name(at_work: Terminal) -> None:
    with (at_work.root / ".outreach" / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        for path in ("run", "redo", "undo"):
            assert at_work.type(path, *(["--all"] if path == "undo" else [])).code == Exit.LATER
            assert Exit.LATER in codes(path)


def test_what_a_help_says_of_a_code_is_said_once() -> None:
    assert [path for path, one in COMMANDS.items() if re.search(r"Exit codes?:|[Ee]nds with \d", one.help or "")] == []
    assert exit_codes("")[0] == ("0", "done, or nothing to do")
