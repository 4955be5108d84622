"""edited-draft (T612): a draft you changed is yours, and is read again on every run until it is sent.

About drafts that lie there. Nothing in them is rewritten, and no recipient is taken away; what the other rules find in
the words as they stand now is told at the top of the agenda, under their own names: a program pasted in on the phone is
seen as well as one that was there before. `edited-draft: off` leaves you alone with them, `edited-draft: warn` never
says CHECK.

    FAIL: on 2026-12-03, interview-thanks, Dr. Elena Marchetti, lies edited, holds "Northfield", "Northfield"
    PASS: on 2026-12-03, interview-thanks, Dr. Elena Marchetti, lies edited
    PASS: on 2026-12-03, interview-thanks, Dr. Elena Marchetti, lies addressed, holds "Northfield"
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.history import Stage
from outreach.domain.stages import View
from outreach.guardrails.rule import Lying, LyingRule

ID = "T612"
NAME = "edited-draft"


def check(lying: Lying, _view: View) -> Iterator[Finding]:
    """Give what is found in the words its owner left there."""
    if lying.past.stage is Stage.EDITED:
        yield from lying.found


RULE = LyingRule(id=ID, name=NAME, level=Level.BLOCK, check=check)
