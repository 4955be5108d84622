"""What a number or a name is about, in full: what lies there as it is now, else what is planned."""

from __future__ import annotations

from outreach.capture.naming import person_of
from outreach.cli.options import Settings
from outreach.cli.pointing import look, pointed
from outreach.domain.touches import TouchId
from outreach.errors import UsageError
from outreach.letters import letter_at
from outreach.preview import Preview
from outreach.reports.enclosed import enclosed_lines
from outreach.reports.rows import Rows, touch_of
from outreach.reports.show import shown_draft, shown_hold, shown_letter, shown_skip


def found_texts(what: str, settings: Settings) -> tuple[Preview, list[str]]:
    """Look, and write out what is meant.

    Raises:
        UsageError: the number is none of the last list, or there is nothing of that person to show.
    """
    if what.isdigit():
        found, about = pointed(int(what), settings)
        return found, _about(about, found)
    found = look(settings)
    person = person_of(what, found.project)
    touches = [row.touch for row in found.plan.drafts if row.touch.person == person.id]
    touches += [one.touch for one in found.history.drafts_with(person.id) if one.is_lying]
    texts = [text for touch in dict.fromkeys(touches) for text in _draft(touch, found)]
    if not texts:
        raise UsageError(f"there is no draft for {person.name.shown}", remedy=f"see   outreach explain {what}")
    return found, texts


def _about(about: str, found: Preview) -> list[str]:
    rows = Rows.of(found.project, found.plan.now)
    name, _, part = about.partition("#")
    touch = TouchId.parse(name)
    if part:
        texts = [shown_hold(one, rows) for one in found.plan.holds if (one.hold.touch, one.hold.part) == (touch, part)]
    else:
        texts = _draft(touch, found)
    texts = texts or [shown_skip(one, rows) for one in found.plan.skipped if touch_of(one) == touch]
    if not texts:
        raise UsageError("that is done, and nothing of it is left to show", remedy="see   outreach")
    return texts


def _draft(touch: TouchId, found: Preview) -> list[str]:
    """Give what lies there, as it is now; else what is planned."""
    rows = Rows.of(found.project, found.plan.now)
    planned = [row for row in found.plan.drafts if row.touch == touch]
    lying = letter_at(touch, found)
    if planned or lying is None:
        return [shown_draft(row, rows) for row in planned]
    enclosed = enclosed_lines(lying.attachments, rows.today)
    return [shown_letter(lying.to, lying.subject, lying.text, words=lying.words, place=lying.place, enclosed=enclosed)]
