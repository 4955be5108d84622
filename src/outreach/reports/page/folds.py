"""Texts that open when they are asked for: each with a line that says what it is, one below the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One text: `title` and the quieter words beside it are always seen, `lines` and `text` once it is opened.

    `mark` is a word for how it stands; `is_loud` sets it off more than others. Line breaks of `text` are kept.
    """

    title: str
    beside: str = ""
    mark: str = ""
    is_loud: bool = False
    lines: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folds:
    """Texts under one heading."""

    heading: str
    folds: tuple[Fold, ...]
    template: ClassVar[str] = "folds.html.j2"
