"""From a number or a name to a draft that lies there, as its owner left it."""

from __future__ import annotations

from collections.abc import Sequence

from outreach.capture.naming import person_of
from outreach.cli.options import Settings
from outreach.cli.pointing import look, pointed
from outreach.domain.history import PastDraft, Stage
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.letters import Letter, read_letter
from outreach.preview import Preview
from outreach.reports.names import Names
from outreach.reports.words import listed


def draft_of(words: Sequence[str], settings: Settings) -> tuple[Preview, PastDraft]:
    """Find the one draft that lies there which a number of the last list, or a name, can mean.

    Raises:
        UsageError: there is none, or there are several.
    """
    what = " ".join(words)
    if what.isdigit():
        found, about = pointed(int(what), settings)
        return found, draft_at(about, found)
    found = look(settings)
    person = person_of(what, found.project)
    lying = [one for one in found.history.drafts_with(person.id) if one.is_lying]
    if len(lying) == 1:
        return found, lying[0]
    if lying:
        subjects = listed(f'"{one.subject}"' for one in lying)
        raise UsageError(
            f"{len(lying)} drafts to {person.name.shown} lie there, {subjects}",
            remedy="take the number from   outreach queue",
        )
    vanished = [one for one in found.history.drafts_with(person.id) if one.stage in (Stage.GONE, Stage.DELETED)]
    raise _nothing(person.name.shown, max(vanished, key=lambda one: one.changed_at, default=None))


def draft_at(about: str, found: Preview) -> PastDraft:
    """Find the draft that a line is about.

    Raises:
        UsageError: it is about something else, or its draft does not lie there.
    """
    name, _, part = about.partition("#")
    touch = TouchId.parse(name)
    if part:
        raise UsageError("that line is about a hold, not a draft", remedy="see   outreach holds")
    draft = found.history.drafts.get(touch)
    if draft is None or not draft.is_lying:
        raise _nothing(Names(found.project).full(touch.person), draft)
    return draft


def _nothing(name: str, draft: PastDraft | None) -> UsageError:
    if draft is not None and draft.stage is Stage.GONE:
        return UsageError(f"the draft to {name} is gone", remedy="was it sent? say so with   outreach sent NAME")
    if draft is not None and draft.stage is Stage.SENT:
        return UsageError(f"the draft to {name} was sent")
    if draft is not None and draft.stage is Stage.DELETED:
        return UsageError(f"you deleted the draft to {name}", remedy="see   outreach explain NAME")
    return UsageError(f"no draft to {name} lies there", remedy="see   outreach plan   or make it with   outreach run")


def letter_of(draft: PastDraft, found: Preview) -> Letter:
    """Read a draft as it lies there now.

    Raises:
        UsageError: it cannot be read as a mail any more.
    """
    letter = read_letter(draft, found)
    if letter is None:
        place = found.providers.mailbox.link(draft.ref, draft.key) if draft.ref else ""
        raise UsageError("cannot be read as a mail any more", place=place, remedy="open it in an editor")
    return letter
