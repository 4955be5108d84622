"""Notes left among the drafts, as places to read: the owner's signature is none of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.capture.echoes import day_word
from outreach.capture.places import Place, bounded
from outreach.domain.stages import View
from outreach.providers.base import Jotting


def jotted(jottings: Iterable[Jotting], view: View) -> tuple[Place, ...]:
    """Give the notes to read, the one that was saved first before the others."""
    found = sorted(jottings, key=lambda one: (one.at or view.now, one.id))
    return tuple(_place(one, view) for one in found)


def _place(jotting: Jotting, view: View) -> Place:
    text, is_cut = bounded("\n".join(_without_signature(jotting.text, view)))
    saved = (jotting.at or view.now).astimezone(view.project.me.zone).date()
    return Place(
        name=f"your note of {day_word(saved, view.today)}",
        text=text,
        is_settled=jotting.is_settled,
        is_cut=is_cut,
        is_draft=True,
        key=f"draft {jotting.id}",
        within=' in your draft "note"',
        day=min(saved, view.today),
    )


def _without_signature(text: str, view: View) -> Iterator[str]:
    """Empty the lines of the owner's signature, which a mail program puts there, so that others keep their numbers."""
    signature = view.project.profile.signature.strip() or view.history.signature
    signed = {" ".join(line.split()) for line in signature.splitlines()} | {view.project.me.name}
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        yield "" if " ".join(line.split()) in signed else line
