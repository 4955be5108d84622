"""What goes over the wire, and how often, whatever comes back; measured at a server that counts."""

from __future__ import annotations

import base64
import json
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from google.oauth2.credentials import Credentials

from outreach.errors import ConfigError, OutreachError, SignInError
from outreach.providers.base import NotDone, Rejected, Unanswered, Unreachable
from outreach.providers.google.answers import ChangedSince, NotThere, Taken
from outreach.providers.google.calendar_api import CalendarApi
from outreach.providers.google.endpoints import GOOGLE, Endpoints
from outreach.providers.google.gmail_api import GmailApi
from outreach.providers.google.guard import Forbidden, Guard, GuardedAdapter
from outreach.providers.google.session import Lost, ask
from outreach.providers.google.transport import Patience, Transport, open_session, patience
from tests.unit.google.wire import (
    ACCESS,
    REFRESH,
    SECRET,
    Clock,
    Deed,
    WireServer,
    answer,
    apis,
    closes,
    credentials,
    refuses,
    resets,
    says,
    says_and_closes,
    transport,
)

CALENDAR = "c_holds@group.calendar.google.com"
EVENT = "a" * 32
MAIL = b"From: n.ferrer@lakeshore.example.edu\r\nSubject: Hello\r\nMessage-ID: <k@lakeshore.example.edu>\r\n\r\nHi\r\n"
RAW = base64.urlsafe_b64encode(MAIL).decode()
NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
TIMES = {"dateTime": "2026-11-30T09:00:00", "timeZone": "America/New_York"}
BODY: Mapping[str, object] = {
    "id": EVENT,
    "summary": "Interview",
    "start": TIMES,
    "end": TIMES,
    "status": "tentative",
    "visibility": "private",
    "reminders": {"useDefault": False, "overrides": []},
}
HTML = answer(200, b"<html>Welcome to the guest network</html>", kind="text/html")
TRUNCATED = says_and_closes(
    b'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{"id": "r1"'
)
RATE = refuses(403, "userRateLimitExceeded")
WAIT = refuses(429, "rateLimitExceeded", Retry_After="7")

Act = Callable[[GmailApi, CalendarApi], object]
ACTS: Mapping[str, tuple[Act, str, str]] = {
    "create draft": (lambda mail, _: mail.create_draft({"raw": RAW}), "POST", "/gmail/v1/users/me/drafts"),
    "make calendar": (lambda _, cal: cal.make_calendar({"summary": "Holds"}), "POST", "/calendar/v3/calendars"),
    "list drafts": (lambda mail, _: mail.drafts(), "GET", "/gmail/v1/users/me/drafts"),
    "busy": (lambda _, cal: cal.freebusy(NOON, NOON, ["primary"]), "POST", "/calendar/v3/freeBusy"),
    "update draft": (lambda mail, _: mail.update_draft("r-1", {"raw": RAW}), "PUT", "/gmail/v1/users/me/drafts/r-1"),
    "insert event": (
        lambda _, cal: cal.insert_event(CALENDAR, BODY),
        "POST",
        "/calendar/v3/calendars/c_holds%40group.calendar.google.com/events",
    ),
}
ONCE = ("create draft", "make calendar")
READS = ("list drafts", "busy")
AGAIN = ("update draft", "insert event")

