"""Mailboxes and calendars behind two protocols: in memory, in files, at Google. None of them can send.

Knows drafts and holds as values; nothing of cadences, of what is due, or of the ledger.
"""

from __future__ import annotations
