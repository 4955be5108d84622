"""`make corpus`: how well the text rules do on the half of the corpus that nobody tunes by, and on generated swaps.

python -m tests.corpus            counts of the test half, never its sentences; fails below the bars
python -m tests.corpus --tune     the tune half, with everything that was missed or wrongly found
python -m tests.corpus --tune R103 M401
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from tests.corpus import swaps
from tests.corpus.figures import RULES, Count, counted, failing, table
from tests.corpus.reading import built, findings, found_in
from tests.corpus.records import Labelled, corpus

_SEED = 20261123


def main(arguments: Sequence[str]) -> int:
    """Print the figures of one half; end with 1 when a rule that is at work misses its bar."""
    if "--tune" in arguments:
        wanted = [one for one in arguments if one in RULES] or list(RULES)
        return _tune(wanted)
    half = [one for one in corpus() if not one.is_tuned]
    counts = counted(half, found_in)
    print(_sizes("test half", half))
    print("\n".join(table(counts.values(), built())))
    print(_quiet(half))
    swapped = swaps.tried(seed=_SEED, most=None)
    print("\n".join(swapped.lines()))
    short = failing(counts.values(), built())
    if short:
        print(f"below their bars: {', '.join(short)}")
    return int(bool(short) or not swapped.is_enough)


def _tune(wanted: Sequence[str]) -> int:
    half = [one for one in corpus() if one.is_tuned]
    counts = {rule: count for rule, count in counted(half, found_in).items() if rule in wanted}
    print(_sizes("tune half", half))
    print("\n".join(table(counts.values(), built())))
    for count in counts.values():
        if count.rule in built():
            print("\n".join(_shown(count)))
    return 0


def _sizes(name: str, half: Sequence[Labelled]) -> str:
    mails = sum(one.whole for one in half)
    trigger = sum(bool(one.expect) for one in half)
    return f"{name}: {len(half) - mails} sentences and {mails} whole mails; {trigger} of {len(half)} must trigger"


def _quiet(half: Sequence[Labelled]) -> str:
    """Say how many of the mails that are fine are left alone: false alarms kill trust."""
    fine = [one for one in half if one.whole and not one.expect]
    disturbed = [one for one in fine if found_in(one) & frozenset(RULES) - one.either]
    return f"whole mails that are fine: {len(fine) - len(disturbed)} of {len(fine)} without any finding"


def _shown(count: Count) -> Iterator[str]:
    for word, texts in (("missed", count.missed), ("wrongly found", count.alarms)):
        for one in texts:
            said = [f"{finding.message} ({finding.where})" for finding in findings(one) if finding.rule == count.rule]
            context = "; ".join(f"{key} {value}" for key, value in one.said.items())
            yield f"\n{count.rule} {word}: {one.id}  [{context}]"
            yield from (f"    {line}" for line in one.text.split("\n"))
            yield from (f"    → {text}" for text in said)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
