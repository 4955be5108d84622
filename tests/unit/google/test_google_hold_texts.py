"""What people write in a hold on Google Calendar, as its pages keep it, is read as text; how little is asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import pytest

from outreach.domain.messages import HoldRef
from outreach.providers.google.calendar import GoogleCalendar
from outreach.providers.google.scopes import FREEBUSY
from tests.planned import a_hold
from tests.unit.google.test_google_calendar import HOLD, KEY, LATER, NOW, OTHER, FakeApi, an_account

WRITTEN: Mapping[str, tuple[str, str]] = {
    "as we write it": ("Policy:\nDr. Quill: a &lt;b&gt; &amp; c", "Policy:\nDr. Quill: a <b> & c"),
    "as the web page writes it": (
        "Policy: welcome<br>Dr. Quill:&nbsp;<span>Your plan review</span><br><br>Dr. Osei:&nbsp;",
        "Policy: welcome\nDr. Quill: Your plan review\n\nDr. Osei:",
    ),
    "lines of both kinds": ("Policy:\nDr. Quill: one<br>two", "Policy:\nDr. Quill: one\ntwo"),
    "lines as Windows ends them": ("one\r\ntwo", "one\ntwo"),
    "blocks": ("<div>one</div><div>two</div>", "one\ntwo"),
    "paragraphs": ("<p>one</p><p>two</p>", "one\n\ntwo"),
    "a list": ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    "in bold, with a link": ('<b>one</b> <a href="https://example.org/">two</a>', "one two"),
    "nothing": ("", ""),
    "only room": ("<br>&nbsp;<br>", ""),
}


@pytest.fixture
def api() -> FakeApi:
    return FakeApi()


@pytest.fixture
def calendar(api: FakeApi) -> GoogleCalendar:
    return GoogleCalendar(an_account(api), now=NOW)


def held(calendar: GoogleCalendar, api: FakeApi) -> HoldRef:
    ref = calendar.hold(HOLD, KEY)
    api.calls.clear()
    return ref


@pytest.mark.parametrize("case", WRITTEN)
def test_a_description_is_read_as_a_person_sees_it(case: str, api: FakeApi, calendar: GoogleCalendar) -> None:
    html, text = WRITTEN[case]
    ref = held(calendar, api)
    api.change(KEY, description=html)
    assert calendar.texts([ref]) == {ref: text}


def test_no_description_is_no_text(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = calendar.hold(a_hold(text=""), KEY)
    assert "description" not in api.stored[KEY]
    assert calendar.texts([ref]) == {ref: ""}


def test_what_was_just_looked_at_is_not_asked_for_again(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = held(calendar, api)
    calendar.states([ref])
    assert calendar.texts([ref]) == {ref: HOLD.text}
    assert api.calls == ["events"]


def test_alone_it_is_one_listing_for_all_and_once(api: FakeApi, calendar: GoogleCalendar) -> None:
    refs = [calendar.hold(HOLD, KEY), calendar.hold(LATER, OTHER)]
    api.calls.clear()
    assert len(calendar.texts(refs)) == 2
    assert len(calendar.texts(refs)) == 2
    assert api.calls == ["events"]


def test_a_hold_of_the_last_year_is_in_the_listing_an_older_one_is_asked_for_once(
    api: FakeApi, calendar: GoogleCalendar
) -> None:
    recent = calendar.hold(a_hold(starts="2026-11-09 17:00", text="lately"), KEY)
    older = calendar.hold(a_hold(starts="2025-10-09 17:00", text="before"), OTHER)
    api.calls.clear()
    for _ in range(2):
        assert calendar.texts([recent, older]) == {recent: "lately", older: "before"}
    assert api.calls == ["events", "event"]
    assert api.asked_since[-1] == NOW - timedelta(days=372)


def test_a_look_and_a_write_both_make_it_look_again(api: FakeApi, calendar: GoogleCalendar) -> None:
    ref = held(calendar, api)
    calendar.texts([ref])
    api.change(KEY, description="changed")
    calendar.states([ref])
    assert calendar.texts([ref]) == {ref: "changed"}
    calendar.hold(LATER, OTHER)
    api.change(KEY, description="and again")
    assert calendar.texts([ref]) == {ref: "and again"}


def test_without_leave_nothing_is_asked(api: FakeApi) -> None:
    calendar = GoogleCalendar(an_account(api, scopes=frozenset({FREEBUSY})), now=NOW)
    assert calendar.texts([HoldRef(str(KEY), HOLD.fingerprint)]) == {}
    assert api.calls == []
