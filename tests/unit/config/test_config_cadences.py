from __future__ import annotations

from datetime import time

import pytest

from outreach.config.grammar import Unclear
from outreach.config.schema import json_schema
from outreach.config.schema.cadences import AS_LONG_AS_IT_LASTS, Spot, spot
from outreach.domain.cadences import After, Before, Cadence, Every, Manual, Missed, Need, On, RuleSetting, WindowSpec
from outreach.domain.dates import Duration, Unit, Weekly
from outreach.domain.findings import Level
from outreach.domain.occasions import Anchor
from outreach.domain.people import Phase, Role
from tests.configured import errors_of, project_of

WORDS = {"own": "Subject: x\n\nx"}


def days(count: int) -> Duration:
    return Duration(count, Unit.DAY)


def weeks(count: int) -> Duration:
    return Duration(count, Unit.WEEK)


def cadence(id: str, text: str = "") -> Cadence:
    found = project_of(text, words=WORDS)
    return next(one for one in found.cadences if one.id == id)


def own(text: str) -> Cadence:
    return cadence("own", f"cadences: {{own: {{who: physicist, when: manual, kind: ask, {text}}}}}")


def test_a_recipe_merges_with_what_differs() -> None:
    plain = cadence("mentor-checkin")
    changed = cadence("mentor-checkin", "cadences: {mentor-checkin: {every: 5 weeks, gaps: hook, title: hello}}")
    assert (plain.trigger, changed.trigger) == (Every(weeks(8)), Every(weeks(5)))
    assert (changed.gaps, changed.title, changed.needs) == (("hook",), "hello", plain.needs)


def test_a_fixed_time_replaces_a_rhythm_and_the_other_way_round() -> None:
    assert isinstance(cadence("mentor-checkin", "cadences: {mentor-checkin: {when: manual}}").trigger, Manual)
    assert cadence("conf-request", "cadences: {conf-request: {every: 5 weeks}}").trigger == Every(weeks(5))


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("", WindowSpec(at_end=True, best=None, closes=days(5))),
        ("window: 1-3 days", WindowSpec(opens=days(1), closes=days(3))),
        ("closes: 7 days", WindowSpec(at_end=True, closes=days(7))),
        ("opens: 2 days, best: 3 days", WindowSpec(opens=days(2), best=days(3), closes=days(5))),
        ("window: 1-3 days, closes: 4 days", WindowSpec(opens=days(1), closes=days(4))),
    ],
)
def test_windows_merge_end_by_end(text: str, window: WindowSpec) -> None:
    assert cadence("interview-thanks", f"cadences: {{interview-thanks: {{{text or 'size: S'}}}}}").window == window


@pytest.mark.parametrize("written", ["off", "{on: no}"])
def test_off_wins(written: str) -> None:
    assert not cadence("mentor-checkin", f"cadences: {{mentor-checkin: {written}}}").on


def test_settings_of_a_cadence_of_the_catalogue_do_no_harm() -> None:
    ids = {str(one.id) for one in project_of("cadences: {connector-ask: off, repair: {closes: 3 days}}").cadences}
    assert "own" not in ids
    assert "mentor-checkin" in ids


def test_a_cadence_of_ones_own() -> None:
    found = cadence(
        "own",
        """
        cadences:
          own:
            who: physicist, dosimetrist, not interviewer
            when: 3 weeks after rotation ends
            window: 21-35 days
            missed: late
            kind: ask
            size: m
            needs: topic, news or advice
            gaps: [what_i_saw]
            words: 40-120
            attach: cv
            follow_up: {after: 10 days, max: 1}
            phases: ms3-pgy1
            season: only
            mail: local
            rules: {word-count: warn, C209: {similar: 0.7, level: block}}
        """,
    )
    assert found.audience.include == {Role.PHYSICIST, Role.DOSIMETRIST}
    assert found.audience.exclude == {"interviewer"}
    assert isinstance(found.trigger, After)
    assert (found.window, found.missed, found.size) == (WindowSpec(opens=days(21), closes=days(35)), Missed.LATE, "M")
    assert found.needs == (Need(fields=("topic",)), Need(fields=("news", "advice")))
    assert (found.gaps, found.words, found.attach) == (("what_i_saw",), (40, 120), ("cv",))
    assert found.follow_up is not None
    assert (found.follow_up.after, found.follow_up.most) == (days(10), 1)
    assert found.phases == {Phase.MS3, Phase.MS4, Phase.PGY1}
    assert (found.season_only, found.local, found.title) == (True, True, "own")
    assert found.rules == {
        "word-count": RuleSetting(level=Level.WARN),
        "near-duplicate": RuleSetting(level=Level.BLOCK, options={"similar": "0.7"}),
    }
    assert [(one.number, one.template) for one in found.steps] == [(1, "own/01-own.j2"), (2, "follow-up/ask.j2")]


