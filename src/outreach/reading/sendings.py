"""Which draft of ours a mail the owner sent is, and which one a mail answers.

By the key in its Message-ID; else, since mail programs give a new one, by its conversation, or by its subject, and
that it went to the person the draft was for; else because the draft is gone and nothing else can have become of it.
A draft that still lies in a mailbox was not sent. What the owner wrote besides is no draft of ours. Knows no mailboxes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from outreach.domain.facts import Fact, MailSeen, RunFinished, Seen, StateSeen
from outreach.domain.history import PastDraft, Stage
from outreach.domain.mail import Mail
from outreach.domain.mail_facts import NO_KEY
from outreach.domain.messages import Key, is_key
from outreach.domain.people import PersonId
from outreach.errors import Exit
from outreach.patterns import Pattern
from outreach.planning.making import FILES

# how long after it was made a mail with its subject may still be taken for a draft
_LONGEST = timedelta(days=60)
# how a run ends that could look at the drafts
_LOOKED = frozenset({int(Exit.DONE), int(Exit.ATTENTION)})
_LEFT = frozenset({Stage.SENT, Stage.DELETED, Stage.GONE})

_REPLY = Pattern(r"\s*(?:re|aw|sv|antw)(?:\[\d+\])?\s*:", re.IGNORECASE)

# a mail, and the people the owner knows among those it went to
Sent = tuple[Mail, tuple[PersonId, ...]]


def digest(id: str) -> str:
    """Give the short name under which a mail is remembered."""
    return hashlib.sha256(_bare(id).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def is_reply_by_subject(subject: str) -> bool:
    """Whether a subject begins as those of answers do."""
    return _REPLY.match(subject) is not None


@dataclass(slots=True, kw_only=True)
class Sendings:
    """What the owner sent, as far as it is known; filled while mails are read.

    `free` are the drafts for each person that no mail is known to be; `threads` the conversations our drafts lie in,
    `drafts_in` the same the other way round; `lay` is when each draft was last seen among the drafts. `mails` are the
    keys of mails that were sent, by their digests (no key: not a draft of ours), `talks` the key that was sent last in
    a conversation.
    """

    drafts: Mapping[Key, PastDraft]
    free: Mapping[PersonId, dict[Key, PastDraft]]
    threads: Mapping[Key, str] = field(default_factory=dict)
    drafts_in: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    lay: Mapping[Key, datetime] = field(default_factory=dict)
    mails: dict[str, Key] = field(default_factory=dict)
    talks: dict[str, Key] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Mapping[Key, PastDraft], facts: Iterable[Fact], threads: Mapping[Key, str]) -> Sendings:
        """Begin with what earlier readings found."""
        known = tuple(facts)
        seen = [fact for fact in known if isinstance(fact, MailSeen) and fact.outbound]
        taken = {*(fact.key for fact in seen), *_dated(known)}
        free: dict[PersonId, dict[Key, PastDraft]] = {}
        for one in drafts.values():
            if one.key not in taken and one.stage is not Stage.WITHDRAWN:
                free.setdefault(one.touch.person, {})[one.key] = one
        return cls(
            drafts=drafts,
            free=free,
            threads=threads,
            drafts_in=_turned(threads),
            lay=_last_lying(known),
            mails={fact.mail: fact.key for fact in seen},
            talks={fact.thread: fact.key for fact in seen if fact.thread},
        )

    def match(self, rows: Iterable[Sent]) -> None:
        """Find out which of these mails, the oldest first, are drafts of ours: by the surest sign first.

        What was known to be none before stays none, unless it bears a key.
        """
        new = list(rows)
        self._match_by(lambda mail, _: self._key_in(mail.id), new)
        new = [row for row in new if digest(row[0].id) not in self.mails]
        self._match_by(self._by_thread, new)
        self._match_by(self._by_subject, new)
        self._match_the_rest([row for row in new if digest(row[0].id) not in self.mails])

    def _match_by(self, sign: Callable[[Mail, tuple[PersonId, ...]], Key], rows: Iterable[Sent]) -> None:
        for mail, people in rows:
            name = digest(mail.id)
            key = sign(mail, people) if not self.mails.get(name) else NO_KEY
            if key:
                self._take(name, key)

    def sent(self, mail: Mail) -> Key:
        """Take note of a mail the owner sent, the oldest first; give the draft of ours that it is, else no key."""
        found = self.mails.setdefault(digest(mail.id), NO_KEY)
        if mail.thread:
            self.talks[mail.thread] = found
        return found

    def answered(self, mail: Mail) -> Key | None:
        """Give the draft of ours that a mail answers, no key when it answers another mail of the owner's; else None."""
        for id in reversed(mail.answers):
            key = self._key_in(id) or self.mails.get(digest(id))
            if key is not None:
                return key
        if mail.thread in self.talks:
            return self.talks[mail.thread]
        return NO_KEY if mail.answers and is_reply_by_subject(mail.subject) else None

    def _key_in(self, id: str) -> Key:
        """Give the draft that a Message-ID was made for."""
        name = _bare(id).rpartition("@")[0]
        return Key(name) if is_key(name) and name in self.drafts else NO_KEY

    def _by_thread(self, mail: Mail, people: Collection[PersonId]) -> Key:
        """Find the latest draft of a conversation; to whom it went may also be an address nobody knows yet."""
        rows = (self.drafts[key] for key in self.drafts_in.get(mail.thread, ()) if key in self.drafts)
        return _latest(
            one
            for one in rows
            if one.key in self.free.get(one.touch.person, {})
            and (one.touch.person in people or not people)
            and self._can_be(one, mail)
        )

    def _by_subject(self, mail: Mail, people: Collection[PersonId]) -> Key:
        return _latest(one for one in self._free(people) if self._can_be(one, mail) and _is_titled(one, mail))

    def _free(self, people: Collection[PersonId]) -> Iterator[PastDraft]:
        return (one for person in people for one in self.free.get(person, {}).values())

    def _can_be(self, draft: PastDraft, mail: Mail) -> bool:
        """Whether a draft was not seen among the drafts after the mail was sent; a file may stay where it was."""
        if draft.provider == FILES:
            return draft.made_at <= mail.at
        return not draft.is_lying and self._lay_until(draft) <= mail.at

    def _lay_until(self, draft: PastDraft) -> datetime:
        return max(draft.made_at, self.lay.get(draft.key, draft.made_at))

    def _match_the_rest(self, rows: Sequence[Sent]) -> None:
        """Match drafts that are gone with the mails that went to nobody else, where there is only one way to do so."""
        for person in {people[0] for _, people in rows if len(people) == 1}:
            mails = [mail for mail, people in rows if people == (person,)]
            left = [one for one in self._free((person,)) if one.stage in _LEFT]
            choices = {one.key: {digest(mail.id) for mail in mails if self._can_have_become(one, mail)} for one in left}
            for key, name in _only_way({key: names for key, names in choices.items() if names}):
                self._take(name, key)

    def _can_have_become(self, draft: PastDraft, mail: Mail) -> bool:
        """Whether a mail was sent in the time in which the draft vanished, and belongs nowhere else."""
        in_time = self._lay_until(draft) <= mail.at <= draft.changed_at
        return in_time and not self._is_elsewhere(mail, draft)

    def _is_elsewhere(self, mail: Mail, draft: PastDraft) -> bool:
        """Whether a mail answers something, or lies in a conversation, that the draft has nothing to do with."""
        answered = [self._key_in(id) or self.mails.get(digest(id), NO_KEY) for id in mail.answers]
        around = [*answered, *self.drafts_in.get(mail.thread, ())]
        if around:
            return not any(_are_of_one_talk(draft, self.drafts.get(key)) for key in around)
        return is_reply_by_subject(mail.subject) and not is_reply_by_subject(draft.subject)

    def _take(self, name: str, key: Key) -> None:
        self.mails[name] = key
        self.free.get(self.drafts[key].touch.person, {}).pop(key, None)


