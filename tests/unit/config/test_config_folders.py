"""Every practice of the catalogue is a folder in templates/, and every folder is one of them."""

from __future__ import annotations

from outreach.config.build.audience import PARTS
from outreach.config.catalogue import CARDS, DRAFTS, HOLD_SETS
from outreach.config.origins import built_in as copyable
from outreach.config.recipes import FOLLOW_UP
from outreach.domain.cadences import After, Before, Manual
from outreach.domain.occasions import OccasionKind
from outreach.domain.people import CadenceId
from tests.configured import built_in, errors_of, project_of

# words alone: what follow-ups share, and those of the cadence that the example makes itself
_WORDS = {FOLLOW_UP, "physicist-coffee"}


def test_thirty_five_mails_six_hold_sets_and_two_cards_are_a_folder_each() -> None:
    folders = built_in().folders

    assert (len(DRAFTS), len(HOLD_SETS), len(CARDS)) == (35, 6, 2)
    assert {id for id, one in folders.items() if one.recipes} == {*DRAFTS, *HOLD_SETS, *CARDS}
    assert folders.keys() - {*DRAFTS, *HOLD_SETS, *CARDS} == _WORDS


def test_each_of_them_can_be_copied_to_be_changed() -> None:
    assert {*DRAFTS, *HOLD_SETS, *CARDS} <= set(copyable())


def test_a_card_has_words_and_is_no_cadence() -> None:
    project = project_of("")

    for id in CARDS:
        assert project.cadence(CadenceId(id)) is None
        assert [name for name in project.sources if name.startswith(f"{id}/")]


def test_what_comes_at_a_second_moment_has_a_recipe_of_its_own_and_the_same_words() -> None:
    cadences = {str(one.id): one for one in project_of("").cadences}
    letter, ongoing, job = (cadences[id] for id in ("letter-request", "mentor-ask-ongoing", "job-signal"))

    assert [one.trigger.kind for one in letter.scheduled if isinstance(one.trigger, Before)] == [
        OccasionKind.LETTER,
        OccasionKind.ROTATION,
    ]
    assert {one.steps for one in letter.scheduled} == {letter.steps}
    assert [type(one.trigger) for one in ongoing.scheduled] == [Manual, After]
    assert [(one.variant, type(one.trigger)) for one in job.scheduled] == [
        ("first", Manual),
        ("first", After),
        ("change", Manual),
        ("change", After),
    ]


def test_a_mistake_in_a_second_moment_is_said_once_and_where_it_stands() -> None:
    text = """\
    cadences:
      mentor-ask-ongoing:
        also: {when: 3 days after lunch}
    """
    (found,) = errors_of(text)

    assert found.startswith("config.yaml:4:")
    assert 'no moment "lunch"' in found


def test_the_owner_may_take_a_second_moment_away() -> None:
    whole = next(
        one
        for one in project_of("cadences: {mentor-ask-ongoing: {also: []}}").cadences
        if one.steps and one.id == "mentor-ask-ongoing"
    )

    assert [type(one.trigger) for one in whole.scheduled] == [Manual]


def test_the_parts_they_name_are_parts_anybody_may_name() -> None:
    assert {"letter from", "first talk"} <= PARTS
