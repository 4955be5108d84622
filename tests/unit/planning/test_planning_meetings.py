"""What meetings on the owner's own calendar change: contacts once they are over, days that are planned before."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from outreach.decide import decide
from outreach.domain.cadences import Kind
from outreach.domain.facts import Booked, Fact, LedgerMade, MeetingSeen, Seen, StateSeen
from outreach.domain.history import History, Stage
from outreach.domain.people import PersonId
from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import SkipCode
from outreach.guardrails import awaiting_reply
from outreach.planning.fold import fold
from outreach.planning.gates import planned
from outreach.planning.unwanted import unwanted
from outreach.reports.explain import explained
from tests.builders import a_cadence, a_history, a_meeting, a_past_draft, a_project, a_view, an_occurrence, at, day
from tests.unit.reading.mailbox import KEY, OSEI, QUILL, a_draft, the_project

NOW = at("2026-12-10 18:30")
MADE = LedgerMade(at=at("2026-11-16 08:00"))
WHO = QUILL.id


def met(
    starts: str = "2026-12-03 09:00",
    *,
    hours: int = 1,
    id: str = "m1",
    person: PersonId = WHO,
    known: str = "2026-12-01 18:30",
    cancelled: bool = False,
) -> MeetingSeen:
    begins = at(starts)
    ends = begins + timedelta(hours=hours)
    return MeetingSeen(at=at(known), meeting=id, person=person, starts=begins, ends=ends, cancelled=cancelled)


def history(*facts: Fact, now: datetime = NOW, project: Project | None = None) -> History:
    return fold((MADE, *facts), project or the_project(), now)


def contacts(*facts: Fact, now: datetime = NOW) -> list[tuple[str, str, str, str]]:
    rows = history(*facts, now=now).contacts.get(WHO, ())
    return [(str(one.day), one.kind, one.via, one.source) for one in rows]


def ahead(*facts: Fact, now: datetime = NOW) -> list[str]:
    return [str(one) for one in history(*facts, now=now).planned.get(WHO, ())]


def decided(*facts: Fact, now: str) -> Plan:
    moment = at(now)
    return decide(the_project(), history(*facts, now=moment), moment)


class TestHeldOrAhead:
    """A meeting is planned until it ends, and a contact from then on."""

    HELD = ("2026-12-03", "meeting", "calendar", "on your calendar")

    @pytest.mark.parametrize(
        ("now", "held", "planned"),
        [
            ("2026-12-02 08:00", [], ["2026-12-03"]),
            ("2026-12-03 09:30", [], ["2026-12-03"]),
            ("2026-12-03 10:00", [HELD], []),
            ("2026-12-10 18:30", [HELD], []),
        ],
    )
    def test_as_time_goes_by(self, now: str, held: list[tuple[str, str, str, str]], planned: list[str]) -> None:
        assert contacts(met(), now=at(now)) == held
        assert ahead(met(), now=at(now)) == planned

    def test_one_that_is_not_known_yet_is_neither(self) -> None:
        late = met(known="2026-12-20 08:00")
        assert (contacts(late), ahead(late)) == ([], [])

    def test_the_last_word_counts(self) -> None:
        moved = met("2026-12-14 09:00", known="2026-12-02 08:00")
        assert (contacts(met(), moved), ahead(met(), moved)) == ([], ["2026-12-14"])
        assert ahead(met("2026-12-14 09:00"), met("2026-12-03 09:00", known="2026-12-02 08:00")) == []

    def test_one_that_was_taken_off_was_never_held(self) -> None:
        off = met(cancelled=True, known="2026-12-02 08:00")
        assert (contacts(met(), off), ahead(met(), off, now=at("2026-12-02 09:00"))) == ([], [])
        again = met(known="2026-12-02 09:00")
        assert len(contacts(met(), off, again)) == 1

    def test_the_day_is_the_owners(self) -> None:
        late = met("2026-12-03 23:00", hours=2)
        assert [row[0] for row in contacts(late)] == ["2026-12-03"]

    def test_several_are_each_counted_and_a_day_is_planned_once(self) -> None:
        rows = [met(f"2026-12-{number} 09:00", id=f"m{number}") for number in (16, 14, 15)]
        assert ahead(*rows, met("2026-12-15 14:00", id="again")) == ["2026-12-14", "2026-12-15", "2026-12-16"]

    def test_everybody_has_their_own(self) -> None:
        found = history(met(), met(person=OSEI.id, cancelled=True), met("2026-12-14 09:00", id="m2", person=OSEI.id))
        assert [one.person for rows in found.contacts.values() for one in rows] == [WHO]
        assert found.planned == {OSEI.id: (day("2026-12-14"),)}

    def test_a_person_who_was_renamed_keeps_them(self) -> None:
        renamed = replace(QUILL, id=PersonId("ada-marsh"), was=(str(WHO),))
        project = a_project(me=the_project().me, people=(renamed,))
        off = met(cancelled=True, person=PersonId("ada-marsh"), known="2026-12-02 08:00")
        assert history(met(), project=project).last_contact(PersonId("ada-marsh")) is not None
        assert history(met(), off, project=project).contacts == {}


class TestWhatItChanges:
    """Clocks, waiting for answers, drafts that wait, and check-ins before a meeting."""

    def test_a_meeting_held_resets_the_clock(self) -> None:
        rows = {(one.anchor, one.code) for one in decided(met("2027-01-10 09:00"), now="2027-01-18 08:00").skipped}
        assert ("since-2027-01-10", SkipCode.NOT_DUE) in rows

    def test_a_meeting_ahead_takes_the_place_of_a_check_in(self) -> None:
        soon = met("2027-01-25 09:00", known="2027-01-11 08:00")
        before, after = decided(now="2027-01-18 08:00"), decided(soon, now="2027-01-18 08:00")
        assert WHO in {one.touch.person for one in before.drafts}
        assert WHO not in {one.touch.person for one in after.drafts}
        skips = {(one.code, one.text) for one in after.skipped if one.person == WHO}
        assert skips == {(SkipCode.PLANNED_MEETING, "you meet on 25 Jan; the 8 weeks restart")}

    def test_one_that_was_taken_off_takes_nobodys_place(self) -> None:
        soon = met("2027-01-25 09:00", known="2027-01-11 08:00")
        off = replace(soon, at=at("2027-01-12 08:00"), cancelled=True)
        assert WHO in {one.touch.person for one in decided(soon, off, now="2027-01-18 08:00").drafts}

    def test_it_is_planned_as_those_of_the_files_are(self) -> None:
        booked = Booked(at=at("2026-12-01 08:00"), person=WHO, day=day("2026-12-16"))
        facts = (met("2026-12-14 09:00"), booked)
        view = View(project=the_project(), history=history(*facts), now=NOW)
        assert sorted(planned(WHO, view)) == [day("2026-12-14"), day("2026-12-16")]

    def test_it_becomes_no_occasion_to_write_about(self) -> None:
        cadences = (a_cadence("meeting-agenda"), a_cadence("meeting-recap"))
        project = replace(the_project(), cadences=cadences)
        found = history(met(), met("2026-12-14 09:00", id="m2"), project=project)
        assert found.booked == ()

    @pytest.mark.parametrize(
        ("starts", "waits"), [("2026-12-05 09:00", False), ("2026-12-03 09:00", True), ("2026-12-14 09:00", True)]
    )
    def test_who_was_met_since_is_not_waited_for(self, starts: str, waits: bool) -> None:
        sent = StateSeen(at=at("2026-12-03 18:30"), key=KEY, state=Seen.SENT, since=at("2026-12-03 08:30"))
        view = View(project=the_project(), history=history(*a_draft(), sent, met(starts)), now=NOW)
        found = awaiting_reply.RULE.skip(an_occurrence(QUILL, a_cadence()), view)
        assert (found is not None) is waits

    @pytest.mark.parametrize(("starts", "idle"), [("2026-12-05 09:00", 1), ("2026-12-01 09:00", 0)])
    def test_a_check_in_that_waits_is_idle_once_they_met_also_when_the_meeting_was_known_before(
        self, starts: str, idle: int
    ) -> None:
        past = a_past_draft("mentor-checkin/ada-quill/since-2026-11-16/1", Stage.ADDRESSED, made="2026-12-02 07:10")
        found = history(met(starts, known="2026-11-20 08:00")).contacts
        view = a_view(the_project(), replace(a_history(drafts=[past]), contacts=found), NOW)
        occurrence = replace(an_occurrence(QUILL, a_cadence(kind=Kind.GIVE)), touch=past.touch)
        assert len(unwanted([occurrence], {}, lambda _: False, view, None)) == idle


class TestExplained:
    """The screen about one person."""

    def told(self, *facts: Fact) -> str:
        project = the_project()
        found = history(*facts)
        return explained(QUILL, decide(project, found, NOW), found, project).splitlines()[1]

    def test_it_says_where_it_was_seen(self) -> None:
        line = self.told(met(), met("2026-12-14 09:00", id="m2"))
        assert line == "In touch 3 Dec, 7 days ago (on your calendar) · planned Mon 14 Dec (on your calendar)"

    def test_a_day_that_stands_in_the_files_too_is_said_once(self) -> None:
        project = replace(the_project(), meetings=(a_meeting("2026-12-14 09:00", WHO),))
        found = history(met("2026-12-14 09:00"), met("2026-12-12 09:00", id="m2"), project=project)
        line = explained(QUILL, decide(project, found, NOW), found, project).splitlines()[1]
        assert line.count("14 Dec") == 1
        assert line.index("12 Dec") < line.index("14 Dec")
