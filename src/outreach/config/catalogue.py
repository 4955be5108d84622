"""The ids of every cadence of the catalogue, shipped already or not: a setting for any of them is no mistake."""

from __future__ import annotations

from typing import Final

DRAFTS: Final = (
    "intro-meeting",
    "attend-permission",
    "resident-question",
    "small-task-offer",
    "outside-program",
    "connector-ask",
    "intro-via",
    "mentor-first-talk",
    "mentor-ask-ongoing",
    "mentor-checkin",
    "sponsor-update",
    "keep-in-touch",
    "meeting-agenda",
    "meeting-recap",
    "close-the-loop",
    "give-share",
    "give-intro",
    "away-interest",
    "rotation-hello",
    "rotation-feedback",
    "rotation-thanks",
    "staff-thanks",
    "letter-request",
    "letter-thanks",
    "advocacy-request",
    "conf-request",
    "conf-reconnect",
    "conf-thanks",
    "interview-thanks",
    "coapplicant-hello",
    "outcome-news",
    "job-signal",
    "opportunity",
    "commitment-note",
    "repair",
)
HOLD_SETS: Final = ("weekly-review", "conf-plan", "interview-day", "attend-routine", "rotation", "due")
# words to copy, which no setting concerns
CARDS: Final = ("social-note", "conference-card")
CATALOGUE: Final = frozenset(DRAFTS + HOLD_SETS)
