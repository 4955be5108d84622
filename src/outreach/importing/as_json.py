"""What was sorted, for programs: the object of `people import --json` and `people new --json`."""

from __future__ import annotations

from outreach.domain.json_value import JsonObject
from outreach.importing.candidates import Candidate
from outreach.importing.sorting import Sorted

VERSION = 1


def people_json(found: Sorted) -> JsonObject:
    """Build {version, people, known, doubtful, left_out}; `yaml` are the lines of the item in `people:`."""
    return {
        "version": VERSION,
        "people": [_person(one.person) | {"yaml": "\n".join(one.lines)} for one in found.people],
        "known": [
            _person(one.person)
            | {"by": one.by, "is": one.there.shown, "place": one.there.place, "more_addresses": list(one.more)}
            for one in found.known
        ],
        "doubtful": [
            _person(one.person)
            | {"yaml": "\n".join(one.lines), "like": one.like.shown, "place": one.like.place, "why": one.why}
            for one in found.doubtful
        ],
        "left_out": [{"where": one.where, "name": one.name, "why": one.why} for one in found.left_out],
    }


def _person(one: Candidate) -> JsonObject:
    return {
        "where": one.where,
        "name": one.name.shown,
        "email": one.email or None,
        "also": list(one.also),
        "roles": [role.value for role in one.roles],
        "at": one.at,
        "department": one.department,
        "linkedin": one.linkedin,
        "last": one.last.isoformat() if one.last else None,
        "remarks": list(one.remarks),
    }
