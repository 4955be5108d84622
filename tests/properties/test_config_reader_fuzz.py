"""Whatever bytes lie in a file, reading gives text, lists and maps, or a refusal with its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outreach.config import problems, reader
from outreach.config.grammar import (
    Unclear,
    counts,
    dates,
    durations,
    names,
    offers,
    policies,
    slots,
    times,
    triggers,
    windows,
    zones,
)  # fmt: skip
from outreach.config.places import HIDDEN
from outreach.config.reader import Document, Unreadable, Value
from outreach.domain.findings import Problem

SEED = """\
# a small workspace
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago}
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-27
  - name: 'Jonah Adeyemi, MD'
    interests: "brain metastases, radiosurgery"
    story: >
      folded over
      two lines
    signature: |
      Jonah
when: 2026-12-02 9:00 am ET   # a Wednesday
"""
SNIPPETS = [
    *"\t\n:{}[],'\"|>%@`~\r\x00\x85\u2028\ufeff", "  ", "- ", ": ", " #x", "&a ", "*a", "!!int ", "!", "<<: ", "? ",
    "---\n", "...\n", "\\x00", "\\ud800", "\r\n", "é", "李",
]  # fmt: skip
FAST = settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow], database=None)

edit = st.tuples(st.integers(0, len(SEED)), st.integers(0, 6), st.sampled_from(SNIPPETS))


def mutated(edits: list[tuple[int, int, str]]) -> str:
    text = SEED
    for place, length, snippet in edits:
        text = text[:place] + snippet + text[place + length :]
    return text


def paths(value: Value, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(value, dict):
        for key, below in value.items():
            yield from paths(below, (*path, key))
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from paths(below, (*path, number))


def refused(problems_found: tuple[Problem, ...]) -> None:
    """Check that a refusal can be shown and names its places."""
    for problem in problems_found:
        assert problem.file == "config.yaml"
        assert problem.message
        assert problem.line or "UTF-16" in problem.message
        assert "\n" not in problem.excerpt
    assert not HIDDEN.search(problems.show(problems_found))


def read(raw: bytes) -> Document | None:
    try:
        return reader.read(raw, "config.yaml")
    except Unreadable as refusal:
        found = refusal.problems
    refused(found)
    return None


@FAST
@given(st.lists(edit, min_size=1, max_size=5))
def test_a_mutated_file_is_read_or_refused_with_its_place(edits: list[tuple[int, int, str]]) -> None:
    document = read(mutated(edits).encode())
    for path in paths(document.root) if document else ():
        place = document.locate(path) if document else None
        assert place is not None
        assert place.line >= 1
        assert place.width >= 1


@FAST
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read(raw)


@FAST
@given(st.text(st.sampled_from("ab:-#&*!{}[],'\"|>%@ \n\t?~<"), max_size=60))
def test_any_punctuation_is_read_or_refused(text: str) -> None:
    read(text.encode())


@FAST
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=40))
def test_a_quoted_text_comes_back_as_it_was_typed(text: str) -> None:
    quoted = text.replace("'", "''")
    document = read(f"key: '{quoted}'".encode())
    if document:
        assert document.root == {"key": text}


WORDS = """
    2026-12-02 2026-02-30 Dec 2 tbd .. to 9:00 am ET EST every 8 weeks week - 1-5 days after before interview rotation
    ends Sunday first last daily 3 x 20 min , within on manual Dr. PhD MD RT(T) Jr. 99999 0 Ø 李 ' " ( ) 1.5 welcome
"""
PARSERS: tuple[Callable[[str], object], ...] = (
    counts.rate, counts.span, counts.whole, dates.day, dates.month, dates.span, durations.parse, names.parse,
    offers.parse, policies.parse, slots.job_time, slots.parse, times.parse, times.span, triggers.parse,
    windows.parse, zones.zone, lambda text: dates.when(text, None),
)  # fmt: skip


def unclear(parse: Callable[[str], object], text: str) -> Unclear | None:
    try:
        parse(text)
    except Unclear as error:
        return error
    return None


@FAST
@given(st.one_of(st.lists(st.sampled_from(WORDS.split()), max_size=6).map(" ".join), st.text(max_size=30)))
def test_the_grammar_takes_any_text_or_says_what_to_write(text: str) -> None:
    for error in filter(None, (unclear(parse, text) for parse in PARSERS)):
        assert str(error)
        assert error.near([date(2026, 12, 2)])
