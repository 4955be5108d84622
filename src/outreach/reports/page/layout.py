"""The page as a whole: its frame, its style and its sections, written as one text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined

from outreach.reports.page.parts import Section

_STYLES = ("page.css", "folds.css")
PAGE_BEGINS = "<!DOCTYPE html>\n<!-- a page of outreach -->"

# the marks that turn the direction of what follows them: a name with one could make other words read backwards
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def page(title: str, sections: Iterable[Section], *, lead: Iterable[str] = (), closing: Iterable[str] = ()) -> str:
    """Write a page: its title, a few lines that lead to it, its sections with links to each, and closing lines."""
    text = (
        templates()
        .get_template("page.html.j2")
        .render(
            begins=PAGE_BEGINS,
            title=title,
            lead=tuple(lead),
            sections=tuple(sections),
            closing=tuple(closing),
            style=_style(),
        )
    )
    return text.translate(_TURNING)


@cache
def templates() -> Environment:
    """Give the templates of the page; they escape everything."""
    found = Environment(
        loader=PackageLoader("outreach.reports.page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters["typed"] = _typed
    return found


def _typed(line: str) -> tuple[tuple[str, bool], ...]:
    """Split a sentence into what is read and what is typed: as on screens, the latter stands between three spaces."""
    return tuple((part, number % 2 == 1) for number, part in enumerate(line.split("   ")) if part)


def _style() -> str:
    here = files("outreach.reports.page")
    return "".join(here.joinpath(name).read_text(encoding="utf-8") for name in _STYLES)
