"""Mails that ask for something, as they fall due: to people much is known about, and to people of whom little is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time

from outreach.domain.cadences import Cadence
from outreach.domain.dates import Weekly
from outreach.domain.history import PastDraft, Stage
from outreach.domain.occasions import Occasion, OccasionKind, Permission, Routine
from outreach.domain.people import Dated, Person, Phase
from outreach.domain.profile import Profile
from outreach.domain.several import lines
from outreach.domain.stages import View
from outreach.domain.touches import Due, Missing
from outreach.planning.asking import ASKS
from tests.builders import (
    a_detail,
    a_due,
    a_history,
    a_me,
    a_past_draft,
    a_person,
    a_program,
    a_rotation,
    a_view,
    an_occasion,
    an_occurrence,
)
from tests.loaded import loaded

Said = Mapping[str, str]

NOW = "2026-12-02 18:30"
OYELARAN = a_person("Dr. Samuel Oyelaran", roles=("research mentor",), helped_me=(Dated(text="reading my draft"),))
CHEN = a_person("Dr. Lin Chen", roles=("faculty",), at="Northfield", knows=(OYELARAN.id,))
QUILL = a_person("Dr. Ada Quill", roles=("faculty",))
VANCE = a_person("Dr. Peter Vance", roles=("connector",))
JONAH = a_person("Jonah Adeyemi", roles=("resident",), at="Northfield", call="Jonah", met="the tumor board")
ALVAREZ = a_person("Dr. Rosa Alvarez", roles=("resident",))
REYES = a_person("Mr. Alan Reyes", roles=("coordinator",))
EVERYBODY = (OYELARAN, CHEN, QUILL, VANCE, JONAH, ALVAREZ, REYES)

RICH = Profile(
    one_line="a fourth-year student at Lakeshore College of Medicine, which has no radiation oncology department",
    interests=("CNS tumors", "proton therapy"),
    offers=("REDCap data collection", "Python scripts"),
)
RESIDENT = Profile(one_line="a resident at Northfield University, and I finish in June 2028")
THIN = Profile()


@dataclass(frozen=True, kw_only=True)
class Mail:
    """One mail that is due, and who its owner is."""

    id: str
    to: Person
    said: Said
    on: Occasion | None = None
    variant: str = ""
    step: int = 1
    profile: Profile = THIN
    phase: Phase = Phase.MS4

    @property
    def recipe(self) -> Cadence:
        """The built-in recipe, that of its variant or step where there are several."""
        whole = next(one for one in loaded("people: []\n").cadences if one.id == self.id)
        return next(
            one
            for one in whole.scheduled
            if one.variant == self.variant and self.step in [mail.number for mail in one.steps]
        )

    @property
    def due(self) -> Due:
        """What the planner would give; what is declared and was not said may be left open."""
        recipe = self.recipe
        details = [a_detail(text, field=field) for field, text in self.said.items()]
        due = a_due(an_occurrence(self.to, recipe, occasion=self.on), details=details)
        step = next(one for one in recipe.steps if one.number == self.step)
        gaps = tuple(Missing(field=one, ask=ASKS[one], fill="") for one in recipe.gaps if one not in self.said)
        return replace(due, occurrence=replace(due.occurrence, step=step), gaps=gaps)

    def view(self, opening: int = 0) -> View:
        """Give the scene: so many mails of this cadence went to the person before."""
        base = loaded("people: []\n")
        project = replace(
            base,
            me=a_me(phase=self.phase),
            people=EVERYBODY,
            profile=self.profile,
            programs=tuple(a_program(f"{one} Cancer Institute", also=(one,)) for one in ("Mesa Verde", "Cedar Ridge")),
            rotations=(a_rotation("2027-02-01..2027-02-26", id="mesa-verde-2027-02", program="mesa-verde"),),
        )
        return a_view(project, a_history(drafts=[self._earlier(one) for one in range(opening)]), NOW)

    def _earlier(self, place: int) -> PastDraft:
        return a_past_draft(f"{self.id}/{self.to.id}/wanted-2026-0{place + 1}-01/1", Stage.SENT)


def a_session(online: bool = False) -> Occasion:
    """Give a session that may only be attended once somebody said yes."""
    routine = Routine(
        id="didactics",
        name="Northfield didactics",
        recurrence=Weekly(weekday=2, at=time(7, 30)),
        permission=Permission.ASK,
        ask=CHEN.id,
        online=online,
    )
    found = an_occasion("2026-12-16", kind=OccasionKind.PERMISSION, participants={CHEN.id: "organiser"})
    return replace(found, title=routine.name, record=routine)


def a_first_meeting(person: Person) -> Occasion:
    """Give the day somebody was met for the first time."""
    return an_occasion("2026-11-25", kind=OccasionKind.FIRST_MEETING, participants={person.id: "met"})


def an_introduction(person: Person) -> Occasion:
    """Give an introduction by Dr. Vance."""
    parts: dict[str, str] = {person.id: "introduced", VANCE.id: "connector"}
    return replace(an_occasion("2026-11-30", kind=OccasionKind.INTRODUCTION, participants=parts), title="Dr. Vance")


def an_opening(person: Person, part: str, at: str = "Mesa Verde") -> Occasion:
    """Give the day on which a program begins to take applications; for Mesa Verde the file has a rotation."""
    program = at.lower().replace(" ", "-")
    kind = OccasionKind.APPLICATION
    found = an_occasion("2027-01-04", kind=kind, participants={person.id: part}, program=program)
    return replace(found, title=at)


_QUESTIONS = lines(["What would you drop?", "Who should read my statement?"])
_GOAL = "whether to spend a year in research"
_TALK = "Your talk on failures is why I sort my errors by cause."
_ADVOCACY = {
    "program": "Great Basin",
    "ties": "You trained with the chair there.",
    "interest": "It is one of the few places with a CNS clinic of its own, and I would be glad to train there.",
    "may_share": "I repeated one preclinical block for a family illness.",
}
_FEWER = {
    "program": "Great Basin",
    "ties": "your years there",
    "interest": "one of five places I would be glad to train at",
    "may_share": "my CV and what you saw of my work",
}
_JOB = {
    "geography": "the Midwest, within a day of Chicago",
    "practice": "academic, or a hybrid practice that publishes",
    "focus": "CNS and pediatrics",
}
_LITTLE_JOB = {"geography": "Midwest", "practice": "academic", "focus": "CNS"}
_FIRST = {"question": "What do people who do well here have in common?", "connection": _TALK}

RICH_MAILS: Mapping[str, Mail] = {
    "intro-meeting": Mail(
        id="intro-meeting",
        to=CHEN,
        said={
            "why_them": "You teach the physics course I am sitting in on.",
            "question": "how you came to choose brain tumors",
        },
    ),
    "attend-permission": Mail(id="attend-permission", to=CHEN, said={}, on=a_session(online=True)),
    "resident-question who-to-meet": Mail(id="resident-question", variant="who-to-meet", to=ALVAREZ, said=_FIRST),
    "resident-question planning": Mail(id="resident-question", variant="planning", to=ALVAREZ, said=_FIRST),
    "resident-question program": Mail(id="resident-question", variant="program", to=ALVAREZ, said=_FIRST),
    "resident-question life-and-jobs": Mail(id="resident-question", variant="life-and-jobs", to=ALVAREZ, said=_FIRST),
    "resident-question contouring": Mail(id="resident-question", variant="contouring", to=ALVAREZ, said=_FIRST),
    "small-task-offer": Mail(
        id="small-task-offer",
        to=CHEN,
        on=a_first_meeting(CHEN),
        said={
            "project": "your recurrence registry",
            "task": "I could fill in the follow-up dates of the last two years.",
            "hours": "three hours a week until 2027-01-31",
        },
    ),
    "outside-program shadow": Mail(
        id="outside-program",
        variant="shadow",
        to=CHEN,
        said={
            "dates": "January 11 to 15",
            "why_place": "Your clinic sees more CNS tumors in a week than I have seen so far.",
        },
    ),
    "outside-program research": Mail(
        id="outside-program",
        variant="research",
        to=CHEN,
        said={"topic": "your contour audit", "why_place": "Your audit is the only one I know that is open."},
    ),
    "connector-ask": Mail(
        id="connector-ask",
        to=VANCE,
        said={"learn": "I would like to know how people choose between academic and private practice."},
    ),
    "intro-via": Mail(
        id="intro-via",
        to=QUILL,
        on=an_introduction(QUILL),
        said={"consent": "yes", "connection": _TALK, "question": "which meeting to go to first"},
    ),
    "intro-via thanks": Mail(
        id="intro-via",
        step=2,
        to=VANCE,
        on=an_introduction(QUILL),
        said={"came_of_it": "We talked for half an hour, and I may sit in on her clinic in January."},
    ),
    "mentor-first-talk talk": Mail(
        id="mentor-first-talk",
        variant="talk",
        to=CHEN,
        said={"goal": _GOAL, "questions": _QUESTIONS, "connection": _TALK},
    ),
    "mentor-first-talk cv-feedback": Mail(
        id="mentor-first-talk",
        variant="cv-feedback",
        to=CHEN,
        said={"goal": _GOAL, "look_at": "the order of its sections", "connection": _TALK},
    ),
    "mentor-first-talk society-match": Mail(
        id="mentor-first-talk",
        variant="society-match",
        to=CHEN,
        said={"goal": _GOAL, "questions": _QUESTIONS, "connection": _TALK},
    ),
    "mentor-ask-ongoing": Mail(
        id="mentor-ask-ongoing",
        to=CHEN,
        said={
            "changed": "You told me to show the dataset to a physicist first. I did, and two scans turned out wrong.",
            "rhythm": "half an hour every two months",
        },
    ),
    "advocacy-request flag": Mail(id="advocacy-request", variant="flag", to=OYELARAN, said=_ADVOCACY),
    "advocacy-request colleague": Mail(id="advocacy-request", variant="colleague", to=OYELARAN, said=_ADVOCACY),
    "away-interest": Mail(
        id="away-interest",
        to=CHEN,
        on=an_opening(CHEN, "faculty"),
        said={"reason": "Your residents present their own plans on Fridays, and I would like to learn it that way."},
    ),
    "job-signal first": Mail(
        id="job-signal",
        variant="first",
        to=OYELARAN,
        profile=RESIDENT,
        phase=Phase.PGY4,
        said={"search": "I finish in June 2028 and will begin to look in January.", **_JOB},
    ),
    "job-signal change": Mail(
        id="job-signal",
        variant="change",
        to=OYELARAN,
        profile=RESIDENT,
        phase=Phase.PGY5,
        said={"search": "I am looking in Texas as well, where my family has moved.", **_JOB},
    ),
}
_ONE = {"question": "how you chose between programs"}
THIN_MAILS: Mapping[str, Mail] = {
    "intro-meeting": Mail(id="intro-meeting", to=QUILL, said={"why_them": "your work with late starters"}),
    "attend-permission": Mail(id="attend-permission", to=REYES, said={}, on=a_session()),
    "resident-question who-to-meet": Mail(id="resident-question", variant="who-to-meet", to=JONAH, said=_ONE),
    "resident-question planning": Mail(id="resident-question", variant="planning", to=JONAH, said=_ONE),
    "resident-question program": Mail(id="resident-question", variant="program", to=JONAH, said=_ONE),
    "resident-question life-and-jobs": Mail(id="resident-question", variant="life-and-jobs", to=JONAH, said=_ONE),
    "resident-question contouring": Mail(id="resident-question", variant="contouring", to=JONAH, said=_ONE),
    "small-task-offer": Mail(
        id="small-task-offer",
        to=QUILL,
        on=a_first_meeting(QUILL),
        said={"task": "the literature review", "hours": "three hours a week"},
    ),
    "outside-program shadow": Mail(
        id="outside-program",
        variant="shadow",
        to=REYES,
        said={"dates": "I am free in the second week of January.", "why_place": "your CNS clinic"},
    ),
    "outside-program research": Mail(
        id="outside-program",
        variant="research",
        to=QUILL,
        said={"topic": "I would like to help with a contour audit.", "why_place": "your CNS clinic"},
    ),
    "connector-ask": Mail(id="connector-ask", to=VANCE, said={"learn": "how people come to the field"}),
    "intro-via": Mail(
        id="intro-via",
        to=QUILL,
        on=an_introduction(QUILL),
        said={"consent": "yes", "connection": "Dr. Vance, whom you know"},
    ),
    "intro-via thanks": Mail(
        id="intro-via", step=2, to=VANCE, on=an_introduction(QUILL), said={"came_of_it": "a talk of half an hour"}
    ),
    "mentor-first-talk talk": Mail(
        id="mentor-first-talk",
        variant="talk",
        to=QUILL,
        said={"goal": "I am choosing between two dissertation topics.", "questions": _QUESTIONS},
    ),
    "mentor-first-talk cv-feedback": Mail(
        id="mentor-first-talk", variant="cv-feedback", to=QUILL, said={"goal": _GOAL, "look_at": "the gap year"}
    ),
    "mentor-first-talk society-match": Mail(
        id="mentor-first-talk", variant="society-match", to=QUILL, said={"goal": _GOAL, "questions": _QUESTIONS}
    ),
    "mentor-ask-ongoing": Mail(
        id="mentor-ask-ongoing",
        to=QUILL,
        said={"advice": "I took the course.", "advice_said": "learn one statistics package"},
    ),
    "advocacy-request flag": Mail(id="advocacy-request", variant="flag", to=OYELARAN, said=_FEWER),
    "advocacy-request colleague": Mail(id="advocacy-request", variant="colleague", to=OYELARAN, said=_FEWER),
    "away-interest": Mail(
        id="away-interest",
        to=REYES,
        on=an_opening(REYES, "coordinator", at="Cedar Ridge"),
        said={"reason": "the Friday plan review"},
    ),
    "job-signal first": Mail(
        id="job-signal",
        variant="first",
        to=OYELARAN,
        phase=Phase.PGY5,
        said={"search": "from July 2028", **_LITTLE_JOB},
    ),
    "job-signal change": Mail(
        id="job-signal",
        variant="change",
        to=OYELARAN,
        phase=Phase.ATTENDING,
        said={"search": "Texas as well", **_LITTLE_JOB},
    ),
}
# whoever is rich in words has told the program who they are
RICH_MAILS = {name: one if one.profile is RESIDENT else replace(one, profile=RICH) for name, one in RICH_MAILS.items()}
