"""The classes of words by which a case is told: illnesses, people by what they do, ages, times, what a case is part of.

What is nobody's case (cohorts, books, invented patients, the writer's own family) stands below. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import any_of
from outreach.guardrails.sketch_words import AGE, COLLEAGUE, DAY, MONTH, NOT_ITS, NTH, SOMEBODY, TEN, WALKS, WEEKDAY

ILLNESS = any_of(
    """cancer, cancers, tumor, tumour, tumors, tumours, carcinoma*, adenocarcinoma*, choriocarcinoma*,
    hidradenocarcinoma*, cholangiocarcinoma*, cystadenocarcinoma*, carcinosarcoma*, carcinoid*, sarcoma*,
    osteosarcoma*, chondrosarcoma*, angiosarcoma*, liposarcoma*, leiomyosarcoma*, rhabdomyosarcoma*,
    fibrosarcoma*, myxofibrosarcoma*, gliosarcoma*, lymphoma*, leukemia*, leukaemia*, myeloma*, plasmacytoma*,
    melanoma*, glioma*, glioblastoma*, gbm, astrocytoma*, oligodendroglioma*, oligo, ependymoma*,
    medulloblastoma*, meningioma*, schwannoma*, neurofibroma*, neuroma*, neuroblastoma*, esthesioneuroblastoma*,
    retinoblastoma*, hepatoblastoma*, nephroblastoma*, pineoblastoma*, pinealoma*, craniopharyngioma*,
    germinoma*, germ cell, seminoma*, teratoma*, teratoid, rhabdoid, chordoma*, thymoma*, thymic, mesothelioma*,
    paraganglioma*, pheochromocytoma*, glomus, carotid body, hemangioma*, hemangiopericytoma*,
    hemangioendothelioma*, hemangioblastoma*, desmoid*, fibromatosis, hidradenoma*, eccrine, basal cell,
    basal-cell, squamous cell, clear cell, small cell, small-cell, spindle cell, scc, bcc, merkel, merkel*,
    kaposi*, wilms*, ewing*, hodgkin*, non-hodgkin*, dcis, lcis, nsclc, sclc, hcc, dlbcl, aml, cll, cml, mets,
    metastasis, metastases, metastatic, oligomet*, malignan*, relapse*, recurrence*, recurrent, insulinoma*,
    pancoast*, keloid*, avm, gtn, li-fraumeni, fraumeni, hereditary syndrome, vena cava, cord compression,
    necrosis, osteoradionecrosis, adenoid cystic, acoustic neuroma, pituitary, adenoma*, dipg, atrt, mycosis
    fungoides, primaries, second primary,
    parotid|neck|lung|brain|breast|pelvic|adrenal|orbital|abdominal|mediastinal|chest|thyroid mass, lung nodule,
    nodule, parotid|neck|lung|brain|skin|bone|liver|spine|spinal|orbital lesion, scalp lesion, left|right
    breast, left|right lung, brain mets, bone mets, oncocytoma*, ganglioma*, ganglioglioma*, liver mets, lymph
    node met, als, xerostomia, trigeminal neuralgia, tnbc, prostate, cervix case, anal|vulvar|vaginal|penile
    case, phyllodes, cystosarcoma*"""
)
# what an illness is a name for, when it is a subject and nobody's
_A_SUBJECT = (
    r"(?! (?:\w+ )?(?:talks?|lectures?|papers?|posters?|chapters?|slides?|trials?|stud(?:y|ies)|projects?"
    r"|series|cohorts?"
    r"|datasets?|data|registr\w+|clinics?|research|conferences?|boards?|guidelines?|reviews?|sessions?"
    r"|programs?|teams?"
    r"|groups?|services?|cent(?:er|re)s?|labs?|atlas|contouring|protocols?|work|care|committee|survivors|rotations?"
    r"|biology|abstracts?|manuscripts?|articles?|plans in|meetings?|rounds|didactics?|questions?|module|course"
    r"|surge(?:on|ons|ry department)|specialists?|experts?|starts|section|elective|month|service)\b)"
)
AN_ILLNESS = rf"(?<![\w'-]){ILLNESS}(?![\w]){_A_SUBJECT}"

# people by what they do, as their words end
_DOERS = (
    r"(?:[a-z-]*(?:smith|maker|keeper|herder|monger|wright|driver|player|owner|grower|picker|builder|dealer"
    r"|fighter|racer"
    r"|rower|watchman|goalkeeper|skater|climber|skier|cyclist|biker|diver|surfer|wrestler|boxer|runner|swimmer"
    r"|golfer|jockey"
    r"|dancer|singer|drummer|fiddler|piper|designer|trainer|farmer|rancher|gardener|landlord|landlady|lady"
    r"|shepherd|vet"
    r"|veterinarian|breeder|butcher|baker|barista|brewer|vintner|chef|coroner|undertaker|mortician|chaplain"
    r"|pastor|preacher"
    r"|deacon|bishop|cantor|organist|bailiff|ombudsman|clerk|teller|broker|curator|weaver|potter|painter|sculptor"
    r"|photographer|illustrator|cartoonist|translator|interpreter|announcer|broadcaster|anchorman|anchorwoman"
    r"|editor of"
    r"|comedian|juggler|acrobat|ballerina|astronaut|paramedic|cleaner|housekeeper|nanny|babysitter|midwife"
    r"|doula|courier"
    r"|cabbie|trucker|welder|roofer|plasterer|glazier|tiler|upholsterer|cobbler|saddler|tanner|miller|sawyer"
    r"|logger|miner"
    r"|driller|rigger|sailor|skipper|ferryman|deckhand|whaler|trapper|hunter|caddie|caddy|referee|umpire|coach"
    r"|quarterback"
    r"|linebacker|pitcher|cheerleader|gymnast|figure skater|rabbi|imam|monk|nun|priest|minister|missionary"
    r"|mayor|senator"
    r"|governor|sheriff|detective|constable|firefighter|prisoner|inmate|refugee|immigrant|migrant|widow|widower"
    r"|bride|groom"
    r"|newlywed|orphan|twin|triplet|quintuplet|goalie|pupil|policeman|police officer|marine|veteran|colonel"
    r"|sergeant|general's"
    r"|admiral|ambassador|diplomat|consul|princess|prince|heiress|celebrity|influencer|seamstress|waitress|stewardess"
    r"|hostess|actress|countess|marathoner|professor|tenor|soprano|baritone|host)"
    r"|(?!\w*(?:olog|therap|physic|dosimetr|scient|special|reception|hygien)ist\b)"
    r"(?:art|cell|harp|pian|violin|guitar|trombon|flaut|flut|clarinet|oboe|bassoon|saxophon|percussion|lute"
    r"|machin|journal"
    r"|column|novel|flor|dent|cycl|motorcycl|chem|linguist|botan|archiv|econom|tax\w+|tour|essay|soloist|vocal|activ"
    r"|perfum|typ|stylist|lobby|balloon|canoe|kayak|alp|motor|lepidopter|orni\w+|hobby|humor|illusion)ist"
    r"|chief of police|fire chief|police chief|head of the (?:school|village|council)|member of (?:congress"
    r"|parliament)"
    r"|(?:mother|father|mom|dad|grandmother|grandfather|parent) of)"
)
_KIN = (
    r"(?:wife|husband|brother|sister|daughter|son|mother|father|aunt|uncle|cousin|niece|nephew|widow|fianc\w+"
    r"|girlfriend"
    r"|boyfriend|grandson|granddaughter|grandmother|grandfather|landlord|neighbou?r)"
)
_ART = r"(?:an?|the|that|this|our|my|your|one|another|old|young|retired|former|female|male|local|first|only|little)"
SOMEONE_NAMED = rf"(?:{_DOERS}|{WALKS}|{SOMEBODY})"
SOMEONE = (
    rf"(?:(?<![\w'-]){_ART} (?:[\w'&-]+,? ){{0,4}}?(?:{SOMEONE_NAMED}|{_KIN} of (?:one of |the |our |your |a )"
    rf"|{_KIN}(?=,? (?:with|whose|who)\b))(?![\w-]){NOT_ITS}|\b(?:someone|somebody)\b(?! (?:else|like|lectur"
    rf"|talk|present|speak|spoke|said|gave|wrote|ask|who (?:teaches|trains)))"
    rf"|(?<!my )(?<!your )\b\w+'s (?:own )?{_KIN}\b|\bex-\w+|\b(?:an?|the|our|my|your|that) (?:retired"
    rf"|former) (?!(?:resident|fellow|student|attending|program|chief|colleague|mentor|chair"
    rf"|director)\b)[\w-]+\b|(?<=, )(?:retired|former) [\w-]+)"
)
# an age, and not a dose, a number of weeks or of people
_NOT_YEARS = (
    r"(?![\w.:/%-]| ?(?:gy|cgy|mm|cm|%|percent|patients?|women|men|people|cases?|fractions?|weeks?|days?"
    r"|months?|minutes?"
    r"|hours?|sites?|centers?|plans?|of|and \d|to \d|or \d)\b)"
)
_OF_YEARS = rf"(?:[1-9]\d|{TEN}(?:[ -]\w+)?|(?:thir|four|fif|six|seven|eigh|nine)teen)"
AN_AGE = (
    rf"(?:\b(?:male|female|man|woman|boy|girl|lady|gentleman|m|f),? (?:aged? |of )?{_OF_YEARS}{_NOT_YEARS}"
    rf"|\b{_OF_YEARS},? ?(?:yo |y/o |year[- ]old )?(?:male|female|man|woman|boy|girl|m|f|she/her|he/him)\b"
    rf"|, (?:aged? |only |just |barely |now |about |maybe |almost )?{_OF_YEARS}(?:,|\.$|$|;|\)| and (?:blind"
    rf"|already|still))"
    rf"|\b{_OF_YEARS}(?:-ish|-odd|-something)\b"
    rf"|\b(?:who|she|he) (?:is|was|had|has|just|turned|had just turned|is only|was only|is just"
    rf"|was just) {_OF_YEARS}{_NOT_YEARS}"
    rf"|\b(?:at|aged|since (?:she|he) was) {_OF_YEARS} (?=for |with |after |when |by |and )"
    rf"|\baged? {_OF_YEARS}{_NOT_YEARS}"
    rf"|\b{AGE}[ -]years?[ -]olds?\b(?! (?:linac|machine|building|paper|protocol|trial))|\b(?:young"
    rf"|old)er than (?:me|i am|you)\b"
    r"|\b(?:exactly )?my (?:own )?age\b|\bpregnant\b|\btransgender\b)"
)
# a time of which there is only one
A_TIME = (
    rf"(?:{DAY}|\b(?:in|since|of|from|this|last|next|early|late|that) (?:early |late |the )?(?:{MONTH}|spring"
    rf"|summer|fall|autumn"
    rf"|winter|christmas|easter|thanksgiving|halloween|advent|ramadan)\b|\b(?:in|of|from|since) (?:19|20)\d\d\b"
    rf"|\b{MONTH} (?:\d{{1,2}}\b|(?:19|20)\d\d)|\b\d{{1,2}}/\d{{2,4}}\b|\b(?:on|over) (?:christmas|easter"
    rf"|thanksgiving|election"
    rf"|halloween|new year)|\b\d{{1,2}}:\d\d\b|\b{WEEKDAY}\b|\bthis (?:week|month|year)\b|\b{NTH} (?:week|day) of\b)"
)
# what is done for somebody, or how it ends
CARED_FOR = (
    r"(?:saw|seen|treat(?:ed|ing|ment)?|irradiat\w+|plann?ed|replann?ed|implant(?:ed)?|simulat(?:ed|ion)|mask"
    r"|admit\w+|examin\w+"
    r"|biops\w+|diagnos\w+|fractions?|courses?|insertions?|on (?:your|the|our|my) table|on the couch|table|ward"
    r"|wing|bed|came to"
    r"|came back|came in|turned up|turned out|emergency|follow-?up|consult|met|took on|take on|look(?:ed"
    r"|ing)? after|chemo\w*"
    r"|radiation|surgery|died|death|lost|passed away|went home|made it home|hospice|operat\w+|transplant\w*"
    r"|referred|presented)"
)
# what is known of a body
ITS_BODY = (
    r"(?:hair|psa|follow-?up|scars?|kidneys?|bladder had|voice|larynx|tongue|weight|wound|stoma|feeding tube"
    r"|hormones?"
    r"|remission|prognosis|diagnosis|chemo\w*|radiation|scans?|biops\w+|treatments?|fractions?|boost|mask"
    r"|simulation|insertion"
    r"|implant|hospice|pain|side effects|skin|swallow\w*|nausea|blood counts?|ct|mri|pet|brachytherapy|cesium"
    r"|tandem|cylinder|seeds)"
)
# one in a table
IN_A_TABLE = (
    r"(?:\b(?:row|record|entry|line|subject|case|number|id|study id|index) (?:no\.? )?\d+\b|\boutliers?\b|\bodd one\b"
    r"|\bmissing (?:dose|date|value|follow-up)s?\b|\bone entry\b|\b(?:the|our|my|this) (?:cohort|series|set"
    r"|data|dataset|table"
    r"|registry|spreadsheet|comment column|sheet|exclusions?)\b)"
)
# what is told of nobody: many, books, invented ones, one's own
NO_CASE = (
    rf"\b{COLLEAGUE}|"
    r"\b(?:patients (?:with|whose|who)|women with|men with|people with|adults with|children with|those with"
    r"|survivors of"
    r"|(?<!one of )(?<!one of the )(?<!one of our )(?:many|all|most|some|two|three|\d+|of) (?:patients|women"
    r"|men|cases|implants)"
    r"|and (?:older|over|above|younger)|eligible|(?:brother|mother|son) or (?:sister|father|daughter)|median"
    r"|mean age|average|trial|guidelines?|(?:your|the|my|this|book) chapter|(?<!a )chapter on|(?:your|a"
    r"|his|her|my|the|our) (?:\w+ ){0,2}(?:lectures?|talk|slides?"
    r"|poster|paper|book|abstract|manuscript|project|grant) (?:on|about|in|of)|talk on|wrote (?:the|a) (?:book"
    r"|paper|chapter)"
    r"|textbook'?s?|published|literature|hypothetical\w*|mock|invented|imaginary|fictional|made[- ]up|composite"
    r"|standardized"
    r"|simulated patient|question bank|practice (?:case|question)s?|oral (?:exam|boards)|phantom|mannequin"
    r"|actor of|vignette"
    r"|case report by|film|movie|novel|mice|mouse|sister (?:hospital|program|site|institution)|airport|plane"
    r"|hostel|hotel)\b"
    r"|\b(?:my|your) (?:own |younger |older |little |late |host |best )?(?:mother|father|mom|dad|wife|husband"
    r"|brother|sister"
    r"|daughter|son|grandmother|grandfather|niece|nephew|kids?|partner|uncle|aunt|cousin|roommate|grandma"
    r"|grandpa|friend|family)\b"
    r"|\b(?:first|second|last|senior|other|co-?) ?author\b|(?:^\W*|, )as an? (?:[\w-]+ ){1,3}?(?:with [^,]*, ?"
    r"|in [^,]*, ?)?i\b"
    r"|\b(?:present\w*|lectur\w+|publish\w+|writ\w+|wrote|works?|worked|working|research|interest(?:ed)?"
    r"|papers?|grants?|talks?"
    r"|expert|speciali\w+|focus\w*|train\w*|speaks?) (?:[\w-]+ )?(?:on|in|about) "
    r"(?:(?!(?:the|an?|my|our|your|one|this|that|his|her)\b)[\w-]+ ){0,3}?"
    r"(?:\w+omas?|cancers?|tumou?rs?|mets|metastas[ei]s|necrosis|leukemia|brachytherapy|screening)\b"
    r"|\bas an? \w+ (?:survivor|student)|\bi (?:am|was) an?\b"
    r"|\b(?:how|what|whether|if|why|when) (?:do|would|should|can|could|does|to|you"
    r"|one)\b[^.?!]{0,40}\ban? (?:\w+ ){0,2}"
    r"(?:patient|man|woman|person|child|tumor|cancer|recurrence)\b"
    r"|\b(?:for|of|in|treat|counsel|tell|telling|to) (?:an?|any|every|each) (?:\w+ ){0,2}?(?:patient|person)\b"
)
