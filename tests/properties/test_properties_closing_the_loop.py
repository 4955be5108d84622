"""Any order of what the owner does, other people write, the files become and days bring: the loop stays closed.

Two lives are told at random: one with an account at Google whose mail and calendar may be read, one with files. After
every step nothing of the owner's is lost and nothing is made twice; after every run everybody's last contact is the
true one, and nobody is written to who answered, is away, does not exist at that address, or was to be left alone.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from outreach.providers.google import scopes
from tests.builders import at
from tests.faults.invariants import violations
from tests.faults.moments import Moment
from tests.google_season import GRANTED, OWNER, GoogleSeason, google_season
from tests.google_server.faults import Fault
from tests.properties.loop_life import Life, LifeAtGoogle
from tests.properties.loop_people import FILES, GOOGLE, Files, begun, everybody, words_into
from tests.properties.loop_places import AtGoogle, InFiles

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
BEGIN = "2026-12-01 12:00"
PEOPLE = tuple(everybody())
WHO = st.integers(0, len(PEOPLE) - 1)
# how many lives, and how many steps each
LIVES_AT_GOOGLE, LIVES_IN_FILES = ((100, 60), (200, 60)) if LONG else ((8, 40), (16, 40))
WRONG = ("500-before", "500-after", "drop-before", "drop-after", "429", "garbage", "truncated", "503-before")
READING = GRANTED | {scopes.READONLY, scopes.EVENTS_READONLY}
SAYINGS = (
    "met_somebody",
    "thanks",
    "reply",
    "no-reply",
    "snoozes",
    "pauses",
    "resumes",
    "resumes",
    "jots",
    "note",
    "news",
)
# lives in which none of this happens prove little
MUST_HAPPEN = (
    "made: first mails", "made: follow-ups", "known: Withdrawn", "known: StateSeen sent", "known: StateSeen deleted",
    "known: MailSeen", "known: MeetingSeen", "runs in trouble",
)  # fmt: skip
MUST_HAPPEN_LONG = ("known: AbsenceSeen", "known: BounceSeen", "forgotten: history", "forgotten: sync token")
APPOINTMENTS = ("arranges", "arranges", "declines", "moves", "drops")
EDITS = ("renames", "gets_an_address", "leaves", "returns", "returns", "travels", "moves_house")
# for how many days somebody says to be away; 0: they do not say
AWAY = (0, 3, 9, 25)
NO_ANSWERS = {
    "News of the week": ["List-Id: <news.example.org>"],
    "News of the month": ["Precedence: bulk"],
    "Invitation: Coffee": ["Content-Type: text/calendar; method=REQUEST; charset=utf-8"],
    "Accepted: Coffee": ["Content-Type: text/calendar; method=REPLY; charset=utf-8"],
}


class Lived(RuleBasedStateMachine):
    """A life of which all else is told by its kind; `told` counts what happened in it."""

    told: Counter[str]

    def __init__(self, life: Life) -> None:
        super().__init__()
        self.life = life

    def teardown(self) -> None:
        """Come to an end in peace."""
        self.life.passes(1)
        self.life_goes_on(0, again=True)
        self.told["lives"] += 1
        self.told.update(self.life.figures())

    def begins(self) -> None:
        """Live until something lies there for everybody."""
        assert self.life.runs() == ()
        self.life_goes_on(11, again=True)

    @rule(days=st.integers(1, 20))
    def days_pass(self, days: int) -> None:
        self.life.passes(days)
        self.told["days"] += days

    @rule(days=st.integers(0, 5), again=st.booleans())
    def life_goes_on(self, days: int, again: bool) -> None:
        if days:
            self.days_pass(days)
        assert self.life.runs() == ()
        if again:
            assert self.life.runs_again() == ()
        self.told["runs"] += 1 + again

    @rule(which=st.integers(0, 9), act=st.sampled_from(("edits", "opens", "sends", "sends_otherwise", "deletes")))
    def does_something_with_a_draft(self, which: int, act: str) -> None:
        drafts = self.life.drafts()
        if drafts:
            one = drafts[which % len(drafts)]
            if act == "sends_otherwise":
                self.life.sends(one, "Other words for it")
            else:
                getattr(self.life, act)(one)
            self.told[f"draft: {act}"] += 1

    @rule(which=st.integers(0, 9), act=st.sampled_from(("edits_hold", "moves_hold", "deletes_hold")))
    def does_something_with_a_hold(self, which: int, act: str) -> None:
        holds = list(self.life.place.holds())
        if holds:
            self.life.does_to_hold(holds[which % len(holds)], act)
            self.told[f"hold: {act}"] += 1

    @rule(who=WHO, what=st.sampled_from(SAYINGS))
    def says_something(self, who: int, what: str) -> None:
        name = self._listed(who)
        match what:
            case "snoozes" | "pauses" | "resumes" | "jots" | "met_somebody":
                getattr(self.life, what)(name)
            case "note":
                self.life.says("note", f"{self.life.files.people[name].full}: she keeps a list of questions.")
            case "news":
                self.life.says("news", f"number {self.life.now:%d %H %M} - My poster of {self.life.now:%B %d} is out.")
            case _:
                self.life.logs(name, what)
        self.told[f"said: {what}"] += 1

    @rule(who=WHO, what=st.sampled_from(EDITS))
    def edits_the_files(self, who: int, what: str) -> None:
        name = PEOPLE[who]
        match what:
            case "travels" | "moves_house":
                getattr(self.life, what)()
            case "leaves" | "returns":
                if name != "Osei":
                    self.life.takes_out(name, again=what == "returns")
            case _:
                if name in self.life.listed() and (name != "Osei" or what != "renames"):
                    getattr(self.life, what)(name)
        self.told[f"files: {what}"] += 1

    @rule(who=WHO, answers=st.booleans())
    def writes_a_mail_of_their_own(self, who: int, answers: bool) -> None:
        self.life.writes_to(PEOPLE[who], answers=answers)
        self.told["own mails"] += 1

    @rule(who=WHO, which=st.integers(0, 3), in_thread=st.booleans())
    def hears_from_somebody(self, who: int, which: int, in_thread: bool) -> None:
        name = PEOPLE[who]
        senders = list(self.life.senders(name))
        self.life.hears_from(name, sender=senders[which % len(senders)], in_thread=in_thread)
        self.told["mails received"] += 1

    @rule(who=WHO, what=st.sampled_from((*AWAY, "bounce", "bounce", *NO_ANSWERS)))
    def hears_from_a_machine(self, who: int, what: int | str) -> None:
        name = self._listed(who)
        match what:
            case "bounce":
                self.life.comes_back(name)
            case int():
                self.life.hears_of_absence(name, what or None)
            case _:
                self.life.gets_what_is_no_answer(name, NO_ANSWERS[what], what)
        self.told[f"machines: {'away' if isinstance(what, int) else what}"] += 1

    @invariant()
    def nothing_is_wrong(self) -> None:
        assert self.life.wrong() == ()

    def _listed(self, which: int) -> str:
        listed = self.life.listed()
        return listed[which % len(listed)]


class AtGoogleAccount(Lived):
    """A life with an account at Google: its owner also has a calendar, and requests may go wrong."""

    def __init__(self, season: GoogleSeason) -> None:
        self.lived = LifeAtGoogle(place=AtGoogle(season=season), files=_files(GOOGLE), now=at(BEGIN), season=season)
        super().__init__(self.lived)
        self.season = season
        self.begins()

    def teardown(self) -> None:
        super().teardown()
        assert self.season.world.crashes == []

    @rule(
        who=WHO, days=st.integers(-2, 12), act=st.sampled_from(("arranges", "arranges", "declines", "moves", "drops"))
    )
    def does_something_in_the_calendar(self, who: int, days: int, act: str) -> None:
        match act:
            case "moves":
                self.lived.moves_meeting(who, days)
            case "drops":
                self.lived.takes_off_meeting(who)
            case _:
                self.lived.arranges(self._listed(who), days, declines=act == "declines")
        self.told[f"meeting: {act}"] += 1

    @rule(what=st.sampled_from(("history", "sync token")))
    def google_forgets(self, what: str) -> None:
        account = self.season.world.account(OWNER)
        (account.gmail.forget_history if what == "history" else account.calendar.primary.forget_changes)()
        self.told[f"forgotten: {what}"] += 1

    @rule(mode=st.sampled_from(WRONG), nth=st.integers(0, 20))
    def runs_and_something_goes_wrong(self, mode: str, nth: int) -> None:
        """Lose one request of a run, or all of them: then Google is down."""
        fault = Fault(mode=mode, nth=nth) if nth else Fault(mode="503-before", times=10_000)
        self.season.world.faults.add(fault)
        self.life.tries_to_run()
        self.season.world.faults.clear()
        self.told["runs in trouble"] += 1

    @invariant()
    def nothing_was_sent_or_asked_that_may_not_be(self) -> None:
        assert self.season.world.send_calls == self.season.world.invitations == 0
        facts = self.life.place.facts(self.life.now)
        assert facts == () or violations(self.season, facts) == ()


class WithFiles(Lived):
    """A life with files: what was exchanged is known once the mail program's files were read."""

    def __init__(self, root: Path) -> None:
        files = _files(FILES)
        self.files_place = InFiles(terminal=begun(root / "w", files), now=at(BEGIN))
        super().__init__(Life(place=self.files_place, files=files, now=at(BEGIN)))
        self.begins()

    @rule()
    def reads_the_mail(self) -> None:
        if self.life.says("observe", *self.files_place.keep_mail()):
            self.life.truth.is_read(self.life.listed())
        self.told["readings"] += 1


