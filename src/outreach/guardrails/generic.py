"""generic (C208): a thank-you that anybody could have got from anybody is better not sent.

Reads thank-yous. Warns when no sentence holds anything that only this conversation could have given: what is left
without polite words, praise, names, places and days; after an interview it blocks. One word of your own detail is
enough, or of what the reader did ("you asked …"); in any other sentence two. Short is fine. `generic: warn` never
blocks.

    FAIL: interview-thanks, Dr. Elena Marchetti, "polite words"
        Dear Dr. Marchetti,

        Thank you for your time and consideration.
    FAIL: conf-thanks, Dr. Ada Quill, "polite words"
        It was a great pleasure to meet you. I learned so much and truly appreciate your insight.
    FAIL: interview-thanks, Dr. Elena Marchetti, "polite words"
        I enjoyed learning more about the residency program at Harbor State on Wednesday, December 2. Thanks again!
    PASS: interview-thanks, Dr. Elena Marchetti
        Thank you for talking with me about the Friday plan review.
    PASS: interview-thanks, Dr. Elena Marchetti
        Thank you for your time on Wednesday. You asked which of my mistakes I would make again.
    PASS: mentor-checkin, Dr. Samuel Oyelaran
        Thank you for your time and consideration.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from outreach.domain.cadences import Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.guardrails import greeting_name
from outreach.guardrails.program_names import program_names
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import gaps, seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C208"
NAME = "generic"

_AFTER_INTERVIEW = "interview-thanks"
_OWN_WORDS = 2
# what somebody did is told of nobody else
_THEIR_DOING = Pattern(
    r"\byou (?:\w+ed|said|told|drew|let|gave|made|kept|sent|taught|took|spoke|brought|put|had|were|did"
    r"|thought|saw|wrote)\b",
    re.IGNORECASE,
)
_FIX = "write one thing that only this conversation gave you"

# words that carry no news of their own: grammar, politeness, praise, and what any such day consists of
_STOCK = """
a about above after again all also always am an and another any anybody anyone anything are as at away back be because
been before being below best better between both but by came can come could day days did do does doing done down
during each either else even ever every everybody everyone everything few first for forward found from full further
get give given go going good got had half has have having he her here hers him his how however i if in indeed into is
it its just keep know last later less like likely little long look looking lot lots made make makes making many may
maybe me mean mine more most much must my myself near need never new next no none nor not nothing now of off often on
once one only onto open or other others our ours ourselves out over own part perhaps please quite rather really s said
same say see seeing seem she should since so some somebody someone something soon still such sure t than that the
their theirs them then there these they thing things think this those though three through to today together tomorrow
too two under until up upon us use used very via was way we well went were what whatever when where whether which
while who whole whom whose why will wish with within without would yesterday yet you your yours yourself d ll m re ve
don didn doesn won wouldn couldn isn wasn aren
thank thanks thankful thanking grateful gratitude gratefully appreciate appreciated appreciative appreciation
appreciating acknowledge express expressing sincere sincerely sincerest genuine genuinely truly deep deepest deeply
heartfelt warm warmest warmly warmth kind kindly kindness kindest generous generously generosity gracious graciously
graciousness hospitality hospitable welcome welcomed welcoming regards respect respectfully wishes wishing honor
honored honour honoured privilege privileged pleased pleasure pleasant glad happy delighted delight thrilled excited
excitement exciting enthusiasm enthusiastic enjoy enjoyed enjoyable enjoying loved love lovely nice wonderful great
greatly fantastic amazing awesome terrific excellent excellence outstanding exceptional extraordinary impressive
impressed impressing impression inspiring inspired inspiration inspirational insight insights insightful informative
helpful help helped helping valuable invaluable value valued meaningful memorable rewarding engaging enlightening
interesting interested interest interests fascinating thoughtful thoughtfully special strong stronger unique
supportive support friendly collegial collegiality collaborative cohesive positive perfect incredible incredibly
extremely especially particularly highly thorough useful fruitful productive stimulating remarkable top leading
renowned world class tremendous immense immensely definitely certainly absolutely simply beyond
time times moment moments minute minutes hour hours busy schedule schedules morning afternoon evening week weekend
month year years opportunity opportunities chance occasion conversation conversations conversing talk talked talking
chat chatted chatting speak speaking spoke spoken discuss discussed discussing discussion discussions meet meeting
meetings met connect connected connecting connection visit visited visiting visitor interview interviews interviewed
interviewing interviewer interviewers interviewee applicant applicants application applications candidate candidates
candidacy consider considered considering consideration program programs programme residency residencies resident
residents fellow fellows fellowship faculty staff team department departments institution institutions university
hospital school center clinic training education educational learn learned learning learnt teach teaching mission
culture environment atmosphere community values goal goals career careers path journey future advice guidance
mentorship wisdom knowledge experience experiences expertise perspective perspectives thought thoughts information
question questions answer answered answering answers share shared sharing offer offered offering hear heard hearing
tell telling told ask asked explain explained explaining describe described show showed showing provide provided
providing taking take taken took spend spending spent arrange arranged arranging organize organized organizing host
hosted hosting invite invited inviting invitation include included including allow allowed allowing gave giving join
joined joining stay staying touch remain contact reach feel felt hope hoped hopefully hoping want wanted understand
understanding understood left leave leaving remember appreciably confirm confirmed reaffirm reaffirmed reiterate
excite fit dedication dedicated commitment committed passion passionate effort efforts care patient patients oncology
radiation medicine medical field physician physicians doctor doctors dr prof professor mr mrs ms letter mail email
note word words follow following reply response process selection season virtual virtually zoom online person
personally conference symposium session talks event luck success continued continue best dear hello hi sincerely
cordially
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december
"""


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find a thank-you without a single thing of its own."""
    cadence = context.cadence
    if cadence is None or cadence.kind is not Kind.THANKS:
        return
    body = seen(draft)[1]
    greeted = greeting_name.span(body.text)[1]
    spoken = list(_spoken(body.text, greeted))
    # a gap waits for just what is missing, and says so itself
    if not spoken or any(gaps(body.text)):
        return
    empty, own = _without_news(body.text, context), _own(context) - _stock()
    if any(_is_own(body.text[start:end], empty, own) for start, end in spoken):
        return
    after_interview = cadence.id == _AFTER_INTERVIEW or (
        context.occasion is not None and context.occasion.kind is OccasionKind.INTERVIEW
    )
    level = Level.BLOCK if after_interview else Level.WARN
    start, end = spoken[0]
    message = f"nothing but polite words, {quoted(body.text[start:end])}"
    yield Finding(rule=ID, name=NAME, level=level, message=message, where=body.place(start), fix=_FIX)


