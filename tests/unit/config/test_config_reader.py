from __future__ import annotations

import time
from datetime import date

import pytest

from outreach.config import reader
from outreach.config.places import HIDDEN
from outreach.config.reader import Unreadable


def refusal(text: str | bytes) -> list[str]:
    """Read a file that must be refused, and give its problems as people see them."""
    raw = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(Unreadable) as caught:
        reader.read(raw, "config.yaml")
    assert caught.value.problem is caught.value.problems[0]
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "typed", ["9:30", "no", "yes", "010", "1e3", "2024-02-30", "+15551234567", "3.10", "null", "~"]
)
def test_what_was_typed_stays_text(typed: str) -> None:
    assert reader.read(f"key: {typed}".encode(), "config.yaml").root == {"key": typed}


def test_lists_and_maps_keep_their_order_and_shape() -> None:
    text = "people:\n  - Ada\n  - name: Jo\n    also: [a, b]\nme: {name: Nadia, away: ''}\n"
    expected = {"people": ["Ada", {"name": "Jo", "also": ["a", "b"]}], "me": {"name": "Nadia", "away": ""}}
    assert reader.read(text.encode(), "config.yaml").root == expected


def test_an_empty_file_is_an_empty_map() -> None:
    assert reader.read(b"# nothing yet\n", "config.yaml").root == {}


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    document = reader.read(b"\xef\xbb\xbfa: 1\r\nb: x\r\n", "config.yaml")
    assert document.root == {"a": "1", "b": "x"}
    assert document.locate(("b",)) == (2, 4, "b: x", 1)


def test_one_document_start_is_fine() -> None:
    assert reader.read(b"---\na: 1\n", "config.yaml").root == {"a": "1"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x y", "config.yaml:1:4: anchors (&x) are not allowed; write the text out, or put it in quotes"),
        ("a: *x", "config.yaml:1:4: aliases (*x) are not allowed; write the text out, or put it in quotes"),
        ("<<: x", "config.yaml:1:1: merge keys (<<) are not allowed; write the lines out"),
        ("a: !!int 3", "config.yaml:1:4: tags (tag:yaml.org,2002:int) are not allowed; delete it, or put"),
        ("a: !x {b: c}", "config.yaml:1:4: tags (!x) are not allowed; delete it, or put the text in quotes"),
        ("%YAML 1.1\n---\na: 1", "config.yaml:1:1: directives (%) are not allowed; delete the line"),
        ("a: 1\n---\nb: 2", "config.yaml:2:1: a second document (---); one file holds one, delete the line"),
        ("a: 1\n...\nb: 2", "config.yaml:3:1: ... ends the file; delete it"),
        ("- a", "config.yaml:1:1: this is not a list of  key: value  lines"),
        ("[a]: b", "config.yaml:1:1: a key must be words"),
        ("*a : b", "config.yaml:1:1: aliases (*a) are not allowed; write the text out, or put it in quotes"),
        ('"": b', "config.yaml:1:1: a colon without a key before it"),
        ("a:\n", 'config.yaml:1:1: nothing after "a:"; write a value or delete the line'),
        ("k: #tag", 'config.yaml:1:1: nothing after "k:", since # begins a comment; write   k: "#tag"'),
        ("k: # tag", 'config.yaml:1:1: nothing after "k:"; write a value or delete the line'),
        ("a:\n- \n", "config.yaml:2:1: nothing after the dash; write something or delete it"),
        ("a: your talk #3", 'config.yaml:1:14: what follows " #" would be lost;'),
        ("a: talk #3", 'config.yaml:1:9: what follows " #" would be lost;'),
        ('a: "b\\0c"', "config.yaml:1:4: a hidden character, U+0000, written with a backslash; delete it"),
        ("a: 'b\\u2028c'\u2028", "config.yaml:1:14: a hidden character, U+2028; delete it"),
        ("a: b\x9bc", "config.yaml:1:5: a hidden character, U+009B; delete it"),
        ("a: b\u202ec", "config.yaml:1:5: a hidden character, U+202E; delete it"),
        ("a: b\rc", "config.yaml:1:5: a hidden character, U+000D; delete it"),
    ],
)  # fmt: skip
def test_a_construct_that_is_not_allowed_is_refused_at_its_place(text: str, message: str) -> None:
    assert refusal(text)[0].startswith(message)


