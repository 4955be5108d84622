"""Facts as JSON and back, by an explicit registry of their classes; knows nothing of where they are stored.

A stored fact is its class's name and its fields. Moments are kept in UTC. A field that a stored fact lacks takes its
default, so that a class may gain fields; one that the class no longer has is ignored.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import UTC, date, datetime
from enum import Enum

from outreach.domain import facts
from outreach.domain.cadences import Kind
from outreach.domain.facts import Fact, Seen
from outreach.domain.people import Policy
from outreach.domain.recurrence import Recurrence
from outreach.domain.touches import SkipCode, TouchId
from outreach.errors import ConfigError

FACTS: Mapping[str, type[Fact]] = {
    "LedgerMade": facts.LedgerMade,
    "RunStarted": facts.RunStarted,
    "RunFinished": facts.RunFinished,
    "DraftIntended": facts.DraftIntended,
    "DraftCreated": facts.DraftCreated,
    "DraftFilled": facts.DraftFilled,
    "HoldIntended": facts.HoldIntended,
    "HoldMade": facts.HoldMade,
    "Withdrawn": facts.Withdrawn,
    "ChangeIntended": facts.ChangeIntended,
    "Failed": facts.Failed,
    "StateSeen": facts.StateSeen,
    "Noted": facts.Noted,
    "NewsAdded": facts.NewsAdded,
    "PolicyAnswered": facts.PolicyAnswered,
    "Touched": facts.Touched,
    "Dismissed": facts.Dismissed,
    "Joined": facts.Joined,
    "Snoozed": facts.Snoozed,
    "Paused": facts.Paused,
    "Resumed": facts.Resumed,
    "Promised": facts.Promised,
    "Booked": facts.Booked,
    "Wanted": facts.Wanted,
    "LineTaken": facts.LineTaken,
    "Shown": facts.Shown,
    "Recovered": facts.Recovered,
    "OccasionSeen": facts.OccasionSeen,
    "OccasionMoved": facts.OccasionMoved,
    "ProvidersUsed": facts.ProvidersUsed,
    "SignatureSeen": facts.SignatureSeen,
    "SignedIn": facts.SignedIn,
    "SignedOut": facts.SignedOut,
    "CalendarMade": facts.CalendarMade,
    "MailSeen": facts.MailSeen,
    "AbsenceSeen": facts.AbsenceSeen,
    "BounceSeen": facts.BounceSeen,
    "MeetingSeen": facts.MeetingSeen,
    "ReadUpTo": facts.ReadUpTo,
    "AddressesRead": facts.AddressesRead,
}

# the fields of each class with their annotations: thousands of facts are of a few classes
_FIELDS: Mapping[type[Fact], tuple[tuple[str, str], ...]] = {
    known: tuple((one.name, str(one.type)) for one in fields(known)) for known in FACTS.values()
}
_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def encode(fact: Fact) -> str:
    """Write the fields of a fact as JSON."""
    return json.dumps(_form(fact), ensure_ascii=False, separators=(",", ":"))


def decode(kind: str, text: str) -> Fact:
    """Read a fact of the class named `kind` back.

    Raises:
        ConfigError: no such class is known, or the text is not one of its facts.
    """
    known = FACTS.get(kind)
    if known is None:
        raise _unknown(f"it holds facts of a kind that is not known here, {kind}")
    try:
        return _read(known, json.loads(text))
    except (ValueError, KeyError, TypeError) as problem:
        raise _unknown(f"a fact of kind {kind} cannot be read") from problem


def _unknown(fact: str) -> ConfigError:
    return ConfigError(fact, place="ledger", remedy="install the newest outreach, which may have written it")


def _form(fact: Fact) -> dict[str, object]:
    values = ((name, getattr(fact, name)) for name, _ in _FIELDS[type(fact)])
    return {name: value if type(value) in _AS_THEY_ARE else _plain(value) for name, value in values}


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return moment_text(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, TouchId):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Recurrence):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, facts.DraftFilled | facts.HoldMade | facts.Withdrawn):
        return {"kind": type(value).__name__, **_form(value)}
    return value


def moment_text(moment: datetime) -> str:
    """Write an aware moment in UTC, in a form that sorts."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _read(known: type[Fact], data: Mapping[str, object]) -> Fact:
    values = {name: _READERS[kind](data[name]) for name, kind in _FIELDS[known] if name in data}
    make: Callable[..., Fact] = known
    return make(**values)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected a text, got {type(value).__name__}")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError(f"expected a number, got {type(value).__name__}")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"expected a list, got {type(value).__name__}")
    return tuple(_text(one) for one in value)


def _outcome(value: object) -> object:
    if not isinstance(value, dict):
        raise TypeError(f"expected a fact, got {type(value).__name__}")
    return _read(FACTS[value["kind"]], value)


def _maybe(reader: Callable[[object], object]) -> Callable[[object], object]:
    return lambda value: None if value is None else reader(value)


def _moment(value: object) -> datetime:
    return datetime.fromisoformat(_text(value))


def _moments(value: object) -> tuple[datetime, ...]:
    return tuple(map(datetime.fromisoformat, _texts(value)))


def _day(value: object) -> date:
    return date.fromisoformat(_text(value))


def _touch(value: object) -> TouchId:
    return TouchId.parse(_text(value))


def _recurrence(value: object) -> Recurrence:
    if not isinstance(value, dict):
        raise TypeError(f"expected a recurrence, got {type(value).__name__}")
    return Recurrence(
        rule=_text(value["rule"]),
        zone=_text(value["zone"]),
        until=_moment(value["until"]),
        exceptions=_moments(value["exceptions"]),
    )


# by the annotation as it stands in the domain, so that a field of a new type fails the round-trip test
_READERS: Mapping[str, Callable[[object], object]] = {
    "bool": bool,
    "int": _number,
    "str": _text,
    "Key": _text,
    "Fingerprint": _text,
    "PersonId": _text,
    "ProgramId": _text,
    "CadenceId": _text,
    "PersonId | None": _maybe(_text),
    "str | None": _maybe(_text),
    "tuple[str, ...]": _texts,
    "datetime": _moment,
    "tuple[datetime, ...]": _moments,
    "datetime | None": _maybe(_moment),
    "date": _day,
    "date | None": _maybe(_day),
    "TouchId": _touch,
    "TouchId | None": _maybe(_touch),
    "Recurrence | None": _maybe(_recurrence),
    "Kind": lambda value: Kind(_text(value)),
    "SkipCode": lambda value: SkipCode(_text(value)),
    "Seen": lambda value: Seen(_text(value)),
    "Policy": lambda value: Policy(_text(value)),
    "DraftFilled | HoldMade | Withdrawn": _outcome,
}
