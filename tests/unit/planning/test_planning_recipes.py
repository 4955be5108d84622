"""The built-in recipes, each over a small season: when it is due, what it wants, and what silences it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Kind
from outreach.domain.facts import Fact, Noted, Promised, Touched
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.touches import Outcome, TouchId
from outreach.planning.fold import fold
from outreach.planning.occasions import occasions
from outreach.planning.states import recorded
from tests.builders import a_cadence, a_history, a_view, an_occurrence, at, day
from tests.loaded import drafts_of, loaded, silences_of, the_draft
from tests.world import World

HALVORSEN, OYELARAN = PersonId("ingrid-halvorsen"), PersonId("samuel-oyelaran")


def planned(text: str, now: str, *facts: Fact) -> Plan:
    project, moment = loaded(text), at(now)
    return decide(project, fold(facts, project, moment), moment)


def noted(text: str, now: str, person: PersonId, *, field: str = "detail", occasion: str | None = None) -> Noted:
    return Noted(at=at(now), text=text, field=field, person=person, occasion=occasion, on=at(now).date())


# ---- keep-in-touch ----

FRIENDS = """\
news:
  - 2026-11-18 My audit was accepted.
people:
  - Jonah Adeyemi <jonah@northfield.example.edu>, near-peer, call him Jonah, last 2026-01-05
  - Sofia Lund <sofia@example.org>, former colleague, last 2026-01-05
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty
  - Dr. Lin Chen <lin.chen@northfield.example.edu>, faculty, last 2026-01-05
  - Dr. Wei Chen <wei@mesa-verde.example.edu>, collaborator, near-peer, last 2026-01-05
  - Dr. Ada Quill <ada@example.org>, collaborator, every 9 months, last 2026-01-05
  - Dr. Samuel Oyelaran <sam@northfield.example.edu>, research mentor, collaborator, last 2026-01-05
"""


def test_everybody_hears_in_the_rhythm_of_the_role_the_shortest_one_counts() -> None:
    plan = planned(FRIENDS, "2026-02-01 07:10")
    rhythms = {
        skip.person: skip.text.split(", ")[1].removesuffix(" since 5 Jan")
        for skip in plan.skipped
        if skip.cadence == "keep-in-touch"
    }
    assert rhythms == {
        "jonah-adeyemi": "8 weeks",
        "sofia-lund": "6 months",
        "lin-chen": "6 months",
        "wei-chen": "8 weeks",
        "ada-quill": "9 months",
    }


def test_whom_one_never_met_is_no_friend_yet_and_a_meeting_makes_one() -> None:
    sandoval = PersonId("marisol-sandoval")
    assert sandoval not in {one.person for one in planned(FRIENDS, "2026-12-01 07:10").skipped}
    wrote = Touched(at=at("2026-11-20"), person=sandoval, day=day("2026-11-20"), kind="ask", outbound=True)
    assert sandoval not in {one.person for one in planned(FRIENDS, "2026-12-01 07:10", wrote).skipped}
    met = Touched(at=at("2026-11-20"), person=sandoval, day=day("2026-11-20"), kind="meeting", via="in person")
    assert sandoval in {one.person for one in planned(FRIENDS, "2026-12-01 07:10", met).skipped}


# ---- meeting-agenda and meeting-recap ----

MEETING = """\
people:
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, sponsor, last 2026-09-20
meetings:
  - {with: Dr. Halvorsen, when: 2026-12-02 4:00 pm}
