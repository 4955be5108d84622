"""What the person at Google's consent page will do next: agree, untick a box, take another account, refuse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(slots=True, kw_only=True)
class Consent:
    """The next answer at the consent page, and every one after it until it is changed.

    `grants` is `all` or the scopes left ticked. `error` is sent to the program's address (`access_denied`, others), or
    with `on_page` shown to the person only, as Google documents for every error but `access_denied`. `asks` shows the
    page with its boxes for a person to click. `forged_state` comes back in place of the program's own `state`.
    """

    grants: Collection[str] = "all"
    as_account: str | None = None
    error: str | None = None
    on_page: bool = False
    asks: bool = False
    forged_state: str | None = None
    refresh_token: bool = True
