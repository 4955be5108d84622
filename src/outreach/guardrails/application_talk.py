"""application-talk (M410): who is your mentor and works where you interview hears about the work, not the application.

Second-mail lets you write to people known before the interview, at conferences and about letters. In season, to
somebody whose program you interview at, it warns at words about the interview, the match or your application. Thanks
for the interview itself, logistics and asking for a letter are free.

    FAIL: to Dr. Lin Chen, research mentor, "interview"
        My interview in your department is behind me, and I enjoyed the day.
    FAIL: to Dr. Elena Marchetti, conf-request, "my application"
        I would like to tell you what has changed in my application.
    FAIL: to Dr. Lin Chen, mentor, "rank list"
        The rank list is due soon.
    PASS: to Dr. Lin Chen, research mentor
        The dataset is clean, and the qualitative interviews with survivors are transcribed.
    PASS: to Dr. Elena Marchetti, interview-thanks
        Thank you for the interview on Wednesday.
    PASS: to Dr. Noor Hadid, wellness mentor
        My interview at Northfield is behind me.
    PASS: to Dr. Lin Chen, research mentor, on 2027-03-22
        The match is behind me.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.cadences import Cadence, Kind
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.occasions import OccasionKind
from outreach.domain.stages import View
from outreach.guardrails.phrases import first_found, levelled, phrase
from outreach.guardrails.program_people import OLDER_TIES, interviews_with, is_season
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "M410"
NAME = "application-talk"

_RESEARCH = (
    r"(?<!patient )(?<!survivor )(?<!qualitative )(?<!structured )(?<!focus )(?<!exit )(?<!cognitive )(?<!caregiver )"
)
_TALK = (
    phrase(
        rf"\b(?:my|the|our|your|that|this|an|recent|virtual|residency|post|each|every|upcoming"
        rf"|second) (?:\w+ )?{_RESEARCH}interview(?:s|ed|ing)?\b"
        r"(?! (?:guide|transcripts?|study|data|protocol|with (?:patients|survivors|families|caregivers)))",
        "interview",
    ),
    phrase(
        r"\b(?:i|i've|i'm|we|you|me|was|been)\b (?:\w+ )?interview(?:ed|ing)?\b(?! (?:\w+ )?(?:patients|survivors"
        r"|families|caregivers|residents))",
        "interview",
    ),
    phrase(r"\binterviewees?\b", "interviewee"),
    phrase(
        r"\b(?:the|my) application (?:is|was|went|has)\b|\b(?:hear|heard|hearing|news|word"
        r"|waiting)\b[^.?!;]{0,20}?\b(?:from|of|on) "
        r"(?:the |other |any )?(?:program(?:me)?s?|committee|eras|nrmp)\b",
        "application",
        "program",
        "committee",
        "eras",
        "nrmp",
    ),
    phrase(r"\binterview (?:day|season|trail|invit\w+)\b", "interview"),
    phrase(
        r"\b(?:selection|rank(?:ing)?|admissions|residency) committee\b|\bsecond look\b", "committee", "second look"
    ),
    phrase(
        r"\b(?:application|interview|match) (?:cycle|season|process|trail|status|portal)\b",
        "cycle",
        "season",
        "pro",
        "trail",
        "status",
        "portal",
    ),
    phrase(
        r"\b(?:where|if|when|that|whether) (?:i|we|you) (?:\w+ )?match(?:ed)?\b|\bmatch(?:ing|ed)? (?:at"
        r"|with|into|in) \w+",
        "match",
    ),
    phrase(
        r"\bmy (?:\w+ )?(?:application|candidacy|eras|personal statement)\b(?! (?:for|to) (?:the |a "
        r"|an )?(?:\w+ ){0,3}?(?:grant|award|fellowship|fund\w*|scholarship|irb))",
        "my ",
    ),
    phrase(
        r"\brank(?:ing|ed)?(?:[ -]order)? lists?\b|\bi(?:'m|'ll| am| will)? (?:rank(?:ing)? (?:programs"
        r"|them|you|in|next|soon)|certify)\b",
        "rank",
        "certify",
    ),
    phrase(
        r"\b(?:the|this year's|my|upcoming|residency) match\b(?! (?:between|of|with the|rate|quality|pair))"
        r"|\bmatch (?:day|week|list|season|results?|list)\b",
        "match",
    ),
    phrase(
        r"\b(?:hope|hoping|like|love|want|wish|excited|thrilled|honou?red|dream\w*) (?:of |to |about )*(?:match"
        r"|matching|train|training|be a resident|join(?:ing)? (?:your|the) (?:residency|program(?:me)?))\b",
        "match",
        "train",
        "resident",
        "join",
    ),
    phrase(
        r"\b(?:residency|radiation oncology) (?:application|applicant|program(?:me)? director|spot|position|season)s?\b",
        "residency",
        "radiation",
    ),
    phrase(
        r"\b(?:be|become|being) (?:your|a|one of your) (?:next )?residents?\b|\bfor (?:my )?residency\b"
        r"|\bwhere i end up\b|\bas an applicant\b|\bi applied (?:to|at)\b|\bi(?:'m| am) applying\b|\b"
        r"(?:letter"
        r"|statement) of (?:interest|intent)\b",
        "appl",
        "resid",
        "end up",
        "letter of",
        "statement of",
    ),
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first word about the application in each part."""
    view = context.view
    if view is None or not _is_concerned(context, view):
        return
    for part in seen(draft):
        found = first_found(_TALK, levelled(part.text).low)
        if found is not None:
            words = quoted(part.text[found.start() : found.end()])
            message = f"speaks of your application to somebody where you interview, {words}; keep to the work"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(found.start()))


def _is_concerned(context: Context, view: View) -> bool:
    person = context.person
    if person is None or not is_season(view, context.today) or not any(interviews_with(person, view.project)):
        return False
    if context.cadence is None:
        return bool(person.roles & OLDER_TIES)
    return not _is_free(context.cadence, context)


def _is_free(cadence: Cadence, context: Context) -> bool:
    """Whether the mail is about the interview or a letter to begin with, or only arranges something."""
    kind = context.occasion.kind if context.occasion else None
    about_it = cadence.kind is Kind.THANKS and kind is OccasionKind.INTERVIEW
    asks_for_it = cadence.kind is Kind.ASK and kind is OccasionKind.LETTER
    return about_it or asks_for_it or cadence.kind in (Kind.LOGISTICS, Kind.REPLY) or cadence.id == "interview-thanks"


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
