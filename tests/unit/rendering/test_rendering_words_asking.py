"""What the shipped words of asking say: rich and thin, student and resident, in person and online, every opening."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.cadences import Kind, Missed
from outreach.domain.people import Phase
from outreach.domain.profile import Profile
from outreach.guardrails import engine
from tests.loaded import loaded
from tests.unit.rendering.asking import (
    ALVAREZ,
    CHEN,
    JONAH,
    QUILL,
    REYES,
    RICH,
    RICH_MAILS,
    THIN_MAILS,
    Mail,
    a_session,
    an_introduction,
    an_opening,
)
from tests.unit.rendering.words import the_mail, written

READ = Path(__file__).parents[2] / "golden" / "mails" / "asking.txt"
ALL = [*((f"{name}, rich", one) for name, one in RICH_MAILS.items()),
       *((f"{name}, thin", one) for name, one in THIN_MAILS.items())]  # fmt: skip
MAILS = [one for _, one in ALL]
NAMES = [name for name, _ in ALL]

each = pytest.mark.parametrize("mail", MAILS, ids=NAMES)


def text(mail: Mail, opening: int = 0) -> str:
    return the_mail(mail.due, mail.view(opening))


def test_every_mail_in_every_opening_reads_as_it_was_read_aloud(request: pytest.FixtureRequest) -> None:
    found = "".join(
        f"==== {name}, opening {opening + 1}\n{text(mail, opening)}\n\n" for name, mail in ALL for opening in (0, 1)
    )
    if request.config.getoption("--update-golden"):
        READ.parent.mkdir(exist_ok=True)
        READ.write_text(found, encoding="utf-8")
    assert found == READ.read_text(encoding="utf-8")


@each
def test_no_mail_has_a_hole_and_two_openings_say_something_else(mail: Mail) -> None:
    first, second = text(mail), text(mail, 1)
    for one in (first, second):
        assert not re.search(r"  |\n\n\n| [.,;:?!](?:\s|$)|\.\.|\{|\}|None|^[a-z]", one, re.MULTILINE)
    assert first.split("\n")[0] != second.split("\n")[0]
    assert first.split("\n\n", 2)[2] != second.split("\n\n", 2)[2]


@each
def test_no_mail_is_longer_than_its_recipe_says_and_no_subject_longer_than_a_phone_shows(mail: Mail) -> None:
    most = mail.recipe.words
    assert most is not None
    for opening in (0, 1):
        draft = written(mail.due, mail.view(opening)).draft
        assert len(draft.body.split()) <= most[1]
        assert len(draft.subject) <= 60


@pytest.mark.parametrize("name", RICH_MAILS)
def test_what_is_left_without_the_persons_own_words_differs_between_rich_and_thin(name: str) -> None:
    rich, thin = _masked(RICH_MAILS[name]), _masked(THIN_MAILS[name])
    assert rich != thin
    assert len(thin.split()) < len(text(RICH_MAILS[name]).split())


def _masked(mail: Mail) -> str:
    """Write a mail with everything that came from one person's data blotted out."""
    found = text(mail)
    for one in (mail.to.greeting, *(words for said in mail.said.values() for words in said.split("\n"))):
        found = re.sub(re.escape(one.strip(" .")), "#", found, flags=re.IGNORECASE)
    return found


@each
def test_every_word_that_is_asked_for_is_used(mail: Mail) -> None:
    """A consent is asked for to be sure of it, and is no part of the mail."""
    found = " ".join(text(mail).split()).casefold()
    wanted = {field for need in mail.recipe.needs for field in need.fields} | set(mail.recipe.gaps)
    for field in (wanted & mail.said.keys()) - {"consent"}:
        for words in mail.said[field].split("\n"):
            assert words.rstrip(".").replace("2027-01-31", "January 31").casefold() in found


@each
def test_no_guardrail_objects_to_what_the_words_of_a_recipe_say_by_themselves(mail: Mail) -> None:
    for opening in (0, 1):
        view = mail.view(opening)
        rendered = written(mail.due, view)
        shown = [one for one in engine.check(rendered, view) if one.name not in _OF_THE_FACTS]
        assert not [one for one in shown if not (rendered.gaps and one.name == "gap")]


# rules about the two people, and no matter of words: nobody in these mails has been in touch before
_OF_THE_FACTS = frozenset({"short-notice", "second-ask", "ask-balance", "open-advice", "one-mentor", "stale-person"})


@each
def test_what_is_missing_shows_and_nothing_else_does(mail: Mail) -> None:
    rendered = written(mail.due, mail.view())
    open_fields = {one.field for one in rendered.gaps}
    assert open_fields <= set(mail.recipe.gaps)
    assert ("⟦" in rendered.draft.body) is bool(open_fields)


# ---- who writes ----


