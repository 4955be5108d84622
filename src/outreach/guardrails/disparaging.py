"""What runs others down in passing: who deserved it, who is no use, who is unlike you, which kind they all are.

Classes of words in frames, see `frames`, beside those of `scorn`. What is clinical, a loss, praise and one's own slips
are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import NAMED
from outreach.guardrails.frames import Frame, pattern_frame
from outreach.guardrails.scorn import A_THIRD, COLLEAGUE, THE, THEY

_WHO = rf"(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,2}}?{COLLEAGUE}|he|she|they)"
_WHOM = rf"(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,2}}?{COLLEAGUE}|him|her|them)"
_SICK = r"\b(?:patients?|smokers?|drinkers?|cancers?|tumou?rs?|obese|people|he|she|they|him|her|them|veterans?)\b"
_FINE = (
    r"\b(?:i (?:am|was|feel|felt|must look) (?!surrounded)|my own|myself|thank (?:you|him|her|them)|grateful"
    r"|wonderful|lovely)\b"
)
_BEAST = (
    r"(?:dog|pig|baby|cow|child|animal|whale|elephant|monkey|zombie|seal|goat|donkey|horse|toddler|hippo|corpse"
    r"|vegetable)"
)


def _says(pattern: str, cues: str, *beside: str, unless: str = _FINE) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


DISPARAGING: tuple[Frame, ...] = (
    # patients
    _says(
        r"\bdeserv(?:e|es|ed) (?:his|her|their|the) (?:cancers?|tumou?rs?|disease|pain|fate|illness)\b"
        r"|\bwhat (?:they|he|she) deserved?\b|\b(?:did|do|does)"
        r" (?:this|it|that) to (?:themselves|himself|herself)\b|\bhad it coming\b|\bbrought it (?:on|upon)\b"
        r"|\b(?:his|her|their) own (?:damn )?fault\b|\bgot"
        r" what (?:he|she|they)\b",
        "deserve, deserves, deserved, themselves, himself, herself, coming, brought, fault, what",
        _SICK,
        unless=r"\b(?:not (?:his|her|their) own fault|award|praise|credit|rest)\b",
    ),
    _says(
        r"\b(?:addicts?|drunks?|junk(?:ie|y|ies)|lunatics?|nutters?|crazies|weirdos?|hypochondriacs?|whiners?"
        r"|malingerers?|drama queens?|vegetables?|nutcases?"
        r"|losers|crazy (?:one|ones|people|patients?|lady|man|woman|guy)|loonies|lowlifes?|bums?|freaks?)\b",
        "addict, addicts, drunk, drunks, junk*, lunatic*, nutter*, crazies, weirdo*, hypochondr*, whiner*, "
        "malinger*, drama, vegetable*, nutcase*, losers, crazy, "
        "loonies, lowlife*, bum, bums, freak*",
        r"\b(?:patients?|bed|room|table|clinic|ward|today|floor|inpatients?|consults?|mostly|another|full of"
        r"|our (?:new )?regulars?)\b",
        unless=rf"{_FINE}|\b(?:rehab\w* (?:program|study)|recovering|support group|screening|eat|diet|fruit)\b",
    ),
    _says(
        rf"\b(?:patients?|people|they)\b (?:here |these days |\w+ )?(?:just|only|all) want (?:attention|drugs|pills"
        rf"|sympathy|opioids|a note|disability)\b|\b(?:he|she|they|{_WHO}|patient)"
        r"\b[^.?!]{0,20}\bsmell(?:s|ed|ing)? (?:so )?(?:bad(?:ly)?|awful|terribl[ey]|horribl[ey]|like|of (?:pee"
        r"|urine|sweat|booze|beer|garbage))\b"
        rf"|\b(?:drool|snor|moan|eat|ate|walk|look|sound|smell|cr(?:y|i)|squeal|grunt|waddl|bark|behav|act"
        rf"|whin)\w* like an? (?:\w+ )?{_BEAST}\b",
        "attention, drugs, pills, sympathy, opioids, note, disability, smell*, drool*, snor*, moan*, eat, eats, ate, "
        "walk*, look*, sound*, cry, cries, cried, crying, "
        "squeal*, grunt*, waddl*, bark*, behav*, act, acts, acted, whin*",
        A_THIRD + r"|\bpatients?\b",
        unless=rf"{_FINE}|\b(?:contour|phantom|tumou?r|slept|image|looks like a (?:horse|seal|child) in the (?:scan"
        rf"|picture|figure))\b",
    ),
    # what one thinks of their gifts
    _says(
        rf"(?<![\w'-]){THEY}[^.?!]{{0,25}}\b(?:only|just)? ?(?:cares?|interested|thinks?|in it) (?:only "
        rf"|just )?(?:about|in|of|for) (?:the )?(?:money|himself|herself|themselves|fame|golf"
        r"|power|prestige|title|rvus?|his|her|their) ?(?:own|career|bonus|image|publications)?\b",
        "money, himself, herself, themselves, fame, golf, power, prestige, title, rvu, rvus, career, bonus, image, "
        "publications",
        r"\b(?:only|just|nothing but|all)\b",
        unless=rf"{_FINE}|\b(?:patients?|thinks of (?:his|her|their) (?:patients?|students?))\b",
    ),
    _says(
        rf"\b(?:unlike|compared (?:to|with)|not like) (?:the (?:rest|others?)|{_WHOM}|most|all|some"
        rf"|other)\b[^.?!]{{0,30}}\byou (?:actually|really|at least|do\b|know|are|have|can)|\byou(?:'re| are)"
        r" (?:\w+ )?(?:the only|much|so much|far|way|a thousand times)\b[^.?!]{0,30}\b(?:with (?:an?|any"
        r"|half a) (?:brain|sense|clue|heart|spine|manners|conscience)|better than (?:that|the"
        r" other|those|dr|our|my|any of)|who (?:is sane|has a (?:brain|clue|heart)|cares|can (?:teach|think)|isn't"
        r"|is not an?))",
        "unlike, compared, like, brain, sense, clue, heart, spine, manners, conscience, better, sane, cares, teach, "
        "think, isn't, not",
        unless=r"\b(?:cohort|study|trial|arm|plan|margin|results?)\b",
    ),
    _says(
        rf"(?<![\w'-]){THEY}[^.?!]{{0,25}}(?:\b(?:cannot|not|never|hardly|barely)\b"
        rf"|n't\b)[^.?!]{{0,8}}\b(?:\w+)\b[^.?!]{{0,8}}\b(?:straight (?:sentence|line)|(?:simplest|most basic"
        rf"|easiest) \w+|own name|to"
        rf" save|the first thing|a word|a thing about|the basics|without help)\b|(?<![\w'-]){THEY} (?:would|will"
        rf"|'d) (?:\w+ )?(?:fail|flunk)\b|\b(?:not|n't|never) pass (?:an?|the) (?:first|basic"
        r"|high|kindergarten|driving)|\b(?:like|as if) an? (?:\w+ )?(?:child|toddler|five-year-old|monkey|drunk"
        r"|blind (?:man|person)|kindergartner) (?:drew|had|wrote|did|made|planned|contoured)",
        "straight, simplest, basic, basics, easiest, name, save, first, word, thing, help, fail, flunk, pass, child, "
        "toddler, five, monkey, drunk, blind, kindergart*",
        A_THIRD,
        unless=rf"{_FINE}|\b(?:said|say|wasted|heard|speak|breathe|miss(?:ed)?) a word\b|\b(?:patients?|machine"
        rf"|phantom|software|fail (?:first|on))\b",
    ),
    _says(
        rf"\b(?:nobody|no one|none of us|few) (?:\w+ )?(?:takes?|took|listens?|trusts?|respects?|misses|believes?"
        rf"|wants) (?:to )?{_WHOM}\b|\b(?:nobody|no one|none of us) (?:here )?(?:takes|took)"
        rf" {_WHOM} seriously|\bonly because (?:nobody|no one|there was no|they were desperate|he was the only"
        rf"|she was the only)|(?<![\w'-]){_WHO} (?:is|must be|are|was) (?:\w+ )?(?:blind|deaf|asleep"
        rf"|brain-?dead|half asleep|color-?blind)\b(?! (?:to the|reader))|(?<![\w'-]){_WHO} (?:\w+ )?(?:loses|lost"
        rf"|forgets|forgot|ruins|ruined|breaks|broke|spoils|spoiled|messes up|messed up|botches"
        r"|botched|destroys|wrecks) everything\b",
        "nobody, none, few, seriously, because, everything, blind, deaf, asleep, dead, braindead",
        A_THIRD,
        unless=rf"{_FINE}|\b(?:double-?blind|blind(?:ed)? to|first blind|born|patients?)\b",
    ),
    _says(
        r"\b(?:surrounded by|full of|filled with|run by|stuck with|dealing with|working with|led by"
        r"|crawling with) (?:\w+ ){0,2}?(?:idiots|morons|fools|amateurs|lunatics|incompetents|clowns|egos|snobs"
        r"|bullies|sharks|snakes|liars|cynics|losers|slackers|backstabbers|prima donnas|divas|crooks|imbeciles"
        r"|halfwits)\b|\bthat (?:fraud|hack|idiot|clown|crook|quack|fool|phony|snake|jerk|moron)\b",
        "idiots, morons, fools, amateurs, lunatics, incompetents, clowns, egos, snobs, bullies, sharks, snakes, "
        "liars, cynics, losers, slackers, backstab*, prima, divas, crooks, "
        "imbeciles, halfwits, fraud, hack, idiot, clown, crook, quack, fool, phony, snake, jerk, moron",
        unless=r"\b(?:aquarium|zoo|circus|film|movie|novel|play|book|fish|hack (?:for|in|saved|works))\b",
    ),
    _says(
        rf"\b(?:dealing|working|rounding|being|sharing|talking|arguing|living|meeting|clinic) (?:\w+ )?(?:with|for"
        rf"|under) (?:{_WHOM}|the front desk|{COLLEAGUE}|that \w+)[^.?!]{{0,20}}\b(?:hell|torture"
        r"|nightmare|punishment|a pain|impossible|pulling teeth|herding|unbearable|misery|exhausting|a chore)\b"
        r"|\b(?:go|goes|went) to hell\b|\bdrop dead\b|\brot in\b|\brather (?:eat|chew|swallow|die"
        r"|stick|gouge|quit|be shot)\b",
        "hell, torture, nightmare, punishment, pain, impossible, teeth, herding, unbearable, misery, exhausting, "
        "chore, drop, rot, rather",
        A_THIRD + r"|\bfront desk\b|\byou\b",
        unless=rf"{_FINE}|\b(?:patients? with|the (?:software|export|data)|nearly died|cause)\b",
    ),
    _says(
        rf"\b(?:{COLLEAGUE})\b(?: \w+){{0,3}} (?:are|is|were|was) (?:such |like |all |just |really "
        rf"|big )*(?:an? )?(?:babies|baby|children|toddlers?|kids|infants?|sheep|robots?|vultures?|sharks?|butchers?"
        r"|cowboys?|mercenar(?:y|ies)|dinosaurs?|parasites?|a joke)\b|\btypical (?:surgeons?|attendings?|residents?"
        r"|physicists?|m[ae]n|wom[ae]n|med onc|admin\w*|chairs?|doctors?|interns?|radiologists?"
        r"|chiefs?|for (?:him|her|them))\b|\b(?:big|huge|enormous|massive|inflated|fragile|bloated|giant|oversized"
        r"|monstrous) egos?\b|\bego (?:is|was|got|fills|would)\b",
        "babies, baby, children, toddler*, kids, infant*, sheep, robot*, vulture*, shark*, butcher*, cowboy*, "
        "mercenar*, dinosaur*, parasite*, joke, typical, ego, egos",
        unless=rf"{_FINE}|\b(?:pediatric\w*|their (?:babies|baby|children|kids)|robotic|alter ego"
        rf"|typical (?:doctors?|residents?|residents'|resident) (?:day|week|schedule|visit|note))\b",
    ),
    _says(
        r"\b(?:boys'? club|old boys|chews? (?:\w+ )?up|eats its (?:own|young|residents)|revolving door|burns (?:out"
        r"|through) (?:its|their|residents|people)|treats its (?:residents|staff|people) like|bit (?:my|his|her|our"
        r"|everyone's) head off|could tell you (?:\w+ )?stories|skeletons in|(?:fired|out|gone|sacked) next\b"
        r"|lost all respect|walking (?:malpractice|lawsuit|disaster)|like the plague|the plague and)",
        "boys, boy, chews, chew, eats, revolving, burns, treats, bit, stories, skeletons, next, respect, walking, "
        "plague",
        rf"{A_THIRD}|\b(?:place|residency|department|program|division|who)\b",
        unless=rf"{_FINE}|\b(?:patients?|i (?:was|would be) (?:out|gone) next|catheter)\b",
    ),
    _says(
        r"\b(?:old|silly|bitter|poor|miserable|grumpy|nasty|mean|senile|crazy|stupid|vain) (?:\w+ )?(?:goats?|hags?"
        r"|bats?|cows?|farts?|crows?|fossils?|geezers?|coots?|witch|dragons?|battle-axe|toads?|grumps?|buzzards?"
        r"|shrews?|bags?|bum|git|sod|crone|mule|wretch|hen|drunk|fool)\b|\b(?:lazy|useless|total|complete) (?:bums?"
        r"|sods?|gits?|slobs?|dopes?)\b",
        "goat*, hag, hags, bat, bats, cow, cows, fart*, crow, crows, fossil*, geezer*, coot, coots, witch, dragon*, "
        "battle, toad*, grump*, buzzard*, shrew*, bag, bags, bum, bums, git, "
        "gits, sod, sods, crone, mule, wretch, hen, drunk, fool, slob*, dope*",
        unless=rf"{_FINE}|\b(?:farm|zoo|museum|paper bags?|sand ?bags?|tea bags?|bean ?bags?|film|story|fairy)\b",
    ),
    _says(
        rf"(?<![\w'-])(?:{_WHO}|dr [a-z]+)\b[^.?!]{{0,25}}\b(?:investigated|sued|suspended|audited|accused|charged"
        rf"|arrested|disciplined|censured|reported|caught|demoted|blacklisted"
        rf"|under investigation)\b[^.?!]{{0,20}}\b(?:for"
        r"|over|of|by (?:hr|the board|title)|with|again|faking|cheating|stealing|lying)\b|\bguess (?:who|which"
        r"|what)\b[^.!]{0,60}\b(?:hung ?over|hungover|drunk|late|fired|cr(?:ied|ying)|divorc\w*|pregnant|quit|failed"
        r"|again"
        r"|caught|leaving|next)\b",
        "investigat*, sued, suspend*, audited, accused, charged, arrested, disciplin*, censured, reported, caught, "
        "demoted, blacklist*, guess",
        unless=rf"{_FINE}|\b(?:dose|toxicit\w*|trial|study|cohort|reported (?:\w+ )?(?:on|in|for (?:\d|the (?:first"
        rf"|cohort)))|charged with (?:the|organi[sz]ing|teaching)|caught (?:the|in (?:the )?(?:snow|rain|traffic)|my"
        rf"|a)|a rate of)\b",
    ),
    _says(
        r"\b(?:patients?|smokers|men|women|people|they|residents|interns|ones)\b (?:here |all |just "
        r"|really )*(?:smell|stink|reek)\b"
        r"|\bonly (?:themselves|himself|herself) to blame\b|\b(?:nasty|real|total|ugly) piece of work\b|\b(?:is|was"
        r"|are|were) a piece"
        r" of work\b(?! (?:on|about|that|by|for|in))|\b(?:from|to|out of|into) rehab\b",
        "smell, stink, reek, themselves, himself, herself, piece, rehab",
        A_THIRD + r"|\bpatients?\b|\bsmokers\b",
        unless=rf"{_FINE}|\bpatients?\b[^.?!]{{0,40}}\brehab\b|\b(?:smell (?:of|the|smoke)"
        rf"|blame (?:for the delay))\b",
    ),
    _says(
        rf"\b(?:{COLLEAGUE}) (?:here |there |just |simply )?(?:can't|cannot|can not) (?:read|contour|count|think"
        rf"|operate|teach|plan|spell"
        r"|write|listen|diagnose|communicate|behave)\b(?=\s*(?:[,.;!]|$))",
        "read, contour, count, think, operate, teach, plan, spell, write, listen, diagnose, communicate, behave",
    ),
    # what they are not made for
    _says(
        rf"(?<![\w'-]){THEY}[^.?!]{{0,20}}\b(?:not fit|isn't fit|aren't fit|unfit|not cut out|not made|incapable of"
        rf"|not capable of|no (?:brains?|gift|talent|business|place) (?:for|in|to)|(?:not|n't) have"
        r" (?:the|an?|any|what it takes|enough) ?(?:brains?|guts|spine|talent|sense|skills|heart|manners|clue)?"
        r"|should (?:go|look) into another|in the wrong (?:field|profession|career|job))\b",
        "fit, unfit, cut, made, incapable, capable, brains, gift, talent, business, guts, spine, sense, skills, "
        "heart, manners, "
        "clue, takes, enough, field, profession, career, job",
        r"\b(?:fit|unfit|cut|made|capable|incapable|brains?|gift|talent|business|guts|spine|sense|heart|manners|clue"
        r"|takes|another|wrong)\b",
        unless=rf"{_FINE}|\b(?:patients?|surgery|chemo\w*|anesthesia|mask|table|time|not made (?:the|a|any))\b",
    ),
    _says(
        rf"\b(?:find|found|consider|considered|think|call|called) {_WHOM} (?:\w+ )?(?:repulsive|revolting|disgusting"
        rf"|insufferable|annoying|creepy|boring|impossible|ridiculous|unbearable|stupid|pathetic|dumb|lazy"
        rf"|arrogant|rude|useless|incompetent|overrated|hard to (?:bear|stand|take))\b|(?:\b(?:not|never)"
        rf"|n't) trust(?:ed)? {_WHOM}\b|(?<![\w'-]){_WHO} (?:\w+ )?(?:talks? (?:too much|only about|about (?:himself"
        r"|herself|themselves))|bores? (?:everyone|us|me|people|everybody)|knows? (?:nothing|too little"
        r"|next to nothing|little)|plays? us)\b|\bwere (?:left )?up to me\b[^.?!]{0,60}\b(?:fired|gone|out|sacked"
        r"|retired|banned)\b"
        rf"|\bone of those (?:\w+ )?(?:{COLLEAGUE}|patients?|families|men|women) (?:who|that) (?:\w+ )?(?:thinks?"
        rf"|complains?|whines?|believes?|knows? (?:everything|it all|better))\b",
        "repulsive, revolting, disgusting, insuffer*, annoying, creepy, boring, impossible, ridiculous, unbearable, "
        "stupid, pathetic, dumb, lazy, arrogant, rude, useless, incompet*, overrated, hard, trust, "
        "talk, talks, bore, bores, know, knows, play, plays, fired, gone, out, sacked, retired, banned, think, "
        "thinks, complain*, whine*, believe, believes",
        unless=rf"{_FINE}|\b(?:plays? us (?:music|a|the)|knows? (?:little|nothing) about (?:me|it|our) (?:yet|so))\b",
    ),
    _says(
        r"\b(?:laugh\w*|jok\w+|giggl\w*|chuckl\w*|snicker\w*)\b[^.?!]{0,25}\b(?:at|about|over|is the one about"
        r"|on) (?:the|an?|that|this|his|her|their|our|one) (?:\w+ )?(?:lady|patients?|man|man's|guy|woman|family"
        r"|families|wig|breath"
        r"|smell|weight|gown|body|voice|accent|hair|clothes|daughter|husband|wife|teeth|face)\b|\bpatient jokes?\b"
        r"|\bjokes? about (?:him|her|them|patients)\b",
        "laugh*, joke, jokes, joked, joking, giggl*, chuckl*, snicker*",
        unless=rf"{_FINE}|\b(?:with (?:him|her|them|us|me)|(?:patient|he|she|they|family) (?:\w+ )?laughed"
        rf"|made (?:us|me) laugh)\b",
    ),
    # one's own troubles
    _says(
        r"\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|hat(?:e|ing)) myself\b|\bsuicid\w+"
        r"|\bend(?:ing)? (?:my life|it all)\b|\bi (?:got|was|have been|am being|am) (?:arrested|evicted|dumped"
        r"|busted|jailed|broke\b(?! (?:the|a|my))|bankrupt|(?:so |very |really |clinically |too )*(?:depressed"
        r"|suicidal|hungover|stoned|addicted))\b|\b(?:nasty|ugly|messy|bitter) divorce\b"
        r"|\bin debt\b|\bmy (?:landlord|bank|ex|dealer|bookie|creditors?|divorce lawyer)\b[^.?!]{0,40}\b(?:throw\w*"
        r"|kick\w*|evict\w*|su(?:e|es|ing|ed)|call\w*|threat\w*|stalk\w*|froze|text\w*|want\w*)\b",
        "myself, suicid*, ending, end, arrested, evicted, dumped, busted, jailed, broke, bankrupt, depressed, "
        "suicidal, hungover, stoned, addicted, divorce, debt, landlord, bank, ex, dealer, bookie, creditor*, lawyer",
        r"\b(?:i|i'm|i've|my|me)\b",
        unless=r"\b(?:hurting myself laughing|cut myself (?:short|off|a slice)|patients?|study|prevention|screening"
        r"|broke (?:the|a|my)|in your debt|in debt to you)\b",
    ),
)
