"""Where the mail of a mail program lies, as files: mbox files and Maildirs, and what a folder's name says of them.

Mail programs name their folders in the owner's language; the names known here are those they come with. Reads names
and first lines only, and follows no link to another folder.
"""

from __future__ import annotations

import base64
import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from outreach.errors import DiskError, UsageError
from outreach.patterns import Pattern

# the line before each mail of an mbox file (RFC 4155, and the forms of Thunderbird, Eudora and Google Takeout)
SEPARATOR = (
    rb"From ([^\n]{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +"
    rb"(?:[A-Z][a-z]{2} +\d|\d+ +[A-Z][a-z]{2})[^\n]{0,80})"
)
_FIRST = Pattern(rb"\A(?:\xef\xbb\xbf)?\s*" + SEPARATOR)
_FIRST_BYTES = 1024
_PARTS_OF_MAILDIR = ("cur", "new")
_ENDINGS = Pattern(r"\.(?:sbd|mbox|mbx|mboxrd)\Z", re.IGNORECASE)
_NUMBERED = Pattern(r"[\W\d_]+\Z")
_SHIFTED = Pattern(r"&([A-Za-z0-9+,]*)-")
_EXPORT = (
    "export the folder as mbox: Thunderbird keeps one in its profile, Apple Mail has Mailbox > Export Mailbox, "
    "Gmail has takeout.google.com"
)


class Role(StrEnum):
    """What a folder is for, as far as that matters: `EVERYTHING` holds what the others hold once more."""

    PLAIN = ""
    SENT = "sent"
    DRAFTS = "drafts"
    BIN = "bin"
    EVERYTHING = "everything"


# English, German, French, Spanish, Portuguese, Italian and Dutch, as Thunderbird, Outlook, Apple Mail and Gmail say it
_SENT = (
    "sent|sent items|sent mail|sent messages|sent-mail|gesendet|gesendete objekte|gesendete elemente|envoyés"
    "|éléments envoyés|messages envoyés|enviados|elementos enviados|correo enviado|itens enviados|inviata"
    "|posta inviata|verzonden|verzonden items"
)
_DRAFTS = (
    "drafts|draft|entwürfe|brouillons|borradores|rascunhos|bozze|concepten|templates|vorlagen|modèles|plantillas"
    "|outbox|unsent messages|unsent|postausgang"
)
_BIN = (
    "trash|bin|deleted|deleted items|deleted messages|wastebasket|papierkorb|gelöscht|gelöschte objekte"
    "|gelöschte elemente|corbeille|éléments supprimés|papelera|elementos eliminados|lixeira|itens excluídos|cestino"
    "|prullenbak|spam|junk|junk mail|junk e-mail|junk email|bulk mail|bulk|unerwünscht|spamverdacht"
    "|courrier indésirable|indésirables|correo no deseado|posta indesiderata|ongewenste e-mail"
)
_EVERYTHING = "all mail|alle nachrichten|tous les messages|todos|tutti i messaggi"
_NAMES: Mapping[Role, frozenset[str]] = {
    Role.SENT: frozenset(_SENT.split("|")),
    Role.DRAFTS: frozenset(_DRAFTS.split("|")),
    Role.BIN: frozenset(_BIN.split("|")),
    Role.EVERYTHING: frozenset(_EVERYTHING.split("|")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """One mbox file or one Maildir."""

    path: Path
    is_maildir: bool = False
    role: Role = Role.PLAIN


def folders(path: Path) -> tuple[Folder, ...]:
    """Find the mail under a path: an mbox file, a Maildir, or a tree of either.

    Raises:
        UsageError: there is none.
        DiskError: it cannot be read.
    """
    try:
        found = tuple(_under(path)) if path.is_dir() else _single(path)
    except OSError as problem:
        raise DiskError.of(problem, str(problem.filename or path)) from problem
    if not found:
        raise UsageError("there is no mail that can be read", place=str(path), remedy=_EXPORT)
    return found


def _single(path: Path) -> tuple[Folder, ...]:
    if not path.exists():
        raise UsageError("there is no such file or folder", place=str(path), remedy="name an mbox file or a Maildir")
    is_mbox = path.is_file() and (path.stat().st_size == 0 or _is_mbox(path))
    return (Folder(path=path, role=role_of((path.name,))),) if is_mbox else ()


def _under(top: Path) -> Iterator[Folder]:
    for name, below, files in os.walk(top, onerror=_fail):
        place = Path(name)
        inside = place.relative_to(top).parts
        if all(part in below for part in _PARTS_OF_MAILDIR):
            yield Folder(path=place, is_maildir=True, role=role_of((top.resolve().name, *inside)))
            below[:] = [one for one in below if one not in (*_PARTS_OF_MAILDIR, "tmp")]
        below.sort()
        for file in sorted(files):
            path = place / file
            if path.is_file() and not path.is_symlink() and _is_mbox(path):
                yield Folder(path=path, role=role_of((top.resolve().name, *inside, file)))


def _fail(problem: OSError) -> None:
    raise problem


def _is_mbox(path: Path) -> bool:
    with path.open("rb") as file:
        return _FIRST.match(file.read(_FIRST_BYTES)) is not None


def role_of(names: tuple[str, ...]) -> Role:
    """Say what a folder is for by its name and those of the folders around it; the innermost that says it counts."""
    words = [word for name in names for word in _words(name)]
    for word in reversed(words):
        for role, known in _NAMES.items():
            if word in known:
                return role
    return Role.PLAIN


def _words(name: str) -> Iterator[str]:
    """Give the names that are put together in the name of a file: `.INBOX.Sent`, `Sent Items.sbd`, `Sent-2025`."""
    plain = _ENDINGS.sub("", _decoded(name))
    for part in re.split(r"[./]", plain):
        word = unicodedata.normalize("NFC", part).casefold().strip()
        yield word
        yield _NUMBERED.sub("", word)


def _decoded(name: str) -> str:
    """Give the name of an IMAP folder as people read it (RFC 3501, modified UTF-7)."""
    return _SHIFTED.sub(lambda found: _shifted(found[1]), name)


def _shifted(text: str) -> str:
    if not text:
        return "&"
    try:
        return base64.b64decode(text.replace(",", "/") + "=" * (-len(text) % 4)).decode("utf-16-be")
    except ValueError:
        return ""
