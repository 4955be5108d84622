"""Recovery of a lost or damaged ledger: a copy or an export, then what lies at the providers, then a watermark.

What was due before that moment and is unknown since is asked about, never drafted by itself. Formats nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from outreach.adoption import Adopted, adopted
from outreach.clock import Clock
from outreach.domain.facts import (
    CalendarMade,
    DraftIntended,
    HoldIntended,
    LedgerMade,
    Recovered,
    RunFinished,
    RunStarted,
)
from outreach.domain.project import HoldsTo, Project
from outreach.errors import UsageError
from outreach.ground import require_now
from outreach.preview import project_of
from outreach.providers.connections import Providers, account_of, connect
from outreach.state.export import Entry

# a run that only found that the ledger was gone has a number that belongs to another one
_OF_RUNS = (LedgerMade, RunStarted, RunFinished)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What was recovered: from where, how many facts up to when, what was adopted, what could not be placed.

    `kept` is where the ledger that stood there is now; `was_readable`: it stayed, and learnt what lies there. When it
    knew that already, `was_fine` is so and nothing was done. `calendar` is the calendar for holds that was named.
    """

    facts: int
    source: Path | None = None
    last: datetime | None = None
    drafts: int = 0
    holds: int = 0
    unplaced: tuple[str, ...] = ()
    kept: Path | None = None
    was_readable: bool = False
    was_fine: bool = False
    calendar: str = ""


def recover(root: Path, clock: Clock, *, given: Path | None = None, calendar: str = "") -> Recovery:
    """Rebuild the ledger of a workspace, or add to a readable one what lies there and it does not know.

    `calendar` is the id of the calendar for holds at Google, where that was lost too.

    Raises:
        UsageError: a file was given, and the ledger there is can be read; or the calendar does not answer.
        SignInError: nobody is signed in to Google.
        TryLaterError: a run is working.
        ConfigError: the configuration or the given file cannot be used.
        DiskError: it cannot be written; nothing has changed.
    """
    from outreach.state.lock import run_lock
    from outreach.state.recovery import readable

    project = project_of(root)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    with run_lock(root, now=now):
        if calendar:
            _remember_calendar(project, root, calendar)
        providers = connect(project, root, now)
        present = readable(root, now)
        if present is not None and _has_intents(present):
            done = _completed(root, present, project, providers, now, given)
        else:
            done = _rebuilt(root, present or (), project, providers, now, given)
        return _with_calendar(done, root, project, calendar, now) if calendar else done


def _remember_calendar(project: Project, root: Path, id: str) -> None:
    """Keep the id beside the sign-in, if the calendar answers."""
    from outreach.providers.google.calendar import answers, is_own

    if project.holds is not HoldsTo.GOOGLE:
        raise UsageError("holds are files here", place="--calendar", remedy="it is for   holds: google")
    account = account_of(project, root)
    if not is_own(id) or not answers(account, id):
        raise UsageError(
            f"no calendar of ours has the id {id}",
            place="--calendar",
            remedy='copy it from Google Calendar: the settings of "Holds", under "Integrate calendar"',
        )
    account.remember_calendar(id)


def _with_calendar(done: Recovery, root: Path, project: Project, id: str, now: datetime) -> Recovery:
    """Note the calendar in the ledger too, unless it is there."""
    from outreach.state.ledger import Ledger

    made = CalendarMade(at=now, calendar=id, account=project.me.email)
    with Ledger.open(root, now=now) as ledger:
        if id not in {one.calendar for one in ledger.facts() if isinstance(one, CalendarMade)}:
            ledger.record((made,))
    return replace(done, calendar=id)


def _has_intents(entries: Iterable[Entry]) -> bool:
    return any(isinstance(fact, DraftIntended | HoldIntended) for _, fact in entries)


def _completed(
    root: Path, present: Sequence[Entry], project: Project, providers: Providers, now: datetime, given: Path | None
) -> Recovery:
    """Take in what lies there and a readable ledger does not know: an older copy was put in its place."""
    from outreach.state.ledger import Ledger

    if given is not None:
        remedy = "move .outreach/ledger.db elsewhere first, if you want to go back to that file"
        raise UsageError("the ledger can be read, so nothing is taken from a file", place=str(given), remedy=remedy)
    found = adopted(tuple(fact for _, fact in present), project, providers, now)
    if not found.facts and not found.unplaced:
        return Recovery(facts=len(present), was_fine=True)
    with Ledger.open(root, now=now) as ledger:
        ledger.record((*found.facts, Recovered(at=now, watermark=now, source="what lies there")))
    return replace(_told(present, found, None, None), was_readable=True)


def _rebuilt(
    root: Path, present: Sequence[Entry], project: Project, providers: Providers, now: datetime, given: Path | None
) -> Recovery:
    from outreach.state.recovery import entries_of, fullest_copy, rebuild

    source, entries = (given, entries_of(given)) if given is not None else fullest_copy(root) or (None, ())
    # what was said since the loss counts too
    seen = {fact for _, fact in entries}
    later = [entry for entry in present if entry[1] not in seen and not isinstance(entry[1], _OF_RUNS)]
    entries = (*entries, *later)
    found = adopted(tuple(fact for _, fact in entries), project, providers, now)
    name = source.name if source else "what lies there"
    kept = rebuild(root, entries, (*found.facts, Recovered(at=now, watermark=now, source=name)), now)
    return _told(entries, found, source, kept)


def _told(entries: Sequence[Entry], found: Adopted, source: Path | None, kept: Path | None) -> Recovery:
    return Recovery(
        facts=len(entries),
        source=source,
        last=max((fact.at for _, fact in entries), default=None),
        drafts=found.drafts,
        holds=found.holds,
        unplaced=found.unplaced,
        kept=kept,
    )
