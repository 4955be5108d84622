from __future__ import annotations

import base64
from collections.abc import Mapping

import pytest

from outreach.domain.messages import Fingerprint, Key
from outreach.providers.base import Unreachable
from outreach.providers.google import stored
from outreach.rendering import mime
from tests.planned import a_draft

KEY = Key("k" * 32)
RAW = mime.compose(a_draft(), KEY, addressed=True)


def message(**changed: object) -> dict[str, object]:
    fields: dict[str, object] = {
        "id": "19a",
        "threadId": "19b",
        "labelIds": ["DRAFT"],
        "internalDate": "1796257860000",
        "raw": base64.urlsafe_b64encode(RAW).decode(),
    }
    return {**fields, **changed}


def read(**changed: object) -> stored.Stored:
    return stored.stored({"id": "r-1", "message": message(**changed)})


def test_a_draft_is_read_with_its_mail() -> None:
    found = read()
    assert (found.id, found.message, found.thread, found.saved) == ("r-1", "19a", "19b", 1796257860000)
    assert found.key == KEY
    assert found.fingerprint == a_draft().fingerprint
    assert found.content.addressed
    assert not found.content.sent


@pytest.mark.parametrize(
    ("labels", "is_draft"),
    [
        (["DRAFT"], True),
        (["DRAFT", "INBOX"], True),
        (["DRAFT", "SENT"], False),
        (["SENT"], False),
        (["INBOX"], False),
        ([], False),
        (None, False),
        ("DRAFT", False),
        ([7], False),
    ],
)
def test_only_what_is_labelled_a_draft_and_not_sent_is_a_draft(labels: object, is_draft: bool) -> None:
    assert read(labelIds=labels).is_draft is is_draft


def test_base64_without_its_padding_is_read() -> None:
    assert read(raw=base64.urlsafe_b64encode(RAW).decode().rstrip("=")).key == KEY


@pytest.mark.parametrize("raw", ["a", "é", base64.urlsafe_b64encode(b"Content-Type: a; b=\xff").decode()])
def test_what_is_no_mail_is_like_none_of_ours(raw: str) -> None:
    found = read(raw=raw)
    assert found.fingerprint != a_draft().fingerprint
    assert found.key == ""
    assert not found.content.addressed


def test_unreadable_bytes_have_the_fingerprint_of_nothing() -> None:
    assert read(raw="a").fingerprint == Fingerprint("")


def test_a_message_id_of_somebody_elses_is_no_key() -> None:
    raw = b"Message-ID: <CA+abc=def@mail.gmail.com>\r\nSubject: Hello\r\n\r\nHello"
    assert read(raw=base64.urlsafe_b64encode(raw).decode()).key == ""


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"id": "r1"},
        {"id": "r1", "message": "m"},
        {"message": message()},
        {"id": "r1", "message": message(raw=None)},
        {"id": "r1", "message": message(threadId="")},
        {"id": 7, "message": message()},
    ],
)
def test_a_draft_that_is_not_as_documented_is_no_answer(answer: Mapping[str, object]) -> None:
    with pytest.raises(Unreachable, match="could not be read"):
        stored.stored(answer)


@pytest.mark.parametrize("date", [None, "", "yesterday", "-5", "12.5", "\u0663", {}])
def test_a_moment_that_cannot_be_read_is_long_ago(date: object) -> None:
    assert read(internalDate=date).saved == 0


def test_a_page_of_the_list_is_read() -> None:
    page = {"drafts": [{"id": "r1", "message": {"id": "m1", "threadId": "t1"}}], "nextPageToken": "next"}
    assert stored.listed(page) == (stored.Listed(id="r1", message="m1", thread="t1"),)
    assert stored.next_page(page) == "next"


def test_an_empty_list_has_no_drafts_and_no_next_page() -> None:
    assert stored.listed({"resultSizeEstimate": 0}) == ()
    assert [stored.next_page(page) for page in ({}, {"nextPageToken": ""}, {"nextPageToken": 7})] == [None] * 3


@pytest.mark.parametrize("drafts", [None, "r1", [7], [{"id": "r1"}], [{"id": "r1", "message": {"id": "m1"}}]])
def test_a_list_that_is_not_as_documented_is_no_answer(drafts: object) -> None:
    with pytest.raises(Unreachable, match="could not be read"):
        stored.listed({"drafts": drafts})


def test_a_conversation_may_hold_nothing() -> None:
    assert stored.messages({"id": "t1"}) == ()


def test_what_a_write_answers_names_the_new_message() -> None:
    assert stored.written({"id": "r1", "message": {"id": "m1", "threadId": "t1"}}) == ("m1", "t1")
    assert stored.written({"id": "r1"}) == ("", "")


def test_bytes_are_written_as_gmail_wants_them() -> None:
    assert stored.encoded(b"\xff\xfe\xfd") == "__79"
