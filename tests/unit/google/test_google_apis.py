"""The calls of both APIs against a server that behaves like Google's: what goes out is taken, the answer given."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone

import pytest
from google.oauth2.credentials import Credentials

from outreach.errors import ConfigError, OutreachError, SignInError
from outreach.providers.base import NotDone, Rejected, Unreachable
from outreach.providers.google import scopes
from outreach.providers.google.answers import ChangedSince, NotThere, Taken
from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.gmail_api import GmailApi
from outreach.providers.google.guard import Guard
from outreach.providers.google.services import calendar_service, gmail_service
from outreach.providers.google.transport import Transport, open_session, patience
from tests.google_server import Fault, GoogleServer

OWNER = "n.ferrer@lakeshore.example.edu"
ALL = (scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY, scopes.READONLY)
HEAD = b"From: n.ferrer@lakeshore.example.edu\r\nSubject: Hello\r\nMessage-ID: <k@lakeshore.example.edu>\r\n"
EVENT = "a" * 32
TIMES = {
    "start": {"dateTime": "2026-11-30T09:00:00", "timeZone": "America/New_York"},
    "end": {"dateTime": "2026-11-30T10:00:00", "timeZone": "America/New_York"},
}
HOLD: Mapping[str, object] = {
    "id": EVENT,
    "summary": "Interview",
    "status": "tentative",
    "visibility": "private",
    "reminders": {"useDefault": False, "overrides": []},
    "extendedProperties": {"private": {"key": EVENT, "written": "w"}},
    **TIMES,
}


def raw(head: bytes = HEAD) -> str:
    return base64.urlsafe_b64encode(head + b"\r\nHi\r\n").decode()


@pytest.fixture(scope="module")
def running() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        server.world.add_account(OWNER, send_as_signature="<div>Nadia</div>")
        yield server


@contextmanager
def signed_in(server: GoogleServer, granted: tuple[str, ...] = ALL) -> Iterator[tuple[GmailApi, CalendarApi]]:
    environ = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
    there = endpoints(environ)
    keys = Credentials(  # type: ignore[no-untyped-call]
        token=None,
        refresh_token=server.world.sign_in(OWNER, granted),
        token_uri=there.token,
        client_id="test-client",
        client_secret="test-secret",
    )
    transport = Transport(open_session(keys, there, Guard(there)), patience(environ))
    yield GmailApi(gmail_service(transport, there)), CalendarApi(calendar_service(transport, there))
    transport.close()


@pytest.fixture
def mail(running: GoogleServer) -> Iterator[GmailApi]:
    with signed_in(running) as (gmail, _):
        yield gmail


@pytest.fixture
def calendar(running: GoogleServer) -> Iterator[CalendarApi]:
    with signed_in(running) as (_, one):
        yield one


@pytest.fixture
def holds(calendar: CalendarApi) -> str:
    return str(calendar.make_calendar({"summary": "Holds", "timeZone": "America/New_York"})["id"])


def part(value: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = value[key]
    assert isinstance(found, Mapping)
    return found


def entries(value: Mapping[str, object], key: str) -> list[object]:
    found = value.get(key, [])
    assert isinstance(found, list)
    return found


class TestGmail:
    def test_the_account_is_named(self, mail: GmailApi) -> None:
        assert mail.profile()["emailAddress"] == OWNER

    def test_a_draft_is_made_written_and_removed(self, mail: GmailApi) -> None:
        made = mail.create_draft({"raw": raw()})
        id = str(made["id"])
        written = mail.update_draft(id, {"raw": raw(HEAD + b"To: a@example.org\r\n")})
        assert written["id"] == id
        assert part(written, "message")["id"] != part(made, "message")["id"]
        assert b"a@example.org" in base64.urlsafe_b64decode(str(part(mail.draft(id, "raw"), "message")["raw"]))
        mail.delete_draft(id)
        with pytest.raises(NotThere):
            mail.draft(id, "minimal")
        with pytest.raises(NotThere):
            mail.update_draft(id, {"raw": raw()})
        with pytest.raises(NotThere):
            mail.delete_draft(id)

    @pytest.mark.parametrize("format", ["minimal", "metadata", "full", "raw"])
    def test_a_draft_is_read_in_every_form(self, mail: GmailApi, format: str) -> None:
        id = str(mail.create_draft({"raw": raw()})["id"])
        assert mail.draft(id, format)["id"] == id  # type: ignore[arg-type]
        mail.delete_draft(id)

    def test_drafts_are_listed_page_by_page_and_found_by_a_search(self, mail: GmailApi) -> None:
        made = {str(mail.create_draft({"raw": raw()})["id"]) for _ in range(3)}
        first = mail.drafts(size=2)
        second = mail.drafts(page=str(first["nextPageToken"]), size=2)
        both = [*entries(first, "drafts"), *entries(second, "drafts")]
        assert {one["id"] for one in both if isinstance(one, Mapping)} == made
        found = mail.drafts(q="rfc822msgid:k@lakeshore.example.edu")
        assert len(entries(found, "drafts")) == 3
        for id in made:
            mail.delete_draft(id)
        assert entries(mail.drafts(), "drafts") == []

    def test_what_may_be_read_is_read(self, mail: GmailApi) -> None:
        made = mail.create_draft({"raw": raw()})
        assert "Nadia" in str(mail.send_as()["sendAs"])
        thread = mail.thread(str(part(made, "message")["threadId"]))
        assert len(entries(thread, "messages")) == 1
        assert len(entries(mail.messages("in:drafts"), "messages")) == 1
        assert mail.thread(str(thread["id"]), "minimal")["id"] == thread["id"]
        mail.delete_draft(str(made["id"]))
        with pytest.raises(NotThere):
            mail.thread("0123456789abcdef")

    def test_further_pages_of_a_search_are_asked_for(self, mail: GmailApi) -> None:
        with pytest.raises(Rejected):
            mail.messages("in:drafts", page="not-a-page")

    @pytest.mark.parametrize("ask", [lambda mail: mail.send_as(), lambda mail: mail.messages("a")])
    def test_a_permission_that_was_not_given_asks_for_a_sign_in(self, running: GoogleServer, ask: object) -> None:
        with signed_in(running, (scopes.COMPOSE,)) as (mail, _), pytest.raises(SignInError, match="permission"):
            ask(mail)  # type: ignore[operator]

    def test_a_mail_that_gmail_cannot_take_is_rejected(self, mail: GmailApi) -> None:
        with pytest.raises((Rejected, NotThere)):
            mail.create_draft({"raw": raw(), "threadId": "0123456789abcdef"})


class TestCalendar:
    def test_a_calendar_is_made_and_found(self, calendar: CalendarApi, holds: str) -> None:
        assert calendar.calendar(holds)["summary"] == "Holds"
        with pytest.raises(NotThere):
            calendar.calendar("c_other@group.calendar.google.com")

    def test_a_hold_is_made_moved_and_removed(self, calendar: CalendarApi, holds: str) -> None:
        made = calendar.insert_event(holds, HOLD)
        assert made["status"] == "tentative"
        with pytest.raises(Taken):
            calendar.insert_event(holds, HOLD)
        moved = calendar.update_event(holds, EVENT, {**HOLD, "summary": "Later"}, str(made["etag"]))
        with pytest.raises(ChangedSince):
            calendar.update_event(holds, EVENT, HOLD, str(made["etag"]))
        with pytest.raises(ChangedSince):
            calendar.delete_event(holds, EVENT, str(made["etag"]))
        calendar.delete_event(holds, EVENT, str(moved["etag"]))
        assert calendar.event(holds, EVENT)["status"] == "cancelled"
        with pytest.raises(NotThere):
            calendar.delete_event(holds, EVENT)
        with pytest.raises(Taken):
            calendar.insert_event(holds, HOLD)
        with pytest.raises(NotThere):
            calendar.event(holds, "b" * 32)

    def test_holds_are_listed_by_time_by_property_and_with_the_removed(self, calendar: CalendarApi, holds: str) -> None:
        calendar.insert_event(holds, HOLD)
        calendar.insert_event(holds, {**HOLD, "id": "b" * 32, "extendedProperties": {"private": {"key": "b"}}})
        calendar.delete_event(holds, "b" * 32)
        nine = datetime(2026, 11, 30, 9, tzinfo=timezone(timedelta(hours=-5)))
        ids = {
            "all": _ids(calendar.events(holds)),
            "removed": _ids(calendar.events(holds, show_deleted=True)),
            "ours": _ids(calendar.events(holds, key=f"key={EVENT}")),
            "then": _ids(calendar.events(holds, time_min=nine, time_max=nine + timedelta(hours=1))),
            "later": _ids(calendar.events(holds, time_min=nine + timedelta(hours=1))),
            "earlier": _ids(calendar.events(holds, time_max=nine)),
        }
        assert ids == {
            "all": {EVENT}, "removed": {EVENT, "b" * 32}, "ours": {EVENT}, "then": {EVENT}, "later": set(),
            "earlier": set(),
        }  # fmt: skip
        first = calendar.events(holds, show_deleted=True, size=1)
        second = calendar.events(holds, show_deleted=True, size=1, page=str(first["nextPageToken"]))
        assert _ids(first) | _ids(second) == {EVENT, "b" * 32}

    def test_busy_times_are_asked_between_two_moments(self, calendar: CalendarApi) -> None:
        zone = timezone(timedelta(hours=9))
        start = datetime(2026, 11, 30, 9, tzinfo=zone)
        found = calendar.freebusy(start, start + timedelta(days=1), ["primary"])
        assert part(part(found, "calendars"), "primary")["busy"] == []

    def test_every_write_says_that_nobody_is_told(
        self, running: GoogleServer, calendar: CalendarApi, holds: str
    ) -> None:
        before = len(running.world.journal)
        calendar.insert_event(holds, HOLD)
        calendar.update_event(holds, EVENT, HOLD)
        calendar.delete_event(holds, EVENT)
        calls = [one for one in running.world.journal[before:] if "/events" in one.path]
        assert [(one.method, one.query.get("sendUpdates")) for one in calls] == [
            ("POST", ("none",)), ("PUT", ("none",)), ("DELETE", ("none",)),
        ]  # fmt: skip


def _ids(page: Mapping[str, object]) -> set[str]:
    return {str(one["id"]) for one in entries(page, "items") if isinstance(one, Mapping)}


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("403-rate", NotDone),
        ("403-user-rate", NotDone),
        ("429", NotDone),
        ("401", NotDone),
        ("403-daily", Unreachable),
        ("403-quota", Unreachable),
        ("403-scope", SignInError),
        ("403-api", ConfigError),
        ("403-domain", SignInError),
        ("400", Rejected),
    ],
)
def test_googles_own_refusals_are_understood(
    running: GoogleServer, mail: GmailApi, mode: str, kind: type[OutreachError]
) -> None:
    mail.profile()
    before = sum(one.method == "POST" and one.path.endswith("/drafts") for one in running.world.journal)
    running.world.faults.add(Fault(mode=mode, method="POST", path="/drafts$"))
    with pytest.raises(kind):
        mail.create_draft({"raw": raw()})
    after = sum(one.method == "POST" and one.path.endswith("/drafts") for one in running.world.journal)
    assert after - before == 1
    assert entries(mail.drafts(), "drafts") == []


def test_nothing_of_all_this_could_be_sent(running: GoogleServer, mail: GmailApi) -> None:
    mail.profile()
    assert running.world.send_calls == 0
