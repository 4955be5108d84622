"""A day with only the phone at hand: a note among the drafts, the form after the interview; at Google and in files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import icalendar
import pytest

from outreach.domain.facts import Fact, LineTaken, Noted
from outreach.state.ledger import Ledger
from tests.builders import at
from tests.google_season import OWNER, GoogleSeason, google_season
from tests.system.terminal import Screen, Terminal, workspace

QUESTION = "Thank-you policy (welcome / coordinator only / please don't / not said):"
MARCHETTI = "Your Friday plan review, where residents present, is what I would miss."
OSEI = "Your rule that every new resident breaks a QA phantom on purpose has stayed with me."
NOTE = "Harbor State: with Dr. Marchetti, Dr. Halvorsen, Dr. Greta Osei"
MONDAY, TUESDAY, EVENING = "2026-11-30 18:30", "2026-12-01 18:30", "2026-12-02 18:31"


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path) as found:
        yield found
        assert found.world.send_calls == 0
        assert found.world.account(OWNER).gmail.overwritten == []


def at_google(season: GoogleSeason, text: str, subject: str = "note", to: tuple[str, ...] = ()) -> str:
    """Let the owner close a mail unsent."""
    return season.human.writes_draft(to, subject, text).id


def debrief(season: GoogleSeason) -> str:
    (one,) = [one for one in season.holds() if one.title == "debrief: Harbor State"]
    return one.id


def shown(season: GoogleSeason) -> str:
    return str(season.calendar.standing[debrief(season)].fields["description"])


def types(season: GoogleSeason, *changes: tuple[str, str]) -> None:
    """Let the owner type behind what stands in the form."""
    text = shown(season)
    for begin, answer in changes:
        assert text.count(begin) == 1, text
        text = text.replace(begin, f"{begin} {answer}")
    season.human.edits_event(season.calendar.id, debrief(season), description=text)


def thanks(season: GoogleSeason) -> dict[str, tuple[str, ...]]:
    """Give the thank-yous, by the word that names whom each is for, with their recipients."""
    names = ("Marchetti", "Halvorsen", "Osei")
    words = {one.text: one.to for one in season.drafts() if "Thank you for" in one.text or "conversation" in one.text}
    return {name: to for text, to in words.items() for name in names if f"Dear Dr. {name}," in text}


def test_an_interview_day_with_nothing_but_the_phone(season: GoogleSeason) -> None:
    season.run(MONDAY)
    assert "Dr. Osei:" not in shown(season)
    season.world.now = at("2026-12-01 17:40")
    note = at_google(season, NOTE)
    said = season.world.account(OWNER).gmail.drafts[note].message.raw
    screen = season.terminal.type("plan", now=TUESDAY.replace(" ", "T"))
    assert "Taken from your note of 1 Dec, by the next run: 3 names." in screen.out
    season.run(TUESDAY)
    assert "Dr. Osei:" in shown(season)
    season.world.now = at("2026-12-02 14:10")
    types(season, (QUESTION, "welcome"), ("Dr. Marchetti:", MARCHETTI))
    season.world.now = at("2026-12-02 14:12")
    types(season, ("Dr. Halvorsen:", "she asked about the hippocampal limits"), ("Dr. Osei:", f"\n{OSEI}"))
    filled = shown(season)
    screen = season.terminal.type("run", "thanks", now=EVENING.replace(" ", "T"))
    assert 'Taken from your Harbor State debrief: 3 notes, policy "welcome".' in screen.out
    assert 'your note is not a sentence to Dr. Halvorsen, "she asked' in " ".join(screen.out.split())
    assert thanks(season) == {
        "Marchetti": ("e.marchetti@harbor-state.example.edu",),
        "Osei": ("greta.osei@harbor-state.example.edu",),
        "Halvorsen": (),
    }
    before, drafts = season.writes(), season.drafts()
    again = season.terminal.type("run", "thanks", now=EVENING.replace(" ", "T"))
    assert (again.code, season.writes(), season.drafts()) == (0, before, drafts)
    assert "Taken from" not in again.out
    assert season.terminal.type("note", "halvorsen", "You asked about the limits.", now="2026-12-02T18:40").code == 0
    assert season.run("2026-12-03 07:10") in (0, 3)
    assert thanks(season)["Halvorsen"] == ("ihalvorsen@harbor-state.example.edu",)
    assert (shown(season), season.world.account(OWNER).gmail.drafts[note].message.raw) == (filled, said)


def test_an_interview_that_moves_leaves_a_form_that_was_filled_in(season: GoogleSeason) -> None:
    season.run(MONDAY)
    types(season, ("Dr. Marchetti:", MARCHETTI))
    season.run(TUESDAY)
    config = season.root / "config.yaml"
    config.write_text(config.read_text().replace("when: 2026-12-02 9:00 am ET", "when: 2026-12-04 10:00 am ET"))
    season.run("2026-12-01 19:00")
    (one,) = [one for one in season.holds() if one.title == "debrief: Harbor State"]
    assert "datetime(2026, 12, 2," in one.start.replace("datetime.datetime", "datetime")
    assert MARCHETTI in shown(season)
    season.run("2026-12-04 18:30")
    assert "Marchetti" in thanks(season)


@pytest.mark.parametrize(
    ("subject", "is_read"), [("NOTE", True), ("Note ", True), ("notes", False), ("Re: note", False)]
)
def test_only_a_draft_to_nobody_with_that_subject_is_a_note(season: GoogleSeason, subject: str, is_read: bool) -> None:
    season.run(MONDAY)
    at_google(season, "Jonah: You laughed.", subject)
    at_google(season, "Jonah: You frowned.", "note", ("jonah@example.org",))
    season.run(TUESDAY)
    said = {one.text for one in season.facts() if isinstance(one, Noted)}
    assert said == ({"You laughed."} if is_read else set())


def test_a_note_is_never_one_of_our_drafts(season: GoogleSeason) -> None:
    season.run(MONDAY)
    note = at_google(season, "Jonah: You laughed.")
    season.run(TUESDAY)
    now = EVENING.replace(" ", "T")
    assert "note" not in season.terminal.type("queue", now=now).out
    assert season.terminal.type("undo", "--all", now=now).code in (0, 3)
    assert note in season.world.account(OWNER).gmail.drafts


def test_the_line_that_is_being_typed_waits_for_the_next_run(season: GoogleSeason) -> None:
    season.run(MONDAY)
    season.world.now = at("2026-12-01 18:29")
    note = at_google(season, "Jonah: You laughed.\nHalvorsen: You dr")
    season.run(TUESDAY)
    assert [one.text for one in season.facts() if isinstance(one, Noted)] == ["You laughed."]
    season.human.edits_draft(note, body="Jonah: You laughed.\nHalvorsen: You drew it on the board.")
    season.run("2026-12-01 18:45")
    assert [one.text for one in season.facts() if isinstance(one, Noted)] == [
        "You laughed.",
        "You drew it on the board.",
    ]


def test_a_note_that_was_taken_costs_nothing_any_more(season: GoogleSeason) -> None:
    season.run(MONDAY)
    at_google(season, "Jonah: You laughed.")
    season.run(TUESDAY)
    season.run("2026-12-01 18:50")
    before = len(season.world.journal)
    season.run("2026-12-01 19:00")
    calls = [one.call for one in season.world.journal[before:] if one.account]
    assert sorted(calls) == ["calendar.events.list", "gmail.users.drafts.list"]


def test_a_line_that_was_not_understood_is_shown_by_the_next_agenda_too(season: GoogleSeason) -> None:
    season.run(MONDAY)
    at_google(season, "Jonah: You laughed.\nbuy milk")
    season.run(TUESDAY)
    season.run("2026-12-01 20:00")
    now = "2026-12-02T07:30"
    assert 'your note of 30 Nov, line 2: not taken: "buy milk"' in season.terminal.type("agenda", now=now).out
    assert "buy milk" not in season.terminal.type("agenda", now=now).out


def test_signed_out_a_preview_goes_on_and_a_run_keeps_what_the_file_says(season: GoogleSeason) -> None:
    season.run(MONDAY)
    (season.root / "notes.txt").write_text("met Jonah\n")
    season.world.revoke(OWNER)
    screen = season.terminal.type("plan", now=TUESDAY.replace(" ", "T"))
    assert screen.code == 0
    assert "Taken from notes.txt, by the next run: 1 meeting." in screen.out
    assert "Not looked at:" in screen.out
    assert season.run(TUESDAY) == 77
    assert [one.result for one in season.facts() if isinstance(one, LineTaken)] == ["kept"]


@dataclass
class Files:
    """A workspace whose holds are files that the owner opens in a calendar program."""

    terminal: Terminal

    @property
    def path(self) -> Path:
        (found,) = self.terminal.root.glob("holds/*-debrief-harbor-state.ics")
        return found

    def form(self) -> str:
        return str(icalendar.Calendar.from_ical(self.path.read_bytes()).walk("VEVENT")[0]["description"])

    def saves(self, text: str) -> None:
        calendar = icalendar.Calendar.from_ical(self.path.read_bytes())
        calendar.walk("VEVENT")[0]["description"] = icalendar.vText(text)
        self.path.write_bytes(calendar.to_ical())

    def run(self, now: str) -> Screen:
        return self.terminal.type("run", now=now.replace(" ", "T"))

    def facts(self) -> tuple[Fact, ...]:
        with Ledger.open(self.terminal.root, now=at(EVENING), readonly=True) as ledger:
            return ledger.facts()


@pytest.fixture
def files(tmp_path: Path) -> Files:
    files = Files(workspace(tmp_path / "w"))
    assert files.run(MONDAY).code in (0, 3)
    return files


def test_the_same_evening_with_files(files: Files) -> None:
    (files.terminal.root / "notes.txt").write_text(NOTE + "\n")
    files.run(TUESDAY)
    text = (
        files.form().replace("Dr. Marchetti:", f"Dr. Marchetti: {MARCHETTI}").replace(QUESTION, f"{QUESTION} Welcome")
    )
    files.saves(text.replace("Dr. Osei:", f"Dr. Osei:\n{OSEI}\n"))
    before = files.path.read_bytes()
    assert 'Taken from your Harbor State debrief: 2 notes, policy "welcome".' in files.run(EVENING).out
    drafts = sorted(one.name for one in files.terminal.root.glob("drafts/*interview-thanks*"))
    assert drafts == [
        "2026-12-02-interview-thanks-elena-marchetti.eml",
        "2026-12-02-interview-thanks-greta-osei.eml",
    ]
    count = len(files.facts())
    assert "Taken from" not in files.run(EVENING).out
    assert [type(one).__name__ for one in files.facts()[count:]] == ["RunStarted", "RunFinished"]
    assert files.path.read_bytes() == before


def test_nonsense_is_listed_once_and_a_patient_is_stored_nowhere(files: Files) -> None:
    files.saves(f"{files.form()}\n\nparking was awful\nDr. Osei: MRN 4482913 was the case.\n")
    shown = " ".join(files.run(EVENING).out.split())
    assert 'your Harbor State debrief, line 7: not taken: "parking was awful"' in shown
    assert 'Delete that line in the text of the hold "debrief: Harbor State".' in shown
    assert "parking" not in files.run(EVENING).out
    agenda = [" ".join(files.terminal.type("agenda", now="2026-12-02T19:00").out.split()) for _ in range(2)]
    assert ["parking" in one for one in agenda] == [True, False]
    assert all("Delete that line in the text" in one for one in agenda)
    kept = b"".join(one.read_bytes() for one in files.terminal.root.glob(".outreach/**/*") if one.is_file())
    assert b"4482913" not in kept


def test_the_agenda_names_who_is_new_until_they_stand_in_a_file(files: Files) -> None:
    files.saves(f"{files.form()}\nDr. Nia Abara: You drew it on the board.\n")
    said = "Dr. Nia Abara, Harbor State, is new and has no address."
    assert said in files.run(EVENING).out
    agenda = files.terminal.type("agenda", now="2026-12-03T07:10").out
    assert agenda.count(said) == 1
    config = files.terminal.root / "config.yaml"
    line = "  - Dr. Nia Abara <n.abara@harbor-state.example.edu>, faculty, Harbor State\n"
    config.write_text(config.read_text().replace("  - Dr. Ada Quill <", f"{line}  - Dr. Ada Quill <", 1))
    assert files.terminal.type("note", "policy Harbor State: welcome", now="2026-12-03T07:12").code == 0
    files.run("2026-12-03 07:15")
    assert said not in files.terminal.type("agenda", now="2026-12-03T07:20").out
    (draft,) = files.terminal.root.glob("drafts/*nia-abara.eml")
    assert "You drew it on the board." in draft.read_text()


def test_somebody_new_in_a_form_is_announced_once_by_a_preview(files: Files) -> None:
    files.saves(f"{files.form()}\nDr. Nia Abara, faculty: You drew it.\n")
    agenda = files.terminal.type("agenda", now="2026-12-02T18:31").out
    assert agenda.count("is new and has no address") == 1


def test_a_promise_to_somebody_new_names_them_in_its_hold(files: Files) -> None:
    files.saves(f"{files.form()}\npromised Dr. Nia Abara: my naming script by Dec 12\n")
    files.run(EVENING)
    assert (
        "due: my naming script, promised to Dr. Nia Abara" in files.terminal.type("agenda", now="2026-12-05T07:10").out
    )
