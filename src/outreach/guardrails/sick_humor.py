"""Laughs at the sick and bets on them, blame for their illness, names they are given; and one's own too much.

Classes of words in frames, see `frames`, beside those of `too_private`. Laughing with a patient, a loss and what is
clinical are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.mockery import FICTION, OTHERS

_SICK = (
    r"(?<![\w'-])(?:patients?|pts?|lady|ladies|guys?|old (?:man|woman|fellow|folks|boy|girl|dear|thing)"
    r"|gentlem[ae]n"
    r"|m[ae]n|wom[ae]n|fellow|inpatients?|follow-ups?|consults?|smokers?|drinkers?|he|she|him|her|them|they|his"
    r"|their"
    r"|people|famil(?:y|ies)|daughter|husband|wife|widow|grandm\w+|grandp\w+|granny|somebody|someone|ones?"
    r"|regulars?"
    r"|case|clinic|schedule|wheelchair|bed \w+|room \w+|veterans?|folks|these)(?![\w-])"
)
_WITH = (
    r"\b(?:laugh\w* (?:with|together)|with (?:him|her|them|us|me)\b|(?:patient|he|she|they|family|lady"
    r"|gentleman|man"
    r"|woman)(?:'s)? (?:\w+ )?(?:laughed|laughs|joked|jokes?|made (?:me|us|everyone|the)|told|said)|made (?:us|me)"
    r" (?:all )?laugh|my (?:own|first|tie|shoes)|at (?:me|myself)|you (?:made|joked))\b"
)
_FINE = rf"{FICTION}|\b(?:thank (?:you|him|her|them)|lovely|wonderful|kindly|grateful|congratulat\w*)\b"

_LAUGHS = any_of(
    """
    bite|bit|biting my|our lip|lips|tongue, trying|tried|try not to laugh|giggle, not to laugh, not to burst,
    keep|kept a straight face, a straight face, laughing so hard, laughed so hard, laughed until|till, in stitches,
    fell about, cracked up, cracks me up, cracked us up, leave|left the room ~ laughing, tears of laughter,
    howl* with, howled, roared with, do|did the impression, impression of, impressions of, imitat*, mimic*,
    funny story, funniest, kills every time, real winner, a winner in,
    a real gem|beauty|charmer|peach|treat|piece|prize|genius, farted, farts, passed gas, comedy gold, pure comedy,
    comic relief, best laugh, a good laugh, good chuckle, the giggles, giggl*, snicker*, snigger*, hilarious,
    side-splitting, priceless, lmao, lol, haha*, ha ha, rofl, made fun, making fun, make fun, poke* fun,
    laughing stock"""
)
_LAUGHED_AT = any_of(
    """
    patient, patients, pt, lady, gentleman, old fellow, old man, old woman, old guy, old boy, this guy, the guy,
    this man, this woman, smoker*, noncompliant, non-compliant, wheelchair, gown, nightgown, wig, hair back, fainted,
    fart*, wet, demented, dementia, confused, fat, obese, deaf, toothless, accent, english, cone beam, simulation,
    linac was, thought the linac|radiation|mask|scanner, tanning bed, microwave, exam, speculum, probe, rectal,
    catheter, diaper, drool*, snor*, smell*, wheez*, limp*, stutter*, follow-up*, inpatient*, throat hurts, consult,
    widow, family, daughter, room four, bed four, visit, those people, that clinic, the people who come, applicator,
    mask"""
)
_BLAMED = any_of(
    """
    have|has|had|having it coming, bring|brings|brought|bringing it|this|that on|upon themselves|himself|herself,
    brought it on, asked for it, asking for it, only themselves to, only himself to, only herself to,
    did it|this to themselves|himself|herself, would be fine if, be fine if they|he|she just|only|stopped|quit|ate,
    if they|he|she just|only|simply stopped|quit|ate|lost|exercised|walked|moved,
    just|only stopped eating|smoking|drinking, stop eating,
    put down the fork|cigarette|bottle|sandwich|burger|cheeseburger, wonder|wonders|wondering why his|her|their,
    wonders why he|she|they, what did he|she|they expect, after the pain|drugs|pills|opioids|painkillers,
    just|only|all after pain|drugs|pills|opioids|meds, in it for the pills|drugs|meds|opioids|sympathy|attention,
    looking|fishing for pills|drugs|opioids|sympathy|attention, here for the drugs|pills|sandwich|warm|free,
    want|wants a bed and, a warm bed and, pill seek*, pill-seek*, garbage patients|consults|admissions,
    trash patients|consults|admissions, garbage cases, rejects, dregs, riffraff, riff-raff, scum, great unwashed,
    welfare *, signs with an x, cannot|can't read or|and|his|her|their, too dumb|stupid|thick|fat|lazy|drunk to,
    not exactly|quite rocket, rocket scientist*, dim bulb*, parade of the *, parade of *, cheeseburgers,
    hard to feel sorry|sympathetic|sympathy, stay sympathetic, no sympathy for, zero sympathy,
    waste of a slot|bed|fraction|dose, wasting our time, wasted on him|her|them, why bother treating,
    not worth treating, treating corpses, more trouble than, his|her own fault, their own fault, self-inflicted,
    darwin, natural selection, another hypochondriac, crying wolf, faking it, drama queen*, whin* about every,
    moan* about every, complain* about everything, never stops complaining|whining|moaning|talking"""
)
_CALLED = (
    r"\b(?:(?:we|i|interns|residents|nurses|techs|everyone|everybody|students|team|they|clinic|us)(?: all| just"
    r"| here| now| secretly"
    r"| privately| only| still|'ve)* (?:call|calls|called|calling|dub|dubbed|nicknamed|christened|named|refer to)"
    r" (?:him|her|them|our|the|this|that|one|my)\b(?! back| in\b| up\b| to\b| at\b| for\b| about\b| by\b| today"
    r"| again"
    r"| yesterday| tomorrow| on\b| and\b| office| when\b| before| after| if\b|\.|,|!|\?)[^.?!]{0,60}?(?:\""
    r"|\bthe [a-z]+|\bmr|\bmiss|\bking|\bqueen|\bold)"
    r"|what (?:the )?(?:\w+ )?(?:we|they|interns|residents|nurses|techs|students|team|everyone"
    r"|i) (?:all )?call(?:s|ed)? (?:him|her|them"
    r"|our|the|that)|(?:nickname|pet name|private name|code name|code word) for (?:him|her|them|the|our|that|my))\b"
)
_DEAD = any_of(
    """
    died, dies, die, dying, dead, death, coded, croaked, croak, kicked the bucket, kick the bucket, passed away,
    expired, bought the farm, makes|make|made it to, won't last, will not last, be around by, last until|till,
    survive, goes first, go first, funeral, morgue, hospice"""
)
_FLIPPANT = any_of(
    """
    at least the|we|i|my|our|it|that, so at least, one less, one fewer, saved us, saves us, finally, freed up,
    frees up, opened up a slot, good news is, bright side, on the plus side, silver lining, bet, bets, betting,
    wager*, pool, odds are, over-under, sweepstake*, lol, haha*, funny, hilarious, conveniently,
    thoughtful of him|her, considerate of him|her, right on schedule, on time, no great loss, not a great loss,
    no loss, about time"""
)
_BETS = (
    r"\b(?:(?:running|taking|placing|placed|took|a|an|open|office|have|had|made|making|ran|run|laying|laid|betting)"
    r" (?:an? )?(?:\w+ )?(?:bets?|betting pool|pool|wagers?|book|sweepstakes?|lottery|tally|tally sheet|bingo)"
    r"|bet(?:s|ting)? (?:on|how|which|who|that (?:he|she)"
    r"|money|five|ten|twenty)|drew straws|draw straws|draws straws|flip(?:ped)? a coin|bingo card)\b"
)

SICK_HUMOR: tuple[Frame, ...] = (
    frame(_LAUGHS, _LAUGHED_AT, unless=rf"{_FINE}|{_WITH}"),
    frame(
        _BLAMED,
        _SICK,
        unless=rf"{_FINE}|\bnot (?:his|her|their) (?:own )?fault\b|\b(?:never|nobody|no one) (?:\w+ )?(?:said"
        rf"|says|blamed"
        r"|deserves?|brings?|asks?|asked|brought|has|had)\b|\bstop eating (?:before|after|at|by|for|six|four"
        r"|two)\b",
    ),
    pattern_frame(
        _CALLED,
        "call, calls, called, calling, dub, dubbed, nicknamed, christened, named, refer, nickname, pet, private, code",
        OTHERS,
        unless=rf"{_FINE}|\b(?:angel|saint|hero|oracle|boss|doctor|coach|legend|rock|the (?:next|morning"
        rf"|on-call|pager|phone|number))\b",
    ),
    frame(
        _DEAD,
        _FLIPPANT,
        _SICK,
        unless=rf"{_FINE}|\b(?:peaceful\w*|at home|comfort\w*|grie\w+|sad\w*|mourn\w*|sorry|trial|cohort|median"
        r"|follow-up of|study|beloved|hold (?:his|her)|family|goodbye|at least (?:the|we|i|my|our) (?:could"
        r"|had time|know|family))\b",
    ),
    pattern_frame(
        _BETS,
        "bet, bets, betting, pool, wager*, book, sweepstake*, lottery, tally, bingo, straws, coin",
        _SICK,
        unless=rf"{_FINE}|\b(?:super bowl|world cup|elections?|baseball|basketball|football|soccer|match|race"
        rf"|swimming|pool of|car ?pool"
        r"|data|patient pool|pool the|with my|you|text ?book|a book)\b",
    ),
)
