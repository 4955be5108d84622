"""Drafts at Google next to a bare loop of its own client library: on our test server, and the loop on emulate too.

Our runs cannot go to emulate: it does not say whose mailbox it is (users.getProfile), and nothing is written to an
account that nobody knows. The loop on both shows whether our server flatters either side.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

from tests.architecture.source import ROOT
from tests.bench.costs import Cost, cost, done, ours
from tests.bench.figures import SECONDS, Figure, of, ratio
from tests.bench.peers import NOW, all_due
from tests.bench.scale import Bench
from tests.bench.taking_turns import compared, missing
from tests.builders import at
from tests.emulate.emulator import Emulator, NotInstalled, token_of
from tests.emulate.peer import call
from tests.google_season import GRANTED, OWNER, GoogleSeason, for_google, google_season

_BARE = ROOT / "tests" / "bench" / "bare_loop.py"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def drafting(bench: Bench) -> Iterator[Figure]:
    """Make drafts by turns: our run, the loop on the same server, the loop on emulate; each in an empty mailbox."""
    count = bench.scale.drafts
    what = f"{count:,} drafts into the test server : a bare google-api-python-client loop"
    if bench.peers is None:
        yield missing("google", what, 2.5, "google-api-python-client is not installed")
        return
    folder, python = bench.folder("google"), str(bench.peers / "python")
    mine: list[Cost] = []
    bare: list[Cost] = []
    there: list[Cost] = []
    for _ in range(bench.scale.times):
        with _season(folder, count) as season:
            mine.append(done(cost(ours("-w", str(season.root), "--now", NOW, "run"), folder), 0, 3))
            _expect(season, count)
        with _season(folder, count) as season:
            bare.append(done(cost((python, str(_BARE), season.server.url, _token(season), str(count)), folder)))
            _expect(season, count)
        there += _on_emulate(python, folder, count)
    yield compared("google", what, 2.5, (mine, bare))
    yield from _both_servers(bare, there, count)


def _both_servers(bare: list[Cost], there: list[Cost], count: int) -> Iterator[Figure]:
    what = f"the bare loop, {count:,} drafts"
    yield of([one.seconds for one in bare], id="bare-loop", what=f"{what}, on the test server", unit=SECONDS)
    if not there:
        yield missing("bare-loop-emulate", f"{what}: the test server : emulate", 0, "emulate is not installed")
        return
    yield of([one.seconds for one in there], id="bare-loop-emulate", what=f"{what}, on emulate", unit=SECONDS)
    sides = [[one.seconds for one in side] for side in (bare, there)]
    yield ratio(*sides, id="servers", what=f"{what}: on the test server : on emulate")


@contextmanager
def _season(folder: Path, count: int) -> Iterator[GoogleSeason]:
    with google_season(Path(tempfile.mkdtemp(dir=folder)), for_google(all_due(count))) as season:
        season.world.now = at(NOW.replace("T", " "))
        yield season


def _expect(season: GoogleSeason, count: int) -> None:
    made = len(season.world.account(OWNER).gmail.drafts)
    assert made == count, f"{made} drafts at the test server"


def _token(season: GoogleSeason) -> str:
    """Exchange a sign-in for an access token, as any program does."""
    fields = {"grant_type": "refresh_token", "client_id": "test-client", "client_secret": "test-secret"}
    fields["refresh_token"] = season.world.sign_in(OWNER, GRANTED)
    return call(season.server.url, "POST", "/token", body=urlencode(fields).encode(), headers=_FORM).text(
        "access_token"
    )


def _on_emulate(python: str, folder: Path, count: int) -> list[Cost]:
    """Do the loop on a fresh one, for it takes no more than 5,000 calls an hour; nothing where it is not installed."""
    try:
        with Emulator([OWNER], folder) as server:
            command = (python, str(_BARE), server.url, token_of(OWNER), str(count))
            return [done(cost(command, folder, {"NO_PROXY": os.environ.get("NO_PROXY", "127.0.0.1")}))]
    except NotInstalled:
        return []
