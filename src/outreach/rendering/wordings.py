"""The words of a mail that says everything twice: as text, and as HTML that a mail program shows.

What we wrote says the same in both. A mail program that saved a mail showed its HTML and made the text from that.
Pure; knows no headers.
"""

from __future__ import annotations

from email.message import EmailMessage, MIMEPart

from outreach.domain.messages import is_key
from outreach.patterns import Pattern
from outreach.rendering.markup import html, plain

_LINKED = Pattern(r"(\S+)\s+<(?:mailto:|https?://)?\1/?>")


Bodies = tuple[MIMEPart | None, MIMEPart | None]


def bodies_of(read: EmailMessage) -> Bodies:
    """Find the part that says a mail as text, and the one that says it as HTML."""
    return read.get_body(preferencelist=("plain",)), read.get_body(preferencelist=("html",))


def wordings(read: EmailMessage, bodies: Bodies) -> tuple[str, str]:
    """Give what a mail with these `bodies_of` says, and what its HTML says where that is something else."""
    text, markup = map(_text, bodies)
    if text is None or markup is None:
        return text if text is not None else plain(markup or ""), ""
    if markup.rstrip("\n") == html(text).rstrip("\n"):
        return text, ""
    shown = plain(markup)
    if text.split() == shown.split():
        # a mail program wraps its text; the lines of its HTML are those of the writer
        return (text if _is_ours(read) else shown), ""
    if not _is_ours(read) and _solid(text) == _solid(shown):
        return shown, ""
    return text, shown


def _text(body: MIMEPart | None) -> str | None:
    if not isinstance(body, EmailMessage):
        return None
    content = body.get_content()
    return unix(content if isinstance(content, str) else content.decode("utf-8", "replace"))


def _is_ours(read: EmailMessage) -> bool:
    """Whether the parts stand as we put them together; a mail program that saves a mail writes both anew."""
    return is_key((read.get_boundary("") or "").removeprefix("=_"))


def _solid(text: str) -> str:
    """Give the words without what a mail program adds where it makes text of HTML.

    Reported by users of Gmail: it wraps lines, and writes a link's address behind its words: `a@b.org <a@b.org>`.
    Anything else it adds (`*bold*`, `[image: x]`, an address that differs) stands for something a person changed.
    """
    return "".join(_LINKED.sub(r"\1", text).split())


def unix(text: str) -> str:
    """Give a text with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
