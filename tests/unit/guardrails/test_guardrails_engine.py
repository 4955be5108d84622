"""The engine: levels and options by precedence, order, limits; and nothing ever raises."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence, RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import CadenceId, Person
from outreach.domain.plans import Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import SkipCode
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.engine import check, check_text, found_by, plan_rules
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.settings import setting
from tests.builders import a_cadence, a_due, a_person, a_program, a_project, a_view, an_occurrence, day
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill")
# what the mails of these tests have to do with; other rules come and go
RULES = {"R101", "C201", "C202"}
MAIL = "Dear Dr. Chen,\n\nThank you for ⟦one detail⟧, and for [topic]."


def off() -> RuleSetting:
    return RuleSetting(level=Level.OFF)


def found(
    text: str,
    *,
    person: Person = QUILL,
    cadence: Cadence | None = None,
    project: Project | None = None,
    subject: str = "",
) -> list[tuple[str, str, str]]:
    due = a_due(an_occurrence(person, cadence))
    rendered = Rendered(due=due, draft=a_mail(text, subject=subject, to=(person,)))
    return [(one.rule, str(one.level), one.where) for one in ours(check(rendered, a_view(project)))]


def ours(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.rule in RULES]


def test_findings_are_sorted_by_place() -> None:
    assert found(MAIL, subject="about [topic]") == [
        ("C201", "block", "subject:1:7"),
        ("R101", "block", "body:1:6"),
        ("C202", "block", "body:3:15"),
        ("C201", "block", "body:3:37"),
    ]


def test_a_clean_mail_gives_nothing() -> None:
    assert found("Dear Dr. Quill,\n\nI read your paper.") == []


@pytest.mark.parametrize("name", ["gap", "C202"])
def test_a_rule_is_set_by_its_name_or_its_code(name: str) -> None:
    project = replace(a_project(), rules={name: off()})
    assert [rule for rule, _, _ in found(MAIL, project=project)] == ["R101", "C201"]


LAYERS = [
    ("", "", "", "block"),
    ("warn", "", "", "warn"),
    ("warn", "refuse", "", "refuse"),
    ("warn", "refuse", "off", None),
    ("off", "", "", None),
    ("off", "warn", "", "warn"),
    ("off", "", "block", "block"),
    ("", "", "warn", "warn"),
]


@pytest.mark.parametrize(("project", "cadence", "person", "level"), LAYERS)
def test_the_nearest_setting_wins(project: str, cadence: str, person: str, level: str | None) -> None:
    def rules(text: str) -> Mapping[str, RuleSetting]:
        return {"gap": RuleSetting(level=Level(text))} if text else {}

    whole = replace(a_project(), rules=rules(project))
    recipe = replace(a_cadence(), rules=rules(cadence))
    reader = replace(QUILL, overrides={recipe.id: {"rules": rules(person)}})
    levels = [at for rule, at, _ in found("⟦one detail⟧", person=reader, cadence=recipe, project=whole)]
    assert levels == ([level] if level else [])


def test_options_of_all_layers_are_merged() -> None:
    recipe = replace(a_cadence(), rules={"too-soon": RuleSetting(options={"days": "10", "why": "cadence"})})
    whole = replace(a_project(), rules={"T601": RuleSetting(level=Level.WARN, options={"days": "20"})})
    reader = replace(
        QUILL, overrides={recipe.id: {"rules": {"too-soon": RuleSetting(level=Level.BLOCK, options={"why": "person"})}}}
    )
    merged = setting("T601", "too-soon", project=whole, cadence=recipe, person=reader)
    assert merged == RuleSetting(level=Level.BLOCK, options={"days": "10", "why": "person"})


@pytest.mark.parametrize("rules", [None, "off", ["gap"], {}, {"gap": "loud"}])
def test_a_persons_setting_that_says_nothing_changes_nothing(rules: object) -> None:
    reader = replace(QUILL, overrides={a_cadence().id: {"rules": rules}})
    assert [level for _, level, _ in found("⟦one detail⟧", person=reader)] == ["block"]


def test_a_person_has_settings_only_for_the_cadence_they_stand_under() -> None:
    reader = replace(QUILL, overrides={CadenceId("keep-in-touch"): {"rules": {"gap": off()}}})
    assert [level for _, level, _ in found("⟦one detail⟧", person=reader)] == ["block"]


def test_options_reach_the_rule() -> None:
    recipe = replace(a_cadence(), rules={"placeholder": RuleSetting(options={"allow": "topic"})})
    assert found("a [topic] model", cadence=recipe) == []


def test_a_plan_rule_is_silent_where_it_is_off() -> None:
    sorn = a_person("Dr. Victor Sorn", never=True)
    recipe = replace(a_cadence("repair"), rules={"do-not-contact": off()})
    view = a_view()
    rule = next(one for one in plan_rules(view.project) if one.id == "R106")
    assert rule.skip(an_occurrence(sorn, recipe), view) is None
    skip = rule.skip(an_occurrence(sorn), view)
    assert skip is not None
    assert skip.code is SkipCode.DO_NOT_CONTACT
    assert (skip.cadence, skip.person, skip.anchor, skip.rule) == (
        "mentor-checkin",
        "victor-sorn",
        "since-2026-11-16",
        "R106",
    )


def test_standing_plan_rules_are_those_that_hold_whatever_the_date() -> None:
    standing = {rule.name: rule.standing for rule in plan_rules(a_project())}
    assert standing.items() >= {
        ("do-not-contact", True),
        ("bad-address", True),
        ("program-policy", True),
        ("missed-window", False),
        ("too-big", False),
        ("overextended", False),
        ("awaiting-reply", False),
        ("too-soon", False),
    }


def test_one_rule_says_at_most_twenty_things() -> None:
    assert len(found("{{ x }}\n" * 500)) == 20


def test_any_text_can_be_checked_alone() -> None:
    assert [one.label for one in ours(check_text("Dear ,\n\n⟦what⟧", subject="[topic]"))] == [
        "placeholder (C201)",
        "placeholder (C201)",
        "gap (C202)",
    ]
    assert [one.rule for one in ours(check_text("Dear Dr. Chen,", person=QUILL, view=a_view()))] == ["R101"]
    recipe = replace(a_cadence(), rules={"gap": off()})
    assert ours(check_text("⟦what⟧", cadence=recipe)) == []


def test_no_code_and_no_name_means_two_rules() -> None:
    names = {(rule.id, rule.name) for rule in GUARDRAILS}
    assert len({id for id, _ in names}) == len(names) == len({name for _, name in names})


def test_no_message_names_the_program_that_writes_it() -> None:
    project = a_project(programs=(a_program(),))
    texts = [one.message for one in check_text(MAIL, person=QUILL, view=a_view(project))]
    assert texts
    assert not [text for text in texts if "outreach" in text.lower()]


HOSTILE = [
    "\x00" * 1000,
    "\u202e" * 1000,
    "⟦" * 50_000,
    "⟧" * 50_000,
    "{" * 100_000,
    "[" * 100_000,
    "<" * 100_000,
    "['" * 50_000,
    "Dear " * 20_000,
    "Dr. " * 25_000,
    "." * 100_000,
    "\n" * 100_000,
    "Dear Dr. " + "Chen" * 25_000,
    "Northfield " * 9_000,
    "Harbor " * 14_000,
    "é" * 100_000,
    "⟦your note: " * 8_000,
    '⟦your note: "' + '". Say it to ' * 7_000 + "⟧",
    "A. " * 30_000,
    "Thank you, " * 9_000,
    "Drs. Surname1, " * 7_000,
    "None " * 20_000,
    "%(" * 50_000,
    ">" * 100_000,
    "On " * 30_000 + "wrote:",
]


def crowd(people: int = 500, programs: int = 100) -> View:
    readers = tuple(a_person(f"Dr. Reader{n} Surname{n}") for n in range(people))
    places = tuple(
        a_program(f"Place{n} State University", also=(f"Place{n} State", f"PS{n}U", f"Place{n}"))
        for n in range(programs)
    )
    return a_view(a_project(people=(QUILL, *readers), programs=(*places, a_program("Northfield", also=()))))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_a_hostile_text_gives_findings_in_good_time(text: str) -> None:
    view = crowd(5, 5)
    began = time.process_time()
    assert all(one.where for one in check_text(text, subject=text, person=QUILL, view=view))
    assert time.process_time() - began < 3


def test_a_fact_and_what_to_do_about_it_are_told_apart() -> None:
    (one,) = ours(check_text("Dear Dr. Chen,", person=QUILL, view=a_view()))
    assert (one.message, one.fix) == ('greets "Dr. Chen", and this is for Dr. Quill', "write Dr. Quill")


@pytest.mark.parametrize(
    ("message", "fix", "fact", "told"),
    [
        ('names "X"; write Y', "", 'names "X"', "write Y"),
        ('names "X; Y"', "", 'names "X; Y"', ""),
        ('names "X; Y"; write "Z"', "", 'names "X; Y"', 'write "Z"'),
        ("one; two", "three", "one; two", "three"),
        ("one", "", "one", ""),
    ],
)
def test_a_rule_may_say_both_in_one_sentence(message: str, fix: str, fact: str, told: str) -> None:
    def check(_draft: Draft, _context: Context) -> Iterator[Finding]:
        yield Finding(rule="X1", name="x", level=Level.WARN, message=message, fix=fix)

    rule = TextRule(id="X1", name="x", level=Level.WARN, check=check)
    (one,) = found_by(rule, a_mail("Hello."), Context())
    assert (one.message, one.fix) == (fact, told)


def test_the_program_a_text_is_about_may_be_named() -> None:
    harbor, north = a_program(), a_program("Northfield University", also=("Northfield",))
    view = a_view(a_project(programs=(harbor, north)))
    found = [
        one for one in check_text("Northfield and Harbor State.", view=view, program=north.id) if one.rule == "R104"
    ]
    assert [(one.message, one.fix) for one in found] == [
        ('names another program, "Harbor State"', "write Northfield, or leave it out")
    ]


def test_a_text_is_read_from_its_own_day_if_it_has_one() -> None:
    view = a_view()
    assert Context(view=view).today == view.today
    assert Context(view=view, day=day("2027-01-02")).today == day("2027-01-02")
    assert Context().today is None


def test_a_persons_own_settings_hold_for_every_cadence_and_those_of_one_win() -> None:
    reader = replace(QUILL, rules={"gap": off()})
    assert found("⟦what⟧", person=reader) == []
    nearer = replace(reader, overrides={a_cadence().id: {"rules": {"gap": RuleSetting(level=Level.WARN)}}})
    assert [level for _, level, _ in found("⟦what⟧", person=nearer)] == ["warn"]


def test_an_unsettled_day_is_not_needed_by_text_rules() -> None:
    assert found("Dear Dr. Quill,", project=replace(a_project(), begin=day("2026-11-16"))) == []
