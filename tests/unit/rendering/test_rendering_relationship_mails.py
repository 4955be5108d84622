"""What the shipped words for friends, sponsors, meetings, letters and rotations say, with much and little to tell."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.cadences import Cadence
from outreach.domain.dates import When
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Letter, Meeting, Occasion, OccasionKind
from outreach.domain.people import Person
from outreach.domain.profile import News
from outreach.domain.project import Project
from outreach.domain.several import lines
from outreach.domain.touches import Detail, Due
from tests.builders import (
    a_detail,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_view,
    an_occasion,
    an_occurrence,
    day,
)
from tests.loaded import loaded
from tests.unit.rendering.words import the_mail, written

LIN, JONAH = a_person("Dr. Lin Chen"), a_person("Jonah Adeyemi", call="Jonah")
NEWS = News(id="audit", day=day("2026-11-18"), text="My audit was accepted as a poster.", subject="audit accepted")
NOW = "2026-12-02 18:30"


def shipped(id: str) -> Cadence:
    """Give a built-in recipe with its words."""
    return next(one for one in project().cadences if one.id == id)


def project() -> Project:
    return replace(loaded("people: []\n"), people=(LIN, JONAH))


def said(text: str, field: str = "detail", source: str = "", on: str | None = None) -> Detail:
    return replace(a_detail(text, field=field, on=on), source=source or f"note:{field}")


def a_mail(id: str, *details: Detail, to: Person = LIN, on: Occasion | None = None, step: int = 1) -> Due:
    due = a_due(an_occurrence(to, shipped(id), occasion=on), details=details)
    steps = due.cadence.steps
    return replace(due, occurrence=replace(due.occurrence, step=steps[step - 1]))


def mail(due: Due, now: str = NOW) -> str:
    return the_mail(due, a_view(project(), a_history(news=(NEWS,)), now))


def told() -> Detail:
    return said(NEWS.text, "news", "audit")


def a_meeting(person: Person = LIN, link: str = "", timed: bool = True) -> Occasion:
    record = Meeting(id="m", people=(person.id,), when=When(day("2026-12-03")), link=link)
    starts, ends = ("2026-12-03 16:00", "2026-12-03 16:30") if timed else ("", "")
    found = an_occasion("2026-12-03", id="m", kind=OccasionKind.MEETING, starts=starts, ends=ends)
    return replace(found, title=person.name.formal, record=record)


def a_letter(*packet: str, agreed: bool = False) -> Occasion:
    due = day("2027-01-08")
    record = Letter(
        id="l",
        writer=LIN.id,
        purpose="the travel grant",
        due=due,
        agreed=day("2026-11-25") if agreed else None,
        packet=packet,
    )
    found = an_occasion("2027-01-08", id="l", kind=OccasionKind.LETTER)
    return replace(found, title="the travel grant", record=record)


def a_rotation() -> Occasion:
    return replace(an_occasion("2026-11-02..2026-11-27", id="r", kind=OccasionKind.ROTATION), title="Mesa Verde")


def a_symposium() -> Occasion:
    found = an_occasion("2026-11-30..2026-12-01", id="s", kind=OccasionKind.CONFERENCE)
    return replace(found, title="Winter Symposium")


def some_advice() -> Occasion:
    return an_occasion("2026-11-03", id="advice", kind=OccasionKind.ADVICE)


QUESTIONS = said(lines(["Which journal?", "Is a short report enough?", "What would you drop?"]), "questions")
PRIORITIES = said(lines(["the retreat", "my audit; its tables"]), "priorities")
SAID = said("show the dataset to a physicist", "advice_said", on="2026-11-03")
DID = said("I did, on 2026-11-19. Two scans were wrong, and they are fixed.", "did", "advice:3 Nov")

RICH: dict[str, Due] = {
    "keep-in-touch": a_mail("keep-in-touch", told(), said("I walked past our old simulator room.", "hook"), to=JONAH),
    "sponsor-update": a_mail(
        "sponsor-update", told(), SAID, said("I did.", "advice", "a"), said("naming me", "helped_me", "h")
    ),
    "meeting-agenda": a_mail("meeting-agenda", PRIORITIES, QUESTIONS, on=a_meeting(link="https://meet.example.org/x")),
    "meeting-recap": a_mail(
        "meeting-recap",
        said("Your way of ranking journals is on my wall."),
        said("send you the outline by 2026-12-09", "next_step"),
        on=a_meeting(),
    ),
    "close-the-loop": a_mail("close-the-loop", SAID, DID, on=some_advice()),
    "letter-request": a_mail(
        "letter-request",
        said("You read every draft of my audit.", "why_them"),
        on=a_letter("cv", "https://grants.example.org"),
    ),
    "rotation-thanks": a_mail(
        "rotation-thanks",
        said("You let me draw first and only then showed me your contour."),
        said("draw first", "will_do"),
        on=a_rotation(),
    ),
    "conf-thanks": a_mail(
        "conf-thanks",
        said("Your list of contours hangs above my desk."),
        said("sort my cases by it", "will_do"),
        said("send you the table by December 9", "next_step"),
        on=a_symposium(),
    ),
}
THIN: dict[str, Due] = {
    "keep-in-touch": a_mail("keep-in-touch", told()),
    "sponsor-update": a_mail("sponsor-update", said("I saw your talk.", "hook")),
    "meeting-agenda": a_mail("meeting-agenda", PRIORITIES, QUESTIONS, on=a_meeting(timed=False)),
    "meeting-recap": a_mail("meeting-recap", said("your list of journals"), on=a_meeting()),
    "close-the-loop": a_mail("close-the-loop", DID, on=some_advice()),
    "letter-request": a_mail("letter-request", said("your notes on my audit", "why_them"), on=a_letter()),
    "rotation-thanks": a_mail("rotation-thanks", said("the Friday plan review"), on=a_rotation()),
    "conf-thanks": a_mail("conf-thanks", said("your list of contours"), on=a_symposium()),
}


@pytest.mark.parametrize("id", RICH)
def test_rich_and_thin_mails_differ_beyond_their_names_and_none_has_a_hole(id: str) -> None:
    rich, thin = _masked(RICH[id]), _masked(THIN[id])
    assert rich != thin
    for text in (rich, thin):
        assert not re.search(r"  |\n\n\n| [.,;:?!](?:\s|$)|\{|\}|None", text)


def _masked(due: Due) -> str:
    """Write a mail with everything that came from one person's data blotted out."""
    text = mail(due)
    for one in (due.person.greeting, *(detail.text.strip(" .\n") for detail in due.details.values())):
        text = text.replace(one, "#")
    return text


