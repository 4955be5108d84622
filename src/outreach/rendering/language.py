"""The small language templates are written in: what of Jinja2 they may use, checked before anything is compiled.

Texts, names, conditions, loops over given lists, a few filters and functions; no arithmetic, methods, macros or
computed loops. So the work of a template is bounded by its own size, whoever wrote it: there is nothing to interrupt.
"""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jinja2 import nodes

from outreach.rendering import vocabulary

_DEPTH = 40
_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.Name,
    nodes.Getattr,
    nodes.Getitem,
    nodes.If,
    nodes.For,
    nodes.Assign,
    nodes.Filter,
    nodes.Test,
    nodes.Call,
    nodes.Keyword,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Concat,
    nodes.List,
    nodes.Include,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing a template must not say, and its line."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class _Scope:
    """What surrounds a node: names bound so far, whether a loop does, how deep it is."""

    bound: set[str]
    looping: bool
    depth: int


def faults(tree: nodes.Template, *, includes: Collection[str] | None, fields: Collection[str]) -> Iterator[Fault]:
    """Give everything in a template that the language does not have.

    `includes` are the templates that may be included (None: this one is included itself, and may include nothing);
    `fields` are the details its cadence declares.
    """
    bound = {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
    for name in sorted(bound & (vocabulary.NAMES.keys() | vocabulary.FUNCTIONS)):
        yield Fault(_line(tree, name), f'"{name}" already means something; choose another name')
    walk: list[tuple[nodes.Node, _Scope]] = [(tree, _Scope(bound, looping=False, depth=0))]
    while walk:
        node, scope = walk.pop()
        found = list(_node_faults(node, scope, includes, fields))
        yield from found
        if not found and scope.depth < _DEPTH:
            inner = _Scope(bound, looping=scope.looping or isinstance(node, nodes.For), depth=scope.depth + 1)
            walk += [(child, inner) for child in node.iter_child_nodes()]


def _line(tree: nodes.Template, name: str) -> int:
    return next(one.lineno for one in tree.find_all(nodes.Name) if one.name == name and one.ctx == "store")


def _node_faults(
    node: nodes.Node, scope: _Scope, includes: Collection[str] | None, fields: Collection[str]
) -> Iterator[Fault]:
    if not isinstance(node, _ALLOWED):
        yield Fault(node.lineno, f"templates have no {_spoken(node)}")
    elif scope.depth >= _DEPTH:
        yield Fault(node.lineno, f"more than {_DEPTH} levels deep; write it more simply")
    elif isinstance(node, nodes.Name):
        yield from _name(node, scope)
    elif isinstance(node, nodes.Getattr):
        yield from _attribute(node, scope)
    elif isinstance(node, nodes.Call):
        yield from _call(node, fields)
    else:
        yield from _statement(node, scope, includes)


def _statement(node: nodes.Node, scope: _Scope, includes: Collection[str] | None) -> Iterator[Fault]:
    if isinstance(node, nodes.For):
        yield from _loop(node, scope)
    elif isinstance(node, nodes.Assign):
        yield from _assignment(node)
    elif isinstance(node, nodes.Include):
        yield from _include(node, scope, includes)
    elif isinstance(node, nodes.Filter):
        yield from _known(node.lineno, "filter", node.name, vocabulary.FILTERS)
    elif isinstance(node, nodes.Test):
        yield from _known(node.lineno, "test", node.name, vocabulary.TESTS)
    elif isinstance(node, nodes.List) and not all(isinstance(item, nodes.Const) for item in node.items):
        yield Fault(node.lineno, "a list may hold only plain texts and numbers")


def _name(node: nodes.Name, scope: _Scope) -> Iterator[Fault]:
    if node.ctx == "store" or node.name in scope.bound or (node.name == "loop" and scope.looping):
        return
    yield from _known(node.lineno, "", node.name, vocabulary.NAMES.keys() | vocabulary.FUNCTIONS | scope.bound)


def _attribute(node: nodes.Getattr, scope: _Scope) -> Iterator[Fault]:
    if node.attr.startswith("_"):
        yield Fault(node.lineno, f'"{node.attr}" is not something a template may look at')
        return
    owner = node.node.name if isinstance(node.node, nodes.Name) else ""
    if owner == "loop":
        yield from _known(node.lineno, "", f"loop.{node.attr}", {f"loop.{one}" for one in vocabulary.LOOP})
    elif owner in vocabulary.NAMES and owner not in scope.bound:
        keys = vocabulary.NAMES[owner]
        yield from _known(node.lineno, "", f"{owner}.{node.attr}", {f"{owner}.{one}" for one in keys} or {owner})


def _call(node: nodes.Call, fields: Collection[str]) -> Iterator[Fault]:
    name = node.node.name if isinstance(node.node, nodes.Name) else ""
    if name not in vocabulary.FUNCTIONS or node.dyn_args is not None or node.dyn_kwargs is not None:
        called = name or "a method"
        yield Fault(node.lineno, f"{called} cannot be called; templates have {', '.join(sorted(vocabulary.FUNCTIONS))}")
        return
    if name not in vocabulary.FIELD_FUNCTIONS:
        return
    field = node.args[0] if node.args else None
    if not isinstance(field, nodes.Const) or not isinstance(field.value, str):
        yield Fault(node.lineno, f'{name} needs the name of a detail in quotes, such as {name}("detail")')
    elif field.value not in fields:
        near = _nearest(field.value, fields) or "; declare it under needs: or gaps: of the cadence"
        yield Fault(node.lineno, f'{name}("{field.value}"): no such detail{near}')


def _loop(node: nodes.For, scope: _Scope) -> Iterator[Fault]:
    if scope.looping or node.recursive:
        yield Fault(node.lineno, "a loop inside a loop; templates have only one level")
    path = _path(node.iter)
    if path not in vocabulary.LISTS:
        yield Fault(node.lineno, f"a loop needs one of the lists {', '.join(sorted(vocabulary.LISTS))}")


def _path(node: nodes.Node) -> str:
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return ""


def _assignment(node: nodes.Assign) -> Iterator[Fault]:
    # a text made longer under a name could be doubled line by line
    concat = node.find(nodes.Concat)
    joins = any(one.name == "join" for one in node.find_all(nodes.Filter))
    if concat is not None or joins:
        yield Fault(node.lineno, "set takes a name, a text or a condition; put texts together where they are printed")


def _include(node: nodes.Include, scope: _Scope, includes: Collection[str] | None) -> Iterator[Fault]:
    name = node.template.value if isinstance(node.template, nodes.Const) else None
    if includes is None:
        yield Fault(node.lineno, "an included template cannot include another")
    elif scope.looping:
        yield Fault(node.lineno, "include does not work inside a loop")
    elif not isinstance(name, str):
        yield Fault(node.lineno, "include needs the name of a template in quotes")
    elif name not in includes:
        yield Fault(node.lineno, f'there is no template "{name}"{_nearest(name, includes)}')


def _known(line: int, kind: str, name: str, known: Collection[str]) -> Iterator[Fault]:
    if name not in known:
        what = f"no {kind} " if kind else ""
        yield Fault(line, f'{what}"{name}"{"" if kind else " is not defined"}{_nearest(name, known)}')


def _nearest(name: str, known: Collection[str]) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


_SPOKEN = {
    "Macro": "macros",
    "CallBlock": "call blocks",
    "FilterBlock": "filter blocks",
    "AssignBlock": "set blocks",
    "Import": "imports",
    "FromImport": "imports",
    "Extends": "inheritance",
    "Block": "blocks",
    "Mod": '"%"',
    "Mul": '"*"',
    "Pow": '"**"',
    "Add": '"+"',
    "Sub": '"-"',
    "Div": '"/"',
    "FloorDiv": '"//"',
    "Neg": '"-"',
    "Pos": '"+"',
    "Slice": "slices",
    "Tuple": "tuples",
    "Dict": "mappings",
    "NSRef": "namespaces",
}


def _spoken(node: nodes.Node) -> str:
    kind = type(node).__name__
    return _SPOKEN.get(kind, kind.lower())
