"""When a window closes: counted like everything else, or beyond what is counted back from."""

from __future__ import annotations

import pytest

from outreach.config.grammar import Unclear, closings
from outreach.config.grammar.closings import Past
from outreach.domain.cadences import Before, Cadence, WindowSpec
from outreach.domain.dates import Duration, Unit
from outreach.domain.occasions import Anchor, OccasionKind
from outreach.domain.project import OfficeCalendar
from outreach.planning.windows import window
from outreach.planning.workdays import Workdays
from tests.builders import CENTRAL, an_occasion, day
from tests.configured import project_of

DAYS = Duration(21, Unit.DAY)


def own(text: str) -> Cadence:
    keys = f"cadences: {{own: {{who: nurse, kind: thanks, {text}}}}}"
    found = project_of(keys, words={"own": "Subject: x\n\nx"})
    return next(one for one in found.cadences if one.id == "own")


@pytest.mark.parametrize(
    ("given", "read"),
    [("21 days", DAYS), ("21 days after", Past(DAYS)), (" 21 days  AFTER ", Past(DAYS))],
)
def test_a_length_may_lie_on_the_other_side(given: str, read: Duration | Past) -> None:
    assert closings.parse(given) == read


@pytest.mark.parametrize("given", ["after", "some time after", "21 after"])
def test_what_is_no_length_is_said(given: str) -> None:
    with pytest.raises(Unclear):
        closings.parse(given)


@pytest.mark.parametrize(
    ("text", "closes", "last"),
    [
        ("when: 1 day before rotation ends", None, "2027-02-26"),
        ("when: 5 days before rotation ends, closes: 2 days", WindowSpec(closes=Duration(2, Unit.DAY)), "2027-02-24"),
        ("when: 1 day before rotation ends, closes: 21 days after", WindowSpec(closes=DAYS, beyond=True), "2027-03-19"),
        ("when: 1 day after rotation ends, closes: 21 days after", WindowSpec(closes=DAYS, beyond=True), "2027-03-19"),
        ("when: 1 day after rotation ends, closes: 21 days", WindowSpec(closes=DAYS), "2027-03-19"),
    ],
)
def test_what_begins_before_the_end_may_close_after_it(text: str, closes: WindowSpec | None, last: str) -> None:
    cadence = own(text)
    assert cadence.window == (closes or WindowSpec())
    stay = an_occasion("2027-02-01..2027-02-26", kind=OccasionKind.ROTATION)
    found = window(cadence.window, cadence.trigger, stay, CENTRAL, Workdays(OfficeCalendar()))
    assert found is not None
    assert found.closes == day(last)


def test_the_other_side_is_that_of_the_anchor_not_of_the_opening() -> None:
    spec = WindowSpec(closes=Duration(1, Unit.DAY), beyond=True)
    trigger = Before(Duration(1, Unit.BUSINESS_DAY), OccasionKind.ROTATION, Anchor.MIDPOINT)
    stay = an_occasion("2027-02-01..2027-02-26", kind=OccasionKind.ROTATION, midpoint="2027-02-12")
    found = window(spec, trigger, stay, CENTRAL, Workdays(OfficeCalendar()))
    assert found is not None
    assert (found.opens, found.closes) == (day("2027-02-11"), day("2027-02-13"))
