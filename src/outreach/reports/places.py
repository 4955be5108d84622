"""Where something lies, in the words of the screens: the path of a file, or what to look for in a web page.

An address that opens a page is for programs (`--json`) and for `outreach open`; in a column it is only in the way.
"""

from __future__ import annotations

from pathlib import PurePath

from outreach.reports.words import quoted

_SUBJECT = 56


def is_address(link: str) -> bool:
    """Whether a link is the address of a page, not a file."""
    return link.startswith("https://")


def relative(link: str, root: str) -> str:
    """Write a place relative to the workspace when it lies inside."""
    path = PurePath(link.removeprefix("file://"))
    return str(path.relative_to(root)) if path.is_absolute() and path.is_relative_to(root) else link


def draft_place(link: str, root: str, subject: str) -> str:
    """Say where a draft lies, short enough for a column."""
    return f"in Gmail: {quoted(subject, _SUBJECT)}" if is_address(link) else relative(link, root)
