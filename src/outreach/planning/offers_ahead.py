"""How far ahead it matters when the owner is busy: as far as a mail that was not sent yet offers times, or may offer.

Asked too short, a time would be taken for free of which nobody knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta

from outreach.domain.dates import resolve
from outreach.domain.stages import View
from outreach.planning.allotting import WITHIN
from outreach.planning.offers import Offer, offered_by
from outreach.planning.workdays import Workdays, shift

# a mail may go out some days from now, after holidays, and only then are times looked for
_SENT_LATER = timedelta(days=14)
_DAY = timedelta(days=1)


def matters_until(offers: Iterable[Offer], view: View) -> datetime | None:
    """Give the moment (in UTC) until which unsent mails offer times or may be given others; None without any."""
    unsent = [one for one in offers if one.is_unsent and one.is_open]
    return max((end for one in unsent for end in _ends(one, view)), default=None)


def _ends(offer: Offer, view: View) -> Iterator[datetime]:
    yield from (one.slot.ends for one in offer.times)
    days = next((one.dates for one in view.project.conferences if one.id == offer.touch.anchor), None)
    if days is not None:
        yield resolve(days.last + 2 * _DAY, time(0), view.project.me.zone).astimezone(UTC)
        return
    recipe = offered_by(offer.touch, view)
    within = (recipe.within if recipe else None) or WITHIN
    last = shift(view.today, within, 1, Workdays(view.project.calendar)) + _SENT_LATER
    yield resolve(last, time(0), view.project.me.zone).astimezone(UTC)
