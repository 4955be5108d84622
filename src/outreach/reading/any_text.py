"""Any text as a draft, for guardrails to read: a saved mail, plain text, a template's output with its subject.

Bytes in, values out. Of a saved mail the words count, of any text the header lines it begins with ("Subject: …", as
`copy` writes them); the rest is its body. Knows no rule, and remembers on which line of its file the body begins.
"""

from __future__ import annotations

import email
import re
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from itertools import takewhile

from outreach.domain.messages import Address, Draft, Key
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.touches import TouchId
from outreach.patterns import Pattern
from outreach.rendering.mime import UnreadableMailError, parse
from outreach.rendering.wordings import unix

_NOBODY = Address(name="", email="")
_TOUCH = TouchId(CadenceId("lint"), PersonId("nobody"), "text")
_HEADER = Pattern(r"(To|Cc|Bcc|From|Date|Subject):[ \t]*(.*)", re.IGNORECASE)
_ONLY_IN_MAIL = Pattern(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:MIME-Version|Message-ID|Received):", re.I)
_UNENCODED = ("", "7bit", "8bit", "binary")
# what text has of them: tabs, line ends, form feeds, and a stray one here and there
_CONTROL = Pattern(r"[\x00-\x08\x0e-\x1f]")
_MOST_CONTROL = 0.1
_HEAD = 100_000


class NoTextError(ValueError):
    """These bytes are no text and no mail; the message says what they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyText:
    """A draft as it stands in a file. `key` names the draft of ours that a mail is; `day` is the moment it is of.

    `subject_at` is line and column of the file, from 1, where the subject begins, `body_line` the line of the body;
    None where a file has them only encoded, or not at all.
    """

    draft: Draft
    subject_at: tuple[int, int] | None = None
    body_line: int | None = 1
    key: Key | None = None
    day: datetime | None = None

    def with_subject(self, subject: str) -> AnyText:
        """Give the same text with a subject that stands in no file."""
        return replace(self, draft=replace(self.draft, subject=subject), subject_at=None)

    def signed(self, signature: str) -> AnyText:
        """Give it with what follows `signature`, a line of its own, taken for the signature."""
        before, found, after = f"\n{self.draft.body}\n".partition(f"\n{signature}\n")
        if not signature or not found or self.draft.signature:
            return self
        return replace(self, draft=replace(self.draft, body=before[1:], signature=f"{signature}\n{after}".strip()))


def any_text(raw: bytes, *, is_mail: bool) -> AnyText:
    """Read a file's bytes; what begins as only mails do is one, whatever it is called.

    Raises:
        NoTextError: they are neither a mail nor text.
    """
    if is_mail or _ONLY_IN_MAIL.match(raw[:_HEAD]):
        return _mail(raw)
    return _text(_decoded(raw))


def _decoded(raw: bytes) -> str:
    marked = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        text = raw.decode("utf-16" if marked else "utf-8-sig")
    except UnicodeDecodeError:
        # what Windows programs of old write; whatever is left over is seen as a character nobody can see
        text = raw.decode("cp1252", "replace")
        if marked or _CONTROL.search(text):
            raise NoTextError("is no text") from None
    if len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise NoTextError("is no text")
    return unix(text)


def _text(text: str) -> AnyText:
    lines = text.split("\n")
    head = _header_lines(lines)
    said = {one[1].lower(): one[2].strip() for one in reversed(head)}
    start = len(head)
    start += 1 if start and start < len(lines) and not lines[start].strip() else 0
    places = ((at, one.start(2) + 1) for at, one in enumerate(head, 1) if one[1].lower() == "subject")
    draft = _draft(said.get("subject", ""), "\n".join(lines[start:]), _addresses(said.get("to", "")))
    return AnyText(draft=draft, subject_at=next(places, None), body_line=start + 1)


def _header_lines(lines: list[str]) -> list[re.Match[str]]:
    """Give the header lines a text begins with; without a subject among them they are words like any others."""
    head = [found for found in takewhile(bool, map(_HEADER.fullmatch, lines)) if found]
    return head if any(one[1].lower() == "subject" for one in head) else []


def _mail(raw: bytes) -> AnyText:
    try:
        parsed = parse(raw)
        head = email.message_from_bytes(raw)
    except UnreadableMailError as error:
        raise NoTextError("is no mail that can be read") from error
    if not parsed.headers:
        raise NoTextError("is no mail: it has no headers")
    draft = _draft(parsed.subject, parsed.shown or parsed.text, parsed.to)
    answered = str(head.get("In-Reply-To", "")).strip() or None
    return AnyText(
        draft=replace(draft, attachments=parsed.attachments, in_reply_to=answered),
        body_line=_body_line(raw, head),
        key=parsed.key,
        day=_moment(str(head.get("Date", ""))),
    )


def _body_line(raw: bytes, head: Message) -> int | None:
    """Give the line where the words of a mail begin, when they stand there as they are."""
    encoding = str(head.get("Content-Transfer-Encoding", "")).strip().lower()
    if head.is_multipart() or head.get_content_type() != "text/plain" or encoding not in _UNENCODED:
        return None
    before = re.split(rb"\r?\n\r?\n", raw, maxsplit=1)[0]
    return before.count(b"\n") + 3


def _moment(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else None


def _draft(subject: str, text: str, to: tuple[Address, ...]) -> Draft:
    """Part a text at the line that opens a signature."""
    lines = text.split("\n")
    end = next((at for at, line in enumerate(lines) if line.rstrip() == "--"), len(lines))
    body, signature = "\n".join(lines[:end]), "\n".join(lines[end + 1 :]).strip()
    return Draft(touch=_TOUCH, sender=_NOBODY, to=to, subject=subject, body=body, signature=signature)


def _addresses(text: str) -> tuple[Address, ...]:
    return tuple(Address(name=name, email=address) for name, address in getaddresses([text]) if "@" in address)
