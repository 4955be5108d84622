"""extra-recipient (R108): one mail, one reader. A mail to a crowd is read by none of them as theirs.

A list's address (`residents@`, `faculty-list@`, `lists.` and groups) is a bad address: nothing is made. A draft to
somebody beside the person it is about is not addressed; who schedules for the person may stand there. An introduction
goes to two. `extra-recipient: {allow_cc: Dana Whitlock, office@example.org}` frees names or addresses, for a person,
a cadence or all.

    FAIL: on 2026-12-01, Dr. Ada Quill, address radonc-residents@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address all.faculty@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address chairs@lists.northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address contouring-l@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address contouring@googlegroups.com, skipped bad-address
    FAIL: to Dr. Ada Quill and Dr. Lin Chen, "Dr. Chen"
        I matched.
    FAIL: to Dr. Ada Quill and Dr. Lin Chen and Dr. Hannah Long and Ms. Renee Toliver, "2 more"
        I matched.
    PASS: on 2026-12-01, Dr. Ada Quill, address ada.allist@northfield.example.edu
        I matched.
    PASS: to Dr. Ada Quill
        I matched.
    PASS: give-intro, to Dr. Ada Quill and Dr. Lin Chen
        Please meet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import CadenceId, Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import Context, PlanRule, TextRule
from outreach.guardrails.text import words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "R108"
NAME = "extra-recipient"

_FOR_TWO = frozenset({CadenceId("give-intro")})
_CROWD = (
    r"all|everyone|everybody|list|lists|listserv|group|groups|team|faculty|faculties|residents|interns|fellows"
    r"|applicants|candidates|students|trainees|attendings|physicians|physicists|dosimetrists|therapists|nurses|mentors"
    r"|mentees|members|alumni|staff|colleagues|chairs|committee|board|department|dept|community|subscribers|announce"
    r"|announcements|newsletter|undisclosed-recipients"
)
_LIST = Pattern(rf"(?:.*[._-])?(?:{_CROWD})(?:[._-].*)?|.+-l|dl[._-].+", re.IGNORECASE)
_LISTS_DOMAIN = Pattern(r"(?:.+\.)?(?:lists?|listserv|groups|mailman)\..+|googlegroups\.com|groups\.io", re.IGNORECASE)


def skip(occurrence: Occurrence, _view: View) -> Skip | None:
    """Silence a person whose address is that of many."""
    person = occurrence.person
    if not person.email or not is_list(person.email) or _is_of_name(person.email, person):
        return None
    where = person.path or "your file"
    text = f"{quoted(person.email)} goes to many; write the address of {person.name.formal} in {where}"
    return occurrence.silence(SkipCode.BAD_ADDRESS, text, rule=ID)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find recipients beside the one, and lists."""
    person, view = context.person, context.view
    if not draft.to or person is None:
        return
    for one in draft.to:
        if is_list(one.email) and not _is_of_name(one.email, person) and not _is_freed(one, context):
            message = f"{quoted(one.email)} goes to many; write to one person"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message)
    extra = _extra(draft, person, context)
    if extra:
        said = _said([_named(one, view.project if view else None) for one in extra])
        message = f"goes to {said} beside {person.name.formal}; write to each by themselves"
        yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message)


def _said(names: list[str]) -> str:
    rest = len(names) - 1
    return names[0] if not rest else f"{names[0]} and {names[1] if rest == 1 else f'{rest} more'}"


@lru_cache(maxsize=4_096)
def is_list(email: str) -> bool:
    """Whether many read an address."""
    local, _, domain = email.partition("@")
    return bool(_LIST.fullmatch(local.partition("+")[0]) or _LISTS_DOMAIN.fullmatch(domain))


def _is_of_name(email: str, person: Person) -> bool:
    """Whether what looks like a list is the person's own name: hannah.staff@… of Hannah Staff."""
    said = {word.folded for word in words(email.partition("@")[0])}
    return bool(said & {word.folded for word in words(f"{person.name.full} {person.call}")})


def _extra(draft: Draft, person: Person, context: Context) -> list[Address]:
    """Give whoever has no business in the line of recipients.

    Another address of the owner's choice may stand there alone.
    """
    own = {(one or "").casefold() for one in (person.email, *person.also)}
    if person.assistant is not None:
        own.add(person.assistant.email.casefold())
    others = [one for one in draft.to if one.email.casefold() not in own]
    wanted = int(len(others) == len(draft.to)) + int(context.cadence is not None and context.cadence.id in _FOR_TWO)
    return [one for one in others[wanted:] if not _is_freed(one, context)]


def _is_freed(one: Address, context: Context) -> bool:
    freed = (text.strip().casefold() for text in context.options.get("allow_cc", "").split(","))
    names = {one.email.casefold(), one.name.casefold()}
    return any(text in names for text in freed if text)


def _named(one: Address, project: Project | None) -> str:
    """Name a recipient: as in the file, else as it stands there."""
    known = (two for two in (project.people if project else ()) if (two.email or "").casefold() == one.email.casefold())
    person = next(known, None)
    return person.name.formal if person else quoted(one.email)


PLAN_RULE = PlanRule(id=ID, name=NAME, standing=True, skip=skip, options=("allow_cc",))
TEXT_RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("allow_cc",))
