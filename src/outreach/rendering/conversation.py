"""The conversation a follow-up goes on with: the mail it answers, and what its words may say of the first one.

An answer keeps the subject its conversation has, whatever its template says, or mail programs would part the two.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.domain.history import PastDraft, SentMail, Stage
from outreach.domain.messages import Draft
from outreach.domain.slots import part_of
from outreach.domain.stages import View
from outreach.domain.touches import Due, Sending
from outreach.domain.zones import zone_of
from outreach.patterns import Pattern
from outreach.rendering.days import long_day, month_day
from outreach.rendering.headers import UnwritableError, message_id
from outreach.rendering.slot_words import is_at_venue

# a mail is not read and answered sooner
_TO_ANSWER = timedelta(days=3)

_RE = Pattern(r"\A\s*(?:re(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


def in_conversation(draft: Draft, due: Due, view: View) -> Draft:
    """Make a follow-up an answer to the owner's own mail, where that is known; any other draft stays as it is."""
    follows = due.occurrence.follows
    if not follows:
        return draft
    mail = _mail(follows[-1], view)
    answer = replace(draft, subject=f"Re: {_subject(follows[0], view)}")
    return replace(answer, in_reply_to=_reference(mail.id), thread=mail.thread or None) if mail else answer


def _reference(id: str) -> str | None:
    """Write a Message-ID as a header does; one that no header can hold is left out."""
    try:
        return message_id(f"<{id}>", "in reply to")
    except UnwritableError:
        return None


def earlier_data(due: Due, view: View) -> dict[str, str]:
    """Give the first mail of the conversation as data; everything is empty when there is none.

    Its day is said only where the mail itself was seen: its reader has it before them.
    """
    follows = due.occurrence.follows
    if not follows:
        return {"subject": "", "mail": "", "day": "", "times": ""}
    day = month_day(follows[0].day, view.today) if _mail(follows[0], view) else ""
    return {
        "subject": _subject(follows[0], view),
        "mail": f"mail of {day}" if day else "earlier mail",
        "day": day,
        "times": _still_free(due, view),
    }


def _still_free(due: Due, view: View) -> str:
    """Say which of the times the first mail offered are held for its reader still, up to the verb; empty where none is.

    Nothing is said where one between them is lost: it takes more words than a second mail has.
    """
    past = view.history.drafts[due.occurrence.follows[0].touch]
    held = [one for one in sorted(past.slots) if _is_held(one, past, view)]
    if not held or held != sorted(past.slots)[-len(held) :]:
        return ""
    if len(held) == len(past.slots) > 1:
        return "the times I offered are"
    first = held[0].astimezone(_clock(due, past, view)).date()
    if len(held) == 1:
        return f"the time I offered on {long_day(first, view.today)}, is"
    return f"the times I offered from {long_day(first, view.today)}, on are"


def _is_held(starts: datetime, past: PastDraft, view: View) -> bool:
    """Whether a time can be taken still when the mail will have been read and answered."""
    hold = view.history.holds.get((past.touch, part_of(starts)))
    return hold is not None and hold.stage is Stage.HELD and starts >= view.now.astimezone(UTC) + _TO_ANSWER


def _clock(due: Due, past: PastDraft, view: View) -> ZoneInfo:
    """Give the zone the first mail said its times in: the venue's, else its reader's, else the owner's."""
    own = view.project.me.zone
    if is_at_venue(due.occasion) and due.occasion is not None:
        return due.occasion.zone
    person = view.project.person(past.touch.person)
    return (zone_of(person, view.project) if person else None) or own


def _mail(sent: Sending, view: View) -> SentMail | None:
    return view.history.sent_mails.get(view.history.drafts[sent.touch].key)


def _subject(sent: Sending, view: View) -> str:
    """Give the subject a mail was really sent with, else the one it was written with; without any "Re:"."""
    mail, past = _mail(sent, view), view.history.drafts[sent.touch]
    return _RE.sub("", " ".join((mail.subject if mail and mail.subject else past.subject).split()))
