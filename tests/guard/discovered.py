"""Every method that Google documents for the two interfaces, as requests: well formed, and as harmless as they can be.

Read from the documents that Google's client library brings. A method counts as passing when any of its forms passes,
with any identifier, query and body that some allowed request has.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from tests.guard.asked import DRAFT_ID, EVENT_ID, FORM, HEAD_QUERY, HOLDS, JSON, LEGITIMATE, NONE, THREAD, Asked

DOCUMENTS = ("gmail.v1.json", "calendar.v3.json")
VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_FILLED = {"userId": "me", "calendarId": HOLDS.replace("@", "%40"), "eventId": EVENT_ID, "messageId": THREAD}
_QUERIES = ("", "?alt=json", "?sendUpdates=none", "?alt=json&sendUpdates=none", f"?{HEAD_QUERY}")
_BODIES = tuple(dict.fromkeys(request.body for request in LEGITIMATE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One documented way of asking: `name` is Google's, with the way of upload where it is one."""

    name: str
    verb: str
    root: str
    path: str

    def forms(self) -> Iterator[Asked]:
        """Give it with every identifier, query and body that is used elsewhere."""
        for target in self._targets():
            for query, body in itertools.product(_QUERIES, _BODIES):
                for headers in (JSON, FORM) if body else (NONE,):
                    yield Asked(why=self.name, method=self.verb, url=target + query, headers=headers, body=body)

    def _targets(self) -> Iterator[str]:
        for name in (DRAFT_ID, THREAD, "send"):
            values = {key: _FILLED.get(key, name) for key in re.findall(r"\{(\w+)\}", self.path)}
            yield self.root + self.path.format(**values)


def documents() -> list[Mapping[str, Any]]:
    """Give the documents as the client library has them."""
    folder = files("googleapiclient.discovery_cache.documents")
    return [json.loads(folder.joinpath(name).read_text(encoding="utf-8")) for name in DOCUMENTS]


def methods() -> list[Method]:
    """Give every method of both interfaces."""
    return [
        Method(
            name=one["id"], verb=one["httpMethod"], root=document["rootUrl"], path=document["servicePath"] + one["path"]
        )
        for document in documents()
        for one in _walked(document)
    ]


def _base(document: Mapping[str, Any]) -> str:
    return str(document["rootUrl"] + document["servicePath"])


def uploads() -> list[Method]:
    """Give every way of uploading, and the addresses that take many requests at once."""
    found = [
        Method(name=f"{one['id']} ({protocol})", verb=one["httpMethod"], root=document["rootUrl"], path=way["path"][1:])
        for document in documents()
        for one in _walked(document)
        for protocol, way in one.get("mediaUpload", {}).get("protocols", {}).items()
    ]
    batches = [
        Method(name=f"{document['id']} (batch)", verb="POST", root=document["rootUrl"], path=document["batchPath"])
        for document in documents()
    ]
    return found + batches


def _walked(resource: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from resource.get("methods", {}).values()
    for inner in resource.get("resources", {}).values():
        yield from _walked(inner)


def other_verbs() -> Iterator[Asked]:
    """Give every allowed request with every other verb, unless that is an allowed request itself."""
    allowed = {(request.method, request.url.partition("?")[0]) for request in LEGITIMATE}
    for request in LEGITIMATE:
        for verb in VERBS:
            if (verb, request.url.partition("?")[0]) in allowed:
                continue
            for query, body in itertools.product(_QUERIES, (request.body, None)):
                url = request.url.partition("?")[0] + query
                yield request.but(f"{request.why} by {verb}", method=verb, url=url, body=body)
