"""Writes architecture.md from the package itself (`python docs/write_architecture.py`).

The layers come from the contracts in pyproject.toml, the arrows from the imports, and what each part holds and must not
know from its own docstring; so the page cannot say what is not so. A test fails while it is not current.
"""

from __future__ import annotations

import ast
import inspect
import re
import tomllib
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import grimp

import outreach

PAGE = Path(__file__).with_name("architecture.md")
PACKAGE = Path(outreach.__file__).parent
PROJECT = PACKAGE.parents[1] / "pyproject.toml"

_ABOUT = """\
# Architecture

A pure core decides, a plain value describes, a thin shell acts. Imports go down only; the core reads no clock, no disk
and no network, so that what a preview shows is what a run does.

This page is written by `python docs/write_architecture.py`, from the contracts in `pyproject.toml`, the imports of the
package and the docstrings of its modules; change those, not the page.

## Which package knows which

An arrow goes from who imports to who is imported. One that other arrows imply already is left out, and so are modules
that stand alone, unless the way of a sentence below leads through them; arrows go on behind them. A thick frame: pure.
"""
_LAYERS = """\
## What each part holds

From the top down; what stands in one layer may import the layers below it and nothing beside it, which `lint-imports`
checks. The words are those of the module itself.
"""
_WAY = """\
## The way of one sentence

Somebody was interviewed on Wednesday, and types on the phone, into the file of notes:

> Marchetti: I keep coming back to what you said about saying no to the second fellowship.

A test plays these two evenings and watches every function of the tables being called, in this order.
"""
_BETWEEN = """\
Its owner reads the draft in the mail program, changes what is to be changed, and sends it. The program cannot.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the way: what becomes of the sentence, and the function that does it (below the package)."""

    what: str
    function: str


