"""The words of the two cards, from their folders among the templates: a note to paste, and the page for a conference.

They have no subject and no reader's address; how they are cut, wrapped or printed is decided by whoever shows them.
"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.project import Project
from outreach.rendering import vocabulary
from outreach.rendering.environment import TemplateFault, fill, freeze
from outreach.rendering.layout import PARAGRAPH
from outreach.rendering.speech import Speech

NOTE = "social-note/01-note.j2"
CONFERENCE = "conference-card/01-card.j2"
WORDS = (NOTE, CONFERENCE)
FIELDS = vocabulary.FIELDS

Lines = tuple[str, ...]


def note_paragraphs(title: str, speech: Speech, project: Project) -> tuple[str, ...]:
    """Give the paragraphs of a note, each on one line; `title` is a conference's, empty after a meeting.

    Raises:
        TemplateFault: its words cannot be used as they are.
    """
    data: Mapping[str, object] = {"occasion": {"title": title}, "said": speech.said, "manner": speech.manner}
    return tuple(" ".join(block) for block in _blocks(NOTE, project, data))


def card_parts(card: Mapping[str, str | list[str]], project: Project) -> tuple[Lines, ...]:
    """Give the parts of a conference's card: the lines of each, the first of which is its heading.

    `card` has title, days, hours and intro as texts, whom, again and where as lists of lines.

    Raises:
        TemplateFault: its words cannot be used as they are.
    """
    return _blocks(CONFERENCE, project, {"card": card})


def _blocks(name: str, project: Project, data: Mapping[str, object]) -> tuple[Lines, ...]:
    printed = fill(name, project.sources.get(name, ""), freeze(project.sources), FIELDS, data)
    blocks = (tuple(line.rstrip() for line in block.split("\n") if line.strip()) for block in printed.split(PARAGRAPH))
    found = tuple(block for block in blocks if block)
    if not found:
        raise TemplateFault(name, 0, "prints nothing")
    return found
