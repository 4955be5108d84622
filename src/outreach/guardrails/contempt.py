"""Words of contempt and the people they are aimed at: "that resident is useless", "an idiot of a chair".

A useless plan and a terrible winter are nobody; what is denied ("never rude") is no contempt. Patterns are asked only
where one of the words stands. Knows no rule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from outreach.patterns import Pattern

SOMEBODY = (
    "(?:residents?|attendings?|faculty|chair(?:man|woman|person)?s?|chiefs?|pds?|apds?|directors?"
    "|nurses?|therapists?|physicists?|dosimetrists?|coordinators?|secretar(?:y|ies)|students?|interns?"
    "|fellows?|patients?|colleagues?|co-?residents?|co-?workers?|applicants?|interviewers?"
    "|interviewees?|boss(?:es)?|mentors?|advis[eo]rs?|pi|surgeons?|oncologists?|radiologists?|doctors?"
    "|physicians?|professors?|people|guys?|men|women|man|woman|person|lady|girl|staff|team|everyone"
    "|everybody|administrators?|administration|leadership|dean|juniors?|seniors?|classmates?"
    "|roommates?|speakers?|reviewers?|editors?|registrars?|consultants?|trainees?|rotators?"
    "|preceptors?|techs?|committee|reps?|supervisors?|managers?|human(?: being)?s?|famil(?:y|ies)"
    "|husband|wife|daughter|mother|father|parents?|relatives?|teachers?|clinicians?|leaders?"
    "|listeners?|scientists?|planners?|crew|hygienists?|schedulers?|receptionists?|hospitalists?|pathologists?"
    "|neurosurgeons?|urologists?|neurologists?|anesthesiologists?|clerks?|dudes?|bunch|crowd|somebody|someone"
    "|soul|souls|postdocs?|statisticians?|technologists?|billers?|co-?interns?|co-?fellows?|lot)"
)
NAMED = r"(?:dr|prof|professor|mr|ms|mrs) +[a-z][a-z'-]+(?: [a-z][a-z'-]+)?"
THE = r"(?:the|that|this|my|our|your|their|his|her|these|those)"
THEM = rf"(?:him|her|them|{NAMED}|{THE} (?:[\w-]+ ){{0,2}}?{SOMEBODY})"
BE = (
    "(?: is| are| was| were|'s|'re| seems?| seemed| acts?(?: like)?| acted(?: like)?|(?: looks?"
    "| looked)(?: like)?| has been| have been| had been| being| can be| could be| gets| got| sounds?"
    "| turned out to be| comes across as| came across as| strikes me as| struck me as)"
)
_WORDS_OF_CONTEMPT = (
    "idiot idiots idiotic moron morons moronic imbecile jerk jerks clown clowns creep creeps creepy "
    "loser losers bully bullies narcissist narcissists narcissistic psycho psychopath liar liars "
    "incompetent useless worthless clueless brainless spineless lazy laziest obnoxious insufferable "
    "pathetic arrogant unbearable hopeless dumb dumbest stupid stupidest ignorant inept two-faced "
    "backstabber backstabbing dinosaur dinosaurs deadweight slacker slackers snake tyrant sociopath "
    "disgrace disgraceful embarrassment toxic nasty petty vindictive spiteful sleazy smug pompous "
    "condescending annoying insane crazy nuts delusional whiny whiner whiners entitled joke nightmare "
    "trainwreck trash garbage weird weirdo awful terrible horrible mean rude unprofessional dreadful "
    "overrated disorganized disorganised chaotic dysfunctional malignant worst dishonest shady sexist "
    "racist misogynist unhinged boring mediocre fraud phony bossy cocky stuck-up snobbish snooty diva "
    "suck-up brown-noser gunner gunners know-it-all airhead crybaby quack butcher crook dimwit nitwit "
    "half-wit lunatic lunatics witch battle-axe hag pig rat leech ass monster "
    "maniac wacko nutcase scumbag freak freaks grumpy sloppy careless "
    "ridiculous lousy miserable fool fools foolish cruel abusive hostile selfish egomaniac divas tyrants cowards "
    "coward cowardly hypocrite hypocrites hypocritical buffoon blowhard windbag sadist sadistic bigoted bigot "
    "callous heartless gutless slimy greasy greedy stingy conniving scheming devious manipulative domineering "
    "overbearing patronizing patronising sanctimonious self-important self-absorbed self-righteous self-serving "
    "thoughtless tactless charmless humorless joyless witless senile decrepit doddering bumbling fumbling blundering "
    "unqualified inexperienced untrained unreliable undependable untrustworthy unfit unbalanced unstable unlikable "
    "despicable detestable loathsome repulsive revolting vile wretched rotten crooked corrupt power-hungry "
    "hot-headed short-tempered bad-tempered ill-tempered foul-mouthed loud-mouthed long-winded dull dreary drab "
    "whining nagging meddling gossiping backstabbers jealous envious bitter catty bitchy hysterical paranoid "
    "neurotic needy clingy flaky airheaded scatterbrained forgetful absent-minded slow-witted simple-minded "
    "narrow-minded small-minded pig-headed stubborn grouch grouchy curmudgeon cranky crabby coot geezer fossil relic "
    "has-been hack hacks weasel weasels vulture vultures vipers viper worm skunk donkey mule sheep lapdog puppet "
    "lazier dumber ruder meaner sloppier nastier stupider puppets minion minions stooge pushover doormat wimp sissy"
)
_CONTEMPT = tuple(_WORDS_OF_CONTEMPT.split())
# contempt of several words, by what they end with
_CONTEMPT_OF_WORDS = (
    "out of (?:his|her|their) (?:mind|depth|league)|a (?:total |complete |hot )?mess|dead weight"
    "|train wreck|the worst|pain in the (?:neck|ass|butt)|checked out|phoning it in|washed[- ]up"
    "|impossible to work with|good[- ]for[- ]nothing|full of (?:himself|herself|themselves|it)"
    "|not (?:very|too|the) (?:bright|brightest|smart|sharpest)|dumpster fire|from hell"
    "|a waste of (?:space|time|a (?:spot|slot))|laughing stock|drama queens?|control freaks?|dumb as"
    "|thick as"
)
DEGREE = (
    "(?: (?:so|such|really|very|just|quite|pretty|totally|completely|utterly|absolutely|rather|kind"
    "|sort|of|a|an|the|bit|little|honestly|frankly|always|still|also|both|all|actually|basically|truly"
    "|simply|too|as|clearly|obviously|beyond|generally|usually|more|most|complete|total|real|absolute"
    "|big|biggest|huge|notoriously|incredibly|unbelievably|extremely|famously|pretty much|being"
    "|kinda)){0,4}"
)
# contempt ends what is said of somebody, or goes on so: "rude to the nurses"
_ENDS = (
    r"(?!\w|'s|'|-)(?=\s*(?:$|[.,;:!?)\"-]|(?:and|but|to|with|at|when|in|as|on|who|even|today|again|all"
    r"|this|that|he|she|they|about|because|anyway|again|though|most|sometimes|always|indeed|lately|so"
    r"|yesterday|last|towards?|for|or|if|during|most)\b))"
)
# with a noun behind it the person is only part of a word: a stupid student question, terrible patient outcomes
NOT_A_WORD = (
    "(?!'s|-| (?:questions?|mistakes?|errors?|ideas?|outcomes?|care|experience|load|volumes?|flow"
    "|education|portal|ages?|selection|safety|setup|population|cohort|lists?|notes?|data|survival"
    r"|satisfaction|numbers?|weight|dose|score|time|room|lounge|meeting|call|schedule|story|joke)\b)"
)
_SMALL = r"(?:between|of|about|with|for|to|from|on|in|at|that|who|among|by|as|is|was|and the)"
_WORD = Pattern(r"[a-z]+(?:-[a-z]+)*")
_DENIED = Pattern(r"\b(?:not|never|no|nor|hardly|without|far from|anything but)\b|n't\b")

# one word of each of those of several words
_KEYS = (
    *("mind", "depth", "league", "mess", "dead", "wreck", "pain", "checked", "phoning", "washed", "washed-up"),
    *("impossible", "for-nothing", "good-for-nothing", "full", "bright", "brightest", "smart", "sharpest"),
    *("dumpster", "laughing", "hell", "waste", "drama", "control", "thick"),
)
# contempt only before a person: "a bad teacher"
_BEFORE_A_PERSON = ("bad", "poor", "weak")
_OF_A_PERSON = (
    *("idiot", "moron", "jerk", "clown", "joke", "disgrace", "nightmare", "fool", "tyrant", "bully", "snake"),
    "mess",
)


class Aim(NamedTuple):
    """One way to aim contempt at somebody, and the words one of which it has."""

    cues: frozenset[str]
    pattern: Pattern[str]


@lru_cache(maxsize=8)
def _contempt(more: str) -> tuple[Aim, ...]:
    """Give the ways contempt is aimed at somebody; `more` adds words of contempt."""
    own = [" ".join(one.lower().split()) for one in more.split(",") if one.strip()]
    words = (*_CONTEMPT, *_OF_A_PERSON, *own)
    plain = rf"(?:{'|'.join(map(re.escape, [*_CONTEMPT, *own]))})"
    aimed = rf"(?:{plain}|{_CONTEMPT_OF_WORDS})"
    somebody = rf"(?:{NAMED}|{SOMEBODY})"
    within = r"(?: (?!(?:not|never|no|hardly|with|i|we)\b)[\w'/-]+){0,4}?"
    return (
        _aim(rf"\b{somebody}{within}{BE}{DEGREE} {aimed}(?!(?<=crazy) about){_ENDS}", *words, *_KEYS),
        _aim(rf"(?<!\w)(?:he|she|they|who){BE}{DEGREE} {aimed}{_ENDS}", *words, *_KEYS),
        _aim(
            r"\b(?:an?|the|that|this|those|these|my|our|their|such|most|some|other|another|many|all|of|with|by"
            r"|from|for|two|what)(?: \w+ly| most| more| less| total| complete| real| absolute"
            rf"| an?){{0,2}} (?!mean ){plain}(?:,? (?!{_SMALL}\b)\w+)? (?:old )?{SOMEBODY}\b{NOT_A_WORD}",
            *words,
        ),
        _aim(rf"\b(?:{'|'.join(_OF_A_PERSON)}) of an? (?:\w+ )?{SOMEBODY}\b", *words),
        _aim(
            rf"\b{somebody}{within}{BE}{DEGREE} (?:{'|'.join(_BEFORE_A_PERSON)}|{plain}) {SOMEBODY}\b{NOT_A_WORD}",
            *words,
            *_BEFORE_A_PERSON,
        ),
        _aim(
            r"\b(?:what|such|total|complete|bunch of|pack of)(?: an?)? (?:\w+ )?(?:idiots?|morons?|jerks?"
            r"|clowns?|imbeciles?|losers?|narcissists?|creeps?|bull(?:y|ies)|slackers?)\b(?!'|-)",
            *words,
            *("morons", "jerks", "clowns", "imbeciles", "narcissists", "creeps", "bullies", "slackers"),
        ),
    )


def _aim(pattern: str, *words: str) -> Aim:
    return Aim(frozenset(_WORD.findall(" ".join(words))), Pattern(pattern))


def has_contempt(low: str, more: str) -> bool:
    """Whether a word of contempt stands anywhere in a text; `more` are further such words."""
    words = _words(low)
    return any(not one.cues.isdisjoint(words) for one in _contempt(more))


def aimed(low: str, more: str) -> re.Match[str] | None:
    """Give contempt that is aimed at somebody; "was never rude" is none."""
    words = _words(low)
    fitting = (one.pattern.search(low) for one in _contempt(more) if not one.cues.isdisjoint(words))
    return next((found for found in fitting if found and not _DENIED.search(found.group())), None)


def _words(low: str) -> list[str]:
    """Give the words of a text; "nothing" alone is far too common to look further for "good for nothing"."""
    return _WORD.findall(low.replace("for nothing", "for-nothing"))
