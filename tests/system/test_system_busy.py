"""What the owner's other calendars change: what `check` says of them, when they are asked, what a plan says then."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from outreach.domain.facts import DraftIntended
from outreach.providers.google import scopes
from tests.calendar_files import a_file, timed
from tests.google_season import GRANTED, OWNER, GoogleSeason, google_season
from tests.google_server.faults import Fault
from tests.system.terminal import SMALL, Terminal, workspace

PEOPLE = """\
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-11-20
  - name: Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty, Great Basin University
"""
REQUESTS = f"""\
version: 1
me: {{name: Maya Okafor, email: {OWNER}, timezone: America/Chicago, phase: ms4}}
begin: 2026-11-16
{PEOPLE}conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-07..2027-01-08
    timezone: America/Detroit
    meet:
      - who: Dr. Sandoval
        connection: Your paper on automated hippocampal contours is the reason my audit sorts errors by slice thickness.
        question: which failures you stopped looking for, and why
"""
GOOGLE = "mail: gmail\nholds: google\ngoogle: {token: file}\n"
DUE = "2026-12-03 08:00"
ASKED = "calendar.freebusy.query"


def asked(season: GoogleSeason, *words: str, now: str = DUE) -> Counter[str]:
    """Type a command, and count what it asked."""
    before = len(season.world.journal)
    shown = season.terminal.type(*words, now=now.replace(" ", "T"))
    assert shown.code in (0, 3), shown
    return Counter(one.call for one in season.world.journal[before:])


def test_check_says_where_a_calendar_is_named_that_is_not_there(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL + "calendars: cal/home.ics\n")
    shown = terminal.type("check")
    assert shown.code == 0
    said = " ".join(shown.out.split())
    assert "Note: config.yaml:6:1: cal/home.ics is not there; put it there, or mend calendars:" in said
    assert "until then no times are offered" in said
    a_file(terminal.root / "cal" / "home.ics", timed("20261203T090000", "20261203T100000"))
    assert terminal.type("check").code == 0


def test_check_notes_what_in_a_calendar_cannot_be_read(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", SMALL + "calendars: home.ics\n")
    a_file(terminal.root / "home.ics", timed("20261203T090000", "20261203T100000", "RRULE:FREQ=SECONDLY"))
    shown = terminal.type("check")
    assert shown.code == 0
    assert "home.ics: an event repeats for too long to be followed" in " ".join(shown.out.split())


def test_a_missing_calendar_stops_nothing_but_times_and_a_plan_says_so(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", f"{REQUESTS}calendars: home.ics\n")
    said = "No times are offered: home.ics: is not there; put it there, or mend calendars:"
    for words in (("plan",), ("agenda",), ("run",)):
        shown = terminal.type(*words, now="2026-12-03T08:00")
        assert shown.code in (0, 3)
        assert " ".join(shown.out.split()).count(said) == 1, shown.out
    assert touched(terminal) == ["conf-request"]


def touched(terminal: Terminal) -> list[str]:
    """Name the cadences of the drafts that were made."""
    from outreach.state.ledger import Ledger
    from tests.builders import at

    with Ledger.open(terminal.root, now=at(DUE), readonly=True) as ledger:
        return [one.touch.cadence for one in ledger.facts() if isinstance(one, DraftIntended)]


def test_files_are_read_offline_too(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", f"{REQUESTS}calendars: home.ics\n")
    a_file(terminal.root / "home.ics", timed("20270107T070000", "20270108T190000"))
    online, offline = (
        json.loads(terminal.type("plan", "--json", *more, now="2026-12-03T08:00").out) for more in ((), ("--offline",))
    )
    assert offline["drafts"] == online["drafts"]
    assert offline["holds"] == online["holds"]
    assert "No times are offered" not in terminal.type("plan", "--offline", now="2026-12-03T08:00").out


def test_google_is_asked_once_when_a_mail_offers_times_and_never_when_none_does(tmp_path: Path) -> None:
    with google_season(tmp_path, REQUESTS + GOOGLE) as season:
        quiet = asked(season, "run", now="2026-11-30 08:00")
        assert quiet[ASKED] == 0
        for words in (("plan",), ("run",), ("plan",)):
            assert asked(season, *words)[ASKED] == 1
        assert asked(season, "plan", "--offline")[ASKED] == 0


def test_the_calendar_for_holds_is_never_asked(tmp_path: Path) -> None:
    with google_season(tmp_path, REQUESTS + GOOGLE) as season:
        bodies: list[str] = []
        season.world.on_request = lambda request, call: bodies.append(str(request.body)) if call == ASKED else None
        asked(season, "run")
        (body,) = bodies
        assert "primary" in body
        assert season.calendar.id not in body


def test_offline_a_plan_says_that_nobody_was_asked(tmp_path: Path) -> None:
    with google_season(tmp_path, REQUESTS + GOOGLE) as season:
        shown = season.terminal.type("plan", "--offline", now=DUE.replace(" ", "T"))
        assert "No times are offered: your calendars were not asked when you are busy" in " ".join(shown.out.split())


def test_without_that_permission_drafts_are_made_without_times_and_the_plan_says_once_why(tmp_path: Path) -> None:
    granted = GRANTED - {scopes.FREEBUSY}
    with google_season(tmp_path, REQUESTS + GOOGLE, granted=granted) as season:
        for words in (("plan",), ("run",)):
            shown = season.terminal.type(*words, now=DUE.replace(" ", "T"))
            text = " ".join(shown.out.split())
            assert text.count("No times are offered: it was not allowed to see when you are busy") == 1
            assert "type outreach auth login and tick it" in text
        assert len(season.drafts()) == 1
        assert [one.call for one in season.world.journal if one.call == ASKED] == []


def test_a_calendar_google_does_not_know_is_said_with_what_to_check(tmp_path: Path) -> None:
    with google_season(tmp_path, f"{REQUESTS}{GOOGLE}calendars: team@group.calendar.google.com\n") as season:
        shown = season.terminal.type("plan", now=DUE.replace(" ", "T"))
        assert "team@group.calendar.google.com: Google knows no such calendar" in " ".join(shown.out.split())
        assert season.run(DUE) in (0, 3)


def test_when_google_cannot_be_asked_a_run_waits_and_a_plan_goes_on(tmp_path: Path) -> None:
    with google_season(tmp_path, REQUESTS + GOOGLE) as season:
        season.world.faults.add(Fault(mode="503-before", path="freeBusy", times=None))
        shown = season.terminal.type("plan", now=DUE.replace(" ", "T"))
        assert (shown.code, "No times are offered" in shown.out) == (0, True)
        assert season.run(DUE) == 75
        assert season.drafts() == ()
