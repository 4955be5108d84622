from __future__ import annotations

import pytest

from outreach.config.grammar import Unclear
from outreach.config.records import commas, line, past
from outreach.config.records.conferences import CONFERENCE, SESSION, TALKED_TO
from outreach.config.records.people import PERSON, PROGRAM
from outreach.config.records.season import INTERVIEW, LETTER, ROTATION
from outreach.config.records.weekly import BUSY, COMMITMENT, DEADLINE, MEETING, ROUTINE

PEOPLE = [
    ("Jonah Adeyemi", {"name": "Jonah Adeyemi"}),
    (
        "Dr. Ada Quill <ada@example.org>, faculty, Northfield",
        {"name": "Dr. Ada Quill", "email": "ada@example.org", "roles": ["faculty"], "at": "Northfield"},
    ),
    (
        "Quill, Ada, MD, PhD <ada@example.org>, research mentor, letter writer, every 6 weeks, last 2026-09-27",
        {
            "name": "Quill, Ada, MD, PhD",
            "email": "ada@example.org",
            "roles": ["research mentor", "letter writer"],
            "every": "6 weeks",
            "last": "2026-09-27",
        },
    ),
    (
        "Mr. Luis Ferrand, RT(T) <luis@example.org>, therapist",
        {"name": "Mr. Luis Ferrand, RT(T)", "email": "luis@example.org", "roles": ["therapist"]},
    ),
    ("Kim Anh Pham, CMD, dosimetrist", {"name": "Kim Anh Pham, CMD", "roles": ["dosimetrist"]}),
    ("Jonah, near-peer, call him Jonah", {"name": "Jonah", "roles": ["near-peer"], "call": "Jonah"}),
    ("Sofia, call her Sofia, last Dec 2, 2026", {"name": "Sofia", "call": "Sofia", "last": "Dec 2, 2026"}),
    ("Kai, call them Kai", {"name": "Kai", "call": "Kai"}),
    ("Wei Chen, pause until 2027-02-15", {"name": "Wei Chen", "pause": "2027-02-15"}),
    ("Victor Sorn, never", {"name": "Victor Sorn", "contact": "never"}),
    ("Ada Quill, meet", {"name": "Ada Quill", "meet": "yes"}),
    ("Ada Quill, America/Denver, pd", {"name": "Ada Quill", "timezone": "America/Denver", "roles": ["pd"]}),
    ("Ada Quill, Mesa", {"name": "Ada Quill", "at": "Mesa"}),
    ("Ada Quill, Hall Cancer Institute", {"name": "Ada Quill", "at": "Hall Cancer Institute"}),
]


@pytest.mark.parametrize(("text", "fields"), PEOPLE)
def test_a_person_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert line.read(PERSON, text) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Northfield University (Northfield, NURO), America/Chicago, thank_you welcome",
            {
                "name": "Northfield University",
                "also": ["Northfield", "NURO"],
                "timezone": "America/Chicago",
                "thank_you": "welcome",
            },
        ),
        ("Mesa Verde, ET, region Mountain West", {"name": "Mesa Verde", "timezone": "ET", "region": "Mountain West"}),
        ("Harbor (St.) State", {"name": "Harbor (St.) State"}),
    ],
)
def test_a_program_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert line.read(PROGRAM, text) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Cedar Ridge 2026-12-08 8:30 am, 5 hours, virtual, coordinator Ms. Toliver, with Dr. Long",
            {
                "at": "Cedar Ridge",
                "when": "2026-12-08 8:30 am",
                "length": "5 hours",
                "mode": "virtual",
                "coordinator": "Ms. Toliver",
                "with": ["Dr. Long"],
            },
        ),
        (
            "Northfield Dec 11, 2026 8:00 am, with Dr. Lindqvist, Lin Chen, MD, Jonah, in person",
            {
                "at": "Northfield",
                "when": "Dec 11, 2026 8:00 am",
                "with": ["Dr. Lindqvist", "Lin Chen, MD", "Jonah"],
                "mode": "in person",
            },
        ),
        ("Northfield tbd", {"at": "Northfield", "when": "tbd"}),
    ],
)
def test_an_interview_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert line.read(INTERVIEW, text) == fields


@pytest.mark.parametrize(
    "names",
    [
        "Dr. Osei, Dr. Chen, Dr. Alexander",
        "Dr. Osei, Dr. Chen and Dr. Alexander",
        "Dr. Osei & Dr. Chen, and Dr. Alexander",
    ],
)
def test_people_are_told_apart_by_commas_and_by_and(names: str) -> None:
    read = line.read(INTERVIEW, f"Mesa 2026-12-03, with {names}")
    assert read["with"] == ["Dr. Osei", "Dr. Chen", "Dr. Alexander"]


def test_a_rotation_on_one_line() -> None:
    text = "Mesa Verde 2027-02-01..2027-02-26, away, days start 07:15, early 30 min, staff Ferrand, Kim, with Dr. W"
    assert line.read(ROTATION, text) == {
        "at": "Mesa Verde",
        "dates": "2027-02-01..2027-02-26",
        "kind": "away",
        "day_starts": "07:15",
        "early": "30 min",
        "staff": ["Ferrand", "Kim"],
        "with": ["Dr. W"],
    }


