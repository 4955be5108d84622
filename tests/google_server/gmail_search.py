"""Gmail's search language, as its public help page describes it: a query becomes a test of one message.

Terms next to each other must all hold; `OR` and `{ }` ask for one of them; `-` denies; `( )` groups. Knows messages,
not drafts or lists.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta

from tests.google_server import mime
from tests.google_server.gmail_values import DRAFT, SPAM, TRASH, UNREAD, Message

Test = Callable[[Message], bool]
# Gmail API guide "List Gmail messages": dates are midnight in Pacific time; epoch seconds are exact.
_PACIFIC = ZoneInfo("America/Los_Angeles")
_TOKEN = re.compile(
    r'\s*(?:(?P<field>[a-z_0-9]+):(?=\S)|(?P<quoted>"[^"]*"?)|(?P<mark>[-(){}])|(?P<word>[^\s(){}"]+))', re.I
)
_DATE = re.compile(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})")
_SPAN = re.compile(r"(\d+)([dmy])")
_PLACES = {
    "chats": "CHAT",
    "drafts": DRAFT,
    "draft": DRAFT,
    "sent": "SENT",
    "inbox": "INBOX",
    "trash": TRASH,
    "spam": SPAM,
}
_PEOPLE = ("from", "to", "cc", "bcc")
_CORRESPONDENTS = ("From", "To", "Cc", "Bcc")
_HIDDEN = frozenset({TRASH, SPAM})


def search(query: str, now: datetime, *, me: str, everywhere: bool = False) -> Test:
    """Read a query; without `everywhere` the bin and spam are left out unless the query asks for them."""
    reader = _Reader(tokens=_tokens(query), now=now, me=me)
    wanted = reader.all_of(closing="")
    hidden = frozenset() if everywhere or reader.anywhere else _HIDDEN - reader.places
    return lambda message: wanted(message) and not hidden & set(message.labels)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


def _tokens(query: str) -> list[_Token]:
    tokens = []
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "word"
        tokens.append(_Token(kind, match[kind].strip('"') if kind == "quoted" else match[kind]))
    return tokens


class _Reader:
    """Reads tokens from left to right; remembers which places the query names."""

    def __init__(self, tokens: list[_Token], now: datetime, me: str) -> None:
        self._tokens = tokens[::-1]
        self._now = now
        self._me = me
        self.places: frozenset[str] = frozenset()
        self.anywhere = False

    def all_of(self, closing: str, field: str = "") -> Test:
        """Read up to the closing mark; every alternative must hold."""
        tests: list[Test] = []
        while self._tokens and not self._closes(closing):
            one = self._term(field)
            while self._next_is_or():
                self._tokens.pop()
                one = _either(one, self._term(field)) if self._tokens else one
            tests.append(one)
        self._tokens = self._tokens[:-1] if closing else self._tokens
        return lambda message: all(test(message) for test in tests)

    def _any_of(self, field: str) -> Test:
        tests: list[Test] = []
        before = self._tokens.copy()
        while self._tokens and not self._closes("}"):
            tests.append(self._term(field))
        read = before[len(self._tokens) :]
        self._tokens = self._tokens[:-1]

        def holds(message: Message) -> bool:
            return any(test(message) for test in tests)

        return _once_for_each(holds) if _is_of_people(read) else holds

    def _term(self, field: str) -> Test:
        token = self._tokens.pop()
        if token.kind == "mark":
            return self._marked(token.text, field)
        if token.kind == "field":
            return self._term(token.text.lower()) if self._tokens else _nothing
        if token.kind == "word" and token.text in ("AND", "+"):
            return _everything
        return self._test(field, token)

    def _marked(self, mark: str, field: str) -> Test:
        if mark == "-" and self._tokens:
            denied = self._term(field)
            return lambda message: not denied(message)
        if mark == "(":
            return self.all_of(")", field)
        return self._any_of(field) if mark == "{" else _everything

    def _closes(self, closing: str) -> bool:
        last = self._tokens[-1]
        return last.kind == "mark" and last.text == closing

    def _next_is_or(self) -> bool:
        return bool(self._tokens) and self._tokens[-1] == _Token("word", "OR")

    def _test(self, field: str, token: _Token) -> Test:
        value = self._me if field in _PEOPLE and token.text.lower() == "me" else token.text
        if field == "in" or field == "label":
            return self._in(value.lower())
        if field in ("after", "newer", "before", "older", "newer_than", "older_than"):
            return self._when(field, value)
        simple = _FIELDS.get(field)
        return simple(value) if simple else _words(f"{field}:{value}" if field else value)

    def _in(self, place: str) -> Test:
        if place == "anywhere":
            self.anywhere = True
            return _everything
        label = _PLACES.get(place, place.upper())
        self.places |= {label}
        return lambda message: label in message.labels

    def _when(self, field: str, value: str) -> Test:
        moment = _ago(value, self._now) if field.endswith("_than") else _moment(value)
        if moment is None:
            return _nothing
        if field in ("after", "newer", "newer_than"):
            return lambda message: message.saved >= moment
        return lambda message: message.saved < moment


def _everything(message: Message) -> bool:
    return True


def _nothing(message: Message) -> bool:
    return False


def _either(first: Test, second: Test) -> Test:
    return lambda message: first(message) or second(message)


def _moment(value: str) -> datetime | None:
    if value.isdigit() and len(value) > 8:
        return datetime.fromtimestamp(int(value), tz=_PACIFIC)
    match = _DATE.fullmatch(value)
    try:
        return datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=_PACIFIC) if match else None
    except ValueError:
        return None


def _ago(value: str, now: datetime) -> datetime | None:
    match = _SPAN.fullmatch(value)
    if not match:
        return None
    count = int(match[1])
    spans = {"d": relativedelta(days=count), "m": relativedelta(months=count), "y": relativedelta(years=count)}
    return now - spans[match[2]]


@lru_cache(maxsize=1 << 18)
def _spaced(text: str) -> str:
    """Give the words of a text, a space before and after each; remembered, as a search asks every mail the same."""
    return " ".join(["", *re.findall(r"[^\W_]+", text.lower()), ""])


def _contains(words: str, value: str) -> bool:
    """Whether the words of `value` stand together in `words`, each whole, as Gmail finds them."""
    return _spaced(value) in _spaced(words)


def _in_headers(*names: str) -> Callable[[str], Test]:
    def test_of(value: str) -> Test:
        wanted = _spaced(value)
        return lambda message: any(wanted in words for words in _heads(message.raw, names))

    return test_of


def _is_of_people(tokens: list[_Token]) -> bool:
    """Whether these are `from:`, `to:` and the like and nothing else, each with its one word."""
    fields = [one for one in tokens if one.kind == "field" and one.text.lower() in _PEOPLE]
    words = [one for one in tokens if one.kind in ("word", "quoted")]
    return len(fields) == len(words) and len(tokens) == 2 * len(fields)


def _once_for_each(test: Test) -> Test:
    """Ask once for all mails between the same people what is asked of people alone: there are few, and many mails."""
    known: dict[tuple[tuple[str, ...], ...], bool] = {}

    def holds(message: Message) -> bool:
        people = tuple(_heads(message.raw, (name,)) for name in _CORRESPONDENTS)
        if people not in known:
            known[people] = test(message)
        return known[people]

    return holds


@lru_cache(maxsize=1 << 20)
def _heads(raw: bytes, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the words of those of these headers that a mail has."""
    return tuple(_spaced(text) for text in (mime.header(raw, name) for name in names) if text)


