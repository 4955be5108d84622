"""look-alike-domain (R107): whom it trusts, whom it silences, and when a stranger's domain is worth a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Level
from outreach.domain.people import Person, ProgramId
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails.engine import plan_rules
from outreach.guardrails.look_alike_domain import PLAN_RULE, TEXT_RULE
from outreach.guardrails.rule import Context
from tests.builders import a_history, a_me, a_person, a_program, a_project, a_view, an_occurrence
from tests.unit.guardrails.mails import a_mail

LIN = a_person("Dr. Lin Chen", email="lin.chen@northfield.example.edu")
WEI = a_person("Dr. Wei Chen", email="wei.chen@med.northfield.example.edu")


def quill(domain: str, at: str = "", **fields: object) -> Person:
    return replace(a_person("Dr. Ada Quill", email=f"ada.quill@{domain}", at=at, path="people[0]"), **fields)  # type: ignore[arg-type]


def view(person: Person, *others: Person, rules: Mapping[str, str] | None = None, known: str = "") -> View:
    settings = {"look-alike-domain": RuleSetting(options=rules)} if rules else {}
    project = replace(a_project(people=(person, *others)), rules=settings)
    return a_view(project, a_history(contacts={"ada-quill": known} if known else {}))


def silenced(person: Person, view: View) -> str:
    found = PLAN_RULE.skip(an_occurrence(person), view)
    return found.text if found else ""


def said(person: Person, view: View, *to: Person) -> list[tuple[Level, str]]:
    rules = view.project.rules.get("look-alike-domain", RuleSetting())
    context = Context(view=view, person=person, options=rules.options)
    return [(one.level, one.message) for one in TEXT_RULE.check(a_mail("A line.", to=to or (person,)), context)]


def test_it_says_what_the_address_is_nearly_and_both_ways_out() -> None:
    ada = quill("northfeild.example.edu")
    assert silenced(ada, view(ada, LIN, WEI)) == (
        '"ada.quill@northfeild.example.edu" is nearly "northfield.example.edu"; mend it in people[0], '
        "or set   look-alike-domain: {trusted: northfeild.example.edu}"
    )


def test_one_person_alone_makes_no_domain_known() -> None:
    ada = quill("northfeild.example.edu")
    assert silenced(ada, view(ada, LIN)) == ""


def test_two_people_below_one_house_make_it_known() -> None:
    ada = quill("northfeild.example.edu")
    assert silenced(ada, view(ada, LIN, WEI)) != ""


def test_a_domain_with_two_people_of_its_own_is_no_slip() -> None:
    ada = quill("northfeild.example.edu")
    other = a_person("Dr. Hannah Long", email="h.long@northfeild.example.edu")
    assert silenced(ada, view(ada, other, LIN, WEI)) == ""


@pytest.mark.parametrize("domain", ["lakeshor.example.edu", "students.lakeshroe.example.edu"])
def test_the_owners_own_domain_is_known(domain: str) -> None:
    ada = quill(domain)
    assert silenced(ada, view(ada)) != ""


def test_an_account_of_before_is_the_owners_too() -> None:
    ada = quill("old-collage.example.org")
    me = replace(a_me(), was=("maya@old-college.example.org", "maya"))
    assert silenced(ada, a_view(a_project(me=me, people=(ada,)))) != ""


@pytest.mark.parametrize("trusted", ["northfeild.example.edu", "example.net, @Northfeild.example.edu", "example.edu"])
def test_what_the_owner_trusts_is_trusted_with_everything_under_it(trusted: str) -> None:
    ada = quill("med.northfeild.example.edu")
    assert silenced(ada, view(ada, LIN, WEI, rules={"trusted": trusted})) == ""
    assert said(ada, view(ada, LIN, WEI, rules={"trusted": trusted})) == []


def test_a_domain_nearly_like_a_trusted_one_is_found() -> None:
    ada = quill("prairie-lake.example.org")
    assert "prairie-lakes.example.org" in silenced(ada, view(ada, rules={"trusted": "prairie-lakes.example.org"}))


def test_a_person_may_have_a_domain_of_trust() -> None:
    ada = quill("northfeild.example.edu")
    own = RuleSetting(options={"trusted": "northfeild.example.edu"})
    ada = replace(ada, overrides={an_occurrence().cadence.id: {"rules": {"look-alike-domain": own}}})
    assert silenced(ada, view(ada, LIN, WEI)) == ""


def test_the_rule_can_be_put_off() -> None:
    ada = quill("northfeild.example.edu")
    project = replace(view(ada, LIN, WEI).project, rules={"R107": RuleSetting(level=Level.OFF)})
    rule = next(one for one in plan_rules(project) if one.id == "R107")
    assert rule.skip(an_occurrence(ada), a_view(project)) is None


class TestThePlaceThatWasWritten:
    """Two houses may be called nearly the same; then the owner wrote which."""

    STONEBRIDGE = tuple(
        a_person(name, email=f"{name[4]}@stonebridge.example.org") for name in ("Dr. Lin Chen", "Dr. Wei Chen")
    )

    def test_a_house_that_is_called_so_is_no_slip(self) -> None:
        ada = quill("stoneridge.example.org", at="Stoneridge Clinic")
        assert silenced(ada, view(ada, *self.STONEBRIDGE)) == ""

    def test_without_its_name_it_is_one(self) -> None:
        ada = quill("stoneridge.example.org", at="Stonebridge")
        assert silenced(ada, view(ada, *self.STONEBRIDGE)) != ""

    @pytest.mark.parametrize("domain", ["stonebridge.example.edu", "stоnebridge.example.org"])
    def test_a_name_excuses_neither_another_ending_nor_another_alphabet(self, domain: str) -> None:
        ada = quill(domain, at="Stonebridge")
        assert silenced(ada, view(ada, *self.STONEBRIDGE)) != ""

    def test_a_word_of_the_place_is_not_yet_its_name(self) -> None:
        ada = quill("harbor-stale.example.edu", at="Harbor State")
        others = [
            a_person(f"Dr. {one}", email=f"{one[0]}@harbor-state.example.edu") for one in ("Lin Chen", "Wei Chen")
        ]
        assert silenced(ada, view(ada, *others)) != ""


class TestStrangers:
    """Only a warning, and only where nothing else says that the address is right."""

    def test_a_stranger_at_a_domain_nobody_knows_is_worth_a_word(self) -> None:
        ada = quill("tall-oaks.example.org")
        assert said(ada, view(ada, LIN)) == [
            (
                Level.WARN,
                'a stranger at "tall-oaks.example.org", for which nothing in your file speaks; look at it again, '
                "or set   look-alike-domain: {trusted: tall-oaks.example.org}",
            )
        ]

    @pytest.mark.parametrize(
        "domain",
        ["northfield.example.edu", "gmail.com", "yahoo.co.uk", "lakeshore.example.edu"],
    )
    def test_a_domain_one_knows_is_not(self, domain: str) -> None:
        ada = quill(domain)
        assert said(ada, view(ada, LIN, WEI)) == []

    @pytest.mark.parametrize(
        ("domain", "at"),
        [
            ("tall-oaks.example.org", "Tall Oaks"),
            ("talloakscancer.org", "Tall Oaks Cancer Center"),
            ("toh.org", "Tall Oaks Hospital"),
            ("radonc.toh.org", "Tall Oaks Hospital"),
            ("quill.net", "quill"),
        ],
    )
    def test_the_place_speaks_for_its_domain(self, domain: str, at: str) -> None:
        ada = quill(domain, at=at)
        assert said(ada, view(ada)) == []

    def test_a_program_speaks_for_its_domain_by_any_name(self) -> None:
        ada = quill("nuro.org", program=ProgramId("northfield"))
        programs = (a_program("Northfield University", also=("Northfield", "NURO")),)
        project = a_project(people=(ada,), programs=programs)
        assert said(ada, a_view(project)) == []

    @pytest.mark.parametrize("known", ["2026-09-27 touch", "2026-10-01 meeting", "2026-10-01 mail"])
    def test_whom_one_is_in_touch_with_is_no_stranger(self, known: str) -> None:
        ada = quill("tall-oaks.example.org")
        assert said(ada, view(ada, known=known)) == []

    def test_whom_one_met_is_no_stranger(self) -> None:
        ada = quill("tall-oaks.example.org", met="a hallway in Denver")
        assert said(ada, view(ada)) == []

    def test_another_address_of_theirs_there_speaks_for_it(self) -> None:
        ada = quill("tall-oaks.example.org", also=("ada@mail.tall-oaks.example.org",))
        assert said(ada, view(ada)) == []

    def test_nothing_is_said_of_somebody_without_an_address_or_of_a_text_alone(self) -> None:
        nobody = a_person("Dr. Ada Quill", email=None)
        assert said(nobody, view(nobody), a_person("Dr. Ada Quill", email=None)) == []
        assert silenced(nobody, view(nobody)) == ""
        assert list(TEXT_RULE.check(a_mail("A line."), Context())) == []


def test_a_draft_that_somebody_sent_elsewhere_is_looked_at_as_it_stands() -> None:
    ada = quill("northfield.example.edu")
    typed = quill("northfeild.example.edu")
    found = said(ada, view(ada, LIN, WEI), typed)
    assert found == [
        (Level.BLOCK, '"ada.quill@northfeild.example.edu" is nearly "northfield.example.edu"; write another')
    ]


@pytest.mark.parametrize(
    "domain", ["a." * 30_000 + "org", "x" * 100_000, "...", "@", "\x00.edu", "\u202e.edu", "xn--.edu"]
)
def test_any_domain_gives_findings_and_no_exception(domain: str) -> None:
    ada = quill(domain)
    said(ada, view(ada, LIN, WEI))
    silenced(ada, view(ada, LIN, WEI))


def test_the_example_that_ships_has_no_strange_address() -> None:
    from tests.properties.test_properties_season import example

    project: Project = example()
    empty = a_view(project)
    assert [one.email for one in project.people if silenced(one, empty)] == []
    assert [one.email for one in project.people if one.email and said(one, empty)] == []
