from __future__ import annotations

import os
from pathlib import Path

import pytest

from outreach.config.catalogue import CARDS
from outreach.config.load import load, problem_at
from outreach.config.shipped import shipped
from outreach.domain.cadences import On
from outreach.domain.occasions import OccasionKind
from tests.configured import ME, built_in, errors_of, load_text, notes_of, project_of

OWN = "cadences:\n  coffee: {who: physicist, when: 3 weeks after rotation ends, kind: ask}\n"


def workspace(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def messages(root: Path) -> list[str]:
    return [str(one) for one in load(root).problems]


def test_the_example_loads_alone_in_an_empty_folder(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml=shipped("config.example.yaml").read_text(encoding="utf-8"))
    found = load(tmp_path)
    assert found.project is not None
    assert {one.level for one in found.problems} <= {"note"}
    assert found.project.remarks == found.problems
    assert len(found.project.people) == 25
    assert {one.id for one in found.project.cadences} >= {"mentor-checkin", "physicist-coffee", "weekly-review"}


def test_without_a_configuration_init_is_named(tmp_path: Path) -> None:
    assert messages(tmp_path) == [f"config.yaml: there is none in {tmp_path}; make one with   outreach init"]


def test_the_files_beside_it_are_read_by_name(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml=ME, people_dot_yaml="people:\n  - Ada Quill\n", other_dot_yaml="peple: x\n")
    project = load(tmp_path).project
    assert project is not None
    assert [one.name.full for one in project.people] == ["Ada Quill"]


def test_a_link_in_place_of_a_file_is_not_read(tmp_path: Path) -> None:
    workspace(tmp_path, real_dot_yaml=ME)
    (tmp_path / "config.yaml").symlink_to(tmp_path / "real.yaml")
    assert messages(tmp_path) == ["config.yaml: a symbolic link; put the file itself there"]


def test_what_is_no_regular_file_is_not_read(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml=ME)
    os.mkfifo(tmp_path / "people.yaml")
    (tmp_path / "season.yaml").mkdir()
    assert messages(tmp_path) == [
        "people.yaml: not a regular file; it is not read",
        "season.yaml: not a regular file; it is not read",
    ]


def test_a_file_that_cannot_be_reached_says_why(tmp_path: Path) -> None:
    (tmp_path / "root").write_text("", encoding="utf-8")
    assert messages(tmp_path / "root") == ["config.yaml: cannot be read (Not a directory)"] + [
        f"{name}.yaml: cannot be read (Not a directory)"
        for name in ("people", "season", "conferences", "cadences", "private")
    ]


def test_all_unreadable_files_are_named_at_once(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml="a: &x 1\n", people_dot_yaml="people: *x\n")
    assert {one.partition(":")[0] for one in messages(tmp_path)} == {"config.yaml", "people.yaml"}


@pytest.mark.parametrize(
    ("version", "message"),
    [
        ("2", "config.yaml:1:10: version: written for a newer outreach; this one reads version 1: upgrade outreach"),
        ("one", "config.yaml:1:10: version: write   version: 1"),
        ("0", "config.yaml:1:10: version: write   version: 1"),
    ],
)
def test_only_our_version_is_read(version: str, message: str) -> None:
    assert [str(one) for one in load_text(f"version: {version}\n{ME}").problems] == [message]


def test_me_is_needed() -> None:
    found = load_text("pace: steady\n")
    assert [one.message[:14] for one in found.problems] == ["me is missing;"]


def test_the_workspace_overrides_words_file_by_file_and_merges_recipes(tmp_path: Path) -> None:
    workspace(
        tmp_path,
        config_dot_yaml=ME,
        **{
            "templates__mentor-checkin__01-checkin.j2": "Subject: mine\r\n\r\nmine",
            "templates__mentor-checkin__cadence_dot_yaml": "every: 5 weeks\n",
            "templates__mentor-checkin__README": "not read",
            "templates__signature.j2": "Yours",
        },
    )
    project = load(tmp_path).project
    assert project is not None
    checkin = project.cadences_by_id[next(id for id in project.cadences_by_id if id == "mentor-checkin")]
    assert checkin.steps[0].source == "Subject: mine\n\nmine"
    assert str(checkin.trigger) != str(load_text(ME).project)
    assert checkin.title == "check-in"
    assert project.sources["mentor-checkin/01-checkin.j2"] == "Subject: mine\n\nmine"
    assert project.sources["signature.j2"] == "Yours"
    assert "interview-thanks/01-thanks.j2" in project.sources
    assert not [name for name in project.sources if name.startswith("physicist-coffee")]


def test_a_cadence_of_ones_own_may_live_in_its_folder(tmp_path: Path) -> None:
    recipe = "kind: ask\nwho: physicist\nwhen: manual\n"
    workspace(
        tmp_path,
        config_dot_yaml=ME,
        **{"templates__tea__cadence_dot_yaml": recipe, "templates__tea__01-ask.j2": "Subject: x\n\nx"},
    )
    project = load(tmp_path).project
    assert project is not None
    assert "tea" in {one.id for one in project.cadences}


@pytest.mark.parametrize("inside", ["templates", "templates/mentor-checkin", "templates/mentor-checkin/01-checkin.j2"])
def test_links_among_templates_are_not_followed(tmp_path: Path, inside: str) -> None:
    outside = tmp_path / "outside"
    (outside / "mentor-checkin").mkdir(parents=True)
    (outside / "mentor-checkin" / "01-checkin.j2").write_text("Subject: stolen\n\nx", encoding="utf-8")
    root = workspace(tmp_path / "root", config_dot_yaml=ME)
    place = root / inside
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(outside / inside.removeprefix("templates").strip("/"))
    found = load(root)
    assert found.project is None
    assert [one.message for one in found.problems if "symbolic link" in one.message]


def test_templates_that_cannot_be_read_are_errors_with_their_file(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml=ME, **{"templates__mentor-checkin__cadence_dot_yaml": "every: &a 1\n"})
    folder = tmp_path / "templates" / "mentor-checkin"
    (folder / "02-latin.j2").write_bytes(b"\xe9t\xe9")
    (folder / "03-big.j2").write_text("x" * 70_000, encoding="utf-8")
    found = messages(tmp_path)
    assert len(found) == 3
    assert found[0].startswith("templates/mentor-checkin/02-latin.j2: this is not UTF-8")
    assert found[1].startswith("templates/mentor-checkin/03-big.j2: larger than")
    assert found[2].startswith("templates/mentor-checkin/cadence.yaml:1:8: ")


def test_a_mistake_in_a_recipe_is_reported_where_it_stands(tmp_path: Path) -> None:
    workspace(
        tmp_path, config_dot_yaml=ME, **{"templates__mentor-checkin__cadence_dot_yaml": "title: x\nevry: 5 weeks\n"}
    )
    assert messages(tmp_path) == [
        'templates/mentor-checkin/cadence.yaml:2:1: evry: unknown key "evry"; did you mean   every'
    ]


def test_two_files_for_one_step_are_an_error(tmp_path: Path) -> None:
    workspace(tmp_path, config_dot_yaml=ME, **{"templates__mentor-checkin__01-mine.j2": "Subject: x\n\nx"})
    assert [one.rpartition(": ")[2] for one in messages(tmp_path)] == ["01-checkin.j2 and 01-mine.j2; keep one"]


def test_every_built_in_recipe_makes_a_cadence() -> None:
    project = project_of("")
    with_recipe = {id for id, folder in built_in().folders.items() if folder.recipes}
    assert {one.id for one in project.cadences} == with_recipe - set(CARDS)


def test_the_hold_sets_of_the_first_hour() -> None:
    cadences = {str(one.id): one for one in project_of("").cadences}
    assert cadences["attend-routine"].trigger == On(kind=OccasionKind.SESSION)
    assert [one.part for one in cadences["interview-day"].holds] == ["prep-1", "interview", "debrief"]
    assert [one.title for one in cadences["weekly-review"].holds] == ["weekly review"]
    assert cadences["weekly-review"].is_hold_set


def test_a_cadence_of_ones_own_offers_times_and_keeps_time_for_its_preparation() -> None:
    text = OWN.replace("kind: ask", "kind: ask, offer_times: 3 x 20 min, holds: {prep: 15 min}")
    words = {"coffee": "Subject: x\n\nx"}
    project = project_of(text, words=words)
    coffee = next(one for one in project.cadences if one.id == "coffee")
    assert coffee.offer_times is not None
    assert coffee.holds[0].part == "prep-1"
    assert project.remarks == ()


def test_a_cadence_without_words_is_an_error() -> None:
    assert errors_of(OWN) == [
        "config.yaml:3:3: cadences.coffee: no words: write them in   templates/coffee/01-coffee.j2"
    ]


def test_private_belongs_in_its_own_file() -> None:
    text = "private: {first_choice: none}\n"
    assert notes_of(text) == [
        "config.yaml:2:1: private: the private section of config.yaml belongs in private.yaml, readable by you alone"
    ]
    assert notes_of("", private=text) == []


def test_a_key_is_placed_where_it_stands_and_without_a_line_where_no_file_has_it(tmp_path: Path) -> None:
    workspace(
        tmp_path, config_dot_yaml="version: 1\nme:\n  email: nadia@example.org\n", cadences_dot_yaml="mail: gmail\n"
    )
    found = problem_at(tmp_path, ("me", "email"), "was another one")
    assert str(found) == "config.yaml:3:3: me.email: was another one"
    assert str(problem_at(tmp_path, ("mail",), "was local")) == "cadences.yaml:1:1: mail: was local"
    assert str(problem_at(tmp_path, ("holds",), "was google")) == "config.yaml: holds: was google"
