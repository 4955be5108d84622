"""Sending works and is counted, by every way in: a proof that nothing sends must be able to fail."""

from __future__ import annotations

import importlib.resources
import io
import json
from collections.abc import Iterator

import pytest
from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build_from_document
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaIoBaseUpload

from tests.google_server import GoogleServer
from tests.google_server.journal import could_send
from tests.google_server.scopes import COMPOSE
from tests.google_server_tests.served import CLIENT, DRAFTS, MAIL, OWNER, PROFILE, Got, access, call, created, raw_mail

SEND = "/gmail/v1/users/me/messages/send"


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as running:
        yield running


def sent(server: GoogleServer) -> int:
    return sum("SENT" in message.labels for message in server.world.account(OWNER).messages.values())


def test_a_draft_can_be_sent(server: GoogleServer) -> None:
    token = access(server)
    draft = created(server, token).text("id")
    assert call(server, "POST", f"{DRAFTS}/send", token=token, json_body={"id": draft}).json["labelIds"] == ["SENT"]
    assert (sent(server), server.world.send_calls) == (1, 1)
    assert not server.world.account(OWNER).drafts


def test_a_message_can_be_sent(server: GoogleServer) -> None:
    assert call(server, "POST", SEND, token=access(server), json_body={"raw": raw_mail()}).status == 200
    assert (sent(server), server.world.send_calls) == (1, 1)


def test_a_simple_upload_sends(server: GoogleServer) -> None:
    got = call(server, "POST", f"/upload{SEND}?uploadType=media", token=access(server), raw=MAIL)
    assert got.status == 200
    assert (sent(server), server.world.send_calls) == (1, 1)


def multipart(described: object, mail: bytes) -> tuple[bytes, dict[str, str]]:
    body = (
        b"--b\r\nContent-Type: application/json\r\n\r\n" + json.dumps(described).encode()
        + b"\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n" + mail + b"\r\n--b--\r\n"
    )  # fmt: skip
    return body, {"Content-Type": 'multipart/related; boundary="b"'}


def test_a_multipart_upload_makes_a_draft_and_is_counted(server: GoogleServer) -> None:
    token = access(server)
    body, headers = multipart({"message": {}}, MAIL)
    made = call(server, "POST", f"/upload{DRAFTS}?uploadType=multipart", token=token, raw=body, headers=headers)
    draft = server.world.account(OWNER).drafts[made.text("id")]
    assert draft.recipients == ("l.chen@harbor.example.org",)
    assert server.world.send_calls == 1


def test_a_multipart_upload_that_is_none_is_refused(server: GoogleServer) -> None:
    got = call(server, "POST", f"/upload{DRAFTS}?uploadType=multipart", token=access(server), raw=b"x")
    assert (got.status, got.reason) == (400, "parseError")


def test_a_resumable_upload_sends_when_it_is_complete(server: GoogleServer) -> None:
    token = access(server)
    begun = call(server, "POST", f"/resumable/upload{SEND}?uploadType=resumable", token=token, json_body={})
    assert sent(server) == 0
    assert call(server, "PUT", begun.headers["location"].removeprefix(server.url), token=token, raw=MAIL).status == 200
    assert (sent(server), server.world.send_calls) == (1, 2)


@pytest.mark.parametrize("resumable", [False, True])
def test_uploads_and_batches_of_the_stock_client_work(server: GoogleServer, resumable: bool) -> None:
    access(server)
    document = json.loads(
        importlib.resources.files("googleapiclient.discovery_cache.documents").joinpath("gmail.v1.json").read_text()
    )
    credentials = Credentials(  # type: ignore[no-untyped-call]  # google-auth has no types here
        None, refresh_token=server.world.sign_in(OWNER, [COMPOSE]), token_uri=f"{server.url}/token", **CLIENT
    )
    service = build_from_document(document | {"rootUrl": f"{server.url}/"}, credentials=credentials)
    mail = MediaIoBaseUpload(io.BytesIO(MAIL), "message/rfc822", resumable=resumable)
    draft = service.users().drafts().create(userId="me", body={"message": {}}, media_body=mail).execute()
    service.users().drafts().update(userId="me", id=draft["id"], body={"message": {}}, media_body=mail).execute()
    answers: dict[str, object] = {}
    batch = service.new_batch_http_request(callback=lambda id, answer, error: answers.update({id: error or answer}))
    batch.add(service.users().drafts().send(userId="me", body={"id": draft["id"]}), request_id="sent")
    batch.add(service.users().drafts().get(userId="me", id="r-404"), request_id="missing")
    batch.execute()
    service.close()
    assert (sent(server), len(server.world.account(OWNER).drafts)) == (1, 0)
    assert isinstance(answers["missing"], HttpError)
    assert server.world.send_calls == (6 if resumable else 4)


