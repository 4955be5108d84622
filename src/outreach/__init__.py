"""Drafts and calendar holds that keep relationships alive; nothing is ever sent."""

from __future__ import annotations

__version__ = "0.1.0"
