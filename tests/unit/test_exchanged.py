"""What is asked of mailbox and calendar, in which order, and how far reading got when it ended."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import pytest

from outreach.domain.appointments import Appointment
from outreach.domain.facts import AddressesRead, Fact, MailSeen, MeetingSeen, ReadUpTo
from outreach.domain.mail import Mail
from outreach.domain.mail_facts import OF_MAIL, OF_MEETINGS
from outreach.domain.messages import DraftRef
from outreach.errors import TryLaterError
from outreach.exchanged import Exchanged, exchanged, mail, met
from outreach.providers.base import Heard, Interest, Kept
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import at
from tests.loaded import loaded

ME = "n.ferrer@lakeshore.example.edu"
SAMUEL = "s.oyelaran@northfield.example.edu"
JONAH = "j.adeyemi@northfield.example.edu"
NOW = at("2026-12-03 07:10")
PEOPLE = f"""\
mail: gmail
holds: google
google: {{read: yes}}
people:
  - Dr. Samuel Oyelaran <{SAMUEL}>, research mentor
  - Jonah Adeyemi <{JONAH}>, near-peer
"""
# one group more than is asked about at a time
CROWD = PEOPLE + "".join(f"  - Dr. Person{chr(65 + n)} Long <p{n}@elsewhere.example.org>\n" for n in range(7))


def from_(sender: str, when: str, id: str = "") -> Mail:
    return Mail(id=id or f"{when}-{sender}", at=at(when), sender=sender, recipients=(ME,), subject="Hello")


@dataclass
class Post(MemoryMailbox):
    """A mailbox in which mail was exchanged; remembers what it was asked."""

    news: Heard | None = field(default_factory=lambda: Heard(cursor="100"))
    past: Mapping[str, Sequence[Mail]] = field(default_factory=dict)
    asked: list[tuple[object, ...]] = field(default_factory=list)
    fails_at: int = 99

    def __post_init__(self) -> None:
        super().__init__()

    def heard(self, cursor: str, interest: Interest) -> Heard | None:
        assert interest.is_own(ME)
        assert interest.is_known(SAMUEL)
        assert not interest.is_known("x@y.example.org")
        self.asked.append(("heard", cursor))
        return self.news

    def earlier(self, addresses: Sequence[str], since: datetime, interest: Interest) -> Sequence[Mail]:
        if len(self.asked) >= self.fails_at:
            raise TryLaterError("the network is away")
        self.asked.append((tuple(addresses), since.date()))
        return [one for address in addresses for one in self.past.get(address, ())]

    def threads(self, refs: object) -> Mapping[DraftRef, str]:
        return {}


@dataclass
class Wall(MemoryCalendar):
    """A calendar with appointments; remembers what it was asked."""

    given: list[Kept | None] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def kept(self, cursor: str, start: datetime, end: datetime) -> Kept | None:
        assert start < NOW < end
        self.asked.append(cursor)
        return self.given.pop(0)


def look(
    box: Post, facts: Sequence[Fact] = (), *, config: str = PEOPLE, most: int = 100, now: datetime = NOW
) -> tuple[Exchanged, tuple[Fact, ...]]:
    found = exchanged(loaded(config), facts, box, MemoryCalendar(), now, most=most)
    return found, (*facts, *found.facts)


def read_up_to(facts: Sequence[Fact], source: str = OF_MAIL) -> list[ReadUpTo]:
    return [one for one in facts if isinstance(one, ReadUpTo) and one.source == source]


def test_the_first_reading_notes_its_place_before_it_looks_back_a_year() -> None:
    box = Post(past={SAMUEL: [from_(SAMUEL, "2026-06-01 10:00")]})
    found, facts = look(box)
    assert box.asked == [("heard", ""), ((JONAH, SAMUEL), date(2025, 12, 3))]
    assert [one.missed for one in read_up_to(facts)] == [date(2025, 12, 3), None]
    assert [one.day for one in facts if isinstance(one, MailSeen)] == [date(2026, 6, 1)]
    assert (found.is_heard, found.left) == (True, 0)


def test_the_next_look_asks_only_for_what_is_new() -> None:
    _, before = look(Post())
    box = Post(news=Heard(cursor="107", mails=(from_(JONAH, "2026-12-03 08:00"),)))
    found, _ = look(box, before, now=NOW + timedelta(hours=2))
    assert box.asked == [("heard", "100")]
    assert [type(one).__name__ for one in found.facts] == ["MailSeen", "ReadUpTo"]
    assert read_up_to(found.facts)[0].cursor == "107"


def test_a_quiet_mailbox_is_written_down_once_an_hour() -> None:
    _, before = look(Post())
    soon, _ = look(Post(news=Heard(cursor="103")), before, now=NOW + timedelta(minutes=59))
    later, _ = look(Post(news=Heard(cursor="103")), before, now=NOW + timedelta(minutes=60))
    assert (soon.facts, [one.cursor for one in read_up_to(later.facts)]) == ((), ["103"])


def test_reading_the_past_stops_after_enough_mails_and_goes_on_in_the_next_run() -> None:
    first = [from_(JONAH, "2026-05-01 10:00"), from_(JONAH, "2026-05-02 10:00")]
    found, facts = look(Post(past={JONAH: first}), config=CROWD, most=2)
    assert (found.left, found.is_heard, len([one for one in facts if isinstance(one, MailSeen)])) == (1, False, 2)
    box = Post()
    found, facts = look(box, facts, config=CROWD, now=NOW + timedelta(days=1))
    assert box.asked[1:] == [((SAMUEL,), date(2025, 12, 4))]
    assert (found.left, found.is_heard, read_up_to(facts)[-1].missed) == (0, True, None)


def test_what_was_read_before_the_network_went_away_is_not_asked_for_again() -> None:
    portions = mail(loaded(CROWD), (), Post(fails_at=2), NOW)
    facts = (*next(portions).facts, *next(portions).facts)
    with pytest.raises(TryLaterError):
        next(portions)
    again = Post()
    look(again, facts, config=CROWD)
    assert [one[0] for one in again.asked] == ["heard", (SAMUEL,)]


def test_a_preview_reads_nothing_of_the_past() -> None:
    box = Post()
    found, _ = look(box, most=0)
    assert (box.asked, found.is_heard) == ([("heard", "")], False)


def test_when_the_place_is_forgotten_everybody_is_asked_about_since_the_day_before() -> None:
    _, before = look(Post())
    missed = from_(SAMUEL, "2026-12-09 10:00")
    box = Post(news=Heard(cursor="900", is_gap=True), past={SAMUEL: [missed]})
    found, facts = look(box, before, now=NOW + timedelta(days=10))
    assert box.asked == [("heard", "100"), ((JONAH, SAMUEL), date(2026, 12, 2))]
    assert [one.missed for one in read_up_to(found.facts)] == [date(2026, 12, 2), None]
    assert (found.is_heard, read_up_to(facts)[-1].cursor) == (True, "900")


def test_a_second_gap_before_the_first_was_read_leaves_nobody_out() -> None:
    _, before = look(Post(), config=CROWD)
    gap = Post(news=Heard(cursor="900", is_gap=True), past={JONAH: [from_(JONAH, "2026-12-09 10:00")]})
    half, facts = look(gap, before, config=CROWD, most=1, now=NOW + timedelta(days=10))
    assert (half.left, half.is_heard) == (1, False)
    second = Post(news=Heard(cursor="950", is_gap=True))
    found, _ = look(second, facts, config=CROWD, now=NOW + timedelta(days=20))
    assert (len(second.asked), found.is_heard) == (3, True)
    assert {day for _, day in second.asked[1:]} == {date(2026, 12, 1)}


def test_the_past_of_somebody_added_later_is_read_then() -> None:
    _, before = look(Post())
    box = Post()
    more = PEOPLE + "  - Kim Anh <k.anh@northfield.example.edu>\n"
    look(box, before, config=more, now=NOW + timedelta(days=3))
    assert box.asked == [("heard", "100"), (("k.anh@northfield.example.edu",), date(2025, 12, 6))]


def test_another_account_begins_anew() -> None:
    _, before = look(Post())
    facts = tuple(
        replace(one, account="old@lakeshore.example.edu") if isinstance(one, ReadUpTo | AddressesRead) else one
        for one in before
    )
    box = Post()
    look(box, facts)
    assert box.asked[0] == ("heard", "")
    assert len(box.asked) == 2


def test_nothing_is_asked_without_leave() -> None:
    box, wall = Post(), Wall()
    found = exchanged(loaded(PEOPLE.replace("yes", "no")), (), box, wall, NOW, most=100)
    assert (box.asked, wall.asked, found.facts, found.is_heard) == ([], [], (), False)


def test_a_mailbox_that_may_not_be_read_teaches_nothing() -> None:
    found, _ = look(Post(news=None))
    assert (found.facts, found.is_heard) == ((), False)


# the calendar


def at_noon(id: str, day: str, *people: str) -> Appointment:
    return Appointment(id=id, starts=at(f"{day} 12:00"), ends=at(f"{day} 12:30"), people=people)


def kept(cursor: str, *appointments: Appointment, ahead: int = 365, is_gap: bool = False) -> Kept:
    return Kept(cursor=cursor, until=NOW + timedelta(days=ahead), appointments=appointments, is_gap=is_gap)


def test_the_calendar_is_read_whole_once_and_then_on_from_there() -> None:
    first = Wall(given=[kept("a", at_noon("lunch", "2026-12-01", SAMUEL))])
    facts = met(loaded(PEOPLE), (), first, NOW)
    assert [type(one).__name__ for one in facts] == ["MeetingSeen", "ReadUpTo"]
    second = Wall(given=[kept("b", at_noon("tea", "2026-12-02", JONAH))])
    more = met(loaded(PEOPLE), facts, second, NOW)
    assert (first.asked, second.asked) == ([""], ["a"])
    assert [one.cursor for one in read_up_to(more, OF_MEETINGS)] == ["b"]


def test_a_quiet_calendar_says_nothing_within_the_hour() -> None:
    facts = met(loaded(PEOPLE), (), Wall(given=[kept("a")]), NOW)
    assert met(loaded(PEOPLE), facts, Wall(given=[kept("b")]), NOW) == ()
    later = met(loaded(PEOPLE), facts, Wall(given=[kept("b")]), NOW + timedelta(hours=1))
    assert [one.cursor for one in read_up_to(later, OF_MEETINGS)] == ["b"]


@pytest.mark.parametrize("odd", [{"is_gap": True}, {"ahead": 59}])
def test_a_forgotten_place_or_a_near_end_of_the_calendar_begins_anew(odd: dict[str, int]) -> None:
    dinner = at_noon("dinner", "2026-12-20", SAMUEL)
    facts = met(loaded(PEOPLE), (), Wall(given=[kept("a", dinner)]), NOW)
    wall = Wall(given=[kept("b", **odd), kept("c")])  # type: ignore[arg-type]
    more = met(loaded(PEOPLE), facts, wall, NOW)
    assert wall.asked == ["a", ""]
    assert [one.cancelled for one in more if isinstance(one, MeetingSeen)] == [True]
    assert [one.cursor for one in read_up_to(more, OF_MEETINGS)] == ["c"]


def test_somebody_added_later_has_the_calendar_read_whole_again() -> None:
    facts = met(loaded(PEOPLE), (), Wall(given=[kept("a")]), NOW)
    wall = Wall(given=[kept("b", at_noon("lunch", "2026-12-01", "k.anh@northfield.example.edu"))])
    more = met(loaded(PEOPLE + "  - Kim Anh <k.anh@northfield.example.edu>\n"), facts, wall, NOW)
    assert wall.asked == [""]
    assert [one.person for one in more if isinstance(one, MeetingSeen)] == ["kim-anh"]


def test_a_calendar_that_may_not_be_read_teaches_nothing() -> None:
    assert met(loaded(PEOPLE), (), Wall(given=[None]), NOW) == ()
