"""What people read: plans, agendas and reasons as text and as JSON, printed from values and deriving nothing.

Knows values only: no files, no clock, no terminal. Dates come in the owner's zone.
"""

from __future__ import annotations
