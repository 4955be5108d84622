"""The agenda of a workspace: what a look at it showed, brought together for the report people read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from outreach.domain.facts import Fact, RunFinished, RunStarted
from outreach.domain.history import PastDraft
from outreach.domain.messages import Address
from outreach.domain.touches import TouchId, Window
from outreach.preview import Preview
from outreach.reports.agenda import LastRun, Standing, agenda
from outreach.reports.lines import Listing
from outreach.reports.show import length_of


def agenda_of(found: Preview) -> Listing:
    """Show the agenda of what was looked at."""
    standing = Standing(
        plan=found.plan,
        history=found.history,
        project=found.project,
        windows=windows_of(found),
        last_run=last_run(found.facts, found),
        lengths={touch: letter.words for touch, letter in letters(found).items()},
    )
    return agenda(standing)


def windows_of(found: Preview) -> dict[TouchId, Window]:
    """Give the window of every touch whose draft lies there, as planning knows it."""
    from outreach.planning.expecting import expected

    wanted = {draft.touch for draft in found.history.drafts.values() if draft.is_lying}
    if not wanted:
        return {}
    rows = expected(found.view, only=frozenset(touch.cadence for touch in wanted), horizon=timedelta(days=14))
    return {row.touch: row.window for row in rows if row.touch in wanted and row.window is not None}


def last_run(facts: tuple[Fact, ...], found: Preview) -> LastRun | None:
    """Find the last run up to now, and how it ended."""
    runs = [one for one in facts if isinstance(one, RunStarted) and one.at <= found.now]
    if not runs:
        return None
    last = max(runs, key=lambda one: (one.at, one.run))
    codes = [one.exit_code for one in facts if isinstance(one, RunFinished) and one.run == last.run]
    return LastRun(at=last.at, exit_code=codes[-1] if codes else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft as it lies in its file now."""

    path: Path
    to: tuple[Address, ...]
    subject: str
    text: str
    signature: str

    @property
    def words(self) -> int:
        """How many words it has, without greeting and signature."""
        return length_of(self.text.split(f"\n{self.signature}", 1)[0] if self.signature else self.text)


def letters(found: Preview) -> dict[TouchId, Letter]:
    """Read the drafts that lie in files, as they are now."""
    lying = {one.touch: one for one in found.history.drafts.values() if one.is_lying and one.ref}
    return {touch: letter for touch, one in lying.items() if (letter := _letter(one, found)) is not None}


def _letter(draft: PastDraft, found: Preview) -> Letter | None:
    from outreach.rendering import mime

    place = found.providers.mailbox.link(draft.ref) if draft.ref else ""
    path = found.root / place
    if not place or not path.is_file():
        return None
    try:
        parsed = mime.parse(path.read_bytes())
    except mime.UnreadableMailError:
        return None
    signature = (found.project.profile.signature or found.project.me.name).strip().split("\n", 1)[0]
    return Letter(path=path, to=parsed.to, subject=parsed.subject, text=parsed.text, signature=signature)