@pytest.mark.parametrize(
    ("profile", "phase", "says"),
    [
        (RICH, Phase.MS4, f"I am {RICH.one_line}."),
        (
            Profile(school="Lakeshore College", home_program="none"),
            Phase.MS2,
            "I am a second-year student at Lakeshore College, which has no radiation oncology department.",
        ),
        (
            Profile(school="Lakeshore College", home_program="Northfield"),
            Phase.MS3,
            "I am a third-year student at Lakeshore College.",
        ),
        (Profile(school="Lakeshore College"), Phase.MS4, "I am a fourth-year student at Lakeshore College."),
        (
            Profile(school="Lakeshore College", home_program="Northfield"),
            Phase.PGY2,
            "I am a PGY-2 resident at Northfield.",
        ),
        (Profile(), Phase.PGY3, "My name is Maya Okafor, and I am a PGY-3 resident."),
        (Profile(home_program="none"), Phase.MS4, "My name is Maya Okafor, and I am a fourth-year student."),
        (Profile(), Phase.ATTENDING, "My name is Maya Okafor, and I am an attending physician."),
    ],
)
def test_who_writes_is_said_as_far_as_it_is_known(profile: Profile, phase: Phase, says: str) -> None:
    mail = replace(THIN_MAILS["intro-meeting"], profile=profile, phase=phase)
    assert f"Dear Dr. Quill,\n\n{says} I am writing to you because of your work" in text(mail)


@pytest.mark.parametrize("name", ["resident-question planning", "mentor-first-talk talk", "connector-ask"])
def test_somebody_known_is_not_told_who_writes(name: str) -> None:
    mail = RICH_MAILS[name]
    known = replace(mail, to=replace(mail.to, met="the tumor board"))
    assert "fourth-year student" in text(mail)
    assert "fourth-year student" not in text(known)


@pytest.mark.parametrize(("interests", "subject"), [
    (("CNS tumors",), "A fourth-year student interested in CNS tumors"),
    ((), "20 minutes of your time?"),
])  # fmt: skip
def test_an_introduction_names_what_interests_its_writer(interests: tuple[str, ...], subject: str) -> None:
    mail = replace(THIN_MAILS["intro-meeting"], profile=Profile(interests=interests))
    assert text(mail).startswith(f"{subject}\n\n")


# ---- in person and from afar ----


@pytest.mark.parametrize(
    ("online", "says"), [(True, "I would join online with my microphone off"), (False, "I would sit at the back")]
)
def test_a_guest_says_how_quiet_they_will_be(online: bool, says: str) -> None:
    assert says in text(replace(RICH_MAILS["attend-permission"], on=a_session(online=online)))


def test_a_first_talk_may_be_in_person_or_by_video() -> None:
    for name in ("intro-meeting", "intro-via", "mentor-first-talk talk", "mentor-first-talk cv-feedback"):
        words = text(RICH_MAILS[name])
        assert "in person or by video" in words or "by video or in person" in words


# ---- what is optional ----


def test_a_connection_nobody_can_say_is_left_out_of_a_question() -> None:
    mail = RICH_MAILS["resident-question planning"]
    note = replace(mail, said={**mail.said, "connection": "a cold email, after a paper of his"})
    assert "cold email" not in text(note)
    assert not written(note.due, note.view()).gaps


def test_a_resident_without_a_place_is_asked_about_their_program() -> None:
    assert "About Northfield I would" in text(THIN_MAILS["resident-question program"])
    nowhere = replace(THIN_MAILS["resident-question program"], to=ALVAREZ)
    assert "About your program I would rather ask somebody who is there." in text(nowhere)


@pytest.mark.parametrize(
    ("said", "interests", "says"),
    [
        ({"question": "which meeting to go to first"}, ("CNS tumors",), "I would like to ask which meeting"),
        ({"connection": "your paper, Margins again"}, (), "I am writing because of your paper, Margins again."),
        ({"connection": "Dr. Vance, whom you know"}, ("CNS tumors",), "What interests me most: CNS tumors."),
        ({}, (), "My name is Maya Okafor, and I am a fourth-year student.\n\nWould you have 20 minutes"),
    ],
)
def test_an_introduction_through_somebody_gives_one_reason_if_there_is_one(
    said: dict[str, str], interests: tuple[str, ...], says: str
) -> None:
    mail = Mail(
        id="intro-via",
        to=QUILL,
        on=an_introduction(QUILL),
        said={"consent": "yes", **said},
        profile=Profile(interests=interests),
    )
    words = text(mail)
    assert words.startswith("Dr. Vance suggested that I write\n\nDear Dr. Quill,\n\nDr. Vance suggested")
    assert says in words
    assert words.count("Dr. Vance") == 2


@pytest.mark.parametrize("name", ["small-task-offer", "outside-program research"])
def test_what_one_can_do_vanishes_with_its_words(name: str) -> None:
    assert "What I know how to do: REDCap data collection, Python scripts." in text(RICH_MAILS[name])
    assert "know how" not in text(replace(RICH_MAILS[name], profile=Profile()))


def test_an_offer_without_their_project_shows_the_gap_and_names_no_project() -> None:
    rendered = written(THIN_MAILS["small-task-offer"].due, THIN_MAILS["small-task-offer"].view())
    assert rendered.draft.subject == "One small task I could take on"
    assert [one.field for one in rendered.gaps] == ["project"]


