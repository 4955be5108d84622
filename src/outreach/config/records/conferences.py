"""One-line conferences, their sessions, and the people asked for or talked to there."""

from __future__ import annotations

from outreach.config.records import shapes
from outreach.config.records.heads import alone, before_date
from outreach.config.records.line import Record, Shape, Word

_MODE = Shape(key="mode", fits=shapes.one_of(shapes.MODES))
_ZONE = Shape(key="timezone", fits=shapes.zone)

SESSION_KINDS = frozenset({"disease-site", "trainee", "mentoring", "poster", "my poster", "talk", "social"})

CONFERENCE = Record(
    noun="conference",
    form="NAME DATES, ZONE, virtual",
    head=before_date("name", "dates", "NAME 2027-01-29..2027-01-30"),
    words=(Word(key="month", leads=("month",)), Word(key="id", leads=("id",))),
    shapes=(_ZONE, _MODE),
)

SESSION = Record(
    noun="session",
    form="DATE TIME, LENGTH, TYPE, TITLE, sign up by DATE, posters NAMES",
    head=alone("when"),
    words=(
        Word(key="sign_up_by", leads=("sign up by",)),
        Word(key="posters", leads=("posters",), runs=True),
        Word(key="speaker", leads=("speaker",)),
    ),
    shapes=(
        Shape(key="length", fits=shapes.like(shapes.LENGTH)),
        Shape(key="type", fits=shapes.one_of(SESSION_KINDS)),
    ),
    rest="title",
    rest_runs=True,
)

MEET = Record(noun="person to meet", form="NAME", head=alone("who"))

TALKED_TO = Record(
    noun="person talked to",
    form="NAME, thanked DATE",
    head=alone("who"),
    words=(Word(key="thanked", leads=("thanked",)),),
)
