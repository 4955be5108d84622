"""What was written again on request, and what reads the same as before."""

from __future__ import annotations

from outreach.domain.plans import Applied, Plan
from outreach.domain.project import Project
from outreach.reports.lines import Listing, numbered
from outreach.reports.rows import Rows
from outreach.reports.run import failed_lines, receipt_lines
from outreach.reports.words import count


def redone(applied: Applied, plan: Plan, project: Project, *, root: str, run: int) -> Listing:
    """Show what `redo` did; paths are written relative to the workspace `root`; `run` is the last run."""
    rows = Rows.of(project, plan.now)
    lines = numbered(
        [
            *(line for one in applied.receipts for _, line in receipt_lines(one, rows, root)),
            *failed_lines(applied.failures, rows),
        ]
    )
    if not lines:
        same = "It reads" if len(plan.drafts) == 1 else "They read"
        said = f"{same} just as your files say." if plan.drafts else "No draft is older than your edit."
        return Listing(opening=(f"Nothing to write again. {said}",), name="redo", arguments={"run": str(run)})
    number = lines[0].number
    closing = f"{count(len(applied.receipts), 'draft')} written again, nothing sent.  Read it: outreach show {number}"
    return Listing(lines=lines, closing=(closing,), name="redo", arguments={"run": str(run)})
