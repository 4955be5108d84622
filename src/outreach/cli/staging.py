"""The scenes of the demo: a folder of its own, the notes of an interview day, and where everything lies afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from outreach.capture.taking import is_new, take
from outreach.cli.keeping import told_back
from outreach.cli.options import Settings
from outreach.cli.screen import say
from outreach.cli.starting import write_workspace
from outreach.clock import Clock
from outreach.errors import UsageError
from outreach.preview import HORIZON, preview
from outreach.reports.check import fine
from outreach.reports.plan import planned
from outreach.reports.words import count
from outreach.workspace import CONFIG


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A configuration that ships, the evening it is shown on, and what was noted an hour before; `who` to ask about.

    `files` are those that its mails carry.
    """

    file: str
    evening: str
    noted: str
    notes: tuple[str, ...]
    who: str
    files: tuple[str, ...] = ()


INTERVIEWS = "interview-season"
EXAMPLES: Mapping[str, Example] = {
    INTERVIEWS: Example(
        file="config.example.yaml",
        evening="2026-12-02T18:31",
        noted="2026-12-02T17:40",
        notes=(
            "Harbor State: with Dr. Marchetti, Dr. Halvorsen, Dr. Greta Osei, Ms. Bell",
            "policy Harbor State: welcome",
            "Dr. Marchetti: Your Friday plan review, where residents present, is what I would miss anywhere else.",
            "Dr. Osei: Your rule that every new resident breaks a QA phantom on purpose has stayed with me.",
            "Dr. Halvorsen: she asked about the hippocampal limits",
        ),
        who="osei",
        files=("okafor-cv.pdf",),
    ),
    "resident-job-search": Example(
        file="examples/resident-job-search.yaml",
        evening="2026-10-06T18:31",
        noted="2026-10-06T17:40",
        notes=(
            "Dr. Strand: You would spend a whole clinic day at a practice before the first interview there.",
            "promised Dr. Strand: a list of six practices by Oct 16",
            "Dr. Strand: next step: send you a list of six practices by 2026-10-16",
        ),
        who="strand",
        files=("morrow-cv.pdf",),
    ),
    "physics-match": Example(
        file="examples/physics-match.yaml",
        evening="2026-10-13T18:31",
        noted="2026-10-13T17:40",
        notes=(
            "Dr. Varga: You would leave out the fourth figure, and I see now that it only repeats the second.",
            "promised Dr. Varga: the chapter without the fourth figure by Oct 23",
        ),
        who="varga",
        files=("lindholm-cv.pdf",),
    ),
}


def prepare(root: Path, settings: Settings, example: Example) -> None:
    """Copy the example into a fresh folder; one that holds something else is left alone."""
    from outreach.config.shipped import shipped

    text = shipped(example.file).read_text(encoding="utf-8")
    if (root / CONFIG).exists() and (root / CONFIG).read_text(encoding="utf-8") != text:
        raise UsageError("holds a configuration of its own", place=str(root), remedy="name another folder for the demo")
    write_workspace(root, text)
    for name in example.files:
        if not (root / name).exists():
            (root / name).write_bytes(shipped(f"examples/{name}").read_bytes())
    say(f"A made-up season in {root}; nothing leaves this folder.", settings)


def look_around(settings: Settings, example: Example) -> None:
    """Check, take the notes of that day, and show the plan."""
    found = preview(settings.root(), settings.clock())
    step("outreach check", fine(found.project, found.plan), settings)
    for line in example.notes:
        step(f'outreach note "{line}"', _noted(line, settings, example.noted), settings)
    found = preview(settings.root(), settings.clock())
    step("outreach plan", planned(found.plan, found.project, horizon=HORIZON).text, settings)


def _noted(line: str, settings: Settings, moment: str) -> str:
    """Keep a note as if it had been typed an hour before, once."""
    from outreach.state.ledger import Ledger

    clock = Clock(read=settings.clock().read, given=moment)
    found = preview(settings.root(), clock)
    taken = take(line, found.view)
    new = [one for one in taken.facts if is_new(one, found.facts)]
    with Ledger.open(settings.root(), now=found.now) as ledger:
        ledger.record(new)
    return told_back(taken.echo)


def step(typed: str, shown: str, settings: Settings) -> None:
    """Show a command as it would be typed, and what it shows."""
    say(f"\n$ {typed}", settings)
    if shown:
        say(shown, settings)


def places(settings: Settings, example: Example) -> None:
    """Say where the drafts and holds are."""
    root = settings.root()
    drafts, holds = len(list((root / "drafts").glob("*.eml"))), len(list((root / "holds").glob("*.ics")))
    lines = [
        "",
        f"{count(drafts, 'draft')} in {root / 'drafts'} (.eml, open them in a mail program)",
        f"{count(holds, 'hold')} in {root / 'holds'} (.ics, open them in a calendar)",
        f"Look around:  outreach -w {root} --now {example.evening} explain {example.who}",
        "Your own:     outreach init",
    ]
    say("\n".join(lines), settings)
