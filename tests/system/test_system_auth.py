"""`outreach auth`, typed: every way a sign-in can go, what is said, what is kept, and the code it ends with."""

from __future__ import annotations

import json
import os
import socket
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import keyring.core
import pytest

from outreach.domain.facts import CalendarMade, RunFinished, SignedIn, SignedOut
from outreach.jobs import wall_clock
from outreach.providers.google import scopes
from outreach.state.ledger import Ledger
from tests.google_server import Client, Consent, Fault
from tests.google_sign_in import MOMENT, OTHER, OWNER, PAGE, SECRET, Desk, sign_in

MAIL = frozenset({scopes.COMPOSE})
HOLDS = frozenset({scopes.CALENDAR, scopes.FREEBUSY})


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with sign_in(tmp_path, monkeypatch) as found:
        yield found


Scene = Callable[[Desk], None]


def _consent(consent: Consent) -> Scene:
    def set_up(desk: Desk) -> None:
        desk.world.consent = consent

    return set_up


def _trouble(name: str) -> Scene:
    def set_up(desk: Desk) -> None:
        desk.world.token_trouble = name

    return set_up


def _fault(mode: str, path: str = "/token") -> Scene:
    def set_up(desk: Desk) -> None:
        desk.world.faults.add(Fault(mode=mode, path=path, times=9))

    return set_up


def _client(content: object) -> Scene:
    return lambda desk: desk.client(content)


def _of_client(name: str, secret: str) -> Scene:
    return _client({"installed": {"client_id": name, "client_secret": secret}})


def _without_api(name: str) -> Scene:
    return lambda desk: desk.world.disable_api(name)


def _revoked(desk: Desk) -> None:
    # a clock that differs from this machine's would be blamed first
    desk.world.now = wall_clock()
    desk.world.revoke(OWNER)


def _other_client(desk: Desk) -> None:
    desk.world.clients["desk-client"] = Client(id="desk-client", secret="another")


# what happens, the exit code, words that must be said, words that must not, whether the sign-in is kept
KEPT, LOST = True, False
WAYS: dict[str, tuple[Scene, int, tuple[str, ...], bool]] = {
    "everything granted": (lambda _: None, 0, ("Signed in as", "Next: outreach plan"), KEPT),
    "in Testing": (
        lambda desk: setattr(desk.world, "testing", True),
        3,
        ("NOT finished", "Tue 8 Dec 2026", "Publish app"),
        KEPT,
    ),
    "denied": (_consent(Consent(error="access_denied")), 77, ("access was not given", "test user"), LOST),
    "admin policy": (
        _consent(Consent(error="admin_policy_enforced")),
        77,
        ("organization does not allow", "administrator"),
        LOST,
    ),
    "internal app": (_consent(Consent(error="org_internal")), 77, ("only for people of the organization",), LOST),
    "unknown error at the page": (_consent(Consent(error="odd_thing")), 77, ("refuses the sign-in (odd_thing)",), LOST),
    "Google failing at the page": (_consent(Consent(error="server_error")), 75, ("is failing",), LOST),
    "drafts unticked": (
        _consent(Consent(grants=HOLDS)),
        3,
        ('Not granted: "Manage drafts and send emails"', "holds go on", "tick that box"),
        KEPT,
    ),
    "holds unticked": (
        _consent(Consent(grants=MAIL)),
        3,
        ("Make secondary Google calendars", "drafts go on", "tick those boxes"),
        KEPT,
    ),
    "free/busy unticked": (
        _consent(Consent(grants=MAIL | {scopes.CALENDAR})),
        3,
        ("Without it drafts and holds go on", "no times are offered"),
        KEPT,
    ),
    "another account": (_consent(Consent(as_account=OTHER)), 77, (f"for {OTHER}", f"me.email is {OWNER}"), LOST),
    "no long-lived token": (_consent(Consent(refresh_token=False)), 77, ("no long-lived token",), LOST),
    "secret unknown": (_other_client, 78, ("does not know this client, or its secret is wrong",), LOST),
    "client deleted": (_trouble("deleted_client"), 78, ("was deleted",), LOST),
    "client switched off": (_trouble("disabled_client"), 78, ("switched off",), LOST),
    "client of another kind": (_trouble("unauthorized_client"), 78, ("may not sign in this way",), LOST),
    "code too old": (_trouble("invalid_grant"), 77, ("does not take its own answer back", "clock"), LOST),
    "session control": (_trouble("invalid_rapt"), 77, ("after some hours",), LOST),
    "organization at the token": (_trouble("admin_policy_enforced"), 77, ("organization does not allow",), LOST),
    "Google failing": (_trouble("internal_failure"), 75, ("failing",), LOST),
    "Google unavailable": (_trouble("temporarily_unavailable"), 75, ("failing",), LOST),
    "too many requests": (_trouble("rate_limit_exceeded"), 75, ("Google",), LOST),
    "answer lost": (_fault("drop-after"), 75, ("broke", "try again later"), LOST),
    "connection reset": (_fault("reset-before"), 75, ("broke",), LOST),
    "answer cut short": (_fault("truncated"), 75, ("Google",), LOST),
    "captive portal": (_fault("html"), 75, ("the network answered instead of Google",), LOST),
    "garbage": (_fault("garbage"), 75, ("the network answered instead of Google",), LOST),
    "sent elsewhere": (_fault("redirect"), 75, ("the network answered instead of Google",), LOST),
    "Gmail switched off": (_without_api("gmail"), 78, ("Gmail API is not switched on",), LOST),
    "Calendar switched off": (
        _without_api("calendar"),
        78,
        ("no calendar for holds yet", "Calendar API is not switched on"),
        KEPT,
    ),
    "calendar answer lost": (
        _fault("drop-after", "/calendars$"),
        75,
        ("no calendar for holds yet", "an empty one may lie"),
        KEPT,
    ),
    "no client file": (_client(None), 78, ("no client file yet", "Desktop app"), LOST),
    "web client": (_client({"web": {"client_id": "a"}}), 78, ("Web application", "Desktop app"), LOST),
    "service account": (_client({"type": "service_account"}), 78, ("service account",), LOST),
    "somebody's sign-in": (_client({"type": "authorized_user"}), 78, ("not a client",), LOST),
    "client for phones": (_client({"installed": {"client_id": "a"}}), 78, ("for phones",), LOST),
    "no JSON": (_client("hello"), 78, ("no JSON",), LOST),
}


