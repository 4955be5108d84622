"""What must hold of a life at any moment, and what must hold right after a run: questions, answered in sentences.

An empty tuple means that nothing is wrong. What is true comes from `Truth`, never from the product.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from outreach.domain.facts import DraftIntended, Fact
from outreach.domain.history import History
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.touches import TouchId
from tests.properties.loop_people import Somebody
from tests.properties.loop_places import Letter, Place, ours
from tests.properties.loop_truth import Made, Truth, free_again

DRAFT = "draft"


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A life as it stands: what is true, what lies there, what the ledger says.

    `ids` are the names people ever had for the product, the latest last; `met` the days of meetings that are over.
    """

    truth: Truth
    place: Place
    people: Mapping[str, Somebody]
    ids: Mapping[str, str]
    facts: Sequence[Fact]
    now: datetime
    met: Mapping[str, Sequence[date]] = field(default_factory=dict)

    def id_of(self, who: str) -> str:
        """Give the name somebody has for the product today."""
        return [id for id, name in self.ids.items() if name == who][-1]

    def made(self, key: str) -> Made | None:
        """Give the touch a draft was made for; people by their names of the beginning."""
        return next((self.named(one) for one in self.intents if one.key == key), None)

    @property
    def intents(self) -> Iterator[DraftIntended]:
        return (one for one in self.facts if isinstance(one, DraftIntended))

    def named(self, one: DraftIntended) -> Made:
        touch = one.touch
        return (str(touch.cadence), self.ids.get(str(touch.person), str(touch.person)), touch.anchor, touch.step)

    def untouched(self) -> tuple[tuple[Letter, Made], ...]:
        """Give the drafts of ours that lie there as we wrote them."""
        rows = ((one, self.made(one.key)) for one in ours(self.place.letters()) if one.id not in self.truth.mine)
        return tuple((one, made) for one, made in rows if made is not None)


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What the product made of it all right after a run."""

    history: History
    plan: Plan
    expected: Collection[TouchId]
    holidays: frozenset[date]


def always_wrong(moment: Moment) -> tuple[str, ...]:
    """Give what is wrong at this moment, whatever was done before."""
    return (*_lost(moment), *_twice(moment), *_again(moment))


def wrong_after_a_run(moment: Moment, seen: Seen) -> tuple[str, ...]:
    """Give what is wrong right after a run that could look at everything."""
    return (
        *_followed_up(moment),
        *_to_dead_addresses(moment),
        *_to_the_silent(moment, seen.holidays),
        *_for_nobody(moment),
        *_last_contacts(moment, seen.history),
        *_unexplained(seen.plan, seen.expected),
    )


def _lost(moment: Moment) -> Iterator[str]:
    for id, content in moment.truth.mine.items():
        if moment.place.content(id) != content:
            yield f"what the owner touched at {id} is not as they left it"


def _twice(moment: Moment) -> Iterator[str]:
    lying = Counter(moment.made(one.key) for one in ours(moment.place.letters()))
    yield from (f"{count} drafts lie there for {made}" for made, count in lying.items() if count > 1)


def _again(moment: Moment) -> Iterator[str]:
    for one in moment.intents:
        ended = moment.truth.ended.get(moment.named(one))
        if ended is not None and one.at > ended:
            yield f"{moment.named(one)} was sent or deleted on {ended}, and made again on {one.at}"


def _followed_up(moment: Moment) -> Iterator[str]:
    for _, (cadence, who, anchor, step) in moment.untouched():
        first = moment.truth.sent.get((cadence, who, anchor, 1))
        if step > 1 and first is not None and moment.truth.answered_since(who, first):
            yield f"{who} answered what was sent on {first}, and a follow-up lies there"
        if step > 1 and first is None:
            yield f"a follow-up to {who} lies there, and nothing was sent"


def _to_dead_addresses(moment: Moment) -> Iterator[str]:
    for letter, (_, who, _, _) in moment.untouched():
        dead = set(letter.to) & set(moment.truth.returned)
        yield from (f"a draft to {who} is addressed to {address}, where mail comes back" for address in dead)


def _to_the_silent(moment: Moment, holidays: frozenset[date]) -> Iterator[str]:
    today = moment.now.date()
    for who in (moment.named(one)[1] for one in moment.intents if one.at == moment.now):
        away = moment.truth.away.get(who)
        if away is not None and today < free_again(away, holidays):
            yield f"something was made for {who}, who is away until {away.until} as they said on {away.on}"
        if today < moment.truth.silent.get(who, today):
            yield f"something was made for {who}, for whom nothing was to be made"


def _for_nobody(moment: Moment) -> Iterator[str]:
    for _, (_, who, _, _) in moment.untouched():
        if who in moment.people and not moment.people[who].is_listed:
            yield f"a draft for {who} lies there, who is in the files no more"


def _last_contacts(moment: Moment, history: History) -> Iterator[str]:
    """Compare the last contact with everybody who is in the files, the interview included."""
    today = moment.now.date()
    for id, who in moment.ids.items():
        if moment.people[who].is_listed and id == moment.id_of(who):
            days = [moment.truth.last(who), *moment.met.get(who, ())]
            true = max((day for day in days if day is not None and day <= today), default=None)
            found = history.last_contact(PersonId(id))
            if (found.day if found else None) != true:
                yield f"the last contact with {who} was on {true}, not {found}"


def _unexplained(plan: Plan, expected: Collection[TouchId]) -> Iterator[str]:
    drafts = [row.touch for row in plan.drafts]
    skips = [TouchId(one.cadence, one.person, one.anchor or "", one.step) for one in plan.skipped if one.what == DRAFT]
    rows = Counter([*drafts, *skips])
    yield from (f"{count} rows for {row}" for row, count in rows.items() if count > 1)
    yield from (f"nothing is said of {one}" for one in expected if one not in rows)
    yield from (f"no code or no words for {one}" for one in plan.skipped if not one.code or not one.text)
