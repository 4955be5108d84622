"""The screens of `auth`: what will be asked for, what came of it, how it stands, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from outreach.providers.google import scopes
from outreach.providers.google.tokens import Token
from outreach.reports.words import clock, day, wrapped

_CONSUMER = frozenset({"gmail.com", "googlemail.com"})
_DOES = {
    scopes.COMPOSE: "Creates drafts, and looks through your drafts for its own; never changes others, never sends.",
    scopes.READONLY: "Looks at mail with people in your files: what you sent, and who answered.",
    scopes.CALENDAR: "Makes one calendar of its own for holds.",
    scopes.FREEBUSY: "Sees when you are busy, not with what.",
    scopes.EVENTS_READONLY: "Looks at your calendars for meetings with people in your files.",
}
_ALONE = (
    'Google has no permission for drafts alone, so its page says "Manage drafts and send emails". Sending is not on '
    "the list of what this program can ask of Google; how that is checked:   outreach help security"
)
_PATIENTS = (
    "read: yes lets this program read that mailbox. If it holds patient mail, stop here (Ctrl-C) and write   read: no "
    "  or   mail: local"
)
_TESTING = (
    "The app is in Testing, and Google ends its sign-ins after 7 days: this one on {end}. To stay signed in, open "
    'https://console.cloud.google.com/auth/audience , press "Publish app", and type   outreach auth login   again.'
)
_UNKNOWN = (
    'Whether the app is "In production" is not known. In "Testing", Google signs you out after 7 days; look at '
    "https://console.cloud.google.com/auth/audience"
)
QUESTION = 'Google agrees. One thing only you can see, in the console under "Audience".\nIs the app "In production"?'


def intended(account: str, asked: Sequence[str], store: str) -> str:
    """Say, before a browser opens, what the program will be able to do."""
    lines = [f"Signing in to Google as {account}. What this program will do there:"]
    lines += [f"- {_DOES[scope]}" for scope in asked]
    if scopes.COMPOSE in asked:
        lines.append(_ALONE)
    if {scopes.READONLY, scopes.EVENTS_READONLY}.intersection(asked) and _holds_patients(account):
        lines.append(_PATIENTS)
    lines.append(f"The sign-in will be kept in {store}.")
    return _screen(lines)


def _holds_patients(account: str) -> bool:
    """Whether a mailbox may hold patient mail: any that is not plainly a private one."""
    return account.rpartition("@")[2].lower() not in _CONSUMER


def open_client(place: str) -> str:
    """Warn that others can read the client file."""
    return _screen([f"Others on this machine can read {place}; better type   chmod 600 {place}"])


def to_visit(url: str, port: int, minutes: float) -> str:
    """Give the address of Google's page, for a browser that this program cannot open."""
    lines = [
        f"Open this address in a browser on this computer within {minutes:.0f} minutes:",
        url,
        "Is the browser on another computer? Type there, before you open it:",
        f"  ssh -L {port}:127.0.0.1:{port} YOU@THIS-COMPUTER",
        "(--port keeps that number the same next time.)",
    ]
    return "\n".join(lines)


def signed_in(token: Token, store: str, missing: Sequence[str], zone: ZoneInfo, lost_alone: str, problem: str) -> str:
    """Say what came of a sign-in, and what is left to do; what is not finished is called so."""
    lines = [f"Signed in as {token.account}; kept in {store}."]
    lines += [f'Not granted: "{one.box}". Without it {one.without}.' for one in map(scopes.permission, missing)]
    if token.calendar and scopes.CALENDAR in token.scopes and not problem:
        lines.append('Holds go to a calendar of their own, "Holds"; tick it in Google Calendar to see them.')
    left = list(_left(token, missing, zone, lost_alone, problem))
    if token.in_production is None:
        lines.append(_UNKNOWN)
    if left:
        return _screen([*lines, "This is NOT finished:", *left])
    return _screen([*lines, "Next: outreach plan"])