def _dated(facts: Iterable[Fact]) -> Iterator[Key]:
    """Give the drafts of which the mail itself said when they were sent."""
    for fact in facts:
        if isinstance(fact, StateSeen) and fact.state is Seen.SENT and fact.since is not None:
            yield fact.key


def _turned(threads: Mapping[Key, str]) -> Mapping[str, tuple[Key, ...]]:
    found: dict[str, tuple[Key, ...]] = {}
    for key, thread in threads.items():
        if thread:
            found[thread] = (*found.get(thread, ()), key)
    return found


def _last_lying(facts: Iterable[Fact]) -> Mapping[Key, datetime]:
    """Give the last run before each draft was first missed: it still saw it."""
    found: dict[Key, datetime] = {}
    last: datetime | None = None
    for fact in facts:
        if isinstance(fact, RunFinished) and fact.exit_code in _LOOKED:
            last = fact.at
        elif isinstance(fact, StateSeen) and fact.state in (Seen.SENT, Seen.DELETED, Seen.GONE) and last is not None:
            found.setdefault(fact.key, last)
    return found


def _only_way(choices: dict[Key, set[str]]) -> Sequence[tuple[Key, str]]:
    """Give each draft the only mail it can be, one after another; nothing at all where one could be several."""
    found: list[tuple[Key, str]] = []
    while choices:
        sure = next((key for key, names in choices.items() if len(names) == 1), None)
        if sure is None:
            return ()
        (name,) = choices.pop(sure)
        found.append((sure, name))
        choices = {key: names - {name} for key, names in choices.items()}
    return found


def _are_of_one_talk(draft: PastDraft, other: PastDraft | None) -> bool:
    """Whether two drafts are one, or steps of the same."""
    if other is None:
        return False
    one, two = draft.touch, other.touch
    return (one.cadence, one.person, one.anchor) == (two.cadence, two.person, two.anchor)


def _latest(drafts: Iterable[PastDraft]) -> Key:
    rows = sorted((one.made_at, one.key) for one in drafts)
    return rows[-1][1] if rows else NO_KEY


def _is_titled(draft: PastDraft, mail: Mail) -> bool:
    """Whether a mail bears the subject of a draft that was made not long before."""
    subject = _folded(draft.subject)
    return bool(subject) and subject == _folded(mail.subject) and mail.at - draft.made_at <= _LONGEST


def _folded(subject: str) -> str:
    return " ".join(subject.casefold().split())


def _bare(id: str) -> str:
    return id.strip().removeprefix("<").removesuffix(">")
