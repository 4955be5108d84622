"""The recipes that give, thank and report, each over a small season: when it is due, for whom, what silences it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outreach.decide import decide
from outreach.domain.facts import Fact, NewsAdded, Noted, Touched, Wanted
from outreach.domain.history import Contact, Stage
from outreach.domain.interests import shared_interests
from outreach.domain.introducing import called
from outreach.domain.occasions import Deadline
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.profile import Profile
from outreach.domain.touches import Outcome, TouchId
from outreach.planning.aliases import Aliases
from outreach.planning.audiences import SHARED_INTERESTS, Scene
from outreach.planning.fold import fold
from outreach.planning.introduced_by_mail import of_second_reader
from outreach.planning.obligations import calls_for
from tests.builders import a_past_draft, a_person, a_project, a_view, at, day
from tests.configured import project_of
from tests.loaded import drafts_of, silences_of, the_draft

HALVORSEN, QUILL, JONAH, SOFIA, THEO = (
    PersonId(one) for one in ("ingrid-halvorsen", "ada-quill", "jonah-adeyemi", "sofia-lund", "theo-brandt")
)
PEOPLE = """\
begin: 2026-11-16
people:
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty, Northfield
  - Jonah Adeyemi, MD <jonah@northfield.example.edu>, near-peer, resident, Northfield, call him Jonah
  - Dr. Greta Osei, PhD <greta@northfield.example.edu>, physicist, Northfield
  - Ms. Marjorie Bell, RN <bell@northfield.example.edu>, nurse, Northfield
  - Mr. Alan Reyes <reyes@northfield.example.edu>, coordinator, Northfield
  - Dr. Ingrid Halvorsen <ingrid@harbor-state.example.edu>, clinical mentor, letter writer, last 2026-11-20
  - Sofia Lund <sofia@example.org>, former colleague, call her Sofia
  - Theo Brandt <theo@example.org>, co-applicant, call him Theo
  - Dr. Victor Sorn <victor@example.org>, faculty, never
  - Dr. Peter Vance, connector
"""
ROTATION = f"""{PEOPLE}
programs:
  - Northfield University (Northfield), America/Chicago
rotations:
  - Northfield 2027-02-01..2027-02-26, away, days start 07:15, staff Ms. Bell, with Dr. Quill, Jonah, Dr. Osei
