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
from outreach.guardrails.rank_talk import CLOSE, KNOWN, NEAR, first_talk, sentences_of, talk
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen
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
        r"|matching|train(?:ing)?(?= (?:at|with|here|there|under|in|as)\b|\W*$|[.,])|be a resident"
        r"|join(?:ing)? (?:your|the) (?:residency|program(?:me)?))\b",
        "match",
        "train",
        "resident",
        "join",
    ),
    phrase(
        r"\b(?:residency|radiation oncology) (?:application|applicant|program(?:me)? director|spot|position"
        r"|season)s?\b",
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

# what is an interview with somebody else, for a study or a newspaper
_OF_RESEARCH = (
    r"\b(?:patients?|survivors?|famil(?:y|ies)|caregivers?|nurses|therapists|physicians|clinicians|participants?"
    r"|stakeholders?"
    r"|transcri\w+|qualitative|semi-?structured|themes?|coded|coding|codebook|focus groups?|survey|dataset|radio"
    r"|newspaper"
    r"|magazine|podcast|journalist|questionnaires?|recordings?|saturation|residents about|thematic)\b"
)
# what others do who apply: another rule hears it
_OF_RIVALS = (
    r"\b(?:who|that) (?:\w+ )?interview\w*|\b(?:fellow|another|other|co-?) ?-?(?:interviewee|applicant"
    r"|candidate)s?\b"
)
_OF_MONEY = (
    r"\b(?:program(?:me)? committee|panel|society|grant|award|scholarship|fellowship|funding|job|irb"
    r"|protocol|visa|study|trial|rule|method|mold|applicator)\b"
)
_OF_IMAGES = r"\b(?:t1|t2|mri|mr|noise|intensity|phone|wifi|traffic|low|high)\b"
_HOUSE = rf"(?:{KNOWN}|your (?:\w+ )?(?:program(?:me)?|residency|department|group|place|institution))"
_THERE = rf"(?:here|there|with you(?: all| guys| folks)?|{_HOUSE}|(?:at|in|to|with|for|into) (?:{_HOUSE}|you guys))"
_THEY = (
    rf"(?:they|you|the (?:\w+ )?(?:committee|program(?:me)?|faculty|director|pd|residents)|your (?:\w+ )?\w+"
    rf"|{KNOWN})"
)
_HOPE = (
    r"\b(?:hop\w+|thrilled|love|like|want|dream\w*|excited|honou?red|glad|happy|delighted|wish|fingers crossed"
    r"|would be|could be"
    r"|see myself|might|will|'ll|going to|looking forward|cannot wait|can't wait)\b"
)
_UPSTAIRS = r"\b(?:committee|program(?:me)? director|pd|apd|chair(?:man|woman)?|selection)\b"
_IN_SENTENCES = (
    talk(
        rf"\b(?:tell|speak|talk|write|call|e-?mail|remind|put|ask|say|pass|mention)\b{NEAR}(?:{_UPSTAIRS}"
        rf"|{_UPSTAIRS})",
        r"\b(?:me|my|our|i)\b",
        without=(_OF_MONEY, r"\b(?:poster|abstract|forum|conference)\b"),
    ),
    talk(
        r"\b(?:the|your|their|in|final) rankings?\b|\brank(?:ing)? (?:list )?(?:meeting|committee|session"
        r"|discussion|order)\b",
        without=(r"\b(?:plans?|correlation|readers?|organs?|papers?|needles?|hospitals?|test)\b", _OF_RIVALS),
    ),
    talk(
        rf"\binvit\w+\b{CLOSE}\b(?:to|by|from|at)\b{CLOSE}(?:\bprogram(?:me)?s\b|{KNOWN})",
        r"\b(?:i|me|my)\b",
        without=(r"\b(?:talk|lecture|panel|speak|seminar|present|grand rounds)\b",),
    ),
    talk(rf"\b(?:do|spend|start|begin|finish) (?:my |a )?residency\b{NEAR}{_THERE}"),
    talk(r"\binterview(?:s|ed|ing|ers?|ees?)?\b", without=(_OF_RESEARCH, _OF_RIVALS)),
    talk(
        r"\bapplicants?\b",
        r"\b(?:committee|pool|rat(?:ed|ings?)|scor(?:ed|es)|ranked|season|cycle|met|strong|compar\w+|against"
        r"|like me|as an|among"
        r"|stand out|this year)\b",
        without=(_OF_MONEY, _OF_RIVALS),
    ),
    talk(
        rf"\b(?:apply|applied|applying|application)\b{NEAR}\b(?:to|at|for|with) (?:{_HOUSE}|residenc\w+"
        rf"|radiation oncology)",
        without=(_OF_MONEY,),
    ),
    talk(
        r"\b(?:chances?|shot|odds)\b",
        rf"\b(?:at|of|in) (?:{KNOWN}|match\w*|getting in|(?:a|the|your) (?:\w+ )?(?:spot|place|residency"
        rf"|program(?:me)?))",
        r"\b(?:i|my|me)\b",
        without=(r"\b(?:recurrence|survival|toxicity|chance to)\b",),
    ),
    talk(
        r"\bsignal(?:s|ed|led|ing|ling)?\b",
        rf"\b(?:gold|silver|eras|program(?:me)?|preference|my|i|one of)\b"
        rf"|{KNOWN}",
        without=(_OF_IMAGES,),
    ),
    talk(
        r"\brank(?:s|ed|ing)? me\b|\b(?:be|being|been|get|getting|got|am|i was|were) (?:\w+ly )?ranked\b",
        r"\b(?:i|me|my|it)\b",
    ),
    talk(rf"\b(?:before|when|if|how|whether|where|once|until|that) {_THEY} (?:\w+ )?(?:ranks?|ranked|certif\w+)\b"),
    talk(rf"\brank(?:ing|ed)? (?:{KNOWN}|program(?:me)?s|your (?:program(?:me)?|residency)|places)"),
    talk(
        r"\b(?:(?:put|putting) in|say|drop|offer|have) (?:a|some) (?:good |kind |nice )?words?\b|\bmention(?:ed"
        r"|ing)? (?:me|my name)\b"
        r"|\b(?:vouch\w*|advocate|speak up|push|lobby|call|pull for|root\w*) (?:\w+ )?(?:for|on behalf of) me\b"
        r"|\b(?:recommend|sell|pitch) me\b",
        rf"\b(?:director|pd|apd|committee|program(?:me)?|faculty|rank\w*|them|chair|residency|match|selection"
        rf"|upstairs)\b|{KNOWN}",
        without=(_OF_MONEY,),
    ),
    talk(
        r"\b(?:(?:as|become|becoming|be|being) (?:a|an|your|their|one of your|the next) (?:\w+ )?(?:residents?"
        r"|interns?)|co-?residents?"
        r"|colleagues? (?:in|next) july)\b",
        _HOPE,
        without=(r"\b(?:when|while|since|as) (?:you|she|he) (?:were|was|are)\b",),
    ),
    talk(
        rf"\b(?:end(?:ing)? up|wind up|land(?:ing)?|match(?:ing|ed)?|start(?:ing)?|be"
        rf"|come back)\b{CLOSE}{_THERE}{CLOSE}\b(?:in|this|next|come|on|for) "
        r"(?:july|march|residency|the match|four years|match day)\b"
    ),
    talk(rf"\b(?:end(?:ing)? up|wind up|land(?:ing)?|match(?:ing|ed)?) (?:\w+ )?{_THERE}", r"\b(?:i|me|my|we)\b"),
    talk(
        rf"\b(?:train(?:ing)?|residency|spend (?:the next )?(?:four|five) years)\b{NEAR}{_THERE}",
        _HOPE,
        r"\b(?:i|me|my|myself)\b",
    ),
    talk(
        rf"\b(?:committee|program(?:me)? director|pd|selection)\b{NEAR}\b(?:me|my (?:file|cv|interview"
        rf"|application|chances?|case|name))\b",
        without=(_OF_MONEY,),
    ),
    talk(
        r"\b(?:usmle|step ?(?:2|3|two|three)|eras|nrmp|soap)\b(?! (?:forward|back|by))",
        r"\b(?:my|i|the)\b",
        r"\b(?:score|result|upload\w*|submit\w*"
        r"|updat\w*|application|list|transcript|deadline|opens?|closes?|file)\b",
    ),
    talk(
        rf"\b(?:decid\w+|choos\w+|pick\w*|favou?rite|first choice|top choice|leaning)\b{NEAR}(?:{KNOWN}"
        rf"|\bprogram(?:me)?s?\b)",
        r"\b(?:i|my|me)\b",
    ),
)
_CUES = (
    "interview", "appli", "apply", "chance", "shot", "odds", "signal", "rank", "certif", "word", "mention", "vouch",
    "advocate", "speak up", "push", "lobby", "for me", "recommend", "resident", "intern", "colleague", "end up",
    "ending up", "wind up", "land", "match", "start", "come back", "train", "residency", "years", "committee",
    "director", "pd ", "selection", "usmle", "step", "eras", "nrmp", "soap", "decid", "choos", "pick", "favo",
    "choice", "leaning", "invit",
)  # fmt: skip


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first word about the application in each part."""
    view = context.view
    if view is None or not _is_concerned(context, view):
        return
    for part in seen(draft):
        found = _first(part, context)
        if found is not None:
            start, end = found
            words = quoted(part.text[start:end])
            message = f"speaks of your application to somebody where you interview, {words}; keep to the work"
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(start))


def _first(part: Part, context: Context) -> tuple[int, int] | None:
    named = first_talk(_IN_SENTENCES, sentences_of(part, context, *_CUES))
    if named is not None:
        return named
    found = first_found(_TALK, levelled(part.text).low)
    return found.span() if found else None


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
