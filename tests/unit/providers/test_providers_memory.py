"""What only the providers in memory do."""

from __future__ import annotations

import pytest

from outreach.domain.messages import Address, Key
from outreach.providers.base import Refused
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import at
from tests.planned import a_draft, a_hold

KEY = Key("k" * 32)


def test_a_hold_that_a_person_removed_is_not_made_again() -> None:
    calendar = MemoryCalendar()
    ref = calendar.hold(a_hold(), KEY)
    calendar.human_removes(ref.id)
    with pytest.raises(Refused, match="stays removed"):
        calendar.hold(a_hold(), KEY)
    assert calendar.holds == {}


def test_a_hold_a_person_moved_keeps_its_length() -> None:
    calendar = MemoryCalendar()
    ref = calendar.hold(a_hold(), KEY)
    calendar.human_edits(ref.id, starts=at("2026-11-29 20:00"))
    hold = calendar.holds[ref.id]
    assert (hold.starts, hold.ends, hold.title) == (at("2026-11-29 20:00"), at("2026-11-29 20:30"), "weekly review")


def test_busy_times_are_those_that_touch_the_span() -> None:
    lunch = (at("2026-11-29 12:00"), at("2026-11-29 13:00"))
    calendar = MemoryCalendar(busy=[lunch])
    assert calendar.busy(at("2026-11-29 12:30"), at("2026-11-29 14:00")) == (lunch,)
    assert calendar.busy(at("2026-11-29 13:00"), at("2026-11-29 14:00")) == ()


def test_links_say_that_they_are_of_memory() -> None:
    mailbox, calendar = MemoryMailbox(), MemoryCalendar()
    assert mailbox.link(mailbox.create(a_draft(), KEY)) == "memory:draft-0001"
    assert calendar.link(calendar.hold(a_hold(), KEY)) == f"memory:{KEY}"


def test_a_person_may_change_subject_and_recipients() -> None:
    mailbox = MemoryMailbox()
    ref = mailbox.create(a_draft(), KEY)
    mailbox.human_edits(ref.id, subject="Hello", to=(Address(name="Ada Quill", email="ada@example.org"),))
    draft = mailbox.drafts[ref.id].draft
    assert (draft.subject, draft.to[0].email, draft.body) == ("Hello", "ada@example.org", a_draft().body)
