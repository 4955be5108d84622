"""Signing in to Google: the steps and their order, from the consent page to a token that is known to work.

Everything a person or a machine does in between is an argument (`Around`), so that a test can play both.
Prints nothing.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.clock import Clock
from outreach.domain.facts import CalendarMade, Fact, SignedIn
from outreach.domain.project import HoldsTo, Project
from outreach.errors import ConfigError, Exit, OutreachError, SignInError
from outreach.ground import require_now
from outreach.preview import project_of
from outreach.providers.google import scopes
from outreach.providers.google.account import Account
from outreach.providers.google.alone import CODE, digest
from outreach.providers.google.client_file import Client, read_client
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.tokens import InHand, Token, TokenStore, UnreadableError, same_account, store_of
from outreach.providers.google.transport import patience

if TYPE_CHECKING:
    from outreach.providers.google.consent import Grant, Question

LIMIT_SECONDS = 300.0
CALENDAR_NAME = "Holds"
TESTING_LASTS = timedelta(days=7)
# what a scheduler of this machine starts programs with
BARE = ("HOME", "USERPROFILE", "SYSTEMROOT")
BARE_PATH = "/usr/bin:/bin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intent:
    """What is about to be asked of Google, before anything is opened."""

    account: str
    scopes: tuple[str, ...]
    store: str
    client_file: Path
    is_client_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The person and the machine around a sign-in.

    `intend` hears what will be asked for; `visit` gets the address of Google's page and the port the answer comes to;
    `published` asks whether the app is in production (None: not known); `alone` runs Python code with words and a
    given text in an environment of its own, and gives the exit code and what it said.
    """

    environ: Mapping[str, str]
    intend: Callable[[Intent], None]
    visit: Callable[[str, int], None]
    published: Callable[[], bool | None]
    alone: Callable[[str, Sequence[str], str, Mapping[str, str]], tuple[int, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Login:
    """What came of a sign-in. `lost_alone` says why a scheduled run could not read it, if so."""

    token: Token
    store: str
    wanted: tuple[str, ...]
    lost_alone: str = ""
    calendar_problem: OutreachError | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What was asked for and not granted."""
        return tuple(one for one in self.wanted if one not in self.token.scopes)

    @property
    def exit_code(self) -> Exit:
        """Done only when nothing is left to do for the owner."""
        if self.calendar_problem is not None:
            return self.calendar_problem.code
        unfinished = self.missing or self.lost_alone or self.token.in_production is False
        return Exit.ATTENTION if unfinished else Exit.DONE


def login(root: Path, clock: Clock, around: Around, *, port: int = 0, limit: float = LIMIT_SECONDS) -> Login:
    """Sign the owner in: consent in a browser, then keep the token, try it, and make the calendar for holds.

    Raises:
        ConfigError: nothing needs Google, or the client is at fault.
        SignInError: it did not come to an end, or is for another account; nothing was kept.
        TryLaterError: Google could not be asked; nothing was kept.
        UsageError: the port is taken.
    """
    project = project_of(root)
    require_now(project, clock)
    now = clock.now(project.me.zone)
    wanted = _wanted(project)
    client_file = root / Path(project.google.client).expanduser()
    client = read_client(client_file)
    store = store_of(project.google, root)
    known = _facts(root, now)
    last = _calendar(store, project, known)
    around.intend(
        Intent(
            account=project.me.email,
            scopes=wanted,
            store=store.name,
            client_file=client_file,
            is_client_open=client.is_open,
        )
    )
    grant = _consented(client, wanted, project, around, now, port, limit)
    token = _judged(grant, client, wanted, project, around, replace_calendar=last, now=now)
    token = _published(token, around, now)
    store.write(token)
    granted = scopes.in_order(token.scopes)
    _record(root, now, SignedIn(at=now, account=token.account, scopes=granted, ends=token.expires_at))
    lost_alone = _alone(root, project, token, around)
    problem = _with_calendar(root, project, store, known, around, now)
    return Login(
        token=_kept(store, token.account),
        store=store.name,
        wanted=wanted,
        lost_alone=lost_alone,
        calendar_problem=problem,
    )


def _wanted(project: Project) -> tuple[str, ...]:
    wanted = scopes.wanted(project)
    if not wanted:
        raise ConfigError(
            "nothing here needs Google: drafts and holds are files",
            place="config.yaml",
            remedy="to change that, write   mail: gmail   or   holds: google   there, and sign in again",
        )
    return wanted


def _calendar(store: TokenStore, project: Project, known: Sequence[Fact]) -> str:
    """Give the calendar for holds of earlier days: from beside the last token, else from the ledger.

    Raises:
        SignInError: the place for tokens cannot be used; better known before the browser than after.
    """
    try:
        token = store.read(project.me.email)
    except UnreadableError:
        token = None
    names = (project.me.email, *project.me.was)
    calendars = [one for one in known if isinstance(one, CalendarMade)]
    made = [one for one in calendars if any(same_account(one.account, name) for name in names)]
    return (token.calendar if token else "") or (made[-1].calendar if made else "")


def _consented(
    client: Client,
    wanted: tuple[str, ...],
    project: Project,
    around: Around,
    now: datetime,
    port: int,
    limit: float,
) -> Grant:
    """Open Google's page, wait for what comes back, and exchange it."""
    from outreach.providers.google.answers import sign_in_failure
    from outreach.providers.google.consent import exchange, question
    from outreach.providers.google.receiver import Receiver

    ways = endpoints(around.environ)
    state = secrets.token_urlsafe(32)
    with Receiver(state, port) as receiver:
        asked: Question = question(client, wanted, project.me.email, receiver.address, state, ways)
        around.visit(asked.url, receiver.port)
        landing = receiver.wait(limit)
    if landing.error:
        raise sign_in_failure(landing.error)
    return exchange(client, landing.code, asked, ways, patience(around.environ), now)


def _judged(
    grant: Grant,
    client: Client,
    wanted: tuple[str, ...],
    project: Project,
    around: Around,
    *,
    replace_calendar: str,
    now: datetime,
) -> Token:
    """Make a token of what was granted, after asking Google whose it is.

    Raises:
        SignInError: nothing of use was granted, too much was, or it is another account's; nothing is kept.
    """
    _require_fit(grant, wanted)
    token = Token(
        account=project.me.email,
        refresh_token=grant.refresh_token,
        client_id=client.id,
        client_secret=client.secret,
        scopes=grant.scopes.intersection(wanted),
        calendar=replace_calendar,
        granted_at=now,
        expires_at=now + grant.lasts if grant.lasts else None,
        in_production=False if grant.lasts else None,
    )
    if scopes.COMPOSE in token.scopes:
        Account.of(project.me.email, InHand(token), around.environ).check_address()
    return token


def _require_fit(grant: Grant, wanted: tuple[str, ...]) -> None:
    if not grant.scopes.intersection(wanted):
        raise SignInError(
            "no permission was granted, so nothing was kept",
            place="sign-in to Google",
            remedy="type   outreach auth login   again, and tick the boxes on Google's page",
        )
    more = grant.scopes.difference(wanted, scopes.HARMLESS)
    if more:
        names = ", ".join(scopes.short(one) for one in sorted(more))
        raise SignInError(
            f"Google granted more than was asked for ({names}), so nothing was kept",
            place="sign-in to Google",
            remedy="remove the app at https://myaccount.google.com/connections , and sign in again",
        )


def _alone(root: Path, project: Project, token: Token, around: Around) -> str:
    """Try to read the token as a scheduled run would; give what is wrong, if anything."""
    environ = {name: around.environ[name] for name in BARE if name in around.environ} | {"PATH": BARE_PATH}
    words = (str(root.absolute()), project.google.token, token.account)
    code, said = around.alone(CODE, words, digest(token), environ)
    return "" if code == 0 else said.strip() or "it could not be read without your desktop around"


def _with_calendar(
    root: Path, project: Project, store: TokenStore, known: Sequence[Fact], around: Around, now: datetime
) -> OutreachError | None:
    """Make the calendar for holds if holds go to Google and may; what goes wrong does not undo the sign-in."""
    from outreach.providers.google.calendar import make_holds_calendar

    account = Account.of(project.me.email, store, around.environ)
    if project.holds is not HoldsTo.GOOGLE or scopes.CALENDAR not in account.granted:
        return None
    try:
        made = make_holds_calendar(account, CALENDAR_NAME, project.me.zone.key)
    except OutreachError as problem:
        return problem
    if made not in {one.calendar for one in known if isinstance(one, CalendarMade)}:
        _record(root, now, CalendarMade(at=now, calendar=made, account=account.token.account))
    return None


def _published(token: Token, around: Around, now: datetime) -> Token:
    """Ask whether the app is in production, unless Google told; in Testing, Google ends what it granted."""
    answer = token.in_production if token.in_production is not None else around.published()
    if answer is None or answer is token.in_production:
        return token
    return replace(token, in_production=answer, expires_at=None if answer else now + TESTING_LASTS)


def _kept(store: TokenStore, address: str) -> Token:
    """Give the token as it is kept in the end, with its calendar."""
    token = store.read(address)
    if token is None:
        raise SignInError("the sign-in is gone from where it was kept", place=store.name)
    return token


def _facts(root: Path, now: datetime) -> tuple[Fact, ...]:
    from outreach.state.ledger import Ledger

    with Ledger.open(root, now=now, readonly=True) as ledger:
        return ledger.facts()


def _record(root: Path, now: datetime, fact: Fact) -> None:
    from outreach.state.ledger import Ledger

    with Ledger.open(root, now=now) as ledger:
        ledger.record((fact,))
