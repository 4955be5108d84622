"""What is known and what would be done, looked at without changing anything; every command starts here.

Loads the configuration, reads ledger and providers, folds and decides. Must not know how anything is printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.capture.left_there import left_there
from outreach.capture.notes import Notes, said_in, taken_in_turn
from outreach.capture.notes_file import read
from outreach.capture.places import Place
from outreach.clock import Clock
from outreach.domain.facts import Fact, Observation, SignatureSeen
from outreach.domain.findings import Problem
from outreach.domain.history import History
from outreach.domain.plans import Plan
from outreach.domain.project import JobSpec, Project
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.enclosing import with_files
from outreach.errors import ConfigError, OutreachError, UsageError
from outreach.occupied import decided
from outreach.providers.base import UNASKABLE
from outreach.providers.connections import Providers, connect
from outreach.workspace import existing

if TYPE_CHECKING:
    from outreach.planning.folding import Fold
    from outreach.state.ledger import Ledger

HORIZON = timedelta(days=14)
EVERYTHING = JobSpec(name="all")
_UNASKED = Observation(at=None)


class UncleanError(ConfigError):
    """The configuration has errors; `problems` are all of them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep all problems; the message is the first."""
        self.problems = problems
        super().__init__(str(problems[0]) if problems else "the configuration cannot be read")

    def screen(self) -> str:
        """Write all of them, each with its line and the words it is about."""
        from outreach.config.problems import show

        return show(self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """One look at a workspace; lines of the notes that no run has taken yet count as if it had.

    `notes` are those of each place that was read. `unseen` says why mailbox and calendar could not be asked, when they
    could not; `untimed` why nobody knows when the owner is busy, when that matters.
    """

    root: Path
    project: Project
    facts: tuple[Fact, ...]
    history: History
    plan: Plan
    providers: Providers
    now: datetime
    notes: tuple[Notes, ...] = ()
    unseen: str = ""
    untimed: str = ""

    @property
    def recorded(self) -> frozenset[Fact]:
        """All facts but those that new lines of the notes would make."""
        return frozenset(self.facts).difference(*(one.facts for one in self.notes))

    @property
    def view(self) -> View:
        """What rules and planning see."""
        return View(project=self.project, history=self.history, now=self.now)


def project_of(root: Path) -> Project:
    """Load the configuration of a workspace, and read the files that mails may carry.

    Raises:
        UncleanError: it has errors.
        ConfigError: there is none.
    """
    from outreach.config.load import load

    loaded = load(existing(root))
    if loaded.project is None:
        raise UncleanError(loaded.problems)
    return with_files(loaded.project, root)


def job_of(project: Project, name: str | None) -> JobSpec:
    """Find a job by its name; none means everything.

    Raises:
        UsageError: there is no such job.
    """
    if name is None or (name == EVERYTHING.name and name not in project.jobs):
        return EVERYTHING
    found = project.jobs.get(name)
    if found is None:
        raise UsageError(f'no job "{name}"', remedy=f"there are {', '.join(sorted(project.jobs))}")
    return found


def ledger_of(root: Path, providers: Providers, now: datetime) -> Ledger:
    """Open the ledger to write; it is not made anew where things of ours lie that it should know.

    Raises:
        ConfigError: it was lost, or cannot be used.
        DiskError: it cannot be made or read.
    """
    from outreach.ground import require_known
    from outreach.state.ledger import Ledger, path_of

    if not path_of(root).exists():
        require_known((), providers.mailbox, providers.calendar)
    return Ledger.open(root, now=now)


def look(
    providers: Providers,
    facts: tuple[Fact, ...],
    project: Project,
    now: datetime,
    *,
    most: int = 0,
    folded: Fold | None = None,
) -> Observation:
    """Ask mailbox and calendar what became of what we made and what was exchanged; notice what became of occasions.

    Of the past year's mail, if it was not read yet, about `most` mails are read. `folded` adds up facts as `fold` does.

    Raises:
        ConfigError: things of ours lie there that the ledger does not know; it was lost.
    """
    from outreach.exchanged import exchanged
    from outreach.ground import require_known
    from outreach.observe import observe
    from outreach.planning.elsewhere import here
    from outreach.planning.fold import fold
    from outreach.planning.moves import noticed
    from outreach.reading.fates import fates

    require_known(facts, providers.mailbox, providers.calendar)
    view = View(project=project, history=(folded or fold)(facts, project, now), now=now)
    # the drafts before the mail: what was sent in between is then known to be sent
    seen = observe(here(view), facts, providers.mailbox, providers.calendar, now)
    mail = exchanged(project, (*facts, *seen.facts), providers.mailbox, providers.calendar, now, most=most)
    told = fates(seen.facts, mail.facts, view.history, facts, is_heard=mail.is_heard, now=now)
    return replace(seen, facts=(*noticed(facts, view), *_signature(providers, view), *told, *mail.facts))


def _signature(providers: Providers, view: View) -> tuple[SignatureSeen, ...]:
    """Give the owner's signature at the mail provider, when it is needed and has changed."""
    if view.project.profile.signature.strip():
        return ()
    text = providers.mailbox.signature()
    return () if text is None or text == view.history.signature else (SignatureSeen(at=view.now, text=text),)


