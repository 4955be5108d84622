"""The charting library that draws the large pictures, if it is installed: Vega-Lite, through vl-convert.

It is loaded only when a page is written. A chart is given as a Vega-Lite specification with its data in it; nothing is
fetched, and what comes back is SVG without any script.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from outreach.patterns import Pattern
from outreach.reports.drawings.charts import Chart

# what draws a chart, or cannot
Draw = Callable[[Chart], Markup | None]

TO_INSTALL = "pipx inject outreach vl-convert-python"

# the release of Vega-Lite that specifications are written for; vl-convert carries several
_RELEASE = "5.20"
# a viewBox stands beside them: the page decides how wide a drawing is
_SIZE = Pattern(r'(<svg [^>]*?) width="[\d.]+" height="[\d.]+"')


def drawn(chart: Chart) -> Markup | None:
    """Draw a chart; None where the library is not installed."""
    try:
        import vl_convert
    except ImportError:
        return None
    text = vl_convert.vegalite_to_svg(dict(chart), vl_version=_RELEASE, allowed_base_urls=[])
    return Markup(_SIZE.sub(r"\1", text, 1))  # noqa: S704 - the library escapes the texts of its data
