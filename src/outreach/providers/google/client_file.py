"""The owner's own client: the file `client.json` that Google's console gives for a client of type "Desktop app".

Says what a wrong file is and where to get the right one. Its addresses are not used: where to sign in is not for a file
to say.
"""

from __future__ import annotations

import json
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from outreach.errors import ConfigError
from outreach.patterns import Pattern

CONSOLE = "https://console.cloud.google.com/auth/clients"
_GET_ONE = f"make a client of type Desktop app at {CONSOLE} , download its JSON and save it there"
_LARGEST = 64 * 1024
_ID = Pattern(r"[A-Za-z0-9._-]{1,256}")
_SECRET = Pattern(r"[\x21-\x7e]{1,512}")
_OTHER_KINDS: Mapping[str, str] = {
    "service_account": "is the key of a service account, which has no mailbox of its own",
    "authorized_user": "is somebody's sign-in, not a client",
    "external_account": "is a sign-in through another organization, not a client",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A client of type Desktop app. `is_open`: others on this machine can read its file."""

    id: str
    secret: str = field(repr=False)
    is_open: bool = False


def read_client(path: Path) -> Client:
    """Read a client file.

    Raises:
        ConfigError: there is none, or it is of another kind; nothing of what it says is repeated.
    """
    form = _form(path)
    kind = form.get("type")
    if isinstance(kind, str) and kind in _OTHER_KINDS:
        raise _wrong(path, _OTHER_KINDS[kind])
    if "web" in form:
        raise _wrong(path, "is of type Web application, which cannot sign in from your computer")
    installed = form.get("installed")
    if not isinstance(installed, Mapping):
        raise _wrong(path, "is not a client file of Google's console")
    return _client(path, installed)


def _form(path: Path) -> Mapping[str, object]:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        raise _wrong(path, "there is no client file yet") from None
    except OSError as problem:
        raise _wrong(path, f"cannot be read ({(problem.strerror or 'the disk failed').lower()})") from None
    try:
        form: object = json.loads(content) if len(content) <= _LARGEST else None
    except (ValueError, RecursionError):
        form = None
    if not isinstance(form, Mapping):
        raise _wrong(path, "is not a client file: it is no JSON, or far too large")
    return form


def _client(path: Path, installed: Mapping[str, object]) -> Client:
    name, secret = installed.get("client_id"), installed.get("client_secret")
    if not isinstance(name, str) or not _ID.fullmatch(name):
        raise _wrong(path, "names no client")
    if not isinstance(secret, str) or not secret:
        raise _wrong(path, "has no client secret, so it is of a type for phones or for Chrome")
    if not _SECRET.fullmatch(secret):
        raise _wrong(path, "has a client secret that cannot be one")
    is_open = bool(path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH))
    return Client(id=name, secret=secret, is_open=is_open)


def _wrong(path: Path, fact: str) -> ConfigError:
    return ConfigError(fact, place=str(path), remedy=_GET_ONE)
