"""Cadence folders: `cadence.yaml` (the recipe) and `NN-step.j2` (the words), built in and the workspace's own.

A file of the workspace replaces the built-in one of the same name, except recipes, which merge. Reads files and
nothing more; what a recipe means is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from outreach.config.files import Unfit, names_in, read_file
from outreach.config.reader import Document, Unreadable, read
from outreach.config.refusals import whole_file
from outreach.domain.findings import Problem
from outreach.patterns import Pattern

RECIPE = "cadence.yaml"
# how the folders that ship are called in messages
BUILT_IN = "built-in templates"
# the folder of the words that follow-ups have where their cadence has none of its own, one file per kind of mail
FOLLOW_UP = "follow-up"
_MOST_BYTES = 64 * 1024
_STEP = Pattern(r"(\d{2})-[a-z0-9-]+\.j2")
_WORDS = Pattern(r"[A-Za-z0-9_-]+\.j2")
_ID = Pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass
class Folder:
    """One cadence's folder: its recipes, built-in first, and the words by file name."""

    id: str
    recipes: list[Document] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)

    @property
    def steps(self) -> tuple[tuple[int, str], ...]:
        """The numbers and names of its steps, in order."""
        found = ((_STEP.fullmatch(name), name) for name in sorted(self.words))
        return tuple((int(match[1]), name) for match, name in found if match)

    @property
    def twice(self) -> tuple[str, ...]:
        """The first two files that are the same step; none when every step has one."""
        pairs = pairwise(self.steps)
        return next(((first, second) for (one, first), (other, second) in pairs if one == other), ())


@dataclass
class Shelf:
    """All folders by id, words that lie beside them for includes, and what could not be read."""

    folders: dict[str, Folder] = field(default_factory=dict)
    includes: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def shelve(roots: Iterable[tuple[Path, str]]) -> Shelf:
    """Read the template folders of `roots`, each with the name it has in messages; later ones override."""
    shelf = Shelf()
    for root, shown in roots:
        for name in _names(shelf, root, shown):
            if _WORDS.fullmatch(name):
                _add_words(shelf, shelf.includes, root / name, f"{shown}/{name}")
            elif _ID.fullmatch(name):
                _add_folder(shelf, root / name, name, f"{shown}/{name}")
    return shelf


def _add_folder(shelf: Shelf, path: Path, id: str, shown: str) -> None:
    for name in _names(shelf, path, shown):
        folder = shelf.folders.setdefault(id, Folder(id))
        if name == RECIPE:
            _add_recipe(shelf, folder, path / name, f"{shown}/{name}")
        elif _WORDS.fullmatch(name):
            _add_words(shelf, folder.words, path / name, f"{shown}/{name}")


def _names(shelf: Shelf, folder: Path, shown: str) -> tuple[str, ...]:
    if folder.is_symlink():
        shelf.problems.append(whole_file(shown, "a symbolic link; put the folder itself there"))
        return ()
    try:
        return names_in(folder)
    except Unfit as refusal:
        shelf.problems.append(whole_file(shown, str(refusal)))
        return ()


def _add_recipe(shelf: Shelf, folder: Folder, path: Path, shown: str) -> None:
    raw = _bytes(shelf, path, shown)
    if raw is None:
        return
    try:
        folder.recipes.append(read(raw, shown))
    except Unreadable as refusal:
        shelf.problems.extend(refusal.problems)


def _add_words(shelf: Shelf, words: dict[str, str], path: Path, shown: str) -> None:
    raw = _bytes(shelf, path, shown)
    if raw is None:
        return
    try:
        words[path.name] = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        shelf.problems.append(whole_file(shown, "this is not UTF-8; save the file as UTF-8"))


def _bytes(shelf: Shelf, path: Path, shown: str) -> bytes | None:
    try:
        return read_file(path, _MOST_BYTES)
    except Unfit as refusal:
        shelf.problems.append(whole_file(shown, str(refusal)))
        return None
