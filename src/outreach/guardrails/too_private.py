"""What nobody needs to know: hearsay about others, their private lives, patients as a joke, and too much of oneself.

Classes of words in frames, see `frames`. A birth,
    a loss or an illness that is over may be told; a counselor who helps
is nothing to hide. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.scorn import A_THIRD, COLLEAGUE, THE

_HEARSAY = any_of(
    """word is, word in the, word on the, word among, word around, word has it, word from the, rumor*, rumour*,
    grapevine, little bird, they say, people say, people are saying, some say, everyone says, everybody says,
    everyone knows, everybody knows, we all know, open secret, no secret, apparently, supposedly, allegedly, i hear,
    i heard, i've heard, i have heard, we heard, hearsay, scuttlebutt, story goes, talk is, talk of,
    from what i hear, i suspect, i bet, turns out, guess who, guess what, did you hear, have you heard, don't quote,
    do not quote, off the record, not hear this|it|that from me, not hear it from, rumor mill, whisper*, gossip*,
    they caught, got caught, between you and me, between us, between the two of us, between ourselves,
    keep this|it|that, caught, one hears, if you believe the, if you ask me, i am told that, i was told that,
    i'm told, someone told me, somebody told me, nurse|resident|friend|fellow|therapist|colleague told me,
    heard from a|the|one, suspects, everyone suspects, did you know, in confidence, told me in secret, told nobody,
    you can guess, one can guess, guess which, guess why, guess how, there is talk, there's talk, people talk,
    everyone talks, is said to, are said to, was seen, were seen"""
)
_MATTERS = any_of(
    """fired, sacked, let go, asked to leave, asked to resign, told to leave, made to leave, forced out, pushed out,
    shown the door, on his|her|their way out, left him|her, leaving him|her, left his|her wife|husband, divorc*,
    separated, sleep* with, sleeping with, sleeping together, slept with, slept together, affair, affairs, a thing,
    an item, dating, hooked up, hooking up, seeing each other, spouse*, marriage, mistress, lover, drinks, drinking,
    drunk, drugs, rehab, pills, addict*, depress*, antidepressant*, breakdown, bipolar, pregnan*, miscarr*, failed,
    fails, failing, flunk*, probation, suspend*, lawsuit*, sued, complaint*, hr, title ix, investigat*, harass*,
    caught, cheat*, plagiari*, faked, made up, fudg*, brib*, on the board, nepotism, strings, salary, bankrupt*,
    jail, prison, arrest*, dui, papers for him|her, ghostwrit*, not match, unmatched, cost ~ job, elsewhere,
    hate each other, not speaking, not on speaking, is gay, resign*, kicked out, asked not to, passed over,
    crush on, in love with, on the rocks, stole, stolen, cover* up, cover-up, scandal*, screwed, slept ~ way,
    bad reputation, reputation, a nurse, something with a student, a student, cannot stand, can't stand, unpaid,
    gambl*, debts, weight, botox, reported for, reported to, in one room, alcohol, burnout, burned out, is leaving,
    mood, thrown out, husband, wife, parents, in treatment for, flunked, therapy, shrink, mistake*, sick leave,
    losing ~ job, lose ~ job, axe, ax, merger, demot*, rigged, cocaine, beats his|her, lawsuit*, quit because,
    paid off, hush*, own name, not have told, settlement"""
)
_GRAVE = any_of(
    """affair, drunk, hungover, hung over, hung-over, on antidepressants, on an antidepressant, in rehab,
    sleeping with, slept with, sleeping together, slept together, cheating on, cheated on his|her, getting divorced,
    getting a divorce, divorce, failed her|his|their boards|step|exam|shelf, failed step, failed the boards|step,
    not match last, not told anyone|anybody|us, asked to leave, whiskey, whisky, reeks of, smells of alcohol,
    smells like alcohol, suicidal, off his|her meds, on meds, wets, eating disorder, a thing now, an item now,
    dating, on probation, dui, hooked up, hooking up, flunked step|the|his|her, treatment for alcohol|drugs,
    leaving her|his husband|wife, reported for, a scam, touching a, came in drunk, passed out, is high, was high,
    in jail, arrested, shoplift*, bulimi*, anorexi*"""
)
_CRIES = any_of(
    "cries, cried, crying, broke down, breaks down, sobbed, sobbing, sobs, weeps, bawl*, in tears, meltdown*"
)
_JUNIOR = any_of(
    "intern, interns, co-intern*, resident*, co-resident*, fellow, student, roommate*, nurse, attending*, chief"
)

_PATIENT = any_of(
    """patient, patients, pt, lady, guy, man, woman, old man, old woman, old lady, old guy, family, families,
    daughter, husband, wife, son, mother, gentleman, customer*, inpatient*, consult, veteran, vet, regular,
    regulars, ones, him, her, she, he"""
)
_MOCKED = any_of(
    """whale, whales, coot, coots, geezer*, hag, crone, gomer*, codger*, fogey*, frequent flyer*, frequent flier*,
    train wreck, trainwreck, walking train, vegetable, bag lady, fatso, fatty, porker, psych case, nutter, nut job,
    drug seeker*, drug-seek*, drug seeking, malinger*, faker, toothless, tattoos than, brain cells, teeth than,
    size of a, size of an, crazy cat, cat lady, town drunk, regular drunk, local drunk, drama queen*, hypochondri*,
    full moon, circling the drain, walking corpse, old bat, old goat, old fart, old bag, beached, elephant"""
)
_FOUND = any_of(
    """stench, stank, stinks, stink, stunk, smelled so|bad|like|awful|terrible|worse, smells so|bad|like|awful,
    reek*, whine*, whining, whiny, babbl*, blabber*, prattl*, rambl* on, droned on, moaned and *, filthy, unwashed,
    hoarder, disgusting, gross, hilarious, a hoot, ridiculous, nuts, crazy, loony, bonkers, whacko, dumb as *, dumb,
    stupid, deaf as *, fat, obese lady|man|guy|woman, sedate her|him, shut up, never shuts, won't stop talking,
    clueless, a circus, a zoo, ringmaster, a handful, from hell, a pain, a nightmare, impossible, insane,
    repair shop, wanted to sedate, as if we were, as though we were, noncompliant, non-compliant, linac talks,
    smelly, ugly, cranky, demented, needy"""
)
_FUN = any_of(
    """laughed at|about|over, laughing at|about|over, laugh at|about|over, good laugh, burst out laughing,
    cracked up, cracking up, giggl*, snicker*, smirk*, chuckled at|about|over, joked about, joke about, jokes about,
    joking about, rolled my|our eyes, roll my|our eyes, rolling my|our eyes, make fun, made fun, making fun,
    poke* fun, had fun with, fun of, have a bet, had a bet, bet on which|when|who|how, betting on, taking bets,
    betting pool, placed bets, drew straws, nickname*, called him the, called her the, call him the, call her the,
    imitat*, impression of, mimick*, straight face, room groaned, team groaned, we groaned, all groaned,
    you should have seen, should've seen, funniest, you would not believe, you wouldn't believe, hid from,
    drew lots, not to laugh, keep from laughing, tape ~ mouth, get a life, stripped paint, allowed to breed,
    crazies, loonies, table groaned, bed groaned, chair groaned"""
)
_OF_CARE = any_of(
    """patient, patients, pt, lady, guy, man, woman, family, daughter, husband, wife, him, her, she, he, they,
    symptoms, exam room, room, bore, gown, mask, table, curtain, ones, one"""
)

_SELF = r"\b(?:i|i'm|i've|i'd|me|my|myself|we)\b"
_INTIMATE = any_of(
    """been drinking, drinking most, drinking every, drinking too, drinking again, drinking more, drank too,
    got drunk, was drunk, so drunk, got wasted, was wasted, blackout, blacked out, hungover, hung over, hung-over,
    a hangover, stoned, got high, was high, weed, bottle of wine a|every, pills, sleeping pill*, antidepressant*,
    ssri*, zoloft, lexapro, prozac, xanax, ativan, adderall, lithium, panic attack*, nervous breakdown,
    mental breakdown, breakdown, abandonment, suicid*, ending it all, end it all, kill myself, hurt myself,
    hurting myself, cut myself, not want to live|wake, self-harm, better off dead, want to die, wanted to die,
    threw up, throw up, throwing up, vomit*, puke*, puking, diarrh*, the runs, my period, hemorrhoid*, constipat*,
    my bowels, bowel trouble, std, sti, my uti, herpes, wet myself, wet the bed, naked, not showered,
    have not washed, not eaten, hardly eaten, barely eaten, stopped eating, binge*, purg*, my weight, libido,
    my sex, sex life, love life, one-night stand, tinder, hooked up, hook* up with, slept with, made out with,
    kissed, my ex, my exes, dumped me, cheated on me, walked out on, walked out, broke up, break-up, breakup,
    my divorce, my marriage, custody, marriage counsel*, couples therapy, in one bed, on the couch for, maxed out,
    card debt, so much debt, overdraft, bankrupt*, eviction, evicted, gambl*, rent money, debt collect*,
    my hangover, in jail, in prison, back in jail, my medication*, my meds, off my meds, new drug, my dose of,
    bipolar, my psychiatrist, my shrink, rehab, relapsed, aa meeting, my sobriety, my ovaries, sperm count,
    fertility, ivf, miscarr*, abortion, my uterus, my prostate exam, had sex, have sex, having sex, on the toilet,
    stomach ~ mess, one-night, trying for a baby, trying to conceive, not wake up, gained|lost ~ pounds,
    gained|lost ~ kilos, sight of myself, hate myself, hate my body, maxed, out partying, my dose, a zombie,
    overdosed, my acne, my rash, my breath, my drinking, my depression, my anxiety disorder, my adhd, my eating"""
)
_SUFFERED = any_of(
    """left, leaving me, walked out, moved out, cheat*, broke up, break up, fight, fights, fighting, fought,
    scream*, yell*, divorc*, split, text|texts|texting me, keeps texting, affair, impossible to live, lawyer,
    not slept, not speak*, not talk*, threw, throws me, drunk, drinks, jealous, hates, in bed, sex, dumped, ghosted,
    unfaithful, on the rocks"""
)
_LOVED = (
    r"\bmy (?:ex|boyfriend|girlfriend|husband|wife|partner|fianc[e]+|spouse|marriage|roommate|in-laws?"
    r"|mother-in-law)\b"
)
_KIN = r"\bmy (?:\w+ )?(?:dad|father|mother|mom|mum|brother|sister|uncle|aunt|cousin|son|parents)\b"
_SCANDAL = any_of(
    "jail, prison, bipolar, alcoholic, drunk, drinks, addict*, rehab, arrest*, affair, overdos*, "
    "meth, heroin, psycho*, schizo*"
)
_OFTEN = (
    r"(?:in (?:the|my|his|her) (?:\w+ )?(?:bathroom|restroom|stairwell|car|call room|shower|toilet|locker room"
    r"|workroom"
    r"|bed|closet|garage|parking lot)|every|most|almost|all (?:night|day|weekend|week)|myself|alone|after each|before"
    r"|for (?:hours|days|an hour)|on the (?:floor|bus|train)|constantly|daily|a lot|nightly)"
)

TOO_PRIVATE: tuple[Frame, ...] = (
    # hearsay
    frame(
        _HEARSAY,
        _MATTERS,
        A_THIRD,
        unless=r"\bcaught (?:in the|a cold|the (?:train|flight|bus|error)|up|my|your)\b|\b(?:trial|study|paper"
        r"|abstract|poster|series"
        r"|registry) (?:is|was|failed)\b",
    ),
    pattern_frame(
        r"\b(?:apparently|i hear|i heard|word is|rumor has it|turns out)\b[^.;?!]{0,60}\b(?:two|both|couple"
        r"|pair) of\b"
        r"|\bour (?:star|favorite|favourite)\b",
        "apparently, hear, heard, word, rumor, turns, star, favorite, favourite",
        _MATTERS,
    ),
    frame(
        any_of(
            "don't quote me, do not quote me, between you and me, keep this between, keep that between, off the record"
        ),
        unless=r"\b(?:charts?|papers?|slides?) between\b|\brank|\?|\bbetween you and me,? i (?:was|am|have|had|felt"
        r"|did|do|still|never|found|thought|will)\b",
    ),
    frame(
        _GRAVE, rf"(?<![\w'-]){COLLEAGUE}(?![\w-])|\b(?:she|he|they)\b", unless=r"\b(?:paper|lesion|machine|i was)\b"
    ),
    pattern_frame(
        rf"\b{THE} (?:[\w'-]+ ){{0,2}}?{_JUNIOR}\b[^.;?!]{{0,30}}?(?<![\w'-]){_CRIES}(?![\w-])",
        _CRIES,
        unless=r"\b(?:joy|laughing|farewell|goodbye|graduation|with (?:me|us|the (?:family|patient)))\b",
    ),
    # patients as a joke
    frame(
        _MOCKED,
        _OF_CARE,
        unless=r"\b(?:watch|ocean|tumor|lesion|mass|miles|status|points|phantom|organ"
        r"|field)\w*\b",
    ),
    frame(
        _FOUND,
        any_of(
            "patient, patients, pt, lady, old man, old woman, old guy, guy, family, exam room, daughter, "
            "whined, gown, sedate"
        ),
        unless=r"\b(?:i (?:felt|was|am)|plan|outcome|dense|idea|question|not (?:dumb|stupid))\b",
    ),
    frame(
        _FUN,
        _OF_CARE,
        unless=r"\b(?:(?:patient|he|she|family|they) (?:just |even |also )?laughed|my (?:own|shoes|first|joke|tie)"
        r"|with (?:him|her|them|us|you)|myself"
        r"|you (?:made|joked))\b",
    ),
    # too much of oneself
    frame(
        _INTIMATE,
        _SELF,
        unless=r"\b(?:patients?|phantom|study|registry|trial|residents learn|vivo"
        r"|ex ante|divorce from)\b",
    ),
    pattern_frame(
        rf"{_LOVED}[^.;?!]{{0,50}}?(?<![\w'-]){_SUFFERED}(?![\w-])"
        rf"|(?<![\w'-])(?:{_SUFFERED})[^.;?!]{{0,40}}?{_LOVED}",
        _SUFFERED,
        unless=r"\bleft (?:for|the (?:house|room|keys)|at|home)\b",
    ),
    frame(_SCANDAL, _KIN, unless=r"\b(?:cured|recovered|psycholog|teach|taught|nurse|guard|chaplain|work)\w*\b"),
    pattern_frame(
        rf"\bi(?:'ve| have| had)?(?: just| often| still| always| only)? (?:cry|cried|sob|sobbed|bawl|bawled"
        rf"|weep|wept|been crying)"
        rf"(?: \w+)?(?: \w+)? {_OFTEN}",
        "cry, cried, sob, sobbed, bawl, bawled, weep, wept, crying",
    ),
    pattern_frame(
        r"\bmy (?:therapist|psychiatrist|shrink|counsell?or)(?: \w+)? (?:says?|said|thinks?|thought|has put"
        r"|put|upped|told"
        r"|calls?|wants?|believes?|diagnosed|prescribed|keeps?)\b",
        "therapist, psychiatrist, shrink, counselor, counsellor",
    ),
    pattern_frame(
        r"\bi(?:'ve| have| am|'m)? (?:started|been|now)? ?(?:seeing|dating|sleeping with) (?:one of|an?|the"
        r"|my|somebody|someone)"
        r" (?:[\w'-]+ ){0,3}?(?:resident|attending|fellow|nurse|physicist|therapist|student|intern|surgeon)s?\b",
        "seeing, dating, sleeping",
        unless=r"\bseeing (?:an?|the) (?:therapist|physicist) (?:about|for|on)\b",
    ),
)
