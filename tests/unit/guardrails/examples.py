"""The PASS and FAIL examples in the docstrings of guardrails, and the fictional season they play in.

    FAIL: to Dr. Ada Quill, "Dr. Chen"            PASS: on 2026-12-07, interview-thanks, Dr. Elena Marchetti
        Dear Dr. Chen,

Clauses between commas, in any order: `on DATE`, `to NAME and NAME`, a cadence, a name, a role, a program's name,
`call NAME`, `never`, `paused until DATE`, `wrote DATE`, `draft CADENCE`, `policy POLICY`, `closed DATE`,
`missed WORD`; and what a FAIL must give: `skipped CODE`, `finds WORDS` or the offending words in quotation marks.
Indented below stands the mail; it may begin with `Subject:`.
"""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from types import ModuleType

from outreach.domain.cadences import Cadence, Kind, Missed
from outreach.domain.history import History, Stage
from outreach.domain.messages import Address, Draft
from outreach.domain.occasions import Interview, Match, Occasion
from outreach.domain.people import Person, Policy, Program, ProgramId, Role
from outreach.domain.profile import Profile
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import Context, PlanRule, Rule
from tests.builders import (
    a_cadence,
    a_conference,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    a_window,
    an_interview,
    an_occasion,
    an_occurrence,
    at,
    day,
    days,
    slug,
)

KINDS = {
    "mentor-checkin": Kind.UPDATE,
    "keep-in-touch": Kind.UPDATE,
    "interview-thanks": Kind.THANKS,
    "conf-thanks": Kind.THANKS,
    "meeting-recap": Kind.THANKS,
    "meeting-agenda": Kind.LOGISTICS,
    "commitment-note": Kind.LOGISTICS,
}
PROGRAMS = {
    "Harbor State": a_program("Harbor State University", also=("Harbor State", "HSU")),
    "Northfield": a_program("Northfield University", also=("Northfield", "NURO")),
    "Mesa Verde": a_program("Mesa Verde Cancer Institute", also=("Mesa Verde", "MVCI")),
    "Cedar Ridge": a_program("Cedar Ridge Medical Center", also=("Cedar Ridge", "CRMC")),
}
INTERVIEWS = {
    "Harbor State": "2026-12-02 09:00",
    "Cedar Ridge": "2026-12-08 08:30",
    "Northfield": "2026-12-11 08:00",
    "Mesa Verde": "2027-01-12 10:00",
}
AT = {
    "Dr. Elena Marchetti": "Harbor State",
    "Dr. Ingrid Halvorsen": "Harbor State",
    "Dr. Greta Osei": "Harbor State",
    "Dr. Hannah Long": "Cedar Ridge",
    "Ms. Renee Toliver": "Cedar Ridge",
    "Dr. Lin Chen": "Northfield",
    "Dr. Ada Quill": "Northfield",
}


@dataclass(frozen=True)
class Example:
    """One example: whether it passes, its clauses, and the mail below them."""

    passes: bool
    clauses: tuple[str, ...]
    text: str = ""

    def __str__(self) -> str:
        first = self.text.strip().split("\n")[-1]
        return " ".join(("PASS" if self.passes else "FAIL", ", ".join(self.clauses) or first))


@dataclass
class Scene:
    """What the clauses of an example say."""

    people: list[str] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    program: str = ""
    call: str = ""
    never: bool = False
    paused: str = ""
    on: str = "2026-12-02"
    cadence: str = "mentor-checkin"
    wrote: str = ""
    draft: str = ""
    policy: Policy = Policy.WELCOME
    closed: str | None = None
    missed: Missed = Missed.SKIP
    expected: str = ""


def module_of(rule: Rule) -> ModuleType:
    """Give the module a rule stands in."""
    function = rule.skip if isinstance(rule, PlanRule) else rule.check
    return sys.modules[function.__module__]


def rules_of(module: ModuleType) -> tuple[Rule, ...]:
    """Give the rules of a module; a family may share one."""
    return tuple(rule for rule in GUARDRAILS if module_of(rule) is module)


def modules() -> tuple[ModuleType, ...]:
    """Give the modules of all rules, each once."""
    return tuple(dict.fromkeys(module_of(rule) for rule in GUARDRAILS))


def examples(docstring: str) -> Iterator[Example]:
    """Read the examples of a docstring."""
    lines = inspect.cleandoc(docstring).split("\n")
    for at_line, line in enumerate(lines):
        head = re.fullmatch(r"    (PASS|FAIL):\s*(.*)", line)
        if head:
            clauses = re.split(r",\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", head[2]) if head[2] else []
            below = []
            for following in lines[at_line + 1 :]:
                if following.strip() and not following.startswith(" " * 8):
                    break
                below.append(following)
            yield Example(head[1] == "PASS", tuple(clauses), textwrap.dedent("\n".join(below)).strip("\n"))


def scene(example: Example) -> Scene:
    """Understand the clauses of an example; a word nobody knows is an error of its own."""
    found = Scene()
    for clause in example.clauses:
        word, _, rest = clause.partition(" ")
        if word in _WORDS:
            _WORDS[word](found, rest)
        elif not _known(found, clause):
            raise ValueError(f"no example says {clause!r}")
    return found


def _known(found: Scene, clause: str) -> bool:
    """Take a clause that is one thing and not a word with its object."""
    if clause in KINDS:
        found.cadence = clause
    elif clause in PROGRAMS:
        found.program = clause
    elif clause in set(Role):
        found.roles.add(Role(clause))
    elif clause.startswith('"'):
        found.expected = clause.strip('"')
    elif re.fullmatch(r"(?:Dr\. |Ms\. |Mr\. )?[A-Z]\w+ [A-Z]\w+", clause):
        found.people.append(clause)
    else:
        return False
    return True


