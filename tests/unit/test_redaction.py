"""Secrets are left out of every text, by value and by their looks; of an address only what tells whose it is stays."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from outreach.providers.google.tokens import Token
from outreach.redaction import LEFT_OUT, keep_out, masked, redacted
from tests.builders import at

PLAIN = "a secret that looks like/nothing"


def test_a_secret_that_was_read_once_is_left_out_whatever_it_looks_like() -> None:
    assert redacted(PLAIN) == PLAIN
    keep_out((PLAIN,))
    told = redacted(f"asked with {PLAIN}, which is {quote(PLAIN, safe='')}")
    assert told == f"asked with {LEFT_OUT}, which is {LEFT_OUT}"


def test_a_word_is_no_secret() -> None:
    keep_out(("morning",))
    assert redacted("the morning run") == "the morning run"


def test_of_two_secrets_the_longer_one_goes_first() -> None:
    keep_out(("0123456789-short", "0123456789-short-and-long"))
    assert redacted("0123456789-short-and-long") == LEFT_OUT


def test_a_sign_in_is_known_as_soon_as_it_is_in_hand() -> None:
    Token(
        account="n.ferrer@lakeshore.example.edu",
        refresh_token="nobody-would-take-this-for-one",
        client_id="the-client",
        client_secret="nor-this-for-the-other",
        scopes=frozenset(),
        granted_at=at("2026-12-02 18:31"),
    )
    text = redacted("nobody-would-take-this-for-one nor-this-for-the-other the-client")
    assert text == f"{LEFT_OUT} {LEFT_OUT} the-client"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("s.oyelaran@northfield.example.edu", "s***@northfield.example.edu"),
        ("<lin+x@example.org>, o'hara@example.org", "<l***@example.org>, o***@example.org"),
        ("a@example.org", "a***@example.org"),
        ("s***@example.org", "s***@example.org"),
        ("@example.org at 7:10, user@host", "@example.org at 7:10, user@host"),
        ("{'to': 'Ana <ana@mail.example.edu>'}", "{'to': 'Ana <a***@mail.example.edu>'}"),
    ],
)
def test_an_address_is_shortened(text: str, shown: str) -> None:
    assert masked(text) == shown
    assert masked(shown) == shown
