"""stale-person (R110): how long a silence is, and mail that came back and was mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.domain.facts import BounceSeen, MailSeen, Resumed
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person
from outreach.guardrails.rule import Context
from outreach.guardrails.stale_person import RULE
from outreach.planning.fold import fold
from tests.builders import a_history, a_person, a_project, a_view, an_occasion, at, day
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill")


def said(
    *touches: str,
    now: str = "2026-12-01",
    person: Person = QUILL,
    returned: str = "",
    months: str = "",
    kind: OccasionKind | None = None,
) -> Sequence[str]:
    history = a_history(contacts={"ada-quill": touches}, returned={person.id: day(returned)} if returned else {})
    occasion = an_occasion(kind=kind, participants={"ada-quill": "interviewer"}) if kind else None
    context = Context(
        view=a_view(history=history, now=now),
        person=person,
        occasion=occasion,
        options={"months": months} if months else {},
    )
    return [one.message for one in RULE.check(a_mail("A line."), context)]


@pytest.mark.parametrize(
    ("last", "now", "stale"),
    [
        ("2025-06-01", "2026-11-30", False),
        ("2025-06-01", "2026-12-01", False),  # eighteen months to the day are not more
        ("2025-06-01", "2026-12-02", True),
        ("2025-08-31", "2027-02-28", False),
        ("2025-08-31", "2027-03-01", False),  # February has no 31st
        ("2025-08-31", "2027-03-02", True),
        ("2024-03-10", "2026-12-01", True),
    ],
)
def test_it_counts_whole_months(last: str, now: str, stale: bool) -> None:
    assert bool(said(f"{last} touch", now=now)) is stale


def test_it_says_how_long_and_since_when() -> None:
    assert said("2024-03-10 touch") == [
        "the last touch with Dr. Quill is 32 months ago, 10 Mar 2024; look whether place, role and address still hold"
    ]


def test_the_latest_touch_of_any_kind_counts() -> None:
    assert said("2023-01-01 ask", "2026-03-01 reply") == []


def test_somebody_never_touched_is_no_old_acquaintance() -> None:
    assert said() == []


def test_somebody_never_touched_may_stand_in_the_file_for_long() -> None:
    assert len(said(person=replace(QUILL, since=day("2024-01-15")))) == 1


@pytest.mark.parametrize(("months", "stale"), [("12", True), ("24 months", False), ("a while", False)])
def test_the_months_can_be_set(months: str, stale: bool) -> None:
    assert bool(said("2025-09-01 touch", months=months)) is stale


@pytest.mark.parametrize(
    ("kind", "stale"),
    [(OccasionKind.MEETING, False), (OccasionKind.INTERVIEW, False), (OccasionKind.CONFERENCE, True)],
)
def test_whom_one_meets_is_there(kind: OccasionKind, stale: bool) -> None:
    assert bool(said("2024-03-10 touch", kind=kind)) is stale


@pytest.mark.parametrize(
    ("touch", "stale"),
    [("2026-11-20 touch", True), ("2026-11-25 mail", True), ("2026-11-26 mail", False), ("2026-11-28 thanks", False)],
)
def test_after_mail_came_back_a_touch_proves_the_new_address(touch: str, stale: bool) -> None:
    assert bool(said(touch, returned="2026-11-25")) is stale


def test_it_names_the_address_that_is_new() -> None:
    assert said("2026-11-20 touch", returned="2026-11-25") == [
        'mail to Dr. Quill came back on 25 Nov; look whether "ada-quill@northfield.example.edu" is right'
    ]


def test_nothing_is_said_of_a_text_alone() -> None:
    assert list(RULE.check(a_mail("A line."), Context())) == []


class TestWhatTheLedgerSays:
    """Through the facts themselves."""

    NOW = at("2026-12-06")
    MOVED = replace(QUILL, email="ada@mesa-verde.example.org")
    BOUNCE = BounceSeen(
        at=at("2026-12-01"),
        mail="one",
        person=QUILL.id,
        address="ada-quill@northfield.example.edu",
        permanent=True,
        on=day("2026-12-01"),
    )

    def found(self, *facts: BounceSeen | MailSeen | Resumed) -> list[str]:
        project = a_project(people=(self.MOVED,))
        view = a_view(project, fold(facts, project, self.NOW), self.NOW)
        return [one.message for one in RULE.check(a_mail("A line."), Context(view=view, person=self.MOVED))]

    def test_mail_that_came_back_is_remembered_by_person(self) -> None:
        assert len(self.found(self.BOUNCE)) == 1
        later = replace(self.BOUNCE, address="ada.q@northfield.example.edu", on=day("2026-12-03"))
        assert "3 Dec" in self.found(later, self.BOUNCE)[0]

    def test_what_only_came_back_for_now_is_not(self) -> None:
        assert self.found(replace(self.BOUNCE, permanent=False)) == []

    def test_a_bounce_of_nobody_known_is_not(self) -> None:
        assert self.found(replace(self.BOUNCE, person=None)) == []

    def test_resume_trusts_again(self) -> None:
        assert self.found(self.BOUNCE, Resumed(at=at("2026-12-02"), person=QUILL.id)) == []
