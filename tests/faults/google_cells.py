"""One cell of the fault matrix: a request of the evening's run, what goes wrong with it, and what a person does then.

The cell is played as a person would live it: the faulty run in a terminal, the person's act, then runs in which nothing
goes wrong; what is there in the end is compared with what a run leaves that nothing befell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from outreach.auditing import audit
from outreach.clock import Clock
from outreach.domain.facts import DraftCreated
from outreach.providers.google.token_file import FileStore
from tests.builders import at
from tests.faults import scenario_google
from tests.faults.invariants import Outcome, ends_alike, key_of, outcome, violations
from tests.faults.moments import Moment
from tests.google_season import EVENING, OWNER, GoogleSeason
from tests.google_server.faults import Fault
from tests.google_server.gmail_values import Draft
from tests.google_server.journal import Entry
from tests.system.terminal import Screen

MODES = (
    "drop-before", "drop-after", "reset-before", "reset-after", "hang", "truncated", "garbage", "html", "500-before",
    "500-after", "503-before", "503-after", "401", "403-rate", "403-scope", "403-api", "404", "409", "429", "redirect",
    "slow", "duplicate", "late",
)  # fmt: skip
# the calls that must be among those of the evening, or the matrix would prove less than it says, and their addresses
_DRAFTS, _EVENTS = r"/me/drafts", r"/calendars/[^/]+/events"
PLACES: Mapping[str, tuple[str, str]] = {
    "oauth.token": ("POST", r"/token$"),
    "gmail.users.getProfile": ("GET", r"/profile$"),
    "gmail.users.drafts.list": ("GET", rf"{_DRAFTS}$"),
    "gmail.users.drafts.get": ("GET", rf"{_DRAFTS}/[^/]+$"),
    "gmail.users.drafts.create": ("POST", rf"{_DRAFTS}$"),
    "gmail.users.drafts.update": ("PUT", rf"{_DRAFTS}/[^/]+$"),
    "gmail.users.drafts.delete": ("DELETE", rf"{_DRAFTS}/[^/]+$"),
    "calendar.events.list": ("GET", rf"{_EVENTS}$"),
    "calendar.events.get": ("GET", rf"{_EVENTS}/[^/]+$"),
    "calendar.events.insert": ("POST", rf"{_EVENTS}$"),
    "calendar.events.update": ("PUT", rf"{_EVENTS}/[^/]+$"),
    "calendar.events.delete": ("DELETE", rf"{_EVENTS}/[^/]+$"),
}
NEEDED = frozenset(PLACES)
SOON, SETTLED, MORNING, LATER = "2026-12-02 18:36", "2026-12-02 19:11", "2026-12-03 07:30", "2026-12-03 07:35"
QUIET = (SOON, SETTLED, MORNING)
# done, something to look at, try later, sign in, the configuration: never a bug
CODES = frozenset({0, 3, 75, 77, 78})
WORDS = "These are my own words, and they stay."
_ELSEWHERE = timedelta(days=2, hours=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """The `nth` request of the evening (from 1), what goes wrong with it, and what a person does afterwards."""

    nth: int
    call: str
    mode: str
    act: str = ""

    def __str__(self) -> str:
        return f"request {self.nth} ({self.call}) {self.mode}" + (f", a person {self.act}" if self.act else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """What came of a cell.

    `leftovers` counts drafts without recipients that only the audit knows. `again`: a draft whose creation was never
    answered, and that a person removed before we heard of it, was made again, since nobody can tell that from one that
    never was.
    """

    screen: Screen
    problems: tuple[str, ...]
    leftovers: int = 0
    acted: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Theirs:
    """What a person acted on: the key it bears, and for a draft its id."""

    key: str
    draft: str = ""


class Matrix:
    """The evening, to be lived again and again."""

    def __init__(self, season: GoogleSeason, folder: Path) -> None:
        scenario_google.before(season)
        self._folder = folder
        self.begun = Moment.of(season, folder / "begun")
        self.begins_at = len(season.world.journal)
        lived = self.again()
        self.screen = self.typed(lived, EVENING)
        self.requests: tuple[Entry, ...] = lived.world.journal[self.begins_at :]
        for now in QUIET:
            assert lived.run(now) == 0
        self.wanted = outcome(lived)

    def again(self) -> GoogleSeason:
        """Go back to before the evening."""
        return self.begun.again(self._folder / "cell")

    def cells(self, mode: str) -> Iterator[Cell]:
        """Give the cells of a mode, one for each request."""
        for nth, entry in enumerate(self.requests, 1):
            yield Cell(nth=nth, call=entry.call, mode=mode)

    def acts(self, cell: Cell) -> tuple[str, ...]:
        """Give what a person may do with what the request is about; when that is everything, one of it in turn."""
        if cell.call.startswith("gmail.users.drafts.") and not cell.call.endswith("list"):
            return tuple(DRAFT_ACTS)
        if cell.call.startswith("calendar.events.") and not cell.call.endswith("list"):
            return tuple(EVENT_ACTS)
        every = (*DRAFT_ACTS, *EVENT_ACTS)
        return (every[(cell.nth + MODES.index(cell.mode)) % len(every)],)

    def typed(self, season: GoogleSeason, now: str) -> Screen:
        """Do a run at a terminal."""
        season.world.now = at(now)
        return season.terminal.type("run", now=now.replace(" ", "T"))

    def play(self, cell: Cell) -> Played:
        """Play a cell."""
        season = self.again()
        wait = 1 if cell.mode == "429" else None
        season.world.faults.add(Fault(mode=cell.mode, nth=cell.nth, retry_after=wait))
        screen = self.typed(season, EVENING)
        met = [one for one in season.world.journal[self.begins_at :] if one.fault]
        problems = [] if [(one.fault, one.call) for one in met] == [(cell.mode, cell.call)] else [f"it met {met}"]
        problems += spoken(screen)
        season.world.faults.clear()
        season.world.apply_late()
        if not cell.act or not met:
            return self.ended(season, screen, problems)
        known = {one.ref for one in season.facts() if isinstance(one, DraftCreated)}
        theirs = act(season, cell.act, met[0])
        removed = theirs.draft and theirs.draft not in season.world.account(OWNER).drafts
        unheard = bool(removed) and theirs.draft not in known
        return self.ended(season, screen, problems, theirs=theirs.key, unheard=unheard, quiet=(SETTLED, MORNING))

    def ended(
        self,
        season: GoogleSeason,
        screen: Screen,
        problems: Sequence[str] = (),
        *,
        theirs: str = "",
        unheard: bool = False,
        quiet: Sequence[str] = QUIET,
        began: Sequence[int] = (),
    ) -> Played:
        """Do the quiet runs and give everything that is wrong then.

        `theirs` is what a person has taken over; `unheard` that it was a draft without recipients which the ledger had
        never heard of, and which they removed; `began` says where in the journal the runs before these began.
        """
        found = list(problems)
        before = _of_person(season, theirs)
        marks, codes = [*(began or (self.begins_at,))], []
        # that a last run writes nothing is shown by the cells without a person
        for now in quiet if theirs else (*quiet, LATER):
            marks.append(len(season.world.journal))
            codes.append(season.run(now))
        if codes[-1] != 0 or not {*codes} <= {0, 3}:
            found.append(f"the quiet runs ended with {codes}")
        undone = before != _of_person(season, theirs)
        if undone and not unheard:
            found.append(f"what the person did to {theirs} was undone")
        # what is as it should be has no orphans
        orphans = () if outcome(season) == self.wanted else self._orphans(season)
        found += violations(
            season, season.facts(), requests_before=None if theirs else marks[-1], settled=True, orphans=orphans,
            secrets=secrets(season), outputs=(screen.out, screen.err),
        )  # fmt: skip
        extra = leftovers(season, orphans)
        found += differences(outcome(season), self.wanted, theirs, extra)
        found += asked_twice(season.world.journal, marks)
        return Played(screen=screen, problems=tuple(found), leftovers=len(extra), acted=bool(theirs), again=undone)

    def _orphans(self, season: GoogleSeason) -> tuple[str, ...]:
        now = at(LATER)
        return audit(season.root, Clock(read=lambda: now)).orphans


def chained(matrix: Matrix, missing: Sequence[tuple[str, str]]) -> tuple[frozenset[tuple[str, str]], tuple[str, ...]]:
    """Live an evening in which each kind of call meets one of its missing faults; give those met, and what is wrong.

    What stops the first run leaves its other faults to a second one.
    """
    season = matrix.again()
    planted = dict(sorted(missing, key=lambda pair: _turn(*pair)))
    for call, mode in planted.items():
        method, path = PLACES[call]
        season.world.faults.add(Fault(mode=mode, method=method, path=path))
    screen, marks = matrix.typed(season, EVENING), [matrix.begins_at]
    problems = [*spoken(screen)]
    if screen.code in (75, 77, 78):
        marks.append(len(season.world.journal))
        problems += spoken(matrix.typed(season, SOON))
    season.world.faults.clear()
    season.world.apply_late()
    met = frozenset((one.call, one.fault) for one in season.world.journal[matrix.begins_at :] if one.fault)
    played = matrix.ended(season, screen, problems, quiet=(SETTLED, MORNING), began=marks)
    twice = ("gmail.users.drafts.create", "duplicate") in met
    left = () if played.leftovers == twice else (f"{played.leftovers} drafts are left over",)
    return met, tuple(f"{problem} (of {sorted(met)})" for problem in (*played.problems, *left))


def _turn(call: str, mode: str) -> int:
    """Let each call begin with another mode, so that an evening meets many; the last one listed is played."""
    return -((MODES.index(mode) + 2 * sorted(NEEDED).index(call)) % len(MODES))


def spoken(screen: Screen) -> Iterator[str]:
    """Give what is wrong with how a run ended: its exit code, and what it says when it ended early."""
    if screen.code not in CODES:
        yield f"it ended with {screen.code}: {screen.err or screen.out}"
    if "Traceback" in screen.out + screen.err:
        yield f"a traceback: {screen.err}"
    if screen.code in (75, 77, 78) and not re.fullmatch(r"outreach: [^\n]+; [^\n]+\n", screen.err):
        yield f"it ended with {screen.code} and says: {screen.err!r}"


def secrets(season: GoogleSeason) -> tuple[str, ...]:
    """Give what must be in no output; every access token begins like this."""
    token = FileStore(season.root).read(OWNER)
    assert token is not None
    return (token.refresh_token, token.client_secret, "ya29.")


def leftovers(season: GoogleSeason, orphans: Sequence[str]) -> tuple[Draft, ...]:
    """Give the drafts without recipients that the audit lists: what was made twice and never filled."""
    drafts = season.world.account(OWNER).drafts.values()
    return tuple(
        one for one in drafts if not one.recipients and any(one.message.thread_id in place for place in orphans)
    )


def differences(now: Outcome, wanted: Outcome, theirs: str, extra: Sequence[Draft]) -> Iterator[str]:
    """Give what is otherwise than a run that nothing befell leaves it, apart from what a person took over."""
    drafts = [one for one in now.drafts if one[0] != theirs]
    for one in extra:
        if key_of(one) == theirs:
            continue
        drafts.remove((key_of(one), (), one.subject, " ".join(one.text.split())))
    mine = Outcome(drafts=tuple(drafts), holds=tuple(one for one in now.holds if one[0] != theirs))
    rest = Outcome(
        drafts=tuple(one for one in wanted.drafts if one[0] != theirs),
        holds=tuple(one for one in wanted.holds if one[0] != theirs),
    )
    yield from ends_alike(mine, rest)


def asked_twice(journal: Sequence[Entry], marks: Sequence[int]) -> Iterator[str]:
    """Give the drafts whose creation was on the wire more than once in a run; `marks` is where runs begin."""
    for first, last in pairwise((*marks, len(journal))):
        asked = Counter(one.message_id for one in journal[first:last] if one.call == "gmail.users.drafts.create")
        yield from (f"{name} was asked for {times} times in a run" for name, times in asked.items() if times > 1)


def _of_person(season: GoogleSeason, theirs: str) -> tuple[object, ...]:
    """Give what there is of the thing a person took over: words and recipients, or times and state."""
    account = season.world.account(OWNER)
    drafts = [one for one in account.drafts.values() if theirs and key_of(one) == theirs]
    event = season.calendar.events.get(theirs)
    return (
        [(one.id, one.recipients, one.subject, one.text) for one in drafts],
        [one.id for one in account.messages.values() if "SENT" in one.labels],
        event and (event.start, event.end, event.status, dict(event.fields)),
    )


def act(season: GoogleSeason, name: str, entry: Entry) -> Theirs:
    """Let a person act on what a request was about, else on something else that lies there."""
    season.world.now += timedelta(minutes=2)
    if name in DRAFT_ACTS:
        draft = _draft_of(season, entry)
        DRAFT_ACTS[name](season, draft)
        return Theirs(key=key_of(draft), draft=draft.id)
    id = entry.path.rpartition("/")[2]
    standing = season.calendar.standing
    (other,) = (one.id for one in standing.values() if one.summary == "interview Cedar Ridge")
    chosen = id if id in standing else other
    EVENT_ACTS[name](season, chosen)
    return Theirs(key=chosen)


def _draft_of(season: GoogleSeason, entry: Entry) -> Draft:
    drafts = season.world.account(OWNER).drafts
    named = [one for one in drafts.values() if entry.message_id and one.message.message_id == entry.message_id]
    (other,) = (one for one in drafts.values() if one.subject == "Our conversation on Wednesday")
    return drafts.get(unquote(entry.path.rpartition("/")[2])) or (named or [other])[0]


def _sends(season: GoogleSeason, draft: Draft) -> None:
    if not draft.recipients:
        season.human.edits_draft(draft.id, to="somebody@example.org")
    season.human.sends_draft(draft.id)


def _moves(season: GoogleSeason, id: str) -> None:
    start = season.calendar.events[id].start.moment
    assert start is not None
    season.human.moves_event(season.calendar.id, id, start + _ELSEWHERE)


DRAFT_ACTS: Mapping[str, Callable[[GoogleSeason, Draft], object]] = {
    "edits": lambda season, draft: season.human.edits_draft(draft.id, body=WORDS),
    "sends": _sends,
    "deletes": lambda season, draft: season.human.deletes_draft(draft.id),
}
EVENT_ACTS: Mapping[str, Callable[[GoogleSeason, str], object]] = {
    "moves": _moves,
    "removes": lambda season, id: season.human.deletes_event(season.calendar.id, id),
}
