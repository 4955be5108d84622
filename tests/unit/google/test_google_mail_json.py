"""Gmail's JSON of a message as a mail: what users report of reports, and what cannot be understood."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import pytest

from outreach.domain.mail import Mail
from outreach.providers.google.mail_json import listed_messages, mail_of_message, new_messages, with_parts, words_of
from outreach.reading.bounced import failures

REPORT = "Final-Recipient: rfc822; ada.quill@example.org\nAction: failed\nStatus: 5.1.1\n"


def data(text: str) -> Mapping[str, object]:
    return {"size": len(text), "data": base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")}


def headers(**given: str) -> Sequence[Mapping[str, str]]:
    return [{"name": name.replace("_", "-"), "value": value} for name, value in given.items()]


def part(kind: str, text: str = "", *inside: Mapping[str, object], **more: object) -> Mapping[str, object]:
    body = data(text) if text else {"size": 0}
    return {"mimeType": kind, "filename": "", "body": body, **({"parts": list(inside)} if inside else {}), **more}


def message(payload: Mapping[str, object], **more: object) -> Mapping[str, object]:
    return {
        "id": "19a",
        "threadId": "19a",
        "labelIds": ["INBOX"],
        "internalDate": "1764700000000",
        "payload": payload,
    } | more


def report(status: Mapping[str, object], *others: Mapping[str, object]) -> Mapping[str, object]:
    return message(part("multipart/report", "", part("text/plain", "It did not arrive."), status, *others))


FIELDS = headers(Final_Recipient="rfc822; ada.quill@example.org", Action="failed", Status="5.1.1")
MTA = headers(Content_Type="text/plain", Reporting_MTA="dns; mx.example.org")
WAYS = {
    "in the part": part("message/delivery-status", REPORT),
    "in a text inside it": part("message/delivery-status", "", part("text/plain", REPORT)),
    "as headers of parts inside": part(
        "message/delivery-status", "", part("text/plain", headers=MTA), part("text/plain", headers=FIELDS)
    ),
}


def a_mail(text: str) -> Mail:
    return Mail(id="x", at=datetime(2026, 12, 2, tzinfo=UTC), sender="mailer-daemon@x.org", recipients=(), text=text)


@pytest.mark.parametrize("way", WAYS)
def test_a_report_is_read_wherever_gmail_puts_it(way: str) -> None:
    (failure,) = failures(a_mail(words_of(report(WAYS[way]))))
    assert (failure.addresses, failure.permanent) == (("ada.quill@example.org",), True)


def test_of_a_returned_mail_only_its_names_are_read() -> None:
    inner = part("text/plain", "Private words", headers=headers(To="ada.quill@example.org", Subject="Private"))
    words = words_of(report(WAYS["in the part"], part("message/rfc822", "", inner)))
    assert "To: ada.quill@example.org" in words
    assert "Private" not in words


def test_of_returned_headers_only_the_names_are_read() -> None:
    given = "To: ada.quill@example.org\r\nSubject: Private\r\nMessage-ID: <a@x.org>\r\n"
    words = words_of(report(WAYS["in the part"], part("text/rfc822-headers", given)))
    assert words.endswith("To: ada.quill@example.org\nMessage-ID: <a@x.org>")


@pytest.mark.parametrize("body", [{}, {"data": "%%%"}, {"data": "a"}, {"attachmentId": "A", "size": 3}, None])
def test_a_text_that_cannot_be_read_is_none(body: object) -> None:
    assert words_of(message({"mimeType": "text/plain", "body": body})) == ""


def test_parts_nested_without_end_are_read_to_some_depth() -> None:
    payload = part("text/plain", "Deep")
    for _ in range(50):
        payload = part("multipart/mixed", "", payload)
    assert words_of(message(payload)) == ""
    mail = mail_of_message(message(payload))
    assert mail is not None
    assert with_parts(mail, message(payload)).marks["parts"] == "multipart/mixed"


def test_headers_in_any_shape_are_read_or_passed_over() -> None:
    odd: list[object] = [{"name": "Subject"}, "x", {"name": "FROM", "value": "Ada\r\n <ada@example.org>\x00"}, None]
    mail = mail_of_message(message({"headers": [*odd, *headers(Received="by x", Message_ID="<m@x.org>")]}))
    assert mail is not None
    assert (mail.sender, mail.subject, mail.id, dict(mail.marks)) == ("ada@example.org", "", "m@x.org", {})


def test_a_header_that_comes_without_end_is_read_so_many_times() -> None:
    many = [{"name": "To", "value": f"a{n}@example.org"} for n in range(100)]
    mail = mail_of_message(message({"headers": many}))
    assert mail is not None
    assert len(mail.recipients) == 20


def test_without_gmails_date_its_own_counts_and_without_any_it_is_no_mail() -> None:
    dated = {"headers": headers(Date="Wed, 2 Dec 2026 12:00:00 +0000")}
    mail = mail_of_message(message(dated, internalDate=""))
    assert mail is not None
    assert mail.at == datetime(2026, 12, 2, 12, tzinfo=UTC)
    assert mail_of_message(message({}, internalDate="")) is None


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"history": None},
        {"history": [None, {"messagesAdded": 7}, {"messagesAdded": [{"message": None}]}, {"labelsAdded": [{}]}]},
        {"history": [{"labelsAdded": [{"labelIds": ["STARRED"], "message": {"id": "19a", "labelIds": ["INBOX"]}}]}]},
        {"history": [{"messagesDeleted": [{"message": {"id": "19a"}}]}]},
    ],
)
def test_history_without_new_mail_gives_none(answer: Mapping[str, object]) -> None:
    assert list(new_messages(answer)) == []


def test_new_mail_whose_labels_are_not_told_is_looked_at() -> None:
    assert list(new_messages({"history": [{"messagesAdded": [{"message": {"id": "19a"}}]}]})) == ["19a"]


def test_a_search_that_finds_nothing_has_no_list() -> None:
    assert list(listed_messages({"resultSizeEstimate": 0})) == []
