from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import (
    ChangeIntended,
    Dismissed,
    DraftCreated,
    DraftFilled,
    DraftIntended,
    Fact,
    Failed,
    HoldIntended,
    HoldMade,
    Joined,
    LedgerMade,
    NewsAdded,
    Noted,
    PolicyAnswered,
    RunFinished,
    RunStarted,
    Seen,
    StateSeen,
    Touched,
    Withdrawn,
)
from outreach.domain.history import History, Stage
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.occasions import Letter, Meet, PastTouch, TalkedTo
from outreach.domain.people import PersonId, Policy, ProgramId
from outreach.domain.profile import News
from outreach.domain.project import Project
from outreach.domain.touches import SkipCode, TouchId
from outreach.planning.fold import fold
from tests.builders import (
    a_conference,
    a_meeting,
    a_person,
    a_program,
    a_project,
    a_rotation,
    a_touch,
    an_interview,
    at,
    day,
)

SAM = PersonId("samuel-oyelaran")
ELENA = PersonId("elena-marchetti")
KEY = Key("k1")
TOUCH = a_touch()
NOW = at("2026-12-10 18:30")


def history(*facts: Fact, project: Project | None = None, now: datetime = NOW) -> History:
    return fold(facts, project or a_project(people=(a_person("Dr. Samuel Oyelaran"), a_person())), now)


def intended(
    key: str = "k1", touch: TouchId = TOUCH, generation: int = 0, when: str = "2026-12-01 07:10"
) -> DraftIntended:
    return DraftIntended(
        at=at(when),
        key=Key(key),
        touch=touch,
        generation=generation,
        kind=Kind.UPDATE,
        subject="News",
        fingerprint=Fingerprint("f0"),
        told=("n1",),
    )


def created(key: str = "k1", when: str = "2026-12-01 07:11") -> Fact:
    return DraftCreated(at=at(when), key=Key(key), ref="r1", fingerprint=Fingerprint("f1"))


def filled(key: str = "k1", *, addressed: bool = True, when: str = "2026-12-01 07:12") -> Fact:
    fingerprint = Fingerprint("f2")
    return DraftFilled(
        at=at(when), key=Key(key), ref="r2", fingerprint=fingerprint, addressed=addressed, subject="S", told=("n1",)
    )


def seen(state: Seen, when: str = "2026-12-03 07:10", key: str = "k1") -> Fact:
    return StateSeen(at=at(when), key=Key(key), state=state)


def withdrawn(key: str = "k1", when: str = "2026-12-04 07:10") -> Withdrawn:
    return Withdrawn(at=at(when), key=Key(key), code=SkipCode.OFF, text="off")


MADE = (intended(), created(), filled())


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ((intended(),), Stage.INTENDED),
        ((intended(), created()), Stage.UNADDRESSED),
        ((intended(), created(), filled(addressed=False)), Stage.UNADDRESSED),
        (MADE, Stage.ADDRESSED),
        ((*MADE, seen(Seen.EDITED)), Stage.EDITED),
        ((*MADE, seen(Seen.SENT)), Stage.SENT),
        ((*MADE, seen(Seen.GONE)), Stage.GONE),
        ((*MADE, seen(Seen.EDITED), seen(Seen.AS_WRITTEN)), Stage.ADDRESSED),
        ((intended(), created(), seen(Seen.EDITED), seen(Seen.AS_WRITTEN)), Stage.UNADDRESSED),
        ((*MADE, seen(Seen.GONE), seen(Seen.SENT)), Stage.SENT),
        ((*MADE, withdrawn()), Stage.WITHDRAWN),
        ((*MADE, withdrawn(), seen(Seen.GONE, "2026-12-05 07:10")), Stage.WITHDRAWN),
        ((intended(), Failed(at=at("2026-12-01 07:11"), key=KEY, code="refused", text="no")), Stage.INTENDED),
    ],
)
def test_a_draft_goes_through_its_stages(facts: Sequence[Fact], stage: Stage) -> None:
    assert history(*facts).drafts[TOUCH].stage is stage


def test_what_was_last_written_is_remembered() -> None:
    past = history(*MADE).drafts[TOUCH]
    assert past.ref is not None
    assert (past.ref.id, past.ref.fingerprint, past.subject, past.addressed) == ("r2", "f2", "S", True)
    assert (past.made_at, past.changed_at) == (at("2026-12-01 07:11"), at("2026-12-01 07:12"))


