"""The PASS and FAIL examples in the docstrings of guardrails, and the fictional season they play in.

    FAIL: to Dr. Ada Quill, "Dr. Chen"            PASS: on 2026-12-07, interview-thanks, Dr. Elena Marchetti
        Dear Dr. Chen,

Clauses between commas, in any order: `on DATE`, `to NAME and NAME`, a cadence, a name, a role, a program's name,
`call NAME`, `never`, `paused until DATE`, `address EMAIL`, `likes INTEREST`; `wrote DATE`, `asked DATE`, `answered
DATE`, `heard DATE`, `touched DATE`, `bounced DATE`, `draft CADENCE`, `sent CADENCE`; `policy POLICY`, `closed DATE`,
`missed WORD`, `words N`, `reminder`; `with NAME and NAME` (each may be one `who knows NAME` or `who introduced
NAME`), `advice DATE`, `owes WHAT by DATE`; `busy WHO DAYS`, `away DAYS`, `at a conference DAYS`, `about GLWS`, `hears
DATE`, `told there DATE`, `4 drafts today` and the like; `phase PHASE`, `in soap`, `first choice PROGRAM`, `shares
SENTENCE`, `promised NAME "WORDS"`, `with NAME as ROLE`; `size L`, `met DATE [WORDS]`, `requested a letter DATE`, `3
promises open`, `note "WORDS"`; `beside NAME` (who gets the mail below `---`), `lies STAGE`, `holds "WORDS"` (a
finding in a draft that lies there). Below a rule about holds stands what the hold shows.
What a FAIL must give: `skipped CODE`, `waits until DATE`, `finds WORDS` or the offending words in quotation marks. Of
the mail itself: `attaches FILE`, `updated DATE` (of a CV), `signed LINE / LINE`, `thread` (it answers one), `zone
ZONE` (the reader's). Indented below stands the mail; it may begin with `Subject:`.
"""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType
from zoneinfo import ZoneInfo

