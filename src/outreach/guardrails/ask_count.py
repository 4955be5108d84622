"""ask-count (C210): a request asks one thing, clearly; a mail of news or thanks asks nothing.

Finds a request that never asks, one that asks for three things or more (or for a second "while you are at it"), and a
favour inside an update or a thank-you after an interview. Questions that are asked out of interest are no requests;
neither are an easy way out, a polite alternative and what you offer, nor the questions you would bring to a talk,
unless one is a favour by itself (a letter, an introduction). One request, once, is what busy people answer.

    FAIL: to Dr. Ada Quill, conf-request, "never asks"
        I read your paper on margins. I will be at the meeting.
    FAIL: to Dr. Ada Quill, conf-request, "asks for 3 things"
        Could you read my statement, write a letter and introduce me to your chair?
    FAIL: to Dr. Ada Quill, conf-request, "asks for 2 things"
        Would you have fifteen minutes? While I am at it, could you also look at my CV?
    FAIL: to Dr. Ada Quill, mentor-checkin, "news"
        My audit was accepted. Would you be able to write me a letter?
    FAIL: to Dr. Elena Marchetti, interview-thanks, "thank-you"
        Thank you for the day. Please let me know how the list will look.
    PASS: to Dr. Ada Quill, conf-request
        Would you have fifteen minutes? Or, if that is easier, could we talk by phone? If not, please just say no.
    PASS: to Dr. Ada Quill, meeting-agenda
        1. Could we look at the plan? 2. Could you show me the registry? 3. Would you read my draft?
    PASS: to Dr. Ada Quill, mentor-checkin
        My audit was accepted. What are you working on? Please let me know if I can help.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.guardrails.asking import Ask, asks
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C210"
NAME = "ask-count"

_MANY = 3
_QUESTIONS = ("question", "questions")
_WORD = Pattern(r"\w+")
# spaces in a question; of fewer words some may stand in any sentence
_SHORTEST = 2
_GREETING = Pattern(r"\bhow (?:are|have) you\b[^?\n]{0,40}\?")
# asked in passing: the question of a first mail, or what it asks with no verb of asking
_ASKS = Pattern(r"\?|\b(?:my|the|its|this|one|that) (?:\w+ )?(?:question|request)s?\b|\bto ask\b")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find that a mail asks too much for its kind, or that a request does not ask."""
    if context.cadence is None:
        return
    subject, body = seen(draft)
    brought = _brought(context)
    found = [one for one in asks(body.text) if one.what or not _is_brought(one, brought)]
    if context.cadence.kind is Kind.ASK:
        yield from _request(draft, context, found, (subject, body))
    elif found and _asks_nothing(context):
        what = "a thank-you" if context.cadence.kind is Kind.THANKS else "a mail of news"
        said = f"asks for something in {what}, {_quote(body, found[0])}; ask in a mail of its own, and later"
        yield _finding(body, said, found[0].sentence.start)


def _brought(context: Context) -> frozenset[str]:
    """Give the questions the owner would bring to a talk: what they are curious about is no second request."""
    details = context.due.details if context.due is not None else {}
    texts = (details[field].text for field in _QUESTIONS if field in details)
    found = (_bare(line) for text in texts for line in text.split("\n"))
    return frozenset(one for one in found if one.count(" ") >= _SHORTEST)


def _is_brought(ask: Ask, brought: Collection[str]) -> bool:
    said = _bare(ask.sentence.low)
    return any(one in said or said in one for one in brought)


def _bare(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _request(draft: Draft, context: Context, found: Sequence[Ask], parts: tuple[Part, Part]) -> Iterator[Finding]:
    plain = {one.what for one in found if one.what}
    things = max(sum(one.things for one in found), len(plain))
    added = next((one for one in found[1:] if one.added), None)
    last = added or (found[-1] if found else None)
    if last is not None and (things >= _MANY or len(plain) > 1 or added is not None):
        said = f"asks for {things} things, the last {_quote(parts[1], last)}; one a mail is answered"
        yield _finding(parts[1], said, last.sentence.start)
    follows = draft.in_reply_to or draft.thread or (context.due is not None and context.due.touch.is_later)
    if not found and not follows and not any(_ASKS.search(_GREETING.sub("", one.text.lower())) for one in parts):
        yield _finding(parts[1], "a request that never asks; end it with one question", 0)


def _asks_nothing(context: Context) -> bool:
    """Whether a mail of this kind asks for nothing: news, and thanks for an interview."""
    if context.cadence is not None and context.cadence.kind is Kind.UPDATE:
        return True
    after_interview = context.occasion is not None and context.occasion.kind is OccasionKind.INTERVIEW
    return after_interview and context.cadence is not None and context.cadence.kind is Kind.THANKS


def _quote(body: Part, ask: Ask) -> str:
    return quoted(body.text[ask.sentence.start : ask.sentence.end])


def _finding(body: Part, message: str, offset: int) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=body.place(offset) if body.text else "")


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
