"""A private matter told again in other words: the leave for a brother, the call that was missed, a director's manners.

Words are sorted into meanings, see `_MEANINGS`. A matter is known by meanings that stand together in the private text;
it is told again where a sentence has enough of them, in whatever order. Whoever is spoken of by name in a sentence
needs fewer. Knows no rule.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from outreach.guardrails.phrases import is_cued
from outreach.guardrails.sentences import Sentence
from outreach.patterns import Pattern

_KIN = (
    r"\b(?:brothers?|sisters?|siblings?|mother|father|mom|mum|dad|parents?|grand(?:mother|father|parents?)|husband|wife"
    r"|partner|fiance\w*|daughters?|sons?|child|baby|twins?|aunt|uncle|nephew|niece|cousin|kin|relative)\b"
    r"|\bfamily (?:matter|reason|member|care|caregiv\w*|emergency|illness|circumstance|leave|duty|duties|obligation"
    r"|situation|crisis|need)\w*|\bmy family\b"
)
_ABSENCE = (
    r"\bleaves?[ -]of[ -]absence\b|\bloa\b|\babsence (?:in|on|from) (?:my|school|medical|the (?:transcript|record))\b"
    r"|\bdeferred\b|\b(?:my|a|the|that|this|took|take|taken|taking|on|of|year|medical|family|second|school"
    r"|personal|compassionate) leave\b(?! (?:it|the|you|behind|from class|of the|for the (?:forum|meeting|conference)))"
    r"|\bleave (?:in|during) (?:my |the )?\w+ year\b"
)
_PAUSE = (
    r"\b(?:time|year|semester|term|months?|while|weeks?) (?:off|away|out)\b|\bstep(?:ped|ping)? (?:away|out|back"
    r"|aside)\b"
    r"|\bpaus(?:e|ed|ing)\b|\bbreak (?:in|from|of|during)\b|\b(?:a|the|that|my) (?:break|gap|hole|interruption|hiatus"
    r"|pause)\b"
    r"|\binterrupt(?:ed|ion|ions|ing)?\b|\bwithdr(?:ew|awn|aw|awing|awal)\b|\b(?:left|leaving|leave"
    r"|quit) (?:medical )?school\b"
    r"|\b(?:was|been|were|being|stayed) (?:away|at home|out of school|off|gone)\b|\bdropped out\b|\bon hold\b"
    r"|\b(?:took|taken|take|taking) (?:\w+ ){0,3}?off\b|\bsat out\b|\bstopped (?:my studies|school|classes|out)\b"
    r"|\b(?:one|a) (?:class|year) behind\b|\bfive years\b|\bgap year\b|\bdelay\w*\b|\bcost me\b|\blost (?:a|one|that) "
    r"(?:year|term|semester)\b|\bsuspended my\b"
)
_CARE = (
    r"\blook(?:ed|ing|s)? after\b|\bcar(?:ed|ing|es|e)? (?:for|of)\b|\btak(?:e|es|ing|en) care\b|\btook care\b"
    r"|\bcare-?giv\w+"
    r"|\bcare-?tak\w+|\bcarer\b|\bguardian\w*|\btend(?:ed|ing)? to\b|\bnurs(?:ed|ing) (?!student|school|staff|home"
    r"|station)"
    r"|\bneed(?:ed|s|ing) (?:me|my|help|care|somebody|someone|looking)\b|\bdepend(?:ed|s|ing)? on me\b|\brel(?:ied"
    r"|ying) on me\b"
    r"|\bsupport(?:ed|ing)? (?:my|him|her|them|a)\b|\b(?:be|was|been|being|stay|stayed|home) (?:there |at home "
    r"|home )?(?:for|with|by) "
    r"(?:my|him|her|a)\b|\bnobody else\b|\bno one else\b|\bat (?:his|her|my \w+'s|the) (?:bed|side)\w*\b|\bsake\b"
    r"|\b(?:rais|help|watch)(?:e|ed|ing)? (?:my|him|her|a)\b|\bwas (?:very )?(?:ill|sick)\b|\bto be with (?:my|him"
    r"|her)\b"
)
_STUDY = (
    r"\b(?:first|second|third|fourth|1st|2nd|3rd|4th|sophomore|preclinical|clinical)[ -](?:\w+ )?(?:years?|term"
    r"|semester)\b"
    r"|\bm(?:s|s-)?[1-4]\b|\b(?:medical|med|from) school\b|\bschool\b|\bmy studies\b|\bschooling\b|\bcurriculum\b"
    r"|\bclass\b|\bdegree\b"
    r"|\btranscript\b|\bcv\b|\brecord\b|\bapplication\b|\bdean's letter\b|\bmspe\b"
)
_FAILED = r"\b(?:fail\w*|flunk\w*|did(?: not|n't) pass|not passing|no-?pass|below passing|unsuccessful\w*)\b"
_EXAM = (
    r"\b(?:exams?|examinations?|step (?:1|2|one|two)\b|boards?|shelf|comlex|usmle|test|course|block|clerkship"
    r"|rotation)\b"
)
_AGAIN = r"\b(?:repeat\w*|re-?do\w*|re-?t(?:ake|ook|aken|aking)|re-?sat|second attempt|again|twice|re-?mediat\w*)\b"
_ILL = (
    r"\b(?:ill|illness|sick|sickness|disease|depress\w*|anxiety|cancer|surgery|hospitali[sz]\w*|diagnos\w*|breakdown"
    r"|burnout"
    r"|burned out|addict\w*|rehab|sobriety|therapy|medication|eating disorder|bipolar|adhd|seizures?)\b"
)
_MISSED = (
    r"\b(?:miss(?:ed|ing)?|skip(?:ped|ping)?|forg(?:ot|otten|etting)|stood|blew off|blown off|overslept|no-?show\w*"
    r"|fail(?:ed|ing)? to"
    r" (?:call|show|come|appear|dial|join)|did(?: not|n't) (?:come|show|turn|call|join|dial|appear|make it|pick up)"
    r"|never"
    r" (?:came|showed|turned|called|joined|dialed|appeared|made it)|(?:was|were) not (?:there|on)|slipped)\b"
)
_MEETING = r"\b(?:calls?|phone|appointment|conversation|zoom|(?:our|a|the) (?:\w+ )?(?:meeting|date|talk with))\b"
_SILENT = (
    r"\b(?:silen\w+|quiet|ghost\w*|hid\b|hiding|unanswered|vanish\w*|disappear\w*|ashamed|did(?: not"
    r"|n't) (?:dare to )?(?:write|answer"
    r"|reply|respond|apologi[sz]e|explain)|not (?:writing|answering|replying|written)|said nothing|never (?:wrote"
    r"|answered|replied"
    r"|explained|apologi[sz]ed)|no word|without a word|took me (?:\w+ ){1,2}?(?:weeks|days|months))\b"
)
_MENDING = (
    r"\b(?:apolog\w+|mend\w*|repair\w*|make (?:peace|up|amends|it up|good|it right)|made up|patch\w*|strain\w*"
    r"|sour\w*|trouble"
    r"|fall(?:en|ing)?[ -]out|fell out|let (?:\w+ ){1,3}?down|stood (?:\w+ ){1,3}?up|disappoint\w*|resent\w*|angry"
    r"|upset|forgive\w*"
    r"|forgiven|reconcil\w+|burn(?:ed|t) (?:a|the|my) bridges?|in (?:her|his|their) debt|bad terms|guilty"
    r"|embarrass\w*|mess|explanation|feel (?:bad|terrible|awful|sorry)|treated|wronged|hurt)\b"
)
_PROMISED = r"\bpromis\w*|\bcommitted to\b|\bpledged\b|\bassured\b|\bsigned up\b"
_FIGURES = (
    r"\b(?:numbers|data|figures|results)\b|\bwhat i did(?: not|n't) have\b|\bwithout having\b|\btoo (?:early|soon)\b"
)
_WRITING = r"\b(?:abstracts?|papers?|posters?|manuscripts?|drafts?|chapter|submission)\b"
_INTERRUPTS = (
    r"\b(?:talk|spoke|speak|talked|talking|talks|spoken|speaking|speaks|shout\w*) (?:right |all )?over\b|\bcut(?:s"
    r"|ting)? (?:[\w']+ ){0,4}?"
    r"(?:off|short)\b|\binterrupt\w*|\bword in\b|\b(?:never|not|n't|hardly|barely|nobody|no) (?:[\w']+ ){0,2}?let(?:s"
    r"|ting)?\b"
    r"|\bdrown\w* out\b|\bsilenc(?:ed|es|ing)\b|\btalk\w* down to\b|\bdominat\w*|\b(?:finish\w*|end\w*) (?:a|an|his"
    r"|her|their|the|one|\w+'s?) sentences?\b"
    r"|\bnobody else (?:got|could|was)\b|\bspeaks? for (?:them|everyone|the)\b"
)
_OVERLOOKS = (
    r"\b(?:never|not|n't|hardly|barely|without|avoided|rarely|no)\b[^.?!;]{0,15}?\b(?:look\w*|glanc\w*|eye contact"
    r"|notic\w*|acknowledg\w*"
    r"|turn\w* to|speak to|spoke to|talk\w* to|address\w*|greet\w*)\b|\bignor\w*|\boverlook\w*|\blooked (?:past|through"
    r"|away from)\b|\bas if (?:\w+ )?(?:they|were not|weren't)\b"
)
_TRAINEES = (
    r"\b(?:residents?|trainees?(?! column)|fellows|interns?|students|learners|juniors|in training|whole team"
    r"|everyone|everybody)\b"
)

_MEANINGS = {
    "absence": (_ABSENCE, "leave|loa|absence|deferred"),
    "own_absence": (r"\b(?:my|i)\b[^.?!;,]{0,25}?\b(?:leave[ -]of[ -]absence|loa)\b", "leave|loa"),
    "pause": (_PAUSE, "off|away| out|step|paus|break|gap|hole|interrup|hiatus|withdr|left|leav|home|hold|sat |stop"
    "|behind|five|delay|cost|lost|suspend"),
    "kin": (_KIN, "brother|sister|sibling|mother|father|mom|mum|dad|parent|grand|husband|wife|partner|fianc|daughter"
    "|son|child|baby|twin|aunt|uncle|neph|niece|cousin|kin|relative|family"),
    "care": (_CARE, "look|car|tak|guard|tend|nurs|need|depend|rel|support|home|for|with|by|else|bed|side|sake|help"
    "|watch|rais|ill|sick"),
    "study": (_STUDY, "year|term|semester|m1|m2|m3|m4|ms|school|stud|curric|class|degree|transcript|cv|record|applic"
    "|letter"),
    "failed": (_FAILED, "fail|flunk|pass|unsucc"),
    "exam": (_EXAM, "exam|step|board|shelf|comlex|usmle|test|course|block|clerk|rotation"),
    "again": (_AGAIN, "re|again|twice|second"),
    "ill": (_ILL, "ill|sick|disease|depress|anxi|cancer|surg|hosp|diagn|break|burn|addict|rehab|sobr|therap|medic"
    "|eating|bipol|adhd|seiz"),
    "missed": (_MISSED, "miss|skip|forg|stood|blew|blown|oversl|show|fail|not|never|n't|slip"),
    "meeting": (_MEETING, "call|phone|meet|appoint|talk|conver|zoom|date|video"),
    "silent": (_SILENT, "silen|quiet|ghost|hid|unans|vanish|disapp|ashamed|not|n't|never|nothing|word|took"),
    "mending": (_MENDING, "apolog|mend|repair|make|made|patch|strain|sour|troub|fall|fell|let |stood|disapp|resent"
    "|angry|upset|forgi|reconc|burn|debt|terms|guilty|embarr|mess|explan|feel|treated|wrong|hurt"),
    "promised": (_PROMISED, "promis|commit|pledg|assur|signed"),
    "figures": (_FIGURES, "number|data|figure|result|have|having|too "),
    "writing": (_WRITING, "abstract|paper|poster|manus|draft|chapter|submis"),
    "interrupts": (_INTERRUPTS, "over|cut|interrup|word in|let|drown|silenc|talk|domin|sentence|nobody|speak"),
    "overlooks": (_OVERLOOKS, "never|not|n't|hardly|barely|without|avoid|rarely|no|ignor|overlook|looked|as if"),
    "trainees": (_TRAINEES, "resident|trainee|fellow|intern|student|learner|junior|training|team|every"),
}  # fmt: skip
_RARITY = (
    "own_absence", "absence", "failed", "promised", "kin", "trainees", "missed", "mending", "silent", "interrupts",
    "overlooks",
    "ill", "again", "exam", "meeting", "figures", "writing", "pause", "care", "study",
)  # fmt: skip
_READ = {name: (Pattern(pattern), tuple(cues.split("|"))) for name, (pattern, cues) in _MEANINGS.items()}


@dataclass(frozen=True, slots=True)
class _Matter:
    """By what a private text is of this kind, and what in one sentence tells it again; `named` beside its person."""

    of: tuple[tuple[str, ...], ...]
    told: tuple[tuple[str, ...], ...]
    named: tuple[tuple[str, ...], ...] = ()
    unless: Pattern[str] | None = None
    order: Pattern[str] | None = None
    is_own: bool = True


def _sets(text: str) -> tuple[tuple[str, ...], ...]:
    """Give each combination of meanings, the rarest first: most sentences are done with after one look."""
    return tuple(tuple(sorted(one.split(), key=_RARITY.index)) for one in text.split(","))


_NOT_OWN = Pattern(
    r"\b(?:wedding|married|graduat\w+|vacation|birthday|holidays?|honeymoon|visit\w*)\b|\b(?:will|'ll|going to"
    r"|plan to|next)"
    r" (?:\w+ )?(?:be|take|leave|may|june|july|week|month)\b|"
    r"\b(?:your|her|his|their|the coordinator's|sabbatical|maternity|paternity|parental"
    r"|annual) (?:\w+ ){0,2}?leave\b(?!.*\bmy\b)"
    r"|\b(?:patients?|famil(?:y|ies) of|trial|cohort|caregivers|handout|review|survey)\b"
)
_DONE_WELL = Pattern(
    r"\bi(?:'d|'ve| have| had| would| could| did)*(?: not| never|n't)+ (?:have )?(?:\w+ )?(?:look\w*|notic\w*|see"
    r"|seen|saw|spoke|talk\w*"
    r"|interrupt\w*)\b|\bhad i not\b|"
    r"\b(?:never|nobody|not|n't|without|no one) (?:\w+ ){0,2}?(?:talk|talked|talking|spoke|speak|speaking"
    r"|interrupt\w*|cut|ignor\w*|silenc\w*)\b"
    r"|\b(?:pager|fire alarm|phone|alarm)\b|\bi (?:never |hardly |have not |had not )?(?:looked|saw|spoke|talked|met)\b"
    r"|\blet (?:me|us)\b|\bwithout interrupt\w*|\btalk\w* over (?:the |a |our |your |my |every |each )?(?:plan|figure"
    r"|case|aim|table|paper|idea|lunch|coffee)\w*"
)
_BEFORE_ASKING = Pattern(
    r"\bpromis\w*\b.*\b(?:before|without|too early|too soon|did(?: not|n't) have)\b"
    r"|\bbefore\b[^.?!;]*\bask\w*\b[^.?!;]*,[^.?!;]*\bpromis"
)
_MATTERS = (
    _Matter(
        of=_sets("absence kin, pause kin, absence care, pause care"),
        told=_sets(
            "own_absence, absence kin, absence care, pause kin study, pause care study, pause kin care, kin care study"
        ),
        unless=_NOT_OWN,
    ),
    _Matter(of=_sets("absence study, pause study"), told=_sets("absence study"), unless=_NOT_OWN),
    _Matter(of=_sets("failed exam"), told=_sets("failed exam"), unless=_NOT_OWN),
    _Matter(
        of=_sets("again ill, again kin"),
        told=_sets("again kin study, again ill study, again ill kin"),
        unless=_NOT_OWN,
    ),
    _Matter(of=_sets("absence ill, pause ill"), told=_sets("absence ill, pause ill study"), unless=_NOT_OWN),
    _Matter(
        of=_sets("missed meeting, missed silent"),
        told=_sets("missed meeting silent"),
        named=_sets("missed meeting, silent missed, silent meeting, mending, silent promised"),
    ),
    _Matter(
        of=_sets("promised figures, promised writing"),
        told=_sets("promised writing figures"),
        named=_sets("promised figures, promised writing"),
        order=_BEFORE_ASKING,
    ),
    _Matter(
        of=_sets("interrupts trainees, overlooks trainees"),
        told=_sets("interrupts trainees, overlooks trainees"),
        unless=_DONE_WELL,
        is_own=False,
    ),
)  # fmt: skip
_MINE = Pattern(r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|she|he|noted|his|her|leave of absence)\b")


def kinds(low: str) -> tuple[int, ...]:
    """Give of which matters a private text tells, as numbers for `retold`."""
    return tuple(number for number, one in enumerate(_MATTERS) if _has_any(one.of, low))


def retold(said: Sentence, of: Collection[int], *, is_named: bool) -> bool:
    """Whether a sentence tells one of these matters again; `is_named` when it names whom the text is about."""
    return any(_tells(_MATTERS[number], said.low, is_named=is_named) for number in of)


def _tells(matter: _Matter, low: str, *, is_named: bool) -> bool:
    by_name = is_named and _has_any(matter.named, low)
    if not (by_name or _has_any(matter.told, low)) or (matter.unless is not None and matter.unless.search(low)):
        return False
    if by_name:
        return True
    if matter.is_own and not _MINE.search(low):
        return False
    return matter.order is None or matter.order.search(low) is not None


def _has_any(combinations: Iterable[tuple[str, ...]], low: str) -> bool:
    return any(all(_means(name, low) for name in one) for one in combinations)


# a private text is asked about beside several others
@lru_cache(maxsize=4096)
def _means(name: str, low: str) -> bool:
    pattern, cues = _READ[name]
    return is_cued(cues, low) and pattern.search(low) is not None
