"""The holds that stand: when, until when, for whom or what, and which of them their owner changed."""

from __future__ import annotations

from datetime import datetime

from outreach.domain.history import History, PastHold
from outreach.domain.people import ME
from outreach.domain.project import Project
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.rows import Rows
from outreach.reports.words import clock, count, day, moment_column


def held(history: History, project: Project, now: datetime) -> Listing:
    """Show every hold that keeps time from now on."""
    rows = Rows.of(project, now)
    ahead = [one for one in history.holds.values() if one.is_live and one.ends > now]
    lines = numbered(_line(one, rows) for one in sorted(ahead, key=lambda one: (one.starts, one.touch, one.part)))
    if not lines:
        return Listing(opening=("Nothing is held. What would be: outreach plan",), name="holds")
    opening = f"{day(rows.today)} · {count(len(lines), 'hold')}, tentative and private, nobody invited"
    return Listing(opening=(opening,), lines=lines, closing=("What a hold says: outreach show N",), name="holds")


def _line(hold: PastHold, rows: Rows) -> Line:
    starts, ends = hold.starts.astimezone(rows.zone), hold.ends.astimezone(rows.zone)
    until = clock(ends) if ends.date() == starts.date() else moment_column(ends)
    whom = "" if hold.touch.person == ME else f", {rows.names.full(hold.touch.person)}"
    hand = "" if hold.is_untouched else "; you edited it"
    kind = rows.title(hold.touch.cadence)
    about = f"{'' if kind.replace('-', ' ') in hold.title else kind}{whom}".removeprefix(", ")
    text = f"{hold.title}{f' ({about})' if about else ''}{hand}"
    return Line(word=Word.HOLD, head=f"{moment_column(starts)}-{until}", text=text, touch=hold.touch, part=hold.part)
