"""What may not matter: how the files are cut up, in which order they say things, and where the machine thinks it is."""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from tests.architecture.source import ROOT
from tests.system.terminal import Terminal, tree, workspace

MOMENTS = ("2026-11-22 17:00", "2026-12-02 18:31", "2027-01-03 08:00")
FILES = ("config.yaml", "people.yaml", "season.yaml", "conferences.yaml", "cadences.yaml")
# what must stay together with the owner, and what only one file may say
AT_HOME = ("version", "me", "mail", "holds", "notes", "begin", "google")
NOTES = (
    "policy Harbor State: welcome",
    "Dr. Marchetti: Your Friday plan review is what I would miss anywhere else.",
    "Sandoval: question: which failures you stopped looking for",
)


EXAMPLE = (ROOT / "config.example.yaml").read_text(encoding="utf-8")


def written() -> dict[str, object]:
    """The example as plain text values, as the product's own reader sees it."""
    found = yaml.load(EXAMPLE, Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def shuffled(value: object, rng: random.Random, *, top: bool) -> object:
    """Say the same in another order: keys everywhere, and the records of a section."""
    if isinstance(value, Mapping):
        keys = list(value)
        rng.shuffle(keys)
        return {key: shuffled(value[key], rng, top=False) for key in keys}
    if isinstance(value, list):
        items = [shuffled(one, rng, top=False) for one in value]
        if top:
            rng.shuffle(items)
        return items
    return value


def cut_up(sections: Mapping[str, object], rng: random.Random) -> dict[str, dict[str, object]]:
    """Spread the sections over the files; lists and maps may be cut in two."""
    files: dict[str, dict[str, object]] = {name: {} for name in FILES}
    for name, value in sections.items():
        first, second = rng.choice(FILES), rng.choice(FILES)
        if name in AT_HOME or not isinstance(value, list):
            files["config.yaml" if name in AT_HOME else first][name] = value
        elif first == second or len(value) < 2:
            files[first][name] = value
        else:
            place = rng.randrange(1, len(value))
            files[first][name], files[second][name] = value[:place], value[place:]
    return files


def with_files(root: Path, files: Mapping[str, Mapping[str, object]]) -> Terminal:
    terminal = workspace(root, "version: 1\n")
    for name, sections in files.items():
        path = root / name
        path.write_text(yaml.safe_dump(dict(sections), allow_unicode=True, sort_keys=False, width=10_000))
        path.chmod(0o600)
    return terminal


def plans(terminal: Terminal) -> list[str]:
    """Every plan of the season, as programs see it, once a few notes are there."""
    for note in NOTES:
        assert terminal.type("note", note, now="2026-11-21 12:00").code == 0
    screens = [terminal.type("plan", "--json", "--quiet", now=moment) for moment in MOMENTS]
    assert [one.code for one in screens] == [0] * len(MOMENTS), screens[0].err
    return [one.out for one in screens]


@pytest.fixture(scope="module")
def as_written(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return plans(workspace(tmp_path_factory.mktemp("plain") / "w", EXAMPLE))


@pytest.mark.parametrize("seed", range(6))
def test_files_cut_up_and_in_another_order_give_the_same_plan(seed: int, as_written: list[str], tmp_path: Path) -> None:
    rng = random.Random(seed)
    sections = {name: shuffled(value, rng, top=True) for name, value in written().items()}
    terminal = with_files(tmp_path / "w", cut_up(sections, rng))
    assert plans(terminal) == as_written


def test_cut_up_with_drafts_lying_there_a_run_has_nothing_to_do(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", EXAMPLE)
    for note in NOTES:
        terminal.type("note", note, now="2026-11-21 12:00")
    terminal.type("run", now="2026-12-02 18:31")
    left = {name: what for name, what in tree(terminal.root).items() if name.startswith(("drafts", "holds"))}
    rng = random.Random(1)
    sections = {name: shuffled(value, rng, top=True) for name, value in written().items()}
    with_files(terminal.root, cut_up(sections, rng))
    terminal.type("run", now="2026-12-02 18:40")
    assert {name: what for name, what in tree(terminal.root).items() if name.startswith(("drafts", "holds"))} == left


ZONES = ("UTC", "America/Chicago", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")


@pytest.mark.parametrize("now", ["2026-12-02 23:59", "2026-12-03 00:01", "2026-11-01 01:30", "2027-03-14 02:30"])
def test_the_machines_zone_does_not_matter(now: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, tuple[str, list[str]]] = {}
    for zone in ZONES:
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        terminal = workspace(tmp_path / zone.replace("/", "-"))
        for note in NOTES:
            terminal.type("note", note, now="2026-10-30 12:00")
        plan = terminal.type("plan", "--json", "--quiet", now=now).out
        terminal.type("run", now=now)
        lying = sorted(str(path.relative_to(terminal.root)) for path in terminal.root.glob("*s/*.*"))
        seen[zone] = (plan, [name for name in lying if name.startswith(("drafts", "holds"))])
    assert len({plan for plan, _ in seen.values()}) == 1
    assert len({tuple(files) for _, files in seen.values()}) == 1
    assert seen["UTC"][1]


@pytest.mark.parametrize(
    "command",
    [
        ("plan",),
        ("plan", "--json"),
        ("plan", "--horizon", "8w", "--all"),
        ("plan", "--offline"),
        ("explain", "oyelaran"),
        ("show", "marchetti"),
        ("check",),
        ("customize", "mentor-checkin", "--diff"),
        ("recover",),
    ],
    ids=" ".join,
)
def test_looking_leaves_every_byte_as_it_was(command: tuple[str, ...], tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w", EXAMPLE)
    for note in NOTES:
        terminal.type("note", note, now="2026-12-02 17:00")
    terminal.type("run", now="2026-12-02 18:31")
    # a moved interview and a line of notes are there to be noticed, and must not be kept by looking
    config = terminal.root / "config.yaml"
    config.write_text(config.read_text().replace("2026-12-11", "2026-12-10"), encoding="utf-8")
    (terminal.root / "notes.txt").write_text(
        "Dr. Osei: Your rule about phantoms has stayed with me.\n", encoding="utf-8"
    )
    before = tree(terminal.root)
    screen = terminal.type(*command, now="2026-12-03 07:10")
    assert screen.code == 0, screen.err
    after = tree(terminal.root)
    # holding the lock leaves the name of who held it
    lock = {".outreach", ".outreach/lock"} if command == ("recover",) else set()
    assert {name for name in before | after if before.get(name) != after.get(name)} <= lock
