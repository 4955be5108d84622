"""The audit of a workspace: all writes of the ledger, compared with what of ours lies at the providers. Only reads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from outreach.clock import Clock
from outreach.domain.messages import DraftRef, HoldRef, Key
from outreach.domain.project import Project
from outreach.ground import require_known
from outreach.planning.writes import Write, writes
from outreach.preview import project_of
from outreach.providers.base import UNASKABLE
from outreach.providers.connections import Providers, connect


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """All writes; `orphans` are the places of what is ours by its key and in none of them.

    `unseen` says why nobody looked for those.
    """

    project: Project
    now: datetime
    writes: tuple[Write, ...]
    orphans: tuple[str, ...] = ()
    unseen: str = ""


def audit(root: Path, clock: Clock, *, offline: bool = False) -> Audit:
    """Read the ledger of a workspace and, unless `offline`, look whether all that lies there is in it.

    Raises:
        ConfigError: the ledger was lost: it knows nothing of what lies there.
    """
    from outreach.state.ledger import Ledger

    project = project_of(root)
    now = clock.now(project.me.zone)
    with Ledger.open(root, now=now, readonly=True) as ledger:
        entries = tuple(ledger.entries())
    found = writes(entries)
    if offline:
        return Audit(project=project, now=now, writes=found, unseen="you said --offline")
    try:
        providers = connect(project, root, now)
        require_known((fact for _, fact in entries), providers.mailbox, providers.calendar)
        orphans = tuple(_orphans(found, providers))
    except UNASKABLE as problem:
        return Audit(project=project, now=now, writes=found, unseen=str(problem))
    return Audit(project=project, now=now, writes=found, orphans=orphans)


def _orphans(found: tuple[Write, ...], providers: Providers) -> Iterator[str]:
    """Give the places of drafts and holds that bear a key of ours and are no draft or hold of the ledger."""
    refs: dict[Key | None, str] = {one.key: one.ref for one in found}
    for name in providers.mailbox.all_keys():
        for draft in providers.mailbox.find(name):
            if _is_orphan(draft.id, name, refs):
                yield _draft(providers, draft, name)
    for name in providers.calendar.all_keys():
        for hold in providers.calendar.find(name):
            if _is_orphan(hold.id, name, refs):
                yield _hold(providers, hold)


def _is_orphan(id: str, name: Key, refs: Mapping[Key | None, str]) -> bool:
    """Whether nothing accounts for it; what was asked for and not answered is taken in by the next run."""
    return name not in refs or refs[name] not in ("", id)


def _draft(providers: Providers, ref: DraftRef, name: Key) -> str:
    return providers.mailbox.link(ref, name) or ref.id


def _hold(providers: Providers, ref: HoldRef) -> str:
    return providers.calendar.link(ref) or ref.id
