"""What records say of what a mail hangs on; every name is there, empty when nothing is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.dates import Weekly
from outreach.domain.occasions import (
    Commitment,
    Deadline,
    Occasion,
    OccasionKind,
    Permission,
    Record,
    Routine,
)
from outreach.domain.people import Phase, ProgramId
from outreach.domain.profile import JobSearch, News, Profile
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due
from outreach.rendering import vocabulary
from outreach.rendering.days import weekly
from outreach.rendering.records import record_data, stage
from outreach.rendering.render import render
from tests.builders import (
    a_cadence,
    a_due,
    a_me,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_view,
    an_occasion,
    an_occurrence,
    at,
    day,
)
from tests.unit.rendering.words import written

NOW = "2026-12-03 07:10"
VANCE = a_person("Dr. Peter Vance")
FELD = a_person("Dr. Naomi Feld")
NAMES = (
    "variant", "connector", "introduced", "program", "rotation", "commitment", "deadline", "result", "routine", "stage",
    "home_program", "job", "offered",
)  # fmt: skip


def project(**fields: object) -> Project:
    return replace(a_project(people=(VANCE, FELD), programs=(a_program(),)), **fields)  # type: ignore[arg-type]


def view(given: Project | None = None) -> View:
    return a_view(given or project(), now=NOW)


def about(record: Record | None, kind: OccasionKind = OccasionKind.COMMITMENT, **fields: object) -> Due:
    occasion: Occasion = replace(an_occasion("2027-01-20", kind=kind), record=record, **fields)  # type: ignore[arg-type]
    return a_due(an_occurrence(FELD, occasion=occasion))


def data(due: Due, name: str, given: Project | None = None) -> object:
    return record_data(due, view(given))[name]


def test_every_name_is_there_and_empty_when_nothing_is_known() -> None:
    found = record_data(a_due(an_occurrence(FELD)), view())
    assert set(found) == set(NAMES) <= vocabulary.NAMES.keys()
    for name, value in found.items():
        if isinstance(value, dict):
            assert set(value) == vocabulary.NAMES[name]
            assert not any(value.values())
        elif name != "stage":
            assert not value


def test_an_introduction_names_both() -> None:
    from outreach.domain.occasions import Participant

    people = (Participant(person=FELD.id, part="introduced"), Participant(person=VANCE.id, part="connector"))
    due = about(None, OccasionKind.INTRODUCTION, participants=people)
    assert data(due, "connector") == {"name": "Dr. Peter Vance", "formal": "Dr. Vance"}
    assert data(due, "introduced") == {"name": "Dr. Naomi Feld", "formal": "Dr. Feld"}
    alone = about(None, OccasionKind.INTRODUCTION, participants=people[:1])
    assert data(alone, "connector") == {"name": "", "formal": ""}


def test_the_program_is_that_of_the_occasion_else_the_persons() -> None:
    short = {"name": "Harbor State University", "short": "Harbor State"}
    assert data(about(None, program=ProgramId("harbor-state")), "program") == short
    there = replace(FELD, program=ProgramId("harbor-state"))
    assert data(a_due(an_occurrence(there)), "program") == short
    assert data(about(None, program=ProgramId("elsewhere")), "program") == {"name": "", "short": ""}


def test_a_rotation_tells_its_days_and_when_they_start() -> None:
    rotation = replace(a_rotation("2027-02-01..2027-02-26"), day_starts=at("2027-02-01 07:15").time())
    assert data(about(rotation, OccasionKind.ROTATION), "rotation") == {
        "title": "Harbor State",
        "starts": "Monday, February 1",
        "ends": "Friday, February 26",
        "day_starts": "7:15 am",
    }
    plain = data(about(a_rotation(), OccasionKind.ROTATION), "rotation")
    assert isinstance(plain, dict)
    assert plain["day_starts"] == ""


def test_a_promise_tells_its_state() -> None:
    late = Commitment(
        id="screen",
        what="Literature screen",
        to=FELD.id,
        due=day("2027-01-20"),
        new_date=day("2027-01-27"),
        status="at risk",
        reason="Three interviews moved.",
    )
    assert data(about(late), "commitment") == {
        "what": "the literature screen",
        "due": "January 20",
        "new_date": "January 27",
        "status": "at risk",
        "reason": "Three interviews moved.",
    }
    bare = data(about(replace(late, due=None, new_date=None, reason="")), "commitment")
    assert bare == {"what": "the literature screen", "due": "", "new_date": "", "status": "at risk", "reason": ""}


@pytest.mark.parametrize(("due", "says"), [("2027-01-08", "January 8"), (None, "")])
def test_a_deadline_tells_its_day_and_link(due: str | None, says: str) -> None:
    grant = Deadline(id="grant", name="Travel grant", due=day(due) if due else None, link=" https://example.org ")
    found = data(about(grant, OccasionKind.DEADLINE), "deadline")
    assert found == {"name": "Travel grant", "due": says, "link": "https://example.org"}


@pytest.mark.parametrize(
    ("recurrence", "says"),
    [
        (Weekly(2, at("2026-01-01 07:30").time()), "Wednesdays at 7:30 am"),
        (Weekly(3), "Thursdays"),
        (Weekly(1, at("2026-01-01 17:30").time(), 1), "the first Tuesday of the month at 5:30 pm"),
        (Weekly(4, None, -1), "the last Friday of the month"),
    ],
)
def test_a_session_says_when_it_comes_back(recurrence: Weekly, says: str) -> None:
    assert weekly(recurrence) == says
    routine = Routine(id="x", name="Didactics", recurrence=recurrence, permission=Permission.ASK)
    assert data(about(routine, OccasionKind.PERMISSION), "routine") == {"name": "Didactics", "when": says}


@pytest.mark.parametrize(
    ("phase", "says"),
    [
        (Phase.MS1, "a first-year student"),
        (Phase.MS4, "a fourth-year student"),
        (Phase.PGY2, "a PGY-2 resident"),
        (Phase.PGY5, "a PGY-5 resident"),
        (Phase.ATTENDING, "an attending physician"),
    ],
)
def test_where_the_owner_stands_is_said_in_words(phase: Phase, says: str) -> None:
    assert stage(view(a_project(me=a_me(phase=phase)))) == says


@pytest.mark.parametrize(("written_as", "says"), [("None", "none"), ("Lakeshore", "Lakeshore"), ("", "")])
def test_no_program_at_home_is_said_in_one_word(written_as: str, says: str) -> None:
    given = project(profile=Profile(home_program=written_as))
    assert data(a_due(an_occurrence(FELD)), "home_program", given) == says


def test_what_a_job_search_is_for_is_given_as_it_stands() -> None:
    given = project(profile=Profile(job=JobSearch(geography="the Midwest", practice="academic", focus="CNS")))
    assert data(a_due(an_occurrence(FELD)), "job", given) == {
        "geography": "the Midwest",
        "practice": "academic",
        "focus": "CNS",
    }


def test_the_variant_reaches_the_template() -> None:
    cadence = replace(a_cadence("first-talk", kind=Kind.ASK), variant="cv-feedback")
    assert data(a_due(an_occurrence(FELD, cadence)), "variant") == "cv-feedback"


def test_a_result_is_said_word_for_word_and_counts_as_told() -> None:
    news = News(id="news-1", day=day("2026-12-01"), text="I matched at Harbor State.", result=True)
    occasion = replace(an_occasion("2026-12-01", kind=OccasionKind.RESULT), record=news)
    source = "Subject: News\n\nDear {{ greeting }},\n\n{{ said('result') }} {{ result }}\n"
    cadence = a_cadence("outcome-news", after="1 day", of=OccasionKind.RESULT, needs=["result"], source=source)
    said = Detail(text=news.text, field="result", person=FELD.id, on=news.day, source=news.id)
    rendered = written(a_due(an_occurrence(FELD, cadence, occasion=occasion), details=[said]), view())
    assert rendered.told == ("news-1",)
    assert "I matched at Harbor State. I matched at Harbor State." in rendered.draft.body


def test_what_is_not_known_cannot_be_printed_by_accident() -> None:
    source = "Subject: x\n\nDear {{ greeting }},\n\n{{ rotation.starts }}\n"
    due = a_due(an_occurrence(FELD, a_cadence("own", source=source)))
    assert "something empty" in str(render(due, view()))