FIRST_EVENING = (
    Step(what="A job is started, locks the workspace and opens the ledger", function="jobs.perform"),
    Step(what="What became of earlier drafts and holds is seen first", function="observe.observe"),
    Step(what="The **file of notes** is read", function="capture.notes_file.read"),
    Step(what="It is taken apart into **lines**, each with its day", function="capture.lines.lines"),
    Step(what="The line is a **sentence** about a person", function="capture.sentences.parse"),
    Step(what="The person is known, so it will be a **fact**", function="capture.taking.take"),
    Step(what="… about the interview they gave", function="capture.binding.open_occasion"),
    Step(what="The fact is durable", function="state.ledger.Ledger.record"),
    Step(what="All facts add up to what is known: it is a **detail**", function="planning.fold.fold"),
    Step(what="Everything is decided at once", function="decide.decide"),
    Step(what="For every occasion and person: **due**, or the reason why not", function="planning.planner.plan"),
    Step(what="The thank-you finds the detail it needs", function="planning.details.details"),
    Step(what="There is room for it this week", function="planning.pacing.pace"),
    Step(what="The template is **rendered** around it", function="rendering.render.render"),
    Step(what="The draft is **checked** beside the others", function="guardrails.engine.check_set"),
    Step(what="… and by itself", function="guardrails.engine.check"),
    Step(what="What was decided is done", function="apply.apply"),
    Step(what="… unless somebody answered in the meantime", function="recheck.recheck"),
    Step(what="That it will be made is durable before it is made", function="recording.Recorder.record"),
    Step(what="The **draft** lies there, without recipients", function="providers.local.LocalMailbox.create"),
    Step(what="Now that it is known which one it is, it gets them", function="providers.local.LocalMailbox.fill"),
)
SECOND_EVENING = (
    Step(what="The next job looks first, as every job does", function="observe.observe"),
    Step(what="The mailbox says that the draft was **sent**", function="providers.local.LocalMailbox.states"),
    Step(what="… which is a fact again, and durable", function="recording.Recorder.record"),
    Step(what="It is a touch with that person", function="planning.contacts.contacts"),
    Step(what="… from which their **clock** runs anew", function="planning.clocks.Clocks.of"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A package or a module right below the root; `holds` is its docstring on one line, lists left out."""

    name: str
    holds: str
    is_package: bool
    is_pure: bool


def page() -> str:
    """Give the whole page."""
    every = {one.name: one for layer in layers() for one in layer}
    way = f"{_WAY}\n{_table(FIRST_EVENING)}\n{_BETWEEN}\n{_table(SECOND_EVENING)}"
    return "\n".join((_ABOUT, _drawing(every), _LAYERS, _parts(), way))


def layers() -> list[list[Part]]:
    """Give the parts of the package, layer by layer from the top down, as the contracts say."""
    contracts = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    order = next(one["layers"] for one in contracts if one["type"] == "layers")
    pure = {name.split(".")[1] for name in next(one for one in contracts if "core" in one["name"])["source_modules"]}
    return [[_part(name, is_pure=name in pure) for name in layer.split(" | ")] for layer in order]


def function(step: Step) -> Callable[..., object]:
    """Give the function of a step.

    Raises:
        AttributeError: there is none of that name.
    """
    path, words = PACKAGE, step.function.split(".")
    while (path / words[0]).is_dir() or (path / f"{words[0]}.py").is_file():
        path /= words.pop(0)
    found = import_module(".".join(("outreach", *path.relative_to(PACKAGE).parts)))
    for word in words:
        found = getattr(found, word)
    if not callable(found):
        raise AttributeError(step.function)
    return found


def _part(name: str, *, is_pure: bool) -> Part:
    is_package = (PACKAGE / name).is_dir()
    path = PACKAGE / name / "__init__.py" if is_package else PACKAGE / f"{name}.py"
    words = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    said = [one for one in words.split("\n\n") if not one.startswith("* ")]
    return Part(name=name, holds=" ".join(" ".join(said).split()), is_package=is_package, is_pure=is_pure)


def _drawing(every: Mapping[str, Part]) -> str:
    on_the_way = {step.function.split(".")[0] for step in (*FIRST_EVENING, *SECOND_EVENING)}
    shown = [one for one in every.values() if one.is_package or one.name in on_the_way]
    imported = _imported()
    known = {one.name: _known_to(one.name, {each.name for each in shown}, imported) for one in shown}
    boxes = [f"  {one.name}[{one.name}]{':::pure' * one.is_pure}" for one in shown]
    arrows = [f"  {one.name} --> {below}" for one in shown for below in _direct(one.name, known)]
    return "\n".join(["```mermaid", "flowchart TD", *boxes, *arrows, "  classDef pure stroke-width:3px", "```\n"])


def _imported() -> Mapping[str, Set[str]]:
    """Give for each part the other parts that any of its modules imports."""
    graph = grimp.build_graph("outreach", cache_dir=None)
    found: dict[str, set[str]] = {}
    for module in graph.modules - {"outreach"}:
        part = module.split(".")[1]
        others = {one.split(".")[1] for one in graph.find_modules_directly_imported_by(module) if "." in one}
        found.setdefault(part, set()).update(others - {part})
    return found


def _known_to(name: str, shown: Set[str], imported: Mapping[str, Set[str]]) -> Set[str]:
    """Give the shown parts that a part imports, itself or through parts that are not shown."""
    found, seen, left = set[str](), set[str](), set(imported[name])
    while left:
        one = left.pop()
        seen.add(one)
        if one in shown:
            found.add(one)
        else:
            left |= imported[one] - seen
    return found


def _direct(name: str, known: Mapping[str, Set[str]]) -> list[str]:
    """Give what a part knows and nobody it knows does: the arrows that no others imply."""
    return sorted(known[name] - {one for between in known[name] for one in _all_below(between, known)})


def _all_below(name: str, known: Mapping[str, Set[str]]) -> Set[str]:
    return {one for below in known[name] for one in (below, *_all_below(below, known))}


def _parts() -> str:
    rows = [
        f"| {'' if place else number} | {_named(one)} | {one.holds} |"
        for number, parts in enumerate(layers(), start=1)
        for place, one in enumerate(parts)
    ]
    return "\n".join(["| layer | part | holds, and must not know |", "|---|---|---|", *rows, ""])


def _named(part: Part) -> str:
    path = f"{part.name}/" if part.is_package else f"{part.name}.py"
    return f"[`{path}`](../src/outreach/{path.rstrip('/')})"


def _table(steps: tuple[Step, ...]) -> str:
    return "\n".join(["| what becomes of it | the function | gives |", "|---|---|---|", *map(_row, steps), ""])


def _row(step: Step) -> str:
    found = inspect.unwrap(function(step))
    gives = re.sub(r"\s*\|\s*", " or ", str(inspect.signature(found).return_annotation))
    path = Path(inspect.getfile(found)).relative_to(PACKAGE).as_posix()
    return f"| {step.what} | [`{step.function}`](../src/outreach/{path}) | {f'`{gives}`' if gives != 'None' else ''} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