def test_a_draft_that_was_never_created_is_intended_again_with_its_new_words() -> None:
    again = replace(intended(when="2026-12-02 07:10"), subject="Better")
    past = history(intended(), again).drafts[TOUCH]
    assert (past.stage, past.subject) == (Stage.INTENDED, "Better")


def test_a_created_draft_is_not_intended_again() -> None:
    assert history(*MADE, intended(when="2026-12-02 07:10")).drafts[TOUCH].stage is Stage.ADDRESSED


def test_a_planned_change_adds_nothing() -> None:
    change = ChangeIntended(at=at("2026-12-02"), key=KEY, outcome=withdrawn())
    assert history(*MADE, change).drafts[TOUCH].stage is Stage.ADDRESSED


@pytest.mark.parametrize(
    ("facts", "generation"), [((), None), ((intended(),), 0), (MADE, 0), ((*MADE, withdrawn()), 1)]
)
def test_only_what_we_withdrew_raises_the_generation(facts: Sequence[Fact], generation: int | None) -> None:
    assert history(*facts).generations.get((TOUCH, "draft")) == generation


def test_the_newest_draft_of_a_touch_counts() -> None:
    facts = (*MADE, withdrawn(), intended("k2", generation=1), created("k2"))
    past = history(*facts).drafts[TOUCH]
    assert (past.key, past.stage) == ("k2", Stage.UNADDRESSED)
    assert history(*facts).generations[TOUCH, "draft"] == 1


def test_drafts_made_and_not_withdrawn_are_counted() -> None:
    other = replace(TOUCH, anchor="since-2026-01-01")
    third = replace(TOUCH, anchor="since-2026-02-02")
    facts = (*MADE, intended("k2", other), created("k2"), withdrawn("k2"), intended("k3", third))
    assert history(*facts).made == ((at("2026-12-01 07:11"), TOUCH, Kind.UPDATE, "S"),)


def test_a_sent_draft_is_a_touch_on_the_day_it_was_first_seen_sent() -> None:
    (contact,) = history(*MADE, seen(Seen.SENT), seen(Seen.SENT, "2026-12-06 07:10")).contacts[SAM]
    assert (contact.day, contact.kind, contact.outbound) == (day("2026-12-03"), "update", True)
    assert contact.known_at == at("2026-12-03 07:10")


@pytest.mark.parametrize("state", [Seen.EDITED, Seen.GONE, Seen.AS_WRITTEN])
def test_a_draft_that_was_not_sent_is_no_touch(state: Seen) -> None:
    assert SAM not in history(*MADE, seen(state)).contacts


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ((intended(), created()), frozenset()),
        ((intended(), created(), filled(addressed=False)), frozenset()),
        (MADE, {"n1"}),
        ((*MADE, seen(Seen.GONE)), {"n1"}),
        ((intended(), created(), seen(Seen.EDITED)), {"n1"}),
        ((*MADE, withdrawn()), frozenset()),
    ],
)
def test_news_counts_as_told_once_its_mail_is_addressed(facts: Sequence[Fact], told: frozenset[str]) -> None:
    assert history(*facts).told.get(SAM, frozenset()) == told


def test_facts_later_than_now_are_invisible() -> None:
    then = history(*MADE, seen(Seen.SENT), now=at("2026-12-02 12:00"))
    assert then.drafts[TOUCH].stage is Stage.ADDRESSED
    assert SAM not in then.contacts


def hold_intended(generation: int = 0, key: str = "h1") -> Fact:
    return HoldIntended(
        at=at("2026-11-28"),
        key=Key(key),
        touch=a_touch("weekly-review/me/2026-11-29/1"),
        part="hold",
        generation=generation,
        title="weekly review",
        starts=at("2026-11-29 17:00"),
        ends=at("2026-11-29 17:30"),
        fingerprint=Fingerprint("f0"),
    )


def hold_made(hour: int = 17, when: str = "2026-11-28 08:00") -> Fact:
    return HoldMade(
        at=at(when),
        key=Key("h1"),
        ref="r1",
        fingerprint=Fingerprint("f1"),
        starts=at(f"2026-11-29 {hour}:00"),
        ends=at(f"2026-11-29 {hour}:30"),
    )


