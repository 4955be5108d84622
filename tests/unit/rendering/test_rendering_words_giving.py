"""What the words of giving, thanking and reporting say: rich and thin, in person and online, every opening."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.cadences import Kind, Missed
from outreach.domain.people import Phase
from outreach.guardrails import engine
from tests.loaded import loaded
from tests.unit.rendering.giving import (
    HALVORSEN,
    QUILL,
    REYES,
    RICH,
    RICH_MAILS,
    THIN,
    THIN_MAILS,
    Gift,
    a_promise,
    a_result,
    a_stay,
    a_symposium,
)
from tests.unit.rendering.words import the_mail, written

READ = Path(__file__).parents[2] / "golden" / "mails" / "giving.txt"
ALL = [*((f"{name}, rich", one) for name, one in RICH_MAILS.items()),
       *((f"{name}, thin", one) for name, one in THIN_MAILS.items())]  # fmt: skip

each = pytest.mark.parametrize("mail", [one for _, one in ALL], ids=[name for name, _ in ALL])


def text(mail: Gift, opening: int = 0) -> str:
    return the_mail(mail.due, mail.view(opening))


def without(mail: Gift, *fields: str) -> Gift:
    return replace(mail, said={field: words for field, words in mail.said.items() if field not in fields})


def test_every_mail_in_every_opening_reads_as_it_was_read_aloud(request: pytest.FixtureRequest) -> None:
    found = "".join(
        f"==== {name}, opening {opening + 1}\n{text(mail, opening)}\n\n" for name, mail in ALL for opening in (0, 1)
    )
    if request.config.getoption("--update-golden"):
        READ.parent.mkdir(exist_ok=True)
        READ.write_text(found, encoding="utf-8")
    assert found == READ.read_text(encoding="utf-8")


@each
def test_no_mail_has_a_hole_and_two_openings_say_something_else(mail: Gift) -> None:
    first, second = text(mail), text(mail, 1)
    for one in (first, second):
        assert not re.search(r"  |\n\n\n| [.,;:?!](?:\s|$)|\.\.|\{|\}|None|^[a-z]", one, re.MULTILINE)
    assert first.split("\n\n", 2)[2] != second.split("\n\n", 2)[2]


@pytest.mark.parametrize(("name", "mail"), ALL)
def test_two_subjects_in_a_row_differ_unless_the_news_is_the_subject(name: str, mail: Gift) -> None:
    subjects = {text(mail, opening).split("\n")[0] for opening in (0, 1)}
    assert len(subjects) == (1 if name == "outcome-news, rich" else 2)


@each
def test_no_mail_is_longer_than_its_recipe_says_and_no_subject_longer_than_a_phone_shows(mail: Gift) -> None:
    most = mail.recipe.words
    assert most is not None
    for opening in (0, 1):
        draft = written(mail.due, mail.view(opening)).draft
        assert len(draft.body.split()) <= most[1]
        assert len(draft.subject) <= 60


# an apology is three sentences of its owner's, and there is none with less
@pytest.mark.parametrize("name", [one for one in RICH_MAILS if one != "repair"])
def test_what_is_left_without_the_persons_own_words_differs_between_rich_and_thin(name: str) -> None:
    rich, thin = _masked(RICH_MAILS[name]), _masked(THIN_MAILS[name])
    assert rich != thin
    assert len(thin.split()) < len(text(RICH_MAILS[name]).split())


def _masked(mail: Gift) -> str:
    """Write a mail with everything that came from one person's data blotted out."""
    found = text(mail)
    for one in (mail.to.greeting, *mail.said.values()):
        found = re.sub(re.escape(one.strip(" .")), "#", found, flags=re.IGNORECASE)
    return found


# a consent is asked for to be sure of it; whom to introduce is printed as the file names them
_NOT_PRINTED = {"consent", "other"}


@each
def test_every_word_that_is_asked_for_is_used(mail: Gift) -> None:
    found = " ".join(text(mail).split()).casefold()
    wanted = {field for need in mail.recipe.needs for field in need.fields} | set(mail.recipe.gaps)
    for field in (wanted & mail.said.keys()) - _NOT_PRINTED:
        words = mail.said[field].replace("2027-01-27", "January 27").replace("2027-02-05", "February 5")
        assert words.rstrip(".").casefold() in found


