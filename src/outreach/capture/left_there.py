"""What its owner left to be read where drafts and holds lie: notes among the drafts, forms in the text of holds.

Asks the providers, and writes nothing to them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from outreach.capture.places import OPEN_FOR, Place
from outreach.domain.facts import Fact
from outreach.domain.history import PastHold
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.planning.aliases import Aliases
from outreach.planning.fold import fold
from outreach.planning.forms import is_form
from outreach.planning.making import past_holds
from outreach.providers.base import Calendar, Mailbox


def left_there(
    mailbox: Mailbox, calendar: Calendar, facts: tuple[Fact, ...], project: Project, now: datetime
) -> tuple[Place, ...]:
    """Give what was left there, the notes before the forms.

    Raises:
        SignInError, TryLaterError, NotServed: they cannot be asked.
    """
    jottings = mailbox.jottings()
    has_forms = _may_ask(past_holds(facts, Aliases.of(project, facts)).values(), project, now)
    if not (jottings or has_forms):
        return ()
    from outreach.capture.hold_forms import filled_in, held_forms
    from outreach.capture.jotted import jotted

    view = View(project=project, history=fold(facts, project, now), now=now)
    forms = held_forms(view) if has_forms else ()
    texts = calendar.texts([one.ref for one in forms]) if forms else {}
    return (*jotted(jottings, view), *filled_in(forms, texts, facts, view))


def _may_ask(holds: Iterable[PastHold], project: Project, now: datetime) -> bool:
    """Whether there can be a form to read among some holds: where there is none, nobody need look closer."""
    asking = {one.id for one in project.cadences if any(is_form(part.text) for part in one.holds)}
    return any(one.is_live and one.ends + OPEN_FOR > now and one.touch.cadence in asking for one in holds)
