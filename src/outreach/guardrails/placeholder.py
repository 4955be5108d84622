"""placeholder (C201): what a template or a merge leaves behind never reaches anyone.

Template braces, `[topic]`, `<name>`, XX, TODO, None, nan, a greeting without a name or with two, half a gap mark, and
characters that nobody can see. `placeholder: {allow: PATTERN}` spares words that match a regular expression.

    FAIL: "[topic]"
        I am interested in [topic] and would like to learn more.
    FAIL: "Dr. None"
        Dear Dr. None,
    FAIL: "{{ detail }}"
        Thank you for {{ detail }}.
    FAIL: "<name>"
        Best wishes to <name>.
    FAIL: "XX"
        I will be there on January XX.
    FAIL: "TODO"
        Subject: TODO subject

        Hello.
    FAIL: "None"
        I would like to ask about None.
    FAIL: "nan"
        The median was nan.
    FAIL: "Dear ,"
        Dear ,
    FAIL: "Dear Dr.,"
        Dear Dr.,
    FAIL: "Dear Dear"
        Dear Dear Dr. Chen,
    FAIL: "Dr. Dr."
        Dear Dr. Dr. Chen,
    FAIL: "⟦"
        Thank you for ⟦one detail from the talk.
    PASS:
        As shown before [12], [18F]FDG uptake stayed low at <65 Gy (p<0.05).
    PASS:
        None of the plans failed. I have asked Dr. Chen. None was late.
    PASS:
        The link is <https://example.org/poster>, or write to <jonah@example.org>.
    PASS:
        Hello, and thank you for ⟦one detail from the talk⟧.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted

ID = "C201"
NAME = "placeholder"

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Mx|Prof)\b\.?"
_JUNK = re.compile(
    rf"""
      (?P<template> \{{\{{ [^{{}}\n]{{0,60}} \}}\}} | \{{[%#] [^%#\n]{{0,60}} [%#]\}}
                  | \{{\{{ | \}}\}} | \{{% | %\}} | \$?\{{ [^\W\d] [\w. ]{{0,40}} \}}
                  | %\( \w{{1,40}} \)s | % [A-Z][A-Z_]{{2,40}} % | \*\| \w{{1,40}} \|\*
                  | (?<![\w\]]) \[ (?!sic\]) [^\W\d] (?:[^\W\d] | [ '’/-]){{0,60}} \] (?![\w(\[])
                  | (?<![\w<]) < [^\W\d_] (?:[^\W\d] | [ '’-]){{0,40}} > (?!\w) | «\w{{1,40}}»
                  | \b (?: TODO | FIXME | NaN | nan ) \b | (?<![,/\w]) X{{2,}} \b (?! / | [ ]chromosom)
                  | < [\w.]{{1,60}} [ ] object [ ] at [ ] 0x[0-9a-f]+ > | \[ '[^'\n]{{0,60}}' (?: \] | ,[ ]') )
    | (?P<nobody>   ^[ \t]* Dear (?:[ ]+ {_TITLE})* [ ]* (?: [,:!] | $ )
                  | ^[ \t]* (?: Hi | Hello | Hey ) (?: (?:[ ]+ {_TITLE})+ [ ]* | [ ]+ ) [,:!] )
    | (?P<twice>    \b (?P<once> Dear | Hi | Hello | Dr\.? | Mr\.? | Mrs\.? | Ms\.? ) [ ]+ (?P=once) (?!\w)
                  | \b (?: Hi | Hello ) [ ]+ Dear \b
                  | \A \s* (?: Dear | Hi | Hello ) \b [^\n]{{0,80}} \n
                       \s* (?: Dear | Hi | Hello ) \b [^\n]{{0,80}} [,:] )
    | (?P<half>     ⟦ (?! [^⟦⟧]* ⟧ ) | ⟧ )
    | (?P<unseen>   [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f] | [\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]
                  | [\ud800-\udfff] )
    | ⟦ [^⟦⟧]* ⟧
    """,
    re.VERBOSE | re.MULTILINE,
)
_NONE = re.compile(rf"(?:\b{_TITLE}[ ]+|\bDear[ ]+)?\bNone\b")
_SAID = {
    "template": "left from a template",
    "nobody": "the greeting has no name",
    "twice": "greets twice",
    "half": "half of a gap mark",
    "unseen": "a character nobody can see",
}
_FIXES = {
    _SAID["template"]: "write what belongs there",
    _SAID["nobody"]: "write the name",
    _SAID["twice"]: "greet once",
    _SAID["half"]: "write the other half, or take it out",
    _SAID["unseen"]: "delete it",
}


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what no person would have written."""
    allow = context.options.get("allow", "")
    for part in seen(draft):
        for start, words, said in sorted((*_junk(part.text), *_nones(part))):
            if not (allow and _allows(allow, words)):
                message, where = f"{said}, {quoted(words)}", part.place(start)
                yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=where, fix=_FIXES[said])


def _junk(text: str) -> Iterator[tuple[int, str, str]]:
    for match in _JUNK.finditer(text):
        # a whole gap is only passed over: it is not junk, and what stands in it is not read
        if match.lastgroup is not None:
            kind = "twice" if match.lastgroup == "once" else match.lastgroup
            yield match.start(), match.group(), _SAID[kind]


def _nones(part: Part) -> Iterator[tuple[int, str, str]]:
    """Find the word None where English has none: after a title, or inside a sentence."""
    found = list(_NONE.finditer(part.text))
    opens = {start for start, _ in sentences(part.text)} if found else set()
    for match in found:
        after = part.text[match.end() : match.end() + 4]
        english = match.start() in opens or after.startswith(" of ")
        if match.group() != "None" or not english:
            yield match.start(), match.group(), _SAID["template"]


def _allows(pattern: str, words: str) -> bool:
    """Whether the owner's pattern spares these words; one that is no regular expression is read as plain text."""
    try:
        return re.search(pattern, words) is not None
    except re.error:
        return pattern in words


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("allow",))
