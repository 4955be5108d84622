"""Fields that nobody filled in: marks of mail merges and templates, names of fields, and X where a number belongs.

What placeholder (C201) looks for besides its own marks. Knows no rule.
"""

from __future__ import annotations

import re
from string import ascii_lowercase

from outreach.guardrails.phrases import Phrase
from outreach.patterns import Pattern

# what a form asks for, as it is called in brackets
_FIELD = (
    r"(?:name|surname|date|title|topic|subject|program(?:me)?|city|town|place|institution|hospital|school|university"
    r"|department|conference|meeting|event|link|url|details?|recipient|sender|e-?mail|phone|number|project|paper"
    r"|article|journal|position|role|award|scholarship|grant|question|sentence|reason|story|anecdote|example|quote"
    r"|time|day|month|year|week|weekday|season|holiday|signature|specialty|mentor|advis[eo]r|attending|course"
    r"|rotation|clinic|site|room|building|address|author|version|amount|greeting|hobby|company|state|country|person"
    r"|compliment|excuse|joke|hook|interest|strength|opening|closing|text)"
)
# the same where it stands in capitals among small letters; nobody shouts these
_SHOUTED = (
    r"(?:TOPIC|SCHOOL|PROGRAM(?:ME)?|INSTITUTION|NAME|SURNAME|CITY|TOWN|TITLE|CONFERENCE|HOSPITAL|UNIVERSITY"
    r"|RECIPIENT|MENTOR|ADVISOR|JOURNAL|AWARD|SCHOLARSHIP|SPECIALTY|DEPARTMENT|AUTHOR|ADJECTIVE|WEEKDAY|HOLIDAY"
    r"|COUNTRY|LOCATION|DISEASE SITE|POSITION|HOMETOWN|SCORE|DEGREE|HOBBY|SURGEON|ORGANIZATION)"
)
# these may be shouted, but not behind such a word
_STRESSED = (
    r"(?:YEAR|MONTH|DAY|WEEK|DATE|TIME|NUMBER|AMOUNT|PLACE|STATE|PERSON|PAPER|PROJECT|EVENT|LINK|DETAILS?|REASON"
    r"|EXAMPLE|QUOTE|COURSE|ROLE|SEASON|COMPANY|SITE|ROOM|CLINIC|MEETING|QUESTION|STORY|SUBJECT|ROTATION|PAGE|FIELD"
    r"|TEXT|VALUE|SOMETHING|SOMEONE|PLACEHOLDER|EMAIL|PHONE)"
)
_COUNTED = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|patients?|plans?|charts?|cases?|papers?|times|publications?"
    r"|percent|pages?|points?|sentences|readers?|sites|students?|people|needles|fractions|%)"
)
_MERGED = (
    r"(?:first|last|full|middle|family|given|mentor|recipient|program|school|hospital|person|sender|contact|interview"
    r"|conference|project|institution|university|department|city|topic|paper|award|event|greeting|salutation|user"
    r"|customer|student|faculty|attending|advisor|dr|doctor|professor)"
)
_KEY = r"(?:name|title|date|city|topic|detail|details|surname|field|text|link|subject|program|school|email|year|line)"


def _cased(pattern: str, *cues: str) -> Phrase:
    """Give a phrase for a text as it is written, cues too."""
    return Phrase(Pattern(pattern, re.MULTILINE), cues)


def _either(pattern: str, *cues: str) -> Phrase:
    """Give a phrase for small and capital letters alike; its cues are asked of the text in small ones."""
    return Phrase(Pattern(pattern, re.MULTILINE | re.IGNORECASE), cues)


