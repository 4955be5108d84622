"""How the sign-in to Google stands, and its end. Looking changes nothing; ending tells Google first. Prints nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from outreach.clock import Clock
from outreach.domain.facts import RunFinished, SignedOut
from outreach.errors import Exit, OutreachError
from outreach.ground import require_now
from outreach.preview import project_of
from outreach.providers.google import scopes
from outreach.providers.google.account import Account
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.tokens import Token, UnreadableError, store_of
from outreach.providers.google.transport import patience


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How the sign-in stands. `problem` is what Google, or the place it is kept in, says against it."""

    account: str
    wanted: tuple[str, ...]
    store: str = ""
    token: Token | None = None
    problem: OutreachError | None = None
    was_asked: bool = False
    last_failure: datetime | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What the configuration needs and was not granted."""
        return tuple(one for one in self.wanted if self.token is None or one not in self.token.scopes)

    @property
    def exit_code(self) -> Exit:
        """Sign in (77) when the next run would end with that; what may be left out is no reason."""
        if self.problem is not None:
            return self.problem.code
        return Exit.SIGN_IN if {scopes.COMPOSE, scopes.CALENDAR}.intersection(self.missing) else Exit.DONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Logout:
    """What came of signing out. `not_revoked` says why Google was not told, if so."""

    account: str
    was_signed_in: bool
    not_revoked: str = ""

    @property
    def exit_code(self) -> Exit:
        """A sign-in that is still good at Google is for a person to end."""
        return Exit.ATTENTION if self.not_revoked else Exit.DONE


def status(root: Path, clock: Clock, environ: Mapping[str, str], *, offline: bool = False) -> Standing:
    """Say how the sign-in stands; Google is asked one thing, unless `offline`. Changes nothing.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    project = project_of(root)
    now = clock.now(project.me.zone)
    store = store_of(project.google, root)
    found = Standing(account=project.me.email, wanted=scopes.wanted(project), last_failure=_last_failure(root, now))
    try:
        found = replace(found, store=store.name, token=store.read(project.me.email))
        if found.token is None or offline:
            return found
        return replace(found, was_asked=_asked(Account.of(project.me.email, store, environ)))
    except OutreachError as problem:
        # where nothing needs Google, what is wrong with a key store nobody uses is no news
        return replace(found, problem=problem) if found.wanted else found


def _asked(account: Account) -> bool:
    """Ask Google one thing that the granted permissions allow; whether there was one."""
    if scopes.COMPOSE in account.granted:
        account.check_address()
    elif scopes.CALENDAR in account.granted and account.token.calendar:
        account.calendar.calendar(account.token.calendar)
    else:
        return False
    return True


def _last_failure(root: Path, now: datetime) -> datetime | None:
    """Say when a run last ended because of the sign-in."""
    from outreach.state.ledger import Ledger

    with Ledger.open(root, now=now, readonly=True) as ledger:
        known = ledger.facts()
    failed = [one.at for one in known if isinstance(one, RunFinished) and one.exit_code == Exit.SIGN_IN]
    return failed[-1] if failed else None


def logout(root: Path, clock: Clock, environ: Mapping[str, str], *, force: bool = False) -> Logout:
    """End the sign-in at Google, then forget it here; with `force` also when Google cannot be told.

    Raises:
        OutreachError: Google cannot be told, so nothing was forgotten; the same token is needed to try again.
        SignInError: the place it is kept in cannot be used.
    """
    from outreach.providers.google.consent import revoke
    from outreach.state.ledger import Ledger

    project = project_of(root)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    store = store_of(project.google, root)
    why = ""
    try:
        token = store.read(project.me.email)
        if token is None:
            return Logout(account=project.me.email, was_signed_in=False)
        revoke(token.refresh_token, endpoints(environ), patience(environ))
    except UnreadableError as problem:
        why = problem.fact
    except OutreachError as problem:
        if not force:
            raise _still_in(problem) from None
        why = problem.fact
    store.delete(project.me.email)
    with Ledger.open(root, now=now) as ledger:
        ledger.record((SignedOut(at=now, account=project.me.email),))
    return Logout(account=project.me.email, was_signed_in=True, not_revoked=why)


def _still_in(problem: OutreachError) -> OutreachError:
    return type(problem)(
        f"{problem.fact}; you are still signed in, since only this sign-in can end itself at Google",
        place=problem.place,
        remedy="try again later, or forget it here with   outreach auth logout --force   and remove the app at "
        "https://myaccount.google.com/connections",
    )
