"""What must be so before anything is made, one condition at a time."""

from __future__ import annotations

import pytest

from outreach.domain.facts import DraftIntended, Fact
from outreach.domain.history import History
from outreach.domain.messages import Key
from outreach.domain.plans import CreateDraft, Plan
from outreach.errors import ConfigError
from outreach.ground import require_unmade
from outreach.providers.memory import MemoryMailbox
from tests.builders import NOW, at
from tests.planned import a_draft, a_plan


class FarMailbox(MemoryMailbox):
    """One that can only be asked at a price."""

    near = False


def a_plan_of_two() -> Plan:
    return a_plan(History(begin=at(NOW).date()), drafts=(a_draft(), a_draft("greta-osei")))


def created(plan: Plan) -> list[CreateDraft]:
    return [action for action in plan.actions if isinstance(action, CreateDraft)]


def an_intent(action: CreateDraft) -> Fact:
    draft = action.draft
    return DraftIntended(
        at=at(NOW),
        key=action.key,
        touch=draft.touch,
        generation=0,
        kind=action.row.due.cadence.kind,
        subject=draft.subject,
        fingerprint=draft.fingerprint,
    )


def test_what_lies_nowhere_may_be_made() -> None:
    require_unmade(a_plan_of_two(), (), FarMailbox())


def test_a_draft_that_lies_there_and_is_unknown_stops_the_run() -> None:
    plan, mailbox = a_plan_of_two(), FarMailbox()
    first, second = created(plan)
    mailbox.create(first.draft, first.key)
    with pytest.raises(ConfigError, match=r"a draft of ours lies there already .* outreach recover"):
        require_unmade(plan, (), mailbox)
    mailbox.create(second.draft, second.key)
    with pytest.raises(ConfigError, match="2 drafts of ours lie there already"):
        require_unmade(plan, (), mailbox)


def test_a_draft_the_ledger_was_about_to_make_is_no_stranger() -> None:
    plan, mailbox = a_plan_of_two(), FarMailbox()
    first = created(plan)[0]
    mailbox.create(first.draft, first.key)
    require_unmade(plan, (an_intent(first),), mailbox)


def test_other_drafts_of_ours_do_not_matter() -> None:
    mailbox = FarMailbox()
    mailbox.create(a_draft("paul-quill"), Key("0" * 32))
    require_unmade(a_plan_of_two(), (), mailbox)


def test_where_reading_costs_nothing_creating_looks_by_itself() -> None:
    plan, mailbox = a_plan_of_two(), MemoryMailbox()
    first = created(plan)[0]
    mailbox.create(first.draft, first.key)
    require_unmade(plan, (), mailbox)


def test_a_run_with_nothing_to_make_asks_nothing() -> None:
    class Deaf(FarMailbox):
        def all_keys(self) -> tuple[Key, ...]:
            raise AssertionError("asked")

    require_unmade(a_plan(History(begin=at(NOW).date())), (), Deaf())
