"""The refusal of a whole file: every problem found in it, as one exception. Must not know YAML."""

from __future__ import annotations

from collections.abc import Sequence

from outreach.config.places import excerpt
from outreach.domain.findings import Problem


class Unreadable(Exception):  # noqa: N818 - "this file is unreadable" is the sentence
    """A file that cannot be taken as it is; `problems` (never empty) has everything found, `problem` the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        self.problem = self.problems[0]
        super().__init__(str(self.problem))


def whole_file(file: str, message: str) -> Problem:
    """Describe what is wrong with a file as a whole, without a line."""
    return Problem(file=file, line=0, column=0, path="", level="error", message=message)


def at(file: str, message: str, line: int, column: int, shown: str, width: int = 1) -> Problem:
    """Describe what is wrong at a place counted from 0; `shown` is the line it stands in."""
    return Problem(
        file=file,
        line=line + 1,
        column=column + 1,
        path="",
        level="error",
        message=message,
        excerpt=excerpt(shown),
        width=max(width, 1),
    )
