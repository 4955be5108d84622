"""What Google's refusals mean: one table, each with its own sentence and the next step. Asks nobody, knows no secret.

Only the names that Google gives to errors are read and, for a mistake in a request, its message; never what was asked.
The names are those of "Resolve errors" in Google's Gmail and Calendar guides and of RFC 6749 §5.2; what the sign-in
page answers is reported by users.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from outreach.errors import OutreachError, SignInError, TryLaterError
from outreach.providers.base import NotDone, NotServed, Rejected, Unreachable

# the names read as sentences: it is not there, the name is taken
# ruff: noqa: N818

_PACIFIC = ZoneInfo("America/Los_Angeles")
_CLOCK_TOLERANCE = timedelta(minutes=5)
_LONGEST_WORDS = 200
_AGAIN = "type   outreach auth login"
_LOOKS = "the next run looks again"
_ADMIN = "ask the administrator of your Google Workspace to allow this app"
_CONSOLE = "make a new client of type Desktop app in the Google Cloud console, and type   outreach auth login"


class NotThere(TryLaterError):
    """What was asked for is not there, or no longer (404, 410)."""


class Taken(TryLaterError):
    """The id is taken, also by something that was removed (409)."""


class ChangedSince(TryLaterError):
    """It is another version than the one the request was meant for (412)."""


class SlowDown(NotDone):
    """Google took in too many requests for now; this one changed nothing."""


_SIGN_IN: Mapping[str, tuple[type[OutreachError], str, str]] = {
    "invalid_grant": (
        SignInError,
        "your sign-in with Google has ended. That happens after 7 days while the app is in Testing, after a change of "
        "password, when access was taken back, after 6 months without use, or when this computer's clock is wrong",
        f"{_AGAIN}; if it ends every week, publish the app in the Google Cloud console",
    ),
    "invalid_rapt": (
        SignInError,
        "your organization asks for a new sign-in after some hours (its session control)",
        f"{_AGAIN}; an administrator can exempt the app from session control",
    ),
    "invalid_client": (NotServed, "Google does not know this client, or its secret is wrong", _CONSOLE),
    "deleted_client": (NotServed, "the client was deleted in the Google Cloud console", _CONSOLE),
    "disabled_client": (
        NotServed,
        "the client is switched off in the Google Cloud console",
        f"switch it on there, or {_CONSOLE}",
    ),
    "unauthorized_client": (NotServed, "this client may not sign in this way", _CONSOLE),
    "redirect_uri_mismatch": (NotServed, "this client is not of the type Desktop app", _CONSOLE),
    "unsupported_grant_type": (NotServed, "this client may not sign in this way", _CONSOLE),
    "invalid_scope": (
        NotServed,
        "Google does not know a permission that was asked for",
        "update outreach and sign in again",
    ),
    "admin_policy_enforced": (SignInError, "your organization does not allow this app to use this account", _ADMIN),
    "access_not_configured": (SignInError, "your organization does not allow this app to use this account", _ADMIN),
    "org_internal": (
        SignInError,
        "this app is only for people of the organization that made it",
        "sign in with an account of that organization, or use a client of your own",
    ),
    "access_denied": (
        SignInError,
        "access was not given. While the app is in Testing, only its listed test users can give it",
        f"{_AGAIN} and allow it; or add yourself as a test user, or publish the app, in the Google Cloud console",
    ),
}

_REASONS: Mapping[str, tuple[type[OutreachError], str, str]] = {
    "insufficientPermissions": (SignInError, "the sign-in does not include this permission", f"{_AGAIN} and tick it"),
    "ACCESS_TOKEN_SCOPE_INSUFFICIENT": (
        SignInError,
        "the sign-in does not include this permission",
        f"{_AGAIN} and tick it",
    ),
    "accessNotConfigured": (
        NotServed,
        "the {api} API is not switched on in your Google project",
        "switch it on in the Google Cloud console under APIs & Services, Library; wait five minutes and run again",
    ),
    "domainPolicy": (SignInError, "your organization has switched this off for your account", _ADMIN),
    "authError": (SignInError, "Google does not accept the sign-in", _AGAIN),
    "failedPrecondition": (NotServed, "this Google account has no {api}", "sign in with an account that has it"),
    "dailyLimitExceeded": (
        Unreachable,
        "the day's quota of your Google project is used up",
        "run again after {reset}, when it starts anew",
    ),
    "quotaExceeded": (
        Unreachable,
        "a quota of your Google account or project is used up",
        "run again after {reset}, when daily quotas start anew",
    ),
    "rateLimitExceeded": (SlowDown, "Google asks to go slower", "run again in a few minutes"),
    "userRateLimitExceeded": (SlowDown, "Google asks to go slower", "run again in a few minutes"),
}
_REASONS_ALIKE = {"SERVICE_DISABLED": "accessNotConfigured", "dailyLimitExceededUnreg": "dailyLimitExceeded"}

_STATUSES: Mapping[int, tuple[type[OutreachError], str, str]] = {
    401: _REASONS["authError"],
    404: (NotThere, "it is not there any more", _LOOKS),
    407: (Unreachable, "the proxy of this network asks for a sign-in of its own", "check the proxy settings"),
    408: (NotDone, "Google got tired of waiting", "run again"),
    409: (Taken, "the id is taken", _LOOKS),
    410: (NotThere, "it is not there any more", _LOOKS),
    412: (ChangedSince, "it was changed in the meantime", _LOOKS),
    413: (Rejected, "it is too large for Google", "make it smaller"),
    429: _REASONS["rateLimitExceeded"],
    511: (Unreachable, "the network answered instead of Google", "sign in to this network in a browser, and run again"),
}


def failure(
    status: int, headers: Mapping[str, str], body: bytes, what: str, *, now: datetime | None = None
) -> OutreachError:
    """Give the error that an answer which is no success means; `what` was being done, `now` is ours (aware).

    Says of a 5xx only that Google fails: whether something was changed is for the asker to judge.
    """
    read = as_object(body)
    if isinstance(read.get("error"), str):
        return sign_in_failure(str(read["error"]), str(read.get("error_subtype", "")), what, _skew(headers, now))
    words = {"api": _api(what), "reset": _reset(headers)}
    for reason in _reasons(read):
        if reason in _REASONS:
            kind, fact, remedy = _REASONS[reason]
            return kind(fact.format_map(words), place=_place(what), remedy=remedy.format_map(words))
    if status in _STATUSES:
        kind, fact, remedy = _STATUSES[status]
        return kind(fact, place=_place(what), remedy=remedy)
    if status >= 500:
        return Unreachable(f"Google is failing ({status})", place=_place(what), remedy="run again later")
    return Rejected(
        f"Google refuses this ({status}{_said(read)})", place=_place(what), remedy="change it, or report this"
    )


def sign_in_failure(
    error: str, subtype: str = "", what: str = "signing in", skew: timedelta | None = None
) -> OutreachError:
    """Give what an error of the sign-in page or of the token address means, by its name (RFC 6749 §4.1.2.1, §5.2).

    `skew` is how far Google's clock is ahead of ours, if that is known.
    """
    subtype = "invalid_rapt" if subtype == "rapt_required" else subtype
    kind, fact, remedy = _SIGN_IN.get(subtype) or _SIGN_IN.get(error) or _unknown(error)
    if error == "invalid_grant" and subtype not in _SIGN_IN and skew is not None and abs(skew) > _CLOCK_TOLERANCE:
        minutes = round(abs(skew).total_seconds() / 60)
        side = "behind" if skew > timedelta(0) else "ahead of"
        fact = f"Google refuses the sign-in, and this computer's clock is {minutes} minutes {side} Google's"
        remedy = f"set the clock and run again; if that does not help, {_AGAIN}"
    return kind(fact, place=_place(what), remedy=remedy)


def _unknown(error: str) -> tuple[type[OutreachError], str, str]:
    if error == "rate_limit_exceeded":
        return Unreachable, "Google's sign-in asks to go slower", "run again later"
    if error in ("server_error", "temporarily_unavailable", "internal_failure"):
        return Unreachable, "Google's sign-in is failing", "run again later"
    return SignInError, f"Google refuses the sign-in ({_tidy(error)[:60]})", _AGAIN


def is_refusal(status: int, body: bytes) -> bool:
    """Whether an answer is a definite no from Google itself, and not from something on the way."""
    if status in (407, 413):
        return True
    return 400 <= status < 500 and "error" in as_object(body)


def wait_asked(headers: Mapping[str, str]) -> float | None:
    """Give the seconds that Retry-After asks for (RFC 9110 §10.2.3), if any; a date counts from that of the answer."""
    asked = headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,7}", asked):
        return float(asked)
    until, sent = _date(asked), _date(headers.get("date", ""))
    return max(0.0, (until - sent).total_seconds()) if until and sent else None


def _place(what: str) -> str:
    return f"Google, {what}"


def _api(what: str) -> str:
    return "Calendar" if re.search(r"hold|calendar|busy", what) else "Gmail"


def as_object(body: bytes) -> Mapping[str, object]:
    """Read what a server answered as JSON; what is no object of it is an empty one."""
    try:
        read: object = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, Mapping) else {}


def _reasons(read: Mapping[str, object]) -> Iterator[str]:
    """Give the names of what is wrong, those of the details first: they are the more exact ones."""
    error = read.get("error")
    if not isinstance(error, Mapping):
        return
    for part in ("details", "errors"):
        entries = error.get(part)
        for entry in entries if isinstance(entries, list) else ():
            reason = entry.get("reason") if isinstance(entry, Mapping) else None
            if isinstance(reason, str):
                yield _REASONS_ALIKE.get(reason, reason)


def _said(read: Mapping[str, object]) -> str:
    error = read.get("error")
    message = error.get("message") if isinstance(error, Mapping) else None
    return f": {_tidy(message)[:_LONGEST_WORDS]}" if isinstance(message, str) else ""


def _tidy(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]+", " ", text).strip()


def _date(text: str) -> datetime | None:
    try:
        read = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def _skew(headers: Mapping[str, str], now: datetime | None) -> timedelta | None:
    theirs = _date(headers.get("date", ""))
    return theirs - now if theirs and now else None


def _reset(headers: Mapping[str, str]) -> str:
    """Say when daily quotas start anew: at midnight Pacific time, as Google documents."""
    sent = _date(headers.get("date", ""))
    if sent is None:
        return "midnight Pacific time"
    midnight = datetime.combine(sent.astimezone(_PACIFIC).date() + timedelta(days=1), time(), _PACIFIC)
    return f"midnight Pacific time ({midnight.astimezone(UTC):%Y-%m-%d %H:%M} UTC)"
