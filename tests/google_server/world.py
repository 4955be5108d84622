"""Everything the server knows: the time, the accounts, who may do what, what goes wrong, what was asked.

Tests set the scene here and look at what came of it; handlers read and change it under `lock`. It knows no sockets.
"""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from tests.google_server.account import AccountState
from tests.google_server.calendar_state import CalendarState
from tests.google_server.clock import Clock
from tests.google_server.consent import Consent
from tests.google_server.faults import FaultBook
from tests.google_server.gmail_state import GmailState, Message, SendAs
from tests.google_server.grants import TESTING_LASTS, Client, Grants
from tests.google_server.journal import Entry
from tests.google_server.quota import Quota
from tests.google_server.request import Request

if TYPE_CHECKING:
    from tests.google_server.human import Human

START = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
TEST_CLIENT = Client(id="test-client", secret="test-secret")


class World:
    """One Google. Nothing in it depends on the machine: the same calls in the same order give the same answers."""

    def __init__(self, *, now: datetime = START, ticking: Callable[[], float] | None = None, seed: int = 0) -> None:
        self.lock = threading.RLock()
        self.clock = Clock(now, ticking)
        self.accounts: dict[str, AccountState] = {}
        self.clients: dict[str, Client] = {TEST_CLIENT.id: TEST_CLIENT}
        self.grants = Grants(chance=random.Random(seed))
        self.consent = Consent()
        self.testing = False
        self.token_trouble = ""
        self.disabled_apis: set[str] = set()
        self.quota = Quota()
        self.faults = FaultBook()
        self.search_lag = timedelta(0)
        self.list_lag = timedelta(0)
        self.rewrites_message_ids = False
        self.restores_cancelled = True
        self.invitations = 0
        self.pending_uploads: dict[str, tuple[str, bytes]] = {}
        self.late: list[Callable[[], None]] = []
        # called with each request and its method's name as it arrives, before anything is done about it
        self.on_request: Callable[[Request, str], object] | None = None
        self.crashes: list[str] = []
        self._journal: dict[int, Entry] = {}
        self._number = 0

    @property
    def now(self) -> datetime:
        """The time it is here; aware, UTC."""
        return self.clock.now

    @now.setter
    def now(self, value: datetime) -> None:
        self.clock.now = value

    def add_account(
        self, email: str, send_as_signature: str = "", *, name: str = "", timezone: str = "UTC"
    ) -> AccountState:
        """Open an account; `send_as_signature` is HTML, `timezone` an IANA name for its primary calendar."""
        sender = SendAs(email=email, name=name, signature=send_as_signature, primary=True)
        account = AccountState(
            email=email,
            gmail=GmailState(email=email, send_as=(sender,)),
            calendar=CalendarState(email=email, zone=timezone),
        )
        self.accounts[email.lower()] = account
        return account

    def account(self, email: str) -> AccountState:
        """Give an account by its address."""
        return self.accounts[email.lower()]

    def mine(self, request: Request) -> AccountState:
        """Give the account a request speaks for."""
        assert request.account is not None, "no route without a token has an account"
        return self.account(request.account)

    def human(self, email: str) -> Human:
        """Give the person who owns an account, to act in Gmail and Calendar."""
        from tests.google_server.human import Human

        return Human(self, email)

    def receives(self, email: str, thread: str | None, from_: str, subject: str, body: str) -> Message:
        """Let mail arrive in an inbox; with `thread` it answers the newest mail of that conversation."""
        state = self.account(email).gmail
        mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
        mail["From"], mail["To"], mail["Subject"] = from_, email, subject
        mail["Message-ID"] = f"<{len(state.messages) + 1}.{state.history_id}@mail.example.org>"
        if thread is not None:
            known = [one.message_id for one in state.thread(thread).messages if one.message_id]
            mail["In-Reply-To"], mail["References"] = known[-1], " ".join(known)
        mail.set_content(body, cte="quoted-printable")
        return state.receive(mail.as_bytes(), self.now, thread)

    def sign_in(self, email: str, scopes: Iterable[str], *, client: str = TEST_CLIENT.id) -> str:
        """Give a refresh token as after a consent to these scopes."""
        grant = self.grants.give(
            account=self.account(email).email, client=client, scopes=frozenset(scopes), ends=self.grant_ends()
        )
        return grant.refresh_token

    def grant_ends(self) -> datetime | None:
        """When a consent given now stops working: after seven days while the app is in Testing."""
        return self.now + TESTING_LASTS if self.testing else None

    def revoke(self, email: str) -> None:
        """The owner takes every consent back."""
        self.grants.revoke_account(self.account(email).email)

    def expire_access_tokens(self) -> None:
        """Let every access token be over."""
        self.grants.expire_access_tokens()

    def disable_api(self, api: str) -> None:
        """Switch an API off in the project: `gmail` or `calendar`."""
        self.disabled_apis.add(api)

    def enable_api(self, api: str) -> None:
        """Switch an API on again."""
        self.disabled_apis.discard(api)

    @property
    def journal(self) -> tuple[Entry, ...]:
        """Every request so far, in the order in which it arrived."""
        with self.lock:
            return tuple(self._journal.values())

    @property
    def send_calls(self) -> int:
        """How many requests could have made mail leave; this must stay 0."""
        return sum(entry.could_send for entry in self.journal)

    def next_number(self) -> int:
        """Number a request."""
        self._number += 1
        return self._number

    def take_down(self, entry: Entry) -> None:
        """Write a request down as it arrives."""
        self._journal[entry.number] = entry

    def complete(self, number: int, *, status: int | str, fault: str, applied: bool) -> None:
        """Add what became of a request, unless the journal was cleared meanwhile."""
        if number in self._journal:
            self._journal[number] = replace(self._journal[number], status=status, fault=fault, applied=applied)

    def clear_journal(self) -> None:
        """Forget what was asked so far; the numbers go on."""
        with self.lock:
            self._journal.clear()

    def apply_late(self) -> int:
        """Apply what was answered 503 and kept back; gives how many requests that were."""
        with self.lock:
            waiting, self.late = self.late, []
            for apply in waiting:
                apply()
            return len(waiting)
