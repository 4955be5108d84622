"""What an addressed draft would say now: old ones are found, and why one cannot be written again is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from outreach.config.load import load
from outreach.domain.facts import Noted
from outreach.domain.history import PastDraft, Stage
from outreach.domain.messages import Address, Draft
from outreach.domain.plans import PlannedDraft
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import TouchId
from outreach.rewording import again, outdated, reviewed
from tests.builders import at
from tests.world import World

TEXT = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
begin: 2026-11-01
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster for the spring meeting.
people:
  - Dr. Noor Hadid <noor.hadid@lakeshore.example.edu>, research mentor, last 2026-09-20
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
programs:
  - Harbor State University (Harbor State, HSU), America/New_York, thank_you welcome
  - Cedar Ridge Medical Center (Cedar Ridge), America/Chicago
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Marchetti
"""
NO_INTERVIEW = (TEXT[TEXT.index("interviews:") :], "")
NO_NEWS = (TEXT[TEXT.index("news:") : TEXT.index("people:")], "")
NOW = at("2026-12-02 18:30")


@cache
def project(*edits: tuple[str, str]) -> Project:
    text = TEXT
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    with TemporaryDirectory() as folder:
        (Path(folder) / "config.yaml").write_text(text)
        loaded = load(Path(folder))
    assert loaded.project is not None, loaded.problems
    return loaded.project


def a_world() -> World:
    """The evening after the interview: a thank-you and a check-in lie there, addressed."""
    world = World(project())
    marchetti = next(one for one in project().people if one.name.surname == "Marchetti")
    occasion = project().interviews[0].id
    world.facts.append(
        Noted(at=NOW, text="Your Friday plan review has stayed with me.", person=marchetti.id, occasion=occasion)
    )
    world.run(NOW)
    stages = {one.stage for one in world.history(NOW).drafts.values()}
    assert stages == {Stage.ADDRESSED}
    return world


def view_of(world: World, *edits: tuple[str, str], days: int = 0) -> View:
    edited, now = project(*edits), NOW + timedelta(days=days)
    return View(project=edited, history=replace(world, project=edited).history(now), now=now)


def old(world: World, *edits: tuple[str, str], days: int = 0) -> list[str]:
    return [row.touch.person for row in outdated(view_of(world, *edits, days=days), world.facts)]


def touch_to(view: View, surname: str) -> TouchId:
    return next(one.touch for one in view.history.drafts.values() if surname in one.touch.person)


def said(world: World, surname: str, *edits: tuple[str, str], days: int = 0) -> PlannedDraft | str:
    view = view_of(world, *edits, days=days)
    return again([touch_to(view, surname)], view)[0]


def test_an_edit_makes_the_drafts_old_whose_words_or_address_it_changes() -> None:
    world = a_world()
    assert old(world) == []
    assert old(world, ("e.marchetti@", "elena.m@")) == ["elena-marchetti"]
    assert old(world, ("a poster for the spring meeting", "a talk for the spring meeting")) == ["noor-hadid"]
    assert sorted(old(world, ("phase: ms4}", "phase: ms4}\nprofile: {signature: Nadia}"))) == [
        "elena-marchetti",
        "noor-hadid",
    ]


def test_days_news_and_notes_that_came_later_make_no_draft_old() -> None:
    world = a_world()
    later = Noted(
        at=NOW + timedelta(days=1), text="You lent me a book.", person=touch_to(view_of(world), "hadid").person
    )
    world.facts.append(later)
    news = ("news:\n", "news:\n  - 2026-12-03 I matched into a research year.\n")
    assert old(world, news, days=3) == []


def test_what_a_person_edited_is_never_counted() -> None:
    world = a_world()
    view = view_of(world, ("e.marchetti@", "elena.m@"))
    touched = {touch: replace(one, stage=Stage.EDITED) for touch, one in view.history.drafts.items()}
    assert outdated(replace(view, history=replace(view.history, drafts=touched)), world.facts) == ()


def test_written_again_it_says_what_the_files_say_and_keeps_its_place() -> None:
    world = a_world()
    row = said(world, "marchetti", ("e.marchetti@", "elena.m@"))
    assert isinstance(row, PlannedDraft)
    assert row.draft is not None
    assert [one.email for one in row.draft.to] == ["elena.m@harbor-state.example.edu"]
    past = world.history(NOW).drafts[row.touch]
    assert (row.key, row.ref, row.generation) == (past.key, past.ref, past.generation)


def test_it_says_why_not() -> None:
    world = a_world()
    reasons = {
        "is no longer asked for": said(world, "marchetti", NO_INTERVIEW),
        "would need one thing that is new with you": said(world, "hadid", NO_NEWS),
    }
    for reason, found in reasons.items():
        assert isinstance(found, str)
        assert reason in found
    view = view_of(world)
    assert again([TouchId.parse("a/b/c/1")], view) == ("no such draft lies there",)


def test_a_touched_and_an_unfinished_one_are_named() -> None:
    view = view_of(a_world())
    touch = touch_to(view, "marchetti")

    def reason(stage: Stage) -> str:
        drafts = {**view.history.drafts, touch: replace(view.history.drafts[touch], stage=stage)}
        return str(again([touch], replace(view, history=replace(view.history, drafts=drafts)))[0])

    assert reason(Stage.EDITED) == "you edited the draft to Dr. Elena Marchetti, so it is yours and stays as it is"
    assert reason(Stage.UNADDRESSED).startswith("the draft to Dr. Elena Marchetti has no recipient yet")
    assert reason(Stage.SENT) == "no such draft lies there"


def test_a_draft_its_owner_edited_is_read_by_the_same_rules() -> None:
    world = a_world()

    def found(*edits: tuple[str, str]) -> set[str]:
        view = view_of(world, *edits)
        past: PastDraft = view.history.drafts[touch_to(view, "marchetti")]
        draft = Draft(
            touch=past.touch,
            sender=Address(name="Nadia Ferrer", email="n.ferrer@lakeshore.example.edu"),
            to=(),
            subject="Thank you",
            body="Dear Dr. Marchetti,\n\nI look forward to Cedar Ridge.",
        )
        return {one.rule for one in reviewed(past, draft, view)}

    assert "R104" in found()
    assert "R104" in found(NO_INTERVIEW), "also when what it was for is gone"
