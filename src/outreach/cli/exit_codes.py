"""What the exit codes of each command mean, as its --help says it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from outreach.errors import Exit

_ALWAYS: Mapping[Exit, str] = MappingProxyType({Exit.DONE: "done, or nothing to do", Exit.USAGE: "wrong usage"})
_ANYWHERE = (f"{Exit.BUG} {Exit.DISK} {Exit.INTERRUPTED}", "a mistake of ours · the disk · interrupted")
_FILES = {Exit.CONFIG: "mend your files first, or the ledger"}
_RECORDS = _FILES | {Exit.LATER: "try again later: the ledger is in use, or the clock is behind"}
_LOOKS_THERE = _FILES | {
    Exit.LATER: "try again later: another run is at work, or no network",
    Exit.SIGN_IN: "sign in to Google first",
}
_LEFT = "something of it failed or is left for you"
_KEEPS = (
    *("agenda", "note", "draft", "news", "met", "log", "promised", "sent", "skip", "dismiss", "snooze", "pause"),
    *("resume", "book"),
)
_LOOKS = (
    *("plan", "show", "explain", "report", "card", "rehearse", "customize", "open", "copy", "queue", "holds"),
    *("export", "people", "people new", "schedule", "schedule show", "schedule remove", "init"),
)

# By what is typed; what is not named here has only the codes that every command has.
_OF: Mapping[str, Mapping[Exit, str]] = MappingProxyType(
    {
        **dict.fromkeys(_KEEPS, _RECORDS),
        **dict.fromkeys(_LOOKS, _FILES),
        "": _RECORDS,
        "review": _LOOKS_THERE,
        "run": {Exit.ATTENTION: "a draft without address, one held back, one that failed", **_LOOKS_THERE},
        "redo": {Exit.ATTENTION: "a draft stays without address, or failed", **_LOOKS_THERE},
        "undo": {Exit.ATTENTION: _LEFT, **_LOOKS_THERE},
        "recover": _LOOKS_THERE,
        "audit": _LOOKS_THERE,
        "slots": _LOOKS_THERE,
        "observe": _LOOKS_THERE,
        "tick": _LOOKS_THERE,
        "lint": {Exit.ATTENTION: "something would keep a draft from its recipient", **_FILES},
        "people import": {Exit.USAGE: "FILE cannot be read, NEWFILE is there already, or wrong usage", **_FILES},
        "check": {Exit.CONFIG: "there are mistakes"},
        "doctor": {
            Exit.ATTENTION: "something else is broken",
            Exit.LATER: "try again later",
            Exit.SIGN_IN: "sign in",
            Exit.CONFIG: "your files, the workspace or the ledger",
        },
        "auth": _LOOKS_THERE,
        "auth login": {Exit.ATTENTION: "signed in, and something is left to do", **_LOOKS_THERE},
        "auth status": _LOOKS_THERE | {Exit.SIGN_IN: "the next run would need a sign-in"},
        "auth logout": _LOOKS_THERE,
        "schedule install": {Exit.ATTENTION: "you changed it by hand, and so it was left", **_RECORDS},
        "schedule status": {Exit.ATTENTION: "nothing is installed or started, or a job failed", **_FILES},
    }
)


def exit_codes(command: str) -> list[tuple[str, str]]:
    """Give the exit codes of a command (`people new`; bare outreach: empty) with their meanings, by number."""
    codes = {**_ALWAYS, **_OF.get(command, {})}
    return [*((str(int(code)), codes[code]) for code in sorted(codes)), _ANYWHERE]
