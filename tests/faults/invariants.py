"""What must hold of a Google account after anything at all happened to a run: pure questions, answered in sentences.

`violations(season, facts)` reads what the server knows (its journal, every save of every draft, its calendars) and what
the ledger says; an empty tuple means that nothing is wrong. The journal must not have been cleared. The list of what
may be asked is written here again on purpose: it is not the program's.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from outreach.domain.facts import DraftCreated, DraftFilled, DraftIntended, Fact, HoldIntended, HoldMade
from outreach.domain.messages import Key, is_key
from outreach.state.ledger import path_of
from tests.google_server.account import AccountState
from tests.google_server.event import html_link
from tests.google_server.gmail_values import Draft
from tests.google_server.journal import Entry
from tests.google_server.world import World

if TYPE_CHECKING:
    from tests.google_season import GoogleSeason

# method, Google's name for it, and the query keys that may come with it
_MAY_BE_ASKED: Mapping[str, tuple[str, frozenset[str]]] = {
    "oauth.token": ("POST", frozenset()),
    "oauth.revoke": ("POST", frozenset()),
    "gmail.users.getProfile": ("GET", frozenset({"alt"})),
    "gmail.users.drafts.list": ("GET", frozenset({"alt", "maxResults", "pageToken", "q"})),
    "gmail.users.drafts.get": ("GET", frozenset({"alt", "format"})),
    "gmail.users.drafts.create": ("POST", frozenset({"alt"})),
    "gmail.users.drafts.update": ("PUT", frozenset({"alt"})),
    "gmail.users.drafts.delete": ("DELETE", frozenset({"alt"})),
    "gmail.users.settings.sendAs.list": ("GET", frozenset({"alt"})),
    "gmail.users.threads.get": ("GET", frozenset({"alt", "format"})),
    "gmail.users.messages.list": ("GET", frozenset({"alt", "maxResults", "pageToken", "q"})),
    "gmail.users.messages.get": ("GET", frozenset({"alt", "format", "metadataHeaders", "fields"})),
    "gmail.users.history.list": (
        "GET",
        frozenset({"alt", "maxResults", "pageToken", "startHistoryId", "historyTypes", "fields"}),
    ),
    "calendar.calendars.insert": ("POST", frozenset({"alt"})),
    "calendar.calendars.get": ("GET", frozenset({"alt"})),
    "calendar.events.list": (
        "GET",
        frozenset(
            {"alt", "maxResults", "pageToken", "timeMin", "timeMax", "showDeleted", "singleEvents", "orderBy"}
            | {"privateExtendedProperty", "syncToken", "fields"}
        ),
    ),
    "calendar.events.get": ("GET", frozenset({"alt"})),
    "calendar.events.insert": ("POST", frozenset({"alt", "sendUpdates"})),
    "calendar.events.update": ("PUT", frozenset({"alt", "sendUpdates"})),
    "calendar.events.delete": ("DELETE", frozenset({"alt", "sendUpdates"})),
    "calendar.freebusy.query": ("POST", frozenset({"alt"})),
}
_EVENT_WRITES = frozenset({"calendar.events.insert", "calendar.events.update", "calendar.events.delete"})
_GUESTS = re.compile(r"attendees|conferenceData|recurringEventId|attachments|guestsCan|gadget|source")
_READING = frozenset({"oauth.token", "oauth.revoke", "calendar.freebusy.query"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a person finds: each draft as (key, recipients, subject, words), each hold as (id, title, start)."""

    drafts: tuple[tuple[str, tuple[str, ...], str, str], ...]
    holds: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What only the caller can know.

    `requests_before` is how many requests there had been before a run that had nothing to do; `undisturbed` what a run
    that nothing befell leaves; `orphans` the places `audit` lists; `secrets` must be in none of `outputs`; `settled`
    says that quiet runs followed, so that nothing may be half done.
    """

    requests_before: int | None = None
    undisturbed: Outcome | None = None
    orphans: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class _Save:
    """One moment in the life of a draft: what it held from then on, or None: it was gone."""

    id: str
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class _Look:
    """An account, every request, and what the ledger says, side by side."""

    account: AccountState
    journal: tuple[Entry, ...]
    facts: tuple[Fact, ...]
    saves: tuple[_Save, ...]
    keys: Mapping[str, str] = field(default_factory=dict)

    def addressed_by_us(self) -> Mapping[str, frozenset[str]]:
        """Give the recipients that requests of ours wrote into each draft, by its id; also where no answer came."""
        found: dict[str, frozenset[str]] = {}
        for entry in self.journal:
            if entry.method == "PUT" and entry.recipients and "/drafts/" in entry.path:
                id = _id(entry)
                found[id] = found.get(id, frozenset()) | frozenset(one.lower() for one in entry.recipients)
        return found

    def taken_back(self) -> frozenset[str]:
        """Give the drafts that requests of ours deleted."""
        deleted = (one for one in self.journal if one.method == "DELETE" and "/drafts/" in one.path)
        return frozenset(_id(one) for one in deleted if one.applied or one.fault == "late")


def violations(
    season: GoogleSeason | World,
    facts: Iterable[Fact],
    *,
    requests_before: int | None = None,
    undisturbed: Outcome | None = None,
    orphans: Iterable[str] = (),
    secrets: Iterable[str] = (),
    outputs: Iterable[str] = (),
    settled: bool = False,
) -> tuple[str, ...]:
    """Give everything that is wrong, each as a sentence that begins with the number of what it breaks.

    For the parameters see `Expected`. With a season the ledger's file is checked as well.
    """
    expected = Expected(
        requests_before=requests_before, undisturbed=undisturbed, orphans=tuple(orphans), secrets=tuple(secrets),
        outputs=tuple(outputs), settled=settled,
    )  # fmt: skip
    known = tuple(facts)
    world = season if isinstance(season, World) else season.world
    found: list[str] = []
    for account in world.accounts.values():
        found += _of_account(_looked(world, account, known), expected)
    found += _requests_are_allowed(world)
    if undisturbed is not None:
        found += ends_alike(outcome(season), undisturbed)
    if not isinstance(season, World):
        found += _ledger_is_whole(season.root)
    found += _no_secret(expected)
    found += _changes_nothing(world, requests_before)
    return tuple(found)


def outcome(season: GoogleSeason | World) -> Outcome:
    """Give what lies in the accounts now: all drafts, and all events of calendars that a program made."""
    world = season if isinstance(season, World) else season.world
    drafts, holds = [], []
    for account in world.accounts.values():
        for draft in account.drafts.values():
            drafts.append((key_of(draft), draft.recipients, draft.subject, " ".join(draft.text.split())))
        for calendar in account.calendars.values():
            if calendar.client:
                holds += [(one.id, one.summary, str(one.start)) for one in calendar.standing.values()]
    return Outcome(drafts=tuple(sorted(drafts)), holds=tuple(sorted(holds)))


def key_of(draft: Draft) -> str:
    """Give the key a draft bears in its Message-ID; empty when it bears none."""
    name = draft.message.message_id.strip("<>").rpartition("@")[0]
    return name if is_key(name) else ""


def writes(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Give the requests that change something, or would have."""
    return tuple(one for one in entries if one.method not in ("GET", "HEAD") and one.call not in _READING)


