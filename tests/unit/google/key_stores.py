"""Key stores for tests: one that looks like a known one, and some that must not be used."""

from __future__ import annotations

from collections.abc import Sequence

from keyring.backend import KeyringBackend

from outreach.providers.google.keystore import Backend


class Memory:
    """A store in memory; `broken` is raised by every call."""

    def __init__(self, broken: BaseException | None = None) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = broken

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]

    def _check(self) -> None:
        if self.broken is not None:
            raise self.broken


def called(path: str, broken: BaseException | None = None) -> Memory:
    """Give a store whose class has the name `path`."""
    module, _, name = path.rpartition(".")
    kind = type(name, (Memory,), {"__module__": module, "__qualname__": name})
    made: Memory = kind(broken)
    return made


def a_known_store(broken: BaseException | None = None) -> Memory:
    """Give a store that looks like the Secret Service."""
    return called("keyring.backends.SecretService.Keyring", broken)


class ChainerBackend:
    """A chain of stores, as the library makes one where there are several."""

    __module__ = "keyring.backends.chainer"

    def __init__(self, backends: Sequence[Backend]) -> None:
        self.backends = backends

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("the chain itself must not be asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("the chain itself must not be asked")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("the chain itself must not be asked")


class PlainText(KeyringBackend):
    """A store that writes what it is given as it stands: like those of keyrings.alt."""

    priority = 0.1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]

    def get_password(self, service: str, username: str) -> str | None:
        raise AssertionError("it must not be asked")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("it must not be asked")

    def delete_password(self, service: str, username: str) -> None:
        raise AssertionError("it must not be asked")