def _words(value: str) -> Test:
    def holds(message: Message) -> bool:
        heads = " ".join(mime.header(message.raw, name) for name in ("From", "To", "Cc", "Subject"))
        return _contains(f"{heads} {message.text}", value)

    return holds


def _message_id(value: str) -> Test:
    return lambda message: message.message_id.strip("<>") == value.strip("<>")


def _is(value: str) -> Test:
    states: dict[str, Test] = {
        "read": lambda message: UNREAD not in message.labels,
        "draft": lambda message: DRAFT in message.labels,
    }
    return states.get(value.lower(), lambda message: value.upper() in message.labels)


def _has(value: str) -> Test:
    if value.lower() != "attachment":
        return _nothing
    return lambda message: any(mime.is_attachment(part) for part in mime.leaves(mime.read(message.raw)))


def _filename(value: str) -> Test:
    def holds(message: Message) -> bool:
        names = [part.get_filename() or "" for part in mime.leaves(mime.read(message.raw))]
        return any(name.lower().endswith(f".{value.lower()}") or _contains(name, value) for name in names)

    return holds


_FIELDS: dict[str, Callable[[str], Test]] = {
    "from": _in_headers("From"),
    "to": _in_headers("To", "Cc", "Bcc"),
    "cc": _in_headers("Cc"),
    "bcc": _in_headers("Bcc"),
    "subject": _in_headers("Subject"),
    "rfc822msgid": _message_id,
    "is": _is,
    "has": _has,
    "filename": _filename,
}
