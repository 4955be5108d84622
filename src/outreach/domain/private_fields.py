"""Which cadences may speak of what stands in the private notes: the one list of it.

To every other cadence these names mean nothing, unless its recipe asks the owner for such a detail.
"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.people import CadenceId

ENTITLED: Mapping[CadenceId, frozenset[str]] = {
    CadenceId("repair"): frozenset({"what", "my_part", "offer"}),
    CadenceId("advocacy-request"): frozenset({"may_share"}),
}


def private_fields(cadence: CadenceId) -> frozenset[str]:
    """Give the private fields a cadence may speak of."""
    return ENTITLED.get(cadence, frozenset())
