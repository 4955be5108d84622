"""What every mailbox must do, whatever it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Draft, DraftRef, Fingerprint, Key
from outreach.providers.base import Mailbox, Refused
from outreach.providers.local import LocalMailbox
from outreach.providers.memory import MemoryMailbox
from outreach.rendering import mime
from tests.builders import at
from tests.planned import a_draft

KEY, OTHER = Key("k" * 32), Key("o" * 32)
NOW = at("2026-12-02 18:31")


@dataclass(frozen=True)
class Hands:
    """A mailbox, and what a person does in it; `recipients` reads whom a stored draft is addressed to."""

    mailbox: Mailbox
    edits: Callable[[DraftRef], None]
    sends: Callable[[DraftRef], None]
    deletes: Callable[[DraftRef], None]
    recipients: Callable[[DraftRef], tuple[str, ...]]


def in_memory(_: Path) -> Hands:
    box = MemoryMailbox()
    return Hands(
        mailbox=box,
        edits=lambda ref: box.human_edits(ref.id, body="Dear Dr. Marchetti,\n\nI changed this."),
        sends=lambda ref: box.human_sends(ref.id),
        deletes=lambda ref: box.human_deletes(ref.id),
        recipients=lambda ref: tuple(one.email for one in box.drafts[ref.id].draft.to),
    )


def in_files(root: Path) -> Hands:
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


@pytest.fixture(params=[in_memory, in_files])
def hands(request: pytest.FixtureRequest, tmp_path: Path) -> Hands:
    made: Hands = request.param(tmp_path)
    return made


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


def test_the_keys_of_all_drafts_are_known_sent_ones_included(hands: Hands) -> None:
    keys = [Key(letter * 32) for letter in "abc"]
    refs = [hands.mailbox.create(a_draft(), one) for one in keys]
    hands.sends(refs[0])
    hands.deletes(refs[1])
    assert sorted(hands.mailbox.all_keys()) == sorted([keys[0], keys[2]])


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


def test_an_edited_or_sent_draft_is_still_found_with_what_it_says_now(hands: Hands) -> None:
    ref = hands.mailbox.create(a_draft(), KEY)
    hands.edits(ref)
    hands.sends(ref)
    (found,) = hands.mailbox.find(KEY)
    assert found.id == ref.id
    assert found.fingerprint != ref.fingerprint


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


def test_a_listing_is_complete_at_once(hands: Hands) -> None:
    assert hands.mailbox.settles == timedelta(0)


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=60)


@pytest.mark.parametrize("kind", [in_memory, in_files])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(subject=WORDS, body=st.lists(WORDS, max_size=5).map("\n".join), name=WORDS)
def test_what_was_written_reads_as_written(
    kind: Callable[[Path], Hands], tmp_path_factory: pytest.TempPathFactory, subject: str, body: str, name: str
) -> None:
    hands = kind(tmp_path_factory.mktemp("box"))
    to = (Address(name=f"A {name}".strip(), email="a.reader@example.org"),)
    draft: Draft = replace(a_draft(), to=to, subject=f"S {subject}".strip(), body=body)
    ref = hands.mailbox.create(draft, KEY)
    assert state(hands, ref) is Seen.AS_WRITTEN
    assert ref.fingerprint == replace(draft, to=()).fingerprint
    filled = hands.mailbox.fill(ref, draft)
    assert state(hands, filled) is Seen.AS_WRITTEN
    assert filled.fingerprint == draft.fingerprint
