"""`follow_up:` as owners write it, what it may not say, and the word by which a job names all follow-ups."""

from __future__ import annotations

import pytest

from outreach.config.recipes import Folder
from outreach.domain.cadences import Cadence, FollowUp, Kind, Step
from outreach.domain.people import CadenceId
from outreach.domain.selection import Selection
from tests.builders import length
from tests.configured import built_in, errors_of, load_text, project_of

WORDS = {"own": "Subject: A question\n\nDear {{ greeting }},\n\nWould you?\n"}


def cadence(id: str, config: str) -> Cadence:
    return next(one for one in project_of(config, words=WORDS).cadences if one.id == id)


def own(follow_up: str, *, kind: str = "ask", more: str = "") -> str:
    return f"cadences:\n  own: {{who: physicist, every: 8 weeks, kind: {kind}, follow_up: {follow_up}{more}}}\n"


def mistakes(config: str) -> list[str]:
    found = load_text(config, words=WORDS)
    return [str(one) for one in found.problems if one.level == "error" and "me is missing" not in one.message]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("{after: 10 days, max: 1}", FollowUp(after=length("10 days"), most=1)),
        ("{after: 10 days}", FollowUp(after=length("10 days"), most=1)),
        ("{after: 5 business days, max: 2}", FollowUp(after=length("5 business days"), most=2)),
        ("off", None),
        ("No", None),
    ],
)
def test_how_often_and_after_how_long(text: str, rule: FollowUp | None) -> None:
    assert cadence("own", own(text)).follow_up == rule


@pytest.mark.parametrize("kind", [Kind.ASK, Kind.GIVE, Kind.LOGISTICS])
def test_what_has_no_words_of_its_own_takes_the_shared_ones_of_its_kind(kind: Kind) -> None:
    found = cadence("own", own("{after: 10 days, max: 2}", kind=kind.value)).steps
    shared = f"follow-up/{kind.value}.j2"
    assert [(one.number, one.template) for one in found] == [(1, "own/01-own.j2"), (2, shared), (3, shared)]
    assert "earlier.mail" in found[1].source


def test_words_of_its_own_come_first() -> None:
    found = cadence("conf-request", "cadences: {conf-request: {follow_up: {after: 7 days, max: 2}}}").steps
    assert [one.template for one in found] == [
        "conf-request/01-request.j2",
        "conf-request/02-follow-up.j2",
        "follow-up/ask.j2",
    ]


def test_a_recipes_follow_up_can_be_switched_off_and_changed_in_part() -> None:
    assert cadence("conf-request", "").follow_up == FollowUp(after=length("7 days"), most=1)
    assert cadence("conf-request", "cadences: {conf-request: {follow_up: off}}").follow_up is None
    twice = cadence("conf-request", "cadences: {conf-request: {follow_up: {max: 2, after: 7 days}}}")
    assert twice.follow_up == FollowUp(after=length("7 days"), most=2)


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ("thanks", "nobody is reminded of a thank-you; take follow_up: out"),
        ("update", "news asks for no answer, so there is none to wait for; take follow_up: out"),
        ("reply", "an answer is not followed up; take follow_up: out"),
        ("repair", "an apology is made once; take follow_up: out"),
    ],
)
def test_what_waits_for_no_answer_is_not_followed_up(kind: str, why: str) -> None:
    (found,) = mistakes(own("{after: 10 days}", kind=kind))
    assert found.endswith(why)
    assert found.startswith("config.yaml:2:")


def test_a_hold_writes_nothing_that_could_be_followed_up() -> None:
    found = errors_of("cadences: {weekly-review: {follow_up: {after: 10 days}}}")
    assert [one.partition("follow_up: ")[2] for one in found] == ["a hold writes nothing; take follow_up: out"]


def test_a_changed_kind_is_where_the_mistake_stands() -> None:
    (found,) = errors_of("cadences: {conf-request: {kind: thanks}}")
    assert found.startswith("config.yaml:2:")
    assert found.endswith("nobody is reminded of a thank-you; write   follow_up: off")


def test_what_has_reminders_takes_no_follow_up_besides() -> None:
    (found,) = errors_of("cadences: {letter-request: {follow_up: {after: 10 days}}}")
    assert found.endswith("it has reminders already; keep one of the two; take follow_up: out")
    (other,) = errors_of("cadences: {conf-request: {reminders: 2 weeks}}")
    assert other.endswith("it has reminders already; keep one of the two; write   follow_up: off")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{after: 10 days, max: 3}", "nobody is asked more than twice again; write   2"),
        ("{after: 10 days, max: 0}", "that is never; write   follow_up: off"),
        ("{after: 10 days, max: often}", '"often" is not a number; write   3'),
        ("{after: 48 hours}", '"48 hours" counts hours; write   10 days'),
        ("{after: 0 days}", '"0 days" must be more than zero'),
    ],
)
def test_two_at_most_and_never_within_the_day(text: str, why: str) -> None:
    (found,) = mistakes(own(text))
    assert found.endswith(why)


def test_without_shared_words_there_is_no_step_to_follow_with() -> None:
    from outreach.config.build.follow_ups import mails, steps

    folder = Folder("own", words={"01-own.j2": "Subject: x"})
    found = steps(mails(folder), Folder("follow-up"), Kind.ASK, FollowUp(after=length("7 days")))
    assert found == (Step(number=1, template="own/01-own.j2", source="Subject: x"),)


def test_the_shared_folder_is_no_cadence() -> None:
    assert not built_in().folders["follow-up"].recipes
    assert "follow-up" not in {str(one.id) for one in project_of("").cadences}


# ---- jobs ----


@pytest.mark.parametrize(
    ("does", "only"),
    [
        ("follow-ups", Selection(follow_ups=True)),
        ("conf-thanks, follow-ups", Selection(cadences=frozenset({CadenceId("conf-thanks")}), follow_ups=True)),
        ("conf-thanks", Selection(cadences=frozenset({CadenceId("conf-thanks")}))),
        ("all", None),
        ("report", None),
    ],
)
def test_follow_ups_is_a_word_among_the_cadences_of_a_job(does: str, only: Selection | None) -> None:
    assert project_of(f"jobs: {{mine: {{does: [{does}]}}}}").jobs["mine"].only == only


def test_the_built_in_job_does_follow_ups_and_nothing_else() -> None:
    jobs = project_of("").jobs
    assert jobs["follow-ups"].only == Selection(follow_ups=True)
    assert jobs["morning"].only is None
    assert project_of("jobs: {follow-ups: {does: all}}").jobs["follow-ups"].only is None
