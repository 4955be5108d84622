"""too-soon (T601), program-policy (M404), do-not-contact (R106), missed-window (T606): sentences, days and corners."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind, RuleSetting
from outreach.domain.history import Stage
from outreach.domain.occasions import Match, OccasionKind
from outreach.domain.people import Person, Policy, ProgramId
from outreach.domain.project import Limits
from outreach.domain.stages import View
from outreach.domain.touches import Due, Occurrence, Skip
from outreach.guardrails import do_not_contact, missed_window, program_policy, too_soon
from outreach.guardrails.engine import check_text
from outreach.guardrails.rule import Context
from tests.builders import (
    a_cadence,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    a_window,
    an_interview,
    an_occasion,
    an_occurrence,
    day,
    days,
    length,
)
from tests.unit.guardrails.mails import a_mail

OYELARAN = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
CHECKIN = a_cadence()


def given(skip: Skip | None) -> tuple[str, str, str | None]:
    assert skip is not None
    return str(skip.code), skip.text, skip.next.isoformat() if skip.next else None


class TestTooSoon:
    """T601."""

    def ask(self, view: View, occurrence: Occurrence | None = None) -> Skip | None:
        return too_soon.RULE.skip(occurrence or an_occurrence(OYELARAN, CHECKIN), view)

    def wrote(self, text: str, now: str = "2026-12-01") -> View:
        return a_view(history=a_history(contacts={"samuel-oyelaran": text}), now=now)

    def drafted(
        self,
        stage: Stage,
        *,
        now: str = "2026-12-01",
        changed: str = "",
        cadence: str = "meeting-recap",
        dismissed: bool = False,
    ) -> View:
        touch = f"{cadence}/samuel-oyelaran/since-2026-11-16/1"
        past = a_past_draft(touch, stage, kind=Kind.THANKS, made="2026-11-22 07:10", changed=changed)
        history = a_history(drafts=[past], dismissed=[touch] if dismissed else ())
        return a_view(a_project(cadences=(a_cadence("meeting-recap"),)), history, now)

    def test_it_says_when_the_owner_wrote_and_when_it_passes(self) -> None:
        assert given(self.ask(self.wrote("2026-11-20 thanks"))) == (
            "too-soon",
            "you wrote to Dr. Oyelaran on 20 Nov; 14 days between two mails",
            "2026-12-04",
        )

    @pytest.mark.parametrize(
        ("touch", "silent"),
        [
            ("2026-11-17 thanks", False),
            ("2026-11-18 thanks", True),
            ("2026-11-30 meeting", False),
            ("2026-11-30 logistics", False),
            ("2026-11-30 ask", True),
        ],
    )
    def test_only_what_the_owner_wrote_within_the_gap_counts(self, touch: str, silent: bool) -> None:
        assert (self.ask(self.wrote(touch)) is not None) is silent

    def test_the_gap_is_the_owners(self) -> None:
        project = a_project(limits=Limits(per_person_gap=length("5 days")))
        history = a_history(contacts={"samuel-oyelaran": "2026-11-20 thanks"})
        assert self.ask(a_view(project, history, "2026-11-25")) is None

    @pytest.mark.parametrize(("days_set", "silent"), [("5", False), ("20", True), ("soon", True)])
    def test_a_cadence_may_have_its_own_gap(self, days_set: str, silent: bool) -> None:
        recipe = replace(CHECKIN, rules={"too-soon": RuleSetting(options={"days": days_set})})
        found = self.ask(self.wrote("2026-11-22 thanks"), an_occurrence(OYELARAN, recipe))
        assert (found is not None) is silent

    def test_it_names_the_draft_that_lies_there(self) -> None:
        assert given(self.ask(self.drafted(Stage.ADDRESSED))) == (
            "too-soon",
            "the meeting recap draft for Dr. Oyelaran of 22 Nov lies there; 14 days between two mails",
            "2026-12-06",
        )

    def test_an_old_draft_silences_until_it_is_gone(self) -> None:
        assert given(self.ask(self.drafted(Stage.EDITED, now="2027-01-10")))[2] == "2027-01-11"

    @pytest.mark.parametrize(
        ("stage", "silent"),
        [
            (Stage.UNADDRESSED, True),
            (Stage.ADDRESSED, True),
            (Stage.EDITED, True),
            (Stage.INTENDED, False),
            (Stage.WITHDRAWN, False),
            (Stage.SENT, False),
        ],
    )
    def test_only_a_draft_that_lies_there_counts(self, stage: Stage, silent: bool) -> None:
        assert (self.ask(self.drafted(stage)) is not None) is silent

    def test_a_draft_that_vanished_may_have_been_sent(self) -> None:
        found = self.ask(self.drafted(Stage.GONE, changed="2026-11-25 09:00"))
        assert "may have been sent" in given(found)[1]
        assert self.ask(self.drafted(Stage.GONE, changed="2026-11-25 09:00", now="2026-12-10")) is None
        assert self.ask(self.drafted(Stage.GONE, changed="2026-11-25 09:00", dismissed=True)) is None

    def test_a_draft_of_the_same_cadence_is_not_this_rules_business(self) -> None:
        assert self.ask(self.drafted(Stage.ADDRESSED, cadence="mentor-checkin")) is None

    def test_a_draft_that_lies_there_may_be_finished(self) -> None:
        own = a_past_draft("mentor-checkin/samuel-oyelaran/since-2026-11-16/1", Stage.UNADDRESSED)
        other = a_past_draft("meeting-recap/samuel-oyelaran/since-2026-11-16/1", Stage.ADDRESSED)
        assert self.ask(a_view(history=a_history(drafts=[own, other]))) is None

    def test_a_cadence_nobody_knows_any_more_is_named_by_its_id(self) -> None:
        past = a_past_draft("old-note/samuel-oyelaran/since-2026-11-16/1", Stage.ADDRESSED)
        assert given(self.ask(a_view(history=a_history(drafts=[past]))))[1].startswith(
            "the old-note draft for Dr. Oyelaran"
        )


class TestProgramPolicy:
    """M404."""

    LONG = replace(a_person("Dr. Hannah Long"), program=ProgramId("cedar-ridge"))
    THANKS = a_cadence("interview-thanks", kind=Kind.THANKS)
    CONF = a_cadence("conf-thanks", kind=Kind.THANKS)
    MATCH = Match(system="nrmp", season=days("2026-11-01..2027-01-31"), year=2027)

    def view(
        self,
        policy: Policy,
        *people: Person,
        coordinator: str | None = None,
        on_interview: str | None = None,
        now: str = "2026-12-08 18:30",
        match: Match = MATCH,
        noted: Policy | None = None,
    ) -> View:
        program = a_program(
            "Cedar Ridge Medical Center", also=("Cedar Ridge",), thank_you=policy, coordinator=coordinator
        )
        interview = an_interview(
            "2026-12-08 08:30",
            id="cedar-ridge-2027",
            program="cedar-ridge",
            people=("hannah-long",),
            coordinator=on_interview,
        )
        project = a_project(people=(self.LONG, *people), programs=(program,), interviews=(interview,), match=match)
        return a_view(project, a_history(policies={program.id: noted} if noted else {}), now)

    def thanks(
        self, person: Person | None = None, view: View | None = None, *, part: str = "interviewer"
    ) -> Occurrence:
        person = person or self.LONG
        occasion = an_occasion(
            "2026-12-08", id="cedar-ridge-2027", program="cedar-ridge", participants={person.id: part}
        )
        record = view.project.interviews[0] if view else None
        return an_occurrence(person, self.THANKS, occasion=replace(occasion, record=record))

    @pytest.mark.parametrize(
        ("policy", "text"),
        [
            (Policy.DISCOURAGED, "Cedar Ridge discourages thank-yous; your notes are kept"),
            (Policy.FORBIDDEN, "Cedar Ridge asked for no thank-yous; your notes are kept"),
            (
                Policy.COORDINATOR_ONLY,
                "Cedar Ridge takes thank-yous through the coordinator only, and none is in your file",
            ),
            (Policy.NOT_SAID, "Cedar Ridge did not say; program director and coordinator may be thanked"),
        ],
    )
    def test_it_says_what_the_program_said(self, policy: Policy, text: str) -> None:
        view = self.view(policy)
        assert given(program_policy.skip(self.thanks(), view)) == ("program-policy", text, None)

    @pytest.mark.parametrize("policy", [Policy.WELCOME, Policy.UNKNOWN])
    def test_nobody_is_silenced_while_thanks_are_welcome_or_nobody_asked(self, policy: Policy) -> None:
        assert program_policy.skip(self.thanks(), self.view(policy)) is None

    def test_an_answer_in_a_note_counts_while_the_file_says_nothing(self) -> None:
        assert program_policy.skip(self.thanks(), self.view(Policy.UNKNOWN, noted=Policy.FORBIDDEN)) is not None
        assert program_policy.skip(self.thanks(), self.view(Policy.WELCOME, noted=Policy.FORBIDDEN)) is None

    def test_there_is_one_coordinator_that_of_the_interview_before_that_of_the_program(self) -> None:
        first = replace(a_person("Ms. Renee Toliver", roles=("coordinator",)), program=ProgramId("cedar-ridge"))
        second = replace(a_person("Mr. Alan Reyes", roles=("coordinator",)), program=ProgramId("cedar-ridge"))
        for view in (
            self.view(Policy.COORDINATOR_ONLY, first, second, on_interview="alan-reyes"),
            self.view(Policy.COORDINATOR_ONLY, first, second, coordinator="alan-reyes"),
        ):
            assert program_policy.skip(self.thanks(second, view), view) is None
            assert given(program_policy.skip(self.thanks(first, view), view))[1].endswith("only, Mr. Reyes")

    def test_a_coordinator_is_known_by_role_or_by_part(self) -> None:
        toliver = replace(a_person("Ms. Renee Toliver", roles=("coordinator",)), program=ProgramId("cedar-ridge"))
        reyes = a_person("Mr. Alan Reyes")
        view = self.view(Policy.NOT_SAID, toliver, reyes)
        assert program_policy.skip(self.thanks(toliver), view) is None
        assert program_policy.skip(self.thanks(reyes, part="coordinator"), view) is None
        assert program_policy.skip(self.thanks(reyes, part="program director"), view) is None
        assert program_policy.skip(self.thanks(reyes), view) is not None

    @pytest.mark.parametrize(
        ("now", "silent"),
        [("2026-12-07", False), ("2026-12-08", True), ("2027-03-19", True), ("2027-03-20", False)],
    )
    def test_other_thanks_wait_from_the_interview_to_match_day(self, now: str, silent: bool) -> None:
        found = program_policy.skip(an_occurrence(self.LONG, self.CONF), self.view(Policy.DISCOURAGED, now=now))
        assert (found is not None) is silent
        if found:
            assert found.next == day("2027-03-20")

    def test_without_a_match_other_thanks_wait_without_an_end(self) -> None:
        view = self.view(Policy.DISCOURAGED, match=Match(), now="2027-06-01")
        assert given(program_policy.skip(an_occurrence(self.LONG, self.CONF), view))[2] is None

    def test_an_interviewer_from_elsewhere_is_concerned_too(self) -> None:
        guest = replace(self.LONG, program=None)
        view = self.view(Policy.DISCOURAGED)
        assert program_policy.skip(an_occurrence(guest, self.CONF), view) is not None
        assert program_policy.skip(an_occurrence(a_person("Dr. Ada Quill"), self.CONF), view) is None

    def test_thanks_for_another_occasion_are_concerned(self) -> None:
        occasion = an_occasion(kind=OccasionKind.CONFERENCE, id="glws")
        occurrence = an_occurrence(self.LONG, self.CONF, occasion=occasion)
        assert program_policy.skip(occurrence, self.view(Policy.NOT_SAID)) is not None

    def test_a_place_that_is_no_program_has_no_policy(self) -> None:
        occurrence = an_occurrence(self.LONG, self.THANKS, occasion=an_occasion(program=None))
        assert program_policy.skip(occurrence, self.view(Policy.DISCOURAGED)) is None

    def test_an_unknown_policy_is_a_question_with_the_command_that_answers_it(self) -> None:
        view = self.view(Policy.UNKNOWN)
        context = Context(view=view, due=a_due(self.thanks()))
        (finding,) = program_policy.check(a_mail(""), context)
        assert (finding.label, finding.level) == ("program-policy (M404)", "block")
        assert finding.message == "Cedar Ridge: may people be thanked?"
        assert finding.fix == 'outreach note "policy Cedar Ridge: welcome"'

    @pytest.mark.parametrize("policy", [one for one in Policy if one is not Policy.UNKNOWN])
    def test_a_known_policy_is_no_question(self, policy: Policy) -> None:
        context = Context(view=self.view(policy), due=a_due(self.thanks()))
        assert list(program_policy.check(a_mail(""), context)) == []

    def test_a_mail_that_thanks_for_nothing_asks_for_no_policy(self) -> None:
        context = Context(view=self.view(Policy.UNKNOWN), due=a_due(an_occurrence(self.LONG, CHECKIN)))
        assert list(program_policy.check(a_mail(""), context)) == []

    def test_a_text_alone_hangs_on_no_policy(self) -> None:
        assert check_text("Thank you.", view=self.view(Policy.UNKNOWN), person=self.LONG) == ()


class TestDoNotContact:
    """R106."""

    def ask(self, person: Person, now: str = "2026-12-01") -> Skip | None:
        return do_not_contact.RULE.skip(an_occurrence(person), a_view(now=now))

    def test_never_says_so_and_gives_no_day(self) -> None:
        sorn = a_person("Dr. Victor Sorn", never=True)
        assert given(self.ask(sorn)) == ("do-not-contact", "Dr. Sorn is set to never be written to", None)

    def test_a_pause_gives_the_day_it_ends(self) -> None:
        chen = a_person("Dr. Wei Chen", pause_until=day("2027-02-15"))
        assert given(self.ask(chen)) == ("paused", "Dr. Chen is paused until 15 Feb 2027", "2027-02-15")
        assert self.ask(chen, "2027-02-15") is None


class TestMissedWindow:
    """T606."""

    def ask(self, due: Due, now: str) -> Skip | None:
        return missed_window.RULE.skip(due.occurrence, a_view(now=now))

    def test_it_says_when_it_ended(self) -> None:
        due = a_due(an_occurrence(window=a_window(closes="2026-12-06")))
        assert given(self.ask(due, "2026-12-07 00:00")) == ("missed-window", "the time for it ended on 6 Dec", None)
        assert self.ask(due, "2026-12-06 23:59") is None

    def test_a_window_without_an_end_or_without_a_date_is_never_missed(self) -> None:
        open_end = an_occurrence(window=a_window(closes=None))
        undated = replace(open_end, window=None)
        for occurrence in (open_end, undated):
            assert missed_window.RULE.skip(occurrence, a_view(now="2027-12-07")) is None

    def test_an_end_that_is_only_an_hour_is_told_without_a_day(self) -> None:
        window = replace(a_window(closes="2026-12-06"), closes=None)
        found = missed_window.RULE.skip(an_occurrence(window=window), a_view(now="2026-12-08"))
        assert given(found)[1] == "the time for it ended"
