"""The world by HTTP, for tests whose product runs in another process."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.google_server import GoogleServer
from tests.google_server.control import VERBS
from tests.google_server.scopes import COMPOSE
from tests.google_server_tests.served import CLIENT, OWNER, PROFILE, Got, access, call, created, refreshed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        running.world.add_account(OWNER)
        yield running


def do(server: GoogleServer, verb: str, **given: object) -> Got:
    return call(server, "POST", f"/_control/{verb}", json_body=given)


def test_the_time_can_be_set_and_moved(server: GoogleServer) -> None:
    do(server, "now", now="2027-01-11T08:00:00-06:00")
    assert server.world.now == datetime(2027, 1, 11, 14, 0, tzinfo=UTC)
    assert do(server, "advance", seconds=90).json["now"] == "2027-01-11T14:01:30+00:00"


def test_an_account_can_be_opened_and_signed_in(server: GoogleServer) -> None:
    do(server, "add_account", email="a@example.org", timezone="America/Chicago", name="A")
    refresh = do(server, "sign_in", email="a@example.org", scopes=[COMPOSE]).text("refresh_token")
    token = refreshed(server, refresh).text("access_token")
    assert call(server, "GET", PROFILE, token=token).json["emailAddress"] == "a@example.org"
    do(server, "revoke", email="a@example.org")
    assert refreshed(server, refresh).status == 400


def test_the_next_consent_can_be_arranged(server: GoogleServer) -> None:
    do(server, "consent", grants=[COMPOSE], as_account=OWNER)
    assert (server.world.consent.grants, server.world.consent.as_account) == ({COMPOSE}, OWNER)
    do(server, "consent", error="access_denied")
    assert (server.world.consent.grants, server.world.consent.error) == ("all", "access_denied")


def test_faults_are_planted_and_taken_out(server: GoogleServer) -> None:
    token = access(server)
    do(server, "fault", mode="503-before", path="profile", times=2, retry_after=3)
    assert call(server, "GET", PROFILE, token=token).headers["retry-after"] == "3"
    do(server, "clear_faults")
    assert call(server, "GET", PROFILE, token=token).status == 200


def test_late_requests_are_applied(server: GoogleServer) -> None:
    token = access(server)
    do(server, "fault", mode="late", path="drafts")
    created(server, token)
    assert do(server, "apply_late").json["applied"] == 1


def test_apis_tokens_and_quota_are_under_control(server: GoogleServer) -> None:
    token = access(server)
    do(server, "disable_api", api="gmail")
    assert call(server, "GET", PROFILE, token=token).reason == "accessNotConfigured"
    do(server, "enable_api", api="gmail")
    do(server, "quota", per_minute=5, retry_after=30)
    assert [call(server, "GET", PROFILE, token=token).status for _ in range(2)] == [200, 429]
    do(server, "expire_access_tokens")
    assert call(server, "GET", PROFILE, token=token).status == 401


def test_switches_and_lags_are_set(server: GoogleServer) -> None:
    do(server, "set", testing=True, token_trouble="invalid_rapt", search_lag=60, list_lag=5)
    world = server.world
    assert (world.testing, world.token_trouble) == (True, "invalid_rapt")
    assert (world.search_lag, world.list_lag) == (timedelta(minutes=1), timedelta(seconds=5))


def test_a_client_can_be_registered(server: GoogleServer) -> None:
    do(server, "client", id="mine", secret="s", trouble="deleted_client")
    assert server.world.clients["mine"].trouble == "deleted_client"


def test_mail_arrives_and_the_owner_acts(server: GoogleServer) -> None:
    first = do(
        server, "receives", email=OWNER, **{"from": "l.chen@harbor.example.org"}, subject="Plan", body="Hello."
    )  # fmt: skip
    reply = do(
        server, "receives", email=OWNER, thread=first.text("thread"), **{"from": "l.chen@harbor.example.org"},
        subject="Re: Plan", body="And more.",
    )  # fmt: skip
    assert reply.json["thread"] == first.json["thread"]
    draft = created(server, access(server)).text("id")
    do(server, "human", email=OWNER, does="edits_draft", id=draft, body="Other words.")
    state = call(server, "GET", "/_control/state").body.decode()
    assert "Other words." in state
    start, end = "2026-12-03T09:00:00+00:00", "2026-12-03T10:00:00+00:00"
    event = do(
        server, "human", email=OWNER, does="adds_event", calendar="primary", start=start, end=end, summary="Clinic"
    )
    assert event.text("id") in server.world.account(OWNER).calendar.primary.events
    assert "Clinic" in call(server, "GET", "/_control/state").body.decode()


def test_the_journal_can_be_read_and_cleared_and_holds_nothing_of_the_control_plane(server: GoogleServer) -> None:
    created(server, access(server))
    journal = call(server, "GET", "/_control/journal").json["journal"]
    assert isinstance(journal, list)
    assert [entry["path"] for entry in journal] == ["/token", "/gmail/v1/users/me/drafts"]
    assert journal[1]["recipients"] == ["l.chen@harbor.example.org"]
    do(server, "clear_journal")
    assert server.world.journal == ()


@pytest.mark.parametrize(
    ("verb", "given", "words"),
    [
        ("dance", {}, "no verb 'dance'"),
        ("now", {"now": "2027-01-11T08:00:00"}, "a time without a zone"),
        ("now", {}, "now: a text is wanted"),
        ("fault", {"mode": "quake"}, "no such fault"),
        ("fault", {"moed": "404"}, "moed"),
        ("set", {"faults": 1}, "no switch 'faults'"),
        ("human", {"email": OWNER, "does": "__init__"}, "a human does not"),
        ("human", {"email": "nobody@example.org", "does": "opens_draft"}, "nobody@example.org"),
        ("sign_in", {"email": OWNER, "scopes": "x"}, "a list of texts is wanted"),
        ("advance", {}, "seconds"),
    ],
)
def test_what_makes_no_sense_is_refused_in_words(
    server: GoogleServer, verb: str, given: dict[str, object], words: str
) -> None:
    got = do(server, verb, **given)
    assert got.status == 400
    assert words in got.text("error")


def test_only_objects_are_taken_and_only_two_things_can_be_looked_at(server: GoogleServer) -> None:
    assert call(server, "POST", "/_control/now", raw=b"[1]").status == 400
    assert call(server, "POST", "/_control/now", raw=b"{").status == 400
    assert "nothing to look at" in call(server, "GET", "/_control/secrets").text("error")


def test_every_verb_is_a_word_of_the_readme() -> None:
    readme = (ROOT / "tests" / "google_server" / "README.md").read_text(encoding="utf-8")
    assert [verb for verb in VERBS if f"`{verb}`" not in readme] == []


def test_the_server_runs_in_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "tests.google_server", "--account", OWNER, "--now", "2026-12-01T12:00:00+00:00"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().strip()
            port = int(url.rpartition(":")[2])
            elsewhere = _Elsewhere(port)
            refresh = call(
                elsewhere, "POST", "/_control/sign_in", json_body={"email": OWNER, "scopes": [COMPOSE]}
            ).text("refresh_token")
            form = {"grant_type": "refresh_token", "refresh_token": refresh, **CLIENT}
            token = call(elsewhere, "POST", "/token", form=form).text("access_token")
            assert call(elsewhere, "GET", PROFILE, token=token).json["emailAddress"] == OWNER
            state = call(elsewhere, "GET", "/_control/state").json
            assert str(state["now"]).startswith("2026-12-01T12:0")
        finally:
            process.send_signal(signal.SIGTERM)
    assert process.returncode == 0


class _Elsewhere(GoogleServer):
    """Stands for a server that runs elsewhere: only its port is known."""

    def __init__(self, port: int) -> None:
        super().__init__()
        self._elsewhere = port

    @property
    def port(self) -> int:
        return self._elsewhere
