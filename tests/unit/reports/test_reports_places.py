"""Where something lies, in words: a path, or what to look for in Gmail; never an address in a column."""

from __future__ import annotations

import pytest

from outreach.reports.places import draft_place, is_address

LINK = "https://mail.google.com/mail/?authuser=n%40example.org#all/19fe1b518b880ef8"


@pytest.mark.parametrize(
    ("link", "place"),
    [
        (LINK, 'in Gmail: "Thank you for Wednesday"'),
        ("/w/drafts/a.eml", "drafts/a.eml"),
        ("file:///w/drafts/a.eml", "drafts/a.eml"),
        ("/elsewhere/a.eml", "/elsewhere/a.eml"),
        ("", ""),
    ],
)
def test_a_place_is_a_path_or_what_to_look_for(link: str, place: str) -> None:
    assert draft_place(link, "/w", "Thank you for Wednesday") == place


def test_a_long_subject_is_cut_at_a_word() -> None:
    place = draft_place(LINK, "/w", "Thank you for " * 9)
    assert place.endswith(' …"')
    assert len(place) <= 70


def test_only_pages_are_addresses() -> None:
    assert [is_address(one) for one in (LINK, "/w/a.eml", "file:///w/a.eml", "")] == [True, False, False, False]
