"""The forgiving grammar: pure parsers of the small languages people write in.

Each module has one `parse` (or a few named after what they give), takes text and returns a value of the domain, or
raises `Unclear` with a corrected example. Must not know files, keys or people.
"""

from __future__ import annotations

from outreach.config.grammar.unclear import Unclear

__all__ = ["Unclear"]
