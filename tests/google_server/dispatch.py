"""One request through the whole server: taken down, met by a fault or not, admitted, handled, answered.

The registry of all routes is here. Everything happens under the world's lock; how the answer travels is the wire's.
"""

from __future__ import annotations

import re
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.google_server import batch, calendar, errors, gmail, oauth, partial, uploads
from tests.google_server.answer import Answer, Refused
from tests.google_server.arrival import arrived
from tests.google_server.faults import Fault, Wire, replaced
from tests.google_server.journal import taken_down
from tests.google_server.request import NotJson, Request
from tests.google_server.routes import Route, find
from tests.google_server.scopes import opens
from tests.google_server.world import World

ROUTES: tuple[Route, ...] = (*gmail.ROUTES, *calendar.ROUTES, *oauth.ROUTES)
_PAGES = frozenset({"oauth.consent", "oauth.agreed"})
_ALWAYS_FREE = frozenset({"oauth.token", "oauth.revoke", *_PAGES})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer and how it travels."""

    answer: Answer
    wire: Wire = "whole"


def reply(world: World, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Reply:
    """Answer one request; header names are lower-case."""
    with world.lock:
        return _reply(world, arrived(world, method, target, headers, body))


def _reply(world: World, request: Request) -> Reply:
    found = _found(request)
    call = found[0].name if found else ""
    world.take_down(taken_down(request, call))
    if world.on_request is not None:
        world.on_request(request, call)
    fault = None if call in _PAGES else world.faults.draw(request.method, request.path)
    answer = Answer()
    applied = False
    for _ in range(1 if fault is None else fault.acts.applied):
        answer = _handled(world, request, found)
        applied = applied or (found is not None and answer.is_good)
    if fault is None:
        world.complete(request.number, status=answer.status, fault="", applied=applied)
        return Reply(answer=answer)
    if fault.then is not None:
        fault.then()
    if fault.acts.later:
        world.late.append(_later(world, request, found, fault))
    return _spoilt(world, request, call, fault, answer, applied=applied)


def _spoilt(world: World, request: Request, call: str, fault: Fault, answer: Answer, *, applied: bool) -> Reply:
    """Answer as the fault has it."""
    if fault.acts.instead:
        answer = replaced(fault, _api(request.path), call, request.path)
    silent = fault.acts.wire in ("drop", "reset", "hang")
    world.complete(request.number, status="" if silent else answer.status, fault=fault.mode, applied=applied)
    return Reply(answer=answer, wire=fault.acts.wire)


def _later(
    world: World, request: Request, found: tuple[Route, re.Match[str]] | None, fault: Fault
) -> Callable[[], None]:
    def apply() -> None:
        answer = _handled(world, request, found)
        world.complete(request.number, status=503, fault=fault.mode, applied=found is not None and answer.is_good)

    return apply


def _found(request: Request) -> tuple[Route, re.Match[str]] | None:
    return find(ROUTES, request.method, request.path)


def _handled(world: World, request: Request, found: tuple[Route, re.Match[str]] | None) -> Answer:
    """Run the handler; a refusal is an answer, a bug of ours is kept for the test to see."""
    try:
        if found:
            _admit(world, request, found[0])
            wanted = _wanted_fields(request, found[0].api)
            return partial.chosen(found[0].handler(world, request, found[1]), wanted)
        return _wrapped(world, request)
    except Refused as refused:
        return refused.answer
    except NotJson:
        return errors.bad_request(_api(request.path), "Parse Error", "parseError").answer
    except Exception:  # a bug in the server must not look like a fault of the client
        world.crashes.append(traceback.format_exc())
        return Answer(500, "the test server has a bug; see world.crashes\n", {"X-Bug": "google_server"})


def _wanted_fields(request: Request, api: str) -> partial.Fields:
    """Read which part of the answer is wanted, before anything is done."""
    text = request.first("fields")
    try:
        return partial.selection(text)
    except partial.BadFields as error:
        message = f"Invalid field selection {text}"
        raise errors.refusal(api, 400, "invalidParameter", message, location=("parameter", "fields")) from error


def _wrapped(world: World, request: Request) -> Answer:
    """Answer what is no plain route: a batch, an upload, or nothing at all."""
    if batch.is_batch(request.path):
        parts = batch.parts(request)
        return batch.joined(
            [(part, reply(world, part.method, part.target, part.headers, part.body).answer) for part in parts]
        )
    plain = uploads.unwrapped(world, request)
    if isinstance(plain, Answer):
        return plain
    found = _found(plain) if plain is not request else None
    return _handled(world, plain, found) if found else errors.not_a_route()


def _admit(world: World, request: Request, route: Route) -> None:
    """Let a request in, or raise the refusal Google would give, in the order in which it checks."""
    if route.name in _ALWAYS_FREE:
        return
    if "authorization" not in request.headers:
        raise errors.login_required(route.api)
    if request.account is None:
        raise errors.unauthenticated(route.api)
    if route.api in world.disabled_apis:
        raise errors.api_disabled(route.api)
    if not opens(request.scopes, route.name):
        raise errors.insufficient_scopes(route.api, route.name)
    if refusal := world.quota.spend(route.api, route.name, request.account, world.now):
        raise refusal


def _api(path: str) -> str:
    if path.startswith(("/gmail/", "/upload/gmail/", "/resumable/upload/gmail/")):
        return "gmail"
    return "calendar" if path.startswith("/calendar/") else "oauth"
