"""What a rule found, and what is wrong with a file: values with a place, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How much a finding weighs.

    `refuse`: nothing is created. `block`: created, stays unaddressed. `warn`: shown. `off`: silent.
    """

    REFUSE = "refuse"
    BLOCK = "block"
    WARN = "warn"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What a guardrail found in a text; `where` is like `body:3:14` (line and column from 1).

    `message` says the fact and the words; `fix` says what to do about it: "write …", or a command to type
    (`outreach note …`).
    """

    rule: str
    name: str
    level: Level
    message: str
    where: str = ""
    fix: str = ""

    @property
    def label(self) -> str:
        """Name and code as printed: `other-program (R104)`; empty where no rule says it."""
        return f"{self.name} ({self.rule})" if self.rule else ""

    @property
    def command(self) -> str:
        """The fix, where it is something to type."""
        return self.fix if self.fix.startswith("outreach ") else ""

    @property
    def sentence(self) -> str:
        """The fact and what to do about it: `names another program, "Northfield"; write Harbor State`."""
        if not self.fix:
            return self.message
        return f"{self.message}   {self.fix}" if self.command else f"{self.message}; {self.fix}"

    def __str__(self) -> str:
        """Everything in one line: `block  other-program (R104), body:3:14: names …; write …`."""
        if not self.rule:
            return f"{self.level}  {self.sentence}"
        place = f", {self.where}" if self.where else ""
        return f"{self.level}  {self.label}{place}: {self.sentence}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with (level error) or worth saying about (level note) a file of the workspace."""

    file: str
    line: int
    column: int
    path: str
    level: str
    message: str
    excerpt: str = ""
    width: int = 1

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.line else (f"{self.file}: " if self.file else "")
        return f"{place}{self.path + ': ' if self.path else ''}{self.message}"
