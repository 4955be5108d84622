"""What a rule found looks the same wherever it is shown: rule, level, place, words and fix."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.domain.findings import Finding, Level
from outreach.domain.history import Stage
from outreach.domain.plans import PlannedDraft
from outreach.domain.touches import Outcome
from outreach.rendering.address import unaddressed
from outreach.reports.agenda import Standing, agenda
from outreach.reports.explain import explained
from outreach.reports.json import finding_json
from outreach.reports.lint import Found as InText
from outreach.reports.lint import lint_json, linted, stops
from outreach.reports.lying import Found
from outreach.reports.plan import planned
from outreach.reports.queue import Waiting, queue
from outreach.reports.rows import Rows
from outreach.reports.show import shown_draft
from tests.builders import NOW, a_history, a_past_draft, a_person, at
from tests.shown import NEWS, a_row, a_screen, a_season
from tests.unit.guardrails.mails import a_mail

WORDS = Finding(
    rule="R104",
    name="other-program",
    level=Level.BLOCK,
    message='names another program, "Northfield"',
    where="body:3:14",
    fix="write Harbor State, or leave it out",
)
WHOLE = (
    'block  other-program (R104), body:3:14: names another program, "Northfield"; write Harbor State, or leave it out'
)
COMMAND = replace(WORDS, message="may people be thanked?", where="", fix='outreach note "policy Harbor State: welcome"')
REMARK = replace(WORDS, rule="R103", name="other-person", level=Level.WARN, message='"Dr. Zimmer" is unknown', fix="")
BLOCKED = a_row(outcome=Outcome.UNADDRESSED, findings=[WORDS, REMARK])
PROJECT = a_season()


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def plan(row: PlannedDraft) -> str:
    return planned(a_screen(row), PROJECT, horizon=timedelta(days=14)).text


def agenda_of(row: PlannedDraft) -> str:
    return agenda(Standing(plan=a_screen(row), history=a_history(), project=PROJECT)).text


def queue_of(row: PlannedDraft) -> str:
    lying = a_past_draft(str(row.touch), Stage.UNADDRESSED)
    found = Found(findings={row.touch: row.findings})
    return queue(Waiting(history=a_history(drafts=(lying,)), project=PROJECT, now=at(NOW), found=found)).text


def show(row: PlannedDraft) -> str:
    return shown_draft(row, Rows.of(PROJECT, at(NOW)))


def explain(row: PlannedDraft) -> str:
    return explained(row.due.person, a_screen(row), a_history(), PROJECT)


SCREENS = [plan, agenda_of, queue_of, show, explain]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_has_rule_place_words_and_fix(screen: Callable[[PlannedDraft], str]) -> None:
    text = on_one_line(screen(BLOCKED))
    for part in ("other-program (R104)", "body:3:14: ", 'names another program, "Northfield"', WORDS.fix):
        assert part in text, part


@pytest.mark.parametrize("screen", SCREENS)
def test_a_remark_is_told_beside_what_stops_a_draft(screen: Callable[[PlannedDraft], str]) -> None:
    remark = 'warn other-person (R103), body:3:14: "Dr. Zimmer" is unknown'
    assert remark in on_one_line(screen(BLOCKED))


@pytest.mark.parametrize("screen", SCREENS)
def test_a_remark_about_a_draft_that_is_ready_is_told(screen: Callable[[PlannedDraft], str]) -> None:
    ready = a_row(findings=[REMARK])
    assert 'warn other-person (R103), body:3:14: "Dr. Zimmer" is unknown' in on_one_line(screen(ready))


def test_a_plan_tells_two_remarks_and_how_many_more() -> None:
    ready = a_row(findings=[replace(REMARK, message=f"remark {number}") for number in range(4)])
    text = plan(ready)
    assert [f"remark {number}" in text for number in range(4)] == [True, True, False, False]
    assert "2 remarks more: outreach show" in text


def test_a_command_that_settles_it_stands_in_its_column() -> None:
    blocked = a_row(outcome=Outcome.UNADDRESSED, findings=[COMMAND])
    for text in (plan(blocked), show(blocked)):
        assert '            outreach note "policy Harbor State: welcome"\n' in text


def test_a_gap_is_filled_by_its_command_alone() -> None:
    gap = replace(WORDS, rule="C202", name="gap", message=f'a detail is still missing, "{NEWS.ask}"', fix="write it")
    text = plan(a_row(outcome=Outcome.UNADDRESSED, findings=[gap], gaps=(NEWS,)))
    assert 'outreach news "…"' in text
    assert "write it" not in text


def test_what_is_no_gap_is_mended_beside_the_gaps() -> None:
    text = plan(a_row(outcome=Outcome.UNADDRESSED, findings=[WORDS], gaps=(NEWS,)))
    assert f"body:3:14: {WORDS.fix}" in text
    assert 'outreach news "…"' in text


def test_a_finding_without_place_or_fix_is_its_fact() -> None:
    bare = replace(WORDS, where="", fix="")
    assert str(bare) == 'block  other-program (R104): names another program, "Northfield"'
    assert str(WORDS) == WHOLE
    assert str(COMMAND).endswith('may people be thanked?   outreach note "policy Harbor State: welcome"')
    assert 'names another program, "Northfield"' in plan(a_row(outcome=Outcome.UNADDRESSED, findings=[bare]))
    assert f"            {WORDS.fix}\n" in plan(a_row(outcome=Outcome.UNADDRESSED, findings=[replace(WORDS, where="")]))


def test_programs_read_the_same() -> None:
    assert finding_json(WORDS) == {
        "rule": "R104",
        "name": "other-program",
        "level": "block",
        "message": 'names another program, "Northfield"',
        "where": "body:3:14",
        "fix": "write Harbor State, or leave it out",
    }


def test_the_first_line_of_a_draft_without_a_recipient_has_rule_and_words() -> None:
    draft = unaddressed(a_mail("Dear Dr. Oyelaran,"), a_person("Dr. Lin Chen"), [WORDS, REMARK])
    assert draft.body.startswith("⟦For Dr. Lin Chen <lin-chen@…>. Not addressed: ")
    assert ': names another program, "Northfield" (R104). Fix it, add the address, delete this line.⟧' in draft.body


class TestLint:
    IN_FILE = InText(file="draft.txt", findings=(WORDS, REMARK), body_line=3)

    def test_a_line_each_and_a_summary(self) -> None:
        assert linted([self.IN_FILE], knows_people=True) == (
            f"draft.txt:5:14: {WHOLE.replace(', body:3:14', '')}\n"
            'draft.txt:5:14: warn  other-person (R103): "Dr. Zimmer" is unknown\n'
            "1 text, 1 to mend and 1 remark.\n"
        )

    @pytest.mark.parametrize(
        ("where", "subject_at", "body_line", "place"),
        [
            ("body:3:14", None, 1, (3, 14)),
            ("body:1:1", None, 4, (4, 1)),
            ("body:3:14", None, None, None),
            ("subject:1:7", (2, 10), 4, (2, 16)),
            ("subject:1:7", None, 4, None),
            ("", None, 4, (4, 1)),
            ("", None, None, None),
        ],
    )
    def test_a_place_in_the_words_is_one_in_the_file(
        self, where: str, subject_at: tuple[int, int] | None, body_line: int | None, place: tuple[int, int] | None
    ) -> None:
        one = replace(WORDS, where=where)
        found = InText(file="x", findings=(one,), subject_at=subject_at, body_line=body_line)
        assert found.place(one) == place
        shown = f"{place[0]}:{place[1]}" if place else where or "1:1"
        assert found.line(one).startswith(f"x:{shown}: block  ")

    @pytest.mark.parametrize(
        ("levels", "stopping"),
        [((), False), ((Level.WARN,), False), ((Level.WARN, Level.BLOCK), True), ((Level.REFUSE,), True)],
    )
    def test_what_stops(self, levels: tuple[Level, ...], stopping: bool) -> None:
        found = [InText(file="x", findings=tuple(replace(WORDS, level=one) for one in levels))]
        assert stops(found) is stopping

    def test_programs_read_places_of_the_file(self) -> None:
        found = json.loads(json.dumps(lint_json([self.IN_FILE])))
        assert found["version"] == 1
        assert [(one["file"], one["line"], one["column"], one["rule"]) for one in found["findings"]] == [
            ("draft.txt", 5, 14, "R104"),
            ("draft.txt", 5, 14, "R103"),
        ]
