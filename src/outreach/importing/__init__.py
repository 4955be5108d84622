"""From an address book to lines for people.yaml: vCard, CSV and what LinkedIn exports.

Read an `Entry` per card or row, make a `Candidate` of it where it is a person, compare with who is there, and write
lines that outreach is known to read back. Nothing is guessed, and no file that exists is changed.
"""

from __future__ import annotations
