"""What Gmail messages said when they were last read, so that nothing is read twice.

A Gmail message never changes: whoever saves a draft gives it a new message. So what is kept here by message id never
goes stale, and losing it costs requests, nothing else. No words and no addresses are kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from outreach.domain.messages import Fingerprint, Key, is_key
from outreach.private_files import new_file

NAME = "gmail-seen.json"
_VERSION = 1
_REMEMBERED = 300
_LARGEST = 8_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one message says. `key` is empty when it is not of ours; `saved` is in milliseconds since 1970, UTC."""

    fingerprint: Fingerprint
    key: Key
    thread: str
    addressed: bool
    sent: bool
    saved: int


class ContentCache:
    """Contents by message id, and the message each draft was last seen with."""

    def __init__(self, path: Path) -> None:
        """Take a file, which need not exist; it is read when something is asked."""
        self._path = path
        self._before: str | None = None
        self._contents: dict[str, Content] = {}
        self._messages: dict[str, str] = {}
        self._others: Mapping[str, int] = {}
        self._listed: Mapping[str, str] | None = None

    def of_message(self, message: str) -> Content | None:
        """Give what a message says, if that is known."""
        self._load()
        return self._contents.get(message)

    def of_draft(self, draft: str) -> Content | None:
        """Give what a draft said when it was last seen, gone or not."""
        self._load()
        return self._contents.get(self._messages.get(draft, ""))

    def keep(self, draft: str, message: str, content: Content) -> Content:
        """Remember what a draft says; it keeps the key it had, should Gmail have written its Message-ID anew."""
        before = self.of_draft(draft)
        if before is not None and not is_key(content.key):
            content = replace(content, key=before.key)
        self._contents[message] = content
        self._messages[draft] = message
        return content

    def forget(self, draft: str) -> None:
        """Drop a draft that we took back."""
        self._load()
        self._contents.pop(self._messages.pop(draft, ""), None)

    def listed(self, messages: Mapping[str, str]) -> None:
        """Note a complete listing, message ids by draft id: what it shows is worth remembering."""
        self._listed = messages

    @property
    def others(self) -> Mapping[str, int]:
        """Messages of drafts that are not ours: when they were first seen; 0 when they need not be looked at again."""
        self._load()
        return self._others

    def note_others(self, first_seen: Mapping[str, int]) -> None:
        """Remember the messages of drafts that are not ours, as `others` gives them, in place of all before."""
        self._load()
        self._others = dict(first_seen)

    def write(self) -> None:
        """Write the file, for its owner alone, if anything in it changed.

        A file that cannot be written is no failure: the next run reads those messages again.
        """
        self._load()
        self._prune()
        text = self._text()
        if text == self._before or (self._before == "" and not self._contents and not self._others):
            return
        with suppress(OSError):
            _replace(self._path, text)
            self._before = text

    def _prune(self) -> None:
        """Keep what the last listing shows, and the latest of what it does not: whether those were sent is asked."""
        if self._listed is None:
            return
        gone = [(self._contents[message].saved, draft) for draft, message in self._messages.items()
                if draft not in self._listed]  # fmt: skip
        dropped = {draft for _, draft in sorted(gone, reverse=True)[_REMEMBERED:]}
        self._messages = {draft: one for draft, one in self._messages.items() if draft not in dropped}
        wanted = {*self._messages.values()}
        self._contents = {message: one for message, one in self._contents.items() if message in wanted}

    def _text(self) -> str:
        contents = {
            message: [one.fingerprint, one.key, one.thread, one.addressed, one.sent, one.saved]
            for message, one in self._contents.items()
        }
        held: dict[str, object] = {"version": _VERSION, "drafts": self._messages, "messages": contents}
        held |= {"others": self._others} if self._others else {}
        return json.dumps(held, sort_keys=True, separators=(",", ":")) + "\n"

    def _load(self) -> None:
        if self._before is not None:
            return
        self._before = ""
        with suppress(OSError, ValueError):
            text = _read(self._path)
            self._contents, self._messages, self._others = _parsed(text)
            self._before = text


def _read(path: Path) -> str:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as file:
        return file.read(_LARGEST).decode("utf-8")


def _replace(path: Path, text: str) -> None:
    """Write beside, then rename. Not forced to the disk: half a file is read as none."""
    temporary = path.with_name(f".{path.name}.tmp")
    with suppress(FileNotFoundError):
        temporary.unlink()
    descriptor = new_file(temporary)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
        temporary.rename(path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise


def _parsed(text: str) -> tuple[dict[str, Content], dict[str, str], dict[str, int]]:
    """Read the file's text.

    Raises:
        ValueError: it is not as we write it.
    """
    held = json.loads(text)
    if not isinstance(held, dict) or held.get("version") != _VERSION:
        raise ValueError("another version")
    contents = {message: _content(fields) for message, fields in _items(held.get("messages"))}
    drafts = {draft: message for draft, message in _items(held.get("drafts")) if isinstance(message, str)}
    others = {message: first for message, first in _items(held.get("others", {})) if isinstance(first, int)}
    return contents, {draft: message for draft, message in drafts.items() if message in contents}, others


def _items(value: object) -> Iterable[tuple[str, object]]:
    if not isinstance(value, dict):
        raise ValueError("not an object")
    return value.items()


def _content(fields: object) -> Content:
    match fields:
        case [str(name), str(key), str(thread), bool(addressed), bool(sent), int(saved)]:
            return Content(
                fingerprint=Fingerprint(name), key=Key(key), thread=thread, addressed=addressed, sent=sent, saved=saved
            )
        case _:
            raise ValueError("not a content")
