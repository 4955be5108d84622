"""What really happened with somebody: met, wrote, was answered, or was not. These are what clocks run on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from outreach.capture.at_conferences import conference_with
from outreach.capture.binding import open_occasion
from outreach.capture.days import happened, require_behind
from outreach.capture.echoes import LEFT_TO_YOU, MEETING, TAKEN_BACK, Taken, day_word
from outreach.capture.naming import person_of
from outreach.domain.cadences import Kind
from outreach.domain.facts import Fact, Joined, Noted, Seen, StateSeen, Touched
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.planning.answers import DECLINED, NO_REPLY

KINDS = ("ask", "give", "thanks", "update", "meeting", "attend", "reply", "logistics", "no-reply", DECLINED)

_OUTBOUND = frozenset({"ask", "give", "thanks", "update", "logistics"})
# "introduced Dr. Feld", or after what it was about: "the open questions, introduced Dr. Feld - whom to ask"
_INTRODUCED = Pattern(
    r"(?:(?P<before>.+?),\s*)?introduced\s+(?P<name>.+?)(?:\s+-\s+(?P<after>.+))?", re.IGNORECASE | re.DOTALL
)
_WRITTEN = frozenset({Stage.SENT, Stage.GONE})
# what somebody can say no to
_ASKING = frozenset({Kind.ASK, Kind.GIVE, Kind.LOGISTICS})


def met(person: Person, text: str, view: View, on: date, *, occasion: str | None = None) -> Taken:
    """Keep that the owner met somebody, and what was said of it as a note.

    The note belongs to what was arranged with them for that day, else to the `occasion` it was written about, else to
    a conference that lasted on that day.
    """
    require_behind(on, view.today)
    touched = Touched(at=view.now, person=person.id, day=on, kind="meeting", via="in person", about=text)
    about = _arranged(person, view, on) or occasion
    there = conference_with(person.id, view, on) if about is None else None
    facts: tuple[Fact, ...] = (touched,)
    if text:
        words = text[:1].upper() + text[1:]
        about = there.id if there else about
        facts = (touched, Noted(at=view.now, text=words, person=person.id, occasion=about, on=on))
    elif there is not None:
        facts = (touched, Joined(at=view.now, occasion=there.id, name=person.name.shown, person=person.id))
    place = f", {there.title}" if there else ""
    return Taken(facts=facts, echo=f"Kept: met {person.name.shown}, {day_word(on, view.today)}{place}.", what=MEETING)


def _arranged(person: Person, view: View, on: date) -> str | None:
    """Give the meeting that was arranged with somebody for that very day; what was said then belongs to it."""
    occasion = open_occasion(view, person.id, on)
    same_day = occasion is not None and occasion.days is not None and on in occasion.days
    return occasion.id if occasion and same_day and occasion.kind is OccasionKind.MEETING else None


def logged(person: Person, words: Sequence[str], view: View) -> Taken:
    """Understand what follows a name: `KIND [DATE] [about]`.

    Raises:
        UsageError: it begins with no kind, or the day is ahead.
    """
    kind = words[0].casefold() if words else ""
    if kind not in KINDS:
        fact = f'"{words[0]}" is no kind of touch' if words else "what was it?"
        raise UsageError(fact, remedy=f"write one of {', '.join(KINDS)}")
    if kind == "no-reply":
        return no_reply(person, view)
    day, about = happened(" ".join(words[1:]), view.today)
    return declined(person, view, day, about) if kind == DECLINED else touched(person, kind, view, day, about)


def touched(person: Person, kind: str, view: View, on: date, about: str = "") -> Taken:
    """Keep one touch with somebody, and whom they introduced.

    Raises:
        UsageError: whoever was introduced stands in no file.
    """
    about, new = _introduced(about, view)
    fact = Touched(
        at=view.now,
        person=person.id,
        day=on,
        kind=kind,
        outbound=kind in _OUTBOUND,
        about=about,
        introduced=new.id if new else None,
    )
    said = f', "{about}"' if about else ""
    with_whom = f", who introduced {new.name.shown}" if new else ""
    echo = f"Kept: {kind}, {person.name.shown}{with_whom}, {day_word(on, view.today)}{said}."
    return Taken(facts=(fact,), echo=echo, what=kind)


def _introduced(about: str, view: View) -> tuple[str, Person | None]:
    """Part `introduced NAME - what it was about` into what it was about and who was introduced."""
    found = _INTRODUCED.fullmatch(about)
    if found is None:
        return about, None
    rest = ", ".join(part for part in (found["before"], found["after"]) if part)
    return rest, person_of(found["name"].strip(" ."), view.project)


def declined(person: Person, view: View, on: date, about: str = "") -> Taken:
    """Keep that somebody said no to what was last asked: an answer, and the end of that; what had vanished was sent."""
    asked = _last_asked(person, view)
    text = about or "declined"
    facts: tuple[Fact, ...] = (
        Touched(at=view.now, person=person.id, day=on, kind="reply", about=about),
        Noted(at=view.now, text=text, field=DECLINED, person=person.id, touch=asked.touch if asked else None, on=on),
    )
    facts = (*_was_sent(asked, view), *facts)
    echo = f"Kept: {person.name.shown} declined, {day_word(on, view.today)}."
    if asked is None:
        return Taken(facts=facts, echo=echo, what="no")
    return Taken(facts=facts, echo=f"{echo} Nothing more about {_subject(asked)}.{_waiting(asked, view)}", what="no")


def _last_asked(person: Person, view: View) -> PastDraft | None:
    """Give the last mail that asked something and left, or may have; any other one when none did."""
    return max(_left(person, view), key=lambda one: (one.kind in _ASKING, one.changed_at), default=None)


def _left(person: Person, view: View) -> tuple[PastDraft, ...]:
    """Give the mails to somebody that left, or may have; none that the owner said no to."""
    drafts = view.history.drafts_with(person.id)
    return tuple(one for one in drafts if one.stage in _WRITTEN and one.touch not in view.history.dismissed)


def _was_sent(draft: PastDraft | None, view: View) -> Iterator[Fact]:
    """Say of a draft that had vanished that it was sent."""
    if draft is not None and draft.stage is Stage.GONE:
        yield StateSeen(at=view.now, key=draft.key, state=Seen.SENT)


def _subject(asked: PastDraft) -> str:
    return f'"{asked.subject}"' if asked.subject else "it"


def _waiting(asked: PastDraft, view: View) -> str:
    """Say what becomes of a follow-up that lies there."""
    same = (asked.touch.cadence, asked.touch.anchor)
    drafts = view.history.drafts_with(asked.touch.person)
    lying = [one for one in drafts if one.is_lying and (one.touch.cadence, one.touch.anchor) == same]
    if not lying:
        return ""
    return f" {TAKEN_BACK if lying[0].is_untouched else LEFT_TO_YOU}"


def no_reply(person: Person, view: View) -> Taken:
    """Keep that no answer came to what was last written; what had vanished was sent, then.

    Raises:
        UsageError: nothing was written to them, or only today.
    """
    last, day = _last_written(person, view)
    if day is None and any(one.is_lying for one in view.history.drafts_with(person.id)):
        remedy = "if you sent it   outreach sent NAME"
        raise UsageError(f"the draft to {person.name.shown} still lies there", remedy=remedy)
    if day is None:
        raise UsageError(
            f"nothing was sent to {person.name.shown} that could be answered",
            remedy="if you wrote by yourself   outreach log NAME ask DATE",
        )
    if day >= view.today:
        raise UsageError(f"{person.name.shown} was written to only today", remedy="say so from tomorrow on")
    noted = Noted(
        at=view.now,
        text=f"no answer to what was written on {day}",
        field=NO_REPLY,
        person=person.id,
        touch=last.touch if last else None,
        on=view.today,
    )
    since = day_word(day, view.today)
    return Taken(
        facts=(*_was_sent(last, view), noted),
        echo=f"Kept: no answer from {person.name.shown} to what you wrote on {since}.",
    )


def _last_written(person: Person, view: View) -> tuple[PastDraft | None, date | None]:
    """Give the last draft that left, and the day on which the owner last wrote in any way."""
    zone = view.project.me.zone
    last = max(_left(person, view), key=lambda one: one.changed_at, default=None)
    days = [last.changed_at.astimezone(zone).date()] if last else []
    logged = view.history.last_written(person.id)
    if logged is not None and (not days or logged > days[0]):
        return None, logged
    return last, days[0] if days else None
