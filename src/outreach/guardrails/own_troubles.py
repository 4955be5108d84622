"""What is too much of oneself for a colleague: money, family war, body, bed, bottle, dreams of the reader.

Classes of words in frames, see `frames`, beside those of `too_private`. A birth, a loss, a cold and a plain "busy week"
are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.mockery import FICTION

_ME = r"(?<![\w'-])(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|our)(?![\w-])"
_PATIENTS = (
    r"\b(?:patients?|pts?|study|trial|registry|cohort|phantom|lecture|grand rounds|vivo|screening program"
    r"|clinic for)\b"
)
_KIN = (
    r"(?:(?:mother|father|sister|brother|daughter|son)s?-in-law|father|mother|dad|daddy|mom|mum|parents?"
    r"|brothers?|sisters?|uncle"
    r"|aunt|cousins?|in-laws|roommates?|husband|wife|partner|family|boyfriend|girlfriend|fianc[eé]+|spouse|ex"
    r"|landlord|stepmother|stepfather"
    r"|grandmother|grandfather|son|daughter|kids?|children|folks|flatmate|neighbou?rs?)"
)
_QUARREL = (
    r"(?:stopped (?:speaking|talking|paying)|(?:isn't|aren't|not|no longer|barely) (?:on )?(?:speak\w*|talk\w*"
    r"|touch\w*)|snake|bloodbath"
    r"|disowned|cut me off|kicked me|threw me|hates? me|hate each|hates? my|cheat\w*|lying|liar|thief|stole"
    r"|steals|alcoholic|drunk|drinks|drinking"
    r"|addict\w*|divorc\w*|separat(?:ed|ing)|affair|left me|leaving me|walk\w* out|moved out|screams?|screaming"
    r"|yells?|fight(?:s|ing)?|fought"
    r"|argu(?:e|es|ed|ing)|throws?|threw (?:a|his|her|the|my)|jail|prison|arrested|bankrupt\w*|gambl\w*"
    r"|broke up|dumped|slept|sleeps? (?:on|in)|in bed|bed since"
    r"|shared a bed|counsel\w*|nightmare|monster|witch|bitter|toxic|narcissist\w*|controlling|jealous|custody"
    r"|lawyers?|court|owes? me|(?:is|are|so|too) lazy|useless|slob"
    r"|impossible|unbearable|(?:is|are|going|went|gone|me) (?:\w+ )?crazy|insane|psycho\w*|manipulat\w*"
    r"|suicid\w*|meltdown|gossips|not forgiven|won't forgive|never wanted|wish(?:es)? i|hits?|hit me|unfaithful"
    r"|pregnan\w*|in debt|evict\w*|ruined|ghosted|blocked me|on the rocks|falling apart|a war|world war)"
)
_MONEY = any_of(
    """
    overdrawn, overdraft, behind on my|the rent|mortgage|loan*,
    cannot|can't pay|afford my|the|our rent|mortgage|bills|loans|heat|food|groceries, dead broke, flat broke,
    i am broke, i'm broke, totally broke, completely broke, repossess*, foreclos*, loan shark, bounced check*,
    payday loan*, pawn*, eviction*, evicted, collection agency, debt collector*, collectors, in the red, maxed out,
    credit card* debt|is|are|was, card declined, bankrupt*, owe the bank, owe the casino, owe the irs,
    lost ~ gambling|poker|casino, at the casino, dollars in debt, in debt up, swimming in debt, drowning in debt,
    my bank account, my salary is, borrow* money from, living on ramen, food stamps, child support, alimony"""
)
_BODY = any_of(
    """
    my colonoscopy, my bowel*, bowel prep, my enema, an enema, my hemorrhoids, hemorrhoid*, yeast infection, my uti,
    a uti, my period, my cramps, period cramps, pms, my hormones, hormones are, off the pill, on the pill,
    birth control, pregnancy test, ovulat*, hot flash*, my menopause, erect*, vasectomy, my testic*, my groin,
    my crotch, my butt, my rear, jock itch, my toenail*, my fungus, my boil, a boil on, pus, my stool*,
    on the toilet, the toilet all, the runs, gassy, my gas, bloated, farted, explosive, diarrh*, constipat*,
    threw up, throwing up, vomit*, puk*, hangover, hungover, hung over, drank far|way|too much|many, drank so much,
    had one too many, too many drinks|beers|glasses|margaritas|shots, bottles of wine, tequila,
    woke up on|in|next|beside a|the|my|someone's|somebody's|stranger's couch|floor|stranger|bathtub,
    woke up on|in|next|beside a|the|my|someone's|somebody's|stranger's gutter|bed|yard|lawn,
    stranger's couch|bed|floor, a strange bed, blacked out, marks on my neck, hickey*, love bite*, walk of shame,
    skinny dip*, skinny-dip*, naked, in my underwear, my underwear, in the nude, not shared a bed, shared a bed,
    separate beds, separate bedrooms, no sex, sex life, my libido, a dry spell, one-night stand, got lucky, got laid,
    dream about you, dreamed about you, dreamt about you, dreamt of you, dream of you,
    not wearing your|his|her|any|much, wearing nothing, crush on you, attracted to you, think about you at night,
    think of you at night, in love with, my therapist thinks, my rash, a rash on|down, my discharge, my mole,
    my acne, body odor, my sweat*, my armpit*, pee, peed, peeing, wet myself, snot, phlegm, my ulcer*, herpes,
    chlamydia, std, sti, my genital*, my breasts, my nipples, my pelvic, my cycle, miscarr*, my ivf, sperm,
    my weight, gained ~ pounds, hate my body, xanax, prozac, zoloft, lexapro, ambien, adderall, edibles, weed,
    joint last, getting high, got high, was high, stoned, cocaine, mushrooms, acid trip, lsd,
    crying every|all|myself, cry every|all|myself, hate myself, hate my life, want to die, end it all, kill myself,
    panic attack*, nervous breakdown, mental breakdown, losing my mind, lost my mind"""
)

OWN_TROUBLES: tuple[Frame, ...] = (
    frame(_MONEY, _ME, unless=rf"{_PATIENTS}|{FICTION}|\b(?:pawn (?:to|takes)|chess)\b"),
    frame(
        _BODY,
        _ME,
        unless=rf"{_PATIENTS}|{FICTION}|\b(?:acid trip report|mushrooms (?:for|in|at)|your (?:recipe|mushrooms)"
        rf"|naked eye|joint last name"
        r"|your uti|peer\w*|explosive growth|baby|toddler|puppy|dog|in love with (?:the field|this field"
        r"|brachy\w*|it|physics|teaching|research|the work|medicine)|weed(?:ed|ing)? (?:out|the))\b",
    ),
    pattern_frame(
        rf"\bmy (?:\w+ ){{0,2}}?{_KIN}\b[^.?!]{{0,60}}?\b{_QUARREL}\b|\b{_QUARREL}\b[^.?!]{{0,25}}\b(?:with|by"
        rf"|from|at|of) my (?:\w+ )?{_KIN}\b",
        any_of(
            "father, mother, dad, daddy, mom, mum, parent*, brother*, sister*, uncle, aunt, cousin*, laws, "
            "roommate*, husband, wife, partner, family, boyfriend, "
            "girlfriend, fianc*, spouse, ex, landlord, stepmother, stepfather, grandmother, grandfather, son, "
            "daughter, kid, kids, children, folks, flatmate, neighbor*, neighbour*, law"
        ),
        unless=rf"{_PATIENTS}|{FICTION}|\b(?:cancer|died|surgery|chemo\w*|thank|grateful|is a (?:nurse|lawyer"
        rf"|doctor|teacher|counsell?or)|who is a (?:lawyer|counsell?or)"
        r"|lawyers? (?:at|in|for|too|by)|teaches|moved out of (?:state|town)|drinks (?:coffee|tea|milk)"
        r"|basketball|tennis|court on|crazy about|argues that|hits? (?:the|a|home)"
        r"|drinking (?:coffee|tea)|jokes?|said|says|not speak (?:english|spanish|french|german)|sleeps? (?:well"
        r"|through|late)|pregnant with|threw a party|and i are expecting)\b",
    ),
)
