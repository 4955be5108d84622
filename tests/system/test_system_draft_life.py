"""A draft from its first day to its last, typed: edited, sent, deleted, gone, and what is said of each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.providers.google import scopes
from outreach.providers.google.content_cache import NAME as CACHE
from tests.builders import at
from tests.edits.places import GoogleTerminal
from tests.google_season import GRANTED, GoogleSeason, Lying, google_season
from tests.mail_at_hand import OWNER, a_mail, an_mbox
from tests.system.terminal import SMALL, Screen, Terminal, workspace

SAMUEL = "Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>"
MORNING, NOON, EVENING, NEXT = "2026-12-02 07:10", "2026-12-02 12:00", "2026-12-02 18:30", "2026-12-03 07:10"
WITH_NEWS = f"{SMALL}news:\n  - 2026-11-18 audit accepted - My contouring audit was accepted as a poster.\n"
MAYA = WITH_NEWS.replace("Nadia Ferrer", "Maya Okafor").replace("n.ferrer@", "maya.okafor@")
IN_GMAIL = f"{MAYA}mail: gmail\nholds: google\ngoogle: {{token: file, read: yes}}\n"


def words(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


@pytest.fixture
def files(tmp_path: Path) -> Terminal:
    """A workspace in which one draft was made this morning."""
    terminal = workspace(tmp_path / "w", WITH_NEWS)
    terminal.type("run", now=MORNING)
    assert len(list((terminal.root / "drafts").glob("*.eml"))) == 1
    return terminal


class TestFiles:
    """Drafts as files, mail in a mail program of the owner's own."""

    def file(self, terminal: Terminal) -> Path:
        (found,) = (terminal.root / "drafts").rglob("*.eml")
        return found

    def subject(self, terminal: Terminal) -> str:
        return self.file(terminal).read_text().partition("Subject: ")[2].partition("\n")[0]

    def test_a_file_whose_mail_was_sent_is_not_offered_again_and_stays_until_its_owner_takes_it_away(
        self, files: Terminal, tmp_path: Path
    ) -> None:
        mail = a_mail(OWNER, SAMUEL, NOON, subject=self.subject(files), headers=["X-Mailer: one"])
        box = an_mbox(tmp_path / "Sent", mail)
        assert "1 draft of ours found sent" in words(files.type("observe", "--mbox", str(box), now=EVENING))
        shown = words(files.type("queue", now=EVENING))
        assert shown.startswith("1 file in drafts/ is of a mail you sent, so it can go (or to drafts/sent/): drafts/")
        assert shown.endswith("No draft waits for you. What is next: outreach")
        told = json.loads(files.type("--json", "queue", now=EVENING).out)
        assert (told["rows"], told["sent_files"]) == ([], [f"drafts/{self.file(files).name}"])
        files.type("run", now=NEXT)
        assert self.file(files).exists()
        sent = files.root / "drafts" / "sent"
        sent.mkdir()
        self.file(files).rename(sent / "mine.eml")
        assert files.type("queue", now=NEXT).out == "No draft waits for you. What is next: outreach\n"

    def test_a_file_that_was_put_in_order_is_still_a_draft(self, files: Terminal) -> None:
        later = files.root / "drafts" / "later"
        later.mkdir()
        self.file(files).rename(later / "mine.eml")
        files.type("run", now=NEXT)
        assert "1 draft waiting" in files.type("queue", now=NEXT).out
        assert self.file(files) == later / "mine.eml"

    def test_a_file_moved_to_the_folder_for_sent_mail_was_sent_by_then(self, files: Terminal) -> None:
        sent = files.root / "drafts" / "sent"
        sent.mkdir()
        self.file(files).rename(sent / "mine.eml")
        files.type("run", now=NEXT)
        assert "8 weeks since 3 Dec" in words(files.type("explain", "oyelaran", now=NEXT))

    def test_of_every_draft_programs_get_its_state_and_age(self, files: Terminal) -> None:
        (row,) = json.loads(files.type("--json", "queue", now=NEXT).out)["rows"]
        assert (row["state"], row["made"], row["age"]) == ("addressed", "2026-12-02", 1)
        self.file(files).unlink()
        files.type("run", now=NEXT)
        (row,) = json.loads(files.type("--json", "queue", now=NEXT).out)["rows"]
        assert (row["state"], row["word"]) == ("gone (unknown)", "CHECK")

    def test_all_means_files_with_a_recipient_as_well(self, files: Terminal) -> None:
        assert files.type("sent", "all", now=EVENING).out == "Kept: sent to Dr. Samuel Oyelaran on 2 Dec.\n"


