"""What every mailbox must do with a draft that carries a file: it is ours until a person adds one or takes it out."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Draft, DraftRef, Key
from outreach.providers.base import Mailbox, Refused
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.local import LocalMailbox
from outreach.providers.memory import MemoryMailbox
from tests.attached import PDF, an_attachment
from tests.builders import ACCOUNT, at
from tests.gmail_at_hand import EVERYTHING, AtHand, signed_in
from tests.google_server import GoogleServer
from tests.planned import a_draft

KEY = Key("k" * 32)
NOW = at("2026-12-02 18:31")
NAME = "Okafor CV, December (Größe A4).pdf"
OTHER = b"%PDF-1.4\n% another page\n%%EOF\n"


@dataclass(frozen=True)
class Hands:
    """A mailbox, and what a person does with the files of a draft in it."""

    mailbox: Mailbox
    adds: Callable[[DraftRef], object]
    removes: Callable[[DraftRef], object]


def in_memory(_: Path, __: ExitStack) -> Hands:
    box = MemoryMailbox()

    def adds(ref: DraftRef) -> None:
        carried = box.drafts[ref.id].draft.attachments
        box.human_edits(ref.id, attachments=(*carried, an_attachment("poster.pdf", OTHER)))

    return Hands(mailbox=box, adds=adds, removes=lambda ref: box.human_edits(ref.id, attachments=()))


def in_files(root: Path, _: ExitStack) -> Hands:
    """Files as a mail program saves them."""
    box = LocalMailbox(root, now=NOW)

    def saved(ref: DraftRef, change: Callable[[EmailMessage], None]) -> None:
        path = root / box.link(ref)
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        change(message)
        path.write_bytes(message.as_bytes(policy=email.policy.SMTP))

    def added(message: EmailMessage) -> None:
        message.add_attachment(OTHER, maintype="application", subtype="pdf", filename="poster.pdf")

    def removed(message: EmailMessage) -> None:
        parts = message.get_payload()
        assert isinstance(parts, list)
        message.set_payload(parts[:1])

    return Hands(mailbox=box, adds=lambda ref: saved(ref, added), removes=lambda ref: saved(ref, removed))


def at_google(root: Path, running: ExitStack) -> Hands:
    server = running.enter_context(GoogleServer(now=NOW))
    server.world.add_account(ACCOUNT, name="Maya Okafor")
    human = server.world.human(ACCOUNT)
    account = signed_in(server, *EVERYTHING)
    return Hands(
        mailbox=GmailMailbox(account, address=ACCOUNT, cache=ContentCache(root / "seen.json"), now=NOW),
        adds=lambda ref: human.attaches(ref.id, "poster.pdf", OTHER),
        removes=lambda ref: human.detaches(ref.id),
    )


@pytest.fixture(params=[in_memory, in_files, at_google])
def hands(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hands]:
    with ExitStack() as running:
        yield request.param(tmp_path, running)


def carrying(name: str = NAME, content: bytes = PDF, *, addressed: bool = True) -> Draft:
    return replace(a_draft(addressed=addressed), attachments=(an_attachment(name, content),))


def state(hands: Hands, ref: DraftRef) -> Seen:
    return hands.mailbox.states([ref])[ref]


def made(hands: Hands, draft: Draft) -> DraftRef:
    return hands.mailbox.fill(hands.mailbox.create(draft, KEY), draft)


def test_a_draft_with_a_file_that_nobody_touched_is_as_written(hands: Hands) -> None:
    ref = made(hands, carrying())
    assert ref.fingerprint == carrying().fingerprint
    assert state(hands, ref) is Seen.AS_WRITTEN


def test_it_is_born_without_recipients_and_with_its_file(hands: Hands) -> None:
    ref = hands.mailbox.create(carrying(), KEY)
    read = hands.mailbox.read(ref)
    assert read is not None
    assert (read.to, [one.name for one in read.attachments]) == ((), [NAME])
    assert ref.fingerprint == carrying(addressed=False).fingerprint


def test_reading_it_gives_its_words_and_its_file(hands: Hands) -> None:
    read = hands.mailbox.read(made(hands, carrying()))
    assert read is not None
    assert read.text == a_draft().text
    assert read.shown == ""
    (one,) = read.attachments
    assert (one.name, one.type, one.size, one.digest) == (
        NAME,
        "application/pdf",
        len(PDF),
        an_attachment(NAME).digest,
    )


@pytest.mark.parametrize("act", ["adds", "removes"])
def test_a_person_who_adds_a_file_or_takes_it_out_has_edited_it(hands: Hands, act: str) -> None:
    ref = made(hands, carrying())
    getattr(hands, act)(ref)
    assert state(hands, ref) is Seen.EDITED
    with pytest.raises(Refused):
        hands.mailbox.fill(ref, replace(carrying(), subject="Another"))
    with pytest.raises(Refused):
        hands.mailbox.discard(ref)


def test_a_file_added_to_a_draft_that_had_none_is_an_edit(hands: Hands) -> None:
    ref = made(hands, a_draft())
    hands.adds(ref)
    assert state(hands, ref) is Seen.EDITED


def test_a_file_that_changed_is_written_again(hands: Hands) -> None:
    ref = made(hands, carrying(addressed=False))
    again = hands.mailbox.fill(ref, carrying(content=OTHER))
    assert again.fingerprint == carrying(content=OTHER).fingerprint != ref.fingerprint
    assert (state(hands, again), state(hands, ref)) == (Seen.AS_WRITTEN, Seen.EDITED)


def test_a_draft_may_gain_a_file_and_lose_it(hands: Hands) -> None:
    ref = made(hands, a_draft(addressed=False))
    with_file = hands.mailbox.fill(ref, carrying(addressed=False))
    without = hands.mailbox.fill(with_file, a_draft())
    assert without.fingerprint == a_draft().fingerprint
    assert state(hands, without) is Seen.AS_WRITTEN


def test_one_that_was_opened_and_closed_in_gmail_is_as_written(tmp_path: Path) -> None:
    with GoogleServer(now=NOW) as server:
        server.world.add_account(ACCOUNT, name="Maya Okafor")
        account = signed_in(server, *EVERYTHING)
        box = GmailMailbox(account, address=ACCOUNT, cache=ContentCache(tmp_path / "seen.json"), now=NOW)
        ref = box.fill(box.create(carrying(), KEY), carrying())
        before = server.world.account(ACCOUNT).gmail.drafts[ref.id].message.id
        after = server.world.human(ACCOUNT).opens_draft(ref.id).message.id
        assert before != after
        assert box.states([ref])[ref] is Seen.AS_WRITTEN
        assert box.fill(ref, carrying(content=OTHER)).fingerprint == carrying(content=OTHER).fingerprint


def test_a_file_of_ten_megabytes_fits_into_a_draft_at_gmail(tmp_path: Path) -> None:
    large = carrying(content=b"%PDF-" + b"\xa5" * 9_999_995)
    box = AtHand(tmp_path / "seen.json", *EVERYTHING).box
    ref = box.create(large, KEY)
    assert box.states([ref])[ref] is Seen.AS_WRITTEN
