"""Formats, messages, threads, history, labels and addresses to write from, over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage

import pytest

from tests.google_server import GoogleServer
from tests.google_server.base64url import decoded
from tests.google_server.gmail_values import SendAs
from tests.google_server_tests.owner import ALL, ELENA, NADIA, Owner, mail


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        yield server


@pytest.fixture
def owner(server: GoogleServer) -> Owner:
    return Owner(server)


def rich_mail() -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["X-Mark"] = NADIA, "Prüfung ✓ — a word & <more>", "here"
    message.set_content("Grüße & <all>\n", charset="latin-1")
    message.add_alternative("<div>Grüße</div>", subtype="html")
    message.add_attachment(b"\x00\x01", maintype="application", subtype="pdf", filename="plan.pdf")
    return message.as_bytes()


def test_full_gives_the_tree_of_parts_with_their_content(owner: Owner) -> None:
    id = owner.draft(rich_mail()).body["id"]
    payload = owner.gmail("GET", f"drafts/{id}").body["message"]["payload"]
    assert (payload["mimeType"], payload["partId"], payload["body"]) == ("multipart/mixed", "", {"size": 0})
    alternative, file = payload["parts"]
    assert [part["partId"] for part in alternative["parts"]] == ["0.0", "0.1"]
    assert decoded(alternative["parts"][0]["body"]["data"]).decode() == "Grüße & <all>\n"
    assert (file["filename"], file["body"]["size"], "data" in file["body"]) == ("plan.pdf", 2, False)
    assert file["body"]["attachmentId"]


def test_headers_are_decoded_and_own_ones_shown(owner: Owner) -> None:
    id = owner.draft(rich_mail()).body["id"]
    for format in ("full", "metadata"):
        payload = owner.gmail("GET", f"drafts/{id}", format=format).body["message"]["payload"]
        headers = {one["name"]: one["value"] for one in payload["headers"]}
        assert headers["Subject"] == "Prüfung ✓ — a word & <more>"
        assert headers["X-Mark"] == "here"


FORMATS = {
    "minimal": (False, False),
    "full": (True, False),
    "metadata": (True, False),
    "raw": (False, True),
}


@pytest.mark.parametrize("format", FORMATS)
def test_each_format_holds_its_parts(owner: Owner, format: str) -> None:
    id = owner.draft(mail()).body["id"]
    message = owner.gmail("GET", f"drafts/{id}", format=format).body["message"]
    assert ("payload" in message, "raw" in message) == FORMATS[format]
    common = {"id", "threadId", "labelIds", "snippet", "historyId", "internalDate", "sizeEstimate"}
    assert message.keys() - {"payload", "raw"} == common


def test_metadata_has_no_content(owner: Owner) -> None:
    id = owner.draft(rich_mail()).body["id"]
    payload = owner.gmail("GET", f"drafts/{id}", format="metadata").body["message"]["payload"]
    assert payload.keys() == {"mimeType", "headers"}


def test_the_snippet_is_escaped_as_html(owner: Owner) -> None:
    id = owner.draft(rich_mail()).body["id"]
    assert owner.gmail("GET", f"drafts/{id}", format="minimal").body["message"]["snippet"] == "Grüße &amp; &lt;all&gt;"


def test_an_unknown_format_is_refused(owner: Owner) -> None:
    id = owner.draft(mail()).body["id"]
    assert owner.gmail("GET", f"drafts/{id}", format="loud").status == 400


def test_named_headers_are_found_in_any_case(owner: Owner) -> None:
    id = owner.draft(mail(id="<abc@lakeshore.example.edu>")).body["message"]["id"]
    got = owner.gmail("GET", f"messages/{id}", format="metadata", metadataHeaders=["message-id", "SUBJECT"]).body
    assert [one["name"] for one in got["payload"]["headers"]] == ["Subject", "Message-ID"]


def test_the_profile_names_the_account(owner: Owner) -> None:
    owner.draft(mail())
    profile = owner.gmail("GET", "profile").body
    assert profile == {"emailAddress": NADIA, "messagesTotal": 1, "threadsTotal": 1, "historyId": "1001"}


def test_messages_are_listed_by_label(owner: Owner) -> None:
    draft = owner.draft(mail()).body["message"]["id"]
    received = owner.world.receives(NADIA, None, ELENA, "Hello", "Hello")
    listed = [one["id"] for one in owner.gmail("GET", "messages").body["messages"]]
    assert listed == [received.id, draft]
    inbox = owner.gmail("GET", "messages", labelIds=["INBOX", "UNREAD"]).body
    assert inbox["messages"] == [{"id": received.id, "threadId": received.thread_id}]


def test_a_thread_holds_its_messages_oldest_first_drafts_included(owner: Owner) -> None:
    received = owner.world.receives(NADIA, None, ELENA, "Thursday?", "Could we?")
    owner.draft(mail(subject="Re: Thursday?", answers=received.message_id), received.thread_id)
    thread = owner.gmail("GET", f"threads/{received.thread_id}", format="minimal").body
    assert [one["labelIds"] for one in thread["messages"]] == [["INBOX", "UNREAD"], ["DRAFT"]]
    listed = owner.gmail("GET", "threads").body
    assert [one["id"] for one in listed["threads"]] == [received.thread_id]


@pytest.mark.parametrize("path", ["threads/19ffffffffffffff", "messages/19ffffffffffffff", "labels/nothing"])
def test_what_is_not_there_is_404(owner: Owner, path: str) -> None:
    assert owner.gmail("GET", path).status == 404


def test_an_answer_that_arrives_joins_the_conversation(owner: Owner) -> None:
    sent = owner.human.sends_draft(owner.draft(mail(to=ELENA)).body["id"])
    answer = owner.world.receives(NADIA, sent.thread_id, ELENA, "Re: A word", "Gladly.")
    assert answer.thread_id == sent.thread_id
    assert b"In-Reply-To: " + sent.message_id.encode() in answer.raw


def test_history_tells_each_save_of_a_draft(owner: Owner) -> None:
    start = owner.gmail("GET", "profile").body["historyId"]
    first = owner.draft(mail()).body
    second = owner.redraft(first["id"], mail()).body
    changes = owner.gmail("GET", "history", startHistoryId=start).body["history"]
    assert [(set(one) - {"id", "messages"}, one["messages"][0]["id"]) for one in changes] == [
        ({"messagesAdded"}, first["message"]["id"]),
        ({"messagesDeleted"}, first["message"]["id"]),
        ({"messagesAdded"}, second["message"]["id"]),
    ]
    added = owner.gmail("GET", "history", startHistoryId=start, historyTypes="messageAdded", labelId="DRAFT").body
    assert len(added["history"]) == 2


def test_history_that_is_too_old_or_not_ours_is_404(owner: Owner) -> None:
    start = owner.gmail("GET", "profile").body["historyId"]
    owner.draft(mail())
    owner.state.gmail.forget_history()
    assert owner.gmail("GET", "history", startHistoryId=start).status == 404
    assert owner.gmail("GET", "history", startHistoryId="999999").status == 404
    assert owner.gmail("GET", "history").status == 400


def test_only_the_systems_labels_exist(owner: Owner) -> None:
    names = {one["id"] for one in owner.gmail("GET", "labels").body["labels"]}
    assert {"DRAFT", "SENT", "INBOX"} <= names
    assert owner.gmail("GET", "labels/DRAFT").body == {"id": "DRAFT", "name": "DRAFT", "type": "system"}


def test_labels_of_drafts_cannot_be_changed(server: GoogleServer) -> None:
    owner = Owner(server, ALL)
    id = owner.draft(mail()).body["message"]["id"]
    got = owner.gmail("POST", f"messages/{id}/modify", {"addLabelIds": ["DRAFT"]})
    assert (got.status, got.message) == (400, "Invalid label: DRAFT")


def test_labels_of_mail_change_and_the_bin_hides(server: GoogleServer) -> None:
    owner = Owner(server, ALL)
    id = owner.world.receives(NADIA, None, ELENA, "Hello", "Hello").id
    assert owner.gmail("POST", f"messages/{id}/modify", {"removeLabelIds": ["UNREAD"]}).body["labelIds"] == ["INBOX"]
    assert owner.gmail("POST", f"messages/{id}/trash").body["labelIds"] == ["TRASH"]
    assert "messages" not in owner.gmail("GET", "messages").body
    assert len(owner.gmail("GET", "messages", includeSpamTrash="true").body["messages"]) == 1
    assert owner.gmail("POST", f"messages/{id}/untrash").body["labelIds"] == []


def test_the_signature_is_read_with_the_address(owner: Owner) -> None:
    owner.state.gmail.send_as += (SendAs(email="nadia@club.example.org", verified=False),)
    first, second = owner.gmail("GET", "settings/sendAs").body["sendAs"]
    assert (first["sendAsEmail"], first["signature"]) == (NADIA, "<div>N. Ferrer</div>")
    assert first["isPrimary"]
    assert second["verificationStatus"] == "pending"
    assert owner.gmail("GET", f"settings/sendAs/{NADIA}").body == first


def test_an_address_to_write_from_counts_once_it_is_verified(owner: Owner) -> None:
    club = "nadia@club.example.org"
    for verified, expected in ((False, f'"Nadia Ferrer" <{NADIA}>'), (True, club)):
        owner.state.gmail.send_as = (owner.state.gmail.send_as[0], SendAs(email=club, verified=verified))
        id = owner.draft(mail(sender=club)).body["id"]
        headers = owner.gmail("GET", f"drafts/{id}", format="metadata").body["message"]["payload"]["headers"]
        assert {"name": "From", "value": expected} in headers


def test_reading_mail_needs_its_own_permission(server: GoogleServer) -> None:
    owner = Owner(server, ["gmail.compose"])
    assert owner.gmail("GET", "messages").status == 403
    assert owner.gmail("GET", "drafts").status == 200


def test_metadata_alone_cannot_search(server: GoogleServer) -> None:
    owner = Owner(server, ["gmail.metadata"])
    assert owner.gmail("GET", "messages").status == 200
    got = owner.gmail("GET", "messages", q="hello")
    assert (got.status, got.message) == (403, "Metadata scope does not support 'q' parameter")


BROKEN = {
    "an unknown charset": (b"Content-Type: text/plain; charset=klingon\r\n\r\nhello", "hello"),
    "a subject in no charset": (b"Subject: =?klingon?q?x?=\r\n\r\nhello", "hello"),
    "lines ended as on Unix": (b"Subject: x\n\nhello", "hello"),
    "a mail within a mail": (b"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\nhello", "hello"),
    "no words": (b"Content-Type: application/pdf\r\n\r\nhello", ""),
}


@pytest.mark.parametrize("case", BROKEN)
def test_odd_mail_is_read_as_far_as_it_can_be(owner: Owner, case: str) -> None:
    raw, words = BROKEN[case]
    id = owner.draft(raw).body["id"]
    got = owner.gmail("GET", f"drafts/{id}")
    assert (got.status, got.body["message"]["snippet"]) == (200, words)


def test_history_keeps_ten_thousand_changes(owner: Owner) -> None:
    state = owner.state.gmail
    for _ in range(10_001):
        state.receive(b"Subject: x\r\nDate: Tue, 01 Dec 2026 12:00:00 +0000\r\n\r\nx", owner.world.now)
    assert owner.gmail("GET", "history", startHistoryId="1000").status == 404
    assert len(owner.gmail("GET", "history", startHistoryId="1001", maxResults=500).body["history"]) == 500
    first = next(iter(state.threads.values()))
    assert state.relabel(first.id, ["STARRED"]).labels == ("INBOX", "UNREAD", "STARRED")
