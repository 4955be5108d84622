"""Units of systemd's user manager: one timer and one service per job, in the owner's own folder of units.

The keys are those of systemd.timer(5), systemd.service(5) and systemd.exec(5), version 249 and later. Of the directives
that harden a service those are taken that a user's own manager may set: whatever drops capabilities makes a user unit
fail (218/CAPABILITIES), and where the kernel forbids namespaces the others are passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from outreach.domain.english import WEEKDAYS
from outreach.errors import ConfigError
from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.files import drop_empty, read_files, take_away
from outreach.scheduling.machine import Machine
from outreach.scheduling.pieces import Piece
from outreach.scheduling.seals import OPEN_SEAL, sealed
from outreach.scheduling.wakes import Wake
from outreach.workspace import replace

_HEAD = f"# Written by: outreach schedule install {OPEN_SEAL}. Times and jobs stand in config.yaml.\n"
# longer than a run may take, so that a run always ends by itself
_LONGEST_RUN_SECONDS = 900
_STOP_SECONDS = 20
_HARDENING = """\
UMask=0077
NoNewPrivileges=yes
ProtectSystem=strict
ReadWritePaths={root}
PrivateTmp={private}
LockPersonality=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
RestrictNamespaces=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
SystemCallArchitectures=native
"""


def unit_name(site: Site, job: str, kind: str) -> str:
    """Give the name of a unit: `outreach-1f0c9a2b-morning.timer`."""
    return f"outreach-{site.id}-{job}.{kind}"


def service(site: Site, entry: Entry) -> str:
    """Write the unit that does a job once. Leaving something for its owner (3) counts as done."""
    return sealed(
        f"{_HEAD}[Unit]\n"
        f"Description={_plain(f'outreach: {entry.job} in {site.root}')}\n"
        "\n[Service]\n"
        "Type=oneshot\n"
        f"ExecStart={' '.join(_word(one, is_command=True) for one in entry.command)}\n"
        f"Environment={_word(f'OUTREACH_WORKSPACE={site.root}')}\n"
        f"WorkingDirectory={_plain(str(site.root))}\n"
        "SuccessExitStatus=3\n"
        f"TimeoutStartSec={_LONGEST_RUN_SECONDS}\n"
        f"TimeoutStopSec={_STOP_SECONDS}\n"
        f"{_HARDENING.format(root=_word(str(site.root)), private=_has_own_tmp(site))}"
    )


def _has_own_tmp(site: Site) -> str:
    """Give the service a /tmp of its own, unless the workspace lies in the real one and would be out of reach."""
    return "no" if any(site.root.is_relative_to(folder) for folder in ("/tmp", "/var/tmp")) else "yes"  # noqa: S108


def timer(site: Site, entry: Entry) -> str:
    """Write the unit that starts it, once for all the times that were slept through."""
    return sealed(
        f"{_HEAD}[Unit]\n"
        f"Description={_plain(f'outreach: {entry.job}, {entry.wake.when}')}\n"
        "\n[Timer]\n"
        f"OnCalendar={_calendar(entry.wake)}\n"
        "Persistent=true\n"
        "RandomizedDelaySec=0\n"
        f"Unit={unit_name(site, entry.job, 'service')}\n"
        "\n[Install]\n"
        "WantedBy=timers.target\n"
    )


def _calendar(wake: Wake) -> str:
    """Write a time as systemd.time(7) reads it, in the zone of the machine."""
    days = "" if wake.is_daily else ",".join(WEEKDAYS[day][:3] for day in sorted(wake.days)) + " "
    return f"{days}*-*-* {wake.at:%H:%M:%S}"


def _plain(text: str) -> str:
    return text.replace("%", "%%")


def _word(text: str, *, is_command: bool = False) -> str:
    """Quote one word; a `$` means something in commands only."""
    escaped = _plain(text).replace('"', '\\"')
    return f'"{escaped.replace("$", "$$") if is_command else escaped}"'


class Systemd:
    """The user manager of systemd; makes up once for what was slept through or switched off."""

    name = "systemd"

    def is_here(self, machine: Machine) -> bool:
        """Whether the owner's own manager runs and answers."""
        return not machine.is_mac and machine.ask("systemctl", "--user", "show-environment").is_good

    def wanted(self, site: Site, entries: tuple[Entry, ...], machine: Machine) -> tuple[Piece, ...]:
        """Give a service and a timer for each job."""
        return tuple(piece for entry in entries for piece in _pair(site, entry, _folder(machine)))

    def standing(self, site: Site, machine: Machine) -> tuple[Piece, ...]:
        """Give the units of this workspace."""
        names = (unit_name(site, "*", kind) for kind in ("service", "timer"))
        found = read_files(_folder(machine), names)
        return tuple(Piece(place=str(path), text=text, jobs=_jobs(path, site)) for path, text in found)

    def put(self, site: Site, wanted: tuple[Piece, ...], machine: Machine) -> None:
        """Write the units and start their timers; those of other jobs are stopped and taken away first."""
        new = {one.place for one in wanted}
        gone = tuple(Path(one.place) for one in self.standing(site, machine) if one.place not in new)
        _end(gone, machine)
        for piece in wanted:
            replace(Path(piece.place), piece.text)
        if wanted:
            _begin(_timers(Path(one.place) for one in wanted), machine)
        drop_empty((_folder(machine), _folder(machine).parent))

    def is_awake(self, site: Site, standing: tuple[Piece, ...], machine: Machine) -> bool | None:  # noqa: ARG002 - one of several schedulers
        """Whether all its timers run."""
        timers = _timers(Path(one.place) for one in standing)
        return all(machine.ask("systemctl", "--user", "is-active", one).is_good for one in timers)


