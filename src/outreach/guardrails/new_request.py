"""Whether a mail asks somebody for something anew, which rules about asking begin with; a follow-up does not."""

from __future__ import annotations

from outreach.domain.cadences import Kind
from outreach.domain.messages import Draft
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.guardrails.rule import Context


def asked_anew(draft: Draft, context: Context) -> tuple[Person, View] | None:
    """Give who is asked, and what is known of them; None when nobody is, or when it was asked before."""
    person, view, cadence = context.person, context.view, context.cadence
    if person is None or view is None or cadence is None or cadence.kind is not Kind.ASK or draft.touch.is_later:
        return None
    return person, view
