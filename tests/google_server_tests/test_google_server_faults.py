"""What every fault does: on the wire, to the world, and in the journal."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator

import pytest

from tests.google_server import Fault, GoogleServer
from tests.google_server.faults import MODES
from tests.google_server_tests.served import (
    DRAFTS,
    OWNER,
    PROFILE,
    Got,
    access,
    call,
    created,
    raw_mail,
    refreshed,
)

FINE = 200
LOST = [
    ("drop-before", "closed", 0),
    ("drop-after", "closed", 1),
    ("reset-before", "reset", 0),
    ("reset-after", "reset", 1),
    ("hang", "silence", 1),
    ("hang-before", "silence", 0),
    ("hang-after", "silence", 1),
]
REPLACED = [
    ("500-before", 500, 0), ("500-after", 500, 1), ("502-before", 502, 0), ("502-after", 502, 1),
    ("503-before", 503, 0), ("503-after", 503, 1), ("504-before", 504, 0), ("504-after", 504, 1),
    ("400", 400, 0), ("401", 401, 0), ("403-rate", 403, 0), ("403-user-rate", 403, 0), ("403-daily", 403, 0),
    ("403-quota", 403, 0), ("403-scope", 403, 0), ("403-api", 403, 0), ("403-domain", 403, 0), ("404", 404, 0),
    ("409", 409, 0), ("410", 410, 0), ("412", 412, 0), ("429", 429, 0), ("redirect", 302, 0),
    ("redirect-307", 307, 0), ("redirect-308", 308, 0), ("html", 200, 0), ("garbage", 200, 1), ("empty", 200, 1),
    ("late", 503, 0), ("duplicate", 200, 2), ("stale", 200, 1), ("truncated", 200, 1), ("slow", 200, 1),
]  # fmt: skip


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        running.world.add_account(OWNER)
        yield running


def on_the_wire(
    server: GoogleServer, token: str, *, first: float = 5.0, then: float = 5.0
) -> tuple[bytes, str]:  # fmt: skip
    """Create a draft over a bare socket; gives all that came, and how it ended: closed, reset, silence, open.

    `first` and `then` are the seconds to wait for the first bytes and for more.
    """
    body = json.dumps({"message": {"raw": raw_mail()}}).encode()
    head = (
        f"POST {DRAFTS} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    came = b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=first) as connection:
        connection.sendall(head.encode() + body)
        while True:
            try:
                more = connection.recv(65536)
            except ConnectionResetError:
                return came, "reset"
            except TimeoutError:
                return came, "open" if came else "silence"
            if not more:
                return came, "closed"
            came += more
            connection.settimeout(then)


def drafts(server: GoogleServer) -> int:
    return len(server.world.account(OWNER).drafts)


@pytest.mark.parametrize(("mode", "ending", "applied"), LOST)
def test_a_lost_answer_is_not_one_byte(server: GoogleServer, mode: str, ending: str, applied: int) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode=mode, path="drafts"))
    assert on_the_wire(server, token, first=0.5 if ending == "silence" else 5.0) == (b"", ending)
    assert drafts(server) == applied
    entry = server.world.journal[-1]
    assert (entry.status, entry.fault, entry.applied) == ("", mode, bool(applied))


@pytest.mark.parametrize(("mode", "status", "applied"), REPLACED)
def test_an_answer_in_place_of_the_real_one(server: GoogleServer, mode: str, status: int, applied: int) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode=mode, path="drafts"))
    came, _ = on_the_wire(server, token, then=0.03)
    assert came.startswith(f"HTTP/1.1 {status} ".encode())
    assert drafts(server) == applied
    entry = server.world.journal[-1]
    assert (entry.status, entry.fault, entry.applied) == (status, mode, applied > 0)


def test_the_two_tables_name_every_mode_there_is() -> None:
    assert sorted([*(row[0] for row in LOST), *(row[0] for row in REPLACED)]) == sorted(MODES)


@pytest.mark.parametrize(
    ("mode", "reason"),
    [
        ("400", "badRequest"), ("401", "authError"), ("403-rate", "rateLimitExceeded"),
        ("403-user-rate", "userRateLimitExceeded"), ("403-daily", "dailyLimitExceeded"),
        ("403-quota", "quotaExceeded"), ("403-scope", "insufficientPermissions"), ("403-api", "accessNotConfigured"),
        ("403-domain", "domainPolicy"), ("404", "notFound"), ("410", "deleted"), ("412", "conditionNotMet"),
        ("429", "rateLimitExceeded"), ("500-before", "backendError"), ("503-after", "backendError"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", [PROFILE, "/calendar/v3/calendars/primary"])
def test_a_refusal_has_the_body_google_gives_it(server: GoogleServer, path: str, mode: str, reason: str) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode=mode))
    got = call(server, "GET", path, token=token)
    assert got.reason == reason
    assert got.error["code"] == got.status
    assert ("status" in got.error) == (path == PROFILE or mode in ("401", "403-scope", "403-api"))


def test_a_conflict_reads_differently_in_each_api(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="409", times=2))
    assert call(server, "GET", PROFILE, token=token).reason == "aborted"
    assert call(server, "GET", "/calendar/v3/calendars/primary", token=token).reason == "duplicate"


@pytest.mark.parametrize(
    ("mode", "error"),
    [("500-before", "internal_failure"), ("503-before", "temporarily_unavailable"), ("429", "rate_limit_exceeded")],
)
def test_the_token_endpoint_fails_in_its_own_words(server: GoogleServer, mode: str, error: str) -> None:
    refresh = server.world.sign_in(OWNER, [])
    server.world.faults.add(Fault(mode=mode, path="/token"))
    assert refreshed(server, refresh).json["error"] == error
    assert refreshed(server, refresh).status == FINE


def test_the_truncated_body_is_shorter_than_it_says(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="truncated", path="drafts"))
    came, ending = on_the_wire(server, token)
    head, _, body = came.partition(b"\r\n\r\n")
    length = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.startswith(b"Content-Length"))
    assert 0 < len(body) < length
    assert ending == "closed"


def test_a_truncated_answer_without_a_body_is_no_answer_at_all(server: GoogleServer) -> None:
    token = access(server)
    draft = created(server, token).text("id")
    server.world.faults.add(Fault(mode="truncated", method="DELETE"))
    with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
        connection.sendall(
            f"DELETE {DRAFTS}/{draft} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n".encode()
        )
        assert connection.recv(65536) == b"HTTP/1.1 2"
    assert drafts(server) == 0


def test_a_slow_answer_comes_byte_by_byte(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="slow", path="drafts"))
    came, ending = on_the_wire(server, token, then=0.02)
    _, _, body = came.partition(b"\r\n\r\n")
    assert ending == "open"
    assert len(body) <= 3


def test_a_hang_ends_when_the_server_stops() -> None:
    with GoogleServer() as server:
        token = access(server)
        server.world.faults.add(Fault(mode="hang", path="drafts"))
        assert on_the_wire(server, token, first=0.2) == (b"", "silence")
        began = time.monotonic()
    assert time.monotonic() - began < 2


def test_a_stale_connection_is_closed_after_a_good_answer(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="stale", path="drafts"))
    came, ending = on_the_wire(server, token)
    assert ending == "closed"
    assert b"Connection: close" not in came


def test_without_a_fault_the_connection_stays_open(server: GoogleServer) -> None:
    assert on_the_wire(server, access(server), then=0.2)[1] == "open"


def test_a_redirect_leads_to_an_address_where_nothing_is(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="redirect-307", path="drafts"))
    got = created(server, token)
    assert got.headers["location"] == f"/_elsewhere{DRAFTS}"
    assert call(server, "POST", got.headers["location"], token=token, json_body={}).status == 404
    assert drafts(server) == 0


def test_a_redirect_can_lead_anywhere(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="redirect", location="https://evil.example.org/"))
    assert call(server, "GET", PROFILE, token=token).headers["location"] == "https://evil.example.org/"


@pytest.mark.parametrize("mode", ["429", "503-before", "403-rate"])
def test_how_long_to_wait_is_told(server: GoogleServer, mode: str) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode=mode, retry_after=7))
    assert call(server, "GET", PROFILE, token=token).headers["retry-after"] == "7"


def test_a_late_request_is_applied_when_its_time_comes(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="late", path="drafts"))
    assert created(server, token).status == 503
    assert not server.world.journal[-1].applied
    assert server.world.apply_late() == 1
    assert server.world.apply_late() == 0
    assert drafts(server) == 1
    assert server.world.journal[-1].applied


def test_a_late_request_is_applied_even_if_the_journal_was_cleared(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="late", path="drafts"))
    created(server, token)
    server.world.clear_journal()
    server.world.apply_late()
    assert drafts(server) == 1
    assert server.world.journal == ()


def statuses(server: GoogleServer, token: str, count: int) -> list[int]:
    return [call(server, "GET", PROFILE, token=token).status for _ in range(count)]


def test_a_fault_happens_once_unless_told_otherwise(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="404"))
    assert statuses(server, token, 3) == [404, 200, 200]
    assert server.world.faults.pending == ()


def test_a_fault_waits_for_the_nth_request_that_matches(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="404", method="GET", path="profile$", nth=3, times=2))
    created(server, token)
    assert statuses(server, token, 5) == [200, 200, 404, 404, 200]


def test_a_fault_can_go_on_for_ever_and_be_taken_out(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="503-before", times=None))
    assert statuses(server, token, 3) == [503] * 3
    assert len(server.world.faults.pending) == 1
    server.world.faults.clear()
    assert statuses(server, token, 1) == [200]


def chosen_by_chance(seed: int) -> list[int]:
    with GoogleServer() as server:
        token = access(server)
        server.world.faults.add(Fault(mode="503-before", every=0.3, times=None, seed=seed, method="GET"))
        return statuses(server, token, 60)


def test_chance_is_the_same_for_the_same_seed() -> None:
    first = chosen_by_chance(1)
    assert first == chosen_by_chance(1)
    assert first != chosen_by_chance(2)
    assert 6 < first.count(503) < 30


def test_the_first_of_two_faults_whose_turn_has_come_happens(server: GoogleServer) -> None:
    token = access(server)
    server.world.faults.add(Fault(mode="404"))
    server.world.faults.add(Fault(mode="503-before"))
    assert statuses(server, token, 3) == [404, 503, 200]


def test_a_fault_nobody_knows_is_refused_when_it_is_made() -> None:
    with pytest.raises(ValueError, match="no such fault: 'quake'"):
        Fault(mode="quake")


def test_a_refused_request_is_not_applied(server: GoogleServer) -> None:
    token = access(server, [])
    assert created(server, token).status == 403
    assert not server.world.journal[-1].applied


def test_faults_do_not_meet_the_consent_page_or_the_control_plane(server: GoogleServer) -> None:
    server.world.faults.add(Fault(mode="404", times=None))
    assert call(server, "GET", "/o/oauth2/v2/auth?client_id=nobody").status == 401
    assert call(server, "GET", "/_control/state").status == FINE


def test_a_duplicate_event_is_answered_as_the_second_try_was(server: GoogleServer) -> None:
    token = access(server)
    made: Got = call(server, "POST", "/calendar/v3/calendars", token=token, json_body={"summary": "Holds"})
    server.world.faults.add(Fault(mode="duplicate", path="events"))
    hour = [{"dateTime": f"2026-12-03T{at}:00:00Z"} for at in ("09", "10")]
    event = {"id": "hold00001", "start": hour[0], "end": hour[1]}
    got = call(server, "POST", f"/calendar/v3/calendars/{made.text('id')}/events", token=token, json_body=event)
    assert (got.status, got.reason) == (409, "duplicate")
    assert server.world.journal[-1].applied
