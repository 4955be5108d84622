"""What every mailbox must do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Draft, DraftRef, Fingerprint, Key
from outreach.providers.base import Interest, Mailbox, Refused
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.local import LocalMailbox
from outreach.providers.memory import MemoryMailbox
from outreach.rendering import mime
from tests.builders import ACCOUNT, at
from tests.gmail_at_hand import EVERYTHING, signed_in
from tests.google_server import GoogleServer
from tests.planned import a_draft

KEY, OTHER = Key("k" * 32), Key("o" * 32)
NOW = at("2026-12-02 18:31")


@dataclass(frozen=True)
class Hands:
    """A mailbox, and what a person does in it; `recipients` reads whom a stored draft is addressed to.

    `keeps_sent`: a draft that was sent is still there under its id.
    """

    mailbox: Mailbox
    edits: Callable[[DraftRef], None]
    sends: Callable[[DraftRef], None]
    deletes: Callable[[DraftRef], None]
    recipients: Callable[[DraftRef], tuple[str, ...]]
    keeps_sent: bool = True
    settles: timedelta = timedelta(0)


def in_memory(_: Path, __: ExitStack) -> Hands:
    box = MemoryMailbox()
    return Hands(
        mailbox=box,
        edits=lambda ref: box.human_edits(ref.id, body="Dear Dr. Marchetti,\n\nI changed this."),
        sends=lambda ref: box.human_sends(ref.id),
        deletes=lambda ref: box.human_deletes(ref.id),
        recipients=lambda ref: tuple(one.email for one in box.drafts[ref.id].draft.to),
    )


def in_files(root: Path, _: ExitStack) -> Hands:
    box = LocalMailbox(root, now=NOW)

    def path(ref: DraftRef) -> Path:
        return root / box.link(ref)

    def edits(ref: DraftRef) -> None:
        content = path(ref).read_bytes()
        assert b"Thank you" in content
        path(ref).write_bytes(content.replace(b"Thank you", b"Many thanks"))

    def sends(ref: DraftRef) -> None:
        (root / "drafts" / "sent").mkdir(exist_ok=True)
        path(ref).rename(root / "drafts" / "sent" / path(ref).name)

    return Hands(
        mailbox=box,
        edits=edits,
        sends=sends,
        deletes=lambda ref: path(ref).unlink(),
        recipients=lambda ref: tuple(one.email for one in mime.parse(path(ref).read_bytes()).to),
    )


def at_google(root: Path, running: ExitStack) -> Hands:
    """Gmail as the test server plays it, over real HTTP; sent drafts can be seen, since mail may be read."""
    server = running.enter_context(GoogleServer(now=NOW))
    gmail = server.world.add_account(ACCOUNT, name="Maya Okafor").gmail
    human = server.world.human(ACCOUNT)
    account = signed_in(server, *EVERYTHING)

    def recipients(ref: DraftRef) -> tuple[str, ...]:
        return gmail.drafts[ref.id].recipients

    def sends(ref: DraftRef) -> None:
        if not recipients(ref):
            # Gmail sends nothing without a recipient; a person writes one first
            human.edits_draft(ref.id, to="somebody@example.org")
        human.sends_draft(ref.id)

    return Hands(
        mailbox=GmailMailbox(account, address=ACCOUNT, cache=ContentCache(root / "seen.json"), now=NOW),
        edits=lambda ref: _done(human.edits_draft(ref.id, body="Dear Dr. Marchetti,\n\nI changed this.")),
        sends=sends,
        deletes=lambda ref: human.deletes_draft(ref.id),
        recipients=recipients,
        keeps_sent=False,
        settles=timedelta(minutes=30),
    )


def _done(_: object) -> None:
    """Pass over what came of it."""


KINDS = [in_memory, in_files, at_google]


@pytest.fixture(params=KINDS)
def hands(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hands]:
    with ExitStack() as running:
        yield request.param(tmp_path, running)


def state(hands: Hands, ref: DraftRef) -> Seen:
    return hands.mailbox.states([ref])[ref]


def test_a_draft_is_born_without_recipients(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    assert hands.recipients(ref) == ()
    assert ref.fingerprint == a_draft(addressed=False).fingerprint


def test_filling_writes_the_recipients(hands: Hands) -> None:
    ref = hands.mailbox.fill(hands.mailbox.create(a_draft(), KEY), a_draft())
    assert hands.recipients(ref) == ("elena-marchetti@harbor-state.example.edu",)
    assert ref.fingerprint == a_draft().fingerprint
    assert state(hands, ref) is Seen.AS_WRITTEN


def test_filling_keeps_the_id(hands: Hands) -> None:
    created = hands.mailbox.create(a_draft(), KEY)
    assert hands.mailbox.fill(created, a_draft()).id == created.id


def test_filling_an_unaddressed_draft_writes_its_words_and_nobody(hands: Hands) -> None:
    created = hands.mailbox.create(a_draft(addressed=False, body="⟦question⟧"), KEY)
    ref = hands.mailbox.fill(created, a_draft(addressed=False, body="⟦another question⟧"))
    assert hands.recipients(ref) == ()
    assert state(hands, ref) is Seen.AS_WRITTEN
    assert state(hands, created) is Seen.EDITED


def test_filling_twice_is_filling_once(hands: Hands) -> None:
    created = hands.mailbox.create(a_draft(), KEY)
    assert hands.mailbox.fill(created, a_draft()) == hands.mailbox.fill(created, a_draft())
    assert len(hands.mailbox.find(KEY)) == 1


def test_the_keys_of_all_drafts_are_known_and_of_sent_ones_that_are_kept(hands: Hands) -> None:
    keys = [Key(letter * 32) for letter in "abc"]
    refs = [hands.mailbox.create(a_draft(), one) for one in keys]
    hands.sends(refs[0])
    hands.deletes(refs[1])
    sent = [keys[0]] if hands.keeps_sent else []
    assert list(hands.mailbox.all_keys()) == sorted([*sent, keys[2]])


@pytest.mark.parametrize("act", ["edits", "sends", "deletes"])
def test_what_a_person_touched_is_neither_filled_nor_discarded(hands: Hands, act: str) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    getattr(hands, act)(ref)
    before = state(hands, ref)
    with pytest.raises(Refused):
        hands.mailbox.fill(ref, a_draft())
    with pytest.raises(Refused):
        hands.mailbox.discard(ref)
    assert state(hands, ref) is before


@pytest.mark.parametrize(("act", "seen"), [("edits", Seen.EDITED), ("sends", Seen.SENT), ("deletes", Seen.GONE)])
def test_what_a_person_did_is_seen(hands: Hands, act: str, seen: Seen) -> None:
    ref = hands.mailbox.fill(hands.mailbox.create(a_draft(), KEY), a_draft())
    assert state(hands, ref) is Seen.AS_WRITTEN
    getattr(hands, act)(ref)
    assert state(hands, ref) is seen


def test_a_discarded_draft_is_gone(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    hands.mailbox.discard(ref)
    assert state(hands, ref) is Seen.GONE
    assert hands.mailbox.find(KEY) == ()


def test_a_draft_is_found_by_its_key(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    hands.mailbox.create(a_draft("greta-osei"), OTHER)
    assert hands.mailbox.find(KEY) == (ref,)


def test_an_edited_draft_is_still_found_with_what_it_says_now(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    hands.edits(ref)
    (found,) = hands.mailbox.find(KEY)
    assert found.id == ref.id
    assert found.fingerprint != ref.fingerprint


def test_a_sent_draft_is_still_found_where_it_is_kept(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    hands.edits(ref)
    hands.sends(ref)
    assert [found.id for found in hands.mailbox.find(KEY)] == ([ref.id] if hands.keeps_sent else [])


def test_nothing_is_found_for_a_key_that_was_never_used(hands: Hands) -> None:
    assert hands.mailbox.find(KEY) == ()
    unknown = DraftRef("nobody", Fingerprint("x"))
    assert hands.mailbox.states([unknown]) == {unknown: Seen.GONE}
    assert hands.mailbox.states([]) == {}


def test_two_drafts_never_share_a_place(hands: Hands) -> None:
    refs = [hands.mailbox.create(a_draft(anchor=f"occasion-{n}"), Key(f"{n}" * 32)) for n in range(3)]
    assert len({hands.mailbox.link(ref) for ref in refs}) == 3
    hands.mailbox.discard(refs[1])
    assert [state(hands, ref) for ref in refs] == [Seen.AS_WRITTEN, Seen.GONE, Seen.AS_WRITTEN]


def test_it_is_known_when_a_listing_is_complete(hands: Hands) -> None:
    assert hands.mailbox.settles == hands.settles


def test_reading_a_draft_gives_what_it_says(hands: Hands) -> None:
    ref = hands.mailbox.fill(hands.mailbox.create(a_draft(), KEY), a_draft())
    read = hands.mailbox.read(ref)
    assert read is not None
    assert read.text == a_draft().text
    assert (read.to, read.subject, read.key) == (a_draft().to, a_draft().subject, KEY)
    hands.sends(ref)
    assert hands.mailbox.read(ref) is None


INTERESTED = Interest(is_own=lambda _: False, is_known=lambda _: True, wants_text=lambda _: False)


def test_a_first_look_at_mail_gives_none_and_says_where_to_go_on_where_mail_can_be_read(hands: Hands) -> None:
    hands.mailbox.create(a_draft(), KEY)
    heard = hands.mailbox.heard("", INTERESTED)
    assert heard is None or (heard.mails == () and heard.cursor and not heard.is_gap)


def test_drafts_are_no_mail_until_they_are_sent(hands: Hands) -> None:
    first = hands.mailbox.heard("", INTERESTED)
    ref = hands.mailbox.fill(hands.mailbox.create(a_draft(), KEY), a_draft())
    hands.edits(ref)
    before = hands.mailbox.heard(first.cursor, INTERESTED) if first else None
    hands.sends(ref)
    after = hands.mailbox.heard(before.cursor, INTERESTED) if before else None
    if first is None:
        assert hands.mailbox.earlier(["a@example.org"], NOW, INTERESTED) == ()
    else:
        assert before is not None
        assert after is not None
        assert before.mails == ()
        assert [one.is_sent for one in after.mails] == [True]


def test_drafts_to_people_are_no_notes(hands: Hands) -> None:
    hands.mailbox.fill(hands.mailbox.create(a_draft(), KEY), a_draft())
    assert tuple(hands.mailbox.jottings()) == ()


def test_where_no_signature_is_kept_there_is_none(hands: Hands) -> None:
    assert hands.mailbox.signature() is None


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=60)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(subject=WORDS, body=st.lists(WORDS, max_size=5).map("\n".join), name=WORDS)
def test_what_was_written_reads_as_written(
    kind: Callable[[Path, ExitStack], Hands],
    tmp_path_factory: pytest.TempPathFactory,
    subject: str,
    body: str,
    name: str,
) -> None:
    to = (Address(name=f"A {name}".strip(), email="a.reader@example.org"),)
    draft: Draft = replace(a_draft(), to=to, subject=f"S {subject}".strip(), body=body)
    with ExitStack() as running:
        hands = kind(tmp_path_factory.mktemp("box"), running)
        ref = hands.mailbox.create(draft, KEY)
        assert state(hands, ref) is Seen.AS_WRITTEN
        assert ref.fingerprint == replace(draft, to=()).fingerprint
        filled = hands.mailbox.fill(ref, draft)
        assert state(hands, filled) is Seen.AS_WRITTEN
        assert filled.fingerprint == draft.fingerprint
