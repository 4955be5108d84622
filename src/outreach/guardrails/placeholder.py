"""placeholder (C201): what a template or a merge leaves behind never reaches anyone.

Template braces, `[topic]`, `<name>`, XX, TODO, None, nan, `#REF!`, ____, "NAME GOES HERE", a preposition with nothing
after it, a greeting without a name or with two, half a gap mark, and characters that nobody can see.
`placeholder: {allow: PATTERN}` spares words that match a regular expression.

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
    FAIL: "####"
        Thank you for the talk on ####.
    FAIL: "YOUR QUESTION HERE"
        I wanted to ask: YOUR QUESTION HERE
    FAIL: "with ,"
        It was good to speak with , and I have begun.
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
        The dose [cGy] is on one axis. Of the null results, two were mine; the contour is named PTV_BOOST.
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
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C201"
NAME = "placeholder"

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Mx|Prof)\b\.?"
# in square brackets: units, what one hears on a recording, and what an editor puts into a quotation
_IN_BRACKETS = (
    r"(?:sic|unclear|inaudible|illegible|laugh(?:s|ter|ing)?|pauses?|applause|silence|redacted|emphasis\ \w+"
    r"|[A-Za-z]{1,2}|the|his|her|its|our|their|they|she|and|c?gy|kev|mev|min|cpm|days?|weeks?|months?|years?|hours?)"
)
# what a form asks for: the names of its fields
_FIELD = (
    r"(?:NAME|DATE|TITLE|PROGRAM(?:ME)?|CITY|PLACE|INSTITUTION|TOPIC|LINK|URL|DETAILS?|RECIPIENT|SENDER|EMAIL|HOSPITAL"
    r"|PROJECT|CONFERENCE|MEETING|EVENT|PHONE|SIGNATURE|POSITION|SCHOOL|QUESTION|SENTENCE|ANSWER|TEXT|GREETING|FIELD"
    r"|SUBJECT|DAY|MONTH|REASON|PLACEHOLDER)"
)
_BARE = r"(?:about|because[ ]of|of|for|with|at|to|from|by|into|regarding|on|in)"
_JUNK = Pattern(
    rf"""
      (?P<template> (?= [\[{{}}%<«*&âÃ$#@_|?(] ) (?:
                      \{{\{{ [^{{}}\n]{{0,60}} \}}\}} | \{{[%#] [^%#\n]{{0,60}} [%#]\}}
                    | \{{\{{ | \}}\}} | \{{% | %\}} | \$?\{{ [^\W\d] [\w. ]{{0,40}} \}} | \{{ \d? \}}
                    | %\( \w{{1,40}} \)s | % [A-Z][A-Z_]{{2,40}} % | (?<![\w%]) (?<!\d[ ]) % [sd] \b
                    | \*\| \w{{1,40}} \|\*
                    | (?<![\w\]]) \[ (?!(?i:{_IN_BRACKETS})\]) [^\W\d] (?:[^\W\d] | [ '’/-]){{0,60}} \] (?![\w(\[])
                    | (?<![\w<]) < [^\W\d_] (?:[^\W\d] | [ '’-]){{0,40}} > (?!\w) | «\w{{1,40}}»
                    | << [^<>\n]{{1,40}} >> | </ [a-z]{{1,10}} > | < [\w.]{{1,60}} [ ] object [ ] at [ ] 0x[0-9a-f]+ >
                    | \[ '[^'\n]{{0,60}}' (?: \] | ,[ ]') | \[ object [ ] Object \]
                    | (?<!\w) (?P<mark> @@ | %% | \#\# | \$\$ | __ | \|\| ) \w [\w .-]{{0,40}} (?P=mark) (?!\w)
                    | & (?: nbsp | amp | lt | gt | quot | \#\d{{2,4}} ) ; | â€ . | Ã [\x80-\xbf]
                    | \$ [A-Z] [A-Z_]{{2,40}} \b | \# (?: REF! | N/A | VALUE! | NAME\? | DIV/0! | NULL! | NUM! )
                    | (?<!\w) (?: _{{3,}} | \#{{3,}} ) (?!\w) | (?<!\S) \?{{2,}} (?=\s)
                    | \( (?i: insert | fill [ ] in | placeholder | to [ ] be [ ] added ) \b [^()\n]{{0,50}} \) )
                  | \b (?= [A-Z] ) (?: (?: TODO | FIXME | NaN | NoneType | TK(?:TK)+ ) \b
                    | (?: [A-Z]+ [ ] ){{1,4}} HERE \b
                    | (?: [A-Z]{{2,}} _ )* {_FIELD} (?: _ [A-Z]{{2,}} )+ \b | (?: [A-Z]{{2,}} _ )+ {_FIELD} \b
                    | (?<! [A-Z][ ]) (?: YOUR | FIRST | LAST | INSERT ) [ ] (?: [A-Z]+ [ ] )? {_FIELD} \b
                        (?! [ ][A-Z]{{2}})
                    | (?: First | Last | Program | Hospital | Institution | Interviewer | Recipient ) [ ]? [Nn]ame
                        (?= [ ] Last | [,!] (?: \n | $ ) )
                    | Dr\.? [ ] (?: [XYZ] (?![.\w-]) | (?:Last[ ]?)? Name \b | [Ss]o-and-[Ss]o \b ) )
                  | \b nan \b | (?<![,/\w]) X{{2,}} \b (?! / | [ ]chromosom) )
    | (?P<nobody>   ^[ \t]* Dear (?:[ ]+ {_TITLE})* [ ]* (?: [,:!] | $ )
                  | ^[ \t]* (?: Hi | Hello | Hey ) (?: (?:[ ]+ {_TITLE})+ [ ]* | [ ]+ ) [,:!] )
    | (?P<twice>    \b (?P<once> Dear | Hi | Hello | Dr\.? | Mr\.? | Mrs\.? | Ms\.? ) [ ]+ (?P=once) (?!\w)
                  | \b (?: Hi | Hello ) [ ]+ Dear \b
                  | \A \s* (?: Dear | Hi | Hello ) \b [^\n]{{0,80}} \n
                       \s* (?: Dear | Hi | Hello ) \b (?! [ ] from \b ) [^\n]{{0,80}} [,:] )
    | (?P<half>     ⟦ (?! [^⟦⟧]* ⟧ ) | ⟧ )
    | (?P<unseen>   [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f] | [\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]
                  | [\ud800-\udfff] )
    | ⟦ [^⟦⟧]* ⟧
    """,
    re.VERBOSE | re.MULTILINE,
)
# what only stands where one of its cues does, and would be looked for at every word
_EMPTY = Pattern(
    rf"""
      \b (?: dear | {_TITLE} | about | by | for | from | an? | to | at ) [ ]
          (?: null | nil | undefined | n/a ) (?= [.,;!?] | [ ] (?: at | and | with | on | for ) \b | $ )
    | \b undefined [ ] undefined \b | \b lorem [ ] ipsum \b
    | (?<! \bas[ ]) (?<! \bformat[ ]) \b (?: mm | dd ) [/.-] (?: mm | dd ) [/.-] y{{2,4}} \b
    | \b (?: insert | type | put ) (?: [ ] [\w']+ ){{1,4}} [ ] here \b
    | \b {_BARE} [ ]+ [.,;!?] (?= \s | $ )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_CUES = ("null", "nil", "undefined", "n/a", "lorem", "yy", " here", " ,", " .", " ;", " !", " ?")
# groups inside a group
_WITHIN = {"once": "twice", "mark": "template"}
_NONE = Pattern(rf"(?:\b{_TITLE}[ ]+|\bDear[ ]+)?\bNone\b")
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
            kind = _WITHIN.get(match.lastgroup, match.lastgroup)
            yield match.start(), match.group(), _SAID[kind]
    if is_cued(_CUES, text.lower()):
        for match in _EMPTY.finditer(text):
            yield match.start(), match.group(), _SAID["template"]


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
