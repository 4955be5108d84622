"""A rehearsal on one screen: weeks, fates, what was stopped, and who heard twice on one day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.people import CadenceId, Name, Person, PersonId
from outreach.domain.touches import TouchId
from outreach.reports.rehearsal import Letter, Rehearsal, Stopped, all_drafts, rehearsal_json, rehearsed

ADA = Person(
    id=PersonId("ada-quill"),
    name=Name(full="Ada Quill", title="Dr.", given="Ada", surname="Quill"),
    email="ada.quill@northfield.example.edu",
    at="Northfield",
)
LIN = replace(ADA, id=PersonId("lin-chen"), name=Name(full="Lin Chen", title="Dr.", given="Lin", surname="Chen"))
ALONE = Person(id=PersonId("kim-lee"), name=Name(full="Kim Lee"))
MAYA = Address(name="Maya", email="maya@example.org")
FIRST, LAST = date(2026, 11, 27), date(2026, 12, 9)
FINDING = Finding(rule="C202", name="gap", level=Level.BLOCK, message="a detail is missing")


def letter(person: Person, made: date, *, fate: str = "sent Tue 1 Dec", cadence: str = "hello") -> Letter:
    touch = TouchId(CadenceId(cadence), person.id, f"on-{made}")
    draft = Draft(
        touch=touch,
        sender=MAYA,
        to=(),
        subject="Hello",
        body="Dear you,\n\nHello there.",
    )
    return Letter(
        touch=touch, title="hello", kind=Kind.UPDATE, person=person, made=made, draft=draft, is_addressed=True, most=90,
        fate=fate,
    )  # fmt: skip


def rehearsal(*letters: Letter, stopped: tuple[Stopped, ...] = ()) -> Rehearsal:
    return Rehearsal(first=FIRST, last=LAST, seed=7, people=2, letters=letters, stopped=stopped)


def stop(level: Level, *, lasted: bool) -> Stopped:
    touch = TouchId(CadenceId("hello"), ADA.id, "x")
    return Stopped(day=FIRST, touch=touch, person=ADA, finding=replace(FINDING, level=level), lasted=lasted)


def test_every_week_is_counted_also_those_without_a_draft() -> None:
    found = rehearsal(letter(ADA, FIRST), letter(LIN, LAST))
    assert found.weeks == ((date(2026, 11, 23), 1), (date(2026, 11, 30), 0), (date(2026, 12, 7), 1))
    assert [" ".join(line.split()) for line in rehearsed(found).splitlines()[4:6]] == [
        "Nov 2026 1 0 1 in all",
        "Dec 2026 1 1 in all",
    ]


def test_two_people_of_one_department_on_one_day_collide() -> None:
    again = letter(ADA, FIRST, cadence="thanks")
    found = rehearsal(letter(ADA, FIRST), letter(LIN, FIRST), again, letter(ALONE, FIRST))
    assert [(one.person.id, other.person.id) for one, other in found.collisions] == [("ada-quill", "lin-chen")]
    assert "1 pair of drafts for one department on one day" in rehearsed(found)
    assert "Dr. Ada Quill and Dr. Lin Chen: hello" in rehearsed(found)


def test_different_days_and_people_of_no_known_place_do_not() -> None:
    other = replace(ALONE, id=PersonId("sol-ray"))
    assert rehearsal(letter(ADA, FIRST), letter(LIN, LAST), letter(ALONE, FIRST), letter(other, FIRST)).collisions == ()


def test_what_was_stopped_is_told_with_its_reason() -> None:
    stopped = (stop(Level.REFUSE, lasted=True), stop(Level.BLOCK, lasted=True), stop(Level.BLOCK, lasted=False))
    text = rehearsed(rehearsal(stopped=stopped))
    assert "1 refused, 1 never addressed, 1 until you mended them" in text
    assert text.count("Dr. Ada Quill: gap (C202), a detail is missing") == 2


def test_quiet_figures_are_said_in_words() -> None:
    text = rehearsed(rehearsal())
    assert "Limits      none was reached" in text
    assert "Silent      nothing by rule" in text
    assert "Holds       none" in text
    assert "outreach rehearse --drafts FILE" in text
    assert "Every draft, in order: all.txt" in rehearsed(rehearsal(), drafts="all.txt")


def test_what_could_not_be_written_is_shown() -> None:
    assert "Could not be written: templates/x: no" in rehearsed(replace(rehearsal(), problems=("templates/x: no",)))


def test_each_draft_stands_in_the_file_with_its_fate_and_findings() -> None:
    found = replace(letter(ADA, FIRST), findings=(FINDING,)), replace(letter(ALONE, LAST), most=None)
    shown = all_drafts(rehearsal(*found))
    assert "===== 1. Friday 27 November 2026: hello to Dr. Ada Quill, Northfield" in shown
    assert "===== 4 of 90 words; sent Tue 1 Dec\n===== block: gap (C202), a detail is missing\nSubject: Hello" in shown
    assert "===== 2. Wednesday 9 December 2026: hello to Kim Lee\n===== 4 words;" in shown


def test_the_json_says_what_the_screen_says() -> None:
    found = rehearsal(letter(ADA, FIRST), letter(LIN, FIRST), stopped=(stop(Level.BLOCK, lasted=True),))
    data = rehearsal_json(found)
    assert data["people"] == 2
    assert data["same_day"] == [
        {"day": "2026-11-27", "touches": ["hello/ada-quill/on-2026-11-27/1", "hello/lin-chen/on-2026-11-27/1"]}
    ]
    assert isinstance(data["stopped"], list)
    assert data["stopped"][0]["lasted"] is True
