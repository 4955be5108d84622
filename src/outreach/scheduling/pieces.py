"""Pieces: what a scheduler is told, text by text, and how that differs from what it was told before."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from outreach.scheduling.entries import Entry, Site
from outreach.scheduling.machine import Machine
from outreach.scheduling.seals import is_sealed


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One text of ours at its place: a file, or our block in the crontab; `jobs` are those it starts."""

    place: str
    text: str
    jobs: tuple[str, ...] = ()

    @property
    def is_edited(self) -> bool:
        """Whether a person has changed it since it was written."""
        return not is_sealed(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What would become of a place: `before` is None for a new text, `after` None for one that is taken away."""

    place: str
    before: Piece | None
    after: Piece | None

    @property
    def is_edited(self) -> bool:
        """Whether it would take away what a person wrote."""
        return self.before is not None and self.before.is_edited

    @property
    def lines(self) -> tuple[str, ...]:
        """Write it: a new text in full, anything else as the lines that go and come."""
        old = self.before.text.splitlines() if self.before else []
        new = self.after.text.splitlines() if self.after else []
        if self.before is None:
            return tuple(new)
        return tuple(difflib.unified_diff(old, new, "as it is", "as it would be", lineterm="", n=1))


class Scheduler(Protocol):
    """One of the machine's own schedulers. `wanted` is pure; the others read or change what it was told."""

    name: str

    def is_here(self, machine: Machine) -> bool:
        """Whether it can be told anything on this machine, by this account."""
        ...

    def wanted(self, site: Site, entries: tuple[Entry, ...], machine: Machine) -> tuple[Piece, ...]:
        """Give what it would have to be told."""
        ...

    def standing(self, site: Site, machine: Machine) -> tuple[Piece, ...]:
        """Give what it was told for this workspace.

        Raises:
            ConfigError: what stands there cannot be read, or is damaged.
        """
        ...

    def put(self, site: Site, wanted: tuple[Piece, ...], machine: Machine) -> None:
        """Tell it this, instead of what it was told for this workspace; nothing of others is touched.

        Raises:
            ConfigError: it refused.
            DiskError: a file cannot be written.
        """
        ...

    def is_awake(self, site: Site, standing: tuple[Piece, ...], machine: Machine) -> bool | None:
        """Whether it will act on what it was told; None when that cannot be known."""
        ...


def changes(standing: Iterable[Piece], wanted: Iterable[Piece]) -> tuple[Change, ...]:
    """Give what differs between what stands there and what should, place by place."""
    old, new = {one.place: one for one in standing}, {one.place: one for one in wanted}
    return tuple(_changes(old, new))


def _changes(old: dict[str, Piece], new: dict[str, Piece]) -> Iterator[Change]:
    for place in sorted(old.keys() | new.keys()):
        before, after = old.get(place), new.get(place)
        if before is None or after is None or before.text != after.text:
            yield Change(place=place, before=before, after=after)
