"""The lines of a log: what each fact says of itself, and what it keeps to itself."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    LedgerMade,
    RunFinished,
    Seen,
    StateSeen,
    Withdrawn,
)
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.plans import Plan
from outreach.domain.touches import Skip, SkipCode
from outreach.reports.log_lines import Line, lines_of, silences
from tests.builders import a_touch, at

NOW = at("2026-12-02 18:31")
MAIL, TIME, OTHER = Key("m" * 32), Key("t" * 32), Key("o" * 32)
PRINT = Fingerprint("f")
MEANT: dict[Key, DraftIntended | HoldIntended] = {
    MAIL: DraftIntended(
        at=NOW,
        key=MAIL,
        touch=a_touch(),
        generation=0,
        kind=Kind.UPDATE,
        subject="Audit accepted",
        fingerprint=PRINT,
        to="s.oyelaran@northfield.example.edu",
    ),
    TIME: HoldIntended(
        at=NOW,
        key=TIME,
        touch=a_touch(),
        part="prep-1",
        generation=0,
        title="prepare: Dr. Oyelaran",
        starts=NOW,
        ends=NOW + timedelta(hours=1),
        fingerprint=PRINT,
    ),
}
OF_MAIL = {"cadence": "mentor-checkin", "step": "1", "to": "s.oyelaran@northfield.example.edu", "key": "mmmmmmmm"}
OF_TIME = {"cadence": "mentor-checkin", "part": "prep-1", "key": "tttttttt"}


def filled(*, addressed: bool) -> DraftFilled:
    return DraftFilled(at=NOW, key=MAIL, ref="r", fingerprint=PRINT, addressed=addressed, subject="Audit accepted")


def withdrawn(key: Key) -> Withdrawn:
    return Withdrawn(at=NOW, key=key, code=SkipCode.REMOVED, text="Dr. Oyelaran is gone")


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        (DraftCreated(at=NOW, key=MAIL, ref="r", fingerprint=PRINT), Line(what="draft-created", words=OF_MAIL)),
        (filled(addressed=True), Line(what="draft-filled", words=OF_MAIL)),
        (filled(addressed=False), Line(what="draft-left-unaddressed", words=OF_MAIL, weight="warning")),
        (
            HoldMade(at=NOW, key=TIME, ref="r", fingerprint=PRINT, starts=NOW, ends=NOW),
            Line(what="hold-written", words={**OF_TIME, "starts": "2026-12-02T18:31-06:00"}),
        ),
        (withdrawn(TIME), Line(what="hold-released", words={**OF_TIME, "code": "removed"})),
        (withdrawn(MAIL), Line(what="draft-taken-back", words={**OF_MAIL, "code": "removed"})),
        (withdrawn(OTHER), Line(what="draft-taken-back", words={"key": "oooooooo", "code": "removed"})),
        (
            StateSeen(at=NOW, key=MAIL, state=Seen.SENT),
            Line(what="seen", words={**OF_MAIL, "state": "sent"}),
        ),
        (
            Failed(at=NOW, key=TIME, code="rejected", text="too long"),
            Line(what="failed", words={**OF_TIME, "code": "rejected", "why": "too long"}, weight="warning"),
        ),
        (RunFinished(at=NOW, run=1, exit_code=3), Line(what="run-ended", words={"exit": "3"})),
        (RunFinished(at=NOW, run=1, exit_code=70), Line(what="run-ended", words={"exit": "70"}, weight="error")),
        (LedgerMade(at=NOW), None),
    ],
)
def test_a_fact_is_one_line_or_none(fact: Fact, line: Line | None) -> None:
    found = list(lines_of([fact], MEANT))
    assert found == ([line] if line else [])
    assert "Audit" not in str(found)
    assert "Dr." not in str(found)


def test_silences_are_counted_and_told_one_by_one_only_in_detail() -> None:
    skips = [
        Skip(cadence=CadenceId("mentor-checkin"), person=PersonId(who), anchor=None, code=code, text="not now")
        for who, code in (("a", SkipCode.NOT_DUE), ("b", SkipCode.NOT_DUE), ("c", SkipCode.PAUSED))
    ]
    first, *others = silences(Plan(now=NOW, skipped=tuple(skips)))
    assert first == Line(what="skipped", words={"not-due": "2", "paused": "1"})
    assert [(one.words["person"], one.weight) for one in others] == [(who, "detail") for who in "abc"]
    assert list(silences(Plan(now=NOW))) == []
