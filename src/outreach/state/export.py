"""Every fact as a line of JSON, and back: what `outreach export` prints and what a recovery reads.

A line is `{"run": 3, "kind": "DraftIntended", "fact": {…}}`, in the order in which the facts were recorded.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from outreach.domain.facts import Fact
from outreach.errors import ConfigError
from outreach.state import codec

Entry = tuple[int | None, Fact]


def written(entries: Iterable[Entry]) -> Iterator[str]:
    """Write facts, each with the number of the run it was recorded in, as lines without their ends."""
    for run, fact in entries:
        head = json.dumps({"run": run, "kind": type(fact).__name__})
        yield f'{head[:-1]}, "fact": {codec.encode(fact)}}}'


def read(lines: Iterable[str], place: str = "export") -> Iterator[Entry]:
    """Read such lines back; empty ones are passed over.

    Raises:
        ConfigError: a line is none of ours; it says which.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _entry(line, f"{place}:{number}")


def _entry(line: str, place: str) -> Entry:
    try:
        found = json.loads(line)
        run, kind, fact = found["run"], found["kind"], found["fact"]
    except (ValueError, KeyError, TypeError) as problem:
        raise ConfigError(
            "this is no line of an export", place=place, remedy="use the file as   outreach export   wrote it"
        ) from problem
    if not (isinstance(kind, str) and (run is None or isinstance(run, int))):
        raise ConfigError("this is no line of an export", place=place, remedy="use the file as it was written")
    return run, codec.decode(kind, json.dumps(fact))
