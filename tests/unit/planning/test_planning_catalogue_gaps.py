"""Mails that come at a second moment, and moments that come to an end: each over the few weeks in which it matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from outreach.decide import decide
from outreach.domain.facts import Fact, Noted, Touched, Wanted
from outreach.domain.history import History, PastDraft, Stage
from outreach.domain.people import CadenceId, PersonId
from outreach.domain.plans import Plan
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Outcome
from outreach.planning.fold import fold
from outreach.planning.letter_asks import asked_on
from outreach.planning.occasions import occasions
from tests.builders import a_past_draft, a_touch, at, day
from tests.configured import load_text, project_of
from tests.loaded import drafts_of, holds_of, silences_of, the_draft

LONG = timedelta(days=14)
QUILL, HADID = PersonId("ada-quill"), PersonId("noor-hadid")
ROTATION = """\
begin: 2026-11-16
people:
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty, letter writer, Northfield
programs: [Northfield University (Northfield)]
rotations:
  - Northfield 2027-02-01..2027-02-26, away, letter from Dr. Quill, with Dr. Quill
"""
LINE = """\
letters:
  - {from: Dr. Quill, for: the residencies, due: 2027-09-15, why_them: You saw me work for four weeks.}
"""
THERE = "letter-request/ada-quill/northfield-2027-02/1"
BY_LINE = "letter-request/ada-quill/ada-quill-the-residencies/1"


def planned(text: str, now: str, *facts: Fact, drafts: tuple[PastDraft, ...] = ()) -> Plan:
    project, moment = project_of(text), at(now)
    return decide(project, known(project, now, *facts, drafts=drafts), moment)


def known(project: Project, now: str, *facts: Fact, drafts: tuple[PastDraft, ...] = ()) -> History:
    history = fold(facts, project, at(now))
    return replace(history, drafts={**history.drafts, **{one.touch: one for one in drafts}})


def noted(text: str, field: str, person: PersonId = QUILL, on: str = "2027-02-20") -> Noted:
    return Noted(at=at(f"{on} 08:00"), text=text, field=field, person=person, on=day(on))


# ---- a letter, while one is still there ----


def test_a_letter_is_prompted_a_week_before_its_writer_is_left() -> None:
    assert drafts_of(planned(ROTATION, "2027-02-04 08:00"), "letter-request") == ()
    row = the_draft(planned(ROTATION, "2027-02-19 08:00"), "letter-request")

    assert (row.outcome, str(row.touch)) == (Outcome.NEEDS, THERE)
    assert [one.field for one in row.due.needs] == ["purpose", "due", "why_them"]
    assert row.due.needs[0].ask == "ask in person if you can; else, what is the letter for?"


def test_once_the_rotation_is_over_nobody_is_told_that_it_is_almost_over() -> None:
    assert drafts_of(planned(ROTATION, "2027-02-26 18:00"), "letter-request") == ()


def test_the_mail_says_what_it_is_for_and_where_the_two_still_are() -> None:
    said = tuple(
        replace(noted(text, field), touch=a_touch(THERE))
        for field, text in (
            ("purpose", "my residency applications"),
            ("due", "2027-09-15"),
            ("why_them", "You saw me work for four weeks."),
        )
    )
    row = the_draft(planned(ROTATION, "2027-02-22 08:00", *said), "letter-request")

    assert row.draft is not None
    assert "etter for my residency applications, due September 15" in row.draft.subject
    assert "at Northfield are" in row.draft.body
    assert "by September 15" in row.draft.body or "due on September 15" in row.draft.body
    assert "You saw me work for four weeks." in row.draft.body


def test_a_line_of_its_own_has_the_say_and_is_prompted_at_the_same_time_once() -> None:
    rows = drafts_of(planned(ROTATION + LINE, "2027-02-20 08:00"), "letter-request")

    assert [str(row.touch) for row in rows] == [BY_LINE]
    assert rows[0].due.window.opens == day("2027-02-19")
    assert rows[0].due.window.closes == day("2027-08-18")


@pytest.mark.parametrize("state", ["asked: 2027-02-10", "agreed: 2027-02-10", "uploaded: 2027-02-10"])
def test_what_was_asked_in_person_is_not_asked_again(state: str) -> None:
    line = f"letters: [{{from: Dr. Quill, for: the residencies, due: tbd, {state}}}]\n"

    assert drafts_of(planned(ROTATION + line, "2027-02-20 08:00"), "letter-request") == ()


def test_a_line_for_an_older_letter_is_another_letter() -> None:
    line = "letters: [{from: Dr. Quill, for: a grant, due: 2026-12-01, asked: 2026-11-17}]\n"
    rows = drafts_of(planned(ROTATION + line, "2027-02-20 08:00"), "letter-request")

    assert THERE in [str(row.touch) for row in rows]


def test_a_line_written_after_the_mail_knows_that_it_was_asked_for() -> None:
    sent = a_past_draft(THERE, Stage.SENT, made="2027-02-20 08:00", changed="2027-02-21 08:00")
    project = project_of(ROTATION + LINE)
    view = View(project=project, history=known(project, "2027-07-25 08:00", drafts=(sent,)), now=at("2027-07-25 08:00"))

    assert asked_on(project.letters[0], a_touch(BY_LINE), view) == day("2027-02-21")
    plan = decide(project, view.history, view.now)
    assert drafts_of(plan, "letter-request") == ()
    assert ("already-made", "you asked 21 Feb") in silences_of(plan, "letter-request")


def test_it_still_reminds_of_what_was_asked_there() -> None:
    sent = a_past_draft(THERE, Stage.SENT, made="2027-02-20 08:00", changed="2027-02-21 08:00")
    plan = planned(ROTATION + LINE, "2027-09-02 08:00", drafts=(sent,))

    found = [row.touch.step for row in drafts_of(plan, "letter-request") if row.outcome is not Outcome.UPCOMING]
    assert found == [2]


def test_a_second_letter_of_the_same_writer_is_asked_for_in_its_own_time() -> None:
    lines = f"{LINE}  - {{from: Dr. Quill, for: a grant, due: 2028-01-10, why_them: You know the dataset.}}\n"
    sent = a_past_draft(THERE, Stage.SENT, made="2027-02-20 08:00", changed="2027-02-21 08:00")
    plan = planned(ROTATION + lines, "2027-11-16 08:00", drafts=(sent,))

    assert [str(row.touch) for row in drafts_of(plan, "letter-request")] == [
        "letter-request/ada-quill/ada-quill-a-grant/1"
    ]


# ---- the question after a first talk ----

TALK = """\
begin: 2026-11-16
people:
  - Dr. Noor Hadid <noor@lakeshore.example.edu>, prospective mentor
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty
"""
ONGOING = "mentor-ask-ongoing"


def met(person: PersonId, on: str) -> Touched:
    return Touched(at=at(f"{on} 18:00"), person=person, day=day(on), kind="meeting", via="in person")


def test_three_days_after_a_first_talk_one_is_asked_whether_it_was_a_good_one() -> None:
    row = the_draft(planned(TALK, "2026-12-01 08:00", met(HADID, "2026-11-27")), ONGOING)

    assert row.outcome is Outcome.NEEDS
    assert [one.ask for one in row.due.needs] == ["was it a good talk? then: what did their advice change?"]
    assert (row.due.window.opens, row.due.window.closes) == (day("2026-11-30"), day("2026-12-11"))
    assert drafts_of(planned(TALK, "2026-12-12 08:00", met(HADID, "2026-11-27")), ONGOING) == ()


def test_it_is_never_drafted_by_itself() -> None:
    advice = TALK.replace(
        "  - Dr. Noor Hadid <noor@lakeshore.example.edu>, prospective mentor\n",
        "  - name: Dr. Noor Hadid <noor@lakeshore.example.edu>, prospective mentor\n"
        "    advice: [{date: 2026-11-27, said: write daily, did: I wrote on every day of that week.}]\n",
    )
    row = the_draft(planned(advice, "2026-12-01 08:00", met(HADID, "2026-11-27")), ONGOING)
    assert row.outcome is Outcome.NEEDS

    changed = noted("I write on every day since we spoke.", "changed", HADID, on="2026-11-30")
    row = the_draft(planned(advice, "2026-12-01 08:00", met(HADID, "2026-11-27"), changed), ONGOING)
    assert row.outcome is Outcome.UNADDRESSED
    assert [one.field for one in row.gaps] == ["rhythm"]


def test_whom_one_asked_for_advice_counts_whatever_their_role() -> None:
    sent = a_past_draft("mentor-first-talk/ada-quill/wanted-2026-11-17-talk/1", Stage.SENT, made="2026-11-17 08:00")
    meeting = met(QUILL, "2026-11-27")

    assert drafts_of(planned(TALK, "2026-12-01 08:00", meeting), ONGOING) == ()
    assert the_draft(planned(TALK, "2026-12-01 08:00", meeting, drafts=(sent,)), ONGOING).touch.person == QUILL


def test_who_was_asked_or_is_a_mentor_is_not_asked_about() -> None:
    meeting = met(HADID, "2026-11-27")
    sent = a_past_draft(f"{ONGOING}/noor-hadid/wanted-2026-11-20/1", Stage.SENT, made="2026-11-20 08:00")
    mentor = TALK.replace("prospective mentor", "prospective mentor, wellness mentor")
    wish = Wanted(at=at("2026-11-28 08:00"), cadence=CadenceId(ONGOING), person=HADID, on=day("2026-11-28"), variant="")

    assert drafts_of(planned(TALK, "2026-12-01 08:00", meeting, drafts=(sent,)), ONGOING) == ()
    assert drafts_of(planned(mentor, "2026-12-01 08:00", meeting), ONGOING) == ()
    (row,) = drafts_of(planned(TALK, "2026-12-01 08:00", meeting, wish), ONGOING)
    assert row.touch.anchor == "wanted-2026-11-28"


# ---- the search for a position ----

SEARCH = """\
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: PHASE}
begin: 2026-11-16
people:
  - Dr. Noor Hadid <noor@lakeshore.example.edu>, research mentor, last 2026-12-20
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty
profile:
  job: {geography: the Upper Midwest, practice: a hybrid practice, focus: CNS disease}