def _looked(world: World, account: AccountState, facts: tuple[Fact, ...]) -> _Look:
    saves = tuple(_Save(one.id, one.draft) for one in account.gmail._listed)
    named = {one.id: key_of(one.draft) for one in saves if one.draft is not None and key_of(one.draft)}
    # where Gmail wrote the Message-ID anew, only the ledger knows
    told = {one.ref: str(one.key) for one in facts if isinstance(one, DraftCreated | DraftFilled)}
    journal = tuple(one for one in world.journal if one.account in (None, account.email))
    return _Look(account, journal, facts, saves, {**named, **told})


def _of_account(look: _Look, expected: Expected) -> Iterator[str]:
    yield from _one_addressed_per_key(look)
    yield from _nothing_of_a_persons_is_lost(look)
    yield from _nothing_comes_back(look)
    yield from _all_is_known(look, expected.orphans)
    yield from _recipients_are_those_intended(look)
    if expected.settled:
        yield from _nothing_is_half_done(look)


def _one_addressed_per_key(look: _Look) -> Iterator[str]:
    """I1. Recipients are written by us into one draft per key, ever, and into none as it is made."""
    ids: dict[str, set[str]] = {}
    for id in look.addressed_by_us():
        ids.setdefault(look.keys.get(id, f"nameless {id}"), set()).add(id)
    for key, held in sorted(ids.items()):
        if len(held) > 1:
            yield f"I1 {key}: {len(held)} drafts were addressed ({', '.join(sorted(held))})"
    for entry in look.journal:
        if entry.method == "POST" and entry.recipients:
            yield f"I1 request {entry.number} made a mail with recipients at once"


