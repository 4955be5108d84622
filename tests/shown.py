"""Plans made by hand, for what is printed of them: one line in, one screen out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from outreach.domain.cadences import Cadence
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft, Hold, HoldRef, key
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.people import Person as Someone
from outreach.domain.plans import Plan, PlannedDraft, PlannedHold, Withdrawal
from outreach.domain.project import Project
from outreach.domain.touches import Detail, Missing, Outcome, Skip, SkipCode, TouchId
from tests.builders import ACCOUNT, NOW, a_cadence, a_due, a_person, a_project, a_window, an_occurrence, at, day
from tests.planned import MAYA, a_hold

OYELARAN = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
MARCHETTI = a_person("Dr. Elena Marchetti", roles=("program director",))
JONAH = a_person("Jonah Adeyemi", roles=("near-peer",), call="Jonah")
CHECKIN = a_cadence("check-in")
NEWS = Missing(field="news", ask="one thing that is new with you", fill='outreach news "…"')


def a_season(*people: Someone, cadences: Sequence[Cadence] = (CHECKIN,)) -> Project:
    """Give a project with these people, or the usual three."""
    return a_project(people=people or (OYELARAN, MARCHETTI, JONAH), cadences=tuple(cadences))


def a_row(
    person: Someone = OYELARAN,
    outcome: Outcome = Outcome.READY,
    *,
    cadence: Cadence = CHECKIN,
    findings: Iterable[Finding] = (),
    needs: tuple[Missing, ...] = (),
    gaps: tuple[Missing, ...] = (),
    details: Iterable[Detail] = (),
    next: str = "",
    body: str = "Dear Dr. Oyelaran,\n\nA short update; nothing is needed from you.",
    rank: tuple[object, ...] = (),
) -> PlannedDraft:
    """Give one line about a draft."""
    window = a_window()
    occurrence = an_occurrence(person, cadence, window=window)
    due = a_due(occurrence, outcome=outcome, needs=needs, gaps=gaps, details=details, rank=rank)
    due = replace(due, next=day(next) if next else None)
    written = outcome in (Outcome.READY, Outcome.UNADDRESSED)
    draft = a_letter(person, due.touch, body) if written else None
    return PlannedDraft(due=due, outcome=outcome, draft=draft, intended=draft, findings=tuple(findings), gaps=gaps)


def a_letter(person: Someone, touch: TouchId, body: str) -> Draft:
    """Give a mail to a person."""
    to = Address(name=person.name.shown, email=person.email or "")
    return Draft(touch=touch, sender=MAYA, to=(to,), subject="News", body=body, signature="Maya Okafor")


def a_finding(
    level: Level = Level.BLOCK, message: str = "names another program", rule: str = "R104", fix: str = ""
) -> Finding:
    """Give what a rule found."""
    return Finding(rule=rule, name="other-program", level=level, message=message, where="body:3:14", fix=fix)


def a_planned_hold(
    hold: Hold | None = None,
    state: str = "ready",
    *,
    was: str = "",
    note: str = "",
    withdrawal: Withdrawal | None = None,
) -> PlannedHold:
    """Give one line about a hold."""
    held = hold or a_hold()
    return PlannedHold(
        hold=held,
        state=state,
        key=key(ACCOUNT, held.touch, held.part, 0),
        ref=HoldRef("hold-1", held.fingerprint),
        was=at(was) if was else None,
        note=note,
        withdrawal=withdrawal,
    )


def a_skip(
    person: Someone = MARCHETTI,
    code: SkipCode = SkipCode.PROGRAM_POLICY,
    text: str = "Harbor State discourages thank-yous",
    *,
    cadence: str = "check-in",
    anchor: str | None = "harbor-state-2027",
    rule: str | None = "M404",
    next: str = "",
) -> Skip:
    """Give one silence."""
    return Skip(
        cadence=CadenceId(cadence),
        person=PersonId(person.id),
        anchor=anchor,
        code=code,
        text=text,
        rule=rule,
        next=day(next) if next else None,
    )


def a_screen(*drafts: PlannedDraft, holds: Iterable[PlannedHold] = (), skipped: Iterable[Skip] = ()) -> Plan:
    """Give a plan of these lines."""
    return Plan(now=at(NOW), drafts=drafts, holds=tuple(holds), skipped=tuple(skipped), account=ACCOUNT)
