"""What guardrails see of a draft, and where in it they are."""

from __future__ import annotations

import pytest

from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import gaps, plain, seen, words
from outreach.guardrails.wording import quoted, short_day
from tests.builders import day
from tests.unit.guardrails.mails import a_mail


def body(text: str) -> str:
    return seen(a_mail(text))[1].text


@pytest.mark.parametrize(
    ("text", "words_in", "place"),
    [
        ("here", "here", "body:1:1"),
        ("one\ntwo here", "here", "body:2:5"),
        ("one\r\n\r\ntwo here", "here", "body:3:5"),
        ("Nu\u0303n\u0303ez here", "here", "body:1:7"),
    ],
)
def test_a_place_is_line_and_column_from_one(text: str, words_in: str, place: str) -> None:
    part = seen(a_mail(text))[1]
    assert part.place(part.text.index(words_in)) == place


def test_the_subject_has_places_of_its_own() -> None:
    assert seen(a_mail("", subject="15 minutes"))[0].place(3) == "subject:1:4"


@pytest.mark.parametrize(
    "text",
    [
        '⟦For Dr. Lin Chen <lin.chen@…>. Not addressed: names another program, "hidden" (R104).⟧\nkept',
        "\n⟦For Dr. Lin Chen <lin.chen@…>. Not addressed: hidden. Fix it, add the address, delete this line.⟧\nkept",
        "kept\n> hidden\n",
        "kept\n\nOn Tue, Dec 1, 2026 at 9:00 Dr. Chen wrote:\n> hidden\nhidden",
        "kept\n\n-----Original Message-----\nhidden",
        "kept\n-- \nhidden",
    ],
)
def test_quotations_signature_and_the_first_line_note_are_not_seen(text: str) -> None:
    assert "hidden" not in body(text)
    assert "kept" in body(text)
    assert body(text).count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    ["kept\nOn Tuesday Dr. Chen wrote:\nkept too", "⟦one detail⟧ kept", "⟦For whom?⟧ kept", "kept -- kept"],
)
def test_what_only_looks_like_a_quotation_is_seen(text: str) -> None:
    assert body(text) == text


def test_folding_keeps_every_offset() -> None:
    text = "Núñez, Łukasz Ørsted, ﬁne, İ, 日本"
    assert plain(text) == "Nunez, Lukasz Orsted, ﬁne, I, 日本"
    assert [word.folded for word in words("Núñez’s Øre")] == ["nunez", "s", "ore"]


def test_a_word_knows_where_it_stands() -> None:
    word = words("Dear Núñez")[1]
    assert (word.written, word.start, word.end) == ("Nunez", 5, 10)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I asked Dr. Chen. He said yes.", 2),
        ("Mr. A. B. Ferrand and Ms. Bell et al. wrote it.", 1),
        ("The pt. was fine. It ended well!", 2),
        ("She has a Ph.D. in physics, i.e. she counts.", 1),
        ("So did I. Then it rained.", 2),
        ("At 3.5 Gy nothing happened.", 1),
        ('He said "Stop." Then he left.', 2),
        ("A heading\n\nA paragraph", 2),
        ("Really?! Yes…", 2),
        ("... And so on", 2),
        ("Really . Yes", 2),
        ("", 0),
        ("  \n\n ", 0),
    ],
)
def test_titles_and_initials_do_not_end_a_sentence(text: str, count: int) -> None:
    assert len(list(sentences(text))) == count


def test_a_sentence_is_given_without_the_space_around_it() -> None:
    text = " One. Two. "
    assert [text[start:end] for start, end in sentences(text)] == ["One.", "Two."]


def test_gaps_are_given_with_their_offset() -> None:
    assert [tuple(gap) for gap in gaps("a ⟦ one ⟧ ⟦two")] == [("one", 2)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\n two", '"one two"'),
        ("x" * 80, '"' + "x" * 59 + '…"'),
        ("a\x00b\u202ec", '"aU+0000bU+202Ec"'),
    ],
)
def test_a_quotation_fits_on_a_line_and_hides_nothing(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_a_day_is_written_with_its_year_only_when_it_is_another() -> None:
    assert short_day(day("2026-11-06"), day("2026-12-01")) == "6 Nov"
    assert short_day(day("2027-02-15"), day("2026-12-01")) == "15 Feb 2027"
