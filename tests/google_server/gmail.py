"""Gmail's methods outside drafts: profile, messages, threads, history, labels, addresses to write from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from tests.google_server import scopes
from tests.google_server.answer import Answer
from tests.google_server.errors import bad_request, forbidden, not_found
from tests.google_server.gmail_drafts import DRAFT_ROUTES
from tests.google_server.gmail_json import (
    brief,
    chosen_format,
    full_message,
    json_body,
    labelled,
    listing,
    mailbox,
    message_body,
    newest_first,
    thing,
)
from tests.google_server.gmail_search import search
from tests.google_server.gmail_state import GmailState, NobodyToSendTo, NoSuchThing
from tests.google_server.gmail_values import INBOX, TRASH, Change, Message, SendAs, Thread
from tests.google_server.mime import snippet
from tests.google_server.request import Request
from tests.google_server.routes import Handler, Route

if TYPE_CHECKING:
    from tests.google_server.world import World

_SYSTEM_LABELS = (
    "INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "UNREAD", "STARRED", "IMPORTANT", "CHAT", "CATEGORY_PERSONAL",
    "CATEGORY_SOCIAL", "CATEGORY_PROMOTIONS", "CATEGORY_UPDATES", "CATEGORY_FORUMS",
)  # fmt: skip
_HISTORY_KINDS = {"messagesAdded": "messageAdded", "messagesDeleted": "messageDeleted", "labelsAdded": "labelAdded"}


def profile(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Say whose mailbox this is."""
    held = mailbox(world, request, match)
    counts = {"messagesTotal": len(held.messages), "threadsTotal": len(held.threads)}
    return Answer(200, {"emailAddress": held.email, **counts, "historyId": str(held.history_id)})


