"""Holds that should stand against holds that do: what to make, move, release or leave alone.

Pure. A hold the owner removed stays removed, one the owner changed is left alone, one that has begun is history.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from outreach.domain.findings import Finding
from outreach.domain.history import PastHold, Stage
from outreach.domain.messages import Hold, Key, key
from outreach.domain.plans import PlannedHold, Withdrawal
from outreach.domain.selection import Selection
from outreach.domain.stages import View
from outreach.domain.touches import Skip, SkipCode, TouchId
from outreach.guardrails.engine import check_hold


def reconcile_holds(
    wanted: Sequence[Hold], skipped: Sequence[Skip], view: View, only: Selection | None
) -> tuple[tuple[PlannedHold, ...], tuple[Skip, ...]]:
    """Compare the holds that should stand now with those of history; give the lines, and the silences it adds."""
    lines: list[PlannedHold] = []
    silent: list[Skip] = []
    for hold in wanted:
        past = view.history.holds.get((hold.touch, hold.part))
        if past is not None and past.stage in (Stage.GONE, Stage.DELETED):
            silent.append(_removed_by_owner(hold))
        else:
            lines.append(_refused(_wanted(hold, past, view), view))
    names = {(hold.touch, hold.part) for hold in wanted}
    lines += (_release(past, skipped, view) for past in _orphans(names, view, only))
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
    state = "kept" if same or not past.is_untouched else "move"
    note = "" if same or past.is_untouched else "you edited it; left where it is"
    return PlannedHold(
        hold=hold, state=state, key=past.key, generation=past.generation, ref=past.ref, note=note, was=moved
    )


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
        if concerned and name not in wanted and past.is_live and past.starts > view.now:
            yield past


def _release(past: PastHold, skipped: Sequence[Skip], view: View) -> PlannedHold:
    code, text = _why(past, skipped, view)
    hold = Hold(
        touch=past.touch,
        part=past.part,
        title=past.title,
        starts=past.starts,
        ends=past.ends,
        zone=str(view.project.me.zone),
    )
    if not past.is_untouched:
        note = f"{text}; you edited it, so it is left to you"
        return PlannedHold(hold=hold, state="kept", key=past.key, generation=past.generation, ref=past.ref, note=note)
    withdrawal = Withdrawal(touch=past.touch, what="hold", code=code, text=text, key=past.key)
    return PlannedHold(
        hold=hold,
        state="release",
        key=past.key,
        generation=past.generation,
        ref=past.ref,
        note=text,
        withdrawal=withdrawal,
    )


def _why(past: PastHold, skipped: Sequence[Skip], view: View) -> tuple[SkipCode, str]:
    """Say why a hold is no longer wanted: the silence of its touch, else that what it was for is gone."""
    for skip in skipped:
        if skip.what == "hold" and (skip.cadence, skip.anchor) == (past.touch.cadence, past.touch.anchor):
            return skip.code, skip.text
    cadence = view.project.cadence(past.touch.cadence)
    if cadence is not None and not cadence.on:
        return SkipCode.OFF, "switched off in your configuration"
    return SkipCode.REMOVED, "what it was for is no longer in your configuration"
