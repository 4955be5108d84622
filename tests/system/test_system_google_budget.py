"""How much a run that has nothing to do asks of Google: next to nothing, however many people and drafts there are.

Counted at the test server, so requests that a library makes by itself count as well.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.google_season import OWNER, GoogleSeason, google_season
from tests.google_server import GoogleServer

MOST = 5
DAYS = ("2026-12-01 18:30", "2026-12-02 18:30", "2026-12-03 18:30")
QUIET = "2026-12-03 18:40"
DRAFTS, HOLDS = "gmail.users.drafts.list", "calendar.events.list"
LOCAL = """
import json, os, sys
from outreach.cli.app import run
codes = [run(["-w", sys.argv[1], "--now", "2026-12-02T18:31", *words]) for words in (["plan"], ["run"])]
far = [name for name in sys.modules if name.split(".")[0] in ("google", "googleapiclient", "requests", "keyring")]
print(json.dumps([codes, far + [name for name in sys.modules if name.startswith("outreach.providers.google")]]))
"""


def configured(people: int, due: int) -> str:
    """Write a configuration with so many people, each in a place of their own; `due` of them are to hear some news."""
    rows = [
        f"  - Dr. {named(number)} Known <known@{named(number).lower()}.example.edu>, wellness mentor, every 12 weeks, "
        f"last {'2026-08-20' if number < due else '2026-11-25'}"
        for number in range(people)
    ]
    head = [
        "version: 1",
        f"me: {{name: Maya Okafor, email: {OWNER}, timezone: America/Chicago, phase: ms4}}",
        "mail: gmail",
        "holds: google",
        "google: {token: file}",
        "news:",
        "  - 2026-11-18 audit accepted - My contouring audit was accepted as a poster at the Winter Symposium.",
        "limits: {drafts: [40 per week, 20 per day]}",
        "people:",
    ]
    return "\n".join([*head, *rows]) + "\n"


def named(number: int) -> str:
    """Give a name without digits."""
    return "".join("abcdefghij"[int(digit)] for digit in f"{number:03d}").capitalize()


def asked(season: GoogleSeason, *words: str, now: str = QUIET) -> Counter[str]:
    """Type a command, and give what it asked of Google, the renewals of the sign-in left out."""
    before = len(season.world.journal)
    assert season.terminal.type(*words, now=now.replace(" ", "T")).code == 0
    calls = Counter(one.call for one in season.world.journal[before:])
    assert calls.pop("oauth.token", 0) <= 1
    return calls


def lived(season: GoogleSeason, days: Sequence[str] = DAYS) -> None:
    """Do the runs of some days."""
    for day in days:
        assert season.run(day) in (0, 3)


@pytest.mark.parametrize(
    ("people", "due", "expected"),
    [
        (5, 0, {DRAFTS: 1, HOLDS: 1}),
        (300, 0, {DRAFTS: 1, HOLDS: 1}),
        (12, 10, {DRAFTS: 1, HOLDS: 1}),
        (300, 10, {DRAFTS: 1, HOLDS: 1}),
    ],
)
def test_a_run_with_nothing_to_do_asks_as_little_for_many_people_and_drafts_as_for_few(
    tmp_path: Path, people: int, due: int, expected: dict[str, int]
) -> None:
    with google_season(tmp_path, configured(people, due)) as season:
        lived(season)
        assert len(season.drafts()) == due
        assert asked(season, "run") == expected
        assert asked(season, "run", now="2026-12-04 07:30").total() <= MOST
        assert asked(season, "plan") == expected
        assert sum(expected.values()) <= MOST


def test_what_we_wrote_ourselves_is_not_read_again(tmp_path: Path) -> None:
    with google_season(tmp_path, configured(12, 10)) as season:
        lived(season, DAYS[:1])
        assert len(season.drafts()) >= 4
        before = len(season.world.journal)
        season.run("2026-12-01 18:40")
        assert [one.call for one in season.world.journal[before:] if one.call.endswith(".get")] == []


def test_a_draft_a_person_touched_costs_one_request_more_once(tmp_path: Path) -> None:
    with google_season(tmp_path, configured(12, 10)) as season:
        lived(season)
        usual = asked(season, "run")
        first, second, third = season.drafts()[:3]
        season.human.edits_draft(first.id, body="My own words.")
        season.human.opens_draft(second.id)
        assert asked(season, "plan") == usual + Counter({"gmail.users.drafts.get": 2})
        assert asked(season, "run") == usual + Counter({"gmail.users.drafts.get": 2})
        assert asked(season, "run") == usual
        season.human.deletes_draft(third.id)
        # before something counts as gone, the account itself is asked whose it is
        gone = asked(season, "run") - usual
        assert gone == Counter({"gmail.users.drafts.get": 1, "gmail.users.getProfile": 1})
        assert asked(season, "run") == usual


def test_with_local_providers_nothing_of_google_is_asked_or_loaded(tmp_path: Path) -> None:
    text = (ROOT / "config.example.yaml").read_text(encoding="utf-8")
    (tmp_path / "config.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "config.yaml").chmod(0o600)
    with GoogleServer() as server:
        done = subprocess.run(
            [sys.executable, "-c", LOCAL, str(tmp_path)],
            cwd=ROOT, capture_output=True, text=True, check=True, timeout=60,
            env={**os.environ, "OUTREACH_GOOGLE_URL": server.url},
        )  # fmt: skip
        codes, loaded = json.loads(done.stdout.splitlines()[-1])
        assert (codes[0], loaded, server.world.journal) == (0, [], ())
        assert codes[1] in (0, 3)
