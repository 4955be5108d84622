"""A page as its elements, for tests of its structure: read as a browser does, with what is wrong in it refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})


@dataclass
class Element:
    """One element: its name, attributes, and what is in it, texts and elements in their order."""

    name: str
    attributes: dict[str, str]
    inside: list[Element | str] = field(default_factory=list)

    @property
    def children(self) -> list[Element]:
        """The elements right below it."""
        return [one for one in self.inside if isinstance(one, Element)]

    @property
    def all(self) -> Iterator[Element]:
        """All elements in it, itself first, in the order of the page."""
        yield self
        for one in self.children:
            yield from one.all

    @property
    def text(self) -> str:
        """What it says, with single blanks."""
        return " ".join(" ".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for one in self.inside:
            if isinstance(one, str):
                yield one
            else:
                yield from one._texts()

    def every(self, name: str) -> list[Element]:
        """Give all elements of a name in it."""
        return [one for one in self.all if one.name == name]

    def one(self, name: str) -> Element:
        """Give the first element of a name in it."""
        return self.every(name)[0]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> ends <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def parsed(text: str) -> Element:
    """Read a page; every element has to be closed where it was opened."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].name}> is never closed"
    return reader.open[0]


def outline(found: Element) -> str:
    """Write what a page says, part by part: headings, what pictures are told as, tables row by row, and sentences."""
    return "\n".join(line for line in _outlined(found.one("body")) if line) + "\n"


def _outlined(element: Element) -> Iterator[str]:
    for one in element.children:
        if one.name in _WHOLE:
            yield f"{_WHOLE[one.name]}{one.text}"
        elif one.name == "tr":
            yield f"  {' | '.join(_cell(each) for each in one.children)}"
        elif one.attributes.get("role") == "img":
            yield f"picture {' '.join(sorted({each.name for each in one.all}))}"
        else:
            yield from ([f"== #{one.attributes['id']}"] if one.name == "section" else [])
            yield from _outlined(one)


def _cell(cell: Element) -> str:
    """Write a cell with what its drawing is told as."""
    told = [one.attributes["aria-label"] for one in cell.every("svg") if "aria-label" in one.attributes]
    return " ".join([*(f"({one})" for one in told), cell.text]).strip()


_WHOLE = {
    "h1": "= ",
    "h2": "",
    "p": "",
    "li": "- ",
    "caption": "table ",
    "summary": "fold ",
    "figcaption": "told ",
    "a": "link ",
}
