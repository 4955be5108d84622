"""bad-address, word-count, away, awaiting-reply, open-advice, owed-work: sentences, days and corners."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence, Kind, RuleSetting
from outreach.domain.findings import Finding
from outreach.domain.history import Contact, History, PastDraft, Stage
from outreach.domain.occasions import Commitment, OccasionKind, PastTouch, Session
from outreach.domain.people import Advice, Person, PersonId
from outreach.domain.project import Busy, OfficeCalendar, Project
from outreach.domain.stages import View
from outreach.domain.touches import Skip
from outreach.guardrails import awaiting_reply, away, bad_address, open_advice, owed_work, word_count
from outreach.guardrails.rule import Context
from outreach.planning.fold import fold
from outreach.planning.tidings import source_of
from tests.builders import (
    a_cadence,
    a_conference,
    a_detail,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_touch,
    a_view,
    an_occasion,
    an_occurrence,
    at,
    day,
    days,
    when,
)
from tests.unit.guardrails.loads import StatedLoad
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill")
REQUEST = a_cadence("conf-request", kind=Kind.ASK)
CHECKIN = a_cadence()


class TestBadAddress:
    """R109."""

    @pytest.mark.parametrize(
        ("email", "wrong"),
        [
            ("ada.quill@northfield.example.edu", ""),
            ("a.o'quill+lab@med.northfield.example.edu", ""),
            ("ada_quill@example.photography", ""),
            ("reply@example.org", ""),
            ("bouncer@example.org", ""),
            ("sofía.núñez@example.org", ""),
            ("noreply@example.org", "is read by nobody"),
            ("No-Reply+x@example.org", "is read by nobody"),
            ("do.not.reply@example.org", "is read by nobody"),
            ("MAILER-DAEMON@example.org", "is read by nobody"),
            ("Maya.Okafor@Lakeshore.example.edu", "is your own address"),
            ("maya@old.example.org", "is your own address"),
            ("ada..quill@example.org", "cannot be an address"),
            ("ada.@example.org", "cannot be an address"),
            ("ada quill@example.org", "cannot be an address"),
            ("ada@example.org, bob@example.org", "cannot be an address"),
            ("ada@-example.org", "cannot be an address"),
            ("ada@example.org\n", "cannot be an address"),
            ("ada@example.c", "cannot be an address"),
            ("ada@127.0.0.1", "cannot be an address"),
            ("@example.org", "cannot be an address"),
            ("a" * 65 + "@example.org", "cannot be an address"),
        ],
    )
    def test_what_is_wrong_with_it(self, email: str, wrong: str) -> None:
        me = replace(a_project().me, was=("maya@old.example.org",))
        assert bad_address.wrong_with(email, me) == wrong

    def test_it_says_where_to_mend_it(self) -> None:
        unread = replace(QUILL, email="noreply@example.org", path="config.yaml:6")
        found = bad_address.RULE.skip(an_occurrence(unread), a_view())
        assert found is not None
        assert found.text == '"noreply@example.org" is read by nobody; mend it in config.yaml:6'
        assert bad_address.RULE.skip(an_occurrence(replace(QUILL, email=None)), a_view()) is None


class TestWordCount:
    """C203."""

    def find(self, body: str, words: tuple[int, int] | None = (60, 120), option: str = "") -> list[Finding]:
        cadence = replace(CHECKIN, words=words)
        context = Context(person=QUILL, cadence=cadence, options={"words": option} if option else {})
        return list(word_count.RULE.check(a_mail(body), context))

    @pytest.mark.parametrize(
        ("number", "level"), [(1, None), (120, None), (121, "warn"), (240, "warn"), (241, "block"), (340, "block")]
    )
    def test_only_too_long_is_a_fault(self, number: int, level: str | None) -> None:
        assert [str(one.level) for one in self.find("word " * number)] == ([level] if level else [])

    def test_it_says_how_many_and_from_where_on(self) -> None:
        (warned,) = self.find("one two\nthree four", (1, 3))
        assert (warned.message, warned.where) == ("too long, 4 words of 3", "body:2:7")
        (blocked,) = self.find("one two three", (1, 1))
        assert blocked.message == "too long, 3 words, more than twice the 1 it may have"

    @pytest.mark.parametrize(("option", "found"), [("200", 0), ("1-2", 1), ("many", 1)])
    def test_the_number_may_be_set(self, option: str, found: int) -> None:
        assert len(self.find("word " * 130, option=option)) == found

    def test_a_gap_a_dash_and_a_quotation_are_no_words(self) -> None:
        assert self.find("one – ⟦what you saw there⟧ two\n\n> and all this was theirs\n", (1, 2)) == []

    def test_without_a_number_nothing_is_too_long(self) -> None:
        assert self.find("word " * 999, None) == []
        assert list(word_count.RULE.check(a_mail("word " * 999), Context())) == []


class TestAway:
    """T608."""

    RSNA = Busy(name="RSNA 2026", dates=days("2026-11-29..2026-12-03"), who="imaging")

    def wait(self, person: Person = QUILL, *, occasion: str = "", **project: object) -> tuple[str, str] | None:
        known = replace(a_project(), **project)  # type: ignore[arg-type]
        held = an_occasion(id=occasion, kind=OccasionKind.CONFERENCE) if occasion else None
        load = StatedLoad(a_view(known))
        found = away.THEIR_RULE.wait(a_due(an_occurrence(person, REQUEST, occasion=held)), day("2026-12-01"), load)
        return (found.text, str(found.next)) if found else None

    @pytest.mark.parametrize(
        ("interest", "waits"),
        [("imaging", True), ("Imaging biomarkers", True), ("reimaging", False), ("CNS tumors", False), ("", False)],
    )
    def test_people_of_an_interest_are_away(self, interest: str, waits: bool) -> None:
        person = replace(QUILL, interests=(interest,) if interest else ())
        found = self.wait(person, calendar=OfficeCalendar(busy=(self.RSNA,)))
        assert found == (("Dr. Quill is probably at RSNA 2026", "2026-12-04") if waits else None)

    def test_the_absence_that_ends_last_counts(self) -> None:
        longer = Busy(name="a long week", dates=days("2026-11-30..2026-12-08"))
        found = self.wait(replace(QUILL, interests=("imaging",)), calendar=OfficeCalendar(busy=(self.RSNA, longer)))
        assert found == ("Dr. Quill is probably at a long week", "2026-12-09")

    def test_who_is_asked_to_meet_speaks_or_is_met_again_is_there(self) -> None:
        dates = "2026-12-01..2026-12-02"
        meet = a_conference(dates, id="sno", name="SNO", meet=["ada-quill"])
        again = a_conference(dates, id="sno", name="SNO", reconnect=["ada-quill"])
        speaks = a_conference(dates, id="sno", name="SNO")
        speaks = replace(speaks, sessions=(Session(when=when("2026-12-01"), speaker=PersonId("ada-quill")),))
        for conference in (meet, again, speaks):
            assert self.wait(conferences=(conference,)) == ("Dr. Quill is probably at SNO", "2026-12-03")

    def test_a_mail_about_that_very_conference_does_not_wait_for_it(self) -> None:
        conference = a_conference("2026-12-01..2026-12-02", id="sno", meet=["ada-quill"])
        assert self.wait(conferences=(conference,), occasion="sno") is None

    def test_a_conference_online_or_without_dates_takes_nobody_away(self) -> None:
        online = replace(a_conference("2026-12-01..2026-12-02", id="sno", meet=["ada-quill"]), virtual=True)
        undated = a_conference(None, id="sno", meet=["ada-quill"])
        assert self.wait(conferences=(online, undated)) is None


class TestAwaitingReply:
    """T609."""

    def ask(
        self,
        *contacts: Contact,
        drafts: Iterable[PastDraft] = (),
        notes: str = "",
        cadence: Cadence = CHECKIN,
        now: str = "2026-12-06",
    ) -> Skip | None:
        history = a_history(drafts=drafts)
        if notes:
            said = a_detail("no answer", person="ada-quill", occasion=None, field="no_reply", on=notes)
            history = replace(history, details=(said,))
        history = replace(history, contacts={QUILL.id: contacts})
        return awaiting_reply.RULE.skip(an_occurrence(QUILL, cadence), a_view(history=history, now=now))

    def touch(self, text: str, kind: str = "ask", *, answered: str = "") -> Contact:
        outbound = kind in {"ask", "update"}
        return Contact(
            person=QUILL.id, day=day(text), kind=kind, outbound=outbound, answered=day(answered) if answered else None
        )

    def sent(self, cadence: str = "conf-request", stage: Stage = Stage.SENT) -> PastDraft:
        return a_past_draft(f"{cadence}/ada-quill/glws/1", stage, kind=Kind.ASK, made="2026-12-01 07:10")

    def test_it_says_when_the_owner_asked_and_when_it_passes(self) -> None:
        found = self.ask(self.touch("2026-12-01"))
        assert found is not None
        assert (found.text, found.next) == (
            "you asked Dr. Quill on 1 Dec; no answer is known yet",
            day("2026-12-11"),
        )

    @pytest.mark.parametrize(
        ("kind", "on", "silent"),
        [
            ("reply", "2026-12-01", False),
            ("reply", "2026-11-30", True),
            ("meeting", "2026-12-02", False),
            ("meeting", "2026-12-01", True),
            ("update", "2026-12-02", True),
        ],
    )
    def test_an_answer_or_a_meeting_since_ends_the_waiting(self, kind: str, on: str, silent: bool) -> None:
        assert (self.ask(self.touch("2026-12-01"), self.touch(on, kind)) is not None) is silent

    def test_an_answer_that_was_written_down_with_the_question_ends_it(self) -> None:
        assert self.ask(self.touch("2026-12-01", answered="2026-12-02")) is None

    def test_of_two_questions_the_one_without_an_answer_counts(self) -> None:
        rows = self.touch("2026-12-02", answered="2026-12-03"), self.touch("2026-11-28")
        found = self.ask(*rows)
        assert found is not None
        assert found.next == day("2026-12-08")

    @pytest.mark.parametrize(("noted", "silent"), [("2026-12-03", False), ("2026-11-30", True)])
    def test_the_word_that_none_came_ends_it(self, noted: str, silent: bool) -> None:
        assert (self.ask(self.touch("2026-12-01"), notes=noted) is not None) is silent

    @pytest.mark.parametrize(
        ("stage", "silent"), [(Stage.SENT, True), (Stage.ADDRESSED, False), (Stage.GONE, False), (Stage.EDITED, False)]
    )
    def test_a_draft_counts_once_it_was_sent(self, stage: Stage, silent: bool) -> None:
        assert (self.ask(drafts=[self.sent(stage=stage)]) is not None) is silent

    def test_the_cadence_that_asked_goes_on_and_what_lies_there_is_finished(self) -> None:
        assert self.ask(drafts=[self.sent()], cadence=REQUEST) is None
        own = a_past_draft("mentor-checkin/ada-quill/since-2026-11-16/1", Stage.UNADDRESSED)
        assert self.ask(self.touch("2026-12-01"), drafts=[own]) is None

    def test_a_mail_of_ours_is_not_counted_twice(self) -> None:
        ours = replace(self.touch("2026-12-01"), source="sent")
        assert self.ask(ours, drafts=[self.sent()], cadence=REQUEST) is None

    def test_how_long_to_wait_may_be_set(self) -> None:
        recipe = replace(CHECKIN, rules={"awaiting-reply": RuleSetting(options={"days": "5"})})
        assert self.ask(self.touch("2026-12-01"), cadence=recipe) is None

    def test_an_introduction_is_an_answer(self) -> None:
        asked = PastTouch(day=day("2026-12-01"), person=QUILL.id, kind="ask", introduced=PersonId("naomi-feld"))
        project = a_project(people=(QUILL,), history=(asked,))
        view = a_view(project, fold((), project, at("2026-12-06 18:30")), "2026-12-06 18:30")
        assert awaiting_reply.RULE.skip(an_occurrence(QUILL, CHECKIN), view) is None


def remarks(found: Iterable[Finding]) -> list[str]:
    return [one.message for one in found]


class TestOpenAdvice:
    """B503."""

    def find(
        self,
        *advice: Advice,
        now: str = "2026-12-01",
        body: str = "",
        told: str = "",
        weeks: str = "",
        ask: bool = True,
    ) -> list[str]:
        person = replace(QUILL, advice=advice)
        history = a_history(told={QUILL.id: frozenset({told})} if told else {})
        options = {"weeks": weeks} if weeks else {}
        cadence = REQUEST if ask else CHECKIN
        context = Context(view=a_view(history=history, now=now), person=person, cadence=cadence, options=options)
        return remarks(open_advice.RULE.check(a_mail(body), context))

    DONE = Advice(said="learn R", day=day("2026-11-03"), did="I finished a survival analysis course in R.")
    OPEN = Advice(said="learn R", day=day("2026-10-01"))

    def test_advice_that_was_followed_is_told_back_first(self) -> None:
        assert self.find(self.DONE) == ["Dr. Quill has not heard what became of the advice of 3 Nov"]
        assert self.find(replace(self.DONE, day=None)) == ["Dr. Quill has not heard what became of the advice"]

    def test_it_is_told_by_this_mail_by_an_earlier_one_or_by_word(self) -> None:
        assert self.find(self.DONE, body="Hello.\nI finished a survival\nanalysis course in R!") == []
        assert self.find(self.DONE, told=source_of("advice", QUILL, self.DONE.day)) == []
        assert self.find(replace(self.DONE, told_back=day("2026-11-20"))) == []

    @pytest.mark.parametrize(
        ("now", "weeks", "said"), [("2026-11-26", "", 0), ("2026-11-27", "", 1), ("2026-11-27", "9", 0)]
    )
    def test_other_advice_is_open_for_eight_weeks(self, now: str, weeks: str, said: int) -> None:
        assert len(self.find(self.OPEN, now=now, weeks=weeks)) == said

    def test_only_the_newest_is_said(self) -> None:
        assert self.find(self.DONE, replace(self.OPEN, day=day("2026-09-01"))) == self.find(self.DONE)

    def test_what_was_done_may_stand_in_a_note(self) -> None:
        recent = replace(self.OPEN, day=day("2026-11-20"))
        note = a_detail("I took a course.", person="ada-quill", occasion="advice-learn-r", field="did")
        elsewhere = replace(note, occasion="advice-learn-python")
        bound = replace(note, occasion=None, touch=a_touch("close-the-loop/ada-quill/advice-learn-r/1"))
        for said, found in ((note, 1), (bound, 1), (elsewhere, 0)):
            view = a_view(history=a_history(details=[said]), now="2026-12-01")
            context = Context(view=view, person=replace(QUILL, advice=(recent,)), cadence=REQUEST)
            assert len(remarks(open_advice.RULE.check(a_mail(""), context))) == found
            assert remarks(open_advice.RULE.check(a_mail("I took a course."), context)) == []

    def test_advice_of_no_day_is_never_open_too_long(self) -> None:
        assert self.find(replace(self.OPEN, day=None)) == []

    def test_only_requests_are_asked(self) -> None:
        assert self.find(self.DONE, ask=False) == []
        assert remarks(open_advice.RULE.check(a_mail(""), Context())) == []


class TestOwedWork:
    """B506."""

    SCREEN = Commitment(id="screen", what="Literature screen", to=QUILL.id, due=day("2027-01-20"), status="at risk")

    def find(
        self,
        commitment: Commitment,
        *,
        history: History | None = None,
        project: Project | None = None,
        ask: bool = True,
    ) -> list[str]:
        known = project or a_project(commitments=(commitment,))
        view: View = a_view(known, history, "2026-12-01")
        return remarks(
            owed_work.RULE.check(a_mail(""), Context(view=view, person=QUILL, cadence=REQUEST if ask else CHECKIN))
        )

    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({}, "at risk and not told yet"),
            ({"status": "open"}, ""),
            ({"status": "open", "due": "2026-11-30"}, "since 30 Nov"),
            ({"status": "open", "due": "2026-12-01"}, ""),
            ({"status": "open", "due": "2026-11-30", "new_date": "2027-01-27"}, ""),
            ({"due": "2026-11-30"}, "since 30 Nov"),
            ({"status": "open", "due": None}, ""),
            ({"done": "2026-11-30"}, ""),
            ({"status": "done"}, ""),
            ({"to": "lin-chen"}, ""),
        ],
    )
    def test_what_is_owed(self, fields: dict[str, str | None], said: str) -> None:
        dated = {"due", "new_date", "done"}
        values = {key: day(value) if key in dated and value else value for key, value in fields.items()}
        found = self.find(replace(self.SCREEN, **values))  # type: ignore[arg-type]
        assert found == ([f'you owe Dr. Quill "Literature screen", {said}'] if said else [])

    @pytest.mark.parametrize(("stage", "told"), [(Stage.SENT, True), (Stage.ADDRESSED, False), (Stage.GONE, False)])
    def test_a_note_about_it_that_was_sent_tells_it(self, stage: Stage, told: bool) -> None:
        note = a_past_draft("commitment-note/ada-quill/screen/1", stage, kind=Kind.LOGISTICS)
        assert (self.find(self.SCREEN, history=a_history(drafts=[note])) == []) is told

    @pytest.mark.parametrize(("about", "told"), [("literature screen, new date", True), ("the weather", False)])
    def test_a_logged_touch_that_names_it_tells_it(self, about: str, told: bool) -> None:
        touch = Contact(person=QUILL.id, day=day("2026-11-30"), kind="update", outbound=True, about=about)
        history = replace(a_history(), contacts={QUILL.id: (touch,)})
        assert (self.find(self.SCREEN, history=history) == []) is told

    def test_what_was_promised_in_a_note_counts_too(self) -> None:
        late = replace(self.SCREEN, status="open", due=day("2026-11-20"))
        history = replace(a_history(), promises=(late,))
        assert len(self.find(late, history=history, project=a_project())) == 1

    def test_only_requests_are_asked(self) -> None:
        assert self.find(self.SCREEN, ask=False) == []
        assert remarks(owed_work.RULE.check(a_mail(""), Context())) == []
