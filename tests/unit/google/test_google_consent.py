"""Google's page and what comes back: only the answer of this sign-in counts, and every refusal is told apart."""

from __future__ import annotations

import http.client
import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from outreach.errors import ConfigError, OutreachError, SignInError, TryLaterError, UsageError
from outreach.providers.google import scopes
from outreach.providers.google.client_file import Client
from outreach.providers.google.consent import Grant, Question, exchange, question, revoke
from outreach.providers.google.endpoints import Endpoints, endpoints
from outreach.providers.google.receiver import Receiver
from outreach.providers.google.transport import Patience
from tests.google_server import Fault, GoogleServer
from tests.google_sign_in import visited

OWNER = "n.ferrer@lakeshore.example.edu"
CLIENT = Client(id="test-client", secret="test-secret")
NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
QUICK = Patience(read=1, first_wait=0.01)
STATE = "a-state-nobody-guesses"
ASKED = (scopes.COMPOSE, scopes.CALENDAR)


def get(port: int, target: str) -> int:
    knock = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        knock.request("GET", target)
        return knock.getresponse().status
    finally:
        knock.close()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver(STATE) as found:
        yield found


# --- where the browser lands ---


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("/favicon.ico", 404),
        ("/", 404),
        ("/?hello=1", 404),
        (f"/elsewhere?code=c&state={STATE}", 404),
        ("/?code=c", 400),
        ("/?code=c&state=", 400),
        ("/?code=c&state=forged", 400),
        ("/?code=c&state=f%C3%B6rged", 400),
        (f"/?code=c&state={STATE}&state=forged", 400),
        (f"/?code=c&state={STATE}x", 400),
        ("/?error=access_denied&state=forged", 400),
        ("/?error=access_denied", 400),
    ],
)
def test_what_is_not_the_answer_gets_a_page_and_ends_no_waiting(receiver: Receiver, target: str, status: int) -> None:
    assert get(receiver.port, target) == status
    with pytest.raises(SignInError):
        receiver.wait(0.01)
    assert get(receiver.port, f"/?code=the-code&state={STATE}") == 200
    assert receiver.wait(5).code == "the-code"


def test_a_connection_that_says_nothing_keeps_nobody_waiting(receiver: Receiver) -> None:
    with socket.create_connection(("127.0.0.1", receiver.port)), socket.create_connection(("127.0.0.1", receiver.port)):
        assert get(receiver.port, f"/?code=c&state={STATE}") == 200
        assert receiver.wait(5).code == "c"


def test_other_methods_and_nonsense_change_nothing(receiver: Receiver) -> None:
    knock = http.client.HTTPConnection("127.0.0.1", receiver.port, timeout=5)
    knock.request("POST", f"/?code=c&state={STATE}")
    assert knock.getresponse().status == 501
    knock.close()
    with socket.create_connection(("127.0.0.1", receiver.port)) as raw:
        raw.sendall(b"\x16\x03\x01 hello\r\n\r\n")
        raw.recv(100)
    with pytest.raises(SignInError):
        receiver.wait(0.01)


def test_an_error_of_googles_page_is_an_answer(receiver: Receiver) -> None:
    assert get(receiver.port, f"/?error=access_denied&state={STATE}") == 200
    landing = receiver.wait(5)
    assert (landing.error, landing.code) == ("access_denied", "")


def test_the_first_answer_counts_and_no_code_is_in_a_repr(receiver: Receiver) -> None:
    assert get(receiver.port, f"/?code=canary-1&state={STATE}") == 200
    assert get(receiver.port, f"/?code=canary-2&state={STATE}") == 404
    landing = receiver.wait(5)
    assert landing.code == "canary-1"
    assert "canary" not in repr(landing)


def test_nobody_at_the_page_ends_with_a_sentence(receiver: Receiver) -> None:
    with pytest.raises(SignInError, match=r"nobody finished Google's page within 0\.05 seconds") as caught:
        receiver.wait(0.05)
    assert "refused" not in str(caught.value)
    get(receiver.port, "/?code=c&state=forged")
    with pytest.raises(SignInError, match="An answer that this sign-in had not asked for was refused"):
        receiver.wait(0.05)


def test_it_listens_on_this_machine_only_and_stops_listening(receiver: Receiver) -> None:
    assert receiver.address == f"http://127.0.0.1:{receiver.port}/"
    with pytest.raises(UsageError, match="--port"):
        Receiver(STATE, receiver.port)
    with Receiver(STATE) as other:
        port = other.port
    with pytest.raises(ConnectionRefusedError):
        get(port, "/")


# --- Google's page and the token address ---


@pytest.fixture
def google() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        server.world.add_account(OWNER)
        yield server


def ways(server: GoogleServer) -> Endpoints:
    return endpoints({"OUTREACH_GOOGLE_URL": server.url})


