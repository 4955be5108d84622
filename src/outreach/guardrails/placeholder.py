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
from outreach.guardrails.left_behind import asked, clashes
from outreach.guardrails.phrases import is_cued
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.sentences import sentences
from outreach.guardrails.text import Part, seen
from outreach.guardrails.unfilled_fields import CAPITALS, SHOUTED
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "C201"
NAME = "placeholder"

_TITLE = r"(?:Dr|Mr|Mrs|Ms|Mx|Prof)\b\.?"
# in square brackets: units, what one hears on a recording, and what an editor puts into a quotation
_IN_BRACKETS = (
    r"(?:(?:(?i:sic|unclear|inaudible|illegible|laugh(?:s|ter|ing)?|pauses?|applause|silence|redacted|emphasis\ \w+"
    r"|c?gy|kev"
    r"|mev|min|cpm)|[A-Za-z]{1,2}|the|his|her|its|our|their|they|she|and|days|weeks|months|years|hours)\]"
    r"|(?:e\.g|i\.e|cf|see|ref|also|ibid)\b|(?:Eq|Fig|Tab|Ref|Sec|Supp|Appendix|Chapter)\w*\.?\ \w+\]"
    r"|[^\[\]]*\bet\ al\b"
    r"|\w+\ for\ \w+\ in\ |[A-WYZ][A-Z]?\d{1,3}\]|[A-Z][a-z]?\d?[+−-]\]"
    r"|(?:they|she|he|it|we|which|this)\ (?:would|had|was|were|is|did|does|has|said|will|could|wanted|told)\b"
    r"|(?:relative|measured|given|expressed|normali[sz]ed|scaled|rounded|adjusted|corrected|averaged)"
    r"\ (?:to|from|in|by|for|at|over)\b)"
)
# what a form asks for: the names of its fields
_FIELD = (
    r"(?:NAME|DATE|TITLE|PROGRAM(?:ME)?|CITY|PLACE|INSTITUTION|TOPIC|LINK|URL|DETAILS?|RECIPIENT|SENDER|EMAIL"
    r"|HOSPITAL"
    r"|PROJECT|CONFERENCE|MEETING|EVENT|PHONE|SIGNATURE|POSITION|SCHOOL|PAPER|JOURNAL|UNIVERSITY|DEPARTMENT"
    r"|SPECIALTY|QUESTION|SENTENCE|ANSWER|TEXT|GREETING|FIELD"
    r"|SUBJECT|DAY|MONTH|REASON|PLACEHOLDER)"
)
_BARE = r"(?:about|because[ ]of|of|for|with|at|to|from|by|into|regarding|on|in)"
# most letters begin nothing of the kind, and a blank only at the beginning of a line
_JUNK = Pattern(
    rf"""
    (?! [abce-mo-z013-9,.;:!'’/-] | (?<=\S)[ ] )
    (?: (?P<template> (?= [\[{{}}%<«*&âÃÂï$#@_|?(] ) (?:
                      \{{\{{ [^{{}}\n]{{0,60}} \}}\}} | \{{[%#] [^%#\n]{{0,60}} [%#]\}}
                    | \{{\{{ | \}}\}} | \{{% | %\}} | \$?\{{ [^\W\d] [\w. ]{{0,40}} \}} | \{{ \d? \}}
                    | %\( \w{{1,40}} \)s | % [A-Za-z][A-Za-z_]{{2,40}} % | (?<![\w%]) (?<!\d[ ]) % [sd] \b
                    | \*\| \w{{1,40}} \|\*
                    | (?<![\w\]]) \[ (?!{_IN_BRACKETS}) [ ]? [^\W\d] [^\[\]\n=<>]{{0,80}} \] (?![\w(\[])
                    | \[ ["“] [^\[\]\n]{{1,80}} \]
                    | \[ (?: \?+ | \.{{3}} | … | _+ ) \]
                    | \[ [XNn#] \] (?= [ ] (?: day | week | month | year | hour | minute | paper | publication
                        | patient ))
                    | (?<![\w<]) < (?! [^bpu] > ) [^\W\d_] (?:[^\W\d] | [ '’-]){{0,40}} > (?!\w) | «\w{{1,40}}»
                    | << [^<>\n]{{1,40}} >> | </ [a-z]{{1,10}} > | <% | \#\{{ | \$\( [a-z] | \{{ '
                        | \( '[^'\n]{{1,40}}', \) | \( \.{{3}} \)
                    | < [\w.]{{1,60}} [ ] object [ ] at [ ] 0x[0-9a-f]+ >
                    | \[ '[^'\n]{{0,60}}' (?: \] | ,[ ]') | \[ object [ ] Object \]
                    | (?<!\w) (?P<mark> @@ | %% | \#\# | \$\$ | __ | \|\| ) \w [\w .-]{{0,40}} (?P=mark) (?!\w)
                    | & (?: nbsp | amp | lt | gt | quot | \#\d{{2,4}} ) ; | â€ . | Â [\xa0\ ] | ï (?: »¿ | ¿½ )
                        | Ã [\x80-\xbf]
                    | \$ (?: [A-Z] [A-Z_]{{2,40}} | [a-z] [a-z_]{{2,40}} ) \b (?!\$)
                    | (?<![\w.]) @ (?: name | first_?name | last_?name | recipient | program | title ) \b
                        | \# (?: REF! | N/A | VALUE! | NAME\? | DIV/0! | NULL! | NUM! )
                    | (?<!\w) (?: _{{3,}} | \#{{3,}} ) (?!\w) | (?<!\S) \?{{2,}} (?= \s | $ )
                    | \( (?i: insert | fill [ ] in | placeholder | to [ ] be [ ] added ) \b [^()\n]{{0,50}} \)
                    | \( (?: specific | conference | program | school | hospital | institution | recipient
                        | mentor | first | last
                        | full | paper | project | your | their | his/her | topic | research )
                        (?: [ ] [a-z]+ )?? [ ] (?: name | topic | thing | title | date | detail | details
                            | project | paper | school
                        | program | interest | area | institution ) \)
                    | \( (?: name | topic | date | title | program | school | institution | X+ ) \) )
                  | \b (?= [A-Z] ) (?: (?: TODO (?! [ ] (?: comments? | lists? | items? | files? | tags?
                      | notes? ) \b ) | FIXME
                        | (?<!writes[ ]) (?<!prints[ ]) (?<!gives[ ]) (?<!returns[ ]) (?<!reads[ ])
                            (?<!shows[ ]) (?<!to[ ])
                        NaN (?! [ ] (?: values? | rows? | cells? | entr | where | for[ ]missing ) ) | NaT | NoneType
                        | TK(?:TK)+ ) \b
                    | (?: LAST | FIRST | FULL | SUR | MIDDLE )_?NAME \b | (?: Last | First | Full )Name \b
                        | TBD (?= : | [ ]Dr )
                    | {_FIELD} [ ] {_FIELD} \b | YYYY (?! -MM-DD[ ]format | [ ]format ) \b
                    | MM[/.-]DD \b (?! [/.-] | [ ]format ) | Timestamp\(
                    | (?: [A-Z]+ [ ] ){{1,4}} HERE \b
                    | (?: [A-Z]{{2,}} _ )* {_FIELD} (?: _ [A-Z]{{2,}} )+ \b | (?: [A-Z]{{2,}} _ )+ {_FIELD} \b
                    | (?<! [A-Z][ ]) (?: YOUR | FIRST | LAST | INSERT ) [ ] (?: [A-Z]+ [ ] )? {_FIELD} \b
                        (?! [ ][A-Z]{{2}})
                    | (?: First | Last | Program | Hospital | Institution | Interviewer | Recipient ) [ ]? [Nn]ame
                        (?= [ ] Last | [,!] (?: \n | $ ) )
                    | (?: Dr\.? | Prof\.? | Professor | Dear | Hi | Hello ) [ ] (?: (?: [Ll]ast | [Ff]irst
                        | [Ff]ull | [Ff]amily | [Ss]ur )[ ]?[Nn]ame
                        | [Rr]ecipient | TBD | TBA ) \b
                    | (?: Your | My )[ ](?:Full[ ])?Name \b | (?: John | Jane )[ ]Doe \b | Unnamed:[ ]\d
                    | (?: Dr | Mr | Ms | Mrs | Prof )\.?/(?: Dr | Mr | Ms | Mrs | Prof ) \b
                    | Dr\.? [ ] (?: [XYZ] (?![.\w-]) | \d+ \b | [-–—?]+ (?!\w) | (?:Last[ ]?)? Name \b
                        | [Ss]o-and-[Ss]o \b ) )
                  | \b datetime\. (?: date | datetime ) \(
                  | (?<![Mm]y[ ]) (?<![Hh]is[ ]) (?<![Hh]er[ ]) (?<![Oo]ur[ ]) \b nan \b (?!'s|’s) | \b 20XX \b
                  | (?<![,/\w]) X{{2,}} \b (?! /XY | [ ](?:stands|means|denotes|marks)\b | [ ]chromosom
                        | [ ](?:or|and|vs\.?|versus)[ ]XY )
                  | (?<= [a-z][ ] ) (?: TOPIC | SCHOOL | PROGRAM | INSTITUTION | DATE | NAME | CITY | TITLE
                      | CONFERENCE | HOSPITAL )
                        \b (?! [ ] (?: column | field | tag | row | header | variable | box | is | are | was
                            | were )s? \b | : | \w ) )
    | (?P<nobody>   ^[ \t]* Dear (?:[ ]+ {_TITLE})* [ ]* (?: [,:!] | $ )
                  | ^[ \t]* (?: Hi | Hello | Hey ) (?: (?:[ ]+ {_TITLE})+ [ ]* | [ ]+ ) [,:!] )
    | (?P<twice>    \b (?P<once> Dear | Hi | Hello | Dr\.? | Mr\.? | Mrs\.? | Ms\.? ) [ ]+ (?P=once) (?!\w)
                  | \b (?: Hi | Hello ) [ ]+ Dear \b
                  | \A \s* (?: Dear | Hi | Hello ) \b [^\n]{{0,80}} \n
                       \s* (?: Dear | Hi | Hello ) \b (?! [ ] from \b ) [^\n]{{0,80}} [,:]
                  | ^[ \t]* (?: Dear | Hi | Hello ) \b [^\n,]{{0,60}} , [ ]* (?: Dear | Hi | Hello ) [ ]+ {_TITLE} )
    | (?P<half>     ⟦ (?! [^⟦⟧]* ⟧ ) | ⟧ )
    | (?P<unseen>   [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f] | [\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffd]
                  | [\ud800-\udfff] )
    | ⟦ [^⟦⟧]* ⟧ )
    """,
    re.VERBOSE | re.MULTILINE,
)
# what only stands where one of its cues does, and would be looked for at every word
_EMPTY = Pattern(
    rf"""
      \b (?: dear | {_TITLE} | about | by | for | from | an? | to | at ) [ ]
          (?: (?: null | nil | undefined | n/a ) (?= [.,;!?] | [ ] (?: at | and | with | on | for ) \b | $ )
            | (?: null | undefined ) (?= [ ] (?: in | this | next | last | by | during | to ) \b ) )
    | \b undefined [ ] undefined \b | \b lorem [ ] ipsum \b (?! [ ] (?: is | was | text | filler ) \b )
    | \b this [ ] is [ ] an? [ ] placeholder \b | \b {_BARE} [ ]+ (?: and | or ) [ ]* [.,;!?] (?= \s | $ )
    | \b (?: the | an? | your | my ) [ ]+ (?: [.,;!?] (?= \s | $ )
        | (?: null | undefined ) [ ] (?: you | that | which | and | in | at | on ) \b
        | in [ ] (?: january | february | march | april | may | june | july | august | september | october | november
            | december
            | spring | summer | fall | winter | the | your | my | our ) \b
        | (?: by | of | at | from | with ) [ ] (?: the | my | your | this | that | our | me | you | next
            | \w+day ) \b )
    | (?<! \bas[ ]) (?<! \bformat[ ]) \b (?: mm | dd ) [/.-] (?: mm | dd ) [/.-] y{{2,4}} \b
    | \b (?: insert | type | put ) (?: [ ] [\w']+ ){{1,4}} [ ] here \b
    | (?: ^ | [.:(] [ ]? ) (?: add | write | describe | mention | enter | paste | fill [ ] in | name | cite
        | link ) (?: [ ] [\w']+ ){{1,4}} [ ] here \b
    | \b (?: delete | strike ) [ ] (?: as | where | if ) [ ] (?: appropriate | applicable | needed ) \b
    | \b (?: blah [ ] blah | asdf\w* | foo [ ] ?bar | xyz (?! [ ] (?: coordinates? | ax[ei]s | plane
        | shifts? ) ) ) \b
    | (?<= [a-z][ ] ) \.{{4,}} | (?: =[0-9a-f]{{2}} ){{2,}} | \\u[0-9a-f]{{4}} | (?<! \w ) (?: 0000-00-00
        | 00/00/0000 | 1970-01-01 | 01/01/1970 ) \b
    | \b {_BARE} [ ]+ [.,;!?] (?= \s | $ )
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_OPENS = ("by", "of", "at", "from", "with", "in")
_CUES = (
    "placeholder",
    "appropriate",
    "applicable",
    "blah",
    "asdf",
    "foo",
    "xyz",
    "....",
    "=",
    "\\u",
    "00-00",
    "00/00",
    "1970",
    *(f"{one} {two} " for one in ("the", "a", "an", "your", "my") for two in _OPENS),
    "null",
    "nil",
    "undefined",
    "n/a",
    "lorem",
    "yy",
    " here",
    " ,",
    " .",
    " ;",
    " !",
    " ?",
)
_NEAR = 200
# as long as a small word and a blank
_SHORT = 8
_GAP = Pattern(r"⟦[^⟦⟧]*⟧")
# a mark that is spoken of: what it is called, or which machine wrote it, stands right before it
_SPOKEN_OF = Pattern(
    r"\b(?:the|an?|this|that|literal|of) (?:\w+ )?(?:words?|strings?|tags?|labels?|letters|symbols?|characters?"
    r"|abbreviations?|acronyms?|markers?|braces"
    r"|brackets|marks|tokens?)\b[ ,:]*[\"“'‘(]?$"
    r"|\b(?:came|come|comes|shows?|shown|showed|appears?|appeared|coded|recorded|stored|read|reads|stays|left|counted"
    r"|marked|entered|treated|exported|printed) (?:up |out |in )?(?:as|for) (?:an? )?[\"“'‘(]?$"
    r"|\b(?:article|canto|psalm|louis|olympiad|building|gown|size) $",
    re.IGNORECASE,
)
_ITS_STORY = Pattern(
    r"\b(?:notes?|words?|comments?|labels?|sign|button|errors?|messages?|template|form|columns?|fields?|cells?|header"
    r"|script|placeholder|merge|screen|typed|printed|stickers?|portal|printer|joke)\b",
    re.IGNORECASE,
)
_NAMES_A_FIELD = Pattern(r"\b(?:name|topic|title|date|program|insert|your|school|place|x+)\b", re.IGNORECASE)
# groups inside a group
_WITHIN = {"once": "twice", "mark": "template"}
_NONE = Pattern(rf"(?:\b{_TITLE}[ ]+|\bDear[ ]+)?\bNone\b")
_SAID = {
    "template": "left from a template",
    "nobody": "the greeting has no name",
    "twice": "greets twice",
    "half": "half of a gap mark",
    "unseen": "a character nobody can see",
    "edited": "half edited",
}
_FIXES = {
    _SAID["template"]: "write what belongs there",
    _SAID["nobody"]: "write the name",
    _SAID["twice"]: "greet once",
    _SAID["half"]: "write the other half, or take it out",
    _SAID["unseen"]: "delete it",
    _SAID["edited"]: "finish it, or take it out",
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
    taken = bytearray(len(text) + 2)
    for start, words, said in _known(text):
        taken[start : start + len(words)] = b"x" * len(words)
        yield start, words, said
    # what stands in a whole gap is not read
    clear = _GAP.sub(lambda gap: f"⟦{'o' * (len(gap.group()) - 2)}⟧", text) if "⟦" in text else text
    for start, words, said in _left(f"{clear}\n\n"):
        if not any(taken[start : start + len(words)]):
            taken[start : start + len(words)] = b"x" * len(words)
            yield start, words, said


def _known(text: str) -> Iterator[tuple[int, str, str]]:
    """Find what is known by its mark alone."""
    for match in _JUNK.finditer(text):
        # a whole gap is only passed over: it is not junk, and what stands in it is not read
        if match.lastgroup is not None and not (_is_editorial(text, match) or _is_spoken_of(text, match)):
            kind = _WITHIN.get(match.lastgroup, match.lastgroup)
            yield match.start(), match.group(), _SAID[kind]
    if is_cued(_CUES, text.lower()):
        for match in _EMPTY.finditer(text):
            if not _is_spoken_of(text, match):
                yield match.start(), match.group(), _SAID["template"]


def _left(text: str) -> Iterator[tuple[int, str, str]]:
    """Find fields that nobody filled in, and what was left half edited."""
    low = text.lower()
    for kind, one in asked(text, low):
        for match in one.pattern.finditer(text):
            if match.group().strip() and not (_is_editorial(text, match) or _is_spoken_of(text, match)):
                yield match.start(), match.group(), _SAID[kind]
    for capitals in CAPITALS.finditer(text):
        shouted = SHOUTED.search(text, max(0, capitals.start() - _SHORT), capitals.end() + _NEAR)
        if shouted is not None and shouted.start() < capitals.end() and not _is_spoken_of(text, shouted):
            yield shouted.start(), shouted.group(), _SAID["template"]
    yield from ((start, words, _SAID["edited"]) for start, words in clashes(low))


def _is_spoken_of(text: str, match: re.Match[str]) -> bool:
    """Whether the words are named as words, and not used."""
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if before[-1:] not in (" ", '"', "“", "‘", "'", "("):
        return False
    if match.group() in ('""', "“”", "''", "‘’"):
        return False
    around = before[-1:], text[match.end() : match.end() + 2].lstrip(".,")[:1]
    if around[0] in "\"“‘'" and around[1] in ('"', "”", "’", "'"):
        return _ITS_STORY.search(before) is not None
    return match.lastgroup not in ("half", "nobody", "twice") and _SPOKEN_OF.search(before) is not None


def _is_editorial(text: str, match: re.Match[str]) -> bool:
    """Whether these are brackets that explain a word inside a quotation, not a field to fill in."""
    if not match.group().startswith("["):
        return False
    if text[match.start() - 1 : match.start()] in {'"', "“"} and text[match.end() : match.end() + 1] in {'"', "”"}:
        return "[sic]" in match.group()
    line = text[max(0, match.start() - _NEAR) : match.start()].rpartition("\n")[2]
    is_quoted = line.count("“") > line.count("”") or line.count('"') % 2 == 1
    return is_quoted and not _NAMES_A_FIELD.search(match.group())


def _nones(part: Part) -> Iterator[tuple[int, str, str]]:
    """Find the word None where English has none: after a title, or inside a sentence."""
    found = list(_NONE.finditer(part.text)) if "None" in part.text else []
    opens = {start for start, _ in sentences(part.text)} if found else set()
    for match in found:
        after = part.text[match.end() : match.end() + 4]
        quotes = part.text[max(0, match.start() - 1) : match.start()] in ('"', "“", "‘", "'") and after[:1] in (
            '"',
            "”",
            "’",
            "'",
        )
        english = match.start() in opens or after.startswith(" of ") or quotes
        if match.group() != "None" or not english:
            yield match.start(), match.group(), _SAID["template"]


def _allows(pattern: str, words: str) -> bool:
    """Whether the owner's pattern spares these words; one that is no regular expression is read as plain text."""
    try:
        return re.search(pattern, words) is not None
    except re.error:
        return pattern in words


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, options=("allow",))
