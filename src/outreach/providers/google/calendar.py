"""Holds on the one calendar that is ours in the owner's Google account: the contract of `Calendar`, thinly.

The id of an event is the key of its hold, so making it twice is impossible, and one that a person removed stays
removed. Every write names the version it replaces: a person who is faster wins. Knows no HTTP, and no hold by heart
from one look to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import quote

from outreach.domain.facts import Seen
from outreach.domain.messages import Hold, HoldRef, Key, is_key
from outreach.errors import OutreachError, SignInError
from outreach.providers.base import Kept, NotDone, Others, Refused, Unanswered, Unreachable
from outreach.providers.google import appointments, event, freebusy
from outreach.providers.google.account import Account
from outreach.providers.google.allowed import OWN_CALENDAR
from outreach.providers.google.answers import ChangedSince, NotThere, Taken
from outreach.providers.google.event import Stored
from outreach.providers.google.scopes import CALENDAR, EVENTS_READONLY, FREEBUSY
from outreach.providers.google.shapes import matches
from outreach.providers.google.tokens import AGAIN

if TYPE_CHECKING:
    from outreach.providers.busy_files import CalendarFiles
    from outreach.providers.google.calendar_api import CalendarApi

# what comes back does so for a year of training, and so long a day of it may be one that a person changed; whether a
# listing from a later day on has what began before it, Google does not say
_LISTED = timedelta(days=372)


class GoogleCalendar:
    """Holds on the calendar whose id lies beside the token.

    `busy` names the owner's other calendars at Google, for free and busy times; `files` are those that are files.
    `now` (aware), where given, keeps listings short: what is over by more than a year is asked for one by one, should
    anybody ask.
    """

    def __init__(
        self,
        account: Account,
        *,
        busy: Sequence[str] = ("primary",),
        files: CalendarFiles | None = None,
        now: datetime | None = None,
    ) -> None:
        """Ask nothing yet."""
        self._account = account
        self._busy = tuple(busy)
        self._files = files
        self._since = now - _LISTED if now else None
        self._links: dict[str, str] = {}
        # what `all_keys` saw, for `find`, until the next look or write
        self._listed: Mapping[str, Stored] = {}
        # what `states` saw, for `texts`, until the next write; None when nobody looked yet
        self._looked: dict[str, Stored] | None = None

    def hold(self, hold: Hold, key: Key) -> HoldRef:
        """Make an event whose id is `key`, unless there is one; a person's change to it stays.

        Raises:
            Refused: a person removed the event of this key.
            NotGranted: the owner did not allow a calendar of our own.
            SignInError: the calendar is gone, or it is another account.
        """
        self._before_writing()
        found = self._look(str(key)) or self._insert(hold, key)
        if found.removed:
            raise _removed()
        # what we noted in it, not what it says: otherwise a person's change would be taken for ours
        return HoldRef(found.id, found.written or found.fingerprint)

    def move(self, ref: HoldRef, hold: Hold) -> HoldRef:
        """Write the event again; its colour and reminders become ours again.

        Raises:
            Refused: a person changed or removed it, be it while we were about to write.
            NotDone: it has another version than a moment ago, yet says the same.
        """
        intended = HoldRef(ref.id, hold.fingerprint)
        self._before_writing()
        found = self._standing(ref.id)
        if found.fingerprint == intended.fingerprint:
            return intended
        self._require_as_written(ref, found)
        if found.starts != hold.starts:
            self._require_no_day_changed(found)
        try:
            self._api.update_event(self._place, ref.id, event.body(hold, Key(ref.id)), _version(found))
        except NotThere as gone:
            raise _removed() from gone
        except (ChangedSince, Taken) as changed:
            # by a person, or by our own first try whose answer was lost
            found = self._standing(ref.id)
            if found.fingerprint != intended.fingerprint:
                self._require_as_written(ref, found)
                raise _new_version() from changed
        return intended

    def release(self, ref: HoldRef) -> None:
        """Delete the event.

        Raises:
            Refused: a person changed or removed it, be it while we were about to delete.
            NotDone: it has another version than a moment ago, yet says the same.
        """
        self._before_writing()
        found = self._standing(ref.id)
        self._require_as_written(ref, found)
        self._require_no_day_changed(found)
        try:
            self._api.delete_event(self._place, ref.id, _version(found))
        except NotThere as gone:
            raise _removed() from gone
        except (ChangedSince, Taken) as changed:
            left = self._look(ref.id)
            if left is not None and not left.removed:
                self._require_as_written(ref, left)
                raise _new_version() from changed
            # most likely by our own first try whose answer was lost; it is gone, as was wanted

    def sync(self) -> None:
        """What Google said yes to is durable."""

    def find(self, key: Key) -> Sequence[HoldRef]:
        """Find the event of `key`, if it stands; its fingerprint is that of what it says."""
        if not self._may_look:
            return ()
        found = self._listed.get(str(key)) or self._look(str(key))
        return () if found is None or found.removed else (HoldRef(found.id, found.fingerprint),)

    def states(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, Seen]:
        """Compare the events with what was last written: one fresh listing, and a look at each that it lacks.

        Raises:
            SignInError: the calendar is gone, which says nothing about the holds.
        """
        self._listed, self._looked = {}, None
        asked = tuple(refs) if self._may_look else ()
        return {ref: _state(ref, self._seen(ref.id)) for ref in asked}

    def all_keys(self) -> Sequence[Key]:
        """Give the keys of all events of ours that stand, whatever their time; the ids of others are shorter."""
        if not self._may_look:
            return ()
        self._listed = self._listing(None)
        return tuple(sorted(Key(id) for id, one in self._listed.items() if is_key(id) and not one.removed))

    def texts(self, refs: Iterable[HoldRef]) -> Mapping[HoldRef, str]:
        """Give what stands in the events, as text; what `states` has just seen is not asked for again."""
        asked = tuple(refs) if self._may_look else ()
        found = ((ref, self._seen(ref.id)) for ref in asked)
        return {ref: one.text for ref, one in found if one is not None and not one.removed}

    def kept(self, cursor: str, start: datetime, end: datetime) -> Kept | None:
        """Give what is new on the owner's primary calendar, if the owner allowed that it is read."""
        if not self._account.may(EVENTS_READONLY):
            return None
        return appointments.kept(self._api, cursor, start, end)

    @property
    def others(self) -> Others:
        """At Google, unless only files are named."""
        if self._busy:
            return Others.FAR
        return Others.NEAR if self._files else Others.NONE

    def busy(self, start: datetime, end: datetime) -> Sequence[tuple[datetime, datetime]]:
        """Give the times (in UTC) at which a calendar of the owner's is busy; the one for holds never counts.

        Files are read first: what is wrong with them costs no request.

        Raises:
            SignInError: the owner did not allow it.
            ConfigError: a calendar does not exist, or is a file that cannot be read.
            NotDone: Google could not say it for all of them.
        """
        found = self._files.busy(start, end) if self._files else ()
        spans = [(one.starts, one.ends) for one in found]
        if not self._busy:
            return tuple(spans)
        self._account.require(FREEBUSY, "when you are busy")
        ours = self._account.token.calendar
        others = tuple(name for name in dict.fromkeys(self._busy) if name != ours)
        return freebusy.merged((*spans, *freebusy.busy(self._api, others, start, end, self._account.address)))

    def link(self, ref: HoldRef) -> str:
        """Give Google's own address of the event if it was seen, else the one such addresses are made like."""
        try:
            return self._links.get(ref.id) or event.address(ref.id, self._account.token.calendar, self._account.address)
        except SignInError:
            return event.SITE

    @property
    def _may_look(self) -> bool:
        """Whether holds may be looked at; if not, nothing is known of any."""
        return self._account.may(CALENDAR)

    def _before_writing(self) -> None:
        self._listed, self._looked = {}, None
        self._account.require(CALENDAR, "holds on a calendar of their own")
        self._account.check_owner()

    @property
    def _api(self) -> CalendarApi:
        return self._account.calendar

    @property
    def _place(self) -> str:
        self._account.require(CALENDAR, "holds on a calendar of their own")
        id = self._account.token.calendar
        if not id:
            raise SignInError("there is no calendar for holds yet", remedy=f"{AGAIN}   , it makes one")
        return id

    def _insert(self, hold: Hold, key: Key) -> Stored:
        try:
            made = self._api.insert_event(self._place, event.body(hold, key))
        except NotThere as gone:
            raise self._without() from gone
        except (ChangedSince, Taken) as taken:
            found = self._look(str(key))
            if found is None:
                raise NotDone("Google says that it stands already, but does not show it") from taken
            return found
        return self._noted(made)

    def _look(self, id: str) -> Stored | None:
        """Ask for one event, removed ones included."""
        if not is_key(id):
            return None
        try:
            return self._noted(self._api.event(self._place, id))
        except NotThere:
            return None
        except (ChangedSince, Taken) as odd:
            raise _no_answer() from odd

    def _seen(self, id: str) -> Stored | None:
        """Give an event as one listing shows it; what that lacks is asked for, once."""
        if self._looked is None:
            self._looked = dict(self._listing(self._since))
        found = self._looked.get(id) or self._look(id)
        if found is not None:
            self._looked[id] = found
        return found

    def _standing(self, id: str) -> Stored:
        found = self._look(id)
        if found is None or found.removed:
            raise _removed()
        return found

    def _listing(self, since: datetime | None) -> Mapping[str, Stored]:
        try:
            return event.joined(one for page in self._pages(since) for one in map(self._noted, page))
        except NotThere as gone:
            raise self._without() from gone
        except (ChangedSince, Taken) as odd:
            raise _no_answer() from odd

    def _pages(self, since: datetime | None) -> Iterator[Sequence[Mapping[str, object]]]:
        page: str | None = None
        while True:
            answer = self._api.events(self._place, time_min=since, show_deleted=True, page=page)
            if not isinstance(answer.get("items"), list):
                raise Unreachable("Google's list of holds cannot be read", remedy="run again later")
            yield event.objects(answer, "items")
            page = event.words(answer, "nextPageToken") or None
            if page is None:
                return

    def _without(self) -> OutreachError:
        """Say why nothing of the calendar is to be had: it is gone, or Google erred."""
        return _no_answer() if answers(self._account, self._place) else _no_calendar()

    def _noted(self, one: Mapping[str, object]) -> Stored:
        found = event.stored(one)
        if found.link:
            self._links[found.id] = found.link
        return found

    def _require_as_written(self, ref: HoldRef, found: Stored) -> None:
        if found.fingerprint != ref.fingerprint:
            raise Refused("you changed it, so it is left as it is", place="Google Calendar")

    def _require_no_day_changed(self, found: Stored) -> None:
        """Refuse to lose a day that a person changed; when the first time moves or goes, such a day goes along."""
        if not found.comes_back:
            return
        listed = self._listing(self._since).get(found.id)
        if listed is not None and listed.partly:
            raise Refused("you changed one of its days, so it is left as it is", place="Google Calendar")


