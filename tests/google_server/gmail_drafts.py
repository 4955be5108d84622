"""The six methods on drafts. Sending is one of them: that a program never sends must be a thing that could fail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.google_server import mime
from tests.google_server.answer import NOTHING, Answer
from tests.google_server.errors import bad_request, not_found
from tests.google_server.gmail_json import (
    chosen_format,
    draft_body,
    full_message,
    labelled,
    listing,
    mailbox,
    newest_first,
    required_raw,
    thing,
    written_draft,
)
from tests.google_server.gmail_search import search
from tests.google_server.gmail_state import NobodyToSendTo, NoSuchThing
from tests.google_server.gmail_values import Draft
from tests.google_server.request import Request
from tests.google_server.routes import Route

if TYPE_CHECKING:
    from tests.google_server.world import World


def create(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Make a draft; the answer holds ids and labels only."""
    held = mailbox(world, request, match)
    _, raw, thread = draft_body(request)
    written = _accepted(world, raw)
    try:
        return Answer(200, written_draft(held.create_draft(written, world.now, thread)))
    except NoSuchThing as error:
        raise not_found("gmail") from error


def update(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Replace a draft whole: same draft id, new message id."""
    held = mailbox(world, request, match)
    _, raw, thread = draft_body(request)
    thing(held.drafts, match["id"])
    written = _accepted(world, raw)
    try:
        return Answer(200, written_draft(held.update_draft(match["id"], written, world.now, thread)))
    except NoSuchThing as error:
        raise not_found("gmail") from error


def get(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Read a draft."""
    draft = thing(mailbox(world, request, match).drafts, match["id"])
    return Answer(200, {"id": draft.id, "message": full_message(draft.message, chosen_format(request))})


def list_(world: World, request: Request, match: re.Match[str]) -> Answer:
    """List drafts, newest first; `q` as in messages.list, by an index that may lag behind."""
    held = mailbox(world, request, match)
    drafts = list(held.listed(world.now, world.list_lag).values())
    if query := request.first("q"):
        wanted = search(query, world.now, me=held.email, everywhere=request.flag("includeSpamTrash"))
        indexed = world.now - world.search_lag
        drafts = [one for one in drafts if one.message.saved <= indexed and wanted(one.message)]
    answer = listing(request, "drafts", drafts, lambda one: newest_first(one.message), _listed)
    return Answer(200, {**answer, "resultSizeEstimate": len(drafts)})


def delete(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Delete a draft for good."""
    held = mailbox(world, request, match)
    thing(held.drafts, match["id"])
    held.delete_draft(match["id"], world.now)
    return NOTHING


def send(world: World, request: Request, match: re.Match[str]) -> Answer:
    """Send a draft, with new content if there is some."""
    held = mailbox(world, request, match)
    id, raw, _ = draft_body(request)
    thing(held.drafts, id)
    try:
        sent = held.send_draft(id, world.now, required_raw(raw) if raw else None)
    except NobodyToSendTo as error:
        raise bad_request("gmail", "Recipient address required") from error
    return Answer(200, labelled(sent))


def _accepted(world: World, raw: bytes | None) -> bytes:
    if raw is None:
        raise bad_request("gmail", "Missing draft message")
    mail = required_raw(raw)
    return mime.with_header(mail, "Message-ID", None) if world.rewrites_message_ids else mail


def _listed(draft: Draft) -> dict[str, object]:
    return {"id": draft.id, "message": {"id": draft.message.id, "threadId": draft.message.thread_id}}


_DRAFTS = r"/gmail/v1/users/(?P<user>[^/]+)/drafts"
_DRAFT = rf"{_DRAFTS}/(?P<id>[^/]+)"

DRAFT_ROUTES = (
    Route(name="gmail.users.drafts.list", method="GET", pattern=_DRAFTS, handler=list_),
    Route(name="gmail.users.drafts.create", method="POST", pattern=_DRAFTS, handler=create),
    Route(name="gmail.users.drafts.send", method="POST", pattern=f"{_DRAFTS}/send", handler=send),
    Route(name="gmail.users.drafts.get", method="GET", pattern=_DRAFT, handler=get),
    Route(name="gmail.users.drafts.update", method="PUT", pattern=_DRAFT, handler=update),
    Route(name="gmail.users.drafts.delete", method="DELETE", pattern=_DRAFT, handler=delete),
)
