"""look-alike-domain (R107): no mail goes to a domain that only looks like one you know.

A slip or an imitation is enough to write to a stranger. Known are the domains of your own addresses, those of two or
more of your people, large mail providers, and what you trust; what stands under them is known too. Nearly one of them
(up to two letters, a swap, another or no such ending, letters of another script, `xn--`) is a bad address: nothing is
made. A place you wrote by that very name settles that. A mail to a stranger at any other domain that nothing in your
file speaks for carries a warning. `look-alike-domain: {trusted: northfield.example.org, example.com}` trusts more.

    FAIL: on 2026-12-01, Dr. Ada Quill, address ada.quill@northfeild.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@med.northfeild.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@northfield.example.ed, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@northfield.example.org, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@n0rthfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@nоrthfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@xn--nrthfield-02h.example.edu, skipped bad-address
    FAIL: on 2026-12-01, Dr. Ada Quill, address ada@northfield.example.edu.mail.example.com, skipped bad-address
    FAIL: on 2026-12-01, Jonah Adeyemi, address jonah.adeyemi@gmial.com, skipped bad-address
    FAIL: on 2026-12-01, Jonah Adeyemi, address jonah.adeyemi@adeyemi.con, skipped bad-address
    FAIL: to Dr. Noor Hadid, address noor.hadid@tall-oaks.example.org, "tall-oaks.example.org"
        Would you have 15 minutes?
    PASS: on 2026-12-01, Dr. Ada Quill, address ada.quill@med.northfield.example.edu
        Would you have 15 minutes?
    PASS: on 2026-12-01, Dr. Ada Quill, address ada.quill@lakeshore.example.edu
        Would you have 15 minutes?
    PASS: on 2026-12-01, Jonah Adeyemi, address jonah.adeyemi@gmail.com
        Would you have 15 minutes?
    PASS: to Dr. Hannah Long, address hannah.long@cedar-ridge.example.org
        Would you have 15 minutes?
    PASS: to Dr. Noor Hadid, address noor.hadid@tall-oaks.example.org, heard 2026-11-28
        Would you have 15 minutes?
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.once import once_per_project
from outreach.domain.people import Person, PersonId, ProgramId
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.domain_names import PROVIDERS, Domain, Domains, is_under, oddity, parted
from outreach.guardrails.rule import Context, PlanRule, TextRule
from outreach.guardrails.settings import setting
from outreach.guardrails.text import words
from outreach.guardrails.wording import quoted

ID = "R107"
NAME = "look-alike-domain"

_ENOUGH_PEOPLE = 2
_LETTERS_OF_A_WORD = 4
_LONGEST = 253


@dataclass(frozen=True, slots=True)
class _Known:
    """The domains a project trusts, and what was found of others so far."""

    trusted: frozenset[str]
    registered: frozenset[str]
    domains: Domains
    found: dict[tuple[str, str, ProgramId | None], str] = field(default_factory=dict)


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who cannot be where the address points."""
    person = occurrence.person
    wrong = _wrong_with(person.domain, person, view.project)
    if not wrong:
        return None
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=person)
    if _is_under_any(person.domain, found.options.get("trusted", "")):
        return None
    mend = f"mend it in {person.path or 'your file'}, or set   {NAME}: {{trusted: {person.domain}}}"
    text = f"{quoted(person.email or '')} {wrong}; {mend}"
    return occurrence.silence(SkipCode.BAD_ADDRESS, text, rule=ID)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find recipients at a look-alike domain, and at one that nothing speaks for."""
    person, view = context.person, context.view
    if person is None or view is None:
        return
    trusted = context.options.get("trusted", "")
    for email in dict.fromkeys(one.email for one in draft.to):
        domain = email.rpartition("@")[2].casefold()
        wrong = _wrong_with(domain, person, view.project)
        if wrong and not _is_under_any(domain, trusted):
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=f"{quoted(email)} {wrong}; write another")
        elif domain and _is_strange(domain, person, view, trusted):
            fact = f"a stranger at {quoted(domain)}, for which nothing in your file speaks"
            message = f"{fact}; look at it again, or set   {NAME}: {{trusted: {domain}}}"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message)


def _wrong_with(domain: str, person: Person, project: Project) -> str:
    """Say what a domain only looks like; empty when it is trusted, or like nothing known."""
    if not domain:
        return ""
    found = _known(project).found
    where = (domain, person.at, person.program)
    if where not in found:
        found[where] = _likeness(domain, _place(person, project), _known(project))
    return found[where]


def _likeness(domain: str, place: str, known: _Known) -> str:
    if len(domain) > _LONGEST:
        return "is longer than any address"
    parts = parted(domain)
    if _is_trusted(domain, parts, known):
        return ""
    own_name = parts.name.replace("-", "") in _runs(place)
    meant = known.domains.imitated_by(parts) or known.domains.meant_by(parts)
    meant = meant or (None if own_name else known.domains.spelt_by(parts))
    if meant is not None:
        return f"is nearly {quoted(meant.registered)}"
    return oddity(parts)


def _is_trusted(domain: str, parts: Domain, known: _Known) -> bool:
    if parts.registered in known.registered or parts.is_provider:
        return True
    return any(is_under(domain, one) for one in known.trusted)


def _is_strange(domain: str, person: Person, view: View, trusted: str) -> bool:
    """Whether somebody never met is written to, at a domain that neither your people nor the person's place speak for.

    Whom the owner is in touch with has an address that works.
    """
    if view.history.contacts.get(person.id) or person.met:
        return False
    parts, known = parted(domain), _known(view.project)
    if _is_trusted(domain, parts, known) or _is_under_any(domain, trusted):
        return False
    if any(parted(one.rpartition("@")[2]).registered == parts.registered for one in person.also):
        return False
    return not _is_of_place(parts, _place(person, view.project))


def _place(person: Person, project: Project) -> str:
    """Give all names of where somebody works, one a line."""
    program = project.program(person.program)
    return "\n".join(dict.fromkeys((person.at, *(program.names if program else ()))))


def _is_of_place(domain: Domain, place: str) -> bool:
    """Whether a domain's name holds a word of the place, or its initials."""
    name = domain.name.replace("-", "")
    for line in place.split("\n"):
        found = [word.folded for word in words(line)]
        long = any(len(word) >= _LETTERS_OF_A_WORD and word in name for word in found)
        initials = "".join(word[0] for word in found)
        if long or (len(found) > 1 and name.startswith(initials)) or line.casefold() == name:
            return True
    return False


