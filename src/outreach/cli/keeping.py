"""Recording what the owner said: one transaction, without waiting for a run; the echo says how it was understood."""

from __future__ import annotations

from collections.abc import Callable

from outreach.capture.echoes import Taken
from outreach.capture.patients import refuse_patients
from outreach.capture.taking import is_new
from outreach.capture.telling import listed
from outreach.cli.options import Settings
from outreach.cli.screen import put_json, say
from outreach.ground import require_now
from outreach.preview import Preview, looked
from outreach.reports.news import told
from outreach.reports.words import wrapped


def told_back(echo: str) -> str:
    """Fit an echo to the screen."""
    return "\n".join(wrapped(echo, indent=2, first=""))


def list_once(found: Preview, settings: Settings) -> None:
    """Remember that the lines of the notes that could not be taken were shown: an agenda lists each once."""
    from outreach.state.ledger import Ledger

    shown = [fact for notes in found.notes for fact in listed(notes, found.view)]
    if shown and not (settings.quiet or settings.as_json):
        with Ledger.open(found.root, now=found.now) as ledger:
            ledger.record(shown)


def told_when(then: Preview) -> str:
    """Say who will hear the news, and when."""
    return told(then.plan, then.project)


def keep(taken: Taken, found: Preview, settings: Settings, *, follow: Callable[[Preview], str] | None = None) -> int:
    """Record facts that are new, and print the echo; `follow` adds what is true once they are.

    Raises:
        UsageError: they look like patient details, or would be kept at a made-up time next to a real mailbox; nothing
            is kept.
    """
    from outreach.state.ledger import Ledger

    refuse_patients(taken.facts)
    require_now(found.project, settings.clock())
    new = tuple(one for one in taken.facts if is_new(one, found.recorded))
    if new:
        with Ledger.open(found.root, now=found.now) as ledger:
            ledger.record(new)
    echo = taken.echo
    follow = told_when if taken.is_news else follow
    if follow is not None:
        then = looked(found.root, found.project, (*found.facts, *new), found.now, offline=True)
        echo = f"{echo} {follow(then)}".strip()
    if settings.as_json:
        put_json({"version": 1, "kept": echo, "facts": len(new)})
    say(told_back(echo if new else f"{echo} (You said so before; it is kept once.)"), settings)
    return 0
