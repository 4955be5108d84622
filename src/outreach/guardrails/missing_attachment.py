"""missing-attachment (C205): a mail that says something is attached carries it.

Reads "my CV is attached", "please find enclosed", "I am attaching two slides", "(abstract attached)". Not meant:
what is attached to something else than the mail (a tumor to bone, an applicator to a table), what you offer to send
or will send later, what was attached to an earlier mail or by somebody else. A second mail by reflex ("now with the
attachment") is the mail people remember. `missing-attachment: {words: dataset, key}` adds words for documents.

    FAIL: "CV is attached"
        My CV is attached.
    FAIL: "Please find enclosed"
        Please find enclosed the revised abstract.
    FAIL: "attaching the two slides"
        I'm attaching the two slides you asked about.
    FAIL: "poster attached"
        Thank you again (poster attached for context).
    FAIL: "see the attachment"
        For the numbers see the attachment.
    PASS: attaches CV_Okafor.pdf
        My CV is attached.
    PASS:
        The tumor is attached to bone, and I attach great weight to the margin.
    PASS:
        I can send my CV, or attach it to the form, if that helps.
    PASS:
        The slides you attached last week were clear, and so was my attachment to the team.
    PASS:
        I attached the mask to the couch, as you had shown me.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import spoken
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C205"
NAME = "missing-attachment"

_CUES = ("attach", "enclos", "herewith", "here is", "here's", "here are", "sending", "pfa")
_DOCUMENTS = (
    r"cvs?|c\.v\.|vitae|r[eé]sum[eé]s?|statements?|drafts?|manuscripts?|abstracts?|posters?|slides?"
    "|decks?|presentations?|documents?|docs?|files?|pdfs?|spreadsheets?|tables?|figures?|agendas?"
    "|letters?|forms?|transcripts?|packets?|packages?|papers?|proposals?|outlines?|protocols?|photos?"
    "|pictures?|screenshots?|scans?|schedules?|lists?|summar(?:y|ies)|cop(?:y|ies)|versions?|notes"
    "|minutes|reports?|publications?|articles?|chapters?|certificates?|receipts?|budgets?"
    "|questionnaires?|surveys?|templates?|flyers?|materials?|write-?ups?|one-?pagers?|essays?|bios?"
    "|headshots?|worksheets?|pages?|handouts?|applications?|appendix|supplements?|attachments?"
    "|rubrics?|evaluations?|timelines?|guides?|plots?"
)
_MAIL = r"(?:this|the|my) (?:e-?mail|mail|message|note)\b"
# another thing than a mail to which something is attached
_TO = rf"(?! (?:\w+ )?(?:on)?to (?!{_MAIL}))"
_WITH = r"(?:here(?:with|by)?|below|with this|to this (?:e-?mail|mail|message|note))"
_OFFERED = Pattern(
    r"\b(?:can|could|may|might|would|should|shall|will|won't|'ll|'d|happy to|glad to|pleased to"
    "|going to|plan to|planning to|hope to|want to|try to|need to|have to|like me to|let me know"
    "|in case you want|if you (?:would|want|wish|need|prefer)|if (?:that|it) (?:helps|would help"
    "|is (?:useful|of use|easier))|once|when i|as soon as|before i|soon|tomorrow|next (?:week|month"
    r"|time)|later|separately|asked? me|remember to|forgot|forget|please (?:attach|enclose|send))\b"
)
_EARLIER = Pattern(
    r"\b(?:(?:you|he|she|they|who|which was|that was|dr +[a-z'-]+|coordinator|office) (?:had |have "
    r"|has |kindly |also )?(?:attached|enclosed|sent|attach)|your (?:\w+ )?attach\w+|(?:last|previous"
    "|earlier|first|second|original|other|prior|next|separate|follow-?up) (?:e-?mail|mail|message|note"
    "|one)|(?:last|earlier this|the other) (?:week|month|year|fall|spring|summer|winter|time|night"
    r"|day)|yesterday|ago|already sent|originally)\b"
)
_NOT = Pattern(r"\b(?:not|never|nothing|no|without|nor|cannot)\b|n't\b")
_FOUND = Pattern(r"\byou(?:'ll| will| can| should| may)? find\b")
_NOT_TO_THE_MAIL = Pattern(
    r"\battach\w*(?: [\w'-]+){0,5} (?:on)?to (?!(?:(?:this|the|my) )?(?:e-?mail|mail|message|note)\b"
    r"|you\b|answer|show|give|help|make|illustrate|explain|save)"
)

_PUT_IN = Pattern("DOCUMENT|THING|NOT_TO|THIS_MAIL|WITH_THIS")
# what stands in capitals is put in below
_CLAIMS = (
    (
        r"\byou(?:'ll| will| can| should| may)? (?:also )?find (?:(?:the |my |our "
        r"|an? )?(?:[\w'-]+ ){0,4})?(?:attached|enclosed)\b(?! to (?!this|the mail))"
    ),
    r"\bplease (?:also )?find (?:(?:the |my |our |an? )?(?:\w+ ){0,3})?(?:attached|enclosed)\b",
    (
        r"\bplease (?:also )?(?:see|find|open|refer to|review|have a look at|take a look at"
        r"|look at) (?:the |my |our |both |two )?(?:\w+ ){0,2}?(?:attached|enclosed|attachments?)\bNOT_TO"
    ),
    (
        r"\bDOCUMENT(?: (?!to\b)[\w'.&/()-]+,?){0,6}? (?:is|are|'s) (?:also |now |both |all "
        r"|here )?(?:attached|enclosed)\bNOT_TO"
    ),
    (
        r"(?:^|[.;,:(] ?|\band |\bwhich |\bthat )(?:it|they|both|all (?:of it|three|four)|everything|these"
        "|this|those|one) (?:is|are) (?:also |now |all )?(?:attached"
        r"|enclosed)\b(?! to (?!THIS_MAIL))(?! at\b)"
    ),
    r"\bDOCUMENT(?: [\w'-]+){0,3} \((?:also |now |all |both )?(?:attached|enclosed)\bNOT_TO",
    r"^\W*find (?:attached|enclosed)\b",
    r"\bDOCUMENT,?(?: \(| - | )(?:also |now |is |are )?(?:attached|enclosed)\bNOT_TO",
    (
        r"^\W*(?:attached|enclosed)(?: here(?:with)?)?(?: to THIS_MAIL)?,? (?:is|are|please|you(?:'ll"
        r"| will)? find|for)\b"
    ),
    r"^\W*(?:attached|enclosed)\b:? (?!to\b)(?:THING)",
    (
        r"\b(?:i|we)(?:'m| am|'ve| have|'re| are)?(?: \w+)? (?:attach(?:ed|ing)?|enclos(?:e|ed"
        r"|ing)) (?:THING|(?:it|them|both|everything|one|two|that)\b(?= (?:here|below|to this|for|as|so"
        "|in|again)|[.,;!]|$))"
    ),
    r"\b(?:attaching|enclosing) THING",
    (
        r"\b(?:see|in|open|per) (?:the |my |both )?attach(?:ment|ments|ed)\b(?! (?:of|to|site|point|theory"
        r"|loss|level)\b)"
    ),
    r"\bthe (?:attached|enclosed) THING",
    r"\b(?:with|and) (?:my |the |our |an? )?(?:\w+ ){0,3}?DOCUMENT (?:attached|enclosed)\bNOT_TO",
    r"\bas an? (?:\w+ )?(?:attachment|enclosure)\b|\b(?:attachments?|enclosures?): ?\w|\bpfa\b",
    r"\b(?:attached|enclosed) as (?:an? )?(?:DOCUMENT|word\b|excel\b)",
    (
        r"\b(?:attached|enclosed|included) (?:here(?:with)?|below|to THIS_MAIL|with this (?:e-?mail|mail"
        "|message|note))"
    ),
    r"\bsending (?:you )?(?:along )?THING[^.?!]{0,30}? (?:WITH_THIS|along)\b|\bherewith\b",
    (
        r"\bhere(?: is|'s| are) (?:my|our|the|a copy of my) (?:\w+ ){0,3}?(?:cv|r[eé]sum[eé]|pdf|slides"
        r"|poster|manuscript|transcript|personal statement|packet|file)s?(?= for\b| as\b| with\b| in case\b"
        "|[.,;!)]|$)(?!.*http)"
    ),
)


@lru_cache(maxsize=8)
def _patterns(more: str) -> tuple[Pattern[str], ...]:
    """Give the ways to say that something is attached, with further words for documents."""
    own = "".join(f"|{re.escape(word.folded)}" for word in words(more))
    document = rf"(?:{_DOCUMENTS}{own})\b"
    thing = rf"(?:\w[\w'.-]*,? ){{0,6}}?{document}"
    meant = {"DOCUMENT": document, "THING": thing, "NOT_TO": _TO, "THIS_MAIL": _MAIL, "WITH_THIS": _WITH}
    return tuple(Pattern(_PUT_IN.sub(lambda found: meant[found.group()], one)) for one in _CLAIMS)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first place that says something is attached, where nothing is."""
    if draft.attachments:
        return
    patterns = _patterns(context.options.get("words", ""))
    for part in seen(draft):
        for sentence in spoken(part.text):
            found = _claim(sentence.low, patterns) if is_cued(_CUES, sentence.low) else None
            if found is not None:
                start = sentence.start + found.start()
                said = part.text[start : sentence.start + found.end()].lstrip(" .,;:(-\n")
                message = f"says {quoted(said)}, and nothing is attached; attach it, or take the words out"
                where = part.place(start + len(found.group()) - len(said))
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where)
                return


def _claim(low: str, patterns: tuple[Pattern[str], ...]) -> re.Match[str] | None:
    """Give where a sentence says that this mail carries something."""
    if "⟦" in low or _EARLIER.search(low):
        return None
    found = next((match for one in patterns if (match := one.search(low))), None)
    if found is None or _NOT_TO_THE_MAIL.search(low, found.start()):
        return None
    before = _FOUND.sub(" ", low[max(0, found.start() - 60) : found.end()].rpartition(";")[2])
    return None if _OFFERED.search(before) or _NOT.search(before) else found


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("words",))
