"""A note to paste on a network: where you met, and the one point you noted. Two hundred characters at most.

Made from what the owner said, word for word, for people with a `linkedin`. Says why there is none rather than make
anything up. Nothing here opens or writes a network.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from outreach.domain.findings import Level
from outreach.domain.messages import Address, Draft
from outreach.domain.occasions import Conference, Meeting, Occasion
from outreach.domain.people import CadenceId, Person, Policy
from outreach.domain.stages import View
from outreach.domain.touches import Detail, TouchId
from outreach.errors import UsageError
from outreach.guardrails.engine import findings
from outreach.guardrails.rule import Context
from outreach.patterns import Pattern
from outreach.planning.asking import handle
from outreach.planning.occasions import occasions
from outreach.planning.season import in_season, soap_days
from outreach.planning.windows import ends
from outreach.rendering.cards import note_paragraphs
from outreach.rendering.environment import TemplateFault
from outreach.rendering.speech import Speech
from outreach.reports.json import JsonObject
from outreach.reports.words import wrapped

MOST = 200
_SOCIAL_NOTE = CadenceId("social-note")
_KEPT_OFF = "social media"
_SENTENCE = Pattern(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialNote:
    """The words to paste, for whom, and where; `met_on` is the last day of where the two met."""

    person: Person
    text: str
    handle: str
    met_on: date


def social_note(person: Person, view: View) -> SocialNote:
    """Write the note to somebody the owner met.

    Raises:
        UsageError: there is none to write; it says why, and what would change that.
    """
    _may_be_written_to(person, view)
    if not person.linkedin:
        raise UsageError(f"{person.name.shown} has no linkedin: in your files", remedy="add it, or write a mail")
    met = _last_met(person, view)
    if met is None:
        remedy = "a note follows a conference or a meeting"
        raise UsageError(f"where you met {person.name.shown} stands nowhere", remedy=remedy)
    occasion, detail = met
    text = _fitting(occasion, detail, person, view)
    day = occasion.days.last if occasion.days else view.today
    note = SocialNote(person=person, text=text, handle=handle(person, view.project), met_on=day)
    return _checked(note, occasion, view)


def _may_be_written_to(person: Person, view: View) -> None:
    """Refuse where the owner, the person or a program wants no word; the days of the Match's own silence as well."""
    program = view.project.program(person.program)
    policy = view.policy(person.program)
    interviewed = any(one.program == person.program for one in view.project.interviews if one.program)
    soap = soap_days(view.project.match) if view.project.match.in_soap else None
    if soap and view.today in soap:
        raise UsageError("these are the days of SOAP: nobody is written to first", remedy="wait until they are over")
    if person.never:
        raise UsageError(f"you never write to {person.name.shown}", remedy="your files say so")
    if _KEPT_OFF in (one.casefold() for one in person.avoid):
        raise UsageError(f"{person.name.shown} is not written to on social media", remedy="write a mail instead")
    if program and interviewed and in_season(view) and policy in (Policy.DISCOURAGED, Policy.FORBIDDEN):
        raise UsageError(
            f"{program.short} asked for no contact after interviews", remedy="wait until the Match is over"
        )


def _last_met(person: Person, view: View) -> tuple[Occasion, Detail] | None:
    """Give the last conference or meeting with somebody that is over, with what was noted there."""
    over = [
        one
        for one in occasions(view, timedelta(0))
        if isinstance(one.record, Conference | Meeting)
        and one.part_of(person.id) - {"meet", "reconnect"}
        and (end := ends(one)) is not None
        and end <= view.now
    ]
    if not over:
        return None
    last = max(over, key=lambda one: (one.days.last if one.days else view.today, one.id))
    noted = [one for one in view.history.details_about(person.id) if one.field == "detail" and _is_of(one, last)]
    if not noted:
        name = handle(person, view.project)
        raise UsageError(
            f"nothing is noted of your talk with {person.name.shown}", remedy=f'type   outreach note {name} "…"'
        )
    return last, noted[-1]


def _is_of(detail: Detail, occasion: Occasion) -> bool:
    return occasion.id in (detail.occasion, detail.touch.anchor if detail.touch else None)


def _fitting(occasion: Occasion, detail: Detail, person: Person, view: View) -> str:
    """Give as much as fits: all of it, with the first sentence of the point, or the last paragraph alone."""
    first = replace(detail, text=_SENTENCE.split(detail.text, maxsplit=1)[0])
    whole, short = (_paragraphs(occasion, one, person, view) for one in (detail, first))
    for text in (" ".join(whole), " ".join(short), whole[-1], short[-1]):
        if len(text) <= MOST:
            return text
    name = handle(person, view.project)
    raise UsageError(
        f"your sentence for {person.name.shown} has {len(short[-1])} characters, and a note {MOST}",
        remedy=f'a shorter one:   outreach note {name} "…"',
    )


def _paragraphs(occasion: Occasion, detail: Detail, person: Person, view: View) -> tuple[str, ...]:
    """Give the note's paragraphs, the point in it as a mail would say it; a note about somebody is none to them."""
    name = handle(person, view.project)
    speech = Speech({"detail": detail}, missing={}, to=person.name, handle=name, today=view.today)
    try:
        found = note_paragraphs(_title(occasion), speech, view.project)
    except TemplateFault as fault:
        raise UsageError(str(fault), remedy="mend its words, or delete your copy of them") from fault
    if speech.gaps:
        raise UsageError(speech.gaps[0].ask, remedy=f"type   {speech.gaps[0].fill}")
    return found


def _title(occasion: Occasion) -> str:
    """Give a conference as it stands in a sentence; nothing for a meeting, which has no name."""
    if not isinstance(occasion.record, Conference):
        return ""
    return occasion.title if occasion.title.split()[0].isupper() else f"the {occasion.title}"


def _checked(note: SocialNote, occasion: Occasion, view: View) -> SocialNote:
    """Read the note as a mail's words are read; what would stop a mail stops it."""
    me = view.project.me
    draft = Draft(
        touch=TouchId(_SOCIAL_NOTE, note.person.id, occasion.id),
        sender=Address(name=me.name, email=me.email),
        to=(),
        subject="",
        body=note.text,
    )
    for one in findings(draft, Context(view=view, person=note.person, occasion=occasion)):
        if one.level in (Level.BLOCK, Level.REFUSE) and one.where.startswith("body"):
            raise UsageError(f"{one.message} ({one.name}, {one.rule})", remedy="note another sentence")
    return note


def note_text(note: SocialNote) -> str:
    """Write the note for the screen: whom it is for, the words by themselves to be copied, and what counts it."""
    head = f"For {note.person.name.shown}, {len(note.text)} characters, to paste:"
    then = f"Pasted it?   outreach log {note.handle} thanks by linkedin"
    return "\n".join([head, "", *wrapped(note.text, indent=0), "", note.person.linkedin, then, ""])


def note_json(note: SocialNote, now: datetime) -> JsonObject:
    """Build the object of `card NAME --json`."""
    return {
        "version": 1,
        "now": now.isoformat(timespec="seconds"),
        "card": "note",
        "person": note.person.name.shown,
        "link": note.person.linkedin,
        "text": note.text,
    }
