"""The crontab: one marked block per workspace, at the end; every other line stays as it is, byte by byte.

The format is crontab(5) of Vixie cron, which Debian, cronie and macOS share: a `%` ends the command unless a backslash
stands before it, and a setting such as MAILTO counts for all lines below it. Therefore everything else that a job needs
stands in its own line, and the block stands last.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping

from outreach.errors import ConfigError, UsageError
from outreach.patterns import Pattern
from outreach.scheduling.entries import PATH, Entry, Site
from outreach.scheduling.machine import Machine
from outreach.scheduling.pieces import Piece
from outreach.scheduling.programs import Answer
from outreach.scheduling.seals import OPEN_SEAL, sealed
from outreach.scheduling.wakes import Wake

PLACE = "your crontab"
_JOB = Pattern(r"^# job (\S+): ", re.MULTILINE)
# what Debian's cron takes as one command; anything longer it cuts off or refuses
_LONGEST = 990
_DAEMONS = frozenset({"cron", "crond", "fcron", "cronie"})
_NOTHING_THERE = Pattern(r"no crontab for|can't open|No such file", re.IGNORECASE)


def block(site: Site, entries: tuple[Entry, ...], machine: Machine) -> str:
    """Write the block of a workspace, its first and last line included.

    Raises:
        UsageError: a line is longer than cron takes.
    """
    lines = [
        f"# outreach: begin {site.id} {OPEN_SEAL}, written by: outreach schedule install",
        '# No mail about jobs. It counts for every line below: write your own above "begin".',
        'MAILTO=""',
    ]
    for entry in entries:
        lines += [f"# job {entry.job}: {entry.wake.when}", _line(entry, site, machine)]
    return sealed("\n".join([*lines, f"# outreach: end {site.id}", ""]))


def _line(entry: Entry, site: Site, machine: Machine) -> str:
    settings = (f"{name}={value}" for name, value in _environment(site, machine).items())
    command = shlex.join(["/usr/bin/env", *settings, *entry.command]).replace("%", r"\%")
    if len(command) > _LONGEST:
        raise UsageError(f"the command for {entry.job} is too long for cron", remedy="use a folder with a shorter path")
    return f"{_fields(entry.wake)} {command}"


def _fields(wake: Wake) -> str:
    """Write minute, hour, day, month and weekday."""
    days = "*" if wake.is_daily else ",".join(map(str, wake.from_sunday))
    return f"{wake.at.minute} {wake.at.hour} * * {days}"


def _environment(site: Site, machine: Machine) -> Mapping[str, str]:
    found = {"PATH": PATH, "OUTREACH_WORKSPACE": str(site.root)}
    if not site.has_keyring or machine.is_mac:
        return found
    given = machine.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    # an address of another kind is good for this session only
    bus = given if given.startswith("unix:path=") else f"unix:path={machine.runtime}/bus"
    return {**found, "XDG_RUNTIME_DIR": machine.runtime, "DBUS_SESSION_BUS_ADDRESS": bus}


def _found(id: str) -> Pattern[str]:
    """Find a block: its lines hold no other beginning, so that nothing of others can lie between."""
    return Pattern(
        rf"(?P<join>\n# outreach: joined {id}\n)?^(?P<block># outreach: begin {id}\b[^\n]*\n"
        rf"(?:(?!# outreach: begin )[^\n]*\n)*?# outreach: end {id}[ \t\r]*(?:\n|\Z))",
        re.MULTILINE,
    )


def block_in(text: str, id: str) -> str:
    """Give the block of a workspace as it stands in a crontab; empty without one.

    Raises:
        ConfigError: it has lost its first or its last line, so that nobody can say what is ours.
    """
    rest = _found(id).sub("", text)
    if f"# outreach: begin {id}" in rest or f"# outreach: end {id}" in rest:
        raise ConfigError(
            f"the lines of outreach have lost their first or last one ({id})",
            place=PLACE,
            remedy="delete what is left of them:  crontab -e",
        )
    return "".join(found["block"] for found in _found(id).finditer(text))


def without_block(text: str, id: str) -> str:
    """Take the block of a workspace away: what is left is what the owner wrote."""

    def left(found: re.Match[str]) -> str:
        # the line above had no end when the block was put there; it needs one only if another line follows
        return "\n" if found["join"] and found.end() < len(text) else ""

    return _found(id).sub(left, text)


def with_block(text: str, new: str, id: str) -> str:
    """Put the block of a workspace at the end, instead of the one that stands there."""
    kept = without_block(text, id)
    joined = "" if not kept or kept.endswith("\n") else f"\n# outreach: joined {id}\n"
    return f"{kept}{joined}{new}"


class Cron:
    """The scheduler of every Unix; wakes what is due, and lets go what it slept through."""

    name = "cron"

    def is_here(self, machine: Machine) -> bool:
        """Whether there is a program to change the crontab with."""
        return machine.ask("crontab", "-l").code != 127

    def wanted(self, site: Site, entries: tuple[Entry, ...], machine: Machine) -> tuple[Piece, ...]:
        """Give the block."""
        jobs = tuple(entry.job for entry in entries)
        return (Piece(place=PLACE, text=block(site, entries, machine), jobs=jobs),) if entries else ()

    def standing(self, site: Site, machine: Machine) -> tuple[Piece, ...]:
        """Give the block that stands there."""
        text = block_in(_read(machine), site.id)
        return (Piece(place=PLACE, text=text, jobs=tuple(_JOB.findall(text))),) if text else ()

    def put(self, site: Site, wanted: tuple[Piece, ...], machine: Machine) -> None:
        """Replace the block in the crontab as it is now; an empty crontab is taken away."""
        before = _read(machine)
        block_in(before, site.id)
        after = with_block(before, wanted[0].text, site.id) if wanted else without_block(before, site.id)
        if after != before:
            _write(after, machine)

    def is_awake(self, site: Site, standing: tuple[Piece, ...], machine: Machine) -> bool | None:  # noqa: ARG002 - one of several schedulers
        """Whether its daemon runs; on a Mac the system starts it when it is needed."""
        if machine.is_mac:
            return True
        return None if machine.running is None else bool(_DAEMONS & machine.running)


def _read(machine: Machine) -> str:
    answer = machine.ask("crontab", "-l")
    if not answer.is_good and (answer.code == 127 or _NOTHING_THERE.search(answer.err)):
        return ""
    if not answer.is_good:
        raise _refused(answer)
    return answer.out.decode("utf-8", "surrogateescape")


def _write(text: str, machine: Machine) -> None:
    if not text:
        answer = machine.ask("crontab", "-r")
    else:
        answer = machine.ask("crontab", "-", given=text.encode("utf-8", "surrogateescape"))
        if not answer.is_good and not text.endswith("\n"):
            # Debian takes no crontab whose last line has no end, though it may have been given one
            return _write(f"{text}\n", machine)
    if not answer.is_good:
        raise _refused(answer)
    if _read(machine) != text:
        raise ConfigError("does not hold what was written into it", place=PLACE, remedy="look at it:  crontab -l")
    return None


def _refused(answer: Answer) -> ConfigError:
    return ConfigError(f"crontab says: {answer.said}", remedy="ask who looks after this machine")
