"""Whatever goes wrong on the way to Google Calendar: one hold, never two, none lost, and a person's change stands.

Each case is a run that meets one fault, what the owner does then, and two calm runs after it: the first mends what is
left to mend, the second has nothing to write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import count

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Fingerprint, HoldRef, Key
from outreach.errors import Exit, OutreachError, SignInError
from outreach.providers.base import Refused
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.event import stored
from outreach.providers.google.scopes import CALENDAR, FREEBUSY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import Patience
from tests.builders import at
from tests.google_server import Fault, GoogleServer
from tests.google_server.event import shown
from tests.google_server.faults import MODES
from tests.google_server.human import Human
from tests.planned import a_hold

KEY = Key("k" * 32)
NOW = at("2026-11-22 19:10")
HOLD, LATER = a_hold(), a_hold(starts="2026-12-06 17:00")
FIRST, SECOND = HoldRef(str(KEY), HOLD.fingerprint), HoldRef(str(KEY), LATER.fingerprint)
CALM = Patience(read=5, first_wait=0.001)
HASTE = Patience(read=0.1, first_wait=0.001, tries=2)
FORESEEN = (Exit.LATER, Exit.SIGN_IN, Exit.CONFIG, Exit.ATTENTION)
# of those that are alike on the wire, one
ALIKE = {"hang", "redirect-307", "redirect-308", "403-user-rate", "403-quota", "403-daily", "502-before", "502-after"}
KINDS = sorted(set(MODES) - ALIKE - {"504-before", "504-after"})
# what the owner does after it matters most where the request may have taken effect
APPLIED = [mode for mode in KINDS if MODES[mode].applied or MODES[mode].later]
MET = [(mode, "nothing") for mode in KINDS] + [(mode, does) for mode in APPLIED for does in ("edits", "removes")]
NUMBERS = count(1)
WRITES = ("POST", "PUT", "DELETE")

OPERATIONS = {"hold": "POST", "move": "PUT", "release": "DELETE"}


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer(now=NOW) as running:
        yield running
        assert running.world.send_calls == 0
        assert running.world.invitations == 0


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One fresh account on the server, with a calendar for holds."""

    server: GoogleServer
    me: str
    token: Token

    @cached_property
    def calm(self) -> Account:
        return self.account(CALM)

    @classmethod
    def on(cls, server: GoogleServer) -> Stage:
        me = f"n.ferrer.{next(NUMBERS)}@lakeshore.example.edu"
        held = server.world.add_account(me).calendar.make("Holds", "America/Chicago", client="test-client")
        token = Token(
            account=me,
            refresh_token=server.world.sign_in(me, (CALENDAR, FREEBUSY)),
            client_id="test-client",
            client_secret="test-secret",
            scopes=frozenset({CALENDAR, FREEBUSY}),
            calendar=held.id,
            granted_at=NOW,
        )
        server.world.faults.clear()
        server.world.clear_journal()
        return cls(server=server, me=me, token=token)

    def account(self, patience: Patience) -> Account:
        where = endpoints({"OUTREACH_GOOGLE_URL": self.server.url})
        return Account(address=self.me, store=InHand(self.token), endpoints=where, patience=patience)

    def calendar(self, account: Account | None = None) -> GoogleCalendar:
        """Give what a new run would work with."""
        return GoogleCalendar(account or self.calm, now=NOW)

    def hasty(self) -> GoogleCalendar:
        """Give one that meets faults without waiting long for anything."""
        return self.calendar(self.account(HASTE))

    def meets(self, operation: str, fault: Fault) -> None:
        """Let one operation meet a fault; how it ends is an error that says what to do, or none."""
        self.server.world.faults.add(fault)
        problem = trouble(lambda: act(operation, self.hasty()))
        assert problem is None or isinstance(problem, Refused) or problem.code in FORESEEN
        self.server.world.faults.clear()

    def owner(self, does: str) -> bool:
        """Let the owner change or remove the hold, if it stands; gives whether it was there."""
        human = self.server.world.human(self.me)
        if self.standing is None or does == "nothing":
            return False
        if does == "edits":
            human.edits_event(self.token.calendar, KEY, summary="at home")
        else:
            human.deletes_event(self.token.calendar, KEY)
        return True

    @property
    def standing(self) -> Fingerprint | None:
        """What the one hold says; None when it does not stand."""
        held = self.server.world.account(self.me).calendars[self.token.calendar]
        assert set(held.events) <= {KEY}
        event = held.standing.get(KEY)
        return stored(shown(event, held.id, held.zone, self.me)).fingerprint if event else None

    def require_no_harm(self) -> None:
        """Nothing that the owner did was undone."""
        held = self.server.world.account(self.me).calendars[self.token.calendar]
        assert (held.overwritten, held.resurrected) == ([], [])

    def writes(self) -> int:
        """How many writes were made since the last look."""
        made = sum(entry.method in WRITES and "/calendars/" in entry.path for entry in self.server.world.journal)
        self.server.world.clear_journal()
        return made


def trouble(call: Callable[[], object]) -> OutreachError | None:
    try:
        call()
    except OutreachError as problem:
        return problem
    return None


def act(operation: str, calendar: GoogleCalendar) -> None:
    match operation:
        case "hold":
            calendar.hold(HOLD, KEY)
        case "move":
            calendar.move(FIRST, LATER)
        case _:
            calendar.release(FIRST)


def next_run(operation: str, calendar: GoogleCalendar) -> None:
    """Look first, and do again what still is to be done, as a run does."""
    match operation:
        case "hold" if calendar.find(KEY) == ():
            try:
                calendar.hold(HOLD, KEY)
            except Refused:
                return  # the owner removed it
        case "move" | "release" if calendar.states([FIRST])[FIRST] is Seen.AS_WRITTEN:
            act(operation, calendar)
        case _:
            return


