"""Which request goes to which handler. A route is named as Google's discovery documents name the method.

Who may use it is looked up by that name (scopes.py); handlers never check scopes themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.google_server.answer import Answer
from tests.google_server.request import Request

if TYPE_CHECKING:
    from tests.google_server.world import World

Handler = Callable[["World", Request, re.Match[str]], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One method of an API: `name` as in discovery (`gmail.users.drafts.create`), `pattern` a regex for the whole path.

    A handler runs under the world's lock, changes the world or raises Refused having changed nothing.
    """

    name: str
    method: str
    pattern: str
    handler: Handler
    compiled: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "compiled", re.compile(self.pattern))

    @property
    def api(self) -> str:
        """The API the route belongs to: `gmail`, `calendar`, or `oauth`."""
        return self.name.partition(".")[0]


def find(routes: Sequence[Route], method: str, path: str) -> tuple[Route, re.Match[str]] | None:
    """Give the first route that takes this method and this whole path."""
    for route in routes:
        if route.method == method and (match := route.compiled.fullmatch(path)):
            return route, match
    return None
