"""The server as a piece of machinery: connections, threads, descriptors, its clock, its quota, its own mistakes."""

from __future__ import annotations

import http.client
import os
import socket
import threading
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from tests.google_server import GoogleServer, World
from tests.google_server.clock import Clock
from tests.google_server.quota import Quota
from tests.google_server.request import decoded_path
from tests.google_server_tests.served import DRAFTS, OTHER, OWNER, PROFILE, access, call, created

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else 0


def test_a_connection_serves_many_requests(server: GoogleServer) -> None:
    token = access(server)
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    for _ in range(50):
        connection.request("GET", PROFILE, headers={"Authorization": f"Bearer {token}"})
        assert connection.getresponse().read().startswith(b"{\n")
    assert connection.sock is not None
    connection.close()


def test_ten_thousand_requests_leave_no_thread_and_no_descriptor_behind() -> None:
    threads, files = threading.active_count(), descriptors()
    with GoogleServer() as server:
        headers = {"Authorization": f"Bearer {access(server)}"}
        kept = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        for _ in range(9_000):
            kept.request("GET", PROFILE, headers=headers)
            kept.getresponse().read()
        for _ in range(1_000):
            call(server, "GET", PROFILE, headers=headers)
        assert len(server.world.journal) == 10_001
        assert threading.active_count() <= threads + 5
        assert descriptors() <= files + 10
    kept.close()
    assert threading.active_count() <= threads
    assert descriptors() <= files


def test_idle_connections_are_closed_when_the_server_stops() -> None:
    with GoogleServer() as server:
        idle = [socket.create_connection(("127.0.0.1", server.port), timeout=2) for _ in range(20)]
        call(server, "GET", PROFILE)
    for connection in idle:
        assert connection.recv(1) == b""
        connection.close()


def test_many_clients_at_once_lose_nothing(server: GoogleServer) -> None:
    token = access(server)
    workers = [
        threading.Thread(target=lambda: [created(server, token) for _ in range(20)]) for _ in range(8)
    ]  # fmt: skip
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(server.world.account(OWNER).drafts) == 160
    assert [entry.number for entry in server.world.journal] == list(range(1, 162))


def test_a_server_can_be_stopped_twice_and_started_again() -> None:
    server = GoogleServer()
    with server:
        first = access(server)
    server.stop()
    with server:
        assert call(server, "GET", PROFILE, token=first).status == 200


def test_an_asked_for_port_is_the_one_it_listens_on() -> None:
    with GoogleServer() as first:
        port = first.port
    with GoogleServer(port=port) as second:
        assert second.url == f"http://127.0.0.1:{port}"


def a_handler_crashes(then: Iterable[int] = ()) -> None:
    """Let a handler crash, and do something more while the server runs."""
    with GoogleServer() as server:
        token = access(server)
        server.world.accounts.clear()
        assert call(server, "GET", PROFILE, token=token).status == 500
        assert list(then) == []


def test_a_crash_of_a_handler_fails_the_test_that_caused_it() -> None:
    with pytest.raises(AssertionError, match="a handler of the test server crashed"):
        a_handler_crashes()


def test_an_error_in_the_test_itself_is_not_hidden_by_a_crash() -> None:
    with pytest.raises(ZeroDivisionError):
        a_handler_crashes(1 // 0 for _ in range(1))


@pytest.mark.parametrize("path", ["/", "/gmail/v1/users/me", "/gmail/v1/users/me/drafts/r-1/x", "/calendar/v3/colors"])
def test_where_nothing_is_google_shows_a_page(server: GoogleServer, path: str) -> None:
    got = call(server, "GET", path, token=access(server))
    assert got.status == 404
    assert b"That\xe2\x80\x99s an error." in got.body


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PATCH", "BREW"])
def test_a_method_nobody_takes_is_not_found(server: GoogleServer, method: str) -> None:
    assert call(server, method, DRAFTS).status == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [("Transfer-Encoding: chunked", 411), ("Content-Length: x", 413), ("Content-Length: -1", 413)],
)
def test_a_body_of_unknown_length_is_refused(server: GoogleServer, headers: str, status: int) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
        connection.sendall(f"POST {DRAFTS} HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\n".encode())
        assert connection.recv(65536).startswith(f"HTTP/1.1 {status} ".encode())


def test_what_is_no_http_is_refused(server: GoogleServer) -> None:
    with socket.create_connection(("127.0.0.1", server.port), timeout=2) as connection:
        connection.sendall(b"\x16\x03\x01 tls x y\r\n\r\n")
        assert b"400" in connection.recv(65536)


def test_the_date_of_an_answer_is_the_worlds(server: GoogleServer) -> None:
    server.world.now = datetime(2027, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=-6)))
    assert call(server, "GET", PROFILE).headers["date"] == "Mon, 01 Mar 2027 15:30:00 GMT"


def test_the_clock_stands_still_or_runs_with_another() -> None:
    ticks = iter([100.0, 107.0, 110.0, 111.0])
    clock = Clock(NOON, lambda: next(ticks))
    assert clock.now == NOON + timedelta(seconds=7)
    clock.now = NOON
    assert clock.now == NOON + timedelta(seconds=1)
    assert Clock(NOON).now == NOON


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        World(now=datetime(2026, 12, 1))  # noqa: DTZ001 - the mistake the test is about


def test_the_same_calls_give_the_same_answers() -> None:
    def told() -> list[bytes]:
        with GoogleServer(seed=4) as server:
            token = access(server)
            return [created(server, token).body, call(server, "GET", DRAFTS, token=token).body, token.encode()]

    assert told() == told()


def test_a_minute_has_its_quota_for_each_account() -> None:
    quota = Quota(per_minute=25, retry_after=9)
    spent = [quota.spend("gmail", "gmail.users.drafts.create", OWNER, NOON) for _ in range(3)]
    assert [one is None for one in spent] == [True, True, False]
    assert spent[2] is not None
    assert (spent[2].answer.status, spent[2].answer.headers["Retry-After"]) == (429, "9")
    assert quota.spend("gmail", "gmail.users.drafts.create", OTHER, NOON) is None
    assert quota.spend("gmail", "gmail.users.drafts.create", OWNER, NOON + timedelta(minutes=1)) is None


def test_a_day_has_its_quota_for_the_project() -> None:
    quota = Quota(per_day=2)
    spent = [quota.spend("calendar", "calendar.events.insert", who, NOON) for who in (OWNER, OTHER, OWNER)]
    assert spent[:2] == [None, None]
    assert spent[2] is not None
    assert spent[2].answer.status == 403
    assert quota.spend("calendar", "calendar.events.insert", OWNER, NOON + timedelta(days=1)) is None


def test_a_path_is_decoded_without_gaining_a_segment() -> None:
    assert decoded_path("/calendars/a%40example.org/events/a%2Fb") == "/calendars/a@example.org/events/a%2Fb"
