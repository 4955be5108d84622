"""Subjects: what says nothing, shouts or answers nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.guardrails import subject
from outreach.guardrails.rule import Context
from tests.builders import a_due, a_person, an_occurrence
from tests.unit.guardrails.mails import a_mail, messages

POOR = (
    "Hello",
    "Can we talk?",
    "Are you available this week?",
    "A message from Noemi Valdez",
    "Medical student",
    "Time-sensitive request",
    "Second attempt",
    "Test",
    "Hi",
    "Hey there",
    "Question",
    "quick question",
    "Following up",
    "Follow-up",
    "Checking in",
    "Re: the talk",
    "RE: RE: poster",
    "Fwd: CV",
    "URGENT",
    "Please read!!",
    "HELP NEEDED",
    "MEETING REQUEST FOR NEXT WEEK",
    "Important",
    "Email from me",
    "Meeting request",
    "(no subject)",
    "Request for information",
    "Intro",
    "Touching base",
    "Reaching out",
    "Time sensitive: URGENT letter",
    "Please respond ASAP",
    "PLEASE READ: my poster",
    "Just a quick follow up",
)
GOOD = (
    "No reply needed: news from May",
    "Thank you for Thursday",
    "15 minutes at ASTRO 2026?",
    "How are you?",
    "Hello from Maya",
    "A short note from Maya",
    "News from Maya",
    "Agenda for Wednesday",
    "SBRT, IMRT and you",
    "Your talk on MRI-LINAC",
    "Thank you, and next steps",
    "After SNO 2026",
    "Update and thanks",
    "RTOG 0617 question",
    "Advice on fellowships: 25 minutes?",
    "Not urgent: margins paper",
    "Good to meet you",
    "What I did with your advice",
    "An apology",
    "REDCap export",
    "Reading list for June",
    "Thank you!",
    "SBRT MRI QA",
    "A short update",
    "Nothing urgent: margins paper",
)


@pytest.mark.parametrize("text", [*POOR, "x" * 61])
def test_a_subject_that_says_nothing_shouts_or_answers_nobody_is_found(text: str) -> None:
    assert len(messages(subject.RULE, "Hello.", subject=text)) == 1


@pytest.mark.parametrize("text", GOOD)
def test_a_subject_that_says_what_the_mail_is_about_is_fine(text: str) -> None:
    assert messages(subject.RULE, "Hello.", subject=text) == []


@pytest.mark.parametrize("text", POOR)
def test_in_a_conversation_the_subject_is_not_the_owners(text: str) -> None:
    for draft in (
        replace(a_mail("", subject=text), thread="a"),
        replace(a_mail("", subject=text), in_reply_to="<a@b>"),
    ):
        assert list(subject.RULE.check(draft, Context())) == []


def test_the_name_of_whom_it_greets_says_nothing_and_those_of_two_who_are_introduced_do() -> None:
    ann, bill = a_person("Dr. Ann Lee"), a_person("Bill Roe")
    assert messages(subject.RULE, "Hello.", subject="Hello, Dr. Lee", to=(ann,))
    assert messages(subject.RULE, "Hello.", subject="Ann Lee and Bill Roe", to=(ann, bill)) == []


def test_a_missing_subject_is_said_of_drafts_and_not_of_any_text() -> None:
    due = a_due(an_occurrence())
    assert [one.where for one in subject.RULE.check(a_mail("Hello."), Context(due=due))] == ["subject:1:1"]
    assert messages(subject.RULE, "Hello.") == []


def test_the_length_may_be_set() -> None:
    assert messages(subject.RULE, "", subject="x" * 61, options={"max": "70"}) == []
    assert messages(subject.RULE, "", subject="x" * 31, options={"max": "30"}) != []


def test_every_fault_is_said_with_its_place() -> None:
    draft = a_mail("", subject="Re: " + "PLEASE read this long subject about the margins of the second cohort")
    assert [one.where for one in subject.RULE.check(draft, Context())] == ["subject:1:1", "subject:1:61", "subject:1:5"]
