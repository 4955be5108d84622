"""The doctor's lines about Google: where the sign-in is kept, how long it lasts, what it allows, whether it works."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from keyring.errors import KeyringLocked

from outreach.domain.verdicts import Fail, Ok, Verdict, Warn, exit_code
from outreach.errors import Exit
from outreach.providers.google import scopes
from outreach.providers.google.keystore import SERVICE, Backend
from tests.at_the_doctor import NOW
from tests.google_patient import GooglePatient, google_patient, into_key_store
from tests.google_season import GRANTED, OWNER
from tests.unit.google.key_stores import Memory, PlainText, a_known_store, called

OTHER = "lin.chen@northfield.example.edu"


@dataclass(frozen=True)
class State:
    """What happened to the sign-in, and what its line says then."""

    id: str
    line: str
    happens: Callable[[GooglePatient], object]
    says: str
    types: str
    code: Exit | None = Exit.SIGN_IN


def token_file(patient: GooglePatient) -> Path:
    return patient.root / ".outreach" / "token.json"


def signed_in_as_another(patient: GooglePatient) -> None:
    world = patient.account.world
    world.add_account(OTHER)
    patient.keep(refresh_token=world.sign_in(OTHER, GRANTED))


def without(scope: str) -> Callable[[GooglePatient], None]:
    return lambda patient: patient.keep(scopes=patient.token.scopes - {scope})


def calendar_deleted(patient: GooglePatient) -> None:
    calendars = patient.account.world.account(OWNER).calendar.calendars
    del calendars[patient.account.calendar.id]


ENDED = NOW - timedelta(hours=1)
STATES = [
    State("never", "sign-in", lambda p: token_file(p).unlink(), f"not signed in to Google as {OWNER}", "auth login"),
    State(
        "open file",
        "key store",
        lambda p: token_file(p).chmod(0o644),
        "others .* can read it",
        "chmod 600 .*token.json",
    ),
    State("garbage", "key store", lambda p: token_file(p).write_text('{"version": 1}'), "cannot be read", "auth login"),
    State("ended", "sign-in", lambda p: p.keep(expires_at=ENDED), "ended Thu 3 Dec 2026, 11:00", "auth login"),
    State(
        "ended, as its owner said",
        "sign-in",
        lambda p: p.keep(in_production=False, granted_at=NOW - timedelta(days=8)),
        "ended Wed 2 Dec",
        "auth login",
    ),
    State(
        "ends soon",
        "sign-in",
        lambda p: p.keep(expires_at=NOW + timedelta(days=1)),
        "ends Fri 4 Dec 2026, 12:00, since the app is in Testing",
        "auth login",
        None,
    ),
    State(
        "perhaps in Testing",
        "sign-in",
        lambda p: p.keep(granted_at=NOW - timedelta(days=2)),
        "nobody said whether it is",
        "help setup-google",
        None,
    ),
    State("no drafts", "scopes", without(scopes.COMPOSE), "was not ticked, so no drafts in Gmail", "auth login"),
    State("no holds", "scopes", without(scopes.CALENDAR), "no holds on Google", "auth login"),
    State("no times", "scopes", without(scopes.FREEBUSY), "no times are offered", "auth login", None),
    State("another account", "account", signed_in_as_another, f"this sign-in is for {OTHER}", "auth login"),
    State("calendar deleted", "calendar", calendar_deleted, "no longer in your Google account", "auth login"),
    State("no calendar", "calendar", lambda p: p.keep(calendar=""), "no calendar for holds yet", "auth login"),
]


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[GooglePatient]:
    with google_patient(tmp_path) as found:
        yield found


def test_who_is_signed_in_and_well_has_nothing_but_good_lines(patient: GooglePatient) -> None:
    asked = len(patient.account.world.journal)
    lines = patient.lines()
    assert [line for line in lines if not isinstance(line.verdict, Ok)] == []
    told = {line.name: line.verdict.text for line in lines}
    assert {"key store", "sign-in", "scopes", "Google", "account", "calendar"} <= told.keys()
    assert told["account"] == f"the mailbox is {OWNER}"
    # a token, one question about the mailbox and one about the calendar
    made = patient.account.world.journal[asked:]
    assert [one.method for one in made] == ["POST", "GET", "GET"]


@pytest.mark.parametrize("state", STATES, ids=lambda one: one.id)
def test_what_is_wrong_with_a_sign_in_is_said_on_its_line(state: State, patient: GooglePatient) -> None:
    state.happens(patient)
    (verdict, *_) = [one for one in patient.verdicts()[state.line] if not isinstance(one, Ok)]
    assert isinstance(verdict, Warn | Fail)
    assert isinstance(verdict, Warn) == (state.code is None)
    assert re.search(state.says, verdict.text), verdict.text
    assert re.search(state.types, verdict.command), verdict.command
    assert state.code is None or getattr(verdict, "code", None) == state.code


@pytest.mark.parametrize(
    ("days", "says"), [(160, "after 6 months without use Google will end it"), (190, "Google ends a sign-in after")]
)
def test_a_sign_in_that_nobody_uses_is_noticed(days: int, says: str, patient: GooglePatient) -> None:
    patient.keep(in_production=True)
    (verdict,) = patient.verdicts(NOW + timedelta(days=days))["sign-in"]
    assert isinstance(verdict, Warn)
    assert says in verdict.text


def test_nothing_is_asked_of_google_with_a_sign_in_that_has_ended(patient: GooglePatient) -> None:
    patient.keep(expires_at=ENDED)
    asked = len(patient.account.world.journal)
    assert "Google" not in patient.verdicts()
    assert len(patient.account.world.journal) == asked


def test_with_the_calendar_alone_google_is_asked_about_that(patient: GooglePatient) -> None:
    without(scopes.COMPOSE)(patient)
    found = patient.verdicts()
    assert "account" not in found
    assert isinstance(found["calendar"][0], Ok)


class Forgetful(Memory):
    """A store that takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        if username == OWNER:
            super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


