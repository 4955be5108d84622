"""The world by HTTP, for tests whose product runs in another process: `POST /_control/<verb>` with a JSON object.

`GET /_control/journal` and `GET /_control/state` look; every verb is a line in VERBS. What is done here is
no request of the product's: it is never journaled and meets no fault.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from tests.google_server.answer import Answer
from tests.google_server.consent import Consent
from tests.google_server.faults import Fault
from tests.google_server.grants import Client
from tests.google_server.world import World

PREFIX = "/_control/"
Given = Mapping[str, object]
_HUMAN = frozenset({
    "edits_draft", "opens_draft", "sends_draft", "deletes_draft", "writes_draft", "moves_event", "edits_event",
    "deletes_event", "restores_event", "adds_event", "remakes_draft", "replies", "makes_calendar", "deletes_calendar",
})  # fmt: skip
_SWITCHES = frozenset({"testing", "token_trouble", "rewrites_message_ids", "restores_cancelled"})
_LAGS = frozenset({"search_lag", "list_lag"})


class NotUnderstood(Exception):  # noqa: N818 - it reads as a sentence
    """The verb or what was given with it makes no sense."""


def answer(world: World, method: str, path: str, body: bytes) -> Answer:
    """Do what a request to the control plane asks."""
    verb = path.removeprefix(PREFIX).partition("?")[0]
    try:
        with world.lock:
            return Answer(200, _looked(world, verb) if method == "GET" else _done(world, verb, _object(body)))
    except (NotUnderstood, KeyError, TypeError, ValueError, LookupError) as error:
        return Answer(400, {"error": f"{type(error).__name__}: {error}"})


def _object(body: bytes) -> Given:
    value: object = json.loads(body or b"{}")
    if not isinstance(value, dict):
        raise NotUnderstood("a JSON object is wanted")
    return value


def _looked(world: World, verb: str) -> Mapping[str, object]:
    if verb == "journal":
        return {"journal": [entry.as_json() for entry in world.journal]}
    if verb == "state":
        return {
            "now": world.now.isoformat(), "send_calls": world.send_calls, "invitations": world.invitations,
            "crashes": world.crashes, "accounts": {email: _state(world, email) for email in world.accounts},
        }  # fmt: skip
    raise NotUnderstood(f"nothing to look at called {verb!r}")


def _state(world: World, email: str) -> Mapping[str, object]:
    account = world.account(email)
    return {
        "drafts": [
            {"id": one.id, "message": one.message.id, "thread": one.message.thread_id, "subject": one.subject,
             "recipients": list(one.recipients), "text": one.text, "touched": one.touched}
            for one in account.drafts.values()
        ],
        "messages": [
            {"id": one.id, "thread": one.thread_id, "labels": list(one.labels), "subject": one.subject}
            for one in account.messages.values()
        ],
        "calendars": {
            calendar.id: [
                {"id": event.id, "status": event.status, "summary": event.fields.get("summary", "")}
                for event in calendar.events.values()
            ]
            for calendar in account.calendars.values()
        },
    }  # fmt: skip


def _done(world: World, verb: str, given: Given) -> Mapping[str, object]:
    if verb not in VERBS:
        raise NotUnderstood(f"no verb {verb!r}; there are {', '.join(sorted(VERBS))}")
    return {"done": verb, **(VERBS[verb](world, given) or {})}


def _text(given: Given, name: str, default: str | None = None) -> str:
    value = given.get(name, default)
    if not isinstance(value, str):
        raise NotUnderstood(f"{name}: a text is wanted")
    return value


def _texts(given: Given, name: str) -> frozenset[str]:
    value = given.get(name)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise NotUnderstood(f"{name}: a list of texts is wanted")
    return frozenset(value)


def _set_now(world: World, given: Given) -> None:
    world.now = datetime.fromisoformat(_text(given, "now"))


def _advance(world: World, given: Given) -> Mapping[str, object]:
    world.now += timedelta(seconds=float(str(given["seconds"])))
    return {"now": world.now.isoformat()}


def _add_account(world: World, given: Given) -> None:
    names = {"name", "timezone", "send_as_signature"} & set(given)
    world.add_account(_text(given, "email"), **{name: _text(given, name) for name in sorted(names)})


def _sign_in(world: World, given: Given) -> Mapping[str, object]:
    return {"refresh_token": world.sign_in(_text(given, "email"), _texts(given, "scopes"))}


def _consent(world: World, given: Given) -> None:
    fields = dict(given)
    if fields.get("grants", "all") != "all":
        fields["grants"] = _texts(given, "grants")
    world.consent = replace(Consent(), **fields)  # type: ignore[arg-type]  # a wrong name or type is the caller's 400


def _fault(world: World, given: Given) -> None:
    world.faults.add(Fault(**given))  # type: ignore[arg-type]  # as above


def _client(world: World, given: Given) -> None:
    client = Client(id=_text(given, "id"), secret=_text(given, "secret", ""), trouble=_text(given, "trouble", ""))
    world.clients[client.id] = client


def _set(world: World, given: Given) -> None:
    for name, value in given.items():
        if name in _LAGS:
            setattr(world, name, timedelta(seconds=float(str(value))))
        elif name in _SWITCHES:
            setattr(world, name, value)
        else:
            raise NotUnderstood(f"no switch {name!r}")


def _quota(world: World, given: Given) -> None:
    world.quota = replace(world.quota, **given)  # type: ignore[arg-type]  # as above


def _receives(world: World, given: Given) -> Mapping[str, object]:
    thread = given.get("thread")
    message = world.receives(
        _text(given, "email"), thread if isinstance(thread, str) else None, _text(given, "from"),
        _text(given, "subject"), _text(given, "body"),
    )  # fmt: skip
    return {"id": message.id, "thread": message.thread_id}


def _human(world: World, given: Given) -> Mapping[str, object]:
    """Let the owner act: `{"email": …, "does": "edits_draft", "id": …, "body": …}`; `start` and `end` are instants."""
    fields = {name: value for name, value in given.items() if name not in ("email", "does")}
    for name in {"start", "end"} & set(fields):
        fields[name] = datetime.fromisoformat(_text(fields, name))
    does = _text(given, "does")
    if does not in _HUMAN:
        raise NotUnderstood(f"a human does not {does!r}")
    made = getattr(world.human(_text(given, "email")), does)(**fields)
    return {"id": getattr(made, "id", None)}


def _late(world: World, _: Given) -> Mapping[str, object]:
    return {"applied": world.apply_late()}


VERBS: Mapping[str, Callable[[World, Given], Mapping[str, object] | None]] = {
    "now": _set_now,
    "advance": _advance,
    "add_account": _add_account,
    "sign_in": _sign_in,
    "consent": _consent,
    "client": _client,
    "set": _set,
    "quota": _quota,
    "fault": _fault,
    "clear_faults": lambda world, _: world.faults.clear(),
    "apply_late": _late,
    "clear_journal": lambda world, _: world.clear_journal(),
    "receives": _receives,
    "human": _human,
    "revoke": lambda world, given: world.revoke(_text(given, "email")),
    "expire_access_tokens": lambda world, _: world.expire_access_tokens(),
    "disable_api": lambda world, given: world.disable_api(_text(given, "api")),
    "enable_api": lambda world, given: world.enable_api(_text(given, "api")),
}
