"""The search language of Gmail against one small mailbox: which query finds which mail."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.google_server.gmail_search import search
from tests.google_server.gmail_state import GmailState
from tests.google_server_tests.owner import ELENA, NADIA, mail

NOW = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


def filed() -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = ELENA, NADIA, "The plan"
    message.set_content("See the file.")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="harbor-plan.pdf")
    return message.as_bytes()


def mailbox() -> GmailState:
    state = GmailState(email=NADIA)
    state.create_draft(mail("Thank you for Friday.", to=ELENA, subject="Thank you", id="<d@x.example.org>"), NOW)
    state.send(mail("About the rotation", to=ELENA, subject="Rotation in May"), datetime(2026, 11, 20, 8, tzinfo=UTC))
    state.receive(filed(), datetime(2026, 11, 1, 7, 30, tzinfo=UTC))
    old = state.receive(
        mail("Old news", sender=ELENA, to=f"sam@team.example.org, {NADIA}", cc="kim@team.example.org", subject="News"),
        datetime(2025, 10, 1, tzinfo=UTC),
    )
    state.relabel(old.id, remove=["UNREAD"])
    binned = state.receive(mail("In the bin", sender=ELENA, to=NADIA, subject="Bin"), NOW)
    state.relabel(binned.id, ["TRASH"], ["INBOX"])
    return state


NAMES = {"Thank you": "draft", "Rotation in May": "sent", "The plan": "plan", "News": "news", "Bin": "bin"}
QUERIES = {
    "": "draft sent plan news",
    "in:drafts": "draft",
    "is:draft": "draft",
    "in:sent": "sent",
    "label:sent": "sent",
    "in:inbox": "plan news",
    "in:trash": "bin",
    "in:anywhere": "draft sent plan news bin",
    "in:spam": "",
    "is:unread": "plan",
    "is:read": "draft sent news",
    "is:starred": "",
    f"from:{ELENA}": "plan news",
    "from:elena": "plan news",
    "from:me": "draft sent",
    "to:me": "plan news",
    f"to:{ELENA}": "draft sent",
    "to:kim@team.example.org": "news",
    "cc:kim": "news",
    "bcc:kim": "",
    "subject:rotation": "sent",
    "subject:rot": "",
    'subject:"rotation in may"': "sent",
    'subject:"may rotation"': "",
    "subject:(rotation may)": "sent",
    "subject:(rotation OR plan)": "sent plan",
    "subject:{rotation plan}": "sent plan",
    "rfc822msgid:d@x.example.org": "draft",
    "rfc822msgid:<d@x.example.org>": "draft",
    "rfc822msgid:other@x.example.org": "",
    "friday": "draft",
    '"thank you for friday"': "draft",
    '"friday for"': "",
    "thank friday": "draft",
    "-in:drafts": "sent plan news",
    "-from:me": "plan news",
    "-(from:me OR subject:news)": "plan",
    '-"old news"': "draft sent plan",
    "from:me OR subject:news": "draft sent news",
    "{from:me subject:news}": "draft sent news",
    "from:me AND in:sent": "sent",
    "from:elena is:unread": "plan",
    "in:sent to:elena newer_than:12d": "sent",
    "newer_than:1d": "draft",
    "newer_than:2m": "draft sent plan",
    "older_than:1y": "news",
    "older_than:soon": "",
    "after:2026/11/01": "draft sent plan",
    "after:2026/11/2": "draft sent",
    "before:2026-11-02": "plan news",
    "newer:2026/11/02": "draft sent",
    "older:2026/11/02": "plan news",
    "before:2026/02/31": "",
    f"after:{int(NOW.timestamp())}": "draft",
    f"before:{int(NOW.timestamp())}": "sent plan news",
    "has:attachment": "plan",
    "has:userlabels": "",
    "filename:pdf": "plan",
    "filename:harbor": "plan",
    "filename:doc": "",
    "nosuchfield:friday": "",
    "(in:drafts": "draft",
    "{in:drafts in:sent": "draft sent",
    "in:drafts )": "draft",
    "in:drafts OR": "draft",
    "-": "draft sent plan news",
    "from:": "",
}


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_finds_what_gmail_would(query: str) -> None:
    wanted = search(query, NOW, me=NADIA)
    found = [NAMES[message.subject] for message in mailbox().messages.values() if wanted(message)]
    assert sorted(found) == sorted(QUERIES[query].split())


def test_a_date_begins_at_midnight_in_pacific_time() -> None:
    state = GmailState(email=NADIA)
    state.receive(mail("x"), datetime(2026, 11, 2, 7, 59, tzinfo=UTC))
    state.receive(mail("y"), datetime(2026, 11, 2, 8, 0, tzinfo=UTC))
    after = search("after:2026/11/02", NOW, me=NADIA)
    assert [after(message) for message in state.messages.values()] == [False, True]


@given(st.text(alphabet='ab:-(){}" ORin0', max_size=30))
def test_any_text_can_be_searched_for(query: str) -> None:
    wanted = search(query, NOW, me=NADIA)
    assert all(wanted(message) in (True, False) for message in mailbox().messages.values())
