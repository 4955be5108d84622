"""A rehearsed season on one screen: a bar for each week, and a line for each thing that is worth a look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from outreach.domain.cadences import Kind
from outreach.domain.english import MONTHS
from outreach.reports.rehearsal.figures import (
    Fate,
    Limit,
    Near,
    by_fate,
    by_kind,
    collisions,
    limits,
    stops,
    weeks,
)
from outreach.reports.rehearsal.season import Letter, Rehearsal
from outreach.reports.words import WIDTH, count, dated, long_day, shortened

_SHOWN = 2
_HEAD = 12
_BARS = " ▁▂▃▄▅▆▇█"
_PLURALS: Mapping[Kind, str] = {Kind.REPLY: "replies", Kind.THANKS: "thanks", Kind.LOGISTICS: "logistics"}


def rehearsed(found: Rehearsal, *, drafts: str = "", page: str = "") -> str:
    """Write a rehearsal on one screen; `drafts` and `page` are the files that all of it was written to."""
    lines = [
        f"Rehearsed {long_day(found.first)} to {long_day(found.last)}, {count(found.people, 'person')}.",
        f"The owner is made up (seed {found.seed}), and nothing was changed. Drafts each week:",
        *_by_month(found),
        "",
        *_figures(found),
        *_limits(found),
        *_stops(found),
        *_missed(found),
        *_collisions(found),
        *(f"Could not be written: {one}" for one in found.problems[:_SHOWN]),
        *([f"Every draft, in order: {drafts}"] if drafts else []),
        *([] if page else ["Pictures, and every draft:   outreach rehearse --html season.html --open"]),
    ]
    return "\n".join([*lines, ""])


def _by_month(found: Rehearsal) -> Iterator[str]:
    """Write the drafts of each week with a bar, a month on a line."""
    rows = weeks(found)
    most = max(one.drafts for one in rows)
    months: dict[tuple[int, int], list[int]] = {}
    for one in rows:
        day = max(one.monday, found.first)
        months.setdefault((day.year, day.month), []).append(one.drafts)
    for (year, month), made in months.items():
        each = "".join(f"{one:>4} {_bar(one, most)}" for one in made)
        yield f"  {MONTHS[month - 1][:3]} {year}{each:<30}  {sum(made):>3} in all"


def _bar(drafts: int, most: int) -> str:
    """Draw how much a week brought, of what the fullest one did; a single draft is seen as well."""
    full = len(_BARS) - 1
    return _BARS[max(1, round(drafts / most * full))] if drafts else _BARS[0]


def _figures(found: Rehearsal) -> Iterator[str]:
    made = len(found.letters)
    answered = sum(one.answered for one in found.wanted)
    held = max(found.held.values(), default=0)
    yield _row("Drafts", f"{made}: {_counted(by_fate(found))}" if made else "none")
    if made:
        yield _row("Kinds", kinds_said(by_kind(found)))
    most = f"; at most {held} in one week" if held else ""
    yield _row("Holds", f"{_counted(found.holds)}{most}" if found.holds else "none")
    asked = len(found.wanted)
    yield _row("Asked you", f"{asked} times for a word: {answered} answered, {asked - answered} never, never drafted")
    yield _row("Silent", _counted(found.silent) or "nothing by rule")


def kinds_said(kinds: Mapping[Kind, int]) -> str:
    """Write `12 thanks, 1 ask, 2 updates`."""
    return ", ".join(f"{made} {_kind_word(kind, made)}" for kind, made in kinds.items())


def _kind_word(kind: Kind, made: int) -> str:
    return str(kind) if made == 1 else _PLURALS.get(kind, f"{kind}s")


def _row(head: str, text: str) -> str:
    return f"{head:<{_HEAD}}{shortened(text, WIDTH - _HEAD)}"


def _below(text: str) -> str:
    return _row("", text)


def _counted(figures: Mapping[str, int]) -> str:
    return ", ".join(f"{made} {name}" for name, made in figures.items())


def _limits(found: Rehearsal) -> Iterator[str]:
    met = limits(found)
    yield _row("Limits", "; ".join(map(_limit, met)) or "none was reached")
    late = [one for limit in met for one in limit.at_the_end]
    if late:
        first = late[0]
        text = f"{count(len(late), 'draft')} put off to the end of the window, as {first.title}"
        yield _below(f"{text} to {first.person.name.formal}")


def _limit(one: Limit) -> str:
    return f"{one.rule} put off {count(len(one.waited), 'draft')}, {count(one.days, 'day')} in all"


def _stops(found: Rehearsal) -> Iterator[str]:
    rows = stops(found)
    ended = Counter({one: sum(len(row.rows) for row in rows if row.fate is one) for one in Fate})
    yield _row(
        "Stopped",
        f"{ended[Fate.REFUSED]} refused, {ended[Fate.UNADDRESSED]} never addressed, "
        f"{ended[Fate.MENDED]} until you mended them",
    )
    for one in [row for row in rows if row.fate is not Fate.MENDED][:_SHOWN]:
        yield _below(f"{len(one.rows)} {one.rule}: {one.example.person.name.formal}, {one.example.finding.message}")


def _missed(found: Rehearsal) -> Iterator[str]:
    reasons = Counter(one.why for one in found.missed).most_common()
    yield _row("Missed", f"{count(len(found.missed), 'window')}{_of_reasons(dict(reasons))}")


def _of_reasons(reasons: Mapping[str, int]) -> str:
    return f": {_counted(reasons)}" if reasons else ""


def _collisions(found: Rehearsal) -> Iterator[str]:
    rows = collisions(found)
    of = {near: [one for one in rows if one.near is near] for near in Near}
    person, department, weeks_of_asks = (len(of[near]) for near in (Near.PERSON, Near.DEPARTMENT, Near.ASKS))
    yield _row(
        "Close",
        f"{count(person, 'pair')} to one person in a week, {department} to one department; "
        f"{count(weeks_of_asks, 'week')} of several asks",
    )
    for one in (*of[Near.PERSON][:1], *of[Near.DEPARTMENT][:1]):
        yield _below(" · ".join(_made(letter, found) for letter in one.letters))


def _made(one: Letter, found: Rehearsal) -> str:
    return f"{dated(one.made, found.last)} {one.person.name.formal}, {one.title}"
