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

from outreach.config.rule_names import FIXED
from outreach.guardrails import GUARDRAILS
from outreach.guardrails.rule import HoldRule, LyingRule, PaceRule, PlanRule, Rule, SetRule, TextRule

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
people:
  - name: Dr. Lin Chen <lin.chen@lakeshore.example.edu>, research mentor
    rules: {R101: {aliases: Linda}}                             # in every mail to her
    cadences: {mentor-checkin: {rules: {C203: {words: 200}}}}   # in those of one cadence
```

`outreach check` says every setting, and which of them weaken a rule that stops drafts. Some rules can be neither
switched off nor weakened; `check` refuses such a line and says why. No command lets a single draft pass: mend its text,
or write the address yourself.

| a rule that | gives | what becomes of it |
|---|---|---|
| needs no text | a reason | nothing is made; `outreach explain NAME` says why, and when next |
| asks how much at once | a day | the draft waits under LATER; only a firm one makes it wait beyond its window |
| reads the draft: `refuse` | a finding | nothing is made (HELD BACK) |
| reads the draft: `block` | a finding | the draft is made without a recipient (CHECK) until nothing blocks |
| reads the draft: `warn` | a finding | the draft is made; the finding is shown |
| reads a hold | a finding | the hold is not made; its line says why |

Every finding says its rule, its level, its place, the words it is about and what to do about them, and says the same
in `plan`, the agenda, `queue`, `show`, `explain`, `--json` and `lint`; in the first line of a draft without a recipient
there is room for rule and words. A place is like `body:3:14`: line and column from 1. Read are subject and body;
signatures, quotations and that first line are not.

## Any text

```console
$ outreach lint draft.txt --person marchetti --cadence interview-thanks
draft.txt:3:14: block  other-program (R104): names another program, "Northfield"; write Harbor State, or leave it out
1 text, 1 to mend.
```

`outreach lint FILE…` applies the rules that read text to saved mails (`.eml`) and text files, `outreach lint -` to what
comes in. A line `Subject: …` above the text is its subject. `--person`, `--program` and `--cadence` say what a text is
for; a mail says by its recipients whom it goes to, and a draft of ours is known by itself. The people, programs and
season are those of the workspace; without one, only the rules are asked that need none of them. Exit code 3 when
something is to mend, 0 otherwise; `--json` gives version and findings. Nothing is changed or kept.

With [pre-commit](https://pre-commit.com), no commit holds a letter that would not be fit to send:

```yaml
repos:
  - repo: …                           # where you have this program from
    rev: …
    hooks:
      - id: outreach-lint             # reads .eml, .txt and .md; narrow it with   files: ^letters/
```

## How to read what follows

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
        case TextRule() | HoldRule() | SetRule() | LyingRule():
            return sys.modules[rule.check.__module__]


def _kind(rule: Rule) -> str:
    match rule:
        case PlanRule():
            return "Needs no text" + (", holds whatever the date" if rule.standing else "")
        case PaceRule():
            return "Asks how much at once" + (", firm" if rule.firm else "")
        case TextRule():
            return f"Reads the draft, {rule.level}"
        case HoldRule():
            return f"Reads the hold, {rule.level}"
        case SetRule():
            return f"Compares the drafts with each other and with earlier ones, {rule.level}"
        case LyingRule():
            return f"About drafts that lie there, {rule.level}"


def _settings(rule: Rule) -> str:
    own = ", ".join(f"`{name}`" for name in rule.options)
    off = f"Off: `rules: {{{rule.name}: off}}`"
    if rule.fixed:
        reason = FIXED.get(rule.id, "")
        off = "Cannot be switched off or weakened" + (f": {reason}" if reason else "")
    return f"{off}; settings: {own}." if own else f"{off}."


if __name__ == "__main__":
    PAGE.write_text(re.sub(r"\n{3,}", "\n\n", page()))
