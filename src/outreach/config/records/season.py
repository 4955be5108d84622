"""One-line interviews, rotations and letters."""

from __future__ import annotations

from outreach.config.records import shapes
from outreach.config.records.heads import before_date, sentence
from outreach.config.records.line import Record, Shape, Word

INTERVIEW = Record(
    noun="interview",
    form="PLACE DATE TIME, LENGTH, virtual, coordinator NAME, with NAMES",
    head=before_date("at", "when", "PLACE 2026-12-02 9:00 am"),
    words=(
        Word(key="coordinator", leads=("coordinator",)),
        Word(key="with", leads=("with",), runs=True),
    ),
    shapes=(
        Shape(key="length", fits=shapes.like(shapes.LENGTH)),
        Shape(key="mode", fits=shapes.one_of(shapes.MODES)),
        Shape(key="timezone", fits=shapes.zone),
    ),
    known=tuple(sorted(shapes.MODES)),
)

_KINDS = frozenset({"away", "home", "elective", "required", "research", "observership", "sub-internship", "virtual"})

ROTATION = Record(
    noun="rotation",
    form="PLACE A..B, away, days start TIME, early N, staff NAMES, with NAMES",
    head=before_date("at", "dates", "PLACE 2026-07-06..2026-07-31"),
    words=(
        Word(key="day_starts", leads=("days start", "day starts")),
        Word(key="early", leads=("early",)),
        Word(key="letter_from", leads=("letter from",)),
        Word(key="staff", leads=("staff",), runs=True),
        Word(key="with", leads=("with",), runs=True),
    ),
    shapes=(Shape(key="kind", fits=shapes.one_of(_KINDS)),),
    known=tuple(sorted(_KINDS)),
)

LETTER = Record(
    noun="letter",
    form="NAME for PURPOSE by DATE, asked DATE, uploaded DATE, thanked DATE",
    head=sentence(r"(?P<from>.+?) for (?P<for>.+) by (?P<due>.+)", "NAME for PURPOSE by DATE"),
    words=(
        Word(key="asked", leads=("asked",)),
        Word(key="agreed", leads=("agreed",)),
        Word(key="uploaded", leads=("uploaded",)),
        Word(key="thanked", leads=("thanked",)),
    ),
)
