"""Every guardrail by code and name, so that `rules:` may use either. What a rule does is not known here."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from outreach.config.grammar.similar import nearest

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
# rules that can be neither switched off nor weakened
FIXED: Final = frozenset({"M402", "M403", "M411"})
# what a rule may be told beside its level; one that is not here takes whatever it is told
OPTIONS: Final = MappingProxyType(
    {
        "R101": ("aliases",),
        "R103": ("mentions",),
        "R104": ("allow",),
        "C201": ("allow",),
        "C203": ("words",),
        "B503": ("weeks",),
        "T601": ("days",),
        "T603": ("n",),
        "T609": ("days",),
        "T611": ("per_day",),
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
