"""What an unfinished hand leaves in a mail: holes where a word was meant, notes to oneself, words that clash.

What placeholder (C201) looks for besides marks and fields. Knows no rule.
"""

from __future__ import annotations

import re

from outreach.guardrails.phrases import Phrase
from outreach.patterns import Pattern


def _phrase(pattern: str, *cues: str) -> Phrase:
    return Phrase(Pattern(pattern, re.MULTILINE | re.IGNORECASE), cues)


def _cased(pattern: str, *cues: str) -> Phrase:
    return Phrase(Pattern(pattern, re.MULTILINE), cues)


# where a remark begins that is nobody's sentence to the reader
_STARTS = r"(?:(?:\A|(?<=[\n,.:;!?)])\n|[.!?;:(\[–—*]|(?<=\ )-)[ ]*)"
_BEFORE_A_NOUN = (
    r"(?:about|because[ ]of|of|for|with|at|to|from|by|into|regarding|on|in|after|before|since|until|near|between|among"
    r"|during|under|toward|towards|than|through|via|within|without|around|behind|beyond|against|concerning|despite"
    r"|called|named|titled|entitled|namely|and|or|is|are|was|were|page|figure|table|chapter|room|aged|the|an?|your|my"
    r"|our|their|his|very|dr\.?|prof\.?|professor|mr\.?|mrs\.?|ms\.?|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|number)"
)
_GOES_ON = (
    r"(?:and|or|but|was|is|are|were|has|had|have|will|would|began|because|when|which|who|where|while|if|so|as|until"
    r"|since|that|i|we|you|she|he|they)"
)
_VERB = r"(?:is|was|are|were|has|had|have|will|would|can|could|made|gave|said|told|suggested|recommended|asked|meant)"
_HOLES = (
    _phrase(
        rf"\b{_BEFORE_A_NOUN}[ ]+,(?=\s)|\b(?!is\b|are\b|was\b|were\b){_BEFORE_A_NOUN}[ ]+[.;!?](?=\s|$)|,[ ]?,(?!,)"
        r"|(?<=\w),[ ]\.(?=\s|$)|(?<=\w);[ ]?;(?=\s)|,,",
        *(" ,", " .", " ;", " !", " ?", ",,"),
    ),
    _phrase(
        r"\b(?:about|of|for|with|at|to|from|by|in|on|regarding|after|before|during|between|and|the|your|my|an?)[ ]{2,}"
        rf"(?:{_GOES_ON}\b|[.,;!?])",
        "  ",
    ),
    _phrase(
        r"(?<=[\w,] )(?:\"\"|“”|‘’|'')(?=[ .,;?!])|(?<=[\w,] )\([ ]*[,;]?[ ]*\)", '""', "“”", "‘’", "''", "( ", "()"
    ),
    _phrase(
        r"\b(?:the|on|of|by|until) (?:st|nd|rd|th) (?:of|and|at|in|for|to|is|was|was|week|floor|year|edition|annual)\b"
        r"|\b(?:the|on|until|by) -?(?:st|nd|rd|th)(?=[.,;!?])",
        *(
            f" {one}"
            for one in ("st ", "nd ", "rd ", "th ", "st,", "nd,", "rd,", "th,", "st.", "nd.", "rd.", "th.", "-th")
        ),
    ),
    _cased(
        r"(?<!\bthe )(?<!\bmy )(?<!\byour )(?<!\ba )(?<!\bor )(?<!\band )\b(?:Dr|Prof|Mr|Mrs|Ms)\.? "
        rf"(?:about|at|in|on|for|from|of|who|whose|{_VERB})\b",
        *(f"{one} {two}" for one in ("Dr.", "Prof.", "Dr", "Mr.", "Ms.", "Mrs.") for two in "aiofwhcmgsr"),
    ),
    _phrase(
        r"\b(?:university|hospital|school|department|institute|college|journal|city|professor|division) of "
        rf"(?:[.,;]|and|in|on|at|where|{_VERB})\b",
        *(
            f" of {one}"
            for one in (",", ".", "and ", "in ", "on ", "at ", "where", "is ", "was ", "has ", "made", "gave")
        ),
    ),
    _phrase(
        r"\bbetween (?:and|[.,;])|\bfrom to\b|\b(?:during|since|until|regarding|concerning) and (?!after|before|unless)"
        r"|\bat (?:am|pm|a\.m\.|p\.m\.)(?=[ .,]|$)|\bat :(?:\d\d)?|\b(?:of|about|by|to|at|was|is) %(?=[ .,])"
        r"|\$ (?=[.,])"
        r"|\b(?:with|about|for|of) and (?:i|we|would|hope|how|then|to)\b(?! (?:what|from))"
        r"|\b(?:bring|see|meet|visit|call|send|come|arrive|start|begin|join|free|available|meeting|visiting|talk"
        r"|spoke|speak|met)\b[^.,;!?\n]{0,40}\bon and (?:i|we|you|she|he|they|would|then|can|could|will|hope)\b",
        r"|\b(?:paper|talk|lecture|article|book|work|question|advice|chapter|story|email) (?:about|on|of|regarding) "
        r"(?:and (?:i|had|have|would|hope|how|it|then|was)|because|was|is|has|had|made|i(?!-)|but)\b",
        *(
            f"{one} {two}"
            for one in ("about", "on", "of", "regarding")
            for two in ("because", "was", "is ", "has ", "i ")
        ),
        *("about had", "on had", "on made", "about made", "of made", "about but", "on but", "regarding but"),
        *("between and", "between,", "from to", "during and", "since and", "until and", "regarding and", "at am"),
        *("at pm", "at a.m", "at p.m", "at :", " %", "$ ", "with and", "about and", "for and", "of and", "on and"),
    ),
    _phrase(
        r"\b(?:the|your|our|their) ?[.,;](?=\s|$)|\bmy \.(?=\s|$)"
        # "the positions I apply to" may end so, and "thank you for" may not
        r"|\b(?:the|your|my|our|and|an|whether|because|which)\n\n(?!\s*[-*•\d])"
        r"|\b(?:you|thanks|grateful|interested|forward|excited|glad|sorry|me|one|much|more|it|work|part)"
        r" (?:of|for|with|about|at|to|into)\n\n(?!\s*[-*•\d])",
        *(f"{one}{two}" for one in ("the", "your", "our", "their") for two in (",", ".", ";")),
        *(f" {one}\n\n" for one in ("of", "for", "with", "about", "at", "into", "the", "your", "my", "our", "and")),
        *(f" {one}\n\n" for one in ("to", "an", "whether", "because", "which")),
    ),
)
_CHECKED = (
    r"(?:name|spelling|dates?|title|numbers?|year|wording|sentence|paragraph|details?|references?|citation|link|quote"
    r"|example|story|anecdote|update|line|phrase|compliment|opening|closing|topic|paper|pronouns?|tone|affiliation)"
)
_IMPERATIVES = (
    r"(?:ask|check|fix|confirm|verify|change|update|replace|delete|remove|add|rewrite|reread|proofread|shorten|edit"
    r"|fill|insert|double-check|look|find|get|put|finish|cut)"
)
_NOTES = (
    _phrase(
        rf"{_STARTS}{_IMPERATIVES}\b[^.\n]{{0,70}}\bbefore (?:sending|i send (?:this|it)|you send (?:this|it)"
        rf"|it goes out"
        r"|hitting send)\b",
        *("before sending", "before i send", "before you send", "before it goes", "before hitting"),
    ),
    _phrase(
        rf"{_STARTS}(?:check|confirm|verify|double-check|look up|insert|mention|rephrase|reword|rewrite|expand|cite|add"
        r"|personali[sz]e|customi[sz]e|tailor|fix)(?: (?:the|this|that|his|her|their|an?|one|some|more|right|exact"
        rf"|correct|specific|personal|nice|short))*(?: [\w'’/-]+)? {_CHECKED}\b(?= here| later| again| (?:about|on"
        rf"|from)\b"
        r"|[.;:)\]!?]|$)",
        *(
            "check",
            "confirm",
            "verify",
            "look up",
            "insert",
            "mention",
            "rephrase",
            "reword",
            "rewrite",
            "expand",
            "cite ",
        ),
        *("add ", "personali", "customi", "tailor", "fix "),
    ),
    _phrase(
        rf"{_STARTS}insert (?!(?:(?:the|your|a|an|every|each|all|any) )?(?:\w+ )?(?:needle|tandem|applicator|ring"
        rf"|catheter"
        r"|ovoid|comment|seed|cylinder|probe|card|key|coin)s?\b)\w",
        "insert",
    ),
    _phrase(
        rf"{_STARTS}(?:delete|remove|change|fix|finish|rewrite|edit|replace|update|shorten|rephrase|polish) (?:this"
        rf"|the)"
        r" (?:line|sentence|paragraph|part|bit|name|greeting|opening|closing|text|section|wording)\b"
        r"(?! (?:of|in|on|from|to|with|you|and|by|that)\b)"
        rf"|{_STARTS}(?:(?:add|write|say|put|mention|include) )?something (?:nice|personal|specific|warm|kind|more|else"
        rf"|about (?:the|her|his|their|your) \w+)?(?: here\b|[.!]?$)|{_STARTS}(?:add|write|say|put|mention"
        rf"|include) something\b"
        rf"|{_STARTS}needs? to (?:finish|check|rewrite|fix|add|fill|look up|cite|mention|ask)\b"
        rf"|{_STARTS}(?:is|was) this (?:right|correct|ok|the right)\b[^.\n]{{0,30}}\?\?"
        r"|^(?:body|hook|opening(?: line)?|closing(?: line)?|personal note|greeting|salutation|sign-?off"
        r"|para(?:graph)? \d"
        r"|template(?: \d)?|draft \d|alt|v\d|call to action|cta|thank-you line|personali[sz]e|compliment) ?:"
        r"|\bend of (?:the )?template\b|\bdraft\b ?[-–—,:(] ?(?:do not|don['’]t|not yet|not final)",
        *(
            f"{one} {two} "
            for one in ("delete", "remove", "change", "fix", "finish", "rewrite", "edit", "replace", "update")
            for two in ("this", "the")
        ),
        *(
            "shorten th",
            "rephrase th",
            "polish th",
            "add something",
            "write something",
            "say something",
            "put something",
            "mention something",
            "something here",
            "something nice",
            "something personal",
            "something specific",
            "something more",
            "need to",
            "needs to",
            "this right",
            "this correct",
        ),
        *("body:", "hook:", "opening:", "closing:", "note:", "greeting:", "salutation:", "off:", "signoff:", "this ok"),
        *(
            "template",
            "draft",
            "alt:",
            "v1",
            "v2",
            "v3",
            "cta:",
            "action:",
            "line:",
            "personali",
            "compliment:",
            "para",
        ),
    ),
    Phrase(
        Pattern(
            r"(?<![A-Z] )\b(?:FIX|CHANGE|DELETE|EDIT|UPDATE|CHECK|REWRITE|REPLACE|PERSONALI[SZ]E|CUSTOMI[SZ]E"
            r"|INSERT|REMOVE"
            r"|ADD|FILL|MENTION|FINISH|VERIFY|CONFIRM)(?: (?:THIS|HERE|THE|IN|NAME|[A-Z]{3,})\b|:)|\bTO DO: |\bTODO\b:"
        ),
        (
            *(
                "FIX",
                "CHANGE",
                "DELETE",
                "EDIT",
                "UPDATE",
                "CHECK",
                "REWRITE",
                "REPLACE",
                "PERSONALI",
                "CUSTOMI",
                "INSERT",
            ),
            *("REMOVE", "ADD", "FILL", "MENTION", "FINISH", "VERIFY", "CONFIRM", "TO DO: ", "TODO"),
        ),
    ),
    _phrase(
        r"\bnotes? to (?:self|myself):|\b(?:reminder|memo) to (?:self|me:|myself:)|\b(?:fill (?:this |it )?in"
        r"|finish this"
        r"|write this|rewrite this|expand this|add this|complete this) (?:later|tomorrow|tonight)\b"
        rf"|{_STARTS}(?:don['’]t forget to|remember to) (?:change|update|insert|replace|mention|fill)\b"
        r"|\b(?:about|with|of|from|at|by|for|on|in|to|the|your|my) tb[dac]\b|\b(?:like|liked|enjoyed|visit|visited"
        r"|met|meet|see|join|discuss|discussed|read|learned|loved|dr\.?|dear|study) tb[dac]\b"
        r"|\b(?:like|liked|read|met) TK\b|\btodo(?=:| [-–]| (?:add|check|insert|fill))"
        r"|\b(?:page|chapter|about|at|on|of|in|with|is|by|for) TK\b(?! (?:inhibitor|kinase|gene|activity))"
        rf"|{_STARTS}(?:sentence|line|paragraph|compliment|anecdote|personal detail|nice words|something nice"
        rf"|some detail"
        r"|small talk|thank-you line|closing line|opening line) (?:about|on|re|regarding|for|here)\b",
        *(
            "to self",
            "to myself",
            "to me:",
            " later",
            "this tomorrow",
            "this tonight",
            "forget to",
            "remember to",
            " tb",
            "todo",
        ),
        *(
            f"{one} {two}"
            for one in ("sentence", "line", "paragraph", "compliment", "detail", "words", "nice")
            for two in ("about", "on ", "re ", "here")
        ),
        *("anecdote ", " tk"),
    ),
)
# words that stand twice or cannot stand together
_PAIRS = (
    *("the the", "an an", "of of", "and and", "my my", "your your", "our our", "for for", "with with", "at at"),
    *("was was", "we we", "to to", "from from", "a the", "the my", "the your", "your the", "my the", "an a"),
    *("a an", "the our", "our the", "a my", "a your", "will would", "would will", "can could", "could can"),
    *("am was", "thank thanks", "thanks thank", "would could", "my your", "your my", "the for", "the to"),
    *("the and", "the is", "the was", "the are", "the were", "the of", "the from", "the with", "the because"),
    *("the has", "your for", "your to", "your of", "your was", "your is", "your are", "your i", "my of", "my to"),
    *("my is", "my was", "an of", "the i", "the we", "ask was"),
)
# words that stand twice or cannot stand together
CLASHES = frozenset((one.partition(" ")[0], one.partition(" ")[2]) for one in _PAIRS)
LONG_CLASHES = (
    *("  {one} {one}  ", "  {one}  ", " like to would ", " want to would ", " like to i ", " love to would "),
    *(" would like love ", " hope to would ", " i am have ", " i am had ", " i am was ", " i am would "),
    *(" i am will ", " you are had ", " you are have ", " i will am ", " i had have ", " i was am ", " i was i "),
    *(" i am i ", " i would i ", " i have i ", " i was have ", " i have am ", " forward to i "),
    *(" forward to we ", " wanted to i ", " interested in because ", " writing i am "),
)
REMARKS = (*_HOLES, *_NOTES)
