"""The table of differences, and what is wrong with it: differences nobody ruled on, rulings that no longer apply.

python -m tests.emulate.differences           show what changed; exit 1 if anything did
python -m tests.emulate.differences --write   write DIFFERENCES.md anew
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.emulate.comparison import CASES, Point, points
from tests.emulate.rulings import RULINGS, Ruling

FILE = Path(__file__).parent / "DIFFERENCES.md"
HEAD = """# Where emulate 0.12.2 and our test server differ

Written by `python -m tests.emulate.differences --write`; a test keeps it true. {cases} cases compare {points} points;
{different} of them differ. "Who is right" is a ruling of ours (`rulings.py`), with how Google's own behaviour is known.
None of this was run against a live account: `make probe` does that.

| case | point | emulate | ours | right | Google | known |
|---|---|---|---|---|---|---|
"""


def unruled(found: Sequence[Point], rulings: Sequence[Ruling] = RULINGS) -> tuple[Point, ...]:
    """Give the differences that no ruling covers."""
    ruled = {place for ruling in rulings for place in ruling.places}
    return tuple(point for point in found if point.differs and point.place not in ruled)


def idle(found: Sequence[Point], rulings: Sequence[Ruling] = RULINGS) -> tuple[tuple[str, str, str], ...]:
    """Give the ruled points that do not differ (any more)."""
    different = {point.place for point in found if point.differs}
    return tuple(place for ruling in rulings for place in ruling.places if place not in different)


def table(found: Sequence[Point], rulings: Sequence[Ruling] = RULINGS) -> str:
    """Write the table."""
    different = [point for point in found if point.differs]
    head = HEAD.format(cases=len(CASES), points=len(found), different=len(different))
    return head + "".join(_row(point, ruling) for point, ruling in _ruled(different, rulings))


def _ruled(different: Sequence[Point], rulings: Sequence[Ruling]) -> Iterator[tuple[Point, Ruling]]:
    by_place = {place: ruling for ruling in rulings for place in ruling.places}
    for point in different:
        if point.place in by_place:
            yield point, by_place[point.place]


def _row(point: Point, ruling: Ruling) -> str:
    cells = [
        f"{point.area}: {point.case}",
        point.point,
        _shown(point.theirs),
        _shown(point.ours),
        ruling.right,
        ruling.google,
        ruling.known,
    ]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


def _shown(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value is None or value == "" else str(value)


def main(arguments: Sequence[str]) -> int:
    """Compare, then write or complain."""
    with tempfile.TemporaryDirectory() as folder:
        found = points(Path(folder))
    for point in unruled(found):
        print(f"no ruling: {point.place}: emulate {point.theirs!r}, ours {point.ours!r}")
    for place in idle(found):
        print(f"no difference any more: {place}")
    text = table(found)
    if "--write" in arguments:
        FILE.write_text(text)
        print(f"{FILE.name}: {sum(point.differs for point in found)} of {len(found)} points differ, {len(CASES)} cases")
    return 1 if unruled(found) or idle(found) or FILE.read_text() != text else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
