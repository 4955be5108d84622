"""Trying something: what stops it becomes the verdict of its line, and the next line is tried all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from outreach.doctoring.broken import broken
from outreach.domain.verdicts import Line, Verdict
from outreach.errors import DiskError, OutreachError


def tried(name: str, attempt: Callable[[], Iterable[Verdict]]) -> Iterator[Line]:
    """Give the lines of one attempt."""
    try:
        for verdict in attempt():
            yield Line(name=name, verdict=verdict)
    except OutreachError as problem:
        yield Line(name=name, verdict=broken(problem))
    except OSError as problem:
        yield Line(name=name, verdict=broken(DiskError.of(problem, str(problem.filename or ""))))
