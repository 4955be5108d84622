"""The corpus: every known way around an allow-list of requests, by kind. None may pass the guard."""

from __future__ import annotations

from collections.abc import Mapping

from tests.guard import bypass_addresses as addresses
from tests.guard import bypass_contents as contents
from tests.guard import bypass_mails as mails
from tests.guard import bypass_paths as paths
from tests.guard.asked import Asked

BYPASSES: Mapping[str, tuple[Asked, ...]] = {
    "methods": addresses.METHODS,
    "hosts": addresses.HOSTS,
    "schemes": addresses.SCHEMES,
    "sending": addresses.SENDING,
    "paths": paths.PATHS,
    "queries": paths.QUERIES,
    "headers": contents.HEADERS,
    "events": contents.EVENTS,
    "JSON": contents.JSON_TEXTS,
    "drafts": mails.DRAFTS,
    "mails": mails.MAILS,
    "sign-in": mails.SIGN_IN,
}
ALL: tuple[Asked, ...] = tuple(attempt for attempts in BYPASSES.values() for attempt in attempts)
