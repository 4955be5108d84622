"""The questions of `people new`, and the line they make: what was answered, word for word, and where to put it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable, Mapping
from datetime import date
from zoneinfo import ZoneInfo

import click

from outreach.cli.options import Settings
from outreach.cli.starting import last_touch
from outreach.config.grammar import Unclear, names, roles
from outreach.config.load import CONFIG
from outreach.config.records import commas
from outreach.config.records.heads import name_and_address
from outreach.domain.people import Role
from outreach.domain.project import Project
from outreach.errors import OutreachError, UsageError
from outreach.importing.candidates import Candidate
from outreach.importing.cleaning import cleaned
from outreach.importing.entries import Entry
from outreach.importing.sorting import Sorted
from outreach.patterns import Pattern
from outreach.reports.words import wrapped

_PEOPLE = "people.yaml"
_COLUMN = 50
_SIGNS = Pattern(r'["$`\\!]')
_WHERE = "answer 1"
_ALL = ", ".join(role.value for role in Role)


def asked(
    given: Mapping[str, str | None], words: tuple[str, ...], settings: Settings, project: Project | None
) -> Entry:
    """Take the options; ask for everything when not even the name was given.

    Raises:
        UsageError: an answer cannot be used, or nobody is here to be asked.
    """
    zone = project.me.zone if project else ZoneInfo("UTC")
    today = settings.clock().now(zone).date()
    if given["name"]:
        return _entry(given["name"], given, _roles(", ".join(words)), today)
    if settings.quiet or settings.as_json or not sys.stdin.isatty():
        raise UsageError("nobody is here to ask", remedy='add   --name "Dr. Ada Quill <ada.quill@example.org>"')
    name = _question("1  Name, with <address> if you have it", _name)
    told = {
        "role": _question("2  They are your (Enter: nothing yet, ? for all)", _role, ""),
        "at": _question("3  Where they work, Enter if unsure", str, ""),
        "last": _question('4  Last in touch: a date, "8 weeks ago", or Enter', lambda text: _day(text, today), ""),
        "told": _question("5  Something they told you, or Enter", str, ""),
    }
    return _entry(name, told, _roles(told["role"]), today)


def _entry(name: str, given: Mapping[str, str | None], found: tuple[str, ...], today: date) -> Entry:
    fields = _parts(name)
    addresses = [one for one in (str(fields.get("email", "")), given.get("email") or "") if one]
    return Entry(
        where=_WHERE,
        name=str(fields["name"]),
        addresses=tuple(addresses),
        roles=found,
        at=given.get("at") or "",
        last=_day(given.get("last") or "", today),
        note=given.get("told") or "",
    )


def _parts(text: str) -> Mapping[str, object]:
    try:
        return name_and_address(text)
    except Unclear as error:
        raise UsageError(str(error)) from error


def _name(text: str) -> str:
    names.parse(str(_parts(text)["name"]))
    return text


def _role(text: str) -> str:
    if text == "?":
        raise UsageError(_ALL)
    _roles(text, otherwise="? shows them all")
    return text


def _roles(text: str, *, otherwise: str = f"there are {_ALL}") -> tuple[str, ...]:
    """Take words for roles; raises UsageError for one that is none, with the nearest that is."""
    words = commas.split(text)
    for word in words:
        if roles.parse(word) is None:
            near = roles.near(word)
            raise UsageError(f'no role "{word}"', remedy=f"write   {near}" if near else otherwise)
    return tuple(words)


def _day(text: str, today: date) -> str:
    found = last_touch(text, today)
    if found and found > today:
        raise UsageError(f"{found} has not come yet", remedy="write when you were last in touch")
    return found.isoformat() if found else ""


def _question(text: str, read: Callable[[str], str], default: str | None = None) -> str:
    """Ask until the answer can be used; end of input stops everything."""
    while True:
        answer: str = click.prompt(text.ljust(_COLUMN), default=default, show_default=False, prompt_suffix=" ")
        try:
            return read(answer.strip())
        except (UsageError, Unclear) as error:
            click.echo("\n".join(wrapped(str(error), indent=3)))


def where_to_paste(settings: Settings) -> str:
    """Name the file in which people stand: people.yaml where there is one, else config.yaml."""
    try:
        return _PEOPLE if (settings.root() / _PEOPLE).exists() else CONFIG
    except OutreachError:
        return CONFIG


def pasted(found: Sorted, file: str, told: str) -> str:
    """Write the line and where to put it, or why there is none.

    Raises:
        UsageError: the answers make nobody.
    """
    if found.left_out:
        one = found.left_out[0]
        raise UsageError(one.why, place=one.name, remedy="nothing was changed; answer again")
    for there in found.known:
        add = f"\nA new address? Add there:   also: [{', '.join(there.more)}]" if there.more else ""
        return (
            f"{there.there.shown} is there already ({there.there.place}).{add}\nNext: outreach explain {_called(found)}"
        )
    lines, person = _written(found)
    said = [f"Looks like {one.like.shown} ({one.like.place}). If it is somebody else:" for one in found.doubtful]
    remarks = [f"Note: {one}" for one in person.remarks if not one.startswith("note: ")]
    note = [f"Then: outreach note {_called(found)} {_quoted(told)}"] if told else []
    where = f"Put this into {file}, below   people:   (outreach never writes there)"
    return "\n".join([*said, where, "", *(f"  {line}" for line in lines), "", *remarks, "Next: outreach check", *note])


def _quoted(text: str) -> str:
    """Quote a sentence for a shell."""
    plain = cleaned(text).text
    return shlex.quote(plain) if _SIGNS.search(plain) else f'"{plain}"'


def _written(found: Sorted) -> tuple[tuple[str, ...], Candidate]:
    offered = [(one.lines, one.person) for one in found.people] + [(one.lines, one.person) for one in found.doubtful]
    return offered[0]


def _called(found: Sorted) -> str:
    """Give the shortest name that may be typed for somebody."""
    person = found.known[0].person if found.known else _written(found)[1]
    return (person.name.surname or person.name.full).casefold()
