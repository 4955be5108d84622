"""The built-in hold sets over small seasons: what stands on the calendar, when, and what is written in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from outreach.decide import decide
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact, Joined, Noted, PolicyAnswered, Promised
from outreach.domain.messages import Hold
from outreach.domain.occasions import Interview
from outreach.domain.people import PersonId, Policy, ProgramId
from outreach.domain.slots import is_slot
from outreach.planning.fold import fold
from tests.builders import CENTRAL, at, day
from tests.loaded import example, holds_of, loaded
from tests.world import World


def held(text: str, cadence: str, now: str, *facts: Fact) -> dict[str, Hold]:
    project, moment = loaded(text), at(now)
    return holds_of(decide(project, fold(facts, project, moment), moment), cadence)


def times(hold: Hold) -> str:
    return f"{hold.starts:%a %d %b %H:%M}-{hold.ends:%H:%M} {hold.starts:%Z}"


# ---- interview-day ----

INTERVIEW = """\
programs:
  - Harbor State University (Harbor State), America/New_York
people:
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, faculty, Harbor State
  - Dr. Lin Chen <lin@harbor-state.example.edu>, faculty, Harbor State
  - Dr. Wei Chen <wei@harbor-state.example.edu>, faculty, Harbor State
questions: {resident: What do people here have in common?, presenter: What was hardest?}
interviews:
  - Harbor State 2026-12-02 9:00 am, 6 hours, virtual, with Dr. Marchetti, Lin Chen
"""
JOINED = [
    Joined(at=at("2026-12-01 17:40"), occasion="harbor-state-2026", name="Wei Chen", person=PersonId("wei-chen")),
    Joined(at=at("2026-12-01 17:40"), occasion="harbor-state-2026", name="Greta Osei"),
]


def test_the_debrief_form_has_a_line_for_everybody_and_starts_when_one_has_left_the_room() -> None:
    debrief = held(INTERVIEW, "interview-day", "2026-12-01 18:30", *JOINED)["debrief"]
    assert times(debrief) == "Wed 02 Dec 14:05-14:35 CST"
    assert debrief.popup is not None
    assert debrief.text.strip().split("\n") == [
        "No patient details here.",
        "Thank-you policy (welcome / coordinator only / please don't / not said):",
        "One line per name, in a sentence you would say to them:",
        "Dr. Marchetti:",
        "Dr. Lin Chen:",
        "Dr. Wei Chen:",
        "Greta Osei:",
    ]


def test_what_is_known_is_not_asked_again() -> None:
    known = PolicyAnswered(at=at("2026-11-28"), program=ProgramId("harbor-state"), policy=Policy.WELCOME)
    parts = held(INTERVIEW, "interview-day", "2026-11-29 18:30", known)
    assert "Thank-you policy: welcome\n" in parts["debrief"].text
    assert parts["prep-1"].text.strip().split("\n") == [
        "Names so far: Dr. Marchetti, Dr. Chen.",
        "Virtual: test the platform.",
        "Questions:",
        "- What do people here have in common?",
    ]


@pytest.mark.parametrize(
    ("mode", "words"),
    [("in person", "In person: the way there"), ("", "The platform, or the way there: test it.")],
)
def test_preparation_begins_with_the_way_there(mode: str, words: str) -> None:
    text = INTERVIEW.replace("virtual, with Dr. Marchetti, Lin Chen", mode or "6 hours").replace(", 6 hours, 6", ", 6")
    prepared = held(text, "interview-day", "2026-11-29 18:30")["prep-1"].text
    assert words in prepared
    assert "Names so far: none." in prepared
    assert "Ask: may I thank people afterwards?" in prepared


def test_new_names_are_written_into_a_form_nobody_touched() -> None:
    world = World(loaded(INTERVIEW))
    world.run(at("2026-11-29 18:30"))
    world.record(JOINED)
    world.run(at("2026-12-01 18:30"))
    (debrief,) = (hold for hold in world.calendar.holds.values() if hold.part == "debrief")
    assert "Dr. Wei Chen:" in debrief.text


# ---- meeting preparation ----

MEETING = """\
people:
  - name: Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, sponsor, last 2026-09-20
    advice: {date: 2026-09-20, said: apply for the grant early, told_back: 2026-10-01}
meetings:
  - {with: Dr. Halvorsen, when: 2026-12-02 4:00 pm}
