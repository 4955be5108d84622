"""What a mail hangs on, as data for its template: the occasion with its day and hour, the letter that is asked for."""

from __future__ import annotations

from datetime import date, datetime

from outreach.domain.english import MONTHS
from outreach.domain.occasions import Conference, Interview, Letter, Meeting, Occasion, OccasionKind, Routine
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.domain.zones import zone_of
from outreach.rendering.days import long_day, month_day, on_span, part_of_month, recent_day, span, spelled_out, weekday

Data = dict[str, str | int | list[str]]

# Names that end so are used with "the"; "ASTRO 2026" is not.
_MEETINGS = frozenset(
    {"symposium", "meeting", "conference", "congress", "webinar", "summit", "workshop", "forum", "course", "retreat"}
)
_PACKET = {"cv": "my CV", "statement": "my statement", "personal statement": "my personal statement"}
_US_ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific", "H": "Hawaii"}


def occasion_data(due: Due, view: View) -> Data:
    """Give the occasion of a due touch; everything is empty without one."""
    occasion = due.occasion
    days = occasion.days if occasion else None
    return {
        "title": _title(occasion) if occasion else "",
        "day": recent_day(days.first, view.today) if days else "",
        "weekday": weekday(days.first) if days else "",
        "dates": span(days, view.today) if days else "",
        "on": on_span(days, view.today) if days else "",
        "month": MONTHS[days.last.month - 1] if days else "",
        "virtual": int(_is_virtual(occasion)) if occasion else 0,
        "time": _hour(occasion, due.person, view.project),
        "link": _link(occasion),
    }


def letter_data(due: Due, today: date) -> Data:
    """Give the letter a due touch is about; everything is empty when it is about none."""
    letter = due.occasion.record if due.occasion else None
    if not isinstance(letter, Letter) or letter.due is None:
        return {**_noted(due, today), "asked": "", "agreed": 0, "packet": []}
    asked = due.details.get("asked")
    return {
        "purpose": _line(letter.purpose),
        "due": month_day(letter.due, today),
        "due_day": long_day(letter.due, today),
        "asked": part_of_month(asked.on, today) if asked and asked.on else "",
        "agreed": int(letter.agreed is not None),
        "packet": [_PACKET.get(one.casefold(), one) for one in map(_line, letter.packet)],
    }


def _noted(due: Due, today: date) -> Data:
    """Give what was noted of a letter that has no line of its own yet: what it is for, and by when."""
    words = {field: due.details[field].text for field in ("purpose", "due") if field in due.details}
    said = {field: spelled_out(_line(text), today).rstrip(" .") for field, text in words.items()}
    day = said.get("due", "")
    return {"purpose": said.get("purpose", ""), "due": day, "due_day": day}


def _line(text: str) -> str:
    return " ".join(text.split())


def _title(occasion: Occasion) -> str:
    title = _line(occasion.title)
    last = title.rpartition(" ")[2].lower()
    article = occasion.kind is OccasionKind.CONFERENCE and last in _MEETINGS and not title.lower().startswith("the ")
    return f"the {title}" if article else title


def _is_virtual(occasion: Occasion) -> bool:
    record = occasion.record
    if isinstance(record, Conference):
        return record.virtual
    if isinstance(record, Routine):
        return record.online
    return isinstance(record, Interview) and record.mode == "virtual"


def _link(occasion: Occasion | None) -> str:
    record = occasion.record if occasion else None
    return record.link.strip() if isinstance(record, Meeting) else ""


def _hour(occasion: Occasion | None, person: Person, project: Project) -> str:
    """Give the time of day as the reader lives it; whoever may live by another clock is told which one is meant."""
    if occasion is None or occasion.starts is None:
        return ""
    mine, theirs = occasion.starts.astimezone(project.me.zone), zone_of(person, project)
    if theirs is None:
        return f"{_clock(mine)} {zone_name(mine)}"
    there = occasion.starts.astimezone(theirs)
    if there.utcoffset() == mine.utcoffset():
        return _clock(mine)
    return f"{_clock(there)} {zone_name(there)} ({_clock(mine)} {zone_name(mine)})"


def _clock(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02} {'am' if moment.hour < 12 else 'pm'}"


def zone_name(moment: datetime) -> str:
    """Name a zone as people do: "Central time", elsewhere by its city."""
    key, name = str(moment.tzinfo), moment.tzname() or ""
    if key.startswith(("America/", "US/")) and name[1:] in ("ST", "DT") and name[:1] in _US_ZONES:
        return f"{_US_ZONES[name[:1]]} time"
    return f"{key.rpartition('/')[2].replace('_', ' ')} time"
