"""bad-address (R109): an address nobody reads, a desk's, somebody else's or your own is no address.

Planning rule; gives the skip `bad-address`, with what is wrong. What cannot be an address, `noreply@` and its kin,
every address of yours, the old ones included, and one from which mail came back for good. So is a desk's (`info@`,
`admissions@`), except for those who keep one: coordinators, organisers, whoever hires. And one that by its words is
somebody else's of your file. Another address in your file ends all that by itself; `outreach resume NAME` says that an
old one works again. Plus-addresses, apostrophes and subdomains are fine. Who has no address at all is not this rule's
business (`no-email`), nor is a list (extra-recipient).

    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address noreply@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address do-not-reply@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address maya.okafor@lakeshore.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address Maya.Okafor+x@lakeshore.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill@northfield, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill.northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-06, mentor-checkin, Dr. Ada Quill, bounced 2026-12-01, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address admissions@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address wei.chen@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address emarchetti@northfield.example.edu, skipped bad-address
    PASS: on 2026-12-06, mentor-checkin, Dr. Ada Quill, bounced 2026-12-01, address ada@mesa-verde.example.org
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill+lab@northfield.example.edu
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address a.o'quill@med.northfield.example.edu
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address norel@northfield.example.edu
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address wc1742@northfield.example.edu
    PASS: on 2026-12-01, meeting-agenda, Ms. Renee Toliver, coordinator, address residency@cedar-ridge.example.org
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from outreach.domain.once import once_per_project
from outreach.domain.people import Me, Person, PersonId, Role
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.text import words
from outreach.guardrails.wording import quoted, short_day
from outreach.patterns import Pattern

ID = "R109"

_LONGEST, _LONGEST_LOCAL = 254, 64
_LOCAL = r"[^\W_](?:[\w!#$%&'*+/=?^`{|}~’-]|\.(?!\.))*(?<!\.)"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = Pattern(rf"{_LOCAL}@(?:{_LABEL}\.)+(?:[^\W\d_]{{2,24}}|xn--[a-z\d-]{{2,59}})", re.IGNORECASE)
_UNREAD = Pattern(
    r"(?:no|not|dont|donot)[._-]?(?:reply|response)|do[._-]not[._-]reply|mailer-daemon|bounces?|postmaster|abuse"
    r"|unsubscribe|notifications?|alerts?|devnull|null",
    re.IGNORECASE,
)
_OFFICE = Pattern(
    r"(?:[a-z]+[._-])?(?:info|office|admin|administration|contact|admissions?|enquiries|inquiries|help|helpdesk|support"
    r"|webmaster|hr|careers|jobs|recruiting|recruitment|registrar|registration|reception|frontdesk|secretary|scheduling"
    r"|appointments?|billing|press|media|events|coordinators?|residency|fellowship|programs?|education|gme)"
    r"(?:[._-]?(?:office|team|program))?",
    re.IGNORECASE,
)
_KEEP_A_DESK = frozenset({Role.COORDINATOR, Role.ORGANISER, Role.HIRING})
_DESK_PARTS = frozenset({"coordinator", "organiser", "staff"})
_LETTERS_OF_A_NAME = 3


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who cannot be reached where the file says."""
    email = occurrence.person.email
    if not email:
        return None
    wrong = wrong_with(email, view.project.me) or came_back(email, view) or _not_for(occurrence, view.project)
    if not wrong:
        return None
    text = f"{quoted(email)} {wrong}; mend it in {occurrence.person.path or 'your file'}"
    return occurrence.silence(SkipCode.BAD_ADDRESS, text, rule=ID)


def wrong_with(email: str, me: Me) -> str:
    """Say what is wrong with an address; empty when nothing is."""
    return _wrong(email, (me.email, *me.was))


@lru_cache(maxsize=4_096)
def _wrong(email: str, of_the_owner: tuple[str, ...]) -> str:
    local, _, domain = email.partition("@")
    if not _ADDRESS.fullmatch(email) or len(email) > _LONGEST or len(local) > _LONGEST_LOCAL:
        return "cannot be an address"
    if _UNREAD.fullmatch(local.partition("+")[0]):
        return "is read by nobody"
    own = {_bare(one) for one in of_the_owner}
    return "is your own address" if _bare(f"{local}@{domain}") in own else ""


def came_back(email: str, view: View) -> str:
    """Say when mail to an address came back for good; empty when none did."""
    days = (on for address, on in view.history.bounced.items() if _bare(address) == _bare(email))
    day = max(days, default=None)
    return f"does not work: mail came back on {short_day(day, view.today)}" if day else ""


def _not_for(occurrence: Occurrence, project: Project) -> str:
    """Say whose an address is when it is not this person's; empty when it may be."""
    person = occurrence.person
    if (
        _is_desk((person.email or "").partition("@")[0].partition("+")[0])
        and not _keeps_a_desk(occurrence, project)
        and not _is_named_in(person, person.email or "")
    ):
        return "is a desk's, not a person's"
    owner = _owners(project).get(person.id)
    return f"reads as that of {owner}" if owner else ""


@lru_cache(maxsize=4_096)
def _is_desk(local: str) -> bool:
    return _OFFICE.fullmatch(local) is not None


def _keeps_a_desk(occurrence: Occurrence, project: Project) -> bool:
    person, occasion = occurrence.person, occurrence.occasion
    parts = occasion.part_of(person.id) if occasion else frozenset()
    coordinators = {*(one.coordinator for one in project.programs), *(one.coordinator for one in project.interviews)}
    return person.id in coordinators or bool(person.roles & _KEEP_A_DESK) or bool(parts & _DESK_PARTS)


@once_per_project
def _owners(project: Project) -> Mapping[PersonId, str]:
    """Give those whose address is made of somebody else's name, each with that name."""
    named: dict[str, list[Person]] = defaultdict(list)
    for person in project.people:
        for form in _forms(person):
            named[form].append(person)
    found = {}
    for person in project.people:
        others = named.get(_letters((person.email or "").partition("@")[0].partition("+")[0]), [])
        if others and person not in others and not _is_named_in(person, person.email or ""):
            found[person.id] = others[0].name.shown
    return found


def _forms(person: Person) -> frozenset[str]:
    """Give how an address is made of somebody's name: adaquill, aquill, quillada, quilla."""
    given, surname = _letters(person.name.given), _letters(person.name.surname)
    if not given or len(surname) < _LETTERS_OF_A_NAME:
        return frozenset()
    return frozenset({given + surname, given[0] + surname, surname + given, surname + given[0]})


def _is_named_in(person: Person, email: str) -> bool:
    """Whether an address holds a name the person has or had."""
    local = _letters(email.partition("@")[0].partition("+")[0])
    known = (word.folded for text in (person.name.full, person.call, *person.was) for word in words(text))
    return any(len(word) >= _LETTERS_OF_A_NAME and word in local for word in known)


def _letters(text: str) -> str:
    return "".join(word.folded for word in words(text) if not word.folded.isdecimal())


def _bare(email: str) -> str:
    """Give an address without its tag: maya+lab@… is maya@…."""
    local, _, domain = email.casefold().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


RULE = PlanRule(id=ID, name="bad-address", standing=True, skip=skip)
