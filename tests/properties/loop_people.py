"""The files of an owner whose life goes on: five people, an interview, two rhythms of the owner's own; edited by hand.

The people are values that change as the file does; a test names them by their family name of the beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.google_season import OWNER
from tests.system.terminal import Terminal, workspace

GOOGLE = ("mail: gmail", "holds: google", "google: {token: file, read: yes}")
FILES = ("mail: local", "holds: local")
INTERVIEW = "2026-12-02"
CADENCES = """\
programs:
  - Harbor State University (Harbor State), America/Chicago, thank_you welcome
interviews:
  - Harbor State 2026-12-02 9:00 am, 6 hours, with Dr. Osei
cadences:
  hello: {who: wellness mentor, kind: update, every: 2 weeks, closes: 10 days, missed: late}
  question: {who: faculty, kind: ask, every: 3 weeks, closes: 10 days, missed: late, FOLLOWS}
  keep-in-touch: off
  mentor-checkin: off
""".replace("FOLLOWS", "follow_up: {after: 5 days, max: 1}")
WORDS = {
    "hello": "Subject: Hello from Lakeshore\n\nDear {{ greeting }},\n\nMy audit of contours is done.\n",
    "question": "Subject: A question\n\nDear {{ greeting }},\n\nMay I ask you one thing about contouring?\n",
}
ZONES = ("America/Chicago", "America/New_York")


@dataclass(slots=True, kw_only=True)
class Somebody:
    """A person as the file names them now; `others` are addresses of earlier, `was` names of earlier."""

    name: str
    given: str
    family: str
    email: str
    role: str
    at: str = ""
    assistant: str = ""
    others: list[str] = field(default_factory=list)
    was: list[str] = field(default_factory=list)
    is_listed: bool = True

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}"

    def lines(self) -> Iterator[str]:
        """Write the record."""
        yield f"  - name: Dr. {self.full} <{self.email}>"
        yield f"    roles: {self.role}"
        for key, value in (("at", self.at), ("assistant", self.assistant)):
            if value:
                yield f"    {key}: {value}"
        if self.others:
            yield f"    also: [{', '.join(self.others)}]"
        if self.was:
            yield f"    was: [{', '.join(self.was)}]"


def everybody() -> dict[str, Somebody]:
    """Give the people of the beginning, by family name."""
    rows = (
        Somebody(name="Osei", given="Greta", family="Osei", email="greta.osei@harbor-state.example.edu",
                 role="wellness mentor", at="Harbor State"),
        Somebody(name="Chen", given="Lin", family="Chen", email="lin.chen@northfield.example.edu",
                 role="wellness mentor"),
        Somebody(name="Sandoval", given="Amara", family="Sandoval", email="a.sandoval@great-basin.example.edu",
                 role="faculty", others=["amara@sandoval.example.org"]),
        Somebody(name="Lindqvist", given="Beatrix", family="Lindqvist", email="b.lindqvist@northgate.example.edu",
                 role="faculty", assistant="Ms. Dana Whitlock <d.whitlock@northgate.example.edu>"),
        Somebody(name="Feld", given="Naomi", family="Feld", email="naomi.feld@prairie.example.org",
                 role="faculty", is_listed=False),
    )  # fmt: skip
    return {one.name: one for one in rows}


@dataclass(slots=True, kw_only=True)
class Files:
    """The configuration as it stands; `away` is the owner's own travel."""

    people: dict[str, Somebody]
    places: tuple[str, ...]
    zone: str = ZONES[0]
    away: str = ""

    def text(self) -> str:
        """Write all of it."""
        away = f", away: {self.away}" if self.away else ""
        head = [
            "version: 1",
            f"me: {{name: Maya Okafor, email: {OWNER}, timezone: {self.zone}, phase: ms4{away}}}",
            "begin: 2026-11-16",
            *self.places,
            "profile: {signature: Maya Okafor}",
            "limits: {drafts: [40 per week, 20 per day], per_person_gap: 1 day}",
            "people:",
        ]
        rows = [line for one in self.people.values() if one.is_listed for line in one.lines()]
        return "\n".join([*head, *rows]) + "\n" + CADENCES

    def save(self, root: Path) -> None:
        """Write it where the workspace is."""
        (root / "config.yaml").write_text(self.text(), encoding="utf-8")


def words_into(root: Path) -> None:
    """Write the words of the owner's own rhythms."""
    for id, text in WORDS.items():
        folder = root / "templates" / id
        folder.mkdir(parents=True)
        (folder / f"01-{id}.j2").write_text(text, encoding="utf-8")


def begun(root: Path, files: Files) -> Terminal:
    """Make the workspace."""
    terminal = workspace(root, files.text())
    words_into(terminal.root)
    return terminal
