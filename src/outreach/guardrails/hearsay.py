"""What is carried on: openings of a rumor, asking for one, and what nobody tells of others: sackings, affairs, pay.

Classes of words in frames, see `frames`, beside those of `tattling` and `too_private`. Good news, a paper that one has
heard of and a story one may tell are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import Frame, any_of, frame, pattern_frame
from outreach.guardrails.mockery import FICTION, OTHERS

GOOD = (
    r"\b(?:congratulat\w*|awards?|awarded|prize|accepted|funded|promot(?:ed|ion)|good (?:things|news|word)"
    r"|great (?:things|news|talk|teacher|mentor)|wonderful|excellent|lovely|baby|engaged|wedding|birthday"
    r"|not (?:listen"
    r"|believe)|lecture|slides|published|thank(?:s| you| him| her| them)|kind(?:ly|ness)?(?! of)|grant|welcome)\b"
)
_FINE = rf"{GOOD}|{FICTION}"

# said before what had better not be said
_OPENS = any_of(
    """
    wait till|until you hear, wait until i tell, never guess who|what|why|which, never believe who|what|which,
    not believe who|what, n't believe who|what, won't believe who|what, you will not believe who|what,
    never guess who|what, guess who,
    want to hear|know something, want to hear ~ latest|gossip|secret|dirt|rumor|rumour|story, wanna hear,
    hear the latest about|on, heard the latest about|on, juicy, i overheard, overheard, eavesdrop*,
    one hears such|things|stories, the stories i, such stories, could|can|would tell you stories|things|tales,
    write a book about, a book about what goes, don't tell a soul, not tell a soul,
    don't tell anyone|anybody i|that|but, my lips are sealed, i probably shouldn't, i probably should not,
    not my place to, isn't my place, is not my place, none of my business but, not my business but,
    far be it from me, don't like to gossip|talk, not one to talk|gossip, hate to tell tales,
    only telling you this|because|that, telling you this|only because, can you keep a secret, you can keep a secret,
    shh, psst, hush hush, hush-hush, didn't|not hear it|this|that from me, heard it through, through the grapevine,
    somebody told somebody, someone told someone, somebody|someone who knows|would know, i have it on good,
    from a reliable|good source, my sources, a source tells|told, they're saying|whispering that|he|she|about,
    they are saying|whispering that|he|she|about, people are talking|whispering about, any truth to|in,
    is there any truth, common knowledge, thought you'd enjoy|like|love knowing|hearing, so apparently, word in the,
    word around, the word is, the talk of, have you heard about|what|why|who|that,
    did you hear about|what|why|who|that, hear about|what|why, heard about|what|why, is it true that|what,
    is it really true, they say that your|our|the|he|she, they say your|our|he|she, story goes, the story is, rumor*,
    rumour*, gossip*, dirt on, dish on, dishing, spill*, tell me everything, in strict confidence, i happen to know,
    i know for a fact, a birdie told, birdie, someone in hr, somebody in hr,
    according to the nurses|therapists|residents|techs, everyone|everybody|all knows|know that|about|how|why|who,
    everyone's|everybody's talking, how badly, what really happened, what really went on, between the lines,
    between us, just between, entre nous, off the record, not for publication but"""
)
_MATTERS = any_of(
    """
    let go, fired, sacked, canned, axed, the boot, the axe|ax|sack, pushed out, forced out, thrown out, kicked out,
    shown the door, on his|her|their way out, asked to leave|resign|go, made to leave|resign|go,
    escorted out|from|off, under a cloud, left under, really left, left so suddenly, left so fast, left in a hurry,
    suddenly left, lost his|her|their license|licence|job|privileges|temper, sued, being sued, lawsuit*, court,
    arrest*, jail, prison, police, investigat*, suspend*, disciplin*, probation, hr, title ix, complaint*, harass*,
    misconduct, drunk, drinking, drinks, rehab, drugs, pills, addict*, overdos*, breakdown, an item, a couple,
    more than colleagues|friends|coworkers, affair*, sleep* with, slept with, sleeping together, hooked up,
    hooking up, carrying on, in bed, kiss*, dating, seeing each other, a thing, divorc*, wife, wives, husband,
    marriage, mistress, lover, boyfriend, girlfriend, second family, love child, pregnan*, money, salary, earns,
    is paid, gets paid, makes a year, how much he|she|they, pay raise, bonus, bought his|her|their, bribe*, donat*,
    fake*, faking, cheat*, plagiari*, made up, failed, failing, flunk*, scandal*, dirt, secret, secretly,
    some business with, business with a, with a student|resident|nurse|intern|patient, what goes on, hate each other,
    feud*, not speaking, not on speaking, fight*, fought, screamed, threw, cried, crying, meltdown, tantrum, lies,
    lied, stole, stealing, steals, nepotism, rigged, nervous, therapy, antidepress*, bipolar, face lift, facelift,
    botox, nose job, toupee, weight, dumped, cheated, anesthesiologist and|& the, nurse, stories, juicy, gossip*,
    what they call, what ~ call, call the|her|him, hung over, hungover, quit, leaving, is gay, latest about|on,
    people who interviewed, unflattering, flattering, fawns, sickening, badly, horror*, hired, fling, caught,
    two-timing, bankrupt*, debts, gambl*, stalk*, ex, exes, unpaid, nasty, trouble, mess,
    been through ~ fellows|residents|coordinators"""
)
_SCANDAL = any_of(
    """
    more than colleagues|friends|coworkers, second family, love child, bought his|her|their way,
    buys his|her|their way, sugar daddy, carrying on with, hooked up at|with|after|again, an item, under a cloud,
    escorted out|from|off ~ security, thrown out of two|three|the|his|her, kicked out of, bumped off, paternity,
    midlife crisis, the pregnant one, knocked up, shacked up, shacking up, messing around with, fooling around with,
    flirt* with, hitting on, makes|making eyes at, hot for, the hots for, screwing, ogl*, leering,
    got the sack|boot|axe, about to be fired|sacked|pushed|let|axed|canned, being pushed out, being forced out,
    being shown out, is being let go, being sued, got canned, lost his|her license|licence,
    take|took|taken his|her licence|license, what ~ earns, what ~ gets paid, what ~ is paid, in the closet,
    out of the closet, wears a wig|toupee, dyes his|her, had work done, face lift, facelift, nose job, boob job,
    tummy tuck, married for money, married into, married the boss, left his|her wife|husband,
    leaving his|her wife|husband, ran off with, run off with, ran away with, home wrecker, homewrecker, trophy wife,
    drunk at, drunk on, drunk again, wasted at,
    smelling|smelled|smells of gin|wine|beer|alcohol|booze|whisky|whiskey, snort*, popping pills, pops pills,
    on something, falling apart since, gone off since, a wreck since"""
)
_GOSSIP_UNLESS = (
    rf"{_FINE}|\b(?:i do(?:n't| not) want to gossip|heard (?:about|of) (?:the|your) (?:trial|study|paper"
    rf"|position|job|talk)"
    r"|they say (?:that )?the (?:first|weather|food)|patients? (?:was|were|is) |embargo\w*|manuscript|hazard"
    r"|endpoint"
    r"|let go of|want to know something|so much for|the ballot|scores?|(?:the|your) (?:seats?|gym|parking)"
    r"|no gossip|rank\w*|number one|planning to take|referee|reviewer|peer review)\b"
)

HEARSAY: tuple[Frame, ...] = (
    frame(_OPENS, _MATTERS, OTHERS, unless=_GOSSIP_UNLESS),
    pattern_frame(
        r"\b(?:did|do|have) you (?:hear|heard|know) (?:why|what really|who really|how)\b[^.!]{0,40}\b(?:really"
        r"|actually)?"
        r" ?(?:left|quit|resigned|was (?:fired|let go|replaced|moved|dropped)|got (?:the|his|her|that)|lost"
        r"|said to|did)\b"
        r"|\bis it true\b[^.!]{0,60}\b(?:thrown|fired|sued|divorc\w*|left (?:his|her)|slept|yells?|screams?"
        r"|cries|fight"
        r"|hates?|drinks?|drunk|failed|kicked|lied|caught|hired|dating|sleeps|throws|threw|cheat\w*"
        r"|makes? (?:residents|students|people))\b",
        "why, really, how, true",
        OTHERS,
        unless=_GOSSIP_UNLESS,
    ),
    frame(
        _SCANDAL,
        OTHERS,
        unless=rf"{_FINE}|\b(?:patients?|new item|agenda|an item (?:on|in|of|for|about|i"
        rf"|that))\b",
    ),
    pattern_frame(
        r"\b(?:on|had|has|with|after|married|had) (?:his|her|their|a) (?:second|third|fourth|fifth)"
        r" (?:wife|husband|marriage|divorce|lawsuit|affair|dui|rehab)\b|\b(?:two|both|one|a couple"
        r"|some)(?: of)? (?:\w+ ){0,2}"
        r"(?:attendings|residents|nurses|faculty|fellows|interns|surgeons|students) (?:are|were"
        r"|is) (?:\w+ )?(?:an item"
        r"|together|dating|sleeping|a couple|more than|seeing each)\b|\b(?:those two|the two of them"
        r"|they)\b[^.?!]{0,30}"
        r"\b(?:hooked up|an item|kissing|making out|in the (?:call room|supply closet)|shared a (?:room|bed))\b",
        "second, third, fourth, fifth, item, dating, sleeping, couple, together, more, seeing, hooked, kissing, "
        "making, call, "
        "supply, shared",
        unless=_FINE,
    ),
    pattern_frame(
        r"\b(?:what|how much|how little) (?:he|she|they|the \w+(?: \w+)?|our \w+|dr \w+|your \w+) (?:is |are "
        r"|really )*"
        r"(?:earns?|makes? (?:a year|now|an)|gets? paid|(?:is|are|was) paid|paid (?:a year|for (?:his|her)))\b"
        r"|\b(?:earns?|makes|gets|is paid|paid) (?:twice|double|three times|more than twice|half) (?:what"
        r"|as much)\b",
        "earn, earns, make, makes, paid, twice, double, three, half, gets",
        unless=rf"{_FINE}|\b(?:median|survey|average|residents earn)\b",
    ),
)
