"""What stands in a form: our own lines, what was typed behind and below them, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.capture.form_lines import answers, folded
from outreach.capture.form_names import Here
from outreach.capture.lines import Line
from outreach.capture.places import Form
from outreach.planning.occasions import occasions
from tests.builders import a_person, a_program, a_project, a_view, an_interview, day

QUESTION = "Thank-you policy (welcome / coordinator only / please don't / not said):"
NOTHING = f"""\
No patient details here.
{QUESTION}
One line per name, in a sentence you would say to them:
Dr. Marchetti:
Dr. Osei:
"""
MARCHETTI, OSEI = a_person("Dr. Elena Marchetti"), a_person("Dr. Greta Osei")
PROJECT = a_project(
    people=(MARCHETTI, OSEI, a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")),
    programs=(a_program(),),
    interviews=(an_interview(people=("elena-marchetti", "greta-osei", "lin-chen")),),
)


def a_form(*, policies: Sequence[str] = (), is_answered: bool = False) -> Form:
    view = a_view(PROJECT, now="2026-12-02 18:31")
    (occasion,) = [one for one in occasions(view, view.now - view.now) if one.id == "harbor-state-2027"]
    return Form(
        here=Here.of(occasion, view),
        written=frozenset(folded(line) for line in [*NOTHING.splitlines(), "debrief: Harbor State"]),
        program="Harbor State",
        policies=frozenset(policies),
        is_answered=is_answered,
    )


def lines(text: str, form: Form | None = None) -> list[Line]:
    return list(answers(text, form or a_form(), day("2026-12-02"), key="hold 1"))


def read(text: str, form: Form | None = None) -> list[tuple[int, str]]:
    return [(one.number, one.text) for one in lines(text, form)]


def test_a_form_nobody_filled_in_says_nothing() -> None:
    assert read(NOTHING) == []
    assert read(f"debrief: Harbor State\n\n{NOTHING}…:\n…:\n...\n# mine\n") == []


@pytest.mark.parametrize(
    "written",
    [
        "No patient details here.".upper(),
        "- No patient details here.",
        "  No patient  details here. ",
        "One line per name, in a sentence you would say to them:",
        QUESTION.replace("'", "’"),
    ],
)
def test_our_own_lines_say_nothing_however_a_phone_saved_them(written: str) -> None:
    assert read(written) == []


def test_what_stands_behind_a_name_is_about_them() -> None:
    text = NOTHING.replace("Marchetti:", "Marchetti: Your Friday plan review.")
    assert read(text) == [(4, "Dr. Marchetti: Your Friday plan review.")]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("Dr. Osei: You asked.\nAnd you waited.", "Dr. Osei: You asked. And you waited."),
        ("Dr. Osei:\nYou asked.\n", "Dr. Osei: You asked."),
        ("- Dr. Osei: You asked.", "Dr. Osei: You asked."),
        ("• Osei: You asked.", "Osei: You asked."),
        ("osei:You asked.", "osei: You asked."),
        ("… Dr. Osei: You asked.", "Dr. Osei: You asked."),
        ("…: Dr. Osei: You asked.", "Dr. Osei: You asked."),
        ("Dr. Osei …: You asked.", "Dr. Osei: You asked."),
        ("Dr. Osei: We met at\n10:30 and you asked.", "Dr. Osei: We met at 10:30 and you asked."),
        ("Dr. Osei: See\nhttps://example.org/a", "Dr. Osei: See https://example.org/a"),
        ("Dr. Osei: you said: ask.", "Dr. Osei: you said: ask."),
        ("Dr. Osei: “Ask”, you said.", "Dr. Osei: “Ask”, you said."),
        ("Dr. Osei: with patience.", "Dr. Osei: with patience."),
        ("Dr. Osei: You\u200b asked.", "Dr. Osei: You asked."),
        ("Dr. Osei: You\nmet every resident.", "Dr. Osei: You met every resident."),
    ],
)
def test_words_are_found_by_the_name_before_them(typed: str, text: str) -> None:
    assert [one.text for one in lines(typed)] == [text]


def test_a_name_filled_in_twice_has_one_answer() -> None:
    (one,) = lines("Dr. Osei: You asked.\nDr. Marchetti:\nOsei: You waited.\n")
    assert (one.text, one.number) == ("Dr. Osei: You asked. You waited.", 1)
    assert [number for number, _ in one.rows] == [1, 3]


def test_a_blank_line_ends_what_is_said_about_somebody() -> None:
    assert read("Dr. Osei:\n\nparking was awful") == [(3, "parking was awful")]
    assert read("Dr. Osei: You asked.\n\nbuy milk\ncall home\n") == [
        (1, "Dr. Osei: You asked."),
        (3, "buy milk"),
        (4, "call home"),
    ]


def test_a_line_of_ours_ends_it_too() -> None:
    assert read("Dr. Osei:\nNo patient details here.\nbuy milk") == [(3, "buy milk")]


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (f"{QUESTION} welcome", "welcome"),
        (f"{QUESTION} Welcome.", "Welcome"),
        (f"{QUESTION}\n“welcome”", "“welcome”"),
        (f"{QUESTION.replace(chr(39), '’')} “please don’t”", "please don't"),
        (f"- {QUESTION} not said", "not said"),
        ("Thank-you policy (coordinator only):", "coordinator only"),
        ("Thank you policy: welcome", "welcome"),
        ("THANK-YOU POLICY: WELCOME", "WELCOME"),
    ],
)
def test_the_answer_on_thank_yous_is_about_the_program_of_the_form(typed: str, answer: str) -> None:
    assert [one.text for one in lines(typed)] == [f"policy Harbor State: {answer}"]


def test_what_stands_below_the_answer_on_thank_yous_is_not_part_of_it() -> None:
    assert [one.text for one in lines(f"{QUESTION} welcome\nask for the list")] == [
        "policy Harbor State: welcome",
        "ask for the list",
    ]


def test_an_answer_that_we_wrote_there_teaches_nothing_until_the_owner_gave_one() -> None:
    known = a_form(policies=["welcome", "not said"])
    assert lines("Thank-you policy: welcome", known) == []
    assert [one.text for one in lines("Thank-you policy: please don't", known)] == ["policy Harbor State: please don't"]
    assert len(lines(f"{QUESTION} welcome", known)) == 1, "the whole question: it was answered by hand"
    assert len(lines("Thank-you policy: welcome", a_form(policies=["welcome"], is_answered=True))) == 1


def test_everything_else_of_the_grammar_works_inside() -> None:
    text = """\
