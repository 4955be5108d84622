"""programs (R11): is my list of programs sensible?

Where each is, which kind it is, whom you know there, which weeks you worked there, what you noted. Worth a look: nobody
there knows you. Below it says when none is academic. How far one reaches with a program is private: it stands in the
second survey only, which is shown when the owner asks for it in so many words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from outreach.domain.english import MONTHS
from outreach.domain.json_value import JsonValue
from outreach.domain.occasions import Rotation
from outreach.domain.people import Person, Program, ProgramId
from outreach.domain.plans import Plan
from outreach.domain.stages import View
from outreach.surveys.survey import Mark, Row, Survey
from outreach.surveys.ties import ties

_ACADEMIC = "academic"
_WITHIN_REACH = frozenset({"realistic", "safe"})
_VOUCH = "outreach report vouch"


def programs(view: View, _plan: Plan) -> Survey:
    """Show every program, in the order of the files."""
    found = view.project.programs
    rows = tuple(_row(one, view) for one in found)
    return Survey(
        name="programs",
        question="Is my list of programs sensible?",
        heads=("program", "region", "kind", "know you", "worked there", "notes"),
        rows=rows,
        closing=(*_kinds(found), *_unknown(rows)),
        empty="No program is in your files.",
    )


def programs_and_reach(view: View, plan: Plan) -> Survey:
    """Show the same with how far the owner reaches with each; private, for the owner's own eyes."""
    survey, reach = programs(view, plan), view.project.private.reach
    rows = (_with_reach(row, one.id, reach) for row, one in zip(survey.rows, view.project.programs, strict=True))
    heads = (*survey.heads[:3], "reach", *survey.heads[3:])
    return replace(
        survey, heads=heads, rows=tuple(rows), closing=(*survey.closing, *_reaches(view.project.programs, reach))
    )


def _with_reach(row: Row, program: ProgramId, reach: Mapping[ProgramId, str]) -> Row:
    found = reach.get(program)
    cells = (*row.cells[:3], found or "", *row.cells[3:])
    return replace(row, cells=cells, data={**row.data, "reach": found})


def _row(program: Program, view: View) -> Row:
    known = [tie.person for tie in ties(program, view) if tie.works_there and tie.knows_me]
    worked = [one for one in view.project.rotations if one.program == program.id]
    cells = (
        program.short,
        program.region,
        program.kind,
        _count(known),
        ", ".join(_weeks(one, view) for one in worked),
        " ".join(program.notes.split()),
    )
    return Row(cells=cells, data=_data(program, known, worked), mark=Mark.FINE if known else Mark.LOOK)


def _count(known: Sequence[Person]) -> str:
    return "nobody" if not known else f"{len(known)} {'person' if len(known) == 1 else 'people'}"


def _weeks(rotation: Rotation, view: View) -> str:
    first = rotation.dates.first
    return f"{'from ' if first > view.today else ''}{MONTHS[first.month - 1][:3]} {first.year}"


def _kinds(found: Sequence[Program]) -> Iterator[str]:
    """Say what a list should hold and this one does not, as far as anybody wrote it down."""
    unsaid = [one.short for one in found if not one.kind]
    if not found or any(_ACADEMIC in one.kind.casefold() for one in found):
        return
    if unsaid:
        yield "None of them is called academic."
        yield f"No kind yet: {', '.join(unsaid)}; add   kind academic   to a line."
    else:
        yield "None of them is academic; one at least should be."


def _unknown(rows: Iterable[Row]) -> Iterator[str]:
    if any(row.mark is Mark.LOOK for row in rows):
        yield f"Who could help where nobody knows you:   {_VOUCH}"


def _reaches(found: Iterable[Program], reach: Mapping[ProgramId, str]) -> Iterator[str]:
    labels = [reach[one.id].casefold() for one in found if one.id in reach]
    if labels and not _WITHIN_REACH & set(labels):
        yield "None of them is realistic for you; one at least should be."


def _data(program: Program, known: Sequence[Person], worked: Sequence[Rotation]) -> Mapping[str, JsonValue]:
    return {
        "program": program.id,
        "name": program.name,
        "region": program.region or None,
        "kind": program.kind or None,
        "known": [one.id for one in known],
        "rotations": [one.id for one in worked],
        "notes": program.notes or None,
    }
