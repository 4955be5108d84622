"""Plain text as the HTML Gmail itself would write, and any HTML back as plain text.

Knows nothing of mail: no headers, no parts.
"""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

from outreach.patterns import Pattern

# an address on the web as people write it in a sentence: the full stop or bracket after it is not part of it
_LINK = Pattern(r"(https?://[^\s<>\"']*[^\s<>\"'.,;:!?()\[\]{}…‘’“”])")
_EXTRA_SPACE = Pattern(r"^ | (?= )")
_SPACE = Pattern(r"[ \t\r\n\f]+")
_NO_BREAK = "\xa0"


def html(text: str) -> str:
    """Give the text as Gmail itself would write it: one `<div>` per line, `<div><br></div>` for an empty one.

    Spaces that a browser would drop are kept, and web addresses can be clicked; each shows where it leads.
    """
    divs = (f"<div>{_line(line) or '<br>'}</div>" for line in text.rstrip("\n").split("\n"))
    return f'<div dir="ltr">{"".join(divs)}</div>\n'


def _line(line: str) -> str:
    # every second piece is a link
    pieces = _LINK.split(_EXTRA_SPACE.sub(_NO_BREAK, line))
    return "".join(_link(piece) if n % 2 else escape(piece, quote=False) for n, piece in enumerate(pieces))


def _link(address: str) -> str:
    return f'<a href="{escape(address)}">{escape(address, quote=False)}</a>'


def plain(words: str) -> str:
    """Give the words of HTML as a person sees them: blocks and breaks become new lines, pictures nothing."""
    reader = _Plain()
    reader.feed(words)
    reader.close()
    return reader.text()


class _Plain(HTMLParser):
    """Collects the lines of HTML; white space within a line is one space, as browsers show it."""

    _BLOCKS = frozenset({"div", "p", "li", "ul", "ol", "tr", "table", "blockquote", "h1", "h2", "h3", "pre", "hr"})
    _APART = frozenset({"p", "h1", "h2", "h3"})
    _CELLS = frozenset({"td", "th"})
    _SILENT = frozenset({"style", "script", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[str] = []
        self._line = ""
        self._silent = 0
        self._verbatim = 0
        self._apart = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in self._SILENT
        if tag == "br":
            self._end_line()
        elif tag in self._CELLS:
            self._line += " "
        self._border(tag)
        self._verbatim += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in self._SILENT and self._silent > 0
        self._border(tag)
        self._verbatim -= tag == "pre" and self._verbatim > 0

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        first, *more = data.split("\n") if self._verbatim else [_SPACE.sub(" ", data)]
        self._line += first
        for line in more:
            self._end_line()
            self._line = line

    def _border(self, tag: str) -> None:
        """A block begins and ends a line; after a break that adds none."""
        if tag not in self._BLOCKS:
            return
        if self._line.strip(" "):
            self._end_line()
        self._line = ""
        self._apart |= tag in self._APART

    def _end_line(self) -> None:
        line = self._line.strip(" ")
        if self._apart and line and self._lines and self._lines[-1]:
            self._lines.append("")
        self._apart &= not line
        self._lines.append(line)
        self._line = ""

    def text(self) -> str:
        """Give what was read."""
        if self._line.strip(" "):
            self._end_line()
        return "\n".join(self._lines).replace(_NO_BREAK, " ").strip()
