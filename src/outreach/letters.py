"""The drafts that lie there, as their owner left them: their words, their windows, and what rules find in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from outreach.decide import DRAFT
from outreach.domain.attachments import Attachment
from outreach.domain.enclosures import dated
from outreach.domain.facts import Seen
from outreach.domain.findings import Finding
from outreach.domain.history import PastDraft, Stage
from outreach.domain.messages import Address, Draft
from outreach.domain.selection import Selection
from outreach.domain.touches import TouchId, Window
from outreach.guardrails.engine import check_lying
from outreach.planning.elsewhere import is_here
from outreach.planning.follow_ups import answers_by_hand
from outreach.planning.making import FILES
from outreach.planning.offers import standing
from outreach.preview import Preview
from outreach.providers.base import UNASKABLE
from outreach.rendering.render import signature
from outreach.reports.lying import Found
from outreach.reports.offers import send_soon
from outreach.reports.rows import Rows
from outreach.reports.show import length_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A draft as it lies there now. `place` is its path inside the workspace, or the address that opens it."""

    place: str
    to: tuple[Address, ...]
    subject: str
    text: str
    signature: str
    attachments: tuple[Attachment, ...] = ()

    @property
    def body(self) -> str:
        """Its text without the signature."""
        return self.text.removesuffix(self.signature)

    @property
    def words(self) -> int:
        """How many words it has, without greeting and signature."""
        return length_of(self.body)

    def as_draft(self, past: PastDraft, found: Preview) -> Draft:
        """Give it as guardrails read it."""
        me = found.project.me
        sender = Address(name=me.name, email=me.email)
        return Draft(
            touch=past.touch,
            sender=sender,
            to=self.to,
            subject=self.subject,
            body=self.body,
            signature=self.signature.strip(),
            attachments=self.attachments,
        )


def letters(found: Preview) -> dict[TouchId, Letter]:
    """Read the drafts that lie there, as they are now; from a mailbox far away only those their owner changed."""
    near = found.providers.mailbox.near
    wanted = [one for one in found.history.drafts.values() if one.is_lying and (near or one.stage is Stage.EDITED)]
    return {one.touch: letter for one in wanted if (letter := read_letter(one, found)) is not None}


def letter_at(touch: TouchId, found: Preview) -> Letter | None:
    """Read the draft of one touch, if it lies there."""
    past = found.history.drafts.get(touch)
    return read_letter(past, found) if past is not None and past.is_lying else None


def read_letter(past: PastDraft, found: Preview) -> Letter | None:
    """Read one draft; None when it is no mail any more, or cannot be read now."""
    mailbox, project = found.providers.mailbox, found.project
    if past.ref is None:
        return None
    try:
        parsed = mailbox.read(past.ref)
    except UNASKABLE:
        return None
    if parsed is None:
        return None
    place = mailbox.link(past.ref, past.key)
    end = signed(parsed.text, signature(project).split("\n", 1)[0], project.me.name)
    return Letter(
        place=place,
        to=parsed.to,
        subject=parsed.subject,
        text=parsed.text,
        signature=end,
        attachments=tuple(dated(one, project) for one in parsed.attachments),
    )


def signed(text: str, usual: str, name: str) -> str:
    """Give the end of a text that signs it: from the usual first line on, else from the owner's name, if it has one.

    A line before the name that ends with a comma ("Warmly,") belongs to it.
    """
    lines = text.rstrip().split("\n")
    places = [at for at, line in enumerate(lines) if line.strip() in (usual, name)]
    if not places:
        return ""
    at = next((one for one in places if lines[one].strip() == usual), places[-1])
    closes = at > 0 and lines[at].strip() == name and lines[at - 1].rstrip().endswith(",")
    begin = len("\n".join(lines[: at - closes])) + bool(at - closes)
    return text[begin:]


def found_of(found: Preview) -> Found:
    """Bring together what is known of the drafts that lie there."""
    written, windows = letters(found), windows_of(found)
    return Found(
        windows=windows,
        lengths={touch: letter.words for touch, letter in written.items()},
        attached=_attached(found, written),
        findings=findings_of(found, written, windows),
        idle={row.touch: row.text for row in found.plan.withdrawn if row.what == DRAFT and not row.untouched},
        files=sent_files(found),
        answers=answers_by_hand(found.view),
        times=_times(found),
    )


def _attached(found: Preview, written: Mapping[TouchId, Letter]) -> dict[TouchId, tuple[Attachment, ...]]:
    """Give what goes with the drafts that lie there, as far as they were read or are planned anew."""
    planned = {row.touch: row.draft.attachments for row in found.plan.drafts if row.draft and row.ref is not None}
    return planned | {touch: letter.attachments for touch, letter in written.items()}


def _times(found: Preview) -> dict[TouchId, str]:
    """Give what is to be said of the times that drafts offer."""
    rows = Rows.of(found.project, found.now)
    return {one.touch: send_soon(one, rows) for one in standing(found.view) if one.past.is_lying}


def sent_files(found: Preview) -> tuple[str, ...]:
    """Give the files that lie among the drafts although their mail was sent: whoever opens one might send it again."""
    drafts = (one for one in found.history.drafts.values() if one.stage is Stage.SENT and one.provider == FILES)
    refs = [one.ref for one in drafts if one.ref is not None and is_here(one, found.view)]
    states = found.providers.mailbox.states(refs) if refs else {}
    lying = (ref for ref, state in states.items() if state in (Seen.AS_WRITTEN, Seen.EDITED))
    return tuple(sorted(found.providers.mailbox.link(ref) for ref in lying))


def findings_of(
    found: Preview, written: Mapping[TouchId, Letter], windows: Mapping[TouchId, Window]
) -> dict[TouchId, tuple[Finding, ...]]:
    """Give what rules find in the drafts that lie there: in edited ones as they are now; and which are late."""
    from outreach.rewording import lost_times, reviewed

    findings = dict(lost_times(found.view))
    findings |= {row.touch: row.findings for row in found.plan.drafts if row.findings and row.ref is not None}
    for past in found.history.drafts.values():
        letter = written.get(past.touch)
        if past.stage is Stage.EDITED and letter is not None:
            findings[past.touch] = reviewed(past, letter.as_draft(past, found), found.view)
        elif past.is_lying and past.touch in windows:
            stale = check_lying(past, found.view, closes=windows[past.touch].closes)
            if stale:
                findings[past.touch] = (*findings.get(past.touch, ()), *stale)
    return findings


def windows_of(found: Preview) -> dict[TouchId, Window]:
    """Give the window of every touch whose draft lies there, as planning knows it."""
    from outreach.planning.expecting import expected

    wanted = {draft.touch for draft in found.history.drafts.values() if draft.is_lying}
    if not wanted:
        return {}
    only = Selection(cadences=frozenset(touch.cadence for touch in wanted))
    rows = expected(found.view, only=only, horizon=timedelta(days=14))
    return {row.touch: row.window for row in rows if row.touch in wanted and row.window is not None}
