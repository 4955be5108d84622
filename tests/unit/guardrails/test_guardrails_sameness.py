"""near-duplicate and generic: what is compared with what, and what is left when polite words are taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.cadences import Cadence, Kind, RuleSetting
from outreach.domain.facts import Noted, Seen, StateSeen
from outreach.domain.findings import Finding, Level
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person, ProgramId
from outreach.domain.plans import Plan, Rendered
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails import generic, near_duplicate
from outreach.guardrails.engine import check_set
from outreach.guardrails.near_duplicate import own_shingles
from outreach.guardrails.rule import Context
from outreach.guardrails.similarity import MOST, shingles, similarity
from tests.builders import (
    a_cadence,
    a_detail,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_program,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
    at,
)
from tests.loaded import loaded
from tests.unit.guardrails.mails import a_mail
from tests.world import World

SENTENCE = "The way your residents present their own plans on Fridays is what I told my family about."
OTHER = "You asked which of my mistakes I would make again, and I have an answer now."


class TestShingles:
    """The detector."""

    def test_only_what_no_template_prints_counts(self) -> None:
        body = f"Thank you for talking with me on Wednesday. {SENTENCE}\n\nIt was good to meet you."
        common = "Thank you for talking with me on Wednesday.\n\nIt was good to meet you."
        assert shingles(body, common=common) == shingles(SENTENCE)
        assert shingles(body, common=body) == ()

    def test_a_name_is_a_blank_and_a_gap_is_nothing(self) -> None:
        assert shingles("Your talk at Northfield moved me.", names=["Northfield"]) == shingles(
            "Your talk at Mesa moved me.", names=["Mesa"]
        )
        assert shingles("⟦one detail from that very conversation⟧") == ()
        assert shingles("one two ⟦what was it⟧ three four") == ()

    def test_marks_case_and_accents_change_nothing(self) -> None:
        assert shingles("Your Friday naïve plan!") == shingles("your friday, naive plan")

    def test_two_words_are_too_few_to_compare(self) -> None:
        assert shingles("plan review") == ()
        assert similarity((), ()) == 0.0

    def test_the_share_is_that_of_all_shingles_of_both(self) -> None:
        one, other = shingles("a b c d e f"), shingles("a b c d x y")
        assert similarity(one, other) == similarity(other, one) == pytest.approx(2 / 6)
        assert similarity(one, one) == 1.0

    def test_of_a_long_mail_a_sample_is_kept_that_tells_the_same(self) -> None:
        text = [f"word{number}" for number in range(600)]
        half = [*text[:300], *(f"else{number}" for number in range(300))]
        one, other = shingles(" ".join(text)), shingles(" ".join(half))
        assert len(one) == len(other) == MOST
        assert similarity(one, one) == 1.0
        assert similarity(one, other) == pytest.approx(1 / 3, abs=0.2)

    def test_the_hashes_are_the_same_tomorrow_and_elsewhere(self) -> None:
        assert shingles("one two three") == ("6e895f63",)

    @given(st.text(max_size=300), st.text(max_size=100))
    def test_no_text_raises_and_nothing_is_more_alike_than_itself(self, text: str, common: str) -> None:
        found = shingles(text, common=common, names=[common])
        assert len(found) <= MOST
        assert similarity(found, found) == (1.0 if found else 0.0)


def person(name: str, place: str = "Harbor State", domain: str = "harbor-state.example.edu") -> Person:
    made = a_person(name, email=f"{name.split()[-1].lower()}@{domain}", at=place)
    return replace(made, program=ProgramId("harbor-state") if place == "Harbor State" else None)


MARCHETTI, HALVORSEN = person("Dr. Elena Marchetti"), person("Dr. Ingrid Halvorsen")
FELD = person("Dr. Naomi Feld", "Prairie Lakes", "prairie-lakes.example.org")
THANKS = a_cadence("interview-thanks", kind=Kind.THANKS)


class TestNearDuplicate:
    """C209."""

    def view(self, drafts: Iterable[PastDraft] = (), **rules: RuleSetting) -> View:
        project = a_project(people=(MARCHETTI, HALVORSEN, FELD), programs=(a_program(),))
        set_to = {name.replace("_", "-"): value for name, value in rules.items()}
        return a_view(replace(project, rules=set_to), a_history(drafts=drafts), "2026-12-03 18:30")

    def mail(
        self,
        to: Person,
        body: str = SENTENCE,
        *,
        subject: str = "",
        cadence: Cadence = THANKS,
        rank: int = 1,
        view: View | None = None,
    ) -> Rendered:
        due = a_due(an_occurrence(to, cadence, occasion=an_occasion()), rank=(rank,))
        rendered = Rendered(due=due, draft=a_mail(f"Dear {to.greeting},\n\n{body}", subject=subject, to=(to,)))
        return replace(rendered, shingles=own_shingles(rendered, view or self.view()))

    def past(self, to: Person, days: int, stage: Stage = Stage.SENT, *, kind: Kind = Kind.THANKS) -> PastDraft:
        made = (at("2026-12-03") - timedelta(days=days)).strftime("%Y-%m-%d 07:10")
        past = a_past_draft(f"conf-thanks/{to.id}/glws/1", stage, kind=kind, made=made, subject="A melon")
        return replace(past, shingles=self.mail(to).shingles)

    def found(self, *mails: Rendered, view: View | None = None) -> dict[str, list[Finding]]:
        given = check_set(mails, view or self.view())
        return {str(touch.person): list(rows) for touch, rows in given.items()}

    def test_of_two_the_later_one_is_named_and_where_it_begins(self) -> None:
        found = self.found(self.mail(HALVORSEN, rank=2), self.mail(MARCHETTI, rank=1))
        assert list(found) == ["ingrid-halvorsen"]
        (finding,) = found["ingrid-halvorsen"]
        assert (finding.level, finding.where) == (Level.BLOCK, "body:3:1")
        assert finding.sentence == (
            "says 100 % the same as the mail to Dr. Marchetti; write what only this conversation gave you"
        )

    def test_another_name_does_not_make_another_mail(self) -> None:
        one = self.mail(MARCHETTI, "Dr. Marchetti, your plan review at Harbor State is what I told my family about.")
        other = self.mail(HALVORSEN, "Dr. Halvorsen, your plan review at HSU is what I told my family about.")
        project = a_project(people=(MARCHETTI, HALVORSEN), programs=(a_program(also=("Harbor State", "HSU")),))
        view = a_view(project, now="2026-12-03 18:30")
        mails = [replace(each, shingles=own_shingles(each, view)) for each in (one, other)]
        assert similarity(*(each.shingles for each in mails)) == 1.0

    @pytest.mark.parametrize(
        ("changed", "level"),
        [
            (SENTENCE, "block"),
            (SENTENCE.replace("told my family about", "told everybody about"), "warn"),
            (SENTENCE.replace("is what I told my family about", "is how I would teach"), None),
            (OTHER, None),
        ],
    )
    def test_how_alike_they_may_be(self, changed: str, level: str | None) -> None:
        view = self.view(near_duplicate=RuleSetting(options={"similar": "70 %"}))
        found = self.found(self.mail(MARCHETTI), self.mail(HALVORSEN, changed, rank=2), view=view)
        assert [str(one.level) for rows in found.values() for one in rows] == ([level] if level else [])

    @pytest.mark.parametrize("similar", ["much", "0", "7"])
    def test_a_share_that_is_none_is_the_usual_one(self, similar: str) -> None:
        view = self.view(near_duplicate=RuleSetting(options={"similar": similar}))
        assert self.found(self.mail(MARCHETTI), self.mail(HALVORSEN, rank=2), view=view)
        near = self.mail(HALVORSEN, SENTENCE.replace("my family", "everybody"), rank=2)
        assert not self.found(self.mail(MARCHETTI), near, view=view)

    def test_it_can_be_switched_off_or_made_lighter(self) -> None:
        pair = self.mail(MARCHETTI), self.mail(HALVORSEN, rank=2)
        assert not self.found(*pair, view=self.view(near_duplicate=RuleSetting(level=Level.OFF)))
        found = self.found(*pair, view=self.view(near_duplicate=RuleSetting(level=Level.WARN)))
        assert [one.level for one in found["ingrid-halvorsen"]] == [Level.WARN]

    def test_mails_to_one_person_and_scheduling_are_not_compared(self) -> None:
        agenda = a_cadence("meeting-agenda", kind=Kind.LOGISTICS)
        again = a_cadence("conf-thanks", kind=Kind.THANKS)
        assert not self.found(self.mail(MARCHETTI), self.mail(MARCHETTI, cadence=again, rank=2))
        assert not self.found(self.mail(MARCHETTI, cadence=agenda), self.mail(HALVORSEN, cadence=agenda, rank=2))

    @pytest.mark.parametrize(
        ("to", "days", "found"),
        [(MARCHETTI, 90, True), (MARCHETTI, 91, False), (FELD, 30, True), (FELD, 31, False)],
    )
    def test_earlier_mails_count_for_a_time(self, to: Person, days: int, found: bool) -> None:
        view = self.view([self.past(to, days)])
        assert bool(self.found(self.mail(HALVORSEN), view=view)) is found

    @pytest.mark.parametrize(
        ("stage", "level"),
        [
            (Stage.SENT, "block"),
            (Stage.ADDRESSED, "block"),
            (Stage.UNADDRESSED, "block"),
            (Stage.GONE, "block"),
            (Stage.EDITED, "warn"),
            (Stage.DELETED, None),
            (Stage.WITHDRAWN, None),
            (Stage.INTENDED, None),
        ],
    )
    def test_what_nobody_will_read_is_not_compared_and_what_was_changed_only_warns(
        self, stage: Stage, level: str | None
    ) -> None:
        found = self.found(self.mail(HALVORSEN), view=self.view([self.past(MARCHETTI, 3, stage)]))
        assert [str(one.level) for rows in found.values() for one in rows] == ([level] if level else [])
        if stage is Stage.EDITED:
            (finding,) = found["ingrid-halvorsen"]
            assert finding.message.endswith("the mail to Dr. Marchetti of 30 Nov, which you have changed since")

    def test_scheduling_of_the_past_is_not_compared_either(self) -> None:
        view = self.view([self.past(MARCHETTI, 3, kind=Kind.LOGISTICS)])
        assert not self.found(self.mail(HALVORSEN), view=view)

    def test_somebody_who_stands_in_no_file_any_more_is_compared_like_a_stranger(self) -> None:
        gone = person("Dr. Imran Batt")
        assert self.found(self.mail(HALVORSEN), view=self.view([self.past(gone, 30)]))
        assert not self.found(self.mail(HALVORSEN), view=self.view([self.past(gone, 31)]))

    def test_a_few_words_are_compared_only_where_people_sit_together(self) -> None:
        few = "Your Friday plan review."
        assert self.found(self.mail(MARCHETTI, few), self.mail(HALVORSEN, few, rank=2))
        assert not self.found(self.mail(MARCHETTI, few), self.mail(FELD, few, rank=2))

    def test_two_departments_of_one_house_are_not_one(self) -> None:
        one = replace(MARCHETTI, department="Physics")
        other = replace(HALVORSEN, department="Radiation Oncology")
        few = "Your Friday plan review."
        assert not self.found(self.mail(one, few), self.mail(other, few, rank=2))

    def test_subjects_alike_in_a_department_within_a_week_are_a_warning(self) -> None:
        mails = [
            self.mail(MARCHETTI, SENTENCE, subject="Thank you, Dr. Marchetti"),
            self.mail(HALVORSEN, OTHER, subject="Thank you, Dr. Halvorsen!", rank=2),
        ]
        (finding,) = self.found(*mails)["ingrid-halvorsen"]
        assert (finding.level, finding.where) == (Level.WARN, "subject:1:1")
        assert finding.message == 'its subject is that of the mail to Dr. Marchetti, "Thank you, Dr. Marchetti"'

    @pytest.mark.parametrize(("days", "found"), [(7, True), (8, False)])
    def test_subjects_count_for_a_week(self, days: int, found: bool) -> None:
        view = self.view([replace(self.past(MARCHETTI, days), shingles=())])
        assert bool(self.found(self.mail(HALVORSEN, OTHER, subject="A melon"), view=view)) is found

    def test_subjects_elsewhere_of_news_and_of_reminders_may_be_alike(self) -> None:
        news, reminder = a_cadence(), self.mail(HALVORSEN, OTHER, subject="Re: Melons", rank=2)
        touch = replace(reminder.due.touch, step=2)
        late = replace(reminder, due=replace(reminder.due, occurrence=replace(reminder.due.occurrence, touch=touch)))
        pairs = [
            (self.mail(FELD, subject="Melons"), self.mail(HALVORSEN, OTHER, subject="Melons", rank=2)),
            (
                self.mail(MARCHETTI, subject="Melons", cadence=news),
                self.mail(HALVORSEN, OTHER, subject="Melons", cadence=news, rank=2),
            ),
            (self.mail(MARCHETTI, subject="Re: Melons"), late),
        ]
        assert [self.found(*pair) for pair in pairs] == [{}, {}, {}]

    def test_five_hundred_mails_of_one_text_are_compared_in_no_time(self) -> None:
        crowd = [person(f"Dr. Ann Case{number}", f"Place {number}", f"p{number}.example.org") for number in range(500)]
        view = a_view(a_project(people=tuple(crowd)), now="2026-12-03 18:30")
        mails = [self.mail(one, rank=number, view=view) for number, one in enumerate(crowd)]
        found = check_set(mails, view)
        assert len(found) == 499


SEASON = """\
people:
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, faculty, Harbor State
  - Dr. Noor Hadid <noor.hadid@lakeshore.example.edu>, research mentor, last 2026-09-20
  - Dr. Peter Vance <p.vance@lakeshore.example.edu>, clinical mentor, last 2026-09-20
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster for the spring meeting in Chicago.
programs:
  - Harbor State University (Harbor State, HSU), America/New_York, thank_you welcome
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Marchetti, Dr. Halvorsen
"""
EVENING = at("2026-12-02 18:30")


class TestASeason:
    """C209 from the note to the ledger, over several runs."""

    def project(self) -> Project:
        found = loaded(SEASON)
        return replace(found, me=replace(found.me, phase=type(found.me.phase)("ms4")))

    def world(self, *texts: str) -> World:
        world = World(self.project())
        for surname, text in zip(("marchetti", "halvorsen"), texts, strict=True):
            self.note(world, surname, text)
        return world

    def note(self, world: World, surname: str, text: str, days: int = 0) -> None:
        who = next(one for one in world.project.people if surname in one.id)
        moment = EVENING + timedelta(days=days, minutes=-30)
        occasion = world.project.interviews[0].id
        world.facts.append(Noted(at=moment, text=text, person=who.id, occasion=occasion, on=EVENING.date()))

    def thanked(self, plan: Plan) -> list[tuple[str, bool]]:
        """Give the thank-yous of a plan, and whether each has what it needs to be sent."""
        rows = (row for row in plan.drafts if row.touch.cadence == "interview-thanks" and row.draft)
        return sorted((str(row.touch.person), bool(row.draft and row.draft.to)) for row in rows)

    def alike(self, plan: Plan) -> list[str]:
        return [str(row.touch.person) for row in plan.drafts for one in row.findings if one.rule == "C209"]

    def test_the_second_of_two_equal_thank_yous_waits_until_it_says_something_else(self) -> None:
        world = self.world(SENTENCE, SENTENCE)
        plan, _ = world.run(EVENING)
        (waiting,) = self.alike(plan)
        assert dict(self.thanked(plan))[waiting] is False
        assert sum(addressed for _, addressed in self.thanked(plan)) == 1
        assert self.alike(world.plan(EVENING + timedelta(hours=1))) == [waiting], "the same one on every run"
        assert world.run(EVENING + timedelta(hours=1))[0].actions == ()
        self.note(world, waiting.rpartition("-")[2], OTHER)
        last, _ = world.run(EVENING + timedelta(hours=2))
        assert self.thanked(last) == [(waiting, True)]
        assert self.alike(last) == []

    def test_what_the_owner_said_differently_is_left_alone(self) -> None:
        plan, _ = self.world(SENTENCE, OTHER).run(EVENING)
        assert self.thanked(plan) == [("elena-marchetti", True), ("ingrid-halvorsen", True)]
        assert self.alike(plan) == []

    def test_news_told_to_two_mentors_is_no_copy(self) -> None:
        plan = self.world(SENTENCE, OTHER).plan(EVENING)
        told = [row for row in plan.drafts if row.touch.cadence == "mentor-checkin" and row.draft]
        assert told
        assert all(row.shingles == () for row in told)
        assert self.alike(plan) == []

    def test_the_ledger_keeps_hashes_of_each_draft_and_no_words(self) -> None:
        world = self.world(SENTENCE, OTHER)
        world.run(EVENING)
        drafts = world.history(EVENING).drafts.values()
        kept = {str(one.touch.person): one.shingles for one in drafts if one.touch.cadence == "interview-thanks"}
        assert kept["elena-marchetti"] == shingles(SENTENCE, names=["Dr. Elena Marchetti"])
        assert all(len(one) == 8 for rows in kept.values() for one in rows)

    def test_a_draft_that_was_deleted_is_in_nobodys_way(self) -> None:
        world = self.world(SENTENCE, SENTENCE)
        plan, _ = world.run(EVENING)
        (waiting,) = self.alike(plan)
        first = next(row for row in plan.drafts if row.draft and row.draft.to and "thanks" in row.touch.cadence)
        assert first.key is not None
        later = EVENING + timedelta(hours=2)
        world.facts.append(StateSeen(at=later, key=first.key, state=Seen.DELETED))
        assert (waiting, True) in self.thanked(world.plan(later))


class TestGeneric:
    """C208."""

    def find(self, body: str, *, kind: Kind = Kind.THANKS, cadence: str = "conf-thanks", detail: str = "") -> list[str]:
        recipe = a_cadence(cadence, kind=kind)
        details = [a_detail(detail)] if detail else []
        due = a_due(an_occurrence(MARCHETTI, recipe), details=details)
        view = a_view(a_project(people=(MARCHETTI,), programs=(a_program(),)))
        context = Context(view=view, due=due, person=MARCHETTI, cadence=recipe)
        return [str(one.level) for one in generic.check(a_mail(body), context)]

    @pytest.mark.parametrize(
        "body",
        [
            "Thank you.",
            "Dear Dr. Marchetti,\n\nIt was truly wonderful to meet you!",
            "I so appreciate your kindness and your thoughtful answers to all of my questions about the program.",
            "Thank you for the warm hospitality at Harbor State on December 2, 2026. I hope to stay in touch.",
            "I wanted to express my sincere gratitude for the opportunity to learn about your residency.",
        ],
    )
    def test_polite_words_alone_are_nothing(self, body: str) -> None:
        assert self.find(body) == ["warn"]

    @pytest.mark.parametrize(
        "body",
        [
            "Thank you for showing me the brachytherapy suite.",
            "Your Friday plan review.",
            "You drew the cuff for me.",
            "Thank you for your time. The shoebox of film badges made me date my own sheets.",
            "⟦one detail from that conversation⟧",
            "",
            "Dear Dr. Marchetti,",
        ],
    )
    def test_one_thing_of_its_own_is_enough_and_a_gap_speaks_for_itself(self, body: str) -> None:
        assert self.find(body) == []

    def test_a_word_of_the_owners_own_detail_is_enough(self) -> None:
        assert self.find("Thank you for talking about phantoms.") == ["warn"]
        assert self.find("Thank you for talking about phantoms.", detail="phantoms") == []

    def test_a_detail_of_polite_words_is_none(self) -> None:
        assert self.find("I enjoyed our conversation.", detail="I enjoyed our conversation.") == ["warn"]

    def test_after_an_interview_it_blocks(self) -> None:
        assert self.find("Thank you for your time.", cadence="interview-thanks") == ["block"]

    def test_only_thank_yous_are_read(self) -> None:
        assert self.find("Thank you for your time.", kind=Kind.UPDATE) == []
        assert list(generic.check(a_mail("Thank you for your time."), Context())) == []

    def test_it_quotes_what_it_found_and_where(self) -> None:
        context = Context(cadence=a_cadence("conf-thanks", kind=Kind.THANKS))
        (finding,) = generic.check(a_mail("Dear Dr. Marchetti,\n\nThank you for your time."), context)
        assert finding.message == 'nothing but polite words, "Thank you for your time."'
        assert finding.where == "body:3:1"


def test_the_rule_about_sets_looks_at_no_single_mail() -> None:
    assert list(near_duplicate.RULE.check((), a_view())) == []
