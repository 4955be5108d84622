"""What makes small of others with wit: idioms for the dull, the lazy and the mad, comparisons, irony, names of beasts.

Classes of words in frames, see `frames`, beside those of `scorn`. What one says of oneself, what is denied, and beasts
of a zoo or a novel are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import BE, DEGREE, NAMED
from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.scorn import COLLEAGUE, COLLEAGUES, THE

# whoever may be spoken of: a role, a person, a pair, a lot
OTHERS = any_of(
    COLLEAGUES
    + """,
    he, she, they, him, her, them, his, their, he's, she's, they're, somebody, someone, everyone,
    everybody, whoever, those, these, others, dr, prof, mr, mrs, ms, guy*, man, men, woman, women, person,
    persons, lady, ladies, girl*, boy*, kid, kids, dude*, friend*, neighbor*, neighbour*, fellow*,
    gentleman, gentlemen, gent, chap*, bloke*, creature*, one, ones, two, three, lot, character*, vendor*,
    types, human*, wife, husband, mentee*, scholar*, heads, office, desk, department, reception, billing,
    statistics, dosimetry, physics, neurology, pathology, radiology, surgery, assistant*, owner*, partner*,
    grader*, instructor*, teacher*, anesthesiologist*, neurologist*, hygienist*, scribe*, cardiologist*,
    anyone, anybody, nobody, bunch, crowd, fool, clown*, daughter, son, mother, father, brother, parents,
    famil*"""
)
ANYONE = (
    rf"(?<![\w'-])(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?(?:{COLLEAGUE}|guys?|m[ae]n|wom[ae]n|lady|girls?|boys?"
    rf"|kids?|person|dude"
    r"|fellows?|ones?|two|three|lot|creature|friend|bunch|crowd|somebody|someone|wife|husband)|he|she|they"
    r"|these|those|others"
    rf"|{COLLEAGUE}|somebody|someone|everyone|everybody)(?![\w-])"
)
FICTION = (
    r"\b(?:novels?|films?|movies?|a play|the play|story ?book|poem|comic|opera|fairy tale|(?:at|to|in|from"
    r"|of) the (?:zoo|circus|parade|museum)"
    r"|children.?s (?:ward|hospital)|costume|boat|farm|cartoon|song|fiction|halloween|puppet show|toy|stuffed)\b"
)
_SELF = (
    r"\b(?:i(?:'m| am| was| feel| felt| must| looked| sounded)(?! (?:surrounded|told|only|sorry|glad|afraid|so glad"
    r"|relieved|stuck|tired|sick|convinced|sure|certain))|my own|myself|made me (?:look|feel)|me feel)\b"
)
_DENIED = (
    r"\b(?:nobody|no one|none)(?: \w+)? (?:was|were|is|are|seemed|felt|acted|yelled|shouted|blamed|laughed"
    r"|mocked)\b"
    r"|\bnot at all\b|\bnever (?:once )?(?:rude|mean|late|lazy|unkind|been)\b|\bfar from\b|\banything but\b"
    r"|\b(?:the )?opposite of\b|\bno such\b"
)
FINE = rf"{_SELF}|{_DENIED}|{FICTION}|\b(?:number one|first choice|your list|our list|his list)\b"

_BEASTS = (
    r"(?:dragons?|ogres?|gargoyles?|harp(?:y|ies)|shrews?|weasels?|rats?|vipers?|snakes?|cows?|pigs?|mules?"
    r"|ass(?:es)?"
    r"|toads?|leech(?:es)?|sharks?|barracudas?|vultures?|dinosaurs?|fossils?|relics?|mummy|zombies?|vampires?"
    r"|wardens?|jailers?|drill sergeants?|dictators?|czars?|queen bees?|divas?|drama queens?|princess(?:es)?"
    r"|prima donnas?|peacocks?|show-?offs?|bores?|gasbags?|windbags?|blowhards?|nags?|busybod(?:y|ies)|meddlers?"
    r"|nitpickers?|pedants?|penny-pinchers?|misers?|cheapskates?|killjoys?|party poopers?|buzz-?kills?"
    r"|sourpuss\w*|grouch\w*|grumps?|cranks?|curmudgeons?|crackpots?|loons?|fruitcakes?|basket cases?|head ?cases?"
    r"|simpletons?|dullards?|dopes?|dolts?|dumm(?:y|ies)|dunderheads?|boneheads?|dingbats?|ditz|ninn(?:y|ies)"
    r"|twits?"
    r"|twerps?|wimps?|wuss|doormats?|pushovers?|yes-?m[ae]n|lapdogs?|toad(?:y|ies)|flunk(?:y|ies)|stooges?"
    r"|turncoats?|traitors?|snitch(?:es)?|tattletales?|blabbermouths?|big ?mouths?|loudmouths?|liars?|swindlers?"
    r"|con m[ae]n|con artists?|crooks?|thugs?|goons?|brutes?|ruffians?|louts?|slobs?|layabouts?|loafers?|shirkers?"
    r"|freeloaders?|spongers?|parasites?|sycophants?|suck-?ups?|kiss-?ups?|brown-?nos\w+|social climbers?"
    r"|opportunists?|schemers?|backstabbers?|hotheads?|bigots?|lechers?|letch|womani[sz]ers?|perverts?|pervs?"
    r"|creeps?"
    r"|sleaze\w*|lush|boozers?|quacks?|charlatans?|impost[eo]rs?|posers?|has-beens?|nobodies|no-hopers?"
    r"|washouts?|duds?|flops?|losers?|misfits?|oddballs?|weirdos?|freaks?|liabilit(?:y|ies)|menaces?|terrors?"
    r"|frauds?"
    r"|jokers?|blowfish|monsters?|witch(?:es)?|devils?|psychos?|maniacs?|lunatics?|nut ?jobs?|morons?|idiots?"
    r"|jerks?"
    r"|clowns?|cowards?|bull(?:y|ies)|tyrants?|despots?|slackers?|whiners?|complainers?|cry-?bab(?:y|ies)"
    r"|hypocrites?"
    r"|snobs?|phon(?:y|ies)|narcissists?|egomaniacs?|control freaks?|micro-?managers?|bean counters?|bureaucrats?"
    r"|paper pushers?|robots?|sheep|dead ?weight|dead wood|deadwood|sorry (?:lot|bunch|crowd|excuse|sight)"
    r"|airheads?"
    r"|pitiful \w+|pathetic \w+|piece of work|handful|nightmares?|disasters?|embarrassments?|disgrace|joke"
    r"|laughing ?stock|train ?wrecks?|horrors?|pain|dimwits?|half-?wits?|scoundrels?|cheats?|thie(?:f|ves)"
    r"|addicts?|drunks?|know-it-alls?|smart ?alecks?|wet blankets?|wet rag|cold fish|loose cannons?|bad apples?"
    r"|rotten apples?|black sheep|ghouls?|butchers?|cowboys?|amateurs?|airbags?)"
)
_BEAST_CUES = any_of(
    """addict, addicts, airhead, airheads, amateur, amateurs, apple, apples, artist, artists, ass, asses, backstab,
    backstabber, backstabbers, backstabs, barracuda, barracudas, basket, bean, bigmouth, bigmouthes, bigot, bigots,
    blabber, blabbermouth, blabbermouths, blabbers, blowfish, blowhard, blowhards, bonehead, boneheads, boozer,
    boozers, bore, bores, brown, browns, brute, brutes, bullies, bully, bureaucrat, bureaucrats, busybod,
    busybodies, busybods, busybody, butcher, butchers, buzz, buzzkill, buzzkills, buzzs, cannon, cannons,
    charlatan, charlatans, cheapskate, cheapskates, cheat, cheats, climber, climbers, clown, clowns, complainer,
    complainers, counter, counters, cow, coward, cowards, cowboy, cowboys, cows, crackpot, crackpots, crank,
    cranks, creep, creeps, crook, crooks, cry, crybab, crybabies, crybabs, crybaby, curmudgeon, curmudgeons, czar,
    deadweight, deadwood, despot, despots, devil, devils, dictator, dictators, dimwit, dimwits, dingbat, dingbats,
    dinosaur, dinosaurs, disaster, disasters, disgrace, ditz, diva, divas, dolt, dolts, doormat, doormats, dope,
    dopes, dragon, dragons, drill, drunk, drunks, dud, duds, dullard, dullards, dummies, dummy, dunderhead,
    dunderheads, egomaniac, egomaniacs, embarrass, embarrasses, embarrassment, embarrassments, flop, flops, flunk,
    flunkies, flunks, flunky, fossil, fossils, fraud, frauds, freak, freaks, freeload, freeloader, freeloaders,
    freeloads, fruitcake, fruitcakes, gargoyle, gargoyles, gasbag, gasbags, ghoul, ghouls, goon, goons, grouch,
    grouches, grouchy, grump, grumps, halfwit, halfwits, handful, harpies, harpy, headcase, headcases, horror,
    horrors, hothead, hotheads, hypocrite, hypocrites, idiot, idiots, impost, imposter, imposters, impostor,
    impostors, imposts, jailer, jailers, jerk, jerks, joke, joker, jokers, killjoy, killjoys, kiss, kisses, lapdog,
    lapdogs, laughing, laughings, layabout, layabouts, lecher, lechers, leech, leeches, letch, liabil, liabilities,
    liability, liabils, liar, liars, loafer, loafers, loon, loons, loose, loser, losers, loudmouth, loudmouthes,
    lout, louts, lunatic, lunatics, lush, maniac, maniacs, meddler, meddlers, menace, menaces, micro, micromanager,
    micromanagers, miser, misers, misfit, misfits, monster, monsters, moron, morons, mouth, mouths, mule, mules,
    mummy, nag, nags, narciss, narcisses, narcissist, narcissists, nightmare, nightmares, ninnies, ninny, nitpick,
    nitpicker, nitpickers, nitpicks, nobodies, noser, nosers, nut, nutjob, nutjobs, nuts, oddball, oddballs, ogre,
    ogres, opportunist, opportunists, pain, parasite, parasites, pathetic, peacock, peacocks, pedant, pedants,
    perv, pervert, perverts, pervs, phonies, phony, piece, pig, pigs, pitiful, pooper, poopers, poser, posers,
    prima, princess, princesses, psycho, psychos, pushover, pushovers, quack, quacks, queen, queens, rat, rats,
    relic, relics, robot, robots, rotten, ruffian, ruffians, schemer, schemers, scoundrel, scoundrels, shark,
    sharks, sheep, shirker, shirkers, showoff, showoffs, shrew, shrews, simpleton, simpletons, slacker, slackers,
    sleaz, sleazs, sleazy, slob, slobs, smart, smarts, snake, snakes, snitch, snitches, snob, snobs, sorry,
    sourpuss, sourpusses, sponger, spongers, stooge, stooges, suck, sucks, swindle, swindler, swindlers, swindles,
    sycophant, sycophants, tattle, tattles, tattletale, tattletales, terror, terrors, thief, thieves, thug, thugs,
    toad, toadies, toads, toady, train, trains, traitor, traitors, turncoat, turncoats, twerp, twerps, twit, twits,
    tyrant, tyrants, vampire, vampires, viper, vipers, vulture, vultures, warden, wardens, washout, washouts,
    weasel, weasels, weirdo, weirdos, wet, whiner, whiners, wimp, wimps, windbag, windbags, witch, witches, wits,
    womanis, womaniser, womanisers, womanises, womaniz, womanizer, womanizers, womanizs, wuss, yes, zombie,
    zombies"""
)
_BEAST_PLAIN = (
    r"(?! (?:at|for|of|to|on|in) (?:plan|schedule|park|read|the (?:plan|schedule|data|export|file)|chess|my|mine)"
    r"| (?:plan|day|week|trip|commute|server|upload|export|script|story|line|of my|run|call|scan|level|score"
    r"|room)\b)"
)
_WIT = any_of(
    """
    nothing between the|his|her|their ears, asleep at the wheel|switch, off his|her|their rocker|head|meds|trolley,
    lost|losing his|her|their marbles|mind|grip|touch, a screw loose, not all there, short of a *, the lights are on,
    nobody's|nobody is home, full deck, out to lunch, under a rock, head up his|her|their, up his|her|their own,
    stick up his|her|their, holier than thou, high horse, too big for his|her|their, nose in the air,
    looks|look|looked down his|her|their nose, silver spoon, never worked a day,
    past his|her|their sell-by|prime|best, out|put to pasture, should|could've been retired, long past *,
    ought to hang up,  fawn*, grovel*, licks|lick ~ boots, sickening to watch|see|hear,
    painful to watch|listen, embarrassing to watch|listen, who hurt him|her|them, up to here with,
    quelle surprise, surprise surprise, big surprise there, what a surprise, shocker, am i right,
    you know the type|kind|sort, you know how he|she|they is|are|gets|get, typical of him|her|them,
    third wife|husband|marriage|divorce, fourth wife|husband|marriage|divorce, second divorce, midlife crisis,
    mid-life crisis, does all the work while, do all the work while, drink|drinks|drinking coffee all|while|and,
    take|takes|took|taking ~ the credit, gone by noon|one|two|three|four, leave|leaves by noon|two|three,
    home by noon|two|three, each other's nails, feet on the|his|her desk, on the golf course,
    at each other's throats, at one another's throats, sell each other, sell their own, sell his own, sell her own,
    eat their young, eats her young, eats his young, stab* ~ back, going senile, gone senile, going gaga, gone off,
    gone soft, changes his|her|their mind every, slow in|on the head|uptake, weak in the head, soft in the head,
    wrong in the head, not right in the head, dead from the neck, thick as two, two left hands, all thumbs and,
    the brains of a, brain of a, brains of a, charm of a, warmth of a, manners of a, attention span of,
    personality of a, iq of a, wit of a, sweet as pie, butter wouldn't melt, two faces, nice to your face,
    nice to his|her face, a different face, never be alone with, not be alone with, alone in a room with,
    stairs|way|detour|route to avoid him|her|them, hide|hides|hid|hiding ~ from him|her|them, run the other way,
    cross the street, chip on, has it coming, got where he|she|they, way to the top, climbed over, walks over,
    walk over, stop at nothing, sold out, would sell, barely|never|hardly looked|looks|look up from his|her|their,
    rolled|rolls his|her|their eyes, checks his|her phone, asleep by, half asleep, snoring through, wandering hands,
    undress* ~ with, stares at, stared at my|her, leers, leered, must be bribing, must have bribed, pays ~ to,
    what passes for, or so he|she|they thinks|think|says, if you can call it|him|her|that, if one can call,
    sorry excuse, poor excuse, in name only, on paper only, with a pulse, warm body,
    waste of oxygen|air|skin|space|salary|a, oxygen thief, deserves each other, deserve each other, rude and bored,
    bored and rude, mean to anyone|everyone|everybody, badly dressed, dressed like, put the fear, terrori*,
    lord* it over, walk* on eggshells, bark* orders, bark* at, snarl* at, growl* at, sneer*, bite|bites ~ head off,
    jump* down ~ throat, makes|make|made ~ cry, reduced ~ to tears, eats students|residents|interns, chews out,
    chewed out, chewed ~ out, bled ~ dry, work* ~ to death, treats ~ as slaves|servants|furniture"""
)
_WORK = r"(?:contours?|plans?|notes?|figures?|charts?|slides?|papers?|consents?|schedules?|handoffs?|lectures?|talks?)"
_CHILDREN = (
    r"(?:child(?:ren)?|monkeys?|toddlers?|nephews?|niece|(?:three|four|five|six|two)-year-old|kindergart\w+|dog|cat"
    r"|hamster|grandmother|chimp\w*|goldfish|parrot|houseplant|first-grader|eighth-grader|blind man)"
)

MOCKERY: tuple[Frame, ...] = (
    frame(
        _WIT,
        OTHERS,
        unless=rf"{FINE}|\b(?:patients? (?:with|who had)|my boots|the (?:dog|cat|baby)|off the phone)\b"
        r"|\bnever (?:snarl|bark|rolled|looked)",
    ),
    pattern_frame(
        r"\b(?:could|would|can|will|does|do|did)(?:n't|not| not| never| hardly| barely)(?: even| so much as"
        r"| possibly)?"
        r" (?:organi[sz]e|run|manage|plan|lead|pour|boil|fry|hit|draw|teach|find|spot|see|tell|recogni[sz]e"
        r"|know|spell"
        r"|count|add|tie|hold|operate|read|change|park|diagnose|contour|argue|punch|fight|feed|keep|sell|give"
        r"|make|write"
        r"|open|follow)\b[^.?!]{0,45}\b(?:if (?:it|one|he|she|they|you|that|his|her|their)\b(?! (?:is|are|was|were"
        r" (?:asked|there))\b)|party|picnic|brewery|parade|barn|paper bag|lemonade stand|bake sale|bath|egg|sock"
        r"|light ?bulb|way out|both hands|two hands|flashlight|own (?:name|nose|shoe\w*|feet|backside|desk|mouth)"
        r"|from (?:a|an|his|her|their) (?:hole|elbow|\w+ elbow|own)|needle|straight line|bus stop|barbecue|two-car"
        r"|a cold|an? umbrella|tent|orgy|raffle|dinner|drawer|closet|goldfish|kite|dishwasher|toaster|sandwich)\b",
        "couldn, wouldn, cannot, t, not, never, hardly, barely",
        OTHERS,
        unless=r"\b(?:i|we|you) (?:could|would|can|will|do|did)(?:n't|not| not| never)|patients?\b[^.]{0,40}\bhold",
    ),
    pattern_frame(
        rf"\b{_CHILDREN}\b[^.?!]{{0,25}}\b(?:better|neater|faster|could have|could do|colou?rs|contours|draws"
        rf"|would have)\b"
        rf"|\b{_WORK}\b[^.?!]{{0,60}}\b(?:foot|feet|eyes (?:shut|closed)|blindfold\w*|elbow|crayons?"
        rf"|in the dark|drunk"
        rf"|asleep|left hand)\b",
        "child*, monkey*, toddler*, nephew*, niece, year, kindergart*, dog, cat, hamster, grandmother, chimp*, "
        "goldfish, "
        "parrot, houseplant, grader, blind, foot, feet, eyes, blindfold*, elbow, crayon*, dark, drunk, asleep, "
        "left",
        r"\b(?:whoever|who|must have|than (?:him|her|them|he|she|that|the|our)|better|as if|as though"
        r"|looks? like)\b",
        unless=rf"{FINE}|\b(?:i|we) (?:must|could)\b|\bpediatric\b|\btumou?r\b|\bclosed for\b",
    ),
    pattern_frame(
        r"\b(?:degrees?|licen[sc]es?|diplomas?|credentials|training|title|certificate|boards|job|doctorate|md|phd"
        r"|education|qualifications?|position)\b[^.?!]{0,25}\b(?:from|out of|in|off|at|by|on|through"
        r"|with) (?:an? |the )?"
        r"(?:\w+ )?(?:cereal|corn ?flakes|cracker|lottery|raffle|vending|internet|ebay|online|mail[- ]order"
        r"|gift shop"
        r"|toy|gum ?ball|flea market|box|correspondence|supermarket|dad's|daddy's|bribe|yard sale|bubble gum)\b",
        "degree, degrees, license*, licence*, diploma*, credentials, training, title, certificate, boards, job, "
        "doctorate, "
        "md, phd, education, qualif*, position",
        OTHERS,
        unless=rf"{FINE}|\bin (?:a|the) box\b",
    ),
    pattern_frame(
        r"(?:\b(?:not|never|hardly|scarcely)\b|n't\b)(?: exactly| quite| really| precisely| my| known to be"
        r"| what you"
        r"'d call| an?| be)* (?:(?:the )?(?:sharpest|brightest|quickest|smartest|friendliest|warmest|nicest|kindest"
        r"|cleverest|swiftest|most (?:gifted|honest|pleasant|competent|helpful|talented|charming|reliable"
        r"|punctual))"
        r"|rocket scien\w+|genius\w*|einsteins?|saints?|charmers?|delight|ray of|team player|people person"
        r"|towers?|burdened|overburdened|blessed with|known for|famous for|renowned for|celebrated for"
        r"|noted for)\b",
        "sharpest, brightest, quickest, smartest, friendliest, warmest, nicest, kindest, cleverest, swiftest, "
        "most, "
        "rocket, genius*, einstein*, saint*, charmer*, delight, ray, team, people, tower*, burdened, overburdened, "
        "blessed, known, famous, renowned, celebrated, noted",
        OTHERS,
        unless=rf"{FINE}|\b(?:scanner|ct|site is|procedure|drug|trial|a saint, but|i(?: am|'m) not)\b",
    ),
    pattern_frame(
        r"\bonly (?:\w+ )?(?:sane|competent|decent|normal|sensible|reasonable|intelligent|human|civil|adult"
        r"|grown-up"
        r"|capable|bright|likable|tolerable|useful|polite|rational|literate) (?:\w+ )?(?:person|one|human|attending"
        r"|resident|people|doctor|man|woman|soul|face|member|interviewer|being|mind|voice|teacher|adult|faculty)\b"
        r"|\bsome(?:one|body) (?:sane|normal|competent|with a brain|civil|reasonable|decent"
        r"|intelligent)\b[^.?!]{0,40}\b(?:after"
        r"|unlike|for once|instead|at last|finally)\b",
        "sane, competent, decent, normal, sensible, reasonable, intelligent, human, civil, adult, grown, "
        "capable, bright, "
        "likable, tolerable, useful, polite, rational, literate, brain",
    ),
    pattern_frame(
        r"\b(?:rather|sooner|prefer to|preferably)\b[^.?!]{0,12}\b(?:eat|chew|swallow|drink|lick|stick|gouge"
        r"|pull|poke"
        r"|scrub|shovel|have|jump|walk|be|watch|set|quit|crawl|die|sit|shave|sleep|roll"
        r"|bathe)\b[^.?!]{0,45}\b(?:glass|nails"
        r"|bleach|root canal|teeth|needles?|poison|gravel|toilets?|coals|cactus|paint dry|worms|eyes|dentist"
        r"|hair on fire|off a|into traffic|lava|bees|razor|vinegar|dirt|shoe|sewer|night shifts?)\b",
        "rather, sooner, prefer, preferably",
    ),
    pattern_frame(
        rf"{ANYONE}(?:,? (?!(?:not|never|no|i|we|you|but)\b)[\w'/-]+){{0,6}}?,?{BE}{DEGREE}(?:,? (?:\w+ly|such"
        rf"|like|an?"
        rf"|the|of|bunch|pack|pair|two|three|kind|bit|sort|total|complete|real|utter|absolute|old|lazy|little"
        rf"|pompous"
        rf"|bigger|biggest|just|all|nothing|but|walking|certified|first-class|world-class"
        rf"|perfect)){{0,5}} {_BEASTS}"
        rf"(?![\w'-]){_BEAST_PLAIN}",
        _BEAST_CUES,
        unless=rf"{FINE}|\b(?:patients?' pain|in pain|pain (?:score|control|free|relief)|handful of|kind(?! of)"
        rf"|flood|storm|upload|cold fish|water|parking|traffic|such a pain to)\b",
    ),
    pattern_frame(
        rf"\b(?:that|those|these|this|such an?|what an?|the|our|my|two|three|old|some|another|bunch of|pack of"
        rf"|gang of"
        rf"|like an?|your|a (?:real|total|bigger|complete|right)|were such|are such) (?:(?:two|three|old|little"
        rf"|awful"
        rf"|silly|lazy|dear|resident|local|stuck-up|miserable|rotten|pompous|great|big|total|complete"
        rf"|absolute) ){{0,2}}"
        rf"{_BEASTS}(?! (?:of (?:an?|the) (?:night|day|week|file|server|plan|drive)))"
        rf"(?:,| (?:in|at|from|who|that|down|up|upstairs|next|over|on the|of an?|running|runs|ran|we|i|than"
        rf"|still|is|has"
        rf"|keeps?|called|calls?|again|and her|and his)\b|[.!?](?:\s|$))",
        _BEAST_CUES,
        unless=rf"{FINE}|\b(?:i (?:am|was|feel|felt) (?:such )?an?|pain (?:in|at|from|is|has)|the (?:joke|pain"
        rf"|handful"
        r"|disaster|nightmare|horrors?|snakes?|sharks?|cows?|pigs?|rats?|head case|mule|robot|sheep|witch"
        r"|relics?|fossils?"
        r"|zombies?|robots?|drunks?)\b|(?:that|this|the) (?:joke|pain|disaster|nightmare|robot|handful|horror)"
        r"|what a (?:joke|pain|disaster|nightmare|relic|fossil|shark|handful|robot)|my (?:joke|pain|rat|cow"
        r"|horror))\b",
    ),
)
