"""The same values for programs: the JSON of `plan`, `run` and `check`, a contract with a version.

Arrays are sorted: drafts by rank, everything else by touch. Nothing is computed here that text does not show.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from outreach.domain.attachments import Attachment
from outreach.domain.findings import Finding, Problem
from outreach.domain.json_value import JsonObject as JsonObject
from outreach.domain.json_value import JsonValue as JsonValue
from outreach.domain.people import Person
from outreach.domain.plans import (
    Applied,
    CreateDraft,
    CreateHold,
    Failure,
    MoveHold,
    Plan,
    PlannedDraft,
    PlannedHold,
    Receipt,
    ReleaseHold,
    RewriteDraft,
    Withdrawal,
    WithdrawDraft,
)
from outreach.domain.slots import Slot
from outreach.domain.touches import Missing, Skip
from outreach.rendering.recurrence import written
from outreach.reports.lines import Line, Listing
from outreach.reports.run import touch_of

VERSION = 1


def plan_json(plan: Plan, applied: Applied | None = None) -> JsonObject:
    """Build the object of `plan --json`; with `applied`, that of `run --json`."""
    found: JsonObject = {
        "version": VERSION,
        "now": _moment(plan.now),
        "observed": _moment(plan.observed),
        "problems": problems_json(plan.problems),
        "drafts": [_draft(row, plan.now.date()) for row in sorted(plan.drafts, key=_by_rank)],
        "holds": [_hold(row) for row in sorted(plan.holds, key=lambda row: (str(row.hold.touch), row.hold.part))],
        "withdrawn": [_withdrawal(row) for row in sorted(plan.withdrawn, key=lambda row: (str(row.touch), row.what))],
        "skipped": [_skip(row) for row in sorted(plan.skipped, key=_by_touch)],
    }
    if applied is not None:
        found["applied"] = _applied(applied)
    return found


def check_json(problems: Iterable[Problem]) -> JsonObject:
    """Build the object of `check --json`."""
    return {"version": VERSION, "problems": problems_json(problems)}


def listing_json(listing: Listing, now: datetime) -> JsonObject:
    """Build the object of a report: its lines as rows."""
    rows: list[JsonValue] = [row_json(line) for line in listing.lines]
    return {"version": VERSION, "report": listing.name, "now": _moment(now), "rows": rows}


def row_json(line: Line) -> JsonObject:
    """Build one row of a report."""
    return {
        "number": line.number,
        "word": line.word.value,
        "head": line.head,
        "text": line.text,
        "touch": str(line.touch),
        "part": line.part or None,
    }


def person_json(person: Person, plan: Plan) -> JsonObject:
    """Build the object of `explain --json`: what the plan says about one person."""
    rows = [row for row in sorted(plan.drafts, key=_by_rank) if row.touch.person == person.id]
    drafts: list[JsonValue] = [_draft(row, plan.now.date()) for row in rows]
    skipped = [_skip(row) for row in sorted(plan.skipped, key=_by_touch) if row.person == person.id]
    return {"version": VERSION, "now": _moment(plan.now), "person": person.id, "drafts": drafts, "skipped": skipped}


def problems_json(problems: Iterable[Problem]) -> list[JsonValue]:
    """Build the list of problems, in the order they were found."""
    return [
        {
            "file": one.file,
            "line": one.line,
            "column": one.column,
            "path": one.path,
            "level": one.level,
            "message": one.message,
        }
        for one in problems
    ]


def _by_rank(row: PlannedDraft) -> tuple[bool, tuple[object, ...], str]:
    # rows that were never ranked come last, by touch
    return (not row.due.rank, row.due.rank, str(row.touch))


def _by_touch(skip: Skip) -> tuple[str, str, str, int, str]:
    return (skip.cadence, skip.person, skip.anchor or "", skip.step, skip.what)


def _moment(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _draft(row: PlannedDraft, today: date) -> JsonObject:
    due, draft, intended = row.due, row.draft, row.intended or row.draft
    to = [one.email for one in intended.to] if intended else []
    return {
        "touch": str(row.touch),
        "cadence": row.touch.cadence,
        "person": row.touch.person,
        "anchor": row.touch.anchor,
        "step": row.touch.step,
        "kind": due.cadence.kind.value,
        "state": row.outcome.value,
        "opens": _day(due.window.opens),
        "best": _day(due.window.best),
        "closes": _day(due.window.closes),
        "closes_at": _moment(due.window.closes_at),
        "send": _moment(row.send),
        "reason": {"code": due.reason.code, "text": due.reason.text},
        "in_reply_to": draft.in_reply_to if draft else None,
        "attachments": [attachment_json(one, today) for one in draft.attachments] if draft else [],
        "to": to or ([due.person.email] if due.person.email else []),
        "subject": draft.subject if draft else None,
        "body": draft.body if draft else None,
        "times": [_time(one) for one in due.slots],
        "needs": _missing(due.needs),
        "gaps": _missing(row.gaps or due.gaps),
        "findings": [finding_json(one) for one in row.findings],
    }


def _time(slot: Slot) -> JsonObject:
    """Build one of the times a mail offers, in the zone it is written in."""
    zone = ZoneInfo(slot.zone)
    starts, ends = slot.starts.astimezone(zone), slot.ends.astimezone(zone)
    return {"start": _moment(starts), "end": _moment(ends), "timezone": slot.zone}


def _missing(missing: Iterable[Missing]) -> list[JsonValue]:
    return [{"field": one.field, "ask": one.ask, "fill": one.fill} for one in missing]


def attachment_json(one: Attachment, today: date) -> JsonObject:
    """Build an attachment; its size in bytes, its age in days."""
    return {
        "name": one.name,
        "type": one.type,
        "size": one.size,
        "updated": one.updated.isoformat() if one.updated else None,
        "age": (today - one.updated).days if one.updated else None,
    }


def finding_json(one: Finding) -> JsonObject:
    """Build what a rule found."""
    found: JsonObject = {"rule": one.rule, "name": one.name, "level": one.level.value, "message": one.message}
    return found | {"where": one.where, "fix": one.fix}


def _hold(row: PlannedHold) -> JsonObject:
    return {
        "touch": str(row.hold.touch),
        "part": row.hold.part,
        "title": row.hold.title,
        "start": _moment(row.hold.starts),
        "end": _moment(row.hold.ends),
        "timezone": row.hold.zone,
        "state": row.state,
        **({"recurrence": list(written(row.hold))} if row.hold.recurrence else {}),
    }


def _withdrawal(row: Withdrawal) -> JsonObject:
    return {"touch": str(row.touch), "what": row.what, "code": row.code.value, "text": row.text}


def _skip(row: Skip) -> JsonObject:
    return {
        "cadence": row.cadence,
        "person": row.person,
        "anchor": row.anchor,
        "step": row.step,
        "what": row.what,
        "code": row.code.value,
        "rule": row.rule,
        "text": row.text,
        "next": _day(row.next),
    }


def _applied(applied: Applied) -> JsonObject:
    created: list[JsonValue] = []
    held: list[JsonValue] = []
    withdrawn: list[JsonValue] = []
    for receipt in applied.receipts:
        match receipt.action:
            case CreateDraft() | RewriteDraft():
                created.append(_created(receipt, str(receipt.action.row.touch)))
            case CreateHold() | MoveHold():
                hold = receipt.action.hold
                held.append({"touch": str(hold.touch), "part": hold.part, "hold": receipt.ref, "link": receipt.link})
            case WithdrawDraft() | ReleaseHold():
                withdrawn.append(_withdrawal(receipt.action.withdrawal))
    failed: list[JsonValue] = [_failed(one) for one in applied.failures]
    return {"run": applied.run, "created": created, "held": held, "withdrawn": withdrawn, "failed": failed}


def _created(receipt: Receipt, touch: str) -> JsonObject:
    return {"touch": touch, "draft": receipt.ref, "link": receipt.link, "addressed": receipt.addressed}


def _failed(one: Failure) -> JsonObject:
    touch, _ = touch_of(one)
    return {"touch": str(touch), "code": one.code, "text": one.text, "retry": one.retry}
