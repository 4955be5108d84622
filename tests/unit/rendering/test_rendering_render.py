from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from outreach.domain.dates import Duration, Unit
from outreach.domain.findings import Problem
from outreach.domain.occasions import Interview, OccasionKind
from outreach.domain.profile import Profile
from outreach.domain.stages import View
from outreach.domain.touches import Due, Missing
from outreach.rendering import vocabulary
from outreach.rendering.check import problems
from outreach.rendering.context import Value, context
from outreach.rendering.render import render, signature
from outreach.rendering.speech import Speech
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_person,
    a_project,
    a_view,
    an_interview,
    an_occasion,
    an_occurrence,
)
from tests.unit.rendering.words import INCLUDED, REQUEST, SHIPPED, written

OSEI = a_person("Dr. Greta Osei", email="greta.osei@example.org")
VIEW = a_view(a_project(people=(OSEI,)))


def a_due_with(source: str, **details: str) -> Due:
    cadence = a_cadence("own", source=source, needs=("topic",), gaps=("angle",))
    said = [a_detail(text, field=field) for field, text in details.items()]
    return a_due(an_occurrence(OSEI, cadence), details=said)


def the_problem(source: str) -> Problem:
    found = render(a_due_with(source), VIEW)
    assert isinstance(found, Problem)
    return found


def data(due: Due, view: View) -> dict[str, Value]:
    speech = Speech(due.details, missing={}, to=due.person.name, handle="osei", today=view.today)
    return context(due, view, speech, 0)


def test_a_draft_is_from_the_owner_to_the_person_with_the_signature_apart() -> None:
    draft = written(a_due_with("Subject: Hello\n\nDear {{ greeting }},"), VIEW).draft

    assert [(one.name, one.email) for one in draft.to] == [("Dr. Greta Osei", "greta.osei@example.org")]
    assert draft.sender.email == "maya.okafor@lakeshore.example.edu"
    assert (draft.subject, draft.body, draft.signature) == ("Hello", "Dear Dr. Osei,", "Best wishes,\nMaya Okafor")


def test_somebody_without_an_address_gets_a_draft_to_nobody() -> None:
    due = a_due(an_occurrence(a_person("Ms. Dana Whitlock", email=None), a_cadence()))

    assert written(due, VIEW).draft.to == ()


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        (Profile(), "Best wishes,\nMaya Okafor"),
        (
            Profile(one_line="a fourth-year student at Lakeshore, which has no department"),
            "Best wishes,\nMaya Okafor\nFourth-year student at Lakeshore",
        ),
        (Profile(one_line="chief resident.", signature="M. Okafor\nLakeshore\n"), "M. Okafor\nLakeshore"),
    ],
)
def test_the_signature_is_the_owners_or_a_plain_one(profile: Profile, said: str) -> None:
    assert signature(a_project(profile=profile)) == said


def test_every_name_of_the_vocabulary_is_always_there_and_nothing_else() -> None:
    for occasion in (None, an_occasion()):
        due = a_due(an_occurrence(OSEI, a_cadence(), occasion=occasion))
        assert data(due, VIEW).keys() == vocabulary.NAMES.keys()


def test_the_keys_of_groups_are_those_of_the_vocabulary() -> None:
    found = data(a_due(an_occurrence(OSEI, a_cadence(), occasion=an_occasion())), VIEW)

    for name in ("person", "me", "occasion"):
        group = found[name]
        assert isinstance(group, dict)
        assert group.keys() == vocabulary.NAMES[name]


def test_a_template_sees_only_plain_values() -> None:
    plain = (str, int, list, dict)

    assert all(isinstance(value, plain) for value in data(a_due(an_occurrence(OSEI, a_cadence())), VIEW).values())
    assert get_args(Value)


def test_a_virtual_interview_is_virtual() -> None:
    record: Interview = replace(an_interview(), mode="virtual")
    occasion = replace(an_occasion(), record=record)

    found = data(a_due(an_occurrence(OSEI, a_cadence(), occasion=occasion)), VIEW)["occasion"]

    assert isinstance(found, dict)
    assert found["virtual"] == 1


def test_a_conference_named_with_its_article_keeps_it() -> None:
    occasion = replace(an_occasion(kind=OccasionKind.CONFERENCE), title="The Winter Meeting")

    found = data(a_due(an_occurrence(OSEI, a_cadence(), occasion=occasion)), VIEW)["occasion"]

    assert isinstance(found, dict)
    assert found["title"] == "The Winter Meeting"