"""


def search(phase: str) -> str:
    return SEARCH.replace("PHASE", phase)


def test_in_january_of_pgy4_the_search_proposes_itself_to_mentors_and_sponsors() -> None:
    before = planned_whole(search("pgy4"), "2026-12-31 08:00")
    assert all(row.outcome is Outcome.UPCOMING for row in drafts_of(before, "job-signal"))
    row = the_draft(planned_whole(search("pgy4"), "2027-01-02 08:00"), "job-signal")

    assert str(row.touch) == "job-signal/noor-hadid/job-search-2027/1"
    assert [one.field for one in row.due.needs] == ["search"]
    assert row.due.cadence.local


@pytest.mark.parametrize(("phase", "year"), [("pgy5", 2026), ("pgy4", 2027)])
def test_who_begins_later_begins_then(phase: str, year: int) -> None:
    project = loaded_whole(search(phase))
    view = View(project=project, history=fold((), project, at("2026-11-20 08:00")), now=at("2026-11-20 08:00"))
    found = [(one.id, one.days.first) for one in occasions(view, LONG) if one.kind == "job-search" and one.days]

    assert found == [(f"job-search-{year}", max(day("2026-11-16"), day(f"{year}-01-01")))]


@pytest.mark.parametrize("phase", ["pgy3", "attending"])
def test_nobody_else_is_asked_to_look(phase: str) -> None:
    assert drafts_of(planned_whole(search(phase), "2027-01-02 08:00"), "job-signal") == ()


def test_four_months_after_a_word_only_what_changed_is_asked_for() -> None:
    sent = a_past_draft("job-signal/noor-hadid/job-search-2027/1", Stage.SENT, made="2027-01-12 08:00")
    assert drafts_of(planned_whole(search("pgy4"), "2027-04-01 08:00", drafts=(sent,)), "job-signal") == ()
    row = the_draft(planned_whole(search("pgy4"), "2027-05-13 08:00", drafts=(sent,)), "job-signal")

    assert (row.due.cadence.variant, str(row.touch)) == ("change", "job-signal/noor-hadid/told-2027-01-12/1")
    assert [one.ask for one in row.due.needs] == ["what has changed since"]


def loaded_whole(text: str) -> Project:
    found = load_text(text)
    assert found.project is not None, found.problems
    return found.project


def planned_whole(text: str, now: str, *facts: Fact, drafts: tuple[PastDraft, ...] = ()) -> Plan:
    project = loaded_whole(text)
    return decide(project, known(project, now, *facts, drafts=drafts), at(now))


# ---- a word with a program ----

WORD = """\
begin: 2026-11-16
people:
  - Dr. Noor Hadid <noor@lakeshore.example.edu>, research mentor, last 2026-12-20
