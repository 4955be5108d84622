"""What somebody writes who wants so many drafts and nothing else: Google's client library in a loop, one call each.

python bare_loop.py URL TOKEN COUNT   (run by the Python that the other programs have; nothing of ours is imported)
"""

from __future__ import annotations

import base64
import json
import sys
from email.message import EmailMessage
from importlib import resources
from typing import Any

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build_from_document

SENDER = "Maya Okafor <maya.okafor@lakeshore.example.edu>"
WORDS = """\
Dear Dr. {name} Known,

My contouring audit was accepted as a poster at the Winter Symposium.

Thank you for your advice on it. No need to answer this.

Best wishes,
Maya Okafor
"""


def gmail(url: str, token: str) -> Any:
    """Build the service from the document that the library ships, its addresses being those of a server here."""
    shipped = resources.files("googleapiclient") / "discovery_cache" / "documents" / "gmail.v1.json"
    document = json.loads(shipped.read_text("utf-8"))
    document |= {"rootUrl": f"{url}/", "baseUrl": f"{url}/{document['servicePath']}"}
    document.pop("mtlsRootUrl", None)
    return build_from_document(document, credentials=Credentials(token=token))  # type: ignore[no-untyped-call]


def mail(number: int) -> str:
    """Write one mail as the API takes it."""
    message = EmailMessage()
    message["From"], message["To"] = SENDER, f"known@place{number}.example.edu"
    message["Subject"] = "My contouring audit"
    message.set_content(WORDS.format(name=f"Number{number}"))
    return base64.urlsafe_b64encode(message.as_bytes()).decode()


if __name__ == "__main__":
    with gmail(sys.argv[1], sys.argv[2]) as service:
        drafts = service.users().drafts()
        for number in range(int(sys.argv[3])):
            drafts.create(userId="me", body={"message": {"raw": mail(number)}}).execute()
