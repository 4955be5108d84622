"""What happens to Google itself in the middle of a season: signed out, away, a calendar or a permission gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.facts import Seen, StateSeen
from outreach.providers.google import scopes
from outreach.providers.google.token_file import FileStore
from tests.builders import at
from tests.edits.places import AtGoogle
from tests.edits.season import SECOND, STATES, Season, beginning
from tests.edits.test_edits_switch import switching
from tests.faults.invariants import violations
from tests.google_season import OWNER, GoogleSeason, sign_in
from tests.google_server.faults import Fault
from tests.system.terminal import Screen

NEXT_DAY = "2026-11-27 07:10"


def google(season: Season) -> GoogleSeason:
    assert isinstance(season.place, AtGoogle)
    return season.place.season


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def signed_out(season: Season) -> None:
    FileStore(season.root).delete(OWNER)


def revoked(season: Season) -> None:
    google(season).world.revoke(OWNER)


def away(season: Season) -> None:
    google(season).world.faults.add(Fault(mode="drop-before", times=10_000))


def another_account(season: Season) -> None:
    world = google(season).world
    world.add_account("somebody@example.org")
    token = FileStore(season.root).read(OWNER)
    assert token is not None
    other = world.sign_in("somebody@example.org", token.scopes)
    FileStore(season.root).write(replace(token, refresh_token=other))


def calendar_deleted(season: Season) -> None:
    google(season).human.deletes_calendar(google(season).calendar.id)


def mended(season: Season) -> None:
    """The network is back, and the owner has signed in again, which makes a calendar if there is none."""
    google(season).world.faults.clear()
    sign_in(season.root, google(season).world)


# the trouble, the exit code of a run, and what it says
TROUBLES: dict[str, tuple[Callable[[Season], None], int, str]] = {
    "signed out": (signed_out, 77, "not signed in to Google; type outreach auth login"),
    "revoked": (revoked, 77, "outreach auth login"),
    "away": (away, 75, "outreach:"),
    "calendar deleted": (calendar_deleted, 77, "the calendar for holds is no longer in your Google account"),
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("trouble", TROUBLES)
def test_nothing_is_done_until_it_is_mended_and_then_all_goes_on(trouble: str, state: str, tmp_path: Path) -> None:
    happens, code, said = TROUBLES[trouble]
    with beginning("google", tmp_path, state) as season:
        before = season.letters()
        happens(season)
        run = season.terminal.type("run", now=SECOND)
        assert run.code == code, words(run)
        assert said in words(run)
        assert season.letters() == before
        mended(season)
        again = season.terminal.type("run", now=NEXT_DAY)
        assert again.code in (0, 3), words(again)
        if state in ("none", "unaddressed"):
            assert len(season.letters()) == 1
        else:
            assert season.letters() == before, "nothing of it is made twice, and nothing changed"
        assert season.terminal.type("run", now="2026-11-27 07:20").code == 0
        assert violations(google(season), season.facts()) == ()


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_preview_goes_on_without_and_says_why_on_top(trouble: str, tmp_path: Path) -> None:
    happens, _, said = TROUBLES[trouble]
    with beginning("google", tmp_path, "addressed") as season:
        happens(season)
        plan = season.terminal.type("plan", now=SECOND)
        assert plan.code == 0, words(plan)
        assert said.removeprefix("outreach:") in words(plan)
        assert "Preview only" in words(plan)


def test_holds_on_a_deleted_calendar_count_as_removed_and_drafts_go_on(tmp_path: Path) -> None:
    with beginning("google", tmp_path, "addressed") as season:
        calendar_deleted(season)
        mended(season)
        assert season.terminal.type("run", now=NEXT_DAY).code == 0
        assert season.holds() == {}
        assert len(season.letters()) == 1


@pytest.mark.parametrize("missing", [scopes.COMPOSE, scopes.CALENDAR])
@pytest.mark.parametrize("state", STATES)
def test_a_permission_that_goes_missing_takes_nothing_with_it(missing: str, state: str, tmp_path: Path) -> None:
    with beginning("google", tmp_path, state) as season:
        before, held = season.letters(), season.holds()
        granted = frozenset({scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY}) - {missing}
        sign_in(season.root, google(season).world, granted)
        run = season.terminal.type("run", now=SECOND)
        assert run.code in (0, 3), words(run)
        now, holds = season.letters(), season.holds()
        if missing == scopes.COMPOSE:
            assert now == before
            assert holds
        else:
            assert len(now) == len(before) + (state == "none")
            assert holds == held
        seen = [fact.state for fact in season.facts() if isinstance(fact, StateSeen)]
        # what may not be looked at is not gone: only what the person sent or deleted before is
        assert seen.count(Seen.GONE) == (state in ("sent", "deleted"))
        sign_in(season.root, google(season).world)
        season.terminal.type("run", now=NEXT_DAY)
        assert len(season.letters()) == (state not in ("sent", "deleted"))
        assert season.holds()
        assert violations(google(season), season.facts()) == ()


def test_nothing_is_written_to_the_account_of_somebody_else(tmp_path: Path) -> None:
    with beginning("google", tmp_path, "addressed") as season:
        before, held = season.letters(), season.holds()
        another_account(season)
        writes = google(season).writes()
        season.edit((("2026-12-02 9:00 am", "2026-12-04 10:00 am"),))
        run = season.terminal.type("run", now=SECOND)
        assert run.code == 77, words(run)
        assert (season.letters(), season.holds()) == (before, held)
        assert google(season).writes() == writes
        theirs = google(season).world.account("somebody@example.org")
        assert (len(theirs.drafts), [len(one.standing) for one in theirs.calendars.values()]) == (0, [0])


def test_what_lies_in_another_account_says_nothing_about_ours(tmp_path: Path) -> None:
    """Otherwise our drafts would count as gone, for good."""
    with switching(tmp_path, "addressed", "gmail") as season:
        before = season.letters()
        another_account(season)
        assert season.terminal.type("run", now=SECOND).code == 77
        sign_in(season.root, google(season).world)
        assert season.terminal.type("run", now=NEXT_DAY).code == 0
        assert "1 draft waiting" in words(season.terminal.type("queue", now=NEXT_DAY))
        assert season.letters() == before


def test_the_account_is_asked_for_before_the_first_hold(tmp_path: Path) -> None:
    with beginning("google", tmp_path, "none") as season:
        season.terminal.type("run", now=SECOND)
        calls = [one.call for one in google(season).world.journal]
        first_write = next(i for i, one in enumerate(calls) if one.endswith((".insert", ".create", ".update")))
        assert calls[first_write] == "calendar.events.insert"
        assert "gmail.users.getProfile" in calls[:first_write]


def test_a_hold_that_the_person_moved_or_removed_stays_so_when_the_interview_moves(tmp_path: Path) -> None:
    with beginning("google", tmp_path, "addressed") as season:
        world, human = google(season), google(season).human
        by_title = {one.summary: one.id for one in world.calendar.standing.values()}
        day, debrief = by_title["interview Harbor State"], by_title["debrief: Harbor State"]
        human.moves_event(world.calendar.id, day, at("2026-12-02 11:00"))
        human.deletes_event(world.calendar.id, debrief)
        season.edit((("2026-12-02 9:00 am", "2026-12-04 10:00 am"),))
        run = season.terminal.type("run", now=SECOND)
        assert season.holds()["interview Harbor State"] == "2026-12-02 11:00"
        assert "debrief: Harbor State" not in season.holds()
        assert season.holds()["prepare: Harbor State"] == "2026-12-02 17:00", words(run)
        assert violations(world, season.facts()) == ()
