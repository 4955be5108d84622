"""What is said with scorn of a colleague, a team or a place: insult, incapacity, dislike, misdeeds, irony.

Classes of words in frames, see `frames`. A useless plan is nobody, one's own faults are one's own, and what is denied
("never rude") is no scorn. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import BE, DEGREE, NAMED
from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame

COLLEAGUE = any_of(
    """resident*, attending*, faculty, chair, chairman, chairwoman, chiefs|chief, pd, pds, apd, director*, nurse*,
    physicist*, dosimetrist*, coordinator*, secretar*, student, students, intern, interns, co-intern*, fellow,
    fellows, colleague*, coworker*, co-worker*, applicant*, interviewer*, boss, bosses, mentor*, adviser*,
    advisor*, pi, surgeon*, oncologist*, radiologist*, doctor, doctors, physician*, professor*, administrator*,
    dean*, junior*, senior, seniors, classmate*, roommate*, registrar*, consultant*, trainee*, preceptor*, tech,
    techs, technologist*, therapists|therapist, supervisor*, manager*, scheduler*, receptionist*, crew, staff,
    leadership, management, front desk, vice chair, co-resident*, coresident*, biller*, statistician*,
    pathologist*, hospitalist*, urologist*, neurosurgeon*, postdoc*, lab mate*, team, committee, people, clerk,
    clerks, predecessor*, successor*, hire, hires, co-author*, coauthor*, reviewer*, referee*, editor*, planner*,
    rotator*, speaker*, panelist*, first author, second author, last author"""
)
PERSON = any_of(
    """guy*, man, men, woman, women, person, lady, girl, girls, boy, kid, dude, somebody, someone, bunch, crowd,
    human*, clown*, fool*, creature*, husband, wife, daughter, son, mother, father, brother, parents, famil*"""
)
SOMEBODY = rf"(?:{COLLEAGUE}|{PERSON})"
THE = r"(?:the|that|this|my|our|your|their|his|her|these|those|some|one of the|every|half the|both|an?|which)"
# one of them, as a subject or an object; not the reader, nor the writer
THEY = rf"(?:(?:he|she|they|who|everyone|everybody)\b|{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{SOMEBODY}\b|{SOMEBODY}\b)"
THEM = rf"(?:(?:him|her|them|himself|herself|everyone|everybody)\b|{NAMED}|{THE} (?:[\w'-]+ ){{0,3}}?{SOMEBODY}\b)"
A_THIRD = rf"(?<![\w'-])(?:{THEY}|{THEM}|(?:his|hers|their)\b)"
PLACE = (
    r"(?:place|program(?:me)?|department|clinic|hospital|residency|service|floor|rotation|division|institution|school"
    r"|ward|unit|lab|office|shop|system|meeting|rounds|group|team|committee|board|administration|center|society)"
)
_MINE = r"\b(?:i (?:am|was|feel|felt|can be|must look|looked)|i'm|my own|myself|me feel|made me look)\b"
_NOT = r"(?:not|n't|never|hardly|barely|cannot)"
_NEVER = (
    r"\b(?:never|not once)\b(?! (?:again|met|seen|known|worked|had|shuts?|stops?|lifts?))|\b(?:nobody|no one"
    r"|none)(?: \w+)? (?:was|is|lost|yell|shout|scream|seem|act)\w*\b"
    r"|\bnot (?:rude|lazy|mean|once)\b"
)

_INSULTS = any_of(
    """idiot, idiots, moron*, imbecile*, jerk, jerks, diva, divas, weasel*, tyrant*, narcissist*, psychopath*,
    sociopath*, egomaniac*, control freak*, backstabb*, liar, liars, coward*, slacker*, freeloader*, bully,
    bullies, snob, snobs, hypocrite*, crybab*, scumbag*, lunatic*, maniac*, amateurs, buffoon*, dunce*, halfwit*,
    half-wit*, blockhead*, oaf*, sleazebag*, slob, slobs, phony, phonies, con man, fraudster*, psycho*, sadist*,
    despot*, slave driver*, prima donna*, know-it-all*, brown-nos*, suck-up*, kiss-up*, bootlick*, simpleton*,
    nincompoop*, cockroach*, parasite*, hyena*, viper*, vulture*, donkey*, gossip*, windbag*, blowhard*, whiner*,
    loudmouth*, bastard*, good-for-nothing*, deadweight, dead weight, nutcase*, nutjob*, wimp*, doormat*,
    pushover*, dictator*"""
)
_BAD = any_of(
    """dense, thick, dim, all talk, a coward, a snob, cowardly, snobbish, clumsy, lazy, a clown, a devil, a monster,
    torture, a punishment, a pain, a disaster, a walking *, a piece of work, a weirdo, a dinosaur, a snake,
    a butcher, butchers, a bore, a nobody, a menace, a liability, a joke, a mess, a hack, hacks, a fraud,
    a cheat, a crook, a bit much, too much to take, two-faced, full of *, on a power trip, power-hungry,
    cold as ice, heartless, cruel, spineless, gutless, brainless, humorless, tone-deaf, in over ~ head,
    out of ~ depth, out of touch, past ~ prime, past it, a has-been, senile, losing it, unhinged, insane,
    bonkers, off ~ rocker, impossible, unbearable, insufferable, intolerable, a nightmare, a terror, awful to,
    horrible to, nasty to, mean to, rude to, beneath me, useless, worthless, hopeless, clueless, incompetent,
    inept, not very|too|exactly|the bright|brightest|smart|sharp,
    not very|too|exactly bright|smart|sharp|clever|competent|gifted, not exactly a|an, no genius, no saint,
    no einstein, dumber than *, dumb as *, thick as *, crazy as *, mad as *, slow as *, pathetic, pompous, smug,
    petty, vindictive, spiteful, bitter and *, fake, shady, sleazy, creepy, a creep, corrupt, dishonest, sneaky,
    manipulative, obnoxious, arrogant, conceited, vain, entitled, bossy, whiny, lousy, sloppy, careless,
    ridiculous, a wreck, asleep at the wheel, checked out, phoning it in, burned out and *, dead inside,
    allergic to work, good at nothing, a waste of *, the laziest, the worst, the dumbest, the rudest,
    the meanest, the slowest, the most annoying|boring"""
)
_IRONY = any_of(
    """god's gift, bless his|her|their heart, bless his|her|their hearts, graced us, grace us, graces us, deign*,
    his highness, her highness, his majesty, her majesty, his lordship, her royal *, his royal *, the great man,
    oh so *, in all his|her glory, in his|her infinite wisdom, what a hero, mr perfect, miss perfect, golden boy,
    teacher's pet, prince charming, thinks he|she is, thinks that he|she is, think they are,
    plays the saint|martyr"""
)
_GREAT = any_of("beloved, dear, esteemed, fearless, star, favorite, favourite, illustrious, so-called, genius, great")
_LAPSE = any_of(
    """late, overslept, hungover, hung over, groan*, as usual, as always, once more, of course, lost, forgot*,
    asleep, absent, noncompliant, no-show, vanished, disappeared, complain*, whin*, sulk*, drunk, screwed up,
    messed up, again, ten minutes, five minutes, his|her presence"""
)
_WITHOUT = any_of(
    """empathy, charm, warmth, personality, attention span, brain, brains, iq, tact, patience, social skills,
    manners, spine, depth, maturity, ethics, work ethic, bedside manner, memory, imagination, charisma, subtlety,
    grace, people skills, compassion, backbone, conscience, integrity, self-awareness, emotional range, humor,
    common sense"""
)
_SKILL = (
    r"(?:find|contour|read|run|spell|count|tie|draw|plan|tell|organi[sz]e|write|manage|boil|hold|open|operate|teach"
    r"|present|lead|examine|start|place|hit|do|make|handle|remember|treat|diagnose|schedule|park|keep|answer|explain)"
)
_EVEN = any_of(
    """with a map, with two hands, with a gps, with both hands, to save ~ life, to save ~ lives,
    if you drew|paid|begged, if his|her life, if it hit, if their lives, let alone, much less, if he|she tried,
    a lemonade stand, out of a paper, straight line, from a hole, from ~ elbow, own name, shoelaces, to ten,
    paper bag, water, for ~ life"""
)
_SCORNED = any_of(
    """no clue, zero clue, without a clue, has ~ a clue, no business, zero business, no backbone, no spine,
    no shame, no manners, no brains, no conscience, no integrity, no people skills, no social skills,
    no bedside manner, zero empathy, no empathy, no idea what he|she|they, no self-awareness, not have a clue,
    never opened a book, know what ~ is|are doing, know what ~ doing, who let him|her, who gave him|her,
    how on earth, how the hell, how in the world did he|she|they, take away his|her, lose his|her license,
    waste of a, waste of space, not the sharpest, sharpest knife|tool, brightest bulb, brightest crayon,
    rocket scientist, gives me the creeps, give me the creeps, smoke and mirrors, don't get me started,
    do not get me started, good luck getting, good luck finding, nobody likes, no one likes, everyone hates,
    everybody hates, we all hate, nobody respects, no one respects, nobody wants to work, no one wants to work,
    brain cell*, half a brain, what she wore, what he wore, let herself go, let himself go,
    more time on his|her|their, sound of his|her own, could not care less, couldn't care less, cares only about,
    only cares about, in it for the money, full of himself, full of herself, full of themselves,
    thinks the world revolves, dumbest thing, behind his|her|their back, bit of a snob,
    pain in the neck|butt|ass|rear, chip on his|her shoulder, ego the size, size of his|her ego, power trip,
    train wreck, trainwreck, hot mess, dumpster fire, walking disaster, joke of a, excuse for a, poor excuse,
    sorry excuse, disgrace to, embarrassment to, shame to the, laughing stock, worth a damn, as fake as,
    as useful as, as sharp as a marble|spoon|bowl, as helpful as, as subtle as, as warm as, as charming as,
    as thick as, as dumb as, as slow as, as exciting as, as much personality, get over himself|herself"""
)
_MISDEEDS = any_of(
    """yell*, scream*, shout*, threw ~ tantrum, throws ~ tantrum,
    threw|throws ~ clipboard|instrument|pen|phone|chair, stole, steal*, bullied, bullies, bullying, humiliat*,
    harass*, hit|hits|hitting on the|me|him|her|students|nurses, flirt*, sabotag*, backstab*,
    stabbed|stabs ~ back, ghosted|ghosts, gaslight*, badmouth*, bad-mouth*, belittl*, lied, lies to, cheats,
    cheated, bribe*, plagiari*, fudged, fudges, faked, fakes, takes|took|taking ~ credit, plays favorites,
    plays favourites, playing favorites, micromanag*, snaps at, snapped at, lost it, loses it,
    loses|lost|losing his|her|their temper, temper is, blames|blamed everyone|everybody|me|us|others|the,
    kisses up, kissing up, sucks up, sucking up, threw|throws ~ under the bus,
    dumps|dumped ~ work|charts|notes on, slacks, slacking, treats|treat|treated ~ like,
    talks|talked|spoke ~ like, as though they|we were, as if they|we were, three-hour lunches, two-hour lunches,
    long lunches, goes home to, plays golf, does nothing, did nothing all, does no work, shirk*, skips out,
    hides from, disappears whenever, insult*, mocks, mocked, ridicules, ridiculed,
    made|makes my|our life|lives hell, made|makes ~ miserable, made|makes ~ cry, write|writes his|her papers,
    wrote his|her papers, made up ~ data, slept|sleeping|sleeps ~ way, sold me out, went behind, talks behind,
    gossips, tattle*, curses at, cursed at, swears at, kicked me out, set me up, slander*, retaliat*, undermin*,
    condescend*, talks down, talked down, drives|drove ~ crazy|nuts"""
)
_DISLIKE = any_of(
    """hate, hates, hated, loath*, despis*, detest*, dread, dreaded, i resent*, abhor*,
    can't|cannot|couldn't stand|bear, could not stand|bear|stomach|tolerate|abide,
    can't|cannot|couldn't stomach|tolerate|abide, can not stand|bear, can hardly|barely stand|bear|tolerate,
    can bear to, can stand to, nobody can stand, no one can stand, had it with, sick of, tired of,
    sick and tired, fed up, so over, over it with, had enough of, done with, want|wanted to strangle,
    want|wanted to slap|punch|kill|hit|choke|scream, no respect, zero respect, lost all respect, no love lost,
    allergic to, can't|cannot take one, can't|cannot take another, can't|cannot take any, can't|cannot deal with,
    on my nerves, under my skin, makes my skin, makes my blood, worst enemy, pet peeve, hell to, put up with,
    suffer under, rolls|rolled my eyes"""
)
_TEAM = any_of(
    """team, people, rotation, service, place, clinic, crew, dump, office, front desk, department, program,
    everyone, everybody, her, him, them, he, she, they, attending, working with, working for, working under,
    the way, faces"""
)
_A_TEAM = rf"(?<![\w'-]){_TEAM}(?![\w-])"
_AWAY = any_of(
    """leaves, leave, left us, retire*, quits, fired, is gone, are gone, threw|throw|throws|thrown ~ out,
    kick* ~ out, get out of this|here, out of this, go away, sack*, transfer*, replaced, step* down, get rid of,
    never come* back, disappear*, thrown out, rid of"""
)
_WISHED = any_of(
    """hope they|he|she, wish he|she|they|that, can't|cannot wait, can't wait, thank god, good riddance, celebrat*,
    about time, glad to see, glad that he|she|they, glad he|she|they, relieved that he|she|they,
    should|must|ought have, should|must|ought just, should|must|ought be, should|must|ought finally, high time,
    better off without, somebody should"""
)
_FOUL = any_of(
    """zoo, circus, madhouse, dump, joke, snake pit, snakepit, sweatshop, prison, hell, hellhole, cult, toxic,
    sinking ship, dumpster fire, train wreck, disaster, shambles, cesspool, war zone, nest of vipers,
    banana republic, laughing stock, rotten, corrupt, a farce, clown show, freak show, freakshow, kindergarten,
    soap opera, asylum, dysfunctional, malignant, mess, nightmare, hostile, falling apart, imploding, miserable,
    pit, pigsty, death march, on fire, disgrace, scam, toxic waste, purgatory, jungle, shark tank, viper's nest,
    hostile, sham, third-rate, second-rate, run by amateurs|idiots|lunatics|clowns|fools|crooks|bureaucrats,
    run by people who, bean counters, led by amateurs|idiots|lunatics|clowns|fools, rotten to, a scam, badly led,
    badly run, run like, run into the ground, clueless, a house of cards, hanging by a thread"""
)

_AS_IF = any_of(
    """can you imagine, can you believe, can't|cannot believe that he|she|they|woman|man|guy|person,
    calls himself|herself a, some people should, should stick to, should not be allowed, shouldn't be allowed,
    gets away with, get away with murder, so-and-so, nothing more to do with, nothing to do with those,
    what little respect, lost all faith in, pity the, makes me sick, make me sick, makes me puke,
    makes me want to, did the real work, really did the work, did all the work, not send my dog,
    on other people's ideas, other people's ideas, other people's work, walking on eggshells, on the warpath,
    one of his|her moods, another of his|her moods, her true colors, his true colors, drill sergeant,
    like a dictator|tyrant|king|queen|god|child|toddler|baby, wet towel, wet blanket, two planks,
    like he|she owns, as if he|she owns, as if they own, like they own, calls in sick, called in sick again,
    never answers his|her, never lifts, lift a finger, good riddance, what ~ fool, what ~ idiot, made a fool of,
    of himself, those clowns, smarter ~ than, more ~ than sense, screws up, screwed up, messes up everything,
    can't be bothered, cannot be bothered, couldn't be bothered, to put it mildly, to put it politely,
    to put it kindly, thinks nobody, thinks that nobody, too good for, too important for, beneath him|her,
    dumped me, hates, despises, resents, wouldn't know|recognise|recognize|find ~ if it,
    not know|recognise|recognize ~ if it, would not know ~ if, has it in for, have it in for, had it in for,
    plays us, pits us, sucks, sucked, stinks, is a mess, half the brain, ruins every*"""
)

SCORN: tuple[Frame, ...] = (
    frame(
        _AS_IF,
        A_THIRD,
        unless=rf"{_MINE}|\b(?:cancer|dose|disease|toxicity|infection|treats (?:each|every|all)"
        r"|treats (?:\w+ ){0,3}patients?|machine|catheter|wind)\b",
    ),
    pattern_frame(
        r"\b(?:about |just )?as (?:much (?:\w+ )?(?:help|use|fun|sense|charm|tact)|useful|helpful|sharp"
        r"|subtle|bright|warm"
        r"|charming|exciting|interesting|pleasant|friendly|graceful|clean|honest|reliable|quick|thick|slow"
        r"|dumb|fat|deaf"
        r"|big|smart|welcome|popular) as (?:an?|the|my|most|two|any)\b",
        "much, useful, helpful, sharp, subtle, bright, warm, charming, exciting, interesting, pleasant, "
        "friendly, graceful,"
        "clean, honest, reliable, quick, thick, slow, dumb, fat, deaf, big, smart, welcome, popular",
        rf"(?<![\w'-])(?:(?:he|she|they)\b|{NAMED}|{THE} (?:[\w'-]+ ){{0,2}}?{SOMEBODY}\b)(?: \w+)?(?: is"
        rf"| was| are|'s)",
        unless=r"\b(?:as a (?:tack|razor|fox|saint|lamb|clock|rock)|mass|tumor|lesion|thank)\b",
    ),
    frame(_INSULTS, A_THIRD, unless=rf"{_MINE}|{_NEVER}|'s guide\b|\blike an? (?:idiot|fool)\b"),
    pattern_frame(
        rf"(?<![\w'-]){THEY}(?:(?: (?!(?:not|never|no|i|we|you"
        rf"|but)\b)[\w'/-]+){{0,4}}?){BE}{DEGREE},? {_BAD}(?![\w-])"
        r"(?! (?:landmark|for this|to (?:plan|park|see|find|reach)))",
        _BAD,
        unless=rf"{_NEVER}|\bthe best\b",
    ),
    pattern_frame(
        r"\b(?:so|that|how|too|as) (?:dense|dim|thick|lazy|slow|useless|dumb|stupid|incompetent|clueless)\b",
        "dense, dim, thick, lazy, slow, useless, dumb, stupid, incompetent, clueless",
        r"\b(?:hired?|hires|someone|somebody|people|person|guy|anyone|anybody|him|her)\b",
        unless=_MINE,
    ),
    frame(_IRONY, unless=r"\bi think\b"),
    pattern_frame(
        rf"\b(?:our|the|my) (?:\w+ )?{_GREAT} (?:[\w'-]+ )?{SOMEBODY}\b",
        _GREAT,
        _LAPSE,
        unless=r"\b(?:thank|miss)\w*\b",
    ),
    pattern_frame(
        rf"\b(?:the|about the|as much|all the) (?:\w+ )?{_WITHOUT} (?:of|as) an?\b", _WITHOUT, A_THIRD, unless=_MINE
    ),
    pattern_frame(
        rf"(?<![\w'-]){THEY}[^.;?!]{{0,30}}?(?:\b(?:could|can|did|does|would|will|has|have|had)(?: not|n't| never)"
        rf"|\bcannot|\bcan't)"
        rf"(?: even| ever| so much as| possibly)? {_SKILL}\b[^.;?!]{{0,40}}?(?<![\w'-]){_EVEN}",
        _EVEN,
    ),
    frame(_SCORNED, unless=rf"{_MINE}|\b(?:hired me|i have no idea|i had no (?:idea|clue)|you (?:are|were) not)\b"),
    pattern_frame(
        r"\b(?:would|will|'d|'ll)(?: not|n't| never)|\bwouldn't|\bwon't|\bkeep(?=[^.;?!]{0,30} away from me)",
        "would, will, won't, never, wouldn't, keep",
        rf"\b(?:let|trust|want|send|wish|recommend|leave|allow|keep|hire|pay|believe) {THEM}[^.;?!]{{0,40}}?"
        r"\b(?:near|with|alone|anywhere|touch|away|to run|to watch|on anyone|on my|a word|as far as)\b",
        unless=r"\b(?:miss|thank)\b",
    ),
    pattern_frame(
        rf"\b(?:rather|sooner)\b[^.;?!]{{0,60}}? than [^.;?!]{{0,50}}?(?<![\w'-]){THEM}",
        "rather, sooner",
        r"\b(?:i|we)(?:'d| would)\b",
        r"\b(?:with|for|under|near|to|beside|see|watch|ask|meet|hear)\b",
        unless=r"\bthan (?:bother|trouble|disturb|hurt|keep|rush|wake|burden)",
    ),
    frame(
        _DISLIKE,
        rf"{_A_TEAM}|{A_THIRD}",
        unless=rf"{_NEVER}|\bhate to (?!work|deal|round|scrub)\w+"
        rf"|\bhate (?:having )?to have to (?!work|deal)",
    ),
    frame(_WISHED, _AWAY, rf"{A_THIRD}|\b(?:this|that) (?:\w+ )?(?:{PLACE}|dump|hole|hell)\b", unless=r"\bmiss\b"),
    frame(
        _MISDEEDS,
        A_THIRD,
        unless=rf"{_NEVER}|\b(?:did|does|do|would|could)(?: not|n't) (?:yell|scream"
        rf"|shout|lie|blame)",
    ),
    pattern_frame(
        rf"(?<![\w'-])(?:{PLACE}|leadership|it all here|this whole thing)\b(?: (?!not\b)[\w'-]+){{0,3}}?{BE}"
        rf"(?:{DEGREE}| like| just like| nothing but| in){{1,2}} {_FOUL}(?![\w-])(?! (?:to|for) (?:plan"
        rf"|schedule|park))",
        _FOUL,
        unless=r"\b(?:not|never|software|phantom|cables?)\b",
    ),
    pattern_frame(
        r"\b(?:this|that|what a|such a) (?:dump|hellhole|hole|snake ?pit|madhouse|circus|zoo|sweatshop"
        r"|cesspool|nuthouse)\b",
        "dump, hellhole, hole, snake, snakepit, madhouse, circus, zoo, sweatshop, cesspool, nuthouse",
        unless=r"\b(?:animals?|parrot|children|visit)\b",
    ),
    pattern_frame(
        rf"\b(?:sick|tired|fed up|so over|done|had it|had enough|finished)(?: and tired)? (?:with|of) (?:this|that"
        rf"|the)"
        rf" (?:whole |stupid |damn )?(?:{PLACE}|people|lot|team)\b",
        "sick, tired, over, done, fed, finished, had",
        unless=r"\b(?:data|plans?|notes|year of)\b",
    ),
    pattern_frame(
        rf"\b(?:no ?body|no one|none|half|most|all)(?: of)?(?: \w+){{0,2}} (?:here|{PLACE}"
        rf"|{COLLEAGUE})\b[^.;?!]{{0,40}}?"
        r"\b(?:knows? (?:what|how)|has a clue|have a clue|does any|should (?:have )?(?:retire|quit|leave"
        r"|be fired)|works?\b"
        r"|cares?\b|gives? a)",
        "know, knows, clue, should, work, works, care, cares, give, gives, does",
        r"\b(?:knows? what (?:they|he|she)|knows? how to|clue|does any|should|care[sd]? (?:about (?:us|me"
        r"|teaching))|gives? a)",
        unless=r"\b(?:policy|answer)\b",
    ),
)
