"""Every fact can be written down and read back as it was."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import UTC, datetime
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.domain import facts
from outreach.domain.facts import Fact, LedgerMade
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.touches import TouchId
from outreach.errors import ConfigError
from outreach.state.codec import FACTS, decode, encode
from tests.builders import at

_WORD = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1)
st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(
    TouchId,
    st.builds(TouchId, _WORD.map(CadenceId), _WORD.map(PersonId), _WORD, st.integers(min_value=1, max_value=99)),
)


def test_every_fact_of_the_domain_is_registered_under_its_name() -> None:
    assert set(FACTS.values()) == set(get_args(Fact))
    assert {name: known.__name__ for name, known in FACTS.items()} == {name: name for name in FACTS}


@pytest.mark.parametrize("known", FACTS.values(), ids=FACTS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_fact_comes_back_as_it_was(known: type[Fact], data: st.DataObject) -> None:
    fact = data.draw(st.from_type(known))
    assert decode(known.__name__, encode(fact)) == fact


def test_moments_are_kept_in_utc() -> None:
    assert json.loads(encode(LedgerMade(at=at("2026-12-02 18:30")))) == {"at": "2026-12-03T00:30:00.000000+00:00"}


def test_a_field_that_a_stored_fact_lacks_takes_its_default() -> None:
    stored = '{"at": "2026-12-03T00:30:00+00:00", "run": 1, "job": "morning"}'
    assert decode("RunStarted", stored) == facts.RunStarted(at=at("2026-12-02 18:30"), run=1, job="morning")


def test_a_field_that_is_no_longer_there_is_ignored() -> None:
    stored = '{"at": "2026-12-03T00:30:00+00:00", "weather": "fair"}'
    assert decode("LedgerMade", stored) == LedgerMade(at=at("2026-12-02 18:30"))


@pytest.mark.parametrize(
    ("kind", "text", "words"),
    [
        ("Sung", "{}", "of a kind that is not known here, Sung"),
        ("LedgerMade", "{", "of kind LedgerMade cannot be read"),
        ("LedgerMade", "{}", "of kind LedgerMade cannot be read"),
        ("LedgerMade", '{"at": "soon"}', "of kind LedgerMade cannot be read"),
        ("LedgerMade", '{"at": 5}', "of kind LedgerMade cannot be read"),
        (
            "RunFinished",
            '{"at": "2026-12-03T00:30:00+00:00", "run": "1", "exit_code": 0}',
            "RunFinished cannot be read",
        ),
        ("DraftFilled", '{"told": "x"}', "DraftFilled cannot be read"),
        ("ChangeIntended", '{"outcome": []}', "ChangeIntended cannot be read"),
        ("ChangeIntended", '{"outcome": {"kind": "Sung"}}', "ChangeIntended cannot be read"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(kind: str, text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        decode(kind, text)
    assert "install the newest outreach" in str(caught.value)


def test_no_fact_has_a_place_for_the_body_of_a_mail() -> None:
    names = {one.name for known in FACTS.values() for one in fields(known)}
    assert not names & {"body", "html", "signature", "content"}
