"""What the owner looks for in a position, as details of a mail that asks for them by these names."""

from __future__ import annotations

from outreach.domain.profile import JobSearch
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Occurrence
from outreach.planning.tidings import detail_of


def job_word(field: str, occurrence: Occurrence, view: View) -> Detail | None:
    """Give what stands under `profile: job:` on a field; None for every other field."""
    job = view.project.profile.job or JobSearch()
    text = {"geography": job.geography, "practice": job.practice, "focus": job.focus}.get(field, "")
    return detail_of(text, field, occurrence.person) if text else None
