"""What is plainly held against somebody: what they do and never do, how they look, how one feels about them.

Classes of words in frames, see `frames`, beside those of `scorn`. A disagreement, a lack of time, what is clinical and
one's own slips are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import BE, DEGREE, NAMED
from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.mockery import FINE, OTHERS
from outreach.guardrails.scorn import COLLEAGUE, THE

_ROLES = (
    rf"(?:{COLLEAGUE}|deputy|an(?:a)?esthesiologists?|neurologists?|fellows?|guys?|m[ae]n|wom[ae]n|lady|girls?"
    rf"|boys?"
    r"|kids?|person|dude|partner|assistants?|ones?|teachers?|friend|office|everybody|neighbou?r|character)"
)
_WHO = (
    rf"(?<![\w'-])(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{_ROLES}|he|she|they|that one|those two|you know who)(?![\w-])"
)
_WHOM = rf"(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{_ROLES}|him|her|them|that one|those two)(?![\w-])"
_THANKS = (
    r"\b(?:thank\w*|grateful|kind(?:ness|ly)?(?! of)|wonderful|lovely|admire\w*|proud|sorry|apolog\w*"
    r"|my (?:fault|mistake|own)"
    r"|patients?'s?|tumou?rs?|dose|cancer|chemo\w*|catheters?|scans?|unlike me|than (?:i|me|mine)\b)"
)
_UNLESS = rf"{FINE}|{_THANKS}"

_ADJECTIVES = (
    r"(?:evil|wicked|twisted|deranged|demented|unstable|mental|disturbed|poisonous|venomous|sour|embarrassing"
    r"|tiresome"
    r"|tedious|irritating|infuriating|exasperating|maddening|grating|shrill|temperamental|touchy|thin-skinned"
    r"|unkind|unfair|uncaring|aloof|disinterested|uninterested|bored|idle|shiftless|unmotivated|ugly|hideous|stingy"
    r"|cheap|sly|cunning|slimy|greasy|dirty|filthy|smelly|gross|disgusting|repulsive|vulgar|crude|crass|tacky"
    r"|tasteless"
    r"|prejudiced|sexist|racist|homophobic|misogynistic|bigoted|chauvinist\w*|nasty|vicious|malicious|ruthless"
    r"|merciless"
    r"|brutal|savage|sadistic|abusive|explosive|volatile|hot-tempered|short-tempered|quick-tempered|impatient|pushy"
    r"|nosy|gossipy|catty|sneaky|slippery|shifty|untrustworthy|crooked|lying|deceitful|insincere|phony|fake"
    r"|hypocritical"
    r"|egotistical|egocentric|self-centered|self-centred|selfish|big-headed|stuck-up|uppity|haughty|pretentious"
    r"|stuffy"
    r"|fussy|picky|pedantic|rigid|stubborn|pigheaded|pig-headed|bull-headed|narrow-minded|backward|old-fashioned"
    r"|out of touch|behind the times|scatterbrained|disorganized|disorganised|forgetful|confused all|useless"
    r"|hopeless"
    r"|incompetent|unqualified|incapable|unreliable|undependable|unprepared|unprofessional|unteachable"
    r"|unpleasant|unbearable"
    r"|unlikable|unlikeable|impossible|insufferable|intolerable|dreadful|awful|terrible|horrible|appalling"
    r"|atrocious"
    r"|abysmal|ghastly|lousy|rotten|mediocre|second-rate|third-rate|worthless|pathetic|pitiful|laughable"
    r"|ridiculous|absurd"
    r"|foolish|silly|stupid|dumb|dim|dense|thick|brainless|witless|mindless|clueless|ignorant|uneducated|illiterate"
    r"|lazy|sloppy|careless|negligent|reckless|dangerous|sick in the head|crazy|nuts|insane|mad|bonkers|batty"
    r"|loony|cuckoo"
    r"|weird|creepy|rude|mean|cruel|cold|heartless|arrogant|bossy|cranky|grumpy|grouchy|crabby"
    r"|miserable|bitter"
    r"|resentful|jealous|envious|spiteful|petty|vindictive|vain|conceited|smug|cocky|loud and|overpaid"
    r"|overrated|power-mad"
    r"|power-hungry|two-faced|fat|obese|bald and|senile|past it|drunk|hungover|promiscuous|loose"
    r"|slutty|frigid)"
)
_ADJECTIVE_CUES = any_of(
    """
    evil, wicked, twisted, deranged, demented, unstable, mental, disturbed, poisonous, venomous, sour, embarrass*,
    tiresome, tedious, irritat*, infuriat*, exasperat*, madden*, grating, shrill, temperament*, touchy, thin,
    unkind, unfair, uncaring, aloof, disinterest*, uninterest*, bored, idle, shiftless, unmotiv*, ugly, hideous,
    stingy, cheap, sly, cunning, slimy, greasy, dirty, filthy, smelly, gross, disgusting, repulsive, vulgar, crude,
    crass, tacky, tasteless, prejudiced, sexist, racist, homophob*, misogyn*, bigoted, chauvin*, nasty, vicious,
    malicious, ruthless, merciless, brutal, savage, sadistic, abusive, explosive, volatile, hot, short, tempered,
    impatient, pushy, nosy, gossipy, catty, sneaky, slippery, shifty, untrust*, crooked, lying, deceitful, insincere,
    phony, fake, hypocrit*, egotist*, egocentr*, self, selfish, headed, stuck, uppity, haughty, pretentious, stuffy,
    fussy, picky, pedantic, rigid, stubborn, pigheaded, narrow, backward, fashioned, touch, times, scatter*,
    disorgan*, forgetful, confused, useless, hopeless, incompet*, unqualif*, incapable, unreliab*, undepend*,
    unprepared, unprofess*, unteach*, unpleasant, unbearable, unlik*, impossible, insuffer*, intolerab*, dreadful,
    awful, terrible, horrible, appalling, atrocious, abysmal, ghastly, lousy, rotten, mediocre, rate, worthless,
    pathetic, pitiful, laughable, ridiculous, absurd, foolish, silly, stupid, dumb, dim, dense, thick, brainless,
    witless, mindless, clueless, ignorant, uneducated, illiterate, lazy, sloppy, careless, negligent, reckless,
    dangerous, sick, crazy, nuts, insane, mad, bonkers, batty, loony, cuckoo, weird, strange, creepy, odd, rude,
    mean, cruel, cold, heartless, arrogant, bossy, cranky, grumpy, grouchy, crabby, miserable, bitter, resentful,
    jealous, envious, spiteful, petty, vindictive, vain, conceited, smug, cocky, loud, overpaid, overrated, power,
    faced, fat, obese, bald, senile, past, drunk, hungover, high, promiscuous, easy, loose, slutty, frigid"""
)
_AFTER = (
    r"(?=\s*(?:$|[.,;:!?)\"-]|(?:and|but|to|with|at|when|in|as|on|who|even|today|again|all|this|that|he|she"
    r"|they|about"
    r"|because|anyway|though|most|sometimes|always|indeed|lately|so|yesterday|last|towards?|for|or|if|during"
    r"|beyond|enough"
    r"|than|like|before|after|man|woman|person|doctor|teacher|boss|people|beings?|human|individual|colleague"
    r"|by)\b))"
)
_DOES = any_of(
    """
    throws ~ things|charts|instruments|pens|tantrums|fits|chairs|phones|clipboards,
    threw ~ things|charts|instruments|pens|chair|clipboard, lies about|to|constantly|when|every, lied about|to,
    lying about|to, cheats on|at|his|her|their, steals from|our|my|ideas|data|food|credit,
    stole my|our|his|her|the|from, does none of, does no work, does nothing, do nothing, does ~ bare minimum,
    never does his|her|any|the|a, never do their|any|the|a, never done any|a, never has time for anyone|anybody,
    never shows up, never showed up, never comes in|to,  never in clinic,
    never read|reads a|the|anything, never opened a|the, never opens a|the, never worked a|with,
    never learned to|how, never learns, never listens, never helps, never teaches, never taught us|me|anything,
    never thanks, never says thank, never apologi*, never admits, never treated a, never written a,
    never wrote a, never had an original, knows nothing, knew nothing, knows next to, knows less than,
    understands nothing, understands less, learned nothing, has learned nothing, add  two and two,
    count to, spell his|her|their, tie his|her|their, find his|her|their way|own, read a scan|ct|plan without,
    hired|hires his|her|their girlfriend|boyfriend|wife|husband|son|daughter|nephew|niece|cousin|friends|buddies|buddy,
    gave ~ job to his|her, falls|fell|falling asleep at|in|during, sleeps through|in|during, slept through|in|during,
    naps in|during|through, dozes off, snores in|during|through,
    is after his|her|the|your|our money|job|title|credit, only after his|her|the|money,
    married ~ for the|his|her money|green|papers|visa|name|job, gained ~ pounds|weight|kilos,
    put on ~ pounds|weight|kilos, let himself|herself go, skirts ~ short, skirt ~ short, too short for,
    too tight for, low-cut, sees ~ cleavage,
    looks like a|an ~ walrus|whale|toad|frog|rat|pig|cow|horse|witch|scarecrow|vampire|zombie|ghost,
    looks like a|an ~ corpse|clown|hobo|tramp|bum|weasel|vulture|ferret|mole|bulldog|troll|sausage|potato|mess,
    dresses like|as, dressed like a|an ~ tramp|bum|hobo|teenager|waiter|farmer, how ~ dresses, the way ~ dresses,
    what ~ wears, what ~ is wearing, smells bad|awful|terrible,
    smells|smelled|smelling of|like booze|beer|wine|gin|whiskey|whisky|alcohol|liquor|sweat|urine|garlic|feet|garbage,
    stinks, reeks, terrible temper, awful temper, bad temper, vile temper, foul temper, temper tantrum*,
    in a foul|bad|rotten|vile mood, his|her moods, their moods, mood swings, nothing in ~ head,
    nothing in his|her|their head, empty head, empty-headed, air between, pea brain, pea-sized, pretty face,
    cute but, pretty but, just a pretty, in ~ over his|her|their head,
    sell his|her|their mother|grandmother|soul|own, written by his|her|their residents|postdocs|students|fellows,
    done by his|her|their residents|postdocs|students|fellows, made up his|her|their|the data|results|numbers,
    invents|invented|fakes|faked|fudged|fudges|cooked|massaged data|his|her|the|their,
    invents|invented|fakes|faked|fudged|fudges|cooked|massaged results|numbers|hours|notes|p-values,
    talks|talked about himself|herself|themselves, loves the sound, loves himself|herself,
    in love with himself|herself, thinks ~ god|genius|hero|king|queen|gift|special|everything|owns|world,
    think ~ god|gods|geniuses|own, smart as he|she|they thinks|think, good as he|she|they thinks|think,
    clever as he|she|they thinks|think, important as he|she|they thinks|think, thinks the world of himself|herself,
    plays dumb, plays golf, plays politics, plays games with, plays us, plays favorites, stares at|down,
    looks at ~ breasts|chest|legs, down our|my|her|their shirts|shirt|blouse, gropes, groped,
    touches the|students|us|me, comments on my|our|her body|legs|looks|figure, hits on, flirts with, sleeps with,
    sleeps around, slept around, cheats with, scares the|everyone|everybody|us|me,
    bullies the|everyone|everybody|us|me|students|residents|interns,
    overworks|overwork them|us|everyone|everybody|residents|students|the,
    exploits|exploit us|them|residents|students|the, abuses|abuse us|them|residents|students|the,
    ignores|ignored everyone|everybody|us|all, picks on, picked on, talks over|down,
    interrupts everyone|everybody|us|me|constantly, constantly interrupts|complains|whines|criticizes,
    complains about everything|everyone|everybody, whines about, criticizes everyone|everything|everybody,
    blames everyone|everybody|us|me|others|the|students|residents, passes the buck, takes ~ credit,
    leaves early every|and, leaves the work|us, leaves all|everything to, dumps everything|all|it|his|her|their,
    pawns off, dodges|ducks work|consults|call|calls, hides in|from|when|behind, calls in sick every|whenever|on,
    on his|her phone all|the|during|while|always|instead, always on his|her|their phone|computer|break,
    spends|spend|spent ~ on his|her|their phone|computer|facebook|golf,
    spends|spend ~ gossiping|shopping|chatting|online|napping|flirting|complaining,
    more time on his|her|their hair|makeup|golf|phone|nails|tan, shops online, on facebook all,
    no interest in teaching|students|us|anyone|patients, no patience for|with anyone|students|residents|us,
    no respect for anyone|anybody|students|residents|nurses|us|his|her, no time for anyone|anybody|students but,
    no friends, no life, no talent, no class, no taste, no morals, no scruples, no ethics, no soul,
    a terrible doctor|teacher|person|mentor|boss|surgeon|physician|leader|human,
    a bad doctor|teacher|person|mentor|boss|surgeon|physician|leader|human,
    a poor doctor|teacher|mentor|boss|surgeon|leader|excuse, a lousy *, a rotten *, a horrible *, an awful *,
    worst doctor|teacher|person|mentor|boss|surgeon|physician|leader|human,
    worst resident|attending|chair|chief|intern|fellow|lecturer|student|colleague|coordinator,
    should have quit|retired|been fired|lost|stuck|never, ought to retire|quit|resign|be,
    should retire|quit|resign|lose his|her|already|now|years, needs to retire|grow|go|get a|be fired|learn some|shut,
     is on ~ way out,
    belongs in a|an ~ asylum|museum|home|zoo|institution|jail|prison|kindergarten|circus,
    belong in a|an|the museum|jail|zoo|kindergarten, does not belong in medicine|here|this,
    doesn't belong in medicine|here|this, don't belong in medicine|here|this,
    makes ~ look competent|smart|good by, gives me ~ creeps|chills, got away with, gets away with,
    drives ~ crazy|nuts|mad|insane|mental, driving ~ crazy|nuts|mad|insane,
    ruins|ruined|ruining every|my|our|the day|days|mood|rotation|month, wears me out, wears us out,
    sucks the life|air, drains me, gets on my|our|everyone's nerves, rubs me, rubs everyone"""
)
_FEEL = (
    r"\b(?:cannot|can't|could not|couldn't|can not|refuse to|will not|won't|never want to|not want to"
    r"|don't want to)"
    r" (?:\w+ )?(?:work|deal|share|operate|round|cope|talk|be in the same room|be|speak|live|look|sit|stand|take"
    r") (?:\w+ ){0,2}?(?:with|for|under|near|next to|to|at|beside) "
    rf"{_WHOM}(?! (?:on (?:mon|tues|wednes|thurs|fri|satur|sun)|until|before|today|tomorrow|this week|next week"
    rf"|yet))"
    rf"|\b(?:angry|furious|mad|fed up|annoyed|irritated|disgusted|appalled|livid|exasperated|frustrated|upset"
    rf"|pissed"
    rf"|disappointed|bitter|so done|done|sick|tired|ashamed) (?:\w+ )?(?:at|with|by|about|of|in) {_WHOM}"
    rf"|\b(?:afraid|scared|terrified|frightened|petrified) of {_WHOM}|\b(?:fears?|feared|dreads?|dreaded"
    rf"|avoids?|pit(?:y|ies)"
    rf"|mocks?|mistrusts?|distrusts?|dislikes?|disliked|loathes?|ridicules?|laughs? at|hates?|curses?"
    rf"|despises?) {_WHOM}"
    rf"|\b(?:not|n't|never|nobody|no one|no longer|none of us) (?:\w+ ){{0,4}}?(?:trust|respect|like|believe|listen to"
    rf"|rate|miss|need|care for|think much"
    rf" of|think highly of|want|envy|likes|respects|trusts|believes|wants) (?:a word (?:of |from |that )?"
    rf"|a single |anything )?{_WHOM}"
    rf"|\b(?:complain|whine|rant|vent|moan|bitch|grumble|gripe|unload|let off steam)(?:ing)? (?:\w+ )?(?:about"
    rf"|over) {_WHOM}"
    rf"|\bno (?:good|kind|nice) word (?:for|about) {_WHOM}|\ba good word (?:for|about|to say about) {_WHOM}"
)

