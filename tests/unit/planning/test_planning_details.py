from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.domain.cadences import Need
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Commitment, Letter, OccasionKind
from outreach.domain.people import Advice, Dated, Person, PersonId
from outreach.domain.profile import News
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence
from outreach.planning.asking import gaps, handle, missing, needs
from outreach.planning.details import details, resolve
from outreach.planning.noted import answer
from tests.builders import (
    a_cadence,
    a_detail,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
    day,
)

ELENA = a_person()
SAM = a_person("Dr. Samuel Oyelaran")
THANKS = an_occurrence(ELENA, a_cadence("interview-thanks", after="1 day"), occasion=an_occasion())
CHECKIN = an_occurrence(SAM)


def view(
    *details: Detail, project: Project | None = None, contacts: dict[str, str] | None = None, news: Sequence[str] = ()
) -> View:
    history = a_history(
        details=details, contacts=contacts, news=tuple(News(id=n, day=day(n), text=f"On {n}.") for n in news)
    )
    return a_view(project or a_project(people=(ELENA, SAM)), history)


def text(field: str, occurrence: Occurrence, view: View) -> str | None:
    found = resolve(field, occurrence, view)
    return found.text if found else None


def about_sam(text: str = "He is moving.", *, on: str | None = "2026-11-18", field: str = "detail") -> Detail:
    return a_detail(text, person=SAM.id, occasion=None, on=on, field=field)


@pytest.mark.parametrize(
    ("detail", "found"),
    [
        (a_detail("Yes."), "Yes."),
        (a_detail("Yes.", person="samuel-oyelaran"), None),
        (a_detail("Yes.", occasion="northfield-2027"), None),
        (a_detail("Yes.", occasion=None), None),
        (a_detail("Yes.", field="hook"), None),
        (a_detail(""), None),
        (replace(a_detail("Yes.", occasion=None), touch=THANKS.touch), "Yes."),
        (replace(a_detail("Yes."), touch=CHECKIN.touch), None),
    ],
)
def test_a_detail_belongs_to_one_person_and_occasion(detail: Detail, found: str | None) -> None:
    assert text("detail", THANKS, view(detail)) == found


def test_the_last_word_counts() -> None:
    assert text("detail", THANKS, view(a_detail("First."), a_detail("Second."))) == "Second."


def test_a_word_about_one_touch_answers_that_touch_alone() -> None:
    yes = replace(a_detail("yes", occasion=None, field="go_ahead"), touch=THANKS.touch)
    other = replace(THANKS, touch=replace(THANKS.touch, cadence=a_cadence("other").id))
    assert answer("go_ahead", THANKS, view(yes)) is not None
    assert answer("go_ahead", other, view(yes)) is None


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        (replace(SAM, connection="You said so.", paper="P", met="a cold email"), "You said so."),
        (replace(SAM, paper="Contours that fail", met="a cold email"), "your paper, Contours that fail"),
        (replace(SAM, knows=(PersonId("nobody"), ELENA.id), met="a mail"), "Dr. Marchetti, whom you know"),
        (replace(SAM, met="a cold email in June 2025"), "a cold email in June 2025"),
        (SAM, None),
    ],
)
def test_a_connection_is_written_else_built_from_what_is_surely_so(person: Person, expected: str | None) -> None:
    assert text("connection", replace(CHECKIN, person=person), view()) == expected


def test_the_connection_of_just_this_occasion_comes_first() -> None:
    person = replace(ELENA, connection="In general.")
    here = a_detail("For this conference.", field="connection")
    assert text("connection", replace(THANKS, person=person), view(here)) == "For this conference."


def test_news_is_the_newest_untold_and_the_next() -> None:
    told = replace(
        view(news=["2026-09-01", "2026-10-01", "2026-11-01"]).history, told={SAM.id: frozenset({"2026-11-01"})}
    )
    seen = a_view(a_project(), told)
    assert text("news", CHECKIN, seen) == "On 2026-10-01."
    assert text("more_news", CHECKIN, seen) == "On 2026-09-01."
    assert text("news", THANKS, seen) == "On 2026-11-01."


def test_what_is_older_than_a_year_is_no_news() -> None:
    assert text("news", CHECKIN, view(news=["2025-11-01"])) is None
    assert text("more_news", CHECKIN, view(news=["2026-11-01"])) is None


