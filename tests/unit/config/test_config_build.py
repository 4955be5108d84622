from __future__ import annotations

from datetime import date, time
from zoneinfo import ZoneInfo

import pytest

from outreach.domain.dates import DateRange, Duration, Unit, Weekly
from outreach.domain.occasions import Match, Permission
from outreach.domain.people import CadenceId, Person, Policy, ProgramId, Role
from outreach.domain.profile import Document, Hours, JobSearch
from outreach.domain.project import GoogleSettings, HoldsTo, JobSpec, Limits, MailTo, Project
from tests.configured import ME, errors_of, load_text, notes_of, project_of

PEOPLE = """
people:
  - Dr. Ada Quill <ada@example.org>, physicist, Northfield
  - Jonah Adeyemi, MD <jonah@example.org>, near-peer, call him Jonah
programs:
  - Northfield University (NF), America/Chicago
  - Harbor State University, America/New_York
"""


def person(project: Project, name: str) -> Person:
    return next(one for one in project.people if one.name.full == name)


def job(project: Project, name: str) -> JobSpec:
    return project.jobs[name]


def test_the_smallest_file_gives_all_defaults() -> None:
    project = project_of("")
    assert (project.mail, project.holds, project.notes) == (MailTo.LOCAL, HoldsTo.LOCAL, "notes.txt")
    assert (project.limits, project.google, project.match) == (Limits(), GoogleSettings(), Match())
    assert project.profile.hours == Hours()
    assert (project.begin, project.people, project.remarks) == (None, (), ())
    assert project.weekly_review == Weekly(6, time(17))


def test_words_about_the_owner_may_stand_under_me() -> None:
    under_me = ME.replace("}", ", school: Lakeshore, interests: 'CNS, AI', job: {focus: CNS}}")
    found = load_text(under_me + "profile: {offers: [data, posters], hours: {quiet: 22:00-06:00}}\n").project
    assert found is not None
    assert (found.profile.school, found.profile.interests, found.profile.offers) == (
        "Lakeshore",
        ("CNS", "AI"),
        ("data", "posters"),
    )
    assert found.profile.job == JobSearch(focus="CNS")
    assert found.profile.hours == Hours(quiet=(time(22), time(6)))


def test_what_stands_under_me_and_profile_is_said_once() -> None:
    found = load_text(ME.replace("}", ", school: Lakeshore}") + "profile: {school: Lakeshore}\n")
    assert [str(one) for one in found.problems] == [
        "config.yaml:2:11: profile.school: school stands under me too; keep one"
    ]


def test_a_file_may_be_named_alone() -> None:
    assert project_of("profile: {cv: cv.pdf}").profile.cv == Document(file="cv.pdf")


def test_the_phase_and_the_days_away() -> None:
    me = ME.replace("}", ", graduates: 2027-05, away: [2026-12-24..2027-01-01, 2027-02-01], was: old@example.org}")
    found = load_text(me).project
    assert found is not None
    assert found.me.graduates == date(2027, 5, 1)
    assert found.me.away == (
        DateRange(date(2026, 12, 24), date(2027, 1, 1)),
        DateRange(date(2027, 2, 1), date(2027, 2, 1)),
    )
    assert found.me.was == ("old@example.org",)


def test_a_person_on_one_line_and_with_keys_is_the_same() -> None:
    line = project_of(
        "people: 'Dr. Ada Quill <ada@example.org>, physicist, pd, Northfield, every 6 weeks, last 2026-09-27, meet'"
    )
    keys = project_of(
        """
        people:
          - name: Dr. Ada Quill
            email: ada@example.org
            roles: [physicist, program director]
            at: Northfield
            every: 6 weeks
            last: Sep 27 2026
            meet: yes
        """
    )
    one, other = line.people[0], keys.people[0]
    assert (one.name, one.email, one.roles, one.at, one.every, one.last, one.meet) == (
        other.name,
        other.email,
        other.roles,
        other.at,
        other.every,
        other.last,
        other.meet,
    )
    assert one.roles == {Role.PHYSICIST, Role.PROGRAM_DIRECTOR}


