"""The probe, played against our own test server: what the server claims is what it answers, and nothing is left."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.scopes import CALENDAR, COMPOSE, FREEBUSY
from outreach.providers.google.tokens import Token
from tests.google_server import Fault, GoogleServer
from tests.google_server.consent import Consent
from tests.probe.bench import Bench
from tests.probe.command import ACCOUNT, CLIENT, RECORDED, USAGE, run
from tests.probe.probing import MOST_DRAFTS, QUESTIONS, NotThrowAway, Report, probe

ME = "throw.away@gmail.com"
SCOPES = frozenset({COMPOSE, CALENDAR, FREEBUSY})


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        running.world.testing = True
        running.world.add_account(ME, timezone="America/Chicago")
        yield running


def _bench(server: GoogleServer) -> Bench:
    world = server.world
    token = Token(
        account=ME,
        refresh_token=world.sign_in(ME, SCOPES),
        client_id="test-client",
        client_secret="test-secret",
        scopes=SCOPES,
        granted_at=world.now,
        expires_at=world.grant_ends(),
    )
    ticks = iter(range(10_000))
    ways = endpoints({"OUTREACH_GOOGLE_URL": server.url})
    return Bench(token=token, endpoints=ways, sleep=lambda _: None, monotonic=lambda: float(next(ticks)) / 10)


def _answer(report: Report, name: str) -> str:
    return next(one.answer for one in report.answers if one.question.name == name)


def test_our_server_answers_every_question_as_it_claims(server: GoogleServer) -> None:
    report = probe(_bench(server))
    assert [(one.question.name, one.answer) for one in report.different] == []
    assert len(report.answers) == len(QUESTIONS)


def test_there_are_enough_questions_and_few_requests(server: GoogleServer) -> None:
    assert len(QUESTIONS) >= 60
    assert len(probe(_bench(server)).exchanges) <= 80


def test_questions_are_each_their_own() -> None:
    assert len({one.name for one in QUESTIONS}) == len(QUESTIONS)
    assert all(one.expected and one.matters for one in QUESTIONS)


def test_nothing_is_sent_and_nobody_invited(server: GoogleServer) -> None:
    probe(_bench(server))
    assert server.world.send_calls == 0
    assert server.world.invitations == 0
    assert all("send" not in entry.path.lower().removesuffix("sendas") for entry in server.world.journal)


def test_it_takes_away_what_it_made_and_only_that(server: GoogleServer) -> None:
    mine = server.world.human(ME).writes_draft("somebody@example.org", "Mine", "My own words")
    assert probe(_bench(server)).left == ()
    assert [one.subject for one in server.world.account(ME).drafts.values()] == ["Mine"]
    assert all(not calendar.standing for calendar in server.world.account(ME).calendars.values())
    assert mine is not None


def test_the_sign_in_is_ended(server: GoogleServer) -> None:
    bench = _bench(server)
    probe(bench)
    assert server.world.grants.of_refresh_token(bench.token.refresh_token, server.world.now) is None


@pytest.mark.parametrize(
    ("name", "answer"),
    [("message-id-created", "no"), ("message-id-updated", "no"), ("search-delay", "not within 30 s")],
)
def test_a_gmail_that_writes_message_ids_anew_shows(server: GoogleServer, name: str, answer: str) -> None:
    server.world.rewrites_message_ids = True
    assert _answer(probe(_bench(server)), name) == answer


def test_a_calendar_that_brings_nothing_back_shows(server: GoogleServer) -> None:
    server.world.restores_cancelled = False
    report = probe(_bench(server))
    assert _answer(report, "update-released") == "403"


def test_a_list_that_lags_shows(server: GoogleServer) -> None:
    server.world.list_lag = timedelta(minutes=5)
    assert _answer(probe(_bench(server)), "list-delay") == "not within 30 s"


def test_production_says_nothing_about_an_end(server: GoogleServer) -> None:
    server.world.testing = False
    assert [one.question.name for one in probe(_bench(server)).different] == ["testing-end-said"]


def test_a_lost_answer_costs_one_scene_and_the_rest_goes_on(server: GoogleServer) -> None:
    server.world.faults.add(Fault(mode="drop-before", path=r"/freeBusy"))
    report = probe(_bench(server))
    assert {one.question.name for one in report.different} == {"freebusy", "freebusy-empty", "freebusy-unknown"}
    assert {one.verdict for one in report.different} == {"no answer"}
    assert report.left == ()


def test_what_cannot_be_taken_away_is_named(server: GoogleServer) -> None:
    server.world.faults.add(Fault(mode="503-before", method="DELETE", path=r"/drafts/", times=100))
    assert any(thing.startswith("draft r") for thing in probe(_bench(server)).left)


def test_a_clean_up_that_is_cut_off_says_so(server: GoogleServer) -> None:
    server.world.faults.add(Fault(mode="drop-before", method="DELETE", path=r"/drafts/", times=100))
    assert probe(_bench(server)).left[0].startswith("everything")


def test_a_mailbox_somebody_uses_is_left_alone(server: GoogleServer) -> None:
    for number in range(MOST_DRAFTS):
        server.world.human(ME).writes_draft("somebody@example.org", f"Mine {number}", "Words")
    with pytest.raises(NotThrowAway):
        probe(_bench(server))
    assert len(server.world.account(ME).drafts) == MOST_DRAFTS
    assert {entry.method for entry in server.world.journal if entry.path.startswith(("/gmail", "/calendar"))} == {"GET"}


def test_the_recording_names_nobody_and_opens_nothing(server: GoogleServer) -> None:
    bench = _bench(server)
    report = probe(bench)
    recording = report.text("x", server.world.now.date())
    secret = {ME, ME.replace("@", "%40"), bench.token.refresh_token, bench.access, bench.calendar, "test-secret"}
    secret |= {*bench.drafts, *bench.events, bench.calendar.partition("@")[0]}
    assert [one for one in secret if one in recording] == []
    requests = json.dumps(json.loads(recording)["requests"])
    assert not re.search(r"ya29|1//|[0-9a-f]{16}|@", requests.replace('"@type"', ""))


def test_what_is_recorded_of_our_server_is_what_it_answers(server: GoogleServer) -> None:
    recorded = json.loads((RECORDED / "stand-in.json").read_text(encoding="utf-8"))
    fresh = json.loads(probe(_bench(server)).text("a stand-in", server.world.now.date()))
    assert recorded["answers"] == fresh["answers"]
    assert len(recorded["requests"]) == len(fresh["requests"])


def _client_file(folder: Path) -> Path:
    path = folder / "client.json"
    path.write_text(json.dumps({"installed": {"client_id": "test-client", "client_secret": "test-secret"}}))
    path.chmod(0o600)
    return path


def _person(url: str) -> None:
    """Click through Google's page as a browser would."""
    with urllib.request.urlopen(url) as answer:
        answer.read()


