"""A new workspace: its files and their texts, written once and never over anything that is there."""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.workspace import CONFIG, INNER, folder, write_new

_PLAIN = Pattern(r"[A-Za-zÀ-ž0-9][\w À-ž.@/+'-]*")
# `Dr. Osei, PhD <g.osei@example.org>, physicist`: nothing in it means anything to YAML
_LINE = Pattern(r"\w[^:#\n\r\t\"'\\{}\[\]&*!|%@`]*<[^\s<>:#]+>[^:#\n\r\t\"\\]*")
_IGNORED = ("private.yaml", "notes.txt", "drafts/", "holds/", "reports/", ".outreach/", "client.json")
CONFIG_SCHEMA = f"{INNER}/schema.json"
_RECIPE_SCHEMA = f"{INNER}/cadence.schema.json"
_WHAT = {
    CONFIG: "10 lines. Yours: outreach reads it, never changes it.",
    "notes.txt": "one line per thing worth remembering. Yours too.",
    "jobs/": "what a scheduler starts, when you want one.",
    ".gitignore": "keeps private.yaml, notes, drafts and ledger out of git.",
}
_NOTES = """\
# One line per thing worth remembering, in your words; every run takes what is new. No patient details.
# A day alone on a line counts for the lines below it, until a blank line. Lines like this one are remarks.
#
# Wed 2 Dec
# Dr. Example: Your rule that every new resident breaks a phantom on purpose has stayed with me.
# met Jonah: he showed me the new planning room
# promised Halvorsen: literature screen by Jan 27
# news: My audit was accepted as a poster.
# policy Harbor State: welcome
# Harbor State: with Dr. Marchetti, Dr. Halvorsen
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was answered; `person` is a whole line, `name <address>, role, last DATE`, or empty."""

    name: str
    email: str
    timezone: str
    phase: str
    person: str = ""


def config_text(answers: Answers) -> str:
    """Write the first configuration: ten lines."""
    person = answers.person or "Dr. Example Name <name@example.org>, research mentor, last 2026-09-27"
    mark = "" if answers.person else "# "
    return f"""\
# yaml-language-server: $schema={CONFIG_SCHEMA}
# Yours: outreach reads this file and never changes it. More sections: outreach demo
version: 1
me:
  name: {_scalar(answers.name)}
  email: {_scalar(answers.email)}
  timezone: {_scalar(answers.timezone)}
  phase: {_scalar(answers.phase)}
{mark}people:
{mark}  - {_scalar(person) if answers.person else person}
"""


def _scalar(text: str) -> str:
    """Write a text so that YAML reads it back as it is."""
    safe = _PLAIN.fullmatch(text) or re.fullmatch(
        r"[\w][^:#\n\r\t\"'\\{}\[\]&*!|%@`]*<[^\s<>:#]+>[^:#\n\r\t\"\\]*", text
    )
    return text if safe and text == text.strip() else json.dumps(text, ensure_ascii=False)


def verify(text: str) -> None:
    """Load a configuration that is not written yet.

    Raises:
        UsageError: an answer cannot be used; it says which and what to write.
    """
    from outreach.config.load import load

    with tempfile.TemporaryDirectory(prefix="outreach-") as scratch:
        (Path(scratch) / CONFIG).write_text(text, encoding="utf-8")
        problems = load(Path(scratch)).problems
    errors = [one for one in problems if one.level == "error"]
    if errors:
        raise UsageError(f"{errors[0].path}: {errors[0].message}", remedy="nothing was written")


def write_workspace(root: Path, config: str | None) -> tuple[str, ...]:
    """Write what is not there yet, and give the names of what was written.

    Raises:
        DiskError: something cannot be written.
    """
    from outreach.config.shipped import shipped

    folder(root)
    folder(root / INNER)
    folder(root / "jobs")
    texts = {} if config is None else {CONFIG: config}
    texts |= {
        "notes.txt": _NOTES,
        ".gitignore": "\n".join(_IGNORED) + "\n",
        **schemas(),
    }
    for script in sorted(shipped("jobs").glob("*.py")):
        texts[f"jobs/{script.name}"] = _placed(script.read_text(encoding="utf-8"), root)
    return tuple(name for name, text in texts.items() if write_new(root / name, text))


def schemas() -> dict[str, str]:
    """Give what an editor reads, by its name in a workspace: modelines of config.yaml and of recipes point there."""
    from outreach.config.schema import json_schema, recipe_schema

    found = {CONFIG_SCHEMA: json_schema(), _RECIPE_SCHEMA: recipe_schema()}
    return {name: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in found.items()}


def _placed(script: str, root: Path) -> str:
    """Put this machine's Python and this workspace into a job's scheduler lines."""
    here = str(root.absolute())
    if any(sign in here + sys.executable for sign in '\\"\n'):
        return script
    placed = script.replace("$HOME/outreach", here).replace("/PATH/TO/outreach", here)
    return placed.replace(" python3 ", f" {sys.executable} ").replace(">python3<", f">{sys.executable}<")


def last_touch(text: str, today: date) -> date | None:
    """Read when one was last in touch: a date, `8 weeks ago`, or nothing.

    Raises:
        UsageError: it is none of them.
    """
    from outreach.config.grammar import Unclear
    from outreach.config.grammar.dates import day
    from outreach.config.grammar.durations import parse

    given = text.strip()
    try:
        if given.endswith("ago"):
            return today - parse(given.removesuffix("ago").strip()).as_timedelta()
        return day(given) if given else None
    except (Unclear, OverflowError) as error:
        raise UsageError(str(error), remedy='write 2026-09-27 or "8 weeks ago"') from error


def tilde(path: Path) -> str:
    """Write a path as people do: with ~ for the home folder."""
    home = os.environ.get("HOME")
    return f"~/{path.relative_to(home)}" if home and path.is_relative_to(home) and path != Path(home) else str(path)


def told(root: Path, written: tuple[str, ...]) -> list[str]:
    """Say what was written, and what this program can and cannot do."""
    shown = {"jobs/" if name.startswith("jobs/") else name for name in written}
    width = len(tilde(root)) + 14
    lines = [f"{tilde(root)}/{name}".ljust(width) + what for name, what in _WHAT.items() if name in shown]
    lead = ["Wrote  " + line if place == 0 else "       " + line for place, line in enumerate(lines)]
    return [
        *(lead or ["Everything was there already; nothing was written."]),
        "Outreach writes drafts and calendar holds for you to look at. It has no way to send.",
        "Drafts are files until you choose Gmail (outreach auth login).    Today it would say:\n",
    ]