@pytest.mark.parametrize(
    ("facts", "stage"),
    [
        ((), Stage.INTENDED),
        ((hold_made(),), Stage.HELD),
        ((hold_made(), seen(Seen.EDITED, key="h1")), Stage.EDITED),
        ((hold_made(), seen(Seen.GONE, key="h1")), Stage.GONE),
        ((hold_made(), seen(Seen.EDITED, key="h1"), seen(Seen.AS_WRITTEN, key="h1")), Stage.HELD),
        ((hold_made(), withdrawn("h1")), Stage.WITHDRAWN),
        ((hold_made(), withdrawn("h1"), seen(Seen.GONE, key="h1")), Stage.WITHDRAWN),
    ],
)
def test_a_hold_goes_through_its_stages(facts: Sequence[Fact], stage: Stage) -> None:
    past = history(hold_intended(), *facts).holds
    assert past[a_touch("weekly-review/me/2026-11-29/1"), "hold"].stage is stage


def test_a_moved_hold_stands_where_it_was_moved_to() -> None:
    touch = a_touch("weekly-review/me/2026-11-29/1")
    past = history(hold_intended(), hold_made(), hold_made(19, "2026-11-28 09:00")).holds[touch, "hold"]
    assert past.starts == at("2026-11-29 19:00")


def test_a_hold_we_withdrew_may_be_made_again() -> None:
    touch = a_touch("weekly-review/me/2026-11-29/1")
    found = history(hold_intended(), hold_made(), withdrawn("h1"), hold_intended(1, "h2"))
    assert found.holds[touch, "hold"].key == "h2"
    assert found.generations[touch, "hold"] == 1


@pytest.mark.parametrize(
    ("begin", "facts", "expected"),
    [
        ("2026-11-16", (LedgerMade(at=at("2026-11-20")),), "2026-11-16"),
        (None, (LedgerMade(at=at("2026-11-20 23:30")),), "2026-11-20"),
        (None, (), "2026-12-10"),
    ],
)
def test_it_begins_where_the_owner_says_else_when_the_ledger_was_made(
    begin: str | None, facts: Sequence[Fact], expected: str
) -> None:
    project = a_project(begin=day(begin) if begin else None)
    assert history(*facts, project=project).begin == day(expected)


def touches(project: Project, now: datetime = NOW) -> list[tuple[str, str, str, bool]]:
    contacts = history(project=project, now=now).contacts
    return [(id, str(one.day), one.kind, one.outbound) for id, rows in sorted(contacts.items()) for one in rows]


def a_past_touch(kind: str, **fields: str) -> PastTouch:
    answered = day(fields["answered"]) if "answered" in fields else None
    return PastTouch(day=day("2026-11-03"), person=SAM, kind=kind, answered=answered)


@pytest.mark.parametrize(
    ("project", "expected"),
    [
        (a_project(history=(a_past_touch("ask"),)), [(SAM, "2026-11-03", "ask", True)]),
        (a_project(history=(a_past_touch("meeting"),)), [(SAM, "2026-11-03", "meeting", False)]),
        (
            a_project(history=(a_past_touch("ask", answered="2026-11-05"),)),
            [(SAM, "2026-11-03", "ask", True), (SAM, "2026-11-05", "reply", False)],
        ),
        (
            a_project(people=(a_person("Dr. Samuel Oyelaran", last=day("2026-09-27")),)),
            [(SAM, "2026-09-27", "touch", False)],
        ),
        (
            a_project(letters=(Letter(id="l", writer=SAM, purpose="ERAS", due=None, thanked=day("2026-09-04")),)),
            [(SAM, "2026-09-04", "thanks", True)],
        ),
        (
            a_project(rotations=(a_rotation("2026-07-06..2026-07-31", people=[SAM], staff=[ELENA]),)),
            [(ELENA, "2026-07-31", "meeting", False), (SAM, "2026-07-31", "meeting", False)],
        ),
        (
            a_project(rotations=(a_rotation("2026-12-01..2026-12-31", people=[SAM]),)),
            [(SAM, "2026-12-10", "meeting", False)],
        ),
        (a_project(rotations=(a_rotation("2027-01-04..2027-01-29", people=[SAM]),)), []),
        (a_project(meetings=(a_meeting("2026-12-10 18:01", SAM),)), []),
        (a_project(meetings=(a_meeting("2026-12-10 18:00", SAM),)), [(SAM, "2026-12-10", "meeting", False)]),
        (a_project(meetings=(a_meeting("2026-12-10", SAM),)), [(SAM, "2026-12-10", "meeting", False)]),
        (a_project(meetings=(a_meeting("2026-12-11", SAM),)), []),
        (
            a_project(interviews=(an_interview("2026-12-10 12:00", program=None, people=[ELENA]),)),
            [(ELENA, "2026-12-10", "meeting", False)],
        ),
        (
            a_project(programs=(a_program(),), interviews=(an_interview("2026-12-10 13:30", people=[ELENA]),)),
            [(ELENA, "2026-12-10", "meeting", False)],
        ),
        (a_project(interviews=(an_interview("2026-12-10 12:31", program=None, people=[ELENA]),)), []),
    ],
)
def test_what_the_owner_wrote_down_is_a_touch(project: Project, expected: list[tuple[str, str, str, bool]]) -> None:
    assert touches(project) == expected


