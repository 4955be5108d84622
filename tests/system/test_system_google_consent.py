"""Boxes that were left unticked on Google's page: what was granted goes on, the missing one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.domain.facts import Failed, StateSeen
from outreach.providers.google import scopes
from tests.edits.places import GoogleTerminal
from tests.faults.invariants import violations
from tests.google_season import EVENING, OWNER, GoogleSeason, example, google_season, sign_in
from tests.system.terminal import Screen

ALL = frozenset({scopes.COMPOSE, scopes.CALENDAR, scopes.FREEBUSY})
DRAFTS, HOLDS = 2, 10


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def run(season: GoogleSeason, now: str = EVENING) -> Screen:
    return GoogleTerminal(season.root, season=season).type("run", now=now)


@pytest.mark.parametrize(
    ("granted", "drafts", "holds", "said"),
    [
        (ALL, DRAFTS, HOLDS, ""),
        (ALL - {scopes.FREEBUSY}, DRAFTS, HOLDS, ""),
        (
            ALL - {scopes.CALENDAR},
            DRAFTS,
            0,
            "10 holds holds on a calendar of their own: on Google's page the box \"Make",
        ),
        (ALL - {scopes.COMPOSE}, 0, HOLDS, "2 drafts creating drafts: on Google's page the box \"Manage drafts and"),
        (frozenset({scopes.FREEBUSY}), 0, 0, "12 items failed, nothing sent."),
    ],
    ids=["all", "no free and busy", "no calendar", "no mail", "neither"],
)
def test_what_was_granted_is_done_and_what_was_not_is_named_once(
    granted: frozenset[str], drafts: int, holds: int, said: str, tmp_path: Path
) -> None:
    with google_season(tmp_path, granted=granted) as season:
        first = run(season)
        assert (len(season.drafts()), len(_standing(season))) == (drafts, holds)
        assert first.code == (3 if said else 0), words(first)
        assert said in words(first)
        assert ("and tick it" in words(first)) is bool(said)
        again = run(season, "2026-12-02 18:40")
        assert again.code == 0, "it is listed, but no longer news"
        assert said.partition("items")[0] in words(again)
        assert violations(season, season.facts()) == ()


def _standing(season: GoogleSeason) -> list[str]:
    made = [one for one in season.world.account(OWNER).calendar.calendars.values() if one.client]
    return [id for calendar in made for id in calendar.standing]


@pytest.mark.parametrize("missing", [scopes.COMPOSE, scopes.CALENDAR])
def test_once_the_box_is_ticked_what_was_missing_is_made_as_if_nothing_had_been(missing: str, tmp_path: Path) -> None:
    with google_season(tmp_path / "one") as whole:
        run(whole)
        wanted = whole.drafts(), [(one.title, one.start) for one in whole.holds()]
    with google_season(tmp_path / "two", granted=ALL - {missing}) as season:
        run(season)
        sign_in(season.root, season.world, ALL)
        after = run(season, "2026-12-02 18:45")
        assert after.code == 0, words(after)
        found = season.drafts(), [(one.title, one.start) for one in season.holds()]
        assert [(one.key, one.to, one.text) for one in found[0]] == [(one.key, one.to, one.text) for one in wanted[0]]
        assert found[1] == wanted[1]
        assert {one.code for one in season.facts() if isinstance(one, Failed)} == {"not-granted"}


@pytest.mark.parametrize("read", [False, True])
def test_without_leave_to_read_mail_nothing_is_inferred(read: bool, tmp_path: Path) -> None:
    granted = ALL | {scopes.READONLY} if read else ALL
    config = example().replace("google: {token: file}", "google: {token: file, read: yes}")
    with google_season(tmp_path, config, granted=granted) as season:
        run(season)
        draft = season.drafts()[0]
        season.human.sends_draft(draft.id)
        run(season, "2026-12-03 07:10")
        states = [fact.state.value for fact in season.facts() if isinstance(fact, StateSeen)]
        assert states == ["sent" if read else "gone (unknown)"]
        asked = {one.call for one in season.world.journal}
        assert bool({"gmail.users.threads.get", "gmail.users.settings.sendAs.list"} & asked) is read


def test_previews_and_lists_go_on_without_a_permission(tmp_path: Path) -> None:
    with google_season(tmp_path, granted=ALL - {scopes.COMPOSE}) as season:
        run(season)
        terminal = GoogleTerminal(season.root, season=season)
        for command in (["plan"], ["queue"], ["holds"], ["agenda"], ["check"], ["audit"], ["explain", "marchetti"]):
            screen = terminal.type(*command, now=EVENING)
            assert screen.code == 0, (command, screen.err)
        status = terminal.type("auth", "status", now=EVENING)
        assert status.code == 77
        assert "Manage drafts" in words(status) or "gmail.compose" in words(status)
