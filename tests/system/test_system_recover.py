"""The ledger is lost, damaged or old: nothing is made twice, nothing is drafted that might have been sent."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from outreach.clock import Clock
from outreach.domain.facts import Fact, LedgerMade, Noted, Recovered, RunFinished
from outreach.jobs import perform
from outreach.rendering import mime
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.system.terminal import Screen, Terminal, workspace

EVENING, NIGHT, LATER = "2026-12-02 18:31", "2026-12-02 21:00", "2026-12-03 07:10"
NOTES = (
    "policy Harbor State: welcome",
    "Dr. Marchetti: Your Friday plan review is what I would miss anywhere else.",
    "Dr. Halvorsen: You asked about the hippocampal limits.",
)


@pytest.fixture
def season(tmp_path: Path) -> Terminal:
    """The evening of an interview: two thank-yous, a check-in and holds lie there."""
    terminal = workspace(tmp_path / "w")
    for note in NOTES:
        terminal.type("note", note, now="2026-12-02 18:00")
    terminal.type("run", now=EVENING)
    assert len(drafts(terminal)) >= 2
    return terminal


def drafts(terminal: Terminal) -> dict[str, str]:
    """Name each draft by its key, with its text."""
    paths = (terminal.root / "drafts").rglob("*.eml")
    return {str((one := mime.parse(path.read_bytes())).key): one.text for path in paths}


def holds(terminal: Terminal) -> set[str]:
    return {path.name for path in (terminal.root / "holds").glob("*.ics")}


def ledger(terminal: Terminal) -> Path:
    return terminal.root / ".outreach" / "ledger.db"


def lose(terminal: Terminal) -> None:
    """Lose the ledger and every copy of it."""
    ledger(terminal).unlink()
    for path in (terminal.root / ".outreach" / "backups").glob("*"):
        path.unlink()


def damage(terminal: Terminal) -> None:
    path = ledger(terminal)
    content = bytearray(path.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    path.write_bytes(content)


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


@pytest.mark.parametrize("command", ["run", "plan", "agenda", "check"])
def test_without_its_ledger_every_command_says_what_to_do(season: Terminal, command: str) -> None:
    lose(season)
    before = drafts(season)
    screen = season.type(command, now=LATER)
    assert screen.code == 78
    assert "of ours lie there, but the ledger that knows them is gone" in words(screen)
    assert "outreach recover" in words(screen)
    assert drafts(season) == before
    assert not ledger(season).exists()


def test_a_damaged_ledger_is_refused_with_the_same_advice(season: Terminal) -> None:
    damage(season)
    screen = season.type("run", now=LATER)
    assert screen.code == 78
    assert "outreach recover" in words(screen)


def test_a_damaged_ledger_is_rebuilt_from_the_newest_copy_and_kept(season: Terminal) -> None:
    before = drafts(season), holds(season)
    damage(season)
    screen = season.type("recover", now=NIGHT)
    assert screen.code == 0, screen.err
    assert "Rebuilt from .outreach/backups/ledger-2026-12-02-simulated.db" in words(screen)
    assert list((season.root / ".outreach").glob("ledger-before-*.db"))
    again = season.type("run", now=NIGHT)
    assert again.code in (0, 3), again.err
    assert (drafts(season), holds(season)) == before


def test_with_no_copy_at_all_what_lies_there_is_found_again_by_its_keys(season: Terminal) -> None:
    before, held = drafts(season), holds(season)
    lose(season)
    screen = season.type("recover", now=NIGHT)
    assert "There is no copy of the ledger, so it begins anew today." in words(screen)
    assert f"Found lying there and taken in: {len(before)} drafts" in words(screen)
    assert "not to be placed" not in words(screen)
    season.type("run", now=NIGHT)
    assert drafts(season).keys() == before.keys()
    assert held <= holds(season)


def test_an_adopted_draft_that_the_owner_changed_stays_the_owners(season: Terminal) -> None:
    path = next((season.root / "drafts").glob("*marchetti*.eml"))
    path.write_bytes(path.read_bytes().replace(b"Dear", b"Hello", 1))
    changed = path.read_bytes()
    lose(season)
    season.type("recover", now=NIGHT)
    season.type("run", now=LATER)
    assert path.read_bytes() == changed


def test_a_draft_nobody_can_place_is_named_and_left_alone(season: Terminal) -> None:
    path = next((season.root / "drafts").glob("*marchetti*.eml"))
    key = mime.parse(path.read_bytes()).key
    path.write_bytes(path.read_bytes().replace(str(key).encode(), b"0" * 32))
    lose(season)
    screen = season.type("recover", now=NIGHT)
    assert f"not to be placed: drafts/{path.name}" in words(screen)
    assert path.exists()


def test_what_was_due_before_the_loss_is_asked_about_and_never_drafted(season: Terminal) -> None:
    for path in (season.root / "drafts").glob("*.eml"):
        path.unlink()
    lose(season)
    season.type("recover", now=NIGHT)
    for note in NOTES:
        season.type("note", note, now=NIGHT)
    shown = season.type("run", now=NIGHT)
    assert drafts(season) == {}
    assert "the ledger was rebuilt: shall it still be drafted?" in words(shown)
    assert 'outreach note marchetti "go_ahead: yes"' in words(shown)


def test_a_yes_drafts_it_and_a_no_is_a_no(season: Terminal) -> None:
    for path in (season.root / "drafts").glob("*.eml"):
        path.unlink()
    lose(season)
    season.type("recover", now=NIGHT)
    for note in (*NOTES, "Marchetti: go_ahead: yes", "Halvorsen: go_ahead: no"):
        season.type("note", note, now=NIGHT)
    season.type("run", now=NIGHT)
    names = [path.name for path in (season.root / "drafts").glob("*thanks*.eml")]
    assert names == ["2026-12-02-interview-thanks-elena-marchetti.eml"]


def test_what_opens_after_the_recovery_is_drafted_as_ever(season: Terminal) -> None:
    lose(season)
    season.type("recover", now="2026-12-02 22:00")
    season.type("note", "Northfield: with Dr. Lindqvist", now="2026-12-11 17:30")
    season.type("note", "policy Northfield: welcome", now="2026-12-11 17:30")
    season.type("note", "Dr. Lindqvist: Your way of opening tumor board with a question stays.", now="2026-12-11 17:30")
    season.type("run", now="2026-12-11 18:30")
    assert list((season.root / "drafts").glob("*interview-thanks-beatrix-lindqvist.eml"))


def test_an_export_is_as_good_as_a_copy(season: Terminal, tmp_path: Path) -> None:
    exported = tmp_path / "facts.jsonl"
    exported.write_text(season.type("export", now=EVENING).out, encoding="utf-8")
    before = facts(season)
    lose(season)
    screen = season.type("recover", "--from", str(exported), now=NIGHT)
    assert screen.code == 0, screen.err
    assert facts(season)[: len(before)] == before
    assert isinstance(facts(season)[-1], Recovered)
    season.type("run", now=NIGHT)
    assert len([one for one in facts(season) if isinstance(one, LedgerMade)]) == 1


def facts(terminal: Terminal) -> tuple[Fact, ...]:
    with Ledger.open(terminal.root, now=at(LATER), readonly=True) as opened:
        return opened.facts()


def test_a_note_is_not_put_into_a_ledger_that_knows_nothing(season: Terminal) -> None:
    ledger(season).unlink()
    screen = season.type("note", "Dr. Osei: Your rule about phantoms has stayed with me.", now=NIGHT)
    assert screen.code == 78
    assert "outreach recover" in words(screen)


def test_what_stands_in_a_ledger_without_drafts_is_kept(season: Terminal) -> None:
    ledger(season).unlink()
    kept = Noted(at=at(NIGHT), text="Said in between.")
    with Ledger.open(season.root, now=at(NIGHT)) as opened:
        opened.record([kept])
    season.type("run", now="2026-12-02 21:10")
    season.type("recover", now="2026-12-02 21:30")
    assert kept in facts(season)
    assert len([one for one in facts(season) if isinstance(one, LedgerMade)]) == 1
    runs = [one.run for one in facts(season) if isinstance(one, RunFinished)]
    assert len(runs) == len(set(runs))


def test_a_ledger_that_is_fine_is_left_alone(season: Terminal) -> None:
    before = ledger(season).read_bytes()
    screen = season.type("recover", now=NIGHT)
    assert screen.code == 0
    assert "nothing was changed" in words(screen)
    assert ledger(season).read_bytes() == before


def test_an_older_copy_put_in_place_by_hand_learns_what_lies_there(season: Terminal) -> None:
    copy = ledger(season).read_bytes()
    season.type("note", "Dr. Osei: Your rule about phantoms has stayed with me.", now=LATER)
    season.type("note", "Harbor State: with Dr. Osei", now=LATER)
    season.type("run", now=LATER)
    before = drafts(season)
    ledger(season).write_bytes(copy)
    screen = season.type("recover", now="2026-12-03 08:00")
    assert "an older one was put in its place?" in words(screen)
    assert "taken in: 1 draft" in words(screen)
    season.type("run", now="2026-12-03 08:10")
    assert drafts(season) == before


def test_a_file_is_refused_while_the_ledger_can_be_read(season: Terminal, tmp_path: Path) -> None:
    exported = tmp_path / "facts.jsonl"
    exported.write_text(season.type("export", now=EVENING).out, encoding="utf-8")
    screen = season.type("recover", "--from", str(exported), now=NIGHT)
    assert screen.code == 2
    assert "the ledger can be read" in words(screen)


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (None, 2, "there is no such file"),
        (b"hello\n", 78, "facts.jsonl:1: this is no line of an export"),
        (b"\xff\xfe", 78, "neither a ledger nor an export"),
        (b"SQLite format 3\0rubbish", 78, "this copy is damaged"),
    ],
)
def test_a_file_that_is_no_use_is_named(
    season: Terminal, tmp_path: Path, content: bytes | None, code: int, said: str
) -> None:
    path = tmp_path / "facts.jsonl"
    if content is not None:
        path.write_bytes(content)
    lose(season)
    screen = season.type("recover", "--from", str(path), now=NIGHT)
    assert screen.code == code
    assert said in words(screen)
    assert not ledger(season).exists()


def test_recovering_as_json_gives_the_counts(season: Terminal) -> None:
    lose(season)
    found = json.loads(season.type("recover", "--json", now=NIGHT).out.partition("\n}")[0] + "\n}")
    assert (found["version"], found["recovered"], found["unplaced"]) == (1, True, [])
    assert found["drafts"] == len(drafts(season))


def test_a_real_run_keeps_a_copy_a_day_apart_from_rehearsals(tmp_path: Path) -> None:
    terminal = workspace(tmp_path / "w")
    moment = datetime.fromisoformat("2026-12-02T07:10:00-06:00")
    perform(terminal.root, None, Clock(read=lambda: moment))
    terminal.type("run", now="2027-03-01 07:10")
    names = sorted(path.name for path in (terminal.root / ".outreach" / "backups").iterdir())
    assert names == ["ledger-2026-12-02.db", "ledger-2027-03-01-simulated.db"]
