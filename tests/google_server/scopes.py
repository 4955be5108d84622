"""Which scopes open which method, as Google's discovery documents say; a test compares the two.

Only methods this server answers are listed. An empty set means that no token is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping

AUTH = "https://www.googleapis.com/auth/"
MAIL = "https://mail.google.com/"
COMPOSE = f"{AUTH}gmail.compose"
MODIFY = f"{AUTH}gmail.modify"
READONLY = f"{AUTH}gmail.readonly"
METADATA = f"{AUTH}gmail.metadata"
SEND = f"{AUTH}gmail.send"
LABELS = f"{AUTH}gmail.labels"
SETTINGS = f"{AUTH}gmail.settings.basic"
CALENDAR = f"{AUTH}calendar"
APP_CREATED = f"{AUTH}calendar.app.created"
FREEBUSY = f"{AUTH}calendar.freebusy"
EVENTS_READONLY = f"{AUTH}calendar.events.readonly"

_ADDON = f"{AUTH}gmail.addons.current."


def _of_mail(*scopes: str) -> frozenset[str]:
    return frozenset({MAIL, MODIFY, *scopes})


def _of_calendar(*names: str) -> frozenset[str]:
    return frozenset({CALENDAR, *(f"{CALENDAR}.{name}" for name in names)})


_DRAFT_WRITES = _of_mail(COMPOSE, f"{_ADDON}action.compose")
_DRAFT_READS = _of_mail(COMPOSE, READONLY)
_MAIL_READS = _of_mail(READONLY, METADATA)
_MESSAGE_READS = _MAIL_READS | {f"{_ADDON}message.{what}" for what in ("action", "metadata", "readonly")}
_SETTINGS_READS = _of_mail(READONLY, SETTINGS)
_EVENT_WRITES = _of_calendar("app.created", "events", "events.owned")
_EVENT_READS = _of_calendar(
    "app.created", "events", "events.freebusy", "events.owned", "events.owned.readonly", "events.public.readonly",
    "events.readonly", "readonly",
)  # fmt: skip
_CALENDAR_WRITES = _of_calendar("app.created", "calendars")

OPENED_BY: Mapping[str, frozenset[str]] = {
    "gmail.users.getProfile": _of_mail(COMPOSE, READONLY, METADATA),
    "gmail.users.drafts.create": _DRAFT_WRITES,
    "gmail.users.drafts.update": _DRAFT_WRITES,
    "gmail.users.drafts.delete": _DRAFT_WRITES,
    "gmail.users.drafts.send": _DRAFT_WRITES,
    "gmail.users.drafts.get": _DRAFT_READS,
    "gmail.users.drafts.list": _DRAFT_READS,
    "gmail.users.messages.send": _of_mail(COMPOSE, SEND, f"{_ADDON}action.compose"),
    "gmail.users.messages.list": _MAIL_READS,
    "gmail.users.messages.get": _MESSAGE_READS,
    "gmail.users.messages.modify": _of_mail(),
    "gmail.users.messages.trash": _of_mail(),
    "gmail.users.messages.untrash": _of_mail(),
    "gmail.users.threads.list": _MAIL_READS,
    "gmail.users.threads.get": _MESSAGE_READS,
    "gmail.users.history.list": _MAIL_READS,
    "gmail.users.labels.list": _MAIL_READS | {LABELS},
    "gmail.users.labels.get": _MAIL_READS | {LABELS},
    "gmail.users.settings.sendAs.list": _SETTINGS_READS,
    "gmail.users.settings.sendAs.get": _SETTINGS_READS,
    "calendar.calendars.insert": _CALENDAR_WRITES,
    "calendar.calendars.patch": _CALENDAR_WRITES,
    "calendar.calendars.update": _CALENDAR_WRITES,
    "calendar.calendars.delete": _CALENDAR_WRITES,
    "calendar.calendars.get": _of_calendar("app.created", "calendars", "calendars.readonly", "readonly"),
    "calendar.calendarList.get": _of_calendar("app.created", "calendarlist", "calendarlist.readonly", "readonly"),
    "calendar.calendarList.list": _of_calendar("calendarlist", "calendarlist.readonly", "readonly"),
    "calendar.events.insert": _EVENT_WRITES,
    "calendar.events.update": _EVENT_WRITES,
    "calendar.events.patch": _EVENT_WRITES,
    "calendar.events.delete": _EVENT_WRITES,
    "calendar.events.quickAdd": _EVENT_WRITES,
    "calendar.events.get": _EVENT_READS,
    "calendar.events.list": _EVENT_READS,
    "calendar.freebusy.query": _of_calendar("events.freebusy", "freebusy", "readonly"),
}


def opens(scopes: frozenset[str], method: str) -> bool:
    """Whether a token with these scopes may call this method; a method outside the table is open to nobody."""
    return not scopes.isdisjoint(OPENED_BY.get(method, frozenset()))
