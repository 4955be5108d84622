"""A place in which the owner leaves notes, as it stands now: the file, a note among the drafts, a form in a hold.

Every one is only read. Knows nothing of what the lines say.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from outreach.capture.form_names import Here

# what becomes of a line
KEPT, UNCLEAR, LISTED = "kept", "unclear", "listed"
# how long after its time an occasion is asked about and told of
OPEN_FOR = timedelta(days=14)
# nobody fills in more on a phone; what is longer was pasted, and would fill the agenda
MOST_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What a form asks for, and about which occasion.

    `written` are lines as we write them. `program` is what the question about thank-yous is about; `policies` are the
    answers to it that we may have written there ourselves, as long as the owner gave none (`is_answered`).
    """

    here: Here
    written: frozenset[str] = frozenset()
    program: str = ""
    policies: frozenset[str] = frozenset()
    is_answered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What one place says.

    `trouble` is why it could not be read; `is_settled` when nobody wrote in it just now; `is_cut` when only its first
    lines are here; `is_draft` when it is a note among the drafts. `key` tells its lines from equal ones elsewhere,
    `within` says where its owner finds them (both are empty for the file); `day` is the day new lines are about that
    name none.
    """

    name: str
    text: str = ""
    is_settled: bool = True
    trouble: str = ""
    is_cut: bool = False
    is_draft: bool = False
    key: str = ""
    within: str = ""
    day: date | None = None
    form: Form | None = None


def bounded(text: str) -> tuple[str, bool]:
    """Give at most the first lines of a text, and whether there were more."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return ("\n".join(rows[:MOST_LINES]) + "\n", True) if len(rows) > MOST_LINES else (text, False)