match: {system: nrmp, season: 2026-11-01..2027-01-31, rank_list_due: 2027-03-03, match_week: 2027-03-15..2027-03-19}
"""


def wish_for_a_word(on: str) -> Wanted:
    return Wanted(at=at(f"{on} 08:00"), cadence=CadenceId("advocacy-request"), person=HADID, on=day(on), variant="flag")


def test_a_word_is_asked_for_until_the_lists_are_due_and_never_after() -> None:
    wish = wish_for_a_word("2027-02-20")
    row = the_draft(planned(WORD, "2027-02-21 08:00", wish), "advocacy-request")
    assert row.due.window.closes == day("2027-03-03")
    assert drafts_of(planned(WORD, "2027-03-03 23:00", wish), "advocacy-request")

    plan = planned(WORD, "2027-03-04 08:00", wish)
    assert drafts_of(plan, "advocacy-request") == ()
    assert silences_of(plan, "advocacy-request") == [("missed-window", "the rank lists were due 3 Mar")]


def test_an_early_wish_keeps_its_thirty_days_and_a_later_season_is_another_one() -> None:
    row = the_draft(planned(WORD, "2026-12-02 08:00", wish_for_a_word("2026-12-01")), "advocacy-request")
    assert row.due.window.closes == day("2026-12-31")

    late = wish_for_a_word("2027-03-25")
    assert the_draft(planned(WORD, "2027-03-26 08:00", late), "advocacy-request").due.window.closes == day("2027-04-24")


def test_between_the_lists_and_match_day_it_is_not_even_begun() -> None:
    plan = planned(WORD, "2027-03-06 08:00", wish_for_a_word("2027-03-05"))
    assert drafts_of(plan, "advocacy-request") == ()


# ---- an apology ----

SORRY = """\
begin: 2026-11-16
people: [Dr. Noor Hadid <noor@lakeshore.example.edu>, Dr. Ada Quill <ada@northfield.example.edu>]
private:
  people:
    - who: Dr. Hadid
      repair:
        what: I went quiet on our chart review in April.
        my_part: I stopped answering.
        offer: I can send the sheet.
    - who: Dr. Quill
      repair: {what: I missed our meeting in May., my_part: I had not looked at my calendar., offer: I can come to you.}
