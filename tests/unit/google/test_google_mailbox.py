from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Draft, DraftRef, Fingerprint, Key
from outreach.errors import SignInError
from outreach.providers.base import NotDone, NotGranted, Refused, Rejected, Unreachable
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.google.scopes import COMPOSE, READONLY
from outreach.rendering import mime
from tests.builders import ACCOUNT
from tests.gmail_at_hand import NOW, AtHand, NearbyAccount
from tests.google_server.faults import Fault
from tests.planned import a_draft

KEY, OTHER = Key("k" * 32), Key("o" * 32)
UNADDRESSED = a_draft(addressed=False).fingerprint


@pytest.fixture
def hand(tmp_path: Path) -> AtHand:
    return AtHand(tmp_path / "seen.json")


def state(hand: AtHand, ref: DraftRef) -> Seen:
    return hand.box.states([ref])[ref]


def a_reply(hand: AtHand) -> Draft:
    mail = hand.world.receives(ACCOUNT, None, "g.osei@harbor-state.example.edu", "Your visit", "When suits you?")
    return replace(a_draft(subject="Re: Your visit"), thread=mail.thread_id, in_reply_to=mail.message_id)


# --- writing


def test_a_draft_takes_one_request_to_create_and_two_to_fill(hand: AtHand) -> None:
    hand.written(a_draft(), KEY)
    assert [one.split("/r")[0].split("/-")[0] for one in hand.asks()] == [
        "GET /profile",
        "POST /drafts",
        "GET /drafts",
        "PUT /drafts",
    ]


def test_the_account_is_checked_once_and_before_the_first_write(hand: AtHand) -> None:
    for letter in "abc":
        hand.box.create(a_draft(), Key(letter * 32))
    assert hand.asks() == ["GET /profile", "POST /drafts", "POST /drafts", "POST /drafts"]


def test_nothing_is_written_to_the_account_of_somebody_else(hand: AtHand, tmp_path: Path) -> None:
    hand.world.add_account("somebody@example.org")
    account = NearbyAccount(hand.world, email="somebody@example.org")
    box = GmailMailbox(account, address=ACCOUNT, cache=ContentCache(tmp_path / "x"), now=NOW)
    with pytest.raises(SignInError):
        box.create(a_draft(), KEY)
    assert account.wire.asked == ["GET /profile"]


@pytest.mark.parametrize("act", ["create", "fill", "discard", "read"])
def test_without_leave_to_manage_drafts_nothing_is_asked(tmp_path: Path, act: str) -> None:
    hand = AtHand(tmp_path / "seen.json", READONLY)
    ref = DraftRef("r123", UNADDRESSED)
    acts: dict[str, Callable[[], object]] = {
        "create": lambda: hand.box.create(a_draft(), KEY),
        "fill": lambda: hand.box.fill(ref, a_draft()),
        "discard": lambda: hand.box.discard(ref),
        "read": lambda: hand.box.read(ref),
    }
    with pytest.raises(NotGranted, match="Manage drafts"):
        acts[act]()
    assert hand.asked == []


def test_without_leave_to_manage_drafts_nothing_is_known_of_any(tmp_path: Path) -> None:
    box = (hand := AtHand(tmp_path / "seen.json", READONLY)).box
    assert (box.find(KEY), box.states([DraftRef("r123", UNADDRESSED)]), box.all_keys()) == ((), {}, ())
    assert hand.asked == []


def test_a_reply_is_born_in_its_conversation_and_stays_in_it(hand: AtHand) -> None:
    reply = a_reply(hand)
    created = hand.box.create(reply, KEY)
    assert hand.lying(created).message.thread_id == reply.thread
    filled = hand.box.fill(created, reply)
    assert hand.lying(filled).message.thread_id == reply.thread
    assert len(hand.gmail.threads[str(reply.thread)].messages) == 2


def test_a_draft_that_answers_nothing_and_finds_no_place_is_tried_again_later(hand: AtHand) -> None:
    hand.world.faults.add(Fault(mode="404", method="POST"))
    with pytest.raises(NotDone, match="later"):
        hand.box.create(a_draft(), KEY)
    assert hand.gmail.drafts == {}


def test_a_reply_to_a_conversation_that_is_gone_is_rejected(hand: AtHand) -> None:
    reply = replace(a_reply(hand), thread="19ffffffffffffff")
    with pytest.raises(Rejected, match="conversation"):
        hand.box.create(reply, KEY)
    assert hand.gmail.drafts == {}


