"""The signature its owner keeps in Gmail, as text. Gmail adds it to mail written in its window, never to ours."""

from __future__ import annotations

from collections.abc import Mapping

from outreach.rendering.markup import plain


def signature_of(answer: Mapping[str, object], address: str) -> str | None:
    """Give the signature of the addresses one may write from that is `address`'s own; pictures are dropped.

    None when there is none, or when nothing but pictures is in it.
    """
    rows = answer.get("sendAs", ())
    for row in rows if isinstance(rows, list | tuple) else ():
        match row:
            case {"sendAsEmail": str(email), "signature": str(markup)} if email.lower() == address.lower():
                lines = (" ".join(line.split()) for line in plain(markup).split("\n"))
                return "\n".join(lines).strip() or None
    return None
