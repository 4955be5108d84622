"""How many slips lie between two words. Knows no language and no vocabulary."""

from __future__ import annotations


def edits(one: str, other: str, most: int) -> int:
    """Count insertions, deletions, changes and swaps of neighbours between two words; `most` + 1 if there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    # every letter that only one of them has costs an edit: this sorts out nearly all pairs
    letters, others = set(one), set(other)
    if len(letters - others) > most or len(others - letters) > most:
        return most + 1
    # imported here: most files have no slip in them, and never come this far
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most)
