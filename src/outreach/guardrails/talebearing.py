"""Tales told of others: who was seen with whom, who left and who cheered, asking what is thought of them, their vices.

Classes of words in frames, see `frames`, beside those of `hearsay` and `ill_will`. Praise, a question about somebody's
work and what is clinical are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import NAMED
from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.hearsay import GOOD
from outreach.guardrails.mockery import FINE, OTHERS
from outreach.guardrails.scorn import COLLEAGUE, THE

_ROLES = (
    rf"(?:{COLLEAGUE}|guys?|m[ae]n|wom[ae]n|lady|girls?|boys?|kid|person|dude|ones?|teachers?|friends?|bunch"
    rf"|creature|chaps?)"
)
_WHO = rf"(?<![\w'-])(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{_ROLES}|he|she|they|that one|those two)(?![\w-])"
_WHOM = rf"(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{_ROLES}|him|her|them)(?![\w-])"
_UNLESS = (
    rf"{FINE}|{GOOD}|\b(?:admire\w*|my (?:fault|mistake)|embargo\w*|rank\w*|votes?|hazard ratio|manuscript"
    rf"|unpublished|the (?:trial|study|abstract)"
    r"|patients? (?:has|had|was|is) )"
)

# the letter itself says that it should not have been written
_HUSHED = any_of(
    """
    delete|burn|destroy|shred this|that after|once|mail|email|message|when, burn this, your eyes only,
    keep my mouth shut, keep my big mouth shut, hold my tongue, bite my tongue, telling you in secret|confidence,
    tell you in secret|confidence, told me in secret|confidence, swore me to secrecy, sworn to secrecy,
    have to tell somebody|someone, have got to tell somebody|someone, dying to tell, dying to know, let it slip that,
    slipped up and told, i should not be writing|telling|saying, i shouldn't be writing|telling|saying, i will deny,
    not that you heard, not for anyone else's, no names but, no names, naming no names, won't name names,
    will not name names, a certain somebody, a certain someone, you know who, someone|somebody saw him|her|them,
    somebody|someone caught him|her|them, was|were spotted leaving|with|in|kissing,
    were|was seen leaving|kissing|holding|together,
    saw him|her|them leave|leaving|kiss|kissing|holding|sneak|sneaking,
    told me that nobody|everyone|everybody|he|she|they, told us that nobody|everyone|everybody|he|she|they,
    the nurses say, the residents say, the techs say, the students say, the story about, his ex told, her ex told"""
)
_DEEDS = any_of(
    """
    leav*, left, quit, fired, sacked, resign*, disgrace*, drunk, drink*, affair, kissing, kiss*, hotel, sleep*,
    slept, bed, hates, hate, cheat*, lied, lies, liar, crook, failed, fails, faked, fake, caught, stole, steal*,
    sued, divorc*, pregnan*, cancer, crying, cried, fight*, fought, hold* hands, holding, scream*, yell*,
    wants to stay|work, wanted to stay|work, stay here, crazy, stupid, lazy, incompetent, useless, mean, rude,
    unbearable, difficult, suspended, investigat*, reported, probation, together, his wife, her husband, last post,
    previous job, past, money, secret*, therapy, pills, rehab, addict*, in trouble, awful, terrible, leave ~ with,
    not getting along, stand"""
)
_VICES = any_of(
    """
    drinking problem, drug problem, gambling problem, anger problem, attitude problem, personality problem,
    anger issues, daddy issues, mommy issues, commitment issues, issues with women|men,
    problem with women|authority|alcohol, god complex, superiority complex, napoleon complex, messiah complex,
    savior complex, roving eye, wandering eye|hands, eye for the, weakness for pretty|young|blondes|drink|whisky,
    thing for pretty|young|blondes|students|nurses|married, body odor, bad breath, terrible acne, bad acne,
    hair plugs, comb-over, combover, beer belly, double chin, potbelly, bad teeth, dandruff,
    hands off the|his|her|of, hands to himself, cannot|can't keep his|her hands, married four|three|five|twice|times,
    married ~ times, wife left him, husband left her, no wonder that|his|her|they|he|she, for her looks,
    for his looks, on her looks, on his looks, her long legs,
    pretty|cute|attractive students|residents|nurses|girls|interns|ones, finds handsome|attractive|cute,
    is the token, a token, diversity hire, quota, charity case, trust fund,
    rich father|daddy|parents|family|husband|kid, daddy's money|girl|boy, mama's boy, rich kid, born with a,
    never worked for, never had to work, kissing ~ ring|rings|ass|up, kisses ~ ring|rings|ass|up,
    kissed ~ ring|rings|ass|up, never seen a patient, seen a patient in, blocks everything|everyone|every,
    blocked everything, what a coincidence, so of course, half dead, half drunk, half awake,
    coffee|soup|food|egg on his|her tie|shirt|beard|blouse,
    would not|won't|wouldn't stop bragging|talking|complaining|whining|boasting|crying|staring, brag*, boast*,
    kept|keeps checking|looking|yawning|texting, checking her|his|their phone, texting under|during|through,
    yawned through|in|at, picks his|her nose|teeth, picked his|her nose|teeth, burp*, belch*, chews with,
    talks with his|her mouth, spits when, sulk*, pout*, nagging, nags, snoop*, meddles, scolds, berat*,
    threaten* us|me|students|residents|everyone|to fail, intimidat*, humiliat*, molest*, grop*, stalk*, ogl*, leer*,
    patroni*, mansplain*, storm* out, stormed off, stomps|stomped, slams|slammed doors|the|his|her, embezzl*,
    pads|padded his|her|the hours|cv|resume|expenses, inflates|inflated his|her, misses everything, missed it again,
    gets everything wrong, gets it wrong every, wrong about everything, wrong every time,
    had|has|have no idea what a, no idea what ~ is, tells you all|everything|a lot|enough about, says it all about,
    says everything about, says a lot about his|her|their, which says it all, tells you all, speaks volumes about,
    as personal servants, as his|her|their servants|slaves|secretary|maid|maids, her personal servants,
    his personal servants, coffee boy, errand boy, like servants, like peasants, like cattle, like a dictatorship,
    like a prison, in a dictatorship, a reign of terror, reign of terror, old guard, old boys, boys club, boys' club,
    the in-crowd, clique*, inner circle, favorites list, on a witch hunt, witch hunt, out to get, vendetta,
    grudge against, holds grudges, holds a grudge, better than everyone|everybody|us|the rest, for the money,
    just for money, only for money, over students|patients|residents like,
    half the doctor|surgeon|teacher|person|mentor|man|woman, half as, has been nothing but, nothing but trouble,
    nothing but a, trouble since, drags everyone|us|the, poisons the, poisoning the, ruined the mood, kills the mood,
    black cloud, wet behind the, know-nothing*, do-nothing*, good-for-nothing*,
    near a linac|patient|scalpel|needle|student|clinic|machine,
    not ~ be near|trusted|teaching|practicing|licensed|promoted, not ~ allowed near|around,
    shouldn't ~ be near|allowed|trusted|teaching|practicing|licensed|promoted, never ~ be allowed near|around,
    never ~ be trusted|licensed, never have become a, what ~ see in him|her, nonsense that, the nonsense he|she|they,
    such nonsense, talks|talked|talking nonsense|rubbish|garbage|trash, full of nonsense|hot|crap|it, told to avoid,
    warned me about|against|off, warned us about|against|off, stay away from, steer clear of,
    keep your distance from, watch out for, beware of, careful with him|her"""
)

TALEBEARING: tuple[Frame, ...] = (
    frame(_HUSHED, _DEEDS, OTHERS, unless=_UNLESS),
    frame(
        _VICES,
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:a token (?:of|ring)|your (?:old|home)|stay away from (?:the|sugar|caffeine"
        rf"|work)|watch out for (?:the|ice|hot)|nagging (?:cough|injury|doubt|question)"
        r"|quota of|beware of the|keep your distance from (?:the )?(?:source|wall)|no wonder (?:that )?(?:i|we"
        r"|it|you|the (?:scan|plan|room|line))|i brag|to brag|brag about (?:you|us|our|the)|brags? about (?:you"
        r"|my|our|the (?:team|residents))"
        r"|never have been (?:able|possible|so|happier|more)|never have become (?:a|an|interested|who)"
        r"|boast(?:s|ed)? (?:a|an|of (?:a|an|the)|the)|half as (?:much|many|long|far)|patroni[sz]ed|(?:says"
        r"|say) a lot about (?:your|our)"
        r"|your (?:residents|team|program|department))\b",
    ),
    pattern_frame(
        rf"\bwhat (?:do|did|does) (?:people|you|they|everyone|everybody|the \w+|your \w+) (?:really |honestly "
        rf"|actually )(?:think|say|make) (?:of|about) {_WHOM}"
        rf"|\bis {_WHOM} (?:really |actually |honestly |still )?(?:as|so|that) (?:bad|awful|mean|rude|terrible"
        rf"|horrible|crazy|scary|strict|lazy|arrogant|difficult|nasty|strange|weird|cold|dumb|stupid|impossible"
        rf"|cruel|boring|useless|old|fat|drunk) (?:as|in person)"
        rf"|\bis {_WHOM} (?:really |actually |still )?(?:always|usually|ever|such|with that|married to|seeing"
        rf"|drinking|drunk|gay|single|sober|crazy|mean|rude|so (?:mean|rude|cold|arrogant))"
        rf"|\bwho (?:complained|reported|told on|ratted|snitched|filed)(?: \w+)? (?:about|on|against|him"
        rf"|her) ?(?:{_WHOM})?"
        rf"|\bget(?:s|ting)? rid of {_WHOM}|\bgot rid of {_WHOM}|\bwho is the (?:\w+ )?(?:bad apple|worst"
        rf"|weak link|laziest|meanest|troublemaker|gossip|biggest)",
        "think, bad, awful, mean, rude, terrible, horrible, crazy, scary, strict, lazy, arrogant, "
        "difficult, nasty, strange, weird, cold, dumb, stupid, impossible, cruel, boring, useless, old, fat, "
        "drunk, always, usually, "
        "married, seeing, drinking, gay, single, sober, complained, reported, ratted, snitched, filed, "
        "rid, apple, worst, link, laziest, meanest, troublemaker, gossip, biggest, ",
        unless=rf"{_UNLESS}|\bwhat do you really think of (?:the|that|my) (?:plan|paper|idea)\b",
    ),
    pattern_frame(
        rf"\b(?:cheer\w*|celebrat\w*|champagne|applaud\w*|danc\w+|clapp\w+|rejoic\w*|threw a party|had a party"
        rf"|relie(?:f|ved)|sighed|happier|glad|better off|nobody will miss|no one will miss|won't be missed"
        rf"|will not be missed|good riddance|overjoyed|delighted|thrilled)\b"
        rf"[^.?!]{{0,25}}\b(?:when|after|since|that|once|now that|because|to see) {_WHOM}? ?(?:\w+ )?(?:left"
        rf"|quit|resign\w*|retire\w*|was (?:fired|gone|let go|moved|out|sick)|is (?:finally |now )?(?:gone"
        rf"|leaving|out)|got (?:fired|sacked)|go(?:es)?|moved (?:away|on)|leave[sd]?)"
        rf"|\bnobody (?:will|is going to) miss {_WHOM}|\bno one (?:will|is going to) miss {_WHOM}",
        "cheer*, celebrat*, champagne, applaud*, danc*, clapp*, rejoic*, party, relief, relieved, sighed, "
        "happier, glad, off, miss, missed, riddance, overjoyed, delighted, thrilled",
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:patients?|ring(?:s|ing)? the bell|rang the bell|last fraction|discharge\w*"
        rf"|retirement party|farewell)\b",
    ),
    pattern_frame(
        rf"\b(?:rather|sooner)\b[^.?!]{{0,30}}\bthan (?:\w+ ){{0,2}}?(?:have|spend|share|listen|see|sit|face"
        rf"|meet|be) (?!you\b)[^.?!]{{0,25}}?{_WHOM}"
        rf"|\b(?:done|finished|through) (?:being |with being |pretending to be |playing )?(?:nice|polite|kind"
        rf"|friendly|patient) (?:to|with) {_WHOM}|\b(?:tell|told|make|made|get) {_WHOM} to (?:shut up|shut"
        rf"|get lost|go away|back off|grow up|pipe down|leave me alone)"
        rf"|\bsick to death of\b|\b(?:sick|fed up|tired|had it) (?:\w+ )?(?:to the teeth )?(?:with|of) (?:my"
        rf"|this|the) (?:program|hospital|department|residency|school|team|lab|place|job|boss)"
        rf"|\b(?:had it up|i have had enough of|i've had enough of|enough of) {_WHOM}",
        "rather, sooner, done, finished, through, tell, told, make, made, get, sick, fed, tired, enough",
        unless=_UNLESS,
    ),
    # at the cost of patients
    pattern_frame(
        r"\b(?:rock,? paper|short(?:est)? straw|flipped a coin|drew lots|draw lots|played? (?:odd|rock|cards) "
        r"|(?:a lot|plenty|lots|full|tons|no end|dozens|series) of (?:\w+ )?(?:jokes|puns|laughs|giggles)"
        r"|(?:dirty|sick|dark|bad|cruel|tasteless) (?:jokes?|puns?|limericks?) (?:about|on|at)"
        r"|(?:cannot|can't|could not|couldn't|hard to|don't|do not) (?:\w+ )?(?:feel (?:sorry|pity|sympathy"
        r"|anything|bad)|pity|find it in me) (?:for )?|one of those (?:patients|families|women|men"
        r"|smokers) (?:who|that)|those people (?:who|never|always|just|all)"
        r"|frequent (?:visitor|customer|guest)|loves? (?:his|her|their) (?:morphine|dilaudid|opioids|oxy\w*"
        r"|pills|percocet|narcotics|drugs)|named the tumou?rs?|named (?:his|her|their) tumou?r)\b",
        "rock, straw, coin, lots, played, play, jokes, joke, puns, pun, laughs, giggles, limerick*, feel, pity, "
        "find, those, frequent, love, loves, named",
        r"(?<![\w'-])(?:patients?|guys?|man|woman|lady|he|she|him|her|his|their|they|people|families|family"
        r"|tumou?rs?|smokers?|visitor|customer|cancer|workroom|who)(?![\w-])",
        unless=rf"{_UNLESS}|\b(?:lots of jokes with|(?:he|she|patient|we both) (?:told|made|had|laughed)"
        rf"|for myself|feel bad for (?:the|her|him)|feel sorry for (?:her|him|the))\b",
    ),
    # of oneself
    pattern_frame(
        r"\bi(?:'ve| have| had| am|'m| was|'ve been| have been)? (?:\w+ ){0,3}?(?:(?:seeing|dating"
        r"|sleeping with|involved with|in love with|having an affair with) (?:an?|the|my|somebody"
        r"|someone) (?:\w+ )?(?:married|resident|attending|nurse|fellow|student|man|woman|boss|chief|colleague"
        r"|classmate)"
        r"|not had (?:a date|sex|a girlfriend|a boyfriend)|on probation|driving (?:into|off|my car)"
        r"|jumping (?:off|in front)|lost [\w ]{1,25} (?:on|in|at) (?:crypto|bitcoin|poker|stocks|the casino"
        r"|cards|bets|gambling)|cried so (?:hard|much|long)|sobbed|on (?:a )?new (?:pills?|meds|medication"
        r"|antidepressant)"
        r"|on (?:pills|meds|medication) for my|drinking (?:alone|too|a lot|every|again|myself)|drink (?:alone"
        r"|too much|every|myself)|so lonely|desperately lonely|can't stop (?:crying|drinking|eating)"
        r"|cannot stop (?:crying|drinking|eating))\b"
        r"|\bmy (?:\w+ )?(?:sister|brother|mother|father|cousin|friend|roommate|wife|husband|parents?)(?: is"
        r"| are| was|'s)? (?:marrying|married|dating|living with|seeing) (?:an?|another|the) (?:\w+ )?(?:idiot"
        r"|jerk|fool|loser|creep|criminal|drunk|crook|moron|monster|maniac)\b|\brestraining order\b"
        r"|\bmy (?:mood swings|moods|libido|hangover|bladder|gut|stomach|bowels?) (?:\w+ )?(?:is|are|has|have"
        r"|was|were|in|makes?|got|started|gave)\b",
        "seeing, dating, sleeping, involved, love, affair, date, sex, girlfriend, boyfriend, probation, "
        "driving, jumping, lost, cried, sobbed, pill, pills, meds, medication, antidepress*, drinking, drink, "
        "lonely, stop, marrying, married, living, "
        "restraining, mood, moods, libido, hangover, bladder, gut, stomach, bowel*",
        unless=rf"{FINE}|\b(?:patients?|contours?|in love with (?:the )?(?:field|work)|driving (?:into"
        rf"|off) (?:town|work|the city)|drink too much coffee|too much (?:coffee|tea)|my bladder (?:contour"
        rf"|volume|dose))\b",
    ),
)