def batched(server: GoogleServer, token: str, *lines: str) -> Got:
    parts = "".join(
        f"--b\r\nContent-Type: application/http\r\nContent-ID: <{number}>\r\n\r\n{line}\r\n"
        for number, line in enumerate(lines)
    )
    return call(
        server, "POST", "/batch", token=token, raw=f"{parts}--b--\r\n".encode(),
        headers={"Content-Type": 'multipart/mixed; boundary="b"'},
    )  # fmt: skip


def test_a_batch_sends_and_each_part_is_journaled(server: GoogleServer) -> None:
    token = access(server)
    draft = created(server, token).text("id")
    body = json.dumps({"id": draft})
    line = f"POST {DRAFTS}/send HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}"
    got = batched(server, token, line, f"GET {PROFILE} HTTP/1.1\r\n\r\n")
    assert got.body.count(b"HTTP/1.1 200") == 2
    assert b"Content-ID: <response-0>" in got.body
    assert [entry.path for entry in server.world.journal[-3:]] == ["/batch", f"{DRAFTS}/send", PROFILE]
    assert (sent(server), server.world.send_calls) == (1, 2)


def test_an_empty_batch_answers_emptily(server: GoogleServer) -> None:
    assert call(server, "POST", "/batch/gmail/v1", token=access(server), raw=b"").status == 200


def test_a_method_override_is_obeyed(server: GoogleServer) -> None:
    token = access(server)
    draft = created(server, token).text("id")
    hidden = {"X-HTTP-Method-Override": "DELETE"}
    assert call(server, "POST", f"{DRAFTS}/{draft}", token=token, headers=hidden).status == 204
    entry = server.world.journal[-1]
    assert (entry.method, entry.call) == ("DELETE", "gmail.users.drafts.delete")
    assert "x-http-method-override" in entry.header_names


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", f"{DRAFTS}/send"),
        ("POST", SEND),
        ("PUT", f"{DRAFTS}/send"),
        ("GET", f"{DRAFTS}/send"),
        ("POST", f"{DRAFTS}/%73end"),
        ("POST", f"{DRAFTS}%2Fsend"),
        ("POST", f"{DRAFTS}%252Fsend"),
        ("POST", f"{DRAFTS}//send/"),
        ("POST", f"{DRAFTS}/SEND;x=1"),
        ("POST", "/batch"),
        ("POST", "/batch/calendar/v3"),
        ("POST", f"/upload{DRAFTS}"),
        ("PUT", f"/resumable/upload{DRAFTS}/r-1"),
        ("PUT", "/gmail/v1/users/me/settings/vacation"),
        ("PUT", "/gmail/v1/users/me/settings/autoForwarding"),
        ("POST", "/gmail/v1/users/me/settings/filters"),
        ("POST", "/gmail/v1/users/me/settings/forwardingAddresses"),
        ("POST", "/gmail/v1/users/me/settings/sendAs"),
        ("POST", "/gmail/v1/users/me/settings/sendAs/a@example.org/verify"),
        ("POST", "/gmail/v1/users/me/settings/delegates"),
        ("POST", "/calendar/v3/calendars/primary/acl"),
        ("POST", "/calendar/v3/calendars/primary/events/quickAdd"),
    ],
)
def test_what_could_make_mail_leave_is_counted_whether_or_not_it_works(
    server: GoogleServer, method: str, path: str
) -> None:
    call(server, method, path, json_body={})
    assert server.world.send_calls == 1


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", DRAFTS),
        ("PUT", f"{DRAFTS}/r-1"),
        ("GET", "/gmail/v1/users/me/settings/sendAs"),
        ("POST", "/calendar/v3/calendars/primary/events"),
        ("POST", "/token"),
        ("POST", "/calendar/v3/freeBusy"),
    ],
)
def test_what_cannot_make_mail_leave_is_not_counted(method: str, path: str) -> None:
    assert not could_send(method, path)
