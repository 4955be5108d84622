"""Patterns that are compiled when they are first looked for, and not when their module is imported.

Compiling takes far longer than matching: all patterns of the product together half a second, of which a command asks a
part. Every pattern that stands at the top of a module is one of these; docs/decisions/0021 tells why.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any, AnyStr, Generic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_ASKED = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Pattern(Generic[AnyStr]):
    """A regular expression by its source and flags; asked like a compiled one, which it is from the first question on.

    Raises:
        re.error: from the first question, when the source is none (a test asks all of ours).
    """

    __slots__ = (*_ASKED, "flags", "pattern")
    flags: int
    pattern: AnyStr

    def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
        """Keep the source; compile nothing."""
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile, and answer with what was compiled from then on; asked only while a slot is empty."""
        if name not in _ASKED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for each in _ASKED:
            setattr(self, each, getattr(compiled, each))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        """Write it as it is made."""
        return f"Pattern({self.pattern!r})"

    if TYPE_CHECKING:

        def search(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None:
            """Find the first match anywhere."""

        def match(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None:
            """Find a match at the beginning."""

        def fullmatch(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> re.Match[AnyStr] | None:
            """Find a match that is the whole."""

        def finditer(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> Iterator[re.Match[AnyStr]]:
            """Find all matches, one after the other."""

        def findall(self, text: AnyStr, start: int = 0, end: int = sys.maxsize, /) -> list[Any]:
            """Find the words, or the groups, of all matches."""

        def split(self, text: AnyStr, maxsplit: int = 0) -> list[AnyStr | Any]:
            """Part a text at the matches."""

        def sub(self, by: AnyStr | Callable[[re.Match[AnyStr]], AnyStr], text: AnyStr, /, count: int = 0) -> AnyStr:
            """Put something else where it matches."""
