"""What the owner said, as it may stand in a mail: word for word, in its one frame, or as a visible gap.

Adds nothing about a sentence and rewords nothing. Keeps count of the gaps it left.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from outreach.domain.people import Name
from outreach.domain.touches import Detail, Missing
from outreach.patterns import Pattern
from outreach.rendering.days import part_of_month, spelled_out
from outreach.rendering.manners import Manner, is_closed, manner, speaks_of_its_day

# The one frame a phrase is put into. A detail without a frame stands in the template's own sentence.
FRAMES: Mapping[str, str] = {
    "detail": "Thank you for talking with me about ….",
    "connection": "I am writing because of ….",
    "question": "I would like to ask ….",
    "helped_me": "Thank you again for ….",
    "why_them": "I am asking you because of ….",
    "advice_said": "You told me to ….",
    "will_do": "I will ….",
    "next_step": "I will ….",
    "reason": "The reason is ….",
    "one_line": "I am ….",
}
BLANK = "…"
_MEMORY = 3  # days for which "yesterday" in a note is still understood
_SPACE = Pattern(r"\s+")
_BRACKETS = str.maketrans("⟦⟧", "[]")
_DETERMINERS = frozenset({"The", "A", "An", "Your", "My", "Our", "How", "Why", "What", "Which", "Whether", "When"})


class Unsaid(ValueError):  # noqa: N818 - nothing was said, and the template did not ask
    """A template speaks of a detail that is not there and not a declared gap."""


class Speech:
    """What may be said in one mail; `gaps` are those that became visible, in their order."""

    def __init__(
        self, details: Mapping[str, Detail], *, missing: Mapping[str, Missing], to: Name, handle: str, today: date
    ) -> None:
        """Take what is known (`details`) and what may be left open (`missing`) for a mail to `to`."""
        self._details = details
        self._missing = missing
        self._to = to
        self._handle = handle
        self._today = today
        self._gaps: dict[str, Missing] = {}

    @property
    def gaps(self) -> tuple[Missing, ...]:
        """The gaps left so far."""
        return tuple(self._gaps.values())

    def has(self, field: str) -> bool:
        """Whether there is anything to say, or a gap to show for it."""
        return self.knows(field) or field in self._missing

    def knows(self, field: str) -> bool:
        """Whether there is anything to say."""
        return bool(self.text(field))

    def manner(self, field: str) -> str:
        """How it was said: "sentence", "phrase", "note" or nothing."""
        detail = self._details.get(field)
        if detail is None:
            return str(Manner.NOTHING)
        text = self.text(field)
        aged = detail.on is not None and (self._today - detail.on).days > _MEMORY and speaks_of_its_day(text)
        return str(Manner.NOTE if aged else manner(text, field, self._to))

    def said(self, field: str, frame: str = "") -> str:
        """Give a sentence word for word, a phrase in its frame, else a visible gap."""
        how = self.manner(field)
        if how == Manner.SENTENCE:
            return ended(self.text(field))
        if how == Manner.PHRASE:
            return _framed(self.text(field), frame or FRAMES.get(field, BLANK))
        return self._note(field) if how == Manner.NOTE else self._gap(field)

    def gap(self, field: str) -> str:
        """Give what was said as it stands, else a visible gap."""
        how = self.manner(field)
        if how == Manner.PHRASE:
            return _opened(self.text(field))
        return self.text(field) if how == Manner.SENTENCE else self.said(field)

    def advice(self) -> dict[str, str]:
        """Give advice that was acted on, as two sentences: what was said (and when), what came of it."""
        detail = self._details.get("advice_said")
        acted = next((field for field in ("did", "advice") if field in self._details), None)
        if acted is None:
            return {}
        told = self.said("advice_said") if detail is not None else ""
        day = detail.on if detail is not None else None
        if day is not None and self.manner("advice_said") == Manner.PHRASE:
            when = part_of_month(day, self._today)
            told = f"{when[:1].upper()}{when[1:]} {told[:1].lower()}{told[1:]}"
        return {"told": told, "did": self.said(acted)}

    def items(self, field: str) -> list[str]:
        """Give several things said on one field, each as it stands; they come one per line."""
        detail = self._details.get(field)
        found = (_folded(line) for line in detail.text.split("\n")) if detail is not None else ()
        return [spelled_out(one, self._today) for one in found if one]

    def text(self, field: str) -> str:
        """Give the bare words on one line, with dates as people write them."""
        detail = self._details.get(field)
        return spelled_out(_folded(detail.text), self._today) if detail is not None else ""

    def _gap(self, field: str) -> str:
        missing = self._missing.get(field)
        if missing is None:
            raise Unsaid(
                f'nothing was said on "{field}"; ask {{% if has("{field}") %}} first, or declare it under gaps:'
            )
        self._gaps[field] = missing
        return f"⟦{_folded(missing.ask) or field.replace('_', ' ')}⟧"

    def _note(self, field: str) -> str:
        quoted = self.text(field)
        prefix = "" if field in ("detail", "hook") else f"{field}: "
        self._gaps[field] = Missing(
            field=field,
            ask=f'your note is not a sentence to {self._to.formal}, "{quoted}"',
            fill=f'outreach note {self._handle} "{prefix}You …"',
        )
        return f'⟦your note: "{quoted}". Say it to {self._to.formal}⟧'


def ended(text: str) -> str:
    """Give a sentence its capital and its full stop, if a hurried hand forgot them."""
    if is_closed(text):
        return text
    return f"{text[:1].upper()}{text[1:]}" + ("" if text[-1:] in ".?!…" else ".")


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip().translate(_BRACKETS)


def _framed(phrase: str, frame: str) -> str:
    before, blank, after = frame.partition(BLANK)
    return f"{before}{_opened(phrase)}{after}" if blank else frame


def _opened(phrase: str) -> str:
    """Make a phrase fit inside a sentence: no final stop, and a small letter for "The", "Your" and the like."""
    bare = phrase.rstrip(" .,;")
    first = bare.split(" ", 1)[0]
    return f"{bare[:1].lower()}{bare[1:]}" if first in _DETERMINERS else bare
