"""What the Tab key offers after a command: people, numbers of the last list, jobs, cadences, reports, pages.

It only ever helps: whatever goes wrong, nothing is offered and nothing is said. Mailbox and calendar are not asked, and
of the files only what names somebody or something is read.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from outreach.cli.options import Settings
from outreach.workspace import choose

if TYPE_CHECKING:
    from outreach.config.named import Tree
    from outreach.domain.people import Person

Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
# what no shell needs quotes for
_PLAIN_WORD = re.compile(r"[\w-]+")


def _offering(find: Callable[[click.Context, tuple[str, ...], str], Iterable[tuple[str, str]]]) -> Completer:
    """Make a completer of what gives words with their meanings; it hears the words before and the start of this one."""

    def offer(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        before, start = ctx.params.get(param.name or ""), incomplete.casefold()
        try:
            found = list(find(ctx, before if isinstance(before, tuple) else (), start))
        except Exception:  # a line of ours in the middle of what is typed would help nobody
            return []
        return [CompletionItem(word, help=help) for word, help in found if word.startswith(start)]

    return offer


def _root(ctx: click.Context) -> Path:
    settings = ctx.find_object(Settings)
    given = (settings.workspace if settings else None) or ctx.find_root().params.get("workspace")
    return choose(given if isinstance(given, str) else None, os.environ, Path.cwd())


def _tree(ctx: click.Context) -> Tree:
    from outreach.config.named import tree_of

    return tree_of(_root(ctx))


def _names(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.config.named import people

    if before:
        return
    known = people(_tree(ctx))
    for person in known:
        words = (
            word
            for word in _ways_to_say(person)
            if word.startswith(start) and known.find(word, suggest=False) == person
        )
        if word := next(words, ""):
            yield word, person.name.shown


def _ways_to_say(person: Person) -> Iterator[str]:
    words = person.name.full.casefold().split()
    yield from (word for word in (words[-1], words[0]) if _PLAIN_WORD.fullmatch(word))
    yield str(person.id)


def _numbers_and_names(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.cli.remembered import recall

    if before:
        return
    last = recall(_root(ctx), os.environ)
    for number, about in enumerate(last.abouts if last else (), start=1):
        yield str(number), about.partition("#")[0]
    yield from _names(ctx, before, start)


def _asked_for(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.config.named import asked_for

    if len(before) == 1:
        yield from asked_for(_root(ctx), _tree(ctx))
    yield from _names(ctx, before, start)


def _jobs(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.config.named import jobs

    del start
    return ((name, "") for name in jobs(_tree(ctx)) if name not in before)


def _built_in(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.config.origins import built_in

    del ctx, before, start
    return ((name, "") for name in built_in())


def _reports(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.surveys import SURVEYS

    del ctx, before, start
    return ((name, "") for name in (*SURVEYS, "agenda", "queue", "list"))


def _pages(ctx: click.Context, before: tuple[str, ...], start: str) -> Iterator[tuple[str, str]]:
    from outreach.config.shipped import shipped

    del ctx, before, start
    return ((path.stem, "") for path in sorted(shipped("docs").glob("*.md")))


names = _offering(_names)
numbers_and_names = _offering(_numbers_and_names)
asked_for = _offering(_asked_for)
jobs = _offering(_jobs)
built_in_cadences = _offering(_built_in)
reports = _offering(_reports)
pages = _offering(_pages)