def test_a_conference_gives_the_touch_and_the_thanks() -> None:
    talk = TalkedTo(person=SAM, thanked=day("2026-10-02"))
    conference = replace(a_conference("2026-09-27..2026-09-30"), talked_to=(talk,))
    rows = touches(a_project(conferences=(conference,)))
    assert rows == [(SAM, "2026-09-30", "meeting", False), (SAM, "2026-10-02", "thanks", True)]


def test_a_conference_without_dates_gives_no_touch() -> None:
    conference = replace(a_conference(None), talked_to=(TalkedTo(person=SAM),))
    assert touches(a_project(conferences=(conference,))) == []


def test_what_was_logged_is_a_touch_unless_it_is_still_ahead() -> None:
    logged = Touched(at=at("2026-12-02"), person=SAM, day=day("2026-12-01"), kind="meeting", about="in clinic")
    ahead = replace(logged, day=day("2026-12-24"))
    (contact,) = history(logged, ahead).contacts[SAM]
    assert (contact.day, contact.about, contact.known_at) == (day("2026-12-01"), "in clinic", at("2026-12-02"))


def test_who_turned_up_at_an_interview_was_met_there() -> None:
    project = a_project(people=(a_person(),), interviews=(an_interview("2026-12-02 09:00", program=None),))
    joined = Joined(at=at("2026-12-02"), occasion="harbor-state-2027", name="Dr. Elena Marchetti")
    found = history(joined, project=project)
    assert found.joined == {"harbor-state-2027": (("Dr. Elena Marchetti", ELENA),)}
    assert [one.day for one in found.contacts[ELENA]] == [day("2026-12-02")]


def test_a_name_nobody_knows_is_kept_without_a_person() -> None:
    joined = Joined(at=at("2026-12-02"), occasion="harbor-state-2027", name="Dr. Greta Osei")
    assert history(joined).joined == {"harbor-state-2027": (("Dr. Greta Osei", None),)}


def test_what_the_owner_notes_is_a_detail_and_the_file_has_the_last_word() -> None:
    interview = an_interview(details={ELENA: "Your plan review."})
    note = Noted(at=at("2026-12-02 19:00"), text="Noted.", person=ELENA, occasion="harbor-state-2027")
    details = history(note, project=a_project(interviews=(interview,))).details
    assert [(one.text, one.source, one.on) for one in details] == [
        ("Noted.", "note", day("2026-12-02")),
        ("Your plan review.", "file", day("2026-12-02")),
    ]


def test_a_note_about_a_touch_is_about_its_person() -> None:
    (detail,) = history(Noted(at=at("2026-12-02"), text="yes", field="go_ahead", touch=TOUCH)).details
    assert (detail.person, detail.touch) == (SAM, TOUCH)


def test_a_note_about_nobody_stays_harmless() -> None:
    (detail,) = history(Noted(at=at("2026-12-02"), text="Something.")).details
    assert detail.person is None


def test_what_stands_at_a_conference_is_a_detail_of_that_conference() -> None:
    meet = Meet(person=SAM, connection="Your paper.", question="what failed")
    talk = TalkedTo(person=ELENA, detail="Your advice.", will_do="sort them")
    conference = replace(a_conference(), meet=(meet,), talked_to=(talk,))
    details = history(project=a_project(conferences=(conference,))).details
    assert [(one.person, one.field, one.text) for one in details] == [
        (SAM, "connection", "Your paper."),
        (SAM, "question", "what failed"),
        (ELENA, "detail", "Your advice."),
        (ELENA, "will_do", "sort them"),
    ]
    assert {one.occasion for one in details} == {"glws"}


