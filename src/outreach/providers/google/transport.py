"""How often to ask Google, and when to stop: what Google's client library calls to make its requests.

A request that could make something twice is on the wire once, whatever comes back; the others are asked again within
limits. Every ending is an answer or one error that says truly whether something may have changed.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outreach.errors import OutreachError
from outreach.providers.base import NotDone, Unanswered, Unreachable
from outreach.providers.google.allowed import Allowed, Repeat
from outreach.providers.google.answers import NotThere, failure, is_refusal, wait_asked
from outreach.providers.google.endpoints import VARIABLE, endpoints
from outreach.providers.google.pace import Pace
from outreach.providers.google.session import INSTEAD, Answer, GuardedSession, Lost, ask, open_session

if TYPE_CHECKING:
    import httplib2

__all__ = ["Patience", "Transport", "open_session", "patience"]

HURRY = "OUTREACH_GOOGLE_HURRY"
# a token is renewed this long before it ends, so that none ends in the middle of a write
_MARGIN = 300.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait (seconds) and how often to try.

    `longest_wait` is for all pauses of a run together, `whole` for the run; `storm` failures in a row end it. Of the
    units that requests cost, `at_once` may be spent without a pause, and `per_second` after that.
    """

    connect: float = 10
    read: float = 30
    tries: int = 4
    first_wait: float = 1
    longest_wait: float = 60
    storm: int = 5
    whole: float = 600
    at_once: float = 1500
    per_second: float = 75


def patience(environ: Mapping[str, str]) -> Patience:
    """Give the usual patience, or next to none for a stand-in of Google when OUTREACH_GOOGLE_HURRY=1 asks for it.

    Raises:
        ConfigError: the stand-in's address is not one of this machine.
    """
    usual = Patience()
    if environ.get(HURRY) != "1" or not environ.get(VARIABLE) or endpoints(environ).is_real:
        return usual
    return replace(usual, read=1, first_wait=0.01, at_once=math.inf)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ask:
    """One request, whole."""

    row: Allowed
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | None

    def failed(self, kind: type[OutreachError], fact: str, remedy: str = "run again later") -> OutreachError:
        """Say what happened to this request."""
        return kind(fact, place=f"Google, {self.row.what}", remedy=remedy)

    def given_up(self, why: str) -> OutreachError:
        """Say that a try may have taken effect: for a reader nothing, for a writer that it must be looked at."""
        if self.row.repeat is Repeat.READ:
            return self.failed(Unreachable, why)
        return self.failed(Unanswered, f"{why}; it may have been done all the same", "run again, it looks first")

    def ended(self, why: str) -> OutreachError:
        """Say that no try can have taken effect."""
        if self.row.repeat is Repeat.READ:
            return self.failed(Unreachable, why)
        return self.failed(NotDone, f"{why}; nothing was changed")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Miss:
    """A try without a usable answer. `unsure`: it may have taken effect. `wait`: seconds Google asks to wait."""

    why: str
    unsure: bool
    wait: float = 0
    expired: bool = False


