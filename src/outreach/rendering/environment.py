"""The one Jinja2 environment: sandboxed, strict, without access to any file; templates are compiled once per source.

What a template may say is checked before it is compiled, what it prints is checked as it is printed, and how much it
prints is capped. Data is never compiled. Knows nothing of people, cadences and mails.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NoReturn

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from outreach.errors import Exit, OutreachError
from outreach.rendering import vocabulary
from outreach.rendering.language import Fault, faults
from outreach.rendering.layout import marked

LARGEST_SOURCE = 20_000
LARGEST_OUTPUT = 20_000

Sources = tuple[tuple[str, str], ...]
Data = Mapping[str, object]

# what broken or hostile source makes the lexer, the parser and Python's compiler raise
_UNPARSABLE = (jinja2.TemplateError, SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)
# what a template can run into while it is filled in
_UNFILLABLE = (
    jinja2.TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
    MemoryError,
)


class TemplateFault(OutreachError):  # noqa: N818 - a fault in a template, as a value that stops one draft
    """A template that cannot be used as it is; `template` and `line` say where."""

    code = Exit.CONFIG

    def __init__(self, template: str, line: int, fact: str) -> None:
        """Say where (`template`, `line` from 1) and what."""
        self.template = template
        self.line = line
        super().__init__(fact, place=f"{template}:{line}" if line else template)


def freeze(sources: Mapping[str, str]) -> Sources:
    """Give template sources in the form the caches know them by."""
    return tuple(sorted(sources.items()))


def source_faults(name: str, source: str, sources: Sources, fields: Collection[str]) -> tuple[Fault, ...]:
    """Give everything that is wrong with a template before it is ever filled in, first line first."""
    environment = _environment(sources)
    try:
        tree = _tree(environment, name, source)
    except TemplateFault as fault:
        return (Fault(fault.line, fault.fact),)
    others = frozenset(dict(sources)) - {name}
    found = list(faults(tree, includes=others, fields=fields))
    for include in tree.find_all(nodes.Include):
        found += _included_faults(include, environment, dict(sources), fields)
    return tuple(sorted(set(found), key=lambda fault: (fault.line, fault.message)))


def fill(name: str, source: str, sources: Sources, fields: Collection[str], data: Data) -> str:
    """Fill a template in.

    Raises:
        TemplateFault: it says something it must not, prints something empty, or prints too much.
    """
    template = _compiled(name, source, sources, frozenset(fields))
    printed: list[str] = []
    size = 0
    try:
        for piece in template.generate(data):
            size += len(piece)
            if size > LARGEST_OUTPUT:
                raise TemplateFault(name, 0, f"prints more than {LARGEST_OUTPUT:,} characters")
            printed.append(piece)
    except _UNFILLABLE as error:
        raise TemplateFault(name, _line_of(error, name), _said(error)) from error
    return "".join(printed)


@lru_cache(maxsize=256)
def _compiled(name: str, source: str, sources: Sources, fields: frozenset[str]) -> jinja2.Template:
    found = source_faults(name, source, sources, fields)
    if found:
        raise TemplateFault(name, found[0].line, found[0].message)
    environment = _environment(sources)
    try:
        code = environment.compile(_tree(environment, name, source), name, name)
    except _UNPARSABLE as error:
        raise TemplateFault(name, 0, "is too complicated; write it more simply") from error
    return environment.template_class.from_code(environment, code, environment.make_globals(None))


@lru_cache(maxsize=16)
def _environment(sources: Sources) -> jinja2.Environment:
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        finalize=_printable,
        loader=jinja2.DictLoader({name: marked(source) for name, source in sources}),
        autoescape=False,
        cache_size=-1,
        auto_reload=False,
    )
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in vocabulary.FILTERS - {"capital"}}
    environment.filters["capital"] = capital
    environment.tests = {name: environment.tests[name] for name in vocabulary.TESTS}
    return environment


def capital(text: str) -> str:
    """Write the first letter large and leave the rest: "MRI planning" stays as it is."""
    return text[:1].upper() + text[1:]


def _tree(environment: jinja2.Environment, name: str, source: str) -> nodes.Template:
    if len(source) > LARGEST_SOURCE:
        raise TemplateFault(name, 0, f"is longer than {LARGEST_SOURCE:,} characters")
    try:
        return environment.parse(marked(source), name, name)
    except jinja2.TemplateSyntaxError as error:
        raise TemplateFault(name, error.lineno, error.message or "cannot be read") from error
    except _UNPARSABLE as error:
        raise TemplateFault(name, 0, "cannot be read; write it more simply") from error


def _included_faults(
    include: nodes.Include, environment: jinja2.Environment, sources: Mapping[str, str], fields: Collection[str]
) -> list[Fault]:
    name = include.template.value if isinstance(include.template, nodes.Const) else ""
    if name not in sources:
        return []
    try:
        inner = list(faults(_tree(environment, name, sources[name]), includes=None, fields=fields))
    except TemplateFault as fault:
        inner = [Fault(fault.line, fault.fact)]
    return [Fault(include.lineno, f"in {name}, line {one.line}: {one.message}") for one in inner]


def _printable(value: object) -> str:
    """Let texts and numbers through; anything else, and an empty text, would leave a hole in the mail."""
    if isinstance(value, jinja2.Undefined):
        value._fail_with_undefined_error()
    if isinstance(value, bool) or not isinstance(value, str | int):
        _refuse(value)
    text = str(value)
    if not text.strip():
        raise ValueError("something empty would be printed; ask {% if %} first")
    return text


def _refuse(value: object) -> NoReturn:
    kinds = {"NoneType": "nothing", "bool": "a yes or no", "list": "a list", "dict": "a group of values"}
    raise ValueError(f"{kinds.get(type(value).__name__, 'something')} cannot be printed in a mail")


def _said(error: BaseException) -> str:
    if isinstance(error, RecursionError | MemoryError):
        return "is too complicated; write it more simply"
    return str(error) or type(error).__name__


def _line_of(error: BaseException, name: str) -> int:
    """Give the last line of the template that was running; Jinja2 puts template frames into the traceback."""
    line, trace = 0, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == name:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
