"""The ledger is lost while drafts lie in Gmail and holds stand at Google; and the audit of what was ever written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from outreach.domain.facts import CalendarMade, Recovered, Seen, StateSeen
from outreach.domain.history import Stage
from outreach.planning.fold import fold
from outreach.preview import project_of
from outreach.providers.google.token_file import FileStore
from tests.builders import at
from tests.edits.places import GoogleTerminal
from tests.faults.invariants import violations
from tests.google_season import EVENING, OWNER, GoogleSeason, google_season, interview_day, sign_in
from tests.google_server.faults import Fault
from tests.system.terminal import Screen

NIGHT, LATER = "2026-12-02 21:00", "2026-12-02 21:10"


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    """The evening of an interview: five drafts lie there, and holds stand."""
    with google_season(tmp_path) as made:
        interview_day(made)
        assert made.run(EVENING) == 3
        yield made
        assert made.world.send_calls == 0


def typed(season: GoogleSeason, *words: str, now: str = NIGHT) -> Screen:
    return GoogleTerminal(season.root, season=season).type(*words, now=now)


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def lose(season: GoogleSeason) -> None:
    """Lose the ledger and every copy of it."""
    (season.root / ".outreach" / "ledger.db").unlink()
    for path in (season.root / ".outreach" / "backups").glob("*"):
        path.unlink()


def draft(season: GoogleSeason, subject: str) -> str:
    (found,) = [one.id for one in season.drafts() if one.subject == subject]
    return found


@pytest.mark.parametrize(
    "command",
    [["run"], ["plan"], ["agenda"], ["queue"], ["check"], ["audit"], ["holds"], ["note", "Dr. Osei: You have time."]],
    ids=" ".join,
)
def test_without_a_ledger_every_command_asks_for_recover(command: list[str], season: GoogleSeason) -> None:
    lose(season)
    writes = season.writes()
    screen = typed(season, *command)
    assert screen.code == 78
    assert "5 drafts and 15 holds of ours lie there" in words(screen)
    assert "type outreach recover" in words(screen)
    assert season.writes() == writes
    assert not (season.root / ".outreach" / "ledger.db").exists()


def test_recover_takes_in_what_lies_there_and_asks_about_the_rest(season: GoogleSeason) -> None:
    drafts, holds = season.drafts(), season.holds()
    lose(season)
    screen = typed(season, "recover")
    assert screen.code == 0, screen.err
    assert "Found lying there and taken in: 5 drafts, 15 holds." in words(screen)
    run = typed(season, "run", now=LATER)
    assert "the ledger was rebuilt: shall it still be drafted?" in words(run)
    assert (season.drafts(), season.holds()) == (drafts, holds)
    writes = season.writes()
    assert typed(season, "run", now="2026-12-02 21:20").code == 0
    assert season.writes() == writes
    wrong = violations(season, season.facts())
    # whom drafts of before the loss were meant for, nobody knows any more
    assert [one for one in wrong if not one.startswith("I7")] == []


def test_a_draft_the_person_edited_counts_as_theirs(season: GoogleSeason) -> None:
    season.human.edits_draft(draft(season, "Thank you for Wednesday"), body="Dear Dr. Osei,\n\nMine.\n\nMaya Okafor")
    lose(season)
    typed(season, "recover")
    typed(season, "run", now=LATER)
    history = fold(season.facts(), project_of(season.root), at(LATER))
    (osei,) = [one for one in history.drafts.values() if one.touch.person == "greta-osei"]
    assert osei.stage is Stage.EDITED
    assert osei.provider == "gmail"
    assert "Mine." in next(one.text for one in season.drafts() if one.subject == "Thank you for Wednesday")


def test_what_was_due_before_the_loss_is_not_drafted_by_itself(season: GoogleSeason) -> None:
    season.human.sends_draft(draft(season, "Our conversation on Wednesday"))
    lose(season)
    typed(season, "recover")
    for now in (LATER, "2026-12-03 07:10", "2026-12-04 07:10"):
        typed(season, "run", now=now)
    assert [one for one in season.drafts() if one.subject == "Our conversation on Wednesday"] == []
    assert any(isinstance(one, Recovered) for one in season.facts())


def test_a_calendar_that_was_lost_too_is_named_by_hand(season: GoogleSeason) -> None:
    id, holds = season.calendar.id, season.holds()
    lose(season)
    store = FileStore(season.root)
    store.delete(OWNER)
    sign_in(season.root, season.world)
    found = store.read(OWNER)
    assert found is not None
    other = season.human.makes_calendar("Holds")
    season.world.account(OWNER).calendar.calendars[other.id].client = season.calendar.client
    store.write(replace(found, calendar=other.id))
    screen = typed(season, "recover", "--calendar", id)
    assert screen.code == 0, screen.err
    assert f"The calendar for holds is noted again: {id}." in words(screen)
    assert "15 holds" in words(screen)
    kept = store.read(OWNER)
    assert kept is not None
    assert kept.calendar == id
    assert [one.calendar for one in season.facts() if isinstance(one, CalendarMade)] == [id]
    del season.world.account(OWNER).calendar.calendars[other.id]
    typed(season, "run", now=LATER)
    assert season.holds() == holds


def test_a_calendar_can_be_noted_while_the_ledger_is_fine(season: GoogleSeason) -> None:
    id = season.calendar.id
    screen = typed(season, "recover", "--calendar", id)
    assert "knows everything that lies there; only the calendar for holds was noted" in words(screen)
    assert [one.calendar for one in season.facts() if isinstance(one, CalendarMade)] == [id]
    typed(season, "recover", "--calendar", id)
    assert len([one for one in season.facts() if isinstance(one, CalendarMade)]) == 1


@pytest.mark.parametrize("id", ["nonsense", "../x", "primary", OWNER, "c_0000@group.calendar.google.com"])
def test_what_is_no_calendar_of_ours_is_not_kept(id: str, season: GoogleSeason) -> None:
    before = FileStore(season.root).read(OWNER)
    screen = typed(season, "recover", "--calendar", id)
    assert screen.code == 2
    assert f"no calendar of ours has the id {id}" in words(screen)
    assert "Integrate calendar" in words(screen)
    assert FileStore(season.root).read(OWNER) == before


def test_a_calendar_is_for_holds_at_google_only(tmp_path: Path) -> None:
    with google_season(tmp_path) as season:
        config = season.root / "config.yaml"
        config.write_text(config.read_text().replace("holds: google", "holds: local"))
        screen = typed(season, "recover", "--calendar", season.calendar.id)
        assert (screen.code, "holds are files here" in words(screen)) == (2, True)


def test_the_audit_lists_every_write_the_account_saw(season: GoogleSeason) -> None:
    listed = json.loads(typed(season, "audit", "--json").out.partition("\n}")[0] + "\n}")
    wrote = [one for one in season.world.journal if one.applied and one.method != "GET" and one.account]
    wrote = [one for one in wrote if "freeBusy" not in one.path]
    assert len(listed["writes"]) == len(wrote)
    assert (listed["sent"], listed["orphans"]) == (0, [])
    assert "What lies there is accounted for." in typed(season, "audit").out


@pytest.mark.parametrize("mode", ["drop-after", "drop-before"])
def test_a_write_whose_answer_was_lost_is_listed_as_uncertain_until_it_is_known(mode: str, tmp_path: Path) -> None:
    with google_season(tmp_path) as season:
        interview_day(season)
        season.world.faults.add(Fault(mode=mode, method="POST", path="/drafts$"))
        season.run(EVENING)
        screen = typed(season, "audit", now="2026-12-02 18:32")
        assert "(no answer, so unknown)" in screen.out
        assert "1 of unknown outcome, 0 sent." in words(screen)
        assert "What lies there is accounted for." in screen.out, "the next run takes it in"
        season.run("2026-12-02 19:10")
        assert "0 of unknown outcome, 0 sent." in words(typed(season, "audit", now="2026-12-02 19:11"))
        assert violations(season, season.facts()) == ()


def test_a_draft_made_by_a_late_answer_after_another_was_made_is_an_orphan_that_the_audit_names(
    tmp_path: Path,
) -> None:
    with google_season(tmp_path) as season:
        interview_day(season)
        season.world.faults.add(Fault(mode="late", method="POST", path="/drafts$"))
        season.run(EVENING)
        season.run("2026-12-02 19:10")
        season.world.apply_late()
        drafts = [one.key for one in season.drafts()]
        (twin,) = {key for key in drafts if drafts.count(key) > 1}
        assert season.run("2026-12-03 07:10") in (0, 3)
        screen = typed(season, "audit", now="2026-12-03 07:11")
        assert "Of ours by its key, but not in this list" in words(screen)
        (orphan,) = json.loads(
            typed(season, "audit", "--json", now="2026-12-03 07:11").out.partition("\n}")[0] + "\n}"
        )["orphans"]
        addressed = [one for one in season.drafts() if one.key == twin and one.to]
        assert len(addressed) <= 1
        assert f"  {orphan}" in screen.out
        assert violations(season, season.facts(), orphans=[orphan]) == ()


def test_an_event_the_person_copied_is_no_orphan(season: GoogleSeason) -> None:
    season.human.adds_event(season.calendar.id, at("2026-12-08 08:30"), at("2026-12-08 13:30"), "interview Cedar Ridge")
    season.human.writes_draft("somebody@example.org", "Mine", "Mine.")
    assert "What lies there is accounted for." in typed(season, "audit").out


def test_the_states_a_person_left_are_no_writes_of_ours(season: GoogleSeason) -> None:
    before = len(typed(season, "audit").out.splitlines())
    season.human.edits_draft(draft(season, "Thank you for Wednesday"), body="Mine.")
    season.human.deletes_draft(draft(season, "Our conversation on Wednesday"))
    typed(season, "run", now=LATER)
    seen = {one.state for one in season.facts() if isinstance(one, StateSeen)}
    assert seen == {Seen.EDITED, Seen.GONE}
    assert len(typed(season, "audit").out.splitlines()) == before
