from __future__ import annotations

import pytest

from tests.configured import errors_of

# What is written below the owner (line 1), and what is said about it.
MISTAKES = [
    ("peple: []", ['config.yaml:2:1: peple: unknown key "peple"; did you mean   people']),
    ("pace: slow", ['config.yaml:2:7: pace: "slow" is not known here; write   gentle, steady or busy']),
    ("mail: gmial", ['config.yaml:2:7: mail: "gmial" is not known here; write   gmail']),
    ("google: {read: maybe}", ['config.yaml:2:16: google.read: "maybe" is neither yes nor no']),
    ("questions: what now?", ["config.yaml:2:1: questions: expected   questions: NAME: …   on lines of their own"]),
    ("match: nrmp", ["config.yaml:2:8: match: keys are expected here, such as   system, season, rank_list_due"]),
    ("notes: [a, b]", ["config.yaml:2:1: notes: one text is expected here, not a list"]),
    ("begin: yesterday", ['config.yaml:2:8: begin: "yesterday" is not a date; write   2026-12-02   or   Dec 2 2026']),
    ("people: [{roles: sponsor}]", ['config.yaml:2:10: people[0]: "name" is missing']),
    (
        "people: [{name: Ada Quill, interest: x}]",
        ['config.yaml:2:28: people[0].interest: unknown key "interest"; did you mean   interests'],
    ),
    (
        "people:\n  - Dr. Ada Quill <ada@example.org>, physicst",
        ['config.yaml:3:38: people[0] (Dr. Quill): no role "physicst"; write   physicist'],
    ),
    (
        "people:\n  - {name: Ada Quill, roles: physicst}",
        ['config.yaml:3:30: people[0].roles: no role "physicst"; write   physicist'],
    ),
    (
        "people:\n  - Ada <ada>",
        ['config.yaml:3:10: people[0]: "ada" is not an address; write   NAME <name@example.org>'],
    ),
    (
        'people:\n  - {name: "Ada Quill, last 2026-09-01", last: 2026-09-02}',
        ["config.yaml:3:5: people[0]: last is said twice, on the line and below it; write it once"],
    ),
    (
        "people:\n  - Ada <a@example.org>\n  - Bo <A@example.org>",
        ["config.yaml:4:9: people[1]: Bo has the address of Ada (config.yaml:3), A@example.org"],
    ),
    (
        "people:\n  - Ada Quill\n  - Ada Quill, faculty",
        [
            (
                'config.yaml:4:5: people[1]: two of the same, "ada-quill" (the first is in config.yaml, '
                "line 3); give one an   id: NAME"
            )
        ],
    ),
    (
        "people:\n  - {name: Ada Quill, knows: Dr. Qill}",
        ['config.yaml:3:30: people[0].knows: nobody called "Dr. Qill"; did you mean   Ada Quill'],
    ),
    (
        "people:\n  - {name: Ada Quill, assistant: Bo Reed}",
        ["config.yaml:3:34: people[0].assistant: no address; write   Bo Reed <name@example.org>"],
    ),
    (
        "people:\n  - {name: Ada Quill, assistant: Bo <}",
        [("config.yaml:3:34: people[0].assistant: the address is not closed; write   NAME <ADDRESS>, ROLE")],
    ),
    (
        "people:\n  - {name: Ada Quill, cadences: {mentor-chekin: off}}",
        [
            (
                'config.yaml:3:34: people[0].cadences.mentor-chekin: no cadence "mentor-chekin"; did you '
                "mean   mentor-checkin"
            )
        ],
    ),
    (
        "people:\n  - {name: Ada Quill, cadences: {mentor-checkin: {evry: 6 weeks}}}",
        [('config.yaml:3:51: people[0].cadences.mentor-checkin.evry: unknown key "evry"; did you mean   every')],
    ),
    (
        "people:\n  - Ada Chen\n  - Bo Chen\nmeetings:\n  - Dr. Chen 2026-12-01 4:00 pm",
        [
            (
                'config.yaml:6:5: meetings[0]: "Dr. Chen" may be Ada Chen (config.yaml:3), Bo Chen '
                "(config.yaml:4); write the full name"
            )
        ],
    ),
    (
        "programs:\n  - Northfield University (NF), thank_you welcom",
        ['config.yaml:3:43: programs[0]: no policy "welcom"; write   welcome'],
    ),
    (
        "programs:\n  - Northfield University (NF)\n  - Nordfeld (NF)",
        [
            'config.yaml:3:28: programs[0]: two programs are called "NF"; change one',
            'config.yaml:4:15: programs[1]: two programs are called "NF"; change one',
        ],
    ),
    (
        "programs:\n  - Northfield University\ninterviews:\n  - Northfeild 2026-12-08",
        ['config.yaml:5:5: interviews[0]: no program "Northfeild"; did you mean   Northfield'],
    ),
    (
        "interviews:\n  - Northfield 2026-12-08 9:00 am",
        [("config.yaml:3:16: interviews[0]: no time zone is known for this time; write   2026-12-08 9:00 am ET")],
    ),
    (
        "interviews:\n  - Northfield 2026-12-08\n  - Northfield 2026-12-15",
        [
            (
                'config.yaml:4:5: interviews[1]: two of the same, "northfield-2026" (the first is in '
                "config.yaml, line 3); give one an   id: NAME"
            )
        ],
    ),
    (
        "interviews:\n  - {at: Northfield, when: 2026-12-08, coordinator: Bo <bo>}",
        [('config.yaml:3:57: interviews[0].coordinator: "bo" is not an address; write   NAME <name@example.org>')],
    ),
    (
        "people:\n"
        "  - Bo Reed <bo@example.org>\n"
        "interviews:\n"
        "  - Northfield 2026-12-08, coordinator Bo Reed <other@example.org>",
        [
            (
                "config.yaml:5:40: interviews[0]: Bo Reed has another address in config.yaml:3, "
                "bo@example.org; write it once"
            )
        ],
    ),
    (
        "letters:\n  - Dr. Nobody for ERAS by 2026-09-10",
        ['config.yaml:3:5: letters[0]: nobody called "Dr. Nobody"; add them under people'],
    ),
    (
        "conferences:\n  - {name: GLWS, dates: 2027-01-29, sessions: 2027-01-29 10:00 am}",
        [("config.yaml:3:5: conferences[0]: GLWS has sessions; add   timezone: America/Detroit   (its own)")],
    ),
    (
        "conferences:\n  - {name: GLWS, dates: 2027-01-29, timezone: ET, sessions: 2027-01-30 10:00 am}",
        ["config.yaml:3:61: conferences[0].sessions: 2027-01-30 is not a day of GLWS"],
    ),
    (
        "conferences:\n  - {name: GLWS, dates: tbd, programs: Nowhere}",
        ['config.yaml:3:40: conferences[0].programs: no program "Nowhere"; add it under programs'],
    ),
    (
        "programs:\n  - Northfield University\nconferences:\n  - {name: GLWS, dates: tbd, programs: Northfeild}",
        [('config.yaml:5:40: conferences[0].programs: no program "Northfeild"; did you mean   Northfield')],
    ),
    (
        "conferences:\n  - {name: GLWS, dates: tbd, goals: {faculty: many}}",
        ['config.yaml:3:47: conferences[0].goals.faculty: "many" is not a number; write   3'],
    ),
    (
        "people: Ada Quill\nmeetings:\n  - {with: Quill, when: 2026-12-01, priorities: [a, b, c, d]}",
        ["config.yaml:4:37: meetings[0].priorities: at most 3 priorities; leave out what can wait"],
    ),
    ("routine:\n  - {name: Club, when: every Someday}", ['config.yaml:3:30: routine[0].when: no weekday "Someday"']),
    (
        "routine:\n  - Club, every Thursday 7:00 am, permission perhaps",
        [("config.yaml:3:46: routine[0]: write   granted 2026-10-05   or   ask NAME   or   not needed")],
    ),
    (
        "routine:\n  - {name: Club, when: every Thursday, prep: soon}",
        [('config.yaml:3:46: routine[0].prep: "soon" is no preparation; write   20 min the evening before')],
    ),
    (
        "people: Ada Quill\ncommitments:\n  - {what: x, to: Quill, due: tbd, hours_left: many}",
        ['config.yaml:4:48: commitments[0].hours_left: "many" is no number of hours; write   14'],
    ),
    (
        "news:\n  - 2026-11-18 It works.\n  - 2026-11-19 It works.",
        [('config.yaml:4:5: news[1]: two of the same, "It works." (the first is in config.yaml, line 3); delete one')],
    ),
    (
        "people: Ada Quill\ntests:\n  - on 2026-12-09, interview-thank, Quill, skipped program-polcy",
        [
            ('config.yaml:4:20: tests[0]: no cadence "interview-thank"; did you mean   interview-thanks'),
            'config.yaml:4:52: tests[0]: no reason "program-polcy"; write   program-policy',
        ],
    ),
    (
        "limits: {drafts: 10}",
        [('config.yaml:2:18: limits.drafts: "10" is not a limit; write   10 per week   or   4 per day')],
    ),
    ("limits: {asks: 4 per day}", ["config.yaml:2:16: limits.asks: this counts per week; write   4 per week"]),
    ("limits: {open_commitments: x}", ['config.yaml:2:28: limits.open_commitments: "x" is not a number; write   3']),
    (
        "jobs: {mine: {when: daily 10:00}}",
        [("config.yaml:2:8: jobs.mine: what does it do? Add   does: all   (morning, evening, review are built in)")],
    ),
    (
        "jobs: {review: {when: Sunday 25:00}}",
        [('config.yaml:2:30: jobs.review.when: there is no time "25:00"; write   13:30   or   1:30 pm')],
    ),
    (
        "jobs: {mine: {does: mentor-chekin}}",
        [('config.yaml:2:21: jobs.mine.does: no cadence "mentor-chekin"; did you mean   mentor-checkin')],
    ),
    (
        "rules: {ranking-promse: block}",
        [('config.yaml:2:9: rules.ranking-promse: no rule "ranking-promse"; did you mean   ranking-promise')],
    ),
    ("rules: {C201: wran}", ['config.yaml:2:15: rules.C201: no level "wran"; write   warn']),
    (
        "rules: {C201: [warn]}",
        [("config.yaml:2:9: rules.C201: write one of   refuse, block, warn, off   or the rule's own settings")],
    ),
    ("me: {name: A}", ['config.yaml:2:1: duplicate key "me" (first on line 1); keep one']),
    (
        "profile: {cv: {file: a.pdf, updated: tbd}}",
        [('config.yaml:2:38: profile.cv.updated: "tbd" is not a date; write   2026-12-02   or   Dec 2 2026')],
    ),
    (
        "private: {reach: {Nowhere: safe}}",
        ['config.yaml:2:28: private.reach.Nowhere: no program "Nowhere"; add it under programs'],
    ),
    (
        "private: {people: [{who: Nobody}]}",
        ['config.yaml:2:26: private.people[0].who: nobody called "Nobody"; add them under people'],
    ),
    (
        "cadences: {mentor-chekin: off}",
        [('config.yaml:2:12: cadences.mentor-chekin: no cadence "mentor-chekin"; did you mean   mentor-checkin')],
    ),
    (
        "cadences: {mentor-checkin: {every: soon}}",
        [
            (
                'config.yaml:2:36: cadences.mentor-checkin.every: "soon" is not a length of time; write  '
                " 20 min   or   8 weeks"
            )
        ],
    ),
    (
        "cadences: {mentor-checkin: never}",
        [
            (
                "config.yaml:2:28: cadences.mentor-checkin: write   off   or the keys that differ, such "
                "as   {every: 6 weeks}"
            )
        ],
    ),
    (
        "cadences: {mentor-checkin: {who: fysicist}}",
        [
            (
                'config.yaml:2:34: cadences.mentor-checkin.who: "fysicist" is no role, no part and '
                "nobody's name; write   physicist"
            )
        ],
    ),
    (
        "cadences: {mentor-checkin: {phases: ms9}}",
        [
            (
                'config.yaml:2:37: cadences.mentor-checkin.phases: "ms9" is not known here; write   ms1, '
                "ms2, ms3, ms4, pgy1, pgy2, pgy3, pgy4, pgy5 or attending"
            )
        ],
    ),
    (
        "cadences: {mentor-checkin: {rules: {C201: wran}}}",
        ['config.yaml:2:43: cadences.mentor-checkin.rules.C201: no level "wran"; write   warn'],
    ),
    (
        "cadences: {own: {who: physicist, when: manual}}",
        ["config.yaml:2:12: cadences.own: own needs   kind: ask (or thanks, update …)"],
    ),
    (
        "cadences: {own: {kind: hold, when: Sunday 17:00}}",
        ["config.yaml:2:12: cadences.own: own holds nothing; add   holds:"],
    ),
    (
        "cadences: {mentor-checkin: {holds: {prep: 15 min, befor: 1 day}}}",
        [
            (
                'config.yaml:2:29: cadences.mentor-checkin.holds: unknown key "befor"; write   {prep: 15 '
                "min, before: 1 day}"
            )
        ],
    ),
    (
        "cadences: {own: {kind: hold, when: Sunday 17:00, holds: {part: a, title: b, length: 1 h, when: whenever}}}",
        [
            (
                'config.yaml:2:50: cadences.own.holds: "whenever" is no moment; write   start   or   2 '
                "days before at 17:00"
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "said"), MISTAKES, ids=[text.partition("\n")[0][:40] for text, _ in MISTAKES])
def test_a_mistake_is_named_with_its_place_and_what_to_write(text: str, said: list[str]) -> None:
    assert errors_of(text) == said
