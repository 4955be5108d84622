"""A rehearsed season for programs: the object of `outreach rehearse --json`."""

from __future__ import annotations

from outreach.reports.json import VERSION, JsonObject, finding_json
from outreach.reports.rehearsal.figures import Collision, Limit, Stop, by_kind, collisions, limits, stops, weeks
from outreach.reports.rehearsal.season import Asked, Letter, Missed, Rehearsal, Stopped, Waited


def rehearsal_json(found: Rehearsal) -> JsonObject:
    """Build the object of `rehearse --json`."""
    return {
        "version": VERSION,
        "from": found.first.isoformat(),
        "until": found.last.isoformat(),
        "seed": found.seed,
        "people": found.people,
        "weeks": [
            {
                "monday": one.monday.isoformat(),
                "drafts": one.drafts,
                "kinds": {str(kind): made for kind, made in one.kinds.items()},
                "holds": one.holds,
            }
            for one in weeks(found)
        ],
        "kinds": {str(kind): made for kind, made in by_kind(found).items()},
        "drafts": [_letter(one) for one in found.letters],
        "stopped": [_stopped(one) for one in found.stopped],
        "stops": [_stop(one) for one in stops(found)],
        "limits": [_limit(one) for one in limits(found)],
        "silent": dict(found.silent),
        "holds": dict(found.holds),
        "asked": len(found.wanted),
        "unanswered": sum(not one.answered for one in found.wanted),
        "wanted": [_asked(one) for one in found.wanted],
        "missed": [_missed(one) for one in found.missed],
        "collisions": [_collision(one) for one in collisions(found)],
        "problems": list(found.problems),
    }


def _letter(one: Letter) -> JsonObject:
    return {
        "touch": str(one.touch),
        "kind": str(one.kind),
        "made": one.made.isoformat(),
        "addressed": one.is_addressed,
        "subject": one.draft.subject,
        "words": one.words,
        "fate": one.fate,
        "findings": [finding_json(finding) for finding in one.findings],
    }


def _stopped(one: Stopped) -> JsonObject:
    return {
        "touch": str(one.touch),
        "day": one.day.isoformat(),
        "lasted": one.lasted,
        "finding": finding_json(one.finding),
    }


def _stop(one: Stop) -> JsonObject:
    finding = one.example.finding
    return {
        "rule": finding.rule,
        "name": finding.name,
        "ended": str(one.fate),
        "times": len(one.rows),
        "example": str(one.example.touch),
    }


def _limit(one: Limit) -> JsonObject:
    return {
        "rule": one.rule,
        "drafts": len(one.waited),
        "days": one.days,
        "longest": one.longest,
        "waited": [_waited(row) for row in one.waited],
    }


def _waited(one: Waited) -> JsonObject:
    return {
        "touch": str(one.touch),
        "first": one.first.isoformat(),
        "last": one.last.isoformat(),
        "days": one.days,
        "closes": one.closes.isoformat() if one.closes else None,
        "made": one.made.isoformat() if one.made else None,
    }


def _asked(one: Asked) -> JsonObject:
    return {"touch": str(one.touch), "day": one.day.isoformat(), "ask": one.ask, "answered": one.answered}


def _missed(one: Missed) -> JsonObject:
    closes = one.closes.isoformat() if one.closes else None
    return {"touch": str(one.touch), "day": one.day.isoformat(), "closes": closes, "why": one.why}


def _collision(one: Collision) -> JsonObject:
    days = [letter.made.isoformat() for letter in one.letters]
    return {"near": one.near.name.casefold(), "days": days, "touches": [str(letter.touch) for letter in one.letters]}
