"""The draft that is not to be addressed yet: its first line says for whom it is and why, and it has no recipients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person

_REASONS = 3


def unaddressed(draft: Draft, person: Person, findings: Iterable[Finding]) -> Draft:
    """Give the draft without recipients, opening with a line that says what stops it; the address is shortened."""
    blocking = [one for one in findings if one.level in (Level.BLOCK, Level.REFUSE)]
    reasons = list(dict.fromkeys(f"{_plain(one.message)} ({one.rule})" for one in blocking))
    shown, more = reasons[:_REASONS], len(reasons) - _REASONS
    reason = "; ".join([*shown, f"{more} more"] if more > 0 else shown) or "not checked yet"
    note = f"⟦For {_who(person)}. Not addressed: {reason}. Fix it, add the address, delete this line.⟧"
    return replace(draft, to=(), body=f"{note}\n\n{draft.body}")


def _who(person: Person) -> str:
    if not person.email:
        return person.name.shown
    return f"{person.name.shown} <{person.email.partition('@')[0]}@…>"


def _plain(message: str) -> str:
    """Put a finding on one line, without brackets that would end the note."""
    return " ".join(message.split()).rstrip(" .;:,").translate(str.maketrans("⟦⟧", "[]"))