def test_everything_a_person_may_have() -> None:
    found = project_of(
        """
        people:
          - name: Dr. Ada Quill <ada@example.org>
            id: ada
            timezone: ET
            department: Physics
            interests: CNS, AI
            paper: On phantoms
            connection: You taught me.
            helped_me: 2026-09-02 writing my letter
            advice: [2026-10-14 learn statistics, {said: rest}]
            boundaries: {avoid: weekends}
            assistant: Ms. Dana Whitlock <dana@example.org>
            linkedin: https://example.org/ada
            known_in_field: yes
            since: 2020-01-01
            pause: until 2027-02-15
            contact: never
            was: Ada Hart
            also: a.quill@example.org
            cadences: {keep-in-touch: off, mentor-checkin: {every: 5 weeks, rules: {C201: warn}}}
        """
    ).people[0]
    assert (found.id, found.zone, found.department) == ("ada", ZoneInfo("America/New_York"), "Physics")
    assert [one.text for one in found.helped_me] == ["writing my letter"]
    assert [(one.said, one.day) for one in found.advice] == [("learn statistics", date(2026, 10, 14)), ("rest", None)]
    assert found.assistant is not None
    assert found.assistant.name.shown == "Ms. Dana Whitlock"
    assert (found.avoid, found.never, found.known_in_field) == (("weekends",), True, True)
    assert (found.pause_until, found.was, found.also) == (date(2027, 2, 15), ("Ada Hart",), ("a.quill@example.org",))
    assert found.off == {"keep-in-touch"}
    assert list(found.overrides[CadenceId("mentor-checkin")]) == ["every", "rules"]
    assert found.path == "config.yaml:4"


def test_a_program_is_also_known_without_its_kind_of_institution() -> None:
    project = project_of(
        """
        programs:
          - Harbor State University (HSU)
          - Cedar Medical Center
          - Mesa University (MU)
          - Mesa Hospital (MH)
        people: ['Ada Quill, Harbor State', 'Bo Reed, Prairie Lakes']
        """
    )
    assert [(one.id, one.also) for one in project.programs] == [
        ("hsu", ("HSU", "Harbor State")),
        ("cedar", ("Cedar",)),
        ("mu", ("MU",)),
        ("mh", ("MH",)),
    ]
    ada, bo = project.people
    assert (ada.at, ada.program) == ("HSU", "hsu")
    assert (bo.at, bo.program) == ("Prairie Lakes", None)


def test_two_programs_that_shorten_alike_need_an_id() -> None:
    assert errors_of("programs: [Mesa University, Mesa Hospital]") == [
        'config.yaml:2:29: programs[1]: two of the same, "mesa" (the first is in config.yaml, line 2); '
        "give one an   id: NAME"
    ]


def test_an_interview_is_in_the_zone_of_its_program() -> None:
    project = project_of(
        PEOPLE
        + "interviews:\n"
        + "  - Harbor State 2026-12-02 9:00 am, virtual, with Dr. Quill\n"
        + "  - {at: NF, when: 2027-01-12 9:00 am PT, length: 5 hours, details: {Quill: Your Friday review.}}\n"
        + "  - Elsewhere tbd\n"
        + "match: {season: 2026-11-01..2027-01-31}\n"
    )
    harbor, northfield = project.interviews
    assert (harbor.id, harbor.when.zone, harbor.mode) == (
        "harbor-state-2027",
        ZoneInfo("America/New_York"),
        "virtual",
    )
    assert harbor.people == ("ada-quill",)
    assert (northfield.id, northfield.when.zone) == ("nf-2027", ZoneInfo("America/Los_Angeles"))
    assert northfield.details == {"ada-quill": "Your Friday review."}
    assert [one.message for one in project.remarks] == [
        "Elsewhere: nothing is scheduled until the interview has a date"
    ]