# what may come back without telling whether the request took effect
UNSURE: Mapping[str, Deed] = {
    "the connection closes": closes,
    "the connection breaks": resets,
    "the body is cut short": TRUNCATED,
    "the body is no JSON": answer(200, b"{{{"),
    "the body is a page": HTML,
    "the body is empty": answer(200),
    "the body is a list": answer(200, []),
    "the answer is no HTTP": says_and_closes(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "500": refuses(500, "backendError"),
    "502 page": answer(502, b"<html>Bad gateway</html>", kind="text/html"),
    "503": refuses(503, "backendError"),
    "511": answer(511, b"sign in first", kind="text/plain"),
    "301": answer(301, location="/gmail/v1/users/me/messages/send"),
    "302": answer(302, location="http://127.0.0.1:9/"),
    "303": answer(303, location="/gmail/v1/users/me/profile"),
    "307": answer(307, location="/gmail/v1/users/me/drafts"),
    "308": answer(308, location="/gmail/v1/users/me/drafts/send"),
    "a page that forbids": answer(403, b"<html>Blocked</html>", kind="text/html"),
    "a page that is not found": answer(404, b"<html>Not found</html>", kind="text/html"),
}
# what says for certain that the request did nothing
CERTAIN: Mapping[str, Deed] = {"429": refuses(429, "rateLimitExceeded"), "403 rate": RATE, "408": refuses(408, "x")}
ODD: Mapping[str, Deed] = {**UNSURE, **CERTAIN}


def outcome(server: WireServer, act: Act, *, renewable: bool = False, clock: Clock | None = None) -> OutreachError:
    with apis(server, transport(server, renewable=renewable, clock=clock)) as both:
        with pytest.raises(OutreachError) as caught:
            act(*both)
        return caught.value


@pytest.mark.parametrize("name", ONCE)
@pytest.mark.parametrize("mode", UNSURE)
def test_what_could_be_made_twice_is_on_the_wire_once_and_its_fate_is_unknown(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=UNSURE[mode]) as server:
        assert isinstance(outcome(server, act), Unanswered)
        assert server.count(method, path) == len(server.seen) == 1


@pytest.mark.parametrize("name", ONCE)
@pytest.mark.parametrize("mode", CERTAIN)
def test_what_could_be_made_twice_is_on_the_wire_once_and_certainly_not_done(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=CERTAIN[mode]) as server:
        assert isinstance(outcome(server, act), NotDone)
        assert server.count(method, path) == len(server.seen) == 1


@pytest.mark.parametrize("name", ONCE)
def test_a_silence_and_a_body_that_drips_end_as_unknown(name: str) -> None:
    act, method, path = ACTS[name]
    for silent in ("hangs", "drips"):
        with WireServer() as server:
            server.always = server.hangs if silent == "hangs" else server.drips
            one = transport(server, patience=Patience(read=0.2), clock=TickingClock())
            with apis(server, one) as both, pytest.raises(Unanswered):
                act(*both)
            assert server.count(method, path) == 1


@pytest.mark.parametrize("name", ONCE)
def test_an_answer_without_the_id_is_no_answer(name: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=answer(200, {"kind": "x"})) as server:
        assert isinstance(outcome(server, act), Unanswered)
        assert server.count(method, path) == 1


@pytest.mark.parametrize("name", READS)
@pytest.mark.parametrize("mode", ODD)
def test_a_question_is_asked_four_times_and_then_google_is_unreachable(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=ODD[mode]) as server:
        assert isinstance(outcome(server, act), Unreachable)
        assert server.count(method, path) == len(server.seen) == 4


@pytest.mark.parametrize("name", AGAIN)
@pytest.mark.parametrize("mode", UNSURE)
def test_what_may_be_written_again_is_and_ends_as_unknown(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=UNSURE[mode]) as server:
        assert isinstance(outcome(server, act), Unanswered)
        assert server.count(method, path) == 4


@pytest.mark.parametrize("name", AGAIN)
@pytest.mark.parametrize("mode", CERTAIN)
def test_what_may_be_written_again_is_and_ends_as_not_done(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=CERTAIN[mode]) as server:
        assert isinstance(outcome(server, act), NotDone)
        assert server.count(method, path) == 4


@pytest.mark.parametrize("name", [*READS, *AGAIN])
@pytest.mark.parametrize("mode", ODD)
def test_one_failure_is_got_over(name: str, mode: str) -> None:
    act, method, path = ACTS[name]
    with WireServer(always=answer(200, {"id": "r-1", "calendars": {"primary": {}}})) as server:
        server.script.append(ODD[mode])
        with apis(server, transport(server)) as both:
            assert act(*both)
        assert server.count(method, path) == 2


def test_a_quota_that_ends_a_second_try_leaves_the_first_unknown() -> None:
    with WireServer(script=[closes], always=refuses(403, "dailyLimitExceeded")) as server:
        assert isinstance(outcome(server, ACTS["update draft"][0]), Unanswered)


class TestRemovals:
    def test_nothing_in_the_answer_is_as_it_should_be(self) -> None:
        with WireServer(always=answer(204)) as server, apis(server, transport(server)) as (mail, cal):
            mail.delete_draft("r-1")
            cal.delete_event(CALENDAR, EVENT, '"3400"')
        assert [one.headers.get("if-match") for one in server.seen] == [None, '"3400"']

    @pytest.mark.parametrize("status", [404, 410])
    def test_one_whose_answer_was_lost_is_done_when_the_thing_is_gone_then(self, status: int) -> None:
        with WireServer(script=[closes], always=refuses(status, "deleted")) as server:
            with apis(server, transport(server)) as (mail, _):
                mail.delete_draft("r-1")
            assert len(server.seen) == 2

    @pytest.mark.parametrize("script", [[], [refuses(429, "rateLimitExceeded")]])
    def test_one_that_cannot_have_been_ours_says_that_the_thing_is_not_there(self, script: list[Deed]) -> None:
        with WireServer(script=script, always=refuses(404, "notFound")) as server:
            assert isinstance(outcome(server, lambda mail, _: mail.delete_draft("r-1")), NotThere)

    def test_a_page_is_not_taken_for_success(self) -> None:
        with WireServer(always=HTML) as server:
            assert isinstance(outcome(server, lambda mail, _: mail.delete_draft("r-1")), Unanswered)


@pytest.mark.parametrize(
    ("status", "kind"), [(400, Rejected), (404, NotThere), (410, NotThere), (409, Taken), (412, ChangedSince)]
)
@pytest.mark.parametrize("name", [*ONCE, *AGAIN, *READS])
def test_a_definite_no_is_heard_at_once(name: str, status: int, kind: type[OutreachError]) -> None:
    act, _, _ = ACTS[name]
    with WireServer(always=refuses(status, "x")) as server:
        assert isinstance(outcome(server, act), kind)
        assert len(server.seen) == 1


class TestConnections:
    def test_one_that_cannot_be_made_leaves_a_write_certainly_undone(self) -> None:
        with WireServer() as server:
            one = transport(server)
        with apis(server, one) as (mail, _), pytest.raises(NotDone, match="nothing was changed"):
            mail.create_draft({"raw": RAW})

    def test_one_that_cannot_be_made_leaves_a_question_unasked(self) -> None:
        with WireServer() as server:
            one = transport(server)
        with apis(server, one) as (mail, _), pytest.raises(Unreachable, match="cannot be reached"):
            mail.drafts()

    def test_one_that_the_server_closed_meanwhile_is_replaced_before_the_write(self) -> None:
        with WireServer() as server, apis(server, transport(server)) as (mail, _):
            server.script.append(says_and_closes(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}"))
            mail.drafts()
            time.sleep(0.05)
            mail.create_draft({"raw": RAW})
            assert server.count("POST") == 1
            assert server.connections == 2

    def test_one_is_kept_for_all_requests(self) -> None:
        with WireServer() as server, apis(server, transport(server)) as (mail, _):
            for _ in range(5):
                mail.drafts()
            assert server.connections == 1

    def test_an_answer_in_pieces_is_put_together(self) -> None:
        pieces = b'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"id"\r\n5\r\n:"a"}\r\n0\r\n\r\n'
        with WireServer(always=says(pieces)) as server, apis(server, transport(server)) as (mail, _):
            assert mail.draft("r-1") == {"id": "a"}
            assert mail.draft("r-1") == {"id": "a"}
            assert server.connections == 1

    def test_cookies_are_neither_kept_nor_given(self) -> None:
        with WireServer(always=answer(200, {"id": "a"}, set_cookie="a=b")) as server:
            with apis(server, transport(server)) as (mail, _):
                mail.draft("r-1")
                mail.draft("r-1")
            assert not any("cookie" in one.headers for one in server.seen)

    def test_a_password_the_machine_keeps_never_takes_the_place_of_the_token(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "netrc").write_text("machine gmail.googleapis.com login somebody password else\n")
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        session = open_session(Credentials(token=ACCESS), GOOGLE, Guard(GOOGLE))  # type: ignore[no-untyped-call]
        asked = requests.Request("GET", f"{GOOGLE.gmail}/users/me/profile", headers={"Authorization": "Bearer x"})
        assert session.trust_env
        assert session.prepare_request(asked).headers["Authorization"] == "Bearer x"

    def test_proxies_are_not_used_for_a_stand_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
        with WireServer() as server, apis(server, transport(server)) as (mail, _):
            mail.drafts()
        assert server.seen[0].headers["authorization"] == f"Bearer {ACCESS}"

    def test_every_way_out_of_a_session_is_guarded(self) -> None:
        session = open_session(Credentials(token=ACCESS), GOOGLE, Guard(GOOGLE))  # type: ignore[no-untyped-call]
        for url in ("https://gmail.googleapis.com/x", "http://example.org/", "https://example.org/", "HTTP://x/"):
            assert isinstance(session.get_adapter(url), GuardedAdapter)
        assert {name: type(one) for name, one in session.adapters.items()} == {
            "https://": GuardedAdapter, "http://": GuardedAdapter,
        }  # fmt: skip


class TestTheWayThere:
    """Proxies and certificates: what goes wrong before anything was asked leaves a write certainly undone."""

    def test_a_proxy_that_is_not_there(self) -> None:
        with WireServer() as server:
            session = open_session(credentials(server, renewable=False), server.endpoints, Guard(server.endpoints))
            session.proxies = {"http": "http://127.0.0.1:9"}
            got = ask(session, "GET", f"{server.url}/gmail/v1/users/me/profile", None, {}, (1, 1))
            session.close()
        assert got == Lost(why="the proxy of this network cannot be reached", left=False)

    def test_a_certificate_that_is_not_googles(self, tmp_path: Path) -> None:
        with impostor(tmp_path) as port:
            got = _over_tls(port)
        assert got == Lost(why="the network answered instead of Google: no safe connection", left=False)

    def test_no_certificate_at_all(self) -> None:
        with answering(lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")) as port:
            got = _over_tls(port)
        assert isinstance(got, Lost)
        assert "the network answered instead" in got.why


def _over_tls(port: int) -> object:
    base = f"https://127.0.0.1:{port}"
    there = Endpoints(gmail=base, calendar=base, token=f"{base}/token", revoke=f"{base}/revoke", consent=base)
    keys = Credentials(token=ACCESS)  # type: ignore[no-untyped-call]
    session = open_session(keys, there, Guard(there))
    got = ask(session, "GET", f"{base}/users/me/profile", None, {}, (1, 1))
    session.close()
    return got


def impostor(folder: Path) -> AbstractContextManager[int]:
    """Answer over TLS with a certificate that nobody signed."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(folder))
    return answering(lambda connection: context.wrap_socket(connection, server_side=True).close())


@contextmanager
def answering(deed: Callable[[socket.socket], object]) -> Iterator[int]:
    """Do something with the first connection; gives the port."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            with suppress(OSError), listener.accept()[0] as connection:
                deed(connection)

        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


def self_signed(folder: Path) -> Path:
    """Write a key and a certificate of its own for 127.0.0.1."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    builder = builder.serial_number(1).not_valid_before(datetime(2020, 1, 1)).not_valid_after(datetime(2099, 1, 1))  # noqa: DTZ001
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path = folder / "impostor.pem"
    path.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, *form)
        + builder.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
    )
    return path


class TestTokens:
    def test_one_is_fetched_before_the_first_request_and_serves_them_all(self) -> None:
        with WireServer() as server, apis(server, transport(server, renewable=True)) as (mail, _):
            mail.drafts()
            mail.create_draft({"raw": RAW})
            mail.drafts()
        assert [one.path.partition("?")[0] for one in server.seen].count("/token") == 1

    @pytest.mark.parametrize(("later", "renewals"), [(3600 - 301, 1), (3600 - 299, 2)])
    def test_one_with_less_than_five_minutes_left_is_renewed_first(self, later: int, renewals: int) -> None:
        clock = Clock()
        with WireServer() as server, apis(server, transport(server, renewable=True, clock=clock)) as (mail, _):
            mail.drafts()
            clock.now += later
            mail.create_draft({"raw": RAW})
            assert server.count("POST", "/token") == renewals
            assert server.count("POST") == 1

    def test_a_question_refused_with_401_is_asked_again_with_a_new_one(self) -> None:
        with WireServer(script=[refuses(401, "authError")]) as server:
            with apis(server, transport(server, renewable=True)) as (mail, _):
                mail.drafts()
            assert (server.count("GET"), server.count("POST", "/token")) == (2, 2)

    def test_a_question_refused_with_401_twice_asks_for_a_sign_in(self) -> None:
        with WireServer(always=refuses(401, "authError")) as server:
            assert isinstance(outcome(server, ACTS["list drafts"][0], renewable=True), SignInError)
            assert server.count("GET") == 2

    @pytest.mark.parametrize("name", [*ONCE, *AGAIN])
    def test_a_write_refused_with_401_is_on_the_wire_once_and_the_next_goes_through(self, name: str) -> None:
        act, method, path = ACTS[name]
        with WireServer(script=[refuses(401, "authError")]) as server:
            with apis(server, transport(server, renewable=True)) as both:
                with pytest.raises(NotDone, match="renewed"):
                    act(*both)
                assert server.count(method, path) == 1
                assert server.count("POST", "/token") == 2
                act(*both)
            assert server.count("POST", "/token") == 2

    def test_a_write_refused_with_401_right_after_a_renewal_asks_for_a_sign_in(self) -> None:
        with WireServer(always=refuses(401, "authError")) as server:
            with apis(server, transport(server, renewable=True)) as (mail, _):
                with pytest.raises(NotDone):
                    mail.create_draft({"raw": RAW})
                with pytest.raises(SignInError):
                    mail.create_draft({"raw": RAW})
            assert server.count("POST") == 2

    def test_a_refused_renewal_ends_a_write_with_the_reason(self) -> None:
        with WireServer(script=[refuses(401, "authError")]) as server:
            with apis(server, transport(server, renewable=True)) as (mail, _):
                mail_first = answer(200, {"access_token": "a", "expires_in": 3600})
                server.tokens = [mail_first, answer(400, {"error": "invalid_grant"})]
                with pytest.raises(SignInError, match="7 days"):
                    mail.create_draft({"raw": RAW})
            assert server.count("POST") == 1

    def test_without_a_way_to_renew_a_401_asks_for_a_sign_in(self) -> None:
        with WireServer(always=refuses(401, "authError")) as server:
            assert isinstance(outcome(server, ACTS["list drafts"][0]), SignInError)
            assert len(server.seen) == 1

    @pytest.mark.parametrize("deed", [closes, HTML, refuses(503, "x"), refuses(429, "rateLimitExceeded"), TRUNCATED])
    def test_trouble_on_the_way_to_one_is_got_over(self, deed: Deed) -> None:
        with WireServer(tokens=[deed]) as server, apis(server, transport(server, renewable=True)) as (mail, _):
            mail.create_draft({"raw": RAW})
        assert (server.count("POST"), server.count("POST", "/token")) == (1, 2)

    @pytest.mark.parametrize(
        "deed",
        [
            closes, HTML, refuses(503, "x"), answer(200, {}), answer(200, {"access_token": ""}),
            answer(200, {"access_token": "a", "expires_in": "soon"}), answer(200, {"access_token": 7}),
            answer(302, location="/gmail/v1/users/me/drafts"), refuses(429, "rateLimitExceeded"),
        ],
    )  # fmt: skip
    def test_lasting_trouble_on_the_way_to_one_leaves_all_as_it_was(self, deed: Deed) -> None:
        with WireServer(tokens=[deed] * 9) as server:
            assert isinstance(outcome(server, ACTS["create draft"][0], renewable=True), Unreachable)
            assert (server.count("POST"), server.count("POST", "/token")) == (0, 4)

    @pytest.mark.parametrize(
        ("error", "kind", "words"),
        [
            ({"error": "invalid_grant", "error_description": "Token expired or revoked."}, SignInError, "ended"),
            ({"error": "invalid_grant", "error_subtype": "invalid_rapt"}, SignInError, "session control"),
            ({"error": "invalid_client"}, ConfigError, "client"),
            ({"error": "deleted_client"}, ConfigError, "deleted"),
            ({"error": "admin_policy_enforced"}, SignInError, "organization"),
            ({"error": "something_new"}, SignInError, "something_new"),
        ],
    )
    def test_a_refusal_of_one_has_its_own_sentence(
        self, error: dict[str, str], kind: type[OutreachError], words: str
    ) -> None:
        with WireServer(tokens=[answer(400, error)] * 2) as server:
            problem = outcome(server, ACTS["create draft"][0], renewable=True)
            assert isinstance(problem, kind)
            assert words in str(problem)
            assert "gcloud" not in str(problem)
            assert (server.count("POST"), server.count("POST", "/token")) == (0, 1)

    def test_a_token_that_ended_while_the_machine_slept_is_renewed_by_the_library_through_us(self) -> None:
        with WireServer(tokens=[answer(200, {"access_token": "a", "expires_in": 3600}), closes]) as server:
            keys = credentials(server)
            guard = Guard(server.endpoints)
            one = Transport(open_session(keys, server.endpoints, guard), Patience(), sleep=Clock().sleep)
            with apis(server, one) as (mail, _):
                mail.drafts()
                keys.expiry = datetime(2020, 1, 1)  # noqa: DTZ001 - the library keeps it without a zone
                with pytest.raises(NotDone, match="nothing was changed"):
                    mail.create_draft({"raw": RAW})
                mail.create_draft({"raw": RAW})
            assert (server.count("POST"), server.count("POST", "/token")) == (1, 3)

    def test_a_sign_in_that_lacks_something_asks_for_another(self) -> None:
        with WireServer() as server:
            keys = Credentials(token=None, refresh_token=REFRESH, token_uri=server.endpoints.token)  # type: ignore[no-untyped-call]
            one = Transport(open_session(keys, server.endpoints, Guard(server.endpoints)), Patience())
            with apis(server, one) as (mail, _), pytest.raises(SignInError, match="cannot be renewed"):
                mail.drafts()
            assert server.connections == 0

    def test_a_wrong_clock_is_named(self) -> None:
        refusal = answer(400, {"error": "invalid_grant"}, date="Tue, 01 Dec 2026 13:00:00 GMT")
        with WireServer(tokens=[refusal]) as server:
            problem = outcome(server, ACTS["list drafts"][0], renewable=True)
            assert "60 minutes behind" in str(problem)

    def test_none_shows_in_any_error_or_log(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        for name in ("google", "urllib3", "requests", "googleapiclient", "oauthlib", "requests_oauthlib"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        texts = []
        echo = answer(400, {"error": "invalid_grant", "error_description": f"{REFRESH} {SECRET}"})
        for script in ([echo], [answer(200, f"{REFRESH} {SECRET}")] * 9, [closes] * 9):
            with WireServer(tokens=list(script)) as server:
                problem: BaseException | None = outcome(server, ACTS["create draft"][0], renewable=True)
                while problem:
                    texts.append(f"{problem!r} {problem}")
                    problem = problem.__cause__ or (None if problem.__suppress_context__ else problem.__context__)
        with WireServer(always=refuses(401, "authError", ACCESS)) as server:
            texts.append(str(outcome(server, ACTS["list drafts"][0], renewable=True)))
        for canary in (ACCESS, REFRESH, SECRET):
            assert not [text for text in [*texts, caplog.text] if canary in text]


class TestPatience:
    def test_pauses_grow_and_have_some_chance_in_them(self) -> None:
        clock = Clock()
        with WireServer(always=refuses(503, "x")) as server:
            outcome(server, ACTS["list drafts"][0], clock=clock)
        assert clock.slept == [1.0, 2.0, 4.0]

    def test_retry_after_is_honoured(self) -> None:
        clock = Clock()
        with WireServer(script=[WAIT]) as server, apis(server, transport(server, clock=clock)) as (mail, _):
            mail.drafts()
        assert clock.slept == [8.0]

    def test_a_write_that_is_told_to_wait_is_not_repeated_but_the_next_waits(self) -> None:
        clock = Clock()
        with WireServer(script=[WAIT]) as server, apis(server, transport(server, clock=clock)) as (mail, _):
            with pytest.raises(NotDone):
                mail.create_draft({"raw": RAW})
            assert clock.slept == []
            mail.create_draft({"raw": RAW})
        assert clock.slept == [8.0]

    def test_a_wait_longer_than_a_run_may_wait_ends_it(self) -> None:
        clock = Clock()
        with WireServer(always=refuses(429, "rateLimitExceeded", Retry_After="900")) as server:
            with apis(server, transport(server, clock=clock)) as (mail, _):
                with pytest.raises(Unreachable, match="not worth it"):
                    mail.drafts()
                with pytest.raises(Unreachable):
                    mail.create_draft({"raw": RAW})
            assert len(server.seen) == 1
        assert clock.slept == []

    def test_all_waiting_of_a_run_together_has_an_end(self) -> None:
        clock = Clock()
        slow = refuses(429, "rateLimitExceeded", Retry_After="20")
        with WireServer() as server, apis(server, transport(server, clock=clock)) as (mail, _):
            for _ in range(2):
                server.script.append(slow)
                mail.drafts()
            server.script.append(slow)
            with pytest.raises(Unreachable):
                mail.drafts()
        assert sum(clock.slept) <= 60

    def test_five_failures_in_a_row_end_the_run_before_a_sixth(self) -> None:
        with WireServer(always=refuses(500, "x")) as server, apis(server, transport(server)) as (mail, _):
            for _ in range(5):
                with pytest.raises(Unanswered):
                    mail.create_draft({"raw": RAW})
            with pytest.raises(Unreachable, match="5 requests in a row"):
                mail.create_draft({"raw": RAW})
            assert server.count("POST") == 5

    def test_a_success_or_a_definite_no_breaks_the_row(self) -> None:
        with WireServer(always=refuses(500, "x")) as server, apis(server, transport(server)) as (mail, _):
            for good in (answer(200, {"id": "r-1"}), refuses(404, "notFound")) * 2:
                for _ in range(4):
                    with pytest.raises(Unanswered):
                        mail.create_draft({"raw": RAW})
                server.script.append(good)
                try:
                    mail.draft("r-1")
                except NotThere:
                    continue

    def test_a_run_that_spent_ten_minutes_asking_asks_no_more(self) -> None:
        clock = Clock()

        def long(connection: object) -> bool:
            clock.now += 601
            return answer(200, {"id": "r-1"})(connection)  # type: ignore[arg-type]

        with WireServer(script=[long]) as server, apis(server, transport(server, clock=clock)) as (mail, _):
            mail.drafts()
            with pytest.raises(Unreachable, match="10 minutes"):
                mail.create_draft({"raw": RAW})
            assert len(server.seen) == 1

    def test_time_between_requests_does_not_count(self) -> None:
        clock = Clock()
        with WireServer() as server, apis(server, transport(server, clock=clock)) as (mail, _):
            for _ in range(3):
                mail.drafts()
                clock.now += 3600

    @pytest.mark.parametrize(
        ("environ", "read"),
        [
            ({}, 30),
            ({"OUTREACH_GOOGLE_HURRY": "1"}, 30),
            ({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:8000"}, 30),
            ({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:8000", "OUTREACH_GOOGLE_HURRY": "1"}, 1),
            ({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:8000", "OUTREACH_GOOGLE_HURRY": "yes"}, 30),
        ],
    )
    def test_hurry_is_for_stand_ins_only(self, environ: dict[str, str], read: float) -> None:
        assert patience(environ).read == read


class TestWhatNeverLeaves:
    @pytest.mark.parametrize(
        "url",
        [
            "https://gmail.googleapis.com/gmail/v1/users/me/drafts",
            "{url}/gmail/v1/users/me/drafts/send",
            "{url}/gmail/v1/users/me/messages/send",
            "{url}/upload/gmail/v1/users/me/drafts",
            "{url}/batch",
        ],
    )
    def test_what_is_not_in_the_list_is_stopped_before_a_token_is_fetched(self, url: str) -> None:
        with WireServer() as server:
            one = transport(server, renewable=True)
            with pytest.raises(Forbidden):
                one.request(url.format(url=server.url), "POST", body="{}", headers={"content-type": "application/json"})
            one.close()
            assert server.connections == 0

    def test_a_body_that_is_not_in_the_list_is_stopped_at_the_door(self) -> None:
        to = base64.urlsafe_b64encode(MAIL.replace(b"Subject", b"To: a@example.org\r\nSubject")).decode()
        with WireServer() as server, apis(server, transport(server)) as (mail, cal):
            with pytest.raises(Forbidden):
                mail.create_draft({"raw": to})
            with pytest.raises(Forbidden):
                cal.insert_event(CALENDAR, {**BODY, "attendees": [{"email": "a@example.org"}]})
            with pytest.raises(Forbidden):
                cal.insert_event("primary", BODY)
            with pytest.raises(Forbidden):
                mail.drafts(q="x" * 3000)
            assert server.connections == 0

    def test_what_leaves_is_counted_in_bytes(self) -> None:
        with WireServer() as server, apis(server, transport(server)) as (_, cal):
            cal.insert_event(CALENDAR, {**BODY, "summary": "Café ☕ 中"})
        assert json.loads(server.seen[0].body)["summary"] == "Café ☕ 中"


class TickingClock(Clock):
    """Time as it is; only for what a server makes us wait for."""

    def __call__(self) -> float:
        return time.monotonic()
