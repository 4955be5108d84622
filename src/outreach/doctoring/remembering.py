"""What the program remembers: the ledger, its copies, and the lock that keeps runs apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.doctoring.broken import AGAIN
from outreach.doctoring.case import Case
from outreach.domain.facts import RunFinished
from outreach.domain.project import Project
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn
from outreach.errors import Exit, OutreachError
from outreach.ground import require_here, require_known
from outreach.providers.local import LocalCalendar, LocalMailbox
from outreach.reports.words import count
from outreach.state.backups import backups_folder, copies
from outreach.state.lock import Holder, holder
from outreach.state.recovery import entries_of
from outreach.state.trial import try_out

_LONGEST_RUN = timedelta(minutes=10)
_MAIL = {"local": "files", "gmail": "Gmail"}
_HOLDS = {"local": "files", "google": "Google Calendar"}


def ledger(case: Case) -> Iterator[Verdict]:
    """Check the ledger, write to it and read that back, and take it back."""
    facts = try_out(case.root, case.now, seconds=case.machine.seconds)
    if facts is None:
        mailbox, calendar = LocalMailbox(case.root, now=case.now), LocalCalendar(case.root, now=case.now)
        require_known((), mailbox, calendar)
        yield Ok(text="none yet; the first run makes it")
    else:
        yield Ok(text=f"sound, takes what is written: {count(facts, 'fact')}")


def belonging(case: Case, project: Project) -> Iterator[Verdict]:
    """Compare where drafts and holds were made with where the configuration puts them now."""
    require_here(case.facts, project, case.now)
    yield Ok(text=f"drafts in {_MAIL[str(project.mail)]}, holds in {_HOLDS[str(project.holds)]}")


def backups(case: Case) -> Iterator[Verdict]:
    """Read the newest copy of the ledger from its beginning to its end."""
    found = copies(case.root)
    if not found:
        if any(isinstance(one, RunFinished) for one in case.facts):
            yield Warn(text=f"there is no copy of the ledger in {backups_folder(case.root)}", command="outreach run")
        return
    try:
        held = len(entries_of(found[0]))
    except OutreachError as problem:
        yield Warn(text=f"{found[0]}: {problem.fact}; the next run writes a new one", command="outreach run")
        return
    yield Ok(text=f"the newest holds {count(held, 'fact')}: {found[0].name}")


def lock(case: Case) -> Iterator[Verdict]:
    """Try to take the lock of runs; if that fails, say who holds it."""
    held_by = holder(case.root)
    yield Ok(text="free") if held_by is None else _held(case, held_by)


def _held(case: Case, held_by: Holder) -> Verdict:
    """Judge a run that is working: within its time, or hanging."""
    if not held_by.pid:
        return Warn(text="another run begins at this moment", command=AGAIN)
    now = case.now.replace(tzinfo=None)
    text = f"another run ({held_by.told(now.date())}) is working"
    if now - held_by.since <= _LONGEST_RUN:
        return Warn(text=text, command=AGAIN)
    return Fail(text=f"{text}, and should have ended after 10 minutes", command=f"kill {held_by.pid}", code=Exit.LATER)
