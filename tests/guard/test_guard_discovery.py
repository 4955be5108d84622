"""All that Google documents for the two interfaces is put to the guard: the allow-list passes, no more, no less."""

from __future__ import annotations

import pytest

from outreach.providers.google.allowed import ALLOWED
from tests.guard.asked import LEGITIMATE, Asked
from tests.guard.discovered import methods, other_verbs, uploads
from tests.guard.planted import BLIND, LISTS, real
from tests.guard.proofs import SIGN_IN, not_as_listed, other_verbs_pass, pass_set

LISTED = [row.name for row in ALLOWED]
# An update of the client library that brings a method more changes these: look at it, then at this line.
GMAIL, CALENDAR, UPLOADS, BATCHES = 79, 38, 12, 2


def test_every_documented_method_is_put_to_the_guard() -> None:
    names = [one.name for one in methods()]
    assert len(names) == len(set(names)) == GMAIL + CALENDAR
    assert len([name for name in names if name.startswith("gmail.")]) == GMAIL
    assert len(uploads()) == UPLOADS + BATCHES


def test_what_passes_is_the_allow_list_exactly() -> None:
    assert not_as_listed(real, LISTED) == []
    assert len(pass_set(real)) == len(set(LISTED)) - len(SIGN_IN)


def test_the_allow_list_names_nothing_twice_and_nothing_that_google_does_not_document() -> None:
    places = [(row.method, row.at, row.path) for row in ALLOWED]
    assert len(places) == len(set(places))
    assert set(LISTED) - SIGN_IN <= {one.name for one in methods()}


def test_each_method_passes_under_its_own_name_only() -> None:
    taken = {form.why: form.judged(real) for form in _passing()}
    assert {name: getattr(row, "name", "") for name, row in taken.items()} == {name: name for name in taken}


def _passing() -> list[Asked]:
    return [request for request in LEGITIMATE if request.why not in SIGN_IN]


def test_no_allowed_request_passes_with_another_verb() -> None:
    assert len(list(other_verbs())) >= len(LISTED) * 5
    assert other_verbs_pass(real) == []


@pytest.mark.parametrize("planted", LISTS)
def test_a_planted_row_or_a_missing_one_is_noticed(planted: str) -> None:
    assert not_as_listed(LISTS[planted], LISTED) != []


def test_a_row_added_to_the_list_of_names_alone_is_noticed() -> None:
    assert not_as_listed(real, [*LISTED, "gmail.users.drafts.send"]) == ["is stopped: gmail.users.drafts.send"]


def test_a_guard_blind_to_methods_is_noticed_by_the_verbs() -> None:
    assert other_verbs_pass(BLIND["methods"]) != []
