"""Writing a page for the owner to look at: whole or not at all, readable by the owner alone, and opened if asked."""

from __future__ import annotations

from pathlib import Path

from outreach.cli.desktop import Desktop, file_target
from outreach.errors import UsageError
from outreach.workspace import replace, write_new

# the line that says what kind of file it is, and the one that says whose
_FIRST_LINES = 2


def write_page(path: Path, page: str, *, what: str = "page of outreach") -> None:
    """Write a page; an older one, with the same first two lines, is replaced, any other file (no `what`) stays.

    Raises:
        UsageError: something else is there.
        DiskError: it cannot be written; what was there before stays.
    """
    if write_new(path, page):
        return
    require_page(path, "".join(page.splitlines(keepends=True)[:_FIRST_LINES]), what=what)
    replace(path, page)


def require_page(path: Path, start: str, *, what: str = "page of outreach") -> None:
    """Ask before long work whether a page that begins with `start` may be written there.

    Raises:
        UsageError: something is there that does not begin so.
    """
    if path.exists() and not _begins(path, start):
        raise UsageError(f"is there already and is no {what}", place=str(path), remedy="choose another name")


def _begins(path: Path, start: str) -> bool:
    try:
        with path.open("rb") as stream:
            return stream.read(len(start.encode())) == start.encode()
    except OSError:
        return False


def written(path: Path, what: str, desktop: Desktop | None = None) -> str:
    """Say where a page was written, and hand it to the browser of `desktop`, if there is one to hand it to."""
    said = f"Written to {path}: {what}"
    if desktop is None:
        return f"{said}."
    is_open = desktop.hand_over(file_target(path))
    return f"{said}. {'It opens in your browser.' if is_open else 'There is no desktop here to open it.'}"
