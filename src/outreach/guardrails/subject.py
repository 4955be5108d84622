"""subject (C204): a subject says in a few words what the mail is about; a shouted or empty one is passed over.

Minds a subject that is missing, longer than 60 characters, shouted (a word in capitals that is no acronym, several
exclamation marks, "urgent"), made only of words that fit any mail ("Quick question", "Following up"), or with "Re:"
where nothing is answered. Subjects of three or four words are answered most, and long ones are cut on a phone. In a
conversation the subject is the conversation's own. `subject: {max: 70}` sets the length.

    FAIL: "no subject"
        Thank you for the talk.
    FAIL: "shouts, "URGENT!!!""
        Subject: URGENT!!!

        Would you have ten minutes?
    FAIL: "fits any mail"
        Subject: Hello

        Would you have ten minutes?
    FAIL: "61 characters"
        Subject: One more question about the margins of the second cohort, thx

        Hello.
    FAIL: "answers nothing"
        Subject: Re: your talk

        Hello.
    PASS: thread
        Subject: Re: Hello

        Thank you, and see you then.
    PASS:
        Subject: SBRT margins at ASTRO: 15 minutes?

        Hello.
    PASS:
        Subject: Thank you for the hour at the console

        Hello.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.phrases import levelled
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen, words
from outreach.guardrails.wording import last_number, quoted
from outreach.patterns import Pattern

ID = "C204"
NAME = "subject"

_MOST = 60
_ANSWER = Pattern(r"\s*(?:(?:re|aw|fwd?|wg|sv|tr)(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
# what is urgent in a clinic, and shouts at nobody
_CARE = r"spin\w+|cord|cases?|consults?|referrals?|radi\w+|starts?|treat\w+|sim\w*|palliat\w+|care|add-?ons?|ct|mri"
_SHOUT = Pattern(
    rf"[!?](?:\s*[!?])+|(?<!non-)(?<!not )(?<!nothing )(?<!no )\b(?:urgent(?! (?:{_CARE}))|asap|read now"
    r"|(?:high|top) priority|(?:action|reply|response|answer) (?:needed|required|requested|expected)|please (?:read"
    r"|respond|reply|answer)"
    r"|time[- ](?:sensitive|critical)|immediate (?:attention|reply|response|action|answer)|(?:do not"
    r"|don't) (?:ignore|miss)"
    r"|(?:last|final|second|third|fourth) (?:chance|call|reminder|notice|request|attempt|warning|try))\b"
)
_CAPITALS = Pattern(r"(?<![\w-])[A-Z]{2,}(?:['’][A-Z]+)?(?![\w-])")
# words that are shouted; other words in capitals are taken for acronyms
_LOUD = (
    "hello hi hey please help thanks thank important question request reminder attention now today need needed "
    "meeting update news help interested opportunity read reply respond response answer deadline last final quick "
    "soon you your letter introduction thankyou sorry invitation asking"
)
_SHOUTED = frozenset(_LOUD.split())
_LONGEST_ACRONYM = 7
# says of no mail what it is about
_ANY_MAIL = (
    "a about again all an and any are at back base brief catching catch check checking chat circling connect "
    "connecting contact day dear email e everyone few follow followup following for friendly from general good "
    "greeting greetings have hello help hey hi how i importance important in out info information inquiry enquiry "
    "introduction introducing intro is it just mail matter me meeting message miscellaneous morning afternoon "
    "evening my myself no of on one opportunity question questions quick reach reaching regarding reminder "
    "request short small some something subject the there this thought thoughts to topic touch touching untitled "
    "up various we with you your favor favour query asking ask hope well doing sir madam dr doctor "
    "fyi btw updates stuff things item items professor prof doc "
    "need needed please previous last earlier more thing else new news idea available availability can could would "
    "may wondering wanted interested interest student students medical resident applicant prospective research "
    "radiation "
    "oncology second third attempt try time sensitive two three few couple first its me wonderful nice urgent asap "
    "night "
    "happy regards best dearest everybody team folks colleague colleagues letting know following-up another "
    "additional "
    "quickly requesting writing write wrote sending sent contacting contacted communication correspondence "
    "conversation "
    "discussion chatting saying introduce self misc test testing say tell let know want be am been"
)
_EMPTY = frozenset(_ANY_MAIL.split())
_WHOLE = frozenset({"how are you", "how have you been"})  # a question of its own, and not a label
_FROM_ME = Pattern(r"(?:an? )?(?:\w+ )?(?:e-?mail|mail|message|question|request|inquiry|word) from [\w .'-]{1,40}")
_ANY_QUESTION = Pattern(
    r"(?:can|could|may|shall|should|would|do|are) (?:we|i|you)(?: please| have time to| be able to| want to"
    r"| have a moment to"
    r"| free to| available to| like to)? (?:talk|speak|meet|chat|call|connect|help|ask|catch up|discuss|have (?:a"
    r"|some) (?:minute|moment"
    r"|second|time|chat|call)|free|available|there|around|help me|ask you something|have time)(?: soon| today"
    r"| sometime| you something"
    r"| me| with me| please| now| a question| a favou?r| briefly| quickly| this week)*\W*"
)


class _Beside(NamedTuple):
    """What is known beside the subject: how long it may be, and whom it greets."""

    most: str
    greeted: frozenset[str]


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what keeps a subject from saying what the mail is about."""
    if _is_answer(draft, context):
        return
    part = seen(draft)[0]
    if not part.text.strip():
        if context.due is not None:
            yield _finding(part, "no subject; say in three or four words what it is about", 0)
        return
    answer = _ANSWER.match(part.text)
    if answer:
        yield _finding(part, f"{quoted(answer.group())} answers nothing; leave it out", 0)
    own = part.text[answer.end() :] if answer else part.text
    yield from _own(part, own, len(part.text) - len(own), _Beside(context.options.get("max", ""), _greeted(draft)))


