"""Over real connections: whatever is tried with our session or the whole library, only what is allowed arrives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httplib2
import pytest
import requests
from google.auth.transport.requests import AuthorizedSession
from google.oauth2.credentials import Credentials
from googleapiclient.http import MediaInMemoryUpload, tunnel_patch

from outreach.errors import OutreachError
from outreach.providers.base import Unanswered, Unreachable
from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import GOOGLE, Endpoints, endpoints
from outreach.providers.google.gmail_api import GmailApi
from outreach.providers.google.guard import Forbidden, Guard
from outreach.providers.google.services import calendar_service, gmail_service
from outreach.providers.google.transport import Patience, Transport, open_session
from tests.guard.asked import ADDRESSED, DRAFT_ID, EVENT, EVENT_ID, HOLDS, THREAD, UNADDRESSED, Asked, raw
from tests.guard.proofs import SIGN_IN, hindered
from tests.guard.recording import Recorder, recorder
from tests.guard.whole_library import Call, calls, service

LISTED = frozenset(row.name for row in ALLOWED)
# what is asked in more than one form
SEVERAL = {"gmail.users.messages.get": 2, "calendar.events.list": 2}
QUICK = Patience(connect=2, read=2, tries=2, first_wait=0.001, longest_wait=1, storm=100)
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wire:
    """A session and a transport of ours to a recording server; `session` is typed loosely to be attacked."""

    recorder: Recorder
    places: Endpoints
    session: Any
    transport: Transport

    @property
    def me(self) -> str:
        """Where the owner's mailbox is."""
        return f"{self.places.gmail}/users/me"

    def not_allowed(self) -> list[str]:
        """Give what arrived although the guard of these addresses would not let it pass."""
        return hindered(Guard(self.places).check, [_without_host(one) for one in self.recorder.arrived])


def _without_host(asked: Asked) -> Asked:
    """Leave out the one header that the connection itself adds below the guard."""
    return asked.but(asked.why, headers={k: v for k, v in asked.headers.items() if k.lower() != "host"})


def signed_in(**given: str | None) -> Any:
    """Give credentials; Google's library has no types."""
    kind: Any = Credentials
    return kind(**given)


@pytest.fixture
def server() -> Iterator[Recorder]:
    """A recording server."""
    with recorder() as found:
        yield found


@pytest.fixture
def wire(server: Recorder) -> Iterator[Wire]:
    """Our way to it, signed in for good."""
    places = endpoints({"OUTREACH_GOOGLE_URL": server.url})
    session: Any = open_session(signed_in(token="canary-access"), places, Guard(places))
    transport = Transport(session, QUICK, sleep=lambda _: None)
    yield Wire(recorder=server, places=places, session=session, transport=transport)
    session.close()


def test_each_call_of_ours_arrives_once_and_is_allowed_at_google_itself(wire: Wire) -> None:
    _every_call(wire)
    arrived = [_as_if_real(one, wire.recorder.url) for one in wire.recorder.arrived]
    names = [Guard(GOOGLE).check(one.method, one.url, one.headers, one.body).name for one in arrived]
    assert Counter(names) == Counter(LISTED - SIGN_IN) + Counter(SEVERAL)


def _every_call(wire: Wire) -> None:
    gmail = _gmail(wire)
    gmail.profile()
    gmail.drafts(q="rfc822msgid:k3v9@lakeshore.example.edu")
    gmail.draft(DRAFT_ID, "raw")
    gmail.create_draft({"raw": raw(UNADDRESSED), "threadId": THREAD})
    gmail.update_draft(DRAFT_ID, {"raw": raw(ADDRESSED)})
    gmail.delete_draft(DRAFT_ID)
    gmail.send_as()
    gmail.thread(THREAD)
    gmail.messages("in:sent to:ada.quill@example.org")
    gmail.message_head(THREAD)
    gmail.message_parts(THREAD)
    gmail.message_words(THREAD)
    gmail.history("987654", page="p")
    calendar = _calendar(wire)
    calendar.make_calendar({"summary": "Outreach", "timeZone": "America/New_York"})
    calendar.calendar(HOLDS)
    calendar.events(HOLDS, time_min=NOW, key="key=k3v9", show_deleted=True)
    calendar.appointments(time_min=NOW, time_max=NOW)
    calendar.appointments(sync="CPDAlvWDx70CEPDAlvWDx70CGAU=", page="p")
    calendar.event(HOLDS, EVENT_ID)
    calendar.insert_event(HOLDS, dict(EVENT))
    calendar.update_event(HOLDS, EVENT_ID, dict(EVENT), '"3412"')
    calendar.delete_event(HOLDS, EVENT_ID)
    calendar.freebusy(NOW, NOW, ["primary"])


