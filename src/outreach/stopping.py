"""What ends a run before it is done: SIGTERM, Ctrl-C, or ten minutes gone by.

While a run only looks, it ends at once. While it writes, what is being written comes to its end, if that takes no
longer than ten seconds; then the run records how far it came. So a machine that shuts down leaves nothing half done.
Signals reach the main thread only; elsewhere nothing is watched.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from outreach.errors import Exit, OutreachError, TryLaterError

WHOLE_SECONDS = 600.0
LAST_SECONDS = 10.0


class StoppedError(OutreachError):
    """Somebody, or the machine that shuts down, ended the command."""

    code = Exit.INTERRUPTED


class CutShort(KeyboardInterrupt):
    """The run ends here; `reason` says why. Not an error: nothing that catches errors may swallow it."""

    def __init__(self, reason: OutreachError) -> None:
        """Say why."""
        self.reason = reason
        super().__init__(str(reason))


class Stop:
    """Whether a run is to end. `reason` is None as long as nobody asked for that."""

    def __init__(self, *, is_watched: bool = True) -> None:
        """Begin unasked, in a part that may end at any point; without signals where they are not watched."""
        self.reason: OutreachError | None = None
        self._is_watched = is_watched
        self._is_writing = False
        self._late: OutreachError | None = None

    def asked(self) -> OutreachError | None:
        """Give why the run is to end, None while it may go on."""
        return self.reason

    @contextmanager
    def within(self, limit: float = 0) -> Iterator[None]:
        """Do something that is asked to end when it takes longer than `limit` seconds, by default ten minutes.

        Raises:
            CutShort: it took longer.
        """
        seconds = limit or WHOLE_SECONDS
        self._late = TryLaterError(
            f"the run took longer than {seconds / 60:.0f} minutes, so it stopped; what was done is kept",
            remedy="run again to go on",
        )
        self._is_writing = False
        self._in(seconds)
        try:
            yield
        finally:
            self._in(0)
            self._is_writing = False
            self.reason = None if self.reason is self._late else self.reason

    def writes(self) -> None:
        """From here on what is begun comes to its end when the run is to end, unless that takes ten seconds."""
        self._is_writing = True

    def end(self, *, is_late: bool = False) -> None:
        """Ask the run to end; asked twice, it ends where it stands.

        Raises:
            CutShort: it may end where it stands.
        """
        first = self.reason
        self.reason = first or (self._late if is_late else None) or _interrupted()
        if first is not None or not self._is_writing:
            raise CutShort(self.reason)
        self._in(LAST_SECONDS)

    def _in(self, seconds: float) -> None:
        if self._is_watched:
            signal.setitimer(signal.ITIMER_REAL, seconds)


@contextmanager
def stopping() -> Iterator[Stop]:
    """Watch for what ends a run, and let go of it afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield Stop(is_watched=False)
        return
    stop = Stop()

    def handle(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - what Python gives to handlers
        stop.end(is_late=number == signal.SIGALRM)

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM)}
    # what is ignored stays ignored: a shell does so for commands in the background
    watched = {number: known for number, known in before.items() if known not in (signal.SIG_IGN, None)}
    try:
        for number in watched:
            signal.signal(number, handle)
        yield stop
    finally:
        for number, known in watched.items():
            signal.signal(number, known)


def _interrupted() -> StoppedError:
    return StoppedError("stopped; what was done is kept", remedy="run again to go on")
