"""The libraries below say nothing of what they do, however much the machine's own settings want to hear."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from outreach.providers.google.session import quieten
from tests.unit.google.wire import WireServer, answer, apis, transport

LIBRARIES = (
    "google",
    "googleapiclient",
    "google_auth_oauthlib",
    "oauthlib",
    "requests_oauthlib",
    "requests",
    "urllib3",
)
INSIDE = ("urllib3.connectionpool", "google.auth.transport.requests", "requests_oauthlib.oauth2_session")


@pytest.fixture
def curious(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Want to hear everything, as somebody does who hunts a mistake."""
    before = {name: logging.getLogger(name).level for name in (*LIBRARIES, *INSIDE)}
    caplog.set_level(logging.DEBUG)
    for name in before:
        logging.getLogger(name).setLevel(logging.DEBUG)
    yield caplog
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_no_request_is_logged(curious: pytest.LogCaptureFixture) -> None:
    with WireServer(always=answer(200, {"id": "r-1"})) as server, apis(server, transport(server)) as (mail, _):
        mail.drafts()
        assert len(server.seen) == 1
    assert [(one.name, one.levelname) for one in curious.records] == []


@pytest.mark.parametrize("name", [*LIBRARIES, *INSIDE])
def test_a_library_may_warn_and_no_more(curious: pytest.LogCaptureFixture, name: str) -> None:
    quieten()
    assert logging.getLogger(name).getEffectiveLevel() == logging.WARNING


def test_who_wants_to_hear_even_less_hears_less(curious: pytest.LogCaptureFixture) -> None:
    logging.getLogger("urllib3").setLevel(logging.CRITICAL)
    quieten()
    assert logging.getLogger("urllib3").level == logging.CRITICAL


def test_unless_quietened_they_do_talk(curious: pytest.LogCaptureFixture) -> None:
    logging.getLogger("urllib3.connectionpool").debug("as the library does")
    assert [one.name for one in curious.records] == ["urllib3.connectionpool"]
