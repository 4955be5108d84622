"""Who and what the files name, read alone: the same as a whole load finds, and nothing where it is not understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.config.grammar import Unclear
from outreach.config.load import load
from outreach.config.named import asked_for, jobs, people, tree_of
from outreach.config.shipped import shipped
from outreach.domain.cadences import Manual
from outreach.domain.people import Person
from outreach.domain.project import Project
from tests.steady import steady

ME = "version: 1\nme: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: UTC, phase: pgy2}\n"
EXAMPLES = ["config.example.yaml", *sorted(f"examples/{one.name}" for one in shipped("examples").glob("*.yaml"))]


def a_workspace(root: Path, text: str, **files: str) -> Path:
    root.mkdir(exist_ok=True)
    (root / "config.yaml").write_text(text)
    for name, content in files.items():
        (root / f"{name}.yaml").write_text(content)
    return root


def a_project(root: Path) -> Project:
    loaded = load(root)
    assert loaded.project is not None, loaded.problems
    return loaded.project


def named(found: Person) -> tuple[object, ...]:
    return (found.id, found.name, found.email, found.call, found.was)


@pytest.mark.parametrize("example", EXAMPLES)
def test_everybody_a_whole_load_knows_is_named_and_nobody_else(tmp_path: Path, example: str) -> None:
    root = a_workspace(tmp_path, shipped(example).read_text())
    if load(root).project is None:
        return
    assert {named(one) for one in people(tree_of(root))} == {named(one) for one in a_project(root).people}


@pytest.mark.parametrize(
    "text",
    [
        "people:\n  - {name: 'Dr. Ada Quill <a.quill@example.org>, pd', id: ada, call: Ada, was: [Ada Smith]}\n",
        "people: Dr. Ada Quill <a.quill@example.org>, pd\n",
        "people:\n  - Dr. Ada Quill <a.quill@example.org>, pd\ninterviews:\n"
        "  - Northfield 2026-12-02 9:00 am ET, with Dr. Quill, Dr. Omar Reed and Ada Quill\n",
        "interviews:\n  - {at: Northfield, when: '2026-12-02 9:00 am ET', details: {Dr. Reed: a plan}, "
        "with: 'Dr. Omar Reed, Ian Poe'}\n",
        "interviews:\n  - Northfield 2026-12-02 9:00 am ET, coordinator Ann Lee <a.lee@example.org>, with Ann Lee\n",
        "programs:\n  - Northfield University, coordinator Ann Lee <a.lee@example.org>\n",
        "conferences:\n  - {name: ARRO 2027, dates: 2027-01-29..2027-01-30, "
        "talked_to: [Dr. Omar Reed, {who: Ian Poe}]}\n",
        "conferences:\n  - {name: ARRO 2027, dates: 2027-01-29..2027-01-30, talked_to: Dr. Omar Reed}\n",
    ],
)  # fmt: skip
def test_every_way_to_name_somebody_is_read_as_by_a_whole_load(tmp_path: Path, text: str) -> None:
    root = a_workspace(tmp_path, ME + text)
    assert {named(one) for one in people(tree_of(root))} == {named(one) for one in a_project(root).people} != set()


def test_a_name_that_several_have_makes_nobody_new(tmp_path: Path) -> None:
    text = "people: [Dr. Lin Chen <l.chen@example.org>, Dr. Wei Chen <w.chen@example.org>]\n"
    root = a_workspace(tmp_path, f"{ME}{text}conferences:\n  - {{name: ARRO 2027, talked_to: [Chen]}}\n")
    assert [one.id for one in people(tree_of(root))] == ["lin-chen", "wei-chen"]


def test_files_of_a_workspace_are_one_tree(tmp_path: Path) -> None:
    root = a_workspace(
        tmp_path, ME + "people: Ada Quill <a.quill@example.org>\n", people="people: [Ian Poe <i.poe@example.org>]\n"
    )
    assert [one.id for one in people(tree_of(root))] == ["ada-quill", "ian-poe"]


@pytest.mark.parametrize(
    "text",
    [
        "people: [\n",
        "people:\n  - Ada Quill <a.quill@example.org\n",
        "people:\n  - [Ada, Quill]\n",
        "people:\n  - {email: a.quill@example.org}\n",
        "people: [Ada Quill <a.quill@example.org>, Ada Quill <ada@example.org>]\n",
        "interviews:\n  - {at: Northfield, with: {Dr. Reed: a plan}}\n",
        "people: Ada Quill, no such word until 2026-01-01\n",
    ],
)
def test_files_that_are_not_understood_name_nobody(tmp_path: Path, text: str) -> None:
    root = a_workspace(tmp_path, ME + text)
    with pytest.raises(Unclear):
        people(tree_of(root))


def test_what_two_files_say_differently_is_not_read(tmp_path: Path) -> None:
    root = a_workspace(tmp_path, ME + "notes: a.txt\n", people="notes: b.txt\n")
    with pytest.raises(ValueError, match="cannot be read"):
        tree_of(root)


@pytest.mark.parametrize("text", ["", "jobs: {dawn: {does: all, when: daily 05:00}, morning: {when: daily 06:00}}\n"])
def test_jobs_are_ours_and_the_owners(tmp_path: Path, text: str) -> None:
    root = a_workspace(tmp_path, ME + text)
    assert jobs(tree_of(root)) == tuple(a_project(root).jobs)


def test_jobs_that_are_no_map_are_refused() -> None:
    with pytest.raises(ValueError, match="keys are expected"):
        jobs({"jobs": "morning"})


@pytest.mark.parametrize(
    "text",
    [
        steady(),
        ME,
        ME + "cadences: {job-signal: off, give-intro: {on: no}, resident-question: on}\n",
        ME + "cadences: {connector-ask: {title: ask me}}\n",
        ME + "cadences: {intro-meeting: {every: 8 weeks}}\n",
        ME + "cadences: {small-task-offer: {when: Manual}}\n",
    ],
)  # fmt: skip
def test_what_is_asked_for_is_what_a_whole_load_finds_switched_on(tmp_path: Path, text: str) -> None:
    root = a_workspace(tmp_path, text)
    cadences = [one for one in a_project(root).cadences if one.on and isinstance(one.trigger, Manual)]
    assert list(asked_for(root, tree_of(root))) == [(one.id, one.title) for one in cadences]


def test_a_cadence_of_a_folder_of_the_owners_is_asked_for_too(tmp_path: Path) -> None:
    root = a_workspace(tmp_path, ME)
    folder = root / "templates" / "coffee"
    folder.mkdir(parents=True)
    (folder / "cadence.yaml").write_text("when: manual\nkind: ask\nwho: peers\ntitle: a coffee\n")
    assert ("coffee", "a coffee") in list(asked_for(root, tree_of(root)))