@pytest.fixture
def gmail(tmp_path: Path) -> Iterator[GoogleSeason]:
    """The same draft in Gmail, where mail may be read."""
    granted = GRANTED | {scopes.READONLY, scopes.EVENTS_READONLY}
    with google_season(tmp_path, IN_GMAIL, granted=granted) as season:
        assert season.run(MORNING) in (0, 3)
        yield season
        assert season.world.send_calls == 0


def draft(season: GoogleSeason) -> Lying:
    (found,) = season.drafts()
    return found


def typed(season: GoogleSeason, *what: str, now: str = NEXT) -> str:
    return words(GoogleTerminal(season.root, season=season).type(*what, now=now))


class TestGmail:
    """Drafts in Gmail, where sent mail is read."""

    def sends(self, season: GoogleSeason, subject: str) -> None:
        season.world.now = at(NOON)
        season.human.edits_draft(draft(season).id, subject=subject)
        season.human.sends_draft(draft(season).id)

    def test_a_sent_mail_with_a_changed_subject_is_not_drafted_again_though_its_conversation_was_forgotten(
        self, gmail: GoogleSeason
    ) -> None:
        self.sends(gmail, "Better words")
        (gmail.root / ".outreach" / CACHE).unlink()
        for now in (EVENING, NEXT):
            gmail.run(now)
            assert gmail.drafts() == ()
        assert "did you send it" not in typed(gmail)
        assert "8 weeks since 2 Dec" in typed(gmail, "explain", "oyelaran")

    def test_a_deleted_draft_means_no_and_its_owner_may_know_better(self, gmail: GoogleSeason) -> None:
        gmail.human.deletes_draft(draft(gmail).id)
        gmail.run(EVENING)
        assert typed(gmail, "queue") == "No draft waits for you. What is next: outreach"
        assert "you deleted the draft to Dr. Samuel Oyelaran" in typed(gmail, "open", "oyelaran")
        assert "no draft with a recipient lies there" in typed(gmail, "sent", "all")
        assert typed(gmail, "sent", "oyelaran") == "Kept: sent to Dr. Samuel Oyelaran on 2 Dec."
        assert "there is no draft to Dr. Samuel Oyelaran that could have been sent" in typed(gmail, "sent", "oyelaran")

    def test_what_still_lies_in_gmail_is_not_said_to_be_sent_with_all_others(self, gmail: GoogleSeason) -> None:
        assert "what lies in Gmail was not sent" in typed(gmail, "sent", "all", now=EVENING)
        assert "1 draft waiting" in typed(gmail, "queue", now=EVENING)
        assert "Kept: sent to Dr. Samuel Oyelaran" in typed(gmail, "sent", "oyelaran", now=EVENING)

    def test_where_the_deleted_draft_could_be_a_mail_its_owner_is_asked(self, gmail: GoogleSeason) -> None:
        """Two mails were sent to its person meanwhile: it could be either, or none."""
        lying = draft(gmail)
        gmail.world.now = at(NOON)
        for subject in ("The dataset", "One more thing"):
            written = gmail.human.writes_draft("s.oyelaran@northfield.example.edu", subject, "Here it is.")
            gmail.human.sends_draft(written.id)
        gmail.human.deletes_draft(lying.id)
        gmail.run(EVENING)
        assert "did you send it?" in typed(gmail, now=EVENING)
