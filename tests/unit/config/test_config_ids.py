from __future__ import annotations

from datetime import date

import pytest

from outreach.config import ids, rule_names
from outreach.config.catalogue import CATALOGUE, DRAFTS, HOLD_SETS
from outreach.config.grammar import names
from outreach.domain.slugs import slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elena Marchetti", "elena-marchetti"),
        ("Rosa O'Neil Núñez", "rosa-oneil-nunez"),
        ("Łukasz Ødegård", "lukasz-odegard"),
        ("Straße  &  Co.", "strasse-co"),
        ("St. John's", "st-johns"),
    ],
)
def test_a_slug_is_ascii_words_and_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_name_without_ascii_letters_still_has_an_id_of_its_own() -> None:
    assert slug("李") != slug("王")
    assert slug("李").isascii()
    assert slug("---") != slug("...")


def test_nothing_has_no_id() -> None:
    assert slug(" ") == ""


def test_long_texts_stay_apart_when_they_are_cut() -> None:
    one, other = slug("word " * 40 + "one"), slug("word " * 40 + "two")
    assert one != other
    assert len(one) <= 60


def test_a_person_is_named_without_title_and_degrees() -> None:
    assert ids.person_id(names.parse("Dr. Greta Osei, PhD")) == "greta-osei"


@pytest.mark.parametrize(
    ("name", "also", "expected"),
    [
        ("Harbor State University", (), "harbor-state"),
        ("Harbor State University", ("Harbor State", "HSU"), "harbor-state"),
        ("Cedar Ridge Medical Center", (), "cedar-ridge"),
        ("Mesa Verde Cancer Institute", ("Mesa Verde",), "mesa-verde"),
        ("Prairie", (), "prairie"),
    ],
)
def test_a_program_is_named_as_people_name_it(name: str, also: tuple[str, ...], expected: str) -> None:
    assert ids.program_id(name, also) == expected


def test_occasions_are_named_without_a_date_that_can_move() -> None:
    assert ids.interview_id("harbor-state", 2027) == "harbor-state-2027"
    assert ids.rotation_id("northfield", date(2026, 7, 6)) == "northfield-2026-07"
    assert ids.conference_id("ASTRO 2026") == "astro-2026"
    assert ids.routine_id("Journal club") == "journal-club"
    assert ids.deadline_id("ASTRO 2027 abstract") == "astro-2027-abstract"
    assert ids.letter_id("samuel-oyelaran", "ERAS") == "samuel-oyelaran-eras"
    assert ids.commitment_id("Dataset", "samuel-oyelaran") == "dataset-samuel-oyelaran"


def test_only_a_meeting_carries_its_date() -> None:
    assert ids.meeting_id("samuel-oyelaran", date(2026, 12, 1)) == "samuel-oyelaran-2026-12-01"


def test_news_stay_the_same_when_they_are_wrapped_otherwise() -> None:
    assert ids.news_id("Accepted as a\n poster.") == ids.news_id("accepted as a poster.")
    assert ids.news_id("Accepted.") != ids.news_id("Rejected.")


def test_the_catalogue_has_every_cadence_and_hold_set_once() -> None:
    assert (len(DRAFTS), len(HOLD_SETS), len(CATALOGUE)) == (35, 6, 41)


def test_a_rule_is_found_by_name_or_code() -> None:
    assert rule_names.code("ranking-promise") == "M401"
    assert rule_names.code(" m401 ") == "M401"
    assert rule_names.code("no-such-rule") is None
    assert rule_names.near("rankin-promise") == "ranking-promise"


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len(rule_names.RULES) == len(set(rule_names.RULES.values())) == 62
