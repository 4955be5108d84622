"""Recording what a run does: in the ledger first, since that is what counts, and then as lines of the log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from outreach.domain.facts import DraftIntended, Fact, HoldIntended
from outreach.domain.messages import Key
from outreach.domain.plans import Plan
from outreach.reports.log_lines import Line, lines_of, silences
from outreach.state.logs import Entry, Level, Log

if TYPE_CHECKING:
    from outreach.state.ledger import Ledger

_LEVELS = {"detail": Level.DETAIL, "info": Level.INFO, "warning": Level.WARNING, "error": Level.ERROR}


class Recorder:
    """The ledger and the log of one run, or of what a person asked for between runs (`run` None)."""

    def __init__(self, ledger: Ledger, log: Log, run: int | None = None) -> None:
        """Record in `ledger`, and tell `log`."""
        self._ledger = ledger
        self._log = log
        self._run = run
        self._meant: dict[Key, DraftIntended | HoldIntended] = {}

    def know(self, facts: Iterable[Fact]) -> None:
        """Take what the ledger says already, so that a line can say what it is about."""
        self._meant.update((one.key, one) for one in facts if isinstance(one, DraftIntended | HoldIntended))

    def record(self, facts: Iterable[Fact]) -> None:
        """Make facts durable, all or none, and write their lines.

        Raises:
            DiskError: the ledger cannot be written; nothing was added.
            TryLaterError: another command kept the ledger busy.
        """
        new = tuple(facts)
        self._ledger.record(new, self._run)
        self.know(new)
        self._write(lines_of(new, self._meant))

    def tell_silences(self, plan: Plan) -> None:
        """Write what was not made, by reason."""
        self._write(silences(plan))

    def _write(self, lines: Iterable[Line]) -> None:
        self._log.write(*(Entry(what=line.what, words=line.words, level=_LEVELS[line.weight]) for line in lines))
