"""What the agenda says of an apology that is still open, and of a note that could be pasted these days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.decide import decide
from outreach.domain.facts import Fact, Noted, Touched
from outreach.domain.history import PastDraft, Stage
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.planning.fold import fold
from outreach.reports.agenda import Standing, agenda
from outreach.reports.notes_to_paste import notes_to_paste
from tests.builders import a_past_draft, at, day
from tests.configured import project_of

SORRY = """\
begin: 2026-11-16
people: [Dr. Noor Hadid <noor@lakeshore.example.edu>]
private:
  people:
    - who: Dr. Hadid
      repair: {what: I went quiet on our chart review in April., my_part: I stopped answering.}
"""
HINT = "a call may do more than a mail; or ask a mentor"
TALK = PersonId("lin-chen")
MET = """\
begin: 2026-11-16
people:
  - name: Dr. Lin Chen <lin@northfield.example.edu>, faculty, Northfield
    linkedin: https://profiles.example.org/lin-chen
  - Dr. Ada Quill <ada@northfield.example.edu>, faculty, Northfield
conferences:
  - name: Winter Symposium
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    talked_to:
      - Dr. Chen
      - {who: Dr. Quill, detail: Your talk on margins changed how I draw them.}
"""


def an_agenda(config: str, now: str, *facts: Fact, drafts: tuple[PastDraft, ...] = (), asked: bool = False) -> str:
    project, moment = project_of(config), at(now)
    history = fold(facts, project, moment)
    history = replace(history, drafts={**history.drafts, **{one.touch: one for one in drafts}})
    plan = decide(project, history, moment)
    touches = frozenset(row.touch for row in plan.drafts) if asked else frozenset()
    return agenda(Standing(plan=plan, history=history, project=project, asked=touches)).text


@pytest.mark.parametrize(("today", "shown"), [("2026-11-22", True), ("2026-11-23", False), ("2026-11-29", True)])
def test_an_open_apology_comes_back_with_the_weekly_review(today: str, shown: bool) -> None:
    assert ("Dr. Hadid" in an_agenda(SORRY, f"{today} 08:00", asked=True)) is shown


def test_it_comes_back_on_the_day_of_the_owners_own_review() -> None:
    friday = f"{SORRY}jobs: {{review: {{does: report, when: Friday 17:00}}}}\n"

    assert "Dr. Hadid" in an_agenda(friday, "2026-11-27 08:00", asked=True)
    assert "Dr. Hadid" not in an_agenda(friday, "2026-11-29 08:00", asked=True)


@pytest.mark.parametrize(("today", "hinted"), [("2026-11-29", False), ("2026-11-30", True)])
def test_after_two_weeks_it_says_what_else_there_is(today: str, hinted: bool) -> None:
    assert (HINT in " ".join(an_agenda(SORRY, f"{today} 08:00").split())) is hinted


def test_two_weeks_count_from_the_draft_once_there_is_one() -> None:
    draft = a_past_draft("repair/noor-hadid/repair/1", Stage.ADDRESSED, made="2026-11-26 08:00")

    assert HINT not in an_agenda(SORRY, "2026-12-04 08:00", drafts=(draft,))
    assert HINT in " ".join(an_agenda(SORRY, "2026-12-10 08:00", drafts=(draft,)).split())
    assert "Dr. Hadid" in an_agenda(SORRY, "2026-12-10 08:00", drafts=(draft,))


def test_no_line_says_what_happened() -> None:
    assert "April" not in an_agenda(SORRY, "2026-12-10 08:00")


def offered(now: str, *facts: Fact, config: str = MET) -> tuple[str, ...]:
    project, moment = project_of(config), at(now)
    return notes_to_paste(View(project=project, history=fold(facts, project, moment), now=moment))


def said(text: str = "Your advice to sort by slice thickness changed my audit.") -> Noted:
    return Noted(at=at("2027-01-31 08:00"), text=text, person=TALK, occasion="winter-symposium")


def test_a_note_is_offered_to_paste_for_two_weeks_where_there_is_a_page() -> None:
    offer = ("A note to paste for Dr. Chen:   outreach card chen",)

    assert offered("2027-01-30 12:00", said()) == ()
    assert offered("2027-01-31 12:00", said()) == offer
    assert offered("2027-02-13 12:00", said()) == offer
    assert offered("2027-02-14 12:00", said()) == ()
    assert offer[0] in an_agenda(MET, "2027-02-02 08:00", said())


def test_nothing_is_offered_that_could_not_be_written() -> None:
    assert (
        offered("2027-02-01 12:00", config=MET.replace("    linkedin: https://profiles.example.org/lin-chen\n", ""))
        == ()
    )
    assert offered("2027-02-01 12:00", said("she sorts by slice thickness")) == ()


def test_once_it_is_pasted_it_is_offered_no_more() -> None:
    pasted = Touched(
        at=at("2027-02-01 12:00"),
        person=TALK,
        day=day("2027-02-01"),
        kind="thanks",
        outbound=True,
        about="by linkedin",
    )
    assert offered("2027-02-02 12:00", said(), pasted) == ()


def test_at_most_three_are_offered() -> None:
    people = "".join(
        f"  - name: Dr. {name} Chen <{name}@northfield.example.edu>, faculty\n    linkedin: https://p.example.org/{name}\n"
        for name in ("Ann", "Bea", "Cho", "Dee", "Eve")
    )
    names = ", ".join(f"Dr. {name} Chen" for name in ("Ann", "Bea", "Cho", "Dee", "Eve"))
    config = f"begin: 2026-11-16\npeople:\n{people}meetings: [{{with: [{names}], when: 2027-01-20 4:00 pm}}]\n"
    notes = [
        Noted(at=at("2027-01-21 08:00"), text=f"You sort by {what}.", person=PersonId(f"{who}-chen"), occasion=None)
        for who, what in (("ann", "a"), ("bea", "b"), ("cho", "c"), ("dee", "d"), ("eve", "e"))
    ]
    meeting = project_of(config).meetings[0].id
    bound = tuple(replace(one, occasion=meeting) for one in notes)

    assert len(offered("2027-01-22 08:00", *bound, config=config)) == 3
