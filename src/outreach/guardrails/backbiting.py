"""What is said of others behind their backs: insults by name or in a crowd, put-downs, favors, bodies, asking for dirt.

Classes of words in frames, see `frames`, beside those of `scorn` and `too_private`. Praise, a disagreement, what is
clinical and what one says of oneself are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import BE, DEGREE, NAMED
from outreach.guardrails.frames import Frame, pattern_frame
from outreach.guardrails.scorn import A_THIRD, COLLEAGUE, SOMEBODY, THE, THEY

_OTHERS = (
    rf"(?:{THEY}|(?:the |all |those )?others\b|everyone else\b|(?:\w+ )?(?:med onc|rad onc|surgery|medicine"
    rf"|urology)\b)"
)
_NOUN = (
    r"(?:jerks?|witch(?:es)?|idiots?|clowns?|creeps?|bull(?:y|ies)|snakes?|slobs?|thie(?:f|ves)|liars?|tyrants?"
    r"|drunks?"
    r"|fools?|brats?|divas?|weasels?|snobs?|losers?|cheats?|cowards?|crooks?|frauds?|hacks?|hypocrites?"
    r"|leech(?:es)?|lunatics?|maniacs?|menace|morons?|narcissists?|nuisance|parasites?|psychos?|sadists?|sleaze"
    r"|sociopaths?|sycophants?|trolls?|twits?|vultures?|whiners?|wimps?|airheads?|backstabbers?|bigots?|bootlickers?"
    r"|brown-nosers?|cranks?|cynics?|dictators?|grouch(?:es)?|ignoramus|monsters?|pushovers?|slackers?|snowflakes?"
    r"|suck-ups?|tattletales?|windbags?|blowhards?|deadwood|dead wood|dead weight|bozos?|dolts?|dunces?|halfwits?"
    r"|imbeciles?"
    r"|nitwits?|oafs?|boors?|bumpkins?|buffoons?|freeloaders?|gossips|lackeys|phon(?:y|ies)"
    r"|prudes?"
    r"|quacks?|racists?|sexists?|misogynists?|scumbags?|scoundrels?|slave drivers?|villains?|weirdos?|zombies"
    r"|crybab(?:y|ies)"
    r"|charlatans?|puppets?|imposters?|impostors?|traitors?|con artists?|disgrace|laughing stock|waste of space|joke"
    r"|disaster|piece of work|nobod(?:y|ies)|princess|robots?|spoiled \w+"
    r"|amateurs|control freaks?|micromanagers?|egomaniacs?|megalomaniacs?|dinosaurs?|tool|crook)"
)
_ADJECTIVE = (
    r"(?:pompous|arrogant|incompetent|inept|clueless|lazy|useless|rude|toxic|malignant|corrupt|stupid|dumb|idiotic"
    r"|pathetic"
    r"|worthless|hopeless|dysfunctional|nasty|obnoxious|insufferable|unbearable|conceited|dishonest|two-faced"
    r"|vindictive"
    r"|petty|smug|sleazy|creepy|ignorant|unprofessional|condescending|self-absorbed|selfish|dense|dim|slow"
    r"|disorganized"
    r"|disorganised|unpleasant|boring|vain|cold|bitter|cruel|mean|spineless|thick|careless|sloppy|childish|greedy"
    r"|hostile"
    r"|miserable|insane|fake|bossy|entitled|brainless|backward|mediocre)"
)
_PLACE = (
    r"(?:office|department|team|group|residency|administration|management|leadership|place|hospital|division|clinic"
    r"|committee"
    r"|faculty|staff|front desk|front office|registrar|lab|center|service|union|crew|board|panel|journal)"
)
_SELF = (
    r"\b(?:i (?:am|was|feel|felt|can be|must|look\w*|sound\w*)|i'm|my own|myself|me (?:feel|look|sound)|made me look"
    r"|self-"
    r"|idiot'?s guide|fool(?:ed|proof)|idiot-proof)\b"
)
_KIND = (
    r"\b(?:never(?! again)|nobody was|no one was|not at all|kind(?! of)|lovely|wonderful|generous|best|thank (?:you"
    r"|him|her|them)|thanks|grateful|proud)\b"
)
_INNOCENT = rf"{_SELF}|{_KIND}"
_FAMILY = r"(?:father|mother|dad|daddy|uncle|aunt|wife|husband|family|parents?|brother|sister|in-laws?|godfather)"
_HURT = (
    r"(?:strangl|irradiat|nuk|sedat|kill|chok|slap|punch|shoot|poison|murder|drown|smother|throttl|zap)(?:e|es|ing"
    r"|ting)?"
)
_PET = (
    r"(?:dog|cat|goldfish|houseplant|worst enemy|mother|grandmother|toaster|pet|hamster|plants?|cactus|lawn|car"
    r"|bicycle|coffee"
    r"|sandwich|light bulb|kitchen \w+|bathroom \w+|doorknob|lemonade stand|paper bag|fridge|stapler|vending machine)"
)


def _says(pattern: str, cues: str, *beside: str, unless: str = _INNOCENT) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


_NOUN_CUES = (
    "jerk*, witch*, idiot*, clown*, creep*, bully, bullies, snake*, slob*, thief, thieves, liar*, tyrant*, drunk*, "
    "fool*, "
    "brat*, diva*, weasel*, snob*, loser*, cheat*, coward*, crook*, fraud*, hack, hacks, hypocrite*, leech*, "
    "lunatic*, "
    "maniac*, menace, moron*, narcissist*, nuisance, parasite*, psycho*, sadist*, sleaze, sociopath*, sycophant*, "
    "troll*, "
    "twit, twits, vulture*, whiner*, wimp*, airhead*, backstab*, bigot*, bootlick*, brown, crank, cranks, cynic*, "
    "dictator*, "
    "grouch*, ignoramus, monster*, pushover*, slacker*, snowflake*, suck, tattle*, windbag*, blowhard*, deadwood, "
    "dead, bozo*, "
    "dolt*, dunce*, halfwit*, imbecile*, nitwit*, oaf, oafs, boor, boors, bumpkin*, buffoon*, freeload*, gossip*, "
    ""
    "charlatan*, puppet*, impost*, traitor*, con, lackeys, phony, phonies, prude*, quack*, racist*, sexist*, "
    "misogyn*, scumbag*, scoundrel*, slave, villain*, weirdo*, "
    "zombies, crybab*, disgrace, laughing, waste, joke, disaster, piece, nobody, nobodies, princess, robot*, "
    "spoiled, "
    "amateurs, control, micromanag*, egomaniac*, megaloman*, dinosaur*, tool"
)
_ADJECTIVE_CUES = (
    "pompous, arrogant, incompetent, inept, clueless, lazy, useless, rude, toxic, malignant, corrupt, stupid, dumb, "
    "idiotic, "
    "pathetic, worthless, hopeless, dysfunction*, nasty, obnoxious, insuffer*, unbearable, conceited, dishonest, "
    "faced, "
    "vindictive, petty, smug, sleazy, creepy, ignorant, unprofession*, condescend*, absorbed, selfish, dense, dim, "
    "slow, "
    "disorgani*, unpleasant, boring, vain, cold, bitter, cruel, mean, spineless, thick, careless, sloppy, childish, "
    "greedy, "
    "hostile, miserable, insane, fake, bossy, entitled, brainless, backward, mediocre"
)

_INSULTED = (
    _says(
        rf"\bsuch a pain\b(?! (?:to|for)\b)|\b(?:what|such) an? (?:\w+ ){{0,2}}?{_NOUN}(?![\w-])(?! (?:of mine|about"
        rf"|in your))",
        f"{_NOUN_CUES}, pain",
        unless=rf"{_INNOCENT}|\bwhat a joke\b(?= (?:to|it was to))|\b(?:disaster|joke)\b(?=.*\b(?:plan|upload|server"
        rf"|file|flood)\b)",
    ),
    _says(
        rf"(?<![\w'-]){_OTHERS}(?:,? (?!(?:not|never|no|i|we|you|but)\b)[\w'/-]+){{0,4}}?,?{BE}(?:,? (?:frankly"
        rf"|honestly"
        rf"|all|such|also|just|still|nothing but|basically|truly|simply|really|quite|only|apparently|clearly|always"
        rf"|complete"
        rf"|completely|total|totally|real|utter|absolute|self-centered|burned-out|burnt-out|lazy|old|bored|pompous"
        rf"|an?|the|of"
        rf"|bunch|bit|worst|kind|sort),?)* {_NOUN}(?![\w'-])",
        _NOUN_CUES,
        unless=rf"{_INNOCENT}|\b(?:lost needle|plan|upload|server|run|drill|tool for|first choice)\b",
    ),
    _says(
        rf"\b(?:still|always|as usual|clearly|obviously) an? (?:\w+ )?{_NOUN}(?![\w-])|\b(?:my|our|the|that|this"
        rf"|your|their|another"
        rf"|every) (?:\w+ )?(?:slave driver|windbag|blowhard|tyrant|moron|idiot|jerk|bozo|creep|lunatic|narcissist"
        rf"|psycho\w*"
        rf"|scumbag|weasel|imbecile|nitwit|control freak|egomaniac|slacker|sadist|bigot|brown-noser"
        rf"|micromanager)s?\b",
        _NOUN_CUES,
        unless=rf"{_SELF}|\bstill a (?:joke|tool|hack)\b|\b(?:not|never) an?\b",
    ),
    _says(
        rf"(?<![\w'-])(?:{_OTHERS}|{THE} (?:[\w-]+ )?{_PLACE})(?: (?!(?:not|never|no|i|we|you"
        rf"|but)\b)[\w'/-]+){{0,3}}?{BE}"
        rf"{DEGREE} [\w-]+,? (?:and|but|or) (?:\w+ly )?{_ADJECTIVE}(?![\w-])",
        _ADJECTIVE_CUES,
        unless=rf"{_INNOCENT}|\b(?:hair|water|room|coffee|weather|scanner|images?|tumou?r)\b",
    ),
    _says(
        rf"\b(?:so+|sooo+|that|such|too|more|most|less|as|this|quite|rather|just|equally|your|that|their|our|the"
        rf"|an?) {_ADJECTIVE},?"
        rf" (?:[\w-]+ )?(?:{_PLACE}|{COLLEAGUE}|others)\b(?!'|-| (?:day|week|time|schedule|software|system|question"
        rf"|design|member"
        rf"|to (?:park|plan|reach|find)|experience|years?))",
        _ADJECTIVE_CUES,
        unless=rf"{_INNOCENT}|\b(?:slow|dense|dim|cold|mean|thick|insane|hostile|boring) (?:\w+ )?(?:{_PLACE}"
        rf"|response|students?)\b"
        r"|\bcold (?:room|storage)\b|\bnot (?:an?|so|that|the)\b",
    ),
    _says(
        rf"\bso{{2,}}\b (?:\w+ )?{_ADJECTIVE}|\b{_ADJECTIVE}\b[^.?!]{{0,10}}\b(?:lol|lmao|haha+|ugh|smh)\b"
        rf"|\bugh\b[^?!]{{0,20}}"
        rf"\b{COLLEAGUE}",
        "soo*, lol, lmao, haha*, ugh, smh",
        A_THIRD,
    ),
    _says(
        r"\bnever (?:in my life |before )?(?:met|seen|known|worked with|had|encountered"
        r"|come across)\b[^.?!]{0,20}\b(?:more|less|such"
        rf"|so|as|worse)\b[^.?!]{{0,15}}\b(?:{_ADJECTIVE}|{_NOUN}|competent|interested|helpful|organi[sz]ed|talented"
        rf"|gifted)\b",
        "met, seen, known, worked, had, encountered, come",
        rf"{A_THIRD}|\b(?:anyone|anybody|someone|people)\b",
        unless=_SELF,
    ),
    _says(
        rf"\b(?:bunch|pack|gang|herd|flock|nest|band|den|load|crowd) of (?:[\w-]+ ){{0,3}}?(?:{_NOUN}|{_ADJECTIVE}"
        rf"|bored|overpaid"
        r"|spoiled|overgrown|angry old|grumpy|old (?:men|boys)|wolves|vipers|sheep|children)\b",
        "bunch, pack, gang, herd, flock, nest, band, den, load, crowd",
    ),
    _says(
        rf"(?<![\w'-]){THE} (?:[\w'-]+ ){{0,2}}?{SOMEBODY} (?:that |who |whom )?(?:you|we|they|i) (?:had|hired|sent"
        rf"|took|chose"
        rf"|recommended|invited|matched|trained|got|gave us|worked with)(?: \w+){{0,3}}?{BE}{DEGREE} (?:{_ADJECTIVE}"
        rf"|{_NOUN}|mess"
        r"|nightmare|failure|mistake|problem|letdown|let-down|awful|terrible|horrible|bad)\b",
        "disaster, mess, nightmare, failure, mistake, problem, letdown, let, awful, terrible, horrible, bad, joke, "
        "idiot*, moron*, "
        "lazy, useless, rude, clueless, incompetent, arrogant, jerk, tyrant, fool, liar, disgrace",
    ),
)

_BELITTLED = (
    _says(
        r"\b(?:got|gets|has|had|landed|owes?|won|received|keeps|kept|bought|made it|became"
        r"|became)\b[^.?!]{0,40}\b(?:because|through"
        rf"|thanks to|by|to)\b[^.?!]{{0,20}}\b(?:{_FAMILY}|connections?|money|looks|donors?|pretty face|last name"
        rf"|knows the right"
        r"|sleeping|flirting|sucking up|kissing up|buddy|golf)\b",
        "father, mother, dad, daddy, uncle, aunt, wife, husband, family, parent, parents, brother, sister, laws, "
        "godfather, "
        "connection, connections, money, looks, donor, donors, pretty, last, right, sleeping, flirting, sucking, "
        "kissing, "
        "buddy, golf",
        r"\b(?:jobs?|positions?|spots?|chair|posts?|promot\w*|grants?|slots?|fellowship|residency|in\b|tenure|title"
        r"|match\w*|into"
        r"|everything|authorship|top)\b",
        r"\b(?:he|she|they|dr [a-z]+|his|her|their)\b",
        unless=rf"{_KIND}|\b(?:i (?:got|had|was)|my (?:father|mother|wife|husband|family|parents)|cancer|died|sick"
        rf"|moved)\b",
    ),
    _says(
        rf"\bthe only (?:thing|part|skill|talent|job|time) (?:that )?{_OTHERS}",
        "only",
        r"\b(?:quick|good|fast|punctual|reliable|interested|able|capable|cares?|knows?|ever|does|did|at is|leaving"
        r"|lunch|himself"
        r"|herself|talent)\b",
        unless=rf"{_SELF}|\b(?:asked|wanted|showed|taught|told|left open|changed)\b",
    ),
    _says(
        r"\bif (?:brains?|wits?|charm|talent|competence|incompetence|stupidity|egos?|arrogance|laziness|hot air"
        r"|gossip|manners|tact"
        r"|ignorance|intelligence|kindness|stubbornness|looks) (?:were|was|could|had|hurt|paid|burned|cost"
        r"|counted)\b",
        "brain, brains, wit, wits, charm, talent, competence, incompetence, stupidity, ego, egos, arrogance, "
        "laziness, air, gossip, "
        "manners, tact, ignorance, intelligence, kindness, stubbornness, looks",
    ),
    _says(
        rf"(?<![\w'-]){_OTHERS}[^.?!]{{0,20}}(?:\b(?:not|cannot|barely|hardly|never)\b"
        rf"|n't\b)[^.?!]{{0,12}}(?:\b(?:know|tell|distinguish|find)"
        rf" (?:an? |the |his |her |their )?[\w ]{{1,20}}? from (?:an? |the |his |her |their )|\b\w+ (?:an?|his|her"
        rf"|my|the|their) (?:own )?"
        rf"{_PET}\b)|(?:\b(?:not|never)|n't) (?:let|trust|want|allow|leave)\b[^.?!]{{0,40}}\b(?:with|near|treat"
        rf"|touch|alone|water|feed|watch)"
        rf"\b[^.?!]{{0,12}}\b(?:an?|my|your) {_PET}\b",
        "know, tell, distinguish, find, dog, cat, goldfish, houseplant, enemy, mother, grandmother, toaster, pet, "
        "hamster, plant, "
        "plants, cactus, lawn, car, bicycle, coffee, sandwich, bulb, kitchen, bathroom, doorknob, lemonade, bag, "
        "fridge, stapler, "
        "machine",
        A_THIRD,
        unless=rf"{_SELF}|\b(?:model|readers?|software|scan|images?|mri|patients?|allowed)\b",
    ),
    _says(
        rf"(?<![\w'-]){_OTHERS}[^.?!]{{0,25}}(?:(?:\b(?:never|hardly|barely|rarely|not)\b"
        rf"|n't\b)[^.?!]{{0,15}}\b(?:any work|a finger|a thing"
        r"|anything (?:all|but|useful|in)|about (?:anything|anyone|anybody|us|patients|teaching|students"
        r"|the residents)|a (?:single )?line"
        r"|the (?:paper|chart)s?)\b|\balways (?:leav\w+ early|complain\w*|whin\w*|call\w* in sick|hid\w+"
        r"|disappear\w*|on (?:his|her|their)"
        r" phone|the last to|blam\w*)|\bfalls? asleep in\b|\bsleeps? through\b)",
        "work, finger, thing, anything, anyone, anybody, us, patients, teaching, students, residents, line, paper, "
        "papers, chart, "
        "charts, leave, leaves, leaving, complain*, whin*, sick, hiding, hides, disappear*, phone, blam*, asleep, "
        "sleeps, sleep, last",
        unless=rf"{_SELF}|\b(?:kind|lovely|wonderful|grateful|reported|toxicit\w*|symptoms?|pain|for consent"
        rf"|i have not|missing|listed|enrolled|recurr\w*)\b",
    ),
    _says(
        r"\b(?:can't|cannot|hard to|can not|could not|couldn't) believe (?:that )?(?:they|we|anyone|anybody|somebody"
        r"|someone|the \w+|you)"
        r" (?:ever |actually |really )?(?:hired|promoted|matched|accepted|gave|let|took|chose|kept|picked"
        r"|put up)\b[^.?!]{0,20}\b(?:him|her"
        r"|them|that|this|someone|somebody)\b|\bhow did (?:he|she|they|someone|somebody|anyone|that"
        r"|this)\b[^.!]{0,25}\b(?:ever|even) (?:get"
        r"|make|pass|graduate|become|match|survive)|\bwho (?:hired|promoted|matched|let|picked|accepted) (?:him|her"
        r"|them|this|that)\b",
        "believe, ever, even, hired, promoted, matched, let, picked, accepted",
        unless=r"\b(?:news|grateful|thank\w*|poster|abstract|luck\w*)\b",
    ),
    _says(
        rf"\b(?:my|our|the|this|that|your|their) (?:[\w-]+ )?(?:{COLLEAGUE}|med onc|surgery"
        rf"|radiology)\b[^.?!]{{0,15}}\b(?:exploit\w*|using (?:me|us|people)"
        r"|uses (?:me|us|people|students)|dump\w* (?:\w+ ){0,2}(?:garbage|trash|work|everything|on (?:me|us))"
        r"|torment\w*|terrori[sz]\w*"
        r"|tortur\w*|picks? on|take?s? advantage|taking advantage|abus(?:es|ed|ing|ive)|manipulat\w*|intimidat\w*"
        r"|threaten\w*|grop\w*|leer\w*"
        r"|ogl\w*|drinks? (?:too|a lot)|snor\w*|lies (?:to|about)|lied|cheats?|steals?|sleeps? around)\b"
        r"|\bdump\w* (?:its|their|his|her)"
        r" (?:garbage|trash|crap|work|patients)\b",
        "exploit*, using, uses, dump*, torment*, terrori*, tortur*, pick, picks, advantage, abus*, manipulat*, "
        "intimidat*, threaten*, "
        "grop*, leer*, ogl*, drink, drinks, snor*, lies, lied, cheat*, steal*, sleep, sleeps",
        unless=rf"{_SELF}|\b(?:data|numbers?|tumou?r|disease|survivors?|screening|alcohol abuse|lies (?:to the"
        rf"|about (?:two|ten|a)))\b",
    ),
    _says(
        rf"\b(?:quit|left|leaving|leave|transferred|resigned|cried|gave up"
        rf"|suffer\w*)\b[^.?!]{{0,20}}\bbecause of (?:him|her|them|that \w+"
        rf"|the (?:\w+ )?{COLLEAGUE}|our (?:\w+ )?{COLLEAGUE}|{NAMED})|\b(?:won't|will not|wouldn't) (?:last"
        rf"|survive) (?:an?|the|two|long)\b"
        rf"[^.?!]{{0,15}}\b(?:week|month|year|day|long|rotation)|\bbet\b[^.?!]{{0,30}}\b(?:fail|quit|drop out"
        rf"|get fired|won't|will not|never)\b",
        "quit, left, leaving, leave, transferred, resigned, cried, gave, suffer*, last, survive, bet",
        A_THIRD,
    ),
    _says(
        rf"\b(?:want|wanted|could|feel like|feels like|felt like|i'll|i will|like|tempted|going|would love"
        rf"|have)(?: to)? {_HURT} (?:the lot|them"
        rf"|him|her|someone|somebody|everyone|all of|my \w+|that \w+|the \w+)\b|\bone more (?:patient|resident"
        rf"|student|family|consult|nurse"
        r"|therapist|surgeon|intern|question|person)\b[^.?!]{0,40}\b(?:i'll|i will|i'm going|i swear|and i)\b",
        "want, wanted, could, feel, feels, felt, like, tempted, going, love, have, more, will, ll",
        rf"{A_THIRD}|\b(?:patients?|lot)\b",
        unless=r"\b(?:tumou?rs?|cells?|target|nodes?|lesion|bed|volume|breast|the (?:whole|pelvis|neck|spine)"
        r"|will be able)\b",
    ),
)

BACKBITING: tuple[Frame, ...] = (*_INSULTED, *_BELITTLED)
