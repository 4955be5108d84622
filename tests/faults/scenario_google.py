"""The evening of an interview day with Gmail and Google: one run does every kind of write there is.

`before` is what came earlier: a run some days ago, when another interview and a meeting stood on other days, one
appointment was not known yet and another was; a run an hour before, when a program's policy was not known and a draft
was left without recipients; what was said since. The run at EVENING then makes, finishes and takes back drafts; makes,
moves and releases holds.
"""

from __future__ import annotations

from dataclasses import dataclass

from outreach.domain.history import History
from outreach.planning.fold import fold
from outreach.preview import project_of
from tests.builders import at
from tests.faults.invariants import Outcome, outcome
from tests.google_season import GoogleSeason

_NIGHT = "2026-12-02 23:59"
_INTERVIEW = ("when: 2026-12-02 9:00 am ET", "when: 2026-12-03 9:00 am ET")
_MOVED = ("Cedar Ridge 2026-12-08 8:30 am", "Cedar Ridge 2026-12-09 8:30 am")
_OVER = ("when: 2026-12-01 4:00 pm", "when: 2026-12-03 4:00 pm")
_ROUTINE = "  - Northfield CNS tumor board (online)"
_DROPPED = "  - Contouring club (online), every Friday 12:00 pm, 60 min, permission granted 2026-10-05\n"


def before(season: GoogleSeason) -> None:
    """Do what came before the evening."""
    config = season.root / "config.yaml"
    whole = config.read_text(encoding="utf-8")
    an_hour_ago = _swapped(_swapped(_earlier_routine(whole), *_MOVED), *_OVER)
    config.write_text(_swapped(an_hour_ago, *_INTERVIEW), encoding="utf-8")
    assert season.run("2026-11-29 18:30") in (0, 3)
    config.write_text(an_hour_ago, encoding="utf-8")
    _says(season, "Dr. Marchetti: Your Friday plan review is what I would miss.")
    assert season.run("2026-12-02 17:30") == 3
    config.write_text(whole, encoding="utf-8")
    _says(
        season,
        "Harbor State: with Dr. Osei",
        "Dr. Osei: Your rule about phantoms has stayed with me.",
        "Halvorsen: she asked about the hippocampal limits",
        "policy Harbor State: welcome",
    )


def _says(season: GoogleSeason, *lines: str) -> None:
    for line in lines:
        assert season.terminal.type("note", line, now="2026-12-02 17:00").code == 0


def _swapped(text: str, now: str, then: str) -> str:
    assert now in text
    return text.replace(now, then)


def _earlier_routine(text: str) -> str:
    """Give the configuration as it was before one appointment was made and another dropped."""
    (line,) = [one for one in text.splitlines(keepends=True) if one.startswith(_ROUTINE)]
    return text.replace(line, _DROPPED)


@dataclass(frozen=True)
class End:
    """What a person finds in the account, and what the ledger believes of every draft and hold."""

    account: Outcome
    beliefs: tuple[tuple[str, str], ...]


def end(season: GoogleSeason) -> End:
    """Look at how an evening ended."""
    return End(outcome(season), beliefs(season))


def beliefs(season: GoogleSeason) -> tuple[tuple[str, str], ...]:
    """Give the stage of every draft and hold the ledger knows."""
    history = history_of(season)
    drafts = [(str(touch), str(past.stage)) for touch, past in history.drafts.items()]
    return tuple(
        sorted([*drafts, *((f"{touch} {part}", str(past.stage)) for (touch, part), past in history.holds.items())])
    )


def history_of(season: GoogleSeason) -> History:
    """Add up the ledger."""
    return fold(season.facts(), project_of(season.root), at(_NIGHT))
