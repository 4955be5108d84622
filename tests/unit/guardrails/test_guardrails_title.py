"""title (R102): who may be called what, in the greeting and below."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.people import Person
from outreach.guardrails.rule import Context
from outreach.guardrails.title import RULE
from tests.builders import a_person, a_project, a_view
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill")
CHEN = a_person("Dr. Lin Chen")
WEI = a_person("Dr. Wei Chen")
TOLIVER = a_person("Ms. Renee Toliver")
PHAM = a_person("Kim Anh Pham")
ADEYEMI = a_person("Dr. Jonah Adeyemi", call="Jonah")
OSEI = replace(a_person("Dr. Greta Osei"), name=replace(a_person("Dr. Greta Osei").name, title="Prof."))
EVERYBODY = (QUILL, CHEN, WEI, TOLIVER, PHAM, ADEYEMI, OSEI)


def found(body: str, *to: Person, titles: str = "", subject: str = "") -> list[Finding]:
    view = a_view(a_project(people=EVERYBODY))
    context = Context(view=view, person=to[0] if to else None, options={"titles": titles} if titles else {})
    return list(RULE.check(a_mail(body, to=to, subject=subject), context))


def levels(body: str, *to: Person, titles: str = "") -> list[Level]:
    return [one.level for one in found(body, *to, titles=titles)]


@pytest.mark.parametrize(
    ("greeting", "to"),
    [
        ("Dear Dr. Quill,", QUILL),
        ("dear dr quill:", QUILL),
        ("DEAR DR. QUILL,", QUILL),
        ("Dear Doctor Quill,", QUILL),
        ("Dr. Quill,", QUILL),
        ("Hello,", QUILL),
        ("Dear Ms. Toliver,", TOLIVER),
        ("Dear Kim Anh Pham,", PHAM),
        ("Dear Kim Anh,", PHAM),
        ("Hi Jonah,", ADEYEMI),
        ("Dear Dr. Adeyemi,", ADEYEMI),
        ("Dear Prof. Osei,", OSEI),
        ("Dear Professor Osei,", OSEI),
        ("Dear Dr. Osei,", OSEI),
    ],
)
def test_a_title_one_has_is_right(greeting: str, to: Person) -> None:
    assert levels(greeting, to) == []


@pytest.mark.parametrize(
    ("greeting", "to", "level"),
    [
        ("Dear Ada,", QUILL, Level.BLOCK),
        ("Hi Ada - a short question", QUILL, Level.BLOCK),
        ("Dear Ms. Quill,", QUILL, Level.BLOCK),
        ("Dear Mrs. Quill,", QUILL, Level.BLOCK),
        ("Dear Miss Quill,", QUILL, Level.BLOCK),
        ("Dear Mr. Chen,", CHEN, Level.BLOCK),
        ("Dear Mx. Chen,", CHEN, Level.BLOCK),
        ("Mr. Chen,", CHEN, Level.BLOCK),
        ("Dear Greta,", OSEI, Level.BLOCK),
        ("Dear Mr. Adeyemi,", ADEYEMI, Level.BLOCK),
        ("Dear Quill,", QUILL, Level.WARN),
        ("Dear Ada Quill,", QUILL, Level.WARN),
        ("Dear Prof. Quill,", QUILL, Level.WARN),
        ("Dear Renee,", TOLIVER, Level.WARN),
        ("Dear Dr. Toliver,", TOLIVER, Level.WARN),
        ("Dear Mr. Toliver,", TOLIVER, Level.WARN),
        ("Dear Mrs. Toliver,", TOLIVER, Level.WARN),
        ("Dear Ms. Pham,", PHAM, Level.WARN),
        ("Dear Dr. Pham,", PHAM, Level.WARN),
    ],
)
def test_a_title_that_is_wrong_or_missing_is_found(greeting: str, to: Person, level: Level) -> None:
    assert levels(f"{greeting}\n\nI read your paper.", to) == [level]


@pytest.mark.parametrize("title", ["Mr.", "Ms."])
@pytest.mark.parametrize("name", ["Dr. Ada Quill", "Dr. Adam Quill"])
def test_a_doctor_is_a_doctor_whatever_the_first_name(name: str, title: str) -> None:
    person = a_person(name)
    assert levels(f"Dear {title} Quill,", person) == [Level.BLOCK]


def test_the_sentence_says_what_to_write() -> None:
    (first,) = found("Dear Ada,", QUILL)
    assert first.message == (
        '"Ada" lacks the title; write   Dr. Quill, or say in your file what you call each other ("call them …")'
    )
    (second,) = found("Dear Ms. Quill,", QUILL)
    assert (second.message, second.where) == ('"Ms. Quill": Dr. Quill is a doctor; write   Dr. Quill', "body:1:6")
    (third,) = found("Dear Ms. Pham,", PHAM)
    assert third.message == '"Ms. Pham": your file has no such title for Kim Anh Pham; write   Kim Anh Pham'


def test_of_several_each_has_their_own_title() -> None:
    assert levels("Dear Dr. Quill, dear Dr. Chen,", QUILL, CHEN) == []
    assert levels("Dear Drs. Quill and Chen,", QUILL, CHEN) == []
    assert levels("Dear Dr. Quill and Ms. Toliver,", QUILL, TOLIVER) == []
    assert [one.message[:12] for one in found("Dear Dr. Quill and Dr. Toliver,", QUILL, TOLIVER)] == ['"Dr. Toliver']
    assert levels("Dear Ada and Lin,", QUILL, CHEN) == [Level.BLOCK, Level.BLOCK]


@pytest.mark.parametrize(
    ("sentence", "to", "expected"),
    [
        ("Thank you again, Ada.", QUILL, [Level.BLOCK]),
        ("Thank you again, Ms. Quill.", QUILL, [Level.BLOCK]),
        ("Thank you again, Dr. Quill.", QUILL, []),
        ("The Quill method is on my desk.", QUILL, []),
        ("Ada Quill is a name I hear often.", QUILL, []),
        ("Thank you again, Renee.", TOLIVER, [Level.WARN]),
        ("As Mr. Chen said, margins matter.", QUILL, [Level.WARN]),
        ("As Dr. Chen said, margins matter.", QUILL, []),
        ("As Prof. Chen said, margins matter.", QUILL, [Level.WARN]),
        ("Dr. Toliver sent the schedule.", QUILL, [Level.WARN]),
        ("Ms. Pham sent the schedule.", QUILL, []),
        ("Dr. Pham sent the schedule.", QUILL, [Level.WARN]),
        ("Dr. Osei and Prof. Osei are one.", QUILL, []),
        ("Ms. Zebrowski sent the schedule.", QUILL, []),
        ("Dr. Jonah drives carefully.", QUILL, []),
    ],
)
def test_below_the_greeting_titles_must_be_right_too(sentence: str, to: Person, expected: list[Level]) -> None:
    assert levels(f"Dear {to.greeting},\n\n{sentence}", to) == expected


def test_the_subject_is_read() -> None:
    assert [one.where for one in found("Dear Dr. Quill,", QUILL, subject="For Ms. Quill")] == ["subject:1:5"]


def test_the_same_fault_is_said_once() -> None:
    body = "Dear Dr. Quill,\n\nThank you, Ms. Quill. Ms. Quill, thank you.\n"
    assert levels(body, QUILL) == [Level.BLOCK]


def test_who_is_called_by_name_is_not_called_doctor_further_down() -> None:
    (one,) = found("Hi Jonah,\n\nThank you, Dr. Adeyemi.", ADEYEMI)
    assert (one.level, one.message) == (Level.WARN, 'greets "Jonah", then says "Dr. Adeyemi"; write the same')
    assert levels("Dear Dr. Adeyemi,\n\nThank you, Jonah.", ADEYEMI) == [Level.WARN]
    assert levels("Hi Jonah,\n\nThank you, Jonah.", ADEYEMI) == []
    assert levels("Hello,\n\nThank you, Dr. Adeyemi.", ADEYEMI) == []


def test_more_titles_may_be_allowed() -> None:
    assert levels("Dear Prof. Quill,", QUILL, titles="Prof.") == []
    assert levels("Dear Ms. Pham,", PHAM, titles="Professor, Ms.") == []
    assert levels("Dear Ms. Quill,", QUILL, titles="Prof.") == [Level.BLOCK]


def test_without_a_file_the_greeting_is_read_all_the_same() -> None:
    context = Context(person=QUILL)
    assert [one.level for one in RULE.check(a_mail("Dear Ada,", to=(QUILL,)), context)] == [Level.BLOCK]
    assert list(RULE.check(a_mail("Dear Ada,"), Context())) == []


def test_somebody_else_in_the_greeting_is_the_business_of_greeting_name() -> None:
    assert levels("Dear Mr. Zebrowski,", QUILL) == []


@pytest.mark.parametrize("body", ["", "\x00", "Dear \u202eDr. Quill,", "Dear " + "Dr. " * 5000, "⟦gap⟧"])
def test_any_text_gives_findings_and_no_exception(body: str) -> None:
    found(body, QUILL)