"""
SHORT = MEETING.replace("4:00 pm}", "4:00 pm, length: 15 min}")
MEETING_ID = "ingrid-halvorsen-2026-12-02"
about_meeting = partial(noted, person=HALVORSEN, occasion=MEETING_ID)
QUESTIONS = "Which journal? Is a short report enough? What would you drop?"


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ("2026-11-27 18:30", Outcome.UPCOMING),
        ("2026-11-30 00:00", Outcome.NEEDS),
        ("2026-12-02 03:59", Outcome.NEEDS),
    ],
)
def test_an_agenda_is_asked_for_two_business_days_before(now: str, outcome: Outcome) -> None:
    row = the_draft(planned(MEETING, now), "meeting-agenda")
    assert (row.outcome, [one.ask for one in row.due.needs]) == (outcome, ["three questions", "priorities"])
    assert row.due.reason.text == "agenda for Wed 2 Dec 4:00 pm"
    assert row.due.needs[0].fill == 'outreach note halvorsen "questions: one? two? three?"'


def test_twelve_hours_before_it_is_too_late_for_an_agenda() -> None:
    assert silences_of(planned(MEETING, "2026-12-02 04:00"), "meeting-agenda")[0][0] == "missed-window"


def test_a_short_meeting_needs_neither_agenda_nor_recap_nor_preparation() -> None:
    plan = planned(SHORT, "2026-11-30 07:10")
    assert not drafts_of(plan, "meeting-agenda") + drafts_of(plan, "meeting-recap")
    assert [row.hold.title for row in plan.holds] == ["weekly review"]


def test_one_breath_answers_both_questions_and_priorities() -> None:
    said = about_meeting(f"the retreat; my audit. {QUESTIONS}", "2026-11-30 07:00", field="questions")
    row = the_draft(planned(MEETING, "2026-11-30 07:10", said), "meeting-agenda")
    assert row.outcome is Outcome.READY
    assert row.draft is not None
    assert "- the retreat\n- my audit\n" in row.draft.body
    assert "- Which journal?\n- Is a short report enough?\n- What would you drop?" in row.draft.body


def test_questions_add_up_until_there_are_three() -> None:
    first = about_meeting("Which journal? What would you drop?", "2026-11-30 07:00", field="questions")
    more = about_meeting("Is a short report enough?", "2026-11-30 07:05", field="questions")
    points = about_meeting("my audit", "2026-11-30 07:05", field="priorities")
    few = the_draft(planned(MEETING, "2026-11-30 07:10", first, points), "meeting-agenda")
    assert [one.field for one in few.due.needs] == ["questions"]
    assert (
        the_draft(planned(MEETING, "2026-11-30 07:10", first, more, points), "meeting-agenda").outcome is Outcome.READY
    )


def test_questions_noted_for_somebody_before_a_meeting_was_in_sight_are_taken_along() -> None:
    early = noted(QUESTIONS, "2026-11-20 07:00", HALVORSEN, field="questions")
    row = the_draft(planned(MEETING, "2026-11-30 07:10", early), "meeting-agenda")
    assert [one.field for one in row.due.needs] == ["priorities"]


def test_a_recap_wants_one_point_and_shows_where_the_next_step_is_missing() -> None:
    point = about_meeting("Your way of ranking journals is now on my wall.", "2026-12-02 17:00")
    empty = the_draft(planned(MEETING, "2026-12-02 16:30"), "meeting-recap")
    assert (empty.outcome, empty.due.needs[0].ask) == (Outcome.NEEDS, "one point you took from it")
    gappy = the_draft(planned(MEETING, "2026-12-02 18:30", point), "meeting-recap")
    assert gappy.outcome is Outcome.UNADDRESSED
    assert [one.ask for one in gappy.gaps] == ["your next step, with its date"]


@pytest.mark.parametrize("kind", ["a next step", "a promise"])
def test_what_was_promised_is_the_next_step(kind: str) -> None:
    point = about_meeting("Your way of ranking journals is now on my wall.", "2026-12-02 17:00")
    fact: Fact = about_meeting("send you the outline by December 9", "2026-12-02 17:01", field="next_step")
    if kind == "a promise":
        fact = Promised(at=at("2026-12-02 17:01"), person=HALVORSEN, what="Outline", due=day("2026-12-09"))
    row = the_draft(planned(MEETING, "2026-12-02 18:30", point, fact), "meeting-recap")
    assert (row.outcome, row.gaps) == (Outcome.READY, ())
    assert row.draft is not None
    step = "I will send you the outline by December 9."
    promise = "Next is the outline, which you will have by Wednesday, December 9."
    assert row.draft.body.endswith(step if kind == "a next step" else promise)


def test_a_recap_is_made_late_rather_than_never() -> None:
    point = about_meeting("Your way of ranking journals is now on my wall.", "2026-12-20 17:00")
    assert the_draft(planned(MEETING, "2026-12-20 18:30", point), "meeting-recap").due.late


# ---- close-the-loop ----

ADVISED = """\
people:
  - name: Dr. Samuel Oyelaran <sam@northfield.example.edu>, faculty, last 2026-11-03
    advice:
      - {date: 2026-11-03, said: show the dataset to a physicist before writing}
