"""Which draft of ours a mail the owner sent is, and which one a mail answers.

By the key in its Message-ID; else, since mail programs give a new one, by its conversation, or by its subject, and
that it went to the person the draft was for. What the owner wrote besides is no draft of ours. Knows no mailboxes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from outreach.domain.facts import Fact, MailSeen
from outreach.domain.history import PastDraft, Stage
from outreach.domain.mail import Mail
from outreach.domain.mail_facts import NO_KEY
from outreach.domain.messages import Key, is_key
from outreach.domain.people import PersonId

# how long after it was made a mail with its subject may still be taken for a draft
_LONGEST = timedelta(days=60)

_REPLY = re.compile(r"\s*(?:re|aw|sv|antw)(?:\[\d+\])?\s*:", re.IGNORECASE)


def digest(id: str) -> str:
    """Give the short name under which a mail is remembered."""
    return hashlib.sha256(_bare(id).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_reply_by_subject(subject: str) -> bool:
    """Whether a subject begins as those of answers do."""
    return _REPLY.match(subject) is not None


@dataclass(slots=True, kw_only=True)
class Sendings:
    """What the owner sent, as far as it is known; filled while mails are read, the oldest first.

    `free` are the drafts for each person that no mail is known to be; `threads` the conversations our drafts lie in,
    `mails` the keys of mails that were sent, by their digests (no key: not a draft of ours), `talks` the key that was
    sent last in a conversation.
    """

    drafts: Mapping[Key, PastDraft]
    free: Mapping[PersonId, dict[Key, PastDraft]]
    threads: Mapping[Key, str] = field(default_factory=dict)
    mails: dict[str, Key] = field(default_factory=dict)
    talks: dict[str, Key] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Mapping[Key, PastDraft], facts: Iterable[Fact], threads: Mapping[Key, str]) -> Sendings:
        """Begin with what earlier readings found."""
        mails = {fact.mail: fact.key for fact in facts if isinstance(fact, MailSeen) and fact.outbound}
        taken = set(mails.values())
        free: dict[PersonId, dict[Key, PastDraft]] = {}
        for one in drafts.values():
            if one.key not in taken and one.stage is not Stage.WITHDRAWN:
                free.setdefault(one.touch.person, {})[one.key] = one
        return cls(drafts=drafts, free=free, threads=threads, mails=mails)

    def sent(self, mail: Mail, people: Collection[PersonId]) -> Key:
        """Take note of a mail the owner sent to `people`; give the draft of ours that it is, else no key."""
        name = digest(mail.id)
        found = self.mails.get(name) or self._key_in(mail.id) or self._by_place(mail, people)
        self._take(name, found)
        if mail.thread:
            self.talks[mail.thread] = found
        return found

    def expect(self, mails: Iterable[Mail]) -> None:
        """Reserve the drafts whose keys these mails bear, so that no other is taken for them."""
        for mail in mails:
            key = self._key_in(mail.id)
            if key:
                self._take(digest(mail.id), key)

    def answered(self, mail: Mail) -> Key | None:
        """Give the draft of ours that a mail answers, no key when it answers another mail of the owner's; else None."""
        for id in reversed(mail.answers):
            key = self._key_in(id) or self.mails.get(digest(id))
            if key is not None:
                return key
        if mail.thread in self.talks:
            return self.talks[mail.thread]
        return NO_KEY if mail.answers and is_reply_by_subject(mail.subject) else None

    def _key_in(self, id: str) -> Key | None:
        """Give the draft that a Message-ID was made for."""
        name = _bare(id).rpartition("@")[0]
        return Key(name) if is_key(name) and name in self.drafts else None

    def _by_place(self, mail: Mail, people: Collection[PersonId]) -> Key:
        """Find the latest draft for one of `people` that nothing else is known to be."""
        lying = (one for person in people for one in self.free.get(person, {}).values())
        free = [one for one in lying if one.made_at <= mail.at]
        same = [one for one in free if mail.thread and self.threads.get(one.key) == mail.thread]
        same = same or [one for one in free if _is_titled(one, mail)]
        return max(same, key=lambda one: (one.made_at, one.key)).key if same else NO_KEY

    def _take(self, name: str, key: Key) -> None:
        self.mails[name] = key
        draft = self.drafts.get(key)
        if draft is not None:
            self.free.get(draft.touch.person, {}).pop(key, None)


def _is_titled(draft: PastDraft, mail: Mail) -> bool:
    """Whether a mail bears the subject of a draft that was made not long before."""
    subject = _folded(draft.subject)
    return bool(subject) and subject == _folded(mail.subject) and mail.at - draft.made_at <= _LONGEST


def _folded(subject: str) -> str:
    return " ".join(subject.casefold().split())


def _bare(id: str) -> str:
    return id.strip().removeprefix("<").removesuffix(">")
