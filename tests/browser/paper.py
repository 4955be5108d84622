"""A printed page: on which sheets its headings and rows of tables lie, read from the structure of its PDF.

Chromium marks what it prints as a heading, a row, a cell (a tagged PDF, ISO 32000-1 §14.8): so a row that lies on two
sheets is known, and not guessed from where words are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from playwright.sync_api import Page
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

_HEADINGS = frozenset({"/H1", "/H2", "/H3"})
_WHOLE = _HEADINGS | {"/TR", "/P", "/LI", "/Figure", "/Caption"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A heading, a row of a table or the like (its name in a PDF), and the sheets it lies on, counted from 0."""

    kind: str
    sheets: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What was printed: how many sheets, how many words on each, and its pieces in their order."""

    words: tuple[int, ...]
    pieces: tuple[Piece, ...]

    @property
    def cut(self) -> list[Piece]:
        """The rows that lie on two sheets."""
        return [one for one in self.pieces if one.kind == "/TR" and len(one.sheets) > 1]

    @property
    def orphans(self) -> list[Piece]:
        """The headings that end a sheet: what they head begins on the next one."""
        pairs = zip(self.pieces, self.pieces[1:], strict=False)
        return [one for one, follows in pairs if one.kind in _HEADINGS and not one.sheets & follows.sheets]


def printed(page: Page, *, size: str) -> Paper:
    """Print a page on sheets of a size (A4, Letter)."""
    reader = PdfReader(BytesIO(page.pdf(format=size, tagged=True)))
    sheets = {one.indirect_reference.idnum: number for number, one in enumerate(reader.pages) if one.indirect_reference}
    root = reader.root_object["/StructTreeRoot"].get_object()
    return Paper(
        words=tuple(len(one.extract_text().split()) for one in reader.pages),
        pieces=tuple(_pieces(root, sheets)),
    )


def _pieces(node: Any, sheets: dict[int, int]) -> Iterator[Piece]:
    """Give what counts as a whole, in its order."""
    for one in _below(node):
        kind = _kind(one)
        where = frozenset(_sheets(one, sheets))
        if kind in _WHOLE and where:
            if not _is_head(one):
                yield Piece(kind=kind, sheets=where)
        else:
            yield from _pieces(one, sheets)


def _is_head(node: DictionaryObject) -> bool:
    """Whether a row is the head of its table, which is printed again on each sheet that the table goes on to."""
    return _kind(node) == "/TR" and all(_kind(one) == "/TH" for one in _below(node))


def _kind(node: DictionaryObject) -> str:
    return str(node["/S"])


def _sheets(node: DictionaryObject, sheets: dict[int, int]) -> Iterator[int]:
    """Give the sheets on which a node has something: its own, for each piece of content, and those of what it holds."""
    kids = _kids(node)
    has_content = any(isinstance(one, int) or (isinstance(one, DictionaryObject) and "/MCID" in one) for one in kids)
    if has_content and "/Pg" in node:
        yield sheets[node.raw_get("/Pg").idnum]
    for one in kids:
        if isinstance(one, DictionaryObject):
            if "/MCID" in one and "/Pg" in one:
                yield sheets[one.raw_get("/Pg").idnum]
            yield from _sheets(one, sheets)


def _below(node: Any) -> list[DictionaryObject]:
    return [one for one in _kids(node) if isinstance(one, DictionaryObject) and "/S" in one]


def _kids(node: Any) -> list[Any]:
    found = node.get("/K", [])
    every = found if isinstance(found, list) else [found]
    return [one.get_object() if hasattr(one, "get_object") else one for one in every]