@pytest.mark.parametrize("name", WAYS)
def test_every_way_of_a_sign_in_has_its_sentence_and_its_code(desk: Desk, name: str) -> None:
    scene, code, words, is_kept = WAYS[name]
    scene(desk)
    screen = desk.login()
    said = " ".join((screen.out + screen.err).split())
    assert screen.code == code, said
    assert [word for word in words if word not in said] == [], said
    assert (desk.token is not None) == is_kept
    assert any(isinstance(one, SignedIn) for one in desk.facts) == is_kept
    assert desk.secrets_shown(screen) == []
    assert not {"Traceback", "gcloud", "OAUTHLIB", "mistake of ours"} & set(said.split())
    assert desk.world.send_calls == 0


def test_there_are_at_least_twenty_ways() -> None:
    assert len(WAYS) >= 20
    assert len({words for _, _, words, _ in WAYS.values()}) >= 30


def test_a_sign_in_keeps_what_was_granted_and_makes_one_calendar(desk: Desk) -> None:
    assert desk.login().code == 0
    token = desk.token
    assert token is not None
    assert token.scopes == MAIL | HOLDS
    made = [one for one in desk.world.account(OWNER).calendar.calendars.values() if one.client]
    assert [one.id for one in made] == [token.calendar]
    assert [type(one) for one in desk.facts[1:]] == [SignedIn, CalendarMade]
    assert desk.token_file.stat().st_mode & 0o777 == 0o600


def test_what_it_may_do_is_said_before_the_page_is_opened(desk: Desk) -> None:
    desk.configure(read="yes")
    out = desk.login().out
    before = out[: out.index("http://127.0.0.1")]
    for words in ("never sends", "one calendar of its own", "when you are busy", "what you sent", "patient mail"):
        assert words in " ".join(before.split())


def test_only_what_is_needed_is_asked_for(desk: Desk) -> None:
    desk.configure(holds="local")
    screen = desk.login()
    assert screen.code == 0
    assert "calendar" not in screen.out.lower().replace("google calendar", "")
    assert desk.token is not None
    assert desk.token.scopes == MAIL


