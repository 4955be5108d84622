"""The shape of a mail: its subject line, an empty line, paragraphs; in the template as in what it prints.

A paragraph is one line however its template was wrapped, and ends where the template has an empty line; what printed
nothing leaves no trace. Lines that begin with "- " stay lines.
"""

from __future__ import annotations

import re

from outreach.patterns import Pattern

# Stands for an empty line of the template, so that a line that prints nothing is not taken for one. No data can hold
# it: it counts as white space, and data is on one line.
PARAGRAPH = "\x1e"

_EMPTY_LINE = Pattern(r"^[ \t]*$", re.MULTILINE)
_HEADER = Pattern(r"([A-Za-z-]+):[ \t]*(.*)")
_SPACES = Pattern(r"[ \t]+")
_BEFORE_MARK = Pattern(r" +([.,;:?!])(?=\s|$)")


class Misshapen(ValueError):  # noqa: N818 - says what the text is
    """The text does not begin with its subject."""


def marked(source: str) -> str:
    """Mark the empty lines of a template's source; lines keep their numbers."""
    unix = source.replace("\r\n", "\n").replace("\r", "\n").replace(PARAGRAPH, " ")
    return _EMPTY_LINE.sub(PARAGRAPH, unix)


def laid_out(printed: str) -> tuple[str, str]:
    """Give subject and body of what a template printed.

    Raises:
        Misshapen: it does not begin with "Subject: …" and an empty line, or one of the two is empty.
    """
    blocks = [block for block in map(_paragraph, printed.split(PARAGRAPH)) if block]
    found = _HEADER.fullmatch(blocks[0]) if blocks else None
    if found is None or found[1].lower() != "subject":
        raise Misshapen('a template begins with "Subject: …", then an empty line, then the mail')
    if not found[2]:
        raise Misshapen("the subject is empty")
    if len(blocks) == 1:
        raise Misshapen("the mail is empty, or no empty line comes after its subject")
    return found[2], "\n\n".join(blocks[1:])


def _paragraph(block: str) -> str:
    lines: list[str] = []
    for line in (_tidy(one) for one in block.split("\n")):
        if lines and line and not line.startswith("- ") and not lines[-1].startswith("- "):
            lines[-1] = _tidy(f"{lines[-1]} {line}")
        elif line:
            lines.append(line)
    return "\n".join(lines)


def _tidy(line: str) -> str:
    return _BEFORE_MARK.sub(r"\1", _SPACES.sub(" ", line).strip())
