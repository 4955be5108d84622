"""Links: what does not open, hides something or gives something away."""

from __future__ import annotations

import pytest

from outreach.domain.findings import Level
from outreach.guardrails import link
from outreach.guardrails.rule import Context
from tests.unit.guardrails.mails import a_mail, messages

WRONG = (
    "https://t.co/abc",
    "See tinyurl.com/abc1",
    "http://192.168.1.20/poster",
    "http://10.0.0.4:8080/",
    "file:///C:/maya/poster.pdf",
    "C:\\Users\\maya\\poster.pdf",
    "https://maya:secret@example.org/x",
    "https://example.org/x?token=abc123",
    "https:/example.org/x",
    "htp://example.org/x",
    "www.example.org",
    "example.org/poster.pdf",
    "https://docs.google.com/spreadsheets/d/1Abc/edit#gid=0",
    "https://www.overleaf.com/1234567890abcdefghijkl",
    "https://intranet/poster",
    "https://files.corp.internal/x",
    "https://example.sharepoint.com/x?action=edit",
    "https://bucket.s3.amazonaws.com/x?X-Amz-Signature=abc",
    "http://localhost",
)
RIGHT = (
    "https://example.org/x",
    "doi:10.1016/j.ijrobp.2024.01.001",
    "https://www.astro.org/Meetings",
    "https://docs.google.com/document/d/1Abc/view",
    "https://docs.google.com/presentation/d/e/2PACX/pub",
    "https://forms.gle/abc",
    "maya@example.org",
    "either/or",
    "T3/N1/M0",
    "w/o contrast",
    "5/15 Gy",
    "https://youtu.be/abc",
    "https://www.dropbox.com/scl/fi/abc/x.pdf?rlkey=abc&dl=0",
    "https://teams.microsoft.com/l/meetup-join/abc?context=abc",
    "U.S./Canada",
    "https://example.org/edition/edit-guide",
    "www is a prefix",
    "Dr. Lin/Dr. Long",
    "https://example.org/a_(b).pdf",
    "e.g./i.e.",
    "https://clinicaltrials.gov/study/NCT0123",
    "https://pubmed.ncbi.nlm.nih.gov/?term=margin",
    "scheme com/net",
)


def level(text: str) -> Level:
    (found,) = link.RULE.check(a_mail(text), Context())
    return found.level


@pytest.mark.parametrize("text", WRONG)
def test_a_link_that_does_not_open_hides_or_betrays_something_is_found(text: str) -> None:
    assert len(messages(link.RULE, f"Please see {text}.")) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_whole_links_to_public_places_and_words_with_strokes_are_fine(text: str) -> None:
    assert messages(link.RULE, f"Please see {text}.") == []


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("http://localhost:8888/poster", Level.BLOCK),
        ("localhost:8888/poster", Level.BLOCK),
        ("file:///C:/maya/poster.pdf", Level.BLOCK),
        ("/".join(("", "Users", "maya", "poster.pdf")), Level.BLOCK),
        ("\\\\server\\share\\poster.pdf", Level.BLOCK),
        ("http://[::1]/poster", Level.BLOCK),
        ("https://example.org/x#access_token=abc", Level.BLOCK),
        ("www.example.org/x?token=abc", Level.BLOCK),
        ("https://bit.ly/abc", Level.WARN),
        ("www.example.org/poster", Level.WARN),
        ("https//example.org/poster", Level.WARN),
        ("https://[broken/poster", Level.WARN),
    ],
)
def test_what_nobody_else_can_open_or_what_carries_a_key_blocks(text: str, weight: Level) -> None:
    assert level(text) is weight


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("https://example.org/poster", "www.example.org/poster/", 1),
        ("https://Example.org/poster", "http://example.org/poster", 1),
        ("https://example.org/poster", "https://example.org/Poster", 0),
    ],
)
def test_the_same_link_twice_is_said_once(first: str, second: str, count: int) -> None:
    said = messages(link.RULE, f"See {first}. Again: {second}")
    assert sum("twice" in one or "without" in one for one in said) == count


def test_a_host_can_be_freed_with_all_below_it() -> None:
    assert (
        messages(
            link.RULE, "https://bit.ly/abc and http://wiki.corp.internal/x", options={"allow": "bit.ly, corp.internal"}
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(see https://example.org/a_(b).pdf?token=x)", "https://example.org/a_(b).pdf?token=x"),
        ("<https://example.org/x?token=y>", "https://example.org/x?token=y"),
        ("https://example.org/x?token=y, please", "https://example.org/x?token=y"),
    ],
)
def test_the_marks_of_the_sentence_are_no_part_of_a_link(text: str, said: str) -> None:
    assert messages(link.RULE, text)[0].startswith(f'carries a key or a password, "{said}";')


def test_a_link_in_the_subject_has_its_place() -> None:
    (found,) = link.RULE.check(a_mail("Hello.", subject="Poster: bit.ly/abc"), Context())
    assert found.where == "subject:1:9"


def test_a_very_long_link_and_thousands_of_brackets_cost_nothing() -> None:
    assert messages(link.RULE, "https://example.org/" + "a" * 90_000 + ")" * 9_000) == []
