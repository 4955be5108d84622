"""Drafts and surroundings for tests of guardrails, text first."""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.messages import Address, Draft
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.guardrails.rule import Context, TextRule
from tests.builders import a_touch


def a_mail(body: str, *, subject: str = "", to: tuple[Person, ...] = ()) -> Draft:
    """Give a draft with these words."""
    return Draft(
        touch=a_touch("mentor-checkin/elena-marchetti/since-2026-11-16/1"),
        sender=Address(name="Maya Okafor", email="maya.okafor@lakeshore.example.edu"),
        to=tuple(Address(name=one.name.full, email=one.email or "") for one in to),
        subject=subject,
        body=body,
    )


def messages(
    rule: TextRule,
    body: str,
    *,
    subject: str = "",
    to: tuple[Person, ...] = (),
    view: View | None = None,
    options: Mapping[str, str] | None = None,
) -> list[str]:
    """Give what a rule says about a mail to the first of `to`."""
    context = Context(view=view, person=to[0] if to else None, options=options or {})
    return [finding.message for finding in rule.check(a_mail(body, subject=subject, to=to), context)]
