"""What is missing for a touch, how to ask the owner for it, and the command that answers.

Knows which details there are, not where they come from.
"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.people import Person
from outreach.domain.project import Project
from outreach.domain.touches import Detail, Missing, Occurrence

# asked when a recipe does not say how to ask
ASKS: Mapping[str, str] = {
    "detail": "one thing only that conversation could have told you",
    "connection": "what connects you?",
    "question": "the question you would like to ask",
    "news": "one thing that is new with you",
    "advice": "what you did with the last advice",
    "hook": "something you share, or noticed",
    "helped_me": "what they did for you",
    "promise": "what you promised",
    "why_them": "why you ask just this person",
    "will_do": "what you will do with it",
    "next_step": "your next step, with its date",
    "priorities": "priorities",
    "questions": "three questions",
    "reason": "why it is late, in a sentence",
    "new_date": "the new day",
    "what": "what happened",
    "my_part": "your part in it",
    "offer": "what you offer",
    "result": "the result, in a sentence",
    "may_share": "what they may share about you",
    "project": "their project, as they told you of it",
    "rhythm": "how often, and for how long",
    "dates": "the weeks you could come",
    "worked_on": "one thing you have been working on",
    "status": "where things stand",
    "shared_work": "what you last did together",
    "their_part": "what they did towards it",
    "go_ahead": "its window is over: shall it still be drafted?",
}
_PLAIN = frozenset({"detail", "hook"})
# what an answer looks like, where three dots would not say it
_FORMS: Mapping[str, str] = {
    "questions": "questions: one? two? three?",
    "priorities": "priorities: one; two",
    "next_step": "next step: send you … by DATE",
}


def needs(occurrence: Occurrence, found: Mapping[str, Detail], project: Project) -> tuple[Missing, ...]:
    """Give the needs that none of their fields meets; without them no draft is made."""
    unmet = (need for need in occurrence.cadence.needs if not any(field in found for field in need.fields))
    return tuple(
        missing(need.fields[0], occurrence.person, project, ask=_asked(need.ask, occurrence)) for need in unmet
    )


def _asked(ask: str, occurrence: Occurrence) -> str:
    """Give the question of a recipe, which may name the {occasion}; plain replacement, nothing is run as a format."""
    return ask.replace("{occasion}", occurrence.occasion.title if occurrence.occasion else "")


def gaps(occurrence: Occurrence, found: Mapping[str, Detail], project: Project) -> tuple[Missing, ...]:
    """Give the fields that a draft would show as visible gaps; a follow-up says what there is to say."""
    if occurrence.follows:
        return ()
    return tuple(missing(one, occurrence.person, project) for one in occurrence.cadence.gaps if one not in found)


def missing(field: str, person: Person, project: Project, *, ask: str = "") -> Missing:
    """Give one missing field with the command that fills it."""
    return Missing(
        field=field, ask=ask or ASKS.get(field, field.replace("_", " ")), fill=_command(field, person, project)
    )


def _command(field: str, person: Person, project: Project) -> str:
    if field == "news":
        return 'outreach news "…"'
    name = handle(person, project)
    if field in _FORMS:
        return f'outreach note {name} "{_FORMS[field]}"'
    if field == "go_ahead":
        return f'outreach note {name} "go_ahead: yes"'
    return f'outreach note {name} "…"' if field in _PLAIN else f'outreach note {name} "{field}: …"'


def handle(person: Person, project: Project) -> str:
    """Give the shortest name to type that means only this person, in lower case, quoted where a shell needs it."""
    surname = person.name.surname.casefold()
    name = surname if surname and project.surname_counts.get(surname, 0) <= 1 else person.name.full.casefold()
    return name if name.replace("-", "").isalnum() else f'"{name.replace(chr(34), "")}"'