"""


def planned(text: str, now: str, *facts: Fact) -> Plan:
    project, moment = project_of(text), at(now)
    return decide(project, fold(facts, project, moment), moment)


def rows(text: str, now: str, id: str, *facts: Fact) -> dict[tuple[str, int], Outcome]:
    """Give what is listed of one cadence, by person and step."""
    found = drafts_of(planned(text, now, *facts), id)
    return {(str(row.touch.person), row.touch.step): row.outcome for row in found}


def codes(text: str, now: str, id: str, *facts: Fact) -> set[str]:
    return {code for code, _ in silences_of(planned(text, now, *facts), id)}


def asks(row: PlannedDraft) -> list[str]:
    return [one.ask for one in row.due.needs]


# ---- rotations ----


def test_before_a_rotation_the_coordinator_and_the_attendings_hear_and_residents_do_not() -> None:
    found = rows(ROTATION, "2027-01-18 07:10", "rotation-hello")
    assert set(found) == {("alan-reyes", 1), (QUILL, 2), ("greta-osei", 2)}
    assert Outcome.UPCOMING not in found.values()
    assert codes(ROTATION, "2027-01-31 07:10", "rotation-hello") == {"missed-window"}


@pytest.mark.parametrize(
    ("now", "steps"),
    [
        ("2027-02-08 18:30", {1: Outcome.UPCOMING, 2: Outcome.UPCOMING}),
        ("2027-02-09 07:10", {1: Outcome.UNADDRESSED, 2: Outcome.UPCOMING}),
        ("2027-02-13 18:30", {1: Outcome.UNADDRESSED, 2: Outcome.UPCOMING}),
        ("2027-02-14 07:10", {2: Outcome.UPCOMING}),
        ("2027-02-19 07:10", {2: Outcome.UNADDRESSED}),
        ("2027-02-25 18:30", {2: Outcome.UNADDRESSED}),
        ("2027-02-26 07:10", {}),
    ],
)
def test_feedback_is_asked_for_two_days_around_the_middle_and_the_end(now: str, steps: dict[int, Outcome]) -> None:
    """The middle is Friday, February 12, asked for on the Thursday; the last day is Friday, February 26."""
    found = rows(ROTATION, now, "rotation-feedback")
    assert {step: outcome for (person, step), outcome in found.items() if person == QUILL} == steps


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ("2027-02-24 18:30", Outcome.UPCOMING),
        ("2027-02-25 07:10", Outcome.NEEDS),
        ("2027-03-19 18:30", Outcome.NEEDS),
    ],
)
def test_the_team_is_thanked_from_the_last_day_but_one(now: str, outcome: Outcome) -> None:
    found = rows(ROTATION, now, "staff-thanks")
    assert found == {(one, 1): outcome for one in ("marjorie-bell", "alan-reyes", "greta-osei")}


def test_three_weeks_later_a_thank_you_to_the_team_is_late_and_made_all_the_same() -> None:
    bell = next(
        row for row in drafts_of(planned(ROTATION, "2027-03-19 07:10"), "staff-thanks") if "bell" in row.touch.person
    )
    assert bell.due.reason.text == "thank-you to the team, Northfield, 26 Feb, until 19 Mar"
    later = drafts_of(planned(ROTATION, "2027-03-20 07:10"), "staff-thanks")
    assert [row.due.late for row in later] == [True] * 3


def test_nobody_gets_two_thank_yous_for_one_rotation() -> None:
    plan = planned(ROTATION, "2027-02-28 07:10")
    team, physicians = ({row.touch.person for row in drafts_of(plan, id)} for id in ("staff-thanks", "rotation-thanks"))
    assert physicians == {QUILL, JONAH}
    assert not team & physicians


# ---- letters ----

LETTER = f"""{PEOPLE}
letters:
  - Dr. Halvorsen for the travel grant by 2027-01-08, asked 2026-11-20, uploaded 2026-12-10
