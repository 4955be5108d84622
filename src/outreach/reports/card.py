"""The card of a conference as it is shown: on screen, for programs, and as a page to print.

The page needs nothing beside itself: no script, no font, no picture. It prints on one sheet, dark on white, and is
light or dark on screen as the reader's system is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from html import escape

from outreach.domain.dates import DateRange
from outreach.domain.project import Project
from outreach.planning.cards import Card, Encounter, Stop
from outreach.rendering.cards import card_parts
from outreach.reports.json import JsonObject
from outreach.reports.words import dated, listed, wrapped

PAGE_BEGINS = "<!DOCTYPE html>\n<!-- the card of a conference -->"
# from so many rows on, the page is set smaller so that it stays one
_CROWDED = 36
# a browser fetches nothing for it, and tells nobody where it was read
_BANS = """\
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
"""
_PARTS = ("whom", "again", "where", "intro")
_LONG = 90
_STYLE = """\
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #ffffff; --quiet: #5a5a5a; --line: #d8d8d8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ececec; --paper: #17181a; --quiet: #a8a8a8; --line: #3a3c40; }
}
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 46rem; background: var(--paper); color: var(--ink);
  font: .9375rem/1.4 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4em; margin: 0; }
h2 { font-size: 1em; margin: 1.1em 0 .3em; padding-bottom: .15em; border-bottom: 1px solid var(--line); }
p, ul, dl, dd { margin: 0; padding: 0; }
ul { list-style: none; }
li { margin: .35em 0; break-inside: avoid; }
.quiet { color: var(--quiet); }
.crowded { font-size: .8125rem; line-height: 1.25; }
@page { margin: 12mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; --quiet: #333333; --line: #999999; }
  body { margin: 0; padding: 0; max-width: none; font-size: 11pt; }
  .crowded { font-size: 7.5pt; line-height: 1.15; }
}"""


def card_text(card: Card, today: date, project: Project) -> str:
    """Write the card for the screen.

    Raises:
        TemplateFault: its words cannot be used as they are.
    """
    head, *parts = card_parts(_data(card, today), project)
    lines = (line for first, *rows in parts for line in ("", *_block(first, rows)))
    return "\n".join([*_block(head[0], head[1:]), *lines, ""])


def card_json(card: Card, now: datetime) -> JsonObject:
    """Build the object of `card --json`; times are in the zone of the venue."""
    return {
        "version": 1,
        "now": now.isoformat(timespec="seconds"),
        "card": "conference",
        "conference": card.title,
        "first": card.days.first.isoformat(),
        "last": card.days.last.isoformat(),
        "timezone": card.zone,
        "meet": [
            {"name": one.name, "at": one.at, "why": one.why, "question": one.question or None} for one in card.people
        ],
        "again": list(card.again),
        "where": [
            {"start": one.starts.isoformat(timespec="minutes"), "title": one.title, "about": list(one.about)}
            for one in card.stops
        ],
        "intro": card.intro,
    }


def card_html(card: Card, today: date, project: Project) -> str:
    """Write the card as a page to print.

    Raises:
        TemplateFault: its words cannot be used as they are.
    """
    rows = len(card.whom) + len(card.where) + len(card.intro) // _LONG
    body = "\n".join(line for line in _page(card, today, project) if line)
    crowded = ' class="crowded"' if rows > _CROWDED else ""
    return (
        f'{PAGE_BEGINS}\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_BANS}<title>{escape(card.title)}</title>\n<style>\n{_STYLE}\n</style>\n</head>\n"
        f"<body{crowded}>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _days(days: DateRange, today: date) -> str:
    """Write "Fri 29 Jan to Sat 30 Jan"."""
    first, last = dated(days.first, today), dated(days.last, today)
    return first if days.first == days.last else f"{first} to {last}"


def _data(card: Card, today: date) -> dict[str, str | list[str]]:
    """Give what the card's words may speak of."""
    return {
        "title": card.title,
        "days": _days(card.days, today),
        "hours": card.hours,
        "intro": card.intro,
        "whom": list(card.whom),
        "again": [listed(card.again)] if card.again else [],
        "where": list(card.where),
    }


def _heads(card: Card, today: date, project: Project) -> dict[str, str]:
    """Give what stands above each part: the heading of a card that has no other."""
    data = _data(card, today)
    found = {}
    nothing: dict[str, str | list[str]] = {part: "" if part == "intro" else [] for part in _PARTS}
    for part in _PARTS:
        alone = {**data, **nothing, part: data[part]}
        parts = card_parts(alone, project) if data[part] else ()
        found[part] = parts[-1][0] if parts else ""
    return found


def _block(head: str, rows: Iterable[str]) -> list[str]:
    lines = [line for row in rows for line in wrapped(row.strip(), indent=_indent(row) + 2, first=" " * _indent(row))]
    return [*wrapped(head, indent=2, first=""), *lines]


def _indent(row: str) -> int:
    return 2 + len(row) - len(row.lstrip())


def _page(card: Card, today: date, project: Project) -> Iterator[str]:
    heads = _heads(card, today, project)
    yield f"<h1>{escape(card.title)}</h1>"
    yield f'<p class="quiet">{escape(_days(card.days, today))}</p>'
    yield from _list(heads["whom"], [_person(one) for one in card.people], card.more_people)
    yield from _list(heads["again"], [escape(listed(card.again))] if card.again else [], 0)
    yield from _list(heads["where"], [_stop(one) for one in card.stops], card.more_stops)
    yield from _list(heads["intro"], [escape(card.intro)] if card.intro else [], 0)


def _list(head: str, items: list[str], more: int) -> Iterator[str]:
    if not items:
        return
    rows = [*items, *([f"and {more} more"] if more else [])]
    yield f"<h2>{escape(head)}</h2>"
    yield "<ul>"
    yield from (f"<li>{row}</li>" for row in rows)
    yield "</ul>"


def _person(one: Encounter) -> str:
    place = f' <span class="quiet">{escape(one.at)}</span>' if one.at else ""
    return _with(f"<strong>{escape(one.name)}</strong>{place}", one.lines[1:])


def _stop(one: Stop) -> str:
    when = escape(f"{one.day} {one.time}".strip())
    return _with(f'<span class="quiet">{when}</span> <strong>{escape(one.title)}</strong>', one.about)


def _with(head: str, lines: Iterable[str]) -> str:
    return "<br>".join([head, *(escape(line.strip()) for line in lines)])
