"""A due touch becomes a draft: its template filled with what is known, laid out, with its intended recipient.

Whether the draft is fit to be addressed is not decided here.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.domain.enclosures import enclosures
from outreach.domain.findings import Problem
from outreach.domain.introducing import second_reader
from outreach.domain.messages import Address, Draft
from outreach.domain.plans import Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due, Missing
from outreach.patterns import Pattern
from outreach.rendering import vocabulary
from outreach.rendering.context import context
from outreach.rendering.conversation import in_conversation
from outreach.rendering.environment import TemplateFault, fill, freeze
from outreach.rendering.layout import Misshapen, laid_out
from outreach.rendering.openings import opening
from outreach.rendering.slot_words import times_for
from outreach.rendering.speech import Speech

# Fields whose `source` History keeps, so that they are told once to each person.
_TOLD_ONCE = ("news", "more_news", "advice", "did", "helped_me", "result")
# what is the same for everybody who hears it
_FOR_ANYBODY = frozenset({"news", "more_news", "result", "geography", "practice", "focus", "may_share"})
_ARTICLE = Pattern(r"\A(?:a|an)\s+", re.IGNORECASE)


def render(due: Due, view: View, *, kept: int | None = None) -> Rendered | Problem:
    """Write the draft of a due touch; a Problem with its place when the template cannot be used.

    `kept` is the number of the opening of one that lies there and is to begin as it does.
    """
    step, number = due.occurrence.step, opening(due, view) if kept is None else kept
    speech = _speech(due, view)
    try:
        data = {**context(due, view, speech, number), **_functions(due, speech, number)}
        printed = fill(step.template, step.source, freeze(view.project.sources), declared(due), data)
        subject, body = laid_out(printed)
    except (TemplateFault, Misshapen) as fault:
        return _problem(due, fault)
    return Rendered(
        due=_offering(due, view, body),
        draft=in_conversation(_draft(due, view.project, subject, body), due, view),
        gaps=speech.gaps,
        opening=number,
        told=_told(due, speech, f"{subject}\n{body}"),
        common=_common(due, speech, body),
    )


def declared(due: Due) -> frozenset[str]:
    """Give the details a template of this cadence may speak of."""
    return vocabulary.fields_of(due.cadence)


def signature(project: Project) -> str:
    """Give the signature: as written, else a closing, the name and what the owner is."""
    if project.profile.signature.strip():
        return project.profile.signature.strip()
    one_line = _ARTICLE.sub("", " ".join(project.profile.one_line.split()))
    standing = one_line.split(",")[0].rstrip(".")
    lines = ["Best wishes,", project.me.name]
    return "\n".join([*lines, f"{standing[:1].upper()}{standing[1:]}"] if standing else lines)


def _speech(due: Due, view: View) -> Speech:
    person, project = due.person, view.project
    surname = person.name.surname or person.name.full
    alone = project.surname_counts.get(surname.casefold(), 0) <= 1
    handle = surname.lower() if alone else f'"{person.name.full}"'
    missing = {field: _unnamed(field, handle) for field in due.cadence.gaps if field not in due.details}
    missing |= {one.field: one for one in due.gaps}
    return Speech(due.details, missing=missing, to=person.name, handle=handle, today=view.today)


def _unnamed(field: str, handle: str) -> Missing:
    words = field.replace("_", " ")
    return Missing(field=field, ask=words, fill=f'outreach note {handle} "{field}: …"')


def _functions(due: Due, speech: Speech, number: int) -> dict[str, object]:
    def one_of(*texts: str) -> str:
        return texts[number % len(texts)] if texts else ""

    return {
        "said": speech.said,
        "gap": speech.gap,
        # a follow-up goes without what its first mail left open, rather than ask for it again
        "has": speech.knows if due.occurrence.follows else speech.has,
        "manner": speech.manner,
        "one_of": one_of,
    }


def _draft(due: Due, project: Project, subject: str, body: str) -> Draft:
    person = due.person
    readers = (person, second_reader(due.cadence, person.id, due.details, project))
    to = tuple(Address(name=one.name.shown, email=one.email) for one in readers if one and one.email)
    enclosed = enclosures(due.cadence, due.occasion, project)
    return Draft(
        touch=due.touch,
        sender=Address(name=project.me.name, email=project.me.email),
        to=to,
        subject=subject,
        body=body,
        signature=signature(project),
        attachments=enclosed.attachments,
        unattachable=enclosed.unattachable,
    )


def _offering(due: Due, view: View, body: str) -> Due:
    """Keep the times its words offer: of those a template of the owner's leaves out, nobody hears."""
    if not due.slots:
        return due
    texts = times_for(due.slots, due.person, view.project, occasion=due.occasion, today=view.today)
    return replace(due, slots=tuple(slot for slot, text in zip(due.slots, texts, strict=True) if text in body))


def _told(due: Due, speech: Speech, text: str) -> tuple[str, ...]:
    used = (due.details[field] for field in _TOLD_ONCE if field in due.details and _bare(speech, field) in text)
    return tuple(detail.source for detail in used if detail.source)


def _common(due: Due, speech: Speech, body: str) -> str:
    """Give what the template says to anybody: a paragraph's end stands where the owner said something for this one."""
    own = (one for field in due.details if field not in _FOR_ANYBODY for one in speech.items(field))
    for text in sorted((one.rstrip(" .!?") for one in own), key=len, reverse=True):
        if text.count(" ") > 1:
            # its first letter may be another one inside a sentence
            body = body.replace(text[1:], "\n\n")
    return body


def _bare(speech: Speech, field: str) -> str:
    return speech.text(field).rstrip(" .!?")


def _problem(due: Due, fault: TemplateFault | Misshapen) -> Problem:
    here = isinstance(fault, TemplateFault)
    return Problem(
        file=f"templates/{due.occurrence.step.template}",
        line=fault.line if isinstance(fault, TemplateFault) else 1,
        column=1,
        path=due.person.name.shown,
        level="error",
        message=fault.fact if isinstance(fault, TemplateFault) and here else str(fault),
    )
