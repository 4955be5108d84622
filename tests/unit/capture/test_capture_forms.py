"""Forms in holds, from the hold we made to the facts: whatever is typed in, whenever, and however often."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from outreach.capture.left_there import left_there
from outreach.capture.notes import Notes, taken_in_turn
from outreach.capture.places import MOST_LINES
from outreach.capture.telling import listed, told
from outreach.domain.facts import Fact, Joined, LineTaken, NewsAdded, Noted, PolicyAnswered, Promised, Touched
from outreach.domain.people import Policy
from outreach.domain.project import Project
from outreach.planning.fold import fold
from outreach.state import codec
from tests.builders import a_view, at, day
from tests.configured import project_of
from tests.world import World

HOUSE = """\
begin: 2026-11-16
people:
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, Harbor State
  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty
  - Jonah Adeyemi <jonah@northfield.example.edu>, near-peer, call him Jonah
programs:
  - Harbor State University (Harbor State, HSU), America/New_York
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Marchetti, Dr. Halvorsen
conferences:
  - {name: Winter Symposium, id: glws, dates: 2027-01-29..2027-01-30, timezone: America/Detroit}
"""
TALK = "meetings:\n  - {with: Dr. Sandoval, when: 2027-01-29 11:30 am}\n"
BEFORE, EVENING, LATER = "2026-11-30 18:30", "2026-12-02 18:31", "2026-12-03 07:10"
QUESTION = "Thank-you policy (welcome / coordinator only / please don't / not said):"
MARCHETTI = "Your Friday plan review is what I would miss."


@dataclass
class Phone:
    """A workspace in memory, and its owner with a telephone in hand."""

    project: Project = field(default_factory=lambda: project_of(HOUSE))
    world: World = field(init=False)

    def __post_init__(self) -> None:
        self.world = World(self.project)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return tuple(self.world.facts)

    def id(self, title: str = "debrief: Harbor State", nth: int = 0) -> str:
        holds = sorted(self.world.calendar.holds.items(), key=lambda one: one[1].starts)
        return [id for id, hold in holds if hold.title == title][nth]

    def form(self, title: str = "debrief: Harbor State", nth: int = 0) -> str:
        return self.world.calendar.holds[self.id(title, nth)].text

    def fills_in(self, text: str, title: str = "debrief: Harbor State", nth: int = 0) -> Phone:
        self.world.calendar.human_edits(self.id(title, nth), text=text)
        return self

    def answers(self, **answers: str) -> Phone:
        """Write answers behind the names and the question of the form as it is."""
        text = self.form()
        for name, answer in answers.items():
            begin = QUESTION if name == "policy" else f"Dr. {name}:"
            text = "\n".join(f"{begin} {answer}" if line.startswith(begin) else line for line in text.split("\n"))
        return self.fills_in(text)

    def notes(self, now: str = EVENING) -> tuple[Notes, ...]:
        """Look at what is new, and record it, as a run does."""
        places = left_there(self.world.mailbox, self.world.calendar, self.facts, self.project, at(now))
        found = taken_in_turn(places, self.facts, self.project, at(now))
        self.world.record(fact for one in found for fact in one.facts)
        return found

    def note(self, now: str = EVENING) -> Notes:
        (one,) = self.notes(now)
        return one


@pytest.fixture
def phone() -> Phone:
    phone = Phone()
    phone.world.run(at(BEFORE))
    return phone


def noted(notes: Notes) -> list[tuple[str | None, str, str | None]]:
    return [(one.person, one.text, one.occasion) for one in notes.facts if isinstance(one, Noted)]


def policies(facts: tuple[Fact, ...]) -> list[Policy]:
    return [one.policy for one in facts if isinstance(one, PolicyAnswered)]


def test_a_form_nobody_touched_is_not_even_read(phone: Phone) -> None:
    assert phone.notes() == ()


def test_a_filled_in_form_is_taken_and_bound_to_its_own_interview(phone: Phone) -> None:
    notes = phone.answers(Marchetti=MARCHETTI, Halvorsen="she asked about limits", policy="welcome").note()
    assert noted(notes) == [
        ("elena-marchetti", MARCHETTI, "harbor-state-2026"),
        ("ingrid-halvorsen", "she asked about limits", "harbor-state-2026"),
    ]
    assert policies(notes.facts) == [Policy.WELCOME]
    assert told(notes) == ('Taken from your Harbor State debrief: 2 notes, policy "welcome".',)
    assert notes.is_done


def test_it_belongs_to_its_own_interview_although_a_later_one_is_open() -> None:
    project = project_of(
        HOUSE.replace(
            "interviews:\n",
            "interviews:\n  - {at: HSU again, when: 2026-12-03 9:00 am ET, length: 2 hours, with: [Dr. Marchetti]}\n",
        )
    )
    phone = Phone(project)
    phone.world.run(at(BEFORE))
    notes = phone.answers(Marchetti=MARCHETTI).note("2026-12-03 18:31")
    assert [occasion for _, _, occasion in noted(notes)] == ["harbor-state-2026"]


def test_a_second_look_takes_nothing(phone: Phone) -> None:
    phone.answers(Marchetti=MARCHETTI, policy="welcome").note()
    again = phone.note(LATER)
    assert (again.facts, told(again, every=True)) == ((), ())


def test_a_form_filled_in_piece_by_piece_is_taken_piece_by_piece(phone: Phone) -> None:
    assert noted(phone.answers(Marchetti="Your Fri").note()) == [("elena-marchetti", "Your Fri", "harbor-state-2026")]
    assert noted(phone.answers(Marchetti=MARCHETTI).note(LATER)) == [
        ("elena-marchetti", MARCHETTI, "harbor-state-2026")
    ]
    assert noted(phone.answers(Halvorsen="You asked.").note(LATER)) == [
        ("ingrid-halvorsen", "You asked.", "harbor-state-2026")
    ]
    history = fold(phone.facts, phone.project, at(LATER))
    assert [one.text for one in history.details if one.person == "elena-marchetti"][-1] == MARCHETTI


def test_the_latest_answer_counts_also_when_it_had_been_given_before(phone: Phone) -> None:
    for answer in ("welcome", "please don't", "welcome"):
        phone.answers(policy=answer).note()
    assert policies(phone.facts) == [Policy.WELCOME, Policy.FORBIDDEN, Policy.WELCOME]
    assert fold(phone.facts, phone.project, at(EVENING)).policies == {"harbor-state": Policy.WELCOME}


def test_what_was_mended_by_a_command_is_not_undone_by_the_form(phone: Phone) -> None:
    phone.answers(Halvorsen="she asked").note()
    mended = Noted(
        at=at(EVENING),
        text="You asked.",
        person=phone.project.people[1].id,
        occasion="harbor-state-2026",
        on=day(LATER[:10]),
    )
    phone.world.record((mended,))
    phone.answers(policy="welcome").note(LATER)
    history = fold(phone.facts, phone.project, at(LATER))
    assert [one.text for one in history.details if one.person == "ingrid-halvorsen"][-1] == "You asked."


def test_no_thanks_are_wanted_and_the_notes_are_kept(phone: Phone) -> None:
    notes = phone.answers(Marchetti=MARCHETTI, Halvorsen="You asked.", policy="please don't").note()
    assert told(notes)[1] == (
        "Harbor State asked for no thank-yous: none will be drafted. Your 2 notes are kept for your own record."
    )
    assert told(phone.answers(policy="please dont.").note(LATER))[1].endswith("none will be drafted.")


def test_a_policy_that_we_wrote_there_is_not_taken_for_an_answer(phone: Phone) -> None:
    program = phone.project.programs[0].id
    phone.world.record((PolicyAnswered(at=at(BEFORE), program=program, policy=Policy.NOT_SAID),))
    phone.world.run(at("2026-12-01 07:10"))
    assert "Thank-you policy: not said" in phone.form()
    phone.world.record((PolicyAnswered(at=at("2026-12-02 12:00"), program=program, policy=Policy.WELCOME),))
    notes = phone.answers(Marchetti=MARCHETTI).note()
    assert policies(notes.facts) == []
    phone.fills_in(phone.form().replace("policy: not said", "policy: please don't"))
    assert policies(phone.note(LATER).facts) == [Policy.FORBIDDEN]
    phone.fills_in(phone.form().replace("policy: please don't", "policy: not said"))
    assert policies(phone.note(LATER).facts) == [Policy.NOT_SAID], "the owner has answered here before"


def test_somebody_new_joins_the_interview_without_an_address(phone: Phone) -> None:
    notes = phone.fills_in(f"{phone.form()}\nDr. Nia Abara, faculty: You drew it.\n").note()
    assert [(one.name, one.person) for one in notes.facts if isinstance(one, Joined)] == [("Dr. Nia Abara", None)]
    assert noted(notes) == [("nia-abara", "You drew it.", "harbor-state-2026")]
    assert told(notes) == (
        "Taken from your Harbor State debrief: 1 note.",
        "Dr. Nia Abara, Harbor State, is new and has no address. "
        "Add to your people:   - Dr. Nia Abara <address?>, faculty",
    )
    assert phone.note(LATER).facts == ()


def test_what_was_said_about_somebody_new_is_theirs_once_they_stand_in_a_file(phone: Phone) -> None:
    phone.fills_in(f"{phone.form()}\nDr. Nia Abara: You drew it.\npromised Nia Abara: the script by Jan 27").note()
    line = "people:\n  - Dr. Nia Abara, MD <n.abara@harbor-state.example.edu>, Harbor State\n"
    project = project_of(HOUSE.replace("people:\n", line))
    history = fold(phone.facts, project, at(LATER))
    (abara,) = [one for one in project.people if one.name.surname == "Abara"]
    assert [one.text for one in history.details_about(abara.id)] == ["You drew it."]
    assert ("Dr. Nia Abara", abara.id) in history.joined["harbor-state-2026"]
    assert [one.to for one in history.promises] == [abara.id]


def test_somebody_known_turned_out_to_interview_too(phone: Phone) -> None:
    notes = phone.fills_in(f"{phone.form()}\nOsei: You asked.\n").note()
    assert [(one.name, one.person) for one in notes.facts if isinstance(one, Joined)] == [
        ("Dr. Greta Osei", "greta-osei")
    ]


def test_who_was_named_in_a_note_before_has_a_line_and_may_be_called_by_it(phone: Phone) -> None:
    phone.world.record((Joined(at=at(BEFORE), occasion="harbor-state-2026", name="Dr. Nia Abara"),))
    phone.world.run(at("2026-12-01 18:30"))
    assert "Dr. Nia Abara:" in phone.form()
    notes = phone.fills_in(phone.form().replace("Dr. Nia Abara:", "Dr. Abara: You drew it.")).note()
    assert [type(one).__name__ for one in notes.facts] == ["Noted", "LineTaken"]


def test_the_whole_grammar_works_in_a_form(phone: Phone) -> None:
    notes = phone.fills_in(
        "news: It is accepted.\nmet Jonah: he showed me the room\npromised Halvorsen: the script by Jan 27\n"
        "Harbor State: with Dr. Osei\nosei: You asked.\n"
    ).note()
    kinds = (NewsAdded, Touched, Promised, Joined)
    assert [type(one) for one in notes.facts if isinstance(one, kinds)] == [NewsAdded, Touched, Promised, Joined]
    assert noted(notes)[-1] == ("greta-osei", "You asked.", "harbor-state-2026")
    assert notes.summary == "2 notes, 1 promise, 1 meeting, 1 piece of news, 1 name".replace("2 notes", "1 note")


def test_a_field_may_be_named(phone: Phone) -> None:
    (one,) = [
        one for one in phone.answers(Marchetti="will_do: I am running it again.").note().facts if isinstance(one, Noted)
    ]
    assert (one.field, one.text, one.occasion) == ("will_do", "I am running it again.", "harbor-state-2026")


def test_nonsense_is_listed_once_with_its_place_and_stays_where_it_is(phone: Phone) -> None:
    text = f"{phone.form()}\n\nparking was awful\nvibe: good\n"
    first = phone.fills_in(text).note()
    assert [one for one in told(first) if "not taken" in one] == [
        'your Harbor State debrief, line 7: not taken: "parking was awful" is no note; see   outreach note --help',
        'your Harbor State debrief, line 8: not taken: nobody is called "vibe"; '
        "of somebody new write first and last name",
    ]
    assert not first.is_done
    waiting = phone.note(LATER)
    assert (told(waiting), len(told(waiting, every=True))) == ((), 2)
    phone.world.record(listed(waiting, a_view(phone.project, now=LATER)))
    assert told(phone.note(LATER), every=True) == ()
    assert phone.form() == text


def test_a_line_that_could_be_a_patients_is_kept_nowhere_and_it_is_said_where_to_delete_it(phone: Phone) -> None:
    said = (
        "your Harbor State debrief, line 5: looks like a patient (a record number); it was not kept. "
        'Delete that line in the text of the hold "debrief: Harbor State".'
    )
    phone.answers(Marchetti=MARCHETTI, Halvorsen="You drew MRN 4482913.")
    notes = phone.note()
    assert said in told(notes)
    assert said in told(phone.note(LATER)), "until it is gone"
    kept = repr([codec.encode(one) for one in phone.facts])
    assert "4482913" not in kept
    assert MARCHETTI in kept


def test_of_an_answer_with_such_a_line_nothing_is_kept(phone: Phone) -> None:
    text = phone.form().replace("Dr. Halvorsen:", "Dr. Halvorsen: You asked.\nIt was MRN 4482913.")
    notes = phone.fills_in(text).note()
    assert noted(notes) == []
    assert notes.patients == ((6, "a record number"),)
    assert not notes.is_done
    mended = phone.fills_in(phone.form().replace("It was MRN 4482913.", "")).note(LATER)
    assert noted(mended) == [("ingrid-halvorsen", "You asked.", "harbor-state-2026")]


def test_an_answer_that_is_suspect_only_as_a_whole_is_named_by_its_first_line(phone: Phone) -> None:
    text = phone.form().replace("Dr. Halvorsen:", "Dr. Halvorsen: He was a 67 year old\nman, you said.")
    assert phone.fills_in(text).note().patients == ((5, "an age and a person"),)


def test_what_is_far_too_long_is_read_to_a_bound_and_listed_to_one(phone: Phone) -> None:
    rows = [f"nonsense {number}" for number in range(5000)]
    notes = phone.fills_in("\n".join([f"Dr. Marchetti: {MARCHETTI}", "", *rows])).note()
    assert noted(notes) == [("elena-marchetti", MARCHETTI, "harbor-state-2026")]
    assert len(notes.unclear) == MOST_LINES - 2
    said = told(notes)
    assert len(said) < 30
    assert said[-1].startswith(f"your Harbor State debrief: only its first {MOST_LINES} lines are read")
    assert re.match(r"your Harbor State debrief: \d+ more lines not taken", said[-2])
    assert sum(isinstance(one, LineTaken) for one in notes.facts) == MOST_LINES - 1


def test_an_endless_answer_is_no_note(phone: Phone) -> None:
    (one,) = phone.answers(Marchetti="so " * 1000).note().unclear
    assert one.why == "is too long for one note; write shorter lines"


def test_a_form_is_read_for_two_weeks(phone: Phone) -> None:
    phone.answers(Marchetti=MARCHETTI)
    assert phone.notes("2026-12-17 07:10") == ()
    assert noted(phone.note("2026-12-16 07:10")) != []


def test_a_form_written_in_before_its_time_is_about_today(phone: Phone) -> None:
    (one,) = [
        one for one in phone.answers(Marchetti=MARCHETTI).note("2026-12-01 18:30").facts if isinstance(one, Noted)
    ]
    assert one.on == day("2026-12-01")
    (later,) = [one for one in phone.answers(Halvorsen="You.").note("2026-12-05 18:30").facts if isinstance(one, Noted)]
    assert later.on == day("2026-12-02"), "the day of the form"


def test_a_form_of_an_occasion_that_is_gone_asks_for_nothing(phone: Phone) -> None:
    phone.answers(Marchetti=MARCHETTI)
    phone.project = replace(phone.project, interviews=())
    assert phone.notes() == ()


def test_the_recipe_of_a_form_may_be_gone_too(phone: Phone) -> None:
    phone.answers(Marchetti=MARCHETTI)
    left = tuple(one for one in phone.project.cadences if one.id != "interview-day")
    phone.project = replace(phone.project, cadences=left)
    assert phone.notes() == ()


def test_without_an_interview_ahead_or_behind_the_calendar_is_not_asked() -> None:
    phone = Phone(
        project_of("begin: 2026-11-16\npeople:\n  - Jonah Adeyemi <jonah@northfield.example.edu>, near-peer\n")
    )
    phone.world.run(at(BEFORE))
    assert phone.notes() == ()


def test_an_interview_of_no_program_cannot_have_a_policy() -> None:
    project = project_of("people:\n  - Dr. Ada Quill <q@example.org>, faculty\n")
    phone = Phone(replace(project, interviews=Phone().project.interviews, people=Phone().project.people))
    phone.world.run(at(BEFORE))
    (one,) = phone.fills_in(f"{QUESTION} welcome").note().unclear
    assert one.why.startswith("no program")


def test_the_owner_s_form_is_left_alone_when_more_names_are_known(phone: Phone) -> None:
    text = phone.answers(Marchetti=MARCHETTI).form()
    phone.notes()
    phone.world.record((Joined(at=at(EVENING), occasion="harbor-state-2026", name="Dr. Nia Abara"),))
    phone.world.run(at(EVENING))
    phone.world.run(at(LATER))
    assert phone.form() == text


EVENING_FORM = "who did you talk to today?"


def test_the_evening_of_a_conference() -> None:
    phone = Phone(project_of(HOUSE + TALK))
    phone.world.run(at("2027-01-28 18:30"))
    form = phone.form(EVENING_FORM)
    assert form.count("…:") == 5
    filled = form.replace("Dr. Sandoval:", "Dr. Sandoval: Your list of contours you no longer trust.")
    filled = filled.replace("…:", "…: Priya Raman, resident, Mesa Verde: You showed me how you name structures.", 1)
    filled = filled.replace("…:\n", "promised Priya Raman: my naming script by Feb 5\n", 1)
    notes = phone.fills_in(filled, EVENING_FORM).note("2027-01-30 07:10")
    assert told(notes) == (
        "Taken from Friday's form: 2 notes, 1 promise.",
        "Priya Raman, Winter Symposium, is new and has no address. "
        "Add to your people:   - Priya Raman <address?>, resident, Mesa Verde",
    )
    assert noted(notes) == [
        ("marisol-sandoval", "Your list of contours you no longer trust.", "glws"),
        ("priya-raman", "You showed me how you name structures.", "glws"),
    ]
    assert [(one.person, one.due) for one in notes.facts if isinstance(one, Promised)] == [
        ("priya-raman", day("2027-02-05"))
    ]


def test_the_same_words_in_two_evenings_forms_are_two_lines() -> None:
    phone = Phone(project_of(HOUSE))
    phone.world.run(at("2027-01-28 18:30"))
    for nth in (0, 1):
        phone.fills_in("met Jonah\n", EVENING_FORM, nth)
    friday, saturday = phone.notes("2027-01-31 07:10")
    assert (friday.name, saturday.name) == ("Friday's form", "Saturday's form")
    assert [one.day for notes in (friday, saturday) for one in notes.facts if isinstance(one, Touched)] == [
        day("2027-01-29"),
        day("2027-01-30"),
    ]
    assert [one.name for one in phone.notes("2027-02-08 07:10")] == ["your form of 29 Jan", "your form of 30 Jan"]


def test_an_old_form_names_its_day() -> None:
    phone = Phone(project_of(HOUSE))
    phone.world.run(at("2027-01-28 18:30"))
    phone.fills_in("met Jonah\n", EVENING_FORM)
    ahead = phone.notes("2027-01-28 19:00")
    assert [one.name for one in ahead] == ["your form of 29 Jan"]
    assert [one.day for notes in ahead for one in notes.facts if isinstance(one, Touched)] == [day("2027-01-28")]


def test_a_removed_hold_says_nothing(phone: Phone) -> None:
    phone.answers(Marchetti=MARCHETTI)
    phone.world.calendar.human_removes(phone.id())
    assert phone.notes() == ()


def test_an_emptied_form_says_nothing(phone: Phone) -> None:
    phone.fills_in("  \n\n")
    assert phone.notes() == ()
    assert phone.world.calendar.holds[phone.id()].starts - at("2026-12-02 14:05") == timedelta(0)
