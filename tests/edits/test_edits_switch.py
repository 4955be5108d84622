"""Switching where drafts or holds go, or for whom, while something of ours still lies there.

Rows are switches, columns the state of the draft at that moment (a hold of the interview stands ahead in all but the
first). "refused" is exit 78, with what to do; nothing was changed then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from outreach.domain.facts import ProvidersUsed
from tests.edits.places import AtGoogle, GoogleTerminal, InFiles, Letter
from tests.edits.season import CONFIG, FIRST, SECOND, STATES, Edit, Edited, Season, after, brought
from tests.faults.invariants import violations
from tests.google_season import OWNER, GoogleSeason, google_season, sign_in
from tests.system.terminal import Screen, Terminal

OTHER = "m.okafor@residents.lakeshore.example.edu"
TO_GMAIL: Edit = (("mail: local", "mail: gmail"),)
TO_FILES: Edit = (("mail: gmail", "mail: local"),)
TO_GOOGLE: Edit = (("holds: local", "holds: google"),)
FROM_GOOGLE: Edit = (("holds: google", "holds: local"),)
RENAMED: Edit = ((f"email: {OWNER}", f"email: {OTHER}"),)

# before the switch: mail, holds
SWITCHES: dict[str, tuple[str, str, Edit]] = {
    "mail to Gmail": ("local", "local", TO_GMAIL),
    "mail to files": ("gmail", "local", TO_FILES),
    "holds to Google": ("gmail", "local", TO_GOOGLE),
    "holds to files": ("gmail", "google", FROM_GOOGLE),
    "account, with mail": ("gmail", "local", RENAMED),
    "account, with holds": ("local", "google", RENAMED),
}
NO, WAITS = "refused", "waits for a sign-in"
#                        none    unaddr. addressed edited opened sent deleted
EXPECTED: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "mail to Gmail":       ("made", NO, NO, "kept", NO, "kept",    "nothing"),
    "mail to files":       ("made", NO, NO, "kept", NO, "nothing", "nothing"),
    "holds to Google":     ("made", NO, NO, NO,     NO, NO,        NO),
    "holds to files":      ("made", NO, NO, NO,     NO, NO,        NO),
    "account, with mail":  (WAITS,  NO, NO, WAITS,  NO, WAITS,     WAITS),
    "account, with holds": (WAITS,  NO, NO, NO,     NO, NO,        NO),
}  # fmt: skip


class InBoth(AtGoogle):
    """What lies in files, and what lies at Google; a person acts where the draft is."""

    @property
    def _files(self) -> InFiles:
        return InFiles(self.terminal)

    @property
    def _in_files(self) -> bool:
        return not self.season.world.account(OWNER).drafts

    def letters(self) -> dict[str, Letter]:
        return {**self._files.letters(), **super().letters()}

    def holds(self) -> dict[str, str]:
        return {**self._files.holds(), **super().holds()}

    def one(self) -> str:
        return self._files.one() if self._in_files else super().one()

    def edits(self, id: str) -> None:
        self._files.edits(id) if self._in_files else super().edits(id)

    def opens(self, id: str) -> None:
        self._files.opens(id) if self._in_files else super().opens(id)

    def sends(self, id: str) -> None:
        self._files.sends(id) if self._in_files else super().sends(id)

    def deletes(self, id: str) -> None:
        self._files.deletes(id) if self._in_files else super().deletes(id)


@contextmanager
def switching(root: Path, state: str, mail: str = "local", holds: str = "local") -> Iterator[Season]:
    """Begin a season that may go to Google at any time: it is signed in."""
    config = CONFIG.replace("mail: local\nholds: local\n", f"mail: {mail}\nholds: {holds}\ngoogle: {{token: file}}\n")
    with google_season(root, config) as season:
        yield brought(Season(InBoth(season)), state)


def google(season: Season) -> GoogleSeason:
    assert isinstance(season.place, AtGoogle)
    return season.place.season


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def switched(season: Season, switch: str) -> Edited:
    return after(season, SWITCHES[switch][2])


@pytest.mark.parametrize(
    ("switch", "state", "expected"),
    [(switch, state, row[column]) for switch, row in EXPECTED.items() for column, state in enumerate(STATES)],
)
def test_a_draft_after_a_switch(switch: str, state: str, expected: str, tmp_path: Path) -> None:
    mail, holds, _ = SWITCHES[switch]
    with switching(tmp_path, state, mail, holds) as season:
        found = switched(season, switch)
        assert found.draft == expected, found.screen
        before = season.letters(), season.holds()
        again = season.terminal.type("run", now="2026-11-26 07:20")
        assert (season.letters(), season.holds()) == before
        assert again.code in (0, *({found.screen.code} & {77, 78}))
        assert violations(google(season), season.facts()) == ()


@pytest.mark.parametrize("command", ["check", "run", "plan"])
@pytest.mark.parametrize(
    ("mail", "switch", "said"),
    [
        ("local", TO_GMAIL, "mail: now gmail, but a draft of ours still lies in files"),
        ("gmail", TO_FILES, "mail: now local, but a draft of ours still lies in Gmail"),
        ("gmail", RENAMED, f"me.email: now {OTHER}, but a draft of ours still lies in Gmail of {OWNER}"),
    ],
)
def test_every_command_says_what_lies_where_and_how_to_switch(
    command: str, mail: str, switch: Edit, said: str, tmp_path: Path
) -> None:
    with switching(tmp_path, "addressed", mail) as season:
        season.edit(switch)
        screen = season.terminal.type(command, now=SECOND)
        assert screen.code == 78
        assert said in words(screen)
        assert "again, type outreach undo --all , and then switch" in words(screen)


@pytest.mark.parametrize(
    ("holds", "switch", "said"),
    [
        ("local", TO_GOOGLE, "holds: now google, but 4 holds of ours still lie in files"),
        ("google", FROM_GOOGLE, "holds: now local, but 4 holds of ours still lie on your Google calendar"),
    ],
)
def test_holds_that_stand_ahead_stand_against_it(holds: str, switch: Edit, said: str, tmp_path: Path) -> None:
    with switching(tmp_path, "deleted", "gmail", holds) as season:
        season.edit(switch)
        screen = season.terminal.type("check", now=SECOND)
        assert (screen.code, said in words(screen)) == (78, True), words(screen)


@pytest.mark.parametrize(
    ("mail", "holds", "switch"),
    [("local", "local", (*TO_GMAIL, *TO_GOOGLE)), ("gmail", "google", (*TO_FILES, *FROM_GOOGLE))],
    ids=["to Google", "to files"],
)
def test_what_was_taken_back_before_is_made_again_where_it_goes_now(
    mail: str, holds: str, switch: Edit, tmp_path: Path
) -> None:
    with switching(tmp_path, "addressed", mail, holds) as season:
        held = season.holds()
        assert season.terminal.type("undo", "--all", now="2026-11-25 20:00").code == 0
        assert (season.letters(), season.holds()) == ({}, {})
        found = after(season, switch)
        assert (found.screen.code, found.draft) == (0, "made")
        assert season.holds() == held
        lies_in_gmail = bool(google(season).world.account(OWNER).drafts)
        assert lies_in_gmail is (mail == "local")


def test_an_older_name_of_the_same_account_is_no_other_account(tmp_path: Path) -> None:
    with switching(tmp_path, "addressed", "gmail", "google") as season:
        world = google(season).world
        before = season.letters()
        # an administrator gives the account another name
        world.accounts[OTHER] = account = world.accounts[OWNER]
        account.email = account.gmail.email = OTHER
        sign_in(season.root, world, owner=OTHER)
        season.edit(((f"email: {OWNER}", f"email: {OTHER}, was: [{OWNER}]"),))
        screen = season.terminal.type("run", now=SECOND)
        assert screen.code == 0, words(screen)
        assert season.letters() == before


def test_what_the_owner_touched_in_gmail_is_not_looked_for_in_files(tmp_path: Path) -> None:
    with switching(tmp_path, "edited", "gmail") as season:
        before = season.letters()
        season.edit(TO_FILES)
        asked = len(google(season).world.journal)
        screen = season.terminal.type("run", now=SECOND)
        assert screen.code == 0, screen.err
        assert season.letters() == before
        assert len(google(season).world.journal) == asked, "files need no network"


def test_the_first_run_and_every_switch_is_recorded_once(tmp_path: Path) -> None:
    with switching(tmp_path, "addressed") as season:
        season.terminal.type("run", now=SECOND)
        season.edit(RENAMED)
        season.terminal.type("run", now="2026-11-26 18:30")
        season.terminal.type("run", now="2026-11-27 18:30")
        accounts = [fact.account for fact in season.facts() if isinstance(fact, ProvidersUsed)]
        assert accounts == [OWNER, OTHER]


def test_a_real_account_is_never_changed_at_a_time_that_was_made_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with switching(tmp_path, "none", "gmail", "google") as season:
        monkeypatch.delenv("OUTREACH_GOOGLE_URL")
        asked = len(google(season).world.journal)
        screen = Terminal(season.root).type("run", now=FIRST)
        assert screen.code == 2
        assert "--now: another time is for rehearsals" in words(screen)
        assert "leave it away, or look ahead with outreach plan --now" in words(screen)
        assert len(google(season).world.journal) == asked
        monkeypatch.setenv("OUTREACH_GOOGLE_URL", google(season).server.url)
        assert GoogleTerminal(season.root, season=google(season)).type("run", now=FIRST).code == 0
