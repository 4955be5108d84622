"""Which program takes a file or a text, per platform; nothing here needs a desktop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from outreach.cli.desktop import Desktop, file_target, mailto, this_machine
from outreach.domain.messages import Address

OSEI = Address(name="Dr. Greta Osei", email="greta.osei@harbor-state.example.edu")
Started = list[tuple[tuple[str, ...], bytes | None]]


def a_desktop(
    platform: str, programs: Sequence[str], environ: Mapping[str, str], *, works: bool = True
) -> tuple[Desktop, Started]:
    started: Started = []

    def start(command: Sequence[str], given: bytes | None) -> bool:
        started.append((tuple(command), given))
        return works

    find: Callable[[str], str | None] = lambda name: f"/bin/{name}" if name in programs else None  # noqa: E731
    return Desktop(platform=platform, environ=environ, find=find, start=start), started


@pytest.mark.parametrize(
    ("platform", "programs", "environ", "command"),
    [
        ("linux", ["xdg-open"], {"DISPLAY": ":0"}, ("/bin/xdg-open",)),
        ("linux", ["xdg-open"], {"WAYLAND_DISPLAY": "w"}, ("/bin/xdg-open",)),
        ("linux", ["wslview"], {"WSL_DISTRO_NAME": "Debian"}, ("/bin/wslview",)),
        ("linux", ["xdg-open"], {}, None),
        ("linux", [], {"DISPLAY": ":0"}, None),
        ("darwin", ["open"], {}, ("/bin/open",)),
        ("win32", [], {}, ("rundll32", "url.dll,FileProtocolHandler")),
    ],
)
def test_a_file_goes_to_the_program_made_for_it(
    platform: str, programs: list[str], environ: dict[str, str], command: tuple[str, ...] | None
) -> None:
    desktop, started = a_desktop(platform, programs, environ)
    assert desktop.hand_over("/w/drafts/a.eml") is (command is not None)
    assert started == ([((*command, "/w/drafts/a.eml"), None)] if command else [])


@pytest.mark.parametrize(
    ("platform", "programs", "environ", "command"),
    [
        ("darwin", ["pbcopy"], {}, ("/bin/pbcopy",)),
        ("linux", ["wl-copy", "xclip"], {"WAYLAND_DISPLAY": "w", "DISPLAY": ":0"}, ("/bin/wl-copy",)),
        ("linux", ["wl-copy", "xclip"], {"DISPLAY": ":0"}, ("/bin/xclip", "-selection", "clipboard")),
        ("linux", ["xsel"], {"DISPLAY": ":0"}, ("/bin/xsel", "--clipboard", "--input")),
        ("linux", ["xclip"], {}, None),
        ("linux", ["clip.exe"], {"WSL_DISTRO_NAME": "Debian"}, ("/bin/clip.exe",)),
        ("win32", ["clip.exe"], {}, ("/bin/clip.exe",)),
    ],
)
def test_a_text_goes_to_the_clipboard_there_is(
    platform: str, programs: list[str], environ: dict[str, str], command: tuple[str, ...] | None
) -> None:
    desktop, started = a_desktop(platform, programs, environ)
    assert desktop.copy("Grüße") is (command is not None)
    assert [one for one, _ in started] == ([command] if command else [])
    for one, given in started:
        encoding = "utf-16" if one[0].endswith("clip.exe") else "utf-8"
        assert (given or b"").decode(encoding) == "Grüße"


def test_a_program_that_fails_is_no_program() -> None:
    desktop, _ = a_desktop("linux", ["xdg-open", "xclip"], {"DISPLAY": ":0"}, works=False)
    assert not desktop.hand_over("/w/a.eml")
    assert not desktop.copy("x")


def test_a_link_holds_the_whole_mail() -> None:
    text = "Dear Dr. Osei,\n\n50 % of it & more: 1+1=2? #1 – Grüße\n"
    link = mailto([OSEI], "R&D: 15 minutes?", text)
    assert link is not None
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path)) == ("mailto", OSEI.email)
    fields = parse_qs(parts.query)
    assert fields == {"subject": ["R&D: 15 minutes?"], "body": [text.strip().replace("\n", "\r\n")]}
    assert "%0D%0A" in link
    assert "+" not in parts.query, "a plus sign would arrive as a plus sign, not as a space"


def test_no_recipient_and_no_words_of_an_address_can_add_a_field() -> None:
    assert str(mailto([], "Hello", "x")).startswith("mailto:?subject=Hello")
    trick = Address(name="x", email="a@example.org?bcc=b@example.org")
    assert "bcc=" not in str(mailto([trick], "Hello", "x"))


def test_a_long_mail_is_no_link() -> None:
    assert mailto([OSEI], "Long", "word " * 1_000) is None


def test_a_file_is_named_so_that_it_is_no_option(tmp_path: Path) -> None:
    assert file_target(tmp_path / "-e.eml").startswith("/")


def test_a_program_is_started_with_its_text_and_its_failure_is_noticed(tmp_path: Path) -> None:
    machine = this_machine()
    wrote = tmp_path / "wrote"
    script = f"import sys; open({str(wrote)!r}, 'wb').write(sys.stdin.buffer.read())"
    assert machine.start([sys.executable, "-c", script], b"words")
    assert wrote.read_bytes() == b"words"
    assert not machine.start([sys.executable, "-c", "raise SystemExit(3)"], None)
    assert not machine.start([str(tmp_path / "nothing")], None)
