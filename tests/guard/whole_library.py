"""Google's client library as it comes, with all that the pruned services keep out of reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from googleapiclient.discovery import Resource, build_from_document

from outreach.providers.google.transport import Transport
from tests.guard.asked import DRAFT_ID, EVENT_ID, HOLDS, THREAD
from tests.guard.discovered import documents

_FILLED = {"userId": "me", "calendarId": HOLDS, "eventId": EVENT_ID, "messageId": THREAD, "useAdminAccess": True}
# Python has these words itself, so the library writes them with a line at the end
_RESERVED = {"import": "import_"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A method of the whole library: `steps` lead from the service to it."""

    name: str
    steps: tuple[str, ...]
    parameters: Mapping[str, Any]

    def made(self, service: Any) -> Any:
        """Give the library's request for it, not made yet."""
        at = service
        for step in self.steps[:-1]:
            at = getattr(at, step)()
        return getattr(at, self.steps[-1])(**self.parameters)


def service(which: int, transport: Transport | object, root: str) -> Resource:
    """Build Gmail (0) or Calendar (1) whole, over `transport`, with its addresses at `root`."""
    document = {**documents()[which], "rootUrl": f"{root}/", "baseUrl": f"{root}/", "mtlsRootUrl": f"{root}/"}
    return build_from_document(document, http=transport)


def calls(which: int) -> list[Call]:
    """Give every method of Gmail (0) or Calendar (1), with what it needs."""
    return list(_walked(documents()[which], ()))


def _walked(resource: Mapping[str, Any], steps: tuple[str, ...]) -> Iterator[Call]:
    for name, method in resource.get("methods", {}).items():
        needed = {
            key: _FILLED.get(key, DRAFT_ID if "drafts" in steps else THREAD)
            for key, one in method.get("parameters", {}).items()
            if one.get("required")
        }
        body: dict[str, Any] = {"body": {}} if "request" in method else {}
        yield Call(name=method["id"], steps=(*steps, _RESERVED.get(name, name)), parameters=needed | body)
    for name, inner in resource.get("resources", {}).items():
        yield from _walked(inner, (*steps, name))