def _as_if_real(asked: Asked, url: str) -> Asked:
    host = "gmail.googleapis.com" if "/gmail/" in asked.url else "www.googleapis.com"
    return _without_host(asked.but(asked.why, url=asked.url.replace(url, f"https://{host}")))


def _other_methods() -> list[tuple[int, Call]]:
    return [(which, call) for which in (0, 1) for call in calls(which) if call.name not in LISTED]


def test_every_other_method_of_the_whole_library_is_stopped_before_a_byte_leaves(wire: Wire) -> None:
    services = [service(which, wire.transport, wire.recorder.url) for which in (0, 1)]
    for which, call in _other_methods():
        with pytest.raises(Forbidden):
            call.made(services[which]).execute()
    assert len(_other_methods()) == 117 - len(LISTED - SIGN_IN)
    assert wire.recorder.arrived == []


Attack = Callable[[Wire], object]


def _drafts(wire: Wire) -> Any:
    return service(0, wire.transport, wire.recorder.url).users().drafts()


def _events(wire: Wire) -> Any:
    return service(1, wire.transport, wire.recorder.url).events()


def _upload(resumable: bool) -> MediaInMemoryUpload:
    return MediaInMemoryUpload(ADDRESSED.encode(), mimetype="message/rfc822", resumable=resumable)


def _batch(wire: Wire) -> object:
    whole = service(0, wire.transport, wire.recorder.url)
    batch = whole.new_batch_http_request()
    batch.add(whole.users().drafts().send(userId="me", body={"id": DRAFT_ID}))
    return batch.execute(http=wire.transport)


def _batch_of_the_allowed(wire: Wire) -> object:
    whole = service(1, wire.transport, wire.recorder.url)
    batch = whole.new_batch_http_request()
    batch.add(whole.calendars().get(calendarId=HOLDS))
    return batch.execute(http=wire.transport)


def _with_a_file(wire: Wire) -> object:
    with Path(__file__).open("rb") as content:
        return wire.session.post(f"{wire.me}/drafts", data=content)


def _hooked(wire: Wire) -> object:
    """Change an allowed request after it was prepared, as an authentication of requests may."""

    def turned(request: Any) -> Any:
        request.url = f"{wire.me}/drafts/send"
        return request

    return wire.session.post(f"{wire.me}/drafts", json={"message": {"raw": raw(UNADDRESSED)}}, auth=turned)


def _by_the_library(made: Callable[[Any], Any]) -> Attack:
    return lambda wire: made(_drafts(wire)).execute()


def _held(given: dict[str, Any]) -> Attack:
    return lambda wire: _events(wire).insert(**{"calendarId": HOLDS, **given}).execute()


