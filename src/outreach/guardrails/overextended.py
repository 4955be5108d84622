"""overextended (B505): no new work is offered while what was promised is late, or already as much as fits.

Planning rule; gives the skip `not-yet` and says what settles it. Reads offers of work: gives whose recipe asks for a
`task`, a `project` or an `offer`. They wait while a promise is overdue, while `limits.open_commitments` promises are
open (`overextended: {cap: 2}`), while the hours they still need are more than you have (`overextended: {hours: 20}`),
and a large one until something smaller was finished for that person. Handing work over is always possible.

    FAIL: on 2026-12-01, small-task-offer, Dr. Ada Quill, owes a survey by 2026-11-20, skipped not-yet
    FAIL: on 2026-12-01, small-task-offer, Dr. Ada Quill, 3 promises open, skipped not-yet
    FAIL: on 2026-12-01, small-task-offer, size L, Dr. Ada Quill, skipped not-yet
    PASS: on 2026-12-01, small-task-offer, Dr. Ada Quill, owes a survey by 2026-12-20
    PASS: on 2026-12-01, small-task-offer, Dr. Ada Quill, owes a survey by 2026-11-20 done
    PASS: on 2026-12-01, small-task-offer, size L, Dr. Ada Quill, owes a survey by 2026-11-20 done
    PASS: on 2026-12-01, small-task-offer, Dr. Ada Quill, 2 promises open
    PASS: on 2026-12-01, commitment-note, Dr. Ada Quill, owes a survey by 2026-11-20
"""

from __future__ import annotations

from collections.abc import Sequence

from outreach.domain.cadences import Cadence, Kind, RuleSetting
from outreach.domain.occasions import Commitment
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.settings import setting, whole
from outreach.guardrails.wording import quoted, short_day

ID = "B505"
NAME = "overextended"

_LARGE = "L"
_WORK = frozenset({"task", "project", "offer", "hours"})


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence an offer of work that the owner has no room for."""
    past = view.history.drafts.get(occurrence.touch)
    if not offers_work(occurrence.cadence) or occurrence.touch.is_later or (past is not None and past.is_lying):
        return None
    promises = (*view.project.commitments, *view.history.promises)
    still_open = [one for one in promises if one.is_open]
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=occurrence.person)
    text = _late(still_open, view) or _too_much(still_open, found, view) or _too_large(occurrence, promises)
    return occurrence.silence(SkipCode.NOT_YET, text, rule=ID) if text else None


def offers_work(cadence: Cadence) -> bool:
    """Whether a recipe offers work of the owner's, and not a link or an introduction."""
    fields = {field for need in cadence.needs for field in need.fields} | set(cadence.gaps)
    return cadence.kind is Kind.GIVE and bool(fields & _WORK)


def _late(still_open: Sequence[Commitment], view: View) -> str:
    late = [(one.expected, one) for one in still_open if one.expected is not None and one.expected < view.today]
    if not late:
        return ""
    day, oldest = min(late, key=lambda row: (row[0], row[1].id))
    return f"{quoted(oldest.what)} is overdue since {short_day(day, view.today)}; first that"


def _too_much(still_open: Sequence[Commitment], found: RuleSetting, view: View) -> str:
    most = whole(found, "cap", view.project.limits.open_commitments)
    if len(still_open) >= most:
        return f"{len(still_open)} promises are open, and {most} fit; first finish one"
    free, left = whole(found, "hours", 0), sum(one.hours_left or 0 for one in still_open)
    if free and left > free:
        return f"what you promised needs {left:g} hours more, and you have {free}; first finish one"
    return ""


def _too_large(occurrence: Occurrence, promises: Sequence[Commitment]) -> str:
    person = occurrence.person
    finished = any(one.to == person.id and one.done is not None for one in promises)
    if occurrence.cadence.size != _LARGE or finished:
        return ""
    return f"nothing small was finished for {person.name.formal} yet; first offer that"


RULE = PlanRule(id=ID, name=NAME, standing=False, skip=skip, options=("cap", "hours"))
