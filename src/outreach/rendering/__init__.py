"""From a due touch to the words of a draft, and from drafts and holds to bytes and back; pure, no disk, no clock."""

from __future__ import annotations
