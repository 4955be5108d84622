"""The last list shown, kept outside the workspace, so that looking leaves the workspace as it was.

A convenience: when it cannot be written or read, numbers are refused and names still work.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from outreach.errors import OutreachError
from outreach.reports.lines import Listing
from outreach.workspace import folder, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A list as it was shown: which one, with which arguments, and what its lines were about."""

    name: str
    arguments: Mapping[str, str]
    abouts: tuple[str, ...]


def place(root: Path, environ: Mapping[str, str]) -> Path | None:
    """Say where the last list of a workspace is kept; None when no place is known."""
    home = environ.get("HOME")
    base = environ.get("XDG_STATE_HOME") or (f"{home}/.local/state" if home else "")
    if not base:
        return None
    name = hashlib.sha256(str(root.absolute()).encode()).hexdigest()[:16]
    return Path(base) / "outreach" / f"{name}.json"


def remember(root: Path, listing: Listing, environ: Mapping[str, str]) -> None:
    """Keep a list as the last one shown; a failure is no reason to stop."""
    path = place(root, environ)
    if path is None or not listing.name:
        return
    text = json.dumps({"name": listing.name, "arguments": dict(listing.arguments), "abouts": listing.abouts})
    with contextlib.suppress(OutreachError, OSError):
        folder(path.parent)
        replace(path, text)


def recall(root: Path, environ: Mapping[str, str]) -> Remembered | None:
    """Give the last list shown, if it is known."""
    path = place(root, environ)
    if path is None:
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        abouts = tuple(str(one) for one in found["abouts"])
        arguments = {str(key): str(value) for key, value in found["arguments"].items()}
        return Remembered(name=str(found["name"]), arguments=arguments, abouts=abouts)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
