"""Whom a name means in the form of an occasion."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outreach.capture.form_names import Here, in_no_file
from outreach.domain.facts import Fact, Joined
from outreach.errors import UsageError
from outreach.planning.fold import fold
from outreach.planning.occasions import occasions
from tests.builders import a_conference, a_person, a_program, a_project, a_view, an_interview, at

LIN, WEI = a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")
OSEI, MARCHETTI = a_person("Dr. Greta Osei"), a_person("Dr. Elena Marchetti")
PROJECT = a_project(
    people=(LIN, WEI, OSEI, MARCHETTI),
    programs=(a_program(),),
    interviews=(an_interview(people=("lin-chen", "elena-marchetti")),),
    conferences=(a_conference("2026-12-01..2026-12-03"),),
)
NOW = "2026-12-02 18:31"


def here(id: str = "harbor-state-2027", *facts: Fact) -> Here:
    view = a_view(PROJECT, history=fold(facts, PROJECT, at(NOW)), now=NOW)
    (found,) = [one for one in occasions(view, timedelta(0)) if one.id == id]
    return Here.of(found, view)


def joined(name: str, occasion: str = "harbor-state-2027") -> Joined:
    return Joined(at=at("2026-12-01 18:30"), occasion=occasion, name=name)


def test_who_takes_part_is_meant_before_others_of_that_name() -> None:
    assert here().find("Dr. Chen") == LIN
    assert here().find("Osei") == OSEI, "somebody else is meant by their own name"


def test_of_others_with_one_name_nobody_is_meant() -> None:
    elsewhere = here(PROJECT.conferences[0].id)
    with pytest.raises(UsageError, match=r'"Chen" could be Dr\. Lin Chen, Dr\. Wei Chen'):
        elsewhere.find("Chen")


def test_who_was_named_before_is_known_by_every_part_of_the_name() -> None:
    before = here("harbor-state-2027", joined("Dr. Nia Abara"))
    assert [before.find(one).name.shown for one in ("Abara", "nia abara", "Dr. Abara")] == ["Dr. Nia Abara"] * 3
    assert not before.is_new(before.find("Abara"))
    assert before.welcome(before.find("Abara")) == ""


def test_a_name_that_several_have_is_nobodys_although_it_was_named() -> None:
    assert here("harbor-state-2027", joined("Dr. Chen")).find("Chen") == LIN
    assert here("harbor-state-2027", joined("Dr. Chen")).guests == ()


@pytest.mark.parametrize(
    ("text", "name", "at_"),
    [
        ("Priya Raman", "Priya Raman", ""),
        ("Dr. Abara", "Dr. Abara", ""),
        ("Priya Raman, resident, Mesa Verde", "Priya Raman", "resident, Mesa Verde"),
        ("Nia Abara, MD, PhD", "Dr. Nia Abara", ""),
        ("Anna van der Berg", "Anna van der Berg", ""),
        ("J. P. O’Brien-Smith", "J. P. O’Brien-Smith", ""),
    ],
)
def test_a_whole_name_that_nobody_has_is_somebody_new(text: str, name: str, at_: str) -> None:
    found = here().find(text)
    assert (found.name.shown, found.at, found.email) == (name, at_, None)
    assert here().is_new(found)


@pytest.mark.parametrize(
    "text",
    [
        "Priya",
        "vibe",
        "her words",
        "Next steps",
        "Program Director",
        "Harbor State",
        "Harbor State University",
        "Room 12",
        "Q&A Session",
        "A Very Long Line Of Many Words",
        "somebody@example.org",
        "Dr.",
    ],
)
def test_what_is_no_whole_name_is_nobody(text: str) -> None:
    with pytest.raises(UsageError, match=r"nobody is called .*first and last name"):
        here().find(text)


def test_a_slip_is_asked_about_and_never_somebody_new() -> None:
    with pytest.raises(UsageError, match=r"did you mean Dr\. Greta Osei\?"):
        here().find("Dr. Greta Osie")


def test_a_word_about_somebody_says_that_they_took_part() -> None:
    place = here("harbor-state-2027", joined("Dr. Nia Abara"))
    now = at(NOW)
    assert place.joined(LIN, now, is_about=True) == ()
    assert place.joined(place.find("Abara"), now, is_about=True) == ()
    (osei,) = place.joined(OSEI, now, is_about=True)
    assert (osei.name, osei.person) == ("Dr. Greta Osei", OSEI.id)
    assert place.joined(OSEI, now, is_about=False) == (), "a promise to somebody says nothing about who was there"
    (priya,) = place.joined(place.find("Priya Raman"), now, is_about=False)
    assert (priya.name, priya.person) == ("Priya Raman", None)


def test_at_a_conference_a_note_is_enough_about_who_is_known() -> None:
    assert here(PROJECT.conferences[0].id).joined(OSEI, at(NOW), is_about=True) == ()


def test_who_has_no_address_is_named_with_the_line_to_add() -> None:
    facts = [joined("Dr. Nia Abara"), joined("Priya Raman", PROJECT.conferences[0].id), joined("Osei")]
    view = a_view(PROJECT, history=fold(facts, PROJECT, at(NOW)), now=NOW)
    assert in_no_file(view) == (
        "Dr. Nia Abara, Harbor State, is new and has no address. Add to your people:   - Dr. Nia Abara <address?>",
        f"Priya Raman, {PROJECT.conferences[0].name}, is new and has no address. "
        "Add to your people:   - Priya Raman <address?>",
    )
    later = a_view(PROJECT, history=fold(facts, PROJECT, at("2026-12-20 18:31")), now="2026-12-20 18:31")
    assert in_no_file(later) == ()
