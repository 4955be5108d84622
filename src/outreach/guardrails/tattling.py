"""What is passed on or asked for: rumors, affairs, bodies, laughs at patients, and one's own private troubles.

Classes of words in frames, see `frames`, beside those of `too_private`. Good news of others, a question about their
work and what is clinical are fine. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.contempt import NAMED
from outreach.guardrails.frames import Frame, pattern_frame
from outreach.guardrails.scorn import A_THIRD, COLLEAGUE, THE

_WHO = rf"(?:{NAMED}|{THE} (?:[\w'-]+ ){{0,2}}?{COLLEAGUE}|he|she|they|him|her|them)"
_GOOD = (
    r"\b(?:congratulat\w*|award\w*|good things|well done|accepted|excellent|great teacher|wonderful|(?<!not )kind"
    r"|lovely|baby shower"
    r"|birthday|not listen|do not believe|rather not|faster than)\b"
)
_KIN = (
    r"(?:father|mother|dad|mom|mum|parents?|brother|sister|uncle|aunt|cousin|in-laws?|roommate|husband|wife|partner"
    r"|family)"
)


def _says(pattern: str, cues: str, *beside: str, unless: str = _GOOD) -> Frame:
    return pattern_frame(pattern, cues, *beside, unless=unless)


TATTLING: tuple[Frame, ...] = (
    # said before something that had better not be said
    _says(
        r"\b(?:to|me|just|must|i'll|and) (?:just )?(?:vent|rant)\b(?! (?:hole|tube|settings?))|\bventing\b"
        r"|\brant(?:ing)?\b|\boff my"
        r" chest\b|\b(?:let|blow|letting|blowing) off (?:some )?steam\b",
        "vent, venting, rant, ranting, chest, steam",
        unless=r"\b(?:catheter|tube|hood|ventilat\w*|applicator|air)\b",
    ),
    _says(
        r"\b(?:should not|shouldn't|ought not to|not supposed to|probably not) (?:really |probably "
        r"|even )?(?:be )?(?:say(?:ing)?|tell(?:ing)?"
        r"|repeat(?:ing)?|writ(?:e|ing)|shar(?:e|ing)|pass(?:ing)?)\b[^.?!]{0,25}\bbut\b|\b(?:not to be mean"
        r"|no offense|no offence|not want to"
        r" (?:gossip|be mean|speak ill|bad-?mouth|name names)|n't want to (?:gossip|be mean|speak ill|bad-?mouth"
        r"|name names)|not one to gossip"
        r"|not to gossip|hate to gossip|not to speak ill)\b",
        "say, saying, tell, telling, repeat, repeating, write, writing, share, sharing, pass, passing, mean, "
        "offense, offence, gossip, "
        "ill, badmouth, bad, names",
        A_THIRD,
    ),
    _says(
        r"\b(?:little bird|rumou?r(?:s|ed)? (?:has|have|is|are|about|that|of|mill)|grapevine|scuttlebutt"
        r"|(?:the )?gossip (?:is|has|about|among)"
        r"|word (?:is|has it|on the street|in the (?:halls?|hallway|clinic))|tongues? (?:are )?wag\w*"
        r"|making the rounds|talk of the (?:floor|town"
        r"|department|clinic|ward)|(?:whole|entire) (?:floor|department|ward|clinic|program|hospital|team"
        r"|building) (?:is talking|talks|knows|is"
        r" whispering|says)|(?:people|everyone|everybody|they) (?:is |are |all )*(?:whisper\w*|talk\w*) (?:about"
        r"|that|of)|(?:everyone|everybody"
        r"|all|they) (?:\w+ )?(?:say|says|knows?) (?:so|it|that)? ?(?:at lunch|behind|here)|well known that"
        r"|if you believe the|open secret)\b",
        "bird, rumor*, rumour*, grapevine, scuttlebutt, gossip, word, tongue, tongues, rounds, talk, talks, talking, "
        "talked, floor, "
        "department, ward, clinic, program, hospital, team, building, whisper*, lunch, known, believe, secret, "
        "behind",
        A_THIRD,
        unless=rf"{_GOOD}|\brank\w*\b|\b(?:a talk about|your talk|my talk|talked about (?:the (?:plan|paper|case"
        rf"|study|margin)"
        rf"|you)|well known that (?:the|a) (?:dose"
        r"|tumou?r|bladder|rectum|margin))\b",
    ),
    _says(
        r"\b(?:talk\w*|say|said|says|saying|laugh\w*|whisper\w*|gossip\w*|jok\w+"
        r"|complain\w*)\b[^.?!]{0,40}\b(?:behind (?:your|my|his|her|their|our"
        r"|everyone's|people's|the \w+'s) backs?|when (?:you|he|she|they)(?:'re|'s| are| is| were| was)? (?:out of"
        r"|not in|left|leaves?|gone|away|not"
        r" there))",
        "behind, when",
        r"\b(?:they|everyone|everybody|people|colleagues?|residents?|nurses?|coordinator|she|he|all|your|our)\b",
        unless=rf"{_GOOD}|\b(?:patients?|phone|table)\b",
    ),
    # asking for it
    _says(
        r"\b(?:what(?:'s| is| are)|give me|got|have|heard|any|tell me|want|know) (?:you )?(?:any |all |the "
        r"|some )*(?:latest |juicy |inside )?(?:dirt|latest|gossip|scoop"
        r"|tea|juicy details|rumou?rs|drama)\b(?! (?:about|on|from) (?:the (?:trial|study|paper|machine|abstract)"
        r"|your (?:trial|study|paper)))[^.!]{0,20}(?:\b(?:on|about|with|behind|in|there|of)\b|\?)"
        r"|\btell me everything\b|\bspill (?:it|the"
        r" (?:tea|beans))\b|\bi want (?:all )?the (?:gory |juicy )?details\b|\bwho is (?:sleeping|dating|seeing"
        r"|leaving|in trouble)\b",
        "dirt, latest, gossip, scoop, tea, details, rumors, rumours, drama, everything, spill, who",
        unless=rf"{_GOOD}|\b(?:cup of|tea (?:break|room|with)|final|finals|tell me everything (?:about"
        rf"|you know about) (?:the|your) (?:plan|trial|paper"
        r"|machine|study|job)|margins?)\b",
    ),
    _says(
        rf"\b(?:is it true|is there (?:any )?truth|did you (?:hear|know|see)|have you (?:heard|seen)|do you know"
        rf"|can you believe)\b[^.!]{{0,30}}"
        rf"(?:\bthey say\b|\bpeople say\b|\babout {_WHO} and (?:the|that|his|her|a)\b|\b(?:what|who|that"
        rf"|why) {_WHO} (?:\w+ )?(?:did|said|threw|wore|got"
        rf"|called|slept|has done|was caught|left (?:his|her)|was (?:wearing|doing)))|\bdid {_WHO} (?:really"
        rf"|actually) (?:throw|say|yell|hit|tell|sleep"
        rf"|kiss|cheat|do (?:that|it)|get (?:fired|drunk|caught)|call|slap|scream|cry|walk out|lose it)",
        "true, truth, hear, heard, believe, really, actually",
        rf"\?|{A_THIRD}",
        unless=rf"{_GOOD}|\b(?:talk|lecture|slides?|table|paper|dose|margin|data|plan)\b",
    ),
    # affairs and bodies
    _says(
        r"\b(?:has|have|had|having|got) (?:a thing|the hots|eyes|a crush|a fling|something (?:going|on the side)"
        r"|three wives|two wives)\b|\b(?:seen|caught"
        r"|spotted|found) (?:\w+ )?(?:with the (?:\w+ )?(?:fellow|resident|nurse|student|attending|intern|secretary"
        r"|married \w+)|in bed|kissing|together at)"
        r"|\bmarried (?:fellow|attending|chair|resident|chief|director|surgeon|man|woman)\b|\bex-?(?:wife"
        r"|husband)s? of\b|\b(?:his|her|their) (?:\w+ )?"
        r"(?:divorce|pregnancy|affair|mistress|lover|drinking|hangover|rehab|breakdown|plastic surgery|nose job"
        r"|botox|bankruptcy|debts)\b",
        "thing, hots, eyes, crush, fling, something, wives, seen, caught, spotted, found, married, ex, wife, "
        "husband, divorce, pregnancy, affair, "
        "mistress, lover, drinking, hangover, rehab, breakdown, surgery, nose, botox, bankruptcy, debts",
        rf"(?<![\w'-]){COLLEAGUE}(?![\w-])|\b(?:he|she|his|her|their|dr [a-z]+)\b",
        unless=rf"{_GOOD}|\b(?:patients?|history|social|keep an eye|eyes on the|with the (?:fellow|resident"
        rf"|student) (?:to|for|in clinic|on rounds)|got married"
        r"|dose|fetal|fetus)\b",
    ),
    _says(
        rf"\b(?:gained|put on|lost) (?:so |too )?(?:much |a lot of |\w+ )?(?:weight|pounds"
        rf"|kilos)\b[^.?!]{{0,40}}\b(?:that|poor|fit|barely|haha|lol|whale)\b"
        rf"|\b{_WHO}(?: \w+)?,? (?:\w+ )?(?:smells|stinks|reeks|stank|needs (?:a shower|deodorant"
        rf"|a bath))(?! (?:good|nice|like (?:coffee|lavender|soap)))"
        r"|\b(?:his|her|their|whose) (?:\w+ )?(?:tattoos?|hair|breath|teeth|outfit|clothes|shoes|dress|skirt|wig"
        r"|toupee|nose|voice|accent|face|feet|weight"
        r"|belly|makeup|gown|laugh|perfume|socks|mustache|lisp)\b[^.?!]{0,25}\b(?:ugly|awful|ridiculous|hideous"
        r"|funny|hilarious|terrible|horrible|disgusting"
        r"|gross|so \w+ that|like a|stupid|silly|tacky|cheap|unbearable|weird|fat|enormous)\b|\bfun of (?!me\b|my\b"
        r"|myself\b|it\b|that\b|the idea)"
        r"|\b(?:not|n't|never) (?:\w+ ){0,3}(?:washed|showered|bathed|shaved|brushed)\b|\bdresse[sd] like\b",
        "weight, pounds, kilos, smells, stinks, reeks, stank, needs, tattoo*, hair, breath, teeth, outfit, clothes, "
        "shoes, dress, dresses, dressed, skirt, "
        "wig, toupee, nose, voice, accent, face, feet, belly, makeup, gown, laugh, perfume, socks, mustache, lisp, "
        "fun, washed, showered, bathed, shaved, "
        "brushed",
        A_THIRD,
        unless=rf"{_GOOD}|\b(?:cachexia|since (?:the|his|her) (?:chemo|treatment|surgery)|part of the fun|the fun of"
        rf"|instruments?|hands)\b",
    ),
    # laughs at patients
    _says(
        r"\b(?:haha+|hehe+|lol|lmao|rofl|funny|hilarious|laugh\w*|giggl\w*|pathetic|bite my (?:lip|tongue)"
        r"|keep a straight face|amusing|comical|entertaining)\b",
        "haha*, hehe*, lol, lmao, rofl, funny, hilarious, laugh*, giggl*, pathetic, lip, tongue, straight, amusing, "
        "comical, entertaining",
        r"\b(?:patients?|lady|guy|old (?:man|woman)|gentleman|family|pts?|he|she|his|her|him)\b",
        r"\b(?:cried|cries|crying|smell\w*|fat|obese|ugly|demented|dementia|noises?|fell|screamed|moaned|drool\w*"
        r"|wet|naked|confused|gown|weight|deaf|blind"
        r"|belly|baby|nickname\w*|whale|whined?|begged|tattoos?|farted|snor\w*|size|incontinen\w*|forgets?"
        r"|cannot remember|never ask|psych)\b",
        unless=rf"{_GOOD}|\b(?:with (?:him|her|them|us|me)|(?:he|she|patient) (?:laughed|joked|made me laugh)"
        rf"|my (?:own|first)|made (?:us|me) laugh)\b",
    ),
    # one's own
    _says(
        rf"\bmy (?:\w+ )?{_KIN}\b[^.?!]{{0,50}}\b(?:moved out|walk\w* out|kicked out|fighting|fight(?:s"
        rf"|ing)? (?:about|over|all|again)|divorc\w*|separat(?:ed|ing)"
        r"|split\w*|not (?:speak\w*|talk\w*)|no longer (?:speak|talk)|drink(?:s|ing)|bankrupt\w*|gambl\w*|in jail"
        r"|arrested|cheat\w*|slob|thief|hates? (?:me|each)"
        r"|screams?|screaming|throws?|left me|addict\w*|in debt)\b",
        "moved, walk*, kicked, fight*, divorc*, separat*, split*, speak*, talk*, drink*, bankrupt*, gambl*, jail, "
        "arrested, cheat*, slob, thief, hate, hates, "
        "scream*, throw, throws, left, addict*, debt",
        unless=r"\b(?:left for|talking to you|separated the|moved to|split (?:the|our) (?:week|time)|patients?)\b",
    ),
)
