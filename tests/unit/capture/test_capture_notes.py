from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.capture.notes import Notes, taken
from outreach.capture.places import Place
from outreach.capture.telling import listed, told
from outreach.domain.cadences import Kind
from outreach.domain.facts import Fact, Joined, Noted, Promised, Touched
from outreach.domain.project import Project
from tests.builders import a_cadence, a_person, a_program, a_project, a_view, an_interview, at, day

MARCHETTI = a_person("Dr. Elena Marchetti")
OSEI = a_person("Dr. Greta Osei")
JONAH = a_person("Jonah Adeyemi", call="Jonah")
PROJECT = a_project(
    people=(MARCHETTI, OSEI, JONAH),
    programs=(a_program(),),
    interviews=(an_interview(people=("elena-marchetti",)),),
    cadences=(a_cadence("coffee", kind=Kind.THANKS, needs=("topic",), after="0 days"),),
)
EVENING, MORNING = "2026-12-02 18:31", "2026-12-03 07:10"


def read(text: str, facts: Sequence[Fact] = (), now: str = EVENING, project: Project = PROJECT) -> Notes:
    return taken(Place(name="notes.txt", text=text), facts, project, at(now))


def kinds(notes: Notes) -> list[str]:
    return [type(one).__name__ for one in notes.facts]


def test_every_line_becomes_what_the_verb_would_have_made_of_it() -> None:
    notes = read("met Jonah\npromised Jonah: a summary by Jan 27\npolicy Harbor State: welcome\nnews: It is done.\n")
    assert [one for one in kinds(notes) if one != "LineTaken"] == ["Touched", "Promised", "PolicyAnswered", "NewsAdded"]
    assert told(notes) == ('Taken from notes.txt: 1 promise, 1 meeting, 1 piece of news, policy "welcome".',)
    assert notes.echoes[0] == "Kept: met Jonah Adeyemi, 2 Dec."


def test_a_line_is_taken_once() -> None:
    first = read("met Jonah\n")
    assert read("met Jonah\n", first.facts) == Notes(name="notes.txt")
    again = read("met Jonah\nmet Jonah\n", first.facts, MORNING)
    assert [one.day for one in again.facts if isinstance(one, Touched)] == [day("2026-12-03")]


def test_a_rehearsed_day_ahead_does_not_take_the_line_away_from_today() -> None:
    ahead = read("met Jonah\n", now="2027-01-10 07:10")
    assert "Touched" in kinds(read("met Jonah\n", ahead.facts))


def test_who_joined_above_is_bound_below() -> None:
    notes = read("Harbor State: with Dr. Osei\nOsei: Your rule stays with me.\n")
    (noted,) = [one for one in notes.facts if isinstance(one, Noted)]
    assert noted.occasion == "harbor-state-2027"


def test_a_note_above_follows_who_joins_below() -> None:
    notes = read("Osei: Your rule stays with me.\nHarbor State: with Dr. Osei\n")
    assert [one.occasion for one in notes.facts if isinstance(one, Noted)] == [None, "harbor-state-2027"]


def test_a_promise_can_be_kept_in_the_same_file() -> None:
    notes = read("promised Jonah: a summary by Jan 27\npromised Jonah: a summary done\n")
    made = [one for one in notes.facts if isinstance(one, Promised)]
    assert [(one.due, one.done) for one in made] == [
        (day("2027-01-27"), None),
        (day("2027-01-27"), day("2026-12-02")),
    ]


def test_a_named_field_finds_the_touch_that_asks_for_it() -> None:
    (noted,) = [one for one in read("Marchetti: topic: how you choose\n").facts if isinstance(one, Noted)]
    assert (noted.field, noted.touch and noted.touch.cadence) == ("topic", "coffee")


def test_the_day_above_is_the_day_it_is_about() -> None:
    notes = read("Mon 30 Nov\nmet Jonah\n2026-11-28 met Osei\n", now=MORNING)
    days = {one.person: one.day for one in notes.facts if isinstance(one, Touched)}
    assert days == {"jonah-adeyemi": day("2026-11-30"), "greta-osei": day("2026-11-28")}


def test_what_is_not_understood_is_said_with_its_line_and_tried_again() -> None:
    first = read("met Jonah\nPriya Raman: You laughed.\n")
    assert [(one.number, one.why) for one in first.fresh] == [
        (2, 'nobody is called "Priya Raman"; people stand in config.yaml, under people:')
    ]
    assert read("met Jonah\nPriya Raman: You laughed.\n", first.facts).facts == ()
    known = replace(PROJECT, people=(*PROJECT.people, a_person("Priya Raman")))
    later = read("met Jonah\nPriya Raman: You laughed.\n", first.facts, MORNING, known)
    (noted,) = [one for one in later.facts if isinstance(one, Noted)]
    assert (noted.person, noted.on) == ("priya-raman", day("2026-12-02")), "the day it was first seen"


def test_what_is_not_understood_is_listed_once() -> None:
    view = a_view(PROJECT, now=EVENING)
    first = read("nonsense\n")
    waiting = read("nonsense\n", first.facts)
    assert told(first) == ('notes.txt:1: not taken: "nonsense" is no note; see   outreach note --help',)
    assert told(waiting) == ()
    assert told(waiting, every=True) == told(first)
    after = read("nonsense\n", (*first.facts, *listed(waiting, view)))
    assert (after.unclear, after.facts) == ((), ())
    assert listed(after, view) == ()


def test_of_a_patient_nothing_is_kept_and_it_is_said_until_the_line_is_gone() -> None:
    notes = read("met Jonah\nOsei: MRN 4482913 taught me.\n")
    assert kinds(notes) == ["Touched", "LineTaken"]
    said = "notes.txt:2: looks like a patient (a record number); it was not kept. Delete that line."
    assert said in told(notes)
    assert told(read("met Jonah\nOsei: MRN 4482913 taught me.\n", notes.facts)) == (said,)
    assert "4482913" not in repr(notes)


def test_a_line_without_end_is_not_a_note() -> None:
    (one,) = read(f"Osei: {'so ' * 800}\n").unclear
    assert one.why == "is too long for one note; write shorter lines"


def test_trouble_with_the_file_is_said_and_stops_nothing() -> None:
    notes = taken(Place(name="notes.txt", trouble="is a link"), (), PROJECT, at(EVENING))
    assert told(notes) == ("notes.txt: is a link; nothing was read from it.",)


def test_a_preview_says_who_will_take_them() -> None:
    notes = read("met Jonah\nHarbor State: with Osei, Marchetti\nOsei: You asked.\nMarchetti: You drew.\n")
    (said,) = told(notes, is_preview=True)
    assert said == "Taken from notes.txt, by the next run: 2 notes, 1 meeting, 2 names."
    assert len([one for one in notes.facts if isinstance(one, Joined)]) == 2


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n"])
def test_a_file_that_says_nothing_makes_nothing(text: str) -> None:
    assert read(text) == Notes(name="notes.txt")
