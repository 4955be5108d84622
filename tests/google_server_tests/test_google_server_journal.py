"""What the journal says of a request, and what it keeps to itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.google_server import GoogleServer
from tests.google_server.journal import message_id_of, recipients_of
from tests.google_server_tests.served import DRAFTS, OWNER, PROFILE, access, call, created, raw_mail

CROWD = (
    b"To: Lin Chen <l.chen@harbor.example.org>, a@example.org\r\nCc: b@example.org\r\nBcc: C <c@example.org>\r\n"
    b"Subject: x\r\n\r\nTo: nobody@example.org\r\n"
)


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


def test_a_request_is_written_down_with_what_became_of_it(server: GoogleServer) -> None:
    token = access(server)
    created(server, token, CROWD)
    entry = server.world.journal[-1]
    assert (entry.method, entry.path, entry.call) == ("POST", DRAFTS, "gmail.users.drafts.create")
    assert (entry.status, entry.fault, entry.applied, entry.account) == (200, "", True, OWNER)
    assert entry.body_keys == {"message", "message.raw"}
    assert entry.recipients == ("a@example.org", "b@example.org", "c@example.org", "l.chen@harbor.example.org")


def test_requests_are_numbered_as_they_come(server: GoogleServer) -> None:
    token = access(server)
    for _ in range(3):
        call(server, "GET", PROFILE, token=token)
    numbers = [entry.number for entry in server.world.journal]
    assert numbers == [1, 2, 3, 4]


def test_clearing_the_journal_leaves_the_numbers_going(server: GoogleServer) -> None:
    token = access(server)
    server.world.clear_journal()
    call(server, "GET", PROFILE, token=token)
    assert [entry.number for entry in server.world.journal] == [2]


def test_the_keys_of_a_body_are_written_as_paths(server: GoogleServer) -> None:
    body = {"summary": "x", "attendees": [{"email": "a@example.org"}], "start": {"dateTime": "x"}}
    call(server, "POST", "/calendar/v3/calendars/primary/events?sendUpdates=all", json_body=body)
    entry = server.world.journal[-1]
    assert entry.body_keys == {"summary", "attendees", "attendees[].email", "start", "start.dateTime"}
    assert entry.query == {"sendUpdates": ("all",)}
    assert (entry.status, entry.applied, entry.account) == (401, False, None)


def test_of_the_token_endpoint_only_the_names_of_fields_are_kept(server: GoogleServer) -> None:
    access(server)
    entry = server.world.journal[0]
    assert entry.body_keys == {"grant_type", "refresh_token", "client_id", "client_secret"}
    assert "test-secret" not in repr(entry)


def test_an_unknown_address_is_written_down_too(server: GoogleServer) -> None:
    got = call(server, "GET", "/gmail/v2/nothing?key=secret-key")
    assert got.status == 404
    assert got.headers["content-type"].startswith("text/html")
    entry = server.world.journal[-1]
    assert (entry.call, entry.status, entry.applied) == ("", 404, False)
    assert "secret-key" not in repr(entry)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({"raw": raw_mail(CROWD).rstrip("=")}, 4),
        ({"message": {"raw": raw_mail(b"Subject: x\r\n\r\nx")}}, 0),
        ({"message": {"raw": 7}}, 0),
        ({"message": {"raw": "ü"}}, 0),
        ({"message": "x"}, 0),
        ({}, 0),
    ],
)
def test_recipients_are_read_from_raw_mail(body: dict[str, object], found: int) -> None:
    assert len(recipients_of(body)) == found


def test_the_message_id_is_read_from_raw_mail() -> None:
    named = raw_mail(b"Message-ID: <one@example.org>\r\n\r\nx\r\n")
    assert message_id_of({"message": {"raw": named}}) == "<one@example.org>"
    nameless: tuple[dict[str, object], ...] = ({}, {"message": {}}, {"raw": raw_mail(b"Subject: x\r\n\r\nx")})
    assert [message_id_of(body) for body in nameless] == ["", "", ""]


@pytest.mark.parametrize("raw", [b"{", b"[1]", b"\xff\xfe"])
def test_a_body_that_is_no_json_object_has_no_keys_and_is_refused(server: GoogleServer, raw: bytes) -> None:
    got = call(server, "POST", DRAFTS, token=access(server), raw=raw)
    assert got.status == 400
    assert server.world.journal[-1].body_keys == frozenset()
