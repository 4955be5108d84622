"""When the owner is busy, as every calendar must answer: in files, at Google, at both, and in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.messages import Key
from outreach.providers.base import Calendar, Others
from outreach.providers.busy_files import CalendarFiles
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.local import LocalCalendar
from outreach.providers.memory import MemoryCalendar
from tests.builders import at
from tests.calendar_files import a_file, timed
from tests.contract.holding_accounts import an_account
from tests.google_server import GoogleServer
from tests.planned import a_hold

CENTRAL = ZoneInfo("America/Chicago")
START, END = at("2026-11-30 00:00"), at("2026-12-14 00:00")
Times = Sequence[tuple[str, str]]
Kind = Callable[[Path, GoogleServer, Times], Calendar]


def in_memory(_: Path, __: GoogleServer, busy: Times) -> Calendar:
    calendar = MemoryCalendar()
    for first, last in busy:
        calendar.human_is_busy(at(first), at(last))
    return calendar


def files(root: Path, busy: Times) -> CalendarFiles | None:
    events = [timed(_digits(first), _digits(last), uid=f"{first}@example.org") for first, last in busy]
    a_file(root / "mine.ics", *events)
    return CalendarFiles(named=("mine.ics",), root=root, zone=CENTRAL) if busy else None


def on_the_server(server: GoogleServer) -> tuple[Account, str]:
    account, _ = an_account(server, START)
    return account, account.address


def in_files(root: Path, _: GoogleServer, busy: Times) -> Calendar:
    return LocalCalendar(root, now=START, files=files(root, busy))


def on_google(_: Path, server: GoogleServer, busy: Times) -> Calendar:
    account, me = on_the_server(server)
    for first, last in busy:
        server.world.human(me).adds_event(me, at(first), at(last), "Clinic")
    return GoogleCalendar(account, busy=("primary",) if busy else (), now=START)


def on_both(root: Path, server: GoogleServer, busy: Times) -> Calendar:
    account, me = on_the_server(server)
    for first, last in busy[1:]:
        server.world.human(me).adds_event(me, at(first), at(last), "Clinic")
    return GoogleCalendar(account, busy=("primary",) if busy else (), files=files(root, busy[:1]), now=START)


def files_beside_holds_on_google(root: Path, server: GoogleServer, busy: Times) -> Calendar:
    return GoogleCalendar(on_the_server(server)[0], busy=(), files=files(root, busy), now=START)


def _digits(moment: str) -> str:
    return f"{at(moment):%Y%m%dT%H%M%S}"


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer(now=START) as running:
        yield running
        assert running.world.send_calls == 0


@pytest.fixture(params=[in_memory, in_files, on_google, on_both, files_beside_holds_on_google])
def kind(request: pytest.FixtureRequest) -> Kind:
    made: Kind = request.param
    return made


BUSY = (("2026-12-01 09:00", "2026-12-01 10:00"), ("2026-12-02 23:00", "2026-12-03 01:00"))


def instants(times: Times) -> list[tuple[datetime, datetime]]:
    return [(at(first).astimezone(UTC), at(last).astimezone(UTC)) for first, last in times]


def test_other_appointments_are_times_in_order(kind: Kind, tmp_path: Path, server: GoogleServer) -> None:
    calendar = kind(tmp_path, server, BUSY)
    assert list(calendar.busy(START, END)) == instants(BUSY)
    assert calendar.others is not Others.NONE


def test_times_outside_what_is_asked_are_left_out(kind: Kind, tmp_path: Path, server: GoogleServer) -> None:
    calendar = kind(tmp_path, server, BUSY)
    assert list(calendar.busy(at("2026-12-01 10:00"), at("2026-12-02 23:00"))) == []
    assert list(calendar.busy(START, at("2026-12-02 00:00"))) == instants(BUSY[:1])


def test_a_hold_of_ours_is_no_busy_time(kind: Kind, tmp_path: Path, server: GoogleServer) -> None:
    calendar = kind(tmp_path, server, BUSY)
    calendar.hold(a_hold(starts="2026-12-05 09:00"), Key("k" * 32))
    assert list(calendar.busy(START, END)) == instants(BUSY)


def test_without_other_calendars_there_are_none_and_nobody_is_asked(
    kind: Kind, tmp_path: Path, server: GoogleServer
) -> None:
    calendar, before = kind(tmp_path, server, ()), len(server.world.journal)
    assert calendar.others is Others.NONE
    assert list(calendar.busy(START, END)) == []
    assert len(server.world.journal) == before


def test_holds_in_the_folder_itself_do_not_count_when_it_is_named(tmp_path: Path) -> None:
    own = CalendarFiles(named=("holds/",), root=tmp_path, zone=CENTRAL)
    calendar = LocalCalendar(tmp_path, now=START, files=own)
    calendar.hold(a_hold(starts="2026-12-05 09:00"), Key("k" * 32))
    assert list(calendar.busy(START, END)) == []


def test_a_long_look_at_google_is_a_request_for_each_sixty_days(tmp_path: Path, server: GoogleServer) -> None:
    calendar, before = on_google(tmp_path, server, BUSY), len(server.world.journal)
    assert list(calendar.busy(START, START + timedelta(days=130))) == instants(BUSY)
    asked = [one.call for one in server.world.journal[before:]]
    assert asked.count("calendar.freebusy.query") == 3
