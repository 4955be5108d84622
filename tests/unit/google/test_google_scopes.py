"""Which permissions a configuration needs, and what each is for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.project import GoogleSettings, HoldsTo, MailTo, Project
from outreach.providers.google import scopes
from outreach.providers.google.scopes import CALENDAR, COMPOSE, EVENTS_READONLY, FREEBUSY, READONLY
from tests.builders import a_project as bare


def a_project(mail: MailTo, holds: HoldsTo, *, read: bool) -> Project:
    return replace(bare(), mail=mail, holds=holds, google=GoogleSettings(read=read))


@pytest.mark.parametrize(
    ("mail", "holds", "read", "wanted"),
    [
        (MailTo.LOCAL, HoldsTo.LOCAL, False, ()),
        (MailTo.LOCAL, HoldsTo.LOCAL, True, ()),
        (MailTo.GMAIL, HoldsTo.LOCAL, False, (COMPOSE,)),
        (MailTo.GMAIL, HoldsTo.LOCAL, True, (COMPOSE, READONLY)),
        (MailTo.LOCAL, HoldsTo.GOOGLE, False, (CALENDAR, FREEBUSY)),
        (MailTo.LOCAL, HoldsTo.GOOGLE, True, (CALENDAR, FREEBUSY, EVENTS_READONLY)),
        (MailTo.GMAIL, HoldsTo.GOOGLE, False, (COMPOSE, CALENDAR, FREEBUSY)),
        (MailTo.GMAIL, HoldsTo.GOOGLE, True, (COMPOSE, READONLY, CALENDAR, FREEBUSY, EVENTS_READONLY)),
    ],
)
def test_only_what_is_needed_is_wanted(mail: MailTo, holds: HoldsTo, read: bool, wanted: tuple[str, ...]) -> None:
    assert scopes.wanted(a_project(mail, holds, read=read)) == wanted


def test_no_permission_that_opens_more_is_ever_wanted() -> None:
    everything = scopes.wanted(a_project(MailTo.GMAIL, HoldsTo.GOOGLE, read=True))
    names = {scopes.short(one) for one in everything}
    assert names == {
        "gmail.compose",
        "gmail.readonly",
        "calendar.app.created",
        "calendar.freebusy",
        "calendar.events.readonly",
    }


@pytest.mark.parametrize("one", scopes.PERMISSIONS, ids=lambda one: scopes.short(one.scope))
def test_every_permission_says_what_it_is_for_and_what_works_without_it(one: scopes.Permission) -> None:
    assert scopes.permission(one.scope) is one
    assert one.box
    assert one.use
    assert "go on" in one.without or "goes on" in one.without
    assert scopes.full(scopes.short(one.scope)) == one.scope


def test_an_unknown_scope_is_described_by_its_bare_name() -> None:
    assert scopes.permission("https://www.googleapis.com/auth/drive").box == "drive"
    assert scopes.full("drive") == "drive"


def test_what_was_granted_is_read_from_the_token_answer() -> None:
    assert scopes.granted(f"{COMPOSE} openid  {CALENDAR}") == {COMPOSE, "openid", CALENDAR}
    assert scopes.granted("") == frozenset()


def test_scopes_are_put_in_one_order() -> None:
    assert scopes.in_order({FREEBUSY, "b", COMPOSE, "a"}) == (COMPOSE, FREEBUSY, "a", "b")
