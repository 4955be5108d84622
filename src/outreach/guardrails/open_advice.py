"""open-advice (B503): before you ask for more, tell people what became of what they gave you.

Reads requests only, and no reminders. Warns while advice that you followed (`did`) is not told back, and while other
advice has been open for more than eight weeks (`open-advice: {weeks: 12}`). Fine when this very mail tells them.

    FAIL: on 2026-12-01, conf-request, Dr. Ada Quill, advice 2026-11-03 done, "advice of 3 Nov"
        Would you have 15 minutes?
    FAIL: on 2026-12-30, conf-request, Dr. Ada Quill, advice 2026-11-03, "open for 8 weeks"
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, advice 2026-11-03
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, advice 2026-11-03 done
        I showed the dataset to a physicist. Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, advice 2026-11-03 told back
        Would you have 15 minutes?
    PASS: on 2026-12-01, conf-request, Dr. Ada Quill, advice 2026-11-03 done, reminder
        The letter is due on Friday.
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, advice 2026-11-03 done
        A short update; nothing is needed from you.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from outreach.domain.cadences import RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Advice, Person
from outreach.domain.slugs import slug
from outreach.domain.stages import View
from outreach.guardrails.new_request import asked_anew
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.settings import whole
from outreach.guardrails.text import seen, words
from outreach.guardrails.wording import short_day

ID = "B503"
NAME = "open-advice"

_WEEKS = 8


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the advice that should be told back first; one finding, of the newest."""
    asked = asked_anew(draft, context)
    if asked is None:
        return
    person, view = asked
    weeks = weeks_until_asked(RuleSetting(options=context.options))
    text = _folded(seen(draft)[1].text)
    advice = (with_notes(one, person, view) for one in person.advice)
    untold = (one for one in advice if not _tells(one, text))
    found = [(one, said) for one in untold if (said := _said(one, person, view, weeks))]
    if found:
        _, message = max(found, key=lambda row: row[0].day or view.today)
        fix = "say what became of it before you ask"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, fix=fix)


def weeks_until_asked(found: RuleSetting) -> int:
    """Give after how many weeks advice with which nothing was done stands open."""
    return whole(found, "weeks", _WEEKS)


def with_notes(advice: Advice, person: Person, view: View) -> Advice:
    """Give advice with what the owner did, also where only a note says so."""
    if advice.did:
        return advice
    id = f"advice-{slug(advice.said)}"
    notes = (one for one in view.history.details_about(person.id) if one.field == "did")
    did = [one.text for one in notes if one.occasion == id or (one.touch is not None and one.touch.anchor == id)]
    return replace(advice, did=did[-1]) if did else advice


def _said(advice: Advice, person: Person, view: View, weeks: int) -> str:
    """Say why some advice stands open; empty when it does not."""
    if advice.told_back is not None or is_told(advice, person, view):
        return ""
    of = f" of {short_day(advice.day, view.today)}" if advice.day else ""
    name = person.name.formal
    if advice.did:
        return f"{name} has not heard what became of the advice{of}"
    if advice.day is not None and view.today - advice.day > timedelta(weeks=weeks):
        return f"the advice of {name}{of} is open for {(view.today - advice.day).days // 7} weeks"
    return ""


def is_told(advice: Advice, person: Person, view: View) -> bool:
    """Whether a mail of ours told it; mails name what they told as `advice:PERSON:DAY`."""
    source = ":".join(part for part in ("advice", str(person.id), str(advice.day or "")) if part)
    return source in view.history.told.get(person.id, frozenset())


def _tells(advice: Advice, text: str) -> bool:
    """Whether a mail holds what the owner did with it."""
    return bool(advice.did) and _folded(advice.did) in text


def _folded(text: str) -> str:
    return " ".join(word.folded for word in words(text))


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("weeks",))