def _to(found: Scene, rest: str) -> None:
    found.people += rest.split(" and ")


def _never(found: Scene, _rest: str) -> None:
    found.never = True


def _paused(found: Scene, rest: str) -> None:
    found.paused = rest.removeprefix("until ")


def _on(found: Scene, rest: str) -> None:
    found.on = rest


def _call(found: Scene, rest: str) -> None:
    found.call = rest


def _wrote(found: Scene, rest: str) -> None:
    found.wrote = rest


def _draft(found: Scene, rest: str) -> None:
    found.draft = rest


def _policy(found: Scene, rest: str) -> None:
    found.policy = Policy(rest)


def _closed(found: Scene, rest: str) -> None:
    found.closed = rest


def _missed(found: Scene, rest: str) -> None:
    found.missed = Missed(rest)


def _expected(found: Scene, rest: str) -> None:
    found.expected = rest


_WORDS = {
    "to": _to,
    "never": _never,
    "paused": _paused,
    "on": _on,
    "call": _call,
    "wrote": _wrote,
    "draft": _draft,
    "policy": _policy,
    "closed": _closed,
    "missed": _missed,
    "skipped": _expected,
    "finds": _expected,
}


def person(found: Scene, name: str) -> Person:
    """Give someone of the season, with what the example says about her."""
    place = found.program or AT.get(name, "")
    made = a_person(name, roles=found.roles, call=found.call, at=place, never=found.never)
    return replace(
        made,
        program=PROGRAMS[place].id if place else None,
        pause_until=day(found.paused) if found.paused else None,
    )


def project(found: Scene) -> Project:
    """Give the season's configuration."""
    programs = tuple(replace(one, thank_you=found.policy) for one in PROGRAMS.values())
    return a_project(
        people=tuple(person(found, name) for name in dict.fromkeys([*found.people, "Dr. Wei Chen"])),
        programs=programs,
        interviews=tuple(interviews()),
        conferences=(a_conference(name="Mesa Verde Contouring Symposium"),),
        match=Match(system="nrmp", season=days("2026-11-01..2027-01-31"), year=2027),
        profile=Profile(school="Lakeshore College of Medicine", home_program="none"),
        cadences=tuple(a_cadence(id, kind=kind) for id, kind in KINDS.items()),
    )


def interviews() -> Iterator[Interview]:
    """Give the interviews of the season."""
    for name, when in INTERVIEWS.items():
        yield an_interview(when, id=f"{slug(name)}-2027", program=str(PROGRAMS[name].id))


def history(found: Scene) -> History:
    """Give what happened before."""
    who = slug(found.people[0].split(". ")[-1]) if found.people else ""
    touch = f"{found.draft}/{who}/since-2026-11-01/1"
    draft = a_past_draft(touch, Stage.ADDRESSED, kind=KINDS.get(found.draft, Kind.UPDATE), made="2026-12-01 07:10")
    return a_history(contacts={who: found.wrote} if found.wrote else {}, drafts=[draft] if found.draft else [])


def view(found: Scene) -> View:
    """Give the evening of the example's day."""
    return a_view(project(found), history(found), at(f"{found.on} 18:30"))


def occurrence(found: Scene) -> Occurrence:
    """Give the touch an example is about."""
    who = person(found, found.people[0] if found.people else "Dr. Elena Marchetti")
    cadence: Cadence = a_cadence(found.cadence, kind=KINDS[found.cadence], missed=found.missed)
    window = a_window("2026-11-01", found.closed)
    return an_occurrence(who, cadence, window=window, occasion=occasion(found, who))


def occasion(found: Scene, who: Person) -> Occasion | None:
    """Give the interview at the person's program, for the cadence that hangs on it."""
    if found.cadence != "interview-thanks":
        return None
    program: Program = next((one for one in PROGRAMS.values() if one.id == who.program), PROGRAMS["Harbor State"])
    return an_occasion(id=f"{program.id}-2027", program=str(ProgramId(program.id)))


def draft(found: Scene, text: str) -> Draft:
    """Give the mail of an example."""
    head, _, body = text.partition("\n") if text.startswith("Subject:") else ("", "", text)
    everyone = [person(found, name) for name in found.people]
    return Draft(
        touch=occurrence(found).touch,
        sender=Address(name="Maya Okafor", email="maya.okafor@lakeshore.example.edu"),
        to=tuple(Address(name=one.name.full, email=one.email or "") for one in everyone),
        subject=head.removeprefix("Subject:").strip(),
        body=body.strip("\n"),
    )


def said(rule: Rule, example: Example) -> Iterator[str]:
    """Give what a rule says about an example: skip codes, or the messages of its findings."""
    found = scene(example)
    if isinstance(rule, PlanRule):
        skip = rule.skip(occurrence(found), view(found))
        yield from (str(skip.code),) if skip else ()
        return
    due = a_due(occurrence(found))
    context = Context(
        view=view(found),
        due=due,
        person=due.person if found.people else None,
        cadence=due.cadence,
        occasion=due.occasion,
    )
    yield from (finding.message for finding in rule.check(draft(found, example.text), context))


def verdict(rules: tuple[Rule, ...], example: Example) -> str:
    """Say what is wrong with an example; nothing when it is true."""
    messages = [message for rule in rules for message in said(rule, example)]
    if example.passes:
        return f"says {messages}" if messages else ""
    expected = scene(example).expected
    if not messages:
        return "finds nothing"
    return "" if any(expected in message for message in messages) else f"says {messages}, not {expected!r}"