def test_holds_alone_need_no_gmail(desk: Desk) -> None:
    desk.configure(mail="local")
    assert desk.login().code == 0
    assert not [one for one in desk.asked() if "gmail" in one]
    assert desk.type("auth", "status").code == 0


def test_the_page_is_asked_with_pkce_state_and_offline_access_at_a_free_port(desk: Desk) -> None:
    desk.login()
    (page,) = desk.pages
    assert PAGE.fullmatch(page)
    for part in ("code_challenge_method=S256", "state=", "access_type=offline", "prompt=consent", "login_hint="):
        assert part in page
    assert "include_granted_scopes" not in page


def test_nothing_but_the_endpoints_of_google_is_asked_whatever_the_client_file_says(desk: Desk) -> None:
    desk.login()
    assert desk.asked() == [
        "GET /o/oauth2/v2/auth",
        "POST /token",
        "POST /token",
        "GET /gmail/v1/users/me/profile",
        "POST /token",
        "POST /calendar/v3/calendars",
    ]


def test_signing_in_again_keeps_the_calendar(desk: Desk) -> None:
    desk.login()
    first = desk.token
    desk.login()
    second = desk.token
    assert first is not None
    assert second is not None
    assert (first.calendar, first.refresh_token != second.refresh_token) == (second.calendar, True)
    assert len([one for one in desk.facts if isinstance(one, CalendarMade)]) == 1


def test_a_lost_token_finds_its_calendar_again_in_the_ledger(desk: Desk) -> None:
    desk.login()
    first = desk.token
    assert first is not None
    desk.token_file.unlink()
    desk.login()
    second = desk.token
    assert second is not None
    assert second.calendar == first.calendar


def test_a_token_file_that_cannot_be_used_is_replaced_by_signing_in(desk: Desk) -> None:
    desk.login()
    desk.token_file.write_text("{")
    assert desk.type("auth", "status").code == 77
    assert desk.login().code == 0
    desk.token_file.chmod(0o644)
    told = desk.type("auth", "status")
    assert (told.code, "chmod 600" in told.out) == (77, True)
    assert desk.login().code == 0
    assert desk.token_file.stat().st_mode & 0o777 == 0o600


def test_with_everything_in_files_there_is_nothing_to_sign_in_to(desk: Desk) -> None:
    desk.configure(mail="local", holds="local")
    screen = desk.login()
    assert (screen.code, "nothing here needs Google" in screen.err) == (78, True)
    assert "mail: gmail" in screen.err
    assert desk.type("auth", "status").code == 0
    assert desk.type("auth", "logout").code == 0
    assert desk.asked() == []


