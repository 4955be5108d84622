"""The steps of a sign-in, with a person and a machine that are played: who does nothing, who answers, what is lost."""

from __future__ import annotations

import os
import threading
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from outreach.clock import Clock
from outreach.domain.facts import SignedIn
from outreach.errors import Exit, OutreachError, SignInError
from outreach.providers.google import scopes
from outreach.signing import Around, Intent, Login, login
from tests.google_server import Consent
from tests.google_sign_in import MOMENT, OWNER, Desk, sign_in, visited

CLOCK = Clock(read=lambda: MOMENT, given=MOMENT)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with sign_in(tmp_path, monkeypatch) as found:
        yield found


@dataclass
class Played:
    """A person and a machine; `visit` is what the person does with the address of the page."""

    visit: Callable[[str], None] = visited
    answer: bool | None = None
    alone: tuple[int, str] = (0, "")
    intents: list[Intent] = field(default_factory=list)
    started: list[tuple[tuple[str, ...], str, Mapping[str, str]]] = field(default_factory=list)
    order: list[str] = field(default_factory=list)

    def around(self) -> Around:
        return Around(
            environ=os.environ,
            intend=self._intend,
            visit=self._visit,
            published=self._published,
            alone=self._alone,
        )

    def _intend(self, intent: Intent) -> None:
        self.order.append("intend")
        self.intents.append(intent)

    def _visit(self, url: str, port: int) -> None:
        self.order.append("visit")
        assert parse_qs(urlsplit(url).query)["redirect_uri"] == [f"http://127.0.0.1:{port}/"]
        threading.Thread(target=self.visit, args=(url,), daemon=True).start()

    def _published(self) -> bool | None:
        self.order.append("published")
        return self.answer

    def _alone(self, code: str, words: Sequence[str], given: str, environ: Mapping[str, str]) -> tuple[int, str]:
        self.order.append("alone")
        self.started.append((tuple(words), given, environ))
        return self.alone


def signed(desk: Desk, played: Played, limit: float = 5) -> Login:
    return login(desk.root, CLOCK, played.around(), limit=limit)


def test_a_person_who_closes_the_page_is_waited_for_only_so_long(desk: Desk) -> None:
    with pytest.raises(SignInError, match="nobody finished Google's page within"):
        signed(desk, Played(visit=lambda _: None), limit=0.05)
    assert desk.token is None
    assert desk.facts == ()


def test_a_forged_answer_is_refused_and_leaves_nothing(desk: Desk) -> None:
    desk.world.consent = Consent(forged_state="somebody-elses")
    with pytest.raises(SignInError, match="had not asked for was refused"):
        signed(desk, Played(), limit=0.5)
    assert "POST /token" not in desk.asked()
    assert desk.token is None


def test_strangers_that_knock_first_do_not_end_the_sign_in(desk: Desk) -> None:
    def visit(url: str) -> None:
        home = parse_qs(urlsplit(url).query)["redirect_uri"][0]
        for target in ("favicon.ico", "?code=evil&state=evil", "?error=access_denied"):
            visited(home + target)
        visited(url)

    assert signed(desk, Played(visit=visit)).exit_code is Exit.DONE
    assert desk.token is not None


def test_the_steps_come_in_their_order_and_nothing_is_opened_before_it_is_said(desk: Desk) -> None:
    played = Played()
    signed(desk, played)
    assert played.order == ["intend", "visit", "published", "alone"]
    (intent,) = played.intents
    assert (intent.account, intent.scopes) == (OWNER, (scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY))


@pytest.mark.parametrize(
    ("answer", "code", "ends"),
    [(True, Exit.DONE, ""), (False, Exit.ATTENTION, "2026-12-08"), (None, Exit.DONE, "")],
)
def test_the_answer_about_production_is_kept(desk: Desk, answer: bool | None, code: Exit, ends: str) -> None:
    done = signed(desk, Played(answer=answer))
    assert done.exit_code is code
    token = desk.token
    assert token is not None
    assert token.in_production is answer
    assert [one.ends for one in desk.facts if isinstance(one, SignedIn)] == [token.expires_at]
    assert (token.expires_at.date().isoformat() if token.expires_at else "") == ends


