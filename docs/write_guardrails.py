"""Writes guardrails.md from the docstrings of the rules (`python docs/write_guardrails.py`).

The page says nothing that the rules do not say themselves; a test fails while it is not current.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from types import ModuleType

from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import PaceRule, PlanRule, Rule, TextRule

PAGE = Path(__file__).with_name("guardrails.md")

_ABOUT = """\
# Guardrails

What may be drafted for whom, and what a draft may say. A rule reads; it never changes a word. Every message prints the
name and the code of its rule, and `rules:` takes either:

```yaml
rules:                                # for everything; nearer settings win: rules < cadence < person
  word-count: off                     # refuse, block, warn, off
  too-soon: {days: 10}                # or a rule's own settings
cadences:
  conf-request:
    rules: {other-person: {mentions: Dr. Oyelaran}}
```

| a rule that | gives | what becomes of it |
|---|---|---|
| needs no text | a reason | nothing is made; `outreach explain NAME` says why, and when next |
| asks how much at once | a day | the draft waits under LATER; only a firm one makes it wait beyond its window |
| reads the draft: `refuse` | a finding | nothing is made (HELD BACK) |
| reads the draft: `block` | a finding | the draft is made without a recipient (CHECK) until nothing blocks |
| reads the draft: `warn` | a finding | the draft is made; the finding is shown |

The examples are run as tests: FAIL is what a rule must see, PASS what it must not mind.

This page is written by `python docs/write_guardrails.py`; change the rules, not the page.
"""
_FAMILIES = {"R": "Recipient", "C": "Content", "P": "Privacy", "M": "Match", "B": "Balance and load", "T": "Timing"}


def page() -> str:
    """Give the whole page."""
    return "\n".join([_ABOUT, *_sections()])


def _sections() -> Iterator[str]:
    rules = sorted(GUARDRAILS, key=lambda rule: (list(_FAMILIES).index(rule.id[0]), rule.id))
    for letter, family in groupby(rules, key=lambda rule: rule.id[0]):
        yield f"## {_FAMILIES[letter]}\n"
        for _, same in groupby(family, key=lambda rule: rule.id):
            yield _section(tuple(same))


def _section(rules: tuple[Rule, ...]) -> str:
    first = rules[0]
    text, _, examples = inspect.cleandoc(_module(first).__doc__ or "").partition("\n\n    ")
    words = text.removeprefix(f"{first.name} ({first.id}): ")
    kinds = "; ".join(dict.fromkeys(_kind(rule) for rule in rules))
    shown = inspect.cleandoc(f"    {examples}")
    return "\n".join(
        [
            f"### {first.name} ({first.id})\n",
            f"{words[:1].upper()}{words[1:]}\n",
            f"*{kinds}. {_settings(first)}*\n",
            f"```text\n{shown}\n```\n",
        ]
    )


def _module(rule: Rule) -> ModuleType:
    match rule:
        case PlanRule():
            return sys.modules[rule.skip.__module__]
        case PaceRule():
            return sys.modules[rule.wait.__module__]
        case TextRule():
            return sys.modules[rule.check.__module__]


def _kind(rule: Rule) -> str:
    match rule:
        case PlanRule():
            return "Needs no text" + (", holds whatever the date" if rule.standing else "")
        case PaceRule():
            return "Asks how much at once" + (", firm" if rule.firm else "")
        case TextRule():
            return f"Reads the draft, {rule.level}"


def _settings(rule: Rule) -> str:
    own = ", ".join(f"`{name}`" for name in rule.options)
    off = "Cannot be switched off" if rule.fixed else f"Off: `rules: {{{rule.name}: off}}`"
    return f"{off}; settings: {own}." if own else f"{off}."


if __name__ == "__main__":
    PAGE.write_text(re.sub(r"\n{3,}", "\n\n", page()))
