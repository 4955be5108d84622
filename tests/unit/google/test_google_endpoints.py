"""Where Google is: its own addresses, or a stand-in on this machine."""

from __future__ import annotations

import pytest

from outreach.errors import ConfigError
from outreach.providers.google.endpoints import GOOGLE, Endpoints, endpoints


def test_without_a_setting_it_is_google_over_https() -> None:
    found = endpoints({})
    assert found == GOOGLE
    assert found.is_real
    assert all(
        one.startswith("https://") for one in (found.gmail, found.calendar, found.token, found.revoke, found.consent)
    )


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://127.0.0.1:8000/", "http://[::1]:65535"])
def test_a_stand_in_replaces_every_address(url: str) -> None:
    base = url.removesuffix("/")
    assert endpoints({"OUTREACH_GOOGLE_URL": url}) == Endpoints(
        gmail=f"{base}/gmail/v1",
        calendar=f"{base}/calendar/v3",
        token=f"{base}/token",
        revoke=f"{base}/revoke",
        consent=f"{base}/o/oauth2/v2/auth",
    )
    assert not endpoints({"OUTREACH_GOOGLE_URL": url}).is_real


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.1:8000",
        "http://127.0.0.1",
        "http://127.0.0.1:0",
        "http://127.0.0.1:65536",
        "http://127.0.0.1:8000/path",
        "http://127.0.0.1:8000?x=1",
        "http://127.0.0.1:8000#x",
        "http://127.0.0.1:8000@mail.example.org:80",
        "http://user@127.0.0.1:8000",
        "http://127.0.0.1.example.org:8000",
        "http://127.0.0.2:8000",
        "http://127.1:8000",
        "http://0.0.0.0:8000",
        "http://localhost:8000",
        "http://example.org:8000",
        "http://169.254.169.254:80",
        "ftp://127.0.0.1:21",
        " http://127.0.0.1:8000",
        "http://127.0.0.1:8000\n",
        "http://127.0.0.1:٨٠٠٠",
        "127.0.0.1:8000",
    ],
)
def test_nothing_but_an_address_of_this_machine_can_stand_in(url: str) -> None:
    with pytest.raises(ConfigError, match="only an address of this machine"):
        endpoints({"OUTREACH_GOOGLE_URL": url})
