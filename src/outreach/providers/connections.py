"""The mailbox and the calendar a configuration asks for, ready to be asked; nothing is asked of them here.

The one place that knows which setting means which provider. Google's libraries are imported only for who uses Google.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from outreach.domain.project import HoldsTo, MailTo, Project
from outreach.providers.base import FAR_CHUNK, NEAR_CHUNK, Calendar, Mailbox
from outreach.providers.local import LocalCalendar, LocalMailbox

if TYPE_CHECKING:
    from outreach.providers.busy_files import CalendarFiles
    from outreach.providers.google.account import Account


def _nothing() -> None:
    """Remember nothing and close nothing: files are read again as quickly, and none stays open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Providers:
    """Where drafts and holds go.

    `chunk` is how many of them are made between two looks; `remember` keeps what makes the next look cheaper, and is
    for runs only, since a preview changes nothing; `taken` is to be called when all that the owner's notes there say is
    recorded, so that they need not be read again; `close` ends what connections there are.
    """

    mailbox: Mailbox
    calendar: Calendar
    chunk: int = NEAR_CHUNK
    remember: Callable[[], None] = _nothing
    taken: Callable[[], None] = _nothing
    close: Callable[[], None] = _nothing


def connect(project: Project, root: Path, now: datetime) -> Providers:
    """Give the mailbox and the calendar of a workspace `root`; `now` is aware, in the owner's zone.

    Raises:
        ConfigError: the address of a test server is not on this machine.
    """
    if not uses_google(project):
        calendar = LocalCalendar(root, now=now, files=calendar_files(project, root))
        return Providers(mailbox=LocalMailbox(root, now=now), calendar=calendar)
    return _with_google(project, root, now)


def calendar_files(project: Project, root: Path) -> CalendarFiles | None:
    """Give the owner's other calendars as far as they are files; None when none is."""
    if not project.calendars.files:
        return None
    from outreach.providers.busy_files import CalendarFiles

    owner = frozenset(one.lower() for one in (project.me.email, *project.me.was))
    return CalendarFiles(named=project.calendars.files, root=root, zone=project.me.zone, owner=owner)


def uses_google(project: Project) -> bool:
    """Whether drafts or holds go to Google."""
    return project.mail is MailTo.GMAIL or project.holds is HoldsTo.GOOGLE


def account_of(project: Project, root: Path) -> Account:
    """Give the owner's account at Google, signed in or not."""
    from outreach.providers.google.account import Account
    from outreach.providers.google.endpoints import endpoints
    from outreach.providers.google.scopes import READING
    from outreach.providers.google.tokens import store_of
    from outreach.providers.google.transport import patience

    return Account(
        address=project.me.email,
        store=store_of(project.google, root),
        endpoints=endpoints(os.environ),
        patience=patience(os.environ),
        withheld=frozenset() if project.google.read else READING,
    )


def is_rehearsed(project: Project) -> bool:
    """Whether nothing real can be changed: what is made are files, or goes to a server on this machine."""
    if not uses_google(project):
        return True
    from outreach.providers.google.endpoints import endpoints

    return not endpoints(os.environ).is_real


def _with_google(project: Project, root: Path, now: datetime) -> Providers:
    account = account_of(project, root)
    others = calendar_files(project, root)
    calendar: Calendar = LocalCalendar(root, now=now, files=others)
    if project.holds is HoldsTo.GOOGLE:
        from outreach.providers.google.calendar import GoogleCalendar

        calendar = GoogleCalendar(account, busy=project.calendars.google, files=others, now=now)
    if project.mail is MailTo.LOCAL:
        files = LocalMailbox(root, now=now)
        return Providers(mailbox=files, calendar=calendar, chunk=FAR_CHUNK, close=account.close)
    from outreach.providers.google.content_cache import NAME, ContentCache
    from outreach.providers.google.mailbox import GmailMailbox

    mailbox = GmailMailbox(account, address=project.me.email, cache=ContentCache(root / ".outreach" / NAME), now=now)
    return Providers(
        mailbox=_divided(mailbox, project, root, now),
        calendar=calendar,
        chunk=FAR_CHUNK,
        remember=mailbox.remember,
        taken=mailbox.notes_taken,
        close=account.close,
    )


def _divided(far: Mailbox, project: Project, root: Path, now: datetime) -> Mailbox:
    """Keep the drafts of cadences that say so in files."""
    staying = frozenset(one.id for one in project.cadences if one.local)
    if not staying:
        return far
    from outreach.providers.divided import DividedMailbox

    return DividedMailbox(near=LocalMailbox(root, now=now), far=far, stays=staying.__contains__)