def code_of(server: GoogleServer) -> tuple[str, Question]:
    """Ask for consent and give the code that comes back."""
    with Receiver(STATE) as receiver:
        asked = question(CLIENT, ASKED, OWNER, receiver.address, STATE, ways(server))
        visit = threading.Thread(target=visited, args=(asked.url,))
        visit.start()
        landing = receiver.wait(5)
        visit.join(5)
    return landing.code, asked


def test_the_page_is_googles_own_with_what_protects_the_answer() -> None:
    real = endpoints({})
    one, two = (question(CLIENT, ASKED, OWNER, "http://127.0.0.1:1/", STATE, real) for _ in range(2))
    assert one.url.startswith(f"{real.consent}?")
    query = parse_qs(urlsplit(one.url).query)
    assert query["scope"] == [" ".join(ASKED)]
    assert (query["state"], query["code_challenge_method"]) == ([STATE], ["S256"])
    assert (query["access_type"], query["prompt"], query["login_hint"]) == (["offline"], ["consent"], [OWNER])
    assert "include_granted_scopes" not in query
    assert CLIENT.secret not in one.url
    assert one.verifier not in one.url
    assert one.verifier != two.verifier
    assert len(one.verifier) == 128
    assert one.verifier not in repr(one)


def test_a_code_is_exchanged_for_a_token_and_what_was_granted(google: GoogleServer) -> None:
    code, asked = code_of(google)
    grant = exchange(CLIENT, code, asked, ways(google), QUICK, NOW)
    assert grant.scopes == frozenset(ASKED)
    assert grant.lasts is None
    assert grant.refresh_token not in repr(grant)
    assert google.world.grants.of_refresh_token(grant.refresh_token, google.world.now)


def test_in_testing_google_says_how_long_it_lasts(google: GoogleServer) -> None:
    google.world.testing = True
    code, asked = code_of(google)
    lasts = exchange(CLIENT, code, asked, ways(google), QUICK, NOW).lasts
    assert lasts is not None
    assert timedelta(days=6, hours=23) < lasts <= timedelta(days=7)


def test_a_code_goes_on_the_wire_once_whatever_comes_back(google: GoogleServer) -> None:
    for mode in ("drop-after", "reset-before", "503-before", "html", "truncated", "redirect", "redirect-307", "401"):
        code, asked = code_of(google)
        google.world.clear_journal()
        google.world.faults.add(Fault(mode=mode, path="/token", times=1))
        with pytest.raises(OutreachError):
            exchange(CLIENT, code, asked, ways(google), QUICK, NOW)
        assert [one.path for one in google.world.journal] == ["/token"], mode


def test_a_stolen_code_is_worth_nothing_without_the_secret_of_this_sign_in(google: GoogleServer) -> None:
    code, asked = code_of(google)
    other = Question(url=asked.url, redirect=asked.redirect, verifier="x" * 64)
    with pytest.raises(SignInError, match="does not take its own answer back"):
        exchange(CLIENT, code, other, ways(google), QUICK, NOW)


def test_no_secret_is_in_what_is_said_when_google_refuses(google: GoogleServer) -> None:
    code, asked = code_of(google)
    wrong = Client(id=CLIENT.id, secret="GOCSPX-canary")
    with pytest.raises(ConfigError, match="its secret is wrong") as caught:
        exchange(wrong, code, asked, ways(google), QUICK, NOW)
    assert not {code, asked.verifier, "GOCSPX-canary"}.intersection(str(caught.value).split())
    assert caught.value.__cause__ is None


def given(server: GoogleServer) -> Grant:
    code, asked = code_of(server)
    return exchange(CLIENT, code, asked, ways(server), QUICK, NOW)


def test_signing_out_ends_it_at_google_and_twice_is_fine(google: GoogleServer) -> None:
    grant = given(google)
    revoke(grant.refresh_token, ways(google), QUICK)
    assert google.world.grants.grants == []
    revoke(grant.refresh_token, ways(google), QUICK)


@pytest.mark.parametrize("mode", ["html", "500-before", "429", "redirect", "drop-before", "garbage"])
def test_signing_out_is_not_believed_before_google_says_so(google: GoogleServer, mode: str) -> None:
    grant = given(google)
    google.world.faults.add(Fault(mode=mode, path="/revoke", times=1))
    with pytest.raises(TryLaterError):
        revoke(grant.refresh_token, ways(google), QUICK)


def test_a_token_that_cannot_be_one_is_refused_by_google(google: GoogleServer) -> None:
    google.world.faults.add(Fault(mode="403-api", path="/revoke", times=1))
    with pytest.raises(OutreachError, match="signing out"):
        revoke("1//0canary", ways(google), QUICK)


def test_the_form_of_the_exchange_is_plain() -> None:
    assert urlencode({"code": "4/0A"}) == "code=4%2F0A"
