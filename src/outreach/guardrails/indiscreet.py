"""What is said too freely: behind a back, in anger, at the cost of a patient, or too private for a mail to a colleague.

A table of meanings; each row is read only where one of its cue words stands. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import BE, DEGREE, NAMED, NOT_A_WORD, SOMEBODY, THE, THEM
from outreach.guardrails.phrases import Phrase, phrase

INDISCREET: tuple[Phrase, ...] = (
    # behind a back
    phrase(
        "|".join(
            (
                r"\b(?:between you and me|just between (?:us|the two of us|ourselves))\b(?! there)(?!,? i (?:was|am"
                r"|have|had|felt|did|do|still|never|found)\b)(?![^.!]*(?:\brank"
                r"|\?))",
                (
                    r"\b(?:don't|do not) (?:tell|repeat|quote|forward)\b[^.;]{0,30}\b(?:anyone|anybody|him|her|them"
                    r"|me on)\b"
                ),
                r"\byou (?:didn't|did not) hear (?:it|this|that) from me\b",
                r"\b(?:strictly )?off the record\b(?!,? i (?:was|am|have|had|felt|did|do|still|never|found|thought"
                r"|will)\b)(?![^.!]*(?:\brank|\?))",
                r"(?<!unpublished, so )(?<!embargoed, so )(?<!confidential, so )\bkeep (?:this|it) (?:quiet"
                r"|to yourself|between)\b",
                r"\bbehind (?:his|her|their|[\w ]{1,20}'s) backs?\b",
                r"\b(?:rumou?r|gossip|word) (?:has it|is that|on the street)\b(?![^.!]*\brank)",
                (
                    r"\b(?:heard|hearing|there is|there's|there are|spread\w*) (?:a |the |some |many )?(?:rumou?rs?"
                    r"|gossip)\b"
                ),
            )
        ),
        "between",
        "n't",
        "do not",
        "not hear",
        "record",
        "keep",
        "behind",
        "rumo",
        "gossip",
        "word",
    ),
    # dislike
    phrase(
        (
            r"\b(?:can't|cannot|couldn't|can not|can hardly|can barely) (?:stand|bear"
            rf"|tolerate) (?:working (?:with|for) |being around |the sight of |listening to )?{THEM}\b|\b(?:hate"
            "|hates|hated|loathed?|despised?|detest(?:ed)?) (?:working (?:with|for|under) |being around "
            rf"|dealing with )?{THEM}\b|\b(?:sick|tired|fed up|so over|had enough)(?: and tired)? (?:of"
            rf"|with) (?:working with |dealing with |hearing from |putting up with )?{THEM}\b"
        ),
        "stand",
        "bear",
        "tolerate",
        "hate",
        "loath",
        "despis",
        "detest",
        "sick",
        "tired",
        "fed up",
        "over",
        "enough",
    ),
    phrase(
        (
            rf"\b(?:he|she|they|{NAMED}|{SOMEBODY}) (?:\w+ )?(?:drives?|drove|is driving|are driving) (?:me|us"
            r"|everyone|everybody) (?:\w+ )?(?:crazy|insane|nuts|mad|up the wall)\b|\b(?:nobody|no one"
            r"|none of us|everyone|everybody|we all) (?:here |else )?(?:\w+ly )?(?:likes?|respects?|trusts?"
            rf"|can stand|hates?|dislikes?|avoids?|mocks?|laughs? at|makes? fun of) {THEM}\b"
        ),
        "driv",
        "drove",
        "nobody",
        "no one",
        "none of",
        "everyone",
        "everybody",
        "we all",
    ),
    phrase(
        "|".join(
            (
                r"\b(?:threw|throws|throw) (?:me|us|him|her|them|\w+) under the bus\b",
                (
                    r"\b(?:took|takes|taking|stole|steals) (?:all (?:the )?|the )?credit for (?:my|our|her|his"
                    r"|everything)\b"
                ),
                r"\bplays? favou?rites\b",
                r"\b(?:yell|scream)(?:ed|s|ing) at (?:me|us|him|her|them|the |everyone|everybody)",
                (
                    r"\btreat(?:s|ed)? (?:me|us|everyone|\w+) like (?:dirt|garbage|trash|crap|slaves?|children"
                    r"|idiots?"
                    r"|furniture)\b"
                ),
                (
                    r"\b(?:made|makes|making) (?:my|our|everyone's|her|his|everybody's) (?:life|lives|days?|month"
                    r"|year) (?:hell|miserable|impossible)\b"
                ),
            )
        ),
        "under the bus",
        "credit",
        "favorites",
        "favourites",
        "yell",
        "scream",
        "like",
        "mak",
        "made",
    ),
    phrase(
        "|".join(
            (
                (
                    rf"\b(?:he|she|they|who|{NAMED}|{SOMEBODY})(?: \w+)? (?:has|have|had) (?:absolutely "
                    rf"|really )?(?:no"
                    "|zero) (?:clue|idea what (?:he|she|they)|business|brains?|spine|shame|manners|(?:people"
                    r"|social) skills|bedside manner|backbone|integrity|self-awareness)\b"
                ),
                (
                    rf"\b(?:he|she|they|who|{NAMED}|{SOMEBODY})(?: \w+)? (?:doesn't|don't|didn't|does not|did not"
                    r"|do not) (?:even )?(?:know (?:what (?:he|she|they)|the first thing)|have a clue)\b"
                ),
                r"\bto save (?:his|her|their) lives?\b",
                (
                    r"\b(?:should|must|ought to) (?:just |really )?(?:be fired|have been fired"
                    r"|never have been (?:hired"
                    r"|let|allowed|promoted|accepted|admitted))\b"
                ),
            )
        ),
        "clue",
        "idea",
        "business",
        "brain",
        "spine",
        "shame",
        "manner",
        "skills",
        "backbone",
        "integrity",
        "awareness",
        "first thing",
        "know what",
        "to save",
        "fired",
        "never have been",
    ),
    # jokes about patients and colleagues
    phrase(
        (
            r"\b(?:laugh(?:ed|ing)?|jok(?:ed|ing)|giggl(?:ed|ing)|snicker(?:ed|ing)|chuckl(?:ed"
            r"|ing)) (?:\w+ )?(?:at|about|over) (?:(?:the|that|this|an?|our|my|one|his|her|their|poor|of"
            rf"|how) ){{0,3}}(?:\w+ )?(?:{SOMEBODY}|{NAMED}|him|her|them)\b{NOT_A_WORD}|\b(?:made|make|makes"
            rf"|making|poke|poked|poking) (?:\w+ )?fun (?:of|at) (?:him|her|them|{NAMED}"
            rf"|(?:\w+ ){{0,3}}?{SOMEBODY})\b|\b(?:you|we) should(?:'ve| have) seen (?:{THE} (?:\w+ "
            r"){0,2}?(?:patient|guy|lady|woman|man|resident|attending|face|body)|him|her|them)\b"
        ),
        "laugh",
        "jok",
        "giggl",
        "snicker",
        "chuckl",
        " fun ",
        "seen",
    ),
    phrase(
        "|".join(
            (
                r"\bfrequent fl(?:y|i)ers?\b(?! (?:miles?|programs?|numbers?|points|status|account))",
                r"\bgomers?\b",
                r"\bdrug[- ]seek(?:er|ers|ing)\b",
                r"\bcircling the drain\b",
                r"\bold crock\b",
                (
                    r"\b(?:fat|obese|smelly|ugly|gross|disgusting|needy|hilarious|cranky|difficult old"
                    r"|demented) (?:old )?(?:patient|lady|man|woman|guy|family)\b"
                ),
                (
                    r"\bpatients?\b[^.;]{0,40}\b(?:smelled|stank|stinks|(?:was|were|is|are) (?:so |just "
                    r"|absolutely )?(?:hilarious|fat|disgusting|gross|smelly)|too (?:dumb|fat|stupid) to)\b"
                ),
            )
        ),
        "frequent",
        "gomer",
        "drug",
        "drain",
        "crock",
        "lady",
        "patient",
        " man",
        "woman",
        "guy",
        "family",
    ),
    # what is nobody's business
    phrase(
        "|".join(
            (
                (
                    rf"\b(?:he|she|they|{NAMED}|{THE} (?:\w+ )?{SOMEBODY})(?: (?:is|was|are|were|has been|have been"
                    rf"|got"
                    "|gets|getting|being|just|about|going|to|be|apparently|probably)|'s|'re){1,4} (?:fired"
                    "|sleeping with|having an affair|drunk|hung ?over|high|getting divorced|divorced again|sacked"
                    r"|cheating on|kicked out|in rehab)\b"
                ),
                r"\b(?:had|having) an affair\b",
                r"\b(?:sleeping|slept) with (?:the|a|an|his|her|their|my)\b",
                r"\bhook(?:ed|ing) up with\b",
            )
        ),
        "fired",
        "sleeping",
        "slept",
        "affair",
        "drunk",
        "hung",
        "high",
        "divorc",
        "sacked",
        "cheating",
        "kicked",
        "rehab",
        "hook",
    ),
    phrase(
        "|".join(
            (
                r"\b(?:i|we|i'm|me|you) (?:\w+ ){0,3}(?:drunk|wasted|hung ?over|stoned|plastered|blackout)\b",
                (
                    r"\bmy (?:\w+ )?(?:ex-?(?:wife|husband|boyfriend|girlfriend)?|divorce|break-?up|love life"
                    r"|sex life"
                    "|card debt|antidepressants?|custody (?:battle|case)|hangover|boyfriend"
                    r"|girlfriend)\b(?! vivo)(?=[^.;]{0,40}\b(?:dumped|left|cheated|broke|screamed|fight|fought"
                    r"|fighting|moved out|again|is|was|has|and)\b|[.,;!]|$)"
                ),
                r"\b(?:dumped|cheated on|broke up with|walked out on) me\b",
                (
                    r"\b(?:cried|sobbed|bawled|vomited|puked|threw up|broke down|crying|sobbing)(?: \w+)? (?:myself"
                    r"|all (?:night|day|weekend)|for (?:hours|days|an hour)|in (?:the|my|his"
                    r"|her) (?:\w+ )?(?:bathroom"
                    r"|restroom|stairwell|car|call room|shower|toilet|locker room|workroom|bed)|every night)\b"
                ),
            )
        ),
        "drunk",
        "wasted",
        "hung",
        "stoned",
        "plastered",
        "blackout",
        "my ",
        " me",
        "cried",
        "sobb",
        "bawl",
        "vomit",
        "puk",
        "threw up",
        "broke",
        "crying",
    ),
    # places and oaths
    phrase(
        (
            r"\bmalignant (?:program|residency|department|attending|culture|chair|chief|faculty|place)s?\b"
            r"|\b(?:program|residency|department|culture|place|leadership|division|service)(?: there| here"
            rf"| at \w+)?{BE}{DEGREE} (?:toxic|malignant|a (?:mess|joke|disaster|sinking ship|nightmare"
            "|dumpster fire|sweatshop)|mess|joke|disaster|sinking ship|nightmare|sweatshop|dysfunctional"
            r"|falling apart|imploding|hostile)\b(?! (?:for|to) (?:plan|schedule|park))"
        ),
        "malignant",
        "toxic",
        "mess",
        "joke",
        "disaster",
        "sinking",
        "nightmare",
        "dumpster",
        "sweatshop",
        "dysfunction",
        "falling",
        "implod",
        "hostile",
    ),
    phrase(
        (
            r"\b(?:bull ?shit|shit(?:ty|show|s|head|ting)?|fuck\w*|wtf|ass ?holes?|bitch(?:y|es|ing)?|bastards?"
            r"|crap(?:py)?|pissed(?: off)?|goddamn|damn|screw (?:him|her|them|this|that)|douche\w*|dick ?heads?"
            r"|pricks?)\b"
        ),
        "shit",
        "bullshit",
        "goddamn",
        "bull ",
        "fuck",
        "wtf",
        "ass",
        "bitch",
        "bastard",
        "crap",
        "pissed",
        "damn",
        "screw",
        "douche",
        "dick",
        "prick",
    ),
    phrase(
        "|".join(
            (
                (
                    r"\b(?<!i am an )(?<!like an )(?<!i was an )(?:morons?|imbeciles?|nutcases?|nut jobs?"
                    r"|whack ?jobs?"
                    "|wackos?|dimwits?|nitwits?|half-wits?|airheads?|bimbos?|scumbags?|dirtbags?|sleazebags?|jackass"
                    rf"|prima donnas?|brown-nos\w+|crybab(?:y|ies)|{SOMEBODY} from hell)\b"
                ),
                (
                    r"\b(?:nobody|no one) (?:here |else )?wants to (?:work|operate|rotate|staff|deal) (?:with"
                    rf"|under) {THEM}\b"
                ),
                r"\b(?:never|won't) shuts? up\b",
                r"\bsound of (?:his|her|their) own voice\b",
                r"\bif (?:his|her|their) (?:life|lives) depended\b",
                r"\bglad (?:that )?(?:he|she|they)(?:'s|'re| is| are)(?: finally)? (?:gone|leaving)\b",
                r"\b(?:funniest|hilarious)\b[^.;]{0,40}\bpatients?\b",
                r"\bbad reputation\b",
            )
        ),
        *(
            "moron",
            "imbecile",
            "nut",
            "whack",
            "wacko",
            "wit",
            "airhead",
            "bimbo",
            "bag",
            "jackass",
            "prima",
            "brown-nos",
            "cryba",
        ),
        *("from hell", "wants to", "shut", "own voice", "depended", "glad", "funniest", "hilarious", "reputation"),
    ),
    phrase(
        "|".join(
            (
                (
                    rf"\bhow (?:he|she|they|{NAMED}) (?:ever |even )?(?:passed|got (?:in|hired|through)|graduated"
                    r"|became|made it)\b"
                ),
                rf"\bevery(?:one|body) knows (?:that )?(?:he|she|they|{NAMED}|{THE} {SOMEBODY})\b",
                (
                    r"\b(?:so |really |just )?(?:done|sick|tired|fed up|over) (?:with|of) (?:this|that"
                    r"|the) (?:department|program|place|hospital|residency)\b"
                ),
                r"\b(?:is|was|are) (?:\w+ )?(?:an? |the )?(?:real |total )?piece of work\b",
                (
                    r"\b(?:program|department|clinic|place|hospital|residency|service) (?:there |here )?(?:is"
                    r"|was) (?:\w+ )?(?:a |in )?(?:total |complete |real )?(?:circus|zoo|shambles|train wreck)\b"
                ),
            )
        ),
        *(
            "how he",
            "how she",
            "how they",
            "how dr",
            "one knows",
            "body knows",
            "department",
            "program",
            "place",
            "hospital",
        ),
        *("residency", "piece of work", "circus", "zoo", "shambles", "wreck"),
    ),
    phrase(
        "|".join(
            (
                r"\bmy marriage (?:is|was)\b",
                r"\b(?:mental|nervous) breakdown\b",
                r"\bon (?:zoloft|lexapro|prozac|xanax|ativan)\b",
                r"\b(?:my|had|having|another)(?: a| another)? panic attacks?\b",
                r"\bdiarrh(?:o)?ea\b(?=[^.;]{0,30}\b(?:me|my|i)\b)",
            )
        ),
        *("marriage", "breakdown", "zoloft", "lexapro", "prozac", "xanax", "ativan", "panic", "diarrh"),
    ),
)