"""


def test_a_letter_is_thanked_for_the_day_after_it_came_and_not_twice() -> None:
    assert rows(LETTER, "2026-12-11 07:10", "letter-thanks") == {(HALVORSEN, 1): Outcome.UNADDRESSED}
    thanked = LETTER.replace("uploaded 2026-12-10", "uploaded 2026-12-10, thanked 2026-12-11")
    assert codes(thanked, "2026-12-12 07:10", "letter-thanks") == {"already-made"}
    open_letter = LETTER.replace(", uploaded 2026-12-10", "")
    assert rows(open_letter, "2026-12-12 07:10", "letter-thanks") == {}


# ---- give-share ----

SHARED = PEOPLE.replace(
    "  - Dr. Ada Quill <ada@northfield.example.edu>, faculty, Northfield\n",
    "  - {name: 'Dr. Ada Quill <ada@northfield.example.edu>, faculty, Northfield', interests: Proton Therapy, last: "
    "2026-11-20}\n",
)
INTERESTS = f"{SHARED}profile: {{interests: 'CNS tumors, proton  therapy'}}\n"


def test_whoever_works_on_what_you_care_about_is_given_something_every_four_months() -> None:
    row = the_draft(planned(INTERESTS, "2027-03-25 07:10"), "give-share")
    assert row.touch.person == QUILL
    assert asks(row) == ["a link worth their time", "why it is for them, in a sentence"]
    assert drafts_of(planned(SHARED, "2027-03-25 07:10"), "give-share") == ()


def test_a_gift_of_another_kind_counts_and_a_mere_mail_does_not() -> None:
    gave = Touched(at=at("2027-02-01"), person=QUILL, day=day("2027-02-01"), kind="give", outbound=True)
    wrote = Touched(at=at("2027-02-01"), person=QUILL, day=day("2027-02-01"), kind="update", outbound=True)
    assert drafts_of(planned(INTERESTS, "2027-03-25 07:10", gave), "give-share") == ()
    assert the_draft(planned(INTERESTS, "2027-03-25 07:10", wrote), "give-share").touch.person == QUILL


def test_interests_are_shared_whatever_their_capitals_and_spaces() -> None:
    quill = a_person("Dr. Ada Quill", interests=("Proton  Therapy", "SBRT"))
    assert shared_interests(quill, Profile(interests=("proton therapy",))) == ("Proton  Therapy",)
    project = a_project(people=(quill, a_person("Dr. Lin Chen")), profile=Profile(interests=("sbrt",)))
    words = Scene.of(a_view(project), timedelta(days=14)).words
    assert [SHARED_INTERESTS in words[one.id] for one in project.people] == [True, False]


# ---- give-intro ----


def wish(variant: str, **said: str) -> tuple[Fact, ...]:
    """Ask for an introduction of Jonah, and answer what it needs."""
    cadence, on = CadenceId("give-intro"), day("2026-12-01")
    touch = TouchId(cadence, JONAH, f"wanted-{on}-{variant}", 1)
    notes = (
        Noted(at=at("2026-12-01"), text=text, field=field, person=JONAH, touch=touch, on=on)
        for field, text in said.items()
    )
    return (Wanted(at=at("2026-12-01"), cadence=cadence, person=JONAH, on=on, variant=variant), *notes)


GAIN = "You both know the new planning system."


def test_an_introduction_needs_the_word_of_both_and_goes_to_both() -> None:
    only = planned(PEOPLE, "2026-12-02 07:10", *wish("introduce", other="Sofia"))
    assert asks(the_draft(only, "give-intro")) == ["did both say yes?", "what each of the two gains, said to both"]
    plan = planned(PEOPLE, "2026-12-02 07:10", *wish("introduce", other="Sofia", consent="yes", gain=GAIN))
    row = the_draft(plan, "give-intro")
    assert row.outcome is Outcome.READY
    assert row.draft is not None
    assert [one.email for one in row.draft.to] == ["jonah@northfield.example.edu", "sofia@example.org"]


def test_whom_nobody_knows_by_that_name_is_asked_for_again() -> None:
    plan = planned(PEOPLE, "2026-12-02 07:10", *wish("introduce", other="Priya", consent="yes", gain=GAIN))
    assert asks(the_draft(plan, "give-intro")) == ["whom you introduce them to, by a name in your file"]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ("Dr. Sorn", ("do-not-contact", "Dr. Sorn: Dr. Sorn is set to never be written to")),
        ("Dr. Vance", ("no-email", "Dr. Vance: no address for Dr. Vance")),
    ],
)
def test_nobody_is_introduced_to_whoever_may_not_be_written_to(other: str, why: tuple[str, str]) -> None:
    facts = wish("introduce", other=other, consent="yes", gain=GAIN)
    assert silences_of(planned(PEOPLE, "2026-12-02 07:10", *facts), "give-intro") == [why]
    # asking Jonah is another matter: nobody writes to the other one
    asking = the_draft(planned(PEOPLE, "2026-12-02 07:10", *wish("ask", other=other, why=GAIN)), "give-intro")
    assert asking.draft is not None
    assert [one.email for one in asking.draft.to] == ["jonah@northfield.example.edu"]


def test_right_after_both_were_asked_the_introduction_need_not_wait() -> None:
    asked = Touched(at=at("2026-12-01"), person=JONAH, day=day("2026-12-01"), kind="give", outbound=True)
    facts = (*wish("introduce", other="Sofia", consent="yes", gain=GAIN), asked)
    assert the_draft(planned(PEOPLE, "2026-12-02 07:10", *facts), "give-intro").outcome is Outcome.READY


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("sofia", SOFIA),
        ("Sofia Lund.", SOFIA),
        ("dr.  quill", QUILL),
        ("Halvorsen", HALVORSEN),
        ("Jonah", None),
        ("Nobody", None),
        ("", None),
    ],
)
def test_a_name_means_one_person_of_the_file_and_never_the_reader(name: str, found: PersonId | None) -> None:
    person = called(name, JONAH, project_of(PEOPLE))
    assert (person.id if person else None) == found


def test_a_name_of_two_people_means_nobody() -> None:
    project = a_project(people=(a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")))
    assert called("Dr. Chen", JONAH, project) is None


@pytest.mark.parametrize(
    ("anchor", "said", "heard"),
    [
        ("wanted-2026-12-01-introduce", "Sofia", [SOFIA]),
        ("wanted-2026-12-01-introduce", "", []),
        ("wanted-2026-12-01-introduce", "Priya", []),
        ("wanted-2026-12-01-ask", "Sofia", []),
    ],
)
def test_both_have_heard_from_you_once_an_introduction_was_sent(anchor: str, said: str, heard: list[str]) -> None:
    project = project_of(PEOPLE)
    draft = a_past_draft(f"give-intro/{JONAH}/{anchor}/1", Stage.SENT)
    note = Noted(at=at("2026-12-01"), text=said, field="other", person=JONAH, touch=draft.touch)
    facts = (note,) if said else ()
    contact = Contact(person=JONAH, day=day("2026-12-02"), kind="give", outbound=True)
    found = of_second_reader(contact, draft, facts, Aliases.of(project, facts), project)
    assert [(one.person, one.day, one.kind) for one in found] == [(one, contact.day, "give") for one in heard]


def test_a_mail_to_one_was_read_by_one() -> None:
    project = project_of(PEOPLE)
    draft = a_past_draft(f"give-share/{JONAH}/wanted-2026-12-01-introduce/1", Stage.SENT)
    contact = Contact(person=JONAH, day=day("2026-12-02"), kind="give", outbound=True)
    assert list(of_second_reader(contact, draft, (), Aliases.of(project, ()), project)) == []


# ---- conferences ----

SYMPOSIUM = f"""{PEOPLE}
conferences:
  - {{name: Winter Symposium, dates: 2027-01-29..2027-01-30, timezone: America/Detroit, reconnect: Sofia}}
