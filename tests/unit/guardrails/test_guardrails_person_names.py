"""other-person (R103): which words name whom, one line each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import RuleSetting
from outreach.domain.occasions import Deadline, OccasionKind
from outreach.domain.people import Assistant, PersonId, ProgramId
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails import other_person
from outreach.guardrails.engine import check_text
from outreach.guardrails.person_names import person_names
from outreach.guardrails.rule import Context
from tests.builders import a_meeting, a_name, a_person, a_project, a_view, an_occasion
from tests.unit.guardrails.mails import a_mail

LONG = a_person("Dr. Hannah Long")
MARCHETTI = a_person("Dr. Elena Marchetti")
LIN, WEI = a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")
NUNEZ = a_person("Dr. Sofía Núñez-Ortiz")
OBRIEN = a_person("Dr. Mary O'Brien")
VAN_DIJK = replace(a_person("Dr. Piet van Dijk"), name=replace(a_name("Dr. Piet van Dijk"), surname="van Dijk"))
JONAH = a_person("Jonah Adeyemi", call="Jonah")
MAY = a_person("May Lin Parker", call="May")
BELL = a_person("Ms. Marjorie Bell", was=("Marjorie Hart",))
LINDQVIST = replace(
    a_person("Dr. Beatrix Lindqvist"), assistant=Assistant(name=a_name("Ms. Dana Whitlock"), email="d@example.org")
)
PEOPLE = (LONG, MARCHETTI, LIN, WEI, NUNEZ, OBRIEN, VAN_DIJK, JONAH, MAY, BELL, LINDQVIST)


def names(text: str) -> list[str]:
    """Who is named: people by id, in order; nobody we know as "?"."""
    found = person_names(a_project(people=PEOPLE)).named(text)
    return ["/".join(sorted(one.people)) or "?" for one in found]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I met Dr. Marchetti.", ["elena-marchetti"]),
        ("I met Dr Marchetti, and Professor Long.", ["elena-marchetti", "hannah-long"]),
        ("Prof. Dr. Elena Marchetti spoke.", ["elena-marchetti"]),
        ("Elena Marchetti spoke, not ELENA MARCHETTI.", ["elena-marchetti", "elena-marchetti"]),
        ("with Dr.\nMarchetti, and Elena\nMarchetti", ["elena-marchetti", "elena-marchetti"]),
        ("with Dr.\n\nMarchetti", []),
        ("Marchetti said so, and marchetti too", []),
        ("Marchetti, MD, said so", ["elena-marchetti"]),
        ("Marchetti PhD said so; Marchetti Do it", ["elena-marchetti"]),
        ("E. Marchetti said so", ["elena-marchetti"]),
        ("Dr. E. Marchetti said so", ["elena-marchetti"]),
        ("Dr. A. Marchetti said so", ["?"]),
        ("A. Marchetti said so", []),
        ("H Long, H. Long, and A Long Walk", ["hannah-long", "hannah-long"]),
        ("Dr. Elena said so", ["elena-marchetti"]),
        ("Elena said so", []),
        ("Dr. Chen said so", ["lin-chen/wei-chen"]),
        ("Dr. W. Chen said so", ["wei-chen"]),
        ("Dr. Wei Chen and Lin Chen", ["wei-chen", "lin-chen"]),
        ("Drs. Long and Marchetti", ["hannah-long", "elena-marchetti"]),
        ("Drs. Long, Marchetti, and Chen", ["hannah-long", "elena-marchetti", "lin-chen/wei-chen"]),
        ("Drs. Long & Marchetti disagree with Chen", ["hannah-long", "elena-marchetti"]),
        ("Dr. Long and Chen", ["hannah-long"]),
        ("Dr. Nunez-Ortiz and Dr. Núñez Ortiz", [str(NUNEZ.id), str(NUNEZ.id)]),
        ("Dr. O’Brien's group", [str(OBRIEN.id)]),
        ("Dr. van Dijk and Piet van Dijk", ["piet-van-dijk", "piet-van-dijk"]),
        ("Jonah told me; jonah did not", ["jonah-adeyemi"]),
        ("in May, or May be", []),
        ("Thank you, May. And thanks, Elena!", ["may-lin-parker", "elena-marchetti"]),
        ("Thank you Will do", []),
        ("Marjorie Hart is Marjorie Bell", ["marjorie-bell", "marjorie-bell"]),
        ("Ms. Whitlock, or Dana Whitlock", ["beatrix-lindqvist", "beatrix-lindqvist"]),
        ("Dr. Zebrowski and Prof. Q. Zimmer", ["?", "?"]),
        ("Mr. Zebrowski", []),
        ("12 Oak Dr. Chicago", []),
        ("after 12 years Dr. Zimmer", ["?"]),
        ("the Dr. is in, says the dr", []),
        ("I am Maya Okafor.", ["me"]),
    ],
)
def test_what_names_whom(text: str, named: list[str]) -> None:
    assert names(text) == named


def messages(
    body: str, *, project: Project | None = None, context: Context | None = None, mentions: str = "", subject: str = ""
) -> list[str]:
    """What other-person says about a mail to Dr. Long."""
    view = a_view(project or a_project(people=PEOPLE))
    known = context or Context(view=view, person=LONG, options={"mentions": mentions} if mentions else {})
    return [str(one.message) for one in other_person.RULE.check(a_mail(body, to=(LONG,), subject=subject), known)]


BILL = a_person("William Bauer", call="Bill")
GRACE = a_person("Grace Ndiaye", call="Grace")
CLARKE = a_person("Dr. Ann Clarke")
ADEBAYO = replace(
    a_person("Dr. Seun Adebayo-Clarke"), name=replace(a_name("Dr. Seun Adebayo-Clarke"), surname="Adebayo-Clarke")
)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # initials in the middle
        ("Elena R. Marchetti spoke.", ["elena-marchetti"]),
        ("Elena R Marchetti spoke.", ["elena-marchetti"]),
        ("Jonah T. K. Adeyemi spoke.", ["jonah-adeyemi"]),
        ("Elena R. Long spoke.", []),
        ("Elena R.", []),
        ("Elena", []),
        ("Elena, R. Marchetti", []),
        ("R. Marchetti spoke.", []),
        # small letters after a title with its dot
        ("thank you, dr. marchetti", ["elena-marchetti"]),
        ("saw prof. elena marchetti", ["elena-marchetti"]),
        ("it took 5 ms long; i miss long walks", []),
        ("the dr long ago", []),
        # a part of a surname, without its apostrophe, of before
        ("Dr. Ortiz spoke.", ["sof-a-n-ez-ortiz"]),
        ("Dr. Núñez spoke.", ["sof-a-n-ez-ortiz"]),
        ("Ortiz spoke.", []),
        ("Dr. Dijk spoke.", ["piet-van-dijk"]),
        ("Dr. Clarke spoke.", ["ann-clarke"]),
        ("Dr. Adebayo spoke.", ["seun-adebayo-clarke"]),
        ("Dr. OBrien and Mary OBrien spoke.", ["mary-o-brien", "mary-o-brien"]),
        ("Ms. Hart and Marjorie Hart spoke.", ["marjorie-bell", "marjorie-bell"]),
        ("Dr. Okafor spoke.", ["me"]),
        # what somebody is called
        ("Bill would draw it upside down.", ["william-bauer"]),
        ("Bill Bauer would draw it upside down.", ["william-bauer"]),
        ("The bill is due.", []),
        ("It was read by Grace over a weekend.", ["grace-ndiaye"]),
        ("Your answer (Grace gave another) is here.", ["grace-ndiaye"]),
        ("Grace is what it takes.", []),
        ("The plan has Grace Hall on it.", []),
        ("Amazing Grace", []),
        ("We speak in May of Grace", ["grace-ndiaye"]),
    ],
)
def test_what_names_whom_in_harder_spellings(text: str, named: list[str]) -> None:
    everybody = (*PEOPLE, BILL, GRACE, CLARKE, ADEBAYO)
    found = person_names(a_project(people=everybody)).named(text)
    assert ["/".join(sorted(one.people)) or "?" for one in found] == named


@pytest.mark.parametrize("closing", ["Best wishes,", "Thank you,", "Many thanks,"])
def test_ones_own_name_below_a_closing_is_a_signature(closing: str) -> None:
    view = a_view(a_project(people=PEOPLE))
    found = check_text(f"Dear Dr. Long,\n\nA line.\n\n{closing}\nMaya Okafor", view=view, person=LONG)
    assert [one for one in found if one.rule == "R103"] == []


def test_each_name_is_said_once_with_its_place() -> None:
    view = a_view(a_project(people=PEOPLE))
    text = "Dear Dr. Long,\n\nDr. Marchetti knows. So does Dr. Marchetti's group, and Elena Marchetti."
    found = check_text(text, subject="For Dr. Marchetti", view=view, person=LONG)
    assert [(one.where, one.message) for one in found if one.rule == "R103"] == [
        ("subject:1:5", 'names another person, "Dr. Marchetti"'),
        ("body:3:57", 'names another person, "Elena Marchetti"'),
    ]


def test_the_greeting_is_greeting_names() -> None:
    assert messages("Dear Dr. Marchetti,\n\nThank you.") == []
    assert messages("Dear Dr. Long, dear Dr. Marchetti,\n\nThank you.") == [
        'speaks to "Dr. Marchetti", and this is for Dr. Long'
    ]


@pytest.mark.parametrize("knows", [(LONG, MARCHETTI), (MARCHETTI, LONG)], ids=["reader knows", "reader is known"])
def test_people_who_know_each_other_may_be_named(knows: tuple[object, object]) -> None:
    who, whom = (LONG, MARCHETTI) if knows[0] == LONG else (MARCHETTI, LONG)
    acquainted = replace(who, knows=(whom.id,))
    people = tuple(acquainted if one.id == who.id else one for one in PEOPLE)
    reader = next(one for one in people if one.id == LONG.id)
    view = a_view(a_project(people=people))
    assert list(other_person.RULE.check(a_mail("Dr. Marchetti said so."), Context(view=view, person=reader))) == []


def test_who_takes_part_in_the_same_occasion_meeting_or_deadline_may_be_named() -> None:
    view = a_view(a_project(people=PEOPLE))
    occasion = an_occasion(kind=OccasionKind.DEADLINE, participants={"elena-marchetti": "with", "hannah-long": "with"})
    assert messages("Dr. Marchetti said so.", context=Context(view=view, person=LONG, occasion=occasion)) == []
    meeting = a_meeting("2026-12-01 16:00", "hannah-long", "elena-marchetti")
    assert messages("Dr. Marchetti said so.", project=a_project(people=PEOPLE, meetings=(meeting,))) == []
    both = (LONG.id, MARCHETTI.id)
    deadline = Deadline(id="abstract", name="abstract", due=None, people=both)
    assert messages("Dr. Marchetti said so.", project=a_project(people=PEOPLE, deadlines=(deadline,))) == []
    others = Deadline(id="abstract", name="abstract", due=None, people=(PersonId("lin-chen"), MARCHETTI.id))
    assert messages("Dr. Marchetti said so.", project=a_project(people=PEOPLE, deadlines=(others,))) != []


@pytest.mark.parametrize(
    ("mentions", "text", "free"),
    [
        ("Dr. Marchetti", "Dr. Marchetti said so.", True),
        ("Elena Marchetti, Jonah", "Dr. Marchetti and Jonah said so.", True),
        ("Dr. Zimmer", "Dr. Zimmer said so.", True),
        ("Dr. Chen", "Dr. Marchetti said so.", False),
        ("", "Dr. Zimmer said so.", False),
    ],
)
def test_names_may_be_freed(mentions: str, text: str, free: bool) -> None:
    assert (messages(text, mentions=mentions) == []) is free


@pytest.mark.parametrize("text", ["Elena Marchetti et al. 2024", "Dr. Marchetti (2023)", "the Elena Marchetti Lecture"])
def test_authors_and_lectures_are_no_mentions(text: str) -> None:
    assert messages(f"I read {text}.") == []


def test_a_lecture_of_somebody_with_a_title_is_a_mention() -> None:
    assert messages("the Dr. Marchetti lecture") != []


def test_somebody_of_no_file_is_a_warning() -> None:
    (found,) = check_text("I met Dr. Zimmer.", view=a_view(a_project(people=PEOPLE)), person=LONG)
    assert (found.level, found.message) == ("warn", '"Dr. Zimmer" is in none of your files')
    assert found.fix == "check the name"


def test_a_text_to_nobody_names_everybody_it_likes() -> None:
    view: View = a_view(a_project(people=PEOPLE))
    assert check_text("I met Dr. Marchetti.", view=view) == ()
    assert check_text("I met Dr. Marchetti.", person=LONG) == ()


def test_it_is_set_for_a_person_like_any_other_rule() -> None:
    reader = replace(LONG, program=ProgramId("cedar-ridge"))
    project = replace(a_project(people=PEOPLE), rules={"R103": RuleSetting(options={"mentions": "Marchetti"})})
    assert check_text("I met Dr. Marchetti.", view=a_view(project), person=reader) == ()
