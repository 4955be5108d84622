"""team (R3): is my mentor team whole? Each part of it with who is in it, below and above what is good.

Primary mentors (research, clinical) 1 or 2, a near-peer, secondary mentors (wellness) 1 or 2; a sponsor, who is never
asked to be one; the three fields; where the people come from; how requests are spread (the rule one-mentor, B507); and
whether the people one works beside were thanked. Red: no primary mentor at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import timedelta

from outreach.domain.json_value import JsonValue
from outreach.domain.people import Person, PersonId, Role
from outreach.domain.plans import Plan
from outreach.domain.short_names import Names
from outreach.domain.stages import View
from outreach.guardrails import one_mentor
from outreach.guardrails.settings import setting
from outreach.planning.asking import handle
from outreach.planning.obligations import commitments
from outreach.surveys.standing import is_team
from outreach.surveys.survey import Mark, Row, Survey

_PRIMARY = frozenset({Role.RESEARCH_MENTOR, Role.CLINICAL_MENTOR, Role.MENTOR})
_SECONDARY = frozenset({Role.WELLNESS_MENTOR})
_FIELDS: Mapping[str, Role] = {
    "research": Role.RESEARCH_MENTOR,
    "clinical": Role.CLINICAL_MENTOR,
    "wellness": Role.WELLNESS_MENTOR,
}
_YEAR = timedelta(days=365)
# who helped this often, and was never let down, may speak up by themselves
_HELPED = 3
_LEAST_PLACES = 2
_NAMED = 3


def team(view: View, _plan: Plan) -> Survey:
    """Show the parts of the mentor team, and the next small step where one is missing or crowded."""
    people = tuple(one for one in view.project.people if not one.never)
    names = Names(view.project)
    rows = (
        _part("primary mentors", _with(people, _PRIMARY), (1, 2), names, view),
        _part("near-peer", _with(people, frozenset({Role.NEAR_PEER})), (1, 1), names, view),
        _part("secondary mentors", _with(people, _SECONDARY), (1, 2), names, view),
        _sponsor(people, names, view),
        _fields(people),
        _places(people, view),
        _spread(names, view),
        _thanked(people, names, view),
    )
    return Survey(
        name="team",
        question="Is my mentor team whole?",
        heads=("", "", "good", "who, and the next small step"),
        rows=rows,
        empty="",
    )


def _with(people: Iterable[Person], roles: frozenset[Role]) -> tuple[Person, ...]:
    return tuple(one for one in people if roles & one.roles)


def _part(what: str, found: tuple[Person, ...], good: tuple[int, int], names: Names, view: View) -> Row:
    """Count one part of the team against what is good."""
    least, most = good
    wanted = str(least) if least == most else f"{least}–{most}"
    step, command = ("", "")
    if len(found) < least:
        step, command = _wanting(what, names, view)
    elif len(found) > most:
        step = "more than one can keep up with well: fit counts, not number"
    mark = Mark.RED if not found and what.startswith("primary") else Mark.LOOK if step else Mark.FINE
    return _row(
        what, str(len(found)), wanted, _said(_named(found, names), step), mark, command, people=found, good=good
    )


def _wanting(what: str, names: Names, view: View) -> tuple[str, str]:
    """Give the next small step towards somebody who is missing."""
    if what == "near-peer":
        met = _with(view.project.people, frozenset({Role.RESIDENT, Role.CHIEF_RESIDENT, Role.CO_RESIDENT}))
        return (
            f"{names.of(met[0])} could be one: add near-peer on that line"
            if met
            else "a resident you met: write near-peer on their line"
        ), ""
    if what.startswith("secondary"):
        return "somebody to talk to about how you are: write wellness mentor on their line", ""
    asked = _with(view.project.people, frozenset({Role.PROSPECTIVE_MENTOR}))
    if asked:
        name = handle(asked[0], view.project)
        return f"a first talk of 25 minutes with {names.of(asked[0])}", f"outreach draft {name} mentor-first-talk talk"
    return "somebody whose work you like: write prospective mentor on their line", ""


def _sponsor(people: tuple[Person, ...], names: Names, view: View) -> Row:
    """Show who opens doors; nobody is asked to be a sponsor, so there is only a hint who may become one."""
    found = _with(people, frozenset({Role.SPONSOR}))
    late = {one.to for one in commitments(view) if one.is_open and one.expected and one.expected < view.today}
    may = [one for one in people if one not in found and len(one.helped_me) >= _HELPED and one.id not in late]
    hint = f"{names.of(may[0])} speaks for you already; keep telling what came of it" if may else ""
    step = hint or ("" if found else "comes by itself: keep what you promise, tell what came of it")
    mark = Mark.FINE if found else Mark.LOOK
    return _row("sponsor", str(len(found)), "1", _said(_named(found, names), step), mark, people=found)


def _fields(people: tuple[Person, ...]) -> Row:
    has = [what for what, role in _FIELDS.items() if any(role in one.roles for one in people)]
    missing = [what for what in _FIELDS if what not in has]
    text = _said(", ".join(has), f"nobody for {' or '.join(missing)}" if missing else "")
    data: dict[str, JsonValue] = {"fields": list(has), "missing": list(missing)}
    return Row(
        cells=("fields", str(len(has)), str(len(_FIELDS)), text),
        data={"part": "fields", "count": len(has), **data},
        mark=Mark.LOOK if missing else Mark.FINE,
    )


def _places(people: tuple[Person, ...], view: View) -> Row:
    """Count the places mentors, sponsors and near-peers are at; one alone goes with whoever leaves it."""
    core = _with(people, _PRIMARY | _SECONDARY | {Role.SPONSOR, Role.NEAR_PEER})
    counts = Counter(_place(one, view) for one in core)
    told = ", ".join(f"{place} {count}" for place, count in counts.most_common(_NAMED))
    is_one = len(core) > 1 and len(counts) < _LEAST_PLACES
    text = _said(told, "all at one place; people move on" if is_one else "")
    return Row(
        cells=("places", str(len(counts)), f"{_LEAST_PLACES}+", text),
        data={"part": "places", "count": len(counts), "places": dict(counts)},
        mark=Mark.LOOK if is_one else Mark.FINE,
    )


def _place(person: Person, view: View) -> str:
    program = view.project.program(person.program)
    return program.short if program else person.at or "elsewhere"


def _spread(names: Names, view: View) -> Row:
    """Show to how many people the requests of three months went, and whether one of them carries most."""
    counts = one_mentor.requests(view)
    total = sum(counts.values())
    most = max(counts, key=lambda one: (counts[one], one), default=None)
    found = setting(one_mentor.ID, one_mentor.NAME, project=view.project)
    is_much = most is not None and total >= one_mentor.LEAST and counts[most] > total * one_mentor.share(found.options)
    text = "no request in three months"
    if most is not None:
        share = f"{counts[most]} of {total} requests" if total > 1 else "the one request"
        text = f"{share} of three months went to {names.short(most)}"
    asked: dict[str, JsonValue] = {str(one): count for one, count in counts.items()}
    return Row(
        cells=("people asked", str(len(counts)), "", _said(text, "ask somebody else next time" if is_much else "")),
        data={"part": "asked", "count": len(counts), "requests": asked},
        mark=Mark.LOOK if is_much else Mark.FINE,
    )


def _thanked(people: tuple[Person, ...], names: Names, view: View) -> Row:
    """Show who of the people one works beside was thanked, or given something, within a year."""
    found = tuple(one for one in people if is_team(one) and view.history.last_contact(one.id))
    waiting = tuple(one for one in found if not _was_thanked(one.id, view))
    thanked, good = str(len(found) - len(waiting)), str(len(found) or "")
    text = _said("", f"not thanked: {_named(waiting, names)}" if waiting else "")
    mark = Mark.LOOK if waiting else Mark.FINE
    command = f"outreach explain {handle(waiting[0], view.project)}" if waiting else ""
    return _row(
        "team thanked",
        thanked,
        good,
        text or ("all of them" if found else "you met nobody there yet"),
        mark,
        command,
        people=found,
    )


def _was_thanked(person: PersonId, view: View) -> bool:
    rows = view.history.contacts.get(person, ())
    return any(one.outbound and one.kind in ("thanks", "give") and view.today - one.day <= _YEAR for one in rows)


def _row(
    part: str,
    count: str,
    wanted: str,
    text: str,
    mark: Mark,
    command: str = "",
    *,
    people: tuple[Person, ...],
    good: tuple[int, int] | None = None,
) -> Row:
    data: dict[str, JsonValue] = {"part": part, "count": int(count), "people": [str(one.id) for one in people]}
    if good is not None:
        data |= {"least": good[0], "most": good[1]}
    return Row(cells=(part, count, wanted, text), data=data, mark=mark, next=command)


def _named(people: tuple[Person, ...], names: Names) -> str:
    more = f" and {len(people) - _NAMED} more" if len(people) > _NAMED else ""
    return f"{', '.join(names.of(one) for one in people[:_NAMED])}{more}"


def _said(who: str, step: str) -> str:
    return "; ".join(one for one in (who, step) if one)
