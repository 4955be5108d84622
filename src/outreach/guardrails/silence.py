"""How a planning rule says no: the skip it gives for an occurrence."""

from __future__ import annotations

from datetime import date

from outreach.domain.touches import Occurrence, Skip, SkipCode


def silence(occurrence: Occurrence, code: SkipCode, text: str, *, rule: str, next: date | None = None) -> Skip:
    """Give the skip of an occurrence: why (code and sentence), which rule said so, and when next."""
    touch = occurrence.touch
    return Skip(
        cadence=touch.cadence,
        person=touch.person,
        anchor=touch.anchor,
        step=touch.step,
        code=code,
        text=text,
        rule=rule,
        next=next,
    )
