from __future__ import annotations

import time

import pytest

from outreach.config.problems import show
from tests.configured import ME, errors_of, load_text, project_of

MANY = 20_000


def people(form: str, count: int = MANY) -> str:
    return "".join(form.format(number) for number in range(count))


@pytest.mark.parametrize(
    "text",
    [
        "people:\n" + people("  - Dr. Ab{0} <x{0}@example.org>, facluty\n"),
        "history:\n" + people("  - 2026-01-01 Dr. Xy{0} ask\n"),
        "profile:\n" + people("  kk{0}: x\n", 4_900),
        people("kk{0}: x\n", 4_900),
        "cadences:\n" + people("  kk{0}: off\n", 4_900),
    ],
    ids=["people", "references", "keys", "sections", "cadences"],
)
def test_a_file_full_of_mistakes_is_refused_at_once_and_counted(text: str) -> None:
    started = time.process_time()
    found = load_text(ME + text)
    screen = show(found.problems)
    assert time.process_time() - started < 5
    assert found.project is None
    assert screen.count("\n     | ") == 50
    assert f"... and {len(found.problems) - 50:,} more." in screen


def test_thousands_of_strangers_are_kept_without_a_search_for_each() -> None:
    names = ", ".join(f"Dr. Na{number}" for number in range(1_000))
    started = time.process_time()
    project = project_of("interviews:\n" + people(f"  - Pl{{0}} 2026-01-01, with {names}\n", 3))
    assert time.process_time() - started < 5
    assert len(project.people) == 1_000


def test_a_record_in_quotes_is_placed_by_its_file_alone_when_its_words_are_not_found() -> None:
    (person,) = project_of('people: ["Dr. Ada \\u0051uill"]').people
    assert (person.name.full, person.path) == ("Ada Quill", "config.yaml")


def test_an_address_without_a_name_is_a_mistake() -> None:
    assert errors_of("people: ['<a@example.org>, pd']") == [
        "config.yaml:2:11: people[0]: a name is missing before the address; write   NAME <a@example.org>"
    ]
