"""too-big (B504): a request grows with the acquaintance; nobody vouches for somebody met once in a hallway.

Planning rule; gives the skip `not-yet` and says what settles it. A large request (`size: L`, a letter) waits until you
have worked or talked with the person: a rotation, an interview, a meeting that was more than a hello. A middle one
(`size: M`) waits for any earlier touch, or for somebody who knows you both. Your mentors and sponsors may be asked, and
so may who gave you advice or help. A conference counts as a hello. `too-big: off` for a cadence or a person.

    FAIL: on 2026-12-06, conf-request, size L, Dr. Ada Quill, skipped not-yet
    FAIL: on 2026-12-06, conf-request, size L, Dr. Ada Quill, asked 2026-11-02, skipped not-yet
    FAIL: on 2026-12-06, conf-request, size L, Dr. Ada Quill, met 2026-11-02 a hello in the hallway, skipped not-yet
    FAIL: on 2026-12-06, conf-request, size M, Dr. Ada Quill, skipped not-yet
    PASS: on 2026-12-06, conf-request, size L, Dr. Ada Quill, met 2026-11-02 half an hour about my dataset
    PASS: on 2026-12-06, conf-request, size L, Dr. Ada Quill, mentor
    PASS: on 2026-12-06, conf-request, size M, Dr. Ada Quill, asked 2026-11-02
    PASS: on 2026-12-06, conf-request, size M, Dr. Ada Quill, with Dr. Lin Chen who knows Dr. Ada Quill
    PASS: on 2026-12-06, conf-request, size M, Dr. Ada Quill, with Dr. Lin Chen who introduced Dr. Ada Quill
    PASS: on 2026-12-06, conf-request, size S, Dr. Ada Quill
    PASS: on 2026-12-06, conf-request, size L, Dr. Ada Quill, reminder
"""

from __future__ import annotations

import re

from outreach.domain.cadences import Kind
from outreach.domain.history import Contact
from outreach.domain.people import Person, Role
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.patterns import Pattern

ID = "B504"
NAME = "too-big"

_MIDDLE, _LARGE = "M", "L"
_CLOSE = frozenset(
    {
        Role.MENTOR,
        Role.RESEARCH_MENTOR,
        Role.CLINICAL_MENTOR,
        Role.WELLNESS_MENTOR,
        Role.SPONSOR,
        Role.COLLABORATOR,
        Role.FORMER_COLLEAGUE,
    }
)
_MEETING, _CONFERENCE = "meeting", "conference"
_ONLY_A_HELLO = Pattern(
    r"\b(?:hallway|corridor|elevator|in passing|passing by|ran into|bumped into|shook hands|briefly|said (?:hi|hello)"
    r"|a (?:quick |short |brief )?(?:hi|hello))\b",
    re.IGNORECASE,
)


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence a request that is larger than the acquaintance."""
    size, person = occurrence.cadence.size, occurrence.person
    if occurrence.cadence.kind is not Kind.ASK or occurrence.touch.is_later or size not in (_MIDDLE, _LARGE):
        return None
    if _lies_there(occurrence, view) or is_close(person) or (size == _LARGE and _have_worked(person, view)):
        return None
    if size == _MIDDLE and (_in_touch(person, view) or _is_introduced(person, view)):
        return None
    if size == _LARGE:
        text = f"a large request, and you have not met {person.name.formal} for more than a hello"
        return occurrence.silence(SkipCode.NOT_YET, f"{text}; first ask for a short talk, or log one", rule=ID)
    text = f"no touch with {person.name.formal} is known, and nobody who knows you both"
    return occurrence.silence(SkipCode.NOT_YET, f"{text}; first ask something small", rule=ID)


def is_close(person: Person) -> bool:
    """Whether the two know each other well, by what the owner's file says."""
    return bool(person.roles & _CLOSE or person.advice or person.helped_me)


def _lies_there(occurrence: Occurrence, view: View) -> bool:
    past = view.history.drafts.get(occurrence.touch)
    return past is not None and past.is_lying


def _have_worked(person: Person, view: View) -> bool:
    return any(_is_a_talk(one) for one in view.history.contacts.get(person.id, ()))


def _is_a_talk(contact: Contact) -> bool:
    hello = contact.via == _CONFERENCE or _ONLY_A_HELLO.search(contact.about) is not None
    return contact.kind == _MEETING and not hello


def _in_touch(person: Person, view: View) -> bool:
    return bool(person.met or view.history.contacts.get(person.id))


def _is_introduced(person: Person, view: View) -> bool:
    """Whether somebody in the files knows the person, or introduced the owner."""
    introduced = any(one.introduced == person.id for one in view.project.history)
    return introduced or bool(person.knows) or any(person.id in one.knows for one in view.project.people)


RULE = PlanRule(id=ID, name=NAME, standing=False, skip=skip)
