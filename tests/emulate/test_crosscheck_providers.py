"""Our own Gmail and Calendar code, guard included, against a server that somebody else wrote.

Emulate lacks events.get, events.update and ids of our own, so holds go no further there than insert, list and
free/busy; it does not know getProfile either, so there the account is taken on trust.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from outreach.domain.facts import Seen
from outreach.domain.messages import Address, Draft, DraftRef, Key, key
from outreach.providers.base import Refused
from outreach.providers.google import event
from outreach.providers.google.account import Account
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.endpoints import Endpoints
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.google.scopes import CALENDAR, COMPOSE, FREEBUSY
from outreach.providers.google.tokens import InHand, Token
from outreach.providers.google.transport import Patience
from tests.builders import a_touch, at
from tests.emulate.comparison import both
from tests.emulate.emulator import CLIENT, SECRET, holds_of
from tests.emulate.oauth_cases import signed_in
from tests.emulate.peer import Peer, Stage
from tests.planned import a_hold

ME = "n.ferrer@lakeshore.example.edu"
NOW = at("2026-11-22 19:10")
KEY = key(ME, a_touch(), "draft", 1)
GRETA = Address(name="Greta Osei", email="greta.osei@harbor-state.example.edu")
DRAFT = Draft(
    touch=a_touch(),
    sender=Address(name="Nadia Ferrer", email=ME),
    to=(GRETA,),
    subject="Grüße aus der Planung",
    body="Dear Dr. Osei,\n\nThe phantom rule held; the audit is accepted.",
)


class TakenOnTrust(Account):
    """An account whose address nobody checks: emulate cannot say whose it is."""

    def check_address(self) -> None:
        """Do without."""


@dataclass(frozen=True)
class At:
    """One server, and our account there."""

    peer: Peer
    account: Account
    box: GmailMailbox


def _endpoints(peer: Peer) -> Endpoints:
    return Endpoints(
        gmail=f"{peer.url}/gmail/v1",
        calendar=f"{peer.url}/calendar/v3",
        token=f"{peer.url}{peer.token_path}",
        revoke=f"{peer.url}{peer.revoke_path}",
        consent=f"{peer.url}/o/oauth2/v2/auth",
    )


def _account(peer: Peer) -> Account:
    token = Token(
        account=ME,
        refresh_token=signed_in(Stage(peer, ME)).text("refresh_token"),
        client_id=CLIENT,
        client_secret=SECRET,
        scopes=frozenset({COMPOSE, CALENDAR, FREEBUSY}),
        calendar=holds_of(ME),
        granted_at=NOW,
    )
    kind = TakenOnTrust if peer.name == "emulate" else Account
    quick = Patience(read=2, first_wait=0.01)
    return kind(address=ME, store=InHand(token), endpoints=_endpoints(peer), patience=quick)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Peer, Peer]]:
    with both(tmp_path_factory.mktemp("emulate"), [ME]) as peers:
        yield peers


@pytest.fixture(params=["emulate", "ours"])
def there(request: pytest.FixtureRequest, pair: tuple[Peer, Peer], tmp_path: Path) -> At:
    peer = next(one for one in pair if one.name == request.param)
    account = _account(peer)
    return At(peer, account, GmailMailbox(account, address=ME, cache=ContentCache(tmp_path / "seen"), now=NOW))


def _made(there: At, key: Key = KEY) -> DraftRef:
    return there.box.create(DRAFT, key)


def test_a_draft_is_born_without_recipients(there: At) -> None:
    ref = _made(there)
    read = there.box.read(ref)
    assert read is not None
    assert read.to == ()
    assert read.subject == DRAFT.subject
    there.box.discard(ref)


def test_a_filled_draft_has_its_recipient_and_reads_as_written(there: At) -> None:
    ref = there.box.fill(_made(there), DRAFT)
    read = there.box.read(ref)
    assert read is not None
    assert read.to == (GRETA,)
    assert there.box.states([ref]) == {ref: Seen.AS_WRITTEN}
    there.box.discard(ref)


def test_filling_twice_changes_nothing(there: At) -> None:
    ref = there.box.fill(_made(there), DRAFT)
    assert there.box.fill(ref, DRAFT) == ref
    there.box.discard(ref)


def test_a_draft_is_found_by_its_key_in_a_new_run(there: At, tmp_path: Path) -> None:
    ref = _made(there)
    later = GmailMailbox(_account(there.peer), address=ME, cache=ContentCache(tmp_path / "none"), now=NOW)
    assert later.find(KEY) == (ref,)
    assert later.all_keys() == (KEY,)
    there.box.discard(ref)


def test_an_unknown_key_is_not_found(there: At) -> None:
    ref = _made(there)
    assert there.box.find(key(ME, a_touch(), "draft", 2)) == ()
    there.box.discard(ref)


def test_a_discarded_draft_is_gone(there: At) -> None:
    ref = there.box.fill(_made(there), DRAFT)
    there.box.discard(ref)
    assert there.box.states([ref]) == {ref: Seen.GONE}
    with pytest.raises(Refused):
        there.box.discard(ref)


def test_a_draft_somebody_changed_is_left_alone(there: At) -> None:
    ref = there.box.fill(_made(there), DRAFT)
    there.account.gmail.update_draft(ref.id, {"raw": "U3ViamVjdDogTWluZSBub3cNCg0KTXkgd29yZHMuDQo"})
    with pytest.raises(Refused):
        there.box.discard(ref)
    assert Stage(there.peer, ME).delete(f"/gmail/v1/users/me/drafts/{ref.id}").status == 204


def test_emulate_takes_a_hold_as_we_write_it(pair: tuple[Peer, Peer]) -> None:
    account = _account(pair[0])
    hold = a_hold(starts="2026-12-06 17:00")
    made = account.calendar.insert_event(holds_of(ME), event.body(hold, KEY))
    listed = account.calendar.events(holds_of(ME))
    assert made["summary"] == hold.title
    assert made["status"] == "tentative"
    assert isinstance(listed["items"], list)
    assert [one["summary"] for one in listed["items"]] == [hold.title]


def test_emulate_says_when_the_owner_is_busy(pair: tuple[Peer, Peer]) -> None:
    times = {"start": {"dateTime": "2026-12-03T09:00:00Z"}, "end": {"dateTime": "2026-12-03T10:00:00Z"}}
    made = Stage(pair[0], ME).post("/calendar/v3/calendars/primary/events", {"summary": "Clinic", **times})
    assert made.status == 200
    busy = GoogleCalendar(_account(pair[0])).busy(at("2026-12-01 00:00"), at("2026-12-08 00:00"))
    assert [(start.isoformat(), end.isoformat()) for start, end in busy] == [
        ("2026-12-03T09:00:00+00:00", "2026-12-03T10:00:00+00:00")
    ]
