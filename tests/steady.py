"""The example with the cadences that make a season steady, and no others: stories are told with these.

The example shows all there is; a test about crashes or clocks says what it is about with a few recipes that stay.
"""

from __future__ import annotations

from outreach.config.catalogue import DRAFTS
from tests.architecture.source import ROOT

STEADY = frozenset(
    {
        *("mentor-checkin", "sponsor-update", "keep-in-touch", "meeting-agenda", "meeting-recap", "close-the-loop"),
        *("rotation-thanks", "letter-request", "conf-request", "conf-thanks", "interview-thanks"),
    }
)


def steady() -> str:
    """Give the example's text with all other cadences of the catalogue switched off."""
    return steadied((ROOT / "config.example.yaml").read_text(encoding="utf-8"))


def steadied(text: str) -> str:
    """Switch off, in a configuration with a section `cadences:`, all of the catalogue that it does not set itself."""
    assert text.count("\ncadences:\n") == 1
    off = [id for id in DRAFTS if id not in STEADY and f"\n  {id}:" not in text]
    return text.replace("\ncadences:\n", "\ncadences:\n" + "".join(f"  {id}: off\n" for id in off))