"""
DID = ADVISED.replace("before writing}", "before writing, did: I did on November 19.}")
TOLD = ADVISED.replace("before writing}", "before writing, told_back: 2026-11-20}")
UNDATED = ADVISED.replace("date: 2026-11-03, ", "")
ADVICE_ID = "advice-show-the-dataset-to-a-physicist-before-writing"


def test_six_weeks_after_advice_one_is_asked_what_became_of_it() -> None:
    assert silences_of(planned(ADVISED, "2026-11-22 07:10"), "close-the-loop") == [
        ("not-due", "from 15 Dec, report on advice of 3 Nov")
    ]
    row = the_draft(planned(ADVISED, "2026-12-15 07:10"), "close-the-loop")
    (need,) = row.due.needs
    assert need.ask == 'what became of "show the dataset to a physicist before writing"?'
    assert need.fill == 'outreach note oyelaran "did: …"'


def test_advice_without_a_date_counts_from_the_beginning() -> None:
    assert silences_of(planned(UNDATED, "2026-11-22 07:10"), "close-the-loop") == [
        ("not-due", "from 28 Dec, report on advice of 16 Nov")
    ]


def test_what_one_did_is_told_at_once() -> None:
    row = the_draft(planned(DID, "2026-11-22 07:10"), "close-the-loop")
    assert row.outcome is Outcome.READY
    assert row.told == ("advice:samuel-oyelaran:2026-11-03",)


def test_an_answer_to_the_question_counts_as_the_advice_itself() -> None:
    said = noted("I did on November 19.", "2026-12-15 07:00", OYELARAN, field="did", occasion=ADVICE_ID)
    row = the_draft(planned(ADVISED, "2026-12-15 07:10", said), "close-the-loop")
    assert (row.outcome, row.told) == (Outcome.READY, ("advice:samuel-oyelaran:2026-11-03",))


def test_what_was_told_is_not_told_again() -> None:
    assert silences_of(planned(TOLD, "2026-12-15 07:10"), "close-the-loop") == [
        ("already-made", "you told them 20 Nov")
    ]
    source = "advice:samuel-oyelaran:2026-11-03"
    project, now = loaded(DID), at("2026-12-20 07:10")
    plan = decide(project, a_history(told={OYELARAN: frozenset({source})}), now)
    assert silences_of(plan, "close-the-loop") == [("already-made", "another mail told what became of it")]


# ---- letter-request ----

LETTER = """\
people:
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, clinical mentor, last 2026-11-20
letters:
  - from: Dr. Halvorsen
    for: the travel grant
    due: 2027-01-08
    why_them: You read every draft of my audit in August.
