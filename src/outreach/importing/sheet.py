"""What was sorted, as text: YAML to paste, with all that could not be taken as comments. Loads as it stands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from outreach.importing.cleaning import cleaned, clipped
from outreach.importing.known import Acquaintance
from outreach.importing.sorting import Alike, Sorted, There

_MOST_SHOWN: Final = 200
_MOST_TEXT: Final = 400
_WIDTH: Final = 86
_PASTE = "Put them into people.yaml, or below the people: that you have there or in config.yaml."


def sheet(found: Sorted, source: str) -> str:
    """Write everything: first the lines to paste, then who is there already, who looks like somebody, who is left out.

    `source` is what the person calls the file.
    """
    lines = [f"# {counts(found, source)}"]
    if found.people:
        lines += [f"# {_PASTE}", "people:", *_people(found)]
    lines += _group("Look like somebody: take away the # of those who are somebody else.", _doubtful(found))
    lines += _group("Already there.", _known(found))
    lines += _group("Left out.", _left_out(found))
    lines += ["# Next: outreach check" if found.people or found.doubtful else "# Nobody is new: nothing to paste."]
    return "\n".join([*lines, ""])


def counts(found: Sorted, source: str) -> str:
    """Say how many there are of each kind, in one line."""
    look = "looks" if len(found.doubtful) == 1 else "look"
    return (
        f"{_comment(source)}: {len(found.people)} new, {len(found.known)} already there, {len(found.doubtful)} {look}"
        f" like somebody, {len(found.left_out)} left out"
    )


def _people(found: Sorted) -> Iterator[str]:
    for one in found.people:
        yield from (f"  {line}" for line in one.lines)
        yield from (f"    # {_comment(remark)}" for remark in one.person.remarks)


def _group(title: str, rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Write one group as comments, at most so many of it that the file can be read."""
    waiting = iter(rows)
    shown = [f"# {line}" for row in islice(waiting, _MOST_SHOWN) for line in row]
    more = sum(1 for _ in waiting)
    rest = [f"#   and {more:,} more; all of them:  outreach --json people import"] if more else []
    return ["", f"# {title}", *shown, *rest] if shown else []


def _doubtful(found: Sorted) -> Iterator[tuple[str, ...]]:
    for one in found.doubtful:
        yield (*_wrapped(f"{one.person.where} {one.why} as {_there(one.like)}:"), *_offered(one))


def _offered(one: Alike) -> Iterator[str]:
    yield from (f"  {line}" for line in one.lines)
    yield from (f"    # {_comment(remark)}" for remark in one.person.remarks)


def _known(found: Sorted) -> Iterator[tuple[str, ...]]:
    for one in found.known:
        yield (*_wrapped(f"{one.person.where}: {one.person.name.shown} is {_there(one.there)}"), *_more(one))


def _more(one: There) -> Iterator[str]:
    if one.more:
        add = f"also: [{', '.join(one.more)}]" if one.there.email else f"email: {one.more[0]}"
        yield from _wrapped(f"  the same person? Add there   {add}")


def _left_out(found: Sorted) -> Iterator[tuple[str, ...]]:
    for one in found.left_out:
        yield tuple(_wrapped(": ".join(part for part in (one.where, one.name, one.why) if part)))


def _there(one: Acquaintance) -> str:
    return f"{one.shown} ({one.place})" if one.place else one.shown


def _wrapped(text: str) -> list[str]:
    """Break a remark into lines; each of them will be a comment."""
    return textwrap.wrap(
        clipped(text, _MOST_TEXT), _WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False
    )


def _comment(text: str) -> str:
    return clipped(cleaned(text).text, _MOST_TEXT)
