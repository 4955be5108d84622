"""What is made once for a project and then remembered, since every draft of a plan asks for it again.

Only the last few projects are kept. Compares projects by identity, so that nothing has to be hashed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

from outreach.domain.project import Project

_Made = TypeVar("_Made")


class _Same:
    """A project as a key: the same object, not an equal one."""

    __slots__ = ("project",)

    def __init__(self, project: Project) -> None:
        self.project = project

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.project is self.project

    def __hash__(self) -> int:
        return id(self.project)


def once_per_project(make: Callable[[Project], _Made]) -> Callable[[Project], _Made]:
    """Give a function that makes its value once for each of the last few projects."""

    @lru_cache(maxsize=4)
    def made(same: _Same) -> _Made:
        return make(same.project)

    def remembered(project: Project) -> _Made:
        return made(_Same(project))

    return remembered
