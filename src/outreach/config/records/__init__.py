"""One-line records: `Dr. Ada Quill <ada.quill@example.edu>, faculty, Northfield` and its siblings.

A record is read into the same keys that its long form has, all values still text. One comma grammar and one
parser (`line.read`) serve every kind of record; a kind only says how its first words are read and which words
it knows. Nothing here knows types, references or files.
"""

from __future__ import annotations
