"""near-duplicate (C209): people of one department lay their mails side by side; no two may read the same.

Compares, three words at a time, what you said in a mail with what you said in the others of the plan and in those made
before: within 90 days in one department, within 30 days anywhere. Left out are names, the greeting, the signature,
quotations, gaps, news, and all that the template prints for anybody. From 80 % alike on it warns, from 90 % on it
blocks; of two the later one is named. What you changed in a draft that lies there is not known, so that one only warns.
`near-duplicate: {similar: 0.85}` warns later. Subjects that are alike within a week in one department are a warning.
Mails to one and the same person are not compared, nor is scheduling. A mail in which you said nothing of your own is
the business of generic (C208).

    FAIL: interview-thanks, Dr. Ingrid Halvorsen, beside Dr. Elena Marchetti, "Dr. Marchetti"
        Dear Dr. Halvorsen,

        The way your residents present their own plans on Fridays is what I told my family about.
        ---
        Dear Dr. Marchetti,

        The way your residents present their own plans on Fridays is what I told my family about.
    FAIL: interview-thanks, Dr. Ingrid Halvorsen, beside Dr. Elena Marchetti, "Thank you"
        Subject: Thank you

        Your residents present their own plans on Fridays.
        ---
        Subject: Thank you!

        You asked which of my mistakes I would make again.
    PASS: interview-thanks, Dr. Ingrid Halvorsen, beside Dr. Elena Marchetti
        The way your residents present their own plans on Fridays is what I told my family about.
        ---
        You asked which of my mistakes I would make again, and I have been thinking about it since.
    PASS: interview-thanks, Dr. Elena Marchetti, beside Dr. Elena Marchetti
        The way your residents present their own plans on Fridays is what I told my family about.
        ---
        The way your residents present their own plans on Fridays is what I told my family about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from outreach.domain.cadences import Cadence, Kind
from outreach.domain.departments import may_compare
from outreach.domain.findings import Finding, Level
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import Person
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.guardrails import greeting_name
from outreach.guardrails.program_names import program_names
from outreach.guardrails.rule import SetRule
from outreach.guardrails.settings import setting
from outreach.guardrails.similar_mails import Earlier, Mail
from outreach.guardrails.similarity import shingles, similarity
from outreach.guardrails.text import Part, seen, words
from outreach.guardrails.wording import quoted, short_day

ID = "C209"
NAME = "near-duplicate"

_WARN, _BLOCK = 0.8, 0.9
# days within which mails are compared: in one department, and anywhere
_NEAR, _ANYWHERE = 90, 30
_SUBJECTS = 7
# fewer shingles than these are too few to call two mails alike, in one department and anywhere
_LEAST_NEAR, _LEAST_ANYWHERE = 2, 4
_UNCOMPARED = frozenset({Kind.LOGISTICS, Kind.HOLD})
# news has its own subject, the same for everybody
_SUBJECT_UNCOMPARED = _UNCOMPARED | {Kind.UPDATE, Kind.REPAIR}
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_GONE = frozenset({Stage.INTENDED, Stage.DELETED, Stage.WITHDRAWN})


def own_shingles(rendered: Rendered, view: View) -> tuple[str, ...]:
    """Give the shingles of what the owner says in a mail, and would not say to anybody."""
    body = seen(rendered.draft)[1].text
    _, greeted = greeting_name.span(body)
    return shingles(body[greeted:], common=rendered.common, names=_names(body, rendered.due.person, view))


def _names(text: str, person: Person, view: View) -> Iterator[str]:
    yield from (person.name.title, person.name.given, person.name.surname, person.call)
    yield from (one.text for one in program_names(view.project).mentions(text))


def check(drafts: Sequence[Rendered], view: View) -> Iterator[tuple[TouchId, Finding]]:
    """Compare the drafts of a plan with those made before, and each with those that come before it."""
    here = {one.due.touch for one in drafts}
    before = [_made(one, view) for one in view.history.drafts.values() if one.touch not in here]
    mails = [one for one in before if one is not None]
    new = [_planned(one, view) for one in drafts]
    of = {one.due.touch: one for one in drafts}
    earlier = Earlier()
    for mail in sorted((*mails, *new), key=attrgetter("order")):
        if mail.touch in here:
            yield from ((mail.touch, finding) for finding in _findings(mail, of[mail.touch], earlier, view))
        earlier.add(mail)


def _made(past: PastDraft, view: View) -> Mail | None:
    """Give a mail that was made before; None for one that is too old, or that nobody will ever read."""
    day = past.made_at.astimezone(view.project.me.zone).date()
    if past.stage in _GONE or (view.today - day).days > _NEAR or past.kind in _UNCOMPARED:
        return None
    person = view.project.person(past.touch.person)
    return Mail(
        touch=past.touch,
        person=person,
        kind=past.kind,
        shingles=past.shingles,
        subject=_folded(past.subject, past.kind, past.touch, person, view),
        written=past.subject,
        day=day,
        order=(past.made_at.timestamp(),),
        edited=past.stage is Stage.EDITED,
    )


def _planned(rendered: Rendered, view: View) -> Mail:
    due, past = rendered.due, view.history.drafts.get(rendered.due.touch)
    kind, subject = due.cadence.kind, rendered.draft.subject
    made_at = past.made_at if past is not None and past.is_lying else view.now
    return Mail(
        touch=due.touch,
        person=due.person,
        kind=kind,
        shingles=() if kind in _UNCOMPARED else rendered.shingles,
        subject=_folded(subject, kind, due.touch, due.person, view),
        written=subject,
        day=view.today,
        order=(made_at.timestamp(), *due.rank),
    )


def _folded(subject: str, kind: Kind, touch: TouchId, person: Person | None, view: View) -> str:
    """Give a subject without names and days; empty when it need not differ from others."""
    if kind in _SUBJECT_UNCOMPARED or touch.is_later or not subject:
        return ""
    names = set(_names(subject, person, view)) if person else set()
    hidden = _DAYS | {word.folded for name in names for word in words(name)}
    return " ".join(word.folded for word in words(subject) if word.folded not in hidden)


def _findings(mail: Mail, rendered: Rendered, earlier: Earlier, view: View) -> Iterator[Finding]:
    warn, block = _bars(rendered.due.cadence, rendered.due.person, view)
    subject, body = seen(rendered.draft)
    share, alike = _most_alike(mail, earlier, block)
    if share >= warn:
        yield _same_words(share, alike, body, view, blocks=share >= block and not alike.edited)
    for one in earlier.titled_like(mail):
        if _subjects_compared(mail, one):
            yield _same_subject(one, subject, view)
            return


def _most_alike(mail: Mail, earlier: Earlier, enough: float) -> tuple[float, Mail]:
    """Give the mail before this one that says most of the same, or the first that says enough of it."""
    share, alike = 0.0, mail
    for one in earlier.sharing(mail):
        found = similarity(mail.shingles, one.shingles) if _compared(mail, one) else 0.0
        if found >= enough and not one.edited:
            return found, one
        if found > share:
            share, alike = found, one
    return share, alike


def _bars(cadence: Cadence, person: Person, view: View) -> tuple[float, float]:
    """Give from which share on a mail warns, and from which on it blocks."""
    found = setting(ID, NAME, project=view.project, cadence=cadence, person=person)
    written = found.options.get("similar", "").strip()
    try:
        share = float(written.removesuffix("%")) / (100 if written.endswith("%") else 1)
    except ValueError:
        share = _WARN
    warn = share if 0 < share <= 1 else _WARN
    return warn, max(warn, _BLOCK)


def _compared(mail: Mail, other: Mail) -> bool:
    if mail.touch.person == other.touch.person:
        return False
    apart, least = abs((mail.day - other.day).days), min(len(mail.shingles), len(other.shingles))
    if apart <= _ANYWHERE and least >= _LEAST_ANYWHERE:
        return True
    return apart <= _NEAR and least >= _LEAST_NEAR and _one_department(mail, other)


def _subjects_compared(mail: Mail, other: Mail) -> bool:
    apart = abs((mail.day - other.day).days)
    return mail.touch.person != other.touch.person and apart <= _SUBJECTS and _one_department(mail, other)


def _one_department(mail: Mail, other: Mail) -> bool:
    return mail.person is not None and other.person is not None and may_compare(mail.person, other.person)


def _same_words(share: float, other: Mail, body: Part, view: View, *, blocks: bool) -> Finding:
    start = greeting_name.span(body.text)[1]
    first = next((word.start for word in words(body.text) if word.start >= start), 0)
    since = ", which you have changed since" if other.edited else ""
    return Finding(
        rule=ID,
        name=NAME,
        level=Level.BLOCK if blocks else Level.WARN,
        message=f"says {int(share * 100)} % the same as the mail to {_to(other, view)}{since}",
        where=body.place(first),
        fix="write what only this conversation gave you",
    )


def _same_subject(other: Mail, subject: Part, view: View) -> Finding:
    return Finding(
        rule=ID,
        name=NAME,
        level=Level.WARN,
        message=f"its subject is that of the mail to {_to(other, view)}, {quoted(other.written)}",
        where=subject.place(0),
        fix="write another subject",
    )


def _to(mail: Mail, view: View) -> str:
    name = mail.person.name.formal if mail.person else str(mail.touch.person)
    return name if mail.day == view.today else f"{name} of {short_day(mail.day, view.today)}"


RULE = SetRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("similar",))
