"""Events and free/busy on the account's own calendar. All times are in March 2030, so that no clock matters."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.emulate.cases import Case, Seen, failure, keys
from tests.emulate.peer import Reply, Stage, at

CALENDARS = "/calendar/v3/calendars"
EVENTS = f"{CALENDARS}/primary/events"
FREEBUSY = "/calendar/v3/freeBusy"
KEY = "0123456789abcdefghijklmnopqrstuv"
GIVEN = frozenset({"id", "status", "htmlLink", "summary", "description", "start", "end", "etag", "created"}) | {
    "updated", "iCalUID", "creator", "organizer",
}  # fmt: skip
DAY = {"timeMin": "2030-03-01T00:00:00Z", "timeMax": "2030-03-02T00:00:00Z"}


def _moment(hour: int) -> Mapping[str, str]:
    return {"dateTime": f"2030-03-01T{hour:02}:00:00Z"}


def _body(start: int = 9, end: int = 10, **more: object) -> Mapping[str, object]:
    return {"summary": "Hold", "start": _moment(start), "end": _moment(end), "status": "tentative", **more}


def _made(stage: Stage, start: int = 9, end: int = 10, **more: object) -> Reply:
    return stage.post(f"{EVENTS}?sendUpdates=none", _body(start, end, **more))


def _listed(stage: Stage, **query: str) -> list[object]:
    return [at(one, "summary") for one in stage.get(EVENTS, **query).items("items")]


def insert(stage: Stage) -> Seen:
    reply = _made(stage, description="Words.")
    return {
        "status": reply.status,
        "state": reply.text("status"),
        "summary": reply.text("summary"),
        "kind": reply.text("kind"),
        "keys": sorted(GIVEN & set(keys(reply.json))),
    }


def own_id(stage: Stage) -> Seen:
    return {"kept": _made(stage, id=KEY).text("id") == KEY}


def twice(stage: Stage) -> Seen:
    first, second = _made(stage, id=KEY), _made(stage, id=KEY)
    return {"first": first.status, "second": failure(second), "events": len(_listed(stage))}


def bad_id(stage: Stage) -> Seen:
    return {"refused": failure(_made(stage, id="WXYZ-wxyz"))}


def private(stage: Stage) -> Seen:
    made = _made(stage, extendedProperties={"private": {"key": "a"}})
    return {"given back": made.at("extendedProperties", "private", "key")}


def by_private(stage: Stage) -> Seen:
    for value in "ab":
        _made(stage, extendedProperties={"private": {"key": value}})
    return {"found": len(_listed(stage, privateExtendedProperty="key=a"))}


def kept_fields(stage: Stage) -> Seen:
    asked = {"visibility": "private", "reminders": {"useDefault": False}, "transparency": "transparent"}
    reply = stage.post(EVENTS, {**_body(), **asked})
    return {name: reply.at(name) == value for name, value in asked.items()}


def zone(stage: Stage) -> Seen:
    when = {"dateTime": "2030-03-01T09:00:00", "timeZone": "America/New_York"}
    until = {"dateTime": "2030-03-01T10:00:00", "timeZone": "America/New_York"}
    reply = stage.post(EVENTS, {"summary": "Hold", "start": when, "end": until})
    said = datetime.fromisoformat(reply.text("start", "dateTime"))
    in_utc = said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=ZoneInfo(str(reply.at("start", "timeZone"))))
    return {"zone": reply.at("start", "timeZone"), "in UTC": f"{in_utc.astimezone(UTC):%H:%M}"}


def all_day(stage: Stage) -> Seen:
    reply = stage.post(EVENTS, {"summary": "Hold", "start": {"date": "2030-03-01"}, "end": {"date": "2030-03-02"}})
    return {"status": reply.status, "start": reply.at("start", "date"), "end": reply.at("end", "date")}


def no_end(stage: Stage) -> Seen:
    return {"refused": stage.post(EVENTS, {"summary": "Hold", "start": _moment(9)}).status}


def end_first(stage: Stage) -> Seen:
    return {"refused": failure(_made(stage, 10, 9))}


def get(stage: Stage) -> Seen:
    made = _made(stage)
    reply = stage.get(f"{EVENTS}/{made.text('id')}")
    return {"status": reply.status, "summary": reply.text("summary")}


def get_unknown(stage: Stage) -> Seen:
    return {"refused": stage.get(f"{EVENTS}/{KEY}").status}


def update(stage: Stage) -> Seen:
    made = _made(stage)
    reply = stage.put(f"{EVENTS}/{made.text('id')}?sendUpdates=none", _body(11, 12))
    return {"status": reply.status, "same id": reply.text("id") == made.text("id")}


def patch(stage: Stage) -> Seen:
    made = _made(stage)
    return {"status": stage.ask("PATCH", f"{EVENTS}/{made.text('id')}?sendUpdates=none", {"summary": "New"}).status}


def delete(stage: Stage) -> Seen:
    id = _made(stage).text("id")
    return {"delete": stage.delete(f"{EVENTS}/{id}?sendUpdates=none").status, "listed": len(_listed(stage))}


def delete_twice(stage: Stage) -> Seen:
    id = _made(stage).text("id")
    stage.delete(f"{EVENTS}/{id}")
    return {"again": failure(stage.delete(f"{EVENTS}/{id}"))}


def delete_unknown(stage: Stage) -> Seen:
    return {"refused": stage.delete(f"{EVENTS}/{KEY}").status}


def deleted_shown(stage: Stage) -> Seen:
    stage.delete(f"{EVENTS}/{_made(stage).text('id')}")
    return {"states": [at(one, "status") for one in stage.get(EVENTS, showDeleted="true").items("items")]}


def id_of_deleted(stage: Stage) -> Seen:
    id = _made(stage, id=KEY).text("id")
    stage.delete(f"{EVENTS}/{id}")
    return {"made again": failure(_made(stage, id=KEY))}


def delete_stale(stage: Stage) -> Seen:
    id = _made(stage).text("id")
    return {"refused": failure(stage.ask("DELETE", f"{EVENTS}/{id}", headers={"If-Match": '"0"'}))}


def list_empty(stage: Stage) -> Seen:
    reply = stage.get(EVENTS)
    return {
        "status": reply.status,
        "kind": reply.text("kind"),
        "items": reply.at("items"),
        "keys": sorted({"kind", "items", "summary", "timeZone", "etag"} & set(keys(reply.json))),
    }


def list_window(stage: Stage) -> Seen:
    for start, end in ((7, 8), (8, 10), (10, 11), (12, 13)):
        _made(stage, start, end, summary=f"{start}-{end}")
    return {"9 to 12": sorted(map(str, _listed(stage, timeMin="2030-03-01T09:00:00Z", timeMax="2030-03-01T12:00:00Z")))}


def list_edges(stage: Stage) -> Seen:
    _made(stage, 8, 9, summary="ends at nine")
    _made(stage, 12, 13, summary="begins at twelve")
    _made(stage, 10, 11, summary="within")
    return {"9 to 12": _listed(stage, timeMin="2030-03-01T09:00:00Z", timeMax="2030-03-01T12:00:00Z")}


def list_order(stage: Stage) -> Seen:
    for start in (12, 8, 10):
        _made(stage, start, start + 1, summary=str(start))
    return {"by start": _listed(stage, singleEvents="true", orderBy="startTime")}


def list_pages(stage: Stage) -> Seen:
    for start in range(5):
        _made(stage, start, start + 1)
    sizes, token = [], ""
    while True:
        reply = stage.get(EVENTS, maxResults="2", **({"pageToken": token} if token else {}))
        sizes.append(len(reply.items("items")))
        token = reply.text("nextPageToken")
        if not token:
            return {"sizes": sizes}


def list_size(stage: Stage) -> Seen:
    for number in range(12):
        _made(stage, number, number + 1)
    return {"by default": len(_listed(stage))}


def list_words(stage: Stage) -> Seen:
    _made(stage, summary="Physics rounds")
    _made(stage, summary="Clinic")
    return {"found": _listed(stage, q="physics")}


def unknown_calendar(stage: Stage) -> Seen:
    return {"list": failure(stage.get(f"{CALENDARS}/nobody@example.org/events"))}


def make_calendar(stage: Stage) -> Seen:
    reply = stage.post(CALENDARS, {"summary": "Holds"})
    return {"status": reply.status, "summary": reply.text("summary")}


def get_calendar(stage: Stage) -> Seen:
    return {"status": stage.get(f"{CALENDARS}/primary").status}


def _busy(stage: Stage, *calendars: str) -> Reply:
    return stage.post(FREEBUSY, DAY | {"items": [{"id": one} for one in calendars]})


def _hours(reply: Reply) -> list[str]:
    busy = reply.items("calendars", "primary", "busy")
    return [f"{str(at(one, 'start'))[11:16]}-{str(at(one, 'end'))[11:16]}" for one in busy]


def busy(stage: Stage) -> Seen:
    _made(stage, 9, 10)
    _made(stage, 14, 15)
    reply = _busy(stage, "primary")
    return {"status": reply.status, "busy": _hours(reply), "kind": reply.text("kind")}


def busy_free(stage: Stage) -> Seen:
    _made(stage, 9, 10, transparency="transparent")
    return {"busy": _hours(_busy(stage, "primary"))}


def busy_merged(stage: Stage) -> Seen:
    _made(stage, 9, 11)
    _made(stage, 10, 12)
    return {"busy": _hours(_busy(stage, "primary"))}


def busy_deleted(stage: Stage) -> Seen:
    stage.delete(f"{EVENTS}/{_made(stage).text('id')}")
    return {"busy": _hours(_busy(stage, "primary"))}


def busy_unknown(stage: Stage) -> Seen:
    reply = _busy(stage, "nobody@example.org")
    return {"status": reply.status, "said": reply.at("calendars", "nobody@example.org", "errors", 0, "reason")}


CASES = tuple(
    Case(area="events", name=name, play=play)
    for name, play in (
        ("making one", insert),
        ("making one with an id of our own", own_id),
        ("making one twice", twice),
        ("making one with an id that is none", bad_id),
        ("private properties", private),
        ("listing by private property", by_private),
        ("visibility, reminders, transparency", kept_fields),
        ("a time in a zone", zone),
        ("a whole day", all_day),
        ("making one without an end", no_end),
        ("making one that ends before it starts", end_first),
        ("reading one", get),
        ("reading one that is not there", get_unknown),
        ("replacing one", update),
        ("patching one", patch),
        ("deleting one", delete),
        ("deleting one twice", delete_twice),
        ("deleting one that is not there", delete_unknown),
        ("listing deleted ones", deleted_shown),
        ("the id of a deleted one", id_of_deleted),
        ("deleting one that changed meanwhile", delete_stale),
        ("listing none", list_empty),
        ("listing a window", list_window),
        ("listing at the edges of a window", list_edges),
        ("listing in order", list_order),
        ("listing page by page", list_pages),
        ("how many a list holds", list_size),
        ("listing by words", list_words),
        ("a calendar that is not there", unknown_calendar),
        ("making a calendar", make_calendar),
        ("reading a calendar", get_calendar),
        ("when somebody is busy", busy),
        ("a free event", busy_free),
        ("overlapping events", busy_merged),
        ("a deleted event", busy_deleted),
        ("busy times of a calendar that is not there", busy_unknown),
    )
)
