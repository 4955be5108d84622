"""What the log says of a run: a line for each thing that became true, for each silence by its code, and for its end.

No words of a mail and no subject are in it, and nobody's name: what a line is about is told by cadence, address and
the beginning of the key, which `outreach audit` and `outreach export` show as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    MailSeen,
    Noted,
    RunFinished,
    StateSeen,
    Withdrawn,
)
from outreach.domain.messages import Key
from outreach.domain.plans import Plan

WELL = frozenset({0, 3})
_KEY_LENGTH = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: a stable word, and what there is to say. `weight` is detail, info, warning or error."""

    what: str
    words: Mapping[str, str] = field(default_factory=dict)
    weight: str = "info"


def lines_of(facts: Iterable[Fact], meant: Mapping[Key, DraftIntended | HoldIntended]) -> Iterator[Line]:
    """Give the lines for facts that were just recorded; `meant` says what the keys stand for."""
    known = tuple(facts)
    for fact in known:
        line = _line(fact, meant)
        if line is not None:
            yield line
    for what, kind in (("mail-seen", MailSeen), ("note-taken", Noted)):
        count = sum(isinstance(fact, kind) for fact in known)
        if count:
            yield Line(what=what, words={"count": str(count)})


def silences(plan: Plan) -> Iterator[Line]:
    """Give one line with how many silences there are of each code, and in detail a line for each of them."""
    counts = Counter(str(one.code) for one in plan.skipped)
    if counts:
        yield Line(what="skipped", words={code: str(count) for code, count in sorted(counts.items())})
    for one in plan.skipped:
        words = {"cadence": str(one.cadence), "person": str(one.person), "code": str(one.code)}
        yield Line(what="skip", words=words, weight="detail")


def _line(fact: Fact, meant: Mapping[Key, DraftIntended | HoldIntended]) -> Line | None:
    match fact:
        case DraftCreated() | DraftFilled() | HoldMade() | Withdrawn():
            return _done(fact, _about(fact.key, meant), is_hold=isinstance(meant.get(fact.key), HoldIntended))
        case StateSeen():
            return Line(what="seen", words={**_about(fact.key, meant), "state": str(fact.state)})
        case Failed():
            words = {**_about(fact.key, meant), "code": fact.code, "why": fact.text}
            return Line(what="failed", words=words, weight="warning")
        case RunFinished():
            weight = "info" if fact.exit_code in WELL else "error"
            return Line(what="run-ended", words={"exit": str(fact.exit_code)}, weight=weight)
        case _:
            return None


def _done(fact: DraftCreated | DraftFilled | HoldMade | Withdrawn, about: Mapping[str, str], *, is_hold: bool) -> Line:
    match fact:
        case DraftCreated():
            return Line(what="draft-created", words=about)
        case DraftFilled() if fact.addressed:
            return Line(what="draft-filled", words=about)
        case DraftFilled():
            return Line(what="draft-left-unaddressed", words=about, weight="warning")
        case HoldMade():
            return Line(what="hold-written", words={**about, "starts": _minute(fact)})
        case Withdrawn():
            what = "hold-released" if is_hold else "draft-taken-back"
            return Line(what=what, words={**about, "code": str(fact.code)})


def _minute(fact: HoldMade) -> str:
    return fact.starts.isoformat(timespec="minutes")


def _about(key: Key, meant: Mapping[Key, DraftIntended | HoldIntended]) -> Mapping[str, str]:
    named = {"key": key[:_KEY_LENGTH]}
    match meant.get(key):
        case DraftIntended() as draft:
            to = {"to": draft.to} if draft.to else {}
            return {"cadence": str(draft.touch.cadence), "step": str(draft.touch.step), **to, **named}
        case HoldIntended() as hold:
            return {"cadence": str(hold.touch.cadence), "part": hold.part, **named}
        case _:
            return named