def test_a_letter_on_one_line() -> None:
    assert line.read(LETTER, "Dr. Oyelaran for ERAS by 2026-09-10, asked 2026-06-22, thanked 2026-09-04") == {
        "from": "Dr. Oyelaran",
        "for": "ERAS",
        "due": "2026-09-10",
        "asked": "2026-06-22",
        "thanked": "2026-09-04",
    }


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Introduction to contouring to Dr. Bell by 2026-12-18, size M, 14 hours left",
            {
                "what": "Introduction to contouring",
                "to": "Dr. Bell",
                "due": "2026-12-18",
                "size": "M",
                "hours_left": "14 hours left",
            },
        ),
        (
            "Handout to Ms. Bell by tbd, at risk, new date 2027-01-01",
            {"what": "Handout", "to": "Ms. Bell", "due": "tbd", "status": "at risk", "new_date": "2027-01-01"},
        ),
    ],
)
def test_a_commitment_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert line.read(COMMITMENT, text) == fields


def test_a_meeting_on_one_line() -> None:
    assert line.read(MEETING, "Dr. Quill 2026-12-02 4:00 pm, 45 min, https://meet.example.org/x") == {
        "with": "Dr. Quill",
        "when": "2026-12-02 4:00 pm",
        "length": "45 min",
        "link": "https://meet.example.org/x",
    }


def test_a_routine_session_on_one_line() -> None:
    text = (
        "Tumor board (online), every Thursday 7:00 am, 60 min, permission ask Dr. Quill, prep 20 min the evening before"
    )
    assert line.read(ROUTINE, text) == {
        "name": "Tumor board (online)",
        "when": "every Thursday 7:00 am",
        "length": "60 min",
        "permission": "ask Dr. Quill",
        "prep": "20 min the evening before",
    }


def test_a_deadline_on_one_line() -> None:
    text = "Sign-up by tbd, https://example.org/grants, remind 2 weeks before, with Dr. Oyelaran, Jonah"
    assert line.read(DEADLINE, text) == {
        "name": "Sign-up",
        "due": "tbd",
        "link": "https://example.org/grants",
        "remind": "2 weeks before",
        "with": ["Dr. Oyelaran", "Jonah"],
    }


def test_busy_days_on_one_line() -> None:
    assert line.read(BUSY, "RSNA 2026, 2026-11-29..2026-12-03, who imaging") == {
        "name": "RSNA 2026",
        "dates": "2026-11-29..2026-12-03",
        "who": "imaging",
    }


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Webinar 2026-12-16, America/Chicago, virtual",
            {"name": "Webinar", "dates": "2026-12-16", "timezone": "America/Chicago", "mode": "virtual"},
        ),
        ("ASTRO 2027 tbd, month 2027-09", {"name": "ASTRO 2027", "dates": "tbd", "month": "2027-09"}),
        ("GLWS 2027-01-29 to 2027-01-30, id glws", {"name": "GLWS", "dates": "2027-01-29 to 2027-01-30", "id": "glws"}),
    ],
)
def test_a_conference_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert line.read(CONFERENCE, text) == fields


def test_the_title_of_a_session_may_have_commas() -> None:
    text = "2027-01-30 9:00 am, 60 min, mentoring, Meet, greet, and eat, sign up by 2027-01-15"
    assert line.read(SESSION, text) == {
        "when": "2027-01-30 9:00 am",
        "length": "60 min",
        "type": "mentoring",
        "title": "Meet, greet, and eat",
        "sign_up_by": "2027-01-15",
    }


def test_somebody_talked_to_on_one_line() -> None:
    assert line.read(TALKED_TO, "Lin Chen, thanked 2026-10-02") == {"who": "Lin Chen", "thanked": "2026-10-02"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "2026-09-08 Dr. Halvorsen thanks by card - end of the rotation, with commas",
            {
                "date": "2026-09-08",
                "who": "Dr. Halvorsen",
                "kind": "thanks",
                "via": "card",
                "about": "end of the rotation, with commas",
            },
        ),
        (
            "2026-11-18 Dr. Vance ask in person, introduced Dr. Feld, answered 2026-11-19",
            {
                "date": "2026-11-18",
                "who": "Dr. Vance",
                "kind": "ask",
                "via": "in person",
                "introduced": "Dr. Feld",
                "answered": "2026-11-19",
            },
        ),
        ("Dec 2 2026 Jonah meeting", {"date": "Dec 2 2026", "who": "Jonah", "kind": "meeting"}),
    ],
)
def test_history_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert past.history(text) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "2026-11-18 audit accepted - My audit was accepted, as a poster.",
            {"date": "2026-11-18", "subject": "audit accepted", "sentence": "My audit was accepted, as a poster."},
        ),
        ("2026-11-14 My script is public.", {"date": "2026-11-14", "sentence": "My script is public."}),
        (
            "2026-11-14 It is done. Really - it is.",
            {"date": "2026-11-14", "subject": "It is done. Really", "sentence": "it is."},
        ),
        ("2026-11-14 It works! - Yes.", {"date": "2026-11-14", "sentence": "It works! - Yes."}),
    ],
)
def test_news_on_one_line(text: str, fields: dict[str, object]) -> None:
    assert past.news(text) == fields


