"""What the guardrails find in texts: one line each, as editors and hooks read them, and a summary for people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from outreach.domain.findings import Finding, Level
from outreach.reports.json import VERSION, JsonObject, JsonValue, finding_json
from outreach.reports.words import count, listed

_STOPPING = (Level.REFUSE, Level.BLOCK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found in one text: its name, and where in its file subject (line, column) and body (line) begin."""

    file: str
    findings: tuple[Finding, ...]
    subject_at: tuple[int, int] | None = None
    body_line: int | None = 1

    def place(self, one: Finding) -> tuple[int, int] | None:
        """Give line and column in the file; None where the words stand there only encoded, or not at all."""
        part, _, rest = one.where.partition(":")
        if part == "subject":
            first, before = self.subject_at or (None, 1)
        else:
            first, before = self.body_line, 1
        if first is None:
            return None
        line, _, column = (rest or "1:1").partition(":")
        return first + int(line) - 1, before + int(column) - 1

    def line(self, one: Finding) -> str:
        """Write a finding: `draft.txt:3:14: block  other-program (R104): names …; write …`."""
        place = self.place(one)
        where = f"{place[0]}:{place[1]}" if place else one.where or "1:1"
        return f"{self.file}:{where}: {one.level}  {one.label}: {one.sentence}"


def stops(found: Sequence[Found]) -> bool:
    """Whether anything was found that would keep a draft from its recipient."""
    return any(one.level in _STOPPING for each in found for one in each.findings)


def linted(found: Sequence[Found], *, knows_people: bool) -> str:
    """Write all findings, then how many there are and what was not asked."""
    lines = [each.line(one) for each in found for one in each.findings]
    return "\n".join([*lines, _summary(found), *([] if knows_people else [_ALONE]), ""])


_ALONE = "No workspace here, so nothing that needs your people, programs and season was asked."


def _summary(found: Sequence[Found]) -> str:
    levels = [one.level for each in found for one in each.findings]
    texts = count(len(found), "text")
    if not levels:
        return f"{texts}, every check passed."
    stopping = sum(1 for one in levels if one in _STOPPING)
    warned = len(levels) - stopping
    told = [f"{stopping} to mend"] * bool(stopping) + [count(warned, "remark")] * bool(warned)
    return f"{texts}, {listed(told)}."


def lint_json(found: Sequence[Found]) -> JsonObject:
    """Build the object of `lint --json`."""
    rows: list[JsonValue] = [_row(each, one) for each in found for one in each.findings]
    return {"version": VERSION, "findings": rows}


def _row(each: Found, one: Finding) -> JsonObject:
    place = each.place(one)
    line, column = place or (None, None)
    return {"file": each.file, "line": line, "column": column, **finding_json(one)}