def test_people_named_with_an_address_become_people() -> None:
    project = project_of(
        """
        programs:
          - name: Harbor State University, America/New_York
            coordinator: Mr. Alan Reyes <alan@example.org>
        interviews:
          - Harbor State 2026-12-02 9:00 am, coordinator Mr. Alan Reyes <alan@EXAMPLE.org>
          - Mesa 2026-12-03, coordinator Ms. Bea Long <bea@example.org>, with Dr. Osei
        """
    )
    alan = person(project, "Alan Reyes")
    assert ((alan.email or "").lower(), alan.roles, alan.program) == (
        "alan@example.org",
        frozenset({Role.COORDINATOR}),
        ProgramId("harbor-state"),
    )
    assert project.programs[0].coordinator == alan.id
    assert project.interviews[0].coordinator == alan.id
    assert person(project, "Bea Long").at == "Mesa"


def test_strangers_are_kept_without_an_address_whatever_the_order() -> None:
    first = "  - Mesa 2026-12-03, with Osei\n"
    second = "  - Elsewhere 2026-12-04, with Dr. Greta Osei, Quil\n"
    for lines in (first + second, second + first):
        project = project_of(PEOPLE + "interviews:\n" + lines)
        strangers = [one for one in project.people if one.email is None]
        assert sorted(one.id for one in strangers) == ["greta-osei", "quil"]
        assert {one.id: one.people for one in project.interviews} == {
            "mesa-2026": ("greta-osei",),
            "elsewhere-2026": ("greta-osei", "quil"),
        }
        assert sorted(one.message for one in project.remarks) == [
            "Dr. Greta Osei is not among your people: kept without an address",
            "Quil is not among your people: kept without an address; did you mean   Dr. Ada Quill",
        ]


def test_rotations_letters_and_deadlines() -> None:
    project = project_of(
        PEOPLE
        + "rotations: NF 2026-07-06..2026-07-31, away, days start 7:15 am, early 30 min, staff Quill, with Jonah\n"
        + "letters: Dr. Quill for ERAS by tbd, asked 2026-06-22\n"
        + "deadlines: {name: Grant, due: 2027-01-08, remind: 2 weeks before, with: Jonah, attach: cv.pdf}\n"
    )
    (rotation,), (letter,), (deadline,) = project.rotations, project.letters, project.deadlines
    assert (rotation.id, rotation.day_starts, rotation.staff, rotation.people) == (
        "nf-2026-07",
        time(7, 15),
        ("ada-quill",),
        ("jonah-adeyemi",),
    )
    assert (letter.writer, letter.purpose, letter.due, letter.asked) == ("ada-quill", "ERAS", None, date(2026, 6, 22))
    assert (deadline.remind, deadline.people) == (Duration(2, Unit.WEEK), ("jonah-adeyemi",))
    assert deadline.attach == (Document(file="cv.pdf"),)


@pytest.mark.parametrize(
    ("words", "permission", "ask"),
    [
        ("", Permission.NOT_NEEDED, None),
        (", permission not needed", Permission.NOT_NEEDED, None),
        (", permission granted 2026-10-05", Permission.GRANTED, None),
        (", permission ask Dr. Quill", Permission.ASK, "ada-quill"),
    ],
)
def test_permission_for_a_session(words: str, permission: Permission, ask: str | None) -> None:
    (routine,) = project_of(PEOPLE + f"routine: Tumor board (online), every Thursday 7:00 am ET{words}\n").routines
    assert (routine.name, routine.online, routine.zone) == ("Tumor board", True, ZoneInfo("America/New_York"))
    assert (routine.permission, routine.ask) == (permission, ask)