def make_holds_calendar(account: Account, name: str, zone: str) -> str:
    """Give the id of the calendar for holds: the one that is remembered, if it answers, else a new one.

    A new one is called `name`, has the time zone `zone` (an IANA name) and is remembered.

    Raises:
        Unanswered: one may have been made of which nobody will know.
    """
    known = account.token.calendar
    if known and answers(account, known):
        return known
    try:
        made = account.calendar.make_calendar({"summary": name, "timeZone": zone})
    except Unanswered as lost:
        raise Unanswered(
            f'the answer was lost while the calendar "{name}" was made; an empty one may lie in your Google Calendar',
            remedy=f'{AGAIN}   again; if you then see "{name}" twice, delete the empty one',
        ) from lost
    id = event.words(made, "id")
    account.remember_calendar(id)
    return id


def is_own(id: str) -> bool:
    """Whether an id is one that Google gives to calendars made by a program."""
    return matches(OWN_CALENDAR, quote(id, safe=""))


def answers(account: Account, id: str) -> bool:
    """Whether a calendar of this id is there, for us to use.

    Raises:
        NotGranted: the owner did not allow a calendar of our own.
    """
    account.require(CALENDAR, "holds on a calendar of their own")
    try:
        account.calendar.calendar(id)
    except NotThere:
        return False
    return True


def _state(ref: HoldRef, found: Stored | None) -> Seen:
    if found is None or found.removed:
        return Seen.GONE
    if found.fingerprint != ref.fingerprint:
        return Seen.EDITED
    return Seen.PARTLY if found.partly else Seen.AS_WRITTEN


def _version(found: Stored) -> str:
    # without it a write would go over whatever a person did meanwhile, and bring back what they removed
    if not found.etag:
        raise NotDone("Google did not say which version of the hold this is")
    return found.etag


def _removed() -> Refused:
    return Refused("you removed it, so it stays removed")


def _new_version() -> NotDone:
    return NotDone("Google changed something about it at this moment", remedy="the next run looks again")


def _no_answer() -> NotDone:
    return NotDone("what Google answered is no answer to what was asked", remedy="the next run asks again")


def _no_calendar() -> SignInError:
    return SignInError(
        "the calendar for holds is no longer in your Google account; you deleted it, or it is of another account",
        remedy=f"{AGAIN}   , it makes a new one; holds on the old one count as removed",
    )
