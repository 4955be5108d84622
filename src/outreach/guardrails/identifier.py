"""identifier (P301): nothing that names a patient is written: no number, birth, very old age or name.

Refused, wherever it would stand: the draft is not made. Read are record, chart, accession, insurance and device
numbers, social security numbers, dates of birth, ages over 89, a patient's name and telephone: the eighteen classes of
the privacy rule, as far as a text shows them. Trials, papers, doses, stages and cohorts are innocent. What passes is
not thereby de-identified. Cannot be switched off; `identifier: {allow: "account 55512345"}` frees words of your own.

    FAIL: "a record number"
        I keep thinking of MRN 4482913.
    FAIL: "an age over 89"
        The 91-year-old we saw together taught me patience.
    FAIL: "a patient's name"
        I learned much from our patient Carlos Alvarez.
    FAIL: "patient Mr. C… A…"
        You explained it well to patient Mr. Carlos Alvarez.
    FAIL: "a date of birth"
        Her DOB is 3/4/1950.
    PASS:
        RTOG 0617 (NCT00533949, doi 10.1016/S1470-2045(14)71207-0, PMID 25601342) and 40 Gy/5 for T3N1M0.
    PASS:
        I joined the Patient Education Committee. My telephone is (312) 555-0142.
    PASS:
        142 patients, 2015-2020, median age 67, treated with 60 Gy.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.once import once_per_project
from outreach.domain.project import Project
from outreach.guardrails.patient import Trace, traces
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import Part, seen, words
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "P301"
NAME = "identifier"

# what is not written down once more: numbers, and the rest of a name after its first letter
_NUMBER = Pattern(r"\d(?:[\d/.-]*\d)?")
_NAME_PART = Pattern(r"\b(?!(?:Patient|Pt|Mr|Mrs|Ms|Miss|Mx|Dr)\b)([A-Z])[a-z][\w'’-]*")


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find whatever names a patient alone."""
    for part in seen(draft):
        for one in traces(part.text, people=surnames(context)):
            if one.identifies and not _is_allowed(part.text[one.start : one.end], context):
                yield finding(ID, NAME, Level.REFUSE, one, part)


def finding(id: str, name: str, level: Level, one: Trace, part: Part) -> Finding:
    """Give the finding about a trace."""
    message = f"could make a patient known: {one.kind}, {_shown(one, part)}; say what you learned, without the person"
    return Finding(rule=id, name=name, level=level, message=message, where=part.place(one.start))


def _shown(one: Trace, part: Part) -> str:
    """Quote what was found; somebody's number or name is not written down once more."""
    text = part.text[one.start : one.end]
    if not one.identifies or "age" in one.kind:
        return quoted(text)
    return quoted(_NAME_PART.sub(r"\1…", _NUMBER.sub("…", text)))


def surnames(context: Context) -> frozenset[str]:
    """Give the surnames of people who are no patients: everybody of the file."""
    return _surnames(context.view.project) if context.view else frozenset()


@once_per_project
def _surnames(project: Project) -> frozenset[str]:
    names = [project.me.name, *(one.name.surname for one in project.people)]
    names += [one.assistant.name.surname for one in project.people if one.assistant]
    return frozenset(word.folded for name in names for word in words(name))


def _is_allowed(text: str, context: Context) -> bool:
    allowed = [one.strip().casefold() for one in context.options.get("allow", "").split(",")]
    return any(one and one in text.casefold() for one in allowed)


RULE = TextRule(id=ID, name=NAME, level=Level.REFUSE, check=check, options=("allow",), fixed=True)
