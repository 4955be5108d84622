"""What every calendar must do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar as Event
from icalendar import vText

from outreach.domain.facts import Seen
from outreach.domain.messages import Fingerprint, HoldRef, Key
from outreach.domain.recurrence import Recurrence
from outreach.providers.base import Calendar, Refused
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.local import LocalCalendar
from outreach.providers.memory import MemoryCalendar
from outreach.rendering.markup import html
from tests.builders import at
from tests.contract.holding_accounts import an_account
from tests.google_server import GoogleServer
from tests.planned import a_hold, every_sunday

KEY, OTHER = Key("k" * 32), Key("o" * 32)
NOW = at("2026-11-22 19:10")
LATER = a_hold(starts="2026-12-06 17:00")


@dataclass(frozen=True)
class Hands:
    """A calendar, and what a person does in it."""

    calendar: Calendar
    edits: Callable[[HoldRef], object]
    removes: Callable[[HoldRef], object]
    writes: Callable[[HoldRef, str], object]


Kind = Callable[[Path, GoogleServer], Hands]


def in_memory(_: Path, __: GoogleServer) -> Hands:
    calendar = MemoryCalendar()
    return Hands(
        calendar=calendar,
        edits=lambda ref: calendar.human_edits(ref.id, title="weekly review, at home"),
        removes=lambda ref: calendar.human_removes(ref.id),
        writes=lambda ref, text: calendar.human_edits(ref.id, text=text),
    )


def in_files(root: Path, _: GoogleServer) -> Hands:
    calendar = LocalCalendar(root, now=NOW)

    def edits(ref: HoldRef) -> None:
        path = root / calendar.link(ref)
        content = path.read_bytes()
        assert b"SUMMARY:weekly review" in content
        path.write_bytes(content.replace(b"SUMMARY:weekly review", b"SUMMARY:weekly review at home"))

    def writes(ref: HoldRef, text: str) -> None:
        path = root / calendar.link(ref)
        stored = Event.from_ical(path.read_bytes())
        stored.walk("VEVENT")[0]["description"] = vText(text)
        path.write_bytes(stored.to_ical())

    return Hands(
        calendar=calendar, edits=edits, removes=lambda ref: (root / calendar.link(ref)).unlink(), writes=writes
    )


def on_google(_: Path, server: GoogleServer) -> Hands:
    account, holds = an_account(server, NOW, zone="America/New_York")
    human = server.world.human(account.address)
    return Hands(
        calendar=GoogleCalendar(account, now=NOW),
        edits=lambda ref: human.edits_event(holds, ref.id, summary="weekly review, at home"),
        removes=lambda ref: human.deletes_event(holds, ref.id),
        writes=lambda ref, text: human.edits_event(holds, ref.id, description=html(text)),
    )


KINDS: tuple[Kind, ...] = (in_memory, in_files, on_google)


@pytest.fixture(scope="module")
def server() -> Iterator[GoogleServer]:
    with GoogleServer(now=NOW) as running:
        yield running
        assert running.world.send_calls == 0
        assert running.world.invitations == 0


@pytest.fixture(params=KINDS)
def hands(request: pytest.FixtureRequest, tmp_path: Path, server: GoogleServer) -> Hands:
    made: Hands = request.param(tmp_path, server)
    return made


def state(hands: Hands, ref: HoldRef) -> Seen:
    return hands.calendar.states([ref])[ref]


def test_a_hold_stands_as_written(hands: Hands) -> None:
    ref = hands.calendar.hold(a_hold(), KEY)
    assert state(hands, ref) is Seen.AS_WRITTEN
    assert ref.fingerprint == a_hold().fingerprint


def test_one_key_makes_one_hold(hands: Hands) -> None:
    assert hands.calendar.hold(a_hold(), KEY) == hands.calendar.hold(a_hold(), KEY)
    assert len(hands.calendar.find(KEY)) == 1


def test_the_keys_of_all_holds_that_stand_are_known(hands: Hands) -> None:
    keys = [Key(letter * 32) for letter in "ab"]
    refs = [hands.calendar.hold(a_hold(), one) for one in keys]
    hands.removes(refs[0])
    assert list(hands.calendar.all_keys()) == [keys[1]]


def test_making_it_again_leaves_a_persons_change_alone(hands: Hands) -> None:
    first = hands.calendar.hold(a_hold(), KEY)
    hands.edits(first)
    again = hands.calendar.hold(a_hold(), KEY)
    assert again.id == first.id
    assert state(hands, first) is Seen.EDITED


def test_a_hold_moves_to_its_new_time(hands: Hands) -> None:
    first = hands.calendar.hold(a_hold(), KEY)
    moved = hands.calendar.move(first, LATER)
    assert moved.id == first.id
    assert moved.fingerprint == LATER.fingerprint
    assert state(hands, moved) is Seen.AS_WRITTEN
    assert len(hands.calendar.find(KEY)) == 1


def test_moving_twice_is_moving_once(hands: Hands) -> None:
    first = hands.calendar.hold(a_hold(), KEY)
    assert hands.calendar.move(first, LATER) == hands.calendar.move(first, LATER)


@pytest.mark.parametrize("act", ["edits", "removes"])
def test_what_a_person_touched_is_neither_moved_nor_released(hands: Hands, act: str) -> None:
    ref = hands.calendar.hold(a_hold(), KEY)
    getattr(hands, act)(ref)
    before = state(hands, ref)
    with pytest.raises(Refused):
        hands.calendar.move(ref, LATER)
    with pytest.raises(Refused):
        hands.calendar.release(ref)
    assert state(hands, ref) is before


@pytest.mark.parametrize(("act", "seen"), [("edits", Seen.EDITED), ("removes", Seen.GONE)])
def test_what_a_person_did_is_seen(hands: Hands, act: str, seen: Seen) -> None:
    ref = hands.calendar.hold(a_hold(), KEY)
    getattr(hands, act)(ref)
    assert state(hands, ref) is seen


def test_a_released_hold_is_gone_and_its_key_free_again(hands: Hands) -> None:
    ref = hands.calendar.hold(a_hold(), KEY)
    hands.calendar.release(ref)
    assert state(hands, ref) is Seen.GONE
    assert hands.calendar.find(KEY) == ()


def test_what_comes_back_stands_as_written(hands: Hands) -> None:
    series = a_hold(recurrence=every_sunday("2027-06-27 17:00", "2026-12-20 17:00", "2027-03-14 17:00"))
    ref = hands.calendar.hold(series, KEY)
    assert ref.fingerprint == series.fingerprint != a_hold().fingerprint
    assert state(hands, ref) is Seen.AS_WRITTEN
    assert hands.calendar.find(KEY) == (ref,)


@pytest.mark.parametrize(
    "again",
    [
        every_sunday("2027-06-27 17:00", "2026-12-20 17:00", "2027-01-03 17:00"),
        every_sunday("2027-05-30 17:00", "2026-12-20 17:00"),
        every_sunday(),
        None,
    ],
)
def test_other_days_are_written_into_what_comes_back(hands: Hands, again: Recurrence | None) -> None:
    first = hands.calendar.hold(a_hold(recurrence=every_sunday("2027-06-27 17:00", "2026-12-20 17:00")), KEY)
    other = a_hold(recurrence=again)
    moved = hands.calendar.move(first, other)
    assert moved == HoldRef(first.id, other.fingerprint)
    assert hands.calendar.move(first, other) == moved
    assert state(hands, moved) is Seen.AS_WRITTEN
    hands.calendar.release(moved)
    assert state(hands, moved) is Seen.GONE


@pytest.mark.parametrize(("act", "seen"), [("edits", Seen.EDITED), ("removes", Seen.GONE)])
def test_what_comes_back_is_a_persons_once_touched(hands: Hands, act: str, seen: Seen) -> None:
    ref = hands.calendar.hold(a_hold(recurrence=every_sunday()), KEY)
    getattr(hands, act)(ref)
    assert state(hands, ref) is seen
    with pytest.raises(Refused):
        hands.calendar.move(ref, a_hold(recurrence=every_sunday("2027-05-30 17:00")))
    with pytest.raises(Refused):
        hands.calendar.release(ref)


def test_a_hold_is_found_by_its_key(hands: Hands) -> None:
    ref = hands.calendar.hold(a_hold(), KEY)
    hands.calendar.hold(LATER, OTHER)
    assert hands.calendar.find(KEY) == (ref,)


def test_nothing_is_found_for_a_key_that_was_never_used(hands: Hands) -> None:
    assert hands.calendar.find(KEY) == ()
    unknown = HoldRef("nobody", Fingerprint("x"))
    assert hands.calendar.states([unknown]) == {unknown: Seen.GONE}


def test_holds_of_one_day_and_title_have_places_of_their_own(hands: Hands) -> None:
    refs = [hands.calendar.hold(a_hold(), key) for key in (KEY, OTHER)]
    assert len({hands.calendar.link(ref) for ref in refs}) == 2


def test_no_other_appointments_are_made_up(hands: Hands) -> None:
    hands.calendar.hold(a_hold(), KEY)
    assert list(hands.calendar.busy(NOW, NOW + timedelta(days=30))) == []


def read(hands: Hands, *refs: HoldRef) -> list[str]:
    found = hands.calendar.texts(refs)
    return [found[ref] for ref in refs if ref in found]


FORM = (
    "No patient details here.\nThank-you policy (welcome / please don't): welcome\n\n"
    "Dr. Marchetti: Your Friday plan review, where residents present; it is what I would miss, and a line as long as "
    "this one is folded \\ somewhere.\nDr. Osei: “Dose < 2 Gy & more” — née Müller"
)


def test_what_stands_in_a_hold_reads_line_by_line(hands: Hands) -> None:
    ref = hands.calendar.hold(a_hold(text=FORM), KEY)
    assert read(hands, ref) == [FORM]


def test_what_a_person_writes_in_a_hold_reads_line_by_line(hands: Hands) -> None:
    ref = hands.calendar.hold(a_hold(text="Dr. Osei:"), KEY)
    assert read(hands, ref) == ["Dr. Osei:"]
    hands.writes(ref, FORM)
    assert state(hands, ref) is Seen.EDITED
    assert read(hands, ref) == [FORM]
    hands.writes(ref, "Dr. Osei: again")
    assert state(hands, ref) is Seen.EDITED
    assert read(hands, ref) == ["Dr. Osei: again"]


def test_of_a_hold_that_is_gone_or_never_was_nothing_is_read(hands: Hands) -> None:
    refs = [hands.calendar.hold(a_hold(text="Words"), key) for key in (KEY, OTHER)]
    hands.removes(refs[0])
    assert read(hands, *refs, HoldRef("nobody", Fingerprint("x"))) == ["Words"]
    assert hands.calendar.texts([]) == {}


def test_a_hold_may_say_nothing(hands: Hands) -> None:
    assert read(hands, hands.calendar.hold(a_hold(text=""), KEY)) == [""]


def test_nobody_reads_the_owners_own_calendar_without_leave(hands: Hands) -> None:
    hands.calendar.hold(a_hold(), KEY)
    assert hands.calendar.kept("", NOW, LATER.ends) is None
    assert hands.calendar.kept("somewhere", NOW, LATER.ends) is None


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=80)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(title=WORDS, text=st.lists(WORDS, max_size=4).map("\n".join), minutes=st.integers(0, 60 * 24 * 400))
def test_what_was_written_reads_as_written(
    kind: Kind,
    server: GoogleServer,
    tmp_path_factory: pytest.TempPathFactory,
    title: str,
    text: str,
    minutes: int,
) -> None:
    hands = kind(tmp_path_factory.mktemp("calendar"), server)
    hold = a_hold(f"t {title}", text=text, popup=timedelta(minutes=10))
    hold = replace(hold, starts=hold.starts + timedelta(minutes=minutes), ends=hold.ends + timedelta(minutes=minutes))
    ref = hands.calendar.hold(hold, KEY)
    assert ref.fingerprint == hold.fingerprint
    assert state(hands, ref) is Seen.AS_WRITTEN
