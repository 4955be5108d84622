"""Plain text as the HTML Gmail itself would write, and any HTML back as plain text."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser


def html(text: str) -> str:
    """Give the text as Gmail itself would write it: one `<div>` per line, `<div><br></div>` for an empty one."""
    divs = (f"<div>{escape(line, quote=False) or '<br>'}</div>" for line in text.rstrip("\n").split("\n"))
    return f'<div dir="ltr">{"".join(divs)}</div>\n'


class _Plain(HTMLParser):
    """Collects the words of HTML."""

    _BREAKS = frozenset({"div", "p", "br", "li", "tr", "blockquote", "h1", "h2", "h3"})
    _SILENT = frozenset({"style", "script", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in self._SILENT
        if tag in self._BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self._SILENT and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.words.append(data)


def plain(words: str) -> str:
    """Give the words of HTML; blocks and breaks become new lines."""
    reader = _Plain()
    reader.feed(words)
    reader.close()
    return "".join(reader.words).strip()
