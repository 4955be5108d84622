"""Files that go with a mail, in words: the name, the size, and how old it is."""

from __future__ import annotations

from datetime import date

from outreach.domain.attachments import Attachment
from outreach.domain.enclosures import CV, Enclosures
from outreach.reports.words import count, listed, wrapped

_KILO, _MEGA = 1000, 1_000_000


def described(one: Attachment, today: date) -> str:
    """Write `okafor-cv.pdf (48 KB, 33 days old)`."""
    known = [part for part in (_size(one.size), _age(one, today)) if part]
    return f"{one.name or 'a file without a name'} ({', '.join(known)})"


def _size(size: int) -> str:
    if size >= _MEGA:
        return f"{size / _MEGA:.1f} MB"
    return f"{max(1, round(size / _KILO))} KB"


def _age(one: Attachment, today: date) -> str:
    if one.updated is None:
        return ""
    days = (today - one.updated).days
    return f"{count(days, 'day')} old" if days > 0 else "of today"


def enclosed_lines(attachments: tuple[Attachment, ...], today: date) -> list[str]:
    """Say what goes with a mail; nothing without anything."""
    if not attachments:
        return []
    return wrapped(f"Attached: {listed(described(one, today) for one in attachments)}.", indent=0)


def by_hand_lines(found: Enclosures) -> list[str]:
    """Say what the owner has to attach, where a recipe names what is no file."""
    others = [one for one in found.by_hand if one.casefold() != CV]
    lines = wrapped(f"Attach it yourself: {listed(others)}.", indent=0) if others else []
    if len(others) < len(found.by_hand):
        lines += wrapped("Your CV would go with it: name the file under   profile: cv:", indent=0)
    return lines
