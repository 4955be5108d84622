"""extra-recipient (R108): lists, and who may stand beside the one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence, Kind
from outreach.domain.messages import Address
from outreach.domain.people import Assistant, Person
from outreach.guardrails.extra_recipient import PLAN_RULE, TEXT_RULE, is_list
from outreach.guardrails.rule import Context
from tests.builders import a_cadence, a_name, a_person, a_project, a_view, an_occurrence
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill", path="people[0]")
CHEN = a_person("Dr. Lin Chen")
LONG = a_person("Dr. Hannah Long")
INTRO = a_cadence("give-intro", kind=Kind.GIVE)


def said(*to: str, person: Person = QUILL, cadence: Cadence | None = None, allow: str = "") -> Sequence[str]:
    mail = replace(a_mail("A line."), to=tuple(Address(name=one.partition("@")[0], email=one) for one in to))
    context = Context(
        view=a_view(a_project(people=(QUILL, CHEN, LONG))),
        person=person,
        cadence=cadence or a_cadence(),
        options={"allow_cc": allow} if allow else {},
    )
    return [one.message for one in TEXT_RULE.check(mail, context)]


ADA, LIN, HANNAH = (str(one.email) for one in (QUILL, CHEN, LONG))


@pytest.mark.parametrize(
    "email",
    [
        "list@northfield.edu",
        "radonc-residents@northfield.edu",
        "all.faculty@northfield.edu",
        "Everyone@northfield.edu",
        "pgy2_residents@northfield.edu",
        "radonc-staff-chicago@northfield.edu",
        "mentors+2026@northfield.edu",
        "contouring-l@northfield.edu",
        "dl-radonc@northfield.edu",
        "physics@lists.northfield.edu",
        "physics@listserv.northfield.edu",
        "physics@radonc.groups.northfield.edu",
        "study@googlegroups.com",
        "study@groups.io",
        "undisclosed-recipients@northfield.edu",
    ],
)
def test_a_list_is_known_by_its_words(email: str) -> None:
    assert is_list(email)


@pytest.mark.parametrize(
    "email",
    [
        "ada.quill@northfield.edu",
        "ada.allen@northfield.edu",
        "stafford@northfield.edu",
        "l.list3n@northfield.edu",
        "teamer@northfield.edu",
        "a.l@northfield.edu",
        "quill+list@northfield.edu",
        "ada@listermed.edu",
        "ada@groupshealth.org",
        "@northfield.edu",
    ],
)
def test_a_person_is_no_list(email: str) -> None:
    assert not is_list(email)


def test_a_list_is_nobodys_address() -> None:
    crowd = replace(QUILL, email="radonc-residents@northfield.edu")
    found = PLAN_RULE.skip(an_occurrence(crowd), a_view())
    assert found is not None
    assert (str(found.code), found.text) == (
        "bad-address",
        '"radonc-residents@northfield.edu" goes to many; write the address of Dr. Quill in people[0]',
    )


def test_a_surname_may_be_such_a_word() -> None:
    staff = a_person("Dr. Hannah Staff", email="hannah.staff@northfield.edu")
    assert PLAN_RULE.skip(an_occurrence(staff), a_view()) is None
    assert said("hannah.staff@northfield.edu", person=staff) == []
    assert PLAN_RULE.skip(an_occurrence(a_person(email=None)), a_view()) is None


@pytest.mark.parametrize(
    ("to", "extra"),
    [
        ((), ""),
        ((ADA,), ""),
        ((ADA.upper(),), ""),
        ((ADA, LIN), "goes to Dr. Chen beside Dr. Quill"),
        ((LIN, ADA), "goes to Dr. Chen beside Dr. Quill"),
        ((ADA, "who@example.org"), 'goes to "who@example.org" beside Dr. Quill'),
        ((ADA, LIN, HANNAH), "goes to Dr. Chen and Dr. Long beside Dr. Quill"),
        ((ADA, LIN, HANNAH, "who@example.org"), "goes to Dr. Chen and 2 more beside Dr. Quill"),
        (("ada@home.example.org",), ""),  # the owner's own choice of address
        (("ada@home.example.org", LIN), "goes to Dr. Chen beside Dr. Quill"),
    ],
)
def test_a_mail_has_one_reader(to: Sequence[str], extra: str) -> None:
    assert said(*to) == ([f"{extra}; write to each by themselves"] if extra else [])


def test_fourteen_at_once_are_one_finding() -> None:
    crowd = [f"mentor{number}@example.org" for number in range(14)]
    assert len(said(ADA, *crowd)) == 1


def test_a_list_in_the_line_of_recipients_is_named() -> None:
    assert said("radonc-residents@northfield.edu") == [
        '"radonc-residents@northfield.edu" goes to many; write to one person'
    ]


def test_an_introduction_goes_to_two() -> None:
    assert said(ADA, LIN, cadence=INTRO) == []
    assert said(ADA, LIN, HANNAH, cadence=INTRO) == ["goes to Dr. Long beside Dr. Quill; write to each by themselves"]


def test_who_schedules_may_stand_there_and_other_addresses_of_the_person() -> None:
    person = replace(
        QUILL,
        assistant=Assistant(name=a_name("Ms. Dana Whitlock"), email="d.whitlock@northfield.edu"),
        also=("ada@home.example.org",),
    )
    assert said(ADA, "D.Whitlock@northfield.edu", "ada@home.example.org", person=person) == []
    assert said(ADA, "d.whitlock@northfield.edu", LIN, person=person) != []


@pytest.mark.parametrize(("allow", "free"), [(LIN, True), (" lin-chen , x", True), ("lin", False), (",", False)])
def test_names_and_addresses_may_be_freed(allow: str, free: bool) -> None:
    assert (said(ADA, LIN, allow=allow) == []) is free


def test_nothing_is_said_of_a_text_alone() -> None:
    assert list(TEXT_RULE.check(a_mail("A line.", to=(QUILL, CHEN)), Context())) == []


def test_without_a_file_addresses_are_named_as_they_stand() -> None:
    (one,) = TEXT_RULE.check(a_mail("A line.", to=(QUILL, CHEN)), Context(person=QUILL))
    assert f'"{LIN}"' in one.message