def test_a_project_told_in_a_sentence_stands_as_it_was_told() -> None:
    mail = RICH_MAILS["small-task-offer"]
    told = replace(mail, said={**mail.said, "project": "You said that the registry lacks follow-up dates."})
    assert "We spoke on Wednesday, November 25. You said that the registry lacks follow-up dates." in text(told)


@pytest.mark.parametrize(
    ("mail", "says"),
    [
        (RICH_MAILS["away-interest"], "The weeks I have in mind are Monday, February 1 to Friday, February 26."),
        (THIN_MAILS["away-interest"], "⟦the weeks you could come⟧ I will apply"),
        (
            replace(THIN_MAILS["away-interest"], said={"reason": "It is.", "dates": "February 1 to 26"}),
            "The weeks I have in mind: February 1 to 26.",
        ),
    ],
    ids=["of the rotation in the file", "of nobody knows when", "as noted"],
)
def test_an_away_rotation_says_which_weeks(mail: Mail, says: str) -> None:
    assert says in text(mail)


@pytest.mark.parametrize(
    ("part", "said", "asks"),
    [
        ("coordinator", {}, "Is there anything your office needs from visiting students"),
        ("faculty", {}, "Does your department take visiting students in those weeks?"),
        ("program director", {"question": "Do students see the proton clinic?"}, "Do students see the proton clinic?"),
    ],
)
def test_an_away_rotation_asks_one_plain_question_of_whoever_reads_it(
    part: str, said: dict[str, str], asks: str
) -> None:
    mail = RICH_MAILS["away-interest"]
    words = text(replace(mail, on=an_opening(CHEN, part), said={**mail.said, **said}))
    assert asks in words
    assert words.count("?") == 1


def test_a_friend_of_both_is_named_only_where_there_is_one() -> None:
    mail = RICH_MAILS["away-interest"]
    assert "; Dr. Oyelaran, whom you know, is my research mentor." in text(mail)
    assert "whom you know" not in text(replace(mail, to=REYES, on=an_opening(REYES, "coordinator")))


def test_a_mentor_may_be_asked_with_what_became_of_their_advice() -> None:
    words = text(THIN_MAILS["mentor-ask-ongoing"])
    assert "You told me to learn one statistics package. I took the course." in words
    assert "⟦how often, and for how long⟧" in words


def test_nobody_is_asked_to_vouch_without_a_way_to_say_no() -> None:
    for name in ("advocacy-request flag", "advocacy-request colleague", "mentor-ask-ongoing"):
        for opening in (0, 1):
            assert re.search(r"\ba no\b|say no", text(RICH_MAILS[name], opening))


def test_a_colleague_is_greeted_as_they_are_called() -> None:
    assert "Dear Jonah," in text(THIN_MAILS["resident-question planning"])
    assert JONAH.call == "Jonah"


# ---- the recipes themselves ----

_TABLE = {
    "intro-meeting": (Kind.ASK, "S", Missed.ASK, 1, 30),
    "attend-permission": (Kind.ASK, "S", Missed.SKIP, 1, 7),
    "resident-question": (Kind.ASK, "S", Missed.ASK, 0, 30),
    "small-task-offer": (Kind.GIVE, "S", Missed.SKIP, 1, 21),
    "outside-program": (Kind.ASK, "M", Missed.ASK, 1, 30),
    "connector-ask": (Kind.ASK, "S", Missed.ASK, 1, 30),
    "intro-via": (Kind.ASK, "S", Missed.LATE, 1, 7),
    "mentor-first-talk": (Kind.ASK, "S", Missed.LATE, 1, 30),
    "mentor-ask-ongoing": (Kind.ASK, "L", Missed.ASK, 0, 14),
    "advocacy-request": (Kind.ASK, "L", Missed.ASK, 0, 30),
    "away-interest": (Kind.ASK, "M", Missed.SKIP, 1, None),
    "job-signal": (Kind.ASK, "M", Missed.LATE, 0, 30),
}


@pytest.mark.parametrize("id", _TABLE)
def test_each_recipe_is_of_its_kind_and_size_and_follows_up_as_often_as_it_should(id: str) -> None:
    whole = next(one for one in loaded("people: []\n").cadences if one.id == id)
    first = whole.scheduled[0]
    closes = first.window.closes.as_timedelta().days if first.window.closes else None
    again = first.follow_up.most if first.follow_up else 0
    assert (first.kind, first.size, first.missed, again, closes) == _TABLE[id]


def test_who_asks_for_a_favour_that_leaves_traces_does_so_by_a_file() -> None:
    local = {one.id for one in loaded("people: []\n").cadences if one.local}
    assert {"advocacy-request", "job-signal"} <= local


def test_every_word_of_a_variant_lies_in_a_file_of_its_name() -> None:
    for whole in loaded("people: []\n").cadences:
        for recipe in whole.scheduled:
            if recipe.variant:
                assert recipe.steps[0].template == f"{whole.id}/01-{recipe.variant}.j2"
