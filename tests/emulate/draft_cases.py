"""Drafts: made, read, listed, replaced, deleted, and what a person's sending does to them."""

from __future__ import annotations

import base64

from tests.emulate.cases import Case, Seen, failure, form, headers, keys
from tests.emulate.peer import Reply, Stage, at, mail

DRAFTS = "/gmail/v1/users/me/drafts"
THREADS = "/gmail/v1/users/me/threads"
TO = "Greta Osei <greta.osei@harbor-state.example.edu>"


def _made(stage: Stage, text: str = "Words.", thread: str = "", **given: str) -> Reply:
    raw = mail(text, **({"subject": "Hello"} | given))
    return stage.post(DRAFTS, {"message": {"raw": raw} | ({"threadId": thread} if thread else {})})


def _read(stage: Stage, id: str, format: str = "full") -> Reply:
    return stage.get(f"{DRAFTS}/{id}", format=format)


def create(stage: Stage) -> Seen:
    reply = _made(stage, to=TO)
    return {
        "status": reply.status,
        "labels": reply.at("message", "labelIds"),
        "the message's keys": keys(reply.at("message")),
        "draft id": form(reply.text("id")),
        "message id": form(reply.text("message", "id")),
        "thread id is the message id": reply.text("message", "threadId") == reply.text("message", "id"),
    }


def unaddressed(stage: Stage) -> Seen:
    made = _made(stage)
    return {"status": made.status, "to": headers(_read(stage, made.text("id")).at("message")).get("to")}


def no_message(stage: Stage) -> Seen:
    return {"refused": failure(stage.post(DRAFTS, {}))}


def garbage(stage: Stage) -> Seen:
    return {"refused": failure(stage.post(DRAFTS, {"message": {"raw": "%%% not base64 %%%"}}))}


def standard_base64(stage: Stage) -> Seen:
    raw = base64.b64encode("Subject: ??>>??\r\n\r\nÿÿÿ ÿþ\r\n".encode("latin-1")).decode()
    return {"has + or /": "+" in raw or "/" in raw, "refused": failure(stage.post(DRAFTS, {"message": {"raw": raw}}))}


def bad_json(stage: Stage) -> Seen:
    return {"refused": stage.ask("POST", DRAFTS, b"{not json").status}


def minimal(stage: Stage) -> Seen:
    reply = _read(stage, _made(stage).text("id"), "minimal")
    return {
        "status": reply.status,
        "has a payload": reply.at("message", "payload") is not None,
        "labels": reply.at("message", "labelIds"),
    }


def raw(stage: Stage) -> Seen:
    written = mail(
        "Zeile eins.\r\nGrüße",
        to=TO,
        subject="Hello",
        date="Tue, 01 Dec 2026 08:00:00 +0000",
        message_id="<k@x.example>",
        x_note="a",
    )
    made = stage.post(DRAFTS, {"message": {"raw": written}})
    got = _read(stage, made.text("id"), "raw").text("message", "raw")
    read = base64.urlsafe_b64decode(got + "==")
    lines = base64.urlsafe_b64decode(written).split(b"\r\n")
    return {"every line is there": all(line in read for line in lines)}


def full(stage: Stage) -> Seen:
    message = _read(stage, _made(stage, to=TO).text("id")).at("message")
    data = at(message, "payload", "body", "data")
    text = base64.urlsafe_b64decode(f"{data}==").decode() if isinstance(data, str) else ""
    return {
        "to": headers(message).get("to"),
        "subject": headers(message).get("subject"),
        "text": text.strip(),
        "type": at(message, "payload", "mimeType"),
    }


def metadata(stage: Stage) -> Seen:
    message = _read(stage, _made(stage, to=TO, x_note="a").text("id"), "metadata").at("message")
    return {
        "subject": headers(message).get("subject"),
        "body": at(message, "payload", "body", "data"),
        "X- header": headers(message).get("x-note"),
    }


def encoded_subject(stage: Stage) -> Seen:
    made = _made(stage, subject="=?utf-8?B?R3LDvMOfZQ==?=")
    return {"subject": headers(_read(stage, made.text("id")).at("message")).get("subject")}


