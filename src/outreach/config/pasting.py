"""What a workspace would say to further lines before anybody pastes them there. Nothing is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from outreach.config.load import CONFIG, TEMPLATES, loaded, read_documents
from outreach.config.reader import Document, Unreadable, read
from outreach.config.recipes import BUILT_IN, shelve
from outreach.config.shipped import shipped
from outreach.config.whereabouts import Whereabouts
from outreach.domain.findings import Problem

_NOBODY = b"me: {name: Nobody Yet, email: nobody@example.org, timezone: UTC, phase: ms4}\n"


def errors_with(root: Path | None, text: str, name: str) -> tuple[Problem, ...]:
    """Load the workspace in `root` as if a further file `name` with `text` lay there, and give the errors.

    Without a workspace the lines are read by themselves. At most the first sixty errors have a place.
    """
    documents, _ = read_documents(root) if root else ((read(_NOBODY, CONFIG),), [])
    own = ((root / TEMPLATES, TEMPLATES),) if root else ()
    try:
        document = read(text.encode(), name)
    except Unreadable as refusal:
        return refusal.problems
    found = loaded((*documents, document), shelve(((shipped(TEMPLATES), BUILT_IN), *own)))
    return tuple(one for one in found.problems if one.level == "error")


def listed_places(root: Path) -> frozenset[str]:
    """Give the places (`people.yaml:3`) of the section `people`; who is only named elsewhere has another place."""
    documents, _ = read_documents(root)
    return frozenset(place for document in documents for place in _places(document))


def _places(document: Document) -> Iterator[str]:
    listed = document.root.get("people")
    finder = Whereabouts(document, "people")
    return (finder.of(one) for one in (listed if isinstance(listed, list) else [listed] if listed else []))
