"""Where Google's services are, or a stand-in for them on this machine; nothing of what is asked of them.

A stand-in replaces all of them at once, so that a test can never reach the real ones, and it must be on this machine,
so that no setting can ever carry a token elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from outreach.errors import ConfigError
from outreach.patterns import Pattern

VARIABLE = "OUTREACH_GOOGLE_URL"

# addresses, not names: what "localhost" means is up to a file that others may write
_LOOPBACK = Pattern(r"http://(?:127\.0\.0\.1|\[::1\]):(?P<port>[1-9][0-9]{0,4})/?")
_LAST_PORT = 65535


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoints:
    """Base addresses of the Gmail and Calendar APIs (no slash at the end), and whole addresses for signing in."""

    gmail: str
    calendar: str
    token: str
    revoke: str
    consent: str

    @property
    def is_real(self) -> bool:
        """Whether these are Google's own."""
        return self == GOOGLE


GOOGLE = Endpoints(
    gmail="https://gmail.googleapis.com/gmail/v1",
    calendar="https://www.googleapis.com/calendar/v3",
    token="https://oauth2.googleapis.com/token",  # noqa: S106 - an address, no secret
    revoke="https://oauth2.googleapis.com/revoke",
    consent="https://accounts.google.com/o/oauth2/v2/auth",
)


def endpoints(environ: Mapping[str, str]) -> Endpoints:
    """Give Google's addresses, or those of the stand-in named by OUTREACH_GOOGLE_URL.

    Raises:
        ConfigError: that address is not one of this machine.
    """
    stand_in = environ.get(VARIABLE, "")
    if not stand_in:
        return GOOGLE
    found = _LOOPBACK.fullmatch(stand_in)
    if not found or int(found["port"]) > _LAST_PORT:
        raise ConfigError(
            "only an address of this machine can stand in for Google",
            place=VARIABLE,
            remedy="write it as http://127.0.0.1:PORT, or unset it to use Google",
        )
    base = stand_in.removesuffix("/")
    return Endpoints(
        gmail=f"{base}/gmail/v1",
        calendar=f"{base}/calendar/v3",
        token=f"{base}/token",
        revoke=f"{base}/revoke",
        consent=f"{base}/o/oauth2/v2/auth",
    )
