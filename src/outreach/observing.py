"""Learning from mail that was really exchanged, in files of a mail program or at the provider; it is not touched.

Every mail of the time that was asked for is looked at, one at a time; those with people the owner knows become facts,
once, however often they are read. Of all others nothing is kept, not even that they were there. Prints nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path

from outreach.capture.days import dated
from outreach.clock import Clock
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact
from outreach.domain.mail import Mail
from outreach.domain.project import MailTo, Project
from outreach.errors import UsageError
from outreach.ground import require_here, require_now
from outreach.preview import ledger_of, project_of
from outreach.providers.connections import connect
from outreach.providers.mail_folders import Folder, folders
from outreach.providers.mailfile import Left, Wanted, mails
from outreach.reading.kinds import is_bounce
from outreach.reading.read import facts_of, wants_text
from outreach.reading.read_so_far import YEAR
from outreach.reading.whom import Whom
from outreach.reports.observed import Observed
from outreach.reports.words import count

_STEP = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """The mails that may teach something, how many there were in all, and why others were left."""

    mails: tuple[Mail, ...]
    looked_at: int
    left: Mapping[Left, int]


def observe_files(
    root: Path, paths: Sequence[Path], clock: Clock, *, since: str = "", progress: Callable[[int], None]
) -> Observed:
    """Read mail from files and record what it teaches; `progress` hears now and then how many were read.

    Reading begins a year back, or on the day `since`. Nothing is recorded before all is read: read again, it teaches
    only what is new.

    Raises:
        UsageError: there is no mail in a path, or `since` is no day behind.
        TryLaterError: a run is working, or a file was cut while it was read.
        ConfigError: the configuration or the ledger cannot be used.
        DiskError: a file cannot be read, or the disk is full.
    """
    from outreach.state.ledger import Ledger
    from outreach.state.lock import run_lock

    project = project_of(root)
    now = clock.now(project.me.zone)
    first = _first_day(since, now.date())
    places = tuple(dict.fromkeys(folder for path in paths for folder in folders(path)))
    with Ledger.open(root, now=now, readonly=True) as ledger:
        whom = Whom.of(project, ledger.facts())
    read = _read(places, whom, resolve(first, time(0), project.me.zone), now, progress)
    # what is new depends on what is known, so nobody may add to that until it is recorded
    with run_lock(root, now=now), Ledger.open(root, now=now) as ledger:
        known = ledger.facts()
        new = facts_of(read.mails, project, known, now)
        ledger.record(new)
    return Observed(
        project=project,
        now=now,
        since=first,
        where=count(len(places), "folder"),
        folders=len(places),
        looked_at=read.looked_at,
        with_known=len({one.id for one in read.mails if _is_with_known(one, whom)}),
        undated=read.left.get(Left.UNDATED, 0),
        later=read.left.get(Left.LATER, 0),
        known=known,
        new=new,
    )


def observe_mailbox(root: Path, clock: Clock, *, progress: Callable[[int, int], None]) -> Observed:
    """Read the mail of the past year at the provider, as far as it was not read, and what is on the calendar.

    What one portion teaches is recorded before the next is asked for; ended early, it goes on from there. `progress`
    hears how many addresses were asked about, and how many there are.

    Raises:
        UsageError: the owner did not allow it, or there is no provider to read at.
        TryLaterError: a run is working, or the provider cannot be asked now.
        SignInError: nobody is signed in.
        ConfigError: the configuration or the ledger cannot be used.
    """
    from outreach.exchanged import mail, met
    from outreach.state.lock import run_lock

    project = project_of(root)
    _require_leave(project)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    providers = connect(project, root, now)
    new: list[Fact] = []
    looked_at = most = 0
    with run_lock(root, now=now), ledger_of(root, providers, now) as ledger:
        known = ledger.facts()
        require_here(known, project, now)
        try:
            for portion in mail(project, known, providers.mailbox, now):
                if not portion.is_heard:
                    raise _not_allowed()
                ledger.record(portion.facts)
                new += portion.facts
                looked_at, most = looked_at + portion.mails, max(most, portion.left)
                progress(most - portion.left, most)
            meetings = met(project, (*known, *new), providers.calendar, now)
            ledger.record(meetings)
        finally:
            providers.close()
    return Observed(
        project=project,
        now=now,
        since=now.date() - YEAR,
        where="Gmail",
        looked_at=looked_at,
        with_known=looked_at,
        known=known,
        new=(*new, *meetings),
    )


def _require_leave(project: Project) -> None:
    if project.mail is not MailTo.GMAIL:
        raise UsageError("say where your mail lies", remedy="write   outreach observe --mbox PATH")
    if not project.google.read:
        raise _not_allowed()


def _not_allowed() -> UsageError:
    return UsageError(
        "you did not allow mail to be read",
        place="config.yaml: google",
        remedy="write   google: {read: yes}   and   outreach auth login   , or name files with   --mbox PATH",
    )


def _first_day(text: str, today: date) -> date:
    """Read the day to begin with; a year back when none is named."""
    if not text:
        return today - YEAR
    day, rest = dated(text.strip(), today)
    if day is None or rest or day > today:
        raise UsageError(f'"{text}" is no day behind', place="--since", remedy="write 2026-01-15")
    return day


def _read(
    places: Sequence[Folder], whom: Whom, since: datetime, until: datetime, progress: Callable[[int], None]
) -> _Read:
    wanted = Wanted(since=since, until=until, is_own=whom.is_own, wants_text=lambda one: wants_text(one, whom))
    kept: list[Mail] = []
    left: Counter[Left] = Counter()
    looked_at = passed = 0
    for one in mails(places, wanted):
        passed += 1
        if passed % _STEP == 0:
            progress(passed)
        if isinstance(one, Left):
            left[one] += 1
            continue
        looked_at += 1
        if _concerns(one, whom):
            kept.append(one)
    return _Read(mails=tuple(kept), looked_at=looked_at, left=left)


def _concerns(mail: Mail, whom: Whom) -> bool:
    """Whether it may teach something: what the owner sent to others tells that an answer to it is one."""
    return mail.is_sent or is_bounce(mail) or _is_with_known(mail, whom)


def _is_with_known(mail: Mail, whom: Whom) -> bool:
    return any(whom.reached(one) is not None for one in (mail.sender, *mail.recipients))
