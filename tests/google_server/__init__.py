"""A Google on this machine: the Gmail, Calendar and OAuth calls a careful client makes, over real HTTP.

Faithful where it is documented or measured, scripted where people and networks come in. See README.md beside this file.
"""

from __future__ import annotations

from tests.google_server.consent import Consent
from tests.google_server.faults import Fault
from tests.google_server.grants import Client
from tests.google_server.journal import Entry
from tests.google_server.server import GoogleServer
from tests.google_server.world import World

__all__ = ["Client", "Consent", "Entry", "Fault", "GoogleServer", "World"]
