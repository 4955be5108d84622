"""The same look through the eyes of cron: a doctor of its own, in the environment that a job is started in."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator

from outreach.doctoring.case import Case
from outreach.doctoring.children import OURSELVES, bare, run
from outreach.doctoring.schedule import commands
from outreach.doctoring.starts import Start
from outreach.domain.verdicts import Fail, Line, Ok, Verdict, Warn
from outreach.errors import Exit, OutreachError
from outreach.scheduling.installation import all_installed

_SECONDS = 120.0
_HERE_FINE = "; from your own session it works"


def seen_by_cron(case: Case, here: Iterable[Line]) -> tuple[Line, ...]:
    """Give the lines as cron sees them; those that are worse than `here` say so."""
    fine = {line.name for line in here if isinstance(line.verdict, Ok)}
    start = _start(case)
    python = start.command[0]
    now = ("--now", case.now.isoformat()) if case.simulated else ()
    words = (*OURSELVES, "-w", str(case.root), *now, "--json", "doctor")
    ended = run(python, words, {**bare(case.machine.environ), **start.environ}, _SECONDS)
    try:
        found = tuple(_lines(ended.out))
    except (ValueError, KeyError, TypeError):
        why = ended.why or f"it ended with {ended.code}"
        text = f"{python} cannot examine anything there: {why}"
        return (
            Line(name="as cron", verdict=Fail(text=text, command="outreach schedule install", code=Exit.ATTENTION)),
        )
    return tuple(Line(name=one.name, verdict=_compared(one.verdict, is_fine=one.name in fine)) for one in found)


def _start(case: Case) -> Start:
    """Give how cron starts a job of this workspace; where it starts none, how it would."""
    try:
        found = tuple(one for one in all_installed(case.root, case.machine.schedulers()) if one.by == "cron")
        starts = commands(case, found)
    except OutreachError:
        starts = ()
    return starts[0] if starts else Start(command=(sys.executable,), environ={})


def _compared(verdict: Verdict, *, is_fine: bool) -> Verdict:
    if isinstance(verdict, Ok) or not is_fine:
        return verdict
    if isinstance(verdict, Warn):
        return Warn(text=verdict.text + _HERE_FINE, command=verdict.command)
    return Fail(text=verdict.text + _HERE_FINE, command=verdict.command, code=verdict.code)


def _lines(said: str) -> Iterator[Line]:
    for row in json.loads(said)["lines"]:
        text, command = str(row["text"]), str(row["command"] or "")
        made: dict[str, Verdict] = {
            "ok": Ok(text=text),
            "warn": Warn(text=text, command=command),
            "fail": Fail(text=text, command=command, code=Exit(row["code"] or Exit.ATTENTION)),
        }
        yield Line(name=str(row["name"]), verdict=made[row["level"]])
