"""A mailbox at the test server, over real HTTP, into which mail comes and from which its owner writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from outreach.domain.mail import Mail
from outreach.providers.base import Heard, Interest
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.mailbox import GmailMailbox
from outreach.reading.kinds import is_automatic, is_bounce
from tests.builders import ACCOUNT
from tests.gmail_at_hand import EVERYTHING, NOW, signed_in
from tests.google_server import GoogleServer
from tests.google_server.gmail_values import Message
from tests.mail_at_hand import a_mail

ADA, ADA_ELSEWHERE = "ada.quill@example.org", "a.quill@clinic.example.edu"
ALIAS = "maya@club.example.org"
STRANGER = "Petra Quill <p.quill@elsewhere.example.org>"
YEAR = timedelta(days=365)
_KNOWN = frozenset({ADA, ADA_ELSEWHERE})


def interest(known: Iterable[str] = _KNOWN) -> Interest:
    """Be interested in mail with known people: the words of bounces and of their automatic answers are wanted too."""
    people = frozenset(known)
    return Interest(
        is_own=lambda one: one in (ACCOUNT, ALIAS),
        is_known=people.__contains__,
        wants_text=lambda one: is_bounce(one) or (is_automatic(one) and one.sender in people),
    )


class Post:
    """The account and what happens in it; `box` is ours."""

    def __init__(self, server: GoogleServer, path: Path, *scopes: str) -> None:
        self.world = server.world
        self.gmail = server.world.add_account(ACCOUNT, name="Maya Okafor").gmail
        self.human = server.world.human(ACCOUNT)
        self.account = signed_in(server, *(scopes or EVERYTHING))
        self.path = path
        self.again()
        self.cursor = str(self.gmail.history_id)

    def again(self) -> None:
        """Let a new run begin: nothing is known but what was written down."""
        self.cache = ContentCache(self.path)
        self.box = GmailMailbox(self.account, address=ACCOUNT, cache=self.cache, now=self.world.now)

    def comes(
        self,
        sender: str = ADA,
        *,
        to: str = ACCOUNT,
        subject: str = "Hello",
        body: str = "Some words.",
        headers: Iterable[str] = (),
        thread: str | None = None,
        labels: Iterable[str] = (),
        answers: str = "",
    ) -> Message:
        """Let a mail come."""
        raw = a_mail(sender, to, "2026-12-02 12:00", subject=subject, body=body, headers=headers, answers=answers)
        return self.takes(raw, thread=thread, labels=labels)

    def takes(self, raw: bytes, *, thread: str | None = None, labels: Iterable[str] = ()) -> Message:
        """Let these bytes come; with labels in place of those of new mail if there are some."""
        message = self.gmail.receive(raw, self.world.now, thread)
        wanted = tuple(labels)
        return self.gmail.relabel(message.id, wanted, [one for one in message.labels if wanted]) if wanted else message

    def writes(self, to: str = ADA, subject: str = "A question", body: str = "May I ask?") -> Message:
        """Let the owner write and send a mail, outside of any program."""
        return self.human.sends_draft(self.human.writes_draft(to, subject, body).id)

    def heard(self, known: Iterable[str] = _KNOWN) -> Heard:
        """Ask what is new since the last look."""
        found = self.box.heard(self.cursor, interest(known))
        assert found is not None
        self.cursor = found.cursor
        return found

    def mails(self) -> tuple[Mail, ...]:
        return self.heard().mails

    def earlier(self, *addresses: str, since: datetime = NOW - YEAR) -> tuple[Mail, ...]:
        return tuple(self.box.earlier(addresses or (ADA,), since, interest()))

    @property
    def asked(self) -> Counter[str]:
        """The requests so far by what they were for, without those of signing in."""
        paths = (f"{one.method} {one.path}" for one in self.world.journal if one.account)
        return Counter(re.sub(r"/[0-9a-f]{16}$", "/…", path.replace("/gmail/v1/users/me", "")) for path in paths)

    def forget_requests(self) -> None:
        self.world.clear_journal()


@contextmanager
def a_post(path: Path, *scopes: str) -> Iterator[Post]:
    """Start a server with one mailbox."""
    with GoogleServer(now=NOW) as server:
        post = Post(server, path, *scopes)
        with closing(post.account):
            yield post
