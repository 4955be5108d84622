"""`outreach recover`: rebuild a lost or damaged ledger."""

from __future__ import annotations

from pathlib import Path

import click

from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.preview import project_of


@verb("recover", example="outreach recover      or   outreach recover --from facts.jsonl")
@click.option("--from", "given", metavar="FILE", help="a copy of the ledger, or what outreach export wrote")
@click.option("--calendar", metavar="ID", default="", help="the calendar for holds at Google, by its id")
@pass_settings
def command(settings: Settings, given: str | None, calendar: str) -> int:
    """Rebuild the ledger from the newest copy or from FILE, then from what lies in mailbox and calendar.

    What was due before and is unknown since is asked about, never drafted by itself. A ledger that can be read is
    left as it is; a damaged one is kept beside the new one. The ID of a calendar stands in Google Calendar, in the
    settings of "Holds", under "Integrate calendar".
    """
    from outreach.recovering import recover
    from outreach.reports.recovery import fine, recovered

    root = settings.root()
    done = recover(root, settings.clock(), given=Path(given) if given else None, calendar=calendar)
    if settings.as_json:
        counts = {"facts": done.facts, "drafts": done.drafts, "holds": done.holds}
        put_json({"version": 1, "recovered": not done.was_fine, **counts, "unplaced": list(done.unplaced)})
    if done.was_fine:
        say(fine(done.facts, done.calendar), settings)
        return 0
    source = _shown(done.source, root) if done.source else ""
    text = recovered(
        source=None if done.was_readable else source,
        facts=done.facts,
        last=done.last,
        zone=project_of(root).me.zone,
        adopted=(done.drafts, done.holds),
        unplaced=done.unplaced,
        kept=_shown(done.kept, root) if done.kept else "",
        calendar=done.calendar,
    )
    say(text, settings)
    return 0


def _shown(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
