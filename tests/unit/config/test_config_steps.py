"""Recipes with several mails: a map per step, variants to choose from; rhythms that wait; results among the news."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outreach.config.grammar import triggers
from outreach.config.grammar.results import joined, unmarked
from outreach.config.load import load
from outreach.config.schema.root import json_schema
from outreach.domain.cadences import After, Before, Cadence, Kind, Manual, Missed, Trigger, Unless
from outreach.domain.findings import Problem
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.domain.people import CadenceId
from outreach.domain.project import Project
from outreach.rendering.check import problems
from outreach.rendering.environment import source_faults
from outreach.rendering.vocabulary import fields_of
from tests.builders import a_cadence, day, length
from tests.loaded import OWNER

WORDS = "Subject: x\n\nDear {{ greeting }},\n\nA word.\n"


def files(root: Path, cadence: str, *names: str, words: str = WORDS) -> None:
    folder = root / "templates" / cadence
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(words, encoding="utf-8")


def loaded_from(root: Path, text: str) -> tuple[Project | None, tuple[Problem, ...]]:
    (root / "config.yaml").write_text(OWNER + text, encoding="utf-8")
    found = load(root)
    return found.project, tuple(found.problems)


def the(root: Path, text: str, id: str = "mine") -> Cadence:
    project, wrong = loaded_from(root, text)
    assert project is not None, wrong
    found = project.cadence(CadenceId(id))
    assert found is not None
    return found


def said(root: Path, text: str) -> str:
    return "\n".join(str(one) for one in loaded_from(root, text)[1])


def of(kind: OccasionKind, anchor: Anchor, side: type[After] | type[Before] = After) -> Trigger:
    return side(length("2 days"), kind, anchor)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("2 days after introduction", of(OccasionKind.INTRODUCTION, Anchor.END)),
        ("2 days after first meeting", of(OccasionKind.FIRST_MEETING, Anchor.END)),
        ("2 days before first session", of(OccasionKind.PERMISSION, Anchor.START, Before)),
        ("2 days before applications open", of(OccasionKind.APPLICATION, Anchor.START, Before)),
        ("2 days after letter uploaded", of(OccasionKind.LETTER, Anchor.UPLOADED)),
        ("2 days after the result", of(OccasionKind.RESULT, Anchor.END)),
        ("2 days after repair", of(OccasionKind.REPAIR, Anchor.END)),
        ("2 days after commitment at risk", of(OccasionKind.COMMITMENT, Anchor.AT_RISK)),
        ("2 days after commitment overdue", of(OccasionKind.COMMITMENT, Anchor.OVERDUE)),
        ("2 days after commitment done", of(OccasionKind.COMMITMENT, Anchor.DONE)),
        ("2 days after commitment midpoint", of(OccasionKind.COMMITMENT, Anchor.MIDPOINT)),
    ],
)
def test_the_moments_are_written_as_people_say_them(text: str, trigger: Trigger) -> None:
    assert triggers.parse(text) == trigger


STEPS = """\
cadences:
  mine:
    who: colleague
    kind: ask
    words: 40-90
    needs: topic
    steps:
      - {when: 1 day before rotation midpoint, title: halfway}
      - when: 3 business days before rotation ends
        needs: [{any: moment, ask: which moment?}]
        kind: thanks
        rules: {word-count: warn}
