"""The head of a mail about to leave: which headers it has, read so strictly that no other reader can see more.

Knows the bytes only; which headers are fit is said by whoever asks.
"""

from __future__ import annotations

import base64
import binascii

from outreach.patterns import Pattern

_HEADER = Pattern(rb"([A-Za-z][A-Za-z0-9-]*):[ \t]?[^\r\n]*")
_FOLDED = Pattern(rb"[ \t]+[^ \t\r\n][^\r\n]*")
_END = b"\r\n\r\n"
# controls that readers disagree about, and whatever is not ASCII: among it, signs that some take for the end of a line
_ODD = Pattern(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\xff]")


class UnclearHeadError(ValueError):
    """Readers could disagree about where a header begins or ends."""


def header_names(raw: str) -> tuple[str, ...]:
    """Give the names of the headers of a mail in base64url, in lower case.

    Stricter than RFC 5322: lines end in CR LF, every line is a header or the rest of one that has something in it,
    and the head ends in an empty line.

    Raises:
        UnclearHeadError: the head can be read in more than one way.
    """
    try:
        content = base64.b64decode(raw + "=" * (-len(raw) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError) as problem:
        raise UnclearHeadError("the mail is not in base64url") from problem
    head, end, _ = content.partition(_END)
    if not end or not head:
        raise UnclearHeadError("the mail has no clear end of its headers")
    if _ODD.search(head):
        raise UnclearHeadError("the headers are not plain ASCII")
    lines = head.split(b"\r\n")
    if _FOLDED.fullmatch(lines[0]):
        raise UnclearHeadError("the mail begins in the middle of a header")
    names = tuple(_name(line) for line in lines)
    return tuple(name for name in names if name)


def _name(line: bytes) -> str:
    found = _HEADER.fullmatch(line)
    if found:
        return found[1].decode("ascii").lower()
    if not _FOLDED.fullmatch(line):
        raise UnclearHeadError("a line of the headers is neither a header nor the rest of one")
    return ""
