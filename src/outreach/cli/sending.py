"""Which drafts the owner says were sent: by number, by name, or all that could have been. Sends nothing."""

from __future__ import annotations

from collections.abc import Sequence

from outreach.cli.options import Settings
from outreach.cli.pointing import look
from outreach.cli.targets import target, touch_at, unanswered
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.planning.making import FILES
from outreach.preview import Preview
from outreach.reports.lying import sendable

_ALL = "all"


def left(words: Sequence[str], settings: Settings) -> tuple[Preview, tuple[PastDraft, ...]]:
    """Give the drafts that are meant.

    Raises:
        UsageError: there is none, or a name could mean several.
    """
    parts = " ".join(words).split()
    if [part.casefold() for part in parts] == [_ALL]:
        return _everything(look(settings))
    if parts and all(part.isdigit() for part in parts):
        rows = [touch_at(int(part), settings) for part in parts]
        found = rows[0][0]
        return found, tuple(_draft(touch, found) for touch in dict.fromkeys(touch for _, touch in rows))
    meant = target(words, settings)
    drafts = unanswered(meant.found, meant.person) or _deleted(meant.person, meant.found)
    if meant.rest:
        raise UsageError(f'"{meant.rest}" says nothing here', remedy="a number or a name is enough")
    if len(drafts) > 1:
        text = f"{len(drafts)} drafts to {meant.person.name.shown} lie there"
        raise UsageError(text, remedy="say which by its number:   outreach")
    if not drafts:
        raise _none(meant.person.name.shown)
    return meant.found, drafts


def _everything(found: Preview) -> tuple[Preview, tuple[PastDraft, ...]]:
    """Give all that could have been sent."""
    drafts = sendable(found.history)
    if drafts:
        return found, drafts
    if any(one.is_lying and one.provider != FILES for one in found.history.drafts.values()):
        raise UsageError("what lies in Gmail was not sent", remedy="was one sent from elsewhere?  outreach sent N")
    raise UsageError("no draft with a recipient lies there", remedy="see   outreach")


def _deleted(person: Person, found: Preview) -> tuple[PastDraft, ...]:
    """Give the draft for somebody that was taken for deleted last: its owner knows better."""
    drafts = [one for one in found.history.drafts_with(person.id) if one.stage is Stage.DELETED]
    return tuple(sorted(drafts, key=lambda one: one.changed_at)[-1:])


def _draft(touch: TouchId, found: Preview) -> PastDraft:
    draft = found.history.drafts.get(touch)
    if draft is not None and (draft.stage is Stage.DELETED or draft in unanswered(found)):
        return draft
    person = found.project.person(touch.person)
    name = person.name.shown if person else str(touch.person)
    if draft is not None and draft.stage is Stage.SENT:
        raise UsageError(f"the draft to {name} was sent already")
    raise _none(name)


def _none(name: str) -> UsageError:
    return UsageError(
        f"there is no draft to {name} that could have been sent", remedy="wrote it yourself?  outreach log NAME KIND"
    )
