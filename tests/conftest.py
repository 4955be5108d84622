"""What no test may do: reach the network, the real home folder or the key store, or read another time zone."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("machine", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("machine")

_NAME = "figure"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write golden files anew (never with a code change)")


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Give what tells a figure, with its denominator, at the end of all tests."""
    return lambda text: record_property(_NAME, text)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell all figures."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    figures = [text for one in reports for name, text in getattr(one, "user_properties", ()) if name == _NAME]
    if figures:
        terminalreporter.section("figures")
    for text in figures:
        terminalreporter.line(str(text))


def a_test_reached_for_the_network(address: object) -> NoReturn:
    raise AssertionError(f"a test reached for the network: {address!r}")


def on_this_machine(connect: Callable[..., object]) -> Callable[[socket.socket, object], object]:
    """Connect as `connect` does, to this machine (127.0.0.1, ::1, a socket file) and nowhere else."""

    def connected(one: socket.socket, address: object) -> object:
        host = address[0] if isinstance(address, tuple) else ""
        if one.family != socket.AF_UNIX and host not in ("127.0.0.1", "::1"):
            a_test_reached_for_the_network(address)
        return connect(one, address)

    return connected


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", on_this_machine(socket.socket.connect))
    monkeypatch.setattr(socket.socket, "connect_ex", on_this_machine(socket.socket.connect_ex))
    for name in ("http_proxy", "https_proxy", "all_proxy", "ftp_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "OUTREACH_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("NO_COLOR", "1")
    return home


@pytest.fixture(autouse=True)
def _utc_machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The machine's zone is not the owner's: what depends on it shows."""
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()
