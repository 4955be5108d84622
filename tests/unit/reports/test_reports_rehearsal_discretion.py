"""What private.yaml gives reason to is counted on the page of a rehearsed season, and not told."""

from __future__ import annotations

from dataclasses import replace

from outreach.domain.cadences import Kind
from outreach.domain.findings import Level
from outreach.reports.rehearsal.discretion import discreet
from outreach.reports.rehearsal.figures import weeks
from outreach.reports.rehearsal.page import rehearsal_page
from outreach.reports.rehearsal.season import Rehearsal
from tests.parsed import parsed
from tests.played import ADA, FINDING, FIRST, asked, letter, missed, rehearsal, stop, touch, waited

SECRET = "went quiet in April"


def a_season(cadence: str) -> Rehearsal:
    """Give a season in which everything that can happen to a mail happens to one of this cadence, and tells."""
    name, told = touch(ADA, cadence=cadence), replace(FINDING, message=SECRET)
    one = letter(ADA, FIRST, cadence=cadence, kind=Kind.REPAIR, body=SECRET)
    one = replace(one, title=SECRET, draft=replace(one.draft, subject=SECRET), findings=(told,))
    return replace(
        rehearsal(one),
        stopped=(replace(stop(Level.REFUSE, lasted=True), touch=name, finding=told),),
        waited=(replace(waited(ADA, days=2), touch=name, title=SECRET),),
        wanted=(replace(asked(ADA, answered=True), touch=name, title=SECRET, ask=SECRET),),
        missed=(replace(missed(ADA, why=SECRET), touch=name, title=SECRET),),
    )


def test_the_page_does_not_tell_what_has_its_reason_in_private_yaml() -> None:
    text = parsed(rehearsal_page(a_season("repair"))).text
    assert SECRET not in text
    assert "1 repair" not in text
    assert "which no page tells" in text
    assert "a mail that has its reason in private.yaml" in text


def test_every_other_mail_is_told_in_full() -> None:
    season = a_season("check-in")
    assert discreet(season) == season
    assert parsed(rehearsal_page(season)).text.count(SECRET) >= 5


def test_what_is_not_told_is_counted_all_the_same() -> None:
    before, after = (weeks(one) for one in (a_season("repair"), discreet(a_season("repair"))))
    assert [(one.drafts, one.holds) for one in before] == [(one.drafts, one.holds) for one in after]


def test_a_mail_that_asks_is_still_one_that_asks() -> None:
    season = a_season("advocacy-request")
    (one,) = season.letters
    (shown,) = discreet(replace(season, letters=(replace(one, kind=Kind.ASK),))).letters
    assert (shown.kind, shown.title, shown.draft.body) == (Kind.ASK, "a mail", "")
