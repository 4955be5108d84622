"""What became of drafts that are gone: sent where a mail is it, deleted where none can be, else nobody knows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.facts import Fact, MailSeen, ReadUpTo, Seen, StateSeen
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.messages import Key
from outreach.domain.people import PersonId
from outreach.reading.fates import fates
from tests.builders import a_history, a_past_draft, at, day

NOW = at("2026-12-02 07:10")
LAST = at("2026-12-01 07:10")
DRAFT = replace(
    a_past_draft("conf-request/ada-quill/astro-2026/1", subject="ASTRO on Monday", made="2026-11-30 20:10"),
    provider="gmail",
)
GONE = StateSeen(at=NOW, key=DRAFT.key, state=Seen.GONE)
DELETED = replace(GONE, state=Seen.DELETED)


def a_history_with(*drafts: PastDraft) -> History:
    return replace(a_history(drafts=drafts or (DRAFT,)), heard_at=LAST)


def mail(
    *,
    about: str = "Better words",
    person: str = "ada-quill",
    on: str = "2026-12-01",
    key: str = "",
    outbound: bool = True,
) -> MailSeen:
    return MailSeen(
        at=NOW, mail="m1", person=PersonId(person), day=day(on), outbound=outbound, about=about, key=Key(key)
    )


def told(
    *seen: Fact,
    new: tuple[Fact, ...] = (),
    known: tuple[Fact, ...] = (),
    is_heard: bool = True,
    history: History | None = None,
) -> tuple[Fact, ...]:
    return fates(seen or (GONE,), new, history or a_history_with(), known, is_heard=is_heard, now=NOW)


def test_a_draft_that_is_gone_and_no_mail_is_it_was_deleted() -> None:
    assert told() == (DELETED,)


def test_where_mail_was_not_read_nobody_can_say_so() -> None:
    assert told(is_heard=False) == (GONE,)


def test_a_file_that_is_gone_may_have_been_sent_from_anywhere() -> None:
    assert told(history=a_history_with(replace(DRAFT, provider="local"))) == (GONE,)


def test_what_mail_says_was_sent_is_said_once() -> None:
    sent = StateSeen(at=NOW, key=DRAFT.key, state=Seen.SENT, since=at("2026-12-01 08:30"))
    assert told(new=(mail(key=DRAFT.key), sent)) == ()
    assert told(new=(mail(key=DRAFT.key), sent), is_heard=False) == ()


@pytest.mark.parametrize(
    ("one", "fate"),
    [
        (mail(), GONE),
        (mail(about=""), GONE),
        (mail(on="2026-11-30"), GONE),
        (mail(on="2026-11-29"), DELETED),
        (mail(about="Re: Contours"), DELETED),
        (mail(person="greta-osei"), DELETED),
        (mail(outbound=False), DELETED),
        (mail(key="k" * 32), DELETED),
    ],
    ids=["any", "subject not kept", "same day", "before", "an answer", "to another", "theirs", "another draft"],
)
def test_where_a_mail_could_be_it_the_owner_is_asked(one: MailSeen, fate: StateSeen) -> None:
    assert told(new=(one,)) == (fate,)


def test_a_follow_up_that_is_gone_could_be_an_answer() -> None:
    draft = replace(DRAFT, subject="Re: ASTRO on Monday")
    assert told(new=(mail(about="Re: ASTRO"),), history=a_history_with(draft)) == (GONE,)


class TestSentWhileWeLooked:
    """A mail that was sent after the drafts were looked at and before the mail was read."""

    def at_last(self, about: str = "ASTRO on Monday") -> MailSeen:
        return replace(mail(about=about), at=LAST)

    def test_it_is_the_draft_that_the_next_look_misses(self) -> None:
        sent = StateSeen(at=NOW, key=DRAFT.key, state=Seen.SENT, since=LAST)
        assert told(known=(self.at_last(),)) == (sent,)

    def test_a_mail_of_an_earlier_look_is_not_since_the_draft_lay_there_after_it(self) -> None:
        earlier = replace(self.at_last(), at=at("2026-11-30 22:10"))
        assert told(known=(earlier,)) == (DELETED,)

    def test_another_mail_of_that_look_is_not(self) -> None:
        assert told(known=(self.at_last("The dataset"),)) == (DELETED,)

    def test_of_two_nobody_knows(self) -> None:
        twice = (self.at_last(), replace(self.at_last(), mail="m2"))
        assert told(known=twice) == (GONE,)

    def test_without_a_reading_there_is_none(self) -> None:
        history = replace(a_history_with(), heard_at=None)
        assert told(known=(self.at_last(),), history=history) == (DELETED,)


def test_all_else_is_told_as_it_was_seen() -> None:
    others: tuple[Fact, ...] = (
        StateSeen(at=NOW, key=Key("h" * 32), state=Seen.GONE),
        StateSeen(at=NOW, key=DRAFT.key, state=Seen.EDITED),
        ReadUpTo(at=NOW, source="mail", account="x@example.org", cursor="1"),
    )
    assert told(*others) == others


def test_of_several_each_has_its_own_fate() -> None:
    other = replace(
        a_past_draft("conf-request/greta-osei/astro-2026/1", Stage.EDITED, made="2026-11-30 07:10"), provider="gmail"
    )
    both = (GONE, replace(GONE, key=other.key))
    assert told(*both, new=(mail(),), history=a_history_with(DRAFT, other)) == (GONE, replace(DELETED, key=other.key))
