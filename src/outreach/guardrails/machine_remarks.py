"""What machines say where a person should have written: empty values, form controls, an assistant around its draft.

What placeholder (C201) looks for besides marks, fields and what is half edited. Knows no rule.
"""

from __future__ import annotations

import re

from outreach.guardrails.phrases import Phrase
from outreach.patterns import Pattern


def _phrase(pattern: str, *cues: str) -> Phrase:
    return Phrase(Pattern(pattern, re.MULTILINE | re.IGNORECASE), cues)


# where a remark begins that is nobody's sentence to the reader
_STARTS = r"(?:(?:\A|(?<=[\n,.:;!?)])\n|[.!?;:(\[–—*]|(?<=\ )-)[ ]*)"
# how a computer says that there was nothing
_FUNCTION = (
    r"(?:is|was|are|were|has|have|had|and|or|on|in|at|to|for|with|by|from|about|that|which|who|when|where|last|this"
    r"|next|you|i|we|would|will|could|can|during|because|after|before|as|made|meant|so)"
)
_BEFORE_NOTHING = (
    r"(?:dear|dr\.?|about|by|for|from|at|with|to|of|in|on|into|through|near|your|my|our|this|hi|hello"
    r"|met|enjoyed|saw|visited|read|liked|loved|joined|attended|meet|see|visit|enjoy|thank|thanks)"
)
_COMPUTED = (
    _phrase(
        rf"\b{_BEFORE_NOTHING} (?:undefined|null|nil|n/a|\(null\))(?=[.,;!?)]|$| {_FUNCTION}\b)",
        *("undefined", "null", " nil", "n/a"),
    ),
    _phrase(
        r"(?<=\w), (?:undefined|null|nan), |(?:^|[.!?] )(?:undefined|null|nan) (?:suggested|told|said|is|was|has"
        r"|recommended|mentioned|introduced|gave|asked|helped|and)\b",
        *("undefined", "null", "nan"),
    ),
    Phrase(
        Pattern(
            r"\b(?:of|for|with|about|in|at|to|from|your|the|my|by) (?:True|False)(?=[.,;]| (?:and|in|on|at|for|this)\b)"
            r"|(?<=[a-z] )NULL\b(?! (?:hypothes|value|entr|result|field|row|cell|pointer))"
        ),
        ("True", "False", "NULL"),
    ),
    _phrase(
        r"\binvalid date\b|\berror! (?:reference|bookmark|no text|hyperlink|not a valid|unknown|use the)\b"
        r"|\b(?:key|type|value|index|name|attribute|template|syntax|undefined)error\b|\btraceback \("
        r"|\bjan(?:uary|\.)? 0\b|\b(?:1/0/1900|12/30/1899|12/31/1969|1/1/1970|1/1/1900|1900-01-0\d|00-00-0000"
        r"|0/0/0000)\b"
        r"|\b(?:january|jan\.?) 1,? (?:1970|1900)\b|\b(?:december 31,? 1969|december 30,? 1899)\b"
        r"|\b\d{4}-\d\d-\d\d[ t]\d\d:\d\d:\d\d"
        r"|\b(?:on|by|until|due|before) 4[3-9]\d{3}(?=[ .,;]|$)(?! \w*(?:patients|dollars|cases))",
        *(
            "invalid date",
            "error!",
            "yerror",
            "eerror",
            "xerror",
            "dederror",
            "traceback",
            "january 0",
            "jan 0",
            "jan. 0",
        ),
        *("1900", "1899", "1969", "1970", "0000", ":00:", " 43", " 44", " 45", " 46", " 47", " 48", " 49"),
    ),
    _phrase(
        r"&(?:[a-z]{2,8}|#x?[0-9a-f]{2,5});|\b(?:i\?(?:m|ve|ll|d)|(?:don|didn|can|isn|doesn|won|couldn|wouldn"
        r"|wasn)\?t)\b"
        r"|\\[nrt](?=\\|\s|$|[A-Z])|(?:%[0-9a-f]{2}){2,}|(?<=[a-z])%20(?=[a-z])",
        *("&", "i?", "n?t", "\\n", "\\r", "\\t", "%20", "%c", "%e"),
    ),
)
_TEXT_NOUN = (
    r"(?:name|text|sentence|details?|paragraph|line|title|date|quote|story|compliment|intro(?:duction)?|reason|example"
    r"|anecdote|sign-off|greeting|signature|question|topic|content|message|body|opening|closing|hook|joke|thanks)"
)
_OFFICIAL = (
    _phrase(
        r"\b(?:click|tap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|type|insert|edit|choose|select)\b"
        r"|\b(?:choose|select) an (?:item|option|entry)\b|(?:^|: )(?:pick|choose|select) (?:a|one|an?) (?:date|value)\b"
        rf"|\b{_TEXT_NOUN} (?:goes|go|comes|belongs|should go|will go|to go|to come) here\b|\bparagraph (?:one|two"
        rf"|three|\d) goes here"
        r"|^(?:select\.\.\.|[- ]*select[- ]*|please select|enter (?:your )?(?:name|text|message|title|date)"
        r"|your company"
        r"|this is a test|test|test test|foo|null|n/a|-)[.]?$|\bstart typing here|\byour (?:text|message|content"
        r"|sentence"
        r"|paragraph|question|answer|title|name) here\b|\bhere goes (?:the|your) "
        rf"{_TEXT_NOUN}\b|{_STARTS}(?:sample|dummy|filler|example|placeholder) (?:text|sentence|paragraph)\b"
        r"|\bdolor sit amet\b|\bconsectetur\b|\bqwerty\w*|\btest ?123\b|\bbla(?:h)? ?bla(?:h)?\b|\byadd?a yadd?a\b"
        r"|\b(?:zzz|aaaa|qqq)\w*",
        *(
            "click",
            "tap ",
            "an item",
            "an option",
            "an entry",
            "pick a",
            "choose a",
            "select",
            "here goes",
            "goes here",
        ),
        *(
            "go here",
            "belongs here",
            "comes here",
            "typing here",
            "come here",
            "\nenter ",
            "your company",
            "test",
            "null",
        ),
        *(
            f"{one} here"
            for one in ("text", "message", "content", "sentence", "paragraph", "question", "answer", "title")
        ),
        *(
            "sample",
            "dummy",
            "filler",
            "example ",
            "placeholder",
            "dolor",
            "consectetur",
            "qwerty",
            "bla",
            "yad",
            "name here",
        ),
        *("zzz", "aaaa", "qqq", "choose one", "n/a", "\n-\n"),
    ),
    _phrase(
        rf"(?<!\bi )(?<!\bwe )(?<!\bto )(?<!\byou )(?<!\bthey )"
        rf"\b(?:use|keep|include|send|delete|remove|omit|drop|cut|skip) (?:only )?(?:this|these"
        rf"|one of these) {_TEXT_NOUN}s?"
        r"(?: only)? (?:if|unless|when|for|before|in case|otherwise)\b"
        rf"|{_STARTS}(?:optional|if applicable|if relevant|if needed) ?(?:[:–—]|-) ?(?:mention|add|say|include|\w+ing)?"
        rf"|\bfor (?:people|recipients|those|anyone|programs|mentors) (?:you|i) (?:have|had) (?:met|not met|never met):"
        r"|\bif (?:you have|you've|you) met (?:them|her|him|the person|before)\b[^.\n]{0,20}:"
        r"|\b(?:replace|change|edit|fill in) (?:the )?(?:bracketed|highlighted|placeholder"
        r"|text in (?:square )?brackets)",
        *("use this", "keep this", "include this", "send this", "delete this", "remove this", "omit this", "drop this"),
        *("cut this", "skip this", "only this", "these ", "optional", "if applicable", "if relevant", "if needed"),
        *("met:", "you met ", "have met ", "'ve met ", "bracket", "highlighted", "placeholder"),
    ),
    _phrase(r"\b[0-2]?\d:\d\d:00\b", ":00"),
    _phrase(
        r"\((?:please )?(?:circle|pick|choose) one\)|(?:\b\w+/){3,}\w+-?\w* \((?:circle|choose|pick)",
        *("(circle", "(pick", "(choose", "(please"),
    ),
    _phrase(
        rf"{_STARTS}(?:option|version|variant|alternative|opening|draft|choice|closing) (?:[ab12]|one|two) ?(?::|\)"
        rf"|[–—-] )"
        r" ?(?:[\"“])?(?:i|thank|dear|your|it|we|my|hi|hello|you|what|when|since|as)\b|(?:^|[.!?] )OR:",
        *("option", "version", "variant", "alternative", "opening", "draft", "choice", "closing", "or:"),
    ),
)
_TONE = (
    r"(?:(?:more|less|slightly|much|very) )?(?:professional|formal|concise|polite|polished|casual|friendl(?:y|ier)"
    r"|natural|warm(?:er)?|refined|reworked|rewritten|cleaned-up|tightened|gentler|softer|respectful|personali[sz]ed"
    r"|revised|edited|improved|shorter|updated|corrected|suggested)"
)
_MAIL = r"(?:e-?mail|message|note|letter|text|reply|response|paragraph|sentence|thank-you)"
_ASSISTANT = (
    _phrase(
        r"\b(?:sure|certainly|of course|absolutely|okay|ok|great|happy to help)(?: thing)?[!,.] (?:here(?:['’]s| is"
        r"| are)"
        rf"|i can help|i['’]d be happy to (?:help|rewrite|draft|write)|below is)\b|\b(?:here(?:['’]s| is| are)"
        rf"|below is)"
        rf" (?:an?|the|your|my|one)(?: {_TONE},?(?: and| but)?)+ (?:version|draft|rewrite|revision|{_MAIL})"
        rf"(?= (?:of|for) (?:your|the|this|an?) (?:\w+ )?{_MAIL}\b| (?:that|you) (?:can|could|may|might) (?:send"
        rf"|use|copy)|:)"
        rf"|\b(?:version|rewrite|draft) of your (?:\w+ )?{_MAIL}\b",
        *(
            "here's",
            "here is your",
            "here is a ",
            "here’s",
            "here are",
            "below is",
            "i can help",
            "happy to",
            "of your",
        ),
    ),
    _phrase(
        r"\bas an? (?:ai|large language|language)\b(?: model| assistant|,)|\bai language model\b|\bchatgpt said\b"
        rf"|\bif you(?:['’]d| would)? (?:like|want|prefer|need) (?:me to |it |any )(?:adjust|change|shorten|make"
        rf"|tweak|revise"
        rf"|rewrite|modify|more|less|shorter|in a)\b[^.\n]{{0,30}}\b(?:tone|wording|formal|{_MAIL}|version|casual"
        rf"|concise)\b"
        r"|\b(?:would|should|shall) (?:you (?:like|want) me|i) (?:to )?(?:make (?:it|this)|adjust the tone|rewrite"
        r"|shorten (?:it|this)|tailor)\b"
        r"|\bfeel free to (?:customi[sz]e|personali[sz]e|tailor|adjust (?:it|the (?:tone|wording|details)))\b"
        r"|\bchanges to the tone\b|\bi (?:cannot|can't|do not|don't) (?:browse|have access to) the internet\b"
        r"|\bthis version (?:keeps your|sounds more|is more (?:concise|formal|professional|polite))"
        rf"|\bhere(?:['’]s| is) (?:your|an?)(?: [\w-]+){{0,2}} (?:{_MAIL}|note)(?::| you (?:can|could"
        rf"|might) (?:send|use))"
        r"|\b(?:replace|fill in|update|swap out) (?:the|all|any|all the) (?:placeholders?|brackets?|bracketed)\b"
        r"|^subject(?: line)?: |^(?:tone|word count|prompt|recipient|audience): ",
        *(
            "as an ai",
            "as a large",
            "as a language",
            "ai language",
            "chatgpt",
            "like me to",
            "like it ",
            "want me to",
            "feel free",
        ),
        *("want it ", "prefer it ", "\nsubject", "tone:", "count:", "prompt:", "recipient:", "audience:", "the tone"),
        *(
            "internet",
            "this version",
            "here's",
            "here is your",
            "here is a ",
            "here’s",
            "placeholder",
            "bracket",
            "i add",
            "i make",
        ),
    ),
    _phrase(
        r"\b(?:best(?: wishes| regards)?|sincerely|kind regards|warm regards|regards|warmly),\s*(?:best(?: wishes"
        r"| regards)?"
        r"|sincerely|kind regards|warm regards|regards|warmly),"
        r"|\b(?:first|second|third)/(?:second|third|fourth)[- ]year"
        r"|\b(?:(?:talk|lecture|paper|article|presentation|workshop|advice|help|time|mentorship|guidance|research"
        r"|application"
        r"|rotation|interview|visit|call|meeting|dinner|letter|email)(?:/|\b(?=[ ,.]))){3,}"
        r"|\b(?:commented|comment) \[[a-z]{1,3}\d+\]|\bformatted: |\b(?:john|jane) (?:doe|q\. public)\b",
        *("best,", "best wishes,", "regards,", "sincerely,", "warmly,", "/second", "/third", "/fourth"),
        *(
            f"/{one}"
            for one in ("lecture", "paper", "article", "presentation", "workshop", "advice", "help", "interview")
        ),
        *("/research", "/guidance", "/rotation", "/visit", "/call", "/meeting", "/letter", "/email", "/mentorship"),
        *("comment", "formatted: ", "john", "jane"),
    ),
)
MACHINES = (*_COMPUTED, *_OFFICIAL, *_ASSISTANT)
