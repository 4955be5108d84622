"""What has to stand in the ledger's file at the moment a request to change something arrives at Google.

Read by a connection of its own, as whoever comes after a crash would read it: only facts that are in the file count,
not what the running program means to write later.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from outreach.state.ledger import path_of
from tests.google_server.journal import message_id_of, recipients_of
from tests.google_server.request import Request

_MADE = frozenset({"DraftCreated", "DraftFilled", "HoldMade"})
_DONE = _MADE | {"Withdrawn"}
WRITES = frozenset({
    *(f"gmail.users.drafts.{verb}" for verb in ("create", "update", "delete")),
    *(f"calendar.events.{verb}" for verb in ("insert", "update", "delete")),
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of the ledger: kind, key, and its fields as they are stored."""

    kind: str
    key: str
    data: Mapping[str, object]

    @property
    def outcome(self) -> Mapping[str, object]:
        """What is to become true, of a change that is announced."""
        told = self.data.get("outcome")
        assert isinstance(told, Mapping), self
        return told


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A request to change something, and what the ledger's file held when it arrived.

    `is_settled`: no write to the file was under way, so nothing of it can still be undone.
    """

    request: Request
    call: str
    lines: tuple[Line, ...]
    is_settled: bool

    @property
    def wrong(self) -> str:
        """Say what should have been there and was not; empty when all was there."""
        lacking = missing(self.request, self.call, self.lines)
        unsettled = "" if self.is_settled else "that its journal was closed"
        return "; ".join(f"{self.call}: {one}" for one in (lacking, unsettled) if one)


@dataclass
class Watch:
    """Looks into the ledger's file whenever a request to change something arrives; for `world.on_request`."""

    root: Path
    arrivals: list[Arrival] = field(default_factory=list)

    def __call__(self, request: Request, call: str) -> None:
        if call in WRITES:
            journal = path_of(self.root).with_name("ledger.db-journal")
            is_settled = not journal.exists() or journal.stat().st_size == 0
            lines = in_the_file(self.root)
            self.arrivals.append(Arrival(request=request, call=call, lines=lines, is_settled=is_settled))


def in_the_file(root: Path) -> tuple[Line, ...]:
    """Read the ledger's file as it is now."""
    with closing(sqlite3.connect(f"file:{path_of(root)}?mode=ro", uri=True)) as database:
        rows = database.execute("SELECT kind, key, data FROM facts ORDER BY id").fetchall()
    return tuple(Line(kind=kind, key=key or "", data=json.loads(data)) for kind, key, data in rows)


def missing(request: Request, call: str, lines: Sequence[Line]) -> str:
    """Say what should be in the ledger before this request, and is not; empty when all is there."""
    id = request.path.rpartition("/")[2]
    match call.rpartition(".")[2]:
        case "create":
            key = message_id_of(request.json).strip("<>").partition("@")[0]
            return _unless(_is_intended(lines, "DraftIntended", key), f"{key} is intended")
        case "insert":
            key = str(request.json.get("id"))
            return _unless(_is_intended(lines, "HoldIntended", key), f"{key} is intended")
        case "delete":
            return _unless(_announced(lines, "Withdrawn", id) is not None, f"{id} is to be taken back")
        case _:
            return _of_update(request, id, lines)


def _of_update(request: Request, id: str, lines: Sequence[Line]) -> str:
    """A draft must be known by its id, and whether it is to get recipients; a hold by the time it is to stand at."""
    is_draft = "/drafts/" in request.path
    announced = _announced(lines, "DraftFilled" if is_draft else "HoldMade", id)
    if announced is None:
        return f"that {id} lies there and is to be written"
    if is_draft:
        addressed = bool(recipients_of(request.json))
        return _unless(announced.outcome["addressed"] is addressed, f"{id} is to have recipients: {addressed}")
    start = request.json["start"]
    assert isinstance(start, Mapping)
    meant = datetime.fromisoformat(str(announced.outcome["starts"]))
    return _unless(datetime.fromisoformat(str(start["dateTime"])) == meant, f"{id} is to stand at {start}")


def _unless(is_there: bool, what: str) -> str:
    return "" if is_there else f"that {what}"


def _is_intended(lines: Sequence[Line], kind: str, key: str) -> bool:
    return any(one.kind == kind and one.key == key for one in lines)


def _announced(lines: Sequence[Line], kind: str, id: str) -> Line | None:
    """Give what is announced of the draft or hold `id` that lies there, and is not said to be done."""
    keys = {one.key for one in lines if one.kind in _MADE and one.data["ref"] == id}
    found: Line | None = None
    for one in lines:
        if one.key in keys and one.kind in _DONE:
            found = None
        elif one.key in keys and one.kind == "ChangeIntended" and one.outcome["kind"] == kind:
            found = one
    return found