"""


def test_three_weeks_before_a_conference_old_friends_hear_that_you_will_be_there() -> None:
    row = the_draft(planned(SYMPOSIUM, "2027-01-08 07:10"), "conf-reconnect")
    assert (row.touch.person, row.outcome) == (SOFIA, Outcome.UNADDRESSED)
    assert [one.field for one in row.gaps] == ["shared_work"]
    assert codes(SYMPOSIUM, "2027-01-27 07:10", "conf-reconnect") == {"missed-window"}


# ---- co-applicants and results ----

SEASON = f"{PEOPLE}match: {{season: 2026-11-01..2027-01-31}}\n"


def met(person: PersonId, on: str) -> Touched:
    return Touched(at=at(on), person=person, day=day(on), kind="meeting", via="in person")


def test_a_co_applicant_hears_the_day_after_you_met_within_a_week_and_only_in_the_season() -> None:
    hello = "coapplicant-hello"
    assert rows(SEASON, "2026-12-02 07:10", hello, met(THEO, "2026-12-01")) == {(THEO, 1): Outcome.NEEDS}
    assert codes(SEASON, "2026-12-09 07:10", hello, met(THEO, "2026-12-01")) == {"missed-window"}
    assert codes(PEOPLE, "2026-12-02 07:10", hello, met(THEO, "2026-12-01")) == {"out-of-phase"}
    assert rows(SEASON, "2026-12-02 07:10", hello, met(QUILL, "2026-12-01")) == {}


def test_a_result_is_told_to_whoever_had_a_part_in_it_one_by_one() -> None:
    result = NewsAdded(at=at("2026-12-03"), id="m", text="I got the grant.", result=True)
    found = drafts_of(planned(PEOPLE, "2026-12-04 07:10", result), "outcome-news")
    assert [row.touch.person for row in found] == [HALVORSEN]
    assert [one.field for one in found[0].gaps] == ["their_part"]
    assert all(row.draft is None or len(row.draft.to) <= 1 for row in found)


# ---- deadlines ----


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Travel grant application", "grant"),
        ("Resident awards", "grant"),
        ("ASTRO 2027 abstract", "co-author"),
        ("Abstract for the travel award", "co-author"),
        ("Education Committee nomination", "committee"),
        ("Society mentoring program sign-up", "program of a society"),
        ("Membership renewal", "program of a society"),
    ],
)
def test_what_people_are_asked_for_goes_by_the_name_of_the_deadline(name: str, part: str) -> None:
    assert calls_for(Deadline(id="d", name=name, due=None)) == part


DEADLINES = f"""{PEOPLE}
deadlines:
  - Travel grant application by 2027-03-01, https://symposium.example.org/grants, with Dr. Halvorsen
  - ASTRO 2027 abstract by 2027-03-01, with Sofia
  - Education committee nomination by 2027-03-01, https://society.example.org, with Dr. Quill
  - Society mentoring program by 2027-03-01, https://society.example.org, with Jonah
  - My own thesis by 2027-03-01
