"""program-side (M411): who writes for a program neither ranks, asks nor persuades an applicant.

For residents and faculty writing to an applicant, or in season to a student. Programs may say that they are interested;
they may not ask how somebody ranks, where else (s)he applies, interviews or sends signals, and a rank or a wish said by
one of them is heard as a promise of all. Blocks; cannot be switched off. Facts and thanks for a visit are welcome.

    FAIL: phase pgy3, to Priya Raman, applicant, "we all hope you rank"
        It was good to have you here, and we all hope you rank us.
    FAIL: phase pgy3, to Priya Raman, applicant, "we plan to rank you"
        Between us, we plan to rank you highly.
    FAIL: phase pgy3, to Priya Raman, applicant, "hope you come"
        I hope you come here in July.
    FAIL: phase pgy3, to Priya Raman, student, on 2026-12-10, "other programs"
        Which other programs did you interview at?
    PASS: phase pgy3, to Priya Raman, student, on 2026-05-10
        I hope you come here again for another month.
    PASS: phase pgy3, to Priya Raman, applicant
        Residents take call one week in six, and the clinic opens at seven. Thank you for visiting.
    PASS: phase pgy3, to Priya Raman, applicant
        I would love to have you join us for tumor board on Friday.
    PASS: to Priya Raman, applicant
        I hope you come here in July.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.guardrails.asked_of_applicants import WANTED_TO_KNOW
from outreach.guardrails.courtship import WOOED
from outreach.guardrails.program_people import is_student, writes_for_a_program
from outreach.guardrails.rank_talk import A_NAME, CLOSE, FIRST, LIST, Said, Talk, first_talk, sentences_of, talk
from outreach.guardrails.recruiting import CUES, PROMISED
from outreach.guardrails.recruiting_hints import CUES_OF_HINTS, HINTED
from outreach.guardrails.recruiting_pleas import PLEADED
from outreach.guardrails.recruiting_questions import SOUNDED_OUT
from outreach.guardrails.recruiting_verdicts import REVEALED
from outreach.guardrails.recruiting_words import NOT_TOLD, OPEN_WISH, TO_US
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.text import seen
from outreach.guardrails.wording import quoted

ID = "M411"
NAME = "program-side"

_US = rf"(?:us|(?:our|this|the) (?:\w+ )?(?:program(?:me)?|residency|department)|here|{A_NAME})"
_WE = (
    r"(?:we|us|our|i|my|the (?:\w+ )?(?:program(?:me)?|committee|faculty|department|residents?|chair|director)"
    r"|everyone|everybody|all of us|faculty)"
)
_HOPE = (
    r"\b(?:hope|hoping|hopes|love|loved|wish|want|wants|like|urge|encourage|excited|thrilled|delighted|happy"
    r"|glad|pray|please|thankful|looking forward|ecstatic|honou?red|dream|rooting|fingers crossed|cannot wait"
    r"|can't wait|counting on|lucky)\b"
)
# an invitation to something of the day is no courtship
_EVENT = (
    r"\b(?:board|rounds|lunch|dinner|coffee|call|clinic|conference|lecture|session|meeting|zoom|happy hour"
    r"|tour|talk|club|breakfast|drinks?|social|visit|poster|webinar|journal|projects?|datasets?|study|paper|draft"
    r"|\w+day|rotation|month|shadow\w*|workshop|symposium|hike|run|for the day|review)\b"
)
# who says that (s)he may not speak of it does not
_SILENT = (
    r"\b(?:can't|cannot|can not|not allowed|may not|won't|will not|must not|shouldn't|not able to|unable to|mustn't"
    r"|not permitted)\b[^.?!;]{0,40}?\b(?:say|talk|discuss|speak|ask|comment|share|tell|rank\w*|lists?|about)\b"
)
_STILL = (_SILENT, r"\b(?:deadline|certif\w+ (?:is|by)|opens|closes|nrmp|algorithm)\b")

# what is asked for by name of a school, or offered
_ASK_FOR = r"\b(?:high|first|top|how|where|put|place|rank\w*|add|hope|keep|include|see|number one|n ?1)\b"
_OTHER_PLACES = (
    r"\b(?:(?:other|more|many|different|competing) (?:\w+ )?(?:program(?:me)?s?|places|schools|departments"
    r"|residencies|interviews"
    r"|offers)|elsewhere|any(?:one|where|body|place) else|some(?:one|where|place) else|where else|who else|what else)\b"
)

# unmistakable also where nobody knows who writes to whom
_ITS_RANK = r"\byour \w+ ranks?\b|\bthe (?:two|three|four|five|six|\d+) \w+ by\b"
_PLAIN = (
    talk(r"\brank(?:ing|ed)? (?:us\b|our (?:\w+ )?(?:program(?:me)?|residency))", without=_STILL),
    talk(r"\bwe(?:'ll|'ve|'re|'d)?\b[^.?!;]{0,25}?\brank(?:ing|ed)? you\b", without=_STILL),
    talk(rf"\b(?:of|on) our {LIST}", r"\byou(?:'re|'ll|'ve|r)?\b", without=_STILL),
    talk(r"\byou(?:'re|'ll|'ve)?\b[^.?!;]{0,20}?\branked[ -]to[ -]match\b", without=_STILL),
    talk(r"\b(?:we|us|our program(?:me)?)\b", rf"\byour (?:rank(?:ing)? )?{LIST}", without=_STILL),
)
_TO_AN_APPLICANT = (
    talk(
        rf"\b(?:brings?|lands?|sends?|leads?) you (?:to|back to|with|at) (?:us\b|our\b|{A_NAME})|\b(?:brings?"
        rf"|lands?|sends?) you here\b",
        without=(_EVENT,),
    ),
    talk(
        rf"\b(?:happier|happiest|better off|thrive|flourish|fit (?:right )?in|at home"
        rf"|the place for you)\b[^.?!;]{{0,20}}?{_US}",
        r"\b(?:you|you'd|you'll|you're)\b",
        without=(_EVENT,),
    ),
    talk(
        r"\byou(?:'re| are) (?:basically|practically|pretty much|already|as good as|nearly|almost) (?:in|matched"
        r"|there|ours|one of us)\b"
    ),
    talk(
        r"\b(?:should|so|must|ought to|have to|need to|thinks?|hopes?|please|just|better"
        r"|want you to)\b[^.?!;]{0,20}?\b(?:come|stay|match|train|be) here\b",
        without=(_EVENT, _SILENT, r"\b(?:i|we) (?:came|come|chose|joined|decided)\b"),
    ),
    talk(
        rf"\byour (?:\w+ )?(?:top (?:one|two|three|four|five|ten|\d+|choices?|picks?|spot)|number[ -]?one|n ?1"
        rf"|{FIRST} (?:choice|pick|spot|place))\b",
        rf"\b(?:we|us|our|here)\b|{A_NAME}",
        without=_STILL,
    ),
    talk(
        r"\b(?:everyone|everybody|the \w+|our|my|dr +\w+)(?:'s)? (?:\w+ )?(?:favou?rite|top pick|first pick)\b",
        r"\byou(?:'re| are| were|'ve been)\b",
    ),
    talk(
        rf"\bwe(?:'re| are|'d be| would be| will be|'ll be)\b{CLOSE}\b(?:first|number one|on top|n ?1|your)\b",
        r"\b(?:you|your)\b",
        without=(*_STILL, _EVENT),
    ),
    talk(
        r"\byou(?:'ll| will| would|'re going to| are going to|'d) (?:\w+ )?(?:come|join|match|sign|commit|say yes)\b",
        r"\b(?:say|promise|tell|please|here|us|our|sure|know|bet|hope)\b|!",
        without=(_EVENT, _SILENT, r"\b(?:wherever|whatever|good luck|did you|what did)\b"),
    ),
    talk(rf"{A_NAME},? or {A_NAME}\W*\?", without=(r"\b(?:works?|suits?|better|best|good|fine) (?:for )?you\b",)),
    talk(
        r"\bwhere\b[^.?!;]{0,20}?\byou\b[^.?!;]{0,30}?\b(?:match\w*|end(?:ing)? up|train(?:ing)?|land(?:ing)?"
        r"|(?:want|hope|like|love|prefer) to (?:be|go|live))\b",
        r"\?",
    ),
    talk(r"\b(?:spot|place|position|seat|slot|desk)\b[^.?!;]{0,20}?\byour name\b", without=(_EVENT,)),
    talk(
        rf"{A_NAME}{CLOSE}\b(?:better|stronger|nicer|happier|worse|weaker|overrated)\b[^.?!;]{{0,25}}?(?:{A_NAME}"
        rf"|\bthan\b|\b(?:here|us)\b)"
    ),
    talk(A_NAME, rf"\byour (?:rank(?:ing)? )?{LIST}(?! (?:of|for))", _ASK_FOR, without=_STILL),
    talk(
        r"(?:\?\W*$|\b(?:curious|wonder\w*|tell (?:me|us)|let (?:me|us) know)\b)",
        _OTHER_PLACES,
        r"\b(?:you|your|you're|you've)\b",
        r"\b(?:hear\w*|interview\w*|appl\w+|consider\w*|look\w*|visit\w*|rank\w*|invit\w*|rotat\w*|offer\w*|going"
        r"|been|signal\w*"
        r"|think\w*|lik\w+|prefer\w*|love\w*|impress\w*|compar\w+|seen|see)\b",
        without=(*_STILL, r"\b(?:datasets?|papers?|figures?|questions?|topics?)\b"),
    ),
    talk(
        rf"\b(?:lean\w*|inclin\w*|torn|decid\w*|choos\w*|between|prefer\w*"
        rf"|rather)\b[^.?!;]{{0,30}}?{_US}{CLOSE}\b(?:or|and|over|versus|vs|to|than)\b",
        r"\b(?:you|your|you're)\b",
        without=(_EVENT, _SILENT, r"\b(?:choose|pick|prefer|take) (?:the|a)\b"),
    ),
    talk(
        rf"(?:^|[,;:!-] |\b(?:and|so|just|please|then|do|should|must|to) )(?:come (?:over )?to|join|pick|choose"
        rf"|go with|sign with|commit to|match (?:at|with))"
        rf" (?:us\b|our (?:\w+ )?(?:program(?:me)?|residency|family)|{A_NAME})",
        without=(
            _EVENT,
            _SILENT,
            r"\b(?:i|we) (?:came|come|chose|joined|decided|had|have|used)\b|\bmade me\b"
            r"|\bwhether (?:or not )?to\b",
        ),
    ),
    talk(
        rf"\b(?:guarante\w+|secure|sure|safe|reserv\w+|open|waiting)\b{CLOSE}\b(?:spot|place|position|seat|slot)\b"
        rf"|\b(?:a|the|your) (?:\w+ )?(?:spot|place|position|seat|slot)\b{CLOSE}\b(?:with us|{A_NAME}"
        rf"|here is yours|is yours)",
        r"\b(?:you|your|yours)\b",
        without=(_EVENT, _SILENT),
    ),
    talk(rf"\bbelong\b {CLOSE}(?:here|with us|{A_NAME}|in our (?:program(?:me)?|residency|department))"),
    talk(
        r"\byou(?:'re|'ll be| are| will be|'ve been| were)\b[^.?!;]{0,25}?\b(?:up there|near the top|way up"
        r"|high up|towards? the top|among the (?:best|top)"
        r"|(?:the )?(?:best|strongest|standout) (?:\w+ )?(?:applicant|candidate|interview\w*|one we)|in the bag"
        r"|a given|good as (?:ours|in|matched)"
        r"|one of ours|already one of us)\b",
        without=(r"\b(?:alphabet\w*|speakers?|agenda|schedule)\b",),
    ),
    talk(
        rf"\b(?:our|the) (?:final |rank |current )?{LIST}(?! (?:of|for))",
        r"\byou(?:'re|'ll|'ve)?\b",
        r"\b(?:high|top|up|first|on|way|safe|move\w*)\b",
        without=(
            *_STILL,
            r"\b(?:call|reading|mailing|guest|contour|case) list\b|\byou (?:made|wrote|sent|drew"
            r"|sorted|asked)\b",
        ),
    ),
    talk(
        r"\bwe(?:'d| would|'ll| will) (?:make|be) (?:a |such |quite )?(?:\w+ )?(?:team|match|fit|colleagues"
        r"|co-?residents)\b",
        r"\b(?:you|we)\b",
    ),
    talk(
        rf"\b(?:waste|wasting)\b{CLOSE}\b(?:time|money|signals?|interviews?|flights?)\b",
        rf"{A_NAME}"
        rf"|{_OTHER_PLACES}|\b(?:us|here)\b",
    ),
    talk(
        rf"\b(?:what|anything)\b{CLOSE}\b(?:would (?:it )?take|could we do|can we do|have to do|convince\w*"
        rf"|win you|sway\w*|persuad\w*|change your mind)\b",
        r"\byour?\b",
    ),
    talk(
        rf"\b(?:we|i|everyone|everybody|the \w+|dr +\w+)(?: \w+)?(?:'d| would)? {CLOSE}\b(?:love|like|hope|want"
        rf"|glad|thrilled|happy|delighted)\b[^.?!;]{{0,25}}?\byou\b"
        rf"[^.?!;]{{0,30}}?\b(?:match\w*|resident|intern|co-?resident|colleague|in july|next year|four years"
        rf"|for good)\b",
        without=(_SILENT, r"\b(?:wherever|whatever|good luck)\b"),
    ),
    talk(
        r"\byou\b[^.?!;]{0,20}?\b(?:have|stand|'ve got)\b[^.?!;]{0,15}?\b(?:shot|chance)s?\b",
        r"\b(?:here|us|our|match|rank\w*)\b",
    ),
    talk(
        r"\b(?:you|your)\b[^.?!;]{0,25}?\b(?:like|liked|prefer\w*|love|loved)\b[^.?!;]{0,15}?\b(?:us"
        r"|our program(?:me)?|here)\b[^.?!;]{0,15}?\b(?:better|more|best|most)\b"
    ),
    talk(
        r"\bmove you (?:up|higher|to the top)\b|\b(?:bump|push|pull|put) you (?:up|higher|over|near)\b",
        without=(_EVENT,),
    ),
    talk(r"\bwhere (?:do )?we (?:stand|are|rank|fall)\b", r"\byou(?:r)?\b"),
    talk(
        r"\byou(?:'re| are)\b[^.?!;]{0,12}?\b(?:the|our)\b[^.?!;]{0,15}?\b(?:applicant|candidate|one"
        r"|person|resident)\b[^.?!;]{0,15}?\b(?:want|need|hop\w+|like|love)\b"
    ),
    talk(
        r"\b(?:july|next year|next summer)\b",
        r"\byou\b",
        r"\b(?:resident|here|us|our)\b",
        _HOPE,
        without=(_EVENT.replace("|clinic", ""),),
    ),
    talk(r"\b(?:program(?:me)?s?|places?)\b[^.?!;]{0,15}?\b(?:ahead of|above|before|better than|over) us\b"),
    talk(
        r"\b(?:fight|fighting|push|pushing|lobby\w*|advocat\w+|vot(?:e|ed|ing)|argu\w+)\b[^.?!;]{0,12}?\b"
        r"(?:to get|for|to keep) you\b"
    ),
    talk(
        rf"\byou(?:'re|'ll be| are| will be| were)\b{CLOSE}\b(?:our|my|the (?:committee|department"
        rf"|program(?:me)?)'s) (?:\w+ )?(?:{FIRST})\b"
    ),
    talk(
        r"\b(?:lucky|fortunate|thrilled|blessed|glad|happy|proud|honou?red|excited) (?:to"
        r"|if we)\b[^.?!;]{0,15}?\b(?:get|have|land|recruit|keep|call)\b[^.?!;]{0,8}?\byou\b",
        without=(_EVENT, r"\b(?:have|had) you (?:visit|with us (?:for|last|in)|here (?:for|last|in))"),
    ),
    talk(r"\byou\b[^.?!;]{0,30}?\bmatch(?:ing|ed)? (?:here|with us|at our|to us|into our)\b", without=(_SILENT,)),
    talk(
        rf"\b(?:don't|do not|never|please don't|avoid|skip)\b{CLOSE}\b(?:go(?:ing)? to|rank(?:ing)?|pick"
        rf"(?:ing)?|choos(?:e|ing)|match(?:ing)? at|bother with) {A_NAME}"
    ),
    talk(
        r"(?:^|[,;:!.] |\b(?:so|just|please) )come (?:be|join|train|work|live|play)\b",
        r"\b(?:us|here|my|our|resident\w*|program(?:me)?)\b",
        without=(_EVENT,),
    ),
    talk(rf"\b{_WE}\b", r"\brank(?:s|ing|ed)?\b", r"\byou(?:r|'re|'ll|'ve)?\b", without=(*_STILL, _ITS_RANK)),
    talk(r"\brank(?:s|ing|ed)?\b", rf"\b{_US}\b", r"\byou(?:r|'re|'ll|'ve)?\b|\bplease\b", without=_STILL),
    talk(
        r"\b(?:how|where|are|will|would|do|did|have)\b[^.?!;]{0,12}?\byou\b[^.?!;]{0,25}?\brank(?:ing"
        r"|ed)?\b(?! (?:the|these|those) (?:two )?(?:plans?|projects?|papers?))",
        without=_STILL,
    ),
    talk(
        rf"\b(?:your|our)\b (?:\w+ )?(?:{FIRST}) (?:\w+ )?(?:choices?|picks?|program(?:me)?s?|candidates?"
        rf"|applicants?|spot"
        rf"|preference)\b",
        without=_STILL,
    ),
    talk(rf"\b(?:put|place|list|have|move)\b {_US}{CLOSE}\b(?:{FIRST}|high\w*|list)\b", without=_STILL),
    talk(
        _HOPE,
        r"\byou(?:'ll|'d)?\b[^.?!;]{0,30}?\b(?:come|join|match|end up|choose|chose|pick|picked|train|stay|land|become"
        r"|be (?:here|with us|one of us|part of"
        r"|our|my|a resident)|decide (?:on|for))\b(?! (?:through|by|across|back early))",
        without=(_EVENT, _SILENT),
    ),
    talk(
        _HOPE,
        rf"\b(?:have|having|see|seeing|work|working|welcome|welcoming|get|getting|call|calling) (?:with )?you\b{CLOSE}"
        r"\b(?:here|with us|join us|as (?:a|an|our|my|one)|in july|next (?:july|year|summer|june)|our (?:program"
        r"|team|residency|family)"
        r"|co-?resident|colleague)\b",
        without=(_EVENT, _SILENT),
    ),
    talk(
        rf"\b{_WE}\b[^.?!;]{{0,25}}?\b(?:want|wants|need|needs|choose|picked|chose|love|loved|adore\w*"
        rf"|fight(?:ing)? for|rooting for|pushing for)\b"
        r" you\b(?! (?:to|for) (?:know|have|bring|send|see|ask|speak))",
        without=(_EVENT, _SILENT),
    ),
    talk(r"\bplease (?:\w+ )?(?:come|join us|choose us|pick us|match)\b", without=(_EVENT,)),
    talk(
        r"\b(?:you|you'd|you'll|you're)\b",
        r"\b(?:belong (?:here|with us)|(?:mistake|regret|sorry|crazy|foolish|miss out)\b[^.?!;]{0,40}?\b"
        r"(?:else|other|anywhere"
        r"|not (?:com|choos|rank))|go (?:anywhere|somewhere) else|went (?:anywhere|somewhere) else|(?:happier"
        r"|happiest|better off|thrive|fit (?:right )?in)"
        r"[^.?!;]{0,20}?\b(?:here|with us)\b)",
    ),
    talk(
        r"\byou(?:'re|'ve|'ll| are| have| will| would)\b[^.?!;]{0,20}?\b(?:favou?rite|safe|as good as in"
        r"|nothing to worry|a lock|in good (?:shape|hands)|at the top|very high"
        r"|highly (?:regarded|ranked|thought)|a sure thing|front ?runner|all but)\b"
    ),
    talk(
        r"\bcommittee\b[^.?!;]{0,30}?\b(?:you|your)\b",
        r"\b(?:love\w*|like\w*|impress\w*|forget|remember\w*|unanim\w*|agree\w*|favou?r\w*|want\w*|tell"
        r"|told|excited|thrilled)\b",
    ),
    talk(
        r"\b(?:sav(?:e|ed|ing)|hold|holding|held|keep|keeping|kept|reserv\w+|there(?:'s| is)|have"
        r"|offer\w*)\b[^.?!;]{0,12}?\b(?:a|the|your) (?:\w+ )?(?:spot|place|position|seat|slot|desk)\b"
        r"[^.?!;]{0,20}?\b(?:you|yours|here|with us)\b",
        without=(_EVENT,),
    ),
    talk(
        r"\b(?:which|what|how many|any|where|did|have|are|who)\b[^.?!;]{0,20}?\b(?:other|else|another|many"
        r"|elsewhere)\b[^.?!;]{0,40}?"
        r"\b(?:interview\w*|appl(?:y|ied|ying|ications?)|consider\w*|looking|rotat\w+|like[ds]?|visit\w*"
        r"|invit\w+)\b",
        r"\byou(?:r|'ve|'re)?\b",
    ),
    talk(
        r"\b(?:where|who|how|did|have|are|which|any)\b[^.?!;]{0,30}?\byou(?:r)?\b[^.?!;]{0,20}?\bsignal(?:s|ed|led"
        r"|ing|ling)?\b"
    ),
    talk(r"\byour signals?\b", r"\?"),
    talk(
        r"\b(?:cancel\w*|skip|turn down|withdraw\w*|don't bother|no need)\b[^.?!;]{0,25}?\b(?:other|remaining"
        r"|rest of|more) (?:\w+ )?(?:interviews?|program(?:me)?s?|applications?)"
    ),
    talk(
        rf"\b(?:better|happier|stronger|nicer|more)\b{CLOSE}\b(?:here|with us)\b{CLOSE}\bthan (?:at )?(?:any|other"
        rf"|anywhere|{A_NAME})"
    ),
    talk(
        r"\b(?:choose|pick|picking|choosing|choice of) (?:us\b|our (?:\w+ )?(?:program(?:me)?|residency))",
        without=(_SILENT,),
    ),
    talk(
        r"\b(?:do|are|would|will) you\b[^.?!;]{0,25}?\b(?:couples match\w*|married|partner|family|kids|children"
        r"|pregnan\w+|ties to|plan to stay|live here)\b"
    ),
)
_CUES = (
    "rank", "list", "come", "match", "resident", "choice", "pick", "first", "top", "you", "us ", "us.", "signal",
    "program", "interview", "we'd", "we would", "hope", "finger", "love", "letter", "fear", "july", "call schedule",
    "here", "apartment", "don't", "running", "smile", "allowed", "pack", "bone", "top", "august", "favor", "badge",
    "anybody", "hole", "class", "news", "will it be", "desk", "colleague", "bring", "dr ", "ur ", "bother",
    "cancel", "worry", "we'll", "we will", "waste", "wasting", "else", "belong",
)  # fmt: skip


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find the first word of that kind in each part."""
    phrases = _heard_by(context)
    for part in seen(draft):
        found = (
            first_talk(phrases, filter(_may_woo, sentences_of(part, context, *_CUES, *CUES, *CUES_OF_HINTS)))
            if phrases
            else None
        )
        if found is not None:
            words = quoted(part.text[slice(*found)])
            message = f"ranks, asks or persuades an applicant, {words}; keep to facts and thanks"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(found[0]))


def _may_woo(one: Said) -> bool:
    """Whether a sentence is neither a wish for whatever place nor about things, nor asks to be told nothing."""
    if OPEN_WISH.search(one.text) and not TO_US.search(one.text):
        return False
    return not NOT_TOLD.search(one.text)


def _heard_by(context: Context) -> tuple[Talk, ...]:
    """Give what this reader must not hear: everything an applicant, nothing whoever is written to by a student."""
    if context.view is None:
        return _PLAIN
    if context.person is None:
        return () if is_student(context.view) else _PLAIN
    return (
        (*_PLAIN, *_TO_AN_APPLICANT, *WOOED, *WANTED_TO_KNOW, *PROMISED, *PLEADED, *SOUNDED_OUT, *HINTED, *REVEALED)
        if writes_for_a_program(context.person, context.view)
        else ()
    )


RULE = TextRule(id=ID, name=NAME, level=Level.BLOCK, check=check, fixed=True)
