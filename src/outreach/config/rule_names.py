"""Every guardrail by code and name, so that `rules:` may use either, and what each can be told.

What a rule does is not known here.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from outreach.config.grammar.similar import nearest
from outreach.domain.findings import Level
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import PaceRule, PlanRule

RULES: Final = MappingProxyType(
    {
        "R101": "greeting-name",
        "R102": "title",
        "R103": "other-person",
        "R104": "other-program",
        "R105": "wrong-meeting",
        "R106": "do-not-contact",
        "R107": "look-alike-domain",
        "R108": "extra-recipient",
        "R109": "bad-address",
        "R110": "stale-person",
        "C201": "placeholder",
        "C202": "gap",
        "C203": "word-count",
        "C204": "subject",
        "C205": "missing-attachment",
        "C206": "attachment",
        "C207": "link",
        "C208": "generic",
        "C209": "near-duplicate",
        "C210": "ask-count",
        "C211": "signature",
        "C212": "pressure",
        "C213": "gossip",
        "C214": "date",
        "C215": "slot",
        "C216": "raw-note",
        "C217": "zone",
        "P301": "identifier",
        "P302": "may-identify",
        "P303": "patient-in-hold",
        "P304": "confidential",
        "P305": "private-text",
        "M401": "ranking-promise",
        "M402": "ranking-question",
        "M403": "quid-pro-quo",
        "M404": "program-policy",
        "M405": "second-first-choice",
        "M406": "blackout",
        "M407": "program-comparison",
        "M408": "second-mail",
        "M409": "co-applicant",
        "M410": "application-talk",
        "M411": "program-side",
        "B501": "ask-balance",
        "B502": "second-ask",
        "B503": "open-advice",
        "B504": "too-big",
        "B505": "overextended",
        "B506": "owed-work",
        "B507": "one-mentor",
        "T601": "too-soon",
        "T602": "cap",
        "T603": "same-department",
        "T604": "working-hours",
        "T605": "stale-draft",
        "T606": "missed-window",
        "T607": "short-notice",
        "T608": "away",
        "T609": "awaiting-reply",
        "T610": "reply-owed",
        "T611": "burst",
        "T612": "edited-draft",
    }
)
# rules that can be neither switched off nor weakened, and why not
FIXED: Final = MappingProxyType(
    {
        "P301": "words by which a patient could be known are never written down",
        "P302": "words by which a patient could be known are never written down",
        "P303": "words by which a patient could be known are never written down",
        "M402": "to ask for a rank breaks the Match agreement",
        "M403": "to trade ranks breaks the Match agreement",
        "M411": "to press an applicant about ranks breaks the Match agreement",
    }
)
# what holds always and is no rule that could be set
INVARIANTS: Final = MappingProxyType(
    {
        "V901": "nothing is ever sent",
        "V902": "holds have no guests",
        "V903": "what you edited is yours",
        "V904": "nothing is made twice",
        "V905": "no draft has a recipient while something blocks",
    }
)
_CODES: Final = MappingProxyType(
    {name: code for code, name in RULES.items()} | {code.casefold(): code for code in RULES}
)


def code(text: str) -> str | None:
    """Give the code of a rule written by name or code, in any case; None when there is no such rule."""
    return _CODES.get(text.strip().casefold())


def near(text: str) -> str | None:
    """Give the name of the rule a slip was meant for, or None."""
    return nearest(text.strip(), RULES.values())


def options(code: str) -> tuple[str, ...] | None:
    """Give what a rule may be told beside its level; None for one that is still to come."""
    same = [rule for rule in GUARDRAILS if rule.id == code]
    return tuple(dict.fromkeys(option for rule in same for option in rule.options)) if same else None


def level(code: str) -> Level | None:
    """Give the level at which a rule finds things; None for one that finds nothing in a text, or is still to come."""
    found = (rule for rule in GUARDRAILS if rule.id == code)
    return next((rule.level for rule in found if not isinstance(rule, PlanRule | PaceRule)), None)


def is_textless(code: str) -> bool:
    """Whether a rule reads no text, so that it is on or off and has no level."""
    same = [rule for rule in GUARDRAILS if rule.id == code]
    return bool(same) and all(isinstance(rule, PlanRule | PaceRule) for rule in same)
