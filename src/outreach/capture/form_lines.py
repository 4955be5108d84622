"""What was typed into a form, told from what we wrote there ourselves: a line of the grammar for each answer.

A name with a colon asks about somebody, one line asks for the policy on thank-yous. What follows, there and on the
lines below up to the next question or a blank line, is the answer; words about somebody in two places are one answer.
Our own lines, and questions left open, say nothing. Knows no people but by asking the form.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from outreach.capture import sentences
from outreach.capture.days import dated
from outreach.capture.lines import REMARK, Line, digest, numbered, unbulleted
from outreach.capture.naming import newcomer
from outreach.capture.places import Form
from outreach.domain.slugs import slug
from outreach.patterns import Pattern

_POLICY = Pattern(r"\Athank.?you policy\s*(\(.*?\))?\s*:\s*(.*)\Z", re.IGNORECASE)
_OPEN = Pattern(r"\A([^:]{1,80}):\Z")
_SPACED = Pattern(r"\A[^:]*:\s")
_BLANK = Pattern(r"\A(?:…|\.\.\.)\s*:?\s*")
_OWN = Pattern(r"\A(?:news|(?:met|promised|policy)\s.+):\Z", re.IGNORECASE)
_SIGNS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})
_THE_POLICY = "policy"


@dataclass(slots=True, kw_only=True)
class _Answer:
    """One answer as it grows; `question` is what it answers, empty when it is a line of its own."""

    head: str
    question: str = ""
    day: date | None = None
    words: list[str] = field(default_factory=list)
    rows: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join((self.head, *self.words)).strip()


def folded(line: str) -> str:
    """Give a line as it compares with others, however a phone wrote its quotes, dashes and spaces."""
    return " ".join(line.translate(_SIGNS).casefold().split())


def policy_source(key: str) -> str:
    """Name the question about thank-yous in the form known by `key`."""
    return digest(key, _THE_POLICY)


def answers(text: str, form: Form, today: date, *, key: str) -> Iterator[Line]:
    """Give what stands in a form known by `key`, as lines of the grammar."""
    sheet = _Sheet(form=form, today=today)
    for number, words in numbered(text):
        sheet.read(number, words)
    seen: Counter[str] = Counter()
    for one in sheet.answers:
        if not one.words:
            continue
        seen[one.text] += 1
        source = digest(key, one.question) if one.question else ""
        rows = tuple(one.rows)
        hash = digest(key, one.text, seen[one.text])
        yield Line(number=rows[0][0], text=one.text, day=one.day, hash=hash, source=source, rows=rows)


@dataclass(slots=True, kw_only=True)
class _Sheet:
    """Reads line after line; `current` is the answer that the next line may belong to."""

    form: Form
    today: date
    answers: list[_Answer] = field(default_factory=list)
    current: _Answer | None = None
    day: date | None = None

    def read(self, number: int, raw: str) -> None:
        """Take one line."""
        words = _BLANK.sub("", unbulleted(raw))
        if not words or words.startswith(REMARK):
            # whatever stands below a blank line may be about somebody else
            self.current = None
        elif not (self._is_policy(number, words) or self._is_open(words) or self._is_ours(words)):
            self._add(number, words)

    def _is_policy(self, number: int, words: str) -> bool:
        """Take the line about thank-yous; a policy we knew when we wrote the line is none the owner told us here."""
        found = _POLICY.match(words.translate(_SIGNS))
        if found is None:
            return False
        answer = found[2].strip("\"'. ") or _chosen(found[1])
        if found[1] is None and not self.form.is_answered and folded(answer) in self.form.policies:
            self.current = None
            return True
        self._begin(f"policy {self.form.program}:", _THE_POLICY)
        if answer and self.current is not None:
            self.current.words[:], self.current.rows[:] = [answer], [(number, words)]
            self.current = None
        return True

    def _is_open(self, words: str) -> bool:
        """Take a question without an answer: a name with a colon, or the beginning of a line of the grammar."""
        found = _OPEN.match(words)
        if found is None:
            return False
        alone, rest = dated(found[1], self.today)
        if alone is not None and not rest:
            self.day, self.current = alone, None
        elif _OWN.match(words):
            self._begin(words)
        elif self.form.here.known(_name(found[1])) is not None or not self._is_ours(words):
            self._begin_about(found[1])
        return True

    def _is_ours(self, words: str) -> bool:
        """Whether a line stands there because we wrote it."""
        if folded(words) not in self.form.written:
            return False
        self.current = None
        return True

    def _add(self, number: int, words: str) -> None:
        """Take a line with words of the owner's."""
        day, sentence = sentences.parse(words, self.today)
        alone, rest = dated(words, self.today)
        if alone is not None and not rest:
            self.day, self.current = alone, None
        elif isinstance(sentence, sentences.Said) and self._is_about(sentence.name, words):
            self._begin_about(sentence.name, day)
            self._append(number, sentence.text, words)
        elif isinstance(sentence, sentences.With) and self.form.here.known(sentence.place):
            self._begin_about(sentence.place, day)
            self._append(number, sentence.text, words)
        elif self._is_of_its_own(sentence) or self.current is None:
            self._begin("", day=day)
            self._append(number, words, words)
            self.current = self.current if self._is_of_its_own(sentence) else None
        else:
            self._append(number, words, words)

    def _is_about(self, name: str, words: str) -> bool:
        """Whether a colon ends a name; one without a space may be part of a time or an address."""
        return _SPACED.match(words) is not None or self.form.here.known(_name(name)) is not None

    def _is_of_its_own(self, sentence: sentences.Sentence) -> bool:
        if isinstance(sentence, sentences.Met):
            named = self.form.here.known(sentence.name) is not None or sentence.name.istitle()
            return bool(sentence.text) or named
        return isinstance(sentence, sentences.News | sentences.Answer | sentences.Promised | sentences.With)

    def _begin_about(self, name: str, day: date | None = None) -> None:
        """Begin an answer about somebody, or go on with it."""
        who = self.form.here.known(_name(name)) or newcomer(_name(name))
        self._begin(f"{_name(name)}:", who.id if who else slug(_name(name)), day)

    def _begin(self, head: str, question: str = "", day: date | None = None) -> None:
        begun = next((one for one in self.answers if question and one.question == question), None)
        if begun is None:
            begun = _Answer(head=head, question=question, day=day or self.day)
            self.answers.append(begun)
        self.current = begun

    def _append(self, number: int, words: str, row: str) -> None:
        if self.current is not None:
            self.current.words.append(words)
            self.current.rows.append((number, row))


def _name(text: str) -> str:
    return text.strip("… ")


def _chosen(question: str | None) -> str:
    """Give the one answer that was left standing when the others were deleted."""
    return "" if question is None or "/" in question else question.strip("()")
