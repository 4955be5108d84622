"""What all guardrails say about a labelled text: the one place that knows how they are asked.

A text is asked about as a draft that is about to be written: the same call as in a run, with the person, the cadence,
the occasion, the attachments and the signature that the label names.
"""

from __future__ import annotations

from dataclasses import replace

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import Person
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due, Occurrence, Outcome, Reason, TouchId
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.engine import check, check_hold, check_set
from outreach.guardrails.near_duplicate import own_shingles
from outreach.guardrails.patient import patient_like
from outreach.rendering.render import render, signature
from tests.attached import an_attachment
from tests.builders import a_window
from tests.corpus import cast
from tests.corpus.records import Labelled
from tests.planned import a_hold

_DAY = "2027-01-12"
_ANYONE = "Dr. Best"
_ANYTHING = "mentor-checkin"


def built() -> frozenset[str]:
    """Give the codes of the rules that are at work."""
    return frozenset(rule.id for rule in GUARDRAILS)


def found_in(one: Labelled) -> frozenset[str]:
    """Give the codes of the rules that find something in a text."""
    return frozenset(finding.rule for finding in findings(one))


def findings(one: Labelled) -> tuple[Finding, ...]:
    """Give everything that is found in a text."""
    place = one.said.get("in", "")
    if place in ("hold", "note"):
        return _of_notes(one)
    view, due = _view(one), _due(one)
    if place:
        rendered = render(due, view)
        assert isinstance(rendered, Rendered), rendered
        return check(rendered, view)
    written = Rendered(due=due, draft=_draft(one, view, due))
    return (*check(written, view), *_beside(one, written, view))


def _beside(one: Labelled, written: Rendered, view: View) -> tuple[Finding, ...]:
    """Give what is said of a mail and the other one of its pair, in one plan."""
    if not one.beside:
        return ()
    said = {**one.said, "to": one.said["other"]}
    other = replace(one, id=f"{one.id}-other", text=one.beside, said=said)
    due = _due(other)
    pair = [replace(each, shingles=own_shingles(each, view)) for each in (written, _rendered(other, due, view))]
    return tuple(found for of in check_set(pair, view).values() for found in of)


def _rendered(one: Labelled, due: Due, view: View) -> Rendered:
    return Rendered(due=due, draft=_draft(one, view, due))


def _of_notes(one: Labelled) -> tuple[Finding, ...]:
    """Give what is said of words on a calendar or in a note, which never become a draft."""
    if one.said["in"] == "hold":
        return check_hold(a_hold(one.text), _view(one))
    kind = patient_like(one.text)
    return () if kind is None else (Finding(rule="P303", name="patient-in-hold", level=Level.REFUSE, message=kind),)


def _owner(one: Labelled) -> str:
    return one.said.get("owner", cast.STUDENT)


def _view(one: Labelled) -> View:
    return cast.view(_owner(one), one.said.get("logged", ""), one.said.get("on", _DAY))


def _people(one: Labelled) -> list[Person]:
    return [cast.person(_owner(one), name) for name in one.said.get("to", _ANYONE).split(" and ")]


def _due(one: Labelled) -> Due:
    owner, view, person = _owner(one), _view(one), _people(one)[0]
    cadence = cast.cadence(owner, one.said.get("cadence", _ANYTHING))
    start = one.said.get("occasion", "none")
    occasion = None
    if start != "none":
        occasion = cast.occasion(owner, one.said.get("logged", ""), one.said.get("on", _DAY), start)
    window = a_window(view.today.isoformat(), None)
    anchor = occasion.id if occasion else "since-2026-06-01"
    occurrence = Occurrence(
        touch=TouchId(cadence.id, person.id, anchor),
        cadence=cadence,
        person=person,
        step=cadence.steps[0],
        window=window,
        occasion=occasion,
    )
    said = one.said.get("said") or (one.said.get("in") if one.said.get("in") == "detail" else None)
    return Due(
        occurrence=occurrence,
        outcome=Outcome.READY,
        window=window,
        reason=Reason(code="corpus", text="it is labelled"),
        details={said: Detail(text=one.text, field=said, person=person.id)} if said else {},
    )


def _draft(one: Labelled, view: View, due: Due) -> Draft:
    me = view.project.me
    written = one.said.get("signature")
    below = signature(view.project) if written is None else written.replace(" / ", "\n").removeprefix("none")
    return Draft(
        touch=due.touch,
        sender=Address(name=me.name, email=me.email),
        to=tuple(Address(name=who.name.shown, email=who.email or "") for who in _people(one)),
        subject=one.subject,
        body=one.body,
        signature=below,
        attachments=tuple(an_attachment(name) for name in one.said.get("attach", "").split(", ") if name),
        in_reply_to="<earlier@example.org>" if one.said.get("thread") else None,
        thread="a-thread" if one.said.get("thread") else None,
    )
