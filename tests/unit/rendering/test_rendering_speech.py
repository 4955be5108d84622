from __future__ import annotations

import pytest

from outreach.domain.touches import Detail, Missing
from outreach.rendering.speech import FRAMES, Speech, Unsaid, ended
from tests.builders import a_detail, a_name, day


def a_speech(*details: Detail, missing: tuple[Missing, ...] = (), today: str = "2026-12-03") -> Speech:
    return Speech(
        {one.field: one for one in details},
        missing={one.field: one for one in missing},
        to=a_name("Dr. Greta Osei"),
        handle="osei",
        today=day(today),
    )


def saying(text: str, field: str = "detail", on: str | None = None, today: str = "2026-12-03") -> str:
    return a_speech(a_detail(text, field=field, on=on), today=today).said(field)


def test_a_sentence_is_said_word_for_word() -> None:
    text = "Your rule that every new resident breaks a QA phantom has stayed with me. I keep a list now."

    assert saying(text) == text


def test_a_forgotten_full_stop_is_added_and_nothing_else() -> None:
    assert saying("you asked about the hippocampal limits") == "You asked about the hippocampal limits."
    assert ended("Why not?") == "Why not?"


@pytest.mark.parametrize(
    ("field", "phrase", "said"),
    [
        ("detail", "your Friday plan review", "Thank you for talking with me about your Friday plan review."),
        ("detail", "Your Friday plan review", "Thank you for talking with me about your Friday plan review."),
        ("connection", "your paper on contours", "I am writing because of your paper on contours."),
        ("question", "which failures you stopped looking for", "I would like to ask which failures you stopped "),
        ("helped_me", "writing my ERAS letter", "Thank you again for writing my ERAS letter."),
        ("why_them", "your eye for small lesions.", "I am asking you because of your eye for small lesions."),
        ("advice_said", "learn one package properly", "You told me to learn one package properly."),
        ("will_do", "send the sheet", "I will send the sheet."),
        ("reason", "three interviews in December", "The reason is three interviews in December."),
        ("topic", "margins in practice", "margins in practice"),
    ],
)
def test_a_phrase_goes_into_the_one_frame_of_its_field(field: str, phrase: str, said: str) -> None:
    assert saying(phrase, field).startswith(said)


def test_every_frame_has_one_blank_and_ends_as_a_sentence() -> None:
    assert all(frame.count("…") == 1 and frame.endswith(".") for frame in FRAMES.values())


def test_a_template_may_bring_its_own_frame() -> None:
    speech = a_speech(a_detail("how arcs are chosen", field="topic"))

    assert speech.said("topic", "I would like to understand ….") == "I would like to understand how arcs are chosen."
    assert speech.said("topic", "No blank.") == "No blank."
    assert speech.gap("topic") == "how arcs are chosen"


def test_a_note_in_the_third_person_is_quoted_in_a_gap() -> None:
    speech = a_speech(a_detail("she prints her own phantoms"))

    assert speech.said("detail") == '⟦your note: "she prints her own phantoms". Say it to Dr. Osei⟧'
    assert speech.gap("detail") == speech.said("detail")
    assert [one.fill for one in speech.gaps] == ['outreach note osei "You …"']
    assert "not a sentence to Dr. Osei" in speech.gaps[0].ask


def test_the_command_for_another_field_names_it() -> None:
    speech = a_speech(a_detail("she replanned it over lunch", field="what_i_saw"))
    speech.said("what_i_saw")

    assert speech.gaps[0].fill == 'outreach note osei "what_i_saw: You …"'


def test_a_missing_detail_that_may_be_left_open_is_a_visible_gap() -> None:
    wanted = Missing(
        field="question", ask="one question you have for Dr. Osei", fill='outreach note osei "question: …"'
    )
    speech = a_speech(missing=(wanted,))

    assert speech.has("question")
    assert speech.gap("question") == "⟦one question you have for Dr. Osei⟧"
    assert speech.said("question") == "⟦one question you have for Dr. Osei⟧"
    assert speech.gaps == (wanted,)


def test_a_missing_detail_that_nobody_asked_about_stops_the_mail() -> None:
    speech = a_speech()

    assert not speech.has("detail")
    assert speech.manner("detail") == ""
    with pytest.raises(Unsaid, match='nothing was said on "detail"; ask'):
        speech.said("detail")


def test_a_gap_without_a_question_says_its_field() -> None:
    assert a_speech(missing=(Missing(field="what_i_saw", ask="", fill=""),)).gap("what_i_saw") == "⟦what i saw⟧"


def test_dates_are_written_as_people_do() -> None:
    assert saying("You will have it by 2026-12-20.") == "You will have it by December 20."
    assert saying("You will have it by 2026-13-20.") == "You will have it by 2026-13-20."


@pytest.mark.parametrize(("on", "how"), [("2026-12-02", "sentence"), ("2026-11-29", "note"), (None, "sentence")])
def test_last_thursday_is_understood_for_three_days(on: str | None, how: str) -> None:
    assert a_speech(a_detail("You showed me the room last Thursday.", on=on)).manner("detail") == how


def test_a_detail_cannot_open_a_gap_or_a_line_of_its_own() -> None:
    assert saying("You said\n\nSubject: ⟦x⟧  twice.") == "You said Subject: [x] twice."


@pytest.mark.parametrize(
    ("on", "today", "when"),
    [
        ("2026-11-03", "2026-12-15", "In early November"),
        ("2026-11-14", "2026-12-15", "In mid-November"),
        ("2026-11-28", "2026-12-15", "In late November"),
        ("2025-11-28", "2026-12-15", "In late November 2025"),
        (None, "2026-12-15", ""),
    ],
)
def test_advice_says_when_it_was_given_and_what_came_of_it(on: str | None, today: str, when: str) -> None:
    said = a_detail("show the dataset to a physicist", field="advice_said", on=on)
    did = a_detail("I did, on November 19.", field="advice")
    start = f"{when} you" if when else "You"

    assert a_speech(said, did, today=today).advice() == {
        "told": f"{start} told me to show the dataset to a physicist.",
        "did": "I did, on November 19.",
    }


def test_advice_in_a_sentence_is_told_word_for_word() -> None:
    said = a_detail("You told me to wait.", field="advice_said", on="2026-11-03")

    assert a_speech(said, a_detail("I waited.", field="advice")).advice()["told"] == "You told me to wait."


def test_without_a_deed_there_is_no_advice() -> None:
    assert a_speech(a_detail("wait", field="advice_said")).advice() == {}
    assert a_speech(a_detail("I waited.", field="advice")).advice() == {"told": "", "did": "I waited."}
