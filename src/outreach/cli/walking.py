"""Walking through lines, one key each: what every key does, kept at once. Reads keys through a value it is given."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from outreach.capture.days import until
from outreach.capture.deciding import dismissed, sent, snoozed_touch
from outreach.capture.echoes import Taken
from outreach.capture.taking import about
from outreach.cli.desktop import Desktop
from outreach.cli.keeping import keep
from outreach.cli.keys import ENTER, STOP, Keyboard
from outreach.cli.open import hand_draft
from outreach.cli.options import Settings
from outreach.cli.screen import say
from outreach.domain.history import PastDraft, Stage
from outreach.errors import UsageError
from outreach.letters import letter_at
from outreach.preview import Preview, preview
from outreach.reports.lines import Line, Word
from outreach.reports.names import Names
from outreach.reports.show import opening_words
from outreach.reports.words import quoted, wrapped

_KEYS = {"s": "sent", "e": "open", "n": "note", "l": "later", "x": "no"}
_INDENT = 8
_WEEK = "1w"


class Walk:
    """One walk through the lines of an agenda."""

    def __init__(
        self, lines: Sequence[Line], found: Preview, settings: Settings, keys: Keyboard, desktop: Desktop
    ) -> None:
        """Take the lines as they were shown; what is known is looked at again after every answer."""
        self._lines = lines
        self._found = found
        self._settings = settings
        self._keys = keys
        self._desktop = desktop
        self._does: dict[str, Callable[[Line], bool]] = {
            "s": self._sent,
            "e": self._open,
            "n": self._note,
            "l": self._later,
            "x": self._no,
        }

    def go(self) -> int:
        """Walk until the end, or until the owner stops."""
        for place, line in enumerate(self._lines, 1):
            self._show(place, line)
            if not self._answered(line):
                say(f"Stopped at {place} of {len(self._lines)}; what you said is kept.", self._settings)
                return 0
        say("That was the last one.  Next: outreach", self._settings)
        return 0

    def _show(self, place: int, line: Line) -> None:
        name = Names(self._found.project).full(line.touch.person)
        head = f"{place} of {len(self._lines)}  {line.word.value}  {name}: {line.text}"
        note = f"  {line.note}" if line.note else ""
        texts = wrapped(f"{head}{note}", indent=_INDENT, first="")
        letter = letter_at(line.touch, self._found)
        if letter is not None:
            texts.append(" " * _INDENT + quoted(opening_words(letter.body), 78))
        for left, _ in line.more:
            texts += wrapped(left, indent=_INDENT) if left else []
        say("\n".join(texts), self._settings)

    def _answered(self, line: Line) -> bool:
        """Ask until the line is done with; False when the owner stops."""
        can = self._can(line)
        choice = "   ".join(f"{key} {_KEYS[key]}" for key in can)
        while True:
            self._ask(f"{' ' * _INDENT}{choice}   Enter next   q stop  > ")
            key = self._keys.key()
            if key is None or key == STOP:
                return False
            if key == ENTER:
                return True
            if key in can and self._done(key, line):
                return True

    def _ask(self, text: str) -> None:
        # without its line's end, so not through `say`
        sys.stdout.write(text)
        sys.stdout.flush()

    def _done(self, key: str, line: Line) -> bool:
        try:
            return self._does[key](line)
        except UsageError as problem:
            say(f"        {problem}", self._settings)
            return False

    def _can(self, line: Line) -> tuple[str, ...]:
        """Give the keys that mean something for a line."""
        draft = self._draft(line)
        if draft is not None and draft.stage is Stage.GONE:
            return ("s", "x")
        lies = draft is not None and draft.is_lying
        return (
            *(("s",) if lies and line.word in (Word.SEND, Word.CHECK) else ()),
            *(("e",) if lies else ()),
            "n",
            "l",
            "x",
        )

    def _draft(self, line: Line) -> PastDraft | None:
        return self._found.history.drafts.get(line.touch)

    def _sent(self, line: Line) -> bool:
        draft = self._draft(line)
        return draft is not None and self._keep(sent([draft], self._found.view))

    def _open(self, line: Line) -> bool:
        draft = self._draft(line)
        if draft is not None:
            say(hand_draft(draft, self._found, self._desktop).said, self._settings)
        return False

    def _note(self, line: Line) -> bool:
        self._ask(" " * _INDENT + "note > ")
        text = self._keys.line()
        person = self._found.project.person(line.touch.person)
        if not text or person is None:
            return False
        dues = [row.due for row in self._found.plan.drafts]
        due = next((one for one in dues if one.touch == line.touch), None)
        return self._keep(about(person, text, self._found.view, due=due, dues=dues))

    def _later(self, line: Line) -> bool:
        self._ask(" " * _INDENT + f"how long? [{_WEEK}] > ")
        view = self._found.view
        return self._keep(snoozed_touch(line.touch, until(self._keys.line() or _WEEK, view), view))

    def _no(self, line: Line) -> bool:
        return self._keep(dismissed(line.touch, self._found.view))

    def _keep(self, taken: Taken) -> bool:
        """Keep an answer at once, and look again."""
        keep(taken, self._found, self._settings)
        self._found = preview(self._settings.root(), self._settings.clock())
        return True
