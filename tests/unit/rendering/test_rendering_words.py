"""What the shipped templates say, in full, to a person much is known about and to one of whom little is."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.history import History, Stage
from outreach.domain.occasions import Conference, Occasion, OccasionKind, Session
from outreach.domain.people import Person, PersonId
from outreach.domain.profile import News, Profile
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due
from tests.builders import (
    a_conference,
    a_detail,
    a_due,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    an_occasion,
    an_occurrence,
    day,
    days,
    when,
)
from tests.unit.rendering.words import CHECKIN, COFFEE, REQUEST, THANKS, the_mail, written

PROFILE = Profile(
    one_line="a fourth-year student at Lakeshore College of Medicine, which has no radiation oncology department"
)
OYELARAN = a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
OSEI, MARCHETTI = a_person("Dr. Greta Osei"), a_person("Dr. Elena Marchetti")
REYES = a_person("Mr. Alan Reyes")
SANDOVAL = a_person("Dr. Marisol Sandoval", knows=(OYELARAN.id,))
PHAM = a_person("Kim Anh Pham", call="Kim Anh")
EVERYBODY = (OYELARAN, OSEI, MARCHETTI, REYES, SANDOVAL, PHAM)

NEWS = News(
    id="audit",
    day=day("2026-11-18"),
    text="My contouring audit was accepted as a poster at the Great Lakes Winter Symposium.",
    subject="audit accepted",
)


def a_world(now: str, history: History | None = None, profile: Profile = PROFILE) -> View:
    return a_view(a_project(people=EVERYBODY, profile=profile), history or a_history(news=(NEWS,)), now)


# ---- mentor-checkin ----


def told(text: str = NEWS.text, field: str = "news", source: str = "audit", on: str | None = None) -> Detail:
    return replace(a_detail(text, field=field, on=on), source=source)


def a_checkin(*details: Detail) -> Due:
    return a_due(an_occurrence(OYELARAN, CHECKIN), details=details)


RICH_CHECKIN = a_checkin(
    told(),
    told("My contour naming script is public now, with a short manual.", "more_news", "script"),
    told("show the dataset to a physicist before writing", "advice_said", "advice:3 Nov", on="2026-11-03"),
    told(
        "I did, on November 19. Two of the planning scans had been exported with the wrong slice spacing, and they "
        "would have gone straight into Table 1. They are fixed, and I am glad you asked.",
        "advice",
        "advice:3 Nov",
        on="2026-11-03",
    ),
    told("Brain metastasis dataset", "promise", "commitment", on="2026-12-18"),
    told("naming me to the CNS working group", "helped_me", "help:20 Oct", on="2026-10-20"),
)


def test_a_rich_check_in_tells_news_closes_advice_and_thanks_once() -> None:
    assert the_mail(RICH_CHECKIN, a_world("2026-12-15 07:10")) == (
        "Audit accepted\n\n"
        "Dear Dr. Oyelaran,\n\n"
        "A short update; nothing is needed from you.\n\n"
        "My contouring audit was accepted as a poster at the Great Lakes Winter Symposium. In early November you told "
        "me to show the dataset to a physicist before writing. I did, on November 19. Two of the planning scans had "
        "been exported with the wrong slice spacing, and they would have gone straight into Table 1. They are fixed, "
        "and I am glad you asked.\n\n"
        "Next is the brain metastasis dataset, which you will have by Friday, December 18. Thank you again for naming "
        "me to the CNS working group."
    )


def test_what_a_check_in_told_is_remembered_and_what_it_left_out_is_not() -> None:
    assert written(RICH_CHECKIN, a_world("2026-12-15 07:10")).told == ("audit", "advice:3 Nov", "help:20 Oct")


def test_a_thin_check_in_is_only_its_news() -> None:
    assert the_mail(a_checkin(told()), a_world("2026-11-22 19:10")) == (
        "Audit accepted\n\n"
        "Dear Dr. Oyelaran,\n\n"
        "A short update; nothing is needed from you.\n\n"
        "My contouring audit was accepted as a poster at the Great Lakes Winter Symposium."
    )


def test_two_pieces_of_news_without_a_subject_are_news_from_the_owner() -> None:
    due = a_checkin(told("I passed my boards.", source="boards"), told("My script is public.", "more_news", "script"))

    assert the_mail(due, a_world("2026-11-22 19:10")) == (
        "News from Maya\n\n"
        "Dear Dr. Oyelaran,\n\n"
        "A short update; nothing is needed from you.\n\n"
        "I passed my boards. My script is public."
    )


def test_a_check_in_from_a_note_about_the_person_is_a_short_note() -> None:
    due = a_checkin(told("Your remark on margins made me read my plans again.", "hook", ""))

    assert the_mail(due, a_world("2026-11-22 19:10")) == (
        "A note from Maya\n\n"
        "Dear Dr. Oyelaran,\n\n"
        "A short note; nothing is needed from you.\n\n"
        "Your remark on margins made me read my plans again."
    )


def test_a_check_in_that_only_closes_advice_says_so() -> None:
    due = a_checkin(told("I took the course.", "advice"), told("take a course", "advice_said", on="2026-10-14"))

    assert the_mail(due, a_world("2026-11-22 19:10")) == (
        "What became of your advice\n\n"
        "Dear Dr. Oyelaran,\n\n"
        "A short update; nothing is needed from you.\n\n"
        "In mid-October you told me to take a course. I took the course."
    )


def test_the_next_check_in_opens_differently() -> None:
    earlier = a_past_draft("mentor-checkin/samuel-oyelaran/since-2026-08-01/1", Stage.SENT)
    view = a_world("2026-11-22 19:10", a_history(news=(NEWS,), drafts=(earlier,)))

    mail = the_mail(a_checkin(told()), view)
    assert mail.startswith("News: ")
    assert mail.rstrip().endswith("You need not answer; I only wanted you to hear it from me.")


# ---- interview-thanks ----

INTERVIEW = an_occasion(
    "2026-12-02",
    zone=ZoneInfo("America/New_York"),
    participants={"greta-osei": "interviewer", "elena-marchetti": "interviewer", "alan-reyes": "coordinator"},
)


ALONE = replace(INTERVIEW, participants=INTERVIEW.participants[:1])


def a_thanks(person: Person, text: str, occasion: Occasion = INTERVIEW) -> Due:
    return a_due(an_occurrence(person, THANKS, occasion=occasion), details=(a_detail(text, person=person.id),))


def test_a_rich_thank_you_is_the_owners_sentences_and_three_plain_lines() -> None:
    said = (
        "Your rule that every new resident breaks a QA phantom on purpose has stayed with me. I spent two years as a "
        "dosimetry assistant trusting phantoms I had never seen inside, and I have begun a list of the checks I only "
        "ever watched."
    )
    same_day = a_history(contacts={"greta-osei": "2026-12-02 meeting"})

    assert the_mail(a_thanks(OSEI, said, ALONE), a_world("2026-12-02 18:31", same_day)) == (
        "Thank you for our conversation on Wednesday\n\n"
        "Dear Dr. Osei,\n\n"
        f"Thank you for talking with me on Wednesday. {said}\n\n"
        "It was good to meet you."
    )


def test_a_thin_thank_you_is_a_phrase_in_its_frame() -> None:
    assert the_mail(a_thanks(OSEI, "your Friday plan review", ALONE), a_world("2026-12-02 18:31")) == (
        "Thank you for our conversation on Wednesday\n\n"
        "Dear Dr. Osei,\n\n"
        "Thank you for talking with me about your Friday plan review.\n\n"
        "It was good to meet you."
    )


def test_somebody_known_before_is_not_told_that_it_was_good_to_meet() -> None:
    before = a_history(contacts={"elena-marchetti": "2026-09-04 meeting"})
    said = "Your Friday plan review, where residents present, is what I would miss."

    assert the_mail(a_thanks(MARCHETTI, said), a_world("2026-12-02 18:31", before)) == (
        "Thank you for our conversation on Wednesday\n\n"
        "Dear Dr. Marchetti,\n\n"
        f"Thank you for talking with me on Wednesday. {said}"
    )


def test_openings_and_subjects_differ_between_the_people_of_one_interview() -> None:
    mails = [
        written(a_thanks(person, "You let me try."), a_world("2026-12-02 18:31")).draft for person in (OSEI, MARCHETTI)
    ]

    assert mails[0].subject != mails[1].subject
    assert mails[0].body.split("\n")[2] != mails[1].body.split("\n")[2]


def test_a_thank_you_written_late_names_the_date() -> None:
    mail = the_mail(a_thanks(OSEI, "You let me try."), a_world("2026-12-09 07:10"))

    assert "on Wednesday, December 2. You let me try." in mail


def test_a_note_in_the_third_person_is_quoted_and_recorded_as_a_gap() -> None:
    rendered = written(a_thanks(MARCHETTI, "she asked about the limits"), a_world("2026-12-02 18:31"))

    assert '⟦your note: "she asked about the limits". Say it to Dr. Marchetti⟧' in rendered.draft.body
    assert [gap.field for gap in rendered.gaps] == ["detail"]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (
            "You found me a room with a window.",
            "Thank you for arranging my interview day on Wednesday. You found me a room with a window.",
        ),
        ("the map you sent the evening before", "Thank you for the map you sent the evening before."),
    ],
)
def test_a_coordinator_is_thanked_for_the_day(said: str, body: str) -> None:
    assert the_mail(a_thanks(REYES, said), a_world("2026-12-02 18:31")) == (
        f"My interview on Wednesday, and thank you\n\nDear Mr. Reyes,\n\n{body}"
    )


def test_nothing_in_a_thank_you_praises_asks_or_ranks() -> None:
    for person in (OSEI, MARCHETTI, REYES):
        mail = the_mail(a_thanks(person, "You let me try."), a_world("2026-12-02 18:31")).lower()
        assert not any(word in mail for word in ("?", "impress", "great", "honor", "rank", "program", "hope", "look"))


# ---- conf-request ----

SYMPOSIUM = a_conference(zone=ZoneInfo("America/Detroit"))
CONNECTION = a_detail(
    "Your paper on automated hippocampal contours is the reason my audit sorts errors by slice thickness.",
    field="connection",
)
QUESTION = a_detail("which failures you stopped looking for, and why", field="question")


def a_meeting_of(conference: Conference) -> Occasion:
    occasion = an_occasion(
        "2027-01-29..2027-01-30",
        id="glws",
        kind=OccasionKind.CONFERENCE,
        participants={"marisol-sandoval": "meet"},
    )
    dates = conference.dates or days("2027-01-29")
    return replace(occasion, title=conference.name, record=conference, days=dates)


def a_request(conference: Conference, *details: Detail) -> Due:
    return a_due(an_occurrence(SANDOVAL, REQUEST, occasion=a_meeting_of(conference)), details=details)


def test_a_rich_request_names_session_poster_question_and_a_mutual_acquaintance() -> None:
    on_program = replace(
        SYMPOSIUM,
        sessions=(
            Session(when=when("2027-01-29 10:00"), speaker=PersonId("marisol-sandoval")),
            Session(when=when("2027-01-30 13:00"), kind="my poster"),
        ),
    )

    assert the_mail(a_request(on_program, CONNECTION, QUESTION), a_world("2027-01-02 09:00")) == (
        "15 minutes at the Great Lakes Winter Symposium?\n\n"
        "Dear Dr. Sandoval,\n\n"
        "I am a fourth-year student at Lakeshore College of Medicine, which has no radiation oncology department; "
        "Dr. Oyelaran, whom you know, is my research mentor. Your paper on automated hippocampal contours is the "
        "reason my audit sorts errors by slice thickness.\n\n"
        "I will be at the Great Lakes Winter Symposium on January 29 and 30, and in your session on Friday. Would you "
        "have 15 minutes, whatever time suits you?\n\n"
        "I would like to ask which failures you stopped looking for, and why. If the days are full, no answer needed; "
        "I will be at my poster on Saturday."
    )


def test_a_thin_request_asks_somebody_who_may_not_be_going_and_shows_its_gap() -> None:
    view = a_view(a_project(people=(SANDOVAL,)), a_history(), "2027-01-02 09:00")
    due = a_request(SYMPOSIUM, a_detail("your paper on contours", field="connection"))

    assert the_mail(due, view) == (
        "15 minutes at the Great Lakes Winter Symposium?\n\n"
        "Dear Dr. Sandoval,\n\n"
        "My name is Maya Okafor, and I am a fourth-year student. I am writing because of your paper on contours.\n\n"
        "I will be at the Great Lakes Winter Symposium on January 29 and 30. If you are going, would you have 15 "
        "minutes, whatever time suits you?\n\n"
        "⟦question⟧ If the days are full, no answer needed."
    )
    assert [gap.field for gap in written(due, view).gaps] == ["question"]


@pytest.mark.parametrize(
    ("speaks", "said"),
    [
        (False, "online, on December 16. If you are taking part, would you have 15 minutes for a call, whatever"),
        (True, "online, on December 16, and in your session on Wednesday. Would you have 15 minutes for a call, what"),
    ],
)
def test_a_virtual_meeting_is_online(speaks: bool, said: str) -> None:
    session = Session(when=when("2026-12-16 10:00"), speaker=SANDOVAL.id)
    webinar = replace(a_conference("2026-12-16", name="RSNA 2026"), virtual=True, sessions=(session,) if speaks else ())

    mail = the_mail(a_request(webinar, CONNECTION, QUESTION), a_world("2026-12-02 09:00"))

    assert f"I will be at RSNA 2026, {said}" in mail


def test_an_acquaintance_the_connection_names_already_is_not_named_twice() -> None:
    named = a_detail("Dr. Oyelaran told me that you sort errors by thickness.", field="connection")

    assert the_mail(a_request(SYMPOSIUM, named, QUESTION), a_world("2027-01-02 09:00")).count("Oyelaran") == 1


# ---- physicist-coffee ----

ROTATION = replace(
    an_occasion("2026-10-19..2026-11-16", id="northfield", kind=OccasionKind.ROTATION), title="Northfield"
)


def a_coffee(*details: Detail) -> Due:
    return a_due(an_occurrence(PHAM, COFFEE, occasion=ROTATION), details=details)


def test_a_rich_coffee_request_says_what_was_seen_and_what_it_is_about() -> None:
    due = a_coffee(
        a_detail("how planners choose between arcs", field="topic"),
        a_detail("You replanned a whole course over lunch so that nobody waited.", field="what_i_saw"),
    )

    assert the_mail(due, a_world("2026-12-07 07:10")) == (
        "20 minutes about how planners choose between arcs?\n\n"
        "Dear Kim Anh,\n\n"
        "My rotation at Northfield ended in November. You replanned a whole course over lunch so that nobody waited."
        "\n\n"
        "I would like to understand how planners choose between arcs. Would you have 20 minutes, over coffee or on the "
        "phone, whatever time suits you? If these weeks are full, no answer needed."
    )


def test_a_thin_coffee_request_shows_what_is_missing() -> None:
    rendered = written(
        a_coffee(a_detail("I would like to see how you check arcs.", field="topic")), a_world("2026-12-07")
    )

    assert rendered.draft.subject == "20 minutes of your time?"
    assert "ended in November. ⟦what i saw⟧\n\nI would like to see how you check arcs. Would you" in rendered.draft.body
    assert [gap.fill for gap in rendered.gaps] == ['outreach note pham "what_i_saw: …"']


def test_masking_the_names_leaves_different_mails_for_a_rich_and_a_thin_person() -> None:
    rich = written(RICH_CHECKIN, a_world("2026-12-15 07:10")).draft.body
    thin = written(a_checkin(told()), a_world("2026-12-15 07:10")).draft.body

    assert rich.split() != thin.split()
    assert len(thin.split()) < len(rich.split()) / 2
