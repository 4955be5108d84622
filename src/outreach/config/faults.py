"""All that is wrong with a workspace's files, collected so that it can be said in one go.

Places are looked up for the first fifty errors only; a file full of errors must still be refused at once.
"""

from __future__ import annotations

from outreach.config import problems
from outreach.config.grammar import Unclear
from outreach.config.reader import Document, Path
from outreach.config.sections import Sections
from outreach.domain.findings import Problem

_MOST_PLACED = 60


class Faults:
    """Collects problems about paths of the merged tree."""

    def __init__(self, sections: Sections, *, parent: Faults | None = None) -> None:
        """Collect problems about `sections`; with a `parent`, into its lists."""
        self.sections = sections
        self._errors: list[Problem] = parent._errors if parent else []
        self._notes: list[Problem] = parent._notes if parent else []

    @property
    def all(self) -> tuple[Problem, ...]:
        """Errors, then notes."""
        return (*self._errors, *self._notes)

    @property
    def any_error(self) -> bool:
        """Whether anything must be mended."""
        return bool(self._errors)

    @property
    def is_full(self) -> bool:
        """Whether more errors are only counted."""
        return len(self._errors) >= _MOST_PLACED

    @property
    def may_suggest(self) -> bool:
        """Whether looking for the nearest name is still worth its time: among thousands of mistakes it is not."""
        return not self.is_full and len(self._notes) < _MOST_PLACED

    def error(self, path: Path, message: str, *, find: str = "", who: str = "", key: bool = False) -> None:
        """Say what must be mended at `path`: its key, or the words `find` inside it."""
        if self.is_full:
            self._errors.append(Problem(file="", line=0, column=0, path="", level="error", message=message))
            return
        document, inner = self.sections.owner(path)
        found = problems.problem(document, inner, message, find=find, who=who, key=key)
        # what several mails of one cadence have in common is said once
        if found not in self._errors:
            self._errors.append(found)

    def unclear(self, path: Path, error: Unclear, *, who: str = "", find: str = "") -> None:
        """Say that the grammar could not take the words at `path`."""
        document, _ = self.sections.owner(path)
        self.error(path, error.near(document.days), find=error.words or find, who=who)

    def note(self, path: Path, message: str, *, find: str = "", key: bool = False) -> None:
        """Say something worth knowing that need not be mended."""
        document, inner = self.sections.owner(path)
        self._notes.append(problems.problem(document, inner, message, level="note", find=find, key=key))

    def take(self, found: Problem) -> None:
        """Add a problem that has its place already."""
        (self._errors if found.level == "error" else self._notes).append(found)

    def clash(self, path: Path, first: Document, again: Document) -> None:
        """Say that a value stands in two files."""
        place = first.locate(path, key=True)
        message = f"also said in {first.file}, line {place.line}; keep one"
        self.take(problems.problem(again, path, message, key=True))

    def line_of(self, path: Path) -> str:
        """Name file and line, for messages about two places."""
        document, inner = self.sections.owner(path)
        return f"{document.file}, line {document.locate(inner).line}"

    def place_of(self, path: Path) -> str:
        """Name the file in which `path` stands."""
        return self.sections.owner(path)[0].file

    def say(self, path: Path, message: str, words: str = "") -> None:
        """Report an error at `words`, which may be the key itself."""
        self.error(path, message, find=words, key=bool(path) and path[-1] == words)
