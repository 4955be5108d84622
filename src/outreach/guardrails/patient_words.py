"""Patterns for what could make a patient known: days, ages, people, what is done for them. Knows no rule."""

from __future__ import annotations

MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?"
DATE = (
    rf"(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}|\d{{1,2}}\.?\s+{MONTH}\s+\d{{4}}"
    rf"|{MONTH}\s+\d{{1,2}},?\s+\d{{4}})"
)
WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
A_DAY = (
    rf"(?:(?:last|this|on|next|past)\s+{WEEKDAY}\b|{WEEKDAY}'s\b|yesterday|today|this\s+(?:morning|afternoon)"
    rf"|last\s+(?:week|night)\b|{DATE}|on\s+{MONTH}\s+\d{{1,2}}\b)"
)
UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty)"
IN_WORDS = (
    rf"(?:{TENS}(?:[\s-]{UNITS})?|{UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    rf"|ninety(?:[\s-]{UNITS})?)"
)
AGED = rf"(?:\d{{1,3}}|\b{IN_WORDS})[\s-]*(?:years?[\s-]*old|y\.?[/.]?o\.?|yrs?[\s-]*old)"
TIES = TENS.replace("ty", "ties")
DECADE = (
    rf"(?:(?:his|her|their)\s+(?:(?:early|mid|late|very)[\s-]+)*|(?:early|mid|late)[\s-]+)(?:\d0'?s|{TIES}"
    rf"|nineties)\b"
)
NINETY = r"(?<![\d.])(?:9\d|1[01]\d)"
SEX = r"(?:m|f|man|woman|male|female|boy|girl|gentleman|lady|patient|pt)"
PEOPLE = (
    "man|woman|boy|girl|gentleman|lady|child|toddler|teenager|infant|grandmother|grandfather|farmer|teacher"
    "|veteran|mother|father|mom|mum|dad|wife|husband|priest|musician|engineer|retiree|widow|widower|pensioner|miner"
    "|carpenter|rancher|pilot|trucker|nun|pastor|fisherman|mechanic|librarian|baker|soldier|kid|baby|guy|lad|bloke"
)
SOMEBODY = rf"(?:{PEOPLE})"
# with an age, also whoever might stand next to a patient
ANYBODY = rf"(?:{PEOPLE}|nurse|doctor|physician|lawyer|driver|cook|singer|dancer|student|athlete|runner|accountant)"
ILL = (
    r"(?:cancer|tumou?r|carcinoma|sarcoma|lymphoma|glioma|glioblastoma|gbm|thymic|melanoma|chordoma"
    r"|myeloma|leuk\w+mia|mets\b"
    r"|metasta\w+|recurren\w+|seminoma|thymoma|meningioma|chemo\w*|biops\w+|simulat\w+|brachy\w*|boost|mask"
    r"|on treatment"
    r"|hodgkin\w*|compression|diagnos\w+|dcis|prostate|lesion|mastectomy)"
)
# nouns that are old without being anybody
THINGS = (
    r"(?:atlas|bridge|building|campus|city|club|college|company|datasets?|debate|department|field|foundation"
    r"|hospital|idea|institution"
    r"|journal|house|machine|method|paper|practice|problem|programs?|protocol|question|residency|school|society"
    r"|studies|study"
    r"|technique|theory|tradition|trials?|university)"
)
OWN = (
    r"(?:sons?|daughters?|kids?|dogs?|cats?|nephews?|nieces?|brothers?|sisters?|twins?|car|bike|laptop|linac"
    r"|students?|applicants?|residents?|fellows?|interns?)"
)
# what follows "patient" as part of a name that is nobody's
TITLES = (
    r"(?:Access|Advisory|Advoca|Board|Care|Centered|Centred|Committee|Council|Day|Derived|Education|Experience"
    r"|Navigat|Outcome|Portal|Reported|Safety|Satisfaction|Services|Support)"
)
IN_CARE = r"(?:patients?|pts?|consult|inpatient|chart|ward|icu)"
HONORIFIC = r"(?:Mr|Ms|Mrs|Miss|Mx)\b\.?"
SURNAME = r"(?P<surname>[A-Z][\w'-]+?)"
FINDINGS = r"(?:consult|chart|biopsy|simulation|sim|scan|tumou?r|imaging|pathology|labs|contours?)"
# what a person does, and no program or week
DOES = (
    r"(?:asked|asks|wanted|wants|said|says|told|tells|sent|came|comes|called|thanked|thanks|finished|cried|laughed"
    r"|died"
    r"|brought|wrote|knew|knows|went|felt|feels|hoped|smiled|remembers|remembered|sends|who|whose)"
)
CARED_FOR = (
    r"(?:treat(?:ed|ing)?|simulat(?:ed|ing)|irradiat(?:ed|ing)|examin(?:ed|ing)|consent(?:ed|ing)|contour(?:ed|ing)?"
    r"|plann(?:ed|ing)|biopsied|admitt(?:ed|ing)|discharg(?:ed|ing)|diagnos(?:ed|ing)|operat(?:ed|ing) on"
    r"|replann(?:ed|ing))"
)
OF_THE_APPLICATION = r"(?<!eras )(?<!aamc )(?<!nrmp )(?<!vslo )(?<!npi )"
PHONE = r"(?<![\d-])(?:\+?1[\s.-]?)?\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]\d{4}(?!\d)"
# of theirs, not of the owner's own telephone
NOT_MINE = r"(?:(?!\b(?:me|my|mine|i)\b)[^.?!;]){0,40}?"
