from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.capture.taking import about, is_new, take
from outreach.domain.facts import Joined, NewsAdded, Noted, PolicyAnswered, Touched
from outreach.domain.people import Policy, ProgramId
from outreach.domain.stages import View
from outreach.domain.touches import Missing, Outcome
from outreach.errors import UsageError
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_meeting,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    an_occasion,
    an_occurrence,
    day,
)

HARBOR = ProgramId("harbor-state")
MARCHETTI = a_person("Dr. Elena Marchetti", program=HARBOR)
OSEI = a_person("Dr. Greta Osei", program=HARBOR)
LIN, WEI = a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")
JONAH = a_person("Jonah Adeyemi", call="Jonah")


def evening(now: str = "2026-12-02 18:31", *, thank_you: Policy = Policy.UNKNOWN) -> View:
    project = a_project(
        people=(MARCHETTI, OSEI, LIN, WEI, JONAH),
        programs=(a_program(thank_you=thank_you),),
        interviews=(an_interview(people=("elena-marchetti",)),),
        meetings=(a_meeting("2026-12-01 16:00", "jonah-adeyemi"),),
        cadences=(a_cadence("coffee", needs=("topic",), gaps=("what_i_saw",)), a_cadence("thanks", needs=("detail",))),
    )
    return a_view(project, now=now)


def test_a_sentence_binds_to_the_open_occasion() -> None:
    taken = take("Dr. Marchetti: Your Friday plan review is what I would miss.", evening())
    (fact,) = taken.facts
    assert isinstance(fact, Noted)
    assert (fact.person, fact.occasion, fact.field) == ("elena-marchetti", "harbor-state-2027", "detail")
    assert taken.echo == "Kept for Dr. Elena Marchetti: Harbor State interview, 2 Dec."


@pytest.mark.parametrize("now", ["2026-12-01 18:31", "2026-12-17 18:31"])
def test_before_the_day_and_two_weeks_after_it_a_sentence_stays_free(now: str) -> None:
    taken = take("Marchetti: You asked.", evening(now))
    assert taken.echo == "Kept as a free note about Dr. Elena Marchetti."


def test_a_day_in_front_says_which_occasion_is_meant() -> None:
    taken = take("2026-12-02 Marchetti: You asked.", evening("2026-12-30 18:31"))
    (fact,) = taken.facts
    assert isinstance(fact, Noted)
    assert (fact.occasion, fact.on) == ("harbor-state-2027", day("2026-12-02"))


def test_a_meeting_is_an_occasion_too() -> None:
    assert take("Jonah: You told me.", evening()).echo == "Kept for Jonah: Jonah Adeyemi meeting, 1 Dec."


def test_with_may_begin_a_sentence_about_a_person() -> None:
    (fact,) = take("Marchetti: with you I saw it.", evening()).facts
    assert isinstance(fact, Noted)
    assert fact.text == "with you I saw it."


def test_names_join_the_interview_of_a_program() -> None:
    taken = take("Harbor State: with Dr. Marchetti and Greta Osei, Priya Raman", evening())
    assert [(one.name, one.person) for one in taken.facts if isinstance(one, Joined)] == [
        ("Dr. Marchetti", "elena-marchetti"),
        ("Greta Osei", "greta-osei"),
        ("Priya Raman", None),
    ]
    assert "Kept without an address: Priya Raman; add a line under people:" in taken.echo


def test_an_earlier_free_note_follows_somebody_into_the_interview() -> None:
    detail = a_detail("Your rule stays with me.", person="greta-osei", occasion=None, on="2026-12-02")
    view = replace(evening(), history=a_history(details=[detail]))
    taken = take("Harbor State: with Dr. Osei", view)
    (noted,) = [one for one in taken.facts if isinstance(one, Noted)]
    assert (noted.text, noted.occasion) == ("Your rule stays with me.", "harbor-state-2027")
    assert taken.echo.endswith("Notes you made before now belong to it.")


def test_names_may_arrive_before_the_day() -> None:
    assert take("Harbor State: with Osei", evening("2026-11-24")).facts


def test_without_an_interview_nobody_joins() -> None:
    view = replace(evening(), project=a_project(programs=(a_program(),)))
    with pytest.raises(UsageError, match="no interview at Harbor State"):
        take("Harbor State: with Osei", view)


@pytest.mark.parametrize(
    ("answer", "policy", "echo"),
    [
        ("welcome", Policy.WELCOME, "Kept: Harbor State welcomes thank-yous."),
        ("coordinator only", Policy.COORDINATOR_ONLY, "Kept: at Harbor State only the coordinator is thanked."),
        ("please don't", None, "Harbor State asked for no thank-yous: none will be drafted."),
        ("not said", Policy.NOT_SAID, "Kept: Harbor State did not say;"),
    ],
)
def test_a_policy_is_understood_as_people_say_it(answer: str, policy: Policy | None, echo: str) -> None:
    taken = take(f"policy Harbor State: {answer}", evening())
    (fact,) = taken.facts
    assert isinstance(fact, PolicyAnswered)
    assert policy is None or fact.policy is policy
    assert taken.echo.startswith(echo)


def test_what_the_file_says_wins_over_a_note_and_is_said() -> None:
    taken = take("policy Harbor State: welcome", evening(thank_you=Policy.FORBIDDEN))
    assert "your configuration says forbidden for Harbor State, and that wins" in taken.echo


