"""Programs that stand in for crontab, systemctl and launchctl: they keep what they are told, and write down calls."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from outreach.scheduling.machine import LINUX, MAC, Machine

# like Debian's: the crontab must end with a line's end
_CRONTAB = """\
case "$1" in
  -l) [ -f "$here/tab" ] || { echo "no crontab for nadia" >&2; exit 1; }
      cat "$here/tab" ;;
  -r) rm -f "$here/tab" ;;
  -)  cat > "$here/new"
      if [ "$(tail -c 1 "$here/new" | wc -l)" -eq 0 ]; then
        echo "new crontab file is missing newline before EOF, can't install." >&2; exit 1
      fi
      mv "$here/new" "$here/tab" ;;
esac
"""
_SYSTEMCTL = """\
[ -f "$here/no-manager" ] && { echo "Failed to connect to bus: No medium found" >&2; exit 1; }
[ "$1" = --user ] || exit 64
verb=$2; shift 2
case "$verb" in
  enable|restart)
    for unit in "$@"; do
      units=${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user
      [ -f "$units/$unit" ] || { echo "Unit file $unit does not exist." >&2; exit 1; }
      : > "$here/active.$unit"
    done ;;
  disable) for unit in "$@"; do rm -f "$here/active.$unit"; done ;;
  is-active) [ -f "$here/active.$1" ] ;;
esac
"""
_LAUNCHCTL = """\
label=${2##*/}
case "$1" in
  print) [ -f "$here/loaded.$label" ] || exit 113 ;;
  bootout) [ -f "$here/loaded.$label" ] || exit 3
           rm "$here/loaded.$label" ;;
  bootstrap) [ -f "$here/refuses" ] && { echo "Bootstrap failed: 5: Input/output error" >&2; exit 5; }
             name=$(basename "$3" .plist)
             [ -f "$here/loaded.$name" ] && { echo "Bootstrap failed: 37: already in progress" >&2; exit 37; }
             : > "$here/loaded.$name" ;;
esac
exit 0
"""


@dataclass(frozen=True)
class Fakes:
    """A folder of programs, and what they keep there."""

    folder: Path

    @property
    def calls(self) -> list[str]:
        """The commands that were run, in their order."""
        path = self.folder / "calls"
        return path.read_text().splitlines() if path.exists() else []

    def forget(self) -> None:
        """Begin a new list of calls."""
        (self.folder / "calls").unlink(missing_ok=True)

    @property
    def crontab(self) -> bytes | None:
        """What the crontab holds; None when there is none."""
        path = self.folder / "tab"
        return path.read_bytes() if path.exists() else None

    def write(self, crontab: bytes) -> None:
        """Write the crontab, as somebody else would."""
        (self.folder / "tab").write_bytes(crontab)

    def active(self, kind: str = "active") -> set[str]:
        """Name the timers that run, or with `loaded` the agents that are loaded."""
        return {path.name.removeprefix(f"{kind}.") for path in self.folder.glob(f"{kind}.*")}

    @property
    def path(self) -> str:
        """What PATH has to be."""
        return f"{self.folder}{os.pathsep}/usr/bin{os.pathsep}/bin"


def fakes(folder: Path, *names: str) -> Fakes:
    """Make the programs of the given names; without any, all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {"crontab": _CRONTAB, "systemctl": _SYSTEMCTL, "launchctl": _LAUNCHCTL}
    for name in names or texts:
        script = folder / name
        script.write_text(f'#!/bin/sh\nhere=$(dirname "$0")\necho "{name} $*" >> "$here/calls"\n{texts[name]}')
        script.chmod(0o755)
    return Fakes(folder)


def read_by_cron(line: str) -> str:
    """Give the command as Vixie cron hands it to the shell: up to the first `%` that no backslash protects."""
    command, escaped = "", False
    for sign in line.split(" ", 5)[5]:
        if escaped:
            command = command[:-1] + sign if sign == "%" else command + sign
            escaped = False
            continue
        if sign == "%":
            break
        escaped = sign == "\\"
        command += sign
    return command


def linux(home: Path, at_hand: Fakes, *, running: frozenset[str] | None = None, lingers: bool = False) -> Machine:
    """Give a Linux machine with these programs."""
    environ = {"PATH": at_hand.path, "XDG_CONFIG_HOME": str(home / ".config"), "HOME": str(home)}
    return Machine(
        platform=LINUX,
        environ=environ,
        home=home,
        user="nadia",
        uid=1000,
        python="/opt/outreach/bin/python",
        running=running,
        lingers=lingers,
    )


def mac(home: Path, at_hand: Fakes) -> Machine:
    """Give a Mac with these programs."""
    return Machine(
        platform=MAC,
        environ={"PATH": at_hand.path, "HOME": str(home)},
        home=home,
        user="nadia",
        uid=501,
        python="/opt/outreach/bin/python",
    )
