"""One run over real files and a real ledger, with every kind of action in it.

`before` is an earlier run's work: a draft that waits for a detail, one that is no longer wanted, and three holds. The
run then rewrites the first, withdraws the second, moves a hold, releases another, and makes new ones of both kinds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from outreach.apply import apply
from outreach.domain.facts import Fact, Observation
from outreach.domain.history import History
from outreach.domain.plans import Applied
from outreach.observe import observe
from outreach.planning.fold import fold
from outreach.providers.local import LocalCalendar, LocalMailbox
from outreach.state.ledger import Ledger
from outreach.state.lock import run_lock
from tests.builders import a_project, at
from tests.planned import a_draft, a_hold, a_plan

FIRST = at("2026-11-22 07:10")
NOW = at("2026-11-23 07:10")
PROJECT = a_project()

WAITING = a_draft("elena-marchetti", addressed=False, body="⟦For Dr. Marchetti. Not addressed.⟧\n\nDear Dr. Marchetti,")
UNWANTED = a_draft("paul-quill")
REVIEW = a_hold()
PREPARE = a_hold("prepare: Harbor State", "2026-11-30 17:00", touch="interview-day/me/harbor-state-2027/1", part="prep")
DEBRIEF = a_hold("debrief: Harbor State", "2026-12-02 14:05", touch="interview-day/me/harbor-state-2027/1", part="de")
BOARD = a_hold("tumor board", "2026-11-26 07:00", touch="attend-routine/me/board-2026-11-26/1", part="session")

DRAFTS = (
    a_draft("elena-marchetti"),
    a_draft("greta-osei", body="Dear Dr. Osei,\n\nYour rule about the phantom has stayed with me."),
    a_draft("ingrid-halvorsen", addressed=False, body="⟦For Dr. Halvorsen. Not addressed.⟧\n\nDear Dr. Halvorsen,"),
    a_draft("elena-marchetti", anchor="cedar-ridge-2027", body="Dear Dr. Marchetti,\n\nA second conversation."),
)
HOLDS = (
    REVIEW,
    a_hold("prepare: Harbor State", "2026-12-02 17:00", touch="interview-day/me/harbor-state-2027/1", part="prep"),
    DEBRIEF,
    a_hold("weekly review", "2026-12-06 17:00", touch="weekly-review/me/2026-12-06/1"),
)


def before(root: Path) -> None:
    """Do the earlier run's work."""
    with Ledger.open(root, now=FIRST) as ledger:
        mailbox, calendar = LocalMailbox(root, now=FIRST), LocalCalendar(root, now=FIRST)
        plan = a_plan(
            look(ledger, mailbox, calendar), FIRST, drafts=(WAITING, UNWANTED), holds=(REVIEW, PREPARE, BOARD)
        )
        apply(plan, mailbox=mailbox, calendar=calendar, record=ledger.record, now=FIRST)


def run(root: Path, checkpoint: Callable[[str], None]) -> None:
    """Do one run: look, plan, apply."""
    carry_out(root, checkpoint)


def carry_out(root: Path, checkpoint: Callable[[str], None]) -> Applied:
    """Do one run under the lock and give what it did."""
    with run_lock(root, now=NOW), Ledger.open(root, now=NOW) as ledger:
        mailbox, calendar = LocalMailbox(root, now=NOW), LocalCalendar(root, now=NOW)
        number = ledger.new_run("morning", NOW)

        def record(facts: Iterable[Fact]) -> None:
            ledger.record(facts, number)

        def look_again() -> Observation:
            known = ledger.facts()
            return observe(fold(known, PROJECT, NOW), known, mailbox, calendar, NOW)

        checkpoint("before looking")
        plan = a_plan(look(ledger, mailbox, calendar), NOW, drafts=DRAFTS, holds=HOLDS)
        checkpoint("after looking")
        return apply(
            plan,
            mailbox=mailbox,
            calendar=calendar,
            record=record,
            now=NOW,
            checkpoint=checkpoint,
            look=look_again,
            run=number,
            chunk=5,
        )


def look(ledger: Ledger, mailbox: LocalMailbox, calendar: LocalCalendar) -> History:
    """Observe, record what is new, and add everything up."""
    known = ledger.facts()
    seen = observe(fold(known, PROJECT, NOW), known, mailbox, calendar, NOW)
    ledger.record(seen.facts)
    return fold((*known, *seen.facts), PROJECT, NOW)
