"""No rule knows a sentence of the corpus: neither its code nor its examples repeat one."""

from __future__ import annotations

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.corpus.records import Labelled, corpus

_RUN = 5
# a run that several texts share is how people write, and nobody's fingerprint
_COMMON = 3
_MODULES = sorted((ROOT / "src/outreach/guardrails").glob("*.py"))
_ESCAPE = re.compile(r"\\[bBsSwWdDnt][+*?]*|\[ _\][+*]|\\")


def runs(text: str) -> set[str]:
    """Give every five words in a row."""
    found = re.findall(r"[a-z']+", _ESCAPE.sub(" ", text.casefold().replace("’", "'")))
    return {" ".join(found[at : at + _RUN]) for at in range(len(found) - _RUN + 1)}


def judged() -> list[Labelled]:
    """Give what rules are judged by; what is there for practice is there to be learnt from."""
    return [one for one in corpus() if not one.is_practice]


@cache
def templates() -> str:
    """Give the words that ship, which mails of the corpus have in common with mails of the product."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "templates").glob("*/*.j2")))
    return " ".join(re.findall(r"[a-z0-9']+", " ".join(texts).casefold()))


@cache
def fingerprints() -> frozenset[str]:
    """Give the runs of the corpus. Stock phrases, which generic (C208) is made to know, are not among them."""
    count = Counter(run for one in judged() if "C208" not in one.expect for run in runs(one.text))
    return frozenset(run for run, times in count.items() if times < _COMMON and run not in templates())


@cache
def whole_sentences() -> frozenset[str]:
    return frozenset(found for one in judged() for found in sentences(one.text) if found not in templates())


def sentences(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.?!])\s+|\n", text):
        words = re.findall(r"[a-z0-9']+", sentence.casefold())
        if len(words) >= _RUN:
            yield " ".join(words)


def parts(path: Path) -> tuple[str, str]:
    """Give a module's code without its docstrings, and its docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    docstrings = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            docstrings.append(inspect.cleandoc(ast.get_docstring(node) or ""))
            del node.body[0]
            node.body = node.body or [ast.Pass()]
    return ast.unparse(tree), "\n".join(docstrings)


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.stem)
def test_no_rule_holds_a_sentence_of_the_corpus(path: Path) -> None:
    code, _ = parts(path)
    assert runs(code) & fingerprints() == set()


@pytest.mark.parametrize("path", _MODULES, ids=lambda path: path.stem)
def test_no_example_of_a_rule_is_a_sentence_of_the_corpus(path: Path) -> None:
    _, docstrings = parts(path)
    assert set(sentences(docstrings)) & whole_sentences() == set()


def test_a_rule_that_held_one_would_be_seen() -> None:
    assert runs(r"\bkeep\s+coming\s+back\s+to\s+the\s+way\b") & fingerprints()
    assert not runs(r"\brank(?:ing|ed)?\s+(?:you|us)\s+first\b") & fingerprints()
