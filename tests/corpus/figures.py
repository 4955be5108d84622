"""How well each text rule does: counts with their denominators, and what they must come to.

A rule is judged by every text of a half: those that expect it, and all others, in which it must keep still. Rules
about a mail as a whole are judged by whole mails, and by single sentences only where those say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import sqrt

from tests.corpus.records import Labelled

STRICT, LENIENT = 0.95, 0.90
# what refuses or keeps a draft unaddressed, and what is only said
GRAVE = (
    *("R101", "R102", "R103", "R104", "R105"),
    *("C201", "C202", "C205", "C213", "C214", "C215", "C216", "C217"),
    *("P301", "P302", "P303", "P305", "M401", "M402", "M403", "M405", "M411"),
)
MILD = (
    *("R110", "C203", "C204", "C206", "C207", "C208", "C209", "C210", "C211", "C212"),
    *("P304", "M407", "M409", "M410"),
)
RULES = tuple(sorted((*GRAVE, *MILD), key=lambda code: ("RCPM".index(code[0]), code)))
_OF_WHOLE_MAILS = frozenset({"R110", "C203", "C204", "C208", "C209", "C210", "C211"})
_OF_NOTES = frozenset({"P303"})
_TITLE = "rule    found/expected  recall   false/silent   precision        between (95 %)  texts must reach"


@dataclass(slots=True)
class Count:
    """What one rule found and missed, and where it cried wolf; `silent` is in how many texts it had to keep still."""

    rule: str
    expected: int = 0
    found: int = 0
    silent: int = 0
    false: int = 0
    missed: list[Labelled] = field(default_factory=list)
    alarms: list[Labelled] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Which part of what had to be found was found."""
        return self.found / self.expected if self.expected else 0.0

    @property
    def precision(self) -> float:
        """Which part of what was found had to be found."""
        return self.found / (self.found + self.false) if self.found else 0.0

    @property
    def bar(self) -> float:
        """What both must reach."""
        return STRICT if self.rule in GRAVE else LENIENT

    @property
    def is_enough(self) -> bool:
        """Whether both do."""
        return self.recall >= self.bar and self.precision >= self.bar


def is_judged(rule: str, one: Labelled) -> bool:
    """Whether a text says anything about a rule."""
    if one.is_labelled(rule):
        return True
    in_notes = one.said.get("in") in ("hold", "note")
    if rule in one.either or in_notes or rule in _OF_NOTES:
        return False
    return one.whole or rule not in _OF_WHOLE_MAILS


def counted(texts: Iterable[Labelled], found_in: Callable[[Labelled], frozenset[str]]) -> dict[str, Count]:
    """Count what each rule finds in these texts."""
    counts = {rule: Count(rule) for rule in RULES}
    for one in texts:
        said = found_in(one)
        for rule, count in counts.items():
            if is_judged(rule, one):
                _add(count, one, expected=rule in one.expect, found=rule in said)
    return counts


def _add(count: Count, one: Labelled, *, expected: bool, found: bool) -> None:
    if expected:
        count.expected += 1
        count.found += found
        if not found:
            count.missed.append(one)
    else:
        count.silent += 1
        count.false += found
        if found:
            count.alarms.append(one)


def table(counts: Iterable[Count], built: frozenset[str]) -> Iterator[str]:
    """Print the counts; rules that are not there yet are named and not judged."""
    rows = list(counts)
    yield _TITLE
    for one in rows:
        if one.rule in built:
            yield _line(one)
    absent = [one.rule for one in rows if one.rule not in built]
    if absent:
        yield f"not built yet: {', '.join(absent)}"


def _line(one: Count) -> str:
    low, high = wilson(one.found, one.expected)
    between = f"recall {low:.2f}–{high:.2f}"
    verdict = "" if one.is_enough else "  TOO LITTLE"
    return (
        f"{one.rule}  {one.found:>6}/{one.expected:<8}{one.recall:>7.2f}{one.false:>8}/{one.silent:<7}"
        f"{one.precision:>10.2f}  {between:>20}  {one.bar:.2f}{verdict}"
    )


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """Give between what the true share lies, at 95 %: wide, because the samples are small."""
    if not tries:
        return 0.0, 1.0
    z, share = 1.96, hits / tries
    middle = share + z * z / (2 * tries)
    spread = z * sqrt(share * (1 - share) / tries + z * z / (4 * tries * tries))
    scale = 1 + z * z / tries
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def failing(counts: Iterable[Count], built: frozenset[str]) -> Sequence[str]:
    """Give the rules that are at work and not good enough."""
    return [one.rule for one in counts if one.rule in built and not one.is_enough]