def test_news_is_what_happened_up_to_today_oldest_first() -> None:
    project = a_project(
        news=(News(id="late", day=day("2026-12-24"), text="Later."), News(id="old", day=day("2026-11-01"), text="Old."))
    )
    added = NewsAdded(at=at("2026-11-20 23:00"), id="new", text="New.")
    ahead = NewsAdded(at=at("2026-11-20"), id="ahead", text="Ahead.", on=day("2027-01-01"))
    assert [one.id for one in history(added, ahead, project=project).news] == ["old", "new"]


def test_the_last_answer_about_a_policy_counts() -> None:
    answers = [
        PolicyAnswered(at=at(when), program=ProgramId("harbor-state"), policy=policy)
        for when, policy in (("2026-12-02", Policy.NOT_SAID), ("2026-12-03", Policy.WELCOME))
    ]
    assert history(*answers).policies == {"harbor-state": Policy.WELCOME}


def test_a_no_is_remembered() -> None:
    assert history(Dismissed(at=at("2026-12-02"), touch=TOUCH)).dismissed == {TOUCH}


def test_only_runs_that_ended_count_and_rehearsals_are_told_apart() -> None:
    facts = (
        RunStarted(at=at("2026-12-01 07:10"), run=1, job="morning"),
        RunFinished(at=at("2026-12-01 07:11"), run=1, exit_code=0),
        RunStarted(at=at("2026-12-02 07:10"), run=2, job="morning", simulated=True),
        RunFinished(at=at("2026-12-02 07:11"), run=2, exit_code=0),
        RunStarted(at=at("2026-12-03 07:10"), run=3, job="morning"),
    )
    found = history(*facts)
    assert (found.runs, found.last_run, found.last_real_run) == (2, at("2026-12-02 07:11"), at("2026-12-01 07:11"))


def test_facts_follow_whoever_changed_name() -> None:
    person = a_person("Ms. Marjorie Bell", was=("Marjorie Hart",))
    old = a_touch("staff-thanks/marjorie-hart/old-place/1")
    project = a_project(
        people=(person,),
        interviews=(replace(an_interview(), was=("old-place",)),),
        programs=(replace(a_program(), was=("hsu",)),),
    )
    found = history(
        intended(touch=old),
        created(),
        Dismissed(at=at("2026-12-02"), touch=old),
        PolicyAnswered(at=at("2026-12-02"), program=ProgramId("hsu"), policy=Policy.WELCOME),
        Noted(at=at("2026-12-02"), text="Hi.", person=PersonId("marjorie-hart"), occasion="old-place"),
        Joined(at=at("2026-12-02"), occasion="old-place", name="M. Hart", person=PersonId("marjorie-hart")),
        project=project,
    )
    new = a_touch("staff-thanks/marjorie-bell/harbor-state-2027/1")
    assert set(found.drafts) == {new} == set(found.dismissed)
    assert found.policies == {"harbor-state": Policy.WELCOME}
    assert (found.details[0].person, found.details[0].occasion) == (person.id, "harbor-state-2027")
    assert found.joined == {"harbor-state-2027": (("M. Hart", person.id),)}


def test_an_earlier_name_that_somebody_bears_today_is_not_taken_from_them() -> None:
    people = (a_person("Ms. Marjorie Bell", was=("Dr. Nora Hart", "nora-hart")), a_person("Ms. Nora Hart"))
    logged = Touched(at=at("2026-12-02"), person=PersonId("nora-hart"), day=day("2026-12-01"), kind="meeting")
    assert set(history(logged, project=a_project(people=people)).contacts) == {"nora-hart"}


def test_facts_about_people_who_are_gone_stay_harmless() -> None:
    logged = Touched(at=at("2026-12-02"), person=PersonId("nobody"), day=day("2026-12-01"), kind="meeting")
    found = history(logged, *MADE, withdrawn("unknown"), seen(Seen.SENT, key="unknown"), project=a_project())
    assert TOUCH in found.drafts
