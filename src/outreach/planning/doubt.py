"""What a rebuilt ledger cannot know: whether something that was due before it was rebuilt had been made, and sent.

Such a touch is asked about and never drafted by itself. Knows nothing of how a ledger is rebuilt.
"""

from __future__ import annotations

from datetime import UTC

from outreach.domain.history import Stage
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Window

ASK = "the ledger was rebuilt: shall it still be drafted?"

_UNSURE = frozenset({Stage.INTENDED, Stage.WITHDRAWN})


def is_in_doubt(occurrence: Occurrence, window: Window, view: View) -> bool:
    """Whether a touch could have been made before the ledger was rebuilt, and nothing says what became of it."""
    watermark = view.history.watermark
    if watermark is None or window.opens_at.astimezone(UTC) > watermark.astimezone(UTC):
        return False
    past = view.history.drafts.get(occurrence.touch)
    return past is None or (past.stage in _UNSURE and past.changed_at <= watermark)
