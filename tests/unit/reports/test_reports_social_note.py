"""The note to paste: what it says, when there is none, and that it never says more than its reader may hear."""

from __future__ import annotations

import re

import pytest

from outreach.capture.naming import person_of
from outreach.domain.facts import Fact, Noted
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.fold import fold
from outreach.reports.social_note import MOST, SocialNote, note_json, note_text, social_note
from tests.builders import at
from tests.loaded import loaded

NOW = "2027-02-01 08:00"
POINT = "Your advice to sort by slice thickness changed my audit."
MET = """\
people:
  - name: Dr. Lin Chen <lin@northfield.example.edu>, faculty, Northfield
    linkedin: https://profiles.example.org/lin-chen
conferences:
  - name: Great Lakes Winter Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    talked_to:
      - {who: Lin Chen, detail: Your advice to sort by slice thickness changed my audit.}
"""
MEETING = """\
people:
  - name: Dr. Lin Chen <lin@northfield.example.edu>, faculty, Northfield
    linkedin: https://profiles.example.org/lin-chen
meetings:
  - {with: Lin Chen, when: 2027-01-20 4:00 pm}
"""


def note(text: str = MET, *facts: Fact, now: str = NOW) -> SocialNote:
    project, moment = loaded(text), at(now)
    view = View(project=project, history=fold(facts, project, moment), now=moment)
    return social_note(person_of("chen", project), view)


def said(text: str, occasion: str) -> Noted:
    return Noted(at=at("2027-01-31 08:00"), text=text, person=PersonId("lin-chen"), occasion=occasion)


def test_a_note_says_where_you_met_and_the_one_point() -> None:
    found = note()
    assert found.text == (
        "It was good to meet you at the Great Lakes Winter Symposium. "
        "Your advice to sort by slice thickness changed my audit."
    )
    assert note_text(found) == (
        "For Dr. Lin Chen, 117 characters, to paste:\n\n"
        "It was good to meet you at the Great Lakes Winter Symposium. Your advice to sort by\n"
        "slice thickness changed my audit.\n\n"
        "https://profiles.example.org/lin-chen\n"
        "Pasted it?   outreach log chen thanks by linkedin\n"
    )
    assert note_json(found, at(NOW)) == {
        "version": 1,
        "now": "2027-02-01T08:00:00-06:00",
        "card": "note",
        "person": "Dr. Lin Chen",
        "link": "https://profiles.example.org/lin-chen",
        "text": found.text,
    }


def test_a_meeting_is_not_named_to_somebody_who_was_there() -> None:
    point = said("Your rule of three questions helped.", "lin-chen-2027-01-20")
    assert note(MEETING, point).text == "It was good to talk with you. Your rule of three questions helped."


def test_a_society_in_capitals_takes_no_article() -> None:
    assert note(MET.replace("Great Lakes Winter Symposium", "ASTRO 2027")).text.startswith(
        "It was good to meet you at ASTRO 2027. "
    )


def test_a_phrase_stands_in_its_frame() -> None:
    text = MET.replace("Your advice to sort by slice thickness changed my audit.", "the order of contour errors")
    assert note(text).text.endswith("Thank you for talking with me about the order of contour errors.")


LONG = "Your advice to sort contour errors by slice thickness changed the order of my audit" + " and its plan" * 5 + "."


@pytest.mark.parametrize(
    ("detail", "text"),
    [
        (
            f"Your advice changed my audit. {LONG}",
            "It was good to meet you at the Great Lakes Winter Symposium. Your advice changed my audit.",
        ),
        (LONG, LONG),
        (f"{LONG} I now sort by thickness and read the outliers twice before lunch.", LONG),
    ],
)
def test_a_long_point_leaves_out_what_does_not_fit(detail: str, text: str) -> None:
    found = note(MET.replace("Your advice to sort by slice thickness changed my audit.", detail)).text
    assert found == text
    assert len(found) <= MOST


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (("linkedin: https://profiles.example.org/lin-chen", "met: a talk"), "Dr. Lin Chen has no linkedin:"),
        (("faculty, Northfield", "faculty, Northfield, never"), "you never write to Dr. Lin Chen"),
        (("    linkedin:", "    boundaries: {avoid: [Social media]}\n    linkedin:"), "not written to on social media"),
        ((", detail: Your advice to sort by slice thickness changed my audit.", ""), "nothing is noted of your talk"),
        (("Your advice to sort by slice thickness changed my audit.", "she asked about the limits"), "not a sentence"),
        (("changed my audit.", "changed" + " my audit" * 30 + "."), "characters, and a note 200"),
        (("2027-01-29..2027-01-30", "2027-03-29..2027-03-30"), "stands nowhere"),
        ((POINT, "I will rank you first."), "(ranking-promise, M401)"),
    ],
)
def test_what_cannot_be_a_note_says_why(change: tuple[str, str], why: str) -> None:
    assert change[0] in MET
    with pytest.raises(UsageError, match=re.escape(why)):
        note(MET.replace(*change))


SEASON = """\
match: {season: 2026-11-01..2027-02-15, match_week: 2027-03-15..2027-03-19, in_soap: yes}
programs:
  - Northfield University (Northfield), America/Chicago, thank_you discouraged
interviews:
  - Northfield 2026-12-11 8:00 am
"""


def test_a_program_that_discourages_contact_gets_no_note_either_until_the_match_is_over() -> None:
    with pytest.raises(UsageError, match="Northfield asked for no contact"):
        note(SEASON + MET)
    assert note(SEASON + MET, now="2027-03-20 08:00").text


def test_nobody_is_written_to_in_the_days_of_soap() -> None:
    with pytest.raises(UsageError, match="days of SOAP"):
        note(SEASON + MET, now="2027-03-16 08:00")
