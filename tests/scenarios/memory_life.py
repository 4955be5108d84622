"""A life whose drafts and holds are kept in memory, as rehearsals keep them; mail is read as it is beside files."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Self

import pytest

from outreach import changing, jobs, observing, preview
from outreach.domain.project import Project
from outreach.providers.connections import Providers
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from outreach.rendering import mime
from tests.builders import at
from tests.scenarios.file_life import FileLife
from tests.scenarios.life import Sent
from tests.scenarios.season import PEOPLE
from tests.system.terminal import Terminal


class MemoryLife(FileLife):
    """The same two providers behind every command."""

    def __init__(self, terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__(terminal)
        self.mailbox, self.calendar = MemoryMailbox(), MemoryCalendar()
        for module in (changing, jobs, observing, preview):
            monkeypatch.setattr(module, "connect", self._connect)

    def _connect(self, project: Project, root: Path, now: datetime) -> Providers:
        del project, root, now
        return Providers(mailbox=self.mailbox, calendar=self.calendar)

    def stored(self) -> Iterable[tuple[str, str, bytes]]:
        for id, one in self.mailbox.drafts.items():
            if not one.sent:
                yield id, str(one.key), mime.compose(one.draft, one.key, addressed=bool(one.draft.to))

    def last_sent(self, who: str) -> Sent | None:
        mine = [one for one in self.mailbox.drafts.values() if one.sent]
        mine = [one for one in mine if who in PEOPLE and PEOPLE[who].email in {to.email for to in one.draft.to}]
        if not mine:
            return super().last_sent(who)
        return Sent(f"{mine[-1].key}@lakeshore.example.edu", mine[-1].draft.subject, None)

    def sends(self, cadence: str, who: str, *, step: int | None = None, subject: str = "") -> Self:
        draft = self.draft(cadence, who, step=step)
        if subject:
            self.mailbox.human_edits(draft.id, subject=subject)
        self.mailbox.human_sends(draft.id)
        return self

    def edits(self, cadence: str, who: str, old: str, new: str, *, step: int | None = None) -> Self:
        draft = self.draft(cadence, who, step=step)
        body = self.mailbox.drafts[draft.id].draft.body
        assert old in body
        self.mailbox.human_edits(draft.id, body=body.replace(old, new))
        return self

    def deletes(self, cadence: str, who: str, *, step: int | None = None) -> Self:
        self.mailbox.human_deletes(self.draft(cadence, who, step=step).id)
        return self

    def is_busy(self, first: str, last: str) -> Self:
        self.calendar.human_is_busy(at(first), at(last))
        return self

    def holds(self) -> dict[str, tuple[datetime, timedelta, str]]:
        return {id: (one.starts, one.ends - one.starts, one.title) for id, one in self.calendar.holds.items()}

    def removes_hold(self, id: str) -> Self:
        self.calendar.human_removes(id)
        return self

    def moves_hold(self, id: str, moment: str) -> Self:
        self.calendar.human_edits(id, starts=at(moment))
        return self
