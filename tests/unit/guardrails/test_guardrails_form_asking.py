"""Requests: one a mail that asks, none in one that does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.occasions import OccasionKind
from outreach.guardrails import ask_count
from outreach.guardrails.rule import Context
from tests.builders import a_cadence, a_view, an_occasion
from tests.unit.guardrails.mails import a_mail

ASKS_WRONGLY = (
    "I work on margins. I will be at the meeting in May.",
    "Could you write me a letter? Could you also call the chair? And would you read my statement?",
    "Would you read my draft, introduce me to Dr. Long, and write a letter?",
    "Would you have 15 minutes? Please also forward my CV to your chair.",
    "I would like to ask for a letter. I would also appreciate a call with your PD. Could you review my CV?",
    "Three requests: could you read my aims, could you send me the code, and would you join the call?",
    "I admire your work and wanted to let you know.",
    "How are you? I work on margins and admire yours.",
    "Could you write me a letter? Would you introduce me to your chair?",
)
ASKS_ONCE = (
    "Would you have fifteen minutes at the meeting?",
    "I would be grateful for fifteen minutes. How did you choose the margin? Which dataset did you use?",
    "I am writing to ask whether you would meet with me. If not, no answer is needed.",
    "Could we talk for fifteen minutes? If the days are full, by e-mail is fine too.",
    "I would be grateful for fifteen minutes of your time. How did you choose the margin? Which dataset did you use?",
    "May I shadow you for a morning in March? A no is fine.",
    "It was “15 minutes at SNO?”, and the question still stands.",
    "Could you spare ten minutes, or point me to somebody who can?",
    "Is there a chance to visit your clinic in May?",
    "I would like to ask how you chose the margin. Would you have ten minutes? Let me know if anything is unclear.",
    "Might fifteen minutes work on Thursday or Friday? I can come to you, or we could talk by phone.",
    "I hope you are well and wonder if you could spare ten minutes.",
)
FAVOURS = (
    "The paper is out. Could you put in a word for me at Lakemont?",
    "I matched in Ohio. I was hoping you could introduce me to the chair.",
    "Please send me the protocol.",
    "I'd appreciate your feedback on my statement.",
    "My audit was accepted. Would you have time for a call next week?",
    "Let me know if you could review the aims page.",
)
NEWS = (
    "The paper is out. How is the new vault?",
    "My audit was accepted, thanks to you. Nothing is needed from you.",
    "What are you working on these days?",
    "Please let me know if I can help with the registry.",
    "Please give my best to the team.",
    "I hope you are well. Can you believe it is March already?",
    "I would like to thank you for the afternoon.",
    "You asked whether I would stay in research; I will.",
    "If I can return the favor, tell me.",
    "Please do not feel you need to answer.",
    "I could not have done it without you.",
    "I asked Dr. Long for a letter, as you advised.",
)


def said(text: str, kind: Kind, *, after: OccasionKind | None = None, thread: str | None = None) -> list[str]:
    occasion = an_occasion(kind=after) if after else None
    context = Context(view=a_view(), cadence=a_cadence(kind=kind), occasion=occasion)
    return [one.message for one in ask_count.RULE.check(replace(a_mail(text), thread=thread), context)]


@pytest.mark.parametrize("text", ASKS_WRONGLY)
def test_a_request_that_asks_nothing_or_several_things_is_found(text: str) -> None:
    assert said(text, Kind.ASK)


@pytest.mark.parametrize("text", ASKS_ONCE)
def test_one_request_with_an_easy_way_out_is_fine(text: str) -> None:
    assert said(text, Kind.ASK) == []


@pytest.mark.parametrize("text", FAVOURS)
def test_news_asks_for_no_favour(text: str) -> None:
    assert said(text, Kind.UPDATE)


@pytest.mark.parametrize("text", NEWS)
def test_news_may_ask_how_things_are_and_offer_help(text: str) -> None:
    assert said(text, Kind.UPDATE) == []


def test_thanks_ask_nothing_after_an_interview_and_may_elsewhere() -> None:
    text = "Thank you for the day. Would you have ten minutes next week?"
    assert said(text, Kind.THANKS, after=OccasionKind.INTERVIEW)
    assert said(text, Kind.THANKS, after=OccasionKind.CONFERENCE) == []
    assert said(text, Kind.THANKS) == []


@pytest.mark.parametrize("kind", [Kind.LOGISTICS, Kind.GIVE, Kind.REPLY])
def test_other_mails_ask_what_they_need(kind: Kind) -> None:
    assert said("Could you send it? Could you sign it? Could you read it?", kind) == []


def test_an_answer_in_a_conversation_need_not_ask_again() -> None:
    assert said("A second, shorter note.", Kind.ASK, thread="a-thread") == []
    assert said("A second, shorter note.", Kind.ASK) != []


def test_an_empty_request_is_found_without_a_place() -> None:
    context = Context(cadence=a_cadence(kind=Kind.ASK))
    (found,) = ask_count.RULE.check(a_mail(""), context)
    assert found.where == ""


def test_without_a_cadence_nobody_knows_what_a_mail_is_for() -> None:
    assert list(ask_count.RULE.check(a_mail("No question."), Context())) == []
