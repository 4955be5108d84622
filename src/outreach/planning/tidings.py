"""What passes between the owner and a person: news not yet told, advice, help, promises, what one noticed.

Each function answers one field of `details`. Nothing is told to the same person twice.
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach.domain.people import Advice, Person
from outreach.domain.profile import News
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence
from outreach.planning.noted import unbound
from outreach.planning.obligations import commitments

DETAIL = "detail"
_NEWS_LASTS = timedelta(days=365)


def news(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the newest news the person was not told."""
    return _untold(0, "news", occurrence, view)


def more_news(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the news before that."""
    return _untold(1, "more_news", occurrence, view)


def _untold(index: int, field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the newest news but `index` that the person was not told; what is older than a year is none."""
    told = view.history.told.get(occurrence.person.id, frozenset())
    oldest = view.today - _NEWS_LASTS
    fresh = [one for one in view.history.news if one.id not in told and oldest <= one.day]
    return _told_as(fresh[-1 - index], field, occurrence.person) if len(fresh) > index else None


def _told_as(news: News, field: str, person: Person) -> Detail:
    return Detail(text=news.text, field=field, person=person.id, on=news.day, source=news.id)


def advice(occurrence: Occurrence, view: View) -> Detail | None:
    """Give what became of advice the person does not know it of yet."""
    if occurrence.occasion is not None and isinstance(occurrence.occasion.record, Advice):
        return None  # a mail on just that advice says it as `did`
    found = _closed(occurrence, view)
    return detail_of(found.did, "advice", occurrence.person, found.day) if found else None


def advice_said(occurrence: Occurrence, view: View) -> Detail | None:
    """Give what that advice was."""
    found = _closed(occurrence, view)
    return detail_of(found.said, "advice_said", occurrence.person, found.day) if found else None


def _closed(occurrence: Occurrence, view: View) -> Advice | None:
    """Give the advice it is about; else the latest that was followed, or not, and not yet reported back."""
    person = occurrence.person
    record = occurrence.occasion.record if occurrence.occasion else None
    if isinstance(record, Advice):
        return record
    told = view.history.told.get(person.id, frozenset())
    closed = [one for one in person.advice if one.did and one.told_back is None]
    unsaid = [one for one in closed if source_of("advice", person, one.day) not in told]
    return max(unsaid, key=lambda one: one.day or date.min, default=None)


def hook(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest free note about the person since the last touch; one made at a meeting counts."""
    last = view.history.last_contact(occurrence.person.id)
    notes = [one for one in unbound(occurrence.person, view) if one.field == DETAIL]
    for one in reversed(notes):
        if last is None or one.on is None or one.on > last.day or (one.on == last.day and not last.outbound):
            return one
    return None


def helped_me(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest help that no later thanks, and no mail of ours, answered."""
    person = occurrence.person
    told = view.history.told.get(person.id, frozenset())
    thanked = [one.day for one in view.history.contacts.get(person.id, ()) if one.kind == "thanks" and one.outbound]
    for help in sorted(person.helped_me, key=lambda one: one.day or date.min, reverse=True):
        answered = any(help.day is None or day >= help.day for day in thanked)
        if not answered and source_of("helped_me", person, help.day) not in told:
            return detail_of(help.text, "helped_me", person, help.day)
    return None


def promise(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the nearest open promise to the person whose day is still ahead."""
    promises = [
        (due, one)
        for one in commitments(view)
        if one.to == occurrence.person.id and one.is_open and (due := one.expected)
    ]
    ahead = [(due, one) for due, one in promises if due >= view.today]
    if not ahead:
        return None
    due, one = min(ahead, key=lambda row: (row[0], row[1].id))
    return Detail(text=one.what, field="promise", person=occurrence.person.id, on=due, source=one.path or one.id)


def detail_of(text: str, field: str, person: Person, on: date | None = None) -> Detail:
    """Make a detail of a sentence of a person's record."""
    return Detail(text=text, field=field, person=person.id, on=on, source=source_of(field, person, on))


def source_of(field: str, person: Person, day: date | None) -> str:
    """Name a sentence of a person's record, so that History can know that it was told (`PastDraft.told`)."""
    return ":".join(part for part in (field.removesuffix("_said"), str(person.id), str(day or "")) if part)
