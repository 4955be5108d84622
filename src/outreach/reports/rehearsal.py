"""What a rehearsal showed: a season on one screen, as JSON, and every draft in order in one text to read through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.departments import DepartmentKey, department
from outreach.domain.english import MONTHS
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import CadenceId, Person
from outreach.domain.touches import TouchId
from outreach.guardrails.word_count import starts_of_words
from outreach.reports.json import VERSION, JsonObject, JsonValue, finding_json
from outreach.reports.words import count, dated, long_day, shortened

_SHOWN = 4
_WIDE = 88


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One draft of a season, as it lay there last: made on a day, and what became of it.

    `most` is how many words its cadence gives it; `findings` are those it had to the end.
    """

    touch: TouchId
    title: str
    kind: Kind
    person: Person
    made: date
    draft: Draft
    is_addressed: bool
    findings: tuple[Finding, ...] = ()
    most: int | None = None
    fate: str = ""

    @property
    def words(self) -> int:
        """How many words it has, the signature and the times it offers not counted."""
        return len(starts_of_words(self.draft.body))


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """A draft that a rule kept from being made, or from its recipient, on the first day it did; `lasted` to the end."""

    day: date
    touch: TouchId
    person: Person
    finding: Finding
    lasted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """A season that was only played.

    `limits` counts the touches that had to wait, by the rule that said so; `silent` those that were never made, by
    reason. `asked` are the touches that wanted a word from the owner, `unanswered` those of them that never got it.
    `collisions` are pairs made on one day for one department.
    """

    first: date
    last: date
    seed: int
    people: int
    letters: tuple[Letter, ...] = ()
    stopped: tuple[Stopped, ...] = ()
    limits: Mapping[str, int] = field(default_factory=dict)
    silent: Mapping[str, int] = field(default_factory=dict)
    holds: Mapping[str, int] = field(default_factory=dict)
    asked: int = 0
    unanswered: int = 0
    problems: tuple[str, ...] = ()

    @property
    def weeks(self) -> tuple[tuple[date, int], ...]:
        """Give how many drafts each week brought, by its Monday."""
        made = Counter(_monday(one.made) for one in self.letters)
        length = (_monday(self.last) - _monday(self.first)).days // 7
        mondays = (_monday(self.first) + timedelta(weeks=number) for number in range(length + 1))
        return tuple((monday, made[monday]) for monday in mondays)

    @property
    def collisions(self) -> tuple[tuple[Letter, Letter], ...]:
        """Give two drafts each that were made on one day for one department."""
        first: dict[tuple[date, DepartmentKey], Letter] = {}
        found: list[tuple[Letter, Letter]] = []
        for one in self.letters:
            where = department(one.person)
            if where is None:
                continue
            before = first.setdefault((one.made, where), one)
            if before.person.id != one.person.id:
                found.append((before, one))
        return tuple(found)

    @property
    def by_cadence(self) -> Mapping[CadenceId, int]:
        """Give how many drafts each cadence made, the most first."""
        return dict(Counter(one.touch.cadence for one in self.letters).most_common())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def rehearsed(found: Rehearsal, *, drafts: str = "") -> str:
    """Write a rehearsal on one screen; `drafts` is the file that all drafts were written to."""
    lines = [
        f"Rehearsed {long_day(found.first)} to {long_day(found.last)}, {count(found.people, 'person')}.",
        f"The owner is made up (seed {found.seed}), and nothing was changed.",
        "",
        *_by_month(found),
        "",
        *_figures(found),
        *_stops(found),
        *_clashes(found),
        *(f"Could not be written: {one}" for one in found.problems[:_SHOWN]),
        *([f"Every draft, in order: {drafts}"] if drafts else ["Read every draft:   outreach rehearse --drafts FILE"]),
    ]
    return "\n".join([*lines, ""])


def _by_month(found: Rehearsal) -> Iterator[str]:
    """Write the drafts of each week, a month on a line."""
    months: dict[tuple[int, int], list[int]] = {}
    for monday, made in found.weeks:
        day = max(monday, found.first)
        months.setdefault((day.year, day.month), []).append(made)
    yield "Drafts each week"
    for (year, month), weeks in months.items():
        each = "  ".join(f"{one:>2}" for one in weeks)
        yield f"  {MONTHS[month - 1][:3]} {year}  {each:<18}  {sum(weeks):>3} in all"


