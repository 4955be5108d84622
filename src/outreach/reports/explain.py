"""Everything about one person: last contact, what is planned, and per cadence why, why not, and when next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from outreach.domain.history import History, PastDraft
from outreach.domain.occasions import Interview, Meeting
from outreach.domain.people import Person, PersonId, Role
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome, Skip
from outreach.guardrails.bad_address import came_back
from outreach.planning.absences import free_again
from outreach.planning.meetings import ON_CALENDAR
from outreach.planning.offers import standing
from outreach.planning.wording import away
from outreach.reports.acquaintance import acquaintance, private_side
from outreach.reports.offers import explained as offered
from outreach.reports.rows import Rows, touch_of, weightiest
from outreach.reports.words import WIDTH, count, dated, short_day, wrapped

_CODES = {
    Outcome.READY: "send",
    Outcome.NEEDS: "needs",
    Outcome.UNADDRESSED: "check",
    Outcome.REFUSED: "held back",
    Outcome.DEFERRED: "later",
    Outcome.UPCOMING: "later",
}


@dataclass(frozen=True, slots=True)
class _Row:
    cadence: str
    when: str
    text: str
    code: str


def explained(
    person: Person, plan: Plan, history: History, project: Project, *, every: bool = False, private: bool = False
) -> str:
    """Explain one person; `every` also names the cadences that do not concern them, `private` what is private."""
    rows = Rows.of(project, plan.now)
    found = [*_drafts(plan, person.id, rows), *_skips(plan, person.id, rows)]
    lines = [*wrapped(_who(person), indent=2, first=""), _touched(person, history, project, rows)]
    for text in acquaintance(person, project):
        lines += wrapped(text, indent=2, first="")
    for text in private_side(person, project) if private else ():
        lines += wrapped(f"Private: {text}", indent=2, first="")
    for text in _unreached(person, View(project=project, history=history, now=plan.now)):
        lines += wrapped(text, indent=2, first="")
    for one in history.drafts_with(person.id):
        lines += wrapped(_lying(one, rows), indent=2, first="") if one.is_lying else []
    for offer in standing(View(project=project, history=history, now=plan.now)):
        if offer.touch.person == person.id:
            lines += wrapped(offered(offer, rows), indent=2, first="")
    lines += _table(found)
    lines += _others(project, {row.cadence for row in found}, every=every)
    return "\n".join([*lines, ""])


def _who(person: Person) -> str:
    roles = ", ".join(role for role in Role if role in person.roles)
    paused = f", paused until {person.pause_until}" if person.pause_until else ""
    address = f" <{person.email}>" if person.email else ", no address"
    return f"{person.name.shown}{f', {roles}' if roles else ''}{', never' if person.never else paused}{address}"


def _touched(person: Person, history: History, project: Project, rows: Rows) -> str:
    last = history.last_contact(person.id)
    parts = ["Never in touch so far"]
    if last is not None:
        days = (rows.today - last.day).days
        ago = "today" if days == 0 else f"{count(days, 'day')} ago"
        place = f" ({last.source})" if last.source else ""
        parts = [f"In touch {_past(last.day, rows.today)}, {ago}{place}"]
    ahead = _ahead(person.id, project, history, rows.now)
    parts += [f"planned {dated(day, rows.today)}{place}" for day, place in ahead]
    return " · ".join(parts[:3])


def _unreached(person: Person, view: View) -> Iterator[str]:
    """Say that somebody is away, or reads no mail at the address in the file."""
    free = free_again(person.id, view)
    if free is not None:
        text = away(person.name.formal, view.history.absent[person.id], view.today)
        yield f"{text}; nothing before {dated(free, view.today)} (resume ends it)"
    wrong = came_back(person.email or "", view)
    if wrong:
        yield f"The address {wrong}; mend it in {person.path or 'your file'} (resume: it works again)"


def _past(day: date, today: date) -> str:
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def _ahead(person: PersonId, project: Project, history: History, now: datetime) -> list[tuple[date, str]]:
    """Find meetings and interviews still ahead, in the zone they were written in; each day on the calendar once."""
    found: list[tuple[datetime, date, str]] = []
    records: tuple[Meeting | Interview, ...] = (*project.meetings, *project.interviews)
    for record in records:
        starts = record.when.instant(project.me.zone)
        if person in record.people and starts >= now:
            found.append((starts, record.when.day, f" ({record.path})" if record.path else ""))
    written = [(day, place) for _, day, place in sorted(found)]
    days = {day for day, _ in written}
    others = [(day, f" ({ON_CALENDAR})") for day in history.planned.get(person, ()) if day not in days]
    return sorted([*written, *others], key=lambda row: row[0])


def _lying(draft: PastDraft, rows: Rows) -> str:
    made = dated(draft.made_at.astimezone(rows.zone).date(), rows.today)
    return f'A draft lies there since {made}: {rows.named(draft.touch)}, "{draft.subject}" ({draft.stage})'


def _drafts(plan: Plan, person: PersonId, rows: Rows) -> Iterator[_Row]:
    for row in plan.drafts:
        if row.due.person.id == person:
            yield _Row(str(row.touch.cadence), _when(row, rows), _why(row), _CODES[row.outcome])


def _when(row: PlannedDraft, rows: Rows) -> str:
    if row.outcome is Outcome.UPCOMING:
        return f"from {dated(row.due.window.opens, rows.today)}"
    if row.outcome is Outcome.DEFERRED and row.due.next:
        return dated(row.due.next, rows.today)
    return "due today"


def _why(row: PlannedDraft) -> str:
    text = row.due.reason.text
    wants = [one.ask for one in row.due.needs or row.gaps]
    # why a draft waits is its reason already
    found = [one.label if one.message in text else str(one) for one in weightiest(row.findings)]
    return "; ".join([text, *(one if one.endswith("?") else f"wants {one}" for one in wants), *found])


def _skips(plan: Plan, person: PersonId, rows: Rows) -> Iterator[_Row]:
    for skip in plan.skipped:
        if skip.person == person:
            text = f"{rows.later(touch_of(skip))}{skip.text}"
            yield _Row(str(skip.cadence), dated(skip.next, rows.today) if skip.next else "", text, _code(skip))


def _code(skip: Skip) -> str:
    return f"{skip.code} ({skip.rule})" if skip.rule else str(skip.code)


def _table(found: list[_Row]) -> list[str]:
    if not found:
        return ["No cadence concerns this person now."]
    first = max(len(row.cadence) for row in found) + 2
    second = max(len(row.when) for row in found) + 2
    lines: list[str] = []
    for row in found:
        start = f"{row.cadence.ljust(first)}{row.when.ljust(second)}"
        text = wrapped(row.text, indent=len(start), first=start)
        column = max(WIDTH - len(row.code), len(text[-1]) + 2)
        fits = column + len(row.code) <= WIDTH
        lines += [*text[:-1], f"{text[-1].ljust(column)}{row.code}"] if fits else [*text, row.code.rjust(WIDTH)]
    return lines


def _others(project: Project, shown: set[str], *, every: bool) -> list[str]:
    rest = [str(one.id) for one in project.cadences if one.on and one.steps and str(one.id) not in shown]
    if not rest:
        return []
    text = f"{count(len(rest), 'other')} {'does' if len(rest) == 1 else 'do'} not concern this person"
    return wrapped(f"{text}: {', '.join(rest)}", indent=2, first="") if every else [f"{text} (--all)."]