from outreach.domain.cadences import Cadence, Kind, Missed
from outreach.domain.findings import Finding, Level
from outreach.domain.history import Contact, History, PastDraft, Stage
from outreach.domain.messages import Address, Draft
from outreach.domain.occasions import (
    Commitment,
    Conference,
    Interview,
    Letter,
    Match,
    Occasion,
    OccasionKind,
    PastTouch,
)
from outreach.domain.people import Advice, Person, PersonId, Phase, Policy, Program, ProgramId, Role
from outreach.domain.plans import Rendered
from outreach.domain.profile import Document, Private, Profile
from outreach.domain.project import Busy, OfficeCalendar, Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.near_duplicate import own_shingles
from outreach.guardrails.rule import Context, HoldRule, Lying, LyingRule, PaceRule, PlanRule, Rule, SetRule
from outreach.planning.free_time import objections
from tests.attached import an_attachment, an_unattachable
from tests.builders import (
    a_cadence,
    a_conference,
    a_contact,
    a_detail,
    a_due,
    a_history,
    a_me,
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
from tests.planned import a_hold
from tests.unit.guardrails.loads import StatedLoad

KINDS = {
    "mentor-checkin": Kind.UPDATE,
    "keep-in-touch": Kind.UPDATE,
    "interview-thanks": Kind.THANKS,
    "conf-thanks": Kind.THANKS,
    "meeting-recap": Kind.THANKS,
    "meeting-agenda": Kind.LOGISTICS,
    "commitment-note": Kind.LOGISTICS,
    "conf-request": Kind.ASK,
    "letter-request": Kind.ASK,
    "give-intro": Kind.GIVE,
    "small-task-offer": Kind.GIVE,
    "intro-meeting": Kind.ASK,
    "advocacy-request": Kind.ASK,
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
# in the file beside those an example is about
_BESIDE = ("Dr. Wei Chen", "Dr. Elena Marchetti")
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
    address: str = ""
    likes: str = ""
    asked: str = ""
    answered: str = ""
    heard: str = ""
    touched: str = ""
    bounced: str = ""
    sent: str = ""
    words: int = 0
    step: int = 1
    others: list[str] = field(default_factory=list)
    advice: str = ""
    owes: str = ""
    letter: str = ""
    busy: str = ""
    away: str = ""
    conference: str = ""
    about: str = ""
    hears: str = ""
    told: str = ""
    load: dict[str, int] = field(default_factory=dict)
    phase: Phase = Phase.MS4
    soap: bool = False
    first_choice: str = ""
    shares: str = ""
    promised: str = ""
    expected: str = ""
    attached: str = ""
    lacks: str = ""
    updated: str = ""
    signed: str = ""
    zone: str = ""
    thread: bool = False
    size: str = "S"
    met: str = ""
    requested: str = ""
    note: str = ""
    beside: str = ""
    lies: str = ""
    holds: str = ""


def module_of(rule: Rule) -> ModuleType:
    """Give the module a rule stands in."""
    if isinstance(rule, PlanRule):
        return sys.modules[rule.skip.__module__]
    return sys.modules[rule.wait.__module__ if isinstance(rule, PaceRule) else rule.check.__module__]


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
        elif word in _PLAIN:
            setattr(found, _PLAIN[word], rest.removeprefix("there ").removeprefix("a conference "))
        elif word.isdecimal() and rest in _LOADS:
            found.load[_LOADS[rest]] = int(word)
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


def _with(found: Scene, rest: str) -> None:
    found.others += rest.split(" and ")


def _reminder(found: Scene, _rest: str) -> None:
    found.step = 2


def _words(found: Scene, rest: str) -> None:
    found.words = int(rest)


def _waits(found: Scene, rest: str) -> None:
    found.expected = rest.removeprefix("until ")


def _missed(found: Scene, rest: str) -> None:
    found.missed = Missed(rest)


def _expected(found: Scene, rest: str) -> None:
    found.expected = rest


def _phase(found: Scene, rest: str) -> None:
    found.phase = Phase(rest)


def _in(found: Scene, rest: str) -> None:
    found.soap = rest == "soap"


def _first(found: Scene, rest: str) -> None:
    found.first_choice = rest.removeprefix("choice ")


def _thread(found: Scene, _rest: str) -> None:
    found.thread = True


_WORDS = {
    "thread": _thread,
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
    "waits": _waits,
    "with": _with,
    "words": _words,
    "reminder": _reminder,
    "phase": _phase,
    "in": _in,
    "first": _first,
}
_PLAIN = {
    "attaches": "attached",
    "lacks": "lacks",
    "updated": "updated",
    "signed": "signed",
    "zone": "zone",
    "address": "address",
    "likes": "likes",
    "asked": "asked",
    "answered": "answered",
    "heard": "heard",
    "touched": "touched",
    "bounced": "bounced",
    "sent": "sent",
    "advice": "advice",
    "owes": "owes",
    "letter": "letter",
    "busy": "busy",
    "away": "away",
    "at": "conference",
    "about": "about",
    "hears": "hears",
    "told": "told",
    "shares": "shares",
    "size": "size",
    "met": "met",
    "requested": "requested",
    "note": "note",
    "beside": "beside",
    "lies": "lies",
    "holds": "holds",
    "promised": "promised",
}
_LOADS = {
    "due at once": "burst",
    "promises open": "promises",
    "drafts today": "drafts",
    "drafts this week": "drafts_in_week",
    "requests this week": "asks",
    "requests for this conference": "at_conference",
    "new people this week": "strangers",
    "mails into the department this week": "in_department",
    "mail into the department this week": "in_department",
}


def person(found: Scene, name: str) -> Person:
    """Give someone of the season, with what the example says about her."""
    place = found.program or AT.get(name, "")
    # the others keep their own addresses
    address = found.address if name in found.people[:1] else ""
    made = a_person(name, email=address, roles=found.roles, call=found.call, at=place, never=found.never)
    return replace(
        made,
        program=PROGRAMS[place].id if place else None,
        pause_until=day(found.paused) if found.paused else None,
        zone=ZoneInfo(found.zone) if found.zone else None,
        interests=(found.likes,) if found.likes else (),
        advice=tuple(_advice(found)),
    )


def _advice(found: Scene) -> Iterator[Advice]:
    on, _, state = found.advice.partition(" ")
    if on:
        did = "I showed the dataset to a physicist." if state else ""
        back = day(on) if state == "told back" else None
        yield Advice(said="show the dataset to a physicist", day=day(on), did=did, told_back=back)


def _id(name: str) -> PersonId:
    return PersonId(slug(name.split(". ")[-1]))


def _others(found: Scene) -> Iterator[Person]:
    """Give those who stand beside the recipients, with whom they know; someone called by a first name is so called."""
    for text in found.others:
        text, _, role = text.partition(" as ")
        name, _, knows = text.partition(" who knows ")
        name = name.partition(" who introduced ")[0]
        call = "" if name.startswith("Dr. ") else name.partition(" ")[0]
        yield a_person(name, call=call, knows=(_id(knows),) if knows else (), roles=(role,) if role else ())


def _introductions(found: Scene) -> Iterator[PastTouch]:
    for text in found.others:
        name, _, other = text.partition(" who introduced ")
        if other:
            yield PastTouch(day=day("2026-11-18"), person=_id(name), kind="ask", introduced=_id(other))


def _promises(found: Scene) -> Iterator[Commitment]:
    what, _, rest = found.owes.partition(" by ")
    on, _, state = rest.partition(" ")
    if what:
        status = "at risk" if "at risk" in state else "open"
        kept = day(on) if state == "done" else None
        to = _id(found.people[0])
        yield Commitment(id="a-survey", what=what, to=to, due=day(on), status=status, done=kept)
    for number in range(found.load.get("promises", 0)):
        yield Commitment(id=f"promise-{number}", what=f"promise {number}", to=None, due=None)


def _letters(found: Scene) -> Iterator[Letter]:
    if found.requested:
        asked = day(found.requested.removeprefix("a letter "))
        yield Letter(id="a-letter", writer=_id(found.people[0]), purpose="a grant", due=None, asked=asked)


def _calendar(found: Scene) -> OfficeCalendar:
    who, _, when = found.busy.rpartition(" ")
    name = "RSNA 2026"
    busy = (Busy(name=name, dates=days(when), who="" if who == "all" else who),) if when else ()
    return OfficeCalendar(busy=busy)


def _conferences(found: Scene) -> Iterator[Conference]:
    yield a_conference(name="Mesa Verde Contouring Symposium")
    if found.conference:
        yield a_conference(found.conference, id="elsewhere", name="SNO 2026", meet=[_id(one) for one in found.people])

    if found.about:
        yield a_conference(name="Great Lakes Winter Symposium", id="great-lakes")


def project(found: Scene) -> Project:
    """Give the season's configuration."""
    programs = tuple(replace(one, thank_you=found.policy) for one in PROGRAMS.values())
    promised = [name] if (name := found.promised.partition(' "')[0]) else []
    beside = tuple(person(replace(found, roles=set()), name) for name in promised if name not in _BESIDE)
    known = (*(person(found, name) for name in dict.fromkeys([*found.people, *_BESIDE])), *beside)
    return a_project(
        me=a_me(away=[found.away] if found.away else [], phase=found.phase),
        private=_private(found),
        history=tuple(_introductions(found)),
        commitments=tuple(_promises(found)),
        letters=tuple(_letters(found)),
        calendar=_calendar(found),
        people=(*known, *_others(found)),
        programs=programs,
        interviews=tuple(interviews()),
        conferences=tuple(_conferences(found)),
        match=Match(system="nrmp", season=days("2026-11-01..2027-01-31"), year=2027, in_soap=found.soap),
        profile=Profile(school="Lakeshore College of Medicine", home_program="none", cv=_cv(found)),
        cadences=tuple(a_cadence(id, kind=kind) for id, kind in KINDS.items()),
    )


def _private(found: Scene) -> Private:
    choice = PROGRAMS[found.first_choice].id if found.first_choice else None
    return Private(first_choice=choice, mentors_may_share=found.shares)


def _cv(found: Scene) -> Document | None:
    return Document(file=f"files/{found.attached}", updated=day(found.updated)) if found.updated else None


def interviews() -> Iterator[Interview]:
    """Give the interviews of the season."""
    for name, when in INTERVIEWS.items():
        yield an_interview(when, id=f"{slug(name)}-2027", program=str(PROGRAMS[name].id))


def history(found: Scene) -> History:
    """Give what happened before."""
    who = _id(found.people[0]) if found.people else PersonId("")
    touches = [found.wrote, *(f"{one} ask" for one in found.asked.split(" and ") if one)]
    touches.append(f"{found.touched} touch" if found.touched else "")
    touches += [f"{found.answered} reply" if found.answered else "", f"{found.heard} mail" if found.heard else ""]
    contacts = {str(who): [one for one in touches if one]}
    before = a_history(contacts=contacts, drafts=tuple(_drafts(found, who)))
    before = replace(before, contacts={**before.contacts, **_promised(found), **_met(found, before)})
    if found.note:
        before = replace(before, details=(a_detail(found.note.strip('"'), person=str(who), occasion=None),))
    address = person(replace(found, address=""), found.people[0]).email if found.people else None
    if not found.bounced or not address:
        return before
    return replace(before, bounced={address: day(found.bounced)}, returned={who: day(found.bounced)})


def _met(found: Scene, before: History) -> Mapping[PersonId, tuple[Contact, ...]]:
    """Give the meeting with somebody, and what was said of it."""
    on, _, about = found.met.partition(" ")
    if not on:
        return {}
    who = _id(found.people[0])
    meeting = replace(a_contact(who, f"{on} meeting"), via="in person", about=about)
    return {who: (*before.contacts.get(who, ()), meeting)}


def _promised(found: Scene) -> Mapping[PersonId, tuple[Contact, ...]]:
    """Give the mail in which somebody was told these words before."""
    name, _, told = found.promised.partition(' "')
    if not name:
        return {}
    mail = a_contact(_id(name), "2026-12-01")
    return {_id(name): (replace(mail, about=told.rstrip('"')),)}


def _drafts(found: Scene, who: PersonId) -> Iterator[PastDraft]:
    for cadence, stage in ((found.draft, Stage.ADDRESSED), (found.sent, Stage.SENT)):
        if cadence:
            touch = f"{cadence}/{who}/since-2026-11-01/1"
            yield a_past_draft(touch, stage, kind=KINDS[cadence], made="2026-12-01 07:10")
    if found.owes.endswith("told"):
        yield a_past_draft(f"commitment-note/{who}/a-survey/1", Stage.SENT, kind=Kind.LOGISTICS)


def view(found: Scene) -> View:
    """Give the evening of the example's day."""
    return replace(a_view(project(found), history(found), at(f"{found.on} 18:30")), objections=objections)


def occurrence(found: Scene) -> Occurrence:
    """Give the touch an example is about."""
    who = person(found, found.people[0] if found.people else "Dr. Elena Marchetti")
    words = (1, found.words) if found.words else None
    needs = ("task",) if found.cadence == "small-task-offer" else ()
    kind = KINDS[found.cadence]
    cadence: Cadence = a_cadence(
        found.cadence, kind=kind, missed=found.missed, words=words, needs=needs, size=found.size
    )
    window = a_window("2026-11-01", found.closed)
    made = an_occurrence(who, cadence, window=window, occasion=occasion(found, who))
    return replace(made, touch=replace(made.touch, step=found.step))


def occasion(found: Scene, who: Person) -> Occasion | None:
    """Give the interview at the person's program, for the cadence that hangs on it."""
    if found.letter:
        due = found.letter.removeprefix("due ")
        return an_occasion(due, id="a-letter", kind=OccasionKind.LETTER)
    if found.about and found.cadence.startswith("conf-"):
        record = next(one for one in _conferences(found) if one.id == "great-lakes")
        return replace(an_occasion(id=record.id, kind=OccasionKind.CONFERENCE), record=record)
    if found.cadence != "interview-thanks":
        return None
    program: Program = next((one for one in PROGRAMS.values() if one.id == who.program), PROGRAMS["Harbor State"])
    return an_occasion(id=f"{program.id}-2027", program=str(ProgramId(program.id)))


def load(found: Scene) -> StatedLoad:
    """Give what was made and placed before, as far as the example says."""
    numbers = found.load
    return StatedLoad(
        view(found),
        burst="burst" in numbers,
        drafts=numbers.get("drafts", 0),
        drafts_in_week=numbers.get("drafts_in_week", 0),
        asks=numbers.get("asks", 0),
        at_conference=numbers.get("at_conference", 0),
        strangers=numbers.get("strangers", 0),
        in_department=numbers.get("in_department", 0),
        heard_on=(day(found.hears),) if found.hears else (),
        told_on=(day(found.told),) if found.told else (),
    )


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
        signature=found.signed.replace(" / ", "\n"),
        attachments=(an_attachment(found.attached),) if found.attached else (),
        unattachable=(an_unattachable(found.lacks),) if found.lacks else (),
        in_reply_to="<earlier@example.org>" if found.thread else None,
    )


def said(rule: Rule, example: Example) -> Iterator[str]:
    """Give what a rule says about an example: skip codes, or the messages of its findings."""
    found = scene(example)
    if isinstance(rule, PlanRule):
        skip = rule.skip(occurrence(found), view(found))
        yield from (str(skip.code),) if skip else ()
        return
    if isinstance(rule, HoldRule):
        yield from (finding.message for finding in rule.check(a_hold(example.text), view(found)))
        return
    due = a_due(occurrence(found))
    if isinstance(rule, SetRule):
        yield from _beside(rule, found, example.text)
        return
    if isinstance(rule, LyingRule):
        yield from (finding.message for finding in rule.check(_lying(found), view(found)))
        return
    if isinstance(rule, PaceRule):
        wait = rule.wait(due, day(found.on), load(found))
        yield from (str(wait.next),) if wait else ()
        return
    context = Context(
        view=view(found),
        due=due,
        person=due.person if found.people else None,
        cadence=due.cadence,
        occasion=due.occasion,
    )
    yield from (finding.message for finding in rule.check(draft(found, example.text), context))


def _beside(rule: SetRule, found: Scene, text: str) -> Iterator[str]:
    """Give what is said of the mail above `---` when the one below it is in the same plan, and comes first."""
    own, _, others = text.partition("\n---\n")
    first = _written(replace(found, people=[found.beside]), others, 0)
    second = _written(found, own, 1)
    anchors = (replace(one.due.touch, anchor=f"conversation-{at}") for at, one in enumerate((first, second)))
    dues = (
        replace(one.due, occurrence=replace(one.due.occurrence, touch=touch))
        for one, touch in zip((first, second), anchors, strict=True)
    )
    drafts = [replace(one, due=due) for one, due in zip((first, second), dues, strict=True)]
    for touch, finding in rule.check(drafts, view(found)):
        if touch == drafts[1].due.touch:
            yield finding.message


def _written(found: Scene, text: str, rank: int) -> Rendered:
    rendered = Rendered(due=a_due(occurrence(found), rank=(rank,)), draft=draft(found, text))
    return replace(rendered, shingles=own_shingles(rendered, view(found)))


def _lying(found: Scene) -> Lying:
    """Give a draft of 1 December that lies there, with what is found in it."""
    past = a_past_draft(str(occurrence(found).touch), Stage(found.lies), made="2026-12-01 07:10")
    words = found.holds.strip('"')
    held = (Finding(rule="R104", name="other-program", level=Level.BLOCK, message=words),) if words else ()
    return Lying(past=past, closes=day(found.closed) if found.closed else None, found=held)


def verdict(rules: tuple[Rule, ...], example: Example) -> str:
    """Say what is wrong with an example; nothing when it is true."""
    messages = [message for rule in rules for message in said(rule, example)]
    if example.passes:
        return f"says {messages}" if messages else ""
    expected = scene(example).expected
    if not messages:
        return "finds nothing"
    return "" if any(expected in message for message in messages) else f"says {messages}, not {expected!r}"