def test_met_is_a_contact_and_its_text_a_note() -> None:
    met, noted = take("met Jonah: he showed me the room", evening()).facts
    assert isinstance(met, Touched)
    assert (met.person, met.day, met.kind) == ("jonah-adeyemi", day("2026-12-02"), "meeting")
    assert isinstance(noted, Noted)
    assert noted.text == "He showed me the room"
    assert len(take("met Jonah", evening()).facts) == 1


@pytest.mark.parametrize(
    ("by", "echo"),
    [
        (" by Jan 27", "by 27 Jan 2027."),
        (" by 2027-02-01", "by 1 Feb 2027."),
        (" by Dec 24", "by 24 Dec."),
        ("", "no date yet."),
    ],
)
def test_a_promise_has_the_next_such_day(by: str, echo: str) -> None:
    taken = take(f"promised Jonah: literature screen{by}", evening())
    assert taken.echo == f"Kept: promised Jonah Adeyemi literature screen, {echo}"


def test_news_is_kept_with_its_subject() -> None:
    taken = take("news: audit accepted - My audit was accepted.", evening())
    (fact,) = taken.facts
    assert isinstance(fact, NewsAdded)
    assert (fact.text, fact.subject) == ("My audit was accepted.", "audit accepted")
    assert taken.is_news


def test_a_named_field_goes_to_the_touch_that_asks_for_it() -> None:
    view = evening()
    due = a_due(an_occurrence(JONAH, view.project.cadences[0]), outcome=Outcome.NEEDS)
    taken = take("Jonah: topic: how planners choose", view, dues=[due])
    (fact,) = taken.facts
    assert isinstance(fact, Noted)
    assert (fact.field, fact.text, fact.touch) == ("topic", "how planners choose", due.touch)
    assert taken.echo == "Kept for Jonah: topic."


def test_a_go_ahead_by_name_belongs_to_the_touch_that_asks_for_it() -> None:
    view = evening()
    other = a_due(an_occurrence(JONAH, view.project.cadences[1]))
    due = a_due(an_occurrence(JONAH, view.project.cadences[0]), outcome=Outcome.NEEDS, needs=missing("go_ahead"))
    (fact,) = take("Jonah: go_ahead: yes", view, dues=lambda: [other, due]).facts
    assert isinstance(fact, Noted)
    assert (fact.field, fact.text, fact.touch) == ("go_ahead", "yes", due.touch)


def test_questions_answer_what_asks_for_questions() -> None:
    both = (*missing("priorities"), *missing("questions"))
    due = a_due(an_occurrence(JONAH, evening().project.cadences[0]), outcome=Outcome.NEEDS, needs=both)
    asked = about(JONAH, "How do you choose? Why? When?", evening(), due=due).facts[0]
    said = about(JONAH, "The poster first.", evening(), due=due).facts[0]
    assert isinstance(asked, Noted)
    assert isinstance(said, Noted)
    assert (asked.field, said.field) == ("questions", "priorities")


def test_a_named_field_waits_for_whoever_will_ask() -> None:
    (fact,) = take("Jonah: what i saw: You replanned a course.", evening()).facts
    assert isinstance(fact, Noted)
    assert (fact.field, fact.touch, fact.occasion) == ("what_i_saw", None, None)


def test_an_unknown_field_is_part_of_the_sentence() -> None:
    (fact,) = take("Jonah: remember: the door was open.", evening()).facts
    assert isinstance(fact, Noted)
    assert fact.text == "remember: the door was open."


def missing(field: str) -> tuple[Missing, ...]:
    return (Missing(field=field, ask=field, fill="outreach note"),)


@pytest.mark.parametrize(
    ("wanted", "field", "bound"),
    [("detail", "detail", True), ("topic", "topic", True), ("news", "detail", False), ("go_ahead", "go_ahead", True)],
)
def test_a_line_is_answered_in_the_field_it_asks_for(wanted: str, field: str, bound: bool) -> None:
    occurrence = an_occurrence(MARCHETTI, occasion=an_occasion())
    due = a_due(occurrence, outcome=Outcome.NEEDS, needs=missing(wanted))
    (fact,) = about(MARCHETTI, "You asked.", evening(), due=due).facts
    assert isinstance(fact, Noted)
    assert (fact.field, fact.occasion is not None) == (field, bound)


def test_a_line_that_asks_for_nothing_takes_a_detail() -> None:
    taken = about(MARCHETTI, "You asked.", evening(), due=a_due(an_occurrence(MARCHETTI, occasion=an_occasion())))
    assert taken.echo == "Kept for Dr. Elena Marchetti: Harbor State interview, 2 Dec."


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("hello", "no note"),
        ("Chen: You drew.", "could be Dr. Lin Chen, Dr. Wei Chen"),
        ("Marcheti: You drew.", "did you mean Dr. Elena Marchetti"),
        ("Zzyzx: You drew.", "people stand in config.yaml"),
        ("policy Nowhere: welcome", 'no program "Nowhere"'),
        ("policy Harbor State: purple", "purple"),
        ("promised Jonah: x by never", "no day ahead"),
    ],
)
def test_what_is_not_understood_is_said(line: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        take(line, evening())


def test_the_same_thing_said_twice_is_one_fact() -> None:
    (fact,) = take("Jonah: You told me.", evening()).facts
    later = take("Jonah: You told me.", evening("2026-12-02 19:00")).facts[0]
    assert not is_new(later, [fact])
    assert is_new(later, [take("met Jonah", evening()).facts[0]])