def advice(said: str, **fields: str) -> Advice:
    told = day(fields["told"]) if "told" in fields else None
    return Advice(said=said, day=day(fields.get("on", "2026-11-03")), did=fields.get("did", ""), told_back=told)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ((), None),
        ((advice("show it"),), None),
        ((advice("show it", did="I did."),), "I did."),
        ((advice("show it", did="I did.", told="2026-11-16"),), None),
        ((advice("new", did="New.", on="2026-11-05"), advice("old", did="Old.", on="2026-01-05")), "New."),
    ],
)
def test_advice_is_closed_once(given: tuple[Advice, ...], expected: str | None) -> None:
    assert text("advice", replace(CHECKIN, person=replace(SAM, advice=given)), view()) == expected


def test_advice_comes_with_what_was_said() -> None:
    person = replace(SAM, advice=(advice("show it", did="I did."),))
    found = details(replace(CHECKIN, person=person), view())
    assert (found["advice_said"].text, found["advice"].on) == ("show it", day("2026-11-03"))
    assert found["advice"].source == found["advice_said"].source


def test_advice_that_a_mail_reported_is_not_reported_again() -> None:
    person = replace(SAM, advice=(advice("show it", did="I did."),))
    source = details(replace(CHECKIN, person=person), view())["advice"].source
    told = a_view(history=a_history(told={SAM.id: frozenset({source})}))
    assert text("advice", replace(CHECKIN, person=person), told) is None


@pytest.mark.parametrize(
    ("on", "contact", "found"),
    [
        ("2026-11-18", None, True),
        ("2026-11-18", "2026-11-17 meeting", True),
        ("2026-11-18", "2026-11-18 meeting", True),
        ("2026-11-18", "2026-11-18 update", False),
        ("2026-11-18", "2026-11-19 meeting", False),
        (None, "2026-11-19 meeting", True),
    ],
)
def test_a_hook_is_a_free_note_since_the_last_touch(on: str | None, contact: str | None, found: bool) -> None:
    contacts = {str(SAM.id): contact} if contact else None
    assert (text("hook", CHECKIN, view(about_sam(on=on), contacts=contacts)) is not None) is found


def test_a_hook_of_another_field_is_none() -> None:
    assert text("hook", CHECKIN, view(about_sam(field="topic"))) is None


@pytest.mark.parametrize(
    ("helped", "contact", "expected"),
    [
        ((), None, None),
        ((("2026-09-02", "a letter"), ("2026-10-20", "naming me")), None, "naming me"),
        ((("2026-09-02", "a letter"), ("2026-10-20", "naming me")), "2026-10-20 thanks", None),
        ((("2026-09-02", "a letter"), ("2026-10-20", "naming me")), "2026-10-19 thanks", "naming me"),
        ((("2026-09-02", "a letter"), ("2026-10-20", "naming me")), "2026-11-16 update", "naming me"),
        (((None, "a letter"),), "2026-10-20 thanks", None),
    ],
)
def test_help_is_thanked_for_once(
    helped: tuple[tuple[str | None, str], ...], contact: str | None, expected: str | None
) -> None:
    person = replace(SAM, helped_me=tuple(Dated(text=what, day=day(on) if on else None) for on, what in helped))
    contacts = {str(SAM.id): contact} if contact else None
    assert text("helped_me", replace(CHECKIN, person=person), view(contacts=contacts)) == expected


def promise(what: str, due: str | None, *, to: str = "samuel-oyelaran", done: str = "", new: str = "") -> Commitment:
    return Commitment(
        id=what,
        what=what,
        to=PersonId(to),
        due=day(due) if due else None,
        done=day(done) if done else None,
        new_date=day(new) if new else None,
    )


@pytest.mark.parametrize(
    ("promises", "expected"),
    [
        ((), None),
        ((promise("later", "2027-01-20"), promise("sooner", "2026-12-18")), "sooner"),
        ((promise("today", "2026-11-22"),), "today"),
        ((promise("over", "2026-11-21"),), None),
        ((promise("moved", "2026-11-21", new="2026-12-01"),), "moved"),
        ((promise("done", "2026-12-18", done="2026-11-01"),), None),
        ((promise("open", None),), None),
        ((promise("other", "2026-12-18", to="elena-marchetti"),), None),
    ],
)
def test_a_promise_is_the_nearest_one_ahead(promises: tuple[Commitment, ...], expected: str | None) -> None:
    assert text("promise", CHECKIN, view(project=a_project(commitments=promises))) == expected


