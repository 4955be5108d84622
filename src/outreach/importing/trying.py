"""What was sorted, tried in the workspace before it is shown: whoever would make an error there is left out.

Somebody new can make lines wrong that are right today: with a second Halvorsen, "Dr. Halvorsen" is not clear any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from outreach.config.pasting import errors_with
from outreach.domain.findings import Problem
from outreach.importing.candidates import LeftOut
from outreach.importing.sorting import Newcomer, Sorted, in_order
from outreach.patterns import Pattern

# the lines are read under this name; no file of a workspace has a space in it
_NAME: Final = "new people"
_LINE: Final = Pattern(rf"{_NAME}(?:, line |:)(\d+)")
_MOST_ROUNDS: Final = 20


class UnreadableError(Exception):
    """Lines that outreach wrote and cannot read: a mistake of ours, never of the file."""


def tried(found: Sorted, root: Path | None) -> Sorted:
    """Leave out whoever would make an error in the workspace `root`, with the error as the reason.

    Raises:
        UnreadableError: an error stays that belongs to nobody.
    """
    for _ in range(_MOST_ROUNDS):
        errors = errors_with(root, people_yaml(found.people), _NAME) if found.people else ()
        if not errors:
            return found
        reasons = _reasons(errors, found.people)
        if not reasons:
            raise UnreadableError(str(errors[0]))
        found = _without(found, reasons)
    raise UnreadableError(f"more than {_MOST_ROUNDS} rounds of errors")


def people_yaml(people: Sequence[Newcomer]) -> str:
    """Write the section `people`; empty when there is nobody."""
    lines = [f"  {line}" for one in people for line in one.lines]
    return "\n".join(["people:", *lines, ""]) if lines else ""


def _reasons(errors: Sequence[Problem], people: Sequence[Newcomer]) -> dict[int, str]:
    """Find whom the errors are about, by the lines they name."""
    owners = list(_owners(people))
    reasons: dict[int, str] = {}
    for one in errors:
        numbers = [one.line] if one.file == _NAME else [int(number) for number in _LINE.findall(one.message)]
        for number in numbers:
            if 1 < number <= len(owners) + 1:
                reasons.setdefault(owners[number - 2], _why(one))
    return reasons


def _owners(people: Sequence[Newcomer]) -> Iterator[int]:
    """Give for each line below `people:` the number of the person it belongs to."""
    for number, one in enumerate(people):
        yield from (number for _ in one.lines)


def _why(error: Problem) -> str:
    message = _LINE.sub("the new one", error.message)
    return message if error.file == _NAME else f"mend {error.file}:{error.line} first, since then {message}"


def _without(found: Sorted, reasons: dict[int, str]) -> Sorted:
    left = [
        LeftOut(where=one.person.where, name=one.person.shown, why=reasons[number])
        for number, one in enumerate(found.people)
        if number in reasons
    ]
    kept = tuple(one for number, one in enumerate(found.people) if number not in reasons)
    return replace(found, people=kept, left_out=in_order([*found.left_out, *left]))
