"""Holds that should stand against holds that do: what to make, move, release or leave alone.

Pure. A hold the owner removed stays removed, one the owner changed is left alone, one that has begun is history.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from outreach.domain.alarm import is_alarm
from outreach.domain.findings import Finding
from outreach.domain.history import PastHold, Stage
from outreach.domain.messages import Hold, Key, key
from outreach.domain.plans import PlannedHold
from outreach.domain.releases import release, standing
from outreach.domain.selection import Selection
from outreach.domain.slots import is_slot
from outreach.domain.stages import View
from outreach.domain.touches import Skip, SkipCode, TouchId
from outreach.guardrails.engine import check_hold
from outreach.planning.recurring import is_day_of


def reconcile_holds(
    wanted: Sequence[Hold],
    skipped: Sequence[Skip],
    view: View,
    only: Selection | None,
    ends: Mapping[tuple[TouchId, str], tuple[SkipCode, str]] = MappingProxyType({}),
) -> tuple[tuple[PlannedHold, ...], tuple[Skip, ...]]:
    """Compare the holds that should stand now with those of history; give the lines, and the silences it adds.

    `ends` says of holds by touch and part why they are given up, where that is known already.
    """
    lines: list[PlannedHold] = []
    silent: list[Skip] = []
    for hold in wanted:
        past = view.history.holds.get((hold.touch, hold.part))
        if past is not None and past.stage in (Stage.GONE, Stage.DELETED):
            silent.append(_removed_by_owner(hold))
        else:
            lines.append(_refused(_wanted(hold, past, view), view))
    names = {(hold.touch, hold.part) for hold in wanted}
    for past in _orphans(names, view, only):
        lines.append(_release(past, ends.get((past.touch, past.part)) or _why(past, skipped, view), view))
    return tuple(sorted(lines, key=lambda line: (line.hold.starts, str(line.hold.touch), line.hold.part))), tuple(
        silent
    )


def _wanted(hold: Hold, past: PastHold | None, view: View) -> PlannedHold:
    if past is None or past.stage is Stage.WITHDRAWN:
        generation = view.history.generations.get((hold.touch, hold.part), 0)
        return PlannedHold(hold=hold, state="ready", key=_key(hold, generation, view), generation=generation)
    if past.stage is Stage.INTENDED:
        return PlannedHold(hold=hold, state="ready", key=past.key, generation=past.generation)
    same = past.fingerprint == hold.fingerprint
    moved = past.starts if past.starts != hold.starts else None
    may_be_written = past.is_untouched or _keeps_its_days(hold, past)
    state = "kept" if same or not may_be_written else "move"
    note = "" if same or may_be_written else f"you edited {edited(past)}; left where it is"
    return PlannedHold(
        hold=hold, state=state, key=past.key, generation=past.generation, ref=past.ref, note=note, was=moved
    )


def _keeps_its_days(hold: Hold, past: PastHold) -> bool:
    """Whether a hold of which a person changed one day can be written again without taking that day from them."""
    again, before = hold.recurrence, past.recurrence
    if past.stage is not Stage.PARTLY or again is None or before is None:
        return False
    return (hold.starts, hold.ends, again.rule) == (past.starts, past.ends, before.rule)


def edited(past: PastHold) -> str:
    """Say what of a hold the owner edited."""
    return "one of its days" if past.stage is Stage.PARTLY else "it"


def _refused(line: PlannedHold, view: View) -> PlannedHold:
    """Refuse what must not stand on a calendar; where an earlier form of it stands, that is left as it is."""
    found = check_hold(line.hold, view) if line.state in ("ready", "move") else ()
    if not found:
        return line
    cadence = view.project.cadence(line.hold.touch.cadence)
    # the words are not repeated, neither on a screen nor in a report
    veiled = replace(line.hold, title=cadence.title if cadence else line.hold.touch.cadence, text="")
    return replace(line, hold=veiled, state="refused", note=_what(found[0]))


def _what(finding: Finding) -> str:
    return f"not put on your calendar: {finding.message} ({finding.rule}); {finding.fix}"


def _key(hold: Hold, generation: int, view: View) -> Key:
    return key(view.project.me.email, hold.touch, hold.part, generation)


def _removed_by_owner(hold: Hold) -> Skip:
    return Skip(
        cadence=hold.touch.cadence,
        person=hold.touch.person,
        anchor=hold.touch.anchor,
        code=SkipCode.DISMISSED,
        text=f"you removed the hold “{hold.title}”; it stays removed",
        what="hold",
    )


def _orphans(wanted: set[tuple[TouchId, str]], view: View, only: Selection | None) -> Iterator[PastHold]:
    """Give holds of ours that lie ahead and that nothing asks for any more."""
    for name, past in view.history.holds.items():
        concerned = only is None or only.takes(past.touch)
        begins = past.over if past.recurrence else past.starts
        if concerned and name not in wanted and past.is_live and begins > view.now and not is_alarm(past.touch):
            yield past


def _release(past: PastHold, why: tuple[SkipCode, str], view: View) -> PlannedHold:
    code, text = why
    zone = str(view.project.me.zone)
    if past.is_untouched:
        return release(past, code, text, zone)
    note = f"{text}; you edited {edited(past)}, so it is left to you"
    return PlannedHold(
        hold=standing(past, zone),
        state="kept",
        key=past.key,
        generation=past.generation,
        ref=past.ref,
        note=note,
    )


def _is_about(skip: Skip, past: PastHold) -> bool:
    """Whether a silence is of what a hold is for; one that comes back is for all days of its slot."""
    if skip.anchor == past.touch.anchor:
        return True
    return past.recurrence is not None and is_day_of(skip.anchor or "", past.touch.anchor)


def _why(past: PastHold, skipped: Sequence[Skip], view: View) -> tuple[SkipCode, str]:
    """Say why a hold is no longer wanted: the silence of its touch, else that what it was for is gone."""
    for skip in skipped:
        if skip.what == "hold" and skip.cadence == past.touch.cadence and _is_about(skip, past):
            return skip.code, skip.text
    if is_slot(past.part):
        return SkipCode.REMOVED, "no mail offers it any more"
    cadence = view.project.cadence(past.touch.cadence)
    if cadence is not None and not cadence.on:
        return SkipCode.OFF, "switched off in your configuration"
    return SkipCode.REMOVED, "what it was for is no longer in your configuration"
