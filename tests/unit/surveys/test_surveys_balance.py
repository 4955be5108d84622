"""balance: the sums of the rule about requests, with the limit that is set for it."""

from __future__ import annotations

import pytest

from outreach.surveys.survey import Mark, Survey
from tests.asked import asked, row_of

PEOPLE = "people:\n  - Dr. Ada Quill <a@example.edu>, faculty\n  - Dr. Bo Lund <b@example.edu>, faculty\n"


def balance(*history: str, more: str = "", people: str = PEOPLE) -> Survey:
    rows = "".join(f"  - {one}\n" for one in history)
    return asked("balance", f"{people}{f'history:{chr(10)}{rows}' if history else ''}{more}")


def asks(number: int) -> tuple[str, ...]:
    return tuple(f"2026-11-{20 - one:02} Dr. Quill ask by email - x" for one in range(number))


@pytest.mark.parametrize(
    ("number", "more", "mark"),
    [
        (1, "", Mark.FINE),
        (2, "", Mark.FINE),
        (3, "", Mark.LOOK),
        (4, "", Mark.RED),
        (4, "rules: {ask-balance: {ratio: 4}}\n", Mark.FINE),
        (5, "rules: {ask-balance: {ratio: 4}}\n", Mark.LOOK),
        (7, "rules: {ask-balance: {ratio: 4}}\n", Mark.RED),
    ],
)
def test_more_than_the_rule_allows_is_marked(number: int, more: str, mark: Mark) -> None:
    row = row_of(balance(*asks(number), more=more), person="ada-quill")
    assert row.mark is mark
    assert row.next == ("" if mark is Mark.FINE else "outreach log quill give")


def test_what_was_given_takes_from_what_was_asked() -> None:
    row = row_of(balance(*asks(4), "2026-11-21 Dr. Quill give by email - a paper"), person="ada-quill")
    assert row.mark is Mark.FINE
    assert row.cells == ("Dr. Quill", "3.9", "2.0", "1", "", "", "", "give, ask")
    assert (row.data["asks"], row.data["give"], row.data["last"]) == (4, 1, ["give", "ask"])


def test_each_kind_has_its_column() -> None:
    people = """\
people:
  - name: Dr. Ada Quill <a@example.edu>, faculty
    helped_me: [2026-09-02 writing a letter, 2024-09-02 long ago]
    advice: [{date: 2026-11-03, said: read it}, {date: 2026-10-03, said: sleep, did: I did., told_back: 2026-10-20}]
"""
    row = row_of(
        balance("2026-11-01 Dr. Quill thanks by card - it", "2026-11-05 Dr. Quill update by email - it", people=people)
    )
    assert row.cells[3:] == ("", "1", "1", "1", "update, thanks; 1 open")


def test_only_people_something_passed_with_are_shown_the_most_lopsided_first() -> None:
    survey = balance(*asks(1), "2026-11-21 Dr. Lund thanks by card - it")
    assert [row.data["person"] for row in survey.rows] == ["ada-quill", "bo-lund"]
    assert balance().rows == ()
    assert balance("2025-10-01 Dr. Quill ask by email - long ago").rows == ()


def test_a_thing_to_read_is_the_way_back_where_interests_are_shared() -> None:
    people = "people:\n  - {name: 'Dr. Ada Quill <a@example.edu>, faculty', interests: short courses}\n"
    profile = "profile: {interests: short courses, offers: a data sheet}\n"
    survey = balance(*asks(3), more=profile, people=people)
    assert survey.rows[0].next == 'outreach note quill "link: https://…"'
    assert survey.closing[-1] == "One thing you could give Dr. Quill: something to read on short courses."


def test_what_the_owner_offers_is_the_idea_elsewhere() -> None:
    profile = "profile: {offers: a data sheet}\n"
    assert balance(*asks(1), more=profile).closing[-1] == "One thing you could give Dr. Quill: a data sheet."


def test_without_anything_to_offer_or_to_make_up_for_there_is_no_idea() -> None:
    assert len(balance(*asks(1)).closing) == 1
    profile = "profile: {offers: a data sheet}\n"
    assert len(balance("2026-11-21 Dr. Quill thanks by card - it", more=profile).closing) == 1