def signed(project: Project, history: History) -> Project:
    """Give the project with the signature kept at the mail provider, where the files name none."""
    if project.profile.signature.strip() or not history.signature:
        return project
    return replace(project, profile=replace(project.profile, signature=history.signature))


def preview(
    root: Path,
    clock: Clock,
    *,
    job: str | None = None,
    horizon: timedelta = HORIZON,
    offline: bool = False,
    added: Iterable[Fact] = (),
) -> Preview:
    """Look at a workspace and decide, changing nothing; `added` facts count as if they had been recorded."""
    project = project_of(root)
    only = job_of(project, job).only
    return known(root, project, clock, only=only, horizon=horizon, offline=offline, added=added)


def known(
    root: Path,
    project: Project,
    clock: Clock,
    *,
    only: Selection | None = None,
    horizon: timedelta = HORIZON,
    offline: bool = False,
    added: Iterable[Fact] = (),
) -> Preview:
    """Look at a workspace whose configuration is loaded already."""
    from outreach.state.ledger import Ledger

    now = clock.now(project.me.zone)
    with Ledger.open(root, now=now, readonly=True) as ledger:
        facts = (*ledger.facts(), *added)
    return looked(root, project, facts, now, only=only, horizon=horizon, offline=offline, noting=True)


def notes_of(
    root: Path, project: Project, facts: tuple[Fact, ...], now: datetime, providers: Providers | None
) -> tuple[tuple[Notes, ...], OutreachError | None]:
    """Read what is new in the owner's notes, in their file and at the providers; nothing is recorded.

    When those cannot be asked, that is given as well.
    """
    unasked: OutreachError | None = None
    places: tuple[Place, ...] = ()
    try:
        places = left_there(providers.mailbox, providers.calendar, facts, project, now) if providers else ()
    except UNASKABLE as problem:
        unasked = problem
    return taken_in_turn((read(root, project.notes, now), *places), facts, project, now), unasked


def looked(
    root: Path,
    project: Project,
    facts: tuple[Fact, ...],
    now: datetime,
    *,
    only: Selection | None = None,
    horizon: timedelta = HORIZON,
    offline: bool = False,
    providers: Providers | None = None,
    noting: bool = False,
    is_run: bool = False,
    folded: Fold | None = None,
) -> Preview:
    """Decide from facts that are known already; mailbox and calendar are asked unless `offline`, if they can be.

    With `noting`, what is new in the owner's notes counts as well. When the owner is busy is asked only if it matters;
    a run does so though it has looked at everything else already. `folded` adds up facts as `fold` does.

    Raises:
        TryLaterError, SignInError: a run cannot ask when the owner is busy.
        ConfigError: the ledger does not know what lies there, or it lies with a provider the files no longer name.
    """
    from outreach.decide import decide
    from outreach.ground import require_here
    from outreach.planning.fold import fold

    require_here(facts, project, now)
    ways = providers or connect(project, root, now)
    seen, unseen = (_UNASKED, "") if offline else _seen(ways, facts, project, now)
    known, notes = (*facts, *seen.facts), tuple[Notes, ...]()
    if noting:
        notes, unasked = notes_of(root, project, known, now, ways if seen.at else None)
        known, unseen = (*known, *said_in(notes)), unseen or (str(unasked) if unasked else "")
    history = (folded or fold)(known, project, now)
    project = signed(project, history)
    again = partial(decide, project, now=now, horizon=horizon, only=only, observed=seen.at)
    plan, history, untimed = decided(again, history, ways.calendar, offline=seen.at is None, required=is_run)
    return Preview(
        root=root,
        project=project,
        facts=known,
        history=history,
        plan=plan,
        providers=ways,
        now=now,
        notes=notes,
        unseen=unseen,
        untimed=untimed,
    )


def _seen(providers: Providers, facts: tuple[Fact, ...], project: Project, now: datetime) -> tuple[Observation, str]:
    """Ask mailbox and calendar; when they cannot be asked, a preview goes on without and says why."""
    try:
        return look(providers, facts, project, now), ""
    except UNASKABLE as problem:
        return _UNASKED, str(problem)
