"""What is made once for a project, or for a moment, and then remembered, since all of a plan asks for it again.

Only the last few projects are kept, and the last view. Compares by identity, so that nothing has to be hashed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Generic, TypeVar

from outreach.domain.project import Project
from outreach.domain.stages import View

_Of = TypeVar("_Of")
_Made = TypeVar("_Made")


class _Same(Generic[_Of]):
    """Something as a key: the same object, not an equal one."""

    __slots__ = ("of",)

    def __init__(self, of: _Of) -> None:
        self.of = of

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.of is self.of

    def __hash__(self) -> int:
        return id(self.of)


def once_per_project(make: Callable[[Project], _Made]) -> Callable[[Project], _Made]:
    """Give a function that makes its value once for each of the last few projects."""
    return _once(make, keep=4)


def once_per_view(make: Callable[[View], _Made]) -> Callable[[View], _Made]:
    """Give a function that makes its value once for one view after another."""
    return _once(make, keep=1)


def _once(make: Callable[[_Of], _Made], *, keep: int) -> Callable[[_Of], _Made]:
    @lru_cache(maxsize=keep)
    def made(same: _Same[_Of]) -> _Made:
        return make(same.of)

    def remembered(of: _Of) -> _Made:
        return made(_Same(of))

    return remembered
