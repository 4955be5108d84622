"""team: below and above what is good, and the next small step."""

from __future__ import annotations

import pytest

from outreach.surveys.survey import Mark
from tests.asked import asked, row_of

NOBODY = "people: []\n"


def part(what: str, *people: str, more: str = "") -> tuple[str, Mark, str]:
    lines = "".join(f"  - {one}\n" for one in people)
    row = row_of(asked("team", f"people:\n{lines}{more}" if people else more or "people: []\n"), part=what)
    return row.cells[-1], row.mark, row.next


def named(number: int, role: str) -> tuple[str, ...]:
    names = ("Ada Quill", "Bo Lund", "Cy Orr", "Di Pratt")
    return tuple(f"Dr. {one} <{one[0]}@example.edu>, {role}" for one in names[:number])


@pytest.mark.parametrize(
    ("what", "role", "number", "mark"),
    [
        ("primary mentors", "research mentor", 0, Mark.RED),
        ("primary mentors", "research mentor", 1, Mark.FINE),
        ("primary mentors", "clinical mentor", 2, Mark.FINE),
        ("primary mentors", "research mentor", 3, Mark.LOOK),
        ("near-peer", "near-peer", 0, Mark.LOOK),
        ("near-peer", "near-peer", 1, Mark.FINE),
        ("near-peer", "near-peer", 2, Mark.LOOK),
        ("secondary mentors", "wellness mentor", 0, Mark.LOOK),
        ("secondary mentors", "wellness mentor", 2, Mark.FINE),
        ("secondary mentors", "wellness mentor", 3, Mark.LOOK),
        ("sponsor", "sponsor", 0, Mark.LOOK),
        ("sponsor", "sponsor", 1, Mark.FINE),
    ],
)
def test_each_part_has_a_range_that_is_good(what: str, role: str, number: int, mark: Mark) -> None:
    people = (*named(number, role), "Dr. Em Frost <f@example.edu>, faculty")
    assert part(what, *people)[1] is mark


def test_who_is_to_be_left_alone_is_not_on_the_team() -> None:
    assert part("primary mentors", "Dr. Ada Quill <a@example.edu>, research mentor, never")[1] is Mark.RED


def test_a_prospective_mentor_is_asked_for_a_first_talk() -> None:
    assert part("primary mentors", "Dr. Ada Quill <a@example.edu>, prospective mentor") == (
        "a first talk of 25 minutes with Dr. Quill",
        Mark.RED,
        "outreach draft quill mentor-first-talk talk",
    )


@pytest.mark.parametrize(
    ("what", "person", "step"),
    [
        ("primary mentors", "faculty", "somebody whose work you like: write prospective mentor on their line"),
        ("near-peer", "faculty", "a resident you met: write near-peer on their line"),
        ("near-peer", "resident", "Dr. Quill could be one: add near-peer on that line"),
        ("secondary mentors", "faculty", "somebody to talk to about how you are: write wellness mentor on their line"),
        ("sponsor", "faculty", "comes by itself: keep what you promise, tell what came of it"),
    ],
)
def test_what_is_missing_has_a_next_small_step(what: str, person: str, step: str) -> None:
    assert part(what, f"Dr. Ada Quill <a@example.edu>, {person}")[0] == step


HELPED = """\
people:
  - name: Dr. Ada Quill <a@example.edu>, research mentor
    helped_me: [2026-05-01 reading it, 2026-06-01 naming me, 2026-07-01 writing]
"""


def test_a_mentor_who_helped_often_speaks_for_you_already_unless_a_promise_is_overdue() -> None:
    assert part("sponsor", more=HELPED)[0] == "Dr. Quill speaks for you already; keep telling what came of it"
    late = HELPED + "commitments:\n  - Screen to Dr. Quill by 2026-11-01\n"
    assert part("sponsor", more=late)[0] == "comes by itself: keep what you promise, tell what came of it"


