"""Where `make browser` leaves the pages and what they look like, for eyes; all of it made anew each time."""

from __future__ import annotations

from tests.architecture.source import ROOT

BUILD = ROOT / "build" / "browser"
WRITTEN = BUILD / "pages"
PICTURES = BUILD / "pictures"
