"""docs/security.md says what the list of allowed requests and the tests say."""

from __future__ import annotations

import re

import pytest

from outreach.providers.google.allowed import ALLOWED
from tests.guard.security_page import BASES, PAGE, PARTS, current, requests


def test_the_page_is_current() -> None:
    text = PAGE.read_text()
    assert current(text) == text, "run   python -m tests.guard.security_page"


def test_the_table_has_every_kind_of_request_in_plain_words() -> None:
    table = requests()
    assert len(table.splitlines()) == len(ALLOWED) + 2
    assert all(base.removeprefix("https://") in table for base in BASES.values())
    assert not re.search(r"\[0-9|\(\?:|\{1,", table)


@pytest.mark.parametrize("part", PARTS)
def test_a_changed_part_is_noticed(part: str) -> None:
    text = PAGE.read_text()
    changed = text.replace(f"<!-- {part} -->\n", f"<!-- {part} -->\n| one | more |\n")
    assert changed != text
    assert current(changed) == text


def test_every_file_that_the_page_names_is_there() -> None:
    named = re.findall(r"`(src/[\w/.]+\.py|tests/[\w/]+/?)`", PAGE.read_text())
    assert named
    assert [name for name in named if not (PAGE.parents[1] / name).exists()] == []
