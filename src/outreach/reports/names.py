"""What people are called on screens."""

from __future__ import annotations

from outreach.domain.short_names import Names

__all__ = ["Names"]
