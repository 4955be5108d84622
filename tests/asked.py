"""Reports asked of a project as its owner writes it: a few lines of YAML and facts in, rows out."""

from __future__ import annotations

from outreach.domain.facts import Fact
from outreach.domain.stages import View
from outreach.surveys import SURVEYS
from outreach.surveys.people import HORIZON
from outreach.surveys.survey import Row, Survey
from tests.builders import NOW, at
from tests.loaded import loaded
from tests.world import World


def asked(report: str, text: str, *facts: Fact, now: str = NOW) -> Survey:
    """Ask a report of the files, and of facts, at a time of the owner's."""
    world, moment = World(loaded(text), list(facts)), at(now)
    view = View(project=world.project, history=world.history(moment), now=moment)
    return SURVEYS[report](view, world.plan(moment, HORIZON))


def row_of(survey: Survey, **wanted: str) -> Row:
    """Give the only row with these data."""
    (row,) = (one for one in survey.rows if wanted.items() <= one.data.items())
    return row
