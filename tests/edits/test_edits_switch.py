"""Switching where drafts or holds go, or for whom, while something of ours still lies there."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    HoldIntended,
    HoldMade,
    ProvidersUsed,
    Seen,
    StateSeen,
)
from outreach.domain.messages import Fingerprint, Key
from tests.builders import a_touch, at
from tests.edits.season import FIRST, SECOND, Season, begin
from tests.system.terminal import Screen

TO_GMAIL = (("mail: local", "mail: gmail"),)
TO_GOOGLE = (("holds: local", "holds: google"),)


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


@pytest.mark.parametrize("command", ["check", "run", "plan"])
def test_a_draft_that_lies_in_files_stands_against_gmail(command: str, tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "addressed")
    season.edit(TO_GMAIL)
    screen = season.terminal.type(command, now=SECOND)
    assert screen.code == 78
    assert "config.yaml: mail: now gmail, but a draft of ours still lies in files" in words(screen)
    assert "write mail: local again, type outreach undo --all , and then switch" in words(screen)


def test_holds_that_stand_ahead_stand_against_google(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "addressed")
    season.edit(TO_GOOGLE)
    screen = season.terminal.type("check", now=SECOND)
    assert screen.code == 78
    assert "config.yaml: holds: now google, but" in words(screen)
    assert "holds of ours still lie in files" in words(screen)


def test_what_the_owner_touched_does_not_stand_against_it(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "edited")
    season.edit(TO_GMAIL)
    screen = season.terminal.type("check", now=SECOND)
    assert "still lies" not in words(screen)
    assert "needs Google, which this version cannot reach" in words(screen)


def test_after_taking_everything_back_nothing_stands_against_it(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "addressed")
    assert season.terminal.type("undo", "--all", now=SECOND).code == 0
    season.edit(TO_GMAIL)
    assert "still lies" not in words(season.terminal.type("check", now=SECOND))


def test_drafts_in_gmail_stand_against_files(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "none")
    _as_if_in_gmail(season)
    screen = season.terminal.type("run", now=SECOND)
    assert screen.code == 78
    assert "config.yaml: mail: now local, but a draft of ours still lies in Gmail" in words(screen)
    assert "write mail: gmail again" in words(screen)
    assert season.letters() == {}


def test_holds_in_google_stand_against_files(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "none")
    used = ProvidersUsed(at=at(FIRST), mail="local", holds="google", account="maya.okafor@lakeshore.example.edu")
    key, mark = Key("v" * 32), Fingerprint("f")
    starts, ends = at("2026-12-02 08:00"), at("2026-12-02 14:00")
    touch = a_touch("interview-day/me/harbor-state-2026/1")
    season.record(
        [
            used,
            HoldIntended(
                at=at(FIRST),
                key=key,
                touch=touch,
                part="interview",
                generation=0,
                title="interview Harbor State",
                starts=starts,
                ends=ends,
                fingerprint=mark,
            ),
            HoldMade(at=at(FIRST), key=key, ref="e1", fingerprint=mark, starts=starts, ends=ends),
        ]
    )
    assert "a hold of ours still lies on your Google calendar" in words(season.terminal.type("run", now=SECOND))


def _as_if_in_gmail(season: Season) -> None:
    """Record what a run with `mail: gmail` would have: this version cannot make one."""
    key, mark = Key("u" * 32), Fingerprint("f")
    when = at(FIRST)
    season.record(
        [
            ProvidersUsed(at=when, mail="gmail", holds="local", account="maya.okafor@lakeshore.example.edu"),
            DraftIntended(
                at=when,
                key=key,
                touch=a_touch("before-hello/greta-osei/harbor-state-2026/1"),
                generation=0,
                kind=Kind.LOGISTICS,
                subject="Before we meet",
                fingerprint=mark,
            ),
            DraftCreated(at=when, key=key, ref="r-1", fingerprint=mark),
            DraftFilled(
                at=when, key=key, ref="r-1", fingerprint=mark, addressed=True, subject="Before we meet", told=()
            ),
        ]
    )


def test_what_was_touched_in_gmail_is_not_looked_for_in_files(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "none")
    _as_if_in_gmail(season)
    season.record([StateSeen(at=at(FIRST), key=Key("u" * 32), state=Seen.EDITED)])
    screen = season.terminal.type("run", now=SECOND)
    assert screen.code == 0, screen.err
    assert [fact.state for fact in season.facts() if isinstance(fact, StateSeen)] == [Seen.EDITED]
    assert season.letters() == {}


def test_the_first_run_and_every_switch_is_recorded_once(tmp_path: Path) -> None:
    season = begin(tmp_path / "w", "addressed")
    season.terminal.type("run", now=SECOND)
    season.edit((("maya.okafor@lakeshore", "m.okafor@residents.lakeshore"),))
    season.terminal.type("run", now="2026-11-26 18:30")
    season.terminal.type("run", now="2026-11-27 18:30")
    accounts = [fact.account for fact in season.facts() if isinstance(fact, ProvidersUsed)]
    assert accounts == ["maya.okafor@lakeshore.example.edu", "m.okafor@residents.lakeshore.example.edu"]