@each
def test_no_guardrail_objects_to_what_the_words_of_a_recipe_say_by_themselves(mail: Gift) -> None:
    for opening in (0, 1):
        view = mail.view(opening)
        rendered = written(mail.due, view)
        shown = [one.name for one in engine.check(rendered, view) if one.name not in _OF_THE_FACTS]
        allowed = [*(["gap"] if rendered.gaps else []), *(["other-person"] if mail.variant == "ask" else [])]
        assert set(shown) <= set(allowed)


# rules about the two people, and no matter of words: nobody in these mails has been in touch before
_OF_THE_FACTS = frozenset({
    "short-notice", "second-ask", "ask-balance", "open-advice", "one-mentor", "stale-person", "look-alike-domain",
})  # fmt: skip


@each
def test_what_is_missing_shows_and_nothing_else_does(mail: Gift) -> None:
    rendered = written(mail.due, mail.view())
    open_fields = {one.field for one in rendered.gaps}
    assert open_fields <= set(mail.recipe.gaps)
    assert ("⟦" in rendered.draft.body) is bool(open_fields)


# ---- each optional field absent ----


@pytest.mark.parametrize(
    ("name", "field", "gone"),
    [
        ("staff-thanks", "will_do", "I will explain the mask first"),
        ("coapplicant-hello", "detail", "I liked what you said"),
        ("outcome-news", "next_step", "I start on July 1"),
        ("conf-reconnect", "news", "My contouring audit"),
    ],
)
def test_what_may_be_left_out_leaves_no_trace(name: str, field: str, gone: str) -> None:
    mail = RICH_MAILS[name]
    assert gone in text(mail)
    thin = text(without(mail, field))
    assert gone not in thin
    assert not re.search(r"  |\n\n\n|⟦", thin)


@pytest.mark.parametrize(
    ("name", "field", "shown"),
    [
        ("rotation-feedback", "worked_on", "⟦one thing you have been working on⟧"),
        ("letter-thanks", "status", "⟦where things stand⟧"),
        ("conf-reconnect", "shared_work", "⟦what you last did together⟧"),
        ("outcome-news", "their_part", "⟦what they did towards it⟧"),
    ],
)
def test_what_must_not_be_left_out_is_a_visible_gap(name: str, field: str, shown: str) -> None:
    assert shown in text(without(RICH_MAILS[name], field))


def test_untold_news_says_where_things_stand_after_a_letter() -> None:
    mail = replace(THIN_MAILS["letter-thanks"], said={"news": "The grant committee meets on February 3."})
    assert "it has arrived.\n\nThe grant committee meets on February 3.\n\nYou will hear" in text(mail, 1)


def test_a_result_with_words_of_its_own_has_them_as_its_subject() -> None:
    assert text(RICH_MAILS["outcome-news"]).startswith("Matched\n")
    assert text(replace(RICH_MAILS["outcome-news"], on=a_result(HALVORSEN))).startswith("News from Maya\n")


def test_a_link_is_for_the_work_that_both_care_about() -> None:
    assert text(RICH_MAILS["give-share"]).startswith("For your work on proton therapy\n")
    assert text(replace(RICH_MAILS["give-share"], profile=THIN)).startswith("Something to read\n")


# ---- where, and who ----


def test_before_a_conference_online_it_is_a_call_and_there_a_coffee() -> None:
    mail = RICH_MAILS["conf-reconnect"]
    online = text(replace(mail, on=a_symposium(HALVORSEN, virtual=True, poster=True)))
    assert "online, on January 29 and 30. If you are taking part, it would be good to have 20 minutes on the" in online
    assert "poster on" not in online
    there = text(replace(mail, on=a_symposium(HALVORSEN)))
    assert "on January 29 and 30. If you are going, it would be good to have 20 minutes over coffee, what" in there
    assert there.endswith("If the days are full, no answer needed.")


@pytest.mark.parametrize(
    ("phase", "said"),
    [
        (Phase.MS3, "and I am a third-year student"),
        (Phase.PGY3, "and I am a PGY-3 resident"),
    ],
)
def test_before_a_rotation_students_and_residents_say_who_they_are(phase: Phase, said: str) -> None:
    assert said in text(replace(THIN_MAILS["rotation-hello coordinator"], phase=phase))


def test_whoever_knows_you_is_not_told_who_you_are() -> None:
    known = replace(RICH_MAILS["rotation-hello attending"], to=HALVORSEN, on=a_stay(who=HALVORSEN, part="colleague"))
    assert "student at Lakeshore" not in text(known)


