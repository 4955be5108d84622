"""The sign-in to Google: where it is kept, how long it lasts, what it allows, and one question to see that it works."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from outreach.doctoring.broken import broken
from outreach.doctoring.case import Case
from outreach.domain.facts import RunFinished
from outreach.domain.project import HoldsTo, Project
from outreach.domain.verdicts import Fail, Line, Ok, Verdict, Warn
from outreach.errors import Exit, OutreachError
from outreach.providers.google import scopes
from outreach.providers.google.account import Account, another
from outreach.providers.google.answers import NotThere
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.keystore import Keystore
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import FILE, Token, TokenStore, same_account
from outreach.providers.google.transport import patience
from outreach.reports.sign_in import forecast

_SIGN_IN = "outreach auth login"
_TESTING_LASTS = timedelta(days=7)
_SOON = timedelta(days=2)
# Google ends a sign-in that was not used for six months
_IDLE_ENDS, _IDLE_SOON = timedelta(days=182), timedelta(days=150)
_WELL = frozenset({Exit.DONE, Exit.ATTENTION})
# a person is waiting; the second try is for a token that ended just now
_TRIES, _SECONDS = 2, 20.0


def google(case: Case, project: Project) -> Iterator[Line]:
    """Try what a run needs of Google, step by step; what cannot be tried for want of a step before is left out."""
    if not scopes.wanted(project):
        yield Line(name="Google", verdict=Ok(text="not needed: drafts and holds are files"))
        return
    store = _store(case, project)
    try:
        known = _kept(store, project)
        yield Line(name="key store", verdict=Ok(text=f"{store.name}: read without a question"))
    except OutreachError as problem:
        yield Line(name="key store", verdict=broken(problem))
        return
    token = _as_answered(known) if known else None
    if token is None:
        fact = f"not signed in to Google as {project.me.email}"
        yield Line(name="sign-in", verdict=Fail(text=fact, command=_SIGN_IN, code=Exit.SIGN_IN))
        return
    lasting = _lasting(case, project.me.zone, token)
    yield Line(name="sign-in", verdict=lasting)
    yield from (Line(name="scopes", verdict=one) for one in _permissions(project, token))
    if not isinstance(lasting, Fail):
        yield from _asked(case, project, store, token)


def _store(case: Case, project: Project) -> TokenStore:
    if project.google.token == FILE:
        return FileStore(case.root)
    return Keystore(case.machine.key_store, seconds=case.machine.seconds)


def _kept(store: TokenStore, project: Project) -> Token | None:
    """Read the sign-in; a key store first takes an entry that means nothing, gives it back and forgets it.

    Raises:
        OutreachError: the place for sign-ins cannot be used.
    """
    if isinstance(store, Keystore):
        store.try_out(f"trial-{secrets.token_hex(8)}")
    return store.read(project.me.email)


def _as_answered(token: Token) -> Token:
    """Put in when a sign-in of an app in Testing ends, where only its owner said that it is in Testing."""
    if token.in_production is False and token.expires_at is None:
        return replace(token, expires_at=token.granted_at + _TESTING_LASTS)
    return token


def _lasting(case: Case, zone: ZoneInfo, token: Token) -> Verdict:
    """Judge how long the sign-in lasts: by its end, else by when it was last used."""
    text = f"{token.account}, {forecast(token, zone, case.now)}"
    ends, used = token.expires_at, _last_use(case, token)
    if ends is not None and ends <= case.now:
        return Fail(text=text, command=_SIGN_IN, code=Exit.SIGN_IN)
    if ends is not None and ends - case.now <= _SOON:
        return Warn(text=text, command=_SIGN_IN)
    if case.now - used > _IDLE_ENDS:
        unused = f"not used since {used:%Y-%m-%d}; Google ends a sign-in after 6 months without use"
        return Warn(text=f"{token.account}, {unused}", command=_SIGN_IN)
    if case.now - used > _IDLE_SOON:
        unused = f"not used since {used:%Y-%m-%d}; after 6 months without use Google will end it"
        return Warn(text=f"{token.account}, {unused}", command="outreach run")
    if ends is None and token.in_production is None and case.now - token.granted_at < _TESTING_LASTS:
        return Warn(text=text, command="outreach help setup-google")
    if ends is None and token.in_production is None:
        # it outlived the seven days
        return Ok(text=f"{token.account}, {forecast(replace(token, in_production=True), zone, case.now)}")
    return Ok(text=text)


def _last_use(case: Case, token: Token) -> datetime:
    """Give when the sign-in was last used for certain: granted, or a run that ended well."""
    runs = (one.at for one in case.facts if isinstance(one, RunFinished) and one.exit_code in _WELL)
    return max((token.granted_at, *(at for at in runs if at <= case.now)))


def _permissions(project: Project, token: Token) -> Iterator[Verdict]:
    """Compare what was granted with what the configuration needs."""
    wanted = scopes.wanted(project)
    missing = [one for one in wanted if one not in token.scopes]
    for scope in missing:
        box = scopes.permission(scope)
        text = f'"{box.box}" was not ticked, so {box.without}'
        if scope in (scopes.COMPOSE, scopes.CALENDAR):
            yield Fail(text=text, command=_SIGN_IN, code=Exit.SIGN_IN)
        else:
            yield Warn(text=text, command=_SIGN_IN)
    if not missing:
        yield Ok(text=", ".join(scopes.short(one) for one in wanted))


def _asked(case: Case, project: Project, store: TokenStore, token: Token) -> Iterator[Line]:
    """Ask Google one thing that was granted, then whether the calendar for holds is there."""
    ways, usual = endpoints(case.machine.environ), patience(case.machine.environ)
    brief = replace(usual, tries=_TRIES, read=min(usual.read, _SECONDS), whole=2 * _SECONDS)
    account = Account(address=project.me.email, store=store, endpoints=ways, patience=brief)
    try:
        if scopes.COMPOSE in token.scopes:
            whose = str(account.gmail.profile().get("emailAddress") or "")
            yield Line(name="Google", verdict=Ok(text="answers"))
            yield Line(name="account", verdict=_whose(whose, project))
        if scopes.CALENDAR in token.scopes and project.holds is HoldsTo.GOOGLE:
            yield Line(name="calendar", verdict=_calendar(account, token))
    except OutreachError as problem:
        yield Line(name="Google", verdict=broken(problem))
    finally:
        account.close()


def _whose(found: str, project: Project) -> Verdict:
    if same_account(found, project.me.email):
        return Ok(text=f"the mailbox is {found}")
    return broken(another(found, project.me.email))


def _calendar(account: Account, token: Token) -> Verdict:
    if not token.calendar:
        return Fail(text="there is no calendar for holds yet", command=_SIGN_IN, code=Exit.SIGN_IN)
    try:
        account.calendar.calendar(token.calendar)
    except NotThere:
        text = "the calendar for holds is no longer in your Google account"
        return Fail(text=text, command=_SIGN_IN, code=Exit.SIGN_IN)
    return Ok(text="the calendar for holds is there")
