"""Calendar files as other programs write them, for tests: an event in words, a file of events."""

from __future__ import annotations

from pathlib import Path

CHICAGO = "TZID=America/Chicago"


def an_event(*lines: str, uid: str = "lab-meeting@example.org") -> str:
    """Write an event from its lines."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT"])


def timed(starts: str, ends: str, *more: str, zone: str = CHICAGO, uid: str = "lab-meeting@example.org") -> str:
    """Write an event between two times such as `20261201T090000`; the zone is a parameter, or nothing."""
    parameter = f";{zone}" if zone else ""
    return an_event(f"DTSTART{parameter}:{starts}", f"DTEND{parameter}:{ends}", *more, uid=uid)


def whole_day(first: str, *more: str, until: str = "") -> str:
    """Write an event of whole days; `until` is the day after the last."""
    return an_event(f"DTSTART;VALUE=DATE:{first}", *([f"DTEND;VALUE=DATE:{until}"] if until else []), *more)


def a_calendar(*parts: str) -> bytes:
    """Write a calendar file."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//EN", *parts, "END:VCALENDAR", ""]).encode()


def a_file(path: Path, *parts: str) -> Path:
    """Write a calendar file to a path, and give it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(a_calendar(*parts))
    return path
