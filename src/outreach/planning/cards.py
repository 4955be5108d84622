"""The conference card: whom to look for and why, one question each, where to be when, and the spoken introduction.

One page, made from what the owner wrote for others to hear: nothing of fit, reach or rank, and nothing private.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.occasions import Conference, Meet, Occasion, Session
from outreach.domain.people import Person
from outreach.domain.stages import View
from outreach.planning.wording import clock_time, said, weekday


def card(occasion: Occasion, view: View) -> str:
    """Write the card of a conference; empty for anything else."""
    conference = occasion.record
    if not isinstance(conference, Conference):
        return ""
    again = [person.name.formal for id in conference.reconnect if (person := view.project.person(id))]
    parts = (
        "\n".join(line for one in conference.meet for line in _meet(one, view)),
        f"Again: {', '.join(again)}" if again else "",
        "\n".join(_where(one, view) for one in sorted(conference.sessions, key=_order)),
        " ".join(view.project.profile.intro.split()),
    )
    return "\n\n".join(part for part in parts if part)


def _meet(meet: Meet, view: View) -> Iterator[str]:
    person = view.project.person(meet.person)
    if person is None:
        return
    yield f"{person.name.formal}{f', {person.at}' if person.at else ''}"
    why = meet.connection or _known_for(person)
    if why:
        yield f"  {why}"
    if meet.question:
        yield f"  Ask: {meet.question}"


def _known_for(person: Person) -> str:
    return person.connection or (f"Paper: {person.paper}" if person.paper else "")


def _where(session: Session, view: View) -> str:
    """Write "Fri 29 Jan 10:00 am  CNS plenary", in the hours of the venue."""
    day = f"{weekday(session.when.day)} {said(session.when.day, view.today)}"
    at = f" {clock_time(session.when.at)}" if session.when.at else ""
    return f"{day}{at}  {session.title or session.kind}"


def _order(session: Session) -> tuple[str, str, str]:
    return (session.when.day.isoformat(), str(session.when.at or ""), session.title)
