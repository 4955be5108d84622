"""The true sentences a touch can be written from: one resolver per field, in one explicit registry.

Each looks first at what the owner noted for just this touch or occasion, then at what the files say about the person.
Finds sentences; never makes one up and never judges how they are worded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from outreach.domain.history import Stage
from outreach.domain.occasions import Letter
from outreach.domain.people import Advice, Person
from outreach.domain.profile import News
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence

Resolver = Callable[[Occurrence, View], Detail | None]

DETAIL = "detail"
_NEWS_LASTS = timedelta(days=365)


def details(occurrence: Occurrence, view: View) -> Mapping[str, Detail]:
    """Give what is there for an occurrence, by field; a field without anything is not in it."""
    cadence = occurrence.cadence
    fields = dict.fromkeys((*RESOLVERS, *(one for need in cadence.needs for one in need.fields), *cadence.gaps))
    found = {field: resolve(field, occurrence, view) for field in fields}
    return {field: detail for field, detail in found.items() if detail is not None}


def resolve(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give what answers one field for an occurrence."""
    noted = answer(field, occurrence, view)
    if noted is not None:
        return noted
    resolver = RESOLVERS.get(field)
    return resolver(occurrence, view) if resolver else _in_general(field, occurrence, view)


def answer(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest word of the owner on a field for just this touch, or for its occasion."""
    touch, occasion = occurrence.touch, occurrence.occasion
    found = None
    for one in view.history.details_about(occurrence.person.id):
        bound = one.touch == touch or (one.touch is None and occasion is not None and one.occasion == occasion.id)
        if bound and one.field == field and one.text:
            found = one
    return found


def _in_general(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest note on a field about the person, unless a mail of this cadence may have used it already."""
    used = _last_made(occurrence, view)
    found = [one for one in _unbound(occurrence.person, view) if one.field == field and _after(one, used)]
    return found[-1] if found else None


def _last_made(occurrence: Occurrence, view: View) -> date | None:
    zone = view.project.me.zone
    drafts = view.history.drafts_with(occurrence.person.id, occurrence.cadence.id)
    others = (one for one in drafts if one.touch != occurrence.touch and one.stage is not Stage.INTENDED)
    return max((one.made_at.astimezone(zone).date() for one in others), default=None)


def _after(detail: Detail, day: date | None) -> bool:
    return day is None or detail.on is None or detail.on > day


def _unbound(person: Person, view: View) -> Iterator[Detail]:
    for one in view.history.details_about(person.id):
        if one.touch is None and one.occasion is None and one.text:
            yield one


def _nothing(_occurrence: Occurrence, _view: View) -> None:
    """Only what was noted for this touch or occasion will do."""


def _connection(occurrence: Occurrence, view: View) -> Detail | None:
    """Give what connects the owner with someone: as written, else a paper of theirs, an acquaintance, how they met.

    Built ones are phrases, and say only what is surely so.
    """
    person = occurrence.person
    mutual = next((found for id in person.knows if (found := view.project.person(id))), None)
    built = (
        person.connection,
        f"your paper, {person.paper}" if person.paper else "",
        f"{mutual.name.formal}, whom you know" if mutual else "",
        person.met,
    )
    text = next((one for one in built if one), "")
    return _detail(text, "connection", person) if text else None


def _news(occurrence: Occurrence, view: View) -> Detail | None:
    return _untold(0, "news", occurrence, view)


def _more_news(occurrence: Occurrence, view: View) -> Detail | None:
    return _untold(1, "more_news", occurrence, view)


def _untold(index: int, field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give the newest news but `index` that the person was not told; what is older than a year is none."""
    told = view.history.told.get(occurrence.person.id, frozenset())
    oldest = view.today - _NEWS_LASTS
    fresh = [one for one in view.history.news if one.id not in told and oldest <= one.day]
    return _told_as(fresh[-1 - index], field, occurrence.person) if len(fresh) > index else None


def _told_as(news: News, field: str, person: Person) -> Detail:
    return Detail(text=news.text, field=field, person=person.id, on=news.day, source=news.id)


def _advice(occurrence: Occurrence, view: View) -> Detail | None:
    found = _closed(occurrence, view)
    return _detail(found.did, "advice", occurrence.person, found.day) if found else None


def _advice_said(occurrence: Occurrence, view: View) -> Detail | None:
    found = _closed(occurrence, view)
    return _detail(found.said, "advice_said", occurrence.person, found.day) if found else None


def _closed(occurrence: Occurrence, view: View) -> Advice | None:
    """Give the latest advice that was followed, or not, and not yet reported back."""
    person = occurrence.person
    told = view.history.told.get(person.id, frozenset())
    closed = [one for one in person.advice if one.did and one.told_back is None]
    unsaid = [one for one in closed if source_of("advice", person, one.day) not in told]
    return max(unsaid, key=lambda one: one.day or date.min, default=None)


def _hook(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest free note about the person since the last touch; one made at a meeting counts."""
    last = view.history.last_contact(occurrence.person.id)
    notes = [one for one in _unbound(occurrence.person, view) if one.field == DETAIL]
    for one in reversed(notes):
        if last is None or one.on is None or one.on > last.day or (one.on == last.day and not last.outbound):
            return one
    return None


def _helped_me(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the latest help that no later thanks, and no mail of ours, answered."""
    person = occurrence.person
    told = view.history.told.get(person.id, frozenset())
    thanked = [one.day for one in view.history.contacts.get(person.id, ()) if one.kind == "thanks" and one.outbound]
    for help in sorted(person.helped_me, key=lambda one: one.day or date.min, reverse=True):
        answered = any(help.day is None or day >= help.day for day in thanked)
        if not answered and source_of("helped_me", person, help.day) not in told:
            return _detail(help.text, "helped_me", person, help.day)
    return None


def _promise(occurrence: Occurrence, view: View) -> Detail | None:
    """Give the nearest open promise to the person whose day is still ahead."""
    promises = [
        (due, one)
        for one in view.project.commitments
        if one.to == occurrence.person.id and one.done is None and (due := one.new_date or one.due)
    ]
    ahead = [(due, one) for due, one in promises if due >= view.today]
    if not ahead:
        return None
    due, one = min(ahead, key=lambda row: (row[0], row[1].id))
    return Detail(text=one.what, field="promise", person=occurrence.person.id, on=due, source=one.path or one.id)


def _why_them(occurrence: Occurrence, _view: View) -> Detail | None:
    record = occurrence.occasion.record if occurrence.occasion else None
    text = record.why_them if isinstance(record, Letter) else ""
    return _detail(text, "why_them", occurrence.person) if text else None


def _detail(text: str, field: str, person: Person, on: date | None = None) -> Detail:
    return Detail(text=text, field=field, person=person.id, on=on, source=source_of(field, person, on))


def source_of(field: str, person: Person, day: date | None) -> str:
    """Name a sentence of a person's record, so that History can know that it was told (`PastDraft.told`)."""
    return ":".join(part for part in (field.removesuffix("_said"), str(person.id), str(day or "")) if part)


RESOLVERS: Mapping[str, Resolver] = {
    DETAIL: _nothing,
    "connection": _connection,
    "question": _nothing,
    "news": _news,
    "more_news": _more_news,
    "advice": _advice,
    "advice_said": _advice_said,
    "hook": _hook,
    "helped_me": _helped_me,
    "promise": _promise,
    "why_them": _why_them,
    "will_do": _nothing,
}
