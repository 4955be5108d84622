"""The classes of words by which somebody of whom care was taken is sketched: walks of life, days, doors, ages.

Who is nobody (cohorts, staff, family, books) stands below them. Knows no rule.
"""

from __future__ import annotations

from outreach.guardrails.frames import any_of

WALKS = any_of(
    """schoolteacher*, teacher, farmer, rancher, fisherman, fisherwoman, trucker, truck driver, bus driver, cab
    driver, taxi driver, veteran, soldier, sailor, marine, officer, policeman, policewoman, police chief,
    sheriff, deputy sheriff, firefighter, fireman, judge, lawyer, attorney, mayor, senator, governor,
    congressman, councilman, councilwoman, politician, priest, pastor, minister, rabbi, imam, monk, nun, bishop,
    musician, pianist, violinist, cellist, singer, organist, painter, artist, actor, actress, dancer, writer,
    poet, novelist, journalist, reporter, weatherman, anchor, anchorman, anchorwoman, coach, athlete, runner,
    swimmer, boxer, golfer, quarterback, player, carpenter, plumber, electrician, mechanic, welder, mason,
    bricklayer, roofer, miner, logger, lumberjack, machinist, engineer, pilot, astronaut, captain, conductor,
    postman, mailman, mail carrier, butcher, baker, chef, cook, waiter, waitress, bartender, barber,
    hairdresser, tailor, seamstress, florist, gardener, beekeeper, winemaker, brewer, librarian, professor
    emeritus, principal, janitor, custodian, cashier, shopkeeper, grocer, realtor, banker, accountant, salesman,
    saleswoman, secretary of, bookkeeper, dentist, pharmacist, veterinarian, physician's wife, widow, widower,
    prisoner, inmate, refugee, immigrant, homeless man, homeless woman, homeless, nurse who became, colleague of
    yours who, student from my, classmate of mine who, retiree, pensioner, grandmother, grandfather, grandma,
    grandpa, great-grandmother, great-grandfather, newlywed, bride, groom, twin, twins, triplets, mother of,
    father of, dad of, mom of, mum of, young mother, young father, single mother, single father, mother with,
    father with, stonecutter, drummer, choir director, mailwoman, fisherwoman, dealer, sailor, peddler, clown,
    magician, watchmaker, clockmaker, shoemaker, shipbuilder, trapper, farmhand, factory worker, steelworker,
    worker, salesclerk, stewardess, flight attendant, hunter, cowboy, ranger, guard, diver, jockey, stuntman,
    fashion model, prince, princess, amish, mennonite, tribal elder, elder of, heiress, millionaire, celebrity"""
)
SOMEBODY = any_of(
    """man, woman, lady, gentleman, boy, girl, child, toddler, infant, baby, teenager, teen, kid, guy,
    couple, patient, pt, inpatient, somebody, someone, person, mother, father, mom, mum, dad, wife, husband, sister,
    brother, daughter, son, preschooler, kindergartner, adolescent, youngster, old-timer, octogenarian,
    nonagenarian, septuagenarian, sisters, brothers, first of our|your patients, one of our|your|the patients"""
)
ILL = (
    r"(?:\w*(?:carcinoma|sarcoma|lymphoma|glioma|blastoma|melanoma|myeloma|leuk\w+mia|thymoma|seminoma"
    r"|chordoma|meningioma|mesothelioma)s?"
    r"|cancers?|tumou?rs?|mets|metasta\w+|malignan\w+|recurren\w+|gbm|dcis|cord compression|hodgkin\w*"
    r"|merkel cell|ewing\w*|wilms\w*"
    r"|adenoid cystic|disease|triple negative|stent|tracheostomy|mass|hemorrhage|mastectomy|myeloma"
    r"|schwannoma|pituitary adenoma)"
)
_TREATED = (
    rf"(?:{ILL}|treat(?:ed|ing|ment|ments|s)?|radiation|irradiat\w+|fractions?|simulat\w+|sim|re-?plan\w*"
    rf"|planned|contour\w*|masks?|biops\w+"
    r"|scans?|insertions?|implants?|tandem|plaques?|clinic|consult\w*|diagnos\w+|chemo\w*|surgery|operat\w+"
    r"|tube|hospital|hospice|ward|visits?"
    r"|appointment|slot|setup|prostate|breast|larynx|cervix|lung|brain|rectum|scalp|parotid|esophag\w+"
    r"|bladder|wheelchair|walker|anesthesia"
    r"|table|vault|bore|waiting room|bell|interpreter|prognosis|died|dying|passed away|funeral|went home"
    r"|goodbye|cried|wept|hugged|thanked you"
    r"|held (?:her|his) hand|boost"
    r"|prayed|brought you|gave you|sang (?:for|to)|needle\w*|catheters?|brachy\w*|hdr|linac|accelerator"
    r"|consent\w*|toxicity|morphine|pain"
    r"|called back|on (?:your|the|our) table|on treatment|finished|needed|six weeks|seven weeks|refused"
    r"|palliative|spread|the news|the truth"
    r"|end of life|dose distribution|first day of|last day of|gown|blanket|your patient|by name)"
)
_SPOKEN = (
    r"(?:asked (?:you|for|about|whether|if|how|what|me|who|us)|wanted to know|told (?:you|us|him|her|them|a|the|me)"
    r"|(?:we|you|i) (?:saw|met|examined|called|sat with))"
)
CARE = rf"(?:{_TREATED}|{_SPOKEN})"
# care by which also somebody known by a walk of life must be a patient
CARE_OF_ONE = (
    rf"(?:{_TREATED}|(?:asked|told) you|wanted to know (?:if|whether)|asked (?:\w+ )?(?:whether|if|how long)"
    rf"|(?:we|you) (?:saw|examined"
    r"|called|sat with)|you (?:met|told)|amputat\w+|hand you saved)"
)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
DAY = (
    rf"(?:(?:on|that|this|last|next|my \w+|one|a|the|every|late|early|before|until|since|by"
    rf"|from) (?:\w+ )?{WEEKDAY}|{WEEKDAY}(?:'s|,| the"
    rf"| (?:morning|afternoon|evening|night|after|before))|yesterday|on the \d{{1,2}}(?:st|nd|rd|th)"
    rf"|of the \d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?:in|during|of) (?:the|my|our|week) (?:{NTH} )?(?:week\b|one|two|three|four|\d)|week (?:one|two"
    rf"|three|four|\d)"
    rf"|(?:on|until|of|before|after) (?:my|the|his|her) {NTH} (?:day|{WEEKDAY}|morning|evening|afternoon"
    rf"|week|fraction|visit)"
    rf"|on (?:christmas|new year|thanksgiving|easter|labor day|memorial day|independence day|halloween|good friday"
    rf"|the fourth)\w*"
    rf"|(?:on )?{MONTH} \d{{1,2}}|day of {MONTH}|last (?:week|night|month)|that (?:week|morning|afternoon"
    rf"|evening|day)|\d{{1,2}} ?[ap]\.?m"
    rf"|(?:at|by|came at) (?:six|seven|eight|nine|ten|noon|\d{{1,2}})\b(?! (?:gy|mm|cm|weeks))"
    rf"|first of the month|of the (?:month|summer|week)"
    rf"|during the (?:storm|blackout|snow)|just (?:after|before) lunch|right (?:after|before) lunch"
    rf"|in (?:july|august|june|september|october))"
)
UNITS = r"(?:one|two|three|four|five|six|seven|eight|nine)"
TEN = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
AGE = rf"(?:\d{{1,3}}|{TEN}(?:[ -]{UNITS})?|{UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)"
YEARS_OLD = rf"{AGE}[ -](?:years?[ -]old|year[ -]old|yo\b|y/o)"
GRADE = rf"(?:{NTH} grade|kindergarten|preschool|high school|middle school|prom\b|college freshman)"
DOOR = (
    rf"(?:(?:room|rm|bay|table|bed|door|suite|cubicle|chair|couch|slot|stall) (?:#? ?\d+|one|two|three|four"
    rf"|five|six|seven|eight|nine|ten)\b"
    rf"|{NTH} (?:\w+ )?(?:room|door|bed|bay|curtain|chair|cubicle)|corner room|exam room|in \d{{3}}\b"
    rf"|behind the \w+ (?:curtain|door)"
    r"|room at the end)"
)
CAME = (
    r"(?:(?:came|come|flew|flown|drove|driven|rode|moved|travel\w+|down|up|back|over|bus|train"
    r"|all the way) (?:\w+ ){0,3}?from"
    r"|came by train|two counties|from guam|from the (?:shipyard|reservation|island|village|town|farm"
    r"|parish|prison|other side)"
    r"|of the (?:small |little |local )?(?:parish|town|village|county|city))"
)
# a life, told in passing
LIFE = (
    r"(?:who (?:[a-z]+ed|lives|had|has|was|were|used|still|just|came|wore|wanted|refused|lived|loved|played"
    r"|drove|ran|kept|raised|taught|brought|could|slept|took"
    r"|sang|rang|lost|said|spoke|never|always|flew|fled|asked|would|worked)|whose|whom (?:we|you|i)|(?:had"
    r"|has) (?:been married|lost (?:his|her)"
    r"|farmed|worked|waited|nobody|no one|never|written you|turned|come|driven)|married \w+ years"
    r"|for (?:\w+ )?years|(?:his|her) (?:dog|cat|hens"
    r"|parrot|husband|wife|daughters?|sons?|boat|church|truck|horses?|garden|guitar|twins|brother|sister"
    r"|mother|father|crossword|jersey|hats|bear)"
    r"|with (?:one|two|three|the) (?:\w+ )?(?:leg|guards?|jobs|daughters?|sons?|children|dogs?|hats|parrot"
    r"|scar|tattoos?|arm|eye|accent)"
    r"|on the (?:storm|blackout)|left untreated|older sister|younger brother)"
)
TELLING_OF = (
    r"blind|deaf|mute|pregnant|tall|tiny|frail|paraly[sz]ed|homeless|famous|wealthy|undocumented|deafblind"
    r"|one-legged|one-armed|tattooed|bald|transgender"
    r"|amish|jewish|muslim|buddhist|hmong|somali|ukrainian|russian|polish|german|mexican|chinese|korean"
    r"|japanese|vietnamese|haitian|nigerian|syrian|afghan"
    r"|iraqi|indian|navajo|native|irish|italian|greek|cuban|brazilian|newlywed|widowed|orphaned|transplant"
    r"|autistic|nonverbal|spanish-speaking|hawaiian"
)
ONE = (
    r"(?:an?|the|that|this|our|my|your|one|first|another|some|young|old|older|retired|local|famous"
    r"|former|only|little|same|very)"
)
# "that" before who is told of, and not the one meant
THAT = r"that (?:his|her|their|my|your|our|the|an?|one|some)\b"
# nobody of whom care was taken
NOBODY = (
    r"\b(?:trial|cohort|registry|series|enrolled|paper|chapter|(?<!any )book|textbook|atlas|slides?"
    r"|(?<!any )(?<!every )(?<!all )lectures?"
    r"|videos?|recording|wellness|talk on|your talk|a talk|talks|course|phantom"
    r"|script|photograph|example|practice question|protocol|criteri\w+|conference|session|median|mean age"
    r"|average|age over|aged over|patients over"
    r"|survey|standard patient|textbook|first teacher|wrote the|gave the lecture|study|studies|data(?:set)?"
    r"|every patient|each patient|patients|a patient's|typical|in me\b|front desk|coffee cart"
    r"|safety lecture|machine shop|volunteers?|who (?:services|repairs|fixes|cleans|built|sells|runs|visits"
    r"|trained|gave the|works|has worked|set up"
    r"|plays in|teaches|staffs|leads)"
    r"|the dosimetry|the residents?|resident who|fellow from|physicist|between \d|review|arm did|gy\b"
    r"|poster|abstract|movie|film|novel|in general|should one|mouse|mice|animal|never let me say)\b"
)
MINE = (
    r"\b(?:my (?:own |younger |older |little |late |host )?(?:mother|father|mom|dad|wife|husband|brother"
    r"|sister|daughter|son|grandmother|grandfather|niece"
    r"|nephew|kids?|partner|uncle|aunt|cousin|roommate|\w+-year-old|\d+-year-old|family)|mother of my"
    r"|your (?:daughter|son|wife|husband|mother|father)"
    r"|i am an?|i'm an?|i was (?:an?|the)|as an? (?:former )?\w+,? i|the oldest|i turned|i wanted to be)\b"
)
# who is met elsewhere, or meant in general
COLLEAGUE = (
    r"(?:who (?:founded|runs?|leads|led|directs?|built|started) (?:the|your|our|an?) (?:\w+ ){0,2}?(?:programs?"
    r"|service|clinic|cent(?:er|re)"
    r"|group|team|lab|department|choir|residency|course)|who (?:trained|mentored|supervised|interviewed|hired"
    r") me"
    r"|(?:residents?|director|fellow|attending|chair|coordinator|chief|faculty|physicist|dosimetrist|therapist"
    r"|colleague"
    r"|mentor|dean|author),"
    r" (?:an?|the|who) |would (?:you |i )?(?:say|tell|do|answer)\b[^.?!]{0,20}\ban? |comparison"
    r"|\bno (?:\w+ )?(?:man|woman|patient"
    r"|person|child)\b)"
)
ELSEWHERE = (
    r"\b(?:in person|(?:first|second|last|senior|other|co-?) ?author|(?:be|being|become) an? (?:\w+ )?person"
    r"|will never"
    r"|(?:has|had) left (?:him|her)|sister (?:hospital|program|site|institution|society|school)|regards to|mock"
    r"|invented"
    r"|imaginary|made[- ]up|fictional|question bank|airport|on the plane|on the train|hostel|your own (?:uncle"
    r"|aunt|\w*father"
    r"|\w*mother|brother|sister|son|daughter|family)|for an? (?:\w+ )?patient|to (?:speak|talk|listen) (?:to"
    r"|with) (?:the|an?)"
    r" (?:\w+ )?patient|losing a patient|worked (?:at|in) (?:the|this|your|our) (?:hospital|clinic|department)"
    r"|asked me (?:to (?:speak|give|write|teach|come|help)|why|when i|what i))\b"
)
UNLESS = rf"{NOBODY}|{MINE}|{ELSEWHERE}|\b{COLLEAGUE}|\bveteran of\b"
# a word of several, and not a person
NOT_ITS = (
    r"(?! (?:education|advoca\w+|safety|portal|committee|lounge|outcomes?|reported|experience"
    r"|navigat\w+|council|panels?|perspective|voices?|stories|handouts?|flow|room|load|list)\b)"
)
STAFF = (
    r"(?:nurse|therapist|physicist|dosimetrist|coordinator|resident|fellow|attending|faculty|secretary"
    r"|intern|student)"
)

RARE = (
    r"(?:\w*(?:sarcoma|chordoma|thymoma|mesothelioma|neuroblastoma|medulloblastoma|retinoblastoma"
    r"|craniopharyngioma|germinoma|pineoblastoma|seminoma"
    r"|ependymoma|schwannoma|paraganglioma|hemangiopericytoma|plasmacytoma)s?|uveal melanoma"
    r"|\w*carcinoma of the (?!breast|lung|prostate|cervix|endometrium)\w+|melanoma of the (?:eye|vagina|vulva)"
    r"|vulvar \w+"
    r"|(?:vulvar|vaginal|penile|thymic|tongue|eyelid|tracheal|urethral|lacrimal|nasopharyngeal|anal"
    r"|male breast) (?:melanoma|cancer|carcinoma)"
    r"|merkel cell|adenoid cystic|mycosis fungoides|wilms\w*|ewing\w*|dipg|atrt|craniospinal|total skin|eye plaque)"
)
