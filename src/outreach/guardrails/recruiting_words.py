"""The classes of words with which somebody at a program wins applicants, and what excuses a sentence once for all.

Patterns for one sentence in lower case: who, whom, how high, when, how sure, how urgent. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.applicant_words import HER_WORK
from outreach.guardrails.other_firsts import LIST_OF_THINGS
from outreach.guardrails.rank_talk import A_NAME
from outreach.patterns import Pattern

US = (
    rf"(?:\b(?:us|here|(?:our|this) (?:\w+ )?(?:program(?:me)?|residency|department|class|team|group|family|hospital"
    rf"|city|place|town|house|shop)|ours|by us)\b|{A_NAME})"
)
PEOPLE = (
    r"\b(?:we|us|i|they|everyone|everybody|nobody|no ?one|all of (?:us|them)|none of us|(?:the|our|my|your) (?:\w+ )?"
    r"(?:attendings?|faculty|residents?|co-?residents?|chiefs?|directors?|pd|apd|chair(?:man|woman)?|department"
    r"|program(?:me)?|committee|interviewers?|team|class|coordinator|group|panel|leadership|boss|nurses|staff|juniors?"
    r"|seniors?|physicists)|dr +\w+)(?:'[a-z]+)?\b"
)
YOU = r"\b(?:you|ya|u|ur|your|yours)(?:'[a-z]+)?\b"
RANK = r"\brank(?:s|ed|ing|ings)?\b"
# what is ranked, listed or first besides people and programs
RANKED = (
    r"\b(?:rank(?:s|ed|ing)?|order(?:s|ed|ing)?|sort(?:s|ed|ing)?|rate[ds]?|prefer(?:red)?|choose|pick) (?:\w+ )?"
    r"(?:the|these|those|your|my|our|each|every|all|ten|five|six|three|four|two|some) (?:\w+ ){0,3}?(?:plans?|margins?"
    r"|articles?|papers?|figures?|posters?|abstracts?|contours?|constraints?|cases?|questions?|tables?|drafts?|topics?"
    r"|slides?|talks?|sessions?|trials?|projects?|beams?|arcs?|risks?|titles?|electives?|journals?|books?|techniques?"
    r"|scans?|structures?|toxicit\w+|images?|images|models?|restaurants?|neighbou?rhoods?|dates?|days|times?)\b"
    r"|\bcontours? you\b|\bby (?:lung|heart|mean|cord) dose\b|\bthe (?:margins?|articles?|plans?)\b"
)
# the advice that every dean gives
ADVICE = (
    r"\b(?:true (?:preferences?|order)|(?:your|the) own (?:order|preferences?|heart|mind)|your (?:heart|gut)|algorithm"
    r"|nrmp|deadline|due on|opens|closes|certif\w+ (?:is|by)|in the order (?:you|in which|that)|whatever order"
    r"|not (?:by|for) (?:us|what|anyone)|dean|advis[eo]r)\b"
)
WITHHELD = (
    r"\b(?:can't|cannot|may not|must not|mustn't|shouldn't|not (?:allowed|permitted|able|supposed|right) to"
    r"|unable to) (?:\w+ ){0,2}?"
    r"(?:say|talk|discuss|speak|ask|comment|share|tell|influence|promise|write)\b(?! (?:you how|enough|you (?:more"
    r"|enough)))(?!.*\bbut\b)",
    r"\b(?:no influence|change nothing|nobody here (?:may|can)|has no (?:effect|bearing)|does not (?:count|change)"
    r"|not change)\b",
    r"\b(?:(?:please )?(?:don't|do not|never)|need not|needn't|no need to|rather you (?:did not|didn't)"
    r"|(?:not|never|nobody) (?:\w+ ){0,3}?(?:to|may|allowed|permitted|supposed|able)) (?:\w+ ){0,3}?(?:tell|say"
    r"|answer|share"
    r"|ask|comment|speak|talk|discuss|feel)\b(?!.*\bbut\b)",
    r"\b(?:i|we) (?:won't|will not|would not|must not|may not|don't|do not|can't|cannot) (?:ask|comment|say|tell"
    r"|promise"
    r"|discuss|know)\b(?!.*\bbut\b)",
)
OWN_STORY = (
    r"\b(?:i|we) (?:ranked|chose|picked|came|applied|interviewed|matched|rotated|decided|preferred|was|had (?:been"
    r"|a hard"
    r"|ranked))\b(?!.*\b(?:so should you|you should|you will|hope|you too|your?|join)\b)|\bwhen i (?:was|applied"
    r"|interviewed)"
    r"\b|\byou asked (?:why|how|what|if|whether|me|about)\b"
)
OF_THE_DAY = (
    r"\b(?:tumou?r board|chart rounds|rounds|grand rounds|lunch|dinner|coffee|zoom|happy hour|webinar|forum"
    r"|conference|symposium|workshop|journal club|session|seminar|lecture|shadow\w*|booth|meeting|picnic|barbecue"
    r"|hike|drinks?|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning"
    r"|afternoon|evening)s?|tomorrow|next week|lab|registry|coauthor|second author|speaker|handbook|personal statement"
    r"|shelf exam|parking|shuttle|garage|podium|poster)\b"
)
INNOCENT = (*WITHHELD, RANKED, HER_WORK, LIST_OF_THINGS)
NOT_OF_THE_DAY = (*INNOCENT, OF_THE_DAY)

# Wishes that leave the place open, and rankings of things: no other meaning is looked for beside them.
OPEN_WISH = Pattern(
    r"\b(?:wherever|whichever|whatever|any program|every program|place that (?:suits|fits|is right)|where you(?:'ll"
    r"| will|'d"
    r"| would|'re| are)? (?:be |feel )?(?:\w+ )?(?:happ\w+|thrive|belong|best|at home)|good luck|best of luck"
    r"|luck (?:with|in|on)"
    r"|wish(?:ing)? you (?:the best|all the best|well|every|luck|a )|hope (?:the|that the) (?:match|season|rest)"
    r"|hope (?:that )?(?:match day|march|the match|it all) (?:\w+ ){0,2}?(?:brings|goes|is|treats|works))\b"
)
TO_US = Pattern(rf"{US}|\bour list\b|\bwe(?:'[a-z]+)? (?:\w+ )?(?:rank|want|hope|need)|\bour (?:first|top)\b")
NOT_TOLD = Pattern(
    rf"{RANKED}|\b(?:please )?(?:don't|do not|never) (?:tell|say|let) (?:me|us|any)\b(?!.*\bbut\b)"
    r"|\b(?:cannot|can't|may not|must not|not allowed to|unable to|not able to|not permitted to) (?:tell|say|discuss"
    r"|talk|comment"
    r"|speak|share)\b(?! (?:you how|enough|you (?:more|enough)))(?!.*(?:\b(?:but|only|though|just|still|except"
    r"|unofficially|however)\b|[;:]))"
    r"|\brank (?:the |your |all |those )?(?:programs|places|them) (?:in|by|as|accord\w+|honestly|how"
    r"|the way)\b(?!.*\b(?:us|our)\b)"
    r"|\byou asked (?:me )?(?:why|how|what|if|whether|about)\b(?!.*\b(?:you(?:'re| are| stand| rank\w*)|committee"
    r"|our list|first)\b)"
    r"|\b(?:see|hear|learn|do) at the (?:meeting|forum|conference|symposium|session)\b|\b(?:resident|faculty|class"
    r"|department|team) (?:lunch|dinner|breakfast|party|picnic|social)\b"
    r"|\bopen to (?:all|any|every\w*|students)\b|\b(?:a|any) program (?:that|which|who) (?:\w+ )?(?:promis|ask|press"
    r"|offer|tell)"
    r"|\bbreaking the rules\b|\b(?:do not|don't|never) let any(?:one|body)\b|\byou will find the\b|\byou (?:will"
    r"|can) find"
    r" (?:it|them|the \w+ \w+) (?:on|in|at)\b|\bchart review\b|\breading list\b"
    r"|\b(?:nobody|no ?one|none of us)\b[^.?!;]{0,12}?\b(?:will|may|should|can|is allowed to|would) (?:\w+ )?(?:ask"
    r"|write|contact)\b"
    r"|\b(?:first|second|top) choice of (?:topic|title|\w+ (?:topic|title))\b|\bglad to hear that the\b"
    r"|\bcan answer\b|\btell me if i (?:can|may)\b|\bif (?:i|we) can (?:help|look|read|answer|send)\b"
)

TOP = (
    r"\b(?:rank(?:s|ed|ing)?(?: \w+)? (?:us|you|high\w*|first|number|n ?1|to match|above|ahead|accordingly)"
    r"|first (?:choice|pick|line|place|slot|on|for (?:you|us))|top (?:choice|pick|spot|slot|tier|group|candidate"
    r"|applicant"
    r"|of (?:your|our|the|everyone|everybody)|two|three|four|five|six|ten|\d+|half|third|quarter)|number[ -]?(?:one"
    r"|1)|n ?1"
    r"|line one|at the top|on top|top of the (?:pile|heap|stack|class)|rank(?:ed|ing)?[ -]to[ -]match|high (?:on|up)"
    r"|short ?list|highest)\b"
)
FUTURE = (
    r"\b(?:july|next (?:year|summer|june|july|fall|class)|come (?:summer|july|june)|this (?:summer|june|july)"
    r"|the summer"
    r"|in june|june|when you (?:start|move|get here|are here|arrive)|your (?:intern|first) year|as (?:an? |our |my )?"
    r"(?:\w+ )?(?:interns?|residents?|juniors?|colleagues?|co-?residents?)|(?:my|our|future|new|fellow|next"
    r") (?:\w+ )?(?:interns?|juniors?|co-?residents?|residents?|colleagues?|teammates?|neighbou?rs?|class|pgy-?\d)"
    r"|day one|orientation|side by side|on board|new home|next chapter|winter coat|lease|mortgage|u-?haul|locker"
    r"|workroom|resident(?:s')? (?:room|lounge)|call room|white coat|pager|badge|apartments?"
    r"|for (?:the next )?(?:four|five) years"
    r"|(?:four|five) years (?:with|here|together|of)|move (?:here|in)|moving (?:here|in)|housing|welcome (?:you )?home"
    r"|house-?hunt\w*|u-?haul|roommates?|call schedule|workroom|class photo|on (?:our|the) team|part of (?:us|our"
    r"|the))\b"
)
HAVE = (
    r"\b(?:see|seeing|have|having|welcome|welcoming|work(?:ing)? with|teach|teaching|meet(?:ing)?|share|sharing"
    r"|call(?:ing)?"
    r"|want|need|expect|get|getting|train(?:ing)?|pictur\w+|imagin\w+|show|save|saving|keep|introduc\w+"
    r"|look(?:ing)? (?:for|at)"
    r"|start(?:ing)?|count(?:ing)? on|live|love|enjoy|be|bring|pack|find|join(?:ing)?|add(?:ing)?|hand|wait(?:s"
    r"|ing)?)\b"
)
SURE = (
    r"\b(?:guarante\w+|shoo-?in|a lock|locked in|in the bag|sure thing|done deal|as good as|all set|safe(?:ly)?"
    r"|secur\w+"
    r"|nothing to (?:worry|fear|lose)|(?:sleep|rest|breathe) (?:well|easy|easily|soundly|tight)|not to worry|no worries"
    r"|good (?:news|hands|shape)|happy (?:with|about|on|in|come)|pleased (?:with|on|in)|smil\w+ (?:on|in|come)|(?:don't"
    r"|do not|no need to|needn't|wouldn't|not|stop|never) (?:\w+ )?(?:worry(?:ing)?|fret|stress|sweat|fear)"
    r"|unhappy|disappointed|in (?:place|line)|our eyes? on|eye on|all yours|is yours|be yours|home free|a given|certain"
    r"|an easy decision|hard to (?:beat|forget)|you(?:'re| are) in\b|you(?:'ve| have)? made it|made the cut|cut above"
    r"|friends? on|fans? (?:on|in|here|among)|allies|champions?|supporters?|first place|same name|same page|mutual"
    r"|celebrat\w+)\b"
)
MATCH_DAY = (
    r"\b(?:match (?:day|week)|in march|on the (?:third )?friday|come march|the match|the envelope|match results)\b"
)
WIN = (
    r"\b(?:choos(?:e|es|ing)|chose|pick(?:s|ed|ing)?|commit\w*|com(?:e|es|ing)|join(?:s|ed|ing)?|rank(?:s|ed|ing)?|put"
    r"|match(?:es|ed|ing)?|sign(?:s|ed|ing)?|list(?:s|ed|ing)?|select(?:s|ed|ing)?|prefer(?:s|red)?|favou?r"
    r"|train(?:ing)?"
    r"|go(?:ing)? with|settl\w+ (?:on|for)|say(?:ing)? yes|opt(?:ing)? for|vot(?:e|ing) for|consider(?:ing)?"
    r"|stay(?:ing)?"
    r"|trust(?:ing)?|take a chance|give us|end(?:ing)? up|land(?:ing)?|remember|forget|keep us)\b"
)
URGE = (
    r"(?:^\W*(?:so |and |but |now |just |do |ps:? |p\.s\.? |please |pls |plz |go on,? |seriously,? )*(?:choose|pick"
    r"|commit"
    r"|come|join|rank|put|match|sign|list|select|say|opt|vote|consider|trust|take|give|remember|think|don't forget"
    r"|do not forget|keep|make)\b"
    r"|\b(?:please|pls|plz|hope|hopes|hoping|hopefully|wish|love|thrilled|honou?red|delighted|excited|happy|glad|lucky"
    r"|fortunate|should|ought to|must|want|wants|urge|encourage|beg|begging|better|best (?:decision|choice|move|thing)"
    r"|regret|sorry|mistake|favou?r|dream|can't wait|cannot wait|counting on|trust me|believe me|promise|convinc\w+"
    r"|persuad\w+|pray\w*|fingers|root(?:ing|s)|cheer\w*|mean a lot|make (?:my|our)|right (?:place|choice|call)|wise"
    r"|smart"
    r"|crazy|fool\w*|recommend|advise|suggest|advice|nudge|plea|pitch|consider)\b)"
)
