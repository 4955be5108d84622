"""Which alarm a run calls for: by what stopped it, and where the calendar is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.alarms import alarm, settled
from outreach.domain.facts import Fact, HoldIntended, HoldMade, RunFinished, SignedIn
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.plans import CreateHold, Plan, ReleaseHold
from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.domain.touches import TouchId
from outreach.errors import ConfigError, DiskError, OutreachError, SignInError, TryLaterError, UsageError
from outreach.ground import SwitchedError
from outreach.planning.fold import fold
from outreach.providers.base import NotGranted, NotServed, Unreachable
from outreach.stopping import StoppedError
from tests.builders import a_project, at

NOW = at("2026-12-02 07:10")
MADE: tuple[Fact, ...] = (
    HoldIntended(
        at=NOW - timedelta(days=3),
        key=Key("a" * 32),
        touch=TouchId.parse("weekly-review/me/weekly/1"),
        part="hold",
        generation=0,
        title="weekly review",
        starts=NOW + timedelta(days=3),
        ends=NOW + timedelta(days=3, hours=1),
        fingerprint=Fingerprint("f"),
    ),
)
LOCAL = a_project()
GOOGLE = replace(LOCAL, mail=MailTo.GMAIL, holds=HoldsTo.GOOGLE)


def planned(problem: OutreachError | None, found: Project = LOCAL, facts: tuple[Fact, ...] = MADE) -> Plan | None:
    return alarm(problem, facts, fold(facts, found, NOW), found, NOW)


@pytest.mark.parametrize(
    ("problem", "found", "cause"),
    [
        (None, LOCAL, "mistake"),
        (None, GOOGLE, "mistake"),
        (DiskError("the disk failed"), LOCAL, "disk"),
        (SignInError("signed out"), LOCAL, "sign-in"),
        (SignInError("signed out"), GOOGLE, ""),
        (NotGranted("no box"), GOOGLE, "sign-in"),
        (ConfigError("the ledger is older"), LOCAL, "configuration"),
        (NotServed("the API is off"), GOOGLE, "configuration"),
        (SwitchedError("mail", "now gmail", remedy="undo"), LOCAL, ""),
        (TryLaterError("another run"), LOCAL, ""),
        (Unreachable("the network"), GOOGLE, ""),
        (UsageError("no job"), LOCAL, ""),
        (StoppedError("stopped"), LOCAL, ""),
    ],
)
def test_what_calls_for_its_owner(problem: OutreachError | None, found: Project, cause: str) -> None:
    plan = planned(problem, found)
    named = [row.hold.touch.anchor for row in plan.holds] if plan else []
    assert named == ([f"{cause}-2026-12-02"] if cause else [])


def test_it_is_named_after_the_first_run_since_the_last_good_one() -> None:
    ends = {5: 77, 4: 0, 3: 70, 2: 77, 1: 77}
    facts = (*MADE, *(RunFinished(at=NOW - timedelta(days=day), run=9 - day, exit_code=ends[day]) for day in ends))
    plan = planned(SignInError("signed out"), facts=facts)
    assert plan
    assert plan.holds[0].hold.touch.anchor == "sign-in-2026-11-30"


def test_a_ledger_that_knows_of_nothing_goes_on_looking_like_a_lost_one() -> None:
    assert planned(None, facts=()) is None


def test_no_secret_stands_on_the_calendar() -> None:
    plan = planned(ConfigError("asked with ya29.a0Abcdefghijk"))
    assert plan
    assert "ya29" not in plan.holds[0].hold.text


ENDS = at("2026-12-04 05:00")
SIGNED = SignedIn(at=at("2026-11-27 05:00"), account=GOOGLE.me.email, scopes=(), ends=ENDS)


def put_up(plan: Plan) -> tuple[Fact, ...]:
    (made,) = [one for one in plan.actions if isinstance(one, CreateHold)]
    hold = made.hold
    intent = HoldIntended(
        at=NOW,
        key=made.key,
        touch=hold.touch,
        part=hold.part,
        generation=made.generation,
        title=hold.title,
        fingerprint=hold.fingerprint,
        starts=hold.starts,
        ends=hold.ends,
    )
    stands = HoldMade(at=NOW, key=made.key, ref="r", fingerprint=hold.fingerprint, starts=hold.starts, ends=hold.ends)
    return intent, stands


def test_before_google_ends_the_sign_in_it_says_so_while_there_is_a_calendar_to_say_it_on() -> None:
    def left(*facts: Fact) -> Plan | None:
        return settled(facts, fold(facts, GOOGLE, NOW), GOOGLE, NOW)

    assert settled((SIGNED,), fold((SIGNED,), GOOGLE, at("2026-12-01 07:10")), GOOGLE, at("2026-12-01 07:10")) is None
    plan = left(SIGNED)
    assert plan
    assert "Google signs you out on Fri 4 Dec, 05:00" in plan.holds[0].hold.text
    stands = put_up(plan)
    assert left(SIGNED, *stands) is None
    again = left(SIGNED, *stands, replace(SIGNED, at=NOW, ends=None))
    assert again
    assert [type(one) for one in again.actions] == [ReleaseHold]


def test_a_good_run_without_an_alarm_has_nothing_to_do() -> None:
    assert settled(MADE, fold(MADE, LOCAL, NOW), LOCAL, NOW) is None
