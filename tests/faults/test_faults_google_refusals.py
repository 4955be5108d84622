"""Many ways in which signing in or the network fails: each has its own sentence; run and doctor agree on the code.

What a person reads must tell them apart, since each is mended in another way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.domain.verdicts import Fail
from outreach.errors import Exit, OutreachError
from outreach.jobs import perform
from outreach.providers.google.token_file import FileStore
from tests.google_patient import GooglePatient, google_patient
from tests.google_server.faults import Fault

Failing = Callable[[GooglePatient], object]


@dataclass(frozen=True)
class Mode:
    """One way to fail: what is told, what mends it, and the code."""

    id: str
    fails: Failing
    says: str
    mends: str
    code: Exit


def answers(error: str, *, ahead: timedelta = timedelta(0)) -> Failing:
    """Let the token address answer with an error; Google's clock is `ahead` of this machine's."""

    def fails(patient: GooglePatient) -> None:
        # whether a clock is wrong can be told only beside the machine's own
        patient.account.world.now = datetime.now(UTC) + ahead  # noqa: TID251
        patient.account.world.token_trouble = error

    return fails


def meets(mode: str, path: str = "/gmail/") -> Failing:
    return lambda patient: patient.account.world.faults.add(Fault(mode=mode, path=path, times=None))


def nobody_there(patient: GooglePatient) -> None:
    patient.account.server.__exit__(None, None, None)


SIGN_IN, CONFIG, LATER = Exit.SIGN_IN, Exit.CONFIG, Exit.LATER
LOGIN, CONSOLE, AGAIN = "outreach auth login", "Google Cloud console", "run again"
MODES = [
    Mode("ended", answers("invalid_grant"), "your sign-in with Google has ended", LOGIN, SIGN_IN),
    Mode(
        "clock slow",
        answers("invalid_grant", ahead=timedelta(hours=1)),
        "clock is 60 minutes behind",
        "set the clock",
        SIGN_IN,
    ),
    Mode(
        "clock fast",
        answers("invalid_grant", ahead=-timedelta(hours=2)),
        "clock is 120 minutes ahead of",
        "set the clock",
        SIGN_IN,
    ),
    Mode("session control", answers("invalid_rapt"), "new sign-in after some hours", LOGIN, SIGN_IN),
    Mode("wrong client", answers("invalid_client"), "does not know this client", CONSOLE, CONFIG),
    Mode("client deleted", answers("deleted_client"), "the client was deleted", CONSOLE, CONFIG),
    Mode("client off", answers("disabled_client"), "the client is switched off", CONSOLE, CONFIG),
    Mode("client of another kind", answers("unauthorized_client"), "may not sign in this way", CONSOLE, CONFIG),
    Mode(
        "forbidden by the organization",
        answers("admin_policy_enforced"),
        "does not allow this app",
        "administrator",
        SIGN_IN,
    ),
    Mode(
        "of another organization",
        answers("org_internal"),
        "only for people of the organization",
        "account of that",
        SIGN_IN,
    ),
    Mode("access refused", answers("access_denied"), "access was not given", "test user", SIGN_IN),
    Mode(
        "too many sign-ins",
        answers("rate_limit_exceeded"),
        "sign-in asks to go slower|answered instead|busy",
        AGAIN,
        LATER,
    ),
    Mode("sign-in fails", answers("internal_failure"), r"Google is failing \(500\)", AGAIN, LATER),
    Mode("sign-in is away", answers("temporarily_unavailable"), r"Google is failing \(503\)", AGAIN, LATER),
    Mode("captive portal", meets("html", "/token"), "the network answered instead of Google", AGAIN, LATER),
    Mode("nobody there", nobody_there, "Google cannot be reached", AGAIN, LATER),
    Mode("silence", meets("hang-before", "/token"), "did not answer in time", AGAIN, LATER),
    Mode("cut off", meets("drop-before", "/token"), "the connection broke", AGAIN, LATER),
    Mode("half an answer", meets("truncated"), "the answer broke off", AGAIN, LATER),
    Mode("drop by drop", meets("slow", "/token"), "too slow or too large", AGAIN, LATER),
    Mode("API off", meets("403-api"), "the Gmail API is not switched on", "switch it on", CONFIG),
    Mode(
        "forbidden by the domain",
        meets("403-domain"),
        "has switched this off for your account",
        "administrator",
        SIGN_IN,
    ),
    Mode("a day's quota", meets("403-daily"), "the day's quota of your Google project", "run again after", LATER),
    Mode("a quota", meets("403-quota"), "a quota of your Google account", "run again after", LATER),
    Mode("slower", meets("429"), "Google asks to go slower", AGAIN, LATER),
    Mode("no permission", meets("403-scope"), "does not include this permission", LOGIN, SIGN_IN),
    Mode("token not taken", meets("401"), "does not accept the sign-in", LOGIN, SIGN_IN),
    Mode("bad gateway", meets("502-before"), r"Google is failing \(502\)", AGAIN, LATER),
    Mode(
        "not signed in",
        lambda p: (p.root / ".outreach" / "token.json").unlink(),
        "not signed in to Google",
        LOGIN,
        SIGN_IN,
    ),
]


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[GooglePatient]:
    with google_patient(tmp_path) as found:
        yield found


def stopped(patient: GooglePatient) -> OutreachError:
    """Give what stops a run that has something to make: the next week's hold."""
    now = patient.now + timedelta(days=4)
    try:
        done = perform(patient.root, None, Clock(read=lambda: now))
    except OutreachError as problem:
        return problem
    raise AssertionError(f"it went on: {done.applied}")


@pytest.mark.parametrize("mode", MODES, ids=lambda one: one.id)
def test_every_failure_has_its_own_sentence_and_code_in_a_run_and_at_the_doctor(
    mode: Mode, patient: GooglePatient
) -> None:
    secret = patient.token.refresh_token
    mode.fails(patient)
    (verdict, *_) = [line.verdict for line in patient.lines() if isinstance(line.verdict, Fail)]
    assert re.search(mode.says, verdict.text), verdict.text
    assert re.search(mode.mends, f"{verdict.text}   {verdict.command}"), verdict
    assert verdict.code == mode.code
    problem = stopped(patient)
    assert re.search(mode.says, str(problem)), problem
    assert re.search(mode.mends, str(problem)), problem
    assert problem.code == mode.code
    assert secret not in f"{problem} {verdict.text} {verdict.command}"


def test_no_two_failures_are_told_alike(told: Callable[[str], None]) -> None:
    told(f"sign-in and network: {len(MODES)} ways to fail, each with a sentence of its own")
    assert len({mode.says for mode in MODES}) == len(MODES) >= 20


def test_a_sign_in_that_was_kept_is_still_there_after_every_refusal(patient: GooglePatient) -> None:
    answers("invalid_grant")(patient)
    stopped(patient)
    assert FileStore(patient.root).read(patient.token.account) is not None
