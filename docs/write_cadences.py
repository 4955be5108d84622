"""Writes cadences.md from the folders in templates/ (`python docs/write_cadences.py`).

What a cadence is for is said by the comment of its own recipe, all else by the recipe itself; the mails are rendered
from the examples that ship. A test fails while the page is not current.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cadence_rows import held, recipe_of, rows

from outreach.capture.taking import take
from outreach.config.catalogue import DRAFTS, HOLD_SETS
from outreach.config.load import load
from outreach.config.shipped import shipped
from outreach.decide import decide
from outreach.domain.dates import resolve
from outreach.domain.facts import Fact, LedgerMade
from outreach.domain.people import CadenceId
from outreach.domain.plans import Plan, PlannedDraft
from outreach.domain.project import Project
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.enclosing import with_files
from outreach.planning.fold import fold

PAGE = Path(__file__).with_name("cadences.md")
EXAMPLES = Path(__file__).with_name("cadence-examples.toml")

GROUPS: Mapping[str, tuple[str, ...]] = {
    "Keeping in touch": (
        "mentor-checkin",
        "sponsor-update",
        "keep-in-touch",
        "close-the-loop",
        "meeting-agenda",
        "meeting-recap",
        "commitment-note",
        "repair",
    ),
    "Asking": (
        "intro-meeting",
        "resident-question",
        "attend-permission",
        "connector-ask",
        "intro-via",
        "mentor-first-talk",
        "mentor-ask-ongoing",
        "outside-program",
        "opportunity",
        "job-signal",
    ),
    "Giving": ("give-share", "give-intro", "small-task-offer", "coapplicant-hello"),
    "Rotations": ("away-interest", "rotation-hello", "rotation-feedback", "rotation-thanks", "staff-thanks"),
    "Letters": ("letter-request", "letter-thanks", "advocacy-request"),
    "Conferences": ("conf-request", "conf-reconnect", "conf-thanks"),
    "Interviews": ("interview-thanks",),
    "News": ("outcome-news",),
}

_ABOUT = """\
# Cadences

A cadence is a recipe: who hears from you, when, and in which words. Below is every one that ships, with a mail it wrote
for somebody in the examples. You need to know none of them. `outreach check` counts those that are on for you, and
`outreach explain NAME` says which concern a person, when, and why not now.

**Nothing is sent.** What a cadence makes is a draft, and it needs a true sentence of yours first. Where the page says
*asks you*, there is no draft without it, only a line on the agenda with the command to type. Where it says *leaves a
gap*, the draft is made, shows where the sentence is missing, and has no recipient until it is there. A sentence about
yourself or to the person is used as you wrote it.

## Change one

All of it goes under `cadences:` in your file, and only what differs:

```yaml
cadences:
  give-share: off                            # never
  mentor-checkin: {every: 10 weeks}          # another rhythm; one person's own "every 6 weeks" still wins
  conf-request: {follow_up: off}             # do not ask a second time
  interview-thanks: {closes: 3 days}         # give up earlier
  letter-request: {when: 10 weeks before letter due}
  reading:                                   # time of your own, every week
    kind: hold
    when: Wednesday 19:00
    title: reading
    holds: {prep: 20 min}
people:
  - name: Dr. Lin Chen <lin.chen@lakeshore.example.edu>, research mentor
    cadences: {mentor-checkin: off}          # not to her
```

`outreach check` reads it back, and `outreach rehearse` plays half a year of it. For **words of your own**,
`outreach customize mentor-checkin` copies a cadence to `templates/mentor-checkin/` of your workspace: change the text,
or delete what you want to keep as it ships. What waits for you and is never drafted by itself you ask for with
`outreach draft NAME CADENCE`.
"""

_HOLDS = """\
## Time kept free

