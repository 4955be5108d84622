"""Whether a text is one mail address at all; whether it is a good one is for the guardrails."""

from __future__ import annotations


def is_address(text: str) -> bool:
    """Whether it has a name, an @, and a domain with a dot, and nothing that would make it two."""
    local, at, domain = text.rpartition("@")
    return bool(at and local and "." in domain.strip(".")) and not any(s.isspace() or s in ",;<>" for s in text)
