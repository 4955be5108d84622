"""The agenda of a workspace: what a look at it showed, brought together for the report people read."""

from __future__ import annotations

from dataclasses import replace

from outreach.capture.form_names import in_no_file
from outreach.domain.facts import DraftCreated
from outreach.domain.history import PastDraft
from outreach.domain.plans import Applied, CreateDraft, RewriteDraft
from outreach.letters import Letter, found_of, letter_at
from outreach.preview import Preview
from outreach.remarks import SIGN_IN, with_notes, with_unseen, with_untimed
from outreach.reports.agenda import Standing, agenda
from outreach.reports.heartbeat import EVERYTHING, CaughtUp, LastRun, caught_up, first_run, last_run
from outreach.reports.lines import Listing
from outreach.reports.reading_on import reading_on
from outreach.reports.rows import Rows
from outreach.reports.show import first_draft
from outreach.reports.signing_out import signing_out
from outreach.showings import asked_enough, first_finished, unseen_first


def agenda_of(found: Preview, *, is_preview: bool = True, every: bool = False) -> Listing:
    """Show the agenda of what was looked at.

    `is_preview` when new lines of the notes are not taken yet; `every` shows also what was asked often enough.
    """
    from outreach.rewording import outdated

    ran, first = last_run(found.facts, found.now), unseen_first(found)
    standing = Standing(
        plan=found.plan,
        history=found.history,
        project=found.project,
        found=found_of(found),
        last_run=ran,
        caught_up=_caught_up(found),
        asked=asked_enough(found),
        every=every,
        outdated=len(outdated(found.view, found.facts)),
        first=_in_full(first, letter_at(first.touch, found), found) if first else (),
    )
    shown = with_notes(agenda(standing), found.notes, is_preview=is_preview, every=True, more=in_no_file(found.view))
    return with_forecast(with_unseen(with_untimed(shown, found.untimed), _unseen(found)), found)


def with_forecast(listing: Listing, found: Preview) -> Listing:
    """Say before anything else that Google will end the sign-in, or has ended it; or that mail is still being read."""
    said = (*signing_out(found.facts, found.project, found.now), *reading_on(found.facts, found.project))
    return replace(listing, opening=(*said, *listing.opening))


def _unseen(found: Preview) -> str:
    """Say why nobody looked; that a sign-in has ended, as was foretold, need not be explained twice."""
    foretold = SIGN_IN in found.unseen and signing_out(found.facts, found.project, found.now)
    return f"the sign-in has ended; type   {SIGN_IN}" if foretold else found.unseen


def _caught_up(found: Preview) -> CaughtUp | None:
    """Say what today's runs caught up on; the first of them was the one that came late."""
    zone = found.project.me.zone
    ran = first_run(found.facts, found.now, zone)
    if ran is None:
        return None
    made = sum(1 for one in found.facts if isinstance(one, DraftCreated) and ran.at <= one.at <= found.now)
    return caught_up(found.facts, ran, found.plan, zone, made=made)


def _in_full(past: PastDraft, letter: Letter | None, found: Preview) -> tuple[str, ...]:
    if letter is None:
        return ()
    return first_draft(past.touch, letter.to, letter.subject, letter.text, Rows.of(found.project, found.now))


def first_texts(applied: Applied, found: Preview, *, job: str) -> tuple[str, ...]:
    """Write out the first drafts of their cadences that a run made, when somebody was watching it."""
    if job != EVERYTHING:
        return ()
    seen = set(first_finished(found.facts))
    rows, lines = Rows.of(found.project, found.now), list[str]()
    for receipt in applied.receipts:
        action = receipt.action
        if not (isinstance(action, CreateDraft | RewriteDraft) and receipt.addressed):
            continue
        draft = action.draft
        if draft.touch.cadence not in seen:
            seen.add(draft.touch.cadence)
            lines += first_draft(draft.touch, draft.to, draft.subject, draft.text, rows)
    return tuple(lines)


def caught_up_by(applied: Applied, found: Preview, *, job: str) -> CaughtUp | None:
    """Say what a run of a job caught up on."""
    made = sum(1 for one in applied.receipts if isinstance(one.action, CreateDraft))
    run = LastRun(at=found.now, exit_code=None, job=job, number=applied.run)
    return caught_up(found.facts, run, found.plan, found.project.me.zone, made=made)
