"""The page of a rehearsed season: the pictures of its weeks and people, what stood in the way, and every draft.

Built from the values that the screen shows; nothing is derived here a second time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from outreach.domain.english import MONTHS
from outreach.reports.drawings.signs import alone
from outreach.reports.page import Cell, Head, Key, Part, Picture, Prose, Row, Section, Signs, Table, page
from outreach.reports.page.folds import Fold, Folds
from outreach.reports.rehearsal.discretion import UNTOLD, discreet
from outreach.reports.rehearsal.drafts import length
from outreach.reports.rehearsal.drawings import SIGNS, asks, bars, held, others, several, strip, week_head
from outreach.reports.rehearsal.figures import (
    Collision,
    Fate,
    Near,
    Stop,
    Week,
    busiest,
    by_fate,
    by_person,
    collisions,
    counted_kinds,
    limits,
    stops,
    weeks,
)
from outreach.reports.rehearsal.screen import kinds_said
from outreach.reports.rehearsal.season import Asked, Letter, Missed, Rehearsal, Waited
from outreach.reports.words import count, day, listed, long_day, short_day

_MADE_UP = "The owner in it is made up; nothing of your workspace was changed, and nothing here can send."
_UNADDRESSED, _UNFIT = "unaddressed", "CHECK"
_NUMBERS = frozenset({"times"})
_NEAR: Mapping[Near, str] = {
    Near.PERSON: "To one person within a week",
    Near.DEPARTMENT: "To one department within three days",
    Near.ASKS: "Several asks in one week",
}
_ENDED: Mapping[Fate, str] = {Fate.REFUSED: "HELD BACK", Fate.UNADDRESSED: "CHECK", Fate.MENDED: "MENDED"}


def rehearsal_page(season: Rehearsal) -> str:
    """Write the page; of a mail that private.yaml gives reason to it tells only that there is one."""
    found = discreet(season)
    lead = (
        f"{long_day(found.first)} to {long_day(found.last)}, {count(found.people, 'person')}.",
        _in_short(found),
    )
    closing = (f"Season {found.seed}: the same number gives the same season, another one another.", _MADE_UP)
    return page("A season rehearsed", tuple(_sections(found)), lead=lead, closing=closing)


def _in_short(found: Rehearsal) -> str:
    if not found.letters:
        return "Not one draft was made."
    fates = ", ".join(f"{made} {fate}" for fate, made in by_fate(found).items())
    return f"{count(len(found.letters), 'draft')}: {fates}."


def _sections(found: Rehearsal) -> Iterator[Section]:
    yield Section(id="weeks", name="weeks", heading="How much is it, week by week?", parts=tuple(_weeks(found)))
    yield Section(id="people", name="people", heading="Who gets what, and when?", parts=tuple(_people(found)))
    yield _close(found)
    yield _table("limits", "limits", "Which limits were met?", _limits(found))
    yield _table("stopped", "stopped", "What was held back, and why?", _stops(found))
    yield _table("asked", "asked", "What would you be asked?", _asked(found))
    yield _table("missed", "missed", "Which windows closed with nothing made?", _missed(found))
    yield Section(
        id="drafts",
        name="drafts",
        heading="What does every draft say?",
        parts=tuple(_drafts(found)) or (Prose(lines=("Not one was made.",)),),
        tally=str(len(found.letters)),
        tally_means="drafts",
    )
    if found.problems:
        lines = tuple(found.problems)
        yield Section(id="problems", name="problems", heading="What could not be written?", parts=(Prose(lines=lines),))


def _table(id: str, name: str, heading: str, table: Table) -> Section:
    return _section(id, name, heading, (table,), len(table.rows))


def _section(id: str, name: str, heading: str, parts: Sequence[Part], number: int) -> Section:
    tally = str(number) if number else ""
    return Section(id=id, name=name, heading=heading, parts=parts, tally=tally, tally_means="rows" if tally else "")


def _weeks(found: Rehearsal) -> Iterator[Part]:
    rows = weeks(found)
    most = busiest(found)
    fullest = f"The fullest week begins on {day(most.monday)}, with {most.drafts}." if most else ""
    yield Picture(
        title="Drafts of each week, and the holds made in it",
        description=f"{count(len(rows), 'week')}. {fullest} The table below has the same numbers.",
        drawing=bars(rows),
        keys=(
            Key(sign=alone(asks), text="drafts that ask for something"),
            Key(sign=alone(others), text="all other drafts"),
            Key(sign=alone(held), text="holds"),
        ),
        note=fullest,
    )
    heads = (
        Head(text="week of"),
        Head(text="drafts", is_number=True),
        Head(text="holds", is_number=True),
        Head(text="of which kind"),
    )
    yield Table(caption="The same as numbers", heads=heads, rows=tuple(map(_week, rows)), is_folded=True)


def _week(one: Week) -> Row:
    cells = (day(one.monday), str(one.drafts), str(one.holds), kinds_said(one.kinds))
    return Row(cells=tuple(Cell(text=text) for text in cells))


def _people(found: Rehearsal) -> Iterator[Part]:
    mondays = tuple(one.monday for one in weeks(found))
    rows = sorted(by_person(found), key=_most_first)
    yield Table(
        caption="One sign a week; whoever gets most comes first",
        heads=(
            Head(text="who"),
            Head(text="weeks", drawing=week_head(mondays)),
            Head(text="drafts"),
        ),
        rows=tuple(_person(one, mondays) for one in rows),
        empty="Nobody gets a draft.",
    )
    if rows:
        keys = tuple(Key(sign=alone(sign), text=text) for sign, text in SIGNS)
        yield Signs(keys=(*keys, Key(sign=alone(several), text="underlined: more than one")))


def _most_first(letters: Sequence[Letter]) -> tuple[int, str]:
    name = letters[0].person.name
    return (-len(letters), name.surname or name.full)


def _person(letters: Sequence[Letter], mondays: Sequence[date]) -> Row:
    person = letters[0].person
    return Row(
        cells=(
            Cell(text=person.name.shown, below=(person.at,) if person.at else ()),
            Cell(drawing=strip(letters, mondays)),
            Cell(text=f"{len(letters)}: {kinds_said(counted_kinds(letters))}"),
        )
    )


def _heads(*texts: str) -> tuple[Head, ...]:
    return tuple(Head(text=one, is_number=one in _NUMBERS) for one in texts)


def _close(found: Rehearsal) -> Section:
    rows = collisions(found)
    tables = [_near(near, [one for one in rows if one.near is near]) for near in Near]
    shown = tuple(one for one in tables if one.rows) or (Prose(lines=("None do: they are days apart.",)),)
    return _section("close", "close together", "Which mails come close to each other?", shown, len(rows))


def _near(near: Near, rows: Sequence[Collision]) -> Table:
    return Table(
        caption=_NEAR[near], heads=_heads("who", "drafts, in order"), rows=tuple(_collision(one) for one in rows)
    )


def _collision(one: Collision) -> Row:
    people = dict.fromkeys(letter.person.name.shown for letter in one.letters)
    drafts = " · ".join(f"{day(letter.made)} {letter.title}" for letter in one.letters)
    return Row(cells=(Cell(text=listed(people)), Cell(text=drafts)))


def _limits(found: Rehearsal) -> Table:
    return Table(
        caption="Drafts that a limit put off, and until when they had time",
        heads=_heads("draft", "limit", "put off", "had time until", "in the end"),
        rows=tuple(_waited(limit.rule, one) for limit in limits(found) for one in limit.waited),
        empty="None: nothing had to wait.",
    )


def _waited(rule: str, one: Waited) -> Row:
    made = f"made {short_day(one.made)}" if one.made else "never made"
    put_off = f"{count(one.days, 'day')}, from {short_day(one.first)}"
    return Row(cells=(_draft_cell(one), *(Cell(text=text) for text in (rule, put_off, _until(one.closes), made))))


def _draft_cell(one: Waited | Asked | Missed) -> Cell:
    return Cell(text=one.title, below=(one.person.name.shown,))


def _until(closes: date | None) -> str:
    return short_day(closes) if closes else "no end"


def _stops(found: Rehearsal) -> Table:
    return Table(
        caption="What a rule kept from being made, or from its recipient",
        heads=_heads("rule", "times", "the first of them"),
        rows=tuple(map(_stop, stops(found))),
        empty="Nothing: every draft could go as it was written.",
    )


def _stop(one: Stop) -> Row:
    first = one.example
    who = f"{day(first.day)}, {first.person.name.shown}"
    return Row(
        mark=_ENDED[one.fate],
        is_loud=one.fate is Fate.REFUSED,
        cells=(Cell(text=one.rule), Cell(text=str(len(one.rows))), Cell(text=first.finding.message, below=(who,))),
    )


def _asked(found: Rehearsal) -> Table:
    return Table(
        caption="Drafts that wanted a word from you before anything was made",
        heads=_heads("draft", "asked on", "what for"),
        rows=tuple(map(_wanted, sorted(found.wanted, key=lambda one: one.answered))),
        empty="Nothing: every word was there.",
    )


def _wanted(one: Asked) -> Row:
    mark = "ANSWERED" if one.answered else "NEVER"
    cells = (_draft_cell(one), Cell(text=short_day(one.day)), Cell(text=one.ask))
    return Row(mark=mark, is_loud=not one.answered, cells=cells)


def _missed(found: Rehearsal) -> Table:
    return Table(
        caption="What was due and never made, and what the run said of it the day before",
        heads=_heads("draft", "had time until", "the day before"),
        rows=tuple(map(_window, found.missed)),
        empty="None: everything that was due was made.",
    )


def _window(one: Missed) -> Row:
    return Row(cells=(_draft_cell(one), Cell(text=_until(one.closes)), Cell(text=one.why)))


def _drafts(found: Rehearsal) -> Iterator[Part]:
    """Give the drafts in order, a heading for each month."""
    for (year, month), letters in groupby(found.letters, lambda one: (one.made.year, one.made.month)):
        yield Folds(heading=f"{MONTHS[month - 1]} {year}", folds=tuple(map(_draft, letters)))


def _draft(one: Letter) -> Fold:
    where = f", {one.person.at}" if one.person.at else ""
    fate = one.fate.partition(" ")[0]
    found = tuple(f"{finding.level}: {finding.label}, {finding.message}" for finding in one.findings)
    return Fold(
        title=one.draft.subject,
        beside=f"{day(one.made)} · {one.title} to {one.person.name.shown}{where}",
        mark=_UNFIT if fate == _UNADDRESSED else fate.upper(),
        is_loud=fate == _UNADDRESSED,
        lines=(f"{length(one)}; {one.fate}", *found) if one.draft.body else (one.fate,),
        text=one.draft.body.strip() or UNTOLD,
    )