LIBRARY: dict[str, Callable[[Any], Any]] = {
    "a draft sent": lambda drafts: drafts.send(userId="me", body={"id": DRAFT_ID}),
    "a draft whose id is send": lambda drafts: drafts.update(userId="me", id="send", body={"message": {}}),
    "a draft whose id leads elsewhere": lambda drafts: drafts.delete(userId="me", id="../messages/send"),
    "another user": lambda drafts: drafts.list(userId="ada.quill@example.org"),
    "simple upload": lambda drafts: drafts.create(userId="me", media_body=_upload(False)),
    "resumable upload": lambda drafts: drafts.create(userId="me", media_body=_upload(True)),
    "upload over a draft": lambda drafts: drafts.update(userId="me", id=DRAFT_ID, media_body=_upload(False)),
    "a read too long for an address": lambda drafts: drafts.list(userId="me", q="a" * 3000),
    "a field mask": lambda drafts: drafts.list(userId="me", fields="*"),
    "an addressed draft": lambda drafts: drafts.create(userId="me", body={"message": {"raw": raw(ADDRESSED)}}),
    "a labelled draft": lambda drafts: drafts.create(
        userId="me", body={"message": {"raw": raw(UNADDRESSED), "labelIds": ["SENT"]}}
    ),
}
HOLD: dict[str, dict[str, Any]] = {
    "with guests": {"body": {**EVENT, "attendees": [{"email": "ada.quill@example.org"}]}, "sendUpdates": "none"},
    "that notifies": {"body": dict(EVENT), "sendUpdates": "all"},
    "that says nothing": {"body": dict(EVENT)},
    "on the owner's calendar": {"body": dict(EVENT), "sendUpdates": "none", "calendarId": "primary"},
}
SESSION: dict[str, Attack] = {
    "alone": lambda wire: wire.session.post(f"{wire.me}/drafts/send", json={"id": DRAFT_ID}),
    "with another method": lambda wire: wire.session.request("SEND", f"{wire.me}/drafts"),
    "to another port": lambda wire: wire.session.get("http://127.0.0.1:9/gmail/v1/users/me/drafts"),
    "to another host": lambda wire: wire.session.get("https://example.org/gmail/v1/users/me/drafts"),
    "to the real Google": lambda wire: wire.session.get(f"{GOOGLE.gmail}/users/me/drafts"),
    "overriding": lambda wire: wire.session.get(f"{wire.me}/drafts", headers={"X-HTTP-Method-Override": "POST"}),
    "piece by piece": lambda wire: wire.session.post(f"{wire.me}/drafts", data=iter([b"{}"])),
    "with files": lambda wire: wire.session.post(f"{wire.me}/drafts", files={"a": b"b"}),
    "with a file": _with_a_file,
    "with a form": lambda wire: wire.session.post(f"{wire.me}/drafts", data={"message": "a"}),
    "with a cookie": lambda wire: wire.session.get(f"{wire.me}/drafts", cookies={"SID": "canary"}),
    "with unchecked certificates": lambda wire: wire.session.get(f"{wire.me}/drafts", verify=False),
    "changed at the last moment": _hooked,
}
ATTACKS: dict[str, Attack] = {
    **{f"the library: {why}": _by_the_library(attack) for why, attack in LIBRARY.items()},
    **{f"a hold {why}": _held(given) for why, given in HOLD.items()},
    **{f"the session, {why}": attack for why, attack in SESSION.items()},
    "a resumable upload's first piece": lambda wire: LIBRARY["resumable upload"](_drafts(wire)).next_chunk(),
    "a batch with a send in it": _batch,
    "a batch of allowed requests": _batch_of_the_allowed,
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_stopped_before_a_byte_leaves(wire: Wire, attack: str) -> None:
    with pytest.raises(Forbidden):
        ATTACKS[attack](wire)
    assert wire.recorder.arrived == []


def test_a_patch_in_a_tunnel_does_not_fit_the_transport(wire: Wire) -> None:
    with pytest.raises(TypeError):
        tunnel_patch(wire.transport).request(f"{wire.me}/drafts/{DRAFT_ID}", "PATCH", b"{}")
    assert wire.recorder.arrived == []


@pytest.mark.parametrize("attack", ["the session, alone", "the session, overriding", "the session, with a form"])
def test_without_the_guard_the_same_attack_arrives_and_is_noticed(server: Recorder, attack: str) -> None:
    places = endpoints({"OUTREACH_GOOGLE_URL": server.url})
    unguarded: Any = AuthorizedSession
    with unguarded(signed_in(token="canary-access")) as plain:
        planted = Wire(recorder=server, places=places, session=plain, transport=Transport(plain, QUICK))
        ATTACKS[attack](planted)
    assert planted.not_allowed() != []


def _gmail(wire: Wire) -> GmailApi:
    return GmailApi(gmail_service(wire.transport, wire.places))


def _calendar(wire: Wire) -> CalendarApi:
    return CalendarApi(calendar_service(wire.transport, wire.places))


STATUSES = (301, 302, 303, 307, 308)
WRITES: dict[str, Attack] = {
    "GET": lambda wire: _gmail(wire).draft(DRAFT_ID),
    "POST": lambda wire: _gmail(wire).create_draft({"raw": raw(UNADDRESSED)}),
    "PUT": lambda wire: _gmail(wire).update_draft(DRAFT_ID, {"raw": raw(ADDRESSED)}),
    "DELETE": lambda wire: _gmail(wire).delete_draft(DRAFT_ID),
    "event": lambda wire: _calendar(wire).insert_event(HOLDS, dict(EVENT)),
}


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("method", WRITES)
def test_a_redirect_is_never_followed(wire: Wire, method: str, status: int) -> None:
    with recorder() as elsewhere:
        for target in (f"{wire.me}/drafts/send", f"{elsewhere.url}/gmail/v1/users/me/drafts/send"):
            wire.recorder.answers(status, location=target)
            with pytest.raises((Unanswered, Unreachable)):
                WRITES[method](wire)
        assert elsewhere.arrived == []
    assert wire.not_allowed() == []
    assert not [one for one in wire.recorder.arrived if "send" in one.url.partition("?")[0]]
    assert method != "POST" or len(wire.recorder.arrived) == 2


@pytest.mark.parametrize("status", STATUSES)
def test_the_session_follows_no_redirect_even_when_told_to(wire: Wire, status: int) -> None:
    wire.recorder.answers(status, location=f"{wire.me}/drafts/send")
    answer = wire.session.post(f"{wire.me}/drafts", json={"message": {"raw": raw(UNADDRESSED)}}, allow_redirects=True)
    assert answer.status_code == status
    assert len(wire.recorder.arrived) == 1


def test_a_resumable_upload_cannot_go_on_at_an_address_the_server_names(wire: Wire) -> None:
    wire.recorder.answers(200, location=f"{wire.recorder.url}/upload/gmail/v1/users/me/messages/send?upload_id=AA")
    with pytest.raises(Forbidden):
        wire.transport.request(f"{wire.recorder.url}/upload/gmail/v1/users/me/drafts?upload_id=AA", "PUT", ADDRESSED)
    assert wire.recorder.arrived == []


def test_another_transport_for_one_call_has_no_token(wire: Wire) -> None:
    connection: Any = httplib2.Http()
    service(0, wire.transport, wire.recorder.url).users().getProfile(userId="me").execute(http=connection)
    connection.close()
    (arrived,) = wire.recorder.arrived
    assert "authorization" not in {name.lower() for name in arrived.headers}


def test_the_address_of_a_request_may_not_grow_into_a_post(wire: Wire) -> None:
    with pytest.raises(OutreachError):
        _gmail(wire).drafts(q="a" * 3000)
    assert wire.recorder.arrived == []


def test_the_token_is_renewed_through_the_guard_too(server: Recorder) -> None:
    places = endpoints({"OUTREACH_GOOGLE_URL": server.url})
    credentials = signed_in(
        token=None, refresh_token="canary", client_id="test-client", client_secret="test-secret", token_uri=places.token
    )
    with open_session(credentials, places, Guard(places)) as session:
        GmailApi(gmail_service(Transport(session, QUICK), places)).profile()
    wire = Wire(recorder=server, places=places, session=session, transport=Transport(session, QUICK))
    assert [one.url.removeprefix(server.url).partition("?")[0] for one in server.arrived] == [
        "/token",
        "/gmail/v1/users/me/profile",
    ]
    assert wire.not_allowed() == []


def test_a_token_is_not_renewed_anywhere_else(server: Recorder) -> None:
    places = endpoints({"OUTREACH_GOOGLE_URL": server.url})
    with recorder() as elsewhere:
        credentials = signed_in(
            token=None, refresh_token="canary", client_id="a", client_secret="b", token_uri=f"{elsewhere.url}/token"
        )
        with open_session(credentials, places, Guard(places)) as session, pytest.raises(Forbidden):
            GmailApi(gmail_service(Transport(session, QUICK), places)).profile()
        assert elsewhere.arrived == []
    assert server.arrived == []


def test_the_recorder_writes_down_what_it_is_sent(server: Recorder) -> None:
    requests.post(f"{server.url}/gmail/v1/users/me/drafts/send", json={"id": DRAFT_ID}, timeout=5)
    (arrived,) = server.arrived
    assert (arrived.method, arrived.url) == ("POST", f"{server.url}/gmail/v1/users/me/drafts/send")
    assert arrived.body == b'{"id": "r-9038171615265174418"}'
