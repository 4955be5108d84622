"""The first steps as README writes them, and what each must show on any day of the year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tests.architecture.source import ROOT

README = ROOT / "README.md"
_BLOCK = re.compile(r"<!-- first steps -->\n```\n(.*?)```", re.DOTALL)
_REMARK = re.compile(r"\s{2,}.*")

ANSWERS: Mapping[str, str] = MappingProxyType(
    {
        "1  Your name": "Nadia Ferrer",
        "2  Your e-mail address": "n.ferrer@lakeshore.example.edu",
        "3  Time zone": "America/Chicago",
        "4  ms1-ms4, pgy1-pgy5 or attending": "ms4",
        "or Enter": "Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>",
        "[research mentor]": "",
        "Enter if unsure": "10 weeks ago",
    }
)

_SHOWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pipx install": ("installed package outreach",),
        "outreach init": (
            "Wrote  ~/outreach/config.yaml",
            "It has no way to send.",
            "FILL IN  1  Dr. Oyelaran  check-in",
        ),
        "outreach check": ("config.yaml is fine: 1 person",),
        "outreach plan": (
            "Preview only: nothing has been changed.",
            "FILL IN  1  Dr. Oyelaran  check-in",
            "one thing that is new with you",
        ),
        "outreach news": ("Kept. Told once each, when due: Dr. Oyelaran now.",),
        "outreach run": ("SEND     1  Dr. Oyelaran  drafts/", "nothing sent. Running again would change nothing."),
        "outreach show": (
            "To:      Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>",
            "Subject: Audit accepted",
            "It lies in drafts/",
        ),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of README: what is typed, and texts that its screen must hold, in their order, whatever the day."""

    typed: str
    shown: tuple[str, ...]

    @property
    def answers(self) -> Mapping[str, str]:
        """Give what is typed after each question it asks, by the end of the question."""
        return ANSWERS if self.typed == "outreach init" else {}


def steps() -> tuple[Step, ...]:
    """Read the steps out of README."""
    found = _BLOCK.search(README.read_text())
    assert found is not None
    typed = [_REMARK.sub("", line) for line in found[1].splitlines()]
    return tuple(Step(typed=line, shown=_SHOWN[" ".join(line.split()[:2])]) for line in typed)
