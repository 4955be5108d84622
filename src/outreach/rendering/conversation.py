"""The conversation a follow-up goes on with: the mail it answers, and what its words may say of the first one.

An answer keeps the subject its conversation has, whatever its template says, or mail programs would part the two.
"""

from __future__ import annotations

import re
from dataclasses import replace

from outreach.domain.history import SentMail
from outreach.domain.messages import Draft
from outreach.domain.stages import View
from outreach.domain.touches import Due, Sending
from outreach.rendering.days import month_day
from outreach.rendering.headers import UnwritableError, message_id

_RE = re.compile(r"\A\s*(?:re(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)


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
        return {"subject": "", "mail": "", "day": ""}
    day = month_day(follows[0].day, view.today) if _mail(follows[0], view) else ""
    return {"subject": _subject(follows[0], view), "mail": f"mail of {day}" if day else "earlier mail", "day": day}


def _mail(sent: Sending, view: View) -> SentMail | None:
    return view.history.sent_mails.get(view.history.drafts[sent.touch].key)


def _subject(sent: Sending, view: View) -> str:
    """Give the subject a mail was really sent with, else the one it was written with; without any "Re:"."""
    mail, past = _mail(sent, view), view.history.drafts[sent.touch]
    return _RE.sub("", " ".join((mail.subject if mail and mail.subject else past.subject).split()))
