"""What is wrong with the templates of a project, before anybody is written to: one Problem each, with file and line."""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.cadences import Cadence, Step
from outreach.domain.findings import Problem
from outreach.domain.project import Project
from outreach.rendering import vocabulary
from outreach.rendering.cards import FIELDS, WORDS
from outreach.rendering.environment import Sources, freeze, source_faults


def problems(project: Project) -> tuple[Problem, ...]:
    """Give everything wrong with the templates of cadences that are on."""
    sources = freeze(project.sources)
    on = (cadence for cadence in project.cadences if cadence.on)
    mails = (problem for cadence in on for problem in _cadence_problems(cadence, sources))
    return (*mails, *_card_problems(sources))


def _card_problems(sources: Sources) -> Iterator[Problem]:
    for name, source in sources:
        if name in WORDS:
            step = Step(number=1, template=name, source=source)
            for fault in source_faults(name, source, sources, FIELDS):
                yield _problem(step, fault.line, fault.message)


def _cadence_problems(cadence: Cadence, sources: Sources) -> Iterator[Problem]:
    for recipe in cadence.scheduled:
        for step in recipe.steps:
            yield from _step_problems(step, sources, vocabulary.fields_of(recipe))


def _step_problems(step: Step, sources: Sources, fields: frozenset[str]) -> Iterator[Problem]:
    if "subject:" not in step.source.lower():
        yield _problem(step, 1, 'a template begins with "Subject: …", then an empty line, then the mail')
    for fault in source_faults(step.template, step.source, sources, fields):
        yield _problem(step, fault.line, fault.message)


def _problem(step: Step, line: int, message: str) -> Problem:
    lines = step.source.split("\n")
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    return Problem(
        file=f"templates/{step.template}",
        line=line,
        column=1,
        path="",
        level="error",
        message=message,
        excerpt=excerpt,
        width=len(excerpt) or 1,
    )