def alternative(stage: Stage) -> Seen:
    parts = "--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n--b\r\nContent-Type: text/html\r\n\r\n<div>Hi</div>\r\n--b--"
    made = _made(stage, parts, content_type='multipart/alternative; boundary="b"')
    payload = _read(stage, made.text("id")).at("message", "payload")
    return {"type": at(payload, "mimeType"), "parts": [at(payload, "parts", number, "mimeType") for number in (0, 1)]}


def unknown(stage: Stage) -> Seen:
    return {"get": failure(_read(stage, "r4242"))}


def list_empty(stage: Stage) -> Seen:
    reply = stage.get(DRAFTS)
    return {"status": reply.status, "a drafts key": "drafts" in keys(reply.json)}


def list_pages(stage: Stage) -> Seen:
    made = [_made(stage, subject=f"Number {number}").text("id") for number in range(5)]
    pages, token = [], ""
    while True:
        reply = stage.get(DRAFTS, maxResults="2", **({"pageToken": token} if token else {}))
        pages.append([at(one, "id") for one in reply.items("drafts")])
        token = reply.text("nextPageToken")
        if not token:
            break
    return {
        "sizes": [len(page) for page in pages],
        "each draft once": sorted(map(str, (id for page in pages for id in page))) == sorted(made),
    }


def list_holds(stage: Stage) -> Seen:
    made = _made(stage)
    one = stage.get(DRAFTS).at("drafts", 0)
    return {
        "keys": keys(one),
        "the message's keys": keys(at(one, "message")),
        "same message": at(one, "message", "id") == made.at("message", "id"),
    }


def list_size(stage: Stage) -> Seen:
    for number in range(105):
        _made(stage, subject=f"Number {number}")
    return {
        "by default": len(stage.get(DRAFTS).items("drafts")),
        "500 asked": len(stage.get(DRAFTS, maxResults="500").items("drafts")),
    }


def list_subject(stage: Stage) -> Seen:
    _made(stage, subject="Physics")
    _made(stage, subject="Dosimetry")
    return {"found": len(stage.get(DRAFTS, q="subject:dosimetry").items("drafts"))}


def list_message_id(stage: Stage) -> Seen:
    _made(stage, message_id="<one@outreach.example>")
    _made(stage, message_id="<two@outreach.example>")
    return {"found": len(stage.get(DRAFTS, q="rfc822msgid:one@outreach.example").items("drafts"))}


def update(stage: Stage) -> Seen:
    made = _made(stage, subject="Old", cc="Boss <boss@example.org>")
    reply = stage.put(f"{DRAFTS}/{made.text('id')}", {"message": {"raw": mail("New words.", to=TO, subject="New")}})
    now = headers(_read(stage, made.text("id")).at("message"))
    return {
        "status": reply.status,
        "same draft id": reply.text("id") == made.text("id"),
        "subject": now.get("subject"),
        "to": now.get("to"),
        "new message id": reply.text("message", "id") != made.text("message", "id"),
        "the Cc left out": now.get("cc"),
        "drafts listed": len(stage.get(DRAFTS).items("drafts")),
    }


def update_old_message(stage: Stage) -> Seen:
    made = _made(stage)
    stage.put(f"{DRAFTS}/{made.text('id')}", {"message": {"raw": mail("New.")}})
    return {"the old message": failure(stage.get(f"/gmail/v1/users/me/messages/{made.text('message', 'id')}"))}


def update_unknown(stage: Stage) -> Seen:
    return {"refused": failure(stage.put(f"{DRAFTS}/r4242", {"message": {"raw": mail("New.")}}))}


def update_nothing(stage: Stage) -> Seen:
    return {"refused": failure(stage.put(f"{DRAFTS}/{_made(stage).text('id')}", {}))}


def delete(stage: Stage) -> Seen:
    place = f"{DRAFTS}/{_made(stage).text('id')}"
    return {
        "delete": stage.delete(place).status,
        "get": failure(stage.get(place)),
        "again": failure(stage.delete(place)),
        "listed": len(stage.get(DRAFTS).items("drafts")),
    }