def _nothing_of_a_persons_is_lost(look: _Look) -> Iterator[str]:
    """I2. What a person changed is never written to or deleted by us."""
    for id in look.account.gmail.overwritten:
        yield f"I2 draft {id} of key {look.keys.get(id, '')}: a person's words were destroyed"
    for calendar in look.account.calendars.values():
        yield from (f"I2 event {id}: a person's change was destroyed" for id in calendar.overwritten)
        yield from (f"I2 event {id}: removed by a person and brought back" for id in calendar.resurrected)


def _nothing_comes_back(look: _Look) -> Iterator[str]:
    """I3. After a person sent or deleted the draft of a key, no other draft of that key is addressed by us.

    One without recipients of which the ledger never heard cannot be told from one that was never made.
    """
    ours, taken_back = look.addressed_by_us(), look.taken_back()
    known = {one.ref for one in look.facts if isinstance(one, DraftCreated)} | ours.keys()
    removed: dict[str, str] = {}
    for save in look.saves:
        key = look.keys.get(save.id, "")
        if not key:
            continue
        if save.draft is None:
            if save.id in known and save.id not in taken_back:
                removed[key] = save.id
        elif save.draft.recipients and save.id in ours and removed.get(key, save.id) != save.id:
            yield f"I3 {key}: draft {save.id} was addressed after a person had removed {removed[key]}"


def ends_alike(now: Outcome, undisturbed: Outcome) -> Iterator[str]:
    """Give how what is there in the end differs from what a run that nothing befell leaves (I4)."""
    yield from _differences("draft", now.drafts, undisturbed.drafts)
    yield from _differences("hold", now.holds, undisturbed.holds)


def _differences(what: str, there: Sequence[tuple[object, ...]], wanted: Sequence[tuple[object, ...]]) -> Iterator[str]:
    for one in sorted({*there, *wanted}, key=repr):
        count, meant = there.count(one), wanted.count(one)
        if count != meant:
            yield f"I4 {count} times this {what}, not {meant}: {one!r}"


def _nothing_is_half_done(look: _Look) -> Iterator[str]:
    """I4. After quiet runs whatever is to be addressed is, or was touched; nothing is intended and never heard of."""
    made = {one.key for one in look.facts if isinstance(one, DraftCreated | HoldMade)}
    for fact in look.facts:
        if isinstance(fact, DraftIntended | HoldIntended) and fact.key not in made and not _accounted(look, fact.key):
            yield f"I4 {fact.key}: intended, and nothing came of it"


def _accounted(look: _Look, key: Key) -> bool:
    """Whether something else than its being made is known: taken back, refused, gone, or kept in a file."""
    known = [one for one in look.facts if getattr(one, "key", None) == key]
    return any(type(one).__name__ in ("Withdrawn", "Failed", "StateSeen") for one in known) or any(
        isinstance(one, DraftIntended) and one.provider for one in known
    )


def _all_is_known(look: _Look, orphans: tuple[str, ...]) -> Iterator[str]:
    """I5. What bears a key of ours is in the ledger, is about to be taken in, or is listed as an orphan."""
    refs = _refs(look.facts)
    for draft in look.account.drafts.values():
        key = key_of(draft)
        listed = any(part in orphan for orphan in orphans for part in (draft.id, draft.message.thread_id, key))
        if key and not listed and refs.get(key, "unknown") not in ("", draft.id):
            yield f"I5 draft {draft.id} of key {key} is unknown to the ledger and to the audit"
    places = {id: html_link(id, one.id) for one in look.account.calendars.values() for id in one.standing}
    for id, place in places.items():
        if is_key(id) and id not in refs and not any(place in orphan or id in orphan for orphan in orphans):
            yield f"I5 event {id} is unknown to the ledger and to the audit"


