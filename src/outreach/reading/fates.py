"""fates(seen, new, history, known, is_heard, now): what became of the drafts that one look misses.

A draft that is gone was sent if a mail is it; if none can be, and all mail up to now was read, the owner deleted it,
which means no. In doubt nobody knows, and the owner is asked. Of files nobody can say why they are gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from outreach.domain.facts import Fact, MailSeen, Seen, StateSeen
from outreach.domain.history import History, PastDraft
from outreach.domain.messages import Key
from outreach.planning.making import FILES
from outreach.reading.sendings import is_reply_by_subject


def fates(
    seen: Sequence[Fact],
    new: Sequence[Fact],
    history: History,
    known: Iterable[Fact],
    *,
    is_heard: bool,
    now: datetime,
) -> tuple[Fact, ...]:
    """Give what a look saw of drafts and holds, with what mail tells of those that are gone.

    `new` is what the same look learnt from mail, with `seen` among what was known; both are to be recorded, `seen` as
    it is given here. `history` is of the moment before the look, `known` what it was added up from. `is_heard` when
    all mail up to `now` (in the owner's zone) is known.
    """
    look = _Look(
        drafts={one.key: one for one in history.drafts.values()},
        sent=frozenset(one.key for one in new if isinstance(one, StateSeen) and one.state is Seen.SENT),
        new=tuple(_unclaimed(new)),
        before=tuple(one for one in _unclaimed(known) if history.heard_at is not None and one.at >= history.heard_at),
        is_heard=is_heard,
        now=now,
    )
    return tuple(fact for one in seen for fact in look.told(one))


def _unclaimed(facts: Iterable[Fact]) -> Iterator[MailSeen]:
    """Give the mails the owner sent that are no draft of ours, as far as is known."""
    return (one for one in facts if isinstance(one, MailSeen) and one.outbound and not one.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What decides: the drafts of which a mail is known, and mails that nothing is known to be.

    `before` are those that the last reading brought: one may have been sent between that look at the drafts and it.
    """

    drafts: Mapping[Key, PastDraft]
    sent: frozenset[Key]
    new: tuple[MailSeen, ...]
    before: tuple[MailSeen, ...]
    is_heard: bool
    now: datetime

    def told(self, fact: Fact) -> Iterator[Fact]:
        """Give in the place of a draft that is gone what became of it."""
        if not isinstance(fact, StateSeen) or fact.state not in (Seen.GONE, Seen.SENT):
            yield fact
        elif fact.key not in self.sent:
            # else the mail itself says it, and when
            draft = self.drafts.get(fact.key)
            yield fact if draft is None or fact.state is Seen.SENT else self._fate(draft, fact)

    def _fate(self, draft: PastDraft, fact: StateSeen) -> StateSeen:
        if not self.is_heard or draft.provider == FILES:
            return fact
        same = [one for one in self.before if self._may_be(one, draft) and one.about == draft.subject]
        if len(same) == 1:
            return StateSeen(at=self.now, key=draft.key, state=Seen.SENT, since=same[0].at)
        in_doubt = bool(same) or any(self._may_be(one, draft) for one in self.new)
        return fact if in_doubt else replace(fact, state=Seen.DELETED)

    def _may_be(self, mail: MailSeen, draft: PastDraft) -> bool:
        """Whether a mail could be a draft: to its person, since it was made, and no answer to something else."""
        made = draft.made_at.astimezone(self.now.tzinfo).date()
        is_answer = is_reply_by_subject(mail.about) and not is_reply_by_subject(draft.subject)
        return mail.person == draft.touch.person and mail.day >= made and not is_answer