def test_what_lies_there_as_intended_is_not_written_again(hand: AtHand) -> None:
    created = hand.box.create(a_draft(), KEY)
    hand.box.fill(created, a_draft())
    hand.asks()
    hand.box.fill(created, a_draft())
    assert hand.asks() == [f"GET /drafts/{created.id}"]


def test_a_draft_whose_message_was_sent_is_never_overwritten_or_deleted(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.gmail.send_draft(ref.id, NOW, leaves_wrapper=True)
    assert ref.id in hand.gmail.drafts
    with pytest.raises(Refused, match="no longer among your drafts"):
        hand.box.fill(ref, a_draft(body="Another."))
    with pytest.raises(Refused, match="no longer among your drafts"):
        hand.box.discard(ref)
    assert state(hand, ref) is Seen.SENT
    assert hand.box.read(ref) is None
    assert hand.gmail.overwritten == []


def test_a_draft_we_took_back_is_not_looked_for_any_further(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.box.discard(ref)
    hand.asks()
    assert state(hand, ref) is Seen.GONE
    assert hand.asks() == ["GET /drafts", f"GET /drafts/{ref.id}"]


def test_a_refusal_says_where_it_happened_without_an_address_in_it(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.human.edits_draft(ref.id, body="Mine")
    with pytest.raises(Refused) as refused:
        hand.box.discard(ref)
    assert str(refused.value) == "Gmail: you changed it, so it is left as it is"


@pytest.mark.parametrize("act", ["fill", "discard"])
def test_a_draft_deleted_between_look_and_write_is_left_alone(
    hand: AtHand, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ref = hand.box.create(a_draft(), KEY)
    wire = hand.account.wire
    ask = wire.request

    def meanwhile(uri: str, method: str = "GET", **rest: object) -> object:
        if method in ("PUT", "DELETE"):
            hand.human.deletes_draft(ref.id)
        return ask(uri, method, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(wire, "request", meanwhile)
    with pytest.raises(Refused):
        hand.box.fill(ref, a_draft()) if act == "fill" else hand.box.discard(ref)
    assert hand.gmail.drafts == {}


# --- seeing


def test_where_nothing_is_new_one_list_is_enough(hand: AtHand) -> None:
    refs = [hand.written(a_draft(anchor=f"a-{n}"), Key(f"{n}" * 32)) for n in range(5)]
    hand.strangers(["one", "two"])
    hand.box.remember()
    hand.again()
    assert set(hand.box.states(refs).values()) == {Seen.AS_WRITTEN}
    assert hand.asks() == ["GET /drafts"]


def test_only_a_draft_that_was_saved_again_is_read(hand: AtHand) -> None:
    refs = [hand.written(a_draft(anchor=f"a-{n}"), Key(f"{n}" * 32)) for n in range(3)]
    hand.box.remember()
    hand.again()
    hand.human.opens_draft(refs[1].id)
    assert set(hand.box.states(refs).values()) == {Seen.AS_WRITTEN}
    assert hand.asks() == ["GET /drafts", f"GET /drafts/{refs[1].id}"]
    assert set(hand.box.states(refs).values()) == {Seen.AS_WRITTEN}
    assert hand.asks() == ["GET /drafts"]


def test_without_what_was_remembered_everything_is_the_same_and_costs_more(hand: AtHand) -> None:
    refs = [hand.written(a_draft(anchor=f"a-{n}"), Key(f"{n}" * 32)) for n in range(3)]
    hand.human.edits_draft(refs[0].id, body="Mine")
    hand.again()
    assert list(hand.box.states(refs).values()) == [Seen.EDITED, Seen.AS_WRITTEN, Seen.AS_WRITTEN]
    assert len(hand.asks()) == 4


def test_a_long_list_is_read_to_its_end(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.strangers(f"subject {n}" for n in range(1001))
    assert state(hand, ref) is Seen.AS_WRITTEN
    assert hand.asks().count("GET /drafts") == 3


def test_a_list_that_lags_behind_does_not_make_a_draft_gone(hand: AtHand) -> None:
    hand.world.list_lag = timedelta(minutes=10)
    ref = hand.written(a_draft(), KEY)
    assert state(hand, ref) is Seen.AS_WRITTEN


@pytest.mark.parametrize(("scopes", "seen"), [((COMPOSE, READONLY), Seen.SENT), ((COMPOSE,), Seen.GONE)])
def test_a_sent_draft_is_told_from_a_deleted_one_only_with_leave_to_read(
    tmp_path: Path, scopes: tuple[str, ...], seen: Seen
) -> None:
    hand = AtHand(tmp_path / "seen.json", *scopes)
    sent, deleted = hand.written(a_draft(), KEY), hand.written(a_draft("greta-osei"), OTHER)
    hand.box.remember()
    hand.again()
    hand.human.sends_draft(sent.id)
    hand.human.deletes_draft(deleted.id)
    assert hand.box.states([sent, deleted]) == {sent: seen, deleted: Seen.GONE}


def test_a_sent_draft_of_a_forgotten_conversation_is_gone(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.again()
    hand.human.sends_draft(ref.id)
    assert state(hand, ref) is Seen.GONE


def test_what_was_sent_in_a_conversation_before_the_draft_is_not_the_draft(hand: AtHand) -> None:
    reply = a_reply(hand)
    earlier = hand.written(reply, OTHER)
    hand.human.sends_draft(earlier.id)
    hand.world.now += timedelta(hours=2)
    hand.again()
    ref = hand.written(reply, KEY)
    hand.human.deletes_draft(ref.id)
    assert state(hand, ref) is Seen.GONE


def test_a_reply_that_was_sent_is_seen_in_its_conversation(hand: AtHand) -> None:
    ref = hand.written(a_reply(hand), KEY)
    hand.world.now += timedelta(hours=2)
    hand.human.sends_draft(ref.id)
    assert state(hand, ref) is Seen.SENT


def test_a_draft_whose_id_died_but_whose_mail_lives_on_is_the_persons(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    raw = hand.lying(ref).message.raw
    hand.human.deletes_draft(ref.id)
    hand.gmail.create_draft(raw, NOW)
    assert state(hand, ref) is Seen.EDITED


def test_a_placeholder_left_over_is_no_heir_of_a_draft_with_recipients(hand: AtHand) -> None:
    hand.box.create(a_draft(), KEY)
    ref = hand.written(a_draft(), KEY)
    hand.human.deletes_draft(ref.id)
    assert state(hand, ref) is Seen.GONE


@pytest.mark.parametrize("id", ["send", "r12/../send", "nobody", "", "k" * 32])
def test_an_id_that_is_none_of_gmails_is_gone_without_asking_for_it(hand: AtHand, id: str) -> None:
    ref = DraftRef(id, Fingerprint("x"))
    assert hand.box.states([ref]) == {ref: Seen.GONE}
    assert hand.box.read(ref) is None
    assert hand.asks() == ["GET /drafts", "GET /profile"]


def test_no_draft_to_look_at_is_no_request(hand: AtHand) -> None:
    assert hand.box.states([]) == {}
    assert hand.asked == []


# --- finding


def test_the_search_finds_a_draft_without_a_list_of_all(hand: AtHand) -> None:
    hand.strangers(["one", "two"])
    ref = hand.box.create(a_draft(), KEY)
    hand.again()
    assert hand.box.find(KEY) == (ref,)
    assert hand.asks() == ["GET /drafts?q", f"GET /drafts/{ref.id}"]


def test_a_search_that_finds_nothing_proves_nothing(hand: AtHand) -> None:
    hand.world.search_lag = timedelta(days=2)
    ref = hand.box.create(a_draft(), KEY)
    hand.strangers(["one"])
    hand.again()
    assert hand.box.find(KEY) == (ref,)


def test_a_draft_on_the_last_page_of_the_list_is_found(hand: AtHand) -> None:
    hand.world.search_lag = timedelta(days=2)
    ref = hand.box.create(a_draft(), KEY)
    hand.world.now += timedelta(minutes=1)
    hand.strangers(f"subject {n}" for n in range(500))
    hand.again()
    assert hand.box.find(KEY) == (ref,)
    assert hand.asks().count("GET /drafts") == 2


def test_of_two_drafts_of_a_key_the_lowest_id_comes_first(hand: AtHand) -> None:
    refs = [hand.box.create(a_draft(), KEY) for _ in range(4)]
    assert hand.box.find(KEY) == tuple(sorted(refs))


def test_a_draft_whose_message_id_was_written_anew_is_found_by_what_it_says(hand: AtHand) -> None:
    hand.world.rewrites_message_ids = True
    ref = hand.box.create(a_draft(), KEY)
    hand.again()
    assert hand.box.find(KEY) == ()
    assert hand.box.find(KEY, UNADDRESSED, NOW) == (ref,)
    assert hand.box.find(KEY, UNADDRESSED, NOW + timedelta(seconds=50)) == (ref,)
    assert hand.box.find(KEY, UNADDRESSED, NOW + timedelta(minutes=5)) == ()
    assert hand.box.find(KEY, a_draft("greta-osei", addressed=False, body="Else").fingerprint, NOW) == ()


def test_a_draft_with_recipients_or_of_another_key_is_not_taken_for_a_lost_one(hand: AtHand) -> None:
    hand.box.create(a_draft(), OTHER)
    assert hand.box.find(KEY, UNADDRESSED, NOW) == ()
    hand.world.rewrites_message_ids = True
    hand.written(a_draft(), OTHER)
    hand.again()
    assert hand.box.find(KEY, UNADDRESSED, NOW) == ()
    assert hand.box.find(KEY, a_draft().fingerprint, NOW) == ()


def test_where_gmail_writes_message_ids_anew_a_draft_still_keeps_its_key(hand: AtHand) -> None:
    hand.world.rewrites_message_ids = True
    ref = hand.written(a_draft(), KEY)
    hand.human.opens_draft(ref.id)
    assert state(hand, ref) is Seen.AS_WRITTEN
    hand.box.remember()
    hand.again()
    assert hand.box.find(KEY) == (ref,)
    assert hand.box.all_keys() == (KEY,)


def test_a_draft_whose_key_nobody_knows_any_more_can_be_written_still(hand: AtHand) -> None:
    hand.world.rewrites_message_ids = True
    ref = hand.box.create(a_draft(), KEY)
    hand.again()
    filled = hand.box.fill(ref, a_draft())
    assert hand.parsed(filled).to == a_draft().to
    assert state(hand, filled) is Seen.AS_WRITTEN


def test_drafts_that_vanish_while_they_are_read_are_passed_over(hand: AtHand, monkeypatch: pytest.MonkeyPatch) -> None:
    refs = [hand.written(a_draft(anchor=f"a-{n}"), Key(f"{n}" * 32)) for n in range(3)]
    hand.again()
    wire = hand.account.wire
    ask = wire.request

    def meanwhile(uri: str, method: str = "GET", **rest: object) -> object:
        if refs[1].id in uri and refs[1].id in hand.gmail.drafts:
            hand.human.deletes_draft(refs[1].id)
        return ask(uri, method, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(wire, "request", meanwhile)
    assert hand.box.all_keys() == (Key("0" * 32), Key("2" * 32))
    assert list(hand.box.states(refs).values()) == [Seen.AS_WRITTEN, Seen.GONE, Seen.AS_WRITTEN]


def test_the_keys_of_drafts_are_read_from_no_more_than_two_hundred_that_are_new(hand: AtHand) -> None:
    hand.written(a_draft(), KEY)
    hand.box.remember()
    hand.world.now += timedelta(minutes=1)
    hand.strangers(f"subject {n}" for n in range(210))
    hand.again()
    assert hand.box.all_keys() == (KEY,)
    assert len(hand.asks()) == 1 + 200


# --- the rest


def test_a_draft_is_read_as_it_is_now(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.human.edits_draft(ref.id, body="Dear Dr. Marchetti,\n\nThese are my words.")
    read = hand.box.read(ref)
    assert read is not None
    assert "These are my words." in read.text
    assert read.to == a_draft().to
    hand.human.deletes_draft(ref.id)
    assert hand.box.read(ref) is None


def test_the_signature_is_asked_for_once(tmp_path: Path) -> None:
    hand = AtHand(tmp_path / "seen.json", signature="<div>Maya Okafor</div><div>MS4</div>")
    assert [hand.box.signature() for _ in range(3)] == ["Maya Okafor\nMS4"] * 3
    assert hand.asks() == ["GET /settings/sendAs"]


def test_without_leave_to_read_mail_there_is_no_signature_and_no_request(tmp_path: Path) -> None:
    hand = AtHand(tmp_path / "seen.json", COMPOSE, signature="<div>Maya Okafor</div>")
    assert hand.box.signature() is None
    assert hand.asked == []


def test_a_link_needs_no_request_and_no_sign_in(hand: AtHand) -> None:
    unknown = DraftRef("r1", UNADDRESSED)
    assert hand.box.link(unknown).endswith("#drafts")
    assert hand.box.link(unknown, KEY).endswith(f"#search/in%3Adrafts+rfc822msgid%3A{KEY}%40lakeshore.example.edu")
    ref = hand.written(a_draft(), KEY)
    thread = hand.lying(ref).message.thread_id
    hand.asks()
    assert hand.box.link(ref, KEY).endswith(f"#all/{thread}")
    assert hand.asked == []


def test_only_remembering_writes_a_file(hand: AtHand) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.box.states([ref])
    hand.box.find(KEY)
    assert not hand.path.exists()
    hand.box.remember()
    assert hand.path.exists()


def test_an_answer_that_is_not_as_documented_is_no_answer(hand: AtHand, monkeypatch: pytest.MonkeyPatch) -> None:
    ref = hand.written(a_draft(), KEY)
    drafts: tuple[object, ...] = ("none", [7], [{"id": ref.id}], [{"message": {}}])
    for answer in ({"drafts": one} for one in drafts):
        monkeypatch.setattr(hand.account.gmail, "drafts", lambda _=answer, **__: _)
        with pytest.raises(Unreachable, match="could not be read"):
            hand.box.states([ref])


def test_a_write_that_does_not_name_the_new_message_is_looked_at_later(
    hand: AtHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    create = hand.account.gmail.create_draft
    monkeypatch.setattr(hand.account.gmail, "create_draft", lambda message: {"id": create(message)["id"]})
    ref = hand.box.create(a_draft(), KEY)
    hand.asks()
    assert state(hand, ref) is Seen.AS_WRITTEN
    assert hand.asks() == ["GET /drafts", f"GET /drafts/{ref.id}"]


# --- as written, whatever Gmail's window makes of it

LETTERS = st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp"))
LINES = st.one_of(
    st.text(LETTERS, max_size=120),
    st.sampled_from([
        "  two spaces, then  more   spaces",
        "- a list, as people type it",
        "See https://example.org/a?b=1&c=2 (and www.example.org).",
        "Write to nadia.ferrer@example.org, or <somebody@example.org>.",
        "5 < 6 & 7 > 3 &amp; &nbsp; <b>not bold</b> *nor this*",
        "A long line. " * 20,
        "漢字かな交じり文。" * 12,
        "I\u00a0keep\u00a0together \u2013 \u201cquoted\u201d \U0001f600",
        "",
    ]),
)  # fmt: skip
DRAFTS = st.builds(
    lambda lines, subject, name: replace(
        a_draft(),
        to=(Address(name=f"A {name}".strip(), email="a.reader@example.org"),),
        subject=f"S {subject}".strip(),
        body="\n".join(lines),
    ),
    lines=st.lists(LINES, max_size=6),
    subject=st.text(LETTERS, max_size=60),
    name=st.text(LETTERS, max_size=30),
)


@settings(max_examples=150, deadline=None)
@given(draft=DRAFTS, times=st.integers(1, 3))
def test_a_draft_that_was_only_opened_is_as_written(
    tmp_path_factory: pytest.TempPathFactory, draft: Draft, times: int
) -> None:
    hand = AtHand(tmp_path_factory.mktemp("box") / "seen.json")
    ref = hand.written(draft, KEY)
    assert ref.fingerprint == hand.parsed(ref).fingerprint == draft.fingerprint
    for _ in range(times):
        hand.human.opens_draft(ref.id)
    assert hand.lying(ref).message.raw.count(b"<div dir=") >= 1
    assert state(hand, ref) is Seen.AS_WRITTEN
    hand.box.fill(ref, replace(draft, body="Dear reader,\n\nAnother."))
    assert hand.gmail.overwritten == []


@settings(max_examples=100, deadline=None)
@given(data=st.data(), draft=DRAFTS)
def test_a_draft_with_any_other_character_in_it_is_edited(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, draft: Draft
) -> None:
    hand = AtHand(tmp_path_factory.mktemp("box") / "seen.json")
    ref = hand.written(draft, KEY)
    visible = [place for place, letter in enumerate(draft.text) if not letter.isspace()]
    place = data.draw(st.sampled_from(visible))
    letter = data.draw(st.sampled_from([one for one in "xy." if one != draft.text[place]]))
    body = draft.text[:place] + letter + draft.text[place + 1 :]
    hand.human.edits_draft(ref.id, body=body)
    assert state(hand, ref) is Seen.EDITED
    with pytest.raises(Refused):
        hand.box.discard(ref)


@pytest.mark.parametrize("change", [{"to": "other@example.org"}, {"subject": "Another subject"}])
def test_other_recipients_or_another_subject_are_an_edit(hand: AtHand, change: dict[str, str]) -> None:
    ref = hand.written(a_draft(), KEY)
    hand.human.edits_draft(ref.id, **change)
    assert state(hand, ref) is Seen.EDITED
    assert mime.parse(hand.lying(ref).message.raw).fingerprint != ref.fingerprint