def test_in_testing_nobody_is_asked_what_google_has_said(desk: Desk) -> None:
    desk.world.testing = True
    played = Played(answer=True)
    done = signed(desk, played)
    assert "published" not in played.order
    assert done.exit_code is Exit.ATTENTION
    assert done.token.in_production is False


def test_a_scheduled_run_is_tried_with_nothing_but_home_and_path_and_told_no_secret(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/nowhere")
    played = Played()
    done = signed(desk, played)
    ((words, given, environ),) = played.started
    assert set(environ) == {"HOME", "PATH"}
    assert words == (str(desk.root), "file", OWNER)
    assert done.token.refresh_token not in given
    assert len(given) == 64


@pytest.mark.parametrize(
    ("alone", "lost"),
    [
        ((0, ""), ""),
        ((77, "the key store is locked\n"), "the key store is locked"),
        ((1, ""), "it could not be read without your desktop around"),
    ],
)
def test_what_a_scheduled_run_could_not_read_is_not_finished(desk: Desk, alone: tuple[int, str], lost: str) -> None:
    done = signed(desk, Played(alone=alone))
    assert done.lost_alone == lost
    assert done.exit_code is (Exit.ATTENTION if lost else Exit.DONE)
    assert desk.token is not None


@pytest.mark.parametrize(
    ("granted", "words"),
    [
        ("openid", "no permission was granted"),
        (f"{scopes.COMPOSE} https://mail.google.com/", r"more than was asked for \(https://mail"),
    ],
)
def test_too_little_and_too_much_are_not_kept(desk: Desk, granted: str, words: str) -> None:
    def visit(url: str) -> None:
        # a page that grants something else than it was asked for
        asked = parse_qs(urlsplit(url).query)["scope"][0].replace(" ", "+").replace(":", "%3A").replace("/", "%2F")
        other = granted.replace(" ", "+").replace(":", "%3A").replace("/", "%2F")
        assert asked in url
        visited(url.replace(asked, other))

    with pytest.raises(SignInError, match=words):
        signed(desk, Played(visit=visit))
    assert desk.token is None
    assert not [one for one in desk.facts if isinstance(one, SignedIn)]


def test_who_is_signed_in_may_be_named_without_harm(desk: Desk) -> None:
    def visit(url: str) -> None:
        visited(url.replace("gmail.compose", "gmail.compose+openid"))

    done = signed(desk, Played(visit=visit))
    assert done.token.scopes == {scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY}


@pytest.mark.parametrize(("holds", "words"), [("google", "not signed in"), ("local", "gone from where it was kept")])
def test_a_sign_in_that_vanishes_again_is_said(desk: Desk, holds: str, words: str) -> None:
    desk.configure(holds=holds)

    def vanish(*_: object) -> tuple[int, str]:
        desk.token_file.unlink()
        return 0, ""

    with pytest.raises(SignInError, match=words):
        login(desk.root, CLOCK, replace(Played().around(), alone=vanish), limit=5)


def test_every_way_out_has_an_exit_code(desk: Desk) -> None:
    desk.world.disable_api("calendar")
    done = signed(desk, Played())
    assert isinstance(done.calendar_problem, OutreachError)
    assert done.exit_code is Exit.CONFIG


def test_a_browser_gets_a_page_to_look_at(desk: Desk) -> None:
    pages: list[str] = []

    def visit(url: str) -> None:
        with urllib.request.urlopen(url, timeout=5) as page:
            pages.append(page.read().decode())
            assert page.headers["Cache-Control"] == "no-store"

    signed(desk, Played(visit=visit))
    for _ in range(100):
        if pages:
            break
        threading.Event().wait(0.01)
    assert "you can close this page" in pages[0]
    assert desk.token is not None
    assert desk.token.refresh_token not in pages[0]
