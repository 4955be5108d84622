"""What Calendar does with holds, asked with the very events the product writes. All of them lie in the year 2030."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from outreach.domain.messages import Hold, Key, key
from outreach.providers.google import event
from outreach.providers.google.allowed import APPOINTMENTS
from outreach.providers.google.session import Answer
from tests.builders import a_touch
from tests.builders import at as moment
from tests.probe.bench import Bench, at, outcome, text, yes
from tests.probe.question import Question, Scene

NAME = "outreach probe (safe to delete)"
HOLD = Hold(
    touch=a_touch(),
    part="probe",
    title="Probe",
    starts=moment("2030-03-01 09:00"),
    ends=moment("2030-03-01 09:30"),
    zone="America/Chicago",
    text="A question of outreach to Google Calendar. Safe to delete.",
)
LATER = replace(HOLD, starts=moment("2030-03-01 11:00"), ends=moment("2030-03-01 11:30"))
WHO_AND_WHEN = {"singleEvents": "true", "fields": APPOINTMENTS}
DAY = {"timeMin": "2030-03-01T00:00:00Z", "timeMax": "2030-03-02T00:00:00Z"}


def _key(bench: Bench, number: int) -> Key:
    return key(f"probe {bench.token.granted_at.isoformat()}", a_touch(), "probe", number)


def _body(bench: Bench, number: int, hold: Hold = HOLD) -> Mapping[str, object]:
    return event.body(hold, _key(bench, number))


def _states(answer: Answer) -> str:
    items = at(answer, "items")
    found = [str(one.get("status")) for one in items if isinstance(one, dict)] if isinstance(items, list) else []
    return " ".join(sorted(found)) or "none"


def _state(answer: Answer) -> str:
    return f"{answer.status} {text(answer, 'status')}".strip()


def _calendar(bench: Bench) -> Mapping[str, str]:
    made = bench.calendars("POST", "/calendars", {"summary": NAME, "timeZone": "America/Chicago"})
    bench.calendar = text(made, "id")
    return {
        "calendar": outcome(made),
        "calendar-id-form": yes(bench.calendar.endswith("@group.calendar.google.com")),
        "calendar-get": outcome(bench.calendars("GET", f"/calendars/{bench.calendar.replace('@', '%40')}")),
        "primary-list": str(bench.calendars("GET", bench.events_of("primary"), **WHO_AND_WHEN).status),
        "primary-get": str(bench.calendars("GET", "/calendars/primary").status),
    }


CALENDAR = Scene(
    name="calendar",
    play=_calendar,
    questions=(
        Question(
            name="calendar", asks="May a calendar be made with calendar.app.created?", expected="200",
            matters="holds lie on a calendar of their own",
        ),
        Question(
            name="calendar-id-form", asks="Does its id end in @group.calendar.google.com?", expected="yes",
            matters="the guard lets events be written to no other calendar",
        ),
        Question(
            name="calendar-get", asks="May it be read again?", expected="200", matters="whether it was deleted",
        ),
        Question(
            name="primary-list", asks="Are the events of the owner's own calendar closed?", expected="403",
            matters="what the program cannot see",
        ),
        Question(
            name="primary-get", asks="Are the facts of the owner's own calendar closed?", expected="403",
            matters="the zone is taken from the configuration",
        ),
    ),
)  # fmt: skip


def _making(bench: Bench) -> Mapping[str, str]:
    made = bench.insert(_body(bench, 1))
    asked = _body(bench, 1)
    same = ("id", "summary", "status", "visibility", "extendedProperties")
    prop = f"key={_key(bench, 1)}"
    return {
        "insert": outcome(made),
        "own-id": yes(text(made, "id") == str(_key(bench, 1))),
        "kept": " ".join(name for name in same if at(made, name) == asked[name]),
        "default-reminders": str(at(made, "reminders", "useDefault")),
        "attendees": yes(at(made, "attendees") is not None),
        "zone": text(made, "start", "timeZone"),
        "offset": text(made, "start", "dateTime"),
        "insert-again": outcome(bench.insert(_body(bench, 1))),
        "by-property": _states(bench.calendars("GET", bench.events_of(bench.calendar), privateExtendedProperty=prop)),
        "unknown": outcome(bench.event("GET", str(_key(bench, 99)))),
    }


MAKING = Scene(
    name="making holds",
    play=_making,
    questions=(
        Question(name="insert", asks="May an event be made on it?", expected="200", matters="holds"),
        Question(name="own-id", asks="Is an id of our own kept?", expected="yes", matters="a hold made twice is one"),
        Question(
            name="kept", asks="Which fields are given back as written?",
            expected="id summary status visibility extendedProperties", matters="telling what a person changed",
        ),
        Question(
            name="default-reminders", asks="Are the calendar's own reminders used?", expected="False",
            matters="no e-mail reminder",
        ),
        Question(name="attendees", asks="Has it guests?", expected="no", matters="nobody is invited"),
        Question(
            name="zone", asks="Which zone is kept with the time?", expected="America/Chicago",
            matters="9:00 there stays 9:00 there",
        ),
        Question(
            name="offset", asks="How is the time given back?", expected="2030-03-01T09:00:00-06:00",
            matters="reading it back",
        ),
        Question(
            name="insert-again", asks="What is said to the same id again?", expected="409 duplicate",
            matters="a lost answer to an insert is asked again",
        ),
        Question(
            name="by-property", asks="Is it found by its private property?", expected="tentative",
            matters="recover finds holds without a ledger",
        ),
        Question(
            name="unknown", asks="What is said to an id that was never used?", expected="404 notFound",
            matters="the look before an insert",
        ),
    ),
)  # fmt: skip


def _twice(bench: Bench) -> Mapping[str, str]:
    body = _body(bench, 2)
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda _: bench.insert(body), range(2)))
    return {"at-once": " ".join(sorted(outcome(one) for one in answers))}


TWICE = Scene(
    name="twice at once",
    play=_twice,
    questions=(
        Question(
            name="at-once", asks="Two inserts of one id at the same moment?", expected="200 409 duplicate",
            matters="Google does not promise to notice; one run at a time and a look before the insert stand in for it",
        ),
    ),
)  # fmt: skip


def _changing(bench: Bench) -> Mapping[str, str]:
    made = bench.insert(_body(bench, 3))
    id, first = text(made, "id"), text(made, "etag")
    moved = bench.event("PUT", id, _body(bench, 3, LATER), etag=first)
    stale = bench.event("PUT", id, _body(bench, 3), etag=first)
    stale_delete = bench.event("DELETE", id, etag=first)
    gone = bench.event("DELETE", id, etag=text(moved, "etag"))
    listed = bench.calendars("GET", bench.events_of(bench.calendar), privateExtendedProperty=f"key={id}")
    shown = bench.calendars(
        "GET", bench.events_of(bench.calendar), privateExtendedProperty=f"key={id}", showDeleted="true"
    )
    return {
        "move": outcome(moved),
        "etag-new": yes(text(moved, "etag") not in ("", first)),
        "stale-update": outcome(stale),
        "stale-delete": outcome(stale_delete),
        "release": outcome(gone),
        "release-again": outcome(bench.event("DELETE", id)),
        "read-released": _state(bench.event("GET", id)),
        "list-released": _states(listed),
        "show-released": _states(shown),
        "insert-released": outcome(bench.insert(_body(bench, 3))),
        "update-released": _state(bench.event("PUT", id, _body(bench, 3))),
    }


CHANGING = Scene(
    name="changing holds",
    play=_changing,
    questions=(
        Question(name="move", asks="May a hold be moved with its etag?", expected="200", matters="moved interviews"),
        Question(
            name="etag-new", asks="Does every write give another etag?", expected="yes",
            matters="a person who is faster wins",
        ),
        Question(
            name="stale-update", asks="What is said to an old etag on update?", expected="412 conditionNotMet",
            matters="a person's change is never written over",
        ),
        Question(
            name="stale-delete", asks="And on delete?", expected="412 conditionNotMet",
            matters="a hold a person changed is never released",
        ),
        Question(name="release", asks="What does deleting answer?", expected="204", matters="releasing a hold"),
        Question(
            name="release-again", asks="And deleting it again?", expected="410 deleted",
            matters="a lost answer to a delete is asked again",
        ),
        Question(
            name="read-released", asks="And reading it?", expected="200 cancelled",
            matters="telling `a person removed it` from `it never was`",
        ),
        Question(name="list-released", asks="Is it listed?", expected="none", matters="states of holds"),
        Question(
            name="show-released", asks="And with showDeleted?", expected="cancelled", matters="states of holds",
        ),
        Question(
            name="insert-released", asks="Is its id still taken?", expected="409 duplicate",
            matters="what a person removed is never made again",
        ),
        Question(
            name="update-released", asks="Does writing it bring it back?", expected="200 tentative",
            matters="reports differ; the product never writes to a removed hold",
        ),
    ),
)  # fmt: skip


def _busy(bench: Bench) -> Mapping[str, str]:
    known = bench.calendars("POST", "/freeBusy", DAY | {"items": [{"id": "primary"}]})
    unknown = bench.calendars("POST", "/freeBusy", DAY | {"items": [{"id": "nobody@example.org"}]})
    return {
        "freebusy": outcome(known),
        "freebusy-empty": str(at(known, "calendars", "primary", "busy")),
        "freebusy-unknown": text(unknown, "calendars", "nobody@example.org", "errors", 0, "reason"),
    }


BUSY = Scene(
    name="busy times",
    play=_busy,
    questions=(
        Question(
            name="freebusy", asks="Does calendar.freebusy open free/busy of the own calendar?", expected="200",
            matters="offered times",
        ),
        Question(name="freebusy-empty", asks="How is `never busy` said?", expected="[]", matters="offered times"),
        Question(
            name="freebusy-unknown", asks="What is said of a calendar that is not there?", expected="notFound",
            matters="a calendar that cannot be read must not count as free",
        ),
    ),
)  # fmt: skip