def test_rules_of_a_recipe_merge_option_by_option() -> None:
    rules = "{C209: {similar: 0.7}, near-duplicate: warn}"
    text = f"cadences: {{own: {{who: physicist, when: manual, kind: ask, rules: {rules}}}}}"
    found = project_of(text, words=WORDS)
    assert next(one for one in found.cadences if one.id == "own").rules == {
        "near-duplicate": RuleSetting(level=Level.WARN)
    }


def test_people_may_be_named_in_an_audience() -> None:
    project = project_of(
        "people: Dr. Ada Quill\n"
        "cadences: {own: {who: 'Dr. Quill, not mentor, pd', when: manual, kind: ask}, mentor-checkin: {who: everyone}}",
        words=WORDS,
    )
    by_id = {str(one.id): one for one in project.cadences}
    assert by_id["own"].audience.include == {"ada-quill", Role.PROGRAM_DIRECTOR}
    assert by_id["own"].audience.exclude == {
        Role.MENTOR,
        Role.RESEARCH_MENTOR,
        Role.CLINICAL_MENTOR,
        Role.WELLNESS_MENTOR,
    }
    assert by_id["mentor-checkin"].audience.include == frozenset()


def test_what_is_needed_may_come_with_its_question() -> None:
    assert own("needs: {any: topic, ask: what about?}").needs == (Need(fields=("topic",), ask="what about?"),)


def test_a_hold_set_of_ones_own() -> None:
    found = cadence(
        "rest",
        """
        cadences:
          rest:
            kind: hold
            when: Friday 16:00
            holds: {part: hold, title: rest, length: 1 hour, popup: yes}
        """,
    )
    assert found.trigger == On(weekly=Weekly(4, time(16)))
    assert [(one.title, one.length, one.popup) for one in found.holds] == [("rest", Duration(1, Unit.HOUR), True)]


def test_the_weekly_review_stands_where_its_job_does_unless_moved() -> None:
    job = "jobs: {review: {when: Friday 15:00}}\n"
    assert cadence("weekly-review", job).trigger == On(weekly=Weekly(4, time(15)))
    moved = job + "cadences: {weekly-review: {when: Saturday 9:00}}\n"
    assert cadence("weekly-review", moved).trigger == On(weekly=Weekly(5, time(9)))


def test_a_conference_request_counts_back_from_the_first_day() -> None:
    found = cadence("conf-request")
    assert isinstance(found.trigger, Before)
    assert (found.trigger.offset, found.window.opens, found.window.closes) == (weeks(4), weeks(5), days(5))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("start", Spot()),
        ("end", Spot(anchor=Anchor.END)),
        ("2 days before at 17:00", Spot(offset=days(2), at=time(17))),
        ("1 day before", Spot(offset=days(1))),
        ("1 day before the end", Spot(anchor=Anchor.END, offset=days(1))),
        ("10 min after", Spot(anchor=Anchor.END, offset=Duration(10, Unit.MINUTE), before=False)),
        ("1 day after start, 9:00 am", Spot(offset=days(1), before=False, at=time(9))),
        ("at 8:00", Spot(at=time(8))),
    ],
)
def test_where_a_hold_stands(text: str, expected: Spot) -> None:
    assert spot(text) == expected


@pytest.mark.parametrize("text", ["", "whenever", "soon before"])
def test_a_moment_that_is_none_is_unclear(text: str) -> None:
    with pytest.raises(Unclear):
        spot(text)


def test_a_hold_may_last_as_long_as_its_occasion() -> None:
    interview = next(one for one in cadence("interview-day").holds if one.part == "interview")
    assert interview.length == AS_LONG_AS_IT_LASTS


@pytest.mark.parametrize(
    ("text", "phases"),
    [
        ("students", {Phase.MS1, Phase.MS2, Phase.MS3, Phase.MS4}),
        ("pgy4 to attending", {Phase.PGY4, Phase.PGY5, Phase.ATTENDING}),
        ("[ms3, pgy1]", {Phase.MS3, Phase.PGY1}),
    ],
)
def test_phases_are_read_as_a_word_a_range_or_a_list(text: str, phases: set[Phase]) -> None:
    assert own(f"phases: {text}").phases == phases


def test_an_expectation_may_name_a_cadence_that_is_not_shipped_yet() -> None:
    assert errors_of("people: Ada Quill\ntests: on 2026-12-09, conf-thanks, Quill, skipped off") == []


def test_the_schema_for_the_editor_knows_every_section_and_both_forms() -> None:
    schema = json_schema()
    properties = schema["properties"]
    assert {"me", "people", "interviews", "cadences", "private", "tests"} <= properties.keys()
    line, form = properties["people"]["items"]["anyOf"]
    assert line["type"] == "string"
    assert "name" in schema["$defs"][form["$ref"].rpartition("/")[2]]["properties"]
    assert "Thank you for talking with me about" in str(schema)
    assert schema["additionalProperties"] is False