def test_why_them_stands_with_the_letter() -> None:
    letter = Letter(id="grant", writer=SAM.id, purpose="grant", due=None, why_them="You read every draft.")
    occasion = replace(an_occasion(id="grant", kind=OccasionKind.LETTER), record=letter)
    assert text("why_them", an_occurrence(SAM, occasion=occasion), view()) == "You read every draft."
    assert text("why_them", THANKS, view()) is None
    assert text("why_them", CHECKIN, view()) is None


@pytest.mark.parametrize(
    ("made", "stage", "found"),
    [
        (None, Stage.SENT, True),
        ("2026-11-17 07:10", Stage.SENT, True),
        ("2026-11-19 07:10", Stage.SENT, False),
        ("2026-11-19 07:10", Stage.INTENDED, True),
        ("2026-11-19 07:10", Stage.WITHDRAWN, True),
    ],
)
def test_a_note_on_a_field_is_used_by_one_mail(made: str | None, stage: Stage, found: bool) -> None:
    drafts: list[PastDraft] = []
    if made:
        drafts.append(a_past_draft("mentor-checkin/samuel-oyelaran/since-2026-01-01/1", stage, made=made))
    seen = a_view(history=a_history(details=[about_sam("arcs", field="topic")], drafts=drafts))
    assert (text("topic", CHECKIN, seen) is not None) is found


def test_a_note_without_a_day_still_counts() -> None:
    past = a_past_draft("mentor-checkin/samuel-oyelaran/since-2026-01-01/1", Stage.SENT)
    seen = a_view(history=a_history(details=[about_sam("arcs", field="topic", on=None)], drafts=[past]))
    assert text("topic", CHECKIN, seen) == "arcs"


def test_details_are_those_that_are_there() -> None:
    cadence = a_cadence(needs=["topic"], gaps=("what_i_saw",))
    found = details(an_occurrence(SAM, cadence), view(about_sam("arcs", field="topic")))
    assert {field: one.text for field, one in found.items()} == {"topic": "arcs"}


NEEDS_ONE = replace(a_cadence(), needs=(Need(fields=("news", "advice", "hook"), ask="one thing that is new with you"),))


@pytest.mark.parametrize(("field", "missing"), [("news", 0), ("hook", 0), ("topic", 1)])
def test_any_field_of_a_need_will_do(field: str, missing: int) -> None:
    found = {field: about_sam(field=field)}
    assert len(needs(an_occurrence(SAM, NEEDS_ONE), found, a_project(people=(SAM,)))) == missing


def test_what_is_missing_says_how_to_fill_it() -> None:
    (found,) = needs(an_occurrence(SAM, NEEDS_ONE), {}, a_project(people=(SAM,)))
    assert (found.field, found.ask, found.fill) == ("news", "one thing that is new with you", 'outreach news "…"')


def test_gaps_are_asked_for_with_their_field() -> None:
    cadence = a_cadence(gaps=("what_i_saw", "topic"))
    (found,) = gaps(an_occurrence(SAM, cadence), {"topic": about_sam(field="topic")}, a_project(people=(SAM,)))
    assert (found.field, found.ask) == ("what_i_saw", "what i saw")
    assert found.fill == 'outreach note oyelaran "what_i_saw: …"'


@pytest.mark.parametrize(
    ("field", "fill"),
    [
        ("detail", 'outreach note oyelaran "…"'),
        ("hook", 'outreach note oyelaran "…"'),
        ("news", 'outreach news "…"'),
        ("go_ahead", 'outreach note oyelaran "go_ahead: yes"'),
        ("question", 'outreach note oyelaran "question: …"'),
    ],
)
def test_every_field_has_a_command(field: str, fill: str) -> None:
    assert missing(field, SAM, a_project(people=(SAM,))).fill == fill


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Dr. Samuel Oyelaran", "oyelaran"),
        ("Dr. Lin Chen", '"lin chen"'),
        ("Dr. Ana Núñez", "núñez"),
        ("Dr. Eva Smith-Jones", "smith-jones"),
        ("Dr. Sinéad O'Neill", '"o\'neill"'),
        ("Prince", "prince"),
    ],
)
def test_people_are_named_as_shortly_as_possible(name: str, typed: str) -> None:
    people = [a_person(one) for one in ("Dr. Samuel Oyelaran", "Dr. Lin Chen", "Dr. Wei Chen")]
    people += [a_person(name)] if name not in {one.name.shown for one in people} else []
    assert handle(a_person(name), a_project(people=tuple(people))) == typed
