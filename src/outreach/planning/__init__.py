"""Planning: from what is known to what is due, for whom, when it is made, and which times are kept free.

`fold` adds up the facts, `planner` asks every cadence about every person and occasion, `pacing` chooses among what is
due, `allotting` finds times. Pure; knows no words of a mail, and nothing of where drafts and holds lie.
"""

from __future__ import annotations
