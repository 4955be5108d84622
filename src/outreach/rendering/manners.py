"""How a note is worded: a sentence to the person, a phrase for a frame, or a note about the person that nobody can say.

Heuristics over plain words. Where they are unsure they say NOTE: a quoted gap costs a minute, a wrong sentence more.
"""

from __future__ import annotations

import re
from enum import StrEnum

from outreach.domain.people import Name
from outreach.patterns import Pattern


class Manner(StrEnum):
    """What can be done with a note."""

    NOTHING = ""
    SENTENCE = "sentence"
    PHRASE = "phrase"
    NOTE = "note"


# The owner's own doings: third parties may appear in them, the reader is not spoken about.
OWN = frozenset(
    {
        "news",
        "more_news",
        "advice",
        "advice_said",
        "did",
        "what",
        "my_part",
        "offer",
        "result",
        "reason",
        "will_do",
        "next_step",
        "promise",
        "came_of_it",
        "may_share",
        "search",
        "state",
        "status",
        "handover",
        "final",
        "worked_on",
    }
)
SENTENCES_ONLY = frozenset(
    {"news", "more_news", "advice", "did", "what", "my_part", "offer", "result", "hook"},
)
# "You told me to …", "I will …": here a bare verb is what is wanted
BARE_VERB = frozenset({"advice_said", "will_do", "next_step"})

_SENTENCE_END = Pattern(r"[.?!…][\"”’')\]]*$")
_WORDS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SPOKEN_TO = frozenset({"you", "your", "yours", "yourself"})
_SPOKEN_ABOUT = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_STARTS_ABOUT = _SPOKEN_ABOUT | {"they", "their", "them", "theirs"}
_STARTS_SAID = frozenset({"i", "we", "you", "my", "our", "your"})
_ASKING = frozenset({"how", "why", "what", "which", "whether", "where", "when", "who"})
_ABOUT_THEM = OWN | {"detail", "connection", "hook", "helped_me", "why_them"}
# fmt: off
_VERBS = frozenset((
    "asked", "told", "said", "gave", "taught", "sent", "wrote", "spoke", "took", "got", "had", "has", "was", "were",
    "is", "are", "does", "did", "thinks", "says", "tells", "gives", "goes", "knows", "wants", "makes", "explained",
    "explains", "showed", "shows", "mentioned", "mentions", "suggested", "suggests", "recommended", "recommends",
    "advised", "advises", "offered", "invited", "introduced", "described", "shared", "pointed", "warned", "helped",
    "talked", "noted", "believes", "thought", "loves", "hates", "prefers", "encouraged", "reminded", "let", "made",
    "asks", "likes",
))
# fmt: on
_AFTER_VERB = frozenset({"me", "my", "us", "how", "why", "whether", "if", "what"})
_AFTER_PAST = _AFTER_VERB | {"that", "about"}  # "questions about" and "papers that" are things
# fmt: off
_FINITE = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "made", "makes", "will", "would", "can", "could", "should",
    "changed", "stayed", "helped", "taught", "told", "showed", "gave", "asked", "did", "does", "kept", "became",
    "led", "meant",
))
# fmt: on
# fmt: off
_RELATIVE = frozenset((
    "that", "which", "who", "whom", "whose", "where", "when", "how", "why", "what", "whether", "if", "because", "as",
    "than", "while", "after", "before", "since",
))
# fmt: on
_RELATIVE_DAY = Pattern(
    r"\b(?:yesterday|today|tonight|tomorrow|this (?:morning|afternoon|evening|week|month)"
    r"|(?:last|next) (?:night|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
    re.IGNORECASE,
)


def manner(text: str, field: str, to: Name) -> Manner:
    """Say how a note on `field` is worded, for a mail to `to`."""
    words = [word.lower() for word in _WORDS.findall(text)]
    if not text.strip():
        return Manner.NOTHING
    if not words or (field not in OWN and _is_about(text, words, to)):
        return Manner.NOTE
    if (_starts_with_verb(words) and not text.endswith("?")) or (words[0] in _STARTS_ABOUT and field not in OWN):
        return Manner.NOTE
    if text.endswith("?"):
        return Manner.SENTENCE
    if is_closed(text):
        return Manner.PHRASE if _is_question_part(text, words, field) else Manner.SENTENCE
    if _is_clause(words) and field not in BARE_VERB:
        return Manner.SENTENCE if words[0] in _STARTS_SAID else Manner.NOTE
    return Manner.NOTE if field in SENTENCES_ONLY else Manner.PHRASE


def is_closed(text: str) -> bool:
    """Whether a text begins and ends as a sentence does."""
    return text.lstrip("\"“‘'(")[:1].isupper() and bool(_SENTENCE_END.search(text))


def _is_question_part(text: str, words: list[str], field: str) -> bool:
    """Whether "How planners choose between arcs." only looks like a sentence; details about the person may be one."""
    return field not in _ABOUT_THEM and words[0] in _ASKING and text.endswith(".")


def speaks_of_its_day(text: str) -> bool:
    """Whether a text says "yesterday" or "last Thursday", which is true only when it was written."""
    return bool(_RELATIVE_DAY.search(text))


def _is_about(text: str, words: list[str], to: Name) -> bool:
    if _SPOKEN_TO & set(words):
        return False
    named = bool(to.title and to.surname) and f"{to.title} {to.surname}" in text
    return named or bool(_SPOKEN_ABOUT & set(words))


def _starts_with_verb(words: list[str]) -> bool:
    first, second = words[0], words[1] if len(words) > 1 else ""
    past = first.endswith("ed") and second in _AFTER_PAST
    return first in _VERBS or past or (first.endswith("s") and second in _AFTER_VERB)


def _is_clause(words: list[str]) -> bool:
    """Whether the words make a whole statement: a verb that no "that" or "how" made dependent."""
    for position, word in enumerate(words):
        if word in _RELATIVE:
            return False
        owner = words[position - 1] if position else ""
        dependent = owner in ("i", "we", "you", "they") and position > 1
        if word in _FINITE and position and not dependent:
            return True
    # "You showed …", "I have begun …": a subject right at the start
    return len(words) > 2 and words[0] in ("i", "we", "you")
