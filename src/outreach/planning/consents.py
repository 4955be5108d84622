"""Consents: what somebody must agree to before a mail may say so. A word of "no" is none, whatever else it says."""

from __future__ import annotations

import re

from outreach.domain.stages import View
from outreach.domain.touches import Occurrence
from outreach.patterns import Pattern
from outreach.planning.noted import said_on

CONSENT = "consent"

_NO = Pattern(r"\b(?:no|nobody|not|never|neither|rather|only one|refused|declined)\b|n['’]t\b", re.IGNORECASE)


def is_refused(occurrence: Occurrence, view: View) -> bool:
    """Whether a mail needs a consent, and the owner's last word on it is that there is none."""
    if not any(CONSENT in need.fields for need in occurrence.cadence.needs):
        return False
    noted = [one.text for one in said_on((CONSENT,), occurrence, view)]
    return bool(noted) and _NO.search(noted[-1]) is not None