ILL_WILL: tuple[Frame, ...] = (
    pattern_frame(
        rf"{_WHO}(?:,? (?!(?:not|never|no|nor|i|we|you|but|nobody|hardly|with)\b)[\w'/-]+){{0,4}}?,?{BE}{DEGREE}"
        rf"(?:,? (?:\w+ly|so|very|too|just|quite|rather|always|often|still|also|really|a|an|all|such|more|most"
        rf"|the most|sometimes"
        rf"|old|both|either|bored|slow|nice|cute|smart|loud|plain|[a-z]+,|[a-z]+,? and"
        rf"|[a-z]+ but)){{0,4}} {_ADJECTIVES}(?![\w'-]){_AFTER}",
        _ADJECTIVE_CUES,
        unless=rf"{_UNLESS}|\b(?:mean (?:to say|that|it|dose|age|well)|cold (?:in|today|and wet)|high (?:school"
        rf"|risk|dose|in|on (?:the|your|our) list) (?:to|with)"
        rf"(?: and|,|\.)|impossible (?:to (?:plan|reach|schedule|park|see|read|contour))|dangerous (?:to"
        rf"|for)|terrible (?:in|pain)|sick (?:with|for|last|today|this|and)"
        rf"|mad about|crazy about|odd (?:hours|jobs)|strange (?:to|that)|no fool|short of|hot (?:in|today)"
        rf"|rigid immobili\w*|high (?:and|enough|for|at)"
        rf"|not (?:\w+ )?(?:rude|mean|cruel|stupid|lazy|impatient|cold)|in a cold|confused|thick (?:slices?"
        rf"|enough)|for easy)\b",
    ),
    frame(
        _DOES,
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:never does any harm|hides in the (?:apex|corner|shadow)|the lesion|model"
        rf"|network|two and two (?:fields|fractions))\b",
    ),
    pattern_frame(
        _FEEL,
        any_of(
            """
    work, deal, share, operate, round, cope, talk, room, be, speak, live, look, sit, stand, take, angry, furious,
    mad, fed, annoyed, irritated, disgusted, appalled, livid, exasperat*, frustrat*, upset, pissed, disappoint*,
    bitter, done, sick, tired, ashamed, afraid, scared, terrif*, frighten*, petrif*, fear, fears, feared, dread*,
    avoid, avoids, pity, pities, mock, mocks, mistrust*, distrust*, dislike*, loathe*, ridicul*, laugh, laughs, hate,
    hates, curse, curses, despise*, trust, respect, like, believe, listen, rate, miss, need, care, think, want, envy,
    likes, respects, trusts, believes, wants, complain*, whine*, whining, rant*, vent, venting, moan*, bitch*,
    grumble*, gripe*, griping, unload*, steam, good, kind, nice"""
        ),
        unless=rf"{_UNLESS}|\b(?:yell at|i (?:miss|envy)|not (?:afraid|scared|angry|mad|upset|disappointed"
        rf"|tired)|without|(?:never|not) (?:\w+ )?(?:avoid|ignore|mock|complain)\w*"
        r"|in myself|in me|patients?|(?:not|n't) (?:\w+ )?(?:need|want|like|believe) (?:him|her|them"
        r"|the \w+(?: \w+)?|that|those|any|your \w+|an? \w+) (?:to|until|before|for|at|on|by|any ?more time)"
        r"|want to (?:work|talk|speak) (?:with|to|for) (?:the|your|them|him|her) (?:\w+ )?(?:before|after"
        r"|again)|n't (?:want|need) (?:to|the|this|that))\b",
    ),
    pattern_frame(
        r"\b(?:(?:lazi|dumb|mean|rud|slow|stupid|nasti|cold|wors|sloppi|crazi|bossi"
        r"|grumpi|vain|weird|dirti|fatt|ugli|crank|thick|dens|petti)e?r? than"
        r"|worse than|(?:not|n't|never) (?:\w+ )?as (?:smart|good|clever|nice|bright|kind|honest|important"
        r"|sharp|young|pretty|innocent|talented) as (?:he|she|they|you|we|everyone|his|her)"
        r"|half as (?:smart|good|clever|nice|bright) as|less than (?:a|my|the) (?:first-year|intern|student"
        r"|child|dog|cat|janitor))\b",
        "than, as",
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:worse than (?:expected|usual|last|the|planned|before|in)"
        rf"|slower than (?:expected|usual|last|he|she|they|i|we)|colder than|survival|toxicit\w*|outcomes?)\b",
    ),
    pattern_frame(
        r"\b(?:so|too) (?:old|fat|ugly|bald|short|dumb|stupid|slow|lazy|boring|drunk|vain|mean|cheap|deaf"
        r"|nervous|loud|skinny|thick|dull|bad|senile|arrogant|rude|incompetent)\b"
        r" (?:that|he|she|they|the|it|we|you|i)\b",
        "old, fat, ugly, bald, short, dumb, stupid, slow, lazy, boring, drunk, vain, mean, cheap, deaf, "
        "nervous, loud, skinny, thick, dull, bad, senile, arrogant, rude, incompetent",
        OTHERS,
        unless=rf"{_UNLESS}|\b(?:i (?:was|am|got)|i'm|so (?:short|bad|slow|old|thick|loud) (?:that )?(?:i|it"
        rf"|the (?:time|week|line|connection|scan|file|talk|day|music)|we))\b",
    ),
    pattern_frame(
        r"\bshar(?:e|ing|ed) (?:an? |the |my )?(?:office|room|desk|call room|house|lab|bench|shift"
        r"|call) with (?:an?|the|two|three|some) (?:\w+ )?(?:idiot|moron|jerk|slob|fool|maniac"
        r"|lunatic|creep|pig|snob|liar|thief|bore|whiner)s?\b|\b(?:you should|you ought to|i wish you could"
        r"|wait to) (?:hear|see|read) (?:what|how) (?:they|he|she|people|everyone|the \w+) "
        r"(?:say|says|said|call|calls|think|talk|talks|treat|treats|dress|dresses|behave|behaves)\b"
        r"|\bbreath (?:could|would|can)\b",
        "office, room, desk, house, lab, bench, shift, call, should, ought, wish, wait, breath",
    ),
)
