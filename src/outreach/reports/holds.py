"""The holds that stand: when, until when, for whom or what, and which of them their owner changed."""

from __future__ import annotations

from datetime import UTC, datetime

from outreach.domain.history import History, PastHold
from outreach.domain.people import ME
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.planning.offers import standing
from outreach.reports.lines import Line, Listing, Word, numbered
from outreach.reports.offers import of_hold
from outreach.reports.rows import Rows
from outreach.reports.series import again, edited, shown_times
from outreach.reports.words import clock, count, day, moment_column


def held(history: History, project: Project, now: datetime) -> Listing:
    """Show every hold that keeps time from now on."""
    rows = Rows.of(project, now)
    ahead = [one for one in history.holds.values() if one.is_live and one.over > now]
    shown = [(shown_times(one, now, rows.zone), one) for one in ahead]
    shown.sort(key=lambda row: (row[0][0].astimezone(UTC), row[1].touch, row[1].part))
    offers = standing(View(project=project, history=history, now=now))
    lines = numbered(_line(one, times, of_hold(one, offers, rows), rows) for times, one in shown)
    if not lines:
        return Listing(opening=("Nothing is held. What would be: outreach plan",), name="holds")
    opening = f"{day(rows.today)} · {count(len(lines), 'hold')}, tentative and private, nobody invited"
    return Listing(opening=(opening,), lines=lines, closing=("What a hold says: outreach show N",), name="holds")


def _line(hold: PastHold, times: tuple[datetime, datetime], offered: str | None, rows: Rows) -> Line:
    starts, ends = times
    until = clock(ends) if ends.date() == starts.date() else moment_column(ends)
    whom = "" if hold.touch.person == ME else f", {rows.names.full(hold.touch.person)}"
    days = again(hold.recurrence, rows.today, rows.zone)
    hand = f"{f', {days}' if days else ''}{'' if hold.is_untouched else f'; you edited {edited(hold)}'}"
    kind = rows.title(hold.touch.cadence)
    about = f"{'' if kind.replace('-', ' ') in hold.title else kind}{whom}".removeprefix(", ")
    text = f"{offered or hold.title}{f' ({about})' if about and offered is None else ''}{hand}"
    return Line(word=Word.HOLD, head=f"{moment_column(starts)}-{until}", text=text, touch=hold.touch, part=hold.part)
