"""Which calendars say when the owner is busy: `calendars`."""

from __future__ import annotations

import pytest

from outreach.domain.project import OtherCalendars
from tests.configured import errors_of, project_of

GOOGLE = "mail: gmail\nholds: google\n"


@pytest.mark.parametrize(
    ("text", "google", "files"),
    [
        ("", (), ()),
        (GOOGLE, ("primary",), ()),
        (f"{GOOGLE}calendars: off\n", (), ()),
        (f"{GOOGLE}calendars: Off\n", (), ()),
        (f"{GOOGLE}calendars: team@group.calendar.google.com\n", ("team@group.calendar.google.com",), ()),
        (f"{GOOGLE}calendars: primary, ~/cal/home.ics\n", ("primary",), ("~/cal/home.ics",)),
        (f"{GOOGLE}calendars: [primary, primary, WORK.ICS, cal/]\n", ("primary",), ("WORK.ICS", "cal/")),
        ("calendars: off\n", (), ()),
        ("calendars: /srv/cal\n", (), ("/srv/cal",)),
        ('calendars: ["a, b.ics", home.ics]\n', (), ("a, b.ics", "home.ics")),
    ],
)
def test_a_word_is_a_file_or_a_calendar_at_google_by_its_form(
    text: str, google: tuple[str, ...], files: tuple[str, ...]
) -> None:
    assert project_of(text).calendars == OtherCalendars(google=google, files=files)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("calendars: primary\n", '"primary" would be a calendar at Google, and holds are files'),
        (f"{GOOGLE}calendars: off, primary\n", '"off" stands alone; write   calendars: off   or leave it out'),
        (f"{GOOGLE}calendars: https://calendar.example.org/mine.ics\n", "nothing is fetched from the web"),
        ("calendars: webcal://example.org/mine.ics\n", "nothing is fetched from the web"),
        ('calendars: [""]\n', "name a calendar, or write   calendars: off"),
        ("calendars: {a: b}\n", "one text is expected here"),
    ],
)
def test_what_cannot_be_meant_is_an_error_with_what_to_write(text: str, message: str) -> None:
    (error,) = errors_of(text)
    assert message in error
