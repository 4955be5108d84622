"""What stopped a line, as a verdict: its fact, and exactly one command, taken from the remedy when that names one."""

from __future__ import annotations

import re

from outreach.domain.verdicts import Fail
from outreach.errors import Exit, OutreachError
from outreach.patterns import Pattern

_COMMAND = Pattern(
    r"(?:\btype)? {2,3}(?P<command>outreach (?:auth login|recover|check|init \S+|undo --all)|chmod [0-7]{3} \S+)"
)
_USUAL = {Exit.SIGN_IN: "outreach auth login", Exit.CONFIG: "outreach check"}
AGAIN = "outreach doctor"


def broken(problem: OutreachError) -> Fail:
    """Give the verdict on a line that ended with `problem`."""
    found = _COMMAND.search(problem.remedy)
    command = found["command"] if found else _USUAL.get(problem.code, AGAIN)
    advice = _without(found, problem.remedy)
    # a path says which file; "Google, checking whose account it is" says nothing that the line's name does not
    place = f"{problem.place}: " if "/" in problem.place or problem.place.startswith("config.yaml") else ""
    return Fail(text=f"{place}{problem.fact}{f'; {advice}' if advice else ''}", command=command, code=problem.code)


def _without(command: re.Match[str] | None, remedy: str) -> str:
    """Take the command out of a remedy that begins or ends with it; in the middle it is a step among others."""
    if command is None:
        return remedy
    before, after = remedy[: command.start()].strip(" ,;"), remedy[command.end() :].strip(" ,;")
    if before and after:
        return remedy
    return re.sub(r"^(?:and|or) |(?:^|[ ,]+)(?:and|or)$", "", before or after)
