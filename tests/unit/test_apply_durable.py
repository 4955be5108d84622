"""What is written outlives a power cut before the ledger says that it was written."""

from __future__ import annotations

from collections.abc import Iterable

from outreach.apply import apply
from outreach.domain.facts import Fact
from outreach.domain.messages import Draft, DraftRef, Hold, HoldRef, Key
from outreach.planning.fold import fold
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import a_project, at
from tests.planned import a_draft, a_hold, a_plan

NOW = at("2026-12-02 18:31")


class Writing(MemoryMailbox):
    """Writes down what it writes, and when that is durable."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def create(self, draft: Draft, key: Key) -> DraftRef:
        self._log.append("create")
        return super().create(draft, key)

    def fill(self, ref: DraftRef, draft: Draft) -> DraftRef:
        self._log.append("fill")
        return super().fill(ref, draft)

    def sync(self) -> None:
        self._log.append("drafts durable")


class Holding(MemoryCalendar):
    """Writes down what it writes, and when that is durable."""

    def __init__(self, log: list[str]) -> None:
        super().__init__()
        self._log = log

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        self._log.append("hold")
        return super().hold(hold, key)

    def sync(self) -> None:
        self._log.append("holds durable")


def test_drafts_and_holds_are_durable_before_the_ledger_says_that_they_are_there() -> None:
    log: list[str] = []

    def record(facts: Iterable[Fact]) -> None:
        log.append(", ".join(sorted({type(one).__name__ for one in facts})))

    plan = a_plan(fold((), a_project(), NOW), NOW, drafts=[a_draft()], holds=[a_hold()])
    apply(plan, mailbox=Writing(log), calendar=Holding(log), record=record, now=NOW)
    durable = ["drafts durable", "holds durable"]
    assert log == [
        *durable, "DraftIntended, HoldIntended",
        "hold", *durable, "HoldMade",
        "create", *durable, "ChangeIntended, DraftCreated",
        "fill", *durable, "DraftFilled",
    ]  # fmt: skip
