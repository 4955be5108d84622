"""What Gmail's JSON looks like: requests read strictly, messages and drafts written in each format.

Knows which mailbox a request is about, and nothing of what the methods do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from tests.google_server import mime
from tests.google_server.base64url import decoded, encoded
from tests.google_server.errors import bad_request, forbidden, not_found
from tests.google_server.gmail_state import GmailState
from tests.google_server.gmail_values import Draft, Message
from tests.google_server.paging import BadPageToken, Place, page
from tests.google_server.request import NotJson, Request

if TYPE_CHECKING:
    from tests.google_server.world import World

Item = TypeVar("Item")
FORMATS = ("minimal", "full", "raw", "metadata")
_DRAFT_KEYS = frozenset({"id", "message"})
_MESSAGE_KEYS = frozenset(
    {"id", "threadId", "labelIds", "snippet", "historyId", "internalDate", "payload", "sizeEstimate", "raw"}
) | {"classificationLabelValues"}
_DEFAULT_SIZE, _MOST = 100, 500
_LARGEST = 36_700_160


def mailbox(world: World, request: Request, match: re.Match[str]) -> GmailState:
    """Give the mailbox of whoever asks; another person's is refused."""
    account = request.account or ""
    if match["user"] not in ("me", account):
        raise forbidden("gmail", f"Delegation denied for {account}")
    return world.mine(request).gmail


def thing(held: Mapping[str, Item], id: str) -> Item:
    """Give what has this id, or answer 404."""
    if id not in held:
        raise not_found("gmail")
    return held[id]


def json_body(request: Request, allowed: frozenset[str]) -> Mapping[str, object]:
    """Read a body that may hold these names only, as Google's newer APIs insist."""
    try:
        body = request.json
    except NotJson as error:
        raise bad_request("gmail", "Invalid JSON payload received. Unexpected token.", "parseError") from error
    return _known(body, allowed, "")


def _known(body: Mapping[str, object], allowed: frozenset[str], where: str) -> Mapping[str, object]:
    for name in body:
        if name not in allowed:
            place = f" at '{where}'" if where else ""
            message = f'Invalid JSON payload received. Unknown name "{name}"{place}: Cannot find field.'
            raise bad_request("gmail", message, "badRequest")
    return body


def draft_body(request: Request) -> tuple[str, bytes | None, str | None]:
    """Read a draft: its id if named, its bytes if given, its thread if named."""
    body = json_body(request, _DRAFT_KEYS)
    message = body.get("message")
    if message is not None and not isinstance(message, Mapping):
        raise bad_request("gmail", "Invalid value at 'draft.message' (type.googleapis.com/Message)", "badRequest")
    held = _known(message or {}, _MESSAGE_KEYS, "draft.message")
    raw, thread = _content(held, "draft.message.raw")
    return str(body.get("id", "")), raw if message is not None else None, thread


def message_body(request: Request) -> tuple[bytes, str | None]:
    """Read a message to send: its bytes, and its thread if named."""
    raw, thread = _content(json_body(request, _MESSAGE_KEYS), "message.raw")
    return required_raw(raw), thread


def required_raw(raw: bytes | None) -> bytes:
    """Insist that there are bytes, and that they are a mail."""
    if not raw:
        what = "'raw' RFC822 payload message string or uploading message via /upload/* URL required"
        raise bad_request("gmail", what)
    if len(raw) > _LARGEST:
        raise bad_request("gmail", "Request payload size exceeds the limit: 36700160 bytes.", "badRequest")
    if not mime.header_lines(raw):
        raise bad_request("gmail", "Request contains an invalid argument.")
    for name in mime.RECIPIENTS:
        if any("@" not in address for address in mime.addresses(raw, name)):
            raise bad_request("gmail", f"Invalid {name} header")
    return raw


def _content(message: Mapping[str, object], where: str) -> tuple[bytes, str | None]:
    raw, thread = message.get("raw", ""), message.get("threadId")
    try:
        data = decoded(str(raw))
    except ValueError as error:
        text = f"Invalid value at '{where}' (TYPE_BYTES), Base64 decoding failed for \"{raw}\""
        raise bad_request("gmail", text, "invalid") from error
    return data, str(thread) if thread else None


def chosen_format(request: Request, formats: Sequence[str] = FORMATS) -> str:
    """Read `format`; `full` unless it is named."""
    chosen = request.first("format", "full").lower()
    if chosen not in formats:
        text = f"Invalid value at 'format' (type.googleapis.com/Format), \"{chosen}\""
        raise bad_request("gmail", text, "invalid")
    return chosen


def listing(
    request: Request, name: str, items: Sequence[Item], place: Callable[[Item], Place], write: Callable[[Item], object]
) -> Mapping[str, object]:
    """Write one page of a list; the list's own key is absent when there is nothing in it."""
    try:
        shown, token = page(items, place, request.first("pageToken") or None, _page_size(request))
    except BadPageToken as error:
        raise bad_request("gmail", "Invalid pageToken", "invalidArgument") from error
    answer: dict[str, object] = {name: [write(one) for one in shown]} if shown else {}
    if token:
        answer["nextPageToken"] = token
    return answer


def _page_size(request: Request) -> int:
    text = request.first("maxResults") or str(_DEFAULT_SIZE)
    if not text.isdigit():
        raise bad_request("gmail", f"Invalid value at 'max_results' (TYPE_UINT32), \"{text}\"", "invalid")
    return min(int(text) or _DEFAULT_SIZE, _MOST)


def newest_first(message: Message) -> Place:
    """Order messages as Gmail lists them."""
    return (-int(message.saved.timestamp() * 1000), -message.history_id)


def brief(message: Message) -> Mapping[str, object]:
    """Write a message as lists do: ids only."""
    return {"id": message.id, "threadId": message.thread_id}


def labelled(message: Message) -> Mapping[str, object]:
    """Write a message as answers to writes do: ids and labels."""
    return {**brief(message), "labelIds": list(message.labels)}


def written_draft(draft: Draft) -> Mapping[str, object]:
    """Write a draft as create and update answer it."""
    return {"id": draft.id, "message": labelled(draft.message)}


def full_message(message: Message, format: str, only: frozenset[str] = frozenset()) -> Mapping[str, object]:
    """Write a message in one of the four formats; `only` names the headers of `metadata`, in lower case."""
    answer: dict[str, object] = {
        **labelled(message),
        "snippet": mime.snippet(message.raw),
        "historyId": str(message.history_id),
        "internalDate": str(int(message.saved.timestamp() * 1000)),
        "sizeEstimate": len(message.raw),
    }
    if format == "raw":
        answer["raw"] = encoded(message.raw)
    elif format != "minimal":
        answer["payload"] = mime.payload(message.raw, with_content=format == "full", only=only)
    return answer
