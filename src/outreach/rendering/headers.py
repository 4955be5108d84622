"""Header lines of a mail, written by ourselves: names, subjects and addresses in, plain ASCII lines out.

The standard library's header quoting can be talked into new header lines on the Python versions we support
(CVE-2024-6923), so nothing here relies on it. Knows no message and no provider.
"""

from __future__ import annotations

import base64
import re
import unicodedata

from outreach.domain.messages import Address
from outreach.errors import Exit, OutreachError
from outreach.patterns import Pattern

NAME_LENGTH = 200
SUBJECT_LENGTH = 500
_LOCAL_LENGTH = 64
_DOMAIN_LENGTH = 253
_WORD_BYTES = 42  # base64 of 42 bytes with "=?utf-8?b?" and "?=" stays below the 75 characters of RFC 2047

# controls, format characters (bidi, zero width, tags), lone surrogates, line and paragraph separators
_UNFIT = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_ENCODED_WORD = Pattern(r"=\?[^?]*\?[^?]*\?.*?\?=", re.DOTALL)
_SPACES = Pattern(r" +")
_PLAIN = Pattern(r"[\x20-\x7e]*")
_LOCAL = Pattern(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_DOMAIN = Pattern(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_MESSAGE_ID = Pattern(r"<[\x21-\x3b\x3d\x3f-\x7e]+@[\x21-\x3b\x3d\x3f-\x7e]+>")


class UnwritableError(OutreachError):
    """A name, subject or address cannot be put into a mail as it is."""

    code = Exit.CONFIG


def tidy(text: str, field: str, limit: int) -> str:
    """Fold spaces and give the text back, fit for a header.

    Raises:
        UnwritableError: it holds a character or sequence a header must not hold; says field, position and code point.
    """
    _require_fit(text, field)
    found = _ENCODED_WORD.search(text)
    if found:
        raise UnwritableError(
            f'{field}: character {found.start() + 1} (U+003D) begins an encoded word, "=?…?="',
            remedy="write it as plain text",
        )
    folded = _SPACES.sub(" ", text).strip()
    if len(folded) > limit:
        raise UnwritableError(f"{field}: {len(folded)} characters, at most {limit} fit", remedy="shorten it")
    return folded


def _require_fit(text: str, field: str) -> None:
    # of ASCII, nearly all that is ever written, only controls are unfit
    if text.isascii() and text.isprintable():
        return
    for position, character in enumerate(text, start=1):
        if unicodedata.category(character) in _UNFIT:
            name = unicodedata.name(character, "a control character").lower()
            raise UnwritableError(
                f"{field}: character {position} is U+{ord(character):04X} ({name})",
                remedy="delete it and type it again",
            )


def subject_line(subject: str) -> str:
    """Give the value of a Subject header."""
    text = tidy(subject, "subject", SUBJECT_LENGTH)
    return text if _is_plain(text) else _encoded(text)


def address_line(address: Address, field: str) -> str:
    """Give the value of a header that names one person."""
    email = canonical_email(address.email, field)
    name = tidy(address.name, f"{field} name", NAME_LENGTH)
    if not name:
        return email
    if _is_plain(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}" <{email}>'
    return f"{_encoded(name)} <{email}>"


def canonical_email(email: str, field: str) -> str:
    """Give an address with its domain in ASCII (IDNA 2008 A-labels).

    Raises:
        UnwritableError: it is not one plain address; an address whose part before the @ is not ASCII needs SMTPUTF8,
            which most servers refuse.
    """
    tidy(email, f"{field} address", _LOCAL_LENGTH + 1 + _DOMAIN_LENGTH)
    local, at, domain = email.rpartition("@")
    if not local.isascii():
        raise UnwritableError(f'{field} address: the part before the @ in "{email}" is not ASCII', remedy=_ANOTHER)
    plain = domain_name(domain, field)
    if not at or len(local) > _LOCAL_LENGTH or not _LOCAL.fullmatch(local):
        raise UnwritableError(f'{field} address: "{email}" is not an address', remedy="write it as name@example.org")
    return f"{local}@{plain}"


_ANOTHER = "use another address of theirs"


def domain_name(domain: str, field: str) -> str:
    """Give a domain in ASCII, lower case."""
    plain = domain.lower() if domain.isascii() else _a_labels(domain, field)
    if len(plain) > _DOMAIN_LENGTH or not _DOMAIN.fullmatch(plain):
        raise UnwritableError(f'{field} address: "{domain}" is not a domain', remedy="write it as name@example.org")
    return plain


def readable_email(email: str) -> str:
    """Give an address with its domain as people write it; what cannot be decoded stays as it is."""
    local, _, domain = email.rpartition("@")
    if "xn--" not in domain:
        return email
    import idna

    try:
        return f"{local}@{idna.decode(domain)}"
    except (idna.IDNAError, UnicodeError):
        return email


def message_id(text: str, field: str) -> str:
    """Give one message id in angle brackets back as it is.

    Raises:
        UnwritableError: it is not exactly one message id in angle brackets.
    """
    if len(text) > 900 or not _MESSAGE_ID.fullmatch(text):
        raise UnwritableError(f"{field}: not a message id", remedy="this conversation cannot be answered in its thread")
    return text


def _a_labels(domain: str, field: str) -> str:
    import idna

    try:
        return idna.encode(domain, uts46=True).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError) as error:
        raise UnwritableError(f'{field} address: "{domain}" is not a domain', remedy=_ANOTHER) from error


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and "=?" not in text


def _encoded(text: str) -> str:
    """Encode as RFC 2047 words; a reader drops the folds between them."""
    chunks: list[bytes] = [b""]
    for character in text:
        piece = character.encode("utf-8")
        if len(chunks[-1]) + len(piece) > _WORD_BYTES:
            chunks.append(b"")
        chunks[-1] += piece
    return "\r\n ".join(f"=?utf-8?b?{base64.b64encode(chunk).decode('ascii')}?=" for chunk in chunks)
