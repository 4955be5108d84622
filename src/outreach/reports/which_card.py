"""Which conference a card is for: the next one, or the one whose name has all the words that were typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from outreach.domain.occasions import Conference
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.cards import Card, card_of
from outreach.planning.occasions import occasions
from outreach.reports.words import listed

_NONE_AHEAD = "no conference is ahead"


def named_conferences(name: str, project: Project) -> tuple[Conference, ...]:
    """Give the conferences a name can mean: the one with that id or name, else those whose names have its words."""
    folded = name.casefold()
    exact = tuple(one for one in project.conferences if folded in (one.id, one.name.casefold()))
    words = folded.split()
    return exact or tuple(one for one in project.conferences if set(words) <= set(one.name.casefold().split()))


def next_card(view: View) -> Card:
    """Give the card of the conference that is on, or comes next.

    Raises:
        UsageError: there is none.
    """
    ahead = _ahead(view.project.conferences, view)
    if not ahead:
        raise UsageError(_NONE_AHEAD, remedy="add it under conferences:, with its dates")
    return _card(min(ahead, key=lambda one: (one.dates.first if one.dates else view.today, one.id)), view)


def card_named(name: str, view: View) -> Card:
    """Give the card of the conference that is meant; of several it is the only one that is not over.

    Raises:
        UsageError: it has no dates yet, or several are meant.
    """
    found = named_conferences(name, view.project)
    choices = found if len(found) == 1 else _ahead(found, view) or found
    if len(choices) > 1:
        several = listed(one.name for one in choices)
        raise UsageError(f'"{name}" could be {several}', remedy="write the whole name")
    if choices[0].dates is None:
        raise UsageError(f"{choices[0].name} has no dates yet", remedy="write them under conferences:")
    return _card(choices[0], view)


def _ahead(conferences: Iterable[Conference], view: View) -> tuple[Conference, ...]:
    return tuple(one for one in conferences if one.dates and one.dates.last >= view.today)


def _card(conference: Conference, view: View) -> Card:
    dated = (one for one in occasions(view, timedelta(0)) if one.record is conference)
    found = next((card for one in dated if (card := card_of(one, view))), None)
    if found is None:
        raise AssertionError(f"{conference.id} has dates, and so an occasion")
    return found
