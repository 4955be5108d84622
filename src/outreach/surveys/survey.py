"""A survey: one question about everybody or everything, answered in rows.

It is the value that text, JSON and pages are made of; it knows nothing of columns on a screen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from outreach.domain.json_value import JsonValue
from outreach.domain.plans import Plan
from outreach.domain.stages import View


class Mark(StrEnum):
    """How a row stands: nothing to do, worth a look, or wanting something now."""

    FINE = "fine"
    LOOK = "look"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of an answer. `data` is the same for programs; `next` is the command to type, if there is one."""

    cells: tuple[str, ...]
    data: Mapping[str, JsonValue]
    mark: Mark = Mark.FINE
    next: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A question and its answer.

    `rows` come in the order in which they matter, and the first `most` of them are shown unless all are asked for.
    `heads` name the cells (a head may be empty), `title` is the first line, where the question alone does not say
    enough; `closing` follows the rows, `empty` is said when there are none. `is_marked` False: the cells say
    themselves how a row stands.
    """

    name: str
    question: str
    heads: tuple[str, ...]
    empty: str
    rows: tuple[Row, ...] = ()
    closing: tuple[str, ...] = ()
    title: str = ""
    most: int = 16
    is_marked: bool = True

    @property
    def marked(self) -> tuple[Row, ...]:
        """The rows that are not fine."""
        return tuple(row for row in self.rows if row.mark is not Mark.FINE)


# what asks: everything that is known, and what was decided from it
Ask = Callable[[View, Plan], Survey]
