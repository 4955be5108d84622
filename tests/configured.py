"""Configurations from text, in memory: the built-in recipes are read once, nothing else touches the disk."""

from __future__ import annotations

from functools import cache
from textwrap import dedent

from outreach.config.load import Loaded, loaded
from outreach.config.reader import Unreadable, read
from outreach.config.recipes import Folder, Shelf, shelve
from outreach.config.shipped import shipped
from outreach.domain.project import Project

ME = "me: {name: Maya Okafor, email: maya@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}\n"


@cache
def built_in() -> Shelf:
    """The recipes and words that come with the product."""
    return shelve(((shipped("templates"), "built-in templates"),))


def load_text(config: str, *, words: dict[str, str] | None = None, **files: str) -> Loaded:
    """Load texts as `config.yaml` and the named files beside it; `words` are folders with a first step."""
    shelf = built_in()
    folders = shelf.folders | {id: Folder(id, words={f"01-{id}.j2": text}) for id, text in (words or {}).items()}
    own = Shelf(folders=folders, includes=shelf.includes)
    try:
        texts = {"config": config} | files
        documents = tuple(read(dedent(text).encode(), f"{name}.yaml") for name, text in texts.items())
    except Unreadable as refusal:
        return Loaded(project=None, problems=refusal.problems)
    return loaded(documents, own)


def project_of(config: str, *, words: dict[str, str] | None = None, **files: str) -> Project:
    """The project of a configuration that has no errors; the owner is added."""
    found = load_text(ME + dedent(config), words=words, **files)
    assert found.project is not None, [str(one) for one in found.problems]
    return found.project


def errors_of(config: str, **files: str) -> list[str]:
    """The errors of a configuration, as they are printed; the owner is line 1."""
    found = load_text(ME + dedent(config), words=None, **files)
    return [str(one) for one in found.problems if one.level == "error"]


def notes_of(config: str, **files: str) -> list[str]:
    """The notes of a configuration, as they are printed; the owner is line 1."""
    found = load_text(ME + dedent(config), words=None, **files)
    return [str(one) for one in found.problems if one.level == "note"]