@pytest.mark.parametrize("id", RICH)
def test_openings_rotate_for_what_comes_again(id: str) -> None:
    seen = set()
    for number in range(3):
        drafts = [_earlier(RICH[id], place) for place in range(number)]
        seen.add(the_mail(RICH[id], a_view(project(), a_history(news=(NEWS,), drafts=drafts), NOW)))
    assert len(seen) >= 2


def _earlier(due: Due, place: int) -> PastDraft:
    return a_past_draft(f"{due.cadence.id}/{due.person.id}/since-2026-0{place + 1}-01/1", Stage.SENT)


EXPECTED = {
    "keep-in-touch": (
        "Hello from Nadia\n\nDear Jonah,\n\nI walked past our old simulator room.\n\n"
        "My audit was accepted as a poster.\n\nWhat are you working on these days?"
    ),
    "sponsor-update": (
        "Update and thanks\n\nDear Dr. Chen,\n\n"
        "Nothing is needed from you; these are a few lines on where things stand.\n\n"
        "My audit was accepted as a poster. In early November you told me to show the dataset to a physicist. I did."
        "\n\nThank you again for naming me."
    ),
    "meeting-agenda": (
        "Agenda for Thursday\n\nDear Dr. Chen,\n\n"
        "We meet on Thursday, December 3, at 4:00 pm Central time; the link is https://meet.example.org/x\n\n"
        "What matters most to me:\n- the retreat\n- my audit; its tables\n\n"
        "My questions:\n- Which journal?\n- Is a short report enough?\n- What would you drop?"
    ),
    "meeting-recap": (
        "Thank you, and next steps\n\nDear Dr. Chen,\n\nThank you for your time on Thursday, December 3. "
        "Your way of ranking journals is on my wall.\n\nI will send you the outline by December 9."
    ),
    "close-the-loop": (
        "What I did with your advice\n\nDear Dr. Chen,\n\nIn early November you told me to show the dataset to a "
        "physicist. I did, on November 19. Two scans were wrong, and they are fixed.\n\nThank you for the advice."
    ),
    "letter-request": (
        "Letter for the travel grant, due January 8\n\nDear Dr. Chen,\n\n"
        "Would you be able to write me a strong letter for the travel grant? It is due on Friday, January 8. "
        "You read every draft of my audit.\n\n"
        "If you say yes, I will send what you need in one mail: my CV, https://grants.example.org. "
        "I will waive my right to see the letter.\n\n"
        "If you would rather not, or the time is bad, a no without a reason is entirely fine, and I will ask somebody "
        "else in good time."
    ),
    "rotation-thanks": (
        "Thank you for November\n\nDear Dr. Chen,\n\nThank you for the weeks at Mesa Verde. You let me draw first and "
        "only then showed me your contour. I will draw first.\n\nI would be glad to stay in touch."
    ),
    "conf-thanks": (
        "Thank you for talking at the Winter Symposium\n\nDear Dr. Chen,\n\n"
        "Thank you for talking with me at the Winter Symposium. Your list of contours hangs above my desk. "
        "I will sort my cases by it.\n\nI will send you the table by December 9.\n\nIt was good to meet you."
    ),
}


