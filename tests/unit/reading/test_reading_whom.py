"""Whose an address is; that nobody else's is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.people import Assistant, Name
from outreach.reading.whom import Whom, mailbox_of
from tests.builders import ACCOUNT, a_person, a_project
from tests.unit.reading.mailbox import (
    ASSISTANT_AT,
    OLD_ACCOUNT,
    OSEI,
    OSEI_AT,
    QUILL,
    QUILL_AT,
    a_draft,
    the_project,
)

WHOM = Whom.of(the_project())


@pytest.mark.parametrize(
    ("email", "person", "reached"),
    [
        (QUILL_AT, "ada-quill", "ada-quill"),
        (QUILL_AT.upper(), "ada-quill", "ada-quill"),
        (QUILL_AT.replace("@", "+lab@"), "ada-quill", "ada-quill"),
        ("ada@quill.example.org", "ada-quill", "ada-quill"),
        (OSEI_AT, "greta-osei", "greta-osei"),
        (ASSISTANT_AT, None, "greta-osei"),
        (ASSISTANT_AT.replace("@", "+calendar@"), None, "greta-osei"),
        ("stranger@northfield.example.edu", None, None),
        (ACCOUNT, None, None),
        (OLD_ACCOUNT, None, None),
        ("", None, None),
    ],
)
def test_whose_an_address_is(email: str, person: str | None, reached: str | None) -> None:
    assert WHOM.person(email) == person
    assert WHOM.reached(email) == reached


@pytest.mark.parametrize(
    ("email", "mailbox"),
    [
        ("Maya+lab@Example.org", "maya@example.org"),
        ("m.a.y.a+x@googlemail.com", "maya@gmail.com"),
        ("m.aya@example.org", "m.aya@example.org"),
    ],
)
def test_tags_and_the_dots_of_gmail_make_no_other_mailbox(email: str, mailbox: str) -> None:
    assert mailbox_of(email) == mailbox


def test_the_owners_addresses_are_nobody_elses() -> None:
    project = the_project()
    taken = replace(project, people=(replace(QUILL, also=(ACCOUNT,)),))
    whom = Whom.of(taken)
    assert whom.is_own(ACCOUNT.replace("@", "+x@"))
    assert whom.is_own(OLD_ACCOUNT)
    assert whom.reached(ACCOUNT) is None


def test_an_address_a_draft_was_meant_for_earlier_is_still_the_persons() -> None:
    moved = a_project(people=(replace(QUILL, email="ada.quill@mesa-verde.example.org", also=()),))
    assert Whom.of(moved).person(QUILL_AT) is None
    assert Whom.of(moved, a_draft()).person(QUILL_AT) == "ada-quill"


def test_an_earlier_address_that_somebody_else_bears_today_is_theirs() -> None:
    other = a_person("Dr. Lin Chen", email=QUILL_AT)
    moved = a_project(people=(replace(QUILL, email="ada.quill@mesa-verde.example.org", also=()), other))
    assert Whom.of(moved, a_draft()).person(QUILL_AT) == "lin-chen"


def test_an_earlier_name_may_be_an_address() -> None:
    renamed = a_project(people=(replace(QUILL, was=("ada@old.example.org", "ada-q")),))
    assert Whom.of(renamed).person("ada@old.example.org") == "ada-quill"


def test_an_assistant_of_two_people_is_nobodys() -> None:
    shared = Assistant(name=Name(full="Renee Toliver"), email=ASSISTANT_AT)
    whom = Whom.of(a_project(people=(replace(QUILL, assistant=shared), OSEI)))
    assert whom.reached(ASSISTANT_AT) is None


def test_an_assistant_who_is_known_by_herself_is_herself() -> None:
    renee = a_person("Ms. Renee Toliver", email=ASSISTANT_AT)
    assert Whom.of(a_project(people=(OSEI, renee))).reached(ASSISTANT_AT) == "renee-toliver"


def test_two_tags_of_one_mailbox_are_told_apart() -> None:
    people = (
        a_person("Dr. Lin Chen", email="lab+lin@example.org"),
        a_person("Dr. Wei Chen", email="lab+wei@example.org"),
    )
    whom = Whom.of(a_project(people=people))
    assert whom.person("lab+wei@example.org") == "wei-chen"
    assert whom.person("lab@example.org") is None


def test_a_project_without_people_knows_nobody() -> None:
    assert Whom.of(a_project()).reached(QUILL_AT) is None
    assert Whom.of(a_project(), a_draft()).reached(QUILL_AT) is None
