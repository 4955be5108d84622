"""The `fields` parameter: which selection leaves which part of an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.google_server import GoogleServer
from tests.google_server.answer import Answer
from tests.google_server.partial import BadFields, chosen, selection
from tests.google_server_tests.owner import Owner, as_draft, mail

BODY: Mapping[str, object] = {
    "kind": "list",
    "items": [{"id": "a", "start": {"date": "x", "zone": "z"}}, {"id": "b"}],
    "next": "n",
}
SELECTIONS: Mapping[str, Mapping[str, object]] = {
    "next": {"next": "n"},
    "kind,next": {"kind": "list", "next": "n"},
    "items/id": {"items": [{"id": "a"}, {"id": "b"}]},
    "items(id,start/date)": {"items": [{"id": "a", "start": {"date": "x"}}, {"id": "b"}]},
    "items/start/zone, next": {"items": [{"start": {"zone": "z"}}, {}], "next": "n"},
    "items/id,items/start": {"items": BODY["items"]},
    "*": BODY,
    "": BODY,
    "items/*": {"items": BODY["items"]},
    "*/id": {"kind": "list", "items": [{"id": "a"}, {"id": "b"}], "next": "n"},
    "nothing": {},
    "next/deeper": {"next": "n"},
}


@pytest.mark.parametrize("fields", SELECTIONS)
def test_a_selection_leaves_what_it_names(fields: str) -> None:
    assert chosen(Answer(200, BODY), selection(fields)).body == SELECTIONS[fields]


@pytest.mark.parametrize("fields", [",", "a,", "a(", "a(b", "a()", "a/", "a//b", "a b", "a)b", "(a)", "a!", "a(b)c"])
def test_what_is_no_selection_is_refused(fields: str) -> None:
    with pytest.raises(BadFields):
        selection(fields)


@given(st.text(alphabet="ab*,/() ", max_size=12))
def test_any_text_is_read_or_refused(fields: str) -> None:
    try:
        left = chosen(Answer(200, BODY), selection(fields)).body
    except BadFields:
        left = {}
    assert isinstance(left, Mapping)
    assert set(left) <= set(BODY)


def test_refusals_are_never_cut() -> None:
    answer = Answer(404, {"error": {}})
    assert chosen(answer, selection("id")) is answer


@pytest.fixture
def owner() -> Iterator[Owner]:
    with GoogleServer() as server:
        yield Owner(server)


def test_a_selection_works_over_http(owner: Owner) -> None:
    got = owner.gmail("POST", "drafts", as_draft(mail()), fields="message/labelIds")
    assert got.body == {"message": {"labelIds": ["DRAFT"]}}


def test_a_selection_that_cannot_be_read_changes_nothing(owner: Owner) -> None:
    got = owner.gmail("POST", "drafts", as_draft(mail()), fields="message(")
    assert (got.status, got.message) == (400, "Invalid field selection message(")
    assert not owner.state.drafts
