"""Any order of runs, lost answers, killed runs, people's acts and passing time: what must hold of an account holds.

The evening of scenario_google, over and over, each time told differently by Hypothesis. `make test` tells few and short
ones; OUTREACH_TEST_LONG=1 many and long ones.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from outreach.auditing import audit
from outreach.clock import Clock
from tests.builders import at
from tests.faults.endings import left_half_done
from tests.faults.invariants import key_of, violations
from tests.faults.moments import Moment
from tests.faults.scenario_google import before
from tests.google_season import EVENING, OWNER, google_season, run_at
from tests.google_server.faults import MODES, Fault
from tests.google_server.gmail_values import Draft

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
EXAMPLES, STEPS = (100, 30) if LONG else (6, 12)
# these take seconds of real time each
QUICK = sorted(mode for mode in MODES if not mode.startswith(("hang", "slow")))
LINES = (
    "Dr. Osei: You keep a list of the questions residents asked you.",
    "Halvorsen: she lent me her notes on margins",
    "policy Harbor State: coordinator-only",
    "policy Harbor State: welcome",
)


class Killed(BaseException):
    """A run that ends where it stands; no handler of the product may notice it."""


class Account(RuleBasedStateMachine):
    """A workspace and an account on the evening of an interview; `told` counts what was done to them."""

    def __init__(self, moment: Moment, root: Path, told: Counter[str]) -> None:
        super().__init__()
        self.season = moment.again(root)
        self.world = self.season.world
        self.now = at(EVENING)
        self.told = told

    @rule(minutes=st.sampled_from((1, 10, 31, 24 * 60)))
    def time_passes(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.world.now = self.now

    @rule()
    def runs(self) -> None:
        assert self._run() in (0, 3)

    @rule(mode=st.sampled_from(QUICK), nth=st.integers(1, 25))
    def runs_and_a_request_goes_wrong(self, mode: str, nth: int) -> None:
        self.world.faults.add(Fault(mode=mode, nth=nth))
        assert self._run() in (0, 3, 75, 77, 78)

    @rule(at_checkpoint=st.integers(1, 36))
    def is_killed(self, at_checkpoint: int) -> None:
        passed = 0

        def checkpoint(_: str) -> None:
            nonlocal passed
            passed += 1
            if passed == at_checkpoint:
                raise Killed

        try:
            self._run(checkpoint)
        except Killed:
            self.told["runs killed"] += 1

    @rule()
    def what_came_late_is_done(self) -> None:
        self.told["late requests done"] += self.world.apply_late()

    @rule(line=st.sampled_from(LINES))
    def says(self, line: str) -> None:
        assert self.season.terminal.type("note", line, now=f"{self.now:%Y-%m-%dT%H:%M}").code in (0, 3)
        self.told["notes"] += 1

    @rule(which=st.integers(0, 9), act=st.sampled_from(("opens_draft", "edits_draft", "sends_draft", "deletes_draft")))
    def does_something_with_a_draft(self, which: int, act: str) -> None:
        lying = [one for one in self._drafts() if one.recipients or act != "sends_draft"]
        if lying:
            one = lying[which % len(lying)]
            words = {"body": f"{one.text} And more."} if act == "edits_draft" else {}
            getattr(self.season.human, act)(one.id, **words)
            self.told[f"person {act}"] += 1

    @rule(which=st.integers(0, 30), act=st.sampled_from(("moves_event", "edits_event", "deletes_event")))
    def does_something_with_an_event(self, which: int, act: str) -> None:
        calendar = self.season.calendar
        standing = sorted(calendar.standing)
        if standing:
            id = standing[which % len(standing)]
            later = calendar.events[id].start.instant(calendar.zone) + timedelta(minutes=30)
            if act == "moves_event":
                self.season.human.moves_event(calendar.id, id, later)
            elif act == "edits_event":
                self.season.human.edits_event(calendar.id, id, summary="mine now")
            else:
                self.season.human.deletes_event(calendar.id, id)
            self.told[f"person {act}"] += 1

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert self._wrong() == ()

    def teardown(self) -> None:
        """Leave it in peace: everything comes to its end, and the last run has nothing to do."""
        self.world.apply_late()
        for minutes in (5, 45, 24 * 60, 50):
            self.time_passes(minutes)
            assert self._run() in (0, 3)
        asked = len(self.world.journal)
        self.time_passes(3)
        assert self._run() == 0
        assert self._wrong(requests_before=asked) == ()
        assert left_half_done(self.season, self.now) == ()
        self.told["stories"] += 1

    def _run(self, checkpoint: Callable[[str], None] | None = None) -> int:
        """Do a run a minute after the last thing that happened."""
        self.time_passes(1)
        self.told["runs"] += 1
        try:
            return run_at(self.season.root, self.world, self.now, checkpoint=checkpoint)
        finally:
            self.world.faults.clear()

    def _drafts(self) -> list[Draft]:
        return sorted((one for one in self.world.account(OWNER).drafts.values() if key_of(one)), key=key_of)

    def _wrong(self, *, requests_before: int | None = None) -> tuple[str, ...]:
        facts = self.season.facts()
        found = violations(self.season, facts, requests_before=requests_before)
        if not any(line.startswith("I5") for line in found):
            return found
        orphans = audit(self.season.root, Clock(read=lambda: self.now)).orphans
        self.told["orphans the audit lists"] += len(orphans)
        return violations(self.season, facts, requests_before=requests_before, orphans=orphans)


def test_whatever_happens_in_whatever_order_nothing_is_made_twice_lost_or_overwritten(
    tmp_path: Path, told: Callable[[str], None]
) -> None:
    done: Counter[str] = Counter()
    with google_season(tmp_path) as season:
        before(season)
        moment = Moment.of(season, tmp_path / "begun")

        class Told(Account):
            def __init__(self) -> None:
                super().__init__(moment, tmp_path / "told", done)

        run_state_machine_as_test(
            Told,
            settings=settings(
                max_examples=EXAMPLES,
                stateful_step_count=STEPS,
                deadline=None,
                derandomize=True,
                phases=tuple(Phase) if LONG else (Phase.explicit, Phase.generate),
                suppress_health_check=list(HealthCheck),
            ),
        )
    assert done["stories"] >= EXAMPLES
    if LONG:
        told(", ".join(f"{count} {what}" for what, count in sorted(done.items())))