def test_where_nothing_needs_google_a_key_store_that_is_not_there_is_no_news(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    desk.configure(mail="local", holds="local", token="keyring")
    screen = desk.type("auth", "status")
    assert (screen.code, "nothing here needs Google" in screen.out) == (0, True)


def test_a_client_file_that_others_can_read_is_warned_about(desk: Desk) -> None:
    (desk.root / "client.json").chmod(0o644)
    screen = desk.login()
    assert (screen.code, "chmod 600" in screen.err) == (0, True)


def test_a_port_that_is_taken_is_a_mistake_in_the_command(desk: Desk) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        screen = desk.login("--port", str(other.getsockname()[1]))
    assert (screen.code, "--port" in screen.err) == (2, True)
    assert desk.asked() == []


def test_a_fixed_port_is_used_and_named_for_ssh(desk: Desk) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    screen = desk.login("--port", str(port))
    assert screen.code == 0
    assert f"ssh -L {port}:127.0.0.1:{port}" in screen.out


def test_without_a_browser_the_address_is_printed_all_the_same(desk: Desk) -> None:
    assert desk.type("auth", "login").code == 0


class _Keyboard(StringIO):
    """A person at a terminal, typing."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("y", 0, "goes on until you end it"),
        ("No", 3, "ends Tue 8 Dec 2026"),
        ("", 0, "nobody said whether it is"),
        ("hm?", 0, "nobody said"),
    ],
)
def test_a_person_at_a_terminal_is_asked_whether_the_app_is_in_production(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str, code: int, words: str
) -> None:
    monkeypatch.setattr("sys.stdin", _Keyboard(f"{typed}\n"))
    screen = desk.login()
    assert 'Is the app "In production"?' in screen.out
    assert screen.code == code
    assert words in " ".join(desk.type("auth", "status").out.split())


def test_a_browser_is_opened_where_there_is_a_desktop(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    # a "browser" that finds its way to the page: the opener of the desktop is the first xdg-open in the path
    bin_ = desk.home / "bin"
    bin_.mkdir()
    visit = "import sys, urllib.request; urllib.request.urlopen(sys.argv[1]).read()"
    (bin_ / "xdg-open").write_text(f"#!/bin/sh\nexec {sys.executable} -I -c '{visit}' \"$1\"\n")
    (bin_ / "xdg-open").chmod(0o700)
    monkeypatch.setenv("PATH", f"{bin_}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":99")
    screen = desk.type("auth", "login")
    assert screen.code == 0
    assert "Waiting for Google's page in your browser" in screen.out
    assert desk.pages == []


def test_json_tells_programs_what_came_of_it_and_the_address_goes_to_the_other_stream(desk: Desk) -> None:
    screen = desk.login("--json")
    told = json.loads(screen.out)
    assert told["account"] == OWNER
    assert told["scopes"] == [scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY]
    assert told["missing"] == []
    assert PAGE.search(screen.err)
    assert SECRET not in screen.out


@pytest.mark.parametrize(
    ("backend", "words"),
    [
        ("keyring.backends.fail.Keyring", "reaches no key store"),
        ("keyring.backends.null.Keyring", "switched off"),
        ("tests.unit.google.key_stores.PlainText", "tests.unit.google.key_stores.PlainText is not one that is known"),
        ("no_such_module.Keyring", "not installed"),
    ],
)
def test_a_key_store_that_does_not_encrypt_is_refused_before_the_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, backend: str, words: str
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", backend)
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    desk.configure(token="keyring")
    screen = desk.login()
    assert (screen.code, words in screen.err) == (77, True), screen.err
    assert "token: file" in screen.err
    assert desk.asked() == []


def test_a_key_store_that_a_scheduled_run_does_not_reach_is_said_and_not_called_finished(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.unit.google.key_stores import a_known_store

    monkeypatch.setattr(keyring.core, "_keyring_backend", a_known_store())
    desk.configure(token="keyring")
    screen = desk.login()
    said = " ".join(screen.out.split())
    assert screen.code == 3
    assert "Secret Service" in said
    assert "NOT finished: It works here, but not from cron" in said
    assert "token: file" in said
    assert desk.type("auth", "status").code == 0
    assert desk.type("auth", "logout").code == 0
    assert desk.type("auth", "status").code == 77


def test_status_lists_what_was_granted_and_for_what(desk: Desk) -> None:
    desk.world.consent = Consent(grants=MAIL | {scopes.CALENDAR})
    desk.configure(read="yes")
    desk.login()
    screen = desk.type("auth", "status")
    assert screen.code == 0
    assert "granted   gmail.compose" in screen.out
    assert "MISSING   calendar.freebusy" in screen.out
    assert "signed in since Tue 1 Dec 2026, 06:00" in screen.out
    assert "Google says that it works." in screen.out
    told = json.loads(desk.type("auth", "status", "--json").out)
    assert told["missing"] == [scopes.READONLY, scopes.FREEBUSY, scopes.EVENTS_READONLY]
    assert (told["signed_in"], told["checked"], told["problem"]) == (True, True, None)


def test_status_asks_one_thing_and_offline_nothing(desk: Desk) -> None:
    desk.login()
    desk.world.clear_journal()
    assert desk.type("auth", "status", "--offline").code == 0
    assert desk.asked() == []
    desk.type("auth", "status")
    assert desk.asked() == ["POST /token", "GET /gmail/v1/users/me/profile"]


def test_status_before_any_sign_in_is_77(desk: Desk) -> None:
    screen = desk.type("auth", "status")
    assert (screen.code, "Not signed in" in screen.out) == (77, True)
    told = desk.type("auth", "status", "--json")
    assert (told.code, json.loads(told.out)["signed_in"]) == (77, False)


@pytest.mark.parametrize(
    ("scene", "code", "words"),
    [
        (_revoked, 77, "has ended"),
        (lambda desk: desk.world.disable_api("gmail"), 78, "not switched on"),
        (_fault("drop-before"), 75, "broke"),
        (_trouble("deleted_client"), 78, "was deleted"),
        (_consent(Consent()), 0, "works"),
    ],
)
def test_status_says_what_google_says(desk: Desk, scene: Scene, code: int, words: str) -> None:
    desk.login()
    scene(desk)
    screen = desk.type("auth", "status")
    assert (screen.code, words in screen.out) == (code, True), screen.out
    assert desk.secrets_shown(screen) == []


def test_status_is_77_when_a_run_could_not_write(desk: Desk) -> None:
    desk.world.consent = Consent(grants=HOLDS)
    desk.login()
    assert desk.type("auth", "status").code == 77


def test_where_nothing_can_be_asked_status_says_so(desk: Desk) -> None:
    desk.configure(mail="local")
    desk.world.consent = Consent(grants=frozenset({scopes.FREEBUSY}))
    assert desk.login().code == 3
    screen = desk.type("auth", "status")
    assert (screen.code, "Google was not asked." in screen.out) == (77, True)


def test_in_testing_status_forecasts_the_end_and_then_says_that_it_came(desk: Desk) -> None:
    desk.world.testing = True
    desk.login()
    assert "ends Tue 8 Dec 2026" in desk.type("auth", "status").out
    desk.world.now += timedelta(days=8)
    late = desk.type("auth", "status", now="2026-12-09T06:00")
    assert late.code == 77
    assert "ended Tue 8 Dec 2026" in late.out


def test_status_names_the_last_run_that_ended_for_want_of_a_sign_in(desk: Desk) -> None:
    with Ledger.open(desk.root, now=MOMENT) as ledger:
        ledger.record((RunFinished(at=MOMENT + timedelta(hours=1), run=1, exit_code=77),))
    assert "Tue 1 Dec 2026, 07:00" in desk.type("auth", "status", now="2026-12-02").out
    desk.login()
    assert "Tue 1 Dec 2026, 07:00" in desk.type("auth", "status", now="2026-12-02").out


def test_signing_out_ends_it_at_google_and_then_here(desk: Desk) -> None:
    desk.login()
    screen = desk.type("auth", "logout", "--json")
    assert screen.code == 0
    assert json.loads(screen.out)["not_revoked"] is None
    assert not desk.token_file.exists()
    assert desk.world.grants.grants == []
    assert isinstance(desk.facts[-1], SignedOut)
    again = desk.type("auth", "logout")
    assert (again.code, "nothing to end" in again.out) == (0, True)


@pytest.mark.parametrize("mode", ["drop-before", "500-before", "html", "hang", "429"])
def test_while_google_cannot_be_told_the_sign_in_stays_unless_forced(desk: Desk, mode: str) -> None:
    desk.login()
    _fault(mode, "/revoke")(desk)
    screen = desk.type("auth", "logout")
    assert (screen.code, "still signed in" in screen.err) == (75, True), screen.err
    assert desk.token is not None
    forced = desk.type("auth", "logout", "--force")
    assert (forced.code, "myaccount.google.com" in forced.out) == (3, True)
    assert not desk.token_file.exists()
    assert desk.secrets_shown(forced) == []


def test_a_sign_in_that_has_ended_already_is_just_deleted(desk: Desk) -> None:
    desk.login()
    desk.world.revoke(OWNER)
    assert desk.type("auth", "logout").code == 0
    assert not desk.token_file.exists()


def test_a_token_that_cannot_be_read_is_deleted_and_the_rest_is_said(desk: Desk) -> None:
    desk.login()
    desk.token_file.write_text("{")
    screen = desk.type("auth", "logout")
    assert (screen.code, "myaccount.google.com" in screen.out) == (3, True)
    assert not desk.token_file.exists()


def test_a_real_google_is_not_signed_in_to_at_a_made_up_time(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OUTREACH_GOOGLE_URL")
    for words in (("auth", "login", "--no-browser"), ("auth", "logout")):
        screen = desk.type(*words)
        assert (screen.code, "rehearsals" in screen.err) == (2, True)
