"""The audit: every write there ever was, by the moment, and what lies there that nothing here accounts for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby

from outreach.domain.people import ME
from outreach.planning.writes import Deed, Write
from outreach.reports.json import JsonObject
from outreach.reports.names import Names
from outreach.reports.rows import Rows
from outreach.reports.words import WIDTH, clock, count, long_day, shortened, wrapped

_WHERE = {"local": "in files", "gmail": "in Gmail", "google": "at Google"}
# its id is too long for a line, and says nothing to a reader; programs find it in `--json`
_TITLES = {Deed.CALENDAR_MADE: "for holds"}
_DEEDS, _PLACES = 16, 9
_OPENING = ("Everything that was ever written, oldest first.", "Nothing was sent, ever: there is no way to.")


def audited(found: Sequence[Write], rows: Rows, orphans: Sequence[str], unseen: str) -> str:
    """Write the list of all writes; `orphans` are places of ours that nothing accounts for.

    `unseen` says why they could not be looked for.
    """
    lines = [*_OPENING, ""]
    for head, group in groupby(found, key=lambda one: _head(one, rows)):
        lines += [head, *(_line(one, rows.names) for one in group)]
    if not found:
        lines.append("Nothing was written yet.")
    lines += ["", *_summary(found), *_orphans(orphans, unseen)]
    return "\n".join(line.rstrip() for line in lines)


def _head(one: Write, rows: Rows) -> str:
    moment = one.at.astimezone(rows.zone)
    by = f"run {one.run}" if one.run else "by hand"
    return f"{long_day(moment.date())}, {clock(moment)}, {by}"


def _line(one: Write, names: Names) -> str:
    who = f"{names.full(one.touch.person)}: " if one.touch and one.touch.person != ME else ""
    title = f'"{one.title}"' if one.touch else one.title or _TITLES.get(one.deed, one.ref)
    doubt = "" if one.certain else "  (no answer, so unknown)"
    head = f"  {one.deed.value.ljust(_DEEDS)}  {_WHERE.get(one.provider, one.provider).ljust(_PLACES)}  "
    return f"{head}{shortened(f'{who}{title}', WIDTH - len(head) - len(doubt))}{doubt}"


def _summary(found: Sequence[Write]) -> list[str]:
    kinds = Counter(one.deed for one in found if one.certain)
    unsure = sum(1 for one in found if not one.certain)
    runs = len({one.run for one in found if one.run})
    drafts, holds = kinds[Deed.DRAFT_MADE], kinds[Deed.HOLD_MADE]
    back = kinds[Deed.DRAFT_TAKEN_BACK] + kinds[Deed.HOLD_TAKEN_BACK]
    made = f"{count(drafts, 'draft')} and {count(holds, 'hold')} made"
    total = f"{count(len(found), 'write')} in {count(runs, 'run')}"
    said = f"{total}: {made}, {back} taken back, {unsure} of unknown outcome, 0 sent."
    return wrapped(said, indent=2, first="")


def _orphans(orphans: Sequence[str], unseen: str) -> list[str]:
    if unseen:
        return wrapped(f"What lies there was not compared with this: {unseen}", indent=2, first="")
    if not orphans:
        return ["What lies there is accounted for."]
    said = "Of ours by its key, but not in this list; a late answer may have made it. Delete what you do not want:"
    return [*wrapped(said, indent=2, first=""), *(f"  {one}" for one in orphans)]


def audit_json(found: Sequence[Write], orphans: Sequence[str], now: datetime, unseen: str) -> JsonObject:
    """Give the audit as data; `unseen` says why nobody looked for orphans, if nobody did."""
    return {
        "version": 1,
        "now": now.isoformat(),
        "sent": 0,
        "writes": [_json(one) for one in found],
        "orphans": list(orphans),
        "unseen": unseen or None,
    }


def _json(one: Write) -> JsonObject:
    return {
        "at": one.at.isoformat(),
        "run": one.run,
        "deed": one.deed.value,
        "provider": one.provider,
        "touch": str(one.touch) if one.touch else None,
        "title": one.title,
        "to": one.to,
        "ref": one.ref,
        "key": one.key,
        "certain": one.certain,
    }