"""


def test_a_meeting_is_prepared_the_afternoon_before() -> None:
    hold = held(MEETING, "meeting-agenda", "2026-11-22 19:10")["prep-1"]
    assert (hold.title, times(hold)) == ("prepare: Dr. Halvorsen", "Tue 01 Dec 17:00-17:30 CST")
    assert hold.text.strip() == "Last advice (20 Sep): apply for the grant early"


def test_preparation_knows_what_was_noted_for_the_meeting() -> None:
    said = Noted(
        at=at("2026-11-30"),
        text="my audit. Which journal? Why? When?",
        field="questions",
        person=PersonId("ingrid-halvorsen"),
        occasion="ingrid-halvorsen-2026-12-02",
    )
    text = held(MEETING, "meeting-agenda", "2026-11-30 19:10", said)["prep-1"].text
    assert "Priorities:\n- my audit\nQuestions:\n- Which journal?\n- Why?\n- When?" in text


def test_offered_times_are_not_held_yet_and_no_preparation_for_them() -> None:
    plan = decide(example(), fold((), example(), at("2027-01-02 07:10")), at("2027-01-02 07:10"))
    assert {str(row.hold.touch.cadence) for row in plan.holds} <= {
        "attend-routine",
        "conf-plan",
        "due",
        "interview-day",
        "meeting-agenda",
        "weekly-review",
    }


# ---- conf-plan ----

CONFERENCE = """\
people:
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty, Great Basin University
  - name: Dr. Ada Quill <ada@example.org>, faculty
    paper: Margins revisited
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, sponsor
profile: {intro: I am Nadia Ferrer., interests: CNS}
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet:
      - {who: Dr. Sandoval, connection: Your paper sorts my errors., question: which failures you look for}
      - Dr. Quill
    reconnect: Dr. Halvorsen
    sessions:
      - {when: 2027-01-29 10:00 am, length: 75 min, type: talk, title: Plenary, speaker: Dr. Sandoval, question: Why?}
      - 2027-01-30 11:00 am, 30 min, poster, Poster walk, posters P-112 P-140
      - 2027-01-30 12:00 pm, 30 min, poster, Poster walk
meetings:
  - {with: Dr. Quill, when: 2027-01-29 3:00 pm ET}
private:
  people:
    - {who: Dr. Sandoval, fit: {time: 4}}
"""


def test_a_conference_is_prepared_over_eight_weeks_on_working_days() -> None:
    world, seen = World(loaded(CONFERENCE)), dict[str, str]()
    for number in range(day("2026-11-20").toordinal(), day("2027-01-29").toordinal()):
        plan, _ = world.run(resolve(date.fromordinal(number), time(18, 30), CENTRAL))
        seen |= {part: f"{hold.starts:%a %d %b %H:%M}" for part, hold in holds_of(plan, "conf-plan").items()}
    assert seen == {
        "goals": "Fri 04 Dec 17:00",
        "program": "Fri 18 Dec 17:00",
        "write": "Mon 04 Jan 17:00",
        "rehearse": "Fri 15 Jan 17:00",
        "card": "Fri 22 Jan 17:00",
        "first-day": "Fri 29 Jan 08:00",
        "session-plenary": "Fri 29 Jan 10:00",
        "session-poster-walk-0130-1100": "Sat 30 Jan 11:00",
        "session-poster-walk-0130-1200": "Sat 30 Jan 12:00",
        "evening-1": "Fri 29 Jan 20:30",
        "evening-2": "Sat 30 Jan 20:30",
    }


def test_the_days_of_a_conference_are_in_the_hours_of_the_venue() -> None:
    parts = held(CONFERENCE, "conf-plan", "2027-01-20 07:10")
    assert {part: hold.zone for part, hold in parts.items()} == dict.fromkeys(parts, "America/Detroit") | {
        "card": "America/Chicago"
    }
    assert times(parts["session-plenary"]) == "Fri 29 Jan 10:00-11:15 EST"
    assert parts["session-plenary"].text == "Dr. Sandoval speaks.\nAsk: Why?"
    assert parts["session-poster-walk-0130-1100"].text == "Posters: P-112, P-140."
    assert parts["session-poster-walk-0130-1200"].text == ""


def test_the_evening_form_names_whom_one_met_that_day_and_leaves_room_for_five() -> None:
    parts = held(CONFERENCE, "conf-plan", "2027-01-20 07:10")
    first, second = parts["evening-1"], parts["evening-2"]
    assert first.title == "who did you talk to today?"
    assert first.popup is not None
    assert first.text.strip().split("\n")[-6:] == ["Dr. Quill:", *["…:"] * 5]
    assert second.text.strip().split("\n")[-5:] == ["…:"] * 5
    assert "Quill" not in second.text


def test_the_card_is_one_page_of_whom_why_and_where() -> None:
    assert held(CONFERENCE, "conf-plan", "2027-01-20 07:10")["card"].text == (
        "Dr. Sandoval, Great Basin University\n"
        "  Your paper sorts my errors.\n"
        "  Ask: which failures you look for\n"
        "Dr. Quill\n"
        "  Paper: Margins revisited\n"
        "\n"
        "Again: Dr. Halvorsen\n"
        "\n"
        "All in Detroit time:\n"
        "Fri 29 Jan 10:00 am  Plenary\n"
        "  Dr. Sandoval speaks\n"
        "  Ask: Why?\n"
        "Fri 29 Jan 3:00 pm  Dr. Quill\n"
        "Sat 30 Jan 11:00 am  Poster walk\n"
        "  posters P-112, P-140\n"
        "Sat 30 Jan 12:00 pm  Poster walk\n"
        "\n"
        "I am Nadia Ferrer."
    )


def test_a_session_that_moves_takes_its_hold_along() -> None:
    world = World(loaded(CONFERENCE))
    world.run(at("2027-01-20 07:10"))
    world.project = loaded(CONFERENCE.replace("2027-01-29 10:00 am, length", "2027-01-30 9:00 am, length"))
    plan, _ = world.run(at("2027-01-20 07:20"))
    moved = [(row.hold.part, f"{row.hold.starts:%a %H:%M}") for row in plan.holds if row.state == "move"]
    assert ("session-plenary", "Sat 09:00") in moved
    assert not [row for row in plan.holds if row.state == "release" and not is_slot(row.hold.part)]


def test_an_online_conference_one_only_watches_is_not_planned_for() -> None:
    online = "conferences:\n  - Regional webinar 2026-12-16, America/Chicago, virtual\n"
    assert held(online, "conf-plan", "2026-12-10 07:10") == {}
    there = held(online.replace(", virtual", ""), "conf-plan", "2026-12-10 07:10")
    assert there["evening-1"].zone == "America/Chicago"


# ---- due ----

DUE = """\
people:
  - Priya Raman <priya@example.org>, resident