def test_news_needs_its_day() -> None:
    with pytest.raises(Unclear, match="no date in front"):
        past.news("My script is public.")


def test_the_date_of_a_favour_may_be_missing() -> None:
    read = past.dated_words("what")
    assert read("2026-09-02 writing my letter") == {"date": "2026-09-02", "what": "writing my letter"}
    assert read("writing my letter") == {"what": "writing my letter"}


@pytest.mark.parametrize("outcome", ["drafted", "needs detail", "skipped program-policy", "skipped"])
def test_an_expectation_on_one_line(outcome: str) -> None:
    fields = past.test(f"on 2026-12-09, interview-thanks, Dr. Long, {outcome}")
    assert fields == {"on": "2026-12-09", "cadence": "interview-thanks", "who": "Dr. Long", "outcome": outcome}


@pytest.mark.parametrize("text", ["on 2026-12-09, x, Dr. Long", "on 2026-12-09, x, Dr. Long, sent", "x, y, z, drafted"])
def test_an_expectation_that_is_none_is_unclear(text: str) -> None:
    with pytest.raises(Unclear):
        past.test(text)


@pytest.mark.parametrize(
    ("record", "text", "message", "words"),
    [
        (PERSON, "", "nothing here; write   NAME", ""),
        (PERSON, "Ada Quill, sponser", 'no role "sponser"; write   sponsor', "sponser"),
        (PERSON, "Ada Quill, nevr", 'no role "nevr"; write   never', "nevr"),
        (PERSON, "Ada Quill, evry 6 weeks", 'no word "evry"; write   every 6 weeks', "evry 6 weeks"),
        (PERSON, "Ada Quill, lsat 2026-09-01", 'no word "lsat"; write   last 2026-09-01', "lsat 2026-09-01"),
        (
            PERSON,
            "Ada Quill, mute until 2027-03-01",
            '"mute until 2027-03-01" is no place; write   NAME <ADDRESS>, ROLE, PLACE, every N, last DATE',
            "mute until 2027-03-01",
        ),
        (
            PERSON,
            "Ada Quill, Northfield, Elsewhere",
            '"Northfield" and "Elsewhere" cannot both be the place',
            "Elsewhere",
        ),
        (PERSON, "Ada Quill, every 6 weeks, every 8 weeks", "every is said twice", "every 8 weeks"),
        (PERSON, "Ada Quill, every", '"every" says nothing after it', "every"),
        (PERSON, "Ada Quill <ada@example.org", "the address is not closed", "Ada Quill <ada@example.org"),
        (
            PERSON,
            "Ada Quill ada@example.org",
            "in angle brackets:   NAME <ada@example.org>",
            "Ada Quill ada@example.org",
        ),
        (PERSON, "Ada Quill <ada@example.org> faculty", 'a comma is missing before "faculty"', "faculty"),
        (PERSON, "<ada@example.org>, faculty", "a name is missing before the address", "<ada@example.org>"),
        (INTERVIEW, "Harbor State", "no date; write   PLACE 2026-12-02 9:00 am", "Harbor State"),
        (INTERVIEW, "2026-12-02 9:00 am", 'nothing before "2026-12-02 9:00 am"', "2026-12-02 9:00 am"),
        (INTERVIEW, "Harbor State 2026-12-02, vitual", 'no word "vitual"; write   virtual', "vitual"),
        (LETTER, "Dr. Quill by 2026-12-02", "is not understood; write   NAME for PURPOSE", "Dr. Quill by 2026-12-02"),
        (LETTER, "A for B by tbd, perhaps", '"perhaps" is not understood here', "perhaps"),
    ],
)
def test_a_slip_is_named_with_what_to_write(record: line.Record, text: str, message: str, words: str) -> None:
    with pytest.raises(Unclear) as caught:
        line.read(record, text)
    assert message in str(caught.value)
    assert caught.value.words == words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a, b ,, c", ["a", "b", "c"]),
        ("Northfield (NF, NURO), x", ["Northfield (NF, NURO)", "x"]),
        ("Lin Chen, MD, PhD, Jonah", ["Lin Chen, MD, PhD", "Jonah"]),
        ("Samuel Reed, Jr., x", ["Samuel Reed, Jr.", "x"]),
        ("last Dec 2, 2026, x", ["last Dec 2, 2026", "x"]),
        ("MD, x", ["MD", "x"]),
        ("a), b", ["a)", "b"]),
        ("", []),
    ],
)
def test_only_some_commas_separate(text: str, parts: list[str]) -> None:
    assert commas.split(text) == parts
