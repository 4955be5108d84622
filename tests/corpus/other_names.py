"""Which names may be put where: everybody's and every program's, in the forms in which people write them."""

from __future__ import annotations

import random
import re
import unicodedata

from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person, PersonId, Program, Role
from outreach.domain.project import Project
from tests.properties.test_properties_other_person import Mail

_CONFIDANTS = frozenset(
    {Role.RESEARCH_MENTOR, Role.CLINICAL_MENTOR, Role.WELLNESS_MENTOR, Role.MENTOR, Role.SPONSOR, Role.NEAR_PEER}
    | {Role.LETTER_WRITER}
)


def project_of(mail: Mail) -> Project:
    assert mail.context.view is not None
    return mail.context.view.project


def folded(text: str) -> str:
    """Give a name without accents and case."""
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(re.findall(r"\w+", bare.casefold()))


def forms(person: Person) -> list[str]:
    """Give the ways somebody is named: with title, in full, as called, with an initial, typed without accents."""
    name = person.name
    found = {name.formal, name.full, name.shown, person.call or name.full}
    if person.call and name.surname:
        found |= {f"{person.call} {name.surname}"}
    if name.given and name.surname:
        found |= {f"{name.given} {name.surname}", f"{name.given[0]}. {name.surname}"}
    if name.title and name.surname:
        found |= {f"{name.title.rstrip('.')} {name.surname}", f"{name.title} {name.given[:1]}. {name.surname}".strip()}
    plain = {unicodedata.normalize("NFKD", one).encode("ascii", "ignore").decode() for one in found}
    curly = {one.replace("'", "’") for one in found}
    return sorted(one for one in found | plain | curly if ". ." not in one)


def other_form(rng: random.Random, mail: Mail, *, free: frozenset[PersonId] = frozenset()) -> str | None:
    """Give a name that is neither the reader's nor of somebody who may be named; None where all others may be."""
    project = project_of(mail)
    known = [mail.person, *(one for one in project.people if one.id in free)]
    taken = {folded(form) for one in known for form in forms(one)} | {folded(one.name.surname) for one in known}
    names = [form for one in project.people if one not in known for form in forms(one) if folded(form) not in taken]
    return rng.choice(sorted(names)) if names else None


def may_be_named(mail: Mail) -> frozenset[PersonId]:
    """Give whom the reader has to do with, as the files say."""
    me, project = mail.person.id, project_of(mail)
    groups = [one.people for one in project.meetings] + [one.people for one in project.deadlines]
    groups += [(one.person, one.introduced) for one in project.history if one.introduced]
    found = {*mail.person.knows, *(one.id for one in project.people if me in one.knows)}
    if mail.context.occasion is not None and mail.context.occasion.kind is not OccasionKind.RESULT:
        found |= {one.person for one in mail.context.occasion.participants}
    return frozenset(found).union(*(group for group in groups if me in group))


def other_program(rng: random.Random, mail: Mail) -> str | None:
    """Give a name of a program that has no business in the mail; None where the reader may hear of any."""
    project, person = project_of(mail), mail.person
    assert mail.context.view is not None
    in_season = project.match.in_season(mail.context.view.today)
    if person.roles & _CONFIDANTS and not (person.program and in_season):
        return None
    occasion = mail.context.occasion
    theirs = {person.program, occasion.program if occasion else None}
    others = [one for one in project.programs if one.id not in theirs and not _is_mine(one, project)]
    return _written(rng, rng.choice(others).names) if others else None


def _is_mine(program: Program, project: Project) -> bool:
    return bool({project.profile.school, project.profile.home_program} & set(program.names))


def _written(rng: random.Random, names: tuple[str, ...]) -> str:
    """Write one of a program's names as people do: as it is, in lower case, or broken at a line's end."""
    name = rng.choice(names)
    ways = [name, name.lower(), name.replace(" ", "\n", 1)] if " " in name else [name]
    return rng.choice(ways)