def _left(token: Token, missing: Sequence[str], zone: ZoneInfo, lost_alone: str, problem: str) -> Iterable[str]:
    if missing:
        boxes = "that box" if len(missing) == 1 else "those boxes"
        yield f"Type   outreach auth login   again and tick {boxes}, if you did not leave it out on purpose."
    if problem:
        yield f"There is no calendar for holds yet: {problem}"
    if lost_alone:
        yield (
            f"It works here, but not from cron: {lost_alone}. Write   google: {{token: file}}   in config.yaml and "
            "sign in again, or let a scheduler of your desktop start the runs."
        )
    if token.in_production is False:
        yield _TESTING.format(end=_moment(token.expires_at, zone) if token.expires_at else "the 7th day")


def forecast(token: Token, zone: ZoneInfo, now: datetime) -> str:
    """Say when the sign-in ends, as far as anyone knows."""
    if token.expires_at is not None:
        end = _moment(token.expires_at, zone)
        if token.expires_at <= now:
            return f"ended {end}, since the app is in Testing; publish it and sign in again"
        return f"ends {end}, since the app is in Testing; publish it and sign in again"
    if token.in_production:
        return "goes on until you end it; 6 months without a run, or a new password, end it too"
    return 'ends after 7 days if the app is in "Testing", and nobody said whether it is'


def standing(
    account: str,
    token: Token | None,
    wanted: Sequence[str],
    store: str,
    problem: str,
    zone: ZoneInfo,
    now: datetime,
    *,
    was_asked: bool,
    last_failure: datetime | None,
) -> str:
    """Say how the sign-in stands, permission by permission."""
    if token is None:
        fact = problem or ("Not signed in." if wanted else "Not signed in, and nothing here needs Google.")
        return _screen(
            [f"{account}: {fact}", *_since(last_failure, zone), *(["Next: outreach auth login"] if wanted else [])]
        )
    lines = [f"{account}: signed in since {_moment(token.granted_at, zone)}; kept in {store}."]
    lines += [_box(scope, token) for scope in scopes.in_order({*wanted, *token.scopes})]
    if scopes.CALENDAR in token.scopes:
        there = '"Holds"' if token.calendar else "none yet;   outreach auth login   makes it"
        lines.append(f"Calendar for holds: {there}")
    lines.append(f"The sign-in {forecast(token, zone, now)}.")
    lines += _since(last_failure if last_failure and last_failure > token.granted_at else None, zone)
    lines.append(problem or ("Google says that it works." if was_asked else "Google was not asked."))
    return _screen(lines)


def _box(scope: str, token: Token) -> str:
    one = scopes.permission(scope)
    if scope in token.scopes:
        return f"granted   {scopes.short(scope)}: {one.use}"
    return f"MISSING   {scopes.short(scope)}: {one.use}. Without it {one.without}."


def _since(last_failure: datetime | None, zone: ZoneInfo) -> Sequence[str]:
    return [f"A run ended for want of a sign-in: {_moment(last_failure, zone)}."] if last_failure else []


def signed_out(account: str, *, was_signed_in: bool, not_revoked: str) -> str:
    """Say what came of signing out."""
    if not was_signed_in:
        return f"{account} is not signed in; there is nothing to end."
    if not not_revoked:
        return _screen(
            [
                f"Signed out {account}: ended at Google, and deleted here. Drafts and holds stay.",
                "Until you sign in again, a run only says that it cannot.",
            ]
        )
    return _screen([
        f"Deleted here, but Google was not told ({not_revoked}). Remove the app yourself at "
        "https://myaccount.google.com/connections"
    ])  # fmt: skip


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    local = moment.astimezone(zone)
    return f"{day(local.date())} {local.year}, {clock(local)}"


def _screen(texts: Sequence[str]) -> str:
    return "\n".join(line for text in texts for line in wrapped(text, indent=2, first=""))
