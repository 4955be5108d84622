"""attachment (C206): what is attached is the right file, and a recent one.

A file that is not there, is none, or is too large stops the mail: it waits without a recipient until the file is
there. Of one that goes with it the name counts and, of a CV, its day: that of `cv: {updated: …}` or in its name, else
the day the file last changed. Minds a name with another program or another person in it, a CV older than 90 days, an
old version, a name that says nothing ("scan001.pdf", "Untitled.docx"). `attachment: {days: 120}` sets the age.

    FAIL: lacks CV_Okafor.pdf, "is not in your workspace"
        I look forward to it.
    FAIL: to Dr. Elena Marchetti, attaches CV_Northfield.pdf, "names another program, "Northfield""
        My CV is attached.
    FAIL: to Dr. Elena Marchetti, attaches letter-for-Chen.docx, "names another person, "Chen""
        The letter is attached.
    FAIL: attaches CV_Okafor.pdf, updated 2026-08-01, "123 days old"
        My CV is attached.
    FAIL: attaches Okafor_CV_2025-11.pdf, "367 days old"
        My CV is attached.
    FAIL: attaches Okafor CV (old).pdf, "old version"
        My CV is attached.
    FAIL: attaches scan001.pdf, "says nothing"
        The form is attached.
    PASS: attaches CV_Okafor.pdf, updated 2026-10-03
        My CV is attached.
    PASS: to Dr. Elena Marchetti, attaches CV_Okafor_Harbor-State.pdf
        My CV is attached.
    PASS: to Dr. Elena Marchetti, attaches Chen_2024_margins.pdf
        The paper is attached.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from datetime import date

from outreach.domain.attachments import Attachment
from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.once import once_per_project
from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.guardrails import greeting_name
from outreach.guardrails.other_program import theirs
from outreach.guardrails.person_names import person_names
from outreach.guardrails.program_names import program_names
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import words
from outreach.guardrails.wording import last_number, quoted
from outreach.patterns import Pattern

ID = "C206"
NAME = "attachment"

_DAYS = 90
_LONGEST_NAME = 200
_ENDING = Pattern(r"(?:\.[A-Za-z][A-Za-z0-9]{1,4}){1,2}$")
_PARTS = Pattern(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])|[_.+~,;()\[\]-]+"
)
_CV = Pattern(r"\b(?:cv|resume|curriculum)\b")
_OLD = Pattern(
    r"\b(?:old|older|outdated|obsolete|superseded|backup|bak|do not use|template|sample|wip|temp|tmp"
    r"|conflicted copy|copy of"
    r"|copy|with comments|tracked changes|track changes|redline|internal)\b"
)
# nothing but such words, numbers aside, says nothing
_NOTHING = (
    "untitled document doc docx scan scanned img image photo picture screenshot screen shot file new attachment "
    "pdf page final draft version v copy of download print output tmp temp dsc dscn pxl fullsizerender unnamed "
    "export x a"
)
_SAYS_NOTHING = frozenset(_NOTHING.split())
_DOCUMENTS = (
    "cv resume curriculum vitae letter letters lor statement personal cover packet note notes draft final version "
    "v copy agenda slides poster abstract thanks thank you summary application my the rad onc radonc radiation "
    "oncology residency request recommendation support for to dr prof professor of from signed rev updated new "
    "pdf docx"
)
_DOCUMENT_WORDS = frozenset(_DOCUMENTS.split())
_FOR = frozenset({"for", "to", "dr", "prof", "professor"})
# a year beside a surname is a paper, not a person
_YEAR = Pattern(r"\b(?:19|20)\d\d\b|\bet al\b")
_DAY_IN_NAME = Pattern(
    r"(?<!\d)(?P<year>20\d\d)(?: ?(?P<month>0[1-9]|1[0-2])(?: ?(?P<day>0[1-9]|[12]\d|3[01]))?)?(?!\d)"
)
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_NAMED_MONTH = Pattern(
    rf"\b(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\b ?(?:(?P<day>\d{{1,2}})(?!\d) )?(?P<year>20\d\d)"
)


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find attachments that are somebody else's, too old, or called nothing."""
    for missing in draft.unattachable:
        message = f"{quoted(missing.file)} {missing.fact}; {missing.remedy}"
        yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message)
    for one in draft.attachments:
        name = one.name.replace("\\", "/").rpartition("/")[2][:_LONGEST_NAME]
        for said in _said(name, one, draft, context):
            yield Finding(rule=ID, name=NAME, level=Level.WARN, message=f"{quoted(name)} {said}")


