"""The screen of `doctor`: a line for everything that was tried, what mends it, and the one thing to type next."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from outreach.domain.verdicts import Fail, Line, Ok, Warn, exit_code
from outreach.reports.json import JsonObject
from outreach.reports.words import clock, listed, long_day, wrapped, zone_word

_LEVELS = {Ok: "ok", Warn: "warn", Fail: "fail"}
_NAME = 15
_INDENT = 6 + _NAME


def examined(lines: Sequence[Line], now: datetime, *, as_cron: bool = False) -> str:
    """Write all lines; `as_cron` when they are what cron sees."""
    eyes = ", as cron sees it" if as_cron else ""
    head = f"{long_day(now.date())}, {clock(now)} {zone_word(now)}{eyes}. Nothing was changed."
    return "\n".join([head, *(row for line in lines for row in _rows(line)), *wrapped(_end(lines), indent=2, first="")])


def _rows(line: Line) -> Iterator[str]:
    level = _LEVELS[type(line.verdict)]
    first = f"{level if level == 'ok' else level.upper():<6}{line.name:<{_NAME - 1}} "
    yield from wrapped(line.verdict.text, indent=_INDENT, first=first)
    if not isinstance(line.verdict, Ok):
        yield f"{' ' * _INDENT}{line.verdict.command}"


def _end(lines: Sequence[Line]) -> str:
    """Count, and give the command of what is worst."""
    fails = [line.verdict for line in lines if isinstance(line.verdict, Fail)]
    warns = [line.verdict for line in lines if isinstance(line.verdict, Warn)]
    if not fails and not warns:
        return "Everything is fine. Next: outreach"
    worst = next((one for one in fails if one.code == exit_code(lines)), None) or (fails or warns)[0]
    parts = (f"{len(fails)} broken" if fails else "", f"{len(warns)} to look at" if warns else "")
    fine = f"{len(lines) - len(fails) - len(warns)} fine"
    return f"{listed([*(one for one in parts if one), fine])}. Next:   {worst.command}"


def doctor_json(lines: Iterable[Line], now: datetime, *, as_cron: bool = False) -> JsonObject:
    """Build the object of `doctor --json`."""
    known = tuple(lines)
    return {
        "version": 1,
        "now": now.isoformat(timespec="seconds"),
        "as_cron": as_cron,
        "exit_code": int(exit_code(known)),
        "lines": [_row(line) for line in known],
    }


def _row(line: Line) -> JsonObject:
    verdict = line.verdict
    return {
        "name": line.name,
        "level": _LEVELS[type(verdict)],
        "text": verdict.text,
        "command": None if isinstance(verdict, Ok) else verdict.command,
        "code": int(verdict.code) if isinstance(verdict, Fail) else None,
    }