def _own(part: Part, own: str, start: int, beside: _Beside) -> Iterator[Finding]:
    most = last_number(beside.most) or _MOST
    if len(part.text) > most:
        yield _finding(part, f"{len(part.text)} characters of {most}; cut what the mail says anyway", most)
    shouted = _shouted(own)
    if shouted is not None:
        yield _finding(part, f"shouts, {quoted(own)}; say the same quietly", start + shouted)
    elif _is_empty(own, beside.greeted):
        yield _finding(part, f"fits any mail, {quoted(own)}; say what this one is about", start)


def _is_answer(draft: Draft, context: Context) -> bool:
    return bool(draft.in_reply_to or draft.thread or (context.due and context.due.occurrence.follows))


def _shouted(own: str) -> int | None:
    """Give where a subject shouts: marks, words that hurry, or words in capitals that are no acronyms."""
    found = _SHOUT.search(levelled(own).low)
    if found:
        return found.start()
    capitals = list(_CAPITALS.finditer(own))
    loud = [one for one in capitals if one.group().lower() in _SHOUTED or len(one.group()) > _LONGEST_ACRONYM]
    everything = len(capitals) > 3 and not re.search(r"[a-z]", own)
    first = loud or (capitals if everything else [])
    return first[0].start() if first else None


def _greeted(draft: Draft) -> frozenset[str]:
    """Give the words of the name of whom it is to, who is not news; two who are introduced are what it is about."""
    return frozenset(word.folded for word in words(draft.to[0].name)) if len(draft.to) == 1 else frozenset()


def _is_empty(own: str, greeted: frozenset[str]) -> bool:
    said = [word.folded for word in words(own) if not word.folded.isdecimal()]
    low = levelled(own).low.strip()
    if _ANY_QUESTION.fullmatch(low) or _FROM_ME.fullmatch(low):
        return True
    return (said == ["update"] or not (set(said) - _EMPTY - greeted)) and " ".join(said) not in _WHOLE


def _finding(part: Part, message: str, offset: int) -> Finding:
    return Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(offset))


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("max",))
