"""The few calls of the Gmail API that drafts and reading mail need, JSON in and out; what they mean is known elsewhere.

Every call may raise the errors of `answers` and of the provider contract. There is no call that sends.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from outreach.providers.google.allowed import MAIL_HEAD, MAIL_HEADERS, MAIL_PARTS, MAIL_WORDS
from outreach.providers.google.services import answered

if TYPE_CHECKING:
    from googleapiclient.discovery import Resource

_ME = "me"


class GmailApi:
    """Drafts and mail of the account that is signed in; all but `profile` and what is of drafts needs leave to read."""

    def __init__(self, service: Resource) -> None:
        """Take the service of `services.gmail_service`."""
        self._users = service.users()
        self._drafts = self._users.drafts()

    def profile(self) -> Mapping[str, object]:
        """Give `emailAddress`, the account, and `historyId`."""
        return answered(self._users.getProfile(userId=_ME))

    def drafts(self, page: str | None = None, q: str | None = None, size: int = 500) -> Mapping[str, object]:
        """Give one page of drafts, the newest first: `drafts` (may be missing) and `nextPageToken`."""
        given = {key: value for key, value in {"pageToken": page, "q": q}.items() if value}
        return answered(self._drafts.list(userId=_ME, maxResults=size, **given))

    def draft(self, id: str, format: Literal["minimal", "metadata", "raw", "full"] = "full") -> Mapping[str, object]:
        """Give one draft: `id` and `message`.

        Raises:
            NotThere: no such draft; it was sent or deleted.
        """
        return answered(self._drafts.get(userId=_ME, id=id, format=format))

    def create_draft(self, message: Mapping[str, object]) -> Mapping[str, object]:
        """Make a draft of `raw` (base64url) and perhaps `threadId`; it must have no recipients.

        Raises:
            Unanswered: it may have been made; never repeated here.
            NotDone: it certainly was not.
        """
        return answered(self._drafts.create(userId=_ME, body={"message": dict(message)}))

    def update_draft(self, id: str, message: Mapping[str, object]) -> Mapping[str, object]:
        """Replace the whole content of a draft; its thread too, unless `threadId` is given again.

        Raises:
            NotThere: no such draft.
        """
        return answered(self._drafts.update(userId=_ME, id=id, body={"message": dict(message)}))

    def delete_draft(self, id: str) -> None:
        """Delete a draft for good.

        Raises:
            NotThere: no such draft, and none of our tries can have deleted it.
        """
        answered(self._drafts.delete(userId=_ME, id=id))

    def send_as(self) -> Mapping[str, object]:
        """Give the addresses the owner writes from, with their signatures: `sendAs`."""
        return answered(self._users.settings().sendAs().list(userId=_ME))

    def thread(self, id: str, format: Literal["minimal", "metadata"] = "metadata") -> Mapping[str, object]:
        """Give a conversation: `messages` with their labels.

        Raises:
            NotThere: no such conversation.
        """
        return answered(self._users.threads().get(userId=_ME, id=id, format=format))

    def messages(self, q: str, page: str | None = None) -> Mapping[str, object]:
        """Give one page of the messages that a search finds: `messages` (may be missing) and `nextPageToken`."""
        given = {"pageToken": page} if page else {}
        return answered(self._users.messages().list(userId=_ME, q=q, maxResults=500, **given))

    def message_head(self, id: str) -> Mapping[str, object]:
        """Give the labels of a message and the headers that may be read, and no word of it.

        Raises:
            NotThere: no such message.
        """
        names = list(MAIL_HEADERS)
        ask = self._users.messages().get
        return answered(ask(userId=_ME, id=id, format="metadata", metadataHeaders=names, fields=MAIL_HEAD))

    def message_parts(self, id: str) -> Mapping[str, object]:
        """Give the content types of the parts of a message, and no word of it.

        Raises:
            NotThere: no such message.
        """
        return answered(self._users.messages().get(userId=_ME, id=id, format="full", fields=MAIL_PARTS))

    def message_words(self, id: str) -> Mapping[str, object]:
        """Give a message with its parts; attachments are only named.

        Raises:
            NotThere: no such message.
        """
        return answered(self._users.messages().get(userId=_ME, id=id, format="full", fields=MAIL_WORDS))

    def history(self, start: str, page: str | None = None) -> Mapping[str, object]:
        """Give one page of what came to lie in the mailbox since a `historyId`: `history` (may be missing).

        Labels that were given count too. `historyId` is where to go on, `nextPageToken` where there is more.

        Raises:
            NotThere: that is too long ago.
        """
        given = {"pageToken": page} if page else {}
        kinds = ["messageAdded", "labelAdded"]
        return answered(
            self._users.history().list(userId=_ME, startHistoryId=start, historyTypes=kinds, maxResults=500, **given)
        )
