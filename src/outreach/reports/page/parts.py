"""What a page is made of, as values: sections of tables, pictures and prose.

Every text is plain and is escaped when the page is written; only what is `Markup` (a drawing of ours) stands as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from outreach.reports.page.folds import Folds

NOTHING = Markup("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The head of a column. `is_hidden`: only heard, since the cells explain themselves; `is_number`: to the right.

    `is_plain`: where a narrow screen stacks the cells, they are understood without it. `drawing` stands in its place
    for those who see, as the months above strips do.
    """

    text: str
    is_number: bool = False
    is_hidden: bool = False
    is_plain: bool = False
    drawing: Markup = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell: a text, a drawing above it that shows the same, and quieter lines below it."""

    text: str = ""
    drawing: Markup = NOTHING
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: its cells, the first of which names it; a word for how it stands (`ACT`), and what to type.

    `is_loud` sets the word off more than others.
    """

    cells: tuple[Cell, ...]
    mark: str = ""
    is_loud: bool = False
    command: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its caption; `empty` is said when it has no rows.

    `is_folded`: it is shown when it is asked for; `is_plain`: what stands above it says what it is, so its caption is
    only heard.
    """

    caption: str
    heads: tuple[Head, ...]
    rows: tuple[Row, ...] = ()
    empty: str = "Nothing."
    is_folded: bool = False
    is_plain: bool = False
    template: ClassVar[str] = "table.html.j2"

    @property
    def is_marked(self) -> bool:
        """Whether any row has a word for how it stands."""
        return any(row.mark for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One sign of a picture and what it means."""

    sign: Markup
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """The key of the signs of a table."""

    keys: tuple[Key, ...]
    template: ClassVar[str] = "signs.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing with what it shows in words, the key of its signs, and a quiet note below it.

    `title` and `description` are read aloud in its place.
    """

    title: str
    description: str
    drawing: Markup
    keys: tuple[Key, ...] = ()
    note: str = ""
    template: ClassVar[str] = "picture.html.j2"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Sentences, each on a line of its own; what is to be typed stands between three spaces."""

    lines: tuple[str, ...]
    template: ClassVar[str] = "prose.html.j2"


Part = Table | Picture | Prose | Signs | Folds


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of a page: `id` is what links point to and never changes, `name` is the word in the navigation.

    `tally` is a number beside it there, and `tally_means` what it counts, for those who hear it.
    """

    id: str
    name: str
    heading: str
    parts: Sequence[Part] = ()
    tally: str = ""
    tally_means: str = ""