def as_wished(operation: str) -> Fingerprint | None:
    return {"hold": HOLD.fingerprint, "move": LATER.fingerprint, "release": None}[operation]


def at_home(operation: str, moved: bool) -> Fingerprint:
    return replace(LATER if operation == "move" and moved else HOLD, title="at home").fingerprint


def prepared(server: GoogleServer, operation: str) -> Stage:
    stage = Stage.on(server)
    if operation != "hold":
        stage.calendar().hold(HOLD, KEY)
    return stage


def calm_runs(stage: Stage, operation: str) -> None:
    next_run(operation, stage.calendar())
    stage.writes()
    next_run(operation, stage.calendar())
    assert stage.writes() == 0


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize(("mode", "does"), MET)
def test_after_one_fault_of_a_write_all_is_as_it_should_be(
    server: GoogleServer, operation: str, mode: str, does: str
) -> None:
    stage = prepared(server, operation)
    stage.meets(operation, Fault(mode=mode, method=OPERATIONS[operation], path="/events"))
    moved = stage.standing == LATER.fingerprint
    touched = stage.owner(does)
    calm_runs(stage, operation)
    stage.require_no_harm()
    if not touched:
        assert stage.standing == as_wished(operation)
    elif does == "edits":
        assert stage.standing == at_home(operation, moved)
    else:
        assert stage.standing is None


@pytest.mark.parametrize("operation", OPERATIONS)
@pytest.mark.parametrize("mode", KINDS)
@pytest.mark.parametrize("method", ["GET", "write"])
def test_after_a_fault_that_lasts_all_is_as_it_should_be(
    server: GoogleServer, operation: str, mode: str, method: str
) -> None:
    stage = prepared(server, operation)
    which = OPERATIONS[operation] if method == "write" else "GET"
    stage.meets(operation, Fault(mode=mode, method=which, path="/events", times=None))
    calm_runs(stage, operation)
    stage.require_no_harm()
    assert stage.standing == as_wished(operation)


@pytest.mark.parametrize("mode", sorted(MODES))
def test_a_listing_that_went_wrong_never_makes_a_hold_seem_gone_or_changed(server: GoogleServer, mode: str) -> None:
    stage = prepared(server, "move")
    stage.server.world.faults.add(Fault(mode=mode, method="GET", path="/events", times=None))
    seen: dict[HoldRef, Seen] = {}
    problem = trouble(lambda: seen.update(stage.hasty().states([FIRST])))
    stage.server.world.faults.clear()
    if problem is None:
        assert seen == {FIRST: Seen.AS_WRITTEN}
    else:
        assert problem.code in FORESEEN


def test_what_was_answered_late_and_then_applied_makes_no_second_hold(server: GoogleServer) -> None:
    stage = prepared(server, "hold")
    stage.meets("hold", Fault(mode="late", method="POST", path="/events", times=None))
    next_run("hold", stage.calendar())
    server.world.apply_late()
    assert stage.standing == HOLD.fingerprint
    stage.require_no_harm()


DOES: dict[str, Callable[[Human, str], object]] = {
    "moves it": lambda human, holds: human.moves_event(holds, KEY, at("2026-11-30 08:00")),
    "gives it the whole day": lambda human, holds: human.edits_event(
        holds, KEY, start=date(2026, 11, 29), end=date(2026, 11, 30)
    ),
    "repeats it": lambda human, holds: human.edits_event(holds, KEY, recurrence=["RRULE:FREQ=WEEKLY"]),
    "takes its title away": lambda human, holds: human.edits_event(holds, KEY, summary=None),
    "invites somebody": lambda human, holds: human.edits_event(
        holds, KEY, attendees=[{"email": "lin.chen@harbor-state.example.edu"}]
    ),
}


@pytest.mark.parametrize("what", DOES)
def test_what_the_owner_made_of_a_hold_stays(server: GoogleServer, what: str) -> None:
    stage = prepared(server, "move")
    DOES[what](server.world.human(stage.me), stage.token.calendar)
    assert stage.calendar().states([FIRST]) == {FIRST: Seen.EDITED}
    assert isinstance(trouble(lambda: act("move", stage.calendar())), Refused)
    assert isinstance(trouble(lambda: act("release", stage.calendar())), Refused)
    stage.require_no_harm()


def test_colour_and_acceptance_are_no_edit_and_do_not_stop_a_move(server: GoogleServer) -> None:
    stage = prepared(server, "move")
    server.world.human(stage.me).edits_event(stage.token.calendar, KEY, colorId="11", status="confirmed")
    assert stage.calendar().states([FIRST]) == {FIRST: Seen.AS_WRITTEN}
    assert stage.calendar().move(FIRST, LATER) == SECOND


def test_a_calendar_that_the_owner_deleted_is_named_as_such(server: GoogleServer) -> None:
    stage = prepared(server, "move")
    server.world.human(stage.me).deletes_calendar(stage.token.calendar)
    with pytest.raises(SignInError, match="no longer in your Google account"):
        stage.calendar().states([FIRST])


def test_the_owners_appointments_are_busy_times_and_holds_are_not(server: GoogleServer) -> None:
    stage = prepared(server, "move")
    server.world.human(stage.me).adds_event("primary", at("2026-12-01 09:00"), at("2026-12-01 10:00"), "rounds")
    found = stage.calendar().busy(NOW, NOW + timedelta(days=90))
    assert list(found) == [(at("2026-12-01 09:00"), at("2026-12-01 10:00"))]


def test_every_kind_of_fault_is_met() -> None:
    assert len(KINDS) >= 28
    assert set(MODES) >= ALIKE
