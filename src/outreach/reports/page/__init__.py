"""One self-contained page of sections: tables, pictures and prose; for reading, by keyboard and ear too, and to print.

The page needs nothing beside itself: no script, no font, no outside picture, and it forbids a browser to fetch any.
It knows nothing of what its sections are about.
"""

from __future__ import annotations

from outreach.reports.page.layout import PAGE_BEGINS, page
from outreach.reports.page.parts import Cell, Head, Key, Part, Picture, Prose, Row, Section, Signs, Table

__all__ = ["PAGE_BEGINS", "Cell", "Head", "Key", "Part", "Picture", "Prose", "Row", "Section", "Signs", "Table", "page"]
