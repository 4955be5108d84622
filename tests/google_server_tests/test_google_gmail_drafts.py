"""Drafts over real HTTP: what each method answers, what it leaves behind, and how ids live."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.google_server import GoogleServer
from tests.google_server.base64url import decoded
from tests.google_server_tests.owner import ALL, ELENA, NADIA, Owner, as_draft, mail

MISSING = "r-12345"


@pytest.fixture
def owner() -> Iterator[Owner]:
    with GoogleServer() as server:
        yield Owner(server)


def made(owner: Owner, content: bytes | None = None, thread: str | None = None) -> str:
    return str(owner.draft(content or mail(), thread).body["id"])


def stored(owner: Owner, id: str) -> bytes:
    return decoded(owner.gmail("GET", f"drafts/{id}", format="raw").body["message"]["raw"])


def test_creating_answers_with_ids_and_labels_only(owner: Owner) -> None:
    body = owner.draft(mail()).body
    assert body.keys() == {"id", "message"}
    assert body["message"].keys() == {"id", "threadId", "labelIds"}
    assert re.fullmatch(r"r-?\d+", body["id"])
    assert re.fullmatch(r"[0-9a-f]{16}", body["message"]["id"])
    assert body["message"]["labelIds"] == ["DRAFT"]


def test_a_draft_alone_begins_a_thread_of_its_own_id(owner: Owner) -> None:
    message = owner.draft(mail()).body["message"]
    assert message["threadId"] == message["id"]


def test_draft_ids_come_with_and_without_a_minus(owner: Owner) -> None:
    assert {made(owner).startswith("r-") for _ in range(4)} == {True, False}


def test_a_draft_without_recipients_is_accepted(owner: Owner) -> None:
    assert owner.state.drafts[made(owner)].recipients == ()


def test_bytes_are_kept_and_only_missing_headers_added(owner: Owner) -> None:
    sent = mail(id="<abc@lakeshore.example.edu>")
    kept = stored(owner, made(owner, sent))
    head, _, body = sent.partition(b"\r\n\r\n")
    assert kept == head + b"\r\nDate: Tue, 01 Dec 2026 12:00:00 +0000\r\n\r\n" + body


def test_a_message_id_is_given_where_there_is_none(owner: Owner) -> None:
    assert owner.state.drafts[made(owner)].message.message_id.endswith("@mail.gmail.com>")


def test_an_own_message_id_is_kept_while_it_is_a_draft(owner: Owner) -> None:
    id = made(owner, mail(id="<abc@lakeshore.example.edu>"))
    assert owner.state.drafts[id].message.message_id == "<abc@lakeshore.example.edu>"


def test_message_ids_are_rewritten_where_the_world_says_so(owner: Owner) -> None:
    owner.world.rewrites_message_ids = True
    id = made(owner, mail(id="<abc@lakeshore.example.edu>"))
    assert owner.state.drafts[id].message.message_id.endswith("@mail.gmail.com>")


@pytest.mark.parametrize("sender", ["somebody@else.example.org", ""])
def test_a_sender_that_is_not_the_accounts_becomes_the_account(owner: Owner, sender: str) -> None:
    assert f'From: "Nadia Ferrer" <{NADIA}>'.encode() in stored(owner, made(owner, mail(sender=sender)))


REFUSED = {
    "no message": ({}, "Missing draft message", "invalidArgument"),
    "no bytes": ({"message": {}}, "'raw' RFC822 payload message", "invalidArgument"),
    "empty bytes": ({"message": {"raw": ""}}, "'raw' RFC822 payload message", "invalidArgument"),
    "the other base64": ({"message": {"raw": "Pz8/Pz8+Cg+/"}}, "Base64 decoding failed", "invalid"),
    "no base64 at all": ({"message": {"raw": "ab cd"}}, "Base64 decoding failed", "invalid"),
    "an impossible length": ({"message": {"raw": "abcde"}}, "Base64 decoding failed", "invalid"),
    "no mail": ({"message": {"raw": "aGVsbG8"}}, "invalid argument", "invalidArgument"),
    "an unknown name": ({"message": {"rew": "aGVsbG8"}}, "Unknown name \"rew\" at 'draft.message'", "badRequest"),
    "an unknown name outside": ({"raw": "aGVsbG8"}, 'Unknown name "raw"', "badRequest"),
    "a message that is none": ({"message": "x"}, "Invalid value at 'draft.message'", "badRequest"),
    "no address": (as_draft(b"To: nobody\r\n\r\nx"), "Invalid To header", "invalidArgument"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_draft_is_refused_and_changes_nothing(owner: Owner, case: str) -> None:
    body, message, reason = REFUSED[case]
    got = owner.gmail("POST", "drafts", body)
    assert (got.status, got.reason) == (400, reason)
    assert message in got.message
    assert not owner.state.messages


def test_a_body_that_is_no_json_is_refused(owner: Owner) -> None:
    assert owner.gmail("POST", "drafts", ["x"]).status == 400


def test_base64_may_come_without_its_padding(owner: Owner) -> None:
    body = as_draft(mail("x\n"))
    raw = body["message"]
    assert isinstance(raw, dict)
    assert owner.gmail("POST", "drafts", {"message": {"raw": raw["raw"].rstrip("=")}}).status == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_a_missing_draft_is_404(owner: Owner, method: str) -> None:
    got = owner.gmail(method, f"drafts/{MISSING}", as_draft(mail()) if method == "PUT" else None)
    assert (got.status, got.reason) == (404, "notFound")
    assert got.body["error"]["status"] == "NOT_FOUND"
    assert got.message == "Requested entity was not found."


def test_updating_keeps_the_draft_id_and_makes_a_new_message(owner: Owner) -> None:
    before = owner.draft(mail(cc="boss@example.org", to=ELENA)).body
    after = owner.redraft(before["id"], mail("New words.\n", to=ELENA)).body
    assert after["id"] == before["id"]
    assert after["message"]["id"] != before["message"]["id"]
    assert owner.gmail("GET", f"messages/{before['message']['id']}").status == 404
    assert owner.state.drafts[before["id"]].recipients == (ELENA,)


def test_deleting_is_for_good_and_once(owner: Owner) -> None:
    id = made(owner)
    first = owner.gmail("DELETE", f"drafts/{id}")
    assert (first.status, first.body) == (204, None)
    assert owner.gmail("DELETE", f"drafts/{id}").status == 404
    assert not owner.state.messages


def test_an_empty_list_has_no_drafts_key(owner: Owner) -> None:
    assert owner.gmail("GET", "drafts").body == {"resultSizeEstimate": 0}


def test_the_list_comes_newest_first_in_pages(owner: Owner) -> None:
    ids = [made(owner) for _ in range(7)]
    seen: list[str] = []
    token = ""
    while True:
        page = owner.gmail("GET", "drafts", maxResults=3, **({"pageToken": token} if token else {})).body
        seen += [one["id"] for one in page["drafts"]]
        token = page.get("nextPageToken", "")
        if not token:
            break
    assert seen == ids[::-1]


def test_a_page_holds_100_unless_asked_and_500_at_most(owner: Owner) -> None:
    for number in range(501):
        owner.state.gmail.create_draft(mail(subject=str(number)), owner.world.now)
    sizes = [len(owner.gmail("GET", "drafts", **query).body["drafts"]) for query in ({}, {"maxResults": 9999})]
    assert sizes == [100, 500]


def test_a_draft_saved_between_two_pages_is_not_shown_twice(owner: Owner) -> None:
    ids = [made(owner) for _ in range(4)]
    first = owner.gmail("GET", "drafts", maxResults=2).body
    owner.human.opens_draft(ids[3])
    second = owner.gmail("GET", "drafts", maxResults=2, pageToken=first["nextPageToken"]).body
    assert [one["id"] for one in second["drafts"]] == [ids[1], ids[0]]


@pytest.mark.parametrize("query", [{"pageToken": "nonsense"}, {"pageToken": "WyJ4Il0"}, {"maxResults": "x"}])
def test_a_bad_page_is_refused(owner: Owner, query: dict[str, str]) -> None:
    made(owner)
    assert owner.gmail("GET", "drafts", **query).status == 400


def test_the_list_can_lag_behind(owner: Owner) -> None:
    kept, dropped = made(owner), made(owner)
    owner.world.now += timedelta(minutes=10)
    owner.world.list_lag = timedelta(minutes=5)
    owner.gmail("DELETE", f"drafts/{dropped}")
    fresh = made(owner)
    assert {one["id"] for one in owner.gmail("GET", "drafts").body["drafts"]} == {kept, dropped}
    owner.world.now += timedelta(minutes=5)
    assert {one["id"] for one in owner.gmail("GET", "drafts").body["drafts"]} == {kept, fresh}


def test_searching_drafts_finds_a_message_id_once_it_is_indexed(owner: Owner) -> None:
    owner.world.search_lag = timedelta(minutes=2)
    id = made(owner, mail(id="<abc@lakeshore.example.edu>"))
    query = {"q": "rfc822msgid:abc@lakeshore.example.edu"}
    assert "drafts" not in owner.gmail("GET", "drafts", **query).body
    owner.world.now += timedelta(minutes=2)
    assert [one["id"] for one in owner.gmail("GET", "drafts", **query).body["drafts"]] == [id]


def conversation(owner: Owner) -> tuple[str, str]:
    """Let a mail arrive; gives its thread and its Message-ID."""
    message = owner.world.receives(NADIA, None, ELENA, "Thursday?", "Could we talk?")
    return message.thread_id, message.message_id


THREADING = {
    "all three": (True, True, "Re: Thursday?", True),
    "the subject bare": (True, True, "Thursday?", True),
    "no thread": (False, True, "Re: Thursday?", False),
    "no references": (True, False, "Re: Thursday?", False),
    "another subject": (True, True, "Friday?", False),
}


@pytest.mark.parametrize("case", THREADING)
def test_a_reply_joins_its_thread_only_with_all_three_signs(owner: Owner, case: str) -> None:
    named, answers, subject, joins = THREADING[case]
    thread, message_id = conversation(owner)
    content = mail(subject=subject, answers=message_id if answers else "")
    got = owner.draft(content, thread if named else None).body["message"]
    assert (got["threadId"] == thread) is joins
    assert joins or got["threadId"] == got["id"]


@pytest.mark.parametrize("method", ["POST", "PUT", "send"])
def test_an_unknown_thread_is_404(owner: Owner, method: str) -> None:
    path = "drafts" if method == "POST" else f"drafts/{made(owner)}"
    body = as_draft(mail(to=ELENA), "19ffffffffffffff")
    got = owner.gmail("POST", "messages/send", body["message"]) if method == "send" else owner.gmail(method, path, body)
    assert got.status == 404


def test_a_mail_over_35_mebibytes_is_refused(owner: Owner) -> None:
    got = owner.draft(mail() + b"x" * 36_700_160)
    assert (got.status, got.message) == (400, "Request payload size exceeds the limit: 36700160 bytes.")


def test_an_update_leaves_the_conversation_unless_it_names_the_thread_again(owner: Owner) -> None:
    thread, message_id = conversation(owner)
    reply = mail(subject="Re: Thursday?", answers=message_id)
    id = made(owner, reply, thread)
    assert owner.redraft(id, reply, thread).body["message"]["threadId"] == thread
    assert owner.redraft(id, reply).body["message"]["threadId"] != thread


def test_a_draft_alone_keeps_its_own_thread_when_it_is_named_again(owner: Owner) -> None:
    first = owner.draft(mail()).body
    thread = first["message"]["threadId"]
    assert owner.redraft(first["id"], mail(subject="Another"), thread).body["message"]["threadId"] == thread


def test_a_reply_to_a_draft_is_a_ghost_outside_the_conversation(owner: Owner) -> None:
    first = owner.draft(mail(subject="Plans", id="<one@lakeshore.example.edu>")).body["message"]
    second = owner.draft(mail(subject="Re: Plans", answers="<one@lakeshore.example.edu>"), first["threadId"]).body
    assert second["message"]["threadId"] != first["threadId"]


def test_sending_a_draft_makes_a_new_message_with_a_new_message_id(owner: Owner) -> None:
    draft = owner.draft(mail(to=ELENA, id="<abc@lakeshore.example.edu>")).body
    sent = owner.gmail("POST", "drafts/send", {"id": draft["id"]}).body
    assert sent["labelIds"] == ["SENT"]
    assert sent["id"] != draft["message"]["id"]
    assert sent["threadId"] == draft["message"]["threadId"]
    assert owner.state.messages[sent["id"]].message_id.endswith("@mail.gmail.com>")
    assert owner.gmail("GET", f"drafts/{draft['id']}").status == 404


def test_sending_counts_so_that_the_proof_can_fail(owner: Owner) -> None:
    assert owner.world.send_calls == 0
    owner.gmail("POST", "drafts/send", {"id": made(owner, mail(to=ELENA))})
    owner.gmail("POST", "messages/send", as_draft(mail(to=ELENA))["message"])
    assert owner.world.send_calls == 2
    assert [one.labels for one in owner.state.messages.values()] == [("SENT",), ("SENT",)]


def test_sending_with_new_content_sends_that(owner: Owner) -> None:
    id = made(owner, mail(to=ELENA))
    sent = owner.gmail("POST", "drafts/send", {"id": id, **as_draft(mail("Better.\n", to=ELENA))}).body
    assert owner.state.messages[sent["id"]].text == "Better.\n"


@pytest.mark.parametrize("path", ["drafts/send", "messages/send"])
def test_nothing_goes_to_nobody(owner: Owner, path: str) -> None:
    body = {"id": made(owner)} if path.startswith("drafts") else as_draft(mail())["message"]
    got = owner.gmail("POST", path, body)
    assert (got.status, got.message) == (400, "Recipient address required")
    assert len(owner.state.drafts) == (1 if path.startswith("drafts") else 0)


def test_x_headers_do_not_survive_sending(owner: Owner) -> None:
    content = mail(to=ELENA).replace(b"To:", b"X-Mark: here\r\nTo:", 1)
    id = made(owner, content)
    assert b"X-Mark" in stored(owner, id)
    sent = owner.gmail("POST", "drafts/send", {"id": id}).body["id"]
    assert b"X-Mark" not in owner.state.messages[sent].raw


def test_somebody_elses_mailbox_is_refused(owner: Owner) -> None:
    owner.world.add_account(ELENA)
    got = owner.ask("GET", f"/gmail/v1/users/{ELENA}/drafts", None, {})
    assert (got.status, got.message) == (403, f"Delegation denied for {NADIA}")
    assert owner.ask("GET", f"/gmail/v1/users/{NADIA}/drafts", None, {}).status == 200


def test_what_a_program_destroys_of_a_persons_words_is_remembered() -> None:
    with GoogleServer() as server:
        owner = Owner(server, ALL)
        first, second, opened = made(owner), made(owner), made(owner)
        for id in (first, second):
            owner.human.edits_draft(id, body="My own words.")
        owner.human.opens_draft(opened)
        owner.redraft(first, mail())
        owner.gmail("DELETE", f"drafts/{second}")
        owner.redraft(opened, mail())
        assert owner.state.gmail.overwritten == [first, second]
