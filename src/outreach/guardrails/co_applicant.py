"""co-applicant (M409): those who apply with you are colleagues; their lists and scores are theirs.

Warns when a co-applicant is asked for a list, scores or what an interview was like, and when faculty or a program hear
what another applicant does or says; blocks naming a co-applicant to a program.

    FAIL: to Priya Raman, co-applicant, "you ranking"
        So where are you ranking it?
    FAIL: to Priya Raman, co-applicant, "your Step 2 score"
        What was your Step 2 score?
    FAIL: to Priya Raman, co-applicant, "what did they ask"
        And what did they ask you in the second room?
    FAIL: to Dr. Elena Marchetti, with Priya Raman as co-applicant, "Priya Raman"
        I met Priya Raman on the day, who liked the clinic too.
    FAIL: to Dr. Elena Marchetti, "another applicant"
        I heard from another applicant that the call is heavy.
    PASS: to Priya Raman, co-applicant
        It was good to meet you in the hallway. Good luck with the season.
    PASS: to Dr. Elena Marchetti
        I liked that the applicants ate lunch with the residents.
    PASS: to Dr. Noor Hadid, wellness mentor, with Priya Raman as co-applicant
        Priya Raman and I study for the boards together.
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Draft
from outreach.domain.people import Person, PersonId, Phase, Role
from outreach.domain.stages import View
from outreach.guardrails.asked_of_rivals import ASKED_OF_RIVALS, CUES_OF_RIVALS, NOT_OF_THE_SEASON, echoed
from outreach.guardrails.other_applicants import CUES_OF_OTHERS, KINDLY, NOT_OF_OTHERS, OF_THE_SEASON, TOLD_OF_OTHERS
from outreach.guardrails.peer_questions import ASKED_OF_PEERS, CUES_OF_PEERS, LEFT_ALONE
from outreach.guardrails.person_names import person_names
from outreach.guardrails.program_people import AT_A_RESIDENCY, OLDER_TIES, is_of_a_program, is_student
from outreach.guardrails.rank_talk import A_NAME, CLOSE, FIRST, KNOWN, first_talk, sentences_of, talk
from outreach.guardrails.rule import Context, TextRule
from outreach.guardrails.season_curiosity import ASKED, CUES, NOT_ASKED
from outreach.guardrails.text import Part, seen
from outreach.guardrails.wording import quoted
from outreach.patterns import Pattern

ID = "M409"
NAME = "co-applicant"

_PAST_THE_MATCH = frozenset({Phase.PGY2, Phase.PGY3, Phase.PGY4, Phase.PGY5, Phase.ATTENDING})
_ASKS = Pattern(
    r"\?\W*$|\b(?:tell|share|send|swap|trade|compare|wonder\w*|curious|see|love to|know|hear|ask\w*|show|let me"
    r"|give|what"
    r"|where|how|which|who|any)\b"
)
_YOU = r"\byou(?:r|rs|'re|'ll|'ve|'d| and i)?\b|\bur?\b(?!\.)|\bour (?:rank )?lists?\b|\blists\b"
_OF_WORK = (
    r"\brank\w* (?:the |these |those )?(?:\w+ )?(?:plans?|projects?|papers?|abstracts?|contours?"
    r"|constraints?|barbecue|pies?"
    r"|restaurants?|snacks?|songs?|films?|movies|books?|trails|teas?|coffees?|costumes?|cakes?|talks?|posters?)\b",
)
# a list of something to read, to pack or to do
_OF_OTHER_LISTS = (
    *_OF_WORK,
    r"\blists? (?:of|for)\b|\b(?:reading|mailing|packing|to-?do|play|guest|wish|shopping|email|book|waiting"
    r"|author)[ -]?lists?\b",
)
_THEY = (
    rf"(?:they|them|anyone|anybody|the program(?:me)?|the pd|dr +\w+|(?:the |your )?(?:program(?:me)? )?director|"
    rf"(?:your )?interviewers?|faculty|{A_NAME})"
)
_SCHOOL = r"(?:program(?:me)?s?|places?|residency|interviews?|schools?|choices?|picks?)"
_WHAT = r"(?:which|what|any|how many|what kind of|all the|the)"
# what only somebody who applies is asked about
_APPLYING = (
    rf"(?:{KNOWN}|\b(?:interviews?|pds?|program(?:me)? directors?|couples match\w*|number[ -]?(?:one|1)|rank\w*"
    rf"|my list|your list"
    r"|invited|grade|sub-?i|applications?|match list|second looks?|letters? of rec\w*|research year|match day"
    r"|backup)\b)"
)
_ON_THE_WAY = (
    r"\b(?:forum|conference|train|drive|driving|flight|weather|restaurant|hotel|museum|parking|airport"
    r"|snow|game)\b"
)
_THEIRS = (
    talk(
        _APPLYING,
        r"\b(?:you|your|u|ur)\b",
        r"\?|\b(?:tell me|love to|curious|let me know|send me|share|wonder\w*|dying)\b",
        without=(*_OF_OTHER_LISTS, _ON_THE_WAY, r"\b(?:job|phone|radio) interview\b|\bpodcasts?\b"),
    ),
    talk(r"\b(?:everything|all|anything|whatever) (?:that )?they (?:\w+ )?(?:ask\w*|said|want\w*|told)\b"),
    talk(r"\b(?:they|it|that one|she|he)(?:'re|'s| are| is) (?:your )?(?:first|number one|n ?1|top)\b", r"\byour?\b"),
    talk(
        r"\b(?:what|which) (?:number|rank|place|spot|position|slot)\b",
        r"\byou\b",
        rf"{A_NAME}|\b(?:list|rank\w*"
        rf"|it|them)\b",
    ),
    talk(rf"\b(?:favou?rite|first|top|preferred|number one|least favou?rite) (?:\w+ )?{_SCHOOL}\b", _YOU),
    talk(r"\bcertif(?:y|ied|ying)\b", _YOU, without=(r"\b(?:bls|acls|cpr|board)\b",)),
    talk(
        r"\byour (?:\w+ )?(?:application|eras|cv|personal statement|interviews?|candidacy|chances|odds)\b",
        r"\b(?:how|what|which|did|were|was|does|who)\b",
        without=_OF_WORK,
    ),
    talk(
        r"\b(?:what|which|any) (?:\w+ ){0,3}?questions?\b",
        r"\b(?:came|come|comes|room|faculty|interview\w*|they|them|expect|got|get|panel|pd|director|chair)\b",
    ),
    talk(r"\bthey(?:'ll|'d| \w+)? (?:want\w*|lik\w+|rank\w*|tak\w+|lov\w+|tell|told|said)\b[^.?!;]{0,10}?\byou\b"),
    talk(
        rf"\byour (?:\w+ )?(?:number[ -]?(?:one|1)|n ?1|no\.? ?1|{FIRST}|favou?rite)\b(?=\W*$|[,?!.]| (?:now"
        rf"|so far|yet|program|place"
        r"|still|these days|at this point|and|or|today)\b)",
    ),
    talk(
        rf"{A_NAME}[^.?!;]{{0,30}}?\b(?:ahead of|above|over|before|higher than|below|behind|or|than"
        rf"|and) {A_NAME}",
        _YOU,
    ),
    talk(
        r"\bwhere\b(?: \w+){0,3}? (?:you|u|ya)\b[^.?!;]{0,25}?\b(?:appl\w+|interview\w*|rotat\w+|signal\w*"
        r"|match\w*|rank\w*)\b"
    ),
    talk(
        r"\b(?:love letters?|post[- ]?interview (?:calls?|e?mails?|communication)|ranked to match|signal(?:s|ed"
        r"|led|ing)?)\b",
        _YOU,
        without=(r"\b(?:t1|t2|mri|noise|to-noise|intensity|phone|wifi|traffic)\b",),
    ),
    talk(
        rf"\b(?:hear|heard|hearing|word|news)\b{CLOSE}(?:\b(?:back|anything|something|yet) )?\b(?:from|out of"
        rf"|of) {A_NAME}"
    ),
    talk(
        rf"\b{_WHAT} (?:\w+ )?(?:places?|programs?|ones|interviews?|schools?"
        rf"|offers?)\b[^.?!;]{{0,30}}?\byou\b[^.?!;]{{0,25}}?\b(?:leav\w*"
        r"|drop\w*|cut\w*|cancel\w*|keep\w*|prefer\w*|lik(?:e|ed|ing)|go(?:ing)? (?:for|with|to)|consider\w*"
        r"|pick\w*|choos\w*"
        r"|love\w*|turn\w*|declin\w*|get|got|have|had)\b",
        without=(r"\b(?:forum|conference|software|tv|computer)\b",),
    ),
    talk(
        r"\b(?:who (?:wrote|writes|is writing|did)|were|are|how (?:many|strong|good)|what (?:do|did"
        r"|does))\b[^.?!;]{0,25}?"
        r"\byour (?:\w+ )?(?:letters?|lors?|letter writers?|recommenders?|publications?|pubs)\b"
    ),
    talk(r"\bboards?\b(?! (?:game|meeting))", _YOU, r"\b(?:how|what|scor\w*|get|got|pass\w*|fail\w*)\b"),
    talk(
        rf"\b(?:did|has|have|does|will|would|is|was) {A_NAME}(?: \w+){{0,2}}? (?:e-?mail\w*|call\w*|contact\w*"
        rf"|writ\w+|wrote|ask\w*"
        rf"|invit\w*|offer\w*|reach\w*|say|said|tell|told|promis\w*|rank\w*|like|want)\b",
        _YOU,
    ),
    talk(
        rf"\b(?:do|did|are|will|would|have|how|what)\b[^.?!;]{{0,12}}?\byou\b[^.?!;]{{0,20}}?\b(?:prefer\w*"
        rf"|lean\w*|choos\w*|decid\w*"
        rf"|rank\w*|appl\w+|interview\w*|signal\w*|going with|think of|feel about|rate)\b[^.?!;]{{0,15}}?{A_NAME}"
    ),
    talk(r"\brank(?:s|ing|ed)?\b", _YOU, without=_OF_WORK),
    talk(
        rf"\b(?:your|our) (?:\w+ )?(?:{FIRST}) (?:\w+ )?(?:choices?|program(?:me)?s?|picks?|three|two|five|ten"
        rf"|\d+)\b"
    ),
    talk(r"\b(?:your|our|match|final) (?:\w+ )?(?:rol|match lists?)\b"),
    talk(r"\b(?:step ?(?:1|2|one|two)|usmle|comlex|shelf|board)\b(?! (?:forward|back|by|aside))", _YOU),
    talk(r"\b(?:your|you)\b[^.?!;]{0,25}?\b(?:scores?|scored|gpa|class rank|percentile|transcript|aoa|grades?)\b"),
    talk(
        r"\b(?:interviews?|invit\w+|offers?|signals?|program(?:me)?s?|rejections?|second looks?)\b",
        r"\b(?:how many|which|what other|where else|any other|who else|did you (?:get|receive|send|use"
        r"|hear|apply)|have you (?:gotten|received|had|got))\b",
    ),
    talk(
        r"\bwhere (?:else )?(?:did|have|are|do|will|all) you\b[^.?!;]{0,25}?\b(?:interview\w*|appl\w+"
        r"|rotat\w+|signal\w*|match\w*)\b"
    ),
    talk(
        rf"\b(?:what|which|how|did|have|has|do|does|if|whether)\b[^.?!;]{{0,20}}?\b{_THEY}\b[^.?!;]{{0,25}}?"
        r"\b(?:ask\w*|say|said|tell|told|call\w*|contact\w*|e?mail\w*|hint\w*|promis\w+|react\w*|write"
        r"|wrote|written|rank\w*|reach\w* out)\b",
        without=(r"\bask(?:ed)? (?:about|for) the (?:dataset|paper|abstract)\b",),
    ),
    talk(
        rf"\b(?:hear|heard|get|gotten|got|received)\b[^.?!;]{{0,25}}?\b(?:back|from|anything|something"
        rf"|love letters?|calls?|e?mails?)\b[^.?!;]{{0,30}}?\b{_THEY}",
    ),
    talk(r"\bquestions\b[^.?!;]{0,20}?\b(?:they|were you|you were|interviewers?|you got|got asked)\b"),
    talk(
        r"\b(?:interview questions|intel|gossip|scoop|dirt|inside (?:info\w*|track)|love letters?|post-interview)\b",
        r"\?|\b(?:any|got|have you|send|share|tell me|give me|trade|swap|need|love|know|hear|want|spill|let me)\b",
        without=(
            r"\b(?:not|never|nobody|promised?|keep|refuse\w*|no more) \b",
            r"\babout (?:the|my|our|her|his|dr|this)\b(?!.*\?)",
        ),
    ),
    talk(r"\bwho else\b[^.?!;]{0,25}?\b(?:interview\w*|applying|applied|there|invited)\b"),
)
_CUES = (
    "rank", "list", "first", "top", "favo", "rol", "match", "step", "usmle", "comlex", "shelf", "board", "score", "gpa",
    "percentile", "transcript", "aoa", "grade", "interview", "invit", "offer", "signal", "program", "they", "them",
    "anyone", "director", "dr ", "question", "intel", "gossip", "scoop", "dirt", "inside", "where", "you", "hear",
    "love letter", " u ", "word", "news", "certif", "pd", "couples", "number", "grade", "sub", "appl",
)  # fmt: skip


def check(draft: Draft, context: Context) -> Iterator[Finding]:
    """Find what is asked of a co-applicant, and what others hear about one."""
    person, view = context.person, context.view
    if person is None:
        return
    for part in seen(draft):
        if Role.CO_APPLICANT in person.roles:
            yield from _asked(part, context)
        elif _is_faculty(person, view) or _hears_a_student(person, view):
            if not _is_of_the_faculty(view):
                yield from _told(part, context)
            if view is not None and is_of_a_program(person, view.project):
                yield from _named(part, person, view)


def _asked(part: Part, context: Context) -> Iterator[Finding]:
    said = tuple(sentences_of(part, context, *_CUES, *CUES, *CUES_OF_RIVALS, *CUES_OF_PEERS))
    whole = sentences_of(part, context, "") if "?" in part.text else ()
    sought = tuple(one for one in said if not LEFT_ALONE.search(one.text))
    asking = tuple(one for one in sought if not (NOT_ASKED.search(one.text) or NOT_OF_THE_SEASON.search(one.text)))
    found = (
        first_talk(_THEIRS, (one for one in asking if _ASKS.search(one.text)))
        or first_talk((*ASKED, *ASKED_OF_RIVALS), asking)
        or first_talk(ASKED_OF_PEERS, sought)
        or next(((one.start, one.start + len(one.text)) for one in echoed(whole)), None)
    )
    if found is not None:
        message = f"asks a co-applicant for what is theirs, {quoted(part.text[slice(*found)])}; wish them well instead"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(found[0]))


def _told(part: Part, context: Context) -> Iterator[Finding]:
    told = [one for one in sentences_of(part, context, *CUES_OF_OTHERS) if not NOT_OF_OTHERS.search(one.text)]
    found = first_talk(TOLD_OF_OTHERS, told) or _of_somebody_named(part, context)
    if found is not None:
        words = quoted(part.text[slice(*found)])
        message = f"tells of another applicant, {words}; speak for yourself"
        yield Finding(rule=ID, name=NAME, level=Level.WARN, message=message, where=part.place(found[0]))


def _of_somebody_named(part: Part, context: Context) -> tuple[int, int] | None:
    """Give the name of one who applies too, where lists, numbers or plans stand beside it."""
    rivals = _rivals(context.view) if context.view else frozenset()
    if not rivals or context.view is None:
        return None
    names = [one for one in person_names(context.view.project).named(part.text) if one.people and one.people <= rivals]
    for said in sentences_of(part, context, "") if names else ():
        for one in names:
            inside = said.start <= one.start < said.start + len(said.text)
            if inside and OF_THE_SEASON.search(said.text) and not KINDLY.search(said.text):
                return one.start, one.start + len(one.text)
    return None


def _rivals(view: View) -> frozenset[PersonId]:
    return frozenset(one.id for one in view.project.people if Role.CO_APPLICANT in one.roles)


def _named(part: Part, reader: Person, view: View) -> Iterator[Finding]:
    """Find co-applicants who are named to a program."""
    rivals = _rivals(view) - {reader.id}
    if not rivals:
        return
    for one in person_names(view.project).named(part.text):
        if one.people and one.people <= rivals:
            message = f"names a co-applicant to a program, {quoted(one.text)}; leave the name out"
            yield Finding(rule=ID, name=NAME, level=Level.BLOCK, message=message, where=part.place(one.start))


def _hears_a_student(person: Person, view: View | None) -> bool:
    """Whether an older tie of somebody reads who may still apply: what others apply with is no news for a mentor."""
    return view is not None and is_student(view) and bool(person.roles & OLDER_TIES)


def _is_of_the_faculty(view: View | None) -> bool:
    """Whether the owner is past the Match: applicants are then those of the own program, and no rivals."""
    return view is not None and view.project.me.phase in _PAST_THE_MATCH


def _is_faculty(person: Person, view: View | None) -> bool:
    return bool(person.roles & AT_A_RESIDENCY) or (view is not None and is_of_a_program(person, view.project))


RULE = TextRule(id=ID, name=NAME, level=Level.WARN, check=check)
