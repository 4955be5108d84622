"""Verdicts: the code of the worst, one command from every error, and the screen that shows them."""

from __future__ import annotations

import pytest

from outreach.doctoring.attempts import tried
from outreach.doctoring.broken import broken
from outreach.domain.verdicts import Fail, Line, Ok, Verdict, Warn, exit_code
from outreach.errors import ConfigError, DiskError, Exit, OutreachError, SignInError, TryLaterError
from outreach.reports.doctor import doctor_json, examined
from tests.builders import at

NOW = at("2026-12-03 12:00")


def failing(*codes: Exit) -> list[Line]:
    fails: list[Verdict] = [Fail(text=f"it fails with {code}", command=f"mend {code}", code=code) for code in codes]
    return [Line(name="one", verdict=one) for one in [Ok(text="fine"), Warn(text="look", command="see"), *fails]]


@pytest.mark.parametrize(
    ("codes", "worst"),
    [
        ((), Exit.DONE),
        ((Exit.ATTENTION,), Exit.ATTENTION),
        ((Exit.BUG,), Exit.ATTENTION),
        ((Exit.LATER, Exit.ATTENTION), Exit.LATER),
        ((Exit.LATER, Exit.DISK), Exit.DISK),
        ((Exit.DISK, Exit.CONFIG, Exit.LATER), Exit.CONFIG),
        ((Exit.ATTENTION, Exit.CONFIG, Exit.SIGN_IN), Exit.SIGN_IN),
    ],
)
def test_the_worst_line_gives_the_code(codes: tuple[Exit, ...], worst: Exit) -> None:
    assert exit_code(failing(*codes)) == worst


@pytest.mark.parametrize(
    ("problem", "text", "command"),
    [
        (
            SignInError("it ended", place="Google, asking", remedy="type   outreach auth login"),
            "it ended",
            "outreach auth login",
        ),
        (
            SignInError("it ended", remedy="type   outreach auth login; if it ends every week, publish the app"),
            "it ended; if it ends every week, publish the app",
            "outreach auth login",
        ),
        (
            ConfigError("no client", remedy="make a new client in the console, and type   outreach auth login"),
            "no client; make a new client in the console",
            "outreach auth login",
        ),
        (
            SignInError("not included", remedy="type   outreach auth login and tick it"),
            "not included; tick it",
            "outreach auth login",
        ),
        (
            ConfigError("others can read it", place="/w/.outreach", remedy="type   chmod 700 /w/.outreach"),
            "/w/.outreach: others can read it",
            "chmod 700 /w/.outreach",
        ),
        (
            ConfigError(
                "they lie there",
                place="config.yaml: mail",
                remedy="write it again, type   outreach undo --all   , and switch",
            ),
            "config.yaml: mail: they lie there; write it again, type   outreach undo --all   , and switch",
            "outreach undo --all",
        ),
        (
            TryLaterError("Google cannot be reached", remedy="run again later"),
            "Google cannot be reached; run again later",
            "outreach doctor",
        ),
        (ConfigError("odd"), "odd", "outreach check"),
        (SignInError("locked", remedy="unlock it"), "locked; unlock it", "outreach auth login"),
    ],
)
def test_an_error_becomes_a_sentence_and_one_command(problem: OutreachError, text: str, command: str) -> None:
    found = broken(problem)
    assert found.command == command
    assert found.code == problem.code
    assert found.text == text


def test_what_stops_one_line_stops_no_other() -> None:
    def full() -> list[Verdict]:
        raise OSError(28, "No space left on device", "/w/drafts")

    def stopped() -> list[Verdict]:
        raise DiskError("the disk failed", place="/w")

    (one,), (two,) = tried("writing", full), tried("disk", stopped)
    assert isinstance(one.verdict, Fail)
    assert (
        one.verdict.text == "/w/drafts: no space left on device; make room and run again; it goes on where it stopped"
    )
    assert isinstance(two.verdict, Fail)
    assert (one.verdict.code, two.verdict.code) == (Exit.DISK, Exit.DISK)


def test_our_own_mistakes_are_not_taken_for_a_line_that_failed() -> None:
    def wrong() -> list[Verdict]:
        raise KeyError("a bug")

    with pytest.raises(KeyError):
        list(tried("disk", wrong))


def test_the_screen_ends_with_what_mends_the_worst() -> None:
    lines = failing(Exit.LATER, Exit.SIGN_IN)
    assert examined(lines, NOW).splitlines() == [
        "Thursday 3 December 2026, 12:00 Central. Nothing was changed.",
        "ok    one            fine",
        "WARN  one            look",
        "                     see",
        "FAIL  one            it fails with 75",
        "                     mend 75",
        "FAIL  one            it fails with 77",
        "                     mend 77",
        "2 broken, 1 to look at and 1 fine. Next:   mend 77",
    ]


@pytest.mark.parametrize(
    ("lines", "end"),
    [
        ([Line(name="one", verdict=Ok(text="fine"))], "Everything is fine. Next: outreach"),
        (failing(), "1 to look at and 1 fine. Next:   see"),
        (failing(Exit.BUG), "1 broken, 1 to look at and 1 fine. Next:   mend 70"),
    ],
)
def test_the_last_line_counts(lines: list[Line], end: str) -> None:
    assert examined(lines, NOW, as_cron=True).splitlines()[-1] == end
    assert "as cron sees it" in examined(lines, NOW, as_cron=True)


def test_programs_get_every_line_with_its_level() -> None:
    found = doctor_json(failing(Exit.DISK), NOW)
    assert found == {
        "version": 1,
        "now": "2026-12-03T12:00:00-06:00",
        "as_cron": False,
        "exit_code": 74,
        "lines": [
            {"name": "one", "level": "ok", "text": "fine", "command": None, "code": None},
            {"name": "one", "level": "warn", "text": "look", "command": "see", "code": None},
            {"name": "one", "level": "fail", "text": "it fails with 74", "command": "mend 74", "code": 74},
        ],
    }
