"""`outreach slots`: free times to paste."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import click

from outreach.cli import completing
from outreach.cli.options import Settings, pass_settings, verb
from outreach.cli.screen import put_json, say
from outreach.cli.targets import Target, target
from outreach.config.grammar import Unclear, durations
from outreach.domain.cadences import SlotOffer
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Conference, Occasion
from outreach.domain.slots import Span, merged
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.patterns import Pattern
from outreach.planning.allotting import free_slots, looks_until
from outreach.reports.slots import FreeTimes, slots_json, slots_text

_USUAL = SlotOffer(count=3, length=Duration(20, Unit.MINUTE), within=Duration(2, Unit.WEEK))
_MINUTES = Pattern(r"(\d+)\s*m")
_MOST = 9
_SHORTEST, _LONGEST = timedelta(minutes=5), timedelta(hours=8)
_FARTHEST = timedelta(days=366)


@verb("slots", example="outreach slots sandoval --for 20m --within 2w")
@click.argument("words", nargs=-1, required=True, metavar="N|NAME", shell_complete=completing.numbers_and_names)
@click.option("--for", "length", metavar="LENGTH", help="how long the talk is (else 20 min, or as a mail offers)")
@click.option("--count", type=click.IntRange(1, _MOST), help="how many times (else 3, or as a mail offers)")
@click.option("--within", metavar="LENGTH", help="how far ahead (else 2 weeks, or as a mail offers)")
@pass_settings
def command(
    settings: Settings, words: tuple[str, ...], length: str | None, count: int | None, within: str | None
) -> int:
    """Show times that are free for you and a person, in words to paste into a mail of your own.

    They are those a mail would offer: in the working hours of both, never before it can be read; at a conference, by
    the number of a request for a talk there, on its days. Nothing is held for them; the times of mails that outreach
    writes are held by themselves.
    """
    said = _said(length, count, within)
    meant = target(words, settings)
    if meant.rest:
        raise UsageError(f'"{meant.rest}" says nothing here', remedy="a number or a name is enough")
    occasion, usual = _of_line(meant)
    offer = said(usual)
    view = _known(meant, offer, occasion)
    slots = free_slots(meant.person, offer, view, occasion=occasion)
    if settings.as_json:
        put_json(slots_json(slots))
    say(slots_text(FreeTimes(person=meant.person, offer=offer, slots=slots, occasion=occasion), view), settings)
    return 0


def _said(length: str | None, count: int | None, within: str | None) -> Callable[[SlotOffer], SlotOffer]:
    """Read what was typed, before anything is looked at; give what puts it in the place of what is usual."""
    longs = _length(length) if length is not None else None
    ahead = _within(within) if within is not None else None
    return lambda usual: SlotOffer(
        count=count or usual.count, length=longs or usual.length, within=ahead or usual.within
    )


def _of_line(meant: Target) -> tuple[Occasion | None, SlotOffer]:
    """Give the conference that a line is about, and what its mail offers; without a number nowhere, and the usual."""
    row = next((row for row in meant.found.plan.drafts if row.touch == meant.touch), None)
    if row is None:
        return None, _USUAL
    occasion = row.due.occasion
    is_conference = occasion is not None and isinstance(occasion.record, Conference)
    return occasion if is_conference else None, row.due.cadence.offer_times or _USUAL


def _length(text: str) -> Duration:
    length = _read(_MINUTES.sub(r"\1 min", text), "--for")
    if not length.is_clock_time or not _SHORTEST <= length.as_timedelta() <= _LONGEST:
        raise UsageError(f'nobody talks for "{text}"', place="--for", remedy="write 15m, 20m or 1h")
    return length


def _within(text: str) -> Duration:
    length = _read(text, "--within")
    if length.is_clock_time or length.as_timedelta() > _FARTHEST:
        raise UsageError(
            f'"{text}" is no time ahead to look through', place="--within", remedy="write 10d, 2w or 2 months"
        )
    return length


def _read(text: str, place: str) -> Duration:
    try:
        return durations.positive(text)
    except (Unclear, OverflowError) as error:
        raise UsageError(str(error), place=place) from error


def _known(meant: Target, offer: SlotOffer, occasion: Occasion | None) -> View:
    """Give what is known, with when the owner is busy for as long as times are looked for."""
    view = meant.found.view
    until = looks_until(meant.person, offer, view, occasion=occasion)
    busy = merged(Span(*one) for one in meant.found.providers.calendar.busy(view.now, until))
    return replace(view, history=replace(view.history, busy=busy))
