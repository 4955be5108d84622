"""What goes back, as a value. How it travels, or fails to, is the wire's affair."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer: a JSON object, a ready text (HTML pages), or no body at all (204)."""

    status: int = 200
    body: Mapping[str, object] | str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def content(self) -> bytes:
        """The body as bytes; Google indents its JSON by two and ends it with a line feed."""
        if self.body is None:
            return b""
        if isinstance(self.body, str):
            return self.body.encode()
        return (json.dumps(self.body, indent=2, ensure_ascii=False) + "\n").encode()

    @property
    def content_type(self) -> str:
        """`Content-Type` unless the headers say another."""
        return "text/html; charset=UTF-8" if isinstance(self.body, str) else "application/json; charset=UTF-8"

    @property
    def is_good(self) -> bool:
        """Whether the request did what it asked."""
        return self.status < 400


class Refused(Exception):  # noqa: N818 - it reads as a sentence
    """A handler says no: nothing was changed, and this is the answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.status}")
        self.answer = answer


NOTHING = Answer(204)
"""Done, and nothing to say: what deleting answers."""
