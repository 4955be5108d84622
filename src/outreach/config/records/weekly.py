"""One-line meetings, routine sessions, commitments, deadlines and busy days."""

from __future__ import annotations

from outreach.config.records import shapes
from outreach.config.records.heads import alone, before_date, sentence
from outreach.config.records.line import Record, Shape, Word

_LENGTH = Shape(key="length", fits=shapes.like(shapes.LENGTH))
_LINK = Shape(key="link", fits=shapes.like(shapes.LINK))
_ZONE = Shape(key="timezone", fits=shapes.zone)

MEETING = Record(
    noun="meeting",
    form="NAME DATE TIME, LENGTH",
    head=before_date("with", "when", "NAME 2026-12-02 4:00 pm"),
    words=(Word(key="with", leads=("with",), runs=True),),
    shapes=(_LENGTH, _LINK),
)

ROUTINE = Record(
    noun="routine session",
    form="NAME, every DAY TIME, LENGTH, permission granted DATE, prep N the evening before",
    head=alone("name"),
    words=(
        Word(key="permission", leads=("permission",)),
        Word(key="prep", leads=("prep",)),
    ),
    shapes=(
        Shape(key="when", fits=shapes.like(shapes.RECURRENCE)),
        _LENGTH,
        _ZONE,
        Shape(key="online", fits=shapes.one_of({"online", "virtual"}), value="yes"),
    ),
)

COMMITMENT = Record(
    noun="commitment",
    form="WHAT to NAME by DATE, size M, N hours left, at risk",
    head=sentence(r"(?P<what>.+) to (?P<to>.+?) by (?P<due>.+)", "WHAT to NAME by DATE"),
    words=(
        Word(key="size", leads=("size",)),
        Word(key="done", leads=("done",)),
        Word(key="new_date", leads=("new date",)),
    ),
    shapes=(
        Shape(key="hours_left", fits=shapes.like(shapes.HOURS_LEFT)),
        Shape(key="status", fits=shapes.one_of({"open", "at risk", "done", "handed over", "dropped"})),
    ),
    known=("at risk", "handed over", "dropped"),
)

DEADLINE = Record(
    noun="deadline",
    form="NAME by DATE, LINK, remind N before, with NAMES",
    head=sentence(r"(?P<name>.+) by (?P<due>.+)", "NAME by DATE"),
    words=(
        Word(key="remind", leads=("remind",)),
        Word(key="with", leads=("with",), runs=True),
        Word(key="attach", leads=("attach",), runs=True),
    ),
    shapes=(_LINK,),
)

BUSY = Record(
    noun="busy time",
    form="NAME, A..B, who INTEREST",
    head=alone("name"),
    words=(Word(key="who", leads=("who",)),),
    shapes=(Shape(key="dates", fits=shapes.like(shapes.DATES)),),
)