@pytest.mark.parametrize("text", ["a: ms4 #a comment", "a: b  # c", "a: 'x y #z'", "# x #y\na: b", "a: b#c d"])
def test_a_comment_is_a_comment_where_nothing_is_lost(text: str) -> None:
    assert "a" in reader.read(text.encode(), "config.yaml").root


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a:\n\tb: 1", "2:1: a tab; indent with spaces"),
        ("a: >\n\tb", "2:1: a tab; indent with spaces"),
        ("a: what: now's", "1:4: a colon inside a text; write   'what: now''s'"),
        ("- a\n  b: c", "2:3: a key cannot follow a text;"),
        ("a: 'x", "1:4: a quote that is never closed"),
        ("a: 'it's so'", "1:8: text after a closing quote;"),
        ("a: {b: 1", "1:4: a bracket that is not closed,"),
        ("a: @b", "1:4: a text cannot begin with @; put it in quotes"),
        ("a: *", "1:4: * begins an alias,"),
        ("a: &", "1:4: & begins an anchor,"),
        ("a: !x!y z", "1:4: ! begins a tag,"),
        ("%FOO\n---\na: 1", "1:1: % begins a directive,"),
        ("%YAML 2.0\n---\na: 1", "1:1: directives (%) are not allowed"),
        ("a: 1\nb", "2:1: no  key: value  here;"),
        ("a: 1\n  b: 2\n c: 3", "2:3: a key cannot follow a text;"),
        ("a:\n  - x\n - y", "3:2: this line fits nothing above it;"),
        ("a: - b", "1:4: a list must begin on a line of its own"),
        ('a: "\\q"', "1:5: a backslash inside double quotes"),
        ("a: |x\n b", "1:5: text after | or >;"),
        ("a: ? b", "1:4: this line fits nothing above it;"),
    ],
)
def test_a_slip_of_syntax_is_told_in_plain_words(text: str, message: str) -> None:
    assert refusal(text)[0].startswith(f"config.yaml:{message}")


def test_a_duplicate_key_names_both_lines_and_every_one_is_reported() -> None:
    text = "me:\n  email: a\n  name: b\n  email: c\nnews: x\nnews: y\n"
    assert refusal(text) == [
        'config.yaml:4:3: duplicate key "email" (first on line 2); keep one',
        'config.yaml:6:1: duplicate key "news" (first on line 5); keep one',
    ]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("a: 1".encode("utf-16"), "config.yaml: this is UTF-16; save the file as UTF-8"),
        ("a: 1".encode("utf-16-le"), "config.yaml: this is UTF-16; save the file as UTF-8"),
        ("a: 1".encode("utf-16-be"), "config.yaml: this is UTF-16; save the file as UTF-8"),
        (b"a: 1\nb: caf\xe9\r\n", "config.yaml:2:7: byte 0xE9 is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbfa: \xff", "config.yaml:1:4: byte 0xFF is not UTF-8; save the file as UTF-8"),
        (b"\x00\x00\x00\x00", "config.yaml:1:1: a hidden character, U+0000; delete it"),
    ],
)
def test_other_encodings_are_refused(raw: bytes, message: str) -> None:
    assert refusal(raw)[0] == message


def test_every_character_that_is_not_hidden_can_be_read() -> None:
    characters = "".join(chr(code) for code in [*range(0x20, 0x3000), *range(0xD700, 0x10100), 0x1F600, 0x10FFFF])
    text = HIDDEN.sub("", characters).replace("'", "''")
    lines = [text[start : start + 1_000] for start in range(0, len(text), 1_000)]
    # a character before and after keeps quotes and spaces at the ends of a line from being folded away
    document = reader.read("".join(f"k{n}: 'x{line}x'\n" for n, line in enumerate(lines)).encode(), "config.yaml")
    assert "".join(str(value)[1:-1] for value in document.root.values()) == text.replace("''", "'")