These write to nobody. They keep time on your calendar, tentative, private and without guests; each can be switched off
like the others.
"""


@dataclass(frozen=True, kw_only=True)
class Example:
    """One mail of the page, as the table of examples describes it."""

    cadence: str
    to: str
    day: date
    said: tuple[str, ...] = ()
    file: str = "config.example.yaml"
    step: int = 1
    hour: int = 18
    more: tuple[tuple[str, str], ...] = ()


def examples() -> dict[str, Example]:
    """Read the table of examples."""
    found = tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))
    return {id: _example(id, row) for id, row in found.items()}


def _example(id: str, row: dict[str, Any]) -> Example:
    said, more = tuple(row.pop("said", ())), tuple(row.pop("with", {}).items())
    return Example(cadence=id, said=said, more=more, **row)


@cache
def project(file: str, more: tuple[tuple[str, str], ...]) -> Project:
    """Load one of the examples that ship, with some lines added."""
    text = shipped(file).read_text(encoding="utf-8")
    for before, after in more:
        if text.count(before) != 1:
            raise SystemExit(f"{file} has not exactly one {before!r}")
        text = text.replace(before, after)
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(text, encoding="utf-8")
        found = load(Path(folder))
    if found.project is None:
        raise SystemExit("\n".join(map(str, found.problems)))
    return with_files(found.project, shipped("examples"))


def planned(example: Example) -> PlannedDraft:
    """Give the line a run would have about the mail of an example."""
    where = project(example.file, example.more)
    now = resolve(example.day, time(example.hour, 30), where.me.zone)
    facts: list[Fact] = [LedgerMade(at=resolve(where.begin or example.day, time(7), where.me.zone))]
    for line in example.said:
        view = View(project=where, history=fold(facts, where, now), now=now)
        facts += take(line, view, dues=[row.due for row in _plan(facts, example, view).drafts]).facts
    view = View(project=where, history=fold(facts, where, now), now=now)
    rows = [row for row in _plan(facts, example, view).drafts if _is(row, example)]
    if len(rows) != 1 or rows[0].draft is None:
        raise SystemExit(f"{example.cadence}: no mail to {example.to} on {example.day}: {rows}")
    return rows[0]


def _plan(facts: list[Fact], example: Example, view: View) -> Plan:
    only = Selection(cadences=frozenset({CadenceId(example.cadence)}))
    return decide(view.project, fold(facts, view.project, view.now), view.now, only=only)


def _is(row: PlannedDraft, example: Example) -> bool:
    return row.due.person.id == example.to and row.touch.step == example.step


def page() -> str:
    """Give the whole page."""
    shown = examples()
    return "\n".join([_ABOUT, *_contents(), *_drafts(shown), _HOLDS, *map(_hold_set, HOLD_SETS)]).rstrip() + "\n"


def _contents() -> Iterator[str]:
    yield "## All of them\n"
    for title, ids in {**_groups(), "Time kept free": HOLD_SETS}.items():
        yield f"- **{title}:** " + " · ".join(f"[{id}](#{id})" for id in ids)
    yield ""


def _groups() -> dict[str, tuple[str, ...]]:
    """Give the groups, and what stands in none of them in one of its own."""
    grouped = {id for ids in GROUPS.values() for id in ids}
    others = tuple(id for id in DRAFTS if id not in grouped)
    return {**GROUPS, **({"More": others} if others else {})}


def _drafts(shown: Mapping[str, Example]) -> Iterator[str]:
    for title, ids in _groups().items():
        yield f"## {title}\n"
        for id in ids:
            yield _draft(id, shown.get(id))


def _draft(id: str, example: Example | None) -> str:
    recipe, about = recipe_of(id)
    table = "\n".join(f"| {name} | {text} |" for name, text in rows(id, recipe) if text)
    parts = [f"### {id}\n", f"{about}\n", f"| | |\n|---|---|\n{table}\n"]
    return "\n".join([*parts, _mail(example)] if example else parts)


def _hold_set(id: str) -> str:
    recipe, about = recipe_of(id)
    when = recipe["when"]
    begins = "when it begins" if when.startswith("each ") else when
    lines = [f"- {held(one, begins)}" for one in recipe["holds"]]
    return "\n".join([f"### {id}\n", f"{about}\n", *lines, ""])


def _mail(example: Example) -> str:
    row = planned(example)
    draft = row.intended or row.draft
    if draft is None or row.outcome is not Outcome.READY:
        raise SystemExit(f"{example.cadence}: not fit to be shown: {row.findings}")
    to = f"{row.due.person.name.shown}, {example.day.day} {example.day:%B %Y}"
    lines = "\n".join(f"> {line}".rstrip() for line in draft.body.strip().splitlines())
    return f"{_noted(example)}What it wrote, to {to}:\n\n> **{draft.subject}**\n>\n{lines}\n"


def _noted(example: Example) -> str:
    return "Noted for it:\n\n" + "".join(f"- `{line}`\n" for line in example.said) + "\n" if example.said else ""


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
