"""What a person does in Gmail, and what a program finds afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.rendering.markup import html
from tests.google_server import GoogleServer, markup, mime
from tests.google_server.gmail_state import NobodyToSendTo
from tests.google_server_tests.owner import ELENA, NADIA, Owner, mail


@pytest.fixture
def owner() -> Iterator[Owner]:
    with GoogleServer() as server:
        yield Owner(server)


def rich_mail(words: str = "Good evening,\n\nthank you & <all>.\n") -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = NADIA, "Zur Prüfung", "<abc@lakeshore.example.edu>"
    message["X-Mark"] = "here"
    message.set_content(words)
    message.add_alternative(f"<!doctype html><style>b{{}}</style><!-- c -->{html(words)}", subtype="html")
    return message.as_bytes()


def drafted(owner: Owner, content: bytes | None = None) -> str:
    return str(owner.draft(content or rich_mail()).body["id"])


def test_opening_saves_a_new_message_with_the_same_words(owner: Owner) -> None:
    id = drafted(owner)
    before = owner.state.drafts[id].message
    after = owner.human.opens_draft(id).message
    assert after.id != before.id
    assert (after.thread_id, after.subject, after.message_id) == (before.thread_id, before.subject, before.message_id)
    assert after.text == "Good evening,\n\nthank you & <all>.\n"
    assert not owner.state.drafts[id].touched


def test_opening_cleans_the_html_and_drops_own_headers(owner: Owner) -> None:
    raw = owner.human.opens_draft(drafted(owner)).message.raw
    page = mime.body(raw, "text/html") or ""
    assert page.startswith('<div dir="ltr">')
    assert not any(gone in page for gone in ("<!--", "<style>", "doctype"))
    assert b"X-Mark" not in raw


def test_the_plain_text_is_made_anew_and_wrapped(owner: Owner) -> None:
    words = "word " * 60
    draft = owner.human.opens_draft(drafted(owner, rich_mail(words)))
    lines = draft.text.splitlines()
    assert max(map(len, lines)) <= 76
    assert " ".join(lines).split() == words.split()


def test_a_plain_text_draft_gets_html_when_it_is_opened(owner: Owner) -> None:
    draft = owner.human.opens_draft(drafted(owner, mail("One & two\n\nthree\n")))
    assert mime.body(draft.message.raw, "text/html") == '<div dir="ltr">One &amp; two<br><br>three</div>\n'
    assert draft.text == "One & two\n\nthree\n"


def test_attachments_stay_when_a_draft_is_opened(owner: Owner) -> None:
    message = EmailMessage()
    message["From"] = NADIA
    message.set_content("See the file.\n")
    message.add_attachment(b"\x00\xff", maintype="application", subtype="pdf", filename="plan.pdf")
    raw = owner.human.opens_draft(drafted(owner, message.as_bytes())).message.raw
    files = [part for part in mime.leaves(mime.read(raw)) if mime.is_attachment(part)]
    assert [(part.get_filename(), part.get_payload(decode=True)) for part in files] == [("plan.pdf", b"\x00\xff")]


def test_editing_changes_words_recipients_and_subject(owner: Owner) -> None:
    id = drafted(owner)
    draft = owner.human.edits_draft(id, body="Viele Grüße", subject="Überlegt", to=[ELENA, "kim@team.example.org"])
    assert (draft.text, draft.subject) == ("Viele Grüße\n", "Überlegt")
    assert draft.recipients == (ELENA, "kim@team.example.org")
    assert draft.touched
    assert owner.human.edits_draft(id, to="").recipients == ()


def reply(owner: Owner) -> tuple[str, str]:
    """Draft an answer to a mail; gives the draft and the thread."""
    received = owner.world.receives(NADIA, None, ELENA, "Thursday?", "Could we?")
    content = mail(subject="Re: Thursday?", answers=received.message_id, to=ELENA)
    return str(owner.draft(content, received.thread_id).body["id"]), received.thread_id


@pytest.mark.parametrize(("subject", "stays"), [(None, True), ("Re: Thursday?", True), ("Friday?", False)])
def test_a_new_subject_takes_a_reply_out_of_its_conversation(owner: Owner, subject: str | None, stays: bool) -> None:
    id, thread = reply(owner)
    draft = owner.human.edits_draft(id, body="Gladly.", subject=subject)
    assert (draft.message.thread_id == thread) is stays


def test_a_new_subject_leaves_a_draft_alone_in_its_thread(owner: Owner) -> None:
    id = drafted(owner)
    thread = owner.state.drafts[id].message.thread_id
    assert owner.human.edits_draft(id, subject="Other").message.thread_id == thread


def test_sending_leaves_a_sent_message_in_the_thread(owner: Owner) -> None:
    id, thread = reply(owner)
    sent = owner.human.sends_draft(id)
    assert owner.gmail("GET", f"drafts/{id}").status == 404
    labels = [one["labelIds"] for one in owner.gmail("GET", f"threads/{thread}").body["messages"]]
    assert labels == [["INBOX", "UNREAD"], ["SENT"]]
    assert sent.message_id.endswith("@mail.gmail.com>")
    assert owner.world.send_calls == 0


def test_mail_reaches_the_other_accounts_of_the_world(owner: Owner) -> None:
    owner.world.add_account(ELENA)
    owner.human.sends_draft(drafted(owner, mail(to=ELENA)))
    assert [one.labels for one in owner.world.account(ELENA).messages.values()] == [("INBOX", "UNREAD")]


def test_nobody_sends_to_nobody(owner: Owner) -> None:
    with pytest.raises(NobodyToSendTo):
        owner.human.sends_draft(drafted(owner))


def test_a_sent_message_may_lie_under_the_draft_id_still(owner: Owner) -> None:
    id = drafted(owner, mail(to=ELENA))
    owner.human.sends_draft(id, leaves_wrapper=True)
    assert owner.gmail("GET", f"drafts/{id}", format="minimal").body["message"]["labelIds"] == ["SENT"]
    owner.gmail("DELETE", f"drafts/{id}")
    assert owner.state.gmail.overwritten == [id]


def test_a_deleted_draft_is_gone_without_blame(owner: Owner) -> None:
    id = drafted(owner)
    owner.human.edits_draft(id, body="No.")
    owner.human.deletes_draft(id)
    assert owner.gmail("GET", f"drafts/{id}").status == 404
    assert owner.state.gmail.overwritten == []


def test_a_person_writes_drafts_of_their_own(owner: Owner) -> None:
    draft = owner.human.writes_draft(ELENA, "Zürich", "Kommst du?")
    assert (draft.subject, draft.recipients, draft.text) == ("Zürich", (ELENA,), "Kommst du?\n")
    assert draft.touched
    assert owner.gmail("GET", "drafts").body["drafts"][0]["id"] == draft.id


def test_a_draft_may_come_back_under_another_id(owner: Owner) -> None:
    id = drafted(owner)
    draft = owner.human.remakes_draft(id)
    assert draft.id != id
    assert draft.message.message_id == "<abc@lakeshore.example.edu>"
    assert owner.gmail("GET", f"drafts/{id}").status == 404


def test_a_person_answers_in_the_conversation(owner: Owner) -> None:
    received = owner.world.receives(NADIA, None, ELENA, "Thursday?", "Could we?")
    sent = owner.human.replies(received.thread_id, "Gladly.")
    assert (sent.thread_id, sent.subject, sent.recipients) == (received.thread_id, "Re: Thursday?", (ELENA,))


RENDERED = {
    "<p>Hi <b>all</b></p><p>two</p>": "Hi *all*\ntwo\n",
    '<a href="https://x.example.org">here</a>': "here <https://x.example.org>\n",
    '<a href="https://x.example.org">https://x.example.org</a>': "https://x.example.org\n",
    '<a href="mailto:kim@team.example.org">kim@team.example.org</a>': "kim@team.example.org\n",
    "<div>one</div><div><br></div><div>two<br></div>": "one\n\ntwo\n",
    "<div>a&nbsp; b   c</div>": "a\xa0 b c\n",
    "<script>x()</script><div>one</div>": "one\n",
}


@pytest.mark.parametrize("page", RENDERED)
def test_html_reads_as_lines_of_words(page: str) -> None:
    assert markup.plain_text(page) == RENDERED[page]


@given(st.text(alphabet="ab &<>'\"ü\n", max_size=60))
def test_opening_twice_changes_no_word(words: str) -> None:
    once = markup.composed(markup.from_text(words))
    assert markup.composed_text(markup.composed(once)) == markup.composed_text(once)
    assert markup.composed_text(once).split() == words.split()