def test_a_promise_that_is_done_says_so() -> None:
    project = project_of(
        PEOPLE
        + "commitments:\n  - Handout to Dr. Quill by 2026-10-01, done 2026-09-28, size m\n"
        + "  - {what: Screen, to: Jonah, due: tbd, hours_left: 1.5 hours, status: at risk}\n"
    )
    handout, screen = project.commitments
    assert (handout.status, handout.done, handout.size) == ("done", date(2026, 9, 28), "M")
    assert (screen.status, screen.hours_left, screen.due) == ("at risk", 1.5, None)


def test_a_conference_has_its_own_zone_and_usual_goals() -> None:
    project = project_of(
        PEOPLE
        + """
conferences:
  - name: Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    mode: virtual
    goals: {faculty: 4}
    meet: Quill
    reconnect: Jonah
    programs: NF
    sessions: 2027-01-29 10:00 am, 75 min, talk, Plenary, speaker Dr. Quill, posters P-1 P-2
    talked_to: [Ada Quill, {who: Lin Chen, detail: You said so.}]
"""
    )
    (found,) = project.conferences
    assert (found.id, found.virtual, found.goals) == (
        "symposium",
        True,
        {"faculty": 4, "programs": 2, "reconnect": 1},
    )
    assert found.sessions[0].when.zone == ZoneInfo("America/Detroit")
    assert (found.sessions[0].speaker, found.sessions[0].posters) == ("ada-quill", ("P-1", "P-2"))
    assert [one.person for one in found.talked_to] == ["ada-quill", "lin-chen"]
    assert (found.meet[0].person, found.reconnect, found.programs) == ("ada-quill", ("jonah-adeyemi",), ("nf",))


def test_history_news_and_expectations() -> None:
    project = project_of(
        PEOPLE
        + "history: 2026-09-10 Jonah ask by email, answered 2026-09-11, introduced Dr. Quill - what first\n"
        + "news: 2026-11-18 audit - It was accepted.\n"
        + "tests: on 2026-12-09, mentor-checkin, Dr. Quill, needs news\n"
    )
    (past,), (news,), (test,) = project.history, project.news, project.tests
    assert (past.person, past.answered, past.introduced, past.about) == (
        "jonah-adeyemi",
        date(2026, 9, 11),
        "ada-quill",
        "what first",
    )
    assert (news.day, news.subject, news.text) == (date(2026, 11, 18), "audit", "It was accepted.")
    assert (test.cadence, test.person, test.outcome, test.argument) == ("mentor-checkin", "ada-quill", "needs", "news")


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("match_week: 2027-03-15..2027-03-19, season: 2025-11-01..2026-01-31, year: 2020", 2027),
        ("season: 2026-11-01..2027-01-31, year: 2028", 2028),
        ("season: 2026-11-01..2027-01-31", 2027),
        ("system: none", None),
    ],
)
def test_the_year_of_the_match(text: str, year: int | None) -> None:
    assert project_of(f"match: {{{text}}}").match.year == year


def test_what_a_program_says_is_unknown_until_said() -> None:
    project = project_of("programs: ['A University', 'B University, thank_you not said']")
    assert [one.thank_you for one in project.programs] == [Policy.UNKNOWN, Policy.NOT_SAID]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("pace: gentle", (5, 2, 2, 1, 2)),
        ("pace: steady", (10, 4, 4, 3, 3)),
        ("pace: busy", (16, 6, 6, 5, 5)),
        ("limits: {drafts: [9 per week, 3 per day], asks: 1 per week, new_people: 7 per week}", (9, 3, 1, 7, 3)),
        ("pace: gentle\nlimits: {drafts: 9 per week, open_commitments: 0}", (9, 2, 2, 1, 0)),
    ],
)
def test_the_pace_and_changes_to_it(text: str, limits: tuple[int, ...]) -> None:
    found = project_of(text).limits
    assert limits == (
        found.drafts_per_week,
        found.drafts_per_day,
        found.asks_per_week,
        found.new_people_per_week,
        found.open_commitments,
    )


def test_limits_beside_the_pace_are_taken_as_written() -> None:
    found = project_of("limits: {per_person_gap: 3 weeks, per_department: 1 per week, conference_requests: 4}").limits
    assert (found.per_person_gap, found.per_department_per_week, found.conference_requests) == (
        Duration(3, Unit.WEEK),
        1,
        4,
    )


