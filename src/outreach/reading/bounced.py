"""Which address a bounce is about, and whether it will bounce again: RFC 3464 reports, and what servers write instead.

A mailbox that is full, a mail that is too big or was taken for spam say nothing against the address. What a bounce
quotes of the mail itself is not read: it names everybody the mail went to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.domain.mail import Mail
from outreach.patterns import Pattern

_ADDRESS = Pattern(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\w-]{1,63}\.)+[^\W\d_]{2,24}")
_FIELD = Pattern(
    r"^(final-recipient|original-recipient|action|status|diagnostic-code):[ \t]*(.*(?:\n[ \t]+.*)*)",
    re.IGNORECASE | re.MULTILINE,
)
# where a bounce begins to repeat the mail
_QUOTED = Pattern(
    r"^\W*(?:content-type:\s*(?:message/rfc822|text/rfc822-headers)|original message(?: headers)?\W*$"
    r"|(?:this is|here is|below this line is|included is) a copy of (?:your|the) (?:original )?(?:message|mail)"
    r"|(?:the )?(?:headers|start) of (?:the |your )?(?:original |returned )?message|message header follows"
    r"|(?:return-path|received|message-id|to|cc|in-reply-to|references|subject|from|date):[ \t])",
    re.IGNORECASE | re.MULTILINE,
)
_STATUS = Pattern(r"\b([245])\.(\d{1,3})\.(\d{1,3})\b")
_REPLY = Pattern(r"(?<![\d.-])([45])\d\d(?![\d.])(?=[ -])")
_UNKNOWN = Pattern(
    r"user (?:is )?unknown|unknown (?:user|recipient|address|mailbox)|no such (?:user|person|recipient|address|mailbox)"
    r"|(?:does|did) ?(?:n't|not) exist|could ?n(?:o|')t be found|was ?n(?:o|')t found|address not found|not found at"
    r"|invalid (?:recipient|mailbox|address)|recipient (?:address )?(?:rejected|not found)"
    r"|no mailbox (?:here )?by that name|isn't (?:in my|able to receive)|no longer (?:valid|in use|active)"
    r"|(?:account|mailbox|address) (?:(?:has been|is|was) )?(?:disabled|inactive|closed|deactivated|unavailable"
    r"|suspended)|(?:host|domain)(?: name)? (?:unknown|not found)|unrouteable",
    re.IGNORECASE,
)
_PASSING = Pattern(
    r"will (?:be retried|retry|keep trying|try again)|still (?:being retried|trying)|temporar|delayed"
    r"|not yet been delivered|over ?quota|(?:mailbox|inbox|storage) (?:is )?full|quota exceeded"
    r"|too (?:large|big|many)|greylist|spam|blocked|policy",
    re.IGNORECASE,
)
# details of permanent failures (RFC 3463) that are about the mail, the system or the way, and not the address
_NOT_THE_ADDRESS = frozenset({(2, 2), (2, 3), (4, 1), (4, 2), (4, 5), (4, 6), (4, 7)})
_OTHER_SUBJECTS = frozenset({3, 6, 7})

_GONE = Pattern(
    r"\bi(?:'m| am) no longer (?:at|with|working|employed|affiliated)"
    r"|\bthis (?:e-?mail )?(?:address|account|mailbox|inbox) is no longer\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An address that was not reached. `addresses`: as it was written to, then as it was passed on; lower case."""

    addresses: tuple[str, ...]
    permanent: bool


def failures(mail: Mail) -> tuple[Failure, ...]:
    """Give the addresses a bounce is about; none when it says nothing that can be understood."""
    text = mail.text.replace("\r\n", "\n").replace("’", "'")
    reported = tuple(_reported(text))
    if reported:
        return tuple(one for one in reported if one is not None)
    quoted = _QUOTED.search(text)
    said = f"{mail.subject}\n{text[: quoted.start()] if quoted else text}"
    headed = _addresses(mail.marks.get("x-failed-recipients", ""))
    permanent = _is_permanent(said, believed=bool(headed))
    return tuple(Failure(addresses=(one,), permanent=permanent) for one in headed or _named(said, text, mail))


def _named(said: str, text: str, mail: Mail) -> tuple[str, ...]:
    """Give the addresses that a bounce in plain words names; of what it quotes only where that is a single one."""
    found = _others(said, mail)
    everywhere = () if found else _others(text, mail)
    return everywhere if len(everywhere) == 1 else found


def _others(text: str, mail: Mail) -> tuple[str, ...]:
    return tuple(one for one in _addresses(text) if one != mail.sender and one not in mail.recipients)


def gave_up(words: str) -> bool:
    """Whether an automatic answer says that nobody reads the address any more."""
    return _GONE.search(words) is not None


def _reported(text: str) -> Iterator[Failure | None]:
    """Read what a delivery status says of each recipient; None for one that was reached."""
    for fields in _groups(text):
        named = (fields.get("original-recipient", ""), fields.get("final-recipient", ""))
        addresses = tuple(dict.fromkeys(one for value in named for one in _addresses(value)))
        if addresses:
            yield _failure(addresses, fields)


def _groups(text: str) -> Iterator[dict[str, str]]:
    """Give the fields of each recipient, whether or not there are blank lines between them."""
    fields: dict[str, str] = {}
    for name, value in _FIELD.findall(text):
        known = name.lower()
        if known in fields or (known.endswith("recipient") and "action" in fields):
            yield fields
            fields = {}
        fields[known] = " ".join(value.split())
    yield fields


def _failure(addresses: tuple[str, ...], fields: dict[str, str]) -> Failure | None:
    action = fields.get("action", "failed").lower()
    if not action.startswith(("failed", "delayed")):
        return None
    said = f"{fields.get('status', '')} {fields.get('diagnostic-code', '')}"
    return Failure(addresses=addresses, permanent=action.startswith("failed") and _is_permanent(said, believed=True))


def _is_permanent(said: str, *, believed: bool) -> bool:
    """Whether a failure is one of the address and will happen again; without any sign as `believed`.

    Words win over numbers, since servers give 5.7.1 for all sorts of reasons.
    """
    if _UNKNOWN.search(said):
        return True
    if _PASSING.search(said):
        return False
    status = _STATUS.search(said)
    if status:
        subject, detail = int(status[2]), int(status[3])
        is_of_address = subject not in _OTHER_SUBJECTS and (subject, detail) not in _NOT_THE_ADDRESS
        return status[1] == "5" and is_of_address
    reply = _REPLY.search(said)
    return reply[1] == "5" if reply else believed


def _addresses(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.lower().strip(".'") for one in _ADDRESS.findall(text)))
