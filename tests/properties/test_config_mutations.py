"""Any mutated configuration either loads or is refused with file and line; never another exception, never slowly."""

from __future__ import annotations

import random
import time

import pytest
import yaml

from outreach.config.load import FILES, Loaded
from outreach.config.problems import MOST_SHOWN
from outreach.config.reader import Value, read
from outreach.config.shipped import shipped
from tests.configured import load_text

EXAMPLE = shipped("config.example.yaml").read_text(encoding="utf-8")
LINES = EXAMPLE.splitlines(keepends=True)
SCRAPS = (
    ":", ": ", "- ", ",", ", ,", "<", ">", "(", ")", "{", "}", "[", "]", '"', "'", "#", " #x", "|", "&a", "*a", "!!int",
    "\t", "\n", "  ", "@", "tbd", "off", "2026-13-45", "0", "-1", "999999999999", "9:00 am", "a..b", "not", "or", "é",
    "\u200b", "None", "{}", "[]", "''", "x" * 300, "Dr. ", "every", "Chen", "%", "\\", "1 day", "..", " - ",
)  # fmt: skip


def swap_two_lines(rng: random.Random) -> str:
    lines = list(LINES)
    one, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


def drop_a_line(rng: random.Random) -> str:
    gone = rng.randrange(len(LINES))
    return "".join(line for number, line in enumerate(LINES) if number != gone)


def double_a_line(rng: random.Random) -> str:
    at = rng.randrange(len(LINES))
    return "".join([*LINES[: at + 1], LINES[at], *LINES[at + 1 :]])


def insert_a_scrap(rng: random.Random) -> str:
    at = rng.randrange(len(EXAMPLE))
    return EXAMPLE[:at] + rng.choice(SCRAPS) + EXAMPLE[at:]


def cut_some_letters(rng: random.Random) -> str:
    at = rng.randrange(len(EXAMPLE))
    return EXAMPLE[:at] + EXAMPLE[at + rng.randint(1, 12) :]


def replace_a_value(rng: random.Random) -> str:
    lines = list(LINES)
    at = rng.choice([number for number, line in enumerate(lines) if ": " in line])
    key, _, _ = lines[at].partition(": ")
    lines[at] = f"{key}: {rng.choice(SCRAPS)}\n"
    return "".join(lines)


def replace_a_part(rng: random.Random) -> str:
    lines = list(LINES)
    at = rng.choice([number for number, line in enumerate(lines) if ", " in line])
    parts = lines[at].rstrip("\n").split(", ")
    parts[rng.randrange(len(parts))] = rng.choice(SCRAPS).replace("\n", " ")
    lines[at] = ", ".join(parts) + "\n"
    return "".join(lines)


def indent_a_line(rng: random.Random) -> str:
    lines = list(LINES)
    at = rng.randrange(len(lines))
    lines[at] = rng.choice(("  ", "    ", " ")) + lines[at]
    return "".join(lines)


def change_the_shape(rng: random.Random) -> str:
    """Put a list, a map or a word where something else belongs, anywhere in the tree."""
    tree = read(EXAMPLE.encode(), "config.yaml").root
    nodes: list[Value] = [tree]
    for node in nodes:
        below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else []
        nodes += [one for one in below if isinstance(one, dict | list)]
    node = rng.choice(nodes)
    shapes: list[Value] = ["x", [], {}, ["x"], {"x": "y"}, [["x"]], [{}], {"when": []}, "", "2026-12-02", {"name": "x"}]
    if isinstance(node, dict) and node:
        node[rng.choice(sorted(node))] = rng.choice(shapes)
    elif isinstance(node, list) and node:
        node[rng.randrange(len(node))] = rng.choice(shapes)
    return str(yaml.safe_dump(tree, sort_keys=False, default_style='"'))


def end_early(rng: random.Random) -> str:
    return EXAMPLE[: rng.randrange(len(EXAMPLE))]


MUTATIONS = (
    swap_two_lines, drop_a_line, double_a_line, insert_a_scrap, cut_some_letters, replace_a_value, replace_a_part,
    indent_a_line, change_the_shape, end_early,
)  # fmt: skip


def is_clean(found: Loaded) -> bool:
    """Whether it loaded, or every error that is shown says where it stands."""
    errors = [one for one in found.problems if one.level == "error"]
    if found.project is not None:
        return not errors
    return bool(errors) and all(one.message and one.file in FILES and one.line > 0 for one in errors[:MOST_SHOWN])


@pytest.mark.parametrize("mutate", MUTATIONS)
def test_a_mutated_example_loads_or_is_refused_with_its_place(mutate: object) -> None:
    assert callable(mutate)
    for seed in range(40):
        text = mutate(random.Random(seed))
        started = time.process_time()
        found = load_text(text)
        assert time.process_time() - started < 1, f"seed {seed} was slow"
        assert is_clean(found), f"seed {seed}: {[str(one) for one in found.problems]}"


def test_the_example_itself_has_no_errors() -> None:
    assert load_text(EXAMPLE).project is not None