def test_the_office_is_greeted_by_whoever_thanks_its_coordinator() -> None:
    thanks = RICH_MAILS["staff-thanks"]
    assert text(thanks).endswith("My regards to the team.")
    assert text(replace(thanks, to=REYES, on=a_stay())).endswith("My regards to the office.")


def test_an_introduction_greets_both_and_goes_to_both() -> None:
    mail = RICH_MAILS["give-intro introduce"]
    draft = written(mail.due, mail.view()).draft
    assert draft.subject == "Jonah Adeyemi – Sofia Lund"
    assert draft.body.startswith("Dear Jonah, dear Sofia,\n")
    assert [one.name for one in draft.to] == ["Jonah Adeyemi", "Sofia Lund"]


def test_the_question_before_an_introduction_goes_to_one() -> None:
    mail = RICH_MAILS["give-intro ask"]
    draft = written(mail.due, mail.view()).draft
    assert [one.name for one in draft.to] == ["Jonah Adeyemi"]
    assert draft.body.startswith("Dear Jonah,\n")


# ---- promises ----


def test_a_promise_past_its_second_day_names_that_day() -> None:
    mail = RICH_MAILS["commitment-note overdue"]
    assert "on January 27, and are still waiting." in text(mail)
    assert "on January 20, and are still waiting." in text(replace(mail, on=a_promise()))
    assert "You can count on February 5." in text(mail)


def test_a_promise_at_half_time_names_the_day_that_holds_now() -> None:
    mail = RICH_MAILS["commitment-note midpoint"]
    assert "The date is still January 20." in text(mail)
    assert "The date is now January 27." in text(replace(mail, on=a_promise("open", "2027-01-27")))


@pytest.mark.parametrize("name", ["commitment-note at risk", "commitment-note overdue", "repair"])
def test_an_apology_is_made_once_and_nothing_is_explained_away(name: str) -> None:
    for opening in (0, 1):
        mail = text(RICH_MAILS[name], opening).lower()
        assert mail.count("sorry") == 1
        assert not any(word in mail for word in ("unfortunately", "but ", "hope you understand", "inconvenience"))


# ---- the rows of the catalogue ----


@pytest.mark.parametrize(
    ("id", "kind", "size", "missed", "follow_up"),
    [
        ("give-share", Kind.GIVE, "S", Missed.SKIP, ()),
        ("give-intro", Kind.GIVE, "S", Missed.ASK, ()),
        ("rotation-hello", Kind.LOGISTICS, "S", Missed.SKIP, ("5 business days",)),
        ("rotation-feedback", Kind.ASK, "S", Missed.SKIP, ()),
        ("staff-thanks", Kind.THANKS, "S", Missed.LATE, ()),
        ("letter-thanks", Kind.THANKS, "S", Missed.LATE, ()),
        ("conf-reconnect", Kind.UPDATE, "S", Missed.SKIP, ()),
        ("coapplicant-hello", Kind.GIVE, "S", Missed.SKIP, ()),
        ("outcome-news", Kind.UPDATE, "S", Missed.LATE, ()),
        ("opportunity", Kind.ASK, "S", Missed.SKIP, ("21 days", "14 days", "14 days")),
        ("commitment-note", Kind.LOGISTICS, "S", Missed.LATE, ()),
        ("repair", Kind.REPAIR, "S", Missed.LATE, ()),
    ],
)
def test_each_recipe_is_its_row(id: str, kind: Kind, size: str, missed: Missed, follow_up: tuple[str, ...]) -> None:
    found = next(one for one in loaded("people: []\n").cadences if one.id == id)
    assert (found.kind, found.size, found.missed) == (kind, size, missed)
    assert tuple(str(one.follow_up.after) for one in found.scheduled if one.follow_up) == follow_up
    assert found.local is (id == "repair")


def test_nobody_in_these_mails_is_asked_to_do_something_in_a_mail_that_gives_or_thanks() -> None:
    for name, mail in ALL:
        if mail.recipe.kind in (Kind.THANKS, Kind.UPDATE, Kind.REPAIR):
            assert "?" not in the_mail(mail.due, mail.view()).split("\n\n", 1)[1], name


def test_one_who_is_rich_in_words_has_told_who_they_are() -> None:
    assert RICH.one_line in text(replace(RICH_MAILS["rotation-hello attending"], to=QUILL))