class Silent(Memory):
    """A store that asks for a password on a screen that nobody sits at."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answered.wait(5)


def known(kind: type[Memory]) -> Memory:
    """Give a store of this kind that bears the name of a known one."""
    named = type("Keyring", (kind,), {"__module__": "keyring.backends.SecretService", "__qualname__": "Keyring"})
    made: Memory = named()
    return made


@pytest.mark.parametrize(
    ("store", "says"),
    [
        (called("keyring.backends.fail.Keyring"), "this session reaches no key store"),
        (called("keyring.backends.null.Keyring"), "switched off: it forgets"),
        (PlainText(), "is not one that is known to encrypt"),
        (a_known_store(KeyringLocked()), "the key store is locked"),
        (a_known_store(RuntimeError("no bus")), "the key store cannot be reached"),
        (known(Forgetful), "does not give back what was kept in it"),
        (known(Silent), "did not answer within"),
    ],
    ids=["none", "null", "plain text", "locked", "no bus", "forgetful", "silent"],
)
def test_a_key_store_that_cannot_be_used_is_named_and_nothing_else_of_google_is_tried(
    store: Backend, says: str, patient: GooglePatient
) -> None:
    kept = into_key_store(patient)
    found = kept.verdicts(key_store=lambda: store)
    (verdict,) = found["key store"]
    assert isinstance(verdict, Fail)
    assert verdict.code == Exit.SIGN_IN
    assert says in verdict.text
    assert "token: file" in verdict.text
    assert not {"sign-in", "scopes", "Google", "account"} & found.keys()


def test_a_key_store_is_tried_with_an_entry_that_means_nothing_and_is_gone_after(patient: GooglePatient) -> None:
    store = a_known_store()
    kept = into_key_store(patient, store)
    before = dict(store.kept)
    lines = kept.lines()
    assert exit_code(lines) == Exit.DONE
    assert store.kept == before
    assert list(before) == [(SERVICE, OWNER)]
    secret = next(iter(before.values()))
    assert all(secret not in line.verdict.text for line in lines)


def test_without_google_the_line_says_that_nothing_needs_it(patient: GooglePatient) -> None:
    path = patient.root / "config.yaml"
    path.write_text(path.read_text().replace("mail: gmail", "mail: local").replace("holds: google", "holds: local"))
    (verdict,) = patient.verdicts()["Google"]
    assert verdict == Ok(text="not needed: drafts and holds are files")


def test_a_look_does_not_wait_long_for_google(patient: GooglePatient) -> None:
    from tests.google_server.faults import Fault

    patient.account.world.faults.add(Fault(mode="503-before", path="/gmail/", times=None))
    asked = len(patient.account.world.journal)
    verdict: Verdict = patient.verdicts()["Google"][0]
    assert isinstance(verdict, Fail)
    assert verdict.code == Exit.LATER
    assert len([one for one in patient.account.world.journal[asked:] if "/gmail/" in one.path]) == 2