def _pair(site: Site, entry: Entry, folder: Path) -> tuple[Piece, Piece]:
    names = tuple(str(folder / unit_name(site, entry.job, kind)) for kind in ("service", "timer"))
    texts = (service(site, entry), timer(site, entry))
    return (
        Piece(place=names[0], text=texts[0], jobs=(entry.job,)),
        Piece(place=names[1], text=texts[1], jobs=(entry.job,)),
    )


def _folder(machine: Machine) -> Path:
    return Path(machine.environ.get("XDG_CONFIG_HOME") or machine.home / ".config") / "systemd" / "user"


def _stamps(machine: Machine) -> Path:
    """Where the manager remembers when a timer last went off."""
    return Path(machine.environ.get("XDG_DATA_HOME") or machine.home / ".local" / "share") / "systemd" / "timers"


def _jobs(path: Path, site: Site) -> tuple[str, ...]:
    return (path.stem.removeprefix(unit_name(site, "", "").rstrip(".")),)


def _timers(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(path.name for path in paths if path.suffix == ".timer")


def _begin(timers: tuple[str, ...], machine: Machine) -> None:
    """Start timers, now and with every sign-in; one that runs already takes its new time only when started again."""
    _told(machine, "daemon-reload")
    _told(machine, "enable", *timers)
    _told(machine, "restart", *timers)


def _end(paths: tuple[Path, ...], machine: Machine) -> None:
    """Stop units and delete them, with what the manager remembers of them."""
    if not paths:
        return
    timers = _timers(paths)
    # a manager that does not run has nothing to be stopped; the files go in any case
    machine.ask("systemctl", "--user", "disable", "--now", *timers)
    for path in paths:
        take_away(path)
    machine.ask("systemctl", "--user", "daemon-reload")
    machine.ask("systemctl", "--user", "reset-failed", *(path.name for path in paths))
    for name in timers:
        take_away(_stamps(machine) / f"stamp-{name}")
    drop_empty((_stamps(machine), _stamps(machine).parent))


def _told(machine: Machine, *words: str) -> None:
    answer = machine.ask("systemctl", "--user", *words)
    if not answer.is_good:
        raise ConfigError(
            f"systemctl --user {words[0]} says: {answer.said}",
            remedy="use cron instead:  outreach schedule install --cron",
        )
