"""The owner of a rehearsal: the same each time, and in their own words."""

from __future__ import annotations

from datetime import date

from outreach.domain.cadences import Cadence
from outreach.domain.people import Name
from outreach.rehearsing.answers import NEWS, answer
from outreach.rehearsing.owner import Luck
from outreach.rendering.manners import Manner, manner
from tests.loaded import example

TODAY = date(2026, 12, 1)
READER = Name(full="Ada Quill", title="Dr.", given="Ada", surname="Quill")
# a name, a day or a link is asked for there
_OTHER = frozenset({"program", "other", "new_date", "link"})


def test_chance_is_the_same_each_time_and_another_with_another_seed() -> None:
    assert Luck(1).share("fate", "touch") == Luck(1).share("fate", "touch")
    assert Luck(1).share("fate", "touch") != Luck(2).share("fate", "touch")
    shares = [Luck(1).share(number) for number in range(2000)]
    assert 0 <= min(shares) < 0.01
    assert 0.99 < max(shares) < 1
    assert {Luck(1).choice("abc", number) for number in range(50)} == set("abc")


def test_the_same_words_come_back_late() -> None:
    for field in ("detail", "hook", "why_them"):
        said = [answer("any", field, number, TODAY) for number in range(32)]
        assert len(set(said)) == len(said), field


def test_whatever_a_recipe_asks_is_answered_in_words_that_may_stand_in_a_mail() -> None:
    asked = {(recipe.id, one) for recipe in _recipes() for need in recipe.needs for one in need.fields}
    asked |= {(recipe.id, one) for recipe in _recipes() for one in recipe.gaps}
    assert len(asked) > 30
    wrong = [
        (cadence, field, text)
        for cadence, field in sorted(asked)
        if field not in _OTHER
        for text in (answer(cadence, field, number, TODAY) for number in range(8))
        if manner(text, field, READER) not in (Manner.SENTENCE, Manner.PHRASE)
    ]
    assert wrong == []


def test_a_day_that_is_asked_for_is_a_day_ahead() -> None:
    assert answer("commitment-note", "new_date", 1, TODAY) == "2026-12-10"
    assert answer("meeting-recap", "next_step", 1, TODAY).endswith(" by 2026-12-10")


def test_several_questions_and_points_are_several() -> None:
    assert answer("meeting-agenda", "questions", 1, TODAY).count("?") == 3
    assert answer("meeting-agenda", "priorities", 1, TODAY).count(";") == 1


def test_news_are_sentences_with_a_short_subject() -> None:
    assert len({text for _, text in NEWS}) == len(NEWS)
    for subject, text in NEWS:
        assert manner(text, "news", READER) is Manner.SENTENCE
        assert len(subject.split()) <= 5


def _recipes() -> list[Cadence]:
    return [recipe for cadence in example().cadences for recipe in cadence.scheduled]