def _refs(facts: Iterable[Fact]) -> Mapping[str, str]:
    """Give where the ledger says the draft or hold of each key lies; empty while it was only intended."""
    refs: dict[str, str] = {}
    for fact in facts:
        if isinstance(fact, DraftIntended | HoldIntended):
            refs.setdefault(str(fact.key), "")
        elif isinstance(fact, DraftCreated | DraftFilled | HoldMade):
            refs[str(fact.key)] = fact.ref
    return refs


def _requests_are_allowed(world: World) -> Iterator[str]:
    """I6. Nothing is asked that is not listed above; nothing could send; nobody is invited; no event has guests."""
    for entry in world.journal:
        if (why := _forbidden(entry)) is not None:
            yield f"I6 request {entry.number}, {entry.method} {entry.path}: {why}"
    if world.send_calls:
        yield f"I6 {world.send_calls} requests could have sent mail"
    if world.invitations:
        yield f"I6 {world.invitations} people were invited"
    for account in world.accounts.values():
        for calendar in account.calendars.values():
            guests = [one.id for one in calendar.events.values() if calendar.client and one.attendees]
            yield from (f"I6 event {id} has guests" for id in guests)


def _forbidden(entry: Entry) -> str | None:
    method, keys = _MAY_BE_ASKED.get(entry.call, ("", frozenset()))
    if entry.method != method:
        return f"{entry.call or 'no such call'} is not in the list"
    if extra := sorted(set(entry.query) - keys):
        return f"it asks with {', '.join(extra)}"
    if entry.call == "calendar.events.list" and "/primary/" in entry.path and not _is_about_times(entry):
        return "it asks what the owner's own appointments are about"
    if entry.call in _EVENT_WRITES and entry.query.get("sendUpdates") != ("none",):
        return "it does not say that nobody is to be told"
    if guests := sorted(name for name in entry.body_keys if entry.call in _EVENT_WRITES and _GUESTS.match(name)):
        return f"it names {', '.join(guests)}"
    return None


def _is_about_times(entry: Entry) -> bool:
    (said,) = entry.query.get("fields", ("",))
    return bool(said) and not re.search(r"summary|description|location|\*", said)


def _recipients_are_those_intended(look: _Look) -> Iterator[str]:
    """I7. Whom we wrote into a draft is whom the ledger says it is meant for, and no other."""
    meant: dict[str, set[str]] = {}
    for fact in look.facts:
        if isinstance(fact, DraftIntended):
            meant.setdefault(str(fact.key), set()).add(fact.to.lower())
    for id, recipients in look.addressed_by_us().items():
        key = look.keys.get(id, "")
        if key not in meant:
            yield f"I7 draft {id} was addressed to {', '.join(sorted(recipients))}, and the ledger meant nobody"
        elif strangers := recipients - meant[key]:
            yield f"I7 {key}: addressed to {', '.join(sorted(strangers))}, meant for {', '.join(sorted(meant[key]))}"


def _ledger_is_whole(root: Path) -> Iterator[str]:
    """I8. SQLite finds nothing wrong with the ledger."""
    try:
        with closing(sqlite3.connect(f"file:{path_of(root)}?mode=ro", uri=True)) as database:
            answer = [str(row[0]) for row in database.execute("PRAGMA integrity_check")]
    except sqlite3.DatabaseError as problem:
        answer = [str(problem)]
    if answer != ["ok"]:
        yield f"I8 the ledger is damaged: {'; '.join(answer)}"


def _no_secret(expected: Expected) -> Iterator[str]:
    """I9. No secret is in anything that was put out."""
    for number, secret in enumerate(expected.secrets):
        if secret and any(secret in output for output in expected.outputs):
            yield f"I9 secret number {number} is in what was put out"


def _changes_nothing(world: World, requests_before: int | None) -> Iterator[str]:
    """I10. A run that has nothing to do writes nothing."""
    if requests_before is not None:
        for entry in writes(world.journal[requests_before:]):
            yield f"I10 request {entry.number}, {entry.method} {entry.path}, in a run that had nothing to do"


def _id(entry: Entry) -> str:
    """Give what a request names, as it is stored."""
    return unquote(entry.path.rpartition("/")[2])