news: It is accepted.
met Osei
met Osei: You drew it
  on the board.
promised Dr. Osei: the naming script
by Jan 27
policy Harbor State: welcome
Harbor State: with Dr. Marchetti and Dr. Nia Abara
"""
    assert [one.text for one in lines(text)] == [
        "news: It is accepted.",
        "met Osei",
        "met Osei: You drew it on the board.",
        "promised Dr. Osei: the naming script by Jan 27",
        "policy Harbor State: welcome",
        "Harbor State: with Dr. Marchetti and Dr. Nia Abara",
    ]


def test_a_line_that_was_only_begun_waits_for_its_words() -> None:
    assert read("promised Osei:\nnews:\nmet Osei:\n") == []
    assert read("promised Osei:\nthe script by Jan 27\n") == [(2, "promised Osei: the script by Jan 27")]


def test_a_day_alone_counts_for_the_lines_below() -> None:
    found = lines("Tue 1 Dec\nDr. Osei: You asked.\n2026-11-30:\nmet Marchetti\nSun 29 Nov Osei: again\n")
    assert [(one.text, one.day) for one in found] == [
        ("Dr. Osei: You asked. again", day("2026-12-01")),
        ("met Marchetti", day("2026-11-30")),
    ]


def test_a_name_nobody_knows_keeps_its_words() -> None:
    assert read("Priya Raman: You laughed.\nvibe: good\nVibe:\n") == [
        (1, "Priya Raman: You laughed."),
        (2, "vibe: good"),
    ]


def test_an_answer_is_known_by_its_question_and_a_line_by_its_words() -> None:
    first, second = lines("Dr. Osei: You asked.\nmet Jonah\n")
    (changed,) = lines("Osei: You waited.\n")
    assert changed.source == first.source != ""
    assert changed.hash != first.hash
    assert second.source == ""
    twice = lines("met Osei\nmet Osei\n")
    assert twice[0].hash != twice[1].hash
    (elsewhere,) = answers("Dr. Osei: You asked.", a_form(), day("2026-12-02"), key="hold 2")
    assert elsewhere.hash != first.hash
    assert elsewhere.source != first.source


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "",
                    "Dr. Osei:",
                    "Osei: a",
                    "b",
                    "news: c",
                    "x: y",
                    QUESTION,
                    f"{QUESTION} d",
                    "…:",
                    "met Osei",
                    "Mon 30 Nov",
                ]
            ),
            st.text(max_size=30),
        ),
        max_size=12,
    )
)
def test_no_word_is_lost_and_none_is_made_up(rows: list[str]) -> None:
    text = "\n".join(rows)
    found = lines(text)
    assert all(one.rows for one in found)
    typed = " ".join(text.split())
    for one in found:
        assert all(" ".join(row.split())[:1] in typed for _, row in one.rows)
    numbers = [number for one in found for number, _ in one.rows]
    assert len(numbers) == len(set(numbers)), "a line belongs to one answer"
    said = {number for number, row in enumerate(text.replace("\r", "\n").split("\n"), 1) if row == "b"}
    assert said <= set(numbers)