def _run(server: GoogleServer, folder: Path, **changes: str) -> tuple[int, str]:
    environ = {CLIENT: str(_client_file(folder)), ACCOUNT: ME, "OUTREACH_GOOGLE_URL": server.url}
    said: list[str] = []
    code = run(
        environ | {"OUTREACH_GOOGLE_HURRY": "1"} | changes,
        visit=_person,
        say=said.append,
        now=server.world.now,
        sleep=lambda _: None,
        folder=folder,
    )
    return code, "\n".join(said)


def test_the_whole_command_signs_in_asks_and_writes(server: GoogleServer, tmp_path: Path) -> None:
    code, said = _run(server, tmp_path)
    assert code == 0, said
    assert f"{len(QUESTIONS)} of {len(QUESTIONS)} answers as expected" in said
    assert json.loads((tmp_path / "stand-in.json").read_text())["version"] == 1


def test_a_different_answer_ends_with_three_and_says_what_hangs_on_it(server: GoogleServer, tmp_path: Path) -> None:
    server.world.testing = False
    code, said = _run(server, tmp_path)
    assert code == 3
    assert "what hangs on it: the forecast" in said


def test_without_a_client_it_says_what_it_needs(server: GoogleServer, tmp_path: Path) -> None:
    assert _run(server, tmp_path, **{CLIENT: ""}) == (2, USAGE)


def test_another_account_than_the_named_one_is_left_alone(server: GoogleServer, tmp_path: Path) -> None:
    server.world.add_account("somebody.else@gmail.com")
    server.world.consent = Consent(as_account="somebody.else@gmail.com")
    code, said = _run(server, tmp_path)
    assert code == 1
    assert "somebody.else@gmail.com" in said
    assert server.world.account("somebody.else@gmail.com").drafts == {}
    assert not server.world.grants.grants


def test_who_refuses_at_the_page_is_not_asked_further(server: GoogleServer, tmp_path: Path) -> None:
    server.world.consent = Consent(error="access_denied")
    code, said = _run(server, tmp_path)
    assert code == 1
    assert "access was not given" in said