def message_id(stage: Stage) -> Seen:
    made = _made(stage, message_id="<one@outreach.example>")
    first = headers(_read(stage, made.text("id")).at("message")).get("message-id")
    stage.put(f"{DRAFTS}/{made.text('id')}", {"message": {"raw": mail("New.", message_id="<one@outreach.example>")}})
    return {
        "after create": first,
        "after update": headers(_read(stage, made.text("id")).at("message")).get("message-id"),
    }


def _conversation(stage: Stage) -> tuple[str, str]:
    id = stage.peer.receives(stage.me, sender=TO, subject="Audit", text="How is it?")
    message = stage.get(f"/gmail/v1/users/me/messages/{id}", format="metadata")
    return message.text("threadId"), headers(message.json).get("message-id", "")


def reply(stage: Stage) -> Seen:
    thread, answered = _conversation(stage)
    made = _made(stage, thread=thread, subject="Re: Audit", in_reply_to=answered, references=answered, to=TO)
    labels = [at(one, "labelIds") for one in stage.get(f"{THREADS}/{thread}").items("messages")]
    return {
        "joined": made.text("message", "threadId") == thread,
        "in the conversation": labels[-1] == ["DRAFT"],
        "messages": len(labels),
    }


def reply_without_headers(stage: Stage) -> Seen:
    thread, _ = _conversation(stage)
    return {"joined": _made(stage, thread=thread, subject="Something else").text("message", "threadId") == thread}


def reply_without_thread(stage: Stage) -> Seen:
    thread, answered = _conversation(stage)
    made = _made(stage, subject="Re: Audit", in_reply_to=answered, references=answered)
    return {"joined": made.text("message", "threadId") == thread}


def unknown_thread(stage: Stage) -> Seen:
    return {"refused": failure(_made(stage, thread="00000000000000aa"))}


def sent(stage: Stage) -> Seen:
    made = _made(stage, to=TO)
    stage.peer.sends(stage.me, made.text("id"))
    messages = stage.get(f"{THREADS}/{made.text('message', 'threadId')}").items("messages")
    return {
        "the draft": failure(_read(stage, made.text("id"))),
        "drafts listed": len(stage.get(DRAFTS).items("drafts")),
        "in its conversation": [at(one, "labelIds") for one in messages],
        "new message id": at(messages[-1], "id") != made.text("message", "id"),
    }


def sent_message_id(stage: Stage) -> Seen:
    made = _made(stage, to=TO, message_id="<one@outreach.example>")
    stage.peer.sends(stage.me, made.text("id"))
    found = stage.get(f"{THREADS}/{made.text('message', 'threadId')}", format="metadata").at("messages", 0)
    return {"our own is kept": headers(found).get("message-id") == "<one@outreach.example>"}


def others(stage: Stage) -> Seen:
    made = _made(stage)
    return {"by address": stage.get(f"/gmail/v1/users/{stage.me}/drafts/{made.text('id')}").status}


CASES = tuple(
    Case(area="drafts", name=name, play=play)
    for name, play in (
        ("creating one", create),
        ("creating one without recipients", unaddressed),
        ("creating one without a message", no_message),
        ("creating one from garbage", garbage),
        ("creating one in standard base64", standard_base64),
        ("creating one with broken JSON", bad_json),
        ("reading it, minimal", minimal),
        ("reading it, raw", raw),
        ("reading it, full", full),
        ("reading it, metadata", metadata),
        ("reading a subject in an encoded word", encoded_subject),
        ("reading text and HTML", alternative),
        ("reading one that is not there", unknown),
        ("listing none", list_empty),
        ("listing page by page", list_pages),
        ("what a list holds", list_holds),
        ("how many a list holds", list_size),
        ("listing by subject", list_subject),
        ("listing by Message-ID", list_message_id),
        ("replacing one", update),
        ("the message a replaced draft had", update_old_message),
        ("replacing one that is not there", update_unknown),
        ("replacing one by nothing", update_nothing),
        ("deleting one", delete),
        ("a Message-ID of our own", message_id),
        ("a reply joins its conversation", reply),
        ("a thread id without the headers of a reply", reply_without_headers),
        ("the headers of a reply without a thread id", reply_without_thread),
        ("an unknown thread id", unknown_thread),
        ("a person sends it", sent),
        ("a Message-ID of our own after sending", sent_message_id),
        ("reading it under the account's address", others),
    )
)
