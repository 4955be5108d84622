"""Recording what the owner said: one transaction, without waiting for a run; the echo says how it was understood."""

from __future__ import annotations

from outreach.capture.echoes import Taken
from outreach.capture.taking import is_new
from outreach.cli.options import Settings
from outreach.cli.screen import put_json, say
from outreach.preview import Preview, looked
from outreach.reports.news import told
from outreach.reports.words import wrapped


def told_back(echo: str) -> str:
    """Fit an echo to the screen."""
    return "\n".join(wrapped(echo, indent=2, first=""))


def keep(taken: Taken, found: Preview, settings: Settings) -> int:
    """Record facts that are new, and print the echo."""
    from outreach.state.ledger import Ledger

    new = tuple(one for one in taken.facts if is_new(one, found.facts))
    if new:
        with Ledger.open(found.root, now=found.now) as ledger:
            ledger.record(new)
    echo = taken.echo
    if taken.is_news:
        then = looked(found.root, found.project, (*found.facts, *new), found.now, offline=True)
        echo = f"{echo} {told(then.plan, then.project)}"
    if settings.as_json:
        put_json({"version": 1, "kept": echo, "facts": len(new)})
    say(told_back(echo if new else f"{echo} (You said so before; it is kept once.)"), settings)
    return 0