"""
STATES = {state: LETTER.replace("    why_them", f"    {state}: 2026-11-25\n    why_them") for state in
          ("asked", "agreed", "uploaded", "thanked")}  # fmt: skip


@pytest.mark.parametrize(
    ("now", "outcome", "needs"),
    [
        ("2026-11-13 07:10", Outcome.READY, []),
        ("2026-12-11 07:10", Outcome.READY, []),
        ("2026-12-12 07:10", Outcome.NEEDS, ["go_ahead"]),
    ],
)
def test_a_letter_is_asked_for_eight_to_four_weeks_ahead_and_later_only_knowingly(
    now: str, outcome: Outcome, needs: list[str]
) -> None:
    row = the_draft(planned(LETTER.replace("last 2026-11-20", "last 2026-10-20"), now), "letter-request")
    assert (row.outcome, [one.field for one in row.due.needs]) == (outcome, needs)


def test_a_late_request_carries_a_warning() -> None:
    yes = noted("yes", "2026-12-20 07:00", HALVORSEN, field="go_ahead")
    touch = TouchId.parse("letter-request/ingrid-halvorsen/ingrid-halvorsen-the-travel-grant/1")
    go_ahead = Noted(at=yes.at, text="yes", field="go_ahead", person=HALVORSEN, touch=touch)
    row = the_draft(planned(LETTER, "2026-12-20 07:10", go_ahead), "letter-request")
    assert "19 days left for a letter, and 4 weeks is the least" in [one.message for one in row.findings]


def test_without_a_reason_for_just_this_person_there_is_no_request() -> None:
    bare = LETTER.partition("    why_them")[0]
    assert [one.field for one in the_draft(planned(bare, "2026-11-22 07:10"), "letter-request").due.needs] == [
        "why_them"
    ]


@pytest.mark.parametrize(
    ("state", "text"),
    [("asked", "you asked 25 Nov"), ("agreed", "agreed 25 Nov"), ("uploaded", "uploaded 25 Nov"),
     ("thanked", "thanked 25 Nov")],
)  # fmt: skip
def test_what_the_file_says_of_a_letter_silences_the_request(state: str, text: str) -> None:
    assert ("already-made", text) in silences_of(planned(STATES[state], "2026-12-01 07:10"), "letter-request")


def steps(plan: Plan) -> dict[int, Outcome]:
    return {row.touch.step: row.outcome for row in drafts_of(plan, "letter-request")}


@pytest.mark.parametrize(
    ("state", "now", "expected"),
    [
        ("", "2026-12-26 07:10", {1: Outcome.NEEDS}),
        ("asked", "2026-12-20 07:10", {2: Outcome.UPCOMING, 3: Outcome.UPCOMING}),
        ("asked", "2026-12-25 07:10", {2: Outcome.READY, 3: Outcome.UPCOMING}),
        ("asked", "2026-12-31 07:10", {2: Outcome.READY, 3: Outcome.UPCOMING}),
        ("agreed", "2027-01-01 07:10", {3: Outcome.READY}),
        ("agreed", "2027-01-08 07:10", {3: Outcome.READY}),
        ("agreed", "2027-01-09 07:10", {}),
        ("uploaded", "2026-12-26 07:10", {}),
    ],
)
def test_reminders_follow_what_the_file_says(state: str, now: str, expected: dict[int, Outcome]) -> None:
    assert steps(planned(STATES.get(state, LETTER), now)) == expected


def test_a_reminder_asks_nothing_new_and_says_what_is_known() -> None:
    for state, words in (
        ("asked", "I asked you in late November about a letter for the travel grant; it is due on Friday, January 8."),
        ("agreed", "The letter for the travel grant is due on Friday, January 8. Is there anything you still need"),
    ):
        row = the_draft(planned(STATES[state], "2027-01-02 07:10"), "letter-request")
        assert row.draft is not None
        assert words in row.draft.body
        assert row.due.reason.text == "reminder, letter request for the travel grant, due 8 Jan: 6 days left"


def test_our_own_request_once_sent_lets_the_reminders_come_and_an_upload_takes_them_back() -> None:
    world = World(loaded(LETTER.replace("last 2026-11-20", "last 2026-10-20")))
    world.run(at("2026-11-22 07:10"))
    for id in list(world.mailbox.drafts):
        world.mailbox.human_sends(id)
    world.run(at("2026-11-23 18:30"))
    plan, _ = world.run(at("2026-12-26 07:10"))
    assert steps(plan) == {2: Outcome.READY, 3: Outcome.UPCOMING}
    world.project = loaded(LETTER.replace("    why_them", "    uploaded: 2026-12-27\n    why_them"))
    after, _ = world.run(at("2026-12-28 07:10"))
    assert [(one.touch.step, one.text) for one in after.withdrawn] == [(2, "uploaded 27 Dec")]


# ---- conf-thanks and rotation-thanks ----

CONFERENCE = """\
people:
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty
  - Dr. Ada Quill <ada@example.org>, faculty
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    talked_to:
      - {who: Dr. Sandoval, detail: Your list of contours hangs above my desk., will_do: sort my cases by it}
