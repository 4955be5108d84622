"""Adoption: what lies at the providers under keys that no fact knows, taken in as facts, for a ledger that was lost.

A draft or hold that says what we would write now is ours; any other counts as one its owner changed, so nothing of
theirs is ever written over. Only reads.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    HoldIntended,
    ProvidersUsed,
    Seen,
    StateSeen,
)
from outreach.domain.history import PastDraft
from outreach.domain.messages import DraftRef, Fingerprint, Key, key
from outreach.domain.outcomes import as_intended, hold_intended
from outreach.domain.plans import PlannedDraft
from outreach.domain.project import Project
from outreach.domain.slots import Slot
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.planning.adopting import Place, draft_places, hold_places, offered_places
from outreach.planning.making import DRAFT
from outreach.planning.moves import noticed
from outreach.providers.connections import Providers

# what was written then is not known, so whatever lies there counts as changed by the owner
_UNKNOWN = Fingerprint("unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What lies at the providers and was unknown: as facts, and the places of what is nobody's."""

    facts: tuple[Fact, ...]
    drafts: int
    holds: int
    unplaced: tuple[str, ...]


def adopted(facts: tuple[Fact, ...], project: Project, providers: Providers, now: datetime) -> Adopted:
    """Find out what lies there under keys that `facts` do not know."""
    from outreach.planning.fold import fold

    history = fold(facts, project, now)
    view = View(project=project, history=history, now=now)
    known = {one.key for one in facts if isinstance(one, DraftIntended | HoldIntended)}
    drafts = [one for one in providers.mailbox.all_keys() if one not in known]
    holds = [one for one in providers.calendar.all_keys() if one not in known]
    if not drafts and not holds:
        return Adopted(facts=(), drafts=0, holds=0, unplaced=())
    bare = _rows(view)
    letters = draft_places(drafts, dict.fromkeys((*history.drafts, *bare)), view)
    offered = _found_times(holds, letters, bare, view)
    slots = _slots(offered.values())
    rows = {touch: _with_times(row, slots.get(touch, ()), view) for touch, row in bare.items()}
    stored = {name: min(providers.calendar.find(name)).fingerprint for name in holds if name not in offered}
    times = {**offered, **hold_places(stored, view)}
    # without it what is taken in would count as files
    new: list[Fact] = [one for one in noticed(facts, view) if isinstance(one, ProvidersUsed)]
    for name, place in letters.items():
        new += _draft(name, place, rows.get(place.touch), slots.get(place.touch, ()), view, providers)
    lying = {place.touch for place in letters.values()}
    for touch, found in slots.items():
        past = history.drafts.get(touch)
        if past is not None:
            new += _offers_more(past, found, now)
        elif touch not in lying:
            new += _left(touch, found, view)
    for name, place in times.items():
        new += _hold(name, place, now, providers)
    unplaced = (*_places(drafts, letters, providers), *_places(holds, times, providers))
    return Adopted(facts=tuple(new), drafts=len(letters), holds=len(times), unplaced=unplaced)


def _rows(view: View) -> dict[TouchId, PlannedDraft]:
    """Give what would be written now if nothing lay there, by touch."""
    from outreach.decide import decide

    history = replace(view.history, watermark=None)
    return {row.touch: row for row in decide(view.project, history, view.now).drafts}


def _found_times(
    holds: Collection[Key], letters: Mapping[Key, Place], rows: Iterable[TouchId], view: View
) -> Mapping[Key, Place]:
    """Find the holds behind offered times, first among the mails that lie there or are known."""
    touches = (*(one.touch for one in letters.values()), *view.history.drafts, *rows)
    return offered_places(holds, dict.fromkeys(touches), view)


def _slots(places: Iterable[Place]) -> Mapping[TouchId, tuple[Slot, ...]]:
    """Give the times that are held for each mail, in order."""
    found: dict[TouchId, set[Slot]] = {}
    for one in places:
        if one.hold is not None:
            slot = Slot(one.hold.starts.astimezone(UTC), one.hold.ends.astimezone(UTC), one.hold.zone)
            found.setdefault(one.touch, set()).add(slot)
    return {touch: tuple(sorted(slots)) for touch, slots in found.items()}


def _with_times(row: PlannedDraft, slots: tuple[Slot, ...], view: View) -> PlannedDraft:
    """Give a row as it would be written with the times that are held for it."""
    from outreach.decide import write

    if not slots or row.draft is None:
        return row
    written = write(replace(row.due, slots=slots), view)
    return written if isinstance(written, PlannedDraft) else row


