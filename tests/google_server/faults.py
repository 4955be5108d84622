"""What goes wrong on the way, decided by rules and never by chance unless a seed says so.

A fault is drawn before the handler runs; its mode says whether the request is applied and what the client gets.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from tests.google_server import errors
from tests.google_server.answer import Answer, Refused

Wire = Literal["whole", "drop", "reset", "hang", "truncated", "slow", "stale"]


@dataclass(frozen=True, slots=True)
class Mode:
    """How a fault acts: is the request applied (how often), what is answered in its place, how does it travel."""

    applied: int = 0
    later: bool = False
    instead: str = ""
    wire: Wire = "whole"


MODES: dict[str, Mode] = {
    "drop-before": Mode(wire="drop"),
    "drop-after": Mode(1, wire="drop"),
    "reset-before": Mode(wire="reset"),
    "reset-after": Mode(1, wire="reset"),
    "hang": Mode(1, wire="hang"),
    "hang-before": Mode(wire="hang"),
    "hang-after": Mode(1, wire="hang"),
    "truncated": Mode(1, wire="truncated"),
    "garbage": Mode(1, instead="garbage"),
    "empty": Mode(1, instead="empty"),
    "slow": Mode(1, wire="slow"),
    "html": Mode(instead="html"),
    "redirect": Mode(instead="302"),
    "redirect-307": Mode(instead="307"),
    "redirect-308": Mode(instead="308"),
    "duplicate": Mode(2),
    "stale": Mode(1, wire="stale"),
    "late": Mode(later=True, instead="503"),
    **{f"{code}-before": Mode(instead=code) for code in ("500", "502", "503", "504")},
    **{f"{code}-after": Mode(1, instead=code) for code in ("500", "502", "503", "504")},
    **{
        name: Mode(instead=name)
        for name in (
            "400", "401", "403-rate", "403-user-rate", "403-daily", "403-quota", "403-scope", "403-api", "403-domain",
            "404", "409", "410", "412", "429",
        )
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Which requests it meets, and how often.

    `path` is a regex searched in the path; `nth` is the n-th request that matches, from 1; `every` is a probability,
    drawn from a generator with `seed`; `times` is how often it happens at most, None for ever; `retry_after` is in
    seconds; `location` is where a redirect leads. `then` is called once the request was applied, or was not, before
    anything is answered: something else happens at that very moment.
    """

    mode: str
    method: str | None = None
    path: str | None = None
    nth: int | None = None
    every: float | None = None
    times: int | None = 1
    seed: int = 0
    retry_after: int | None = None
    location: str | None = None
    then: Callable[[], object] | None = None

    def __post_init__(self) -> None:
        if self.mode not in MODES:
            raise ValueError(f"no such fault: {self.mode!r}; there are {', '.join(sorted(MODES))}")

    @property
    def acts(self) -> Mode:
        """What its mode does."""
        return MODES[self.mode]


@dataclass(slots=True)
class _Planted:
    """A fault with its counts."""

    fault: Fault
    chance: random.Random
    seen: int = 0
    happened: int = 0

    def meets(self, method: str, path: str) -> bool:
        """Whether this request is one of its kind, and its turn has come; counts it."""
        fault = self.fault
        if fault.method not in (None, method) or (fault.path and not re.search(fault.path, path)):
            return False
        self.seen += 1
        if fault.times is not None and self.happened >= fault.times:
            return False
        if fault.nth is not None and self.seen < fault.nth:
            return False
        if fault.every is not None and self.chance.random() >= fault.every:
            return False
        self.happened += 1
        return True


@dataclass(slots=True)
class FaultBook:
    """The faults planted in this world, in order; of those whose turn has come, the first one happens."""

    planted: list[_Planted] = field(default_factory=list)

    def add(self, fault: Fault) -> None:
        """Plant a fault."""
        self.planted.append(_Planted(fault, random.Random(fault.seed)))

    def clear(self) -> None:
        """Take every fault out."""
        self.planted.clear()

    def draw(self, method: str, path: str) -> Fault | None:
        """Give the fault this request meets, if any."""
        return next((one.fault for one in self.planted if one.meets(method, path)), None)

    @property
    def pending(self) -> tuple[Fault, ...]:
        """The faults that have still to happen."""
        return tuple(self._pending())

    def _pending(self) -> Iterator[Fault]:
        for one in self.planted:
            if one.fault.times is None or one.happened < one.fault.times:
                yield one.fault


def replaced(fault: Fault, api: str, method: str, path: str) -> Answer:
    """Give the answer that takes the place of the real one."""
    name = fault.acts.instead
    if name.startswith("30"):
        return Answer(int(name), "", {"Location": fault.location or f"/_elsewhere{path}"})
    if name in _PAGES:
        return _PAGES[name]
    answer = _of_sign_in(int(name[:3])) if api == "oauth" else _of_api(name, api, method)
    if fault.retry_after is None:
        return answer
    return Answer(answer.status, answer.body, {**answer.headers, "Retry-After": str(fault.retry_after)})


_PAGES = {
    "garbage": Answer(200, '{"id": "r-12", "mess\x00\x01', {"Content-Type": "application/json; charset=UTF-8"}),
    "empty": Answer(200, "", {"Content-Type": "application/json; charset=UTF-8"}),
    "html": Answer(200, "<!doctype html><title>Welcome to Lakeside Guest Wi-Fi</title><p>Please accept the terms.\n"),
}


def _of_api(name: str, api: str, method: str) -> Answer:
    refusals = _refusals(api, method)
    return refusals[name].answer if name in refusals else _broken(api, int(name))


def _of_sign_in(code: int) -> Answer:
    error = {429: "rate_limit_exceeded", 500: "internal_failure", 503: "temporarily_unavailable"}.get(code)
    return Answer(code, {"error": error or "invalid_request", "error_description": "Please try again later."})


def _broken(api: str, code: int) -> Answer:
    if code in (502, 504):
        return Answer(code, f"<!DOCTYPE html><html lang=en><title>Error {code} (Server Error)!!1</title>\n")
    message = "Backend Error" if code == 500 else "The service is currently unavailable."
    return errors.refusal(api, code, "backendError", message).answer


def _refusals(api: str, method: str) -> dict[str, Refused]:
    limits = "usageLimits"
    return {
        "400": errors.bad_request(api, "Bad Request", "badRequest"),
        "401": errors.unauthenticated(api),
        "403-rate": errors.refusal(api, 403, "rateLimitExceeded", "Rate Limit Exceeded", domain=limits),
        "403-user-rate": errors.refusal(api, 403, "userRateLimitExceeded", "User Rate Limit Exceeded", domain=limits),
        "403-daily": errors.refusal(api, 403, "dailyLimitExceeded", "Daily Limit Exceeded", domain=limits),
        "403-quota": errors.refusal(api, 403, "quotaExceeded", "Calendar usage limits exceeded.", domain=limits),
        "403-scope": errors.insufficient_scopes(api, method),
        "403-api": errors.api_disabled(api),
        "403-domain": errors.forbidden(api, "The domain administrators have disabled Gmail apps.", "domainPolicy"),
        "404": errors.not_found(api),
        "409": errors.duplicate() if api == "calendar" else errors.refusal(api, 409, "aborted", "Conflict"),
        "410": errors.refusal(api, 410, "deleted", "Resource has been deleted"),
        "412": errors.refusal(api, 412, "conditionNotMet", "Precondition Failed"),
        "429": errors.rate_limited(api),
    }
