"""Google's client library, cut down to what is allowed: what is not in the list does not exist on its objects.

The library's own description of each API is read from its package, never from the network, and loses every method,
parameter, upload and batch address that the allow-list does not name. The guard decides all the same.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, MutableMapping
from importlib.resources import files
from typing import TYPE_CHECKING, Protocol

from googleapiclient.discovery import Resource, build_from_document

from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.endpoints import Endpoints

if TYPE_CHECKING:
    from outreach.providers.google.transport import Transport

_DOCUMENTS = "googleapiclient.discovery_cache.documents"
# what values look like serves only the library's documentation; that they are JSON it has to know
_ANYTHING = "Object"
_SCHEMA = {"id": _ANYTHING, "type": "object"}
_OBJECT = {"$ref": _ANYTHING}
# every method knows it, so the description does not name it at each
_FIELDS = {"fields": {"type": "string", "location": "query"}}


class _Executable(Protocol):
    """A request of the client library that has not been made yet."""

    headers: MutableMapping[str, str]

    def execute(self) -> object: ...


def gmail_service(transport: Transport, endpoints: Endpoints) -> Resource:
    """Give the Gmail service, pruned, over our transport."""
    return _service("gmail.v1.json", endpoints.gmail.removesuffix("gmail/v1"), transport)


def calendar_service(transport: Transport, endpoints: Endpoints) -> Resource:
    """Give the Calendar service, pruned, over our transport."""
    return _service("calendar.v3.json", endpoints.calendar.removesuffix("calendar/v3"), transport)


def answered(request: _Executable, etag: str | None = None) -> Mapping[str, object]:
    """Make a request and give its answer; with `etag`, only if the thing is still that version."""
    if etag is not None:
        request.headers["if-match"] = etag
    answer = request.execute()
    return answer if isinstance(answer, Mapping) else {}


def _service(document: str, root: str, transport: Transport) -> Resource:
    service = build_from_document(pruned(document, root), http=transport)
    # it would post to an address of its own; the guard stops that too
    delattr(service, "new_batch_http_request")
    return service


def pruned(document: str, root: str) -> Mapping[str, object]:
    """Read a description of an API out of the client library, and keep only what the allow-list names."""
    read: Mapping[str, object] = json.loads(files(_DOCUMENTS).joinpath(document).read_text(encoding="utf-8"))
    kept = {key: read[key] for key in ("id", "name", "version", "protocol", "servicePath")}
    resources = _resources(_mapping(read["resources"]))
    return {**kept, "rootUrl": root, "parameters": {}, "schemas": {_ANYTHING: _SCHEMA}, "resources": resources}


def _resources(given: Mapping[str, object]) -> Mapping[str, object]:
    kept: dict[str, object] = {}
    for name, value in given.items():
        resource = _mapping(value)
        methods = _methods(_mapping(resource.get("methods", {})))
        inner = _resources(_mapping(resource.get("resources", {})))
        if methods or inner:
            kept[name] = {"methods": methods, "resources": inner}
    return kept


def _methods(given: Mapping[str, object]) -> Mapping[str, object]:
    queries = {name: _queries(_mapping(method).get("id")) for name, method in given.items()}
    return {name: _method(_mapping(given[name]), keys) for name, keys in queries.items() if keys}


def _queries(id: object) -> frozenset[str]:
    """Give the query keys of a method, in any of the places where it is allowed."""
    return frozenset(key for row in ALLOWED if row.name == id for key in row.query)


def _method(method: Mapping[str, object], queries: frozenset[str]) -> Mapping[str, object]:
    parameters = {**_mapping(method.get("parameters", {})), **(_FIELDS if "fields" in queries else {})}
    kept = {
        name: parameter
        for name, parameter in parameters.items()
        if name in queries or _mapping(parameter).get("location") == "path"
    }
    names = ("id", "path", "httpMethod", "parameterOrder")
    bodies = {"response": _OBJECT} | ({"request": _OBJECT} if "request" in method else {})
    return {name: method[name] for name in names if name in method} | {"parameters": kept} | bodies


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError("the client library's description of an API is not as expected")
    return value
