"""Capture: what the owner says in one line, understood and bound to a person and an occasion, as facts.

One grammar wherever it is said. Reads no file and no clock, writes nothing; what it cannot place it says.
"""

from __future__ import annotations
