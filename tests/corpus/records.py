"""The labelled texts of the corpus: lines in plain files that anybody can read, judge and extend.

    r103-01 expect R103; to Dr. Rose; on 2027-01-12          what must be found
        Thank you so much, Dr. Case!
    r103-51 near R103; to Dr. Case                           what a careless rule would find, and none may
        In any case the price of a wrong field is high.

The text stands below, indented. `either R104` leaves open whether a rule finds something there. A line `defaults: …`
holds for what follows it. What else may be said of a text is listed in `_KEYS`. Half of the corpus, by the hash of
the id, is for tuning; the other half is only ever counted. Files that begin with `practice_` are for tuning whole.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
SENTENCES, MAILS, PRACTICE = "sentences", "mails", "practice_"

# to NAME and NAME · cadence ID · occasion ID (its beginning) · on DATE · owner resident · attach FILE, FILE ·
# signature LINE / LINE (or none) · thread yes · subject empty · said FIELD (the text is the owner's own words for it) ·
# in detail, hold or note · logged HISTORY LINE · other NAME (who gets the mail below `---`)
_KEYS = ("to", "cadence", "occasion", "on", "owner", "attach", "signature", "thread", "subject", "said", "in", "logged")
_PAIR = ("other",)
_LABELS = ("expect", "near", "either")
_HEAD = re.compile(r"([a-z]\w*-\d\d) (.+)")
_CODE = re.compile(r"[RCPM]\d{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """One text with what rules must say about it, and what is known beside its words."""

    id: str
    text: str
    whole: bool
    expect: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    either: frozenset[str] = frozenset()
    said: Mapping[str, str] = field(default_factory=dict)
    is_practice: bool = False

    @property
    def is_tuned(self) -> bool:
        """Whether it may be looked at while rules are written: one half, and all that is there for practice."""
        return self.is_practice or hashlib.sha256(self.id.encode()).digest()[0] % 2 == 0

    @property
    def beside(self) -> str:
        """The other mail of a pair; empty without one."""
        return self.text.partition("\n---\n")[2].strip("\n")

    @property
    def body(self) -> str:
        """The text without its subject line and without the other mail."""
        own = self.text.partition("\n---\n")[0]
        return own.partition("\n")[2].strip("\n") if own.startswith("Subject:") else own

    @property
    def subject(self) -> str:
        """What its subject line says."""
        first = self.text.partition("\n")[0]
        return first.removeprefix("Subject:").strip() if first.startswith("Subject:") else ""

    def is_labelled(self, rule: str) -> bool:
        """Whether it says itself what this rule must do."""
        return rule in self.expect or rule in self.near


@cache
def corpus() -> tuple[Labelled, ...]:
    """Read all of it, in the order of the files."""
    return tuple(_read())


def _read() -> Iterator[Labelled]:
    for folder in (SENTENCES, MAILS):
        for path in sorted((HERE / folder).glob("*.txt")):
            read = parsed(path.read_text(encoding="utf-8").split("\n"), whole=folder == MAILS, name=path.name)
            yield from (replace(one, is_practice=path.name.startswith(PRACTICE)) for one in read)


def parsed(lines: Iterable[str], *, whole: bool, name: str = "text") -> Iterator[Labelled]:
    """Read labelled texts; ValueError with the line of what cannot be understood."""
    defaults: dict[str, str] = {}
    head, text = "", list[str]()
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("    "):
            text.append(line[4:].rstrip())
        elif line.startswith("#"):
            continue
        else:
            yield from _labelled(head, text, defaults, whole=whole)
            head, text = line, []
            if line.startswith("defaults:"):
                head, defaults = "", dict(_clauses(line.removeprefix("defaults:")))
            elif not _HEAD.fullmatch(line):
                raise ValueError(f"{name}:{number}: neither an id with clauses nor an indented text: {line!r}")
    yield from _labelled(head, text, defaults, whole=whole)


def _labelled(head: str, text: list[str], defaults: Mapping[str, str], *, whole: bool) -> Iterator[Labelled]:
    found = _HEAD.fullmatch(head)
    if found is None:
        return
    own = dict(_clauses(found[2]))
    said = {**defaults, **own}
    either = f"{defaults.get('either', '')} {own.get('either', '')}"
    yield Labelled(
        id=found[1],
        text="\n".join(text).strip("\n"),
        whole=whole,
        expect=frozenset(_CODE.findall(own.get("expect", ""))),
        near=frozenset(_CODE.findall(own.get("near", ""))),
        either=frozenset(_CODE.findall(either)),
        said={key: value for key, value in said.items() if key not in _LABELS},
    )


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    for clause in text.split(";"):
        key, _, value = clause.strip().partition(" ")
        if key not in (*_KEYS, *_PAIR, *_LABELS) or not value:
            raise ValueError(f"nothing is known of {clause.strip()!r}")
        yield key, value.strip()
