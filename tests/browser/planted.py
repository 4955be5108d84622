"""Pages with one fault each, so that every check is seen to find what it looks for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

OUTSIDE = "http://tracker.example.org/dot.png"
_BAN = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">"""


def planted(folder: Path, body: str, *, head: str = "", is_closed: bool = False) -> Path:
    """Write a page with a body; `is_closed` forbids it to fetch, as ours are."""
    page = folder / "planted.html"
    page.write_text(
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{_BAN if is_closed else ""}'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">'
        f"<title>Planted</title>{head}</head><body>{body}</body></html>\n",
        encoding="utf-8",
    )
    return page


def rows(texts: Iterable[str], *, style: str = "") -> str:
    """Give a table with one row for each text."""
    found = "".join(f'<tr style="{style}"><td>{text}</td></tr>' for text in texts)
    return f"<table><thead><tr><th>what</th></tr></thead><tbody>{found}</tbody></table>"
