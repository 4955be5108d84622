"""Asking for a mail that does not come by itself, by the verb and in a line of notes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.capture.sentences import News, Wish, parse
from outreach.capture.taking import take
from outreach.capture.touching import logged
from outreach.capture.wanting import wanted
from outreach.domain.cadences import Cadence, Kind, Manual, Missed
from outreach.domain.facts import Fact, LedgerMade, NewsAdded, Noted, Touched, Wanted
from outreach.domain.people import CadenceId, Phase
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.fold import fold
from tests.builders import a_cadence, a_past_draft, a_person, a_project, a_view, at, day

NOW = "2026-12-03 07:10"
JONAH = a_person("Jonah Adeyemi", roles=["near-peer"], call="Jonah")
FELD = a_person("Dr. Naomi Feld", roles=["faculty"])
QUESTION = a_cadence(
    "resident-question",
    kind=Kind.ASK,
    trigger=Manual(),
    closes="30 days",
    missed=Missed.ASK,
    needs=["question", "topic"],
)
KINDS = replace(
    QUESTION,
    id=CadenceId("first-talk"),
    recipes=tuple(
        replace(QUESTION, id=CadenceId("first-talk"), title="first talk", variant=one, needs=())
        for one in ("talk", "cv-feedback")
    ),
)
CHECKIN = a_cadence("mentor-checkin")


def view(*facts: Fact, cadences: tuple[Cadence, ...] = (QUESTION, KINDS, CHECKIN)) -> View:
    project = a_project(people=(JONAH, FELD), cadences=cadences)
    return a_view(project, fold((LedgerMade(at=at("2026-11-16 08:00")), *facts), project, at(NOW)), NOW)


def asked(text: str, seen: View | None = None) -> tuple[Fact, ...]:
    return wanted(JONAH, text, seen or view(), day("2026-12-03")).facts


def refused(text: str, seen: View | None = None) -> str:
    with pytest.raises(UsageError) as problem:
        asked(text, seen)
    return str(problem.value)


def wish(on: str = "2026-12-01", cadence: str = "resident-question", variant: str = "") -> Wanted:
    return Wanted(at=at(f"{on} 09:00"), cadence=CadenceId(cadence), person=JONAH.id, on=day(on), variant=variant)


def test_a_wish_is_kept_for_its_day() -> None:
    taken = wanted(JONAH, "resident-question", view(), day("2026-12-03"))
    (found,) = taken.facts
    assert found == replace(wish("2026-12-03"), at=at(NOW))
    assert taken.echo == "Kept: resident question to Jonah, until 2 Jan 2027."


def test_words_after_it_answer_what_is_asked_first() -> None:
    _, noted = asked("resident-question In which order would you do the rotations?")
    assert isinstance(noted, Noted)
    assert (noted.field, noted.text) == ("question", "In which order would you do the rotations?")
    assert str(noted.touch) == "resident-question/jonah-adeyemi/wanted-2026-12-03/1"


def test_what_is_answered_already_is_not_asked_first() -> None:
    general = Noted(at=at("2026-12-02 09:00"), text="Why here?", field="topic", person=JONAH.id, on=day("2026-12-02"))
    cadence = replace(QUESTION, needs=tuple(reversed(QUESTION.needs)))
    _, noted = asked("resident-question Another one?", view(general, cadences=(cadence,)))
    assert isinstance(noted, Noted)
    assert noted.field == "question"


def test_where_nothing_is_asked_words_are_a_plain_detail() -> None:
    _, noted = asked("first-talk talk We met in June.")
    assert isinstance(noted, Noted)
    assert (noted.field, str(noted.touch)) == ("detail", "first-talk/jonah-adeyemi/wanted-2026-12-03-talk/1")


def test_asked_again_before_it_was_drafted_it_is_the_same_mail() -> None:
    taken = wanted(JONAH, "resident-question Which one?", view(wish()), day("2026-12-03"))
    (noted,) = taken.facts
    assert isinstance(noted, Noted)
    assert str(noted.touch) == "resident-question/jonah-adeyemi/wanted-2026-12-01/1"
    assert taken.echo == "Kept: resident question to Jonah, asked for on 1 Dec already."


def test_asked_again_after_it_was_drafted_it_is_another_mail() -> None:
    past = a_past_draft("resident-question/jonah-adeyemi/wanted-2026-12-01/1", kind=Kind.ASK)
    seen = view(wish())
    seen = replace(seen, history=replace(seen.history, drafts={past.touch: past}))
    assert [type(one) for one in asked("resident-question", seen)] == [Wanted]


def test_another_variant_is_another_mail() -> None:
    (found,) = asked("first-talk cv-feedback", view(wish(cadence="first-talk", variant="talk")))
    assert isinstance(found, Wanted)
    assert found.variant == "cv-feedback"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "which mail?; ask for one of first-talk, resident-question"),
        ("resident-qestion", 'no cadence "resident-qestion"; did you mean resident-question?'),
        ("flowers", 'no cadence "flowers"; ask for one of first-talk, resident-question'),
        ("mentor-checkin", "mentor-checkin comes by itself"),
        ("first-talk", "which first-talk?; write one of talk, cv-feedback after it"),
        ("first-talk cv-fedback", 'first-talk has no "cv-fedback"; did you mean cv-feedback?'),
        ("first-talk How about tea?", 'first-talk has no "How"; write one of talk, cv-feedback after it'),
    ],
)
def test_what_cannot_be_asked_for_is_refused_with_the_way_out(text: str, says: str) -> None:
    assert says in refused(text)


@pytest.mark.parametrize(
    ("cadence", "says"),
    [
        (replace(QUESTION, on=False), "resident-question is off in your configuration"),
        (replace(QUESTION, phases=frozenset({Phase.PGY4})), "resident-question is not for now: only for pgy4"),
        (replace(QUESTION, season_only=True), "resident-question is not for now: only in the application season"),
    ],
)
def test_what_is_off_or_not_for_now_is_refused_with_the_reason(cadence: Cadence, says: str) -> None:
    assert says in refused("resident-question", view(cadences=(cadence,)))


def test_what_is_off_for_the_person_is_refused() -> None:
    shy = replace(JONAH, off=frozenset({QUESTION.id}))
    with pytest.raises(UsageError, match="resident-question is off for Jonah Adeyemi"):
        wanted(shy, "resident-question", view(), day("2026-12-03"))


def test_without_any_such_cadence_that_is_said() -> None:
    assert "no cadence waits to be asked for" in refused("", view(cadences=(CHECKIN,)))


def test_nothing_is_asked_for_ahead() -> None:
    with pytest.raises(UsageError, match="still ahead"):
        wanted(JONAH, "resident-question", view(), day("2026-12-10"))


def test_a_line_of_notes_says_the_same() -> None:
    assert parse("draft Jonah: resident-question Which one?", day("2026-12-03")) == (
        None,
        Wish(name="Jonah", text="resident-question Which one?"),
    )
    taken = take("2026-12-01 draft Jonah: resident-question Which one?", view())
    first, noted = taken.facts
    assert isinstance(first, Wanted)
    assert first.on == day("2026-12-01")
    assert isinstance(noted, Noted)
    assert noted.touch is not None
    assert noted.touch.anchor == "wanted-2026-12-01"


# what is a result, and who was introduced


@pytest.mark.parametrize(
    ("line", "news"),
    [
        ("news: result: match - I matched.", News(text="I matched.", subject="match", result=True)),
        ("news: result: I matched.", News(text="I matched.", result=True)),
        ("news: match - I matched.", News(text="I matched.", subject="match")),
    ],
)
def test_news_is_a_result_when_it_is_called_one(line: str, news: News) -> None:
    assert parse(line, day("2026-12-03"))[1] == news
    (fact,) = take(line, view()).facts
    assert isinstance(fact, NewsAdded)
    assert fact.result == news.result


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["meeting", "introduced", "Feld"], ""),
        (["ask", "whom to ask, introduced Dr. Feld"], "whom to ask"),
        (["ask", "introduced Naomi Feld - whom to ask"], "whom to ask"),
    ],
)
def test_an_introduction_is_logged_with_the_touch(words: list[str], about: str) -> None:
    taken = logged(JONAH, words, view())
    (fact,) = taken.facts
    assert isinstance(fact, Touched)
    assert (fact.introduced, fact.about) == (FELD.id, about)
    assert "who introduced Dr. Naomi Feld" in taken.echo


def test_somebody_introduced_who_stands_in_no_file_is_asked_about() -> None:
    with pytest.raises(UsageError, match='nobody is called "Zed Nobody"'):
        logged(JONAH, ["meeting", "introduced Zed Nobody"], view())
