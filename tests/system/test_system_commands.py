"""Every command, typed: what it shows, what it leaves, and the code it ends with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outreach.cli.app import GROUPS
from tests.system.terminal import EVENING, SMALL, Terminal, tree, typed, workspace

NAMES = [name for group in GROUPS.values() for name in group]
OSEI = "Dr. Osei: Your rule that every new resident breaks a QA phantom on purpose has stayed with me."


@pytest.fixture
def example(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w")


@pytest.fixture
def small(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "w", SMALL)


@pytest.mark.parametrize("name", NAMES)
def test_every_help_works_and_has_an_example(name: str) -> None:
    screen = typed(name, "--help")
    assert screen.code == 0
    assert "\nExample:\n  outreach" in screen.out
    assert all(len(line) <= 88 for line in screen.out.splitlines())


def test_the_help_lists_every_command_in_its_group() -> None:
    screen = typed("--help")
    assert screen.code == 0
    assert all(f"  {name}" in screen.out for name in NAMES)
    assert "Every day:" in screen.out
    assert "\nExample:\n  outreach init" in screen.out
    assert typed("-V").out.startswith("outreach 0.")


def test_looking_leaves_every_byte_as_it_was(example: Terminal) -> None:
    assert example.type("run").code == 0
    example.type()  # the first agenda of a day remembers what it asked for
    before = tree(example.root)
    for words in (["plan"], [], ["agenda"], ["explain", "osei"], ["check"], ["plan", "--json"], ["show", "1"]):
        assert example.type(*words).code == 0
    assert tree(example.root) == before


def test_looking_before_the_first_run_makes_nothing(example: Terminal) -> None:
    before = tree(example.root)
    assert example.type("plan").code == 0
    assert example.type().code == 0
    assert tree(example.root) == before


def test_an_evening_of_notes_becomes_drafts(example: Terminal) -> None:
    example.type("note", "Harbor State: with Dr. Osei")
    assert example.type("note", OSEI).out == "Kept for Dr. Greta Osei: Harbor State interview, 2 Dec.\n"
    first = example.type("run")
    assert first.code == 3, "the policy is not known: the draft has no address"
    assert "CHECK" in first.out
    example.type("note", "policy Harbor State: welcome")
    assert example.type("run").code == 0
    assert "SEND" in example.type().out
    before = tree(example.root / "drafts")
    assert example.type("run").code == 0
    assert tree(example.root / "drafts") == before


def test_a_draft_without_an_address_is_a_matter_of_the_run_that_left_it(example: Terminal) -> None:
    example.type("note", "Marchetti: Your Friday plan review is what I would miss.")
    assert example.type("run").code == 3
    assert example.type("run").code == 0


def test_run_prints_the_contract_as_json(example: Terminal) -> None:
    found = json.loads(example.type("run", "--json").out)
    assert found["version"] == 1
    assert found["applied"]["run"] == 1
    assert found["applied"]["held"]
    assert json.loads(example.type("--json", "run").out)["applied"]["created"] == []


def test_global_options_stand_before_or_after_the_command(small: Terminal) -> None:
    root = str(small.root)
    before = typed("-w", root, "--now", EVENING, "plan").out
    assert before == typed("plan", "-w", root, "--now", EVENING).out
    assert typed("plan", "-w", root, "--now", EVENING, "-q").out == ""
    assert typed("plan", "-w", root, "--now", EVENING, "-v").err == f"workspace {root}\n"


def test_a_number_means_what_the_last_list_showed(small: Terminal) -> None:
    shown = small.type("plan").out
    assert "FILL IN  1  Dr. Oyelaran" in shown
    assert "There is no draft until you say one true thing:" in small.type("show", "1").out
    kept = small.type("note", "1", "I have read the trial you named, and the second arm surprised me.")
    assert kept.out == "Kept as a free note about Dr. Samuel Oyelaran.\n"
    assert small.type("explain", "1").out.startswith("Dr. Samuel Oyelaran, research mentor")
    assert small.type("show", "1").out.startswith("To:      Dr. Samuel Oyelaran")


def test_a_number_of_an_older_list_is_refused_with_the_new_one(small: Terminal) -> None:
    small.type("plan")
    config = small.root / "config.yaml"
    config.write_text(config.read_text().replace("Samuel Oyelaran", "Noor Hadid"))
    screen = small.type("show", "1")
    assert screen.code == 2
    assert "FILL IN  1  Dr. Hadid" in screen.out
    assert "the list has changed since 1 was shown" in screen.err
    assert small.type("show", "1").code == 0


def test_a_number_before_any_list_is_refused(small: Terminal) -> None:
    screen = small.type("show", "1")
    assert (screen.code, "no list was shown yet" in screen.err) == (2, True)


def test_the_list_of_a_run_has_numbers_until_the_next_run(example: Terminal) -> None:
    shown = example.type("run").out
    assert "SEND      1  Dr. Halvorsen" in shown
    hold = next(line.split()[1] for line in shown.splitlines() if line.startswith("HOLD"))
    assert "It lies in drafts/" in example.type("show", "1").out
    assert "tentative, private, no guests" in example.type("show", hold).out
    assert "the last list has no line 99" in example.type("show", "99").err
    remembered = next(Path.home().rglob("*.json"))
    remembered.write_text(remembered.read_text().replace('"run": "1"', '"run": "0"'))
    assert example.type("show", "1").code == 2


def test_show_by_name_and_by_number_of_a_silence(example: Terminal) -> None:
    assert "To:      Dr. Noor Hadid" in example.type("show", "hadid").out
    assert example.type("show", "jonah").code == 2
    lines = example.type("plan").out.splitlines()
    number = next(line.split()[2] for line in lines if line.startswith("NOT NOW"))
    assert example.type("show", number).out.startswith("NOT NOW")
    hold = next(line.split()[1] for line in lines if line.startswith("HOLD"))
    assert "is about no one but you" in example.type("explain", hold).err
    assert "is about nobody" in example.type("note", hold, "x").err
    assert json.loads(example.type("show", "hadid", "--json").out)["shown"]


def test_explain_says_why_not(example: Terminal) -> None:
    screen = example.type("explain", "hannah", "long")
    assert "Cedar Ridge discourages thank-yous" in screen.out
    assert json.loads(example.type("explain", "long", "--json").out)["skipped"]
    assert "do not concern this person: " in " ".join(example.type("explain", "long", "--all").out.split())


def test_news_says_who_is_told(small: Terminal) -> None:
    told = "Kept. Told once each, when due: Dr. Oyelaran now, Jonah 15 Dec.\n"
    assert small.type("news", "My audit was accepted.").out == told
    again = " ".join(small.type("news", "news: My audit was accepted.").out.split())
    assert again.endswith("(You said so before; it is kept once.)")
    assert json.loads(small.type("--json", "news", "Another one.").out)["facts"] == 1


def test_notes_by_name_and_in_the_grammar(small: Terminal) -> None:
    assert small.type("note", "jonah", "He showed me the room.").out == "Kept as a free note about Jonah.\n"
    assert small.type("note", "met", "Jonah").out == "Kept: met Dr. Jonah Adeyemi, 2 Dec.\n"
    assert small.type("note", "1").code == 2
    assert small.type("note", "nobody in particular").code == 2


def test_check_tells_everything_at_once_or_that_all_is_well(small: Terminal) -> None:
    assert small.type("check").out.startswith("config.yaml is fine: 2 people;")
    config = small.root / "config.yaml"
    config.write_text(config.read_text().replace("research mentor", "reserch mentor").replace("near-peer", "near-per"))
    screen = small.type("check")
    assert screen.code == 78
    assert "2 errors; nothing was changed." in screen.out
    assert len(json.loads(small.type("check", "--json").out)["problems"]) == 2
    assert small.type("check", "-q").out == ""


def test_check_runs_the_owners_own_tests(example: Terminal) -> None:
    assert example.type("check").code == 0
    config = example.root / "config.yaml"
    config.write_text(config.read_text().replace("Dr. Long, skipped program-policy", "Dr. Long, drafted"))
    screen = example.type("check")
    assert screen.code == 78
    assert "interview-thanks was to be drafted, but is skipped program-policy" in " ".join(screen.out.split())


def test_a_job_does_its_own_cadences_only(example: Terminal) -> None:
    screen = example.type("run", "thanks")
    assert screen.code == 0
    assert not (example.root / "holds").exists()


def test_the_review_writes_a_report_and_drafts_nothing(example: Terminal) -> None:
    screen = example.type("run", "review")
    assert screen.code == 0
    report = example.root / "reports" / "agenda.txt"
    assert report.read_text() == screen.out
    assert report.stat().st_mode & 0o777 == 0o600
    assert not list(example.root.glob("drafts/*.eml"))


def test_after_six_weeks_away_a_run_only_lists(example: Terminal) -> None:
    example.type("run", now="2026-10-01")
    screen = example.type("run", now="2026-12-02T18:31")
    assert screen.code == 3
    assert screen.out.startswith("No run for 62 days, so this one only lists")
    assert not list(example.root.glob("drafts/*.eml"))
    assert example.type("run", now="2026-12-02T18:40").code == 0
    assert list(example.root.glob("drafts/*.eml"))


def test_schema_and_completion_are_printed() -> None:
    assert json.loads(typed("schema").out)["type"] == "object"
    for shell in ("bash", "zsh", "fish"):
        assert "_OUTREACH_COMPLETE" in typed("completion", shell).out


def test_plan_takes_a_horizon_and_a_job(example: Terminal) -> None:
    near, far = example.type("plan", "--horizon", "3d").out, example.type("plan", "--horizon", "8 weeks").out
    assert "That is everyone for 3 days" in near
    assert "That is everyone for 56 days" in far
    assert "weekly review" not in example.type("plan", "thanks", "--offline").out
    assert json.loads(example.type("plan", "--offline", "--json").out)["observed"] is None
    assert example.type("show", "1").code == 0
    assert "NOT NOW" in example.type("plan", "--all").out