def _said(name: str, file: Attachment, draft: Draft, context: Context) -> Iterator[str]:
    plain_name = " ".join(_PARTS.sub(" ", _ENDING.sub("", name)).split())
    low = " ".join(word.folded for word in words(plain_name))
    is_cv = _CV.search(low) is not None
    if context.view is not None:
        yield from _others_program(plain_name, context, context.view.project)
        yield from _others_name(plain_name, draft, context, context.view.project)
        if is_cv:
            yield from _too_old(file, low, context, context.view)
    if (is_cv or "statement" in low) and _OLD.search(low):
        yield "is called an old version; attach the one that is meant to be read"
    if set(re.sub(r"\d+", "", low).split()) <= _SAYS_NOTHING:
        yield "says nothing; name it after what it is and after you"


def _others_program(name: str, context: Context, project: Project) -> Iterator[str]:
    """Say whose program a file name has, if it is another one than the reader's; file names are written in any case."""
    names = program_names(project)
    free = theirs(context, names, project) | names.mine
    spellings = dict.fromkeys((name, name.title(), name.upper()))
    mentions = (one for spelling in spellings for one in names.mentions(spelling))
    other = next((one for one in mentions if not one.programs & free), None)
    if other is not None:
        yield f"names another program, {quoted(_written(other.text, name))}; attach the one that is for this reader"


def _written(found: str, name: str) -> str:
    at = name.lower().find(found.lower())
    return name[at : at + len(found)] if at >= 0 else found


def _others_name(name: str, draft: Draft, context: Context, project: Project) -> Iterator[str]:
    recipients = greeting_name.addressed(draft, context)
    if not recipients:
        return
    names = person_names(project)
    full = (one for spelling in dict.fromkeys((name, name.title())) for one in names.named(spelling) if one.people)
    free = {one.id for one in recipients} | {"me"}
    other = next((one.text for one in full if not one.people & free), None) or _surname(name, recipients, project)
    if other is not None and not _YEAR.search(name):
        yield f"names another person, {quoted(other)}; attach the one that is for this reader"


def _surname(name: str, recipients: tuple[Person, ...], project: Project) -> str | None:
    """Give a surname in a name that has nothing else but what documents are called; "Long_margins" is a subject."""
    found = words(name)
    mine = {word.folded for word in words(project.me.name)} | {
        w.folded for one in recipients for w in words(one.name.full)
    }
    surnames = _surnames(project)
    for at, word in enumerate(found):
        if word.folded not in surnames or word.folded in mine:
            continue
        others = {one.folded for one in found if one is not word and not one.folded.isdecimal()}
        told = at > 0 and found[at - 1].folded in _FOR
        if told or (word.written[0].isupper() and others and others <= _DOCUMENT_WORDS | mine):
            return word.written
    return None


@once_per_project
def _surnames(project: Project) -> Mapping[str, str]:
    """Give the surnames of a project's people that are one word."""
    found = {one.name.surname: [word.folded for word in words(one.name.surname)] for one in project.people}
    return {parts[0]: surname for surname, parts in found.items() if len(parts) == 1}


def _too_old(file: Attachment, low: str, context: Context, view: View) -> Iterator[str]:
    most = last_number(context.options.get("days", "")) or _DAYS
    days = [day for day in (_updated(file, view.project), _day_in(low)) if day is not None]
    age = (view.today - max(days)).days if days else 0
    if age > most:
        yield f"is {age} days old, more than {most}; bring it up to date, and its day in cv: updated"


def _updated(file: Attachment, project: Project) -> date | None:
    """Give the day of a file; of one read from a mail, what the configuration says of its name."""
    cv = project.profile.cv
    same = cv is not None and cv.file.rpartition("/")[2] == file.name.rpartition("/")[2]
    return file.updated or (cv.updated if cv is not None and same else None)


def _day_in(low: str) -> date | None:
    """Give the last day that a date in a file name may mean."""
    found = _NAMED_MONTH.search(low) or _DAY_IN_NAME.search(low)
    if found is None:
        return None
    year, said = int(found["year"]), found["month"]
    month = 12 if said is None else _MONTHS.get(said) or int(said)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(int(found["day"] or last), last) or last)


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check, options=("days",))
