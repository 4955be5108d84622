"""Folding a ledger that grows: what was added up once is gone on from, and not added up again from the beginning.

For whoever looks at the same facts many times, as a rehearsal does every day. It gives what `fold` gives, always.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from operator import is_

from outreach.domain.facts import Fact
from outreach.domain.history import History
from outreach.domain.project import Project
from outreach.planning.aliases import NAMING, Aliases
from outreach.planning.fold import added_up, known_at
from outreach.planning.making import Making

Fold = Callable[[Iterable[Fact], Project, datetime], History]


@dataclass(frozen=True, slots=True)
class _Page:
    """The last time something was added up: from which facts, for whom, and what they came to.

    `naming` are those of the facts that tell what somebody or something was called earlier.
    """

    known: tuple[Fact, ...]
    naming: tuple[Fact, ...]
    project: Project
    making: Making
    now: datetime
    history: History


class Folding:
    """A fold that remembers the last time it was asked."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._last: _Page | None = None

    def __call__(self, facts: Iterable[Fact], project: Project, now: datetime) -> History:
        """Add up `facts` known at `now` (aware) and what the owner wrote."""
        known = known_at(facts, now)
        # what is gone on with is no longer what it was: it is not to be found here if this comes to nothing
        last, self._last = self._last, None
        if last is None or last.now != now or last.project is not project or not _is_same(known, last.known):
            last = _next(last, known, project, now)
        self._last = last
        return last.history


def _next(last: _Page | None, known: tuple[Fact, ...], project: Project, now: datetime) -> _Page:
    """Go on with what was made where the facts were only added to, under the same names; else begin anew."""
    grown = last if last is not None and _is_same(known[: len(last.known)], last.known) else None
    new = known[len(grown.known) :] if grown else known
    told = tuple(fact for fact in new if isinstance(fact, NAMING))
    naming = (*(grown.naming if grown else ()), *told)
    is_named_as_before = grown is not None and not told and grown.project is project
    aliases = grown.making.aliases if grown is not None and is_named_as_before else Aliases.of(project, naming)
    if grown is not None and grown.making.aliases == aliases:
        making = grown.making
        making.take(new)
    else:
        making = Making(aliases=aliases)
        making.take(known)
    history = added_up(known, making, project, now)
    return _Page(known=known, naming=naming, project=project, making=making, now=now, history=history)


def _is_same(some: tuple[Fact, ...], others: tuple[Fact, ...]) -> bool:
    """Whether these are the very same facts, not only equal ones: that is quickly said of a long ledger."""
    return len(some) == len(others) and all(map(is_, some, others))
