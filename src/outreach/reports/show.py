"""One thing in full: a draft as it would go out, what it still needs, a hold, or a silence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from outreach.domain.enclosures import enclosures
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.domain.plans import PlannedDraft, PlannedHold
from outreach.domain.touches import Detail, Outcome, Skip, TouchId
from outreach.guardrails.word_count import starts_of_words
from outreach.patterns import Pattern
from outreach.reports.enclosed import by_hand_lines, enclosed_lines
from outreach.reports.places import is_address
from outreach.reports.rows import WORDS, Rows, asked, touch_of, unasked, weightiest
from outreach.reports.series import again, shown_times
from outreach.reports.words import beside, clock, count, dated, listed, long_day, minutes, short_day, wrapped, zone_word

_GREETING = Pattern(r"\A(?:\u27e6[^\u27e7]*\u27e7\s*)?[^\n]{1,80},\s*\n")


def length_of(body: str) -> int:
    """Count the words of a mail as a reader would: without the greeting, our own first line, and times to choose."""
    return len(starts_of_words(_GREETING.sub("", f"{body}\n", count=1)))


def opening_words(body: str) -> str:
    """Give a mail's text from its first sentence on, as one line."""
    return " ".join(_GREETING.sub("", f"{body}\n", count=1).split())


def mail(to: Sequence[Address], subject: str, text: str) -> list[str]:
    """Write out a mail, its paragraphs wrapped and set in."""
    people = ", ".join(f"{one.name} <{one.email}>".strip() for one in to) or "nobody yet"
    lines = [f"To:      {people}", f"Subject: {subject}"]
    for paragraph in text.strip().split("\n"):
        lines += wrapped(paragraph, indent=2) if paragraph.strip() else []
    return lines


def shown_draft(row: PlannedDraft, rows: Rows) -> str:
    """Show a planned draft: its words and what was found, or what is missing before there can be any."""
    draft = row.intended or row.draft
    if draft is None:
        return "\n".join([*_without_words(row, rows), ""])
    lines = mail(draft.to, draft.subject, draft.text)
    lines += wrapped(_verdict(row, draft, rows), indent=0)
    for text, _ in rows.how_to_send(row):
        lines += wrapped(f"{text[:1].upper()}{text[1:]}.", indent=0)
    lines += enclosed_lines(draft.attachments, rows.today)
    lines += by_hand_lines(enclosures(row.due.cadence, row.due.occasion, rows.project))
    for finding in weightiest(row.findings):
        lines += _finding(finding)
    for ask, fill in unasked(row):
        lines += beside(ask, fill)
    return "\n".join([*lines, ""])


def _without_words(row: PlannedDraft, rows: Rows) -> list[str]:
    name = row.due.person.name.shown
    lines = wrapped(f"{WORDS[row.outcome]}  {name}: {row.due.reason.text}", indent=0)
    if row.outcome is Outcome.UPCOMING:
        lines += wrapped(f"Opens {dated(row.due.window.opens, rows.today)}; nothing is made before.", indent=0)
    if row.due.needs:
        wanted = "it is known that no answer came" if row.due.occurrence.follows else "you say one true thing"
        lines += wrapped(f"There is no draft until {wanted}:", indent=0)
        for ask, fill in asked(row.due.needs):
            lines += beside(ask, fill)
    for finding in weightiest(row.findings):
        lines += _finding(finding)
    return lines


def _finding(one: Finding) -> list[str]:
    """Write what a rule found, and the command that settles it in its column."""
    if one.command:
        return [*wrapped(str(replace(one, fix="")), indent=2), *beside("", one.command)]
    return wrapped(str(one), indent=2)


def _verdict(row: PlannedDraft, draft: Draft, rows: Rows) -> str:
    words = length_of(draft.body)
    least = row.due.cadence.words[0] if row.due.cadence.words else 0
    short = "; short is fine" if words < least else ""
    wanted = {name for need in row.due.cadence.needs for name in need.fields} | set(row.due.cadence.gaps)
    source = _sources([one for one in row.due.details.values() if one.field in wanted])
    return f"{count(words, 'word')}, {_checks(row)}{short}.{f' From: {source}.' if source else ''}{_sending(row, rows)}"


def _checks(row: PlannedDraft) -> str:
    if row.outcome is Outcome.REFUSED:
        return "held back; nothing is created"
    if row.outcome is Outcome.UNADDRESSED:
        return "made without an address until this is mended"
    warned = sum(1 for one in row.findings if one.level is Level.WARN)
    return f"every check passed but {count(warned, 'remark')}" if warned else "every check passed"


def _sources(details: Sequence[Detail]) -> str:
    names = {"detail": "note", "hook": "note", "more_news": "news"}
    said = [
        f"your {names.get(one.field, one.field.replace('_', ' '))} of {short_day(one.on)}" for one in details if one.on
    ]
    return listed(dict.fromkeys(said))


def _sending(row: PlannedDraft, rows: Rows) -> str:
    if row.send is None:
        return ""
    until = None if row.due.late else row.due.window.closes
    after = f", not after {dated(until, rows.today)}" if until else ""
    return f" Best sent {dated(row.send.date(), rows.today)} {clock(row.send)} {zone_word(row.send)}{after}."


def shown_hold(row: PlannedHold, rows: Rows) -> str:
    """Show a hold: when, how long, and the text that stands in it."""
    starts, ends = shown_times(row.hold, rows.now, rows.zone)
    days = again(row.hold.recurrence, rows.today, rows.zone)
    head = f"{row.hold.title}: {long_day(starts.date())}, {clock(starts)}-{clock(ends)} {zone_word(starts)}"
    facts = [minutes((ends - starts).total_seconds()), *([days] if days else []), "tentative", "private", "no guests"]
    if row.hold.popup is not None:
        facts.append("reminds you " + ("at its start" if row.hold.popup == timedelta(0) else "before it starts"))
    lines = [*wrapped(head, indent=0), *wrapped(f"{', '.join(facts)}.", indent=0)]
    for paragraph in row.hold.text.strip().split("\n"):
        lines += wrapped(paragraph, indent=2) if paragraph.strip() else []
    return "\n".join([*lines, row.note, ""] if row.note else [*lines, ""])


def shown_skip(skip: Skip, rows: Rows) -> str:
    """Show why something is not made, and when next."""
    rule = f"{skip.code} ({skip.rule})" if skip.rule else str(skip.code)
    again = f" Next: {dated(skip.next, rows.today)}." if skip.next else ""
    text = f"NOT NOW  {rows.names.full(skip.person)}, {rows.named(touch_of(skip))}: {skip.text} [{rule}].{again}"
    return "\n".join([*wrapped(text, indent=0), ""])


def first_draft(touch: TouchId, to: Sequence[Address], subject: str, text: str, rows: Rows) -> tuple[str, ...]:
    """Show a cadence's first draft in full, once: nobody should have to trust a template unseen."""
    whom = rows.names.short(touch.person)
    lines = mail(to, subject, text)
    return (f"Your first {rows.title(touch.cadence)}, to {whom}, in full this once:", *lines)


def shown_letter(
    to: Sequence[Address], subject: str, text: str, *, words: int, place: str, enclosed: Sequence[str] = ()
) -> str:
    """Show a draft as it lies in the mailbox now; `enclosed` are the lines about what goes with it."""
    where = "among your drafts in Gmail" if is_address(place) else f"in {place}"
    return "\n".join([*mail(to, subject, text), f"{count(words, 'word')}. It lies {where}.", *enclosed, ""])