"""


def test_each_step_is_a_recipe_of_its_own_over_what_all_share(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2", "02-second.j2")
    cadence = the(tmp_path, STEPS)
    first, second = cadence.recipes
    assert [one.steps[0].number for one in cadence.recipes] == [1, 2]
    assert [one.number for one in cadence.steps] == [1, 2]
    assert (first.trigger, first.title, first.kind) == (
        Before(length("1 day"), OccasionKind.ROTATION, Anchor.MIDPOINT),
        "halfway",
        Kind.ASK,
    )
    assert (second.trigger, second.title, second.kind) == (
        Before(length("3 business days"), OccasionKind.ROTATION, Anchor.END),
        "mine",
        Kind.THANKS,
    )
    assert [one.needs[0].fields for one in cadence.recipes] == [("topic",), ("moment",)]
    assert {one.words for one in cadence.recipes} == {(40, 90)}
    assert (set(first.rules), set(second.rules)) == (set(), {"word-count"})
    assert cadence.id == first.id == second.id
    assert cadence.trigger == first.trigger
    assert cadence.fields == {"topic", "moment"}
    assert cadence.begins_with(2)
    assert cadence.recipe_of(2) == second


def test_a_step_is_followed_up_with_words_of_its_own_or_shared_ones(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2", "02-second.j2", "21-again.j2")
    text = STEPS.replace("kind: thanks", "follow_up: {after: 7 days, max: 2}").replace(
        "title: halfway", "follow_up: {after: 7 days}"
    )
    first, second = the(tmp_path, text).recipes
    assert [(one.number, one.template) for one in first.steps] == [(1, "mine/01-first.j2"), (11, "follow-up/ask.j2")]
    assert [(one.number, one.template) for one in second.steps] == [
        (2, "mine/02-second.j2"),
        (21, "mine/21-again.j2"),
        (22, "follow-up/ask.j2"),
    ]
    assert not the(tmp_path, text).begins_with(21)


def test_an_owner_changes_what_all_steps_share(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2", "02-second.j2")
    (tmp_path / "templates" / "mine" / "cadence.yaml").write_text(
        "who: colleague\nkind: ask\nwords: 40-90\n"
        "steps: [{when: 1 day after rotation ends}, {when: 2 days after meeting}]\n"
    )
    changed = the(tmp_path, "cadences: {mine: {words: 30-60}}\n")
    assert [one.words for one in changed.recipes] == [(30, 60), (30, 60)]
    off = the(tmp_path, "cadences: {mine: off}\n")
    assert not off.on
    assert not any(one.on for one in off.recipes)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (STEPS.replace("needs: [{any", "neds: [{any"), 'unknown key "neds"; did you mean   needs'),
        (
            STEPS.replace("      - {when: 1 day before rotation midpoint, title: halfway}\n", "      - {}\n"),
            "needs   when",
        ),
        (STEPS.replace("steps:\n", "steps:\n      - {when: 1 day after meeting}\n"), "no words for step 3"),
        (STEPS + "    variants: [a]\n", "mine has steps and variants; keep one of the two"),
        ("cadences: {mine: {who: meet, kind: ask, when: manual, steps: next}}\n", "one map per step"),
        (
            "cadences: {mine: {who: meet, kind: ask, when: 1 day after meeting, variants: [first]}}\n",
            "only what is asked for has variants; write   when: manual",
        ),
        ("cadences: {mine: {who: meet, kind: ask, when: manual, variants: [other]}}\n", "no words for other"),
        ("cadences: {mine: {who: meet, kind: ask, when: manual, variants: [Q&A]}}\n", "is no name of a variant"),
        (
            "cadences: {mine: {who: meet, kind: ask, when: manual, variants: {first: x}}}\n",
            "only keys that differ stand",
        ),
        ("cadences: {mine: {who: meet, kind: ask, when: manual, variants: {first: {wen: x}}}}\n", 'unknown key "wen"'),
        ("cadences: {mine: {who: meet, kind: ask, every: 2 weeks, if_not: gifts}}\n", "if_not"),
    ],
)
def test_a_mistake_in_a_step_is_reported_where_it_stands(text: str, message: str, tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2", "02-second.j2")
    assert message in said(tmp_path, text)


VARIANTS = "cadences: {mine: {who: near-peer, kind: ask, when: manual, variants: %s, follow_up: {after: 10 days}}}\n"


@pytest.mark.parametrize("written", ["[planning, life-and-jobs]", "{planning: {}, life-and-jobs: {needs: topic}}"])
def test_variants_have_words_of_their_own_and_are_all_a_first_mail(written: str, tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-planning.j2", "01-life-and-jobs.j2")
    cadence = the(tmp_path, VARIANTS % written)
    assert [one.variant for one in cadence.recipes] == ["planning", "life-and-jobs"]
    assert [[step.template for step in one.steps] for one in cadence.recipes] == [
        ["mine/01-planning.j2", "follow-up/ask.j2"],
        ["mine/01-life-and-jobs.j2", "follow-up/ask.j2"],
    ]
    assert [[step.number for step in one.steps] for one in cadence.recipes] == [[1, 2], [1, 2]]
    needs = [one.needs for one in cadence.recipes]
    assert [len(one) for one in needs] == [0, int("topic" in written)]


def test_what_is_asked_for_stands_a_month_and_then_asks(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2")
    cadence = the(tmp_path, "cadences: {mine: {who: faculty, kind: ask, when: manual, tag: meet}}\n")
    assert cadence.is_manual
    assert (cadence.trigger, cadence.missed, cadence.window.closes) == (Manual(), Missed.ASK, length("30 days"))
    assert cadence.tag == "meet"
    other = the(tmp_path, "cadences: {mine: {who: meet, kind: ask, when: manual, missed: late, closes: 5 days}}\n")
    assert (other.missed, other.window.closes) == (Missed.LATE, length("5 days"))


@pytest.mark.parametrize(
    ("key", "unless"),
    [
        ("if_not: give", Unless(kind=Kind.GIVE, within=length("4 months"))),
        ("unless: ask", Unless(kind=Kind.ASK, within=length("4 months"))),
        ("unless: {kind: give, within: 6 months}", Unless(kind=Kind.GIVE, within=length("6 months"))),
        ("kind: give", None),
    ],
)
def test_a_rhythm_may_wait_after_one_kind_of_touch(key: str, unless: Unless | None, tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2")
    kind = "" if key.startswith("kind") else "kind: give, "
    text = f"cadences: {{mine: {{who: faculty, {kind}every: 4 months, {key}}}}}\n"
    assert the(tmp_path, text).unless == unless


def test_a_template_speaks_only_of_what_its_own_step_asks_for(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2", "02-second.j2", words=WORDS.replace("A word.", "{{ said('topic') }}"))
    project, wrong = loaded_from(tmp_path, STEPS)
    assert project is not None, wrong
    assert [one.file for one in problems(project) if "mine" in one.file] == ["templates/mine/02-second.j2"]


@pytest.mark.parametrize(
    ("cadence", "field", "is_allowed"),
    [
        ("repair", "my_part", True),
        ("advocacy-request", "may_share", True),
        ("advocacy-request", "my_part", False),
        ("mine", "my_part", False),
        ("mine", "may_share", False),
    ],
)
def test_only_two_cadences_can_even_name_what_is_private(cadence: str, field: str, is_allowed: bool) -> None:
    found = source_faults(
        "x.j2", WORDS.replace("A word.", f"{{{{ said('{field}') }}}}"), (), fields_of(a_cadence(cadence))
    )
    assert bool(found) != is_allowed


# results


@pytest.mark.parametrize(
    ("given", "news"),
    [
        ("news:\n  - 2027-03-19 result: match - I matched at Harbor State.\n", ("match", True)),
        ("news:\n  - 2027-03-19 result, match - I matched at Harbor State.\n", ("match", True)),
        ("news:\n  - 2027-03-19 result - I matched at Harbor State.\n", ("", True)),
        (
            "news:\n  - {date: 2027-03-19, subject: match, sentence: I matched at Harbor State., result: yes}\n",
            ("match", True),
        ),
        ("news:\n  - 2027-03-19 match - I matched at Harbor State.\n", ("match", False)),
        ("news:\n  - 2027-03-19 resulting talk - I matched at Harbor State.\n", ("resulting talk", False)),
        ("match: {result: I matched at Harbor State., on: 2027-03-19}\n", ("", True)),
    ],
)
def test_a_result_is_news_that_is_marked_as_one(given: str, news: tuple[str, bool], tmp_path: Path) -> None:
    project, wrong = loaded_from(tmp_path, given)
    assert project is not None, wrong
    (found,) = project.news
    assert (found.text, found.day) == ("I matched at Harbor State.", day("2027-03-19"))
    assert (found.subject, found.result) == news


def test_a_result_of_the_match_that_is_news_already_stands_once(tmp_path: Path) -> None:
    text = "news:\n  - 2027-03-19 result - I matched.\nmatch: {result: I matched., on: 2027-03-19}\n"
    project, _ = loaded_from(tmp_path, text)
    assert project is not None
    assert len(project.news) == 1


def test_a_result_needs_its_day(tmp_path: Path) -> None:
    assert "on which day? write under it   on: 2027-03-19" in said(tmp_path, "match: {result: I matched.}\n")


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        ({"2027-03-19 result": "I matched."}, "2027-03-19 result: I matched."),
        ({"date": "2027-03-19"}, {"date": "2027-03-19"}),
        ({"a result": "x", "b": "y"}, {"a result": "x", "b": "y"}),
        ({"a result": ["x"]}, {"a result": ["x"]}),
        ("result", "result"),
    ],
)
def test_only_a_line_that_was_taken_apart_is_put_together(given: object, whole: object) -> None:
    assert joined(given) == whole


def test_a_mark_may_stand_before_the_sentence_too() -> None:
    assert unmarked("", "Result: I matched.") == ("", "I matched.", True)
    assert unmarked("a", "b") == ("a", "b", False)


def test_all_new_words_of_audiences_are_known(tmp_path: Path) -> None:
    files(tmp_path, "mine", "01-first.j2")
    words = "introduced, connector, organiser, wronged, advocate, met, adviser, promised to, applicant, student"
    found = the(tmp_path, f"cadences: {{mine: {{who: [{words}], kind: ask, when: manual}}}}\n")
    assert found.audience.include == {one.strip() for one in words.split(",")}


def test_the_keys_stand_in_the_schema() -> None:
    known = json.dumps(json_schema())
    assert all(f'"{key}": {{' in known for key in ("steps", "variants", "tag", "unless", "if_not"))
