"""What Google's refusals mean: for each the class, the words it must have, and those it must not."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest

from outreach.errors import Exit, OutreachError, SignInError
from outreach.providers.base import NotDone, NotServed, Rejected, Unreachable
from outreach.providers.google.allowed import ALLOWED
from outreach.providers.google.answers import (
    ChangedSince,
    NotThere,
    SlowDown,
    Taken,
    failure,
    is_refusal,
    sign_in_failure,
    wait_asked,
)

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
DATE = {"date": "Tue, 01 Dec 2026 12:00:00 GMT"}


def refusal(reason: str, code: int = 403, message: str = "no", *, detail: str = "") -> bytes:
    error: dict[str, object] = {"code": code, "message": message}
    if reason:
        error["errors"] = [{"domain": "global", "reason": reason, "message": message}]
    if detail:
        error["details"] = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": detail}]
    return json.dumps({"error": error}).encode()


@pytest.mark.parametrize(
    ("status", "body", "what", "kind", "words"),
    [
        (400, refusal("invalidArgument", 400, "Invalid raw"), "making a draft", Rejected, "(400: Invalid raw)"),
        (400, refusal("failedPrecondition", 400), "making a draft", NotServed, "no Gmail"),
        (400, refusal("failedPrecondition", 400), "making a hold", NotServed, "no Calendar"),
        (400, b"{}", "making a draft", Rejected, "(400)"),
        (401, refusal("authError", 401), "making a draft", SignInError, "outreach auth login"),
        (401, b"", "making a draft", SignInError, "outreach auth login"),
        (403, refusal("insufficientPermissions"), "searching mail", SignInError, "does not include"),
        (403, refusal("", detail="ACCESS_TOKEN_SCOPE_INSUFFICIENT"), "searching mail", SignInError, "tick it"),
        (403, refusal("accessNotConfigured"), "making a draft", NotServed, "the Gmail API is not switched on"),
        (403, refusal("accessNotConfigured"), "making a hold", NotServed, "the Calendar API is not switched on"),
        (403, refusal("accessNotConfigured"), "asking when you are busy", NotServed, "the Calendar API"),
        (403, refusal("forbidden", detail="SERVICE_DISABLED"), "listing drafts", NotServed, "not switched on"),
        (403, refusal("domainPolicy"), "making a draft", SignInError, "administrator"),
        (403, refusal("dailyLimitExceeded"), "making a draft", Unreachable, "2026-12-02 08:00 UTC"),
        (403, refusal("dailyLimitExceededUnreg"), "making a draft", Unreachable, "quota"),
        (403, refusal("quotaExceeded"), "making a hold", Unreachable, "midnight Pacific"),
        (403, refusal("rateLimitExceeded"), "making a draft", SlowDown, "slower"),
        (403, refusal("userRateLimitExceeded"), "making a draft", SlowDown, "slower"),
        (403, refusal("forbidden", 403, "Not yours"), "making a hold", Rejected, "(403: Not yours)"),
        (404, refusal("notFound", 404), "reading a draft", NotThere, "not there any more"),
        (407, b"", "reading a draft", Unreachable, "proxy"),
        (408, b"", "reading a draft", NotDone, "tired"),
        (409, refusal("duplicate", 409), "making a hold", Taken, "taken"),
        (410, refusal("deleted", 410), "taking a hold back", NotThere, "not there any more"),
        (412, refusal("conditionNotMet", 412), "writing a hold", ChangedSince, "changed"),
        (413, b"<html>", "making a draft", Rejected, "too large"),
        (418, b"<html>", "making a draft", Rejected, "(418)"),
        (429, refusal("rateLimitExceeded", 429), "making a draft", SlowDown, "slower"),
        (429, b"", "making a draft", SlowDown, "slower"),
        (500, b"", "making a draft", Unreachable, "failing (500)"),
        (503, refusal("backendError", 503), "making a draft", Unreachable, "failing (503)"),
        (511, b"", "making a draft", Unreachable, "network answered instead"),
    ],
)
def test_each_answer_has_its_class_and_sentence(
    status: int, body: bytes, what: str, kind: type[OutreachError], words: str
) -> None:
    problem = failure(status, DATE, body, what)
    assert type(problem) is kind
    assert words in str(problem)
    assert f"Google, {what}" in str(problem)


@pytest.mark.parametrize(
    ("error", "subtype", "kind", "words"),
    [
        ("invalid_grant", "", SignInError, ("7 days", "password", "taken back", "6 months", "clock")),
        ("invalid_grant", "invalid_rapt", SignInError, ("session control",)),
        ("invalid_grant", "rapt_required", SignInError, ("session control",)),
        ("invalid_client", "", NotServed, ("does not know this client",)),
        ("deleted_client", "", NotServed, ("was deleted",)),
        ("disabled_client", "", NotServed, ("switched off",)),
        ("unauthorized_client", "", NotServed, ("may not sign in",)),
        ("redirect_uri_mismatch", "", NotServed, ("Desktop app",)),
        ("unsupported_grant_type", "", NotServed, ("may not sign in",)),
        ("invalid_scope", "", NotServed, ("permission",)),
        ("admin_policy_enforced", "", SignInError, ("organization", "administrator")),
        ("access_not_configured", "", SignInError, ("organization",)),
        ("org_internal", "", SignInError, ("only for people of the organization",)),
        ("access_denied", "", SignInError, ("was not given", "test users")),
        ("server_error", "", Unreachable, ("later",)),
        ("rate_limit_exceeded", "", Unreachable, ("slower", "later")),
        ("temporarily_unavailable", "", Unreachable, ("later",)),
        ("new\nthing", "", SignInError, ("(new thing)",)),
    ],
)
def test_each_refusal_of_a_sign_in_has_its_class_and_sentence(
    error: str, subtype: str, kind: type[OutreachError], words: tuple[str, ...]
) -> None:
    body = json.dumps({"error": error, "error_subtype": subtype, "error_description": "canary"}).encode()
    for problem in (sign_in_failure(error, subtype), failure(400, {}, body, "signing in")):
        assert type(problem) is kind
        assert all(word in str(problem) for word in words)
        assert "canary" not in str(problem)


def test_no_sentence_sends_anybody_to_another_tool() -> None:
    names = ("invalid_grant", "invalid_rapt", "invalid_client", "org_internal", "access_denied", "x")
    assert not [name for name in names if "gcloud" in str(sign_in_failure(name)).lower()]


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "has ended"),
        (5, "has ended"),
        (6, "6 minutes ahead of"),
        (-6, "6 minutes behind"),
        (-600, "600 minutes behind"),
    ],
)
def test_a_clock_that_is_off_by_more_than_five_minutes_is_named(minutes: int, words: str) -> None:
    problem = failure(400, DATE, b'{"error": "invalid_grant"}', "x", now=NOON + timedelta(minutes=minutes))
    assert words in str(problem)


@pytest.mark.parametrize("date", [None, "", "yesterday", "Tue, 99 Dec 2026 12:00:00 GMT"])
def test_without_googles_time_nothing_is_said_of_clocks(date: str | None) -> None:
    headers = {} if date is None else {"date": date}
    assert "has ended" in str(failure(400, headers, b'{"error": "invalid_grant"}', "x", now=NOON))
    assert "midnight Pacific time, when" in str(failure(403, headers, refusal("dailyLimitExceeded"), "x"))


@pytest.mark.parametrize(
    ("status", "body", "is_no"),
    [
        (400, refusal("x"), True),
        (404, refusal("x"), True),
        (401, b'{"error": "invalid_client"}', True),
        (407, b"<html>", True),
        (413, b"<html>", True),
        (403, b"<html>", False),
        (404, b"", False),
        (404, b"[]", False),
        (404, b"[" * 100_000, False),
        (302, refusal("x"), False),
        (500, refusal("x"), False),
        (200, refusal("x"), False),
    ],
)
def test_a_no_counts_only_from_google_itself(status: int, body: bytes, is_no: bool) -> None:
    assert is_refusal(status, body) is is_no


@pytest.mark.parametrize(
    ("asked", "date", "seconds"),
    [
        ("7", None, 7.0),
        (" 7 ", None, 7.0),
        ("0", None, 0.0),
        ("-1", None, None),
        ("1.5", None, None),
        ("99999999", None, None),
        ("soon", None, None),
        ("", None, None),
        (None, None, None),
        ("Tue, 01 Dec 2026 12:00:30 GMT", "Tue, 01 Dec 2026 12:00:00 GMT", 30.0),
        ("Tue, 01 Dec 2026 12:00:30 -0000", "Tue, 01 Dec 2026 12:00:00 GMT", 30.0),
        ("Tue, 01 Dec 2026 11:00:00 GMT", "Tue, 01 Dec 2026 12:00:00 GMT", 0.0),
        ("Tue, 01 Dec 2026 12:00:30 GMT", None, None),
    ],
)
def test_retry_after_is_read(asked: str | None, date: str | None, seconds: float | None) -> None:
    given = {"retry-after": asked, "date": date}
    assert wait_asked({name: value for name, value in given.items() if value is not None}) == seconds


@pytest.mark.parametrize(
    "body",
    [
        b'{"error": {"errors": "none"}}',
        b'{"error": {"errors": [7, {"reason": 7}, {}]}}',
        b'{"error": {"details": {"reason": "SERVICE_DISABLED"}}}',
        b'{"error": []}',
        b'{"error": {"message": 7}}',
    ],
)
def test_an_error_in_an_unknown_form_is_still_an_error(body: bytes) -> None:
    assert str(failure(400, {}, body, "x")) == "Google, x: Google refuses this (400); change it, or report this"


def test_a_message_of_google_is_shown_short_and_on_one_line() -> None:
    problem = failure(400, {}, refusal("x", 400, "a\n\x1b[31m" + "b" * 500), "x")
    assert len(str(problem)) < 300
    assert "a [31mb" in str(problem)


def test_every_kind_of_request_can_say_what_it_was_for() -> None:
    assert all(str(failure(404, {}, b"", row.what)).startswith(f"Google, {row.what}") for row in ALLOWED)
    assert failure(403, {}, refusal("insufficientPermissions"), "x").code is Exit.SIGN_IN
