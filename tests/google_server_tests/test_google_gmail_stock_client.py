"""Google's own Python client, its addresses rewritten and nothing else, is at home on the test server."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator
from importlib import resources
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.google_server import GoogleServer
from tests.google_server.base64url import encoded
from tests.google_server_tests.owner import ALL, ELENA, NADIA, mail

AUTH = "https://www.googleapis.com/auth/"


@pytest.fixture
def server() -> Iterator[GoogleServer]:
    with GoogleServer() as server:
        server.world.add_account(NADIA)
        yield server


def stock(server: GoogleServer, api: str, version: str, root: str) -> Any:
    """Build Google's client from the document it ships, its `rootUrl` being ours."""
    discovery = importlib.import_module("googleapiclient.discovery")
    credentials = importlib.import_module("google.oauth2.credentials")
    shipped = resources.files("googleapiclient") / "discovery_cache" / "documents" / f"{api}.{version}.json"
    document = json.loads(shipped.read_text("utf-8"))
    document |= {"rootUrl": root, "baseUrl": f"{root}{document['servicePath']}"}
    document.pop("mtlsRootUrl", None)
    refresh = server.world.sign_in(NADIA, [f"{AUTH}{scope}" for scope in ALL])
    signed_in = credentials.Credentials(
        token=None, refresh_token=refresh, token_uri=f"{server.url}/token", client_id="test-client",
        client_secret="test-secret",
    )  # fmt: skip
    return discovery.build_from_document(document, credentials=signed_in)


def test_a_draft_lives_its_life(server: GoogleServer) -> None:
    with stock(server, "gmail", "v1", f"{server.url}/") as service:
        drafts = service.users().drafts()
        body = {"message": {"raw": encoded(mail(to=ELENA))}}
        first = drafts.create(userId="me", body=body).execute()
        second = drafts.update(userId="me", id=first["id"], body=body).execute()
        assert second["message"]["id"] != first["message"]["id"]
        assert drafts.get(userId="me", id=first["id"], format="minimal").execute()["message"] | second["message"]
        ids = []
        drafts.create(userId="me", body=body).execute()
        request = drafts.list(userId="me", maxResults=1)
        while request is not None:
            page = request.execute()
            ids += [one["id"] for one in page["drafts"]]
            request = drafts.list_next(request, page)
        assert len(ids) == 2
        assert drafts.delete(userId="me", id=first["id"]).execute() == ""
        assert service.users().getProfile(userId="me").execute()["emailAddress"] == NADIA


def test_a_refusal_is_understood(server: GoogleServer) -> None:
    errors = importlib.import_module("googleapiclient.errors")
    with stock(server, "gmail", "v1", f"{server.url}/") as service:
        with pytest.raises(errors.HttpError, match=r"Requested entity was not found") as caught:
            service.users().drafts().get(userId="me", id="r1").execute()
        assert caught.value.status_code == 404
        assert caught.value.error_details[0]["reason"] == "notFound"


def test_a_calendar_and_its_events_live_theirs(server: GoogleServer) -> None:
    with stock(server, "calendar", "v3", f"{server.url}/") as service:
        calendar = service.calendars().insert(body={"summary": "Holds"}).execute()["id"]
        times = {"start": {"dateTime": "2026-12-05T09:00:00Z"}, "end": {"dateTime": "2026-12-05T10:00:00Z"}}
        body = {"id": "abcde12345", "summary": "Hold", **times, "extendedProperties": {"private": {"key": "x"}}}
        events = service.events()
        made = events.insert(calendarId=calendar, body=body, sendUpdates="none").execute()
        assert events.get(calendarId=calendar, eventId="abcde12345").execute() == made
        moved = events.patch(calendarId=calendar, eventId="abcde12345", body={"summary": "Kept"}).execute()
        assert moved["summary"] == "Kept"
        listed = events.list(calendarId=calendar, privateExtendedProperty=["key=x"]).execute()
        assert [one["id"] for one in listed["items"]] == ["abcde12345"]
        span = {"timeMin": "2026-12-05T00:00:00Z", "timeMax": "2026-12-06T00:00:00Z", "items": [{"id": calendar}]}
        assert len(service.freebusy().query(body=span).execute()["calendars"][calendar]["busy"]) == 1
        assert events.delete(calendarId=calendar, eventId="abcde12345", sendUpdates="none").execute() == ""


def test_every_query_the_stock_client_writes_is_read(server: GoogleServer) -> None:
    with stock(server, "gmail", "v1", f"{server.url}/") as service:
        request = service.users().messages().list(userId="me", labelIds=["INBOX", "UNREAD"], q='subject:"a & b"')
        assert urlencode({"q": 'subject:"a & b"'}) in request.uri
        assert request.execute() == {"resultSizeEstimate": 0}
