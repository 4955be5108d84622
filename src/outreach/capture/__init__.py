"""Capture: what the owner says in one line, understood and bound to a person and an occasion, as facts.

One grammar wherever it is said. Reads no clock, and of files only the notes (`notes_file`); writes nothing; what it
cannot place it says.
"""

from __future__ import annotations
