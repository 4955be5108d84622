"""What safety costs: drafts made and addressed through everything, next to a bare loop over Google's own client.

The loop makes the same three requests per draft with nothing around them: no guard, no ledger, no looking back. The
ratio is of two times taken one after the other, so the machine cancels out.
"""

from __future__ import annotations

import importlib
import json
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable
from importlib import resources
from pathlib import Path
from typing import Any

from outreach.apply import apply
from outreach.domain.facts import DraftCreated, Fact, Observation
from outreach.domain.messages import Draft, Key
from outreach.domain.plans import Applied
from outreach.observe import observe
from outreach.planning.fold import fold
from outreach.preview import project_of
from outreach.providers.base import FAR_CHUNK
from outreach.providers.connections import connect
from outreach.rendering import mime
from outreach.state.ledger import Ledger
from tests.builders import a_project, at
from tests.google_season import EVENING, GRANTED, OWNER, GoogleSeason, google_season
from tests.google_server.base64url import encoded
from tests.google_server.world import TEST_CLIENT
from tests.planned import a_draft, a_plan

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
COUNT, BATCH = (200, 50) if LONG else (40, 20)
NOW = at(EVENING)
# far above what is measured: a figure to watch, and an alarm for what has gone wrong by an order
MOST = 8.0


def wanted(count: int) -> tuple[Draft, ...]:
    """Give so many thank-yous."""
    return tuple(a_draft(anchor=f"harbor-{number}", subject=f"Conversation {number}") for number in range(count))


def through_everything(season: GoogleSeason, drafts: tuple[Draft, ...]) -> Applied:
    """Make drafts as a run does: in chunks, each step durable before the next, looking again in between."""
    project = a_project()
    providers = connect(project_of(season.root), season.root, NOW)
    with Ledger.open(season.root, now=NOW) as ledger:
        run = ledger.new_run("everything", NOW)

        def record(facts: Iterable[Fact]) -> None:
            ledger.record(facts, run)

        def look() -> Observation:
            known = ledger.facts()
            return observe(fold(known, project, NOW), known, providers.mailbox, providers.calendar, NOW)

        plan = a_plan(fold(ledger.facts(), project, NOW), NOW, drafts=drafts, holds=())
        applied = apply(
            plan, mailbox=providers.mailbox, calendar=providers.calendar, record=record, now=NOW, look=look, run=run,
            chunk=FAR_CHUNK,
        )  # fmt: skip
    providers.remember()
    return applied


def bare_client(season: GoogleSeason) -> Any:
    """Build Google's client as its guide does, the address rewritten."""
    discovery = importlib.import_module("googleapiclient.discovery")
    credentials = importlib.import_module("google.oauth2.credentials")
    shipped = resources.files("googleapiclient") / "discovery_cache" / "documents" / "gmail.v1.json"
    url = season.server.url
    document = json.loads(shipped.read_text("utf-8")) | {"rootUrl": f"{url}/", "baseUrl": f"{url}/"}
    document.pop("mtlsRootUrl", None)
    signed_in = credentials.Credentials(
        token=None, refresh_token=season.world.sign_in(OWNER, GRANTED), token_uri=f"{url}/token",
        client_id=TEST_CLIENT.id, client_secret=TEST_CLIENT.secret,
    )  # fmt: skip
    return discovery.build_from_document(document, credentials=signed_in)


def in_a_bare_loop(season: GoogleSeason, drafts: tuple[Draft, ...]) -> None:
    """Make, read and address drafts, and nothing else."""
    with bare_client(season) as service:
        held = service.users().drafts()
        for number, draft in enumerate(drafts):
            name = Key(f"{number:032d}")
            blank, full = (encoded(mime.compose(draft, name, addressed=one)) for one in (False, True))
            id = held.create(userId="me", body={"message": {"raw": blank}}).execute()["id"]
            held.get(userId="me", id=id, format="raw").execute()
            held.update(userId="me", id=id, body={"message": {"raw": full}}).execute()


def test_a_draft_takes_three_requests_and_its_safety_a_bounded_time(
    tmp_path: Path, told: Callable[[str], None]
) -> None:
    with google_season(tmp_path) as season:
        drafts = wanted(COUNT + 1)
        through_everything(season, drafts[:1])
        asked: Counter[str] = Counter()
        ours = bare = 0.0
        # by turns, so that what else the machine does falls on both
        for done in range(1, COUNT, BATCH):
            before = len(season.world.journal)
            begun = time.perf_counter()
            applied = through_everything(season, drafts[: done + BATCH])
            ours += time.perf_counter() - begun
            asked += Counter(one.call for one in season.world.journal[before:])
            assert (len(applied.receipts), applied.failures) == (BATCH, ())
            begun = time.perf_counter()
            in_a_bare_loop(season, drafts[done : done + BATCH])
            bare += time.perf_counter() - begun
        ids = {one.ref for one in season.facts() if isinstance(one, DraftCreated)}
        assert len(ids) == COUNT + 1
    per_draft = [asked[f"gmail.users.drafts.{call}"] / COUNT for call in ("create", "get", "update")]
    # each is read once before it is addressed; between chunks one look at all of them
    looks = COUNT // BATCH * (BATCH // FAR_CHUNK + 1)
    assert per_draft == [1, 1, 1]
    assert asked["gmail.users.drafts.list"] <= looks
    assert asked.total() <= 3 * COUNT + 2 * looks + 2 * COUNT // BATCH
    assert ours < MOST * bare
    if LONG:
        told(
            f"{COUNT} drafts: {asked.total() / COUNT:.2f} requests each, "
            f"{ours / bare:.2f} times a bare loop ({ours:.2f} s, {bare:.2f} s)"
        )
