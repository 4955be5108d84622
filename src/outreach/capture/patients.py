"""Nothing that looks like a patient is kept: asked of every text before it becomes a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.domain.facts import Fact, Joined, NewsAdded, Noted, Promised, Touched
from outreach.errors import UsageError
from outreach.guardrails.patient import patient_like


def refuse_patients(facts: Iterable[Fact]) -> None:
    """Refuse facts whose words look like patient details.

    Raises:
        UsageError: there is one; its words are not repeated.
    """
    for text in _texts(facts):
        kind = patient_like(text)
        if kind is not None:
            raise UsageError(
                f"this looks like a patient ({kind}), so nothing was kept", remedy="say it without, in other words"
            )


def _texts(facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        match fact:
            case Noted():
                yield fact.text
            case NewsAdded():
                yield fact.subject
                yield fact.text
            case Touched():
                yield fact.about
            case Promised():
                yield fact.what
            case Joined():
                yield fact.name
            case _:
                pass
