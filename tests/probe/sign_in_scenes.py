"""What Google says while one signs in, stays signed in, and signs out."""

from __future__ import annotations

from collections.abc import Mapping

from tests.probe.bench import Bench, at, outcome, text, yes
from tests.probe.question import Question, Scene


def _signed_in(bench: Bench) -> Mapping[str, str]:
    return {
        "testing-end-said": yes(bench.token.expires_at is not None),
        "three-boxes": str(len(bench.token.scopes)),
    }


SIGNED_IN = Scene(
    name="signed in",
    play=_signed_in,
    questions=(
        Question(
            name="testing-end-said",
            asks="Does the first token answer say refresh_token_expires_in while the app is in Testing?",
            expected="yes",
            matters="the forecast of when the sign-in ends; in production the right answer is no",
        ),
        Question(
            name="three-boxes",
            asks="How many scopes were granted, all boxes ticked?",
            expected="3",
            matters="what was granted is read from the token answer",
        ),
    ),
)


def _renewing(bench: Bench) -> Mapping[str, str]:
    good = bench.renew()
    bench.access = text(good, "access_token")
    lasts = at(good, "expires_in")
    return {
        "renew": outcome(good),
        "hour": yes(isinstance(lasts, int) and 3000 <= lasts <= 3700),
        "new-refresh-token": yes(bool(text(good, "refresh_token"))),
        "bad-refresh-token": outcome(bench.renew(refresh_token="1//0no-such-token")),
        "no-secret": outcome(bench.renew(client_secret="")),
        "bad-client": outcome(bench.renew(client_id="nobody.apps.googleusercontent.com")),
        "bad-revoke": outcome(bench.revoke("no-such-token")),
    }


RENEWING = Scene(
    name="renewing",
    play=_renewing,
    questions=(
        Question(name="renew", asks="Does renewing work?", expected="200", matters="everything"),
        Question(
            name="hour", asks="Does an access token last about an hour?", expected="yes",
            matters="it is renewed when less than five minutes are left",
        ),
        Question(
            name="new-refresh-token", asks="Does renewing give another refresh token?", expected="no",
            matters="the one that is kept stays good",
        ),
        Question(
            name="bad-refresh-token", asks="What is said to a refresh token that is none?",
            expected="400 invalid_grant", matters="the sentence when a sign-in has ended",
        ),
        Question(
            name="no-secret", asks="May a desktop client leave its secret out?", expected="400 invalid_request",
            matters="whether the secret has to be kept beside the token",
        ),
        Question(
            name="bad-client", asks="What is said to an unknown client?", expected="401 invalid_client",
            matters="the sentence when a client was deleted",
        ),
        Question(
            name="bad-revoke", asks="What is said when something unknown is revoked?", expected="400 invalid_token",
            matters="signing out twice must not look like a failure",
        ),
    ),
)  # fmt: skip


def _account(bench: Bench) -> Mapping[str, str]:
    profile = bench.gmail("GET", "/profile")
    bench.address = text(profile, "emailAddress")
    kept, bench.access = bench.access, "ya29.no-such-token"
    try:
        unknown = bench.gmail("GET", "/profile")
    finally:
        bench.access = kept
    return {
        "profile": outcome(profile),
        "unknown-token": outcome(unknown),
        "challenge": yes("www-authenticate" in unknown.headers),
        "send-as": outcome(bench.gmail("GET", "/settings/sendAs")),
        "search-mail": outcome(bench.gmail("GET", "/messages", q="in:sent")),
    }


ACCOUNT = Scene(
    name="account",
    play=_account,
    questions=(
        Question(
            name="profile", asks="Does leave to compose open getProfile?", expected="200",
            matters="whose account it is must be known before anything is written",
        ),
        Question(
            name="unknown-token", asks="What is said to an unknown access token?", expected="401 authError",
            matters="a run renews once and then stops",
        ),
        Question(
            name="challenge", asks="Does a 401 carry WWW-Authenticate?", expected="yes",
            matters="it tells Google from something on the way",
        ),
        Question(
            name="send-as", asks="Is the signature closed without leave to read?",
            expected="403 insufficientPermissions", matters="the signature is then taken from the configuration",
        ),
        Question(
            name="search-mail", asks="Is searching mail closed without leave to read?",
            expected="403 insufficientPermissions", matters="what was sent is then asked of the owner",
        ),
    ),
)  # fmt: skip


def _signing_out(bench: Bench) -> Mapping[str, str]:
    return {
        "revoke": outcome(bench.revoke(bench.token.refresh_token)),
        "renew-after": outcome(bench.renew()),
        "access-after": outcome(bench.gmail("GET", "/profile")),
    }


SIGNING_OUT = Scene(
    name="signing out",
    play=_signing_out,
    questions=(
        Question(name="revoke", asks="Does revoking the refresh token work?", expected="200", matters="auth logout"),
        Question(
            name="renew-after", asks="What is said to a revoked refresh token?", expected="400 invalid_grant",
            matters="the sentence after access was removed elsewhere",
        ),
        Question(
            name="access-after", asks="Does the access token end at once as well?", expected="401 authError",
            matters="what a stolen copy can still do after signing out",
        ),
    ),
)  # fmt: skip
