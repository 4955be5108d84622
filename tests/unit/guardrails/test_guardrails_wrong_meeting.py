"""wrong-meeting (R105): which meeting is named, in which year, and how a sentence speaks of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.occasions import Conference, Meet, OccasionKind, TalkedTo
from outreach.domain.people import Person
from outreach.domain.project import Busy, OfficeCalendar, Project
from outreach.guardrails.meeting_names import meeting_names, series_of, year_of
from outreach.guardrails.rule import Context
from outreach.guardrails.wrong_meeting import RULE
from tests.builders import (
    a_cadence,
    a_conference,
    a_detail,
    a_due,
    a_person,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
    days,
)
from tests.unit.guardrails.mails import a_mail

QUILL = a_person("Dr. Ada Quill")
GLWS = a_conference()
ASTRO_2026 = a_conference("2026-09-27..2026-09-30", id="astro-2026", name="ASTRO 2026")
ASTRO_2027 = replace(a_conference(None, id="astro-2027", name="ASTRO 2027"), month="2027-09")
FORUM = a_conference("2027-04-09..2027-04-10", id="forum", name="Prairie Brachytherapy Forum 2027")
RSNA = Busy(name="RSNA 2026", dates=days("2026-11-29..2026-12-03"))
REQUEST, THANKS, CHECKIN = (
    a_cadence("conf-request", kind=Kind.ASK),
    a_cadence("conf-thanks", kind=Kind.THANKS),
    a_cadence(),
)


def season(*people: Person, glws: Conference = GLWS) -> Project:
    conferences = (glws, ASTRO_2026, ASTRO_2027, FORUM)
    return a_project(people=people or (QUILL,), conferences=conferences, calendar=OfficeCalendar(busy=(RSNA,)))


def said(
    body: str,
    *,
    about: Conference | None = GLWS,
    thanks: bool = False,
    now: str = "2026-12-20",
    subject: str = "",
    detail: str = "",
    person: Person = QUILL,
    allow: str = "",
    glws: Conference = GLWS,
) -> Sequence[str]:
    cadence = CHECKIN if about is None else THANKS if thanks else REQUEST
    occasion = None
    if about is not None:
        occasion = replace(an_occasion(kind=OccasionKind.CONFERENCE, id=about.id), record=about)
    due = a_due(an_occurrence(person, cadence, occasion=occasion), details=[a_detail(detail)] if detail else [])
    context = Context(
        view=a_view(season(person, glws=glws), now=now),
        due=due,
        person=person,
        cadence=cadence,
        occasion=occasion,
        options={"allow": allow} if allow else {},
    )
    mail = a_mail(f"Dear Dr. Quill,\n\n{body}", subject=subject, to=(person,))
    return [one.message for one in RULE.check(mail, context)]


class TestNames:
    """What meetings are called."""

    @pytest.mark.parametrize(
        ("text", "series", "year"),
        [
            ("at the Great Lakes Winter Symposium", "great lakes winter symposium", None),
            ("at the great lakes winter symposium", "great lakes winter symposium", None),
            ("at GLWS 2027", "great lakes winter symposium", 2027),
            ("at the Winter Symposium", "great lakes winter symposium", None),
            ("at the 2026 symposium", "great lakes winter symposium", 2026),
            ("at the Symposium 2026", "great lakes winter symposium", 2026),
            ("at PBF", "prairie brachytherapy forum", None),
            ("ASTRO 2026", "astro", 2026),
            ("ASTRO ’26", "astro", 2026),
            ("ASTRO '26", "astro", 2026),
            ("the 2027 ASTRO meeting", "astro", 2027),
            ("ASTRO\n2027", "astro", 2027),
            ("ASTRO (2027)", "astro", 2027),
            ("RSNA", "rsna", None),
            ("ESTRO 2027", "estro", 2027),
        ],
    )
    def test_a_meeting_is_named_in_many_ways(self, text: str, series: str, year: int | None) -> None:
        (one,) = meeting_names(season()).named(text)
        assert (one.series, one.year) == (frozenset({series}), year)

    @pytest.mark.parametrize(
        "text",
        ["the symposium", "a winter symposium of poems", "glws", "sno", "the forum", "snow in 2026",
         "Astrophysics 2026", "FORUM", "the winter, symposium"],
    )  # fmt: skip
    def test_other_words_are_no_meeting(self, text: str) -> None:
        named = [one for one in meeting_names(season()).named(text) if one.text.casefold() != "winter symposium"]
        assert named == []

    def test_years_come_from_name_days_or_month(self) -> None:
        assert [year_of(one) for one in (GLWS, ASTRO_2026, ASTRO_2027)] == [2027, 2026, 2027]
        assert year_of(a_conference(None, name="A course")) is None
        assert series_of("ASTRO 2026") == "astro"

    def test_a_name_of_nothing_but_a_year_names_nothing(self) -> None:
        project = a_project(conferences=(a_conference(name="2027"),))
        assert list(meeting_names(project).named("in 2027")) == []

    def test_what_stands_in_the_text_is_given_with_its_year(self) -> None:
        text = "Will you be at the 2026 symposium, or at GLWS '28?"
        assert [one.text for one in meeting_names(season()).named(text)] == ["2026 symposium", "GLWS '28"]


class TestRequests:
    """Before a meeting: no other one is ahead, and none of another year."""

    @pytest.mark.parametrize(
        "body",
        [
            "Would you have 15 minutes at the Great Lakes Winter Symposium?",
            "I will be at GLWS 2027 on both days.",
            "See you at the 2027 symposium.",
            "I heard your plenary at ASTRO 2026 and sorted my audit by it.",
            "Your ASTRO 2026 talk is on my desk.",
            "We met at ASTRO last fall.",
            "My audit was accepted at ASTRO 2026.",
            "The ASTRO guideline on partial breast leaves this open.",
            "The 2025 ASCO consensus leaves this open.",
            "I am a member of the RSNA student committee.",
            "Five years ago at the Prairie Brachytherapy Forum a resident asked the same.",
            "The lakes are great in winter, and so is a symposium.",
        ],
    )
    def test_this_may_be_said(self, body: str) -> None:
        assert said(body) == []

    @pytest.mark.parametrize(
        ("body", "words"),
        [
            ("I hope to see you at RSNA 2025.", '"RSNA 2025"'),
            ("Would you have 15 minutes at ASTRO?", '"ASTRO"'),
            ("Would you have 15 minutes at ASTRO 2027?", '"ASTRO 2027"'),
            ("I will be at the Prairie Brachytherapy Forum all day.", '"Prairie Brachytherapy Forum"'),
            ("Coffee at Prairie Brachytherapy?", '"Prairie Brachytherapy"'),
            ("Are you going to GLWS 2028?", '"GLWS 2028"'),
            ("Will you come to the 2026 symposium?", '"2026 symposium"'),
            ("I saw that you are speaking at SNO next month.", '"SNO"'),
            ("I look forward to the Winter Symposium 2026.", '"Winter Symposium 2026"'),
            ("The RSNA annual meeting would be a chance to talk.", '"RSNA"'),
        ],
    )
    def test_another_meeting_or_year_is_found(self, body: str, words: str) -> None:
        assert said(body) == [f"{words}: this mail is about another meeting; write   Great Lakes Winter Symposium"]

    def test_a_subject_has_no_tense(self) -> None:
        assert len(said("One question.", subject="15 minutes at RSNA 2026?")) == 1
        assert len(said("One question.", subject="RSNA 2025")) == 1
        assert said("One question.", subject="15 minutes at GLWS?") == []

    def test_each_is_said_once(self) -> None:
        assert len(said("See you at RSNA 2025. I hope to see you at RSNA 2025.")) == 1

    def test_a_name_can_be_freed(self) -> None:
        assert said("See you at RSNA 2025.", allow="RSNA") == []
        assert said("See you at ASTRO 2027.", allow="RSNA") != []

    def test_a_meeting_without_days_is_right_in_any_year(self) -> None:
        planned = a_conference(None)
        assert said("See you at GLWS 2028.", about=planned, glws=planned) == []


class TestThanks:
    """After a meeting: thanks are for that one."""

    NOW = "2027-02-01"

    @pytest.mark.parametrize(
        "body",
        [
            "Thank you for your time at the Great Lakes Winter Symposium.",
            "I hope to see you again at ASTRO 2027.",
            "My audit was accepted at ASTRO 2026.",
            "I heard you at ASTRO two years ago.",
        ],
    )
    def test_this_may_be_said(self, body: str) -> None:
        assert said(body, thanks=True, now=self.NOW) == []

    @pytest.mark.parametrize(
        "body",
        [
            "Thank you for your time at RSNA.",
            "Thank you for your time at ASTRO 2026.",
            "I enjoyed your session at GLWS 2026.",
            "It was good to have met you at the Prairie Brachytherapy Forum.",
            "I hope to see you again at RSNA 2026.",
        ],
    )
    def test_another_meeting_is_found(self, body: str) -> None:
        assert len(said(body, thanks=True, now=self.NOW)) == 1

    def test_the_owners_own_sentence_stays(self) -> None:
        own = "Your remark at ASTRO 2026 about slices changed my audit."
        assert said(f"{own} Thank you.", thanks=True, now=self.NOW, detail=own) == []
        assert len(said(f"{own} Thank you.", thanks=True, now=self.NOW)) == 1


class TestOwnWords:
    """What the owner wrote about somebody is not ours to doubt, as long as it may be true."""

    TALK = "Your poster board at ASTRO 2026 and mine were neighbours."

    def people(self) -> tuple[Person, ...]:
        return (
            replace(QUILL, connection=self.TALK),
            replace(QUILL, met=self.TALK),
            replace(QUILL, paper=self.TALK),
        )

    def test_a_connection_a_paper_or_how_one_met_stays(self) -> None:
        for person in self.people():
            assert said(self.TALK, thanks=True, now="2027-02-01", person=person) == []

    def test_what_stands_with_a_conference_stays(self) -> None:
        meet = replace(GLWS, meet=(Meet(person=QUILL.id, connection=self.TALK),))
        talked = replace(GLWS, talked_to=(TalkedTo(person=QUILL.id, detail=self.TALK),))
        for glws in (meet, talked):
            assert said(self.TALK, thanks=True, now="2027-02-01", glws=glws) == []

    def test_a_meeting_that_has_not_been_is_doubted_all_the_same(self) -> None:
        own = "Your remark at ASTRO 2027 about slices changed my audit."
        assert len(said(own, thanks=True, now="2027-02-01", detail=own)) == 1


class TestAnyMail:
    """Without a meeting to be about, only time can be wrong."""

    @pytest.mark.parametrize(
        ("body", "now", "words"),
        [
            ("See you at RSNA 2026.", "2026-12-10", "over"),
            ("I hope to see you at ASTRO 2025.", "2026-12-10", "over"),
            ("Thank you for the hour we talked at GLWS 2027.", "2026-12-10", "not been"),
            ("We met at ASTRO 2027.", "2026-12-10", "not been"),
            ("We met at GLWS 2027.", "2027-01-10", "not been"),
        ],
    )
    def test_time_is_wrong(self, body: str, now: str, words: str) -> None:
        (message,) = said(body, about=None, now=now)
        assert words in message

    @pytest.mark.parametrize(
        ("body", "now"),
        [
            ("See you at RSNA 2026.", "2026-12-01"),
            ("See you at GLWS 2027.", "2027-01-10"),
            ("We met at GLWS 2027.", "2027-02-10"),
            ("We met at SNO 2026.", "2026-12-10"),  # nobody knows when in 2026 that was
            ("We met at ASTRO 2025.", "2026-12-10"),
            ("My poster was accepted at the Great Lakes Winter Symposium.", "2026-12-10"),
            ("Next year I will be at ASTRO.", "2026-12-10"),
        ],
    )
    def test_time_is_right(self, body: str, now: str) -> None:
        assert said(body, about=None, now=now) == []

    def test_another_occasion_is_no_meeting_to_be_about(self) -> None:
        interview = an_occasion()
        context = Context(view=a_view(season()), person=QUILL, cadence=THANKS, occasion=interview)
        assert list(RULE.check(a_mail("I hope to see you at ASTRO 2027."), context)) == []

    def test_nothing_is_said_without_a_file(self) -> None:
        assert list(RULE.check(a_mail("See you at RSNA 2025."), Context())) == []


@pytest.mark.parametrize(
    "body", ["", "\x00ASTRO\x00 2025", "\u202eASTRO 2025", "ASTRO " * 3000, "at ASTRO'", "2026 " * 2000]
)
def test_any_text_gives_findings_and_no_exception(body: str) -> None:
    said(body)
