"""What every builder needs at hand: the checked forms, the references, and where to report a mistake."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar
from zoneinfo import ZoneInfo

from outreach.config.catalogue import CATALOGUE
from outreach.config.checking import Checked, Item
from outreach.config.faults import Faults
from outreach.config.grammar import Unclear
from outreach.config.grammar.similar import nearest
from outreach.config.reader import Path
from outreach.config.references import Ambiguous, People, Programs
from outreach.config.whereabouts import Whereabouts
from outreach.domain.people import Me, Person, PersonId, Program, ProgramId

T = TypeVar("T")


@dataclass(kw_only=True)
class Desk:
    """Forms, references and problems of one load."""

    faults: Faults
    checked: Checked
    me: Me
    programs: Programs = field(default_factory=Programs)
    people: People = field(default_factory=People)
    cadences: frozenset[str] = CATALOGUE
    paths: dict[PersonId, Path] = field(default_factory=dict)
    _ids: dict[tuple[str, str], Item] = field(default_factory=dict)

    @property
    def zone(self) -> ZoneInfo:
        """The owner's zone."""
        return self.me.zone

    def items(self, section: str) -> Iterator[tuple[Item, str]]:
        """Give the items of a list section, each with its file and line."""
        sections = self.faults.sections
        finders = {document.file: Whereabouts(document, section) for document in sections.owners((section,))}
        only = next(iter(finders.values())) if len(finders) == 1 else None
        for item in self.checked.items.get(section, ()):
            finder = only or finders[sections.owner(item.path)[0].file]
            yield item, finder.of(item.text)

    def read(self, parse: Callable[[str], T], text: str, path: Path) -> T | None:
        """Read `text` by the grammar; None when it was reported as unclear, or empty."""
        if not text:
            return None
        try:
            return parse(text)
        except Unclear as error:
            self.faults.unclear(path, error, find=text)
            return None

    def person(self, text: str, path: Path) -> PersonId | None:
        """Resolve a name; None when there is none, or when it was reported."""
        if not text:
            return None
        found = self.people.find(text, suggest=self.faults.may_suggest)
        if isinstance(found, Person):
            return found.id
        if isinstance(found, Ambiguous):
            self.faults.error(path, self._which(text, found), find=text)
        elif not self.checked.broken & {"people", "programs", "interviews"}:
            near = f"; did you mean   {found.nearest.name.shown}" if found.nearest else "; add them under people"
            self.faults.error(path, f'nobody called "{text}"{near}', find=text)
        return None

    def several(self, texts: Iterable[str], path: Path) -> tuple[PersonId, ...]:
        """Resolve names; those that were reported are left out."""
        found = (self.person(text, path) for text in texts)
        return tuple(dict.fromkeys(one for one in found if one))

    def program(self, text: str) -> ProgramId | None:
        """Resolve the name of a program; None when it is just a place."""
        found = self.programs.find(text)
        return found.id if found else None

    def known_program(self, text: str, path: Path) -> ProgramId | None:
        """Resolve the name of a program; anything else is reported."""
        found = self.programs.find(text)
        if found is None and "programs" not in self.checked.broken:
            near = self.programs.nearest(text)
            hint = f"; did you mean   {near.short}" if near else "; add it under programs"
            self.faults.error(path, f'no program "{text}"{hint}', find=text)
        return found.id if found else None

    def place(self, text: str, path: Path) -> tuple[str, Program | None]:
        """Give a place as it should be written, and the program if it is one; a slip is reported."""
        found = self.programs.find(text)
        if found:
            return found.short, found
        near = self.programs.nearest(text)
        if near:
            self.faults.error(path, f'no program "{text}"; did you mean   {near.short}', find=text)
        return text, None

    def cadence(self, id: str, path: Path, *, key: bool = False) -> bool:
        """Whether there is such a cadence, here or in the catalogue; if not, it is reported."""
        if id in self.cadences:
            return True
        near = nearest(id, self.cadences)
        hint = f"; did you mean   {near}" if near else ""
        self.faults.error(path, f'no cadence "{id}"{hint}', find=id, key=key)
        return False

    def first(self, kind: str, id: str, item: Item, *, shown: str = "", remedy: str = "give one an   id: NAME") -> bool:
        """Whether `id` is new among its kind; if not, both places are reported."""
        before = self._ids.setdefault((kind, id), item)
        if before is item:
            return True
        place = self.faults.line_of(before.path)
        self.faults.error(item.path, f'two of the same, "{shown or id}" (the first is in {place}); {remedy}')
        return False

    def _which(self, text: str, found: Ambiguous) -> str:
        names = ", ".join(f"{one.name.shown} ({one.path})" for one in found.candidates)
        return f'"{text}" may be {names}; write the full name'
