"""From forms to the domain: references resolved, zones known, ids given, everything cross-checked.

One module per group of sections; each takes the `Desk` and gives values. A mistake goes to the desk's faults and the
record is left out, so that one mistake hides no other.
"""

from __future__ import annotations
