"""other-person (R103): no mail names somebody who has no business in it; that is the classic disaster.

Reads every name of your file: the full name, a title or initials with it, what someone is called; a surname alone only
after a title, before a degree or where somebody is spoken to ("Thank you, Long."). Free to be named are people the
reader knows (`knows`, either way), who introduced you, or who take part in the same event, meeting or deadline; authors
("Long et al.", "Chen 2024") and trials. Only the reader is spoken to; the greeting itself is the business of
greeting-name. A "Dr. Somebody" of no file is a warning. `other-person: {mentions: Dr. Oyelaran}` frees names.

    FAIL: to Dr. Hannah Long, "Dr. Marchetti"
        Thank you again, Dr. Marchetti, for the tour.
    FAIL: to Dr. Hannah Long, with Dr. Elena Marchetti, "Elena Marchetti"
        Elena Marchetti showed me the clinic.
    FAIL: to Dr. Hannah Long, with Dr. Elena Marchetti, "Dr. Marchetti"
        I had asked Dr.
        Marchetti's team the same.
    FAIL: to Dr. Hannah Long, with Jonah Adeyemi, "Jonah"
        Jonah told me about the call schedule.
    FAIL: to Dr. Lin Chen, "Dr. Wei Chen"
        I read the plan review of Dr. Wei Chen.
    FAIL: to Dr. Hannah Long, with Dr. Elena Marchetti who knows Dr. Hannah Long, "speaks to"
        Thank you, Dr. Marchetti.
    FAIL: to Dr. Hannah Long, "in none of your files"
        Dr. Zebrowski showed me the clinic.
    PASS: to Dr. Ada Quill, with Dr. Hannah Long and Dr. Lin Chen
        It was a long day near Park Ridge. As Long et al. 2024 show, and Chen (2023) before, margins matter.
    PASS: to Dr. Hannah Long, with Dr. Samuel Oyelaran who knows Dr. Hannah Long
        Dr. Oyelaran, whom you know, is my research mentor.
    PASS: to Dr. Hannah Long, with Dr. Peter Vance who introduced Dr. Hannah Long
        Dr. Vance said I may use his name.
    PASS: to Dr. Hannah Long
        Thank you, Dr. Long, for the Long Island story. I am Maya Okafor.
    PASS: to Dr. Lin Chen
        Thank you, Dr. Chen.
    PASS: to Dr. Ada Quill and Dr. Lin Chen
        Dear Dr. Quill, dear Dr. Chen, please meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.introducing import other_person as introduced_to
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import ME, Person, PersonId
from outreach.domain.project import Project
from outreach.guardrails import greeting_name
from outreach.guardrails.person_names import TITLES, Named, PersonNames, people_named, person_names
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "R103"
NAME = "other-person"

_LEAVE_OUT = "leave the name out, or say under knows: that they know each other"
_CITED = Pattern(r"(?:,? (?:and|&) [A-Z][\w-]+)?,?\s+(?:et\s+al\b|\(?(?:19|20)\d\d\b)|\s+and\s+colleagues\b")
_NAMED_AFTER = Pattern(
    r"[\s-]+(?:trial|study|protocol|score|index|criteria|classification|grade|scale|test|curve|syndrome|disease"
    r"|lecture|award|medal|prize|fellowship|scholarship|fund|foundation|hall|building|center|centre|library|auditorium)s?\b",
    re.IGNORECASE,
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first mention of everybody who should not be in this mail."""
    if context.view is None:
        return
    project = context.view.project
    names = person_names(project)
    recipients = greeting_name.addressed(draft, context)
    allowed = _allowed(recipients, context, names, project)
    said: set[str] = set()
    for part in seen(draft):
        start, end = greeting_name.span(part.text) if part.name == "body" else (0, 0)
        for one in people_named(project, part.text):
            if start <= one.start < end or _is_free(one, part.text, recipients, allowed, context):
                continue
            if one.text not in said:
                said.add(one.text)
                yield _finding(one, recipients, part.place(one.start))


def _finding(one: Named, recipients: tuple[Person, ...], where: str) -> Finding:
    level, message, fix = Level.BLOCK, f"names another person, {quoted(one.text)}", _LEAVE_OUT
    if not one.people:
        level, message, fix = Level.WARN, f"{quoted(one.text)} is in none of your files", "check the name"
    elif one.spoken_to:
        to = " and ".join(person.name.formal for person in recipients)
        message = f"speaks to {quoted(one.text)}, and this is for {to}"
        fix = f"write {' and '.join(person.greeting for person in recipients)}"
    return Finding(rule=ID, name=NAME, level=level, message=message, where=where, fix=fix)


def _is_free(
    one: Named,
    text: str,
    recipients: tuple[Person, ...],
    allowed: frozenset[PersonId],
    context: Context,
) -> bool:
    """Whether a name may stand there; the owner's own does, as a signature."""
    if one.people & {ME, *(person.id for person in recipients)}:
        return True
    if one.people and not recipients:
        return True
    if not (one.spoken_to and one.people) and one.people & allowed:
        return True
    after = text[one.end : one.end + 60]
    if _CITED.match(after) or (not one.titled and _NAMED_AFTER.match(after)):
        return True
    free = {word.folded for word in words(context.options.get("mentions", ""))}
    return bool(free) and {word.folded for word in words(one.text)} - TITLES <= free


def _allowed(
    recipients: tuple[Person, ...], context: Context, names: PersonNames, project: Project
) -> frozenset[PersonId]:
    """Give who may be named to these people."""
    found = {ME}
    for person in recipients:
        found |= {*person.knows, *names.known_by.get(person.id, ()), *_connected(person.id, project)}
    # a result is told to everybody, one by one: that makes nobody known to another
    if context.occasion is not None and context.occasion.kind is not OccasionKind.RESULT:
        found |= {one.person for one in context.occasion.participants}
    if context.due is not None:
        # naming somebody is what an introduction is for
        others = (introduced_to(context.due.cadence, one.id, context.due.details, project) for one in recipients)
        found |= {one.id for one in others if one is not None}
    return frozenset(found)


def _connected(person: PersonId, project: Project) -> Iterator[PersonId]:
    """Give who introduced somebody or was introduced by them, and who shares a meeting or a deadline."""
    for row in project.history:
        if row.introduced is not None and person in (row.person, row.introduced):
            yield from (row.person, row.introduced)
    shared = (*(one.people for one in project.meetings), *(one.people for one in project.deadlines))
    for people in shared:
        if person in people:
            yield from people


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("mentions",))
