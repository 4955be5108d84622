"""Inline SVG: a frame with what it shows in words, and the few shapes all drawings are made of.

Colours are those of the page (`currentColor` and its variables). Every text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

INK, QUIET, LINE, SOFT, ACCENT, PAPER = (
    "currentColor",
    "var(--quiet)",
    "var(--line)",
    "var(--soft)",
    "var(--accent)",
    "var(--paper)",
)

_FRAME = Markup(
    '<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{said}">'
    "{inside}</svg>"
)
_UNHEARD = Markup(
    '<svg viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" focusable="false">'
    "{inside}</svg>"
)


def drawing(width: float, height: float, shapes: Iterable[Markup], *, said: str = "") -> Markup:
    """Frame shapes; `said` is read aloud in their place, and without it the text beside says the same."""
    frame = _FRAME if said else _UNHEARD
    return frame.format(width=_number(width), height=_number(height), said=said, inside=Markup("").join(shapes))


def rect(
    x: float, y: float, width: float, height: float, fill: str, *, stroke: str = "none", round: float = 0
) -> Markup:
    """Draw a rectangle."""
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" stroke="{}"/>').format(
        _number(x), _number(y), _number(width), _number(height), _number(round), fill, stroke
    )


def circle(x: float, y: float, radius: float, fill: str, *, stroke: str = "none", dashes: str = "") -> Markup:
    """Draw a circle around a point."""
    dashed = Markup(' stroke-dasharray="{}"').format(dashes) if dashes else Markup("")
    return Markup('<circle cx="{}" cy="{}" r="{}" fill="{}" stroke="{}" stroke-width="1.4"{}/>').format(
        _number(x), _number(y), _number(radius), fill, stroke, dashed
    )


def shape(points: Iterable[tuple[float, float]], fill: str) -> Markup:
    """Draw a closed shape through points."""
    path = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
    return Markup('<polygon points="{}" fill="{}"/>').format(path, fill)


def line(x1: float, y1: float, x2: float, y2: float, stroke: str, width: float = 1) -> Markup:
    """Draw a line from point to point."""
    return Markup('<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{}" stroke-width="{}"/>').format(
        *(_number(one) for one in (x1, y1, x2, y2)), stroke, _number(width)
    )


def words(x: float, y: float, text: str, size: float = 11) -> Markup:
    """Write a text that begins at a point."""
    return Markup('<text x="{}" y="{}" font-size="{}" fill="{}">{}</text>').format(
        _number(x), _number(y), _number(size), QUIET, text
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
