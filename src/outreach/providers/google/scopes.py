"""The permissions asked of Google: which a configuration needs, what each is for, and what works without it.

Names are as in Google's list "OAuth 2.0 Scopes for Google APIs"; the boxes are worded as its consent page words them
(reported by users; Google may change them).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from outreach.domain.project import HoldsTo, MailTo, Project

_PREFIX = "https://www.googleapis.com/auth/"

COMPOSE = f"{_PREFIX}gmail.compose"
READONLY = f"{_PREFIX}gmail.readonly"
CALENDAR = f"{_PREFIX}calendar.app.created"
FREEBUSY = f"{_PREFIX}calendar.freebusy"
EVENTS_READONLY = f"{_PREFIX}calendar.events.readonly"

# what `read: no` leaves alone, even where it was granted before
READING = frozenset({READONLY, EVENTS_READONLY})

# who signs in may be named by these; they open nothing else (OpenID Connect)
HARMLESS = frozenset({"openid", f"{_PREFIX}userinfo.email", f"{_PREFIX}userinfo.profile", "email", "profile"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Permission:
    """One box of the consent page: its words, what it is used for, and what goes on working without it."""

    scope: str
    box: str
    use: str
    without: str


PERMISSIONS: tuple[Permission, ...] = (
    Permission(
        scope=COMPOSE,
        box="Manage drafts and send emails",
        use="makes drafts, reads its own and your notes; it refuses to send",
        without="no drafts in Gmail; holds go on",
    ),
    Permission(
        scope=READONLY,
        box="View your email messages and settings",
        use="sees what you sent and who answered; takes over your signature",
        without="drafts go on; say yourself what you sent and who answered",
    ),
    Permission(
        scope=CALENDAR,
        box="Make secondary Google calendars, and see, create, change, and delete events on them",
        use="makes one calendar of its own for holds",
        without="no holds on Google; drafts go on",
    ),
    Permission(
        scope=FREEBUSY,
        box="View the availability in your calendars",
        use="sees when you are busy, not with what",
        without="drafts and holds go on, but no times are offered",
    ),
    Permission(
        scope=EVENTS_READONLY,
        box="View events on all your calendars",
        use="counts your meetings with people in your files",
        without="drafts and holds go on; say yourself whom you met",
    ),
)


def permission(scope: str) -> Permission:
    """Describe a scope; an unknown one by its bare name."""
    unknown = Permission(scope=scope, box=short(scope), use="nothing here", without="everything goes on")
    return next((one for one in PERMISSIONS if one.scope == scope), unknown)


def wanted(project: Project) -> tuple[str, ...]:
    """Give the scopes a configuration needs, in the order of `PERMISSIONS`; none when all goes to files."""
    read = project.google.read
    gmail, google = project.mail is MailTo.GMAIL, project.holds is HoldsTo.GOOGLE
    needs = {
        COMPOSE: gmail,
        READONLY: gmail and read,
        CALENDAR: google,
        FREEBUSY: google,
        EVENTS_READONLY: google and read,
    }
    return tuple(scope for scope, needed in needs.items() if needed)


def granted(answer: str) -> frozenset[str]:
    """Read the `scope` of a token answer: names with spaces between (RFC 6749, section 5.1)."""
    return frozenset(answer.split())


def short(scope: str) -> str:
    """Give a scope without the address it begins with."""
    return scope.removeprefix(_PREFIX)


def full(name: str) -> str:
    """Give a scope by its short name; the reverse of `short`."""
    known = {short(one.scope): one.scope for one in PERMISSIONS}
    return known.get(name, name)


def in_order(scopes: Iterable[str]) -> tuple[str, ...]:
    """Put scopes in the order of `PERMISSIONS`; unknown ones last, by name."""
    places = {one.scope: place for place, one in enumerate(PERMISSIONS)}
    return tuple(sorted(scopes, key=lambda scope: (places.get(scope, len(places)), scope)))