def _files(places: tuple[str, ...]) -> Files:
    return Files(people=everybody(), places=places)


def _settings(examples: int, steps: int) -> settings:
    return settings(
        max_examples=examples,
        stateful_step_count=steps,
        deadline=None,
        derandomize=True,
        # a life takes seconds to tell: to tell a shorter one of the same fault may take hours
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )


def _sum(done: Counter[str]) -> str:
    return ", ".join(f"{count} {what}" for what, count in sorted(done.items()))


def test_a_life_with_google_stays_closed_whatever_happens(tmp_path: Path, told: Callable[[str], None]) -> None:
    done: Counter[str] = Counter()
    files = _files(GOOGLE)
    with google_season(tmp_path, files.text(), granted=READING) as season:
        words_into(season.root)
        moment = Moment.of(season, tmp_path / "begun")

        class Told(AtGoogleAccount):
            told = done

            def __init__(self) -> None:
                super().__init__(moment.again(tmp_path / "told"))

        run_state_machine_as_test(Told, settings=_settings(*LIVES_AT_GOOGLE))
    assert done["lives"] >= LIVES_AT_GOOGLE[0]
    assert {what for what in (*MUST_HAPPEN, *(MUST_HAPPEN_LONG if LONG else ())) if not done[what]} == set()
    if LONG:
        told(f"at Google: {_sum(done)}")


def test_a_life_with_files_stays_closed_whatever_happens(tmp_path: Path, told: Callable[[str], None]) -> None:
    done: Counter[str] = Counter()

    class Told(WithFiles):
        told = done

        def __init__(self) -> None:
            done["begun"] += 1
            super().__init__(tmp_path / str(done["begun"]))

    run_state_machine_as_test(Told, settings=_settings(*LIVES_IN_FILES))
    assert done["lives"] >= LIVES_IN_FILES[0]
    if LONG:
        told(f"with files: {_sum(done)}")