def _runs(place: str) -> frozenset[str]:
    """Give what a place may be called in one word: any of its words in a row."""
    found: set[str] = set()
    for line in place.split("\n"):
        all_words = [word.folded for word in words(line)]
        for start in range(len(all_words)):
            found.update("".join(all_words[start:end]) for end in range(start + 1, len(all_words) + 1))
    return frozenset(found)


@once_per_project
def _known(project: Project) -> _Known:
    """Give the domains of the owner, of at least two people, and those the settings trust."""
    people: dict[str, set[PersonId]] = defaultdict(set)
    for person in project.people:
        if person.domain:
            people[parted(person.domain).registered].add(person.id)
    shared = {one for one, ids in people.items() if len(ids) >= _ENOUGH_PEOPLE}
    mine = {parted(one.rpartition("@")[2]).registered for one in (project.me.email, *project.me.was) if "@" in one}
    trusted = frozenset(_listed(setting(ID, NAME, project=project).options.get("trusted", "")))
    registered = frozenset(shared | mine)
    parts = tuple(parted(one) for one in sorted(registered | trusted))
    domains = Domains.of((*(one for one in parts if not one.is_provider), *map(parted, sorted(PROVIDERS))))
    return _Known(trusted, registered, domains)


def _is_under_any(domain: str, trusted: str) -> bool:
    return any(is_under(domain, one) for one in _listed(trusted))


def _listed(trusted: str) -> tuple[str, ...]:
    return tuple(one.strip(".@").casefold() for one in re.split(r"[,\s]+", trusted) if one.strip(".@"))


PLAN_RULE = PlanRule(id=ID, name=NAME, standing=True, skip=skip, options=("trusted",))
TEXT_RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("trusted",))