"""


def apology(person: str, made: str, stage: Stage = Stage.ADDRESSED) -> PastDraft:
    return a_past_draft(f"repair/{person}/repair/1", stage, made=made)


def test_an_apology_is_slept_on() -> None:
    drafts = (apology("noor-hadid", "2026-11-20 08:00"),)
    assert holds_of(planned(SORRY, "2026-11-20 18:30", drafts=drafts), "repair") == {}
    found = holds_of(planned(SORRY, "2026-11-21 07:10", drafts=drafts), "repair")

    assert [(one.starts.isoformat(), one.title) for one in found.values()] == [
        ("2026-11-21T19:30:00-06:00", "read a draft once more")
    ]
    text = " ".join(f"{one.title} {one.text}" for one in found.values()).lower()
    assert not any(word in text for word in ("hadid", "apolog", "sorry", "repair", "april"))


def test_what_is_sent_or_was_slept_on_needs_no_evening() -> None:
    sent = (apology("noor-hadid", "2026-11-20 08:00", Stage.SENT),)
    assert holds_of(planned(SORRY, "2026-11-21 07:10", drafts=sent), "repair") == {}
    later = (apology("noor-hadid", "2026-11-20 08:00"),)
    assert holds_of(planned(SORRY, "2026-11-22 07:10", drafts=later), "repair") == {}


def test_two_apologies_are_two_evenings() -> None:
    drafts = (apology("noor-hadid", "2026-11-20 08:00"), apology("ada-quill", "2026-11-20 08:00"))

    assert len(holds_of(planned(SORRY, "2026-11-21 07:10", drafts=drafts), "repair")) == 2
