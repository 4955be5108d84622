"""Surveys: what the reports answer, from what is known and what was decided. Nothing is derived here a second time."""

from __future__ import annotations

from collections.abc import Mapping

from outreach.surveys.advice import advice
from outreach.surveys.balance import balance
from outreach.surveys.commitments import commitments
from outreach.surveys.conference import conference
from outreach.surveys.drift import drift
from outreach.surveys.letters import letters
from outreach.surveys.people import people
from outreach.surveys.programs import programs, programs_and_reach
from outreach.surveys.season import season
from outreach.surveys.survey import Ask
from outreach.surveys.team import team
from outreach.surveys.vouch import vouch

# by name, in the order of the reports; agenda and queue are lists of their own, with numbers to type
SURVEYS: Mapping[str, Ask] = {
    "people": people,
    "drift": drift,
    "team": team,
    "balance": balance,
    "conference": conference,
    "season": season,
    "commitments": commitments,
    "vouch": vouch,
    "advice": advice,
    "programs": programs,
    "letters": letters,
}

# the same with what only the owner should see, for `--private`
WITH_PRIVATE: Mapping[str, Ask] = {"programs": programs_and_reach}
