"""What ends a run early: at once while it looks, after the write while it writes, at the latest ten seconds later."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator

import pytest

from outreach import stopping as module
from outreach.errors import Exit, TryLaterError
from outreach.stopping import CutShort, Stop, StoppedError, stopping

ENDING = (signal.SIGTERM, signal.SIGINT)


@pytest.fixture(autouse=True)
def _nothing_stays() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (*ENDING, signal.SIGALRM)}
    yield
    assert {number: signal.getsignal(number) for number in before} == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


@pytest.mark.parametrize("number", ENDING)
def test_a_run_that_only_looks_ends_at_once(number: signal.Signals) -> None:
    with pytest.raises(CutShort) as caught, stopping():
        signal.raise_signal(number)
    assert isinstance(caught.value.reason, StoppedError)
    assert caught.value.reason.code is Exit.INTERRUPTED
    assert str(caught.value) == "stopped; what was done is kept; run again to go on"


@pytest.mark.parametrize("number", ENDING)
def test_a_write_comes_to_its_end(number: signal.Signals) -> None:
    with stopping() as stop, stop.within():
        stop.writes()
        assert stop.asked() is None
        signal.raise_signal(number)
        assert 9 < signal.getitimer(signal.ITIMER_REAL)[0] <= 10
        assert isinstance(stop.asked(), StoppedError)


def test_asked_twice_it_ends_where_it_stands() -> None:
    with stopping() as stop, stop.within():
        stop.writes()
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(CutShort):
            signal.raise_signal(signal.SIGTERM)


def test_a_write_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LAST_SECONDS", 0.01)
    with stopping() as stop, stop.within():
        stop.writes()
        signal.raise_signal(signal.SIGTERM)
        with pytest.raises(CutShort) as caught:
            signal.pause()
    assert isinstance(caught.value.reason, StoppedError)


def test_a_run_that_takes_too_long_is_asked_to_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LAST_SECONDS", 0.01)
    with stopping() as stop, stop.within(0.01):
        stop.writes()
        while stop.asked() is None:
            signal.pause()
        assert isinstance(stop.asked(), TryLaterError)
        with pytest.raises(CutShort) as caught:
            signal.pause()
    assert caught.value.reason.code is Exit.LATER
    assert stop.reason is None, "the next run has its own time"


def test_the_whole_time_is_ten_minutes() -> None:
    with stopping() as stop, stop.within():
        assert 590 < signal.getitimer(signal.ITIMER_REAL)[0] <= 600
        stop.writes()
        stop.end(is_late=True)
        assert "longer than 10 minutes" in str(stop.asked())
    assert stop.reason is None


def test_what_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with stopping() as stop:
            signal.raise_signal(signal.SIGINT)
            assert stop.asked() is None
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_elsewhere_than_in_the_main_thread_nothing_is_watched() -> None:
    seen: list[Stop] = []

    def run() -> None:
        with stopping() as stop, stop.within():
            stop.writes()
            seen.append(stop)
            stop.end()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert isinstance(seen[0].reason, StoppedError)


def test_nothing_that_catches_errors_keeps_a_run_from_ending() -> None:
    with stopping():
        try:
            signal.raise_signal(signal.SIGTERM)
        except Exception as problem:
            pytest.fail(f"swallowed as {problem}")
        except CutShort:
            return
    pytest.fail("nothing was said")
