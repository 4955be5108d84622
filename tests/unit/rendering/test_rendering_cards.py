"""The words of the two cards: a copy of the owner's is used, one that cannot be is named, and both are checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.capture.naming import person_of
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.fold import fold
from outreach.rendering.cards import CONFERENCE, NOTE, card_parts
from outreach.rendering.check import problems
from outreach.rendering.environment import TemplateFault
from outreach.reports.social_note import social_note
from tests.builders import at
from tests.loaded import loaded

MET = """\
people:
  - name: Dr. Lin Chen <lin@northfield.example.edu>, faculty, Northfield
    linkedin: https://profiles.example.org/lin-chen
conferences:
  - name: Great Lakes Winter Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    talked_to:
      - {who: Lin Chen, detail: Your advice to sort by slice thickness changed my audit.}
"""


def with_words(name: str, words: str) -> Project:
    project = loaded(MET)
    return replace(project, sources={**project.sources, name: words})


def note(words: str) -> str:
    project, now = with_words(NOTE, words), at("2027-02-01 08:00")
    view = View(project=project, history=fold((), project, now), now=now)
    return social_note(person_of("chen", project), view).text


def test_a_note_has_the_owners_words() -> None:
    words = '{% if occasion.title %}We met at {{ occasion.title }}.{% endif %}\n\n{{ said("detail") }}\n'

    assert note(words) == (
        "We met at the Great Lakes Winter Symposium. Your advice to sort by slice thickness changed my audit."
    )


@pytest.mark.parametrize("words", ["{# nothing #}\n", "{{ person.name }}", "{{ said('hook') }}"])
def test_words_that_cannot_be_used_are_named(words: str) -> None:
    with pytest.raises(UsageError, match=r"social-note/01-note\.j2"):
        note(words)


def test_the_card_of_a_conference_that_says_nothing_is_named() -> None:
    with pytest.raises(TemplateFault, match="prints nothing"):
        card_parts({"title": "Symposium"}, with_words(CONFERENCE, "{# nothing #}"))


@pytest.mark.parametrize("name", [NOTE, CONFERENCE])
def test_a_slip_in_them_is_found_when_everything_is_checked(name: str) -> None:
    (found,) = problems(with_words(name, "{{ cart.title }}\n"))

    assert found.file == f"templates/{name}"
    assert "cart" in found.message
