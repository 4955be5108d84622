"""What axe-core finds on a page that keeps somebody out: unreadable, unreachable or unnamed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Page

HERE = Path(__file__).parent
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
_RUN = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations.map((one) => ({
  rule: one.id, impact: one.impact, help: one.help, places: one.nodes.map((node) => node.target.join(" "))
}))"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Barrier:
    """One rule of axe-core that is broken: how bad that is (minor to critical), and where."""

    rule: str
    impact: str
    help: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        """Say it on one line, with the first places."""
        return f"{self.impact} {self.rule}: {self.help}, at {len(self.places)}: {' · '.join(self.places[:3])}"


def barriers(page: Page) -> tuple[Barrier, ...]:
    """Run every rule of axe-core on a page as it is now; it is handed in past the page's own ban on scripts."""
    page.evaluate(_axe())
    return tuple(
        Barrier(rule=one["rule"], impact=one["impact"] or "", help=one["help"], places=tuple(one["places"]))
        for one in page.evaluate(_RUN)
    )


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")