def list_messages(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List messages, newest first, by search and labels."""
    found = _found(world, request, mailbox(world, request, match))
    answer = listing(request, "messages", found, newest_first, brief)
    return Answer(200, {**answer, "resultSizeEstimate": len(found)})


def get_message(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read one message."""
    message = thing(mailbox(world, request, match).messages, match["id"])
    return Answer(200, full_message(message, chosen_format(request), _named_headers(request)))


def send_message(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Send bytes."""
    held = mailbox(world, request, match)
    raw, thread = message_body(request)
    try:
        return Answer(200, labelled(held.send(raw, world.now, thread)))
    except NobodyToSendTo as error:
        raise bad_request("gmail", "Recipient address required") from error
    except NoSuchThing as error:
        raise not_found("gmail") from error


def modify_message(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Change labels; those of drafts and sent mail belong to the system."""
    held = mailbox(world, request, match)
    body = json_body(request, frozenset({"addLabelIds", "removeLabelIds"}))
    add, remove = _names(body, "addLabelIds"), _names(body, "removeLabelIds")
    for label in (*add, *remove):
        if label in ("DRAFT", "SENT") or label not in _SYSTEM_LABELS:
            raise bad_request("gmail", f"Invalid label: {label}")
    thing(held.messages, match["id"])
    return Answer(200, labelled(held.relabel(match["id"], add, remove)))


def trash_message(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Put a message into the bin."""
    held = mailbox(world, request, match)
    thing(held.messages, match["id"])
    return Answer(200, labelled(held.relabel(match["id"], (TRASH,), (INBOX,))))


def untrash_message(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Take a message out of the bin; it does not go back to the inbox by itself."""
    held = mailbox(world, request, match)
    thing(held.messages, match["id"])
    return Answer(200, labelled(held.relabel(match["id"], remove=(TRASH,))))


def list_threads(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List conversations in which a message is found."""
    held = mailbox(world, request, match)
    ids = {message.thread_id for message in _found(world, request, held)}
    threads = [thread for id, thread in held.threads.items() if id in ids]
    answer = listing(request, "threads", threads, lambda one: newest_first(one.messages[-1]), _listed_thread)
    return Answer(200, {**answer, "resultSizeEstimate": len(threads)})


def get_thread(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read a conversation, oldest message first, drafts included."""
    format, only = chosen_format(request, ("minimal", "full", "metadata")), _named_headers(request)
    try:
        thread = mailbox(world, request, match).thread(match["id"])
    except NoSuchThing as error:
        raise not_found("gmail") from error
    messages = [full_message(one, format, only) for one in thread.messages]
    return Answer(200, {"id": thread.id, "historyId": _newest(thread), "messages": messages})


def list_history(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List what changed since a history id; one that is too old, or none of ours, is 404."""
    held = mailbox(world, request, match)
    start = request.first("startHistoryId")
    if not start.isdigit():
        raise bad_request("gmail", "Missing or invalid parameter: startHistoryId")
    if not held.history_floor <= int(start) <= held.history_id:
        raise not_found("gmail")
    kinds, label = frozenset(request.query.get("historyTypes", ())), request.first("labelId")
    changes = [
        change
        for change in held.history
        if change.id > int(start)
        and (not kinds or _HISTORY_KINDS.get(change.kind, "labelRemoved") in kinds)
        and (not label or label in change.message.labels)
    ]
    answer = listing(request, "history", changes, lambda one: (one.id,), _change)
    return Answer(200, {**answer, "historyId": str(held.history_id)})


def list_labels(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List the system's labels; this server keeps no others."""
    mailbox(world, request, match)
    return Answer(200, {"labels": [_label(name) for name in _SYSTEM_LABELS]})


def get_label(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read one label."""
    mailbox(world, request, match)
    return Answer(200, thing({name: _label(name) for name in _SYSTEM_LABELS}, match["id"]))


def list_send_as(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List the addresses this account may write from, with their signatures in HTML."""
    return Answer(200, {"sendAs": [_send_as(one) for one in mailbox(world, request, match).send_as]})


def get_send_as(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read one address this account may write from."""
    held = mailbox(world, request, match)
    return Answer(200, _send_as(thing({one.email: one for one in held.send_as}, match["id"])))


def _found(world: World, request: Request, held: GmailState) -> list[Message]:
    query, labels = request.first("q"), request.query.get("labelIds", ())
    everywhere = request.flag("includeSpamTrash") or bool({"TRASH", "SPAM"} & set(labels))
    if query and not request.scopes - {scopes.METADATA}:
        raise forbidden("gmail", "Metadata scope does not support 'q' parameter")
    wanted = search(query, world.now, me=held.email, everywhere=everywhere)
    indexed = world.now - world.search_lag
    return [
        message
        for message in held.messages.values()
        if set(labels) <= set(message.labels) and (not query or message.saved <= indexed) and wanted(message)
    ]


def _named_headers(request: Request) -> frozenset[str]:
    return frozenset(name.lower() for name in request.query.get("metadataHeaders", ()))


def _names(body: Mapping[str, object], key: str) -> tuple[str, ...]:
    held = body.get(key)
    return tuple(str(one) for one in held) if isinstance(held, list) else ()


def _newest(thread: Thread) -> str:
    return str(max(message.history_id for message in thread.messages))


def _listed_thread(thread: Thread) -> Mapping[str, object]:
    return {"id": thread.id, "snippet": snippet(thread.messages[-1].raw), "historyId": _newest(thread)}


def _change(change: Change) -> Mapping[str, object]:
    entry = {"message": labelled(change.message), **({"labelIds": list(change.labels)} if change.labels else {})}
    return {"id": str(change.id), "messages": [brief(change.message)], change.kind: [entry]}


def _label(name: str) -> Mapping[str, object]:
    return {"id": name, "name": name, "type": "system"}


def _send_as(one: SendAs) -> Mapping[str, object]:
    answer: dict[str, object] = {
        "sendAsEmail": one.email, "displayName": one.name, "replyToAddress": "", "signature": one.signature
    }  # fmt: skip
    if one.primary:
        return {**answer, "isPrimary": True, "isDefault": True}
    return {**answer, "treatAsAlias": True, "verificationStatus": "accepted" if one.verified else "pending"}


def _route(name: str, method: str, path: str, handler: Handler) -> Route:
    return Route(
        name=f"gmail.users.{name}", method=method, pattern=rf"/gmail/v1/users/(?P<user>[^/]+)/{path}", handler=handler
    )


_ID = "(?P<id>[^/]+)"
ROUTES = (
    *DRAFT_ROUTES,
    _route("getProfile", "GET", "profile", profile),
    _route("messages.list", "GET", "messages", list_messages),
    _route("messages.send", "POST", "messages/send", send_message),
    _route("messages.get", "GET", f"messages/{_ID}", get_message),
    _route("messages.modify", "POST", f"messages/{_ID}/modify", modify_message),
    _route("messages.trash", "POST", f"messages/{_ID}/trash", trash_message),
    _route("messages.untrash", "POST", f"messages/{_ID}/untrash", untrash_message),
    _route("threads.list", "GET", "threads", list_threads),
    _route("threads.get", "GET", f"threads/{_ID}", get_thread),
    _route("history.list", "GET", "history", list_history),
    _route("labels.list", "GET", "labels", list_labels),
    _route("labels.get", "GET", f"labels/{_ID}", get_label),
    _route("settings.sendAs.list", "GET", "settings/sendAs", list_send_as),
    _route("settings.sendAs.get", "GET", f"settings/sendAs/{_ID}", get_send_as),
)
