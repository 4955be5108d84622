"""Files that go with mails, made up: as values, and as small files of each kind."""

from __future__ import annotations

from datetime import date

from outreach.domain.attachments import Attachment, Unattachable, digest, type_of

PDF = b"%PDF-1.4\n% a page that is nobody's\n%%EOF\n"
CONTENTS = {
    ".pdf": PDF,
    ".docx": b"PK\x03\x04 a letter that is nobody's",
    ".png": b"\x89PNG\r\n\x1a\n a picture of nothing",
    ".jpg": b"\xff\xd8\xff\xe0 a picture of nothing",
    ".txt": "Grüße\n".encode(),
}


def an_attachment(name: str = "okafor-cv.pdf", content: bytes = PDF, *, updated: str = "") -> Attachment:
    """Give a file as it goes with a mail."""
    return Attachment(
        name=name,
        type=type_of(name) or "application/octet-stream",
        size=len(content),
        digest=digest(content),
        updated=date.fromisoformat(updated) if updated else None,
        content=content,
    )


def an_unattachable(file: str = "okafor-cv.pdf") -> Unattachable:
    """Give a file that is not there."""
    return Unattachable(file=file, fact="is not in your workspace", remedy="put the file there, or name another")
