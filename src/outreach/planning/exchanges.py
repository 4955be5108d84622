"""What reading mail told of our own drafts: how each was really sent, and when all mail was last read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from outreach.domain.facts import Fact, MailSeen, ReadUpTo
from outreach.domain.history import PastDraft, SentMail
from outreach.domain.mail_facts import OF_MAIL
from outreach.domain.messages import Key
from outreach.domain.people import Me


def sent_mails(facts: Iterable[Fact], drafts: Iterable[PastDraft]) -> Mapping[Key, SentMail]:
    """Give the drafts of ours that were seen as they were sent; a subject that was not kept is that of the draft."""
    subjects = {one.key: one.subject for one in drafts}
    return {
        fact.key: SentMail(id=fact.id, thread=fact.thread, subject=fact.about or subjects[fact.key])
        for fact in facts
        if isinstance(fact, MailSeen) and fact.outbound and fact.key in subjects and (fact.id or fact.thread)
    }


def heard_at(facts: Iterable[Fact], me: Me) -> datetime | None:
    """Give when all mail of the owner's account was last read, up to then and nothing missed."""
    accounts = {one.casefold() for one in (me.email, *me.was)}
    read = (fact for fact in facts if isinstance(fact, ReadUpTo) and fact.source == OF_MAIL and fact.missed is None)
    return max((fact.at for fact in read if fact.account.casefold() in accounts), default=None)
