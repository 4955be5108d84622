"""`make bench`: what the product costs, next to its budgets; figures are of this machine, ratios and counts of any.

    python -m tests.bench                    everything; then docs/benchmarks.md, its pictures, docs/benchmarks.json
    python -m tests.bench PART ...           what is named of `parts.PARTS`, printed and into build/bench.json
    python -m tests.bench little [PART ...]  next to nothing of it, to try the bench itself
    python -m tests.bench write              the page again, from the numbers that are there

Ends with 1 when more was done or asked than may be, or when something could not be measured; never for a time.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.architecture.source import ROOT
from tests.bench import page
from tests.bench.figures import TIMES, Curve, Figure, Finding, as_json
from tests.bench.machine import busy, machine, versions
from tests.bench.parts import PARTS, Part
from tests.bench.peers import installed
from tests.bench.scale import LITTLE, WHOLE, Bench, Scale

LATEST = ROOT / "build" / "bench.json"


def main(arguments: Sequence[str]) -> int:
    """Measure what is named, print it as it comes, and keep it."""
    if list(arguments) == ["write"]:
        page.write(json.loads(page.NUMBERS.read_text(encoding="utf-8")))
        return 0
    scale = LITTLE if "little" in arguments else WHOLE
    names = [one for one in arguments if one != "little"]
    if unknown := [one for one in names if one not in PARTS]:
        print(f"no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
        return 2
    data, is_fine = measured(names or list(PARTS), scale)
    LATEST.parent.mkdir(exist_ok=True)
    LATEST.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    if not names and scale is WHOLE:
        page.write(data)
    return 0 if is_fine else 1


def measured(
    names: Sequence[str],
    scale: Scale,
    say: Callable[[str], None] = lambda text: print(text, flush=True),
    parts: Mapping[str, Part] = PARTS,
) -> tuple[dict[str, Any], bool]:
    """Measure parts one after the other; what was found as JSON, and whether all could be, with no count too high."""
    peers, loads = installed(ROOT), [busy()]
    failed: list[str] = []
    found: list[Finding] = []
    begun = datetime.now(UTC)  # noqa: TID251 - the page says on which day it was measured
    with tempfile.TemporaryDirectory(prefix="outreach-bench-") as folder:
        for name in names:
            say(f"\n{name}")
            bench = Bench(root=Path(folder) / name, scale=scale, peers=peers)
            for one in _found(name, parts[name], bench, failed):
                say(told(one))
                found.append(one)
            loads.append(busy())
    data = {"day": f"{begun:%Y-%m-%d}", "machine": machine(), "busy": loads, "versions": versions(peers)}
    too_many = [one for one in found if isinstance(one, Figure) and one.unit == TIMES and not one.is_met]
    return data | {"failed": failed} | as_json(found), not (failed or too_many)


def _found(name: str, part: Part, bench: Bench, failed: list[str]) -> Iterator[Finding]:
    """Measure one part; one that fails is named, and the others go on."""
    try:
        yield from part(bench)
    except Exception as problem:
        failed.append(name)
        print(f"  could not be measured: {problem}", file=sys.stderr)


def told(one: Finding) -> str:
    """Say a figure or a curve in one line."""
    if isinstance(one, Curve):
        slopes = "; ".join(f"{line.name}: {line.slope:.2f}, late {line.late_slope:.2f}" for line in one.lines)
        return f"   {one.title}, slopes (both axes logarithmic): {slopes}"
    mark = " " if one.is_met else "!"
    return f" {mark} {page.plain(one.what):76} {page.value(one):>22} {page.allowed(one):>9}   {one.detail}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
