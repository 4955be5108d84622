"""bad-address (R109): what can be an address, whose it is, and who keeps a desk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.people import Person, ProgramId
from outreach.guardrails.bad_address import RULE, wrong_with
from tests.builders import (
    a_history,
    a_me,
    a_person,
    a_program,
    a_project,
    a_view,
    an_interview,
    an_occasion,
    an_occurrence,
    day,
)

QUILL = a_person("Dr. Ada Quill", path="people[0]")
MARCHETTI = a_person("Dr. Elena Marchetti")
LEE = a_person("Dr. Anna Lee")
ME = replace(a_me(), was=("m.okafor@students.lakeshore.example.edu",))


def reason(email: str | None, person: Person = QUILL, *others: Person) -> str:
    asked = replace(person, email=email)
    view = a_view(a_project(me=ME, people=(asked, *others)))
    found = RULE.skip(an_occurrence(asked), view)
    return found.text if found else ""


@pytest.mark.parametrize(
    "email",
    [
        "ada.quill@northfield.edu",
        "ada.quill+lab@northfield.edu",
        "a.o'quill@med.northfield.edu",
        "ada_quill@northfield.edu",
        "ADA@NORTHFIELD.EDU",
        "ada@northfield.museum",
        "ada@xn--nrthfield-02h.edu",
        "ada@klinik.xn--p1ai",
        "søren@sygehus.example.dk",
        "1ada@northfield.edu",
    ],
)
def test_unusual_addresses_are_addresses(email: str) -> None:
    assert wrong_with(email, ME) == ""


@pytest.mark.parametrize(
    "email",
    [
        "",
        "ada",
        "ada@northfield",
        "ada.quill.northfield.edu",
        "ada@@northfield.edu",
        "ada quill@northfield.edu",
        ".ada@northfield.edu",
        "ada.@northfield.edu",
        "ada..quill@northfield.edu",
        "ada@-northfield.edu",
        "ada@northfield-.edu",
        "ada@northfield..edu",
        "ada@northfield.edu.",
        "ada@northfield.e",
        "ada@northfield.123",
        "ada@[10.0.0.1]",
        "mailto:ada@northfield.edu",
        "ada@northfield.edu, lin@northfield.edu",
        "ada\x00@northfield.edu",
        "a" * 65 + "@northfield.edu",
        "ada@" + "northfield." * 30 + "edu",
    ],
)
def test_what_cannot_be_an_address_is_none(email: str) -> None:
    assert wrong_with(email, ME) == "cannot be an address"


@pytest.mark.parametrize(
    "local",
    ["noreply", "no-reply", "no_reply", "DoNotReply", "do-not-reply", "donot.reply", "not-reply", "noresponse",
     "mailer-daemon", "bounce", "bounces+17", "postmaster", "abuse", "unsubscribe", "notifications", "alert"],
)  # fmt: skip
def test_some_are_read_by_nobody(local: str) -> None:
    assert wrong_with(f"{local}@northfield.edu", ME) == "is read by nobody"


@pytest.mark.parametrize("local", ["norel", "replyto", "noah.reply", "bouncer", "albert"])
def test_names_that_only_begin_so_are_read(local: str) -> None:
    assert wrong_with(f"{local}@northfield.edu", ME) == ""


@pytest.mark.parametrize(
    "email",
    [
        "maya.okafor@lakeshore.example.edu",
        "Maya.Okafor@Lakeshore.Example.edu",
        "maya.okafor+me@lakeshore.example.edu",
        "m.okafor@students.lakeshore.example.edu",
    ],
)
def test_ones_own_address_is_no_address_for_others(email: str) -> None:
    assert wrong_with(email, ME) == "is your own address"


def test_it_says_where_to_mend_it() -> None:
    assert reason("ada@northfield") == '"ada@northfield" cannot be an address; mend it in people[0]'
    assert reason(None) == reason("") == ""


class TestDesks:
    """An office's mailbox is no person's, except of those who keep it."""

    @pytest.mark.parametrize(
        "local",
        ["info", "office", "admissions", "radonc-info", "hr", "webmaster", "residency", "residency-program",
         "radonc.residency", "education.office", "frontdesk", "help+ada", "GME"],
    )  # fmt: skip
    def test_a_physician_does_not_read_it(self, local: str) -> None:
        assert "is a desk's, not a person's" in reason(f"{local}@northfield.edu")

    @pytest.mark.parametrize("role", ["coordinator", "organiser", "hiring"])
    def test_who_keeps_a_desk_does(self, role: str) -> None:
        person = a_person("Ms. Renee Toliver", roles=(role,))
        assert reason("residency@northfield.edu", person) == ""

    @pytest.mark.parametrize("local", ["ada.quill-office", "helper", "infante", "quill.admin", "presser"])
    def test_a_persons_name_makes_it_a_persons(self, local: str) -> None:
        assert reason(f"{local}@northfield.edu") == ""

    def test_a_coordinator_of_a_program_an_interview_or_an_occasion_keeps_one(self) -> None:
        toliver = a_person("Ms. Renee Toliver", email="residency@northfield.edu")
        program = a_program(coordinator="renee-toliver")
        interview = an_interview(coordinator="renee-toliver")
        for project in (
            a_project(people=(toliver,), programs=(program,)),
            a_project(people=(toliver,), interviews=(interview,)),
        ):
            assert RULE.skip(an_occurrence(toliver), a_view(project)) is None
        occasion = an_occasion(participants={"renee-toliver": "coordinator"})
        project = a_project(people=(toliver,))
        assert RULE.skip(an_occurrence(toliver, occasion=occasion), a_view(project)) is None
        assert RULE.skip(an_occurrence(toliver), a_view(project)) is not None


class TestWhose:
    """An address pasted to the wrong line is a letter in the wrong hands."""

    @pytest.mark.parametrize(
        "local", ["elena.marchetti", "e.marchetti", "emarchetti", "marchetti.elena", "marchettie", "E_Marchetti+lab"]
    )
    def test_it_is_somebody_elses_when_it_is_made_of_their_name(self, local: str) -> None:
        found = reason(f"{local}@harbor-state.edu", QUILL, MARCHETTI)
        assert "reads as that of Dr. Elena Marchetti" in found

    def test_and_fits_when_that_is_their_own(self) -> None:
        assert reason("e.marchetti@harbor-state.edu", MARCHETTI, QUILL) == ""

    @pytest.mark.parametrize("local", ["marchetti", "elena", "em1742", "marchetti-lab"])
    def test_less_than_a_whole_name_is_nobodys(self, local: str) -> None:
        assert reason(f"{local}@harbor-state.edu", QUILL, MARCHETTI) == ""

    def test_two_of_one_initial_and_surname_share_a_form(self) -> None:
        assert reason("alee@northfield.edu", a_person("Dr. Alan Lee"), LEE) == ""

    def test_a_name_of_before_is_ones_own(self) -> None:
        bell = replace(a_person("Ms. Marjorie Bell"), was=("Marjorie Hart",))
        assert reason("marjorie.hart@northfield.edu", bell, a_person("Dr. Marjorie Hart")) == ""

    def test_a_name_of_one_word_has_no_such_form(self) -> None:
        one = replace(a_person("Dr. Madhavi"), name=replace(a_person("Dr. Madhavi").name, given=""))
        assert reason("madhavi@northfield.edu", QUILL, one) == ""


def test_mail_that_came_back_is_told_with_its_day() -> None:
    history = a_history(bounced={"ADA-quill@northfield.example.edu": day("2026-11-20")})
    person = replace(QUILL, program=ProgramId("northfield"))
    found = RULE.skip(an_occurrence(person), a_view(a_project(people=(person,)), history))
    assert found is not None
    assert "does not work: mail came back on 20 Nov" in found.text
