"""The client library's objects, cut down: what is not allowed is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.services import calendar_service, gmail_service, pruned
from tests.unit.google.wire import WireServer, transport

PARTS = {"gmail.v1.json": "gmail.", "calendar.v3.json": "calendar."}


def methods(part: object) -> Iterator[Mapping[str, object]]:
    assert isinstance(part, Mapping)
    yield from part.get("methods", {}).values()
    for inner in part.get("resources", {}).values():
        yield from methods(inner)


def callables(resource: object, path: str = "") -> Iterator[str]:
    """Walk a service as a caller could: every name that can be called, resources inside it too."""
    for name in dir(resource):
        if name.startswith("_") or name == "close":
            continue
        method = getattr(resource, name)
        if getattr(method, "__is_resource__", False):
            yield from callables(method(), f"{path}{name}.")
        else:
            yield f"{path}{name}"


@pytest.mark.parametrize("document", PARTS)
def test_a_pruned_description_holds_exactly_what_is_allowed(document: str) -> None:
    kept = {str(method["id"]) for method in methods(pruned(document, "https://example.org/"))}
    assert kept == {row.name for row in ALLOWED if row.name.startswith(PARTS[document])}


@pytest.mark.parametrize("document", PARTS)
def test_no_upload_no_batch_and_no_other_address_is_left(document: str) -> None:
    text = repr(pruned(document, "https://example.org/"))
    for word in ("upload", "batch", "media", "googleapis", "send'", "attendee", "sendNotifications", "conference"):
        assert word not in text, word


@pytest.mark.parametrize("document", PARTS)
def test_paths_and_methods_are_those_of_the_allow_list(document: str) -> None:
    for method in methods(pruned(document, "https://example.org/")):
        rows = [row for row in ALLOWED if row.name == method["id"]]
        keys = {key for row in rows for key in row.query}
        assert {row.method for row in rows} == {method["httpMethod"]}
        parameters = method["parameters"]
        assert isinstance(parameters, Mapping)
        queries = {name for name, one in parameters.items() if one["location"] == "query"}
        assert queries <= keys
        assert keys - {"alt"} <= parameters.keys()


def test_every_method_that_can_be_called_is_listed_and_none_sends() -> None:
    with WireServer() as server:
        one = transport(server)
        gmail = set(callables(gmail_service(one, server.endpoints)))
        calendar = set(callables(calendar_service(one, server.endpoints)))
        one.close()
    assert gmail == {
        "users.getProfile",
        "users.drafts.create",
        "users.drafts.get",
        "users.drafts.list",
        "users.drafts.update",
        "users.drafts.delete",
        "users.settings.sendAs.list",
        "users.threads.get",
        "users.messages.list",
        "users.messages.get",
        "users.history.list",
    }
    assert calendar == {
        "calendars.insert",
        "calendars.get",
        "events.get",
        "events.list",
        "events.insert",
        "events.update",
        "events.delete",
        "freebusy.query",
    }
