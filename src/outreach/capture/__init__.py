"""Capture: what the owner says in one line, understood and bound to a person and an occasion, as facts.

One grammar wherever it is said. Reads no clock, of files only the notes (`notes_file`), and of what lies at providers
only what was left there to be read (`left_there`); writes nothing; what it cannot place it says.
"""

from __future__ import annotations
