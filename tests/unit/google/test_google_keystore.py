"""Key stores: which are used, which are refused, and what a store that is locked or silent leads to."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from dataclasses import replace

import keyring.core
import pytest
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from outreach.errors import SignInError
from outreach.providers.google.keystore import KNOWN, SERVICE, Backend, Keystore, allowed, found
from tests.unit.google.key_stores import ChainerBackend, Memory, PlainText, a_known_store, called
from tests.unit.google.test_google_tokens import OWNER, TOKEN


def within(backend: Backend) -> Keystore:
    return Keystore(lambda: backend)


@pytest.mark.parametrize("path", KNOWN)
def test_a_known_store_keeps_and_gives_back(path: str) -> None:
    memory = called(path)
    store = within(memory)
    assert store.read(OWNER) is None
    store.write(TOKEN)
    assert store.read(OWNER.upper()) == TOKEN
    assert list(memory.kept) == [(SERVICE, OWNER)]
    assert store.name == KNOWN[path]
    store.delete(OWNER)
    store.delete(OWNER)
    assert memory.kept == {}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("keyring.backends.fail.Keyring", "this session reaches no key store"),
        ("keyring.backends.null.Keyring", "switched off"),
        ("keyrings.alt.file.PlaintextKeyring", "keyrings.alt.file.PlaintextKeyring is not one that is known"),
        ("keyrings.alt.file.EncryptedKeyring", "is not one that is known to encrypt"),
        ("somewhere.else.Keyring", "somewhere.else.Keyring"),
        ("keyring.backends.SecretService.Keyring2", "is not one that is known"),
        ("keyring.backends.chainer.ChainerBackend", "is not one that is known"),
    ],
)
def test_every_other_store_is_refused_by_name_with_a_remedy(path: str, words: str) -> None:
    memory = called(path)
    for act in (lambda: within(memory).name, lambda: within(memory).read(OWNER), lambda: within(memory).write(TOKEN)):
        with pytest.raises(SignInError, match=words) as caught:
            act()
        assert "token: file" in str(caught.value)
    assert memory.kept == {}


def test_a_store_that_merely_inherits_from_a_known_one_is_refused() -> None:
    kind = type(a_known_store())
    heir = type("Keyring", (kind,), {"__module__": "somewhere.else"})()
    with pytest.raises(SignInError, match=r"somewhere\.else\.Keyring"):
        allowed(heir)


def test_of_a_chain_the_first_known_store_is_used_and_no_other() -> None:
    known = a_known_store()
    assert allowed(ChainerBackend([PlainText(), known, called("keyring.backends.macOS.Keyring")])) is known
    with pytest.raises(SignInError, match="ChainerBackend"):
        allowed(ChainerBackend([PlainText()]))


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (KeyringLocked("canary"), "locked; unlock it"),
        (NoKeyringError("canary"), "reaches no key store"),
        (InitError("canary"), r"refused \(InitError\)"),
        (PasswordSetError("canary"), r"refused \(PasswordSetError\)"),
        (RuntimeError("canary"), r"cannot be reached \(RuntimeError\)"),
        (ImportError("canary"), "not installed"),
        (OSError("canary"), r"cannot be reached \(OSError\)"),
        (AttributeError("canary"), r"cannot be reached \(AttributeError\)"),
    ],
)
def test_what_goes_wrong_in_a_store_has_its_own_sentence_and_none_of_its_words(
    broken: BaseException, words: str
) -> None:
    store = within(a_known_store(broken))
    acts: tuple[Callable[[], object], ...] = (
        lambda: store.read(OWNER),
        lambda: store.write(TOKEN),
        lambda: store.delete(OWNER),
    )
    for act in acts:
        with pytest.raises(SignInError, match=words) as caught:
            act()
        assert "canary" not in str(caught.value)
        assert caught.value.__cause__ is None


def test_a_store_that_cannot_even_be_chosen_is_refused() -> None:
    def choose() -> Backend:
        raise RuntimeError("Unable to autolaunch a dbus-daemon")

    with pytest.raises(SignInError, match="cannot be reached"):
        Keystore(choose).read(OWNER)


def test_a_prompt_that_nobody_answers_ends_after_a_while() -> None:
    answered = threading.Event()

    def choose() -> Backend:
        answered.wait(5)
        return a_known_store()

    try:
        with pytest.raises(SignInError, match=r"did not answer within 0\.05 seconds; it may be asking"):
            Keystore(choose, seconds=0.05).read(OWNER)
    finally:
        answered.set()


def test_a_store_that_gives_back_something_else_is_noticed() -> None:
    class Forgetful(Memory):
        def set_password(self, service: str, username: str, password: str) -> None:
            pass

    Forgetful.__module__, Forgetful.__qualname__ = "keyring.backends.macOS", "Keyring"
    with pytest.raises(SignInError, match="does not give back what was kept"):
        within(Forgetful()).write(TOKEN)


def test_a_new_sign_in_replaces_the_last_one() -> None:
    store = within(a_known_store())
    store.write(TOKEN)
    store.write(replace(TOKEN, calendar="another"))
    read = store.read(OWNER)
    assert read is not None
    assert read.calendar == "another"


def test_the_library_is_asked_which_store_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    backend = a_known_store()
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)
    assert found() is backend


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32", "freebsd"])
def test_the_remedy_is_one_for_this_machine(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    with pytest.raises(SignInError, match="sign in to"):
        within(called("keyring.backends.fail.Keyring")).read(OWNER)


def test_nothing_is_asked_of_a_store_before_it_is_needed() -> None:
    def choose() -> Backend:
        raise AssertionError

    assert isinstance(Keystore(choose), Keystore)