def _offers_more(past: PastDraft, slots: tuple[Slot, ...], now: datetime) -> Iterator[Fact]:
    """Note that a draft that was known offers the times as well that are held for it since."""
    if past.ref is None or not past.is_lying:
        return
    yield DraftFilled(
        at=now,
        key=past.key,
        ref=past.ref.id,
        fingerprint=past.ref.fingerprint,
        addressed=past.addressed,
        subject=past.subject,
        told=past.told,
        shingles=past.shingles,
        slots=tuple(sorted({*past.slots, *(one.starts for one in slots)})),
    )


def _left(touch: TouchId, slots: tuple[Slot, ...], view: View) -> Iterator[Fact]:
    """Adopt a mail of which only the times are left that are held for it: it was sent or deleted, nobody knows."""
    name = key(view.project.me.email, touch, DRAFT, 0)
    yield DraftIntended(
        at=view.now,
        key=name,
        touch=touch,
        generation=0,
        kind=_kind(touch, view.project),
        subject=_title(touch, view.project),
        fingerprint=_UNKNOWN,
        opening=0,
        slots=tuple(one.starts for one in slots),
    )
    yield StateSeen(at=view.now, key=name, state=Seen.GONE)


def _places(keys: Iterable[Key], found: Iterable[Key], providers: Providers) -> Iterator[str]:
    for name in sorted(set(keys) - set(found)):
        for ref in providers.mailbox.find(name):
            yield providers.mailbox.link(ref, name)
        for hold in providers.calendar.find(name):
            yield providers.calendar.link(hold)


def _draft(
    name: Key,
    place: Place,
    row: PlannedDraft | None,
    slots: Iterable[Slot],
    view: View,
    providers: Providers,
) -> Iterator[Fact]:
    """Adopt a draft: as ours if it says what we would write now, else as one the owner changed."""
    ref = min(providers.mailbox.find(name))
    full = row.draft if row else None
    bare = replace(full, to=()).fingerprint if full else _UNKNOWN
    meant = row.intended.to if row and row.intended else ()
    offered = tuple(one.starts for one in slots)
    yield DraftIntended(
        at=view.now,
        key=name,
        touch=place.touch,
        generation=place.generation,
        kind=_kind(place.touch, view.project),
        subject=full.subject if full else _title(place.touch, view.project),
        fingerprint=bare,
        opening=row.opening if row else 0,
        told=row.told if row else (),
        to=next((one.email.lower() for one in meant), ""),
        provider="local" if _stays_in_files(place.touch, view.project) else "",
        slots=offered,
    )
    yield DraftCreated(at=view.now, key=name, ref=ref.id, fingerprint=bare)
    if row and full and full.fingerprint == ref.fingerprint:
        yield DraftFilled(
            at=view.now,
            key=name,
            ref=ref.id,
            fingerprint=ref.fingerprint,
            addressed=bool(full.to),
            subject=full.subject,
            told=row.told,
            slots=offered,
        )
    written = DraftRef(ref.id, full.fingerprint if full and full.fingerprint == ref.fingerprint else bare)
    state = providers.mailbox.states([written])[written]
    if state is not Seen.AS_WRITTEN:
        yield StateSeen(at=view.now, key=name, state=state)


def _stays_in_files(touch: TouchId, project: Project) -> bool:
    cadence = project.cadence(touch.cadence)
    return cadence is not None and cadence.local


def _kind(touch: TouchId, project: Project) -> Kind:
    cadence = project.cadence(touch.cadence)
    return cadence.kind if cadence else Kind.UPDATE


def _title(touch: TouchId, project: Project) -> str:
    cadence = project.cadence(touch.cadence)
    return cadence.title if cadence else str(touch.cadence)


def _hold(name: Key, place: Place, now: datetime, providers: Providers) -> Iterator[Fact]:
    """Adopt a hold: as ours if it stands as we would make it, else as one the owner changed."""
    hold = place.hold
    if hold is None:
        return
    ref = min(providers.calendar.find(name))
    intent = hold_intended(hold, name, place.generation, now)
    yield intent
    yield as_intended(intent, ref.id, now)
    if ref.fingerprint != hold.fingerprint:
        yield StateSeen(at=now, key=name, state=Seen.EDITED)
