"""Configuration: from the owner's files to a project, or to every mistake in them with its place and its remedy.

Text becomes plain trees (`reader`), gets its types (`schema`, `records`, `grammar`), and is built into the domain
(`build`). Only reads: the files are their owner's. Knows no facts, no clock and no providers.
"""

from __future__ import annotations
