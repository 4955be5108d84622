"""Who of a file is new, who there already, who looks like somebody, and who is left out; in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from outreach.config import ids
from outreach.config.references import Programs
from outreach.domain.project import Project
from outreach.importing.candidates import Candidate, LeftOut, candidate
from outreach.importing.entries import Entry
from outreach.importing.known import Acquaintance, Known, known_of, newcomer
from outreach.importing.lines import person_lines
from outreach.importing.look_alikes import LookAlikes

# what one file of a workspace holds (4 MB, 200,000 entries), with room for what is there
_MOST_BYTES: Final = 3_000_000
_MOST_ENTRIES: Final = 150_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody new, with the lines of the item in `people:`."""

    person: Candidate
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class There:
    """Somebody who is there already; `by` says what tells so, `more` are addresses nobody knew."""

    person: Candidate
    there: Acquaintance
    by: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike:
    """Somebody who may be somebody else; the owner decides."""

    person: Candidate
    lines: tuple[str, ...]
    like: Acquaintance
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """A whole file, sorted."""

    people: tuple[Newcomer, ...] = ()
    known: tuple[There, ...] = ()
    doubtful: tuple[Alike, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(slots=True)
class _Sorter:
    """Takes one candidate after the other."""

    project: Project | None
    known: Known
    look_alikes: LookAlikes
    programs: Programs
    people: list[Newcomer] = field(default_factory=list)
    there: list[There] = field(default_factory=list)
    doubtful: list[Alike] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    _in_file: Known = field(default_factory=Known)
    _written: int = 0
    _entries: int = 0

    def take(self, one: Candidate) -> None:
        """Put somebody where they belong."""
        own = self._own(one)
        found = self._there(one)
        if own:
            self._leave_out(one, own)
        elif found:
            self.there.append(found)
        elif again := self._in_file.with_address(one.addresses):
            self._leave_out(one, f"{again.place} has the same address: {again.shown}")
        else:
            self._new(one)

    def _own(self, one: Candidate) -> str:
        if self.project is None:
            return ""
        me = self.project.me
        own = {address.casefold() for address in (me.email, *me.was)}
        return next((f"your own address, {address}" for address in one.addresses if address.casefold() in own), "")

    def _there(self, one: Candidate) -> There | None:
        found, by = self.known.with_address(one.addresses), "address"
        if found is None:
            found, by = self.known.with_name(one.name), "name"
        if found is None:
            return None
        more = tuple(address for address in one.addresses if not self.known.with_address([address]))
        return There(person=one, there=found, by=by, more=more)

    def _new(self, one: Candidate) -> None:
        one = self._remarked(one)
        lines = person_lines(one)
        if lines is None:
            self._leave_out(one, "outreach could not read back what it would write; add a line by hand")
            return
        same, like = self._in_file.with_name(one.name), self.known.like(one.name) or self._in_file.like(one.name)
        if same or like:
            why = "has another address, and the same name" if same else "has nearly the same name"
            self.doubtful.append(Alike(person=one, lines=lines, like=same or like or newcomer(one), why=why))
            return
        self._written += sum(len(text.encode()) + 10 for text in (*lines, *one.remarks))
        self._entries += 2 * len(lines)
        if self._written > _MOST_BYTES or self._entries > _MOST_ENTRIES:
            self._leave_out(one, "more than one file holds; import the rest another time")
            return
        self._in_file.add(newcomer(one))
        self.people.append(Newcomer(person=one, lines=lines))

    def _remarked(self, one: Candidate) -> Candidate:
        """Add what is strange about an address, and take away a place that is nearly a program."""
        said = [about for address in one.addresses if (about := self.look_alikes.about(address))]
        near = None if not one.at or self.programs.find(one.at) else self.programs.nearest(one.at)
        if near:
            said.append(f"company: {one.at}; if that is {near.short}, write   {near.short}")
        return replace(one, at="" if near else one.at, remarks=(*said, *one.remarks))

    def _leave_out(self, one: Candidate, why: str) -> None:
        self.left_out.append(LeftOut(where=one.where, name=one.shown, why=why))

    def done(self) -> Sorted:
        """Give everybody, each in the order of the file."""
        return Sorted(
            people=tuple(self.people),
            known=tuple(self.there),
            doubtful=tuple(self.doubtful),
            left_out=in_order(self.left_out),
        )


def sort_out(entries: Iterable[Entry], project: Project | None, listed: frozenset[str]) -> Sorted:
    """Sort the entries of a file by who is in the project; `listed` are the places of its section `people`."""
    found = [candidate(entry) for entry in entries]
    people, twice = _merged(one for one in found if isinstance(one, Candidate))
    addresses = [address for one in people for address in one.addresses]
    everybody = project.people if project else ()
    look_alikes = LookAlikes(project.me if project else None, everybody, addresses)
    programs = Programs(project.programs if project else ())
    known = known_of(everybody, listed)
    sorter = _Sorter(project=project, known=known, look_alikes=look_alikes, programs=programs)
    for one in people:
        sorter.take(one)
    sorter.left_out += [*twice, *(one for one in found if isinstance(one, LeftOut))]
    return sorter.done()


def in_order(left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Put those who are left out into the order of the file."""
    return tuple(sorted(left_out, key=_place))


def _merged(found: Iterable[Candidate]) -> tuple[list[Candidate], list[LeftOut]]:
    """Bring together rows that say the same person twice: the name is the same, and no address speaks against it."""
    people: dict[str, list[Candidate]] = {}
    twice: list[LeftOut] = []
    for one in found:
        same = people.setdefault(ids.person_id(one.name), [])
        place = next((at for at, other in enumerate(same[:20]) if _agree(one, other)), None)
        if place is None:
            same.append(one)
            continue
        twice.append(LeftOut(where=one.where, name=one.shown, why=f"the same as {same[place].where}"))
        same[place] = _joined(same[place], one)
    return sorted((one for same in people.values() for one in same), key=_place), twice


def _agree(one: Candidate, other: Candidate) -> bool:
    mine = {address.casefold() for address in one.addresses}
    theirs = {address.casefold() for address in other.addresses}
    return not mine or not theirs or bool(mine & theirs)


def _joined(one: Candidate, more: Candidate) -> Candidate:
    addresses = {address.casefold(): address for address in (*more.addresses, *one.addresses)}
    ordered = list(dict.fromkeys(address.casefold() for address in (*one.addresses, *more.addresses)))
    email, *also = [addresses[key] for key in ordered] or [""]
    return replace(
        one,
        email=email,
        also=tuple(also),
        roles=tuple(dict.fromkeys((*one.roles, *more.roles))),
        at=one.at or more.at,
        department=one.department or more.department,
        linkedin=one.linkedin or more.linkedin,
        last=one.last or more.last,
        remarks=tuple(dict.fromkeys((*one.remarks, *more.remarks))),
    )


def _place(one: Candidate | LeftOut) -> int:
    return int(one.where.rpartition(" ")[2])