def test_the_office_calendar_has_the_days_and_busy_weeks_that_were_named() -> None:
    calendar = project_of(
        "calendar: {holidays: none, also_closed: [2026-11-27, 2026-12-24..2026-12-26],"
        " busy: 'RSNA, 2026-11-29..2026-12-03, who imaging'}"
    ).calendar
    assert calendar.holidays == "none"
    assert calendar.also_closed == {date(2026, 11, 27), *(date(2026, 12, day) for day in (24, 25, 26))}
    assert [(one.name, one.who) for one in calendar.busy] == [("RSNA", "imaging")]


def test_jobs_of_ours_and_of_ones_own() -> None:
    project = project_of(
        "jobs: {review: {when: 'Friday, Monday 16:00'}, mine: {does: [mentor-checkin, conf-thanks], when: daily 9:00},"
        " morning: {does: report}, evening: {does: all}}"
    )
    assert job(project, "review").when == "Monday, Friday 16:00"
    assert job(project, "mine").cadences == frozenset({CadenceId("mentor-checkin"), CadenceId("conf-thanks")})
    assert job(project, "morning").report
    assert not job(project, "evening").report
    assert {"check-ins", "thanks", "conference", "follow-ups"} <= project.jobs.keys()
    assert project.weekly_review == Weekly(0, time(16))


def test_a_review_on_no_weekday_keeps_sunday() -> None:
    assert project_of("jobs: {review: {when: weekends 10:00}}").weekly_review == Weekly(6, time(10))


def test_the_private_section_is_built_with_its_people_and_programs_found() -> None:
    private = project_of(
        PEOPLE
        + """
private:
  first_choice: NF
  story: {mentors_may_share: A family illness.}
  reach: {Harbor State: safe}
  people:
    - who: Dr. Quill
      fit: {time: 4}
      repair: {what: I went quiet., offer: A clean sheet.}
"""
    ).private
    assert (private.first_choice, private.reach) == ("nf", {"harbor-state": "safe"})
    assert private.mentors_may_share == "A family illness."
    assert private.people[0].fit == {"time": 4}
    assert private.people[0].repair is not None


def test_a_meeting_with_somebody_whose_zone_is_unknown_is_noted() -> None:
    people = "people:\n  - Bo Reed <bo@elsewhere.example.org>\n  - Cy Lund <cy@lakeshore.example.edu>\n"
    meetings = "meetings:\n  - {with: [Bo, Cy Lund], when: 2026-12-02 4:00 pm}\n"
    assert notes_of(people + meetings.replace("Bo,", "Bo Reed,")) == [
        "config.yaml:6:6: meetings[0].with: no time zone for Bo Reed; times offered would be in yours (Central)"
    ]


def test_a_broken_section_does_not_make_its_people_strangers() -> None:
    text = "people:\n  - Dr. Ada Quill, physicst\nmeetings:\n  - Dr. Quill 2026-12-02 4:00 pm\n"
    assert errors_of(text) == ['config.yaml:3:20: people[0]: no role "physicst"; write   physicist']


def test_a_broken_owner_does_not_hide_other_mistakes() -> None:
    found = load_text("me: {name: A}\npace: slow\n")
    assert [str(one).partition(":")[2][:2] for one in found.problems] == ["1:", "1:", "1:", "2:"]


@pytest.mark.parametrize("email", ["nobody", "a@b", "a b@example.org", "a@example.org,b@example.org"])
def test_the_owners_address_is_one(email: str) -> None:
    found = load_text(ME.replace("maya@lakeshore.example.edu", f"'{email}'"), words=None)
    assert [str(one) for one in found.problems if one.level == "error"] == [
        f'config.yaml:1:{found.problems[0].column}: me.email: "{email}" is not an address; write   name@example.org'
    ]
