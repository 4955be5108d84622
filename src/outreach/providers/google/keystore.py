"""The machine's key store, through the library `keyring`; only stores that encrypt, known by their class.

The library takes whatever it finds: nothing at all, a file of plain text, or any class that a plug-in or an
environment variable names. So the class is looked at first. A store may also ask a question on a screen nobody sits
at, so every call has a time limit.
"""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol, TypeVar

from outreach.errors import OutreachError, SignInError
from outreach.providers.google.tokens import Token, from_text, is_kept, owner_key, to_text

SERVICE = "outreach"
SECONDS = 5.0
INSTEAD = "or keep the sign-in in a private file:  write   google: {token: file}   in config.yaml and sign in again"

KNOWN: Mapping[str, str] = {
    "keyring.backends.macOS.Keyring": "the macOS Keychain",
    "keyring.backends.SecretService.Keyring": "the Secret Service of your desktop (GNOME Keyring or alike)",
    "keyring.backends.libsecret.Keyring": "the Secret Service of your desktop (through libsecret)",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
    "keyring.backends.kwallet.DBusKeyringKWallet4": "KWallet 4",
    "keyring.backends.Windows.WinVaultKeyring": "the Windows Credential Manager",
}
_CHAIN = "keyring.backends.chainer.ChainerBackend"
_WHY: Mapping[str, str] = {
    "keyring.backends.fail.Keyring": "this session reaches no key store",
    "keyring.backends.null.Keyring": "the key store is switched off: it forgets what it is given",
}
_REMEDIES: Mapping[str, str] = {
    "linux": "sign in to the desktop, whose key store (GNOME Keyring, KWallet) then opens",
    "darwin": "sign in to the Mac's own screen, whose keychain then opens",
    "win32": "sign in to Windows with your own account",
}

Result = TypeVar("Result")


class Backend(Protocol):
    """What a key store of the library `keyring` can do."""

    def get_password(self, service: str, username: str) -> str | None:
        """Give what is kept."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        ...


def found() -> Backend:
    """Give the store the library chooses here: by $PYTHON_KEYRING_BACKEND, its own settings, or what is there."""
    import keyring

    backend: Backend = keyring.get_keyring()
    return backend


class Keystore:
    """Sign-ins in the machine's key store, one entry per account."""

    def __init__(self, choose: Callable[[], Backend] = found, *, seconds: float = SECONDS) -> None:
        """Take what chooses the store; it is asked with the first call, and every call has `seconds`."""
        self._choose = choose
        self._seconds = seconds
        self._backend: Backend | None = None

    @property
    def name(self) -> str:
        """Name the store.

        Raises:
            SignInError: there is none that may be used.
        """
        return KNOWN[_path(self._opened())]

    def _opened(self) -> Backend:
        if self._backend is None:
            self._backend = self._within(lambda: allowed(self._choose()))
        return self._backend

    def read(self, account: str) -> Token | None:
        """Read an account's sign-in; None when there is none.

        Raises:
            SignInError: the store is locked, silent, refused, or gave back something else.
        """
        backend = self._opened()
        text = self._within(lambda: backend.get_password(SERVICE, owner_key(account)))
        return None if text is None else from_text(text, self.name)

    def write(self, token: Token) -> None:
        """Keep a sign-in, and read it back.

        Raises:
            SignInError: the store is locked, silent, refused, or gave back something else.
        """
        backend = self._opened()
        self._within(lambda: backend.set_password(SERVICE, owner_key(token.account), to_text(token)))
        if not is_kept(token, self.read(token.account)):
            raise _unusable(f"{self.name} does not give back what was kept in it")

    def delete(self, account: str) -> None:
        """Forget an account's sign-in, if there is one.

        Raises:
            SignInError: the store is locked, silent or refused.
        """
        backend = self._opened()
        if self._within(lambda: backend.get_password(SERVICE, owner_key(account))) is not None:
            self._within(lambda: backend.delete_password(SERVICE, owner_key(account)))

    def try_out(self, name: str) -> None:
        """Keep an entry that means nothing under a `name` no account has, read it back and forget it.

        Raises:
            SignInError: the store is locked, silent, refused, or gave back something else.
        """
        backend = self._opened()
        self._within(lambda: backend.set_password(SERVICE, name, name))
        try:
            if self._within(lambda: backend.get_password(SERVICE, name)) != name:
                raise _unusable(f"{self.name} does not give back what was kept in it")
        finally:
            self._within(lambda: backend.delete_password(SERVICE, name))

    def _within(self, call: Callable[[], Result]) -> Result:
        """Do it in a thread of its own and wait for it: a prompt that nobody answers would wait for ever.

        The thread is a daemon, so it keeps no process alive.
        """
        answers: queue.SimpleQueue[tuple[Result] | OutreachError] = queue.SimpleQueue()

        def work() -> None:
            try:
                with _faults():
                    answers.put((call(),))
            except OutreachError as problem:
                answers.put(problem)

        threading.Thread(target=work, name="key store", daemon=True).start()
        try:
            answer = answers.get(timeout=self._seconds)
        except queue.Empty:
            waited = f"the key store did not answer within {self._seconds:g} seconds; it may be asking for a password"
            raise _unusable(waited, "unlock it, and then try again") from None
        if isinstance(answer, OutreachError):
            raise answer
        return answer[0]


def allowed(backend: Backend) -> Backend:
    """Give the store if it is one of those known to encrypt; of a chain, its first such member.

    Raises:
        SignInError: it is none; the class is named.
    """
    for one in _members(backend):
        if _path(one) in KNOWN:
            return one
    path = _path(backend)
    raise _unusable(_WHY.get(path, f"the key store {path} is not one that is known to encrypt"))


def _members(backend: Backend) -> Iterator[Backend]:
    if _path(backend) == _CHAIN:
        yield from getattr(backend, "backends", ())
    else:
        yield backend


def _path(backend: Backend) -> str:
    # exactly the class: one that merely inherits from a known store may write anywhere
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


@contextmanager
def _faults() -> Iterator[None]:
    """Say in our own words what goes wrong in a store; its own words may hold what was to be kept."""
    from keyring.errors import KeyringError, KeyringLocked, NoKeyringError

    try:
        yield
    except OutreachError:
        raise
    except KeyringLocked:
        raise _unusable("the key store is locked", "unlock it, and then try again") from None
    except NoKeyringError:
        raise _unusable(_WHY["keyring.backends.fail.Keyring"]) from None
    except ImportError:
        raise _unusable("the key store that is asked for is not installed") from None
    except KeyringError as problem:
        raise _unusable(f"the key store refused ({type(problem).__name__})") from None
    # each store has exceptions of its own (D-Bus, Windows, attributes of a missing library), with no common parent
    except Exception as problem:
        raise _unusable(f"the key store cannot be reached ({type(problem).__name__})") from None


def _unusable(fact: str, remedy: str = "") -> SignInError:
    usual = _REMEDIES.get(sys.platform, _REMEDIES["linux"])
    return SignInError(fact, place="sign-in to Google", remedy=f"{remedy or usual}; {INSTEAD}")
