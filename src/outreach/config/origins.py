"""Built-in cadences that were copied into a workspace: what each copy was made from, and whether that changed since.

A copied folder carries the file `built-in.txt` with the hash of every file it was made from. Reads and compares; what
is written is written by the command line.
"""

from __future__ import annotations

import difflib
import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from outreach.config.files import Unfit, names_in, read_file
from outreach.config.recipes import FOLLOW_UP, RECIPE
from outreach.config.shipped import shipped
from outreach.domain.findings import Problem

ORIGIN = "built-in.txt"
TEMPLATES = "templates"

_MOST_BYTES = 64 * 1024


def built_in() -> tuple[str, ...]:
    """Name the cadences that come with the product, and the folder of the words their follow-ups share."""
    root = shipped(TEMPLATES)
    return tuple(name for name in names_in(root) if (root / name / RECIPE).is_file() or name == FOLLOW_UP)


def texts(folder: Path) -> Mapping[str, str]:
    """Give the recipe and the words of a cadence's folder by file name; what cannot be read is left out."""
    found = {}
    for name in names_in(folder):
        if name == RECIPE or name.endswith(".j2"):
            raw = _read(folder / name)
            if raw is not None:
                found[name] = raw
    return found


def _read(path: Path) -> str | None:
    try:
        raw = read_file(path, _MOST_BYTES)
    except Unfit:
        return None
    return None if raw is None else raw.decode("utf-8", "replace")


def copied(id: str) -> Mapping[str, str]:
    """Give the files of a copy of a built-in cadence by name, with the one that says what it was made from."""
    originals = texts(shipped(TEMPLATES) / id)
    lines = [
        "What this folder was copied from; outreach check says when that has changed. Delete this to be left alone.",
        *(f"{_hash(text)}  {name}" for name, text in sorted(originals.items())),
    ]
    return {**originals, ORIGIN: "\n".join(lines) + "\n"}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def drifted(root: Path) -> Iterator[Problem]:
    """Note every copy in a workspace whose built-in has changed since it was made."""
    for id in names_in(root / TEMPLATES):
        changed = _changed(root / TEMPLATES / id, id)
        if changed:
            files = ", ".join(changed)
            yield Problem(
                file=f"{TEMPLATES}/{id}/{ORIGIN}",
                line=0,
                column=0,
                path=id,
                level="note",
                message=f"the built-in {id} has changed since you copied it ({files}); compare them:   "
                f"outreach customize {id} --diff",
            )


def _changed(folder: Path, id: str) -> tuple[str, ...]:
    noted = _read(folder / ORIGIN)
    if noted is None:
        return ()
    before = dict(_lines(noted))
    now = {name: _hash(text) for name, text in texts(shipped(TEMPLATES) / id).items()}
    return tuple(sorted(name for name in {*before, *now} if before.get(name) != now.get(name)))


def _lines(noted: str) -> Iterator[tuple[str, str]]:
    for line in noted.splitlines()[1:]:
        digest, _, name = line.partition("  ")
        if name:
            yield name.strip(), digest.strip()


def difference(root: Path, id: str) -> str:
    """Show how the workspace's copy differs from the built-in, as a unified diff; empty when it does not."""
    own, original = texts(root / TEMPLATES / id), texts(shipped(TEMPLATES) / id)
    parts: list[str] = []
    for name in sorted({*own, *original}):
        parts += difflib.unified_diff(
            original.get(name, "").splitlines(keepends=True),
            own.get(name, "").splitlines(keepends=True),
            f"built-in/{id}/{name}",
            f"{TEMPLATES}/{id}/{name}",
        )
    return "".join(parts)
