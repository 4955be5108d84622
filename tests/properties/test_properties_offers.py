"""Whatever people do, and whenever: a time in a mail has a hold, a hold has an offer, and nobody shares one."""

from __future__ import annotations

import os
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.offering import Offering, a_season
from tests.properties.offer_judge import broken, unsaid

ACTS = (
    *("wants", "wants", "wants", "wants_with_question", "says_the_question"),
    *("sends", "sends", "sends", "edits", "deletes", "dismisses", "moves_a_hold", "deletes_a_hold"),
    *("is_busy_at_a_time", "hears", "books", "cancels", "pauses", "resumes", "removes", "nothing"),
)
OF_PEOPLE = {"wants", "wants_with_question", "says_the_question", "hears", "cancels", "pauses", "resumes", "removes"}


def act(world: Offering, name: str, number: int) -> None:
    people = world.everybody
    person = people[number % len(people)]
    if name == "nothing" or (name != "resumes" and name in OF_PEOPLE and person not in world.project.people):
        return
    if name == "books":
        world.books(person, number // len(people))
    elif name in OF_PEOPLE:
        getattr(world, name)(person)
    else:
        getattr(world, name)(number)


a_story = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 11), st.sampled_from([0, 0, 1, 5, 20, 24, 24, 31, 70])),
    min_size=4, max_size=24,
)  # fmt: skip
PLACES = (
    ("America/Chicago", ("America/New_York",), "2026-11-23"),
    ("America/Chicago", ("Asia/Kathmandu", "Europe/Berlin"), "2026-10-20"),
    ("Australia/Adelaide", ("Australia/Sydney", "Asia/Tokyo"), "2026-09-25"),
    ("Europe/London", ("America/Los_Angeles", "America/New_York"), "2027-03-01"),
)
# whole hours and parts of one, both hemispheres, none with and none without a clock change in the weeks tried
ZONES = (
    *("America/Los_Angeles", "America/Chicago", "America/St_Johns", "America/Sao_Paulo", "Atlantic/Azores", "UTC"),
    *("Europe/Lisbon", "Europe/Berlin", "Africa/Cairo", "Asia/Tehran", "Asia/Kathmandu", "Asia/Tokyo"),
    *("Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Chatham", "Pacific/Kiritimati"),
)
WEEKS = ("2026-03-02", "2026-09-25", "2026-10-20", "2027-03-20")
EVERYWHERE = tuple((mine, (theirs,), week) for mine, theirs, week in product(ZONES, ZONES, WEEKS))
LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"


@given(
    place=st.sampled_from(EVERYWHERE if LONG else PLACES),
    follow_up=st.sampled_from(["", "5 days"]),
    chunk=st.sampled_from([1, 3, 200]),
    story=a_story,
)
@settings(max_examples=1500 if LONG else 60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_happens_offers_and_holds_agree(
    place: tuple[str, tuple[str, ...], str], follow_up: str, chunk: int, story: list[tuple[str, int, int]]
) -> None:
    zone, zones, first = place
    world = Offering(a_season(zone, zones=zones, first=first, follow_up=follow_up))
    world.now = world.now.fromisoformat(f"{first}T15:00:00+00:00")
    for name, number, hours in story:
        act(world, name, number)
        world.passes(hours)
        _, applied = world.runs(chunk=chunk)
        assert applied.failures == ()
        assert broken(world) == [], (name, number)
        assert world.decided().actions == (), name
    assert unsaid(world) == []