def _spoken(text: str, greeted: int) -> Iterator[tuple[int, int]]:
    """Give the sentences after the greeting, each from its first word on."""
    for start, end in sentences(text[greeted:]):
        first = next(iter(words(text[greeted + start : greeted + end])), None)
        if first is not None:
            yield greeted + start + first.start, greeted + end


@lru_cache(maxsize=1)
def _stock() -> frozenset[str]:
    return frozenset(word.folded for word in words(_STOCK))


def _without_news(text: str, context: Context) -> frozenset[str]:
    """Give every word that says nothing here: stock, names of reader and owner, places, the occasion."""
    texts = []
    if context.person is not None:
        name = context.person.name
        texts += [name.full, name.given, name.surname, context.person.call, context.person.at]
    if context.occasion is not None:
        texts.append(context.occasion.title)
    if context.view is not None:
        texts += [context.view.project.me.name, context.view.project.profile.school]
        texts += [one.text for one in program_names(context.view.project).mentions(text)]
    return _stock() | {word.folded for one in texts for word in words(one)}


def _own(context: Context) -> frozenset[str]:
    """Give the words of what the owner said for this mail."""
    details = context.due.details.values() if context.due is not None else ()
    return frozenset(word.folded for one in details for word in words(one.text))


def _is_own(sentence: str, empty: frozenset[str], own: frozenset[str]) -> bool:
    left = {word.folded for word in words(sentence)} - empty
    said = {one for one in left if not one.isdecimal()}
    needed = 1 if _THEIR_DOING.search(sentence) else _OWN_WORDS
    return len(said) >= needed or bool(said & own)


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