def _figures(found: Rehearsal) -> Iterator[str]:
    fates = Counter(one.fate.split(" ")[0] for one in found.letters if one.fate)
    yield _row("Drafts", f"{len(found.letters)}: {_counted(fates)}")
    yield _row("Most", _counted(dict(list(found.by_cadence.items())[:6])))
    yield _row("Holds", _counted(found.holds) or "none")
    yield _row("Asked you", f"{found.asked} times for a word; {found.unanswered} never answered, never drafted")
    yield _row("Limits", _counted(found.limits) or "none was reached")
    yield _row("Silent", _counted(found.silent) or "nothing by rule")


def _row(head: str, text: str) -> str:
    return f"{head:<10}  {shortened(text, _WIDE - 12)}"


def _counted(figures: Mapping[str, int] | Mapping[CadenceId, int]) -> str:
    return ", ".join(f"{made} {name}" for name, made in figures.items())


def _stops(found: Rehearsal) -> Iterator[str]:
    refused = [one for one in found.stopped if one.finding.level is Level.REFUSE]
    lasting = [one for one in found.stopped if one.finding.level is Level.BLOCK and one.lasted]
    mended = len(found.stopped) - len(refused) - len(lasting)
    yield _row("Stopped", f"{len(refused)} refused, {len(lasting)} never addressed, {mended} until you mended them")
    for one in (*refused, *lasting)[:_SHOWN]:
        text = f"{dated(one.day, found.last)} {one.person.name.shown}: {one.finding.label}, {one.finding.message}"
        yield f"            {shortened(text, _WIDE - 12)}"


def _clashes(found: Rehearsal) -> Iterator[str]:
    pairs = found.collisions
    yield _row("Same day", f"{count(len(pairs), 'pair')} of drafts for one department on one day")
    for one, other in pairs[:_SHOWN]:
        text = f"{dated(one.made, found.last)} {one.person.name.shown} and {other.person.name.shown}: {other.title}"
        yield f"            {shortened(text, _WIDE - 12)}"


def all_drafts(found: Rehearsal) -> str:
    """Write every draft in order, each with whom it is for, what became of it, and what was found in it."""
    head = (
        f"{count(len(found.letters), 'draft')}, {long_day(found.first)} to {long_day(found.last)}, seed {found.seed}."
    )
    letters = (line for number, one in enumerate(found.letters, 1) for line in _letter(number, one))
    return "\n".join([head, "", *letters])


def _letter(number: int, one: Letter) -> Iterator[str]:
    where = f", {one.person.at}" if one.person.at else ""
    length = f"{one.words} of {one.most} words" if one.most else f"{one.words} words"
    yield f"===== {number}. {long_day(one.made)}: {one.touch.cadence} to {one.person.name.shown}{where}"
    yield f"===== {length}; {one.fate}"
    yield from (f"===== {finding.level}: {finding.label}, {finding.message}" for finding in one.findings)
    yield f"Subject: {one.draft.subject}"
    yield ""
    yield one.draft.body.strip()
    yield ""


def rehearsal_json(found: Rehearsal) -> JsonObject:
    """Build the object of `rehearse --json`."""
    return {
        "version": VERSION,
        "from": found.first.isoformat(),
        "until": found.last.isoformat(),
        "seed": found.seed,
        "people": found.people,
        "weeks": [{"monday": monday.isoformat(), "drafts": made} for monday, made in found.weeks],
        "drafts": [_letter_json(one) for one in found.letters],
        "stopped": [_stopped_json(one) for one in found.stopped],
        "limits": dict(found.limits),
        "silent": dict(found.silent),
        "holds": dict(found.holds),
        "asked": found.asked,
        "unanswered": found.unanswered,
        "same_day": [_pair_json(pair) for pair in found.collisions],
        "problems": list(found.problems),
    }


def _letter_json(one: Letter) -> JsonObject:
    findings: Sequence[JsonValue] = [finding_json(finding) for finding in one.findings]
    return {
        "touch": str(one.touch),
        "made": one.made.isoformat(),
        "addressed": one.is_addressed,
        "subject": one.draft.subject,
        "words": one.words,
        "fate": one.fate,
        "findings": findings,
    }


def _stopped_json(one: Stopped) -> JsonObject:
    return {
        "touch": str(one.touch),
        "day": one.day.isoformat(),
        "lasted": one.lasted,
        "finding": finding_json(one.finding),
    }


def _pair_json(pair: tuple[Letter, Letter]) -> JsonObject:
    return {"day": pair[0].made.isoformat(), "touches": [str(one.touch) for one in pair]}
