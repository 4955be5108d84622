"""The corpus of ways around the guard: none passes, every legitimate request does, and a planted hole is noticed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from outreach.domain.messages import Address, Key
from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.endpoints import endpoints
from outreach.providers.google.guard import Guard
from outreach.rendering.mime import compose
from tests.guard.asked import CREATE, LEGITIMATE, UPDATE, Asked, as_json, raw
from tests.guard.bypasses import ALL, BYPASSES
from tests.guard.oracle import doubts
from tests.guard.planted import BLIND, real
from tests.guard.proofs import bypassed, hindered, passes
from tests.planned import a_draft

AT_LEAST = 200


@pytest.mark.parametrize("kind", BYPASSES)
def test_no_attempt_passes(kind: str) -> None:
    assert bypassed(real, BYPASSES[kind]) == []


def test_the_corpus_is_large_and_every_attempt_is_another_one_with_a_reason() -> None:
    distinct = {(one.method, one.url, tuple(one.headers.items()), one.body) for one in ALL}
    assert len(ALL) == len(distinct) >= AT_LEAST
    assert [one for one in ALL if not one.why] == []


def test_no_attempt_is_a_legitimate_request() -> None:
    legitimate = {(one.method, one.url, one.body, tuple(one.headers.items())) for one in LEGITIMATE}
    assert [one for one in ALL if (one.method, one.url, one.body, tuple(one.headers.items())) in legitimate] == []


def test_every_legitimate_request_passes_under_its_own_name() -> None:
    assert hindered(real) == []
    assert [one.why for one in LEGITIMATE if getattr(one.judged(real), "name", "") != one.why] == []


def test_the_legitimate_requests_are_of_every_allowed_kind_and_of_no_other() -> None:
    assert {one.why for one in LEGITIMATE} == {row.name for row in ALLOWED}


def test_the_second_opinion_has_no_doubt_about_a_legitimate_request() -> None:
    assert [(one.why, list(doubts(one))) for one in LEGITIMATE if list(doubts(one))] == []


@pytest.mark.parametrize("hole", BLIND)
def test_a_guard_with_a_planted_hole_is_noticed(hole: str) -> None:
    assert bypassed(BLIND[hole]) != []


def test_a_guard_that_refuses_everything_is_noticed() -> None:
    assert len(hindered(Guard(endpoints({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:9"})).check)) == len(LEGITIMATE)


@pytest.mark.parametrize("request_", ALL[:1] + LEGITIMATE[:1], ids=["an attempt", "a legitimate one"])
def test_a_guard_for_a_stand_in_lets_nothing_out_to_google(request_: Asked) -> None:
    assert not passes(Guard(endpoints({"OUTREACH_GOOGLE_URL": "http://127.0.0.1:9"})).check, request_)


def test_a_guard_that_falls_over_is_noticed() -> None:
    def fragile(*_: object) -> object:
        raise KeyError("not a refusal")

    with pytest.raises(KeyError):
        bypassed(fragile)


WRITTEN: dict[str, dict[str, Any]] = {
    "plain": {},
    "in other letters": {"subject": "Grüße aus Zürich: 天気 и ещё много других слов, so that the line is folded twice"},
    "to a long name": {"to": (Address(name="Dr. Ångström-Łukasiewicz, Zoë " * 3, email="zoe@example.org"),)},
    "an answer": {"in_reply_to": f"<{'a' * 120}@example.org>", "thread": "18c5a9f2b3d4e5f6", "subject": "Re: the plan"},
    "long": {"body": "Dear Ada,\n\n" + "one word after the other, grüßend " * 2_000},
    "from elsewhere": {"sender": Address(name="Nadia Ferrer", email="n.ferrer@bücher.example.org")},
}


@pytest.mark.parametrize("addressed", [False, True], ids=["made", "addressed"])
@pytest.mark.parametrize("how", WRITTEN)
def test_every_mail_that_we_compose_passes_into_the_draft_it_is_for(how: str, addressed: bool) -> None:
    draft = replace(a_draft(), **WRITTEN[how])
    mail = compose(draft, Key("k3v9"), addressed=addressed)
    request = UPDATE if addressed else CREATE
    assert hindered(real, [request.but(how, body=as_json({"message": {"raw": raw(mail)}}))]) == []
    assert not addressed or bypassed(real, [CREATE.but(how, body=as_json({"message": {"raw": raw(mail)}}))]) == []
