"""What the program remembers: the ledger of facts on disk, and the lock that keeps runs apart.

Knows the facts of the domain and nothing of planning, mailboxes or calendars.
"""

from __future__ import annotations
