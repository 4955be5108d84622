"""Curves of growth as pictures: both axes logarithmic, each measurement a point; drawn by the report's library.

The pictures are SVG without any script, on a white ground, so that they read the same wherever the page is shown.
"""

from __future__ import annotations

from typing import Any

from tests.bench.figures import Curve

_RELEASE = "5.20"
_WIDE, _HIGH = 560, 260
_COLOURS = ("#1f5fa8", "#b3541e", "#4a7a2c")
_DASHES = ([1, 0], [6, 3], [2, 3])


def drawn(curve: Curve) -> str:
    """Draw a curve."""
    import vl_convert

    text: str = vl_convert.vegalite_to_svg(chart(curve), vl_version=_RELEASE, allowed_base_urls=[])
    return text + "\n"


def chart(curve: Curve) -> dict[str, Any]:
    """Specify the picture of a curve in Vega-Lite's grammar."""
    rows = [{"line": line.name, "x": x, "y": y} for line in curve.lines for x, y in line.points]
    counts = sorted({x for line in curve.lines for x, _ in line.points})
    names = [line.name for line in curve.lines]
    legend = {"title": None, "orient": "top", "symbolType": "stroke"} if len(names) > 1 else None
    return {
        "background": "white",
        "padding": 12,
        "width": _WIDE,
        "height": _HIGH,
        "data": {"values": rows},
        "mark": {"type": "line", "point": {"size": 45}, "strokeWidth": 2},
        "encoding": {
            "x": _axis("x", curve.x, counts),
            "y": {"field": "y", "type": "quantitative", "scale": {"type": "log"}, "axis": _words(curve.y)},
            "color": {"field": "line", "scale": {"domain": names, "range": _COLOURS[: len(names)]}, "legend": legend},
            "strokeDash": {
                "field": "line",
                "scale": {"domain": names, "range": _DASHES[: len(names)]},
                "legend": legend,
            },
        },
        "config": {"font": "sans-serif", "view": {"stroke": None}},
    }


def _axis(name: str, title: str, counts: list[float]) -> dict[str, Any]:
    """Give the axis of how much there was; one that begins at nothing counts from there on."""
    scale = {"type": "symlog", "constant": 1} if counts and counts[0] == 0 else {"type": "log", "nice": False}
    return {
        "field": name,
        "type": "quantitative",
        "scale": scale,
        "axis": {**_words(title), "values": counts, "format": ",d"},
    }


def _words(title: str) -> dict[str, Any]:
    return {
        "title": title,
        "gridColor": "#dddddd",
        "labelFontSize": 12,
        "titleFontSize": 12,
        "titleFontWeight": "normal",
    }
