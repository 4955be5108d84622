"""What happened before outreach, what is news, and what the owner expects of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.config import ids
from outreach.config.build.desk import Desk
from outreach.config.grammar.results import unmarked
from outreach.config.grammar.similar import nearest
from outreach.config.schema.season import MatchForm
from outreach.config.schema.weekly import HistoryForm, NewsForm, TestForm
from outreach.domain.occasions import PastTouch
from outreach.domain.people import CadenceId
from outreach.domain.profile import News
from outreach.domain.project import Expectation
from outreach.domain.touches import SkipCode


def history(desk: Desk) -> Iterator[PastTouch]:
    """Build what happened before outreach was used."""
    for item, path in desk.items("history"):
        form: HistoryForm = item.form
        person = desk.person(form.who, item.at("who"))
        if person:
            yield PastTouch(
                day=form.date,
                person=person,
                kind=form.kind,
                via=form.via,
                about=form.about,
                answered=form.answered,
                introduced=desk.person(form.introduced, item.at("introduced")),
                path=path,
            )


def news(desk: Desk) -> Iterator[News]:
    """Build the news; the same sentence twice is a mistake."""
    for item, _ in desk.items("news"):
        form: NewsForm = item.form
        subject, sentence, result = unmarked(form.subject, form.sentence)
        id = ids.news_id(sentence)
        if desk.first("news", id, item, shown=sentence, remedy="delete one"):
            yield News(id=id, day=form.date, text=sentence, subject=subject, result=result or form.result)


def match_result(desk: Desk, told: Iterable[News]) -> Iterator[News]:
    """Build what came of the Match, unless it stands among the news as well."""
    form: MatchForm | None = desk.checked.value("match", None)
    if form is None or not form.result:
        return
    if form.on is None:
        desk.faults.error(("match", "result"), "on which day? write under it   on: 2027-03-19", key=True)
        return
    id = ids.news_id(form.result)
    if all(one.id != id for one in told):
        yield News(id=id, day=form.on, text=form.result, result=True)


def expectations(desk: Desk) -> Iterator[Expectation]:
    """Build the owner's tests."""
    for item, path in desk.items("tests"):
        form: TestForm = item.form
        known = desk.cadence(form.cadence, item.at("cadence"))
        person = desk.person(form.who, item.at("who"))
        word, _, argument = form.outcome.partition(" ")
        codes = [code.value for code in SkipCode]
        if word == "skipped" and argument and argument not in codes:
            near = nearest(argument, codes) or ", ".join(codes)
            desk.faults.error(item.at("outcome"), f'no reason "{argument}"; write   {near}', find=argument)
        elif known and person:
            cadence = CadenceId(form.cadence)
            yield Expectation(day=form.on, cadence=cadence, person=person, outcome=word, argument=argument, path=path)