class Transport:
    """The one way to Google's APIs for a run; it counts failures, waiting and time over all requests."""

    def __init__(
        self,
        session: GuardedSession,
        patience: Patience,
        *,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Ask through `session`. `jitter` gives numbers from 0 to 1; the clock need only go forward."""
        self._session = session
        self._patience = patience
        self._pace = Pace(at_once=patience.at_once, per_second=patience.per_second)
        self._sleep = sleep
        self._jitter = jitter
        self._monotonic = monotonic
        self._began = monotonic()
        self._spent = 0.0
        self._waited = 0.0
        self._rest_until = 0.0
        self._fresh_until: float | None = None
        self._refused_fresh = False
        self._misses = 0
        self._last = ""

    def request(
        self,
        uri: str,
        method: str = "GET",
        body: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> tuple[httplib2.Response, bytes]:
        """Make a request as Google's client library wants it made; only successes are returned.

        Raises:
            Forbidden: it is not in the allow-list.
            Unanswered: it may have changed something.
            NotDone: it certainly changed nothing.
            Unreachable: nothing can be asked now; this request changed nothing.
            OutreachError: what `answers.failure` makes of a refusal.
        """
        import httplib2

        row = self._session.guard.row(method, uri)
        content = body.encode("utf-8") if isinstance(body, str) else body
        # the library counts characters; the session counts the bytes that leave
        given = {name: value for name, value in (headers or {}).items() if name.lower() != "content-length"}
        self._began = self._monotonic()
        try:
            answer = self._answer(_Ask(row=row, method=method, url=uri, headers=given, body=content or None))
        finally:
            self._spent += self._monotonic() - self._began
        return httplib2.Response({**answer.headers, "status": str(answer.status)}), answer.body

    def close(self) -> None:
        """Close the connections."""
        self._session.close()

    def _answer(self, one: _Ask) -> Answer:
        """Try as often as this kind of request may be tried."""
        unsure, why = False, ""
        for _ in range(1 if one.row.repeat is Repeat.ONCE else self._patience.tries):
            try:
                self._prepare(one)
                got = self._try(one, unsure)
            except Unreachable as problem:
                raise one.given_up(problem.fact) if unsure else problem from None
            if isinstance(got, Answer):
                return got
            unsure, why = unsure or got.unsure, got.why
            if got.expired and one.row.repeat is not Repeat.READ:
                break
        raise one.given_up(why) if unsure else one.ended(why)

    def _try(self, one: _Ask, unsure: bool) -> Answer | _Miss:
        """Make one try; `unsure` says that an earlier one may have taken effect."""
        try:
            got = ask(self._session, one.method, one.url, one.body, one.headers, self._timeout, self._monotonic)
        except Unreachable as problem:
            # the library itself found the token too old, and it could not be renewed
            got = Lost(why=problem.fact, left=False)
        judged = _Miss(why=got.why, unsure=got.left) if isinstance(got, Lost) else self._judged(one, got, unsure)
        if isinstance(judged, Answer):
            self._misses, self._refused_fresh = 0, False
        elif judged.expired:
            self._expired(one, got)
        else:
            self._missed(judged.why, judged.wait)
        return judged

    def _judged(self, one: _Ask, got: Answer, unsure: bool) -> Answer | _Miss:
        """Tell an answer from a miss.

        Raises:
            OutreachError: Google itself says no.
        """
        if is_refusal(got.status, got.body):
            if got.status == 401:
                return _Miss(why="the sign-in ended in the middle and was renewed", unsure=False, expired=True)
            problem = failure(got.status, got.headers, got.body, one.row.what)
            if isinstance(problem, NotDone):
                return _Miss(why=problem.fact, unsure=False, wait=wait_asked(got.headers) or 0)
            self._misses = 0
            if unsure and one.method == "DELETE" and isinstance(problem, NotThere):
                # an earlier try of ours removed it
                return Answer(status=204, headers={}, body=b"")
            raise problem
        if 200 <= got.status < 300:
            return got if _is_genuine(one, got) else _Miss(why=INSTEAD, unsure=True)
        if got.status >= 500:
            why = failure(got.status, got.headers, got.body, one.row.what).fact
            return _Miss(why=why, unsure=True, wait=wait_asked(got.headers) or 0)
        return _Miss(why=INSTEAD, unsure=True)

    def _expired(self, one: _Ask, got: Answer | Lost) -> None:
        """Renew a token that Google calls invalid; one that was renewed just now is not worth another try."""
        if self._refused_fresh or not self._session.can_renew or isinstance(got, Lost):
            raise failure(401, {}, b"", one.row.what)
        self._refused_fresh = True
        self._renew(one)

    def _missed(self, why: str, wait: float) -> None:
        """Count a failure, and rest before whatever comes next: as long as asked, or longer each time."""
        self._misses += 1
        self._last = why
        growing = self._patience.first_wait * 2 ** min(self._misses - 1, 10)
        self._rest_until = self._monotonic() + wait + self._jitter() * growing

    def _prepare(self, one: _Ask) -> None:
        """Rest if that is due, go no faster than Google wants, and have a token that lasts for this request.

        Raises:
            Unreachable: it is not worth going on in this run.
            SignInError, ConfigError: no token can be had.
        """
        self._rest(one)
        pause = self._pace.pause(one.row.units, self._monotonic())
        if pause > 0:
            self._sleep(pause)
        is_stale = self._fresh_until is None or self._monotonic() >= self._fresh_until
        if self._session.can_renew and is_stale:
            self._renew(one)

    def _rest(self, one: _Ask) -> None:
        now, limits = self._monotonic(), self._patience
        if self._spent + now - self._began > limits.whole:
            raise one.failed(Unreachable, f"Google was too slow: {limits.whole / 60:.0f} minutes in this run")
        if self._misses >= limits.storm:
            raise one.failed(Unreachable, f"{self._misses} requests in a row failed ({self._last})")
        pause = self._rest_until - now
        if pause <= 0:
            return
        if self._waited + pause > limits.longest_wait:
            raise one.failed(Unreachable, f"{self._last}; waiting longer is not worth it in this run")
        self._waited += pause
        self._sleep(pause)

    def _renew(self, one: _Ask) -> None:
        problem: OutreachError | None = None
        for _ in range(self._patience.tries):
            if problem:
                self._rest(one)
            try:
                lifetime = self._session.renew(self._timeout)
            except Unreachable as again:
                problem = again
                self._missed(again.fact, 0)
                continue
            self._fresh_until = self._monotonic() + lifetime - min(_MARGIN, lifetime / 2)
            return
        raise problem or one.ended("the sign-in cannot be renewed")

    @property
    def _timeout(self) -> tuple[float, float]:
        return self._patience.connect, self._patience.read


def _is_genuine(one: _Ask, got: Answer) -> bool:
    """Whether a success is one that Google itself gives: JSON with what must be in it, or for a removal nothing."""
    if one.method == "DELETE" and not got.body.strip():
        return True
    try:
        read: object = json.loads(got.body)
    except (ValueError, RecursionError):
        return False
    return isinstance(read, Mapping) and (not one.row.gives or bool(read.get(one.row.gives)))
