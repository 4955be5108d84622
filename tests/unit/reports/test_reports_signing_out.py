"""When a sign-in is said to end: from two days before, in the past tense after, and never where nobody knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.domain.facts import Fact, SignedIn, SignedOut
from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.reports.signing_out import signing_out
from outreach.reports.words import WIDTH
from tests.builders import a_project, at

OTHER = "somebody.else@example.org"
NOW = at("2026-11-23 10:15")
ENDS = NOW + timedelta(days=7)
HOUR = timedelta(hours=1)


def at_google(mail: MailTo = MailTo.GMAIL, holds: HoldsTo = HoldsTo.LOCAL) -> Project:
    return replace(a_project(), mail=mail, holds=holds)


def signed_in(project: Project, *, testing: bool = True, account: str = "") -> SignedIn:
    return SignedIn(at=NOW, account=account or project.me.email, ends=ENDS if testing else None)


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (timedelta(days=2) + HOUR, ""),
        (timedelta(days=2), "Google signs you out on"),
        (HOUR, "Google signs you out on"),
        (timedelta(0), "Google signed you out on"),
        (timedelta(days=-9), "Google signed you out on"),
    ],
)
def test_the_end_is_said_from_two_days_before_and_after_it(left: timedelta, words: str) -> None:
    project = at_google()
    text = " ".join(signing_out((signed_in(project),), project, ENDS - left))
    assert text.startswith(words)
    assert bool(text) is bool(words)
    for part in ("since the app is in Testing", "outreach auth login", "outreach help setup-google") if words else ():
        assert part in text


def test_the_moment_is_in_the_zone_of_the_owner_and_the_lines_fit() -> None:
    project = at_google()
    lines = signing_out((signed_in(project),), project, ENDS - HOUR)
    local = ENDS.astimezone(project.me.zone)
    assert f"{local:%a} {local.day} {local:%b}, {local:%H:%M}" in lines[0]
    assert all(len(line) <= WIDTH for line in lines)


@pytest.mark.parametrize("case", ["in production", "nobody", "signed out", "again", "later", "another", "files"])
def test_nothing_is_said_where_no_end_is_known_or_none_matters(case: str) -> None:
    project = at_google()
    late = ENDS - HOUR
    ended = signed_in(project)
    again = SignedIn(at=late - HOUR, account=project.me.email, ends=None)
    cases: dict[str, tuple[Fact, ...]] = {
        "in production": (signed_in(project, testing=False),),
        "nobody": (),
        "signed out": (ended, SignedOut(at=late - HOUR, account=project.me.email)),
        "again": (ended, again),
        "later": (replace(ended, at=late + HOUR),),
        "another": (signed_in(project, account=OTHER),),
        "files": (ended,),
    }
    files = at_google(MailTo.LOCAL)
    assert signing_out(cases[case], files if case == "files" else project, late) == ()


def test_holds_alone_need_the_sign_in_as_well_and_an_address_is_the_same_in_any_case() -> None:
    project = at_google(MailTo.LOCAL, HoldsTo.GOOGLE)
    assert signing_out((signed_in(project, account=project.me.email.upper()),), project, ENDS)
