"""Where the words of a draft that lies there end, and what signs it."""

from __future__ import annotations

import pytest

from outreach.letters import signed

USUAL, NAME = "Best wishes,", "Nadia Ferrer"


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Dear Jonah,\n\nIt works.\n\nBest wishes,\nNadia Ferrer\n", "Best wishes,\nNadia Ferrer\n"),
        ("Dear Jonah,\n\nIt works.\n\nWarmly,\nNadia Ferrer\nPGY-2\n", "Warmly,\nNadia Ferrer\nPGY-2\n"),
        ("Dear Jonah,\n\nIt works.\nNadia Ferrer", "Nadia Ferrer"),
        ("Dear Jonah,\n\nIt works.\n", ""),
        ("Nadia Ferrer\nwrote this.\n\nBest,\n\nNadia Ferrer\n", "Nadia Ferrer\n"),
        ("Best wishes,\n", "Best wishes,\n"),
        ("", ""),
    ],
)
def test_the_end_that_signs_a_draft_is_no_part_of_its_words(text: str, signature: str) -> None:
    assert signed(text, USUAL, NAME) == signature
    assert text.endswith(signature)
