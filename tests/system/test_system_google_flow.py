"""The whole way with Gmail and Google Calendar as its user goes it: empty folder, key, sign-in, two days, an end.

The real command line is typed, Google is played by the test server. A person opens the page that is printed, sends one
draft, writes into another, and deletes a hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.rendering import mime
from tests.builders import at
from tests.google_server.gmail_values import Draft
from tests.google_sign_in import DESKTOP_CLIENT, OWNER, Desk, sign_in
from tests.system.terminal import Screen

EVENING, MORNING = "2026-12-02 18:31", "2026-12-03 07:10"
NADIA = ("--yes", "--name", "Nadia Ferrer", "--email", OWNER, "--timezone", "America/Chicago", "--phase", "ms4")
PEOPLE = """\
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster for the spring meeting.
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-20
  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
programs:
  - Harbor State University (Harbor State, HSU), America/New_York, thank_you welcome
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Osei, Dr. Marchetti
"""
GOOGLE = "mail: gmail\nholds: google\ngoogle: {token: file}\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """An owner with an account and nothing else: no workspace, no key, nobody signed in."""
    with sign_in(tmp_path, monkeypatch) as found:
        found.root = tmp_path / "outreach"
        yield found


def typed(desk: Desk, now: str, *words: str, code: int = 0, says: tuple[str, ...] = ()) -> Screen:
    """Type a command; it must end with this code and say these words."""
    desk.world.now = at(now)
    screen = desk.type(*words, now=now)
    said = " ".join((screen.out + screen.err).split())
    assert screen.code == code, said
    assert [word for word in says if word not in said] == [], said
    return screen


def moved_in(desk: Desk) -> None:
    """Make a workspace, name people in it, and ask for Google."""
    typed(desk, EVENING, "init", *NADIA, says=("It has no way to send.",))
    config = desk.root / "config.yaml"
    config.write_text(config.read_text() + PEOPLE)
    config.write_text(GOOGLE + config.read_text())
    typed(desk, EVENING, "check", says=("config.yaml is fine: 3 people",))
    typed(desk, EVENING, "auth", "status", code=77, says=("Not signed in.", "Next: outreach auth login"))
    typed(desk, EVENING, "auth", "login", code=78, says=("no client file yet", "Desktop app"))
    typed(desk, EVENING, "run", code=77, says=("not signed in to Google", "outreach auth login"))


def signed_in(desk: Desk) -> None:
    desk.client(DESKTOP_CLIENT)
    typed(
        desk, EVENING, "auth", "login", "--no-browser",
        says=("never sends", f"Signed in as {OWNER}", "Next: outreach plan"),
    )  # fmt: skip
    typed(desk, EVENING, "auth", "status", says=("granted gmail.compose", "Google says that it works."))


def drafted(desk: Desk) -> None:
    """Note what was said, look, make it, and make nothing a second time."""
    typed(desk, EVENING, "note", "Osei: Your rule about QA phantoms has stayed with me.", says=("Kept for",))
    before = desk.world.send_calls, len(drafts(desk))
    typed(desk, EVENING, "plan", says=("Preview only", "SEND 1 Dr. Oyelaran", "2 Dr. Osei", "FILL IN 3 Dr. Marchetti"))
    assert (desk.world.send_calls, len(drafts(desk))) == before
    typed(
        desk, EVENING, "run",
        says=('SEND 1 Dr. Oyelaran in Gmail: "Audit accepted"', "2 drafts, 1 hold, nothing sent.",
              "Open it in Gmail: outreach open 1", "undo 1"),
    )  # fmt: skip
    assert {to for draft in drafts(desk) for to in draft.recipients} == {
        "greta.osei@harbor-state.example.edu",
        "s.oyelaran@northfield.example.edu",
    }
    assert events(desk) == ["weekly review"]
    desk.world.clear_journal()
    typed(desk, EVENING, "run", says=("Nothing new, nothing sent.",))
    assert [one for one in desk.asked() if not one.startswith("GET") and "/token" not in one] == []


def a_person_was_there(desk: Desk) -> None:
    """Send one, write into the other, delete the hold."""
    human = desk.world.human(OWNER)
    human.sends_draft(addressed_to(desk, "greta.osei@").id)
    mine = addressed_to(desk, "s.oyelaran@")
    human.edits_draft(mine.id, body=f"I am in town on Friday.\n\n{mine.text}")
    (calendar,) = [one for one in desk.world.account(OWNER).calendar.calendars.values() if one.client]
    for event in tuple(calendar.standing):
        human.deletes_event(calendar.id, event)


def went_on(desk: Desk) -> None:
    """Look at the next morning what became of it."""
    typed(desk, MORNING, "run", says=("FILL IN 1 Dr. Marchetti", "Nothing new, nothing sent."))
    assert "I am in town on Friday." in addressed_to(desk, "s.oyelaran@").text
    assert events(desk) == []
    typed(
        desk, MORNING, "queue",
        says=("1 draft waiting, 1 edited by you and yours alone, 1 gone", "did you send it?",
              "outreach sent 2 or outreach dismiss 2"),
    )  # fmt: skip
    typed(desk, MORNING, "sent", "2", says=("Kept: sent to Dr. Greta Osei",))
    typed(desk, MORNING, "audit", says=("2 drafts and 1 hold made", "0 sent.", "What lies there is accounted for."))


def left(desk: Desk) -> None:
    typed(desk, MORNING, "undo", "1", says=("you edited it, so it stays", "sent, so it stays"))
    assert len(drafts(desk)) == 1
    typed(desk, MORNING, "auth", "logout", says=("ended at Google, and deleted here",))
    assert not desk.token_file.exists()
    assert desk.world.grants.grants == []
    typed(desk, MORNING, "run", code=77, says=("not signed in to Google",))
    typed(desk, MORNING, "plan", says=("Not looked at:", "Next: outreach auth login"))


def drafts(desk: Desk) -> list[Draft]:
    return list(desk.world.account(OWNER).gmail.drafts.values())


def addressed_to(desk: Desk, beginning: str) -> Draft:
    (found,) = [one for one in drafts(desk) if any(to.startswith(beginning) for to in one.recipients)]
    return found


def events(desk: Desk) -> list[str]:
    calendars = desk.world.account(OWNER).calendar.calendars.values()
    return [str(event.fields["summary"]) for one in calendars for event in one.standing.values()]


def test_from_an_empty_folder_to_drafts_and_holds_and_out_again(desk: Desk) -> None:
    for part in (moved_in, signed_in, drafted, a_person_was_there, went_on, left):
        part(desk)
    assert desk.world.send_calls == 0
    assert desk.world.invitations == 0
    assert desk.world.account(OWNER).gmail.overwritten == []
    assert desk.world.crashes == []


def test_the_listing_holds_no_address_and_the_json_has_it(desk: Desk) -> None:
    for part in (moved_in, signed_in):
        part(desk)
    screen = typed(desk, EVENING, "plan")
    assert "https://" not in screen.out
    done = json.loads(typed(desk, EVENING, "run", "--json").out)["applied"]
    assert done["created"][0]["link"].startswith("https://mail.google.com/mail/?authuser=")
    assert done["held"][0]["link"].startswith("https://www.google.com/calendar/event?eid=")
    shown = typed(desk, EVENING, "show", "oyelaran", says=("It lies among your drafts in Gmail.",))
    assert "https://" not in shown.out
    opened = typed(desk, EVENING, "open", "oyelaran", says=("There is no desktop here", "among your drafts in Gmail"))
    assert opened.out.splitlines()[-1] == done["created"][0]["link"]
    assert json.loads(typed(desk, EVENING, "open", "oyelaran", "--json").out)["target"] == done["created"][0]["link"]


def test_what_lies_in_gmail_reads_as_a_person_writes(desk: Desk) -> None:
    for part in (moved_in, signed_in, drafted):
        part(desk)
    raw = addressed_to(desk, "greta.osei@").message.raw
    read = mime.parse(raw)
    assert read.text.startswith("Dear Dr. Osei,\n\nThank you")
    assert b"<div><br></div>" in raw.replace(b"=\r\n", b"")
    for word in (b"outreach", b"interview-thanks", b"cadence", b"<p>", b"<style"):
        assert word not in raw.replace(b"=\r\n", b"")
