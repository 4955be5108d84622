"""Rules of the season that hang on days, people and what was said before, beyond the examples in their docstrings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence, Kind, RuleSetting
from outreach.domain.history import Contact, History, Stage
from outreach.domain.occasions import Match, OccasionKind
from outreach.domain.people import Dated, Person, Phase, ProgramId
from outreach.domain.profile import Private, PrivateNote, Profile, Repair
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip
from outreach.guardrails import (
    application_talk,
    blackout,
    co_applicant,
    private_text,
    program_people,
    program_side,
    ranking_promise,
    ranking_question,
    second_first_choice,
    second_mail,
)
from outreach.guardrails.engine import check_text
from outreach.guardrails.rule import Context, TextRule
from tests.builders import (
    a_cadence,
    a_contact,
    a_history,
    a_me,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    a_window,
    an_interview,
    an_occasion,
    an_occurrence,
    at,
    day,
    days,
)
from tests.unit.guardrails.mails import a_mail

HARBOR, NORTHFIELD = ProgramId("harbor-state"), ProgramId("northfield")
PROGRAMS = (a_program(), a_program("Northfield University", also=("Northfield",)))
DIRECTOR = a_person("Dr. Elena Marchetti", program=HARBOR, email="e.marchetti@harbor-state.example.edu")
ELSEWHERE = a_person("Dr. Lin Chen", program=NORTHFIELD)
MENTOR = a_person("Dr. Noor Hadid", roles=("wellness mentor",), email="n.hadid@example.org")
RIVAL = a_person("Tom Weller", roles=("co-applicant",), email="t.weller@example.org")
MATCH = Match(system="nrmp", season=days("2026-11-01..2027-03-19"), year=2027, in_soap=True)
HELLO = a_cadence("keep-in-touch", kind=Kind.UPDATE)
FIRST = "Harbor State is my first choice."


def a_season(**fields: object) -> Project:
    people = (DIRECTOR, ELSEWHERE, MENTOR, RIVAL)
    project = a_project(people=people, programs=PROGRAMS, match=MATCH, interviews=(an_interview(),))
    return replace(project, **fields)  # type: ignore[arg-type]


def said(
    rule: TextRule, text: str, to: Person | None = DIRECTOR, view: View | None = None, **context: object
) -> list[str]:
    known = replace(Context(view=view or a_view(a_season(), now="2027-01-20"), person=to), **context)  # type: ignore[arg-type]
    return [f"{one.level}: {one.message}" for one in rule.check(a_mail(text), known)]


class TestBlackout:
    """M406."""

    def ask(
        self,
        now: str,
        person: Person = DIRECTOR,
        cadence: Cadence = HELLO,
        project: Project | None = None,
        closes: str | None = None,
        opens: str = "2027-01-01",
    ) -> Skip | None:
        occurrence = an_occurrence(person, cadence, window=a_window(opens, closes))
        return blackout.skip(occurrence, a_view(project or a_season(), now=now))

    @pytest.mark.parametrize(
        ("now", "silent"),
        [
            ("2027-03-14 23:59", False),
            ("2027-03-15 00:00", True),
            ("2027-03-18 23:59", True),
            ("2027-03-19 00:00", False),
        ],
    )
    def test_it_lasts_from_monday_to_thursday(self, now: str, silent: bool) -> None:
        assert (self.ask(now) is not None) is silent

    def test_it_says_until_when_and_what_is_next(self) -> None:
        found = self.ask("2027-03-16")
        assert found is not None
        assert (found.code, found.rule, found.next) == ("blackout", "M406", day("2027-03-19"))
        assert found.text == "SOAP until 18 Mar: no mail to programs, and none asking for one"

    def test_what_is_over_by_then_has_no_next_day(self) -> None:
        found = self.ask("2027-03-16", closes="2027-03-17")
        assert found is not None
        assert found.next is None

    def test_what_opens_later_is_not_concerned(self) -> None:
        assert self.ask("2027-03-16", opens="2027-03-19") is None
        assert self.ask("2027-03-16", opens="2027-03-18") is not None

    @pytest.mark.parametrize(
        ("ends", "now", "silent"),
        [
            ("14:00", "2027-03-18 13:59", True),
            ("14:00", "2027-03-18 14:00", False),
            ("99:00", "2027-03-18 23:00", True),
            ("noon", "2027-03-18 23:00", True),
        ],
    )
    def test_its_end_can_be_an_hour_of_thursday(self, ends: str, now: str, silent: bool) -> None:
        project = a_season(rules={"blackout": RuleSetting(options={"ends": ends})})
        assert (self.ask(now, project=project) is not None) is silent

    @pytest.mark.parametrize(
        "match", [replace(MATCH, in_soap=False), replace(MATCH, system="medphys"), Match(in_soap=True)]
    )
    def test_only_who_is_in_soap_has_one(self, match: Match) -> None:
        assert self.ask("2027-03-16", project=a_season(match=match)) is None

    @pytest.mark.parametrize(
        ("roles", "email", "at_home", "silent"),
        [
            (("program director",), "x@unfilled.example.edu", "", True),
            (("resident",), "x@unfilled.example.edu", "", True),
            (("connector",), "x@example.org", "", False),
            (("faculty",), "x@lakeshore.example.edu", "", False),
            (("faculty",), "x@example.org", "Lakeshore College of Medicine", False),
            (("program director",), "x@lakeshore.example.edu", "", False),
        ],
    )
    def test_it_concerns_people_of_residencies_elsewhere(
        self, roles: tuple[str, ...], email: str, at_home: str, silent: bool
    ) -> None:
        person = a_person("Dr. Ruth Amari", roles=roles, email=email, at=at_home)
        project = a_season(profile=Profile(school="Lakeshore College of Medicine"))
        assert (self.ask("2027-03-16", person, project=project) is not None) is silent

    def test_an_office_at_home_counts_where_home_is_a_program_of_the_file(self) -> None:
        email = "x@lakeshore.example.edu"
        director = a_person("Dr. Ruth Amari", roles=("program director",), email=email, program=HARBOR)
        adviser = a_person("Dr. Ruth Amari", roles=("mentor",), email=email, program=HARBOR)
        assert self.ask("2027-03-16", director) is not None
        assert self.ask("2027-03-16", adviser) is None

    def test_answers_may_go_and_requests_for_advocacy_may_not(self) -> None:
        assert self.ask("2027-03-16", cadence=a_cadence("an-answer", kind=Kind.REPLY)) is None
        assert self.ask("2027-03-16", MENTOR) is None
        assert self.ask("2027-03-16", MENTOR, a_cadence("advocacy-request", kind=Kind.ASK)) is not None


class TestSecondMail:
    """M408."""

    def ask(
        self,
        person: Person = DIRECTOR,
        *,
        now: str = "2026-12-10",
        history: History | None = None,
        occurrence: Occurrence | None = None,
        project: Project | None = None,
    ) -> Skip | None:
        return second_mail.skip(
            occurrence or an_occurrence(person, HELLO), a_view(project or a_season(), history or a_history(), now)
        )

    def test_it_names_the_interview_and_the_day_after_the_match(self) -> None:
        found = self.ask(occurrence=an_occurrence(DIRECTOR, HELLO, window=a_window("2026-12-01", None)))
        assert found is not None
        assert (found.code, found.rule, found.next) == ("program-policy", "M408", day("2027-03-20"))
        assert found.text == "you interviewed at Harbor State on 2 Dec; one thank-you, and then silence"

    @pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.ASK, Kind.GIVE, Kind.UPDATE)])
    def test_thanks_logistics_answers_and_apologies_are_free(self, kind: Kind) -> None:
        assert self.ask(occurrence=an_occurrence(DIRECTOR, a_cadence("some", kind=kind))) is None

    @pytest.mark.parametrize(
        ("kind", "free"),
        [
            (OccasionKind.CONFERENCE, True),
            (OccasionKind.LETTER, True),
            (OccasionKind.MEETING, True),
            (OccasionKind.COMMITMENT, True),
            (OccasionKind.INTERVIEW, False),
            (OccasionKind.ADVICE, False),
        ],
    )
    def test_what_hangs_on_something_shared_is_free(self, kind: OccasionKind, free: bool) -> None:
        occasion = an_occasion("2027-01-29", id="some", kind=kind)
        assert (self.ask(occurrence=an_occurrence(DIRECTOR, HELLO, occasion=occasion)) is None) is free

    @pytest.mark.parametrize(
        ("person", "free"),
        [
            (replace(DIRECTOR, since=day("2026-06-01")), True),
            (replace(DIRECTOR, since=day("2026-12-02")), False),
            (replace(DIRECTOR, last=day("2026-11-20")), True),
            (replace(DIRECTOR, helped_me=(Dated(text="a call", day=day("2026-10-01")),)), True),
            (replace(DIRECTOR, helped_me=(Dated(text="a call"),)), False),
            (RIVAL, True),
            (ELSEWHERE, True),
        ],
    )
    def test_a_tie_older_than_the_interview_is_free(self, person: Person, free: bool) -> None:
        assert (self.ask(person) is None) is free

    @pytest.mark.parametrize(
        ("contact", "free"),
        [
            ("2026-11-20 meeting", True),
            ("2026-11-20 reply", True),
            ("2026-11-20 ask", False),
            ("2026-12-02 meeting", False),
        ],
    )
    def test_who_met_or_answered_before_is_known_and_who_was_only_written_to_is_not(
        self, contact: str, free: bool
    ) -> None:
        history = a_history(contacts={str(DIRECTOR.id): contact})
        assert (self.ask(history=history) is None) is free

    def test_an_interviewer_from_elsewhere_is_concerned(self) -> None:
        project = a_season(interviews=(an_interview(people=("noor-hadid",)),))
        guest = replace(MENTOR, roles=frozenset())
        assert self.ask(guest, project=project) is not None

    def test_what_opens_after_the_match_is_not_concerned_and_what_closes_before_has_no_next_day(self) -> None:
        later = an_occurrence(DIRECTOR, HELLO, window=a_window("2027-03-20"))
        assert self.ask(occurrence=later) is None
        over = self.ask(occurrence=an_occurrence(DIRECTOR, HELLO, window=a_window("2026-12-01", "2026-12-20")))
        assert over is not None
        assert over.next is None

    def test_without_a_match_it_has_no_end(self) -> None:
        found = self.ask(project=a_season(match=Match()), now="2027-08-01")
        assert found is not None
        assert found.next is None

    def test_a_place_that_is_no_program_is_named_as_it_is(self) -> None:
        project = a_season(programs=(), interviews=(an_interview(program="harbor-state"),))
        found = self.ask(project=project)
        assert found is not None
        assert "you interviewed at " in found.text


class TestFirstChoice:
    """M401 with a first choice, M405."""

    def view(
        self, now: str = "2027-01-20", *, choice: ProgramId | None = HARBOR, system: str = "nrmp", **more: object
    ) -> View:
        private = Private(first_choice=choice)
        project = a_season(private=private, match=replace(MATCH, system=system), **more)
        return a_view(project, now=now)

    @pytest.mark.parametrize(
        ("now", "choice", "system", "level"),
        [
            ("2027-01-20", HARBOR, "nrmp", "warn"),
            ("2026-12-02", HARBOR, "nrmp", "block"),
            ("2027-01-20", NORTHFIELD, "nrmp", "block"),
            ("2027-01-20", None, "nrmp", "block"),
            ("2027-01-20", HARBOR, "medphys", "block"),
        ],
    )
    def test_one_program_may_hear_it_after_the_last_interview(
        self, now: str, choice: ProgramId | None, system: str, level: str
    ) -> None:
        (found,) = said(ranking_promise.RULE, FIRST, view=self.view(now, choice=choice, system=system))
        assert found.startswith(f"{level}: ")

    def test_a_text_has_a_day_of_its_own(self) -> None:
        (found,) = said(ranking_promise.RULE, FIRST, view=self.view(), day=day("2026-12-02"))
        assert found.startswith("block: ")

    def test_a_text_may_be_for_a_program_without_a_person(self) -> None:
        (found,) = said(ranking_promise.RULE, FIRST, to=None, view=self.view(), program=HARBOR)
        assert found.startswith("warn: ")
        (blocked,) = said(ranking_promise.RULE, FIRST, to=None, view=self.view())
        assert blocked.startswith("block: ")

    @pytest.mark.parametrize(("now", "heard"), [("2027-03-19", True), ("2027-03-20", False)])
    def test_after_match_day_it_may_be_told_how_one_ranked(self, now: str, heard: bool) -> None:
        view = a_view(a_season(), now=now)
        assert bool(said(ranking_promise.RULE, "I had ranked Harbor State first.", view=view)) is heard
        assert said(ranking_promise.RULE, "I will rank Harbor State first.", view=view)

    def test_it_needs_no_file(self) -> None:
        assert [one.rule for one in check_text("I will rank Harbor State first.")] == ["M401"]
        assert [one.rule for one in check_text("Thank you for the tour of Harbor State first thing on Monday.")] == []

    def other(self, about: str, *, outbound: bool = True, person: Person = ELSEWHERE) -> History:
        contact = replace(a_contact(str(person.id), "2027-01-10"), about=about, outbound=outbound)
        return replace(a_history(), contacts={person.id: (contact,)})

    @pytest.mark.parametrize(
        ("about", "outbound", "found"),
        [
            ("Northfield is my first choice", True, True),
            ("Letter of intent", True, True),
            ("you are my top choice", True, True),
            ("letter of intent for the foundation grant", True, False),
            ("Letter of intent", False, False),
            ("the dataset", True, False),
            ("", True, False),
        ],
    )
    def test_a_promise_to_another_program_is_remembered(self, about: str, outbound: bool, found: bool) -> None:
        view = a_view(a_season(), self.other(about, outbound=outbound), "2027-01-20")
        messages = said(second_first_choice.RULE, FIRST, view=view)
        assert bool(messages) is found
        if found:
            assert "another program was promised it on 10 Jan" in messages[0]
            assert "Northfield" not in messages[0]

    @pytest.mark.parametrize(
        ("stage", "found"),
        [
            (Stage.SENT, True),
            (Stage.GONE, True),
            (Stage.ADDRESSED, True),
            (Stage.UNADDRESSED, False),
            (Stage.WITHDRAWN, False),
        ],
    )
    def test_a_draft_that_may_have_been_read_counts(self, stage: Stage, found: bool) -> None:
        draft = a_past_draft(f"keep-in-touch/{ELSEWHERE.id}/since-2027-01-01/1", stage, subject="My letter of intent")
        view = a_view(a_season(), a_history(drafts=[draft]), "2027-01-20")
        assert bool(said(second_first_choice.RULE, FIRST, view=view)) is found

    def test_a_restatement_to_the_same_program_is_no_second_promise(self) -> None:
        view = a_view(a_season(), self.other("Letter of intent", person=DIRECTOR), "2027-01-20")
        assert said(second_first_choice.RULE, FIRST, view=view) == []

    def test_somebody_at_no_program_was_promised_nothing(self) -> None:
        assert program_people.is_of_a_program(RIVAL, a_season()) is False
        view = a_view(a_season(), self.other("Letter of intent", person=MENTOR), "2027-01-20")
        assert said(second_first_choice.RULE, FIRST, view=view) == []
        assert said(second_first_choice.RULE, "I would rank you first.", to=MENTOR, view=view) == []

    def test_the_file_names_another_one_and_the_message_does_not(self) -> None:
        (found,) = said(second_first_choice.RULE, FIRST, view=self.view(choice=NORTHFIELD))
        assert "your file names another first choice" in found
        assert "Northfield" not in found
        assert said(second_first_choice.RULE, FIRST, view=self.view()) == []

    def test_a_text_without_a_file_hangs_on_nothing(self) -> None:
        assert list(second_first_choice.RULE.check(a_mail(FIRST), Context())) == []


class TestPrivateText:
    """P305."""

    STORY = "I took a leave of absence in my second year to look after my younger brother."

    def view(self, **private: object) -> View:
        return a_view(a_season(private=replace(Private(mentors_may_share=self.STORY), **private)), now="2027-01-20")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "text",
        [
            "I took a leave of absence in my second year to look after my younger brother.",
            "You should know that I took a leave of absence in my second year.",
            "My younger brother needed looking after in my second year, hence the leave of absence.",
            "In year two, my second one, an absence came up: on leave, I was looking for what a younger one needs.",
        ],
    )
    def test_it_is_found_copied_cut_or_retold(self, text: str) -> None:
        (found,) = said(private_text.RULE, text, view=self.view())
        assert found.startswith("block: says what is private in your file, ")
        assert found.endswith("; leave it out")

    @pytest.mark.parametrize(
        "text",
        [
            "I am in my second year of the project.",
            "Would you look after the dataset?",
            "My brother is a physicist.",
            "",
        ],
    )
    def test_a_few_of_its_words_are_free(self, text: str) -> None:
        assert said(private_text.RULE, text, view=self.view()) == []

    def test_a_long_piece_of_a_long_text_is_found_and_a_short_one_is_not(self) -> None:
        story = f"{self.STORY} After that I came back slowly, read every chart aloud, and passed all remaining exams."
        view = self.view(mentors_may_share=story)
        assert said(private_text.RULE, "I came back slowly, read every chart aloud.", view=view)
        assert said(private_text.RULE, "Passed all remaining exams. Read every chart.", view=view) == []

    def test_what_mentors_may_share_stands_in_a_request_for_advocacy(self) -> None:
        advocacy = a_cadence("advocacy-request", kind=Kind.ASK)
        assert said(private_text.RULE, self.STORY, to=MENTOR, view=self.view(), cadence=advocacy) == []
        assert said(private_text.RULE, self.STORY, to=MENTOR, view=self.view(), cadence=HELLO)

    def test_a_repair_is_said_to_the_person_only(self) -> None:
        what = "I went quiet on our chart review in April."
        view = self.view(people=(PrivateNote(person=MENTOR.id, repair=Repair(what=what)),))
        repair = a_cadence("repair", kind=Kind.REPAIR)
        assert said(private_text.RULE, what, to=MENTOR, view=view, cadence=repair) == []
        assert said(private_text.RULE, what, to=MENTOR, view=view, cadence=HELLO)
        assert said(private_text.RULE, what, to=DIRECTOR, view=view, cadence=repair)

    def test_a_reason_and_a_short_note_are_private(self) -> None:
        view = self.view(people=(PrivateNote(person=MENTOR.id, why="talks over residents"),))
        assert said(private_text.RULE, "He talks over residents, I am told.", view=view)

    def test_what_is_public_too_is_free(self) -> None:
        view = self.view()
        public = replace(view.project, profile=Profile(story=self.STORY))
        assert said(private_text.RULE, self.STORY, view=replace(view, project=public)) == []

    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("You are my ambitious choice.", True),
            ("I filed you under realistic.", True),
            ("For me this is a backup program.", True),
            ("I scored you: fit 4 out of 5.", True),
            ("It is an ambitious project.", False),
            ("The fit of the mask was good.", False),
        ],
    )
    def test_how_programs_are_sorted_is_not_told_to_one(self, text: str, found: bool) -> None:
        view = self.view(reach={HARBOR: "ambitious", NORTHFIELD: "realistic"})
        assert bool(said(private_text.RULE, text, view=view)) is found
        assert said(private_text.RULE, text, to=MENTOR, view=view) == []

    def test_without_a_file_or_anything_private_there_is_nothing_to_find(self) -> None:
        assert list(private_text.RULE.check(a_mail(self.STORY), Context())) == []
        assert said(private_text.RULE, self.STORY) == []
        assert said(private_text.RULE, "You are my safety school.", view=a_view(a_season()))


class TestPeopleOfPrograms:
    """Who is concerned by M402, M409, M410 and M411."""

    def test_a_confidant_at_no_program_may_be_asked_about_chances_and_not_about_lists(self) -> None:
        chances, place = "What are my chances?", "Where am I on your rank list?"
        assert said(ranking_question.RULE, chances, to=MENTOR) == []
        assert said(ranking_question.RULE, place, to=MENTOR)
        assert said(ranking_question.RULE, chances, to=replace(MENTOR, program=HARBOR))
        assert said(ranking_question.RULE, chances, to=None)
        alone = Context(person=MENTOR)
        assert list(ranking_question.RULE.check(a_mail(chances), alone)) == []

    @pytest.mark.parametrize(
        ("phase", "graduates", "now", "role", "found"),
        [
            (Phase.PGY3, None, "2027-01-20", "applicant", True),
            (Phase.PGY3, None, "2026-07-01", "applicant", True),
            (Phase.PGY3, None, "2027-01-20", "student", True),
            (Phase.PGY3, None, "2026-08-31", "student", False),
            (Phase.PGY3, None, "2027-03-20", "student", False),
            (Phase.ATTENDING, None, "2026-09-01", "student", True),
            (Phase.PGY3, None, "2027-01-20", "faculty", False),
            (Phase.MS4, None, "2027-01-20", "applicant", False),
            (Phase.MS4, "2026-06-30", "2027-01-20", "applicant", True),
            (Phase.MS4, "2027-06-30", "2027-01-20", "applicant", False),
        ],
    )
    def test_who_writes_for_a_program(
        self, phase: Phase, graduates: str | None, now: str, role: str, found: bool
    ) -> None:
        reader = a_person("Priya Raman", roles=(role,))
        view = a_view(a_project(me=a_me(phase=phase, graduates=graduates), people=(reader,)), now=now)
        assert program_people.writes_for_a_program(reader, view) is found
        assert bool(said(program_side.RULE, "We hope you rank us.", to=reader, view=view)) is found

    def test_a_program_that_ranks_is_judged_by_one_rule_only(self) -> None:
        reader = a_person("Priya Raman", roles=("applicant",))
        view = a_view(a_project(me=a_me(phase=Phase.PGY3), people=(reader,)), now="2027-01-20")
        text = "I will rank you first. Where are we on your rank list?"
        assert {one.rule for one in check_text(text, view=view, person=reader)} >= {"M411"}
        assert said(ranking_promise.RULE, text, to=reader, view=view) == []
        assert said(ranking_question.RULE, text, to=reader, view=view) == []

    def test_a_text_without_a_reader_is_read_as_far_as_it_is_unmistakable(self) -> None:
        assert [one.rule for one in check_text("We all hope you rank us highly.")] == ["M411"]
        assert said(program_side.RULE, "We all hope you rank us.", to=None) == []
        resident = a_view(a_project(me=a_me(phase=Phase.PGY3)))
        assert said(program_side.RULE, "We all hope you rank us.", to=None, view=resident)

    def test_a_co_applicant_is_not_named_to_a_program(self) -> None:
        (found,) = said(co_applicant.RULE, "I met Tom Weller there.")
        assert found == 'block: names a co-applicant to a program, "Tom Weller"; leave the name out'
        assert said(co_applicant.RULE, "I met Tom Weller there.", to=MENTOR) == []
        alone = a_season(people=(DIRECTOR,))
        assert said(co_applicant.RULE, "I met Tom Weller there.", view=a_view(alone)) == []

    def test_faculty_without_a_file_do_not_hear_of_others_either(self) -> None:
        text = "Another applicant told me that call is heavy."
        faculty = a_person("Dr. Ruth Amari", roles=("faculty",))
        found = list(co_applicant.RULE.check(a_mail(text), Context(person=faculty)))
        assert [str(one.level) for one in found] == ["warn"]
        assert list(co_applicant.RULE.check(a_mail(text), Context())) == []
        assert list(co_applicant.RULE.check(a_mail(text), Context(person=MENTOR))) == []

    @pytest.mark.parametrize(
        ("cadence", "kind", "occasion", "found"),
        [
            (None, None, None, False),
            ("keep-in-touch", Kind.UPDATE, None, True),
            ("meeting-agenda", Kind.LOGISTICS, None, False),
            ("letter-request", Kind.ASK, OccasionKind.LETTER, False),
            ("letter-thanks", Kind.THANKS, OccasionKind.LETTER, True),
            ("interview-thanks", Kind.THANKS, OccasionKind.INTERVIEW, False),
            ("conf-request", Kind.ASK, OccasionKind.CONFERENCE, True),
        ],
    )
    def test_talk_of_the_application_is_judged_by_what_the_mail_is_for(
        self, cadence: str | None, kind: Kind | None, occasion: OccasionKind | None, found: bool
    ) -> None:
        recipe = a_cadence(cadence, kind=kind) if cadence and kind else None
        about = an_occasion("2027-01-10", id="some", kind=occasion) if occasion else None
        text = "My interview is behind me."
        assert bool(said(application_talk.RULE, text, cadence=recipe, occasion=about)) is found

    def test_a_mentor_at_a_program_is_concerned_without_a_cadence(self) -> None:
        mentor = replace(MENTOR, program=HARBOR)
        assert said(application_talk.RULE, "My interview is behind me.", to=mentor)
        assert said(application_talk.RULE, "My interview is behind me.", to=ELSEWHERE) == []
        assert said(application_talk.RULE, "My interview is behind me.", to=None) == []
        assert said(application_talk.RULE, "My interview is behind me.", to=mentor, day=day("2027-03-20")) == []

    def test_a_contact_is_what_it_is(self) -> None:
        # a guard for the tables above: an ask is outbound, a meeting is not
        rows: list[Contact] = [a_contact("x", "2026-11-20 ask"), a_contact("x", "2026-11-20 meeting")]
        assert [one.outbound for one in rows] == [True, False]
        assert at("2026-11-20").date() == rows[0].day
