"""Notes left among the drafts, as a mailbox gives them: the same grammar, and nothing a mail program added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from outreach.capture.left_there import left_there
from outreach.capture.notes import Notes, taken_in_turn
from outreach.capture.telling import told
from outreach.domain.facts import Fact, Joined, Noted, Touched
from outreach.domain.profile import Profile
from outreach.providers.base import Jotting
from outreach.providers.memory import MemoryCalendar, MemoryMailbox
from tests.builders import a_person, a_program, a_project, an_interview, at, day

PROJECT = a_project(
    people=(a_person("Dr. Greta Osei"), a_person("Jonah Adeyemi", call="Jonah")),
    programs=(a_program(),),
    interviews=(an_interview(people=()),),
)
EVENING, MORNING = "2026-12-02 18:31", "2026-12-03 07:10"
TUESDAY = "2026-12-01 17:40"


class Notebook(MemoryMailbox):
    """A mailbox in which the owner left notes."""

    def __init__(self, *notes: Jotting) -> None:
        super().__init__()
        self.notes = notes

    def jottings(self) -> Sequence[Jotting]:
        return self.notes


def a_note(text: str, *, id: str = "r1", saved: str | None = TUESDAY, is_settled: bool = True) -> Jotting:
    return Jotting(id=id, text=text, at=at(saved) if saved else None, is_settled=is_settled)


def read(*notes: Jotting, facts: Sequence[Fact] = (), now: str = EVENING) -> tuple[Notes, ...]:
    places = left_there(Notebook(*notes), MemoryCalendar(), tuple(facts), PROJECT, at(now))
    return taken_in_turn(places, facts, PROJECT, at(now))


def texts(*notes: Jotting) -> list[str]:
    return [one.text for found in read(*notes) for one in found.facts if isinstance(one, Noted)]


def test_without_notes_there_is_nothing_to_say() -> None:
    assert read() == ()


def test_a_note_is_named_by_its_day_and_is_about_it() -> None:
    (notes,) = read(a_note("met Jonah\n- Dr. Osei: You asked."))
    assert told(notes) == ("Taken from your note of 1 Dec: 1 note, 1 meeting.",)
    assert [one.day for one in notes.facts if isinstance(one, Touched)] == [day("2026-12-01")]


def test_a_note_without_a_time_is_about_the_day_it_was_first_seen() -> None:
    (notes,) = read(a_note("met Jonah", saved=None))
    assert notes.name == "your note of 2 Dec"
    assert [one.day for one in notes.facts if isinstance(one, Touched)] == [day("2026-12-02")]


def test_a_note_saved_ahead_of_our_clock_is_about_today() -> None:
    (notes,) = read(a_note("met Jonah", saved=MORNING))
    assert [one.day for one in notes.facts if isinstance(one, Touched)] == [day("2026-12-02")]


def test_a_line_is_taken_once_however_often_the_note_is_saved() -> None:
    (first,) = read(a_note("met Jonah"))
    (again,) = read(a_note("met Jonah\nmet Osei", saved=MORNING), facts=first.facts, now=MORNING)
    assert [(one.person, one.day) for one in again.facts if isinstance(one, Touched)] == [
        ("greta-osei", day("2026-12-03"))
    ]


def test_the_same_words_in_two_notes_are_two_lines() -> None:
    first, second = read(a_note("met Jonah"), a_note("met Jonah", id="r2", saved=EVENING))
    days = [one.day for notes in (first, second) for one in notes.facts if isinstance(one, Touched)]
    assert days == [day("2026-12-01"), day("2026-12-02")]


def test_notes_are_read_in_the_order_in_which_they_were_saved() -> None:
    later = a_note("Osei: You asked.", id="a", saved=EVENING)
    found = read(later, a_note("Harbor State: with Dr. Osei", id="b", saved=TUESDAY))
    assert [one.name for one in found] == ["your note of 1 Dec", "your note of 2 Dec"]
    (joined,) = [one for one in found[0].facts if isinstance(one, Joined)]
    (noted,) = [one for one in found[1].facts if isinstance(one, Noted)]
    assert noted.occasion == joined.occasion == "harbor-state-2027"


def test_the_line_that_is_being_written_waits() -> None:
    assert texts(a_note("Osei: You asked.\nJonah: You la", is_settled=False)) == ["You asked."]
    assert texts(a_note("Osei: You asked.\nJonah: You laughed.")) == ["You asked.", "You laughed."]


def test_the_owner_s_signature_is_no_note() -> None:
    profile = Profile(signature="Maya Okafor\nMD candidate, Lakeshore College of Medicine")
    project = replace(PROJECT, profile=profile)
    note = a_note("Osei: You asked.\r\n\r\nMaya Okafor\r\nMD  candidate, Lakeshore College of Medicine")
    places = left_there(Notebook(note), MemoryCalendar(), (), project, at(EVENING))
    (notes,) = taken_in_turn(places, (), project, at(EVENING))
    assert notes.unclear == ()


def test_what_is_not_taken_is_said_with_its_place() -> None:
    (notes,) = read(a_note("Osei: MRN 4482913 taught me.\n\nbuy milk"))
    assert told(notes) == (
        'your note of 1 Dec, line 3: not taken: "buy milk" is no note; see   outreach note --help',
        "your note of 1 Dec, line 1: looks like a patient (a record number); it was not kept. "
        'Delete that line in your draft "note".',
    )
    assert "4482913" not in repr(notes)
    assert not notes.is_done


def test_an_endless_note_is_read_to_a_bound() -> None:
    (notes,) = read(a_note("Osei: You asked.\n" + "# more\n" * 5000))
    assert notes.whats == ("note",)
    assert (notes.is_cut, notes.is_done) == (True, False)