_IN_BRACES = (
    _cased(r"\{[ ]?[$!:@#]?[ ]?[^\W\d][^{},\n]{0,60}\}|\{(?!\w \|)[^{}\n|]{1,40}\|[^{}\n]{0,60}\}|\{[\[(<]\w", "{"),
    _cased(r"\{(?=[a-z])(?![^{}]{0,100}\})|\{[A-Za-z][^\[\]{}()<>\n]{0,40}[\])>]", "{"),
)
_IN_ANGLES = (
    _cased(
        r"(?<![\w<])<(?!https?:|www\.|mailto:)(?:[A-Z]|[^\W\d_][^<>=\n@]{2,90})>(?!\w)"
        r"|</?(?:br|p|div|span|em|strong|li|ul|ol|td|tr|table|font|html|body|img|h\d|a)\b[^<>\n]{0,80}>"
        r"|(?<![\w<])<[A-Za-z][^\[\]{}()<>\n]{0,40}[\]}](?!>)|^(?:<{5,}|={7}|>{5,})",
        "<",
        "=======",
    ),
)
_IN_SQUARES = (
    _cased(
        r"(?<![\w\]])(?<!^)\[[NnXxYyZz]\](?![\w(\[])"
        rf"|\[\d[-–\d]* (?:sentences?|words?|lines?|paragraphs?|examples?|{_FIELD}s?)\b[^\[\]\n]{{0,90}}\]"
        r"|\[[$%@_*<({/#|~+=-]+[ ]?[A-Za-z][^\[\]\n]{0,60}\]|(?<=\S )\[[ ]?\](?=[ ,.;])(?! in\b)"
        r"|\[[A-Za-z][^\[\]{}()<>\n]{0,40}[}>]|\[-[^\[\]\n]{1,80}-\]|(?<=[\"“])\[[A-Za-z][^\[\]\n]{0,60}\](?=[\"”])"
        r"|(?<!\w)\[(?:insert|add|your|todo|TODO|TBD|tbd)\b[^\[\]\n]{81,300}\]"
        r"|\[(?:ref|Ref|REF|citation|cite|source|TK|(?:Figure|Fig\.?|Table|Ref\.?) [X#N?]+)\]",
        "[",
    ),
    _either(
        rf"(?<![\w\]])\[(?:insert|add|your|todo|tbd|(?:last |first |specific |full )?{_FIELD})\b(?![^\[\]]{{0,300}}\])"
        rf"|^[^\[\n]{{0,200}}\b{_FIELD}\](?=[\s.,;!?])",
        "[",
        "]",
    ),
)
_VERBS = (
    r"(?:insert|fill|add (?:an?|one|your|the|their|more|some|specific|personal|details?|name|date|link|something|here)"
    r"|check:? (?:with|the|this|whether|if|which|spelling|date|name|number|title|again|before|first|was)"
    r"|confirm|verify|look (?:this |that |it )?up|double-?check|rephrase|reword|rewrite|elaborate|expand"
    r"|mention (?:the|your|their|one|an?|how|something|specific)|describe|explain (?:why|how|what|the|your)"
    r"|(?:say|write|put) (?:something|one|an?|more)|tailor|personali[sz]e|customi[sz]e|cite (?:paper|the|a|source|here)"
    r"|ask [A-Z]\w+|to be (?:added|filled|completed|confirmed later|written)|tbd|tbc|todo|placeholder)"
)
_CHOICE = (
    r"(?:please )?(?:circle|choose|pick|select|tick|delete|strike(?: out)?|cross out|keep|use)\b[^()\[\]\n]{0,24}"
    r"\b(?:one|either|as (?:appropriate|applicable|needed|necessary)|if (?:applicable|needed|not)|whichever|the rest"
    r"|what does not|others?)\b[^()\[\]\n]{0,30}"
)
# what one asks oneself between parentheses
_NOTE = (
    r"(?:not sure (?:about|of) (?:this|the) (?:name|date|number|word|title|spelling|part|one|line)|check[!?]*"
    r"|double[- ]check\b[^()\n]{0,40}|maybe (?:delete|cut|drop|move|add|remove|rephrase|mention|skip"
    r"|change)\b[^()\n]{0,40}"
    r"|(?:cut|delete|remove|drop|move|keep|rephrase|change)(?: this| that| it| name| date)?\?*"
    r"|needs? (?:number|date|name|an? |the |to (?:check|add|find|ask|fix))[^()\n]{0,40}"
    r"|forgot (?:her|his|the|their) (?:\w+ )?(?:name|title|topic)|look for\b[^()\n]{0,50}|see notes"
    r"|paste\b[^()\n]{0,40}"
    r"|copy (?:from|paste)\b[^()\n]{0,40}|something (?:about|nice|personal|specific|else here)\b[^()\n]{0,50}"
    r"|(?:some|personal|specific|another|one|concrete) (?:details?|example|story|compliment|fact)"
    r"|(?:\d(?:[-–]\d)?|one|two|an?|another) (?:\w+ )?(?:sentences?|lines?|paragraph) (?:about|on|why|here|of"
    r"|or)\b[^()\n]{0,50}"
    r"|optional\b:?[^()\n]{0,50}|if (?:male|female|applicable|known|we (?:have )?met|you met)|for \w+ only"
    r"|is (?:this|that|it) (?:right|correct|ok|the right)\b[^()\n]{0,30}|was (?:it|this|that) (?:the|a|her"
    r"|his)\b[^()\n]{0,40}\?"
    r"|too (?:much|formal|long|stiff|personal|casual|pushy|strong)\?+|(?:a )?better word\??|end of template"
    r"|which (?:paper|one|talk|date|name|title|year|study|meeting|conference)\?"
    r"|(?:whose|what(?:['’]s| is| was)) (?:her|his|the|their|your)? ?(?:\w+ )?(?:name|title|topic|date)\b[^()\n]{0,20}"
    r"|ref|citation|cite|author,? (?:et al\.?,? )?(?:year|date)|same as above)"
)
# times and doses, which stand in parentheses most often, are no remark
_OPENED = tuple(f"({one}" for one in f"{ascii_lowercase}?_")
_IN_PARENTHESES = (
    _cased(
        rf"\((?:[A-Z]+[ _/])*{_FIELD.upper()}(?:[ _/][A-Z0-9]+)*\??\)"
        r"|\((?:CHECK|ASK|FIX|ADD|CITE|CONFIRM|VERIFY|UPDATE|REWRITE|REWORD|EDIT|DELETE|CUT|FILL|FIND|WORDING|INSERT"
        r"|EXPAND|MOVE|OPTIONAL|TODO|TBD|TBC|TK|SPELLING|CITATION)\b[^()\n]{0,90}\)",
        *_OPENED,
    ),
    _either(
        rf"\((?:{_VERBS}\b[^()\n]{{0,80}}|{_CHOICE}|\?\?+|sp\.?\?"
        rf"|(?:\w+ )?(?:{_FIELD}|talk|lecture)\?|{_FIELD}\b(?: [-–—] |\?|, | or )[^()\n]{{0,50}}\?|{_NOTE}|(?:the "
        rf"|an? |your |their |his/her )?{_FIELD}"
        r"(?: here| goes here| tbd| of (?:the |your |their |a )?(?:\w+ ?){1,3}))\)"
        rf"|\b(?:on|at|in|with|of|about|for|to|from|dr\.?|the|your|my) \((?:the )?(?:\w+ )?{_FIELD}\)"
        r"|\((?:he/she|she/he|his/her|him/her|her/his)(?:/\w+)?\)|\ba\(n\) |\b(?:mr|dr)\(s\)"
        r"|\((?:circle|pick|choose) one\)|\((?:first|second|third)/(?:second|third|fourth)\)"
        r"|\b(?:of|about|at|with|in|for|dr\.?|dear|your|the|on|from) \((?:blank|none|empty|null|unknown|not set|n/a)\)",
        *_OPENED,
    ),
)
# only asked where a word stands in capitals
CAPITALS = Pattern(r"[A-Z]{3,}")
SHOUTED = Pattern(
    rf"(?<=[a-z,]\ ){_SHOUTED}\b(?!\ (?:column|field|tag|row|header|variable|box|is|are|was|were|form|list)s?\b|:)"
    rf"|\b(?:in|on|at|by|of|from|with|about|to|for|since|until|during|called|titled|as|an?)\ {_STRESSED}\b"
    r"(?!\ (?:column|field|tag|row|header|variable|box)s?\b|:)"
    r"|\b[A-Z]{3,}\ (?:NAME|TITLE|TOPIC|SURNAME)\b|\b(?:NAME|TITLE|DATE|CITY|NUMBER)\ OF\ [A-Z]+"
    r"|\b(?:ITEM|POINT|REASON|TOPIC|QUESTION|TEXT|EXAMPLE|STRENGTH|DETAIL|PAPER|NAME|INTEREST|GOAL|SENTENCE)"
    r"[\ _]?[1-9]\b",
    re.MULTILINE,
)
_NAMED = (
    _cased(
        r"(?<=[a-z] )(?:Program|Hospital|Institution|School|University|Paper|Conference|Mentor|Recipient|Project|Topic"
        r"|Company|Award|Department|Event|Journal|Faculty|Attending|Physician|Doctor|Professor|Article)(?:['’]s)? "
        r"(?:Name|Title|Topic|Here)\b"
        r"|\bYour (?:Title|School|Institution|Program|University|Phone(?: Number)?|Email|Signature|Position|Degree"
        r"|Department|Address|Year|Hospital|Credentials|Contact)\b(?! [a-z])"
        r"|\b(?:Dear|Dr\.?|Prof\.?|Professor|Hi|Hello) (?:Surname|Somebody|Someone|Whoever|Recipient|Placeholder|Test"
        r"|Firstname|Lastname|Contact|User|First Last|True|False|Null|NULL|NA|N/A|Error|Unknown|undefined|@\w*"
        r"|(?:NAME|TITLE|MENTOR|DOCTOR|RECIPIENT)\b)(?=[ ,:.!\n]|$)",
        *(
            " Name",
            " Title",
            " Topic",
            " Here",
            "Your Sch",
            "Your Inst",
            "Your Pro",
            "Your Un",
            "Your Ph",
            "Your Em",
            "Your Si",
        ),
        *(
            "Your Po",
            "Your De",
            "Your Ad",
            "Your Ye",
            "Your Ho",
            "Your Cr",
            "Your Co",
            "Your Ti",
            " Surname",
            " Someone",
        ),
        *(" Somebody", " Whoever", " Recipient", " Placeholder", " Test", "stname", " Contact", " User", " First Last"),
        *(
            " True",
            " False",
            " Null",
            " NULL",
            " N",
            " Error",
            " Unknown",
            " undefined",
            " @",
            " TITLE",
            " MENTOR",
            " DOC",
        ),
        *(" RECIP",),
    ),
    _either(
        rf"(?<![\w./\\`'\"“=])(?:[a-z]+_(?:[a-z]+_)?{_KEY}|{_MERGED}_\w+)(?![\w(=]|\.\w)",
        "_",
    ),
    _either(
        rf"(?<![\w./@])(?:{_MERGED}|me|you)\.(?:{_MERGED}_?)?{_KEY}(?![\w(=@]|\.\w)|(?<!\S):\w*{_KEY}:|~{_KEY}~",
        *(f".{one}" for one in ("name", "title", "date", "city", "topic", "first", "last", "full", "surname")),
        *(f"{one}:" for one in ("name", "title", "date", "city", "topic")),
        "~",
    ),
    _cased(
        r"\b(?:first|last|full|program|mentor|recipient|school|hospital|sender|person|city|topic)"
        r"(?:Name|Title|Date|City|Topic|Detail)\b"
        r"|\b(?:MERGEFIELD|(?:Column|Field|Variable|Var|Param|Name|Text|Item|Placeholder|Topic|String)\d\b)",
        *("Name", "Title", "Date", "City", "Topic", "Detail", "FIELD", "Field", "Column", "Var", "Param", "Text"),
        *("Item", "Placeholder", "String"),
    ),
)
_UNKNOWN = (
    _cased(
        r"(?<![\w.])x{4,}(?!\w)|\b(?:of|about|in|on|at|for|by|with|from|the|is|was|to|page|than|over|until"
        r"|than) x{2,}\b"
        r"|\bx{1,2}[/:.-]xx\b|\b[Xx]th\b|\bX\.X+|(?<![\w-])\$X\b",
        "xx",
        "xth",
        "Xth",
        "X.X",
        "$X",
    ),
    _cased(
        rf"(?<![=+/.-])(?<!= )\b[XN] (?={_COUNTED}(?![\w-]))|\bX%|\bfrom X to [XY]\b"
        r"|\bX (?:University|Hospital|Medical|Cancer|School|Institute|College)\b",
        *(" X ", "X%", " N ", "X "),
    ),
    _cased(r"(?<!\S)\?{2,}(?=[,;.)]|:\?\?)|\(\?{2,}\)", "??"),
    _cased(
        rf"\b(?:have|has|had|with|of|for|on|and|to|is|are|was|reviewed|enrolled|all|about|only|the|in)"
        rf" (?:#+|-{{2,3}}|—|\?+|N/?A|NN|YY|00) (?={_COUNTED}(?![\w-]))"
        r"|\bHH:MM\b|\bMonth D(?:D|ay)\b|\b\d{4}-MM-DD\b|(?<=[a-z] )(?:YY|NN|DD|ZZ)\b(?! (?:gauge|format))"
        r"|\b0\.\d{0,2}X+\b|\b[pPn] ?= ?X\b|\bMS-?[X#](?!\w)|\bPGY-?[X#N](?!\w)|\bQ[X#]\b"
        r"|\b(?:[Ff]ig(?:ure|\.)|[Tt]able|[Ss]ection|[Aa]ppendix|[Pp]age|p\.|[Ee]quation|[Cc]hapter|[Ss]lide|[Rr]oom)"
        r" (?:#+|[XN](?![\w-])|\?+|_+|[XYZ]\.[XYZ])(?!\w)|\b(?:dear|Dear|Dr\.?) (?:ABC|XYZ|QQQ|AAA"
        r"|[Ss]o[- ]and[- ][Ss]o)\b",
        *(
            "# ",
            "#.",
            "#,",
            "-- ",
            "— ",
            " ? ",
            "?? ",
            "N/A ",
            "NA ",
            "NN",
            "YY",
            " 00 ",
            "HH:",
            "Month D",
            "MM-",
            "DD",
            "ZZ",
            "X",
        ),
        *(" N ", " N.", "N,", " __", "ABC", "QQQ", "AAA", "o and ", "o-and", "MS#"),
    ),
    _either(
        r"\b(?:paper|work|talk|lecture|article|interest|interested|advice|questions?|research|help|thoughts"
        r"|stor(?:y|ies)"
        r"|email|spoke|talked|read) (?:on|about|of|in|with|regarding|for|from) (?:\.{3,}|…|[-–—]{1,3})(?=[ ,])"
        r"|\b(?:of|with|for|from|about|your|the|my|at|by|in|on) (?:-{2,}|…|\.{3,})(?=[,;]|\.(?:\s|$))",
        *(f"{one} {two}" for one in "tnfhgrmdesyo" for two in ("...", "…", "-", "–", "—")),
    ),
    _cased(
        r"(?<![\w:/])([|$/~%^:=])(?:topic|name|title|program|conference|city|date|recipient|school|first ?name"
        r"|last ?name"
        r"|institution|hospital|detail)\1(?!\w)|(?<!\w)([*_])(?:topic|name|title|program|recipient|institution)\2(?!\w)"
        r"|(?<![\w.])[@#](?:topic|mentor|conference|date|city|surname|person|[a-z]+20\d\d)\b|<>|<!--|^//"
        r"|/\*[^*\n]{1,80}\*/"
        r"|(?<!\w)=[A-Z]{2,}\(|\bSeries\(|\bdtype:|^(?:IF|ELSE|END ?IF)\b[A-Z ]*:",
        *("|", "$", "~", "%", "^", "=", "*", "@", "#", "<", "//", "/*", "Series(", "dtype:", "IF", "ELSE"),
        *(
            f"{mark}{one}{mark}"
            for mark in "/:_"
            for one in ("topic", "name", "title", "program", "city", "date", "school")
        ),
    ),
    _cased(
        r"^[ \t]*(?:Dear|Hi|Hello|Hey)\b(?:[^\n,]{0,40}[\w.]@\w|[^\n,]{0,30}\b(?:Name|Surname|Recipient)[,:]?$"
        r"|[^\n]{0,60}\bDear\b|[^\n,]{0,20}/(?:Dr|Mr|Ms|Mrs|Prof|Professor|Madam|Sir)\b)"
        r"|\b(Dr|Mr|Ms|Mrs|Prof)\.? \1\b"
        r"|^[ \t]*(?:Good (?:morning|afternoon|evening|day)|Greetings)(?: (?:Dr|Mr|Ms|Mrs"
        r"|Prof)\b\.?)? *[,:!](?<= [,:!])"
        r"|^[ \t]*Good (?:morning|afternoon|evening|day) (?:Dr|Mr|Ms|Mrs|Prof)\b\.?[,:!]"
        r"|^(?:Best|Sincerely|Regards|Warmly|Kind regards|Best regards|Best wishes|Thank you|Thanks)[^\n]{0,15},\n+"
        r"(?:Name|Full Name|First Last|First(?: ?n|N)ame Last(?: ?n|N)ame|NAME|X{3,}|x{3,}|_+|[-–—])[ ]*$",
        *(
            "@",
            "Name",
            "Surname",
            "Recipient",
            " Dear",
            "/Dr",
            "/Mr",
            "/Ms",
            "/Prof",
            "/Madam",
            "/Sir",
            "Good ",
            "Greetings",
        ),
        *(
            "Dr. Dr",
            "Dr Dr",
            "Mr. Mr",
            "Ms. Ms",
            "Prof. Prof",
            "Mrs. Mrs",
            "NAME",
            ",\nX",
            ",\nx",
            ",\n_",
            ",\n-",
            ",\n—",
        ),
        *("\n\nXX", "\n\nxx", "\n__", ",\n–", "\n\n—", "\n\n-"),
    ),
    _either(
        r"…{2,}|\b(?:dear|dr\.?|prof\.?|professor|mr\.?|ms\.?) (?:…|\.{2,}|[-–—]{1,3}(?=[ ,\n])|\?+|_+|#+|\*+)",
        *(
            f"{one} {mark}"
            for one in ("dear", "dr.", "dr", "prof.", "prof", "professor", "mr.", "ms.")
            for mark in "….-–—?_#*"
        ),
        "……",
    ),
    _cased(
        r"(?<!\S)!{3,} ?(?:ask|check|fix|add|change|update|insert|replace|remove|delete|find|confirm|verify|todo|TODO"
        r"|CHECK|FIX|look|need|don['’]t|do not|wrong|rewrite|finish)\b|(?<!\S)(?:\*{3,}|>{3,}|@{2,}|~{2,}"
        r"|={4,}) ?\w|^#{2,4} \w",
        *("!!!", "***", ">>>", "@@", "~~", "====", "##"),
    ),
    _cased(r"_ _ _|\b(?:DO NOT SEND|NOT FINAL)\b|^\W{0,3}DRAFT\b|\(DRAFT\b", "_ _", "NOT ", "DRAFT"),
)
# asked of the text as it is written; and whether capital or small letters
FIELDS = (*_IN_BRACES, *_IN_ANGLES, *_IN_SQUARES, *_IN_PARENTHESES, *_NAMED, *_UNKNOWN)
