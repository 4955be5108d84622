"""When the owner is busy, from Google's answer to a free/busy query: times only, never what they are for.

An answer that lacks a calendar is no answer: a slot offered over it would be a double booking.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Protocol

from outreach.errors import ConfigError
from outreach.providers.base import NotDone
from outreach.providers.google.event import moment, objects, part, words

Span = tuple[datetime, datetime]

# Google limits how long a time one query may span (reported by users: about three months)
_LONGEST = timedelta(days=60)


class FreeBusy(Protocol):
    """What can be asked for busy times."""

    def freebusy(self, start: datetime, end: datetime, calendars: Sequence[str]) -> Mapping[str, object]:
        """Ask for the busy times of `calendars`."""
        ...


def busy(api: FreeBusy, calendars: Sequence[str], start: datetime, end: datetime, owner: str) -> Sequence[Span]:
    """Give the times (aware, in UTC) at which any of `calendars` is busy, in order and without overlap.

    `owner` is the account's address, under which Google may answer for `primary` (assumed).

    Raises:
        ConfigError: a calendar does not exist, or the owner may not see it.
        NotDone: Google could not say it for a calendar.
    """
    if not calendars:
        return ()
    found = (
        span
        for first, last in _chunks(start, end)
        for span in _spans(api.freebusy(first, last, calendars), calendars, owner)
    )
    return merged(found)


def merged(spans: Iterable[Span]) -> Sequence[Span]:
    """Put spans in order and join those that touch or overlap."""
    joined: list[Span] = []
    for first, last in sorted(spans):
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], last))
        else:
            joined.append((first, last))
    return tuple(joined)


def _chunks(start: datetime, end: datetime) -> Iterator[Span]:
    # in UTC, so that adding days is adding hours
    first, end = start.astimezone(UTC), end.astimezone(UTC)
    while first < end:
        last = min(first + _LONGEST, end)
        yield first, last
        first = last


def _spans(answer: Mapping[str, object], calendars: Iterable[str], owner: str) -> Iterator[Span]:
    answered = part(answer, "calendars")
    for name in calendars:
        own = part(answered, name)
        if own is None and name == "primary":
            own = part(answered, owner)
        _require_answered(own, name)
        for one in objects(own, "busy"):
            yield _span(one, name)


def _require_answered(own: object, name: str) -> None:
    reasons = {words(one, "reason") or "unknown" for one in objects(own, "errors")}
    if "notFound" in reasons:
        raise ConfigError(
            "Google knows no such calendar of yours, so it cannot say when you are busy",
            place=name,
            remedy="check its id in Google Calendar, under Settings, Integrate calendar",
        )
    if reasons:
        raise NotDone(f"Google cannot say when you are busy ({', '.join(sorted(reasons))})", place=name)
    if not isinstance(part(own, "busy"), list):
        raise NotDone("Google's answer does not say when you are busy", place=name)


def _span(one: Mapping[str, object], name: str) -> Span:
    first, last = moment(words(one, "start")), moment(words(one, "end"))
    if first is None or last is None:
        raise NotDone("Google's answer holds a time that cannot be read", place=name)
    return first.astimezone(UTC), last.astimezone(UTC)