@pytest.mark.parametrize(
    ("what", "said", "verb"),
    [
        ("Brain metastasis dataset", "the brain metastasis dataset", "is"),
        ("REDCap form", "the REDCap form", "is"),
        ("My naming script.", "my naming script", "is"),
        ("Figures for the detector paper", "the figures for the detector paper", "are"),
        ("Survey of seven centers", "the survey of seven centers", "is"),
        ("Plain-language handout on masks", "the plain-language handout on masks", "is"),
        ("Slides and notes", "the slides and notes", "are"),
        ("Survival analysis", "the survival analysis", "is"),
        ("Physics", "the physics", "is"),
        ("These data", "these data", "are"),
        ("Output factors of the second machine", "the output factors of the second machine", "are"),
        ("Two abstracts", "the two abstracts", "are"),
        ("Thesis", "the thesis", "is"),
    ],
)
def test_a_promise_fits_inside_a_sentence(what: str, said: str, verb: str) -> None:
    due = a_due(an_occurrence(OSEI, a_cadence()), details=(a_detail(what, field="promise", on="2026-12-18"),))

    assert data(due, VIEW)["promise"] == {"what": said, "verb": verb, "by": "Friday, December 18"}


def test_a_promise_without_a_day_is_not_mentioned() -> None:
    due = a_due(an_occurrence(OSEI, a_cadence()), details=(a_detail("The sheet", field="promise"),))

    assert data(due, VIEW)["promise"] == {}


def test_an_hour_is_sixty_minutes() -> None:
    offer = REQUEST.offer_times
    assert offer is not None
    cadence = replace(REQUEST, offer_times=replace(offer, length=Duration(1, Unit.HOUR)))

    assert data(a_due(an_occurrence(OSEI, cadence)), VIEW)["minutes"] == 60


def test_the_private_section_reaches_no_template() -> None:
    assert not {"private", "fit", "reach", "repair"} & vocabulary.NAMES.keys()


def test_a_fault_is_a_problem_with_file_line_and_person() -> None:
    problem = the_problem("Subject: x\n\nDear {{ greetin }},")

    assert str(problem) == (
        'templates/own/01.j2:3:1: Dr. Greta Osei: "greetin" is not defined; did you mean "greeting"?'
    )


def test_a_mail_without_subject_is_a_problem() -> None:
    assert "begins with" in the_problem("Dear {{ greeting }},\n\nHello.").message


def test_a_need_that_is_not_asked_about_is_a_problem_and_not_a_hole() -> None:
    assert 'nothing was said on "topic"' in the_problem('Subject: x\n\n{{ said("topic") }}').message


def test_a_gap_of_the_cadence_is_visible_and_its_question_is_the_planners() -> None:
    due = a_due_with('Subject: x\n\n{{ gap("angle") }}')
    asked = replace(due, gaps=(Missing(field="angle", ask="which angle interests you", fill="outreach note 1 …"),))

    assert written(asked, VIEW).draft.body == "⟦which angle interests you⟧"
    assert written(asked, VIEW).gaps == asked.gaps


def test_two_people_of_one_name_are_called_by_their_full_names() -> None:
    namesake = a_person("Dr. Tomas Osei")
    view = a_view(a_project(people=(OSEI, namesake)))
    rendered = written(a_due_with('Subject: x\n\n{{ gap("angle") }}'), view)

    assert rendered.gaps[0].fill == 'outreach note "Greta Osei" "angle: …"'


def test_another_one_is_chosen_by_the_number_of_the_opening() -> None:
    rendered = written(a_due_with('Subject: x\n\n{{ one_of("A", "B") }} {{ opening }}'), VIEW)

    assert rendered.draft.body == "A 0"
    assert rendered.opening == 0


def test_choosing_from_nothing_is_a_problem() -> None:
    assert "something empty" in the_problem("Subject: x\n\n{{ one_of() }}").message


def test_the_shipped_templates_have_no_problem() -> None:
    assert problems(a_project(cadences=SHIPPED, sources=INCLUDED)) == ()


def test_every_problem_of_a_template_is_found_before_anybody_is_written_to() -> None:
    source = "Dear {{ greetin }},\n\n{{ gap('zzz') }}"
    found = problems(a_project(cadences=(a_cadence("own", source=source),)))

    assert [(one.file, one.line, one.level) for one in found] == [
        ("templates/own/01.j2", 1, "error"),
        ("templates/own/01.j2", 1, "error"),
        ("templates/own/01.j2", 3, "error"),
    ]
    assert found[2].excerpt == "{{ gap('zzz') }}"


def test_a_cadence_that_is_off_is_not_checked() -> None:
    assert problems(a_project(cadences=(a_cadence("own", source="{{ x", on=False),))) == ()


def test_an_included_template_is_filled_in() -> None:
    project = a_project(people=(OSEI,), sources={"shared/way-out.j2": "No answer needed, {{ greeting }}."})
    due = a_due_with("Subject: x\n\n{% include 'shared/way-out.j2' %}")

    assert written(due, a_view(project, a_history())).draft.body == "No answer needed, Dr. Osei."
