"""The shipped templates as cadences, for tests of what they say."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from outreach.domain.cadences import Cadence, Kind, SlotOffer, Step
from outreach.domain.findings import Problem
from outreach.domain.plans import Rendered
from outreach.domain.stages import View
from outreach.domain.touches import Due
from outreach.rendering.render import render
from tests.builders import a_cadence, length

TEMPLATES = Path(__file__).parents[3] / "templates"
INCLUDED = {path.name: path.read_text(encoding="utf-8") for path in sorted(TEMPLATES.glob("*.j2"))}


def _with_words(cadence: Cadence, file: str) -> Cadence:
    name = f"{cadence.id}/{file}"
    source = (TEMPLATES / name).read_text(encoding="utf-8")
    return replace(cadence, steps=(Step(number=1, template=name, source=source),))


def _minutes(count: int) -> SlotOffer:
    return SlotOffer(count=3, length=length(f"{count} minutes"))


CHECKIN = _with_words(a_cadence("mentor-checkin"), "01-checkin.j2")
THANKS = _with_words(a_cadence("interview-thanks", kind=Kind.THANKS, after="1 day", needs=("detail",)), "01-thanks.j2")
REQUEST = replace(
    _with_words(
        a_cadence("conf-request", kind=Kind.ASK, before="4 weeks", needs=("connection",), gaps=("question",)),
        "01-request.j2",
    ),
    offer_times=_minutes(15),
)
COFFEE = replace(
    _with_words(
        a_cadence("physicist-coffee", kind=Kind.ASK, after="3 weeks", needs=("topic",), gaps=("what_i_saw",)),
        "01-ask.j2",
    ),
    offer_times=_minutes(20),
)
SHIPPED = (CHECKIN, THANKS, REQUEST, COFFEE)


def written(due: Due, view: View) -> Rendered:
    """Render, where a problem is a failure of the test."""
    project = replace(view.project, sources={**INCLUDED, **view.project.sources})
    rendered = render(due, replace(view, project=project))
    assert not isinstance(rendered, Problem), str(rendered)
    return rendered


def the_mail(due: Due, view: View) -> str:
    """Give subject and body as one text."""
    draft = written(due, view).draft
    return f"{draft.subject}\n\n{draft.body}"