"""


def test_whom_one_talked_to_is_thanked_from_the_end_of_the_conference_on() -> None:
    assert the_draft(planned(CONFERENCE, "2027-01-30 16:59"), "conf-thanks").outcome is Outcome.UPCOMING
    row = the_draft(planned(CONFERENCE, "2027-01-30 17:00"), "conf-thanks")
    assert (row.outcome, row.due.window.best, row.due.window.closes) == (
        Outcome.READY,
        date(2027, 1, 31),
        date(2027, 2, 13),
    )


def test_a_note_from_there_is_enough_to_be_thanked_and_the_gap_stays_visible() -> None:
    said = noted("Your slides on margins.", "2027-01-30 20:00", PersonId("ada-quill"), occasion="glws")
    row = next(
        row for row in drafts_of(planned(CONFERENCE, "2027-01-31 07:10", said), "conf-thanks")
        if row.due.person.id == "ada-quill"
    )  # fmt: skip
    assert (row.outcome, [one.field for one in row.gaps]) == (Outcome.UNADDRESSED, ["will_do"])


def test_thanks_that_were_said_are_not_said_again() -> None:
    thanked = CONFERENCE.replace("by it}", "by it, thanked: 2027-01-31}")
    assert silences_of(planned(thanked, "2027-02-01 07:10"), "conf-thanks") == [("already-made", "thanked 31 Jan")]


ROTATION = """\
people:
  - Dr. Tomas Wieczorek <t.wieczorek@mesa-verde.example.edu>, faculty
  - Mr. Luis Ferrand <luis@mesa-verde.example.edu>, therapist
rotations:
  - Mesa Verde 2027-02-01..2027-02-26, away, staff Mr. Ferrand, with Dr. Wieczorek
"""


def test_the_physicians_of_a_rotation_are_thanked_for_one_moment() -> None:
    row = the_draft(planned(ROTATION, "2027-02-27 07:10"), "rotation-thanks")
    assert (row.due.person.id, row.outcome) == ("tomas-wieczorek", Outcome.NEEDS)
    assert row.due.needs[0].ask == "one moment or teaching point from these weeks"
    assert row.due.window.closes == date(2027, 3, 8)


def test_a_sponsor_hears_every_twelve_weeks_unless_a_mentor_already() -> None:
    both = "people:\n  - Dr. A. Stone <stone@example.org>, sponsor, last 2026-08-01\n"
    both += "  - Dr. B. Reed <reed@example.org>, sponsor, research mentor, last 2026-08-01\n"
    rows = drafts_of(planned(both, "2026-11-22 07:10"), "sponsor-update")
    assert [row.due.person.name.surname for row in rows] == ["Stone"]


# ---- what records say ----


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        (Kind.LOGISTICS, "{what: Script, to: Dr. Stone, due: 2026-12-18}", ""),
        (Kind.LOGISTICS, "{what: Script, to: Dr. Stone, due: 2026-12-18, done: 2026-11-20}", "done 20 Nov"),
        (Kind.LOGISTICS, "{what: Script, to: Dr. Stone, due: 2026-12-18, status: dropped}", "dropped"),
        (Kind.LOGISTICS, "{what: Script, to: Dr. Stone, due: 2026-12-18, status: at risk}", ""),
    ],
)
def test_a_promise_is_spoken_of_until_it_is_kept_or_given_up(kind: Kind, text: str, words: str) -> None:
    people = "people:\n  - Dr. A. Stone <stone@example.org>, sponsor\n"
    project = loaded(f"{people}commitments:\n  - {text}\n")
    (occasion,) = (one for one in occasions(a_view(project), timedelta(0)) if one.kind is OccasionKind.COMMITMENT)
    cadence = a_cadence("commitment-note", kind=kind, before="1 week", of=OccasionKind.COMMITMENT)
    found = recorded(an_occurrence(project.people[0], cadence, occasion=occasion), a_view(project))
    assert (found.text if found else "") == words


def test_thanks_for_a_letter_end_with_thanks_alone() -> None:
    for state, words in (("uploaded", ""), ("thanked", "thanked 25 Nov")):
        project = loaded(STATES[state])
        (occasion,) = (one for one in occasions(a_view(project), timedelta(0)) if one.kind is OccasionKind.LETTER)
        cadence = a_cadence("letter-thanks", kind=Kind.THANKS, after="1 day", of=OccasionKind.LETTER)
        found = recorded(an_occurrence(project.people[0], cadence, occasion=occasion), a_view(project))
        assert (found.text if found else "") == words


def test_what_hangs_on_nothing_has_no_state() -> None:
    assert recorded(an_occurrence(), a_view()) is None
