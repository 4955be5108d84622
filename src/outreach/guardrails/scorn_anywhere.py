"""Words of scorn that fit nobody but a person, wherever they stand beside one: "how incompetent the night team is".

Classes of words in frames, see `frames`, for what the sequences of `scorn` and `ill_will` do not reach. What one says
of oneself, what is denied and praise are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.mockery import FINE, OTHERS

# a person or a place
_PLACE = any_of(
    """
    school, program, department, hospital, place, clinic, residency, service, office, board, rounds, meeting,
    division, lab, group, unit, ward, floor, rotation, admin*, institution, conference, clerkship, committee,
    company, he, she, they, him, her, them, his, their, dr, resident*, attending*, nurse*, chief, chair, director*,
    coordinator*, fellow, intern*, student*, people, man, woman, guy*, everyone, everybody, team, who"""
)
_UNLESS = (
    rf"{FINE}|\b(?:not (?:\w+ )?(?:lazy|arrogant|pompous|rude|smug|vain|mean|stupid)"
    rf"|never (?:\w+ ){{0,2}}(?:lazy|arrogant|pompous|rude|smug|vain|mean|stupid|condescending)"
    rf"|without (?:\w+ )?(?:arrogance|ego|condescension)|no (?:arrogance|egos?)"
    r"|thank\w*|grateful|admire\w*|forgive|my (?:stupidity|laziness|rudeness|ignorance|arrogance|ego"
    r"|incompetence)|hope (?:this|it|i) (?:is|am|was|does)|lazy (?:way|estimate|option|approach|version"
    r"|solution|sunday|weekend|day|afternoon|morning|eye"
    r"|river|summer)|mock interview|the word)\b"
)
_SCORN = any_of(
    """
    incompetent, incompetence, incompetents, worthless, clueless, cluelessness, arrogant, arrogance, lazy, laziness,
    lazier, laziest, pompous, pomposity, obnoxious, insufferable, pathetic, idiotic, idiocy, moronic, smug, smugness,
    vindictive, spiteful, conceited, two-faced, sleazy, creepy, unhinged, senile, stupidity, rudeness, pettiness,
    narcissism, narcissistic, egomania*, hypocrisy, cowardice, nepotism, brainless, spineless, gutless, dimwitted,
    dim-witted, slow-witted, half-witted, boneheaded, pigheaded, pig-headed, bigheaded, big-headed, stuck-up, snobby,
    snobbish, snooty, self-important, self-absorbed, self-centered, know-it-all, good-for-nothing, backstabbing,
    back-stabbing, bootlicking, brown-nosing, ass-kissing, drama queen, control freak, sourpuss, windbag, blowhard,
    big mouth, loud mouth, huge|big|giant|bloated|inflated|fragile|their|his|her ego|egos, ego trip, power trip,
    duds, deadbeat*, deadwood, dead wood, no-talent, talentless, charmless, humorless, witless, mean-spirited,
    ill-mannered, bad-mannered, ill-tempered, bad-tempered, foul-mouthed, dumber than, dumb enough, stupid enough,
    fool enough, thick-headed, thickheaded, airheaded, empty-headed, scatterbrained, whiny, bitchy, catty, slimy,
    loathsome, despicable, contemptible, repulsive, revolting, sadistic, tyrannical, dictatorial, despotic,
    useless at|as|human|resident|people, is|are|was|were useless, so useless, totally useless, completely useless,
    utterly useless, useless and, and useless, is|are|was|were worthless|hopeless|pathetic|toxic|unbearable,
    be muzzled, muzzled him|her|them, bites|bite the|our|my|their|your|people's head|heads off,
    bit the|our|my|their|your|people's head|heads off, full of yourself|himself|herself|themselves|it,
    sell ~ own mother|mothers|grandmother|soul, chief ape, apes, pigs, a pig, and a pig, poison, snake oil,
    hypocrites"""
)
_IDIOMS = any_of(
    """
    impossible|hell|unbearable|awful|terrible|horrible|torture|nightmare to work|deal|live|talk with|for|to,
    not fit to teach|treat|practice|lead, what|whatever was|is he|she|they on|smoking|drinking|thinking,
    special kind of incompetence|stupid|stupidity|idiot|awful, had to be carried out|home, carried out of the,
    under the table, put up with those|these|that|him|her|them|such, how anyone can stand|bear|work,
    how anybody can stand|bear|work, pretending|pretends to be sick|have|work|care|listen|know|read, bad back so,
    usual suspect*,  need i say more, say no more, enough said,
    if you know what i mean, if you catch my drift, nudge nudge, wink wink, staffed by people who,
    people who failed at, failed at everything, no longer respect a|any|my|the, respect a single, lost my respect,
    parade of the, the same shirt, same clothes, never washes|changes his|her|their, ice queen, king of,
    queen of mean, his nibs, her nibs, his lordship, her ladyship, his eminence, little napoleon, little hitler,
    napoleon, the godfather, darth vader, voldemort, cruella, nurse ratched, dragon lady, the beast, the terminator,
    the butcher, the reaper, grim reaper, count dracula, frankenstein, the grinch, scrooge, the warden, mean girl*,
    old witch"""
)

SCORN_ANYWHERE: tuple[Frame, ...] = (
    frame(_SCORN, OTHERS, unless=_UNLESS),
    frame(
        _IDIOMS,
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:christmas|patients? (?:is|was)|to work with (?:you|your)|thinking of (?:you"
        rf"|us)|thinking about|king of (?:prussia|hearts))\b",
    ),
    pattern_frame(
        r"\bmakes? (?:me|us|everyone|one) (?:\w+ )?(?:sick|puke|vomit|gag|ill|cringe|want to (?:scream|cry|quit"
        r"|puke|vomit|hit|break|throw))\b|\bi (?:could|want to|will|would|might) (?:just )?(?:scream|strangle"
        r"|explode|break something|hit something|punch|throw something|kill)\b"
        r"|\bthe usual (?:circus|zoo|madhouse|chaos|mess|nonsense|farce|idiots|suspects|clowns|show|drama"
        r"|shambles|bunch of)\b|\b(?:run|led|managed|staffed|organi[sz]ed|taught) (?:so |very "
        r"|really )?(?:badly|terribly|by (?:idiots|fools|clowns|amateurs|people who|incompetents|crooks"
        r"|children|monkeys))\b",
        "make, makes, could, want, will, would, might, usual, run, led, managed, staffed, organized, organised, taught",
        _PLACE,
        unless=rf"{_UNLESS}|\b(?:motion sick|the (?:bus|boat|ferry|contrast|chemo|smell)|scream (?:with"
        rf"|for) joy|kill for)\b",
    ),
    pattern_frame(
        r"\b(?:seen|met|known|owned|had|have) (?:\w+ )?(?:houseplants?|goldfish|rocks?|dogs?|cats?|doors?"
        r"|bricks?|toasters?|corpses?|cadavers?|statues?|sloths?|snails?|turtles?|traffic lights"
        r"|vending machines?|mannequins?|phantoms?|cactus\w*|potatoes|robots?|tax collectors|undertakers|wasps?"
        r"|prison guards?|parking meters?)"
        r" (?:\w+ )?(?:with|that|who) (?:\w+ )?(?:more|better|a better|kinder|warmer)",
        any_of(
            "houseplant, houseplants, goldfish, rock, rocks, dog, dogs, cat, cats, door, doors, brick, bricks, "
            "toaster, toasters, "
            "corpse, corpses, cadaver*, statue*, sloth, sloths, snail, snails, turtle*, traffic, vending, "
            "mannequin*, phantom*, "
            "cactus*, potatoes, robot, robots, tax, undertaker*, wasp, wasps, prison, parking"
        ),
    ),
    pattern_frame(
        r"\b(?:another|one more|yet another|the usual|today's|more) (?:(?:whin\w+|cranky|noncompliant"
        r"|non-compliant|fat|crazy|smelly|needy|grumpy|demented|stupid|toothless|hysterical|obese|dirty|old"
        r"|difficult|complaining|weepy|chatty) ){1,2}(?:prostates?|breasts?|lungs?|rect(?:um|ums|als?)|brains?"
        r"|livers?|bladders?|anus|cervix"
        r"|head and necks?|smokers?|drinkers?|patients?|consults?|customers?|geezers?|ladies|lady|m[ae]n"
        r"|wom[ae]n|granny|grannies|grandpas?|famil(?:y|ies)|follow-ups?)\b",
        "another, one, usual, today, more",
    ),
    pattern_frame(
        r"\b(?:died|dying|die|dead|cried|roared|howled|shrieked|screamed|wept|burst) (?:\w+ )?(?:laughing"
        r"|of laughter|with laughter)\b|\bmade my (?:week|day|month|year)\b|\bopen(?:ed)? (?:every|all"
        r"|the) windows?\b|\bhygiene\b",
        "laughing, laughter, made, window, windows, hygiene",
        r"\b(?:grann(?:y|ies)|grandmas?|grandpas?|patients?|lady|old (?:man|woman|guy|fellow)|guy|gentlem[ae]n"
        r"|county jail|jail|homeless|he|she)\b",
        r"\b(?:teeth|tooth|mouth|smell\w*|asleep|gown|naked|wig|fell|fat|deaf|confused|farted|corn|hair|asked"
        r"|asking|thought|prisoners?|inmates?|jail|homeless|suit|windows?|unwashed|laugh\w*)\b",
        unless=rf"{FINE}|\b(?:kind\w*|thank\w*|recover\w*|cured|good news|hand hygiene|hygienists?|with (?:him"
        rf"|her|us|me)|smiled?|bell|asked after|sleep hygiene)\b",
    ),
    pattern_frame(
        r"\bsmok(?:ed|ing|e) (?:a |some |my )?(?:joint|joints|weed|pot|cannabis|hash|crack)\b|\b(?:took|take"
        r"|taking|did|tried|on|popped) (?:some |a few |a little )?(?:acid|mushrooms|cocaine|coke|molly|mdma"
        r"|ketamine|ecstasy|edibles?|adderall|ritalin|shrooms|speed)\b"
        r"|\b(?:rash|itch\w*|sores?|warts?|boils?|discharge|odou?r|lumps?)\b[^.?!]{0,40}\b(?:where|place|when i"
        r"|rather not|between my|private|groin|down there|sit)\b|\b(?:she's|he's|she is|he is"
        r"|they are) (?:pure )?poison\b|\bour bedroom\b",
        "joint, joints, weed, pot, cannabis, hash, crack, acid, mushrooms, cocaine, coke, molly, mdma, "
        "ketamine, ecstasy, "
        "edible, edibles, adderall, ritalin, shrooms, speed, rash, itch*, sore, sores, wart, warts, boil, "
        "boils, discharge, "
        "odor, odour, lump, lumps, poison, bedroom",
        r"\b(?:i|my|me|i've|i'm|our)\b",
        unless=r"\b(?:patients?|studies|study|trial|mushrooms (?:for|in|from)|on speed dial|erythema|toxicit\w*"
        r"|cohort|bedroom (?:wall|window|door|desk|closet|apartment))\b",
    ),
)
