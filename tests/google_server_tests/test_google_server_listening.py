"""`world.on_request`: whoever listens hears of a request before anything is done about it, and may act then."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.google_server import Fault, GoogleServer
from tests.google_server.request import Request
from tests.google_server_tests.served import DRAFTS, MAIL, OWNER, PROFILE, access, call, created


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


def test_a_request_is_heard_of_before_it_is_done(server: GoogleServer) -> None:
    token = access(server)
    heard: list[tuple[str, str, int]] = []

    def hear(request: Request, called: str) -> None:
        heard.append((request.method, called, len(server.world.account(OWNER).drafts)))

    server.world.on_request = hear
    created(server, token, MAIL)
    call(server, "GET", "/nowhere", token=token)
    assert heard == [("POST", "gmail.users.drafts.create", 0), ("GET", "", 1)]


def test_what_a_listener_does_comes_first(server: GoogleServer) -> None:
    token = access(server)
    id = created(server, token, MAIL).text("id")

    def deletes(request: Request, called: str) -> None:
        if request.method == "GET":
            server.world.human(OWNER).deletes_draft(id)

    server.world.on_request = deletes
    assert call(server, "GET", f"{DRAFTS}/{id}", token=token).status == 404


def test_a_request_that_meets_a_fault_is_heard_of_all_the_same(server: GoogleServer) -> None:
    token, heard = access(server), []
    server.world.on_request = lambda request, called: heard.append(called)
    server.world.faults.add(Fault(mode="503-before"))
    assert call(server, "GET", PROFILE, token=token).status == 503
    assert heard == ["gmail.users.getProfile"]