commitments:
  - {what: Naming script, to: Priya Raman, due: 2026-12-18}
deadlines:
  - {name: Grant application, due: 2026-12-15, remind: 10 days before}
  - {name: Sign-up, due: tbd}
"""


def test_what_is_due_stands_a_week_and_two_days_before_and_on_its_day() -> None:
    parts = decide(loaded(DUE), fold((), loaded(DUE), at("2026-12-04 18:30")), at("2026-12-04 18:30")).holds
    assert sorted((f"{one.hold.starts:%m-%d %H:%M}", one.hold.title) for one in parts if one.hold.part != "hold") == [
        ("12-07 17:00", "due Tue 15 Dec: Grant application"),
        ("12-08 17:00", "due Tue 15 Dec: Grant application"),
        ("12-11 17:00", "due Fri 18 Dec: Naming script, promised to Priya Raman"),
        ("12-13 17:00", "due Tue 15 Dec: Grant application"),
        ("12-15 09:00", "due: Grant application"),
        ("12-16 17:00", "due Fri 18 Dec: Naming script, promised to Priya Raman"),
        ("12-18 09:00", "due: Naming script, promised to Priya Raman"),
    ]


def test_a_promise_in_a_note_is_held_like_one_in_the_file() -> None:
    said = Promised(at=at("2026-12-01"), person=PersonId("priya-raman"), what="Outline", due=day("2026-12-10"))
    plan = decide(loaded(DUE), fold((said,), loaded(DUE), at("2026-12-04")), at("2026-12-04"))
    assert "due: Outline, promised to Priya Raman" in {row.hold.title for row in plan.holds}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("due: 2026-12-18, done: 2026-12-05", "done 5 Dec"),
        ("due: 2026-12-18, status: dropped", "dropped"),
        ("due: 2026-12-18, status: handed over", "handed over"),
    ],
)
def test_what_is_kept_or_given_up_is_taken_off_the_calendar(change: str, reason: str) -> None:
    world = World(loaded(DUE))
    world.run(at("2026-12-05 07:10"))
    world.project = loaded(DUE.replace("due: 2026-12-18", change))
    plan, _ = world.run(at("2026-12-05 18:30"))
    assert {row.withdrawal.text for row in plan.holds if row.withdrawal} == {reason}


def test_a_new_date_moves_the_holds_of_what_is_at_risk() -> None:
    world = World(loaded(DUE))
    world.run(at("2026-12-04 18:30"))
    world.project = loaded(DUE.replace("due: 2026-12-18", "due: 2026-12-18, status: at risk, new_date: 2027-01-27"))
    plan, _ = world.run(at("2026-12-05 07:10"))
    moved = {row.hold.part: f"{row.hold.starts:%d %b}" for row in plan.holds if row.state == "move"}
    assert moved == {"week-before": "20 Jan", "two-days-before": "25 Jan", "due": "27 Jan"}


def test_no_hold_tells_anything_private() -> None:
    season = example()
    words = [note.why for note in season.private.people if note.why] + [season.private.mentors_may_share]
    words += [word for note in season.private.people if note.repair for word in (note.repair.what, note.repair.offer)]
    private = [word for word in words if word]
    assert private
    for week in range(18):
        now = resolve(date.fromordinal(day("2026-11-16").toordinal() + 7 * week), time(7), CENTRAL)
        plan = decide(season, fold((), season, now), now)
        texts = [f"{row.hold.title} {row.hold.text}" for row in plan.holds]
        assert not [word for word in private for text in texts if word in text]


def test_an_interview_in_the_builders_shape_needs_no_names() -> None:
    bare = Interview(id="x", program=None, at="Somewhere", when=example().interviews[0].when)
    project = replace(loaded(INTERVIEW), interviews=(bare,))
    parts = holds_of(decide(project, fold((), project, at("2026-12-01")), at("2026-12-01")), "interview-day")
    assert parts["debrief"].text.strip().endswith("to them:")
