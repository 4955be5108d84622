"""HTML as Gmail's composer keeps it, and the plain text the composer makes of it.

Reported by users: the composer drops comments, doctype, `<style>` and the outer tags, and wraps what is left in
`<div dir="ltr">`. Its plain text wraps lines, writes bold as `*bold*` and links as `words <address>`.
"""

from __future__ import annotations

import re
import textwrap
from html import escape
from html.parser import HTMLParser

_BREAKS = frozenset({"div", "p", "li", "tr", "blockquote", "h1", "h2", "h3", "ul", "ol", "table"})
_OUTER = frozenset({"html", "body", "meta", "link"})
_SILENT = frozenset({"style", "script", "title", "head"})
_VOID = frozenset({"br", "img", "hr", "input", "wbr"})
_WIDTH = 76


def from_text(text: str) -> str:
    """Give typed text as the composer holds it: a `<div>` for each line, `<div><br></div>` for an empty one."""
    return "".join(f"<div>{_escaped(line) or '<br>'}</div>" for line in text.rstrip("\n").split("\n"))


def from_plain_mail(text: str) -> str:
    """Give a plain-text mail as the composer opens it: its lines between `<br>`."""
    return "<br>".join(_escaped(line) for line in text.rstrip("\n").split("\n"))


def composed(html: str) -> str:
    """Give HTML as the composer saves it: cleaned, in one `<div dir="ltr">`."""
    cleaner = _Cleaner()
    cleaner.feed(html)
    cleaner.close()
    return f'<div dir="ltr">{"".join(cleaner.kept).strip()}</div>\n'


def plain_text(html: str, width: int | None = None) -> str:
    """Give the words of HTML as lines; with a width, wrapped as the composer wraps them."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    lines = reader.lines()
    if width is not None:
        lines = [part for line in lines for part in _wrapped(line, width)]
    return "\n".join(lines) + "\n"


def composed_text(html: str) -> str:
    """Give the plain text part the composer saves beside its HTML."""
    return plain_text(html, _WIDTH)


def _wrapped(line: str, width: int) -> list[str]:
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace("\xa0", "&nbsp;")


class _Cleaner(HTMLParser):
    """Writes HTML again as a browser would: comments and styles gone, entities normalised."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.kept: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if not self._silent and tag not in _OUTER:
            written = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
            self.kept.append(f"<{tag}{written}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif not self._silent and tag not in _OUTER | _VOID:
            self.kept.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.kept.append(_escaped(data))


class _Reader(HTMLParser):
    """Collects lines of words: blocks begin and end a line, white space within a line is one space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._words: list[str] = []
        self._silent = 0
        self._links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BREAKS:
            self._words.append("\f")
        elif tag == "br":
            self._words.append("\n")
        elif tag in ("b", "strong"):
            self._words.append("*")
        elif tag == "a":
            self._links.append(dict(attrs).get("href") or "")
            self._words.append("\0")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _BREAKS:
            self._words.append("\f")
        elif tag in ("b", "strong"):
            self._words.append("*")
        elif tag == "a" and self._links:
            self._close_link(self._links.pop())

    def _close_link(self, href: str) -> None:
        begun = len(self._words) - 1 - self._words[::-1].index("\0")
        shown = "".join(self._words[begun + 1 :])
        del self._words[begun]
        if href and href.removeprefix("mailto:") != shown:
            self._words.append(f" <{href.removeprefix('mailto:')}>")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(re.sub(r"[ \t\r\n]+", " ", data))

    def lines(self) -> list[str]:
        """Give the lines; `<br>` at the end of a block adds none, as browsers show it."""
        text = "".join(self._words).replace("\0", "")
        blocks = [block for block in text.split("\f") if block.strip(" ")]
        return [line.strip(" ") for block in blocks for line in block.removesuffix("\n").split("\n")]