"""


@pytest.mark.parametrize(
    ("now", "needed"),
    [
        ("2027-01-18 07:10", {(HALVORSEN, 1)}),
        ("2027-02-01 07:10", {(HALVORSEN, 1), (SOFIA, 2), (QUILL, 5), (JONAH, 6)}),
        ("2027-02-15 07:10", {(HALVORSEN, 1), (SOFIA, 3), (QUILL, 5), (JONAH, 6)}),
        ("2027-02-26 07:10", {(HALVORSEN, 1), (SOFIA, 4), (QUILL, 5), (JONAH, 6)}),
        ("2027-03-02 07:10", set()),
    ],
)
def test_each_kind_of_deadline_has_its_own_days(now: str, needed: set[tuple[str, int]]) -> None:
    found = rows(DEADLINES, now, "opportunity")
    assert {row for row, outcome in found.items() if outcome is Outcome.NEEDS} == needed


def test_a_link_in_the_file_is_not_asked_for() -> None:
    found = {row.touch.person: asks(row) for row in drafts_of(planned(DEADLINES, "2027-02-01 07:10"), "opportunity")}
    assert found[HALVORSEN] == ["what exactly you ask of them"]
    plan = drafts_of(planned(DEADLINES, "2027-02-01 07:10"), "opportunity")
    abstract = next(row for row in plan if row.touch.step == 2)
    assert asks(abstract) == ["a link to it", "what exactly you ask of them"]


# ---- promises ----


def promise(text: str) -> str:
    return f"""{PEOPLE}
commitments:
  - {{what: Literature screen, to: Dr. Halvorsen, {text}}}
"""


AT_RISK = promise("due: 2027-01-20, status: at risk, new_date: 2027-01-27, reason: Three interviews moved.")


def test_what_is_at_risk_is_said_the_day_it_is_known() -> None:
    row = drafts_of(planned(AT_RISK, "2026-12-01 07:10"), "commitment-note")[0]
    assert (row.touch.step, row.outcome) == (2, Outcome.READY)
    assert row.draft is not None
    assert row.draft.subject == "Literature screen: a new date"
    assert "You can count on January 27." in row.draft.body


def test_a_new_date_that_is_over_is_asked_for_again_and_said_once() -> None:
    found = drafts_of(planned(AT_RISK, "2027-01-29 07:10"), "commitment-note")
    assert [(row.touch.step, row.outcome, asks(row)) for row in found] == [(3, Outcome.NEEDS, ["the new day"])]


@pytest.mark.parametrize(
    ("text", "now", "found"),
    [
        ("due: 2027-01-20", "2027-01-20 18:30", {}),
        ("due: 2027-01-20", "2027-01-21 07:10", {(HALVORSEN, 3): Outcome.NEEDS}),
        ("due: 2027-01-20", "2027-06-21 07:10", {(HALVORSEN, 3): Outcome.NEEDS}),
        ("due: 2027-01-20, done: 2027-01-18", "2027-01-19 07:10", {(HALVORSEN, 4): Outcome.NEEDS}),
        ("due: 2026-11-10, done: 2026-11-12", "2026-11-20 07:10", {}),
    ],
)
def test_a_promise_is_never_passed_over_in_silence(text: str, now: str, found: dict[tuple[str, int], Outcome]) -> None:
    assert rows(promise(text), now, "commitment-note") == found


# ---- an apology ----


def test_an_apology_is_a_file_and_says_what_the_private_notes_say() -> None:
    private = "{what: I went quiet in April., my_part: I stopped answering., offer: I can send notes.}"
    text = f"{PEOPLE}private: {{people: [{{who: Sofia, repair: {private}}}]}}\n"
    row = the_draft(planned(text, "2026-12-01 07:10"), "repair")
    assert row.due.cadence.local
    assert row.draft is not None
    assert "I went quiet in April. I stopped answering." in row.draft.body
