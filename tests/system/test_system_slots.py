"""`outreach slots` as it is typed: free times to paste, as JSON, for somebody by name or by number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outreach.providers.google import scopes
from tests.google_season import google_season
from tests.system.terminal import Terminal, tree, workspace

NOW = "2026-12-02 18:31"


def request_to_meet(season: Terminal, now: str) -> str:
    """Give the number of a line that asks for a talk at a conference."""
    lines = season.type("plan", now=now).out.splitlines()
    request = next(line for line in lines if "request to meet" in line)
    return next(word for word in request.split() if word.isdigit())


@pytest.fixture
def season(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w")


def test_times_to_paste_are_those_a_mail_would_offer_and_nothing_is_held(season: Terminal) -> None:
    assert season.type("agenda", now=NOW).code == 0
    before = tree(season.root)
    screen = season.type("slots", "jonah", now=NOW)
    assert (screen.code, screen.err) == (0, "")
    assert screen.out.splitlines() == [
        "3 times of 20 min for you and Dr. Jonah Adeyemi. Nothing is held for them.",
        "Monday, December 7, 9:00–9:20 am",
        "Tuesday, December 8, 2:00–2:20 pm",
        "Wednesday, December 9, 9:00–9:20 am",
        "Taken?  outreach book adeyemi 2026-12-07 09:00 20 min",
    ]
    assert tree(season.root) == before


def test_the_command_it_ends_with_keeps_the_first_of_them(season: Terminal) -> None:
    shown = season.type("slots", "jonah", now=NOW).out.splitlines()[-1].removeprefix("Taken?  outreach ")
    kept = season.type(*shown.split(), now=NOW)
    assert kept.code == 0, kept.err
    assert "you meet Dr. Jonah Adeyemi on Mon 7 Dec 09:00, 20 min" in kept.out
    assert "Monday, December 7, 9:00" not in season.type("slots", "jonah", now=NOW).out


def test_how_long_how_many_and_how_far_ahead_can_be_said(season: Terminal) -> None:
    screen = season.type("slots", "sandoval", "--for", "45m", "--count", "5", "--within", "1w", now=NOW)
    times = screen.out.splitlines()
    assert times[0].startswith("5 times of 45 min for you and Dr. Marisol Sandoval.")
    assert times[1] == "Monday, December 7, 9:00–9:45 am Central time"
    assert times[-1].endswith("09:00 45 min")
    assert max(map(len, times)) <= 88


def test_programs_read_them_as_json(season: Terminal) -> None:
    found = json.loads(season.type("--json", "slots", "jonah", "--count", "1", now=NOW).out)
    start = {"start": "2026-12-07T09:00:00-06:00", "end": "2026-12-07T09:20:00-06:00", "timezone": "America/Chicago"}
    assert found == {"version": 1, "slots": [start]}


def test_where_there_are_none_or_fewer_that_is_said(season: Terminal) -> None:
    none = season.type("slots", "jonah", "--within", "1d", now=NOW)
    assert none.out.splitlines() == [
        "No time of 20 min within 1 day suits both you and Dr. Jonah Adeyemi.",
        "Farther ahead:  outreach slots adeyemi --within 8w",
    ]
    few = season.type("slots", "jonah", "--for", "8h", "--count", "9", "--within", "1w", now=NOW).out.splitlines()
    assert few[0].endswith(", all there is. Nothing is held for them.")
    assert json.loads(season.type("--json", "slots", "jonah", "--within", "1d", now=NOW).out)["slots"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nobody",), 'nobody is called "nobody"'),
        (("jonah", "tomorrow"), '"tomorrow" says nothing here; a number or a name is enough'),
        (("jonah", "--for", "10d"), 'nobody talks for "10d"; write 15m, 20m or 1h'),
        (("jonah", "--for", "1m"), 'nobody talks for "1m"'),
        (("jonah", "--for", "soon"), '"soon" is not a length of time'),
        (("jonah", "--within", "3h"), '"3h" is no time ahead to look through; write 10d, 2w or 2 months'),
        (("jonah", "--within", "3y"), '"3y" is no time ahead to look through'),
        (("jonah", "--within", "0d"), '"0d" must be more than zero'),
        (("jonah", "--count", "12"), "--count"),
        ((), "N|NAME"),
    ],
)
def test_what_makes_no_sense_is_refused_with_what_would(season: Terminal, words: tuple[str, ...], said: str) -> None:
    screen = season.type("slots", *words, now=NOW)
    assert (screen.code, screen.out) == (2, "")
    assert said in screen.err


def test_what_other_calendars_say_is_asked_for_as_far_as_times_are_looked_for(season: Terminal) -> None:
    event = "DTSTART:20261207T140000Z\r\nDTEND:20261208T000000Z\r\nUID:1@example.org\r\nSUMMARY:away day\r\n"
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\n{event}END:VEVENT\r\nEND:VCALENDAR\r\n"
    (season.root / "mine.ics").write_text(text)
    config = season.root / "config.yaml"
    config.write_text(config.read_text() + "calendars: ./mine.ics\n")
    screen = season.type("slots", "jonah", now=NOW)
    assert screen.code == 0, screen.err
    assert [line.split(",")[1] for line in screen.out.splitlines()[1:-1]] == [
        " December 8",
        " December 9",
        " December 10",
    ]
    (season.root / "mine.ics").unlink()
    gone = season.type("slots", "jonah", now=NOW)
    assert (gone.code, gone.out) == (78, "")
    assert "mine.ics" in gone.err


def test_without_leave_to_see_when_you_are_busy_no_time_is_said(tmp_path: Path) -> None:
    with google_season(tmp_path, granted=frozenset({scopes.COMPOSE, scopes.CALENDAR})) as google:
        screen = google.terminal.type("slots", "jonah", now=NOW)
        assert (screen.code, screen.out) == (77, "")
        assert "when you are busy" in screen.err
    with google_season(tmp_path / "granted") as google:
        assert google.terminal.type("slots", "jonah", now=NOW).out.startswith("3 times of 20 min")


def test_a_conference_that_is_full_is_said_to_be(season: Terminal) -> None:
    config = season.root / "config.yaml"
    days = 'meetings:\n  - {with: Jonah, when: "2027-01-29 6:30 am", length: 11 hours}\n'
    days += '  - {with: Jonah, when: "2027-01-30 6:30 am", length: 11 hours}\n'
    text = config.read_text()
    config.write_text(text.replace("meetings:\n", days, 1) if "\nmeetings:" in text else text + days)
    now = "2026-12-26 08:00"
    screen = season.type("slots", request_to_meet(season, now), now=now)
    assert screen.code == 0, screen.err
    assert screen.out.startswith("No time of 15 min at Great Lakes Winter Symposium suits both you and")
    assert "At another time:  outreach slots " in screen.out


def test_a_number_means_what_its_line_is_about_also_where_one_would_meet(season: Terminal) -> None:
    now = "2026-12-26 08:00"
    screen = season.type("slots", request_to_meet(season, now), now=now)
    assert screen.code == 0, screen.err
    assert screen.out.startswith("3 times of 15 min for you and ")
    assert "all Eastern time" in screen.out
    assert "January 29" in screen.out