@pytest.mark.parametrize("id", RICH)
def test_each_mail_reads_as_it_should(id: str) -> None:
    assert mail(RICH[id]) == EXPECTED[id]


@pytest.mark.parametrize(
    ("id", "text"),
    [
        ("sponsor-update", "A short update from Nadia"),
        ("meeting-agenda", "We meet on Thursday, December 3.\n\nWhat matters most"),
        ("meeting-recap", "Thank you for talking with me about your list of journals.\n\n⟦next step⟧"),
        ("letter-request", "I am asking you because of your notes on my audit.\n\nI will waive"),
        ("rotation-thanks", "Dear Dr. Chen,\n\nThank you for the Friday plan review.\n\n"),
        ("conf-thanks", "Thank you for talking with me about your list of contours. ⟦will do⟧"),
    ],
)
def test_where_there_is_little_the_mail_is_shorter_and_never_vaguer(id: str, text: str) -> None:
    assert text in mail(THIN[id])


def test_what_became_of_advice_counts_as_told() -> None:
    assert written(RICH["close-the-loop"], a_view(project(), a_history(), NOW)).told == ("advice:3 Nov",)


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        (None, "4:00 pm Central time"),
        ("America/Chicago", "4:00 pm"),
        ("America/New_York", "5:00 pm Eastern time (4:00 pm Central time)"),
        ("Europe/Berlin", "11:00 pm Berlin time (4:00 pm Central time)"),
    ],
)
def test_the_hour_is_the_readers_and_a_zone_is_named_where_it_may_be_another(zone: str | None, hour: str) -> None:
    reader = replace(LIN, zone=ZoneInfo(zone) if zone else None)
    text = mail(a_mail("meeting-agenda", PRIORITIES, QUESTIONS, to=reader, on=a_meeting(reader)))
    assert f"We meet on Thursday, December 3, at {hour}.\n" in text


def test_colleagues_of_one_house_need_no_zone() -> None:
    colleague = replace(LIN, email="lin@lakeshore.example.edu")
    assert ", at 4:00 pm.\n" in mail(a_mail("meeting-agenda", PRIORITIES, QUESTIONS, to=colleague, on=a_meeting()))


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (a_mail("letter-request", on=a_letter(agreed=True), step=2), "Is there anything you still need from me?"),
        (a_mail("letter-request", on=a_letter(), step=3), "I asked you about a letter for the travel grant; it is due"),
        (
            a_mail("letter-request", said("2026-11-25", "asked", on="2026-11-25"), on=a_letter(), step=2),
            "I asked you in late November about a letter for the travel grant; it is due on Friday, January 8.",
        ),
    ],
)
def test_a_reminder_says_only_what_is_known(due: Due, words: str) -> None:
    assert words in mail(due, "2026-12-26 07:10")