@pytest.mark.parametrize(
    ("roles", "text", "mark"),
    [
        (("research mentor", "clinical mentor", "wellness mentor"), "research, clinical, wellness", Mark.FINE),
        (("research mentor",), "research; nobody for clinical or wellness", Mark.LOOK),
        (("faculty",), "nobody for research or clinical or wellness", Mark.LOOK),
    ],
)
def test_research_clinical_and_wellness_have_somebody_each(roles: tuple[str, ...], text: str, mark: Mark) -> None:
    people = [named(number, role)[-1] for number, role in enumerate(roles, 1)]
    assert part("fields", *people)[:2] == (text, mark)


@pytest.mark.parametrize(
    ("places", "text", "mark"),
    [
        (("Lakeside", "Hilltop"), "Lakeside 1, Hilltop 1", Mark.FINE),
        (("Lakeside", "Lakeside"), "Lakeside 2; all at one place; people move on", Mark.LOOK),
        (("Lakeside",), "Lakeside 1", Mark.FINE),
        ((), "", Mark.FINE),
    ],
)
def test_a_team_of_one_place_is_worth_a_look(places: tuple[str, ...], text: str, mark: Mark) -> None:
    people = [f"{named(number, 'research mentor')[-1]}, {place}" for number, place in enumerate(places, 1)]
    found = part("places", *people, "Dr. Em Frost <f@example.edu>, faculty")
    assert found[:2] == (text, mark)


def requests(*names: str) -> str:
    return "history:\n" + "".join(f"  - 2026-11-{day:02} {one} ask by email - x\n" for day, one in enumerate(names, 1))


@pytest.mark.parametrize(
    ("asks", "text", "mark"),
    [
        ((), "no request in three months", Mark.FINE),
        (("Quill",), "the one request of three months went to Dr. Quill", Mark.FINE),
        (("Quill", "Quill", "Quill"), "3 of 3 requests of three months went to Dr. Quill", Mark.FINE),
        (("Quill", "Quill", "Lund", "Lund"), "2 of 4 requests of three months went to Dr. Lund", Mark.FINE),
        (
            ("Quill", "Quill", "Quill", "Lund"),
            "3 of 4 requests of three months went to Dr. Quill; ask somebody else next time",
            Mark.LOOK,
        ),
    ],
)
def test_requests_are_weighed_as_the_rule_about_one_mentor_does(asks: tuple[str, ...], text: str, mark: Mark) -> None:
    more = requests(*(f"Dr. {one}" for one in asks)) if asks else ""
    assert part("asked", *named(2, "faculty"), more=more)[:2] == (text, mark)


def test_a_share_set_for_the_rule_counts_here_too() -> None:
    more = requests("Dr. Quill", "Dr. Quill", "Dr. Quill", "Dr. Lund") + "rules: {one-mentor: {share: 80 %}}\n"
    assert part("asked", *named(2, "faculty"), more=more)[1] is Mark.FINE


@pytest.mark.parametrize(
    ("history", "text", "mark"),
    [
        ("", "you met nobody there yet", Mark.FINE),
        ("history: [2026-10-01 Ms. Lee meeting - rounds]\n", "not thanked: Ms. Lee", Mark.LOOK),
        ("history: [2026-10-01 Ms. Lee thanks by card - rounds]\n", "all of them", Mark.FINE),
        ("history: [2025-10-01 Ms. Lee thanks by card - rounds]\n", "not thanked: Ms. Lee", Mark.LOOK),
    ],
)
def test_the_people_one_works_beside_are_thanked(history: str, text: str, mark: Mark) -> None:
    found = part("team thanked", "Ms. Bo Lee <b.lee@example.org>, nurse", more=history)
    assert found == (text, mark, "outreach explain lee" if mark is Mark.LOOK else "")


def test_many_names_are_counted() -> None:
    text = part("primary mentors", *named(4, "mentor"))[0]
    assert text.startswith("Dr. Quill, Dr. Lund, Dr. Orr and 1 more; more than one can keep up with")