def test_a_refused_line_is_shown_without_its_control_characters() -> None:
    with pytest.raises(Unreadable) as caught:
        reader.read(b"a: \x1b[2Jgone", "config.yaml")
    assert caught.value.problem.excerpt == "a: \N{REPLACEMENT CHARACTER}[2Jgone"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"a" * 4_000_001, "4,000,001 bytes; at most 4,000,000", id="bytes"),
        pytest.param(b"[\n" * 1_000_000, "more than 20 levels", id="lists"),
        pytest.param(b"{a: \n" * 500_000, "more than 20 levels", id="maps"),
        pytest.param(b"- " * 9_000, "more than 20 levels", id="dashes"),
        pytest.param(b"".join(b"k%d: v\n" % n for n in range(100_000)), "more than 5,000 keys", id="keys"),
        pytest.param(b"a:\n" + b"- b\n" * 200_001, "more than 200,000 entries", id="entries"),
        pytest.param(b"a: \x07" * 5_000, "a hidden character, U+0007", id="hidden"),
        pytest.param(b"a" * 20_001, "a line of 20,001 characters", id="line"),
        pytest.param(b"a: x\n" + b"  y\n" * 100_000, "a text of 200,001 characters", id="text"),
        pytest.param(b"a: &a {k: v}\n" + b"b: {<<: [*a, *a]}\n" * 3_000, "anchors (&a)", id="merge bomb"),
        pytest.param(b"a: &a [x]\n" + b"b: &b [*a, *a, *a]\n" * 3_000, "anchors (&a)", id="laughs"),
        pytest.param((b" " * 19_000 + b"\n") * 200 + b"a: x #y\na: b", "duplicate key", id="spaces"),
        pytest.param(b"a: 1\n" * 500_000, "duplicate key", id="duplicates"),
        pytest.param(b"a: &" + b"x" * 19_000, "anchors (&xxx", id="long anchor"),
    ],
)
def test_a_hostile_file_is_refused_at_once_and_briefly(raw: bytes, message: str) -> None:
    start = time.process_time()
    problems = refusal(raw)
    assert time.process_time() - start < 3  # milliseconds alone; generous where all cores are busy
    assert any(message in problem for problem in problems)
    assert len(problems) <= 50
    assert max(map(len, problems)) < 200


TREE = """\
me:
  name: Nadia
  about: >
    two lines of
    folded text
people:
  - Dr. Ingrid Halvorsen <i@harbor.example.edu>, sponser, last 2026-09-20
  - name: Jonah
    roles: [near-peer,
      resident]
"""


@pytest.mark.parametrize(
    ("path", "key", "find", "expected"),
    [
        (("me", "name"), False, "", (2, 9, "Nadia")),
        (("me", "name"), True, "", (2, 3, "name")),
        (("me",), False, "", (1, 1, "me")),
        (("people", 0), False, "sponser", (7, 50, "sponser")),
        (("people", 0), False, "ponse", (7, 51, "ponse")),
        (("people", 0), False, "not there", (7, 5, "Dr. Ingrid Halvorsen <i@harbor.example.edu>, sponser, last 2026-09-20")),  # noqa: E501
        (("people", 1), False, "", (8, 5, "name: Jonah")),
        (("people", 1, "email"), False, "", (8, 5, "name: Jonah")),
        (("people", 9), False, "", (6, 1, "people")),
        (("people", "0"), False, "", (6, 1, "people")),
        (("people", 1, "roles"), False, "", (9, 5, "roles")),
        (("people", 1, "roles", 1), False, "", (10, 7, "resident")),
        (("me", "about"), False, "folded text", (5, 5, "folded text")),
        (("me", "about"), False, "lines of folded", (3, 10, ">")),
        (("me", "about"), False, "", (3, 10, ">")),
        (("nowhere",), False, "", (1, 1, "me:")),
        ((), False, "", (1, 1, "me:")),
    ],
)  # fmt: skip
def test_a_place_is_found_by_path(
    path: tuple[str | int, ...], key: bool, find: str, expected: tuple[int, int, str]
) -> None:
    line, column, excerpt, width = reader.read(TREE.encode(), "config.yaml").locate(path, key=key, find=find)
    assert (line, column, excerpt[column - 1 : column - 1 + width]) == expected


def test_a_place_in_an_empty_file_is_its_beginning() -> None:
    assert reader.read(b"", "config.yaml").locate(("me", "name")) == (1, 1, "", 1)


def test_a_place_in_a_folded_plain_text_is_on_its_own_line() -> None:
    document = reader.read(b"a: one\n  two  three\n", "config.yaml")
    assert document.locate(("a",), find="two three") == (2, 3, "  two  three", 10)


def test_the_days_of_a_file_are_those_that_exist() -> None:
    document = reader.read(b"a: 2026-09-20\nb: x 2026-02-30\nc: 2026-01-02..2026-09-20\n", "config.yaml")
    assert document.days == (date(2026, 1, 2), date(2026, 9, 20))
