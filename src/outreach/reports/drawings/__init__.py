"""Drawings: pictures as inline SVG, in the colours of the page they stand on, dark or light.

Small ones stand in the cells of a table beside the numbers they show. The large ones are drawn by a charting library
where it is installed; without it the same days stand in a table of weeks.
"""

from __future__ import annotations
