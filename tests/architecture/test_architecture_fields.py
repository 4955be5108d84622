"""Every field the owner may write is used by something: nobody fills in a key in vain."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import pytest

from outreach.config.schema.fields import Form
from outreach.config.schema.root import SECTIONS as ALL_SECTIONS
from tests.architecture.field_readers import ABOUT_THE_FILE, READERS, SECTIONS, USED_UP
from tests.architecture.source import PACKAGE

# they make the values and keep them; what they say to themselves is no use of them
NO_READERS = ("config.", "domain.people", "domain.profile", "domain.occasions", "domain.project", "domain.cadences")
ROWS = {f"{form}.{key}": reader for form, rows in READERS.items() for key, reader in rows.items()}


def forms(kind: type[Form] = Form) -> Iterator[type[Form]]:
    for one in kind.__subclasses__():
        yield one
        yield from forms(one)


def own_fields(form: type[Form]) -> set[str]:
    """Give the fields a form does not have from another one."""
    inherited = {key for base in form.__bases__ if issubclass(base, Form) for key in base.model_fields}
    return set(form.model_fields) - inherited


@cache
def asked_for(module: str) -> frozenset[str]:
    """Give every attribute a module of the package reads; none when there is no such module."""
    path = PACKAGE.joinpath(*module.split(".")).with_suffix(".py")
    tree = ast.parse(path.read_text(encoding="utf-8")) if path.is_file() else ast.Module(body=[], type_ignores=[])
    return frozenset(name for node in ast.walk(tree) for name in _read_in(node))


def _read_in(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
        yield node.attr
    if isinstance(node, ast.MatchClass):
        yield from node.kwd_attrs


def test_every_field_of_every_form_has_a_reader() -> None:
    fields = {form.__name__: own_fields(form) for form in forms()}
    without = {f"{form}.{key}" for form, keys in fields.items() for key in keys if key not in READERS.get(form, {})}
    assert sorted(without ^ USED_UP.keys()) == [], (
        "what reads it? Add a row to tests/architecture/field_readers.py, or drop the key"
    )


def test_every_row_is_about_a_field_there_is() -> None:
    fields = {form.__name__: own_fields(form) for form in forms()}
    assert [f"{form}.{key}" for form, rows in READERS.items() for key in rows if key not in fields.get(form, ())] == []


def test_every_section_has_a_reader() -> None:
    assert set(ALL_SECTIONS) == SECTIONS.keys() | ABOUT_THE_FILE


@pytest.mark.parametrize(("field", "reader"), [*ROWS.items(), *SECTIONS.items()])
def test_the_reader_reads_it(field: str, reader: str) -> None:
    module, _, attribute = reader.partition(" ")
    assert not module.startswith(NO_READERS), f"{module} makes or keeps {field}; what uses it?"
    assert attribute in asked_for(module), f"nothing in {module} reads .{attribute}; what uses {field} now?"


def test_what_nobody_reads_would_be_noticed() -> None:
    assert "known_in_field" in asked_for("reports.acquaintance")
    assert "known_in_field" not in asked_for("planning.clocks")
    assert asked_for("planning.no_such_module") == frozenset()
