"""A CV that goes with an agenda, from the file in the workspace to the draft, as its owner meets it."""

from __future__ import annotations

import email
import email.policy
import json
import os
from email.message import EmailMessage
from pathlib import Path

import pytest

from outreach.rendering import mime
from tests.attached import PDF
from tests.google_season import OWNER, for_google, google_season
from tests.system.terminal import Screen, Terminal, workspace

NOW, LATER, NEXT = "2026-11-30 07:10", "2026-11-30 18:30", "2026-12-01 07:10"
NAME = "Ferrer CV.pdf"
CONFIG = """\
version: 1
begin: 2026-11-16
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
profile:
  cv: {file: papers/Ferrer CV.pdf, updated: 2026-11-01}
people:
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, sponsor, last 2026-09-20
meetings:
  - with: Dr. Halvorsen
    when: 2026-12-02 4:00 pm
    priorities: [my re-planning audit, the spring meeting]
    questions: [Which journal would you try first?, Is a short report enough?, What would you drop?]
"""
NEWER = PDF + b"% brought up to date\n"


def a_workspace(root: Path, text: str = CONFIG, *, cv: bytes | None = PDF) -> Terminal:
    terminal = workspace(root / "w", text)
    put(terminal, cv)
    return terminal


def put(terminal: Terminal, content: bytes | None) -> Path:
    place = terminal.root / "papers" / NAME
    place.parent.mkdir(exist_ok=True)
    if content is not None:
        place.write_bytes(content)
    return place


def said(screen: Screen) -> str:
    return " ".join((screen.out + screen.err).split())


def the_file(terminal: Terminal) -> Path:
    (found,) = (terminal.root / "drafts").glob("*meeting-agenda*.eml")
    return found


def the_mail(terminal: Terminal) -> EmailMessage:
    read = email.message_from_bytes(the_file(terminal).read_bytes(), policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def words(read: EmailMessage) -> str:
    body = read.get_body(preferencelist=("plain",))
    assert isinstance(body, EmailMessage)
    return str(body.get_content()).replace("\r\n", "\n")


def carried(read: EmailMessage) -> list[tuple[str | None, object]]:
    return [(one.get_filename(), one.get_content()) for one in read.iter_attachments()]


def test_the_cv_goes_with_the_agenda_and_the_agenda_says_so(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    assert terminal.type("run", now=NOW).code == 0
    read = the_mail(terminal)
    assert read["To"] == '"Dr. Ingrid Halvorsen" <ihalvorsen@harbor-state.example.edu>'
    assert words(read).endswith("My CV is attached.\n\nBest wishes,\nNadia Ferrer\n")
    assert carried(read) == [(NAME, PDF)]
    assert str(tmp_path).encode() not in the_file(terminal).read_bytes()
    assert b"papers" not in the_file(terminal).read_bytes()


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    terminal.type("run", now=NOW)
    before = the_file(terminal).read_bytes()
    assert terminal.type("run", now=NOW).code == 0
    assert the_file(terminal).read_bytes() == before
    assert "edited by you" not in said(terminal.type("queue", now=NOW))


def test_what_is_planned_is_what_is_made(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    planned = json.loads(terminal.type("plan", "--json", now=NOW).out)["drafts"][0]
    expected = {"name": NAME, "type": "application/pdf", "size": len(PDF), "updated": "2026-11-01", "age": 29}
    assert planned["attachments"] == [expected]
    terminal.type("run", now=NOW)
    (made,) = mime.parse(the_file(terminal).read_bytes()).attachments
    assert (made.name, made.type, made.size) == (NAME, "application/pdf", len(PDF))
    (lying,) = json.loads(terminal.type("queue", "--json", now=NOW).out)["rows"]
    assert lying["attachments"] == [expected]


def test_the_screens_name_the_file_with_its_size_and_its_age(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    listed = "Ferrer CV.pdf (1 KB, 29 days old)"
    assert f"Attached: {listed}." in said(terminal.type("show", "halvorsen", now=NOW))
    terminal.type("run", now=NOW)
    assert f"Attached: {listed}." in said(terminal.type("show", "halvorsen", now=NOW))
    assert f"with {listed}" in said(terminal.type("queue", now=NOW))


def test_a_missing_file_leaves_the_draft_without_a_recipient_until_it_is_there(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path, cv=None)
    run = terminal.type("run", now=NOW)
    assert run.code == 3
    assert '"papers/Ferrer CV.pdf" is not in your workspace' in said(run)
    assert "put the file there, or name another" in said(terminal.type("show", "halvorsen", now=NOW))
    read = the_mail(terminal)
    assert (read["To"], carried(read)) == (None, [])
    assert words(read).startswith(
        "⟦For Dr. Ingrid Halvorsen <ihalvorsen@…>. Not addressed: "
        '"papers/Ferrer CV.pdf" is not in your workspace (C206). Fix it, add the address, delete this line.⟧'
    )
    assert "attached" not in words(read)
    put(terminal, PDF)
    assert terminal.type("run", now=LATER).code == 0
    read = the_mail(terminal)
    assert (bool(read["To"]), carried(read)) == (True, [(NAME, PDF)])
    assert "⟦" not in words(read)


def test_the_check_names_a_missing_file_and_goes_on(tmp_path: Path) -> None:
    checked = a_workspace(tmp_path, cv=None).type("check", now=NOW)
    assert checked.code == 0
    assert "papers/Ferrer CV.pdf is not in your workspace; put the file there" in said(checked)


def test_a_link_out_of_the_workspace_carries_nothing_out(tmp_path: Path) -> None:
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(b"%PDF-1.4 a patient's name")
    terminal = a_workspace(tmp_path, cv=None)
    put(terminal, None).symlink_to(secret)
    run = terminal.type("run", now=NOW)
    assert run.code == 3
    assert "is a link, or lies behind one" in said(run)
    assert carried(the_mail(terminal)) == []


def test_a_pipe_does_not_stop_a_run(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path, cv=None)
    os.mkfifo(put(terminal, None))
    assert "is no regular file" in said(terminal.type("run", now=NOW))


def test_a_file_that_changes_while_nobody_is_addressed_is_written_again(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path, CONFIG.replace("Is a short report enough?", "Is ⟦this⟧ enough?"))
    assert terminal.type("run", now=NOW).code == 3
    assert carried(the_mail(terminal)) == [(NAME, PDF)]
    put(terminal, NEWER)
    terminal.type("run", now=LATER)
    read = the_mail(terminal)
    assert (read["To"], carried(read)) == (None, [(NAME, NEWER)])


def test_a_file_that_changes_once_somebody_is_addressed_is_left_and_told(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    terminal.type("run", now=NOW)
    before = the_file(terminal).read_bytes()
    put(terminal, NEWER)
    assert terminal.type("run", now=LATER).code == 0
    assert the_file(terminal).read_bytes() == before
    assert "1 draft is older than your edit" in said(terminal.type(now=LATER))
    assert terminal.type("redo", "halvorsen", now=LATER).code == 0
    assert carried(the_mail(terminal)) == [(NAME, NEWER)]


@pytest.mark.parametrize("add", [True, False])
def test_a_draft_to_which_its_owner_adds_a_file_or_takes_one_out_is_theirs(add: bool, tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    terminal.type("run", now=NOW)
    read = the_mail(terminal)
    if add:
        read.add_attachment(NEWER, maintype="application", subtype="pdf", filename="poster.pdf")
    else:
        parts = read.get_payload()
        assert isinstance(parts, list)
        read.set_payload(parts[:1])
    the_file(terminal).write_bytes(read.as_bytes(policy=email.policy.SMTP))
    before = the_file(terminal).read_bytes()
    terminal.type("run", now=NEXT)
    assert the_file(terminal).read_bytes() == before
    queue = said(terminal.type("queue", now=NEXT))
    assert "edited by you" in queue
    assert ("with Ferrer CV.pdf (1 KB, 30 days old) and poster.pdf (1 KB)" in queue) is add
    # what it says is still read: a mail that speaks of a file carries one
    assert ("missing-attachment (C205)" in queue) is not add


def test_an_old_cv_goes_with_a_remark_and_another_programs_too(tmp_path: Path) -> None:
    text = (
        CONFIG.replace("updated: 2026-11-01", "updated: 2026-08-01")
        + "programs:\n  - Northfield University (Northfield)\n"
    )
    terminal = a_workspace(tmp_path, text.replace(NAME, "CV_Northfield.pdf"))
    (terminal.root / "papers" / "CV_Northfield.pdf").write_bytes(PDF)
    shown = said(terminal.type("show", "halvorsen", now=NOW))
    assert '"CV_Northfield.pdf" is 121 days old, more than 90' in shown
    assert '"CV_Northfield.pdf" names another program, "Northfield"' in shown
    assert terminal.type("run", now=NOW).code == 0


def test_without_a_cv_in_the_file_nothing_is_said_of_one(tmp_path: Path) -> None:
    terminal = a_workspace(
        tmp_path, CONFIG.replace("profile:\n  cv: {file: papers/Ferrer CV.pdf, updated: 2026-11-01}\n", "")
    )
    assert "name the file under profile: cv:" in said(terminal.type("show", "halvorsen", now=NOW))
    assert terminal.type("run", now=NOW).code == 0
    assert "CV" not in words(the_mail(terminal))


def test_a_link_and_the_clipboard_carry_no_files_and_say_so(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    terminal.type("run", now=NOW)
    opened = said(terminal.type("open", "halvorsen", "--mailto", now=NOW))
    assert "A link carries no files, so it goes as a file." in opened
    copied = said(terminal.type("copy", "halvorsen", now=NOW))
    assert "Attach it yourself, a clipboard carries no files: Ferrer CV.pdf." in copied


def test_what_a_letter_needs_goes_with_the_reminder_once_they_agreed(tmp_path: Path) -> None:
    letter = (
        "{from: Dr. Halvorsen, for: the travel grant, due: 2026-12-14, asked: 2026-10-01,"
        " packet: [cv, portal form]AGREED}"
    )
    found = {}
    for agreed in (", agreed: 2026-10-03", ""):
        text = CONFIG.partition("meetings:")[0] + "letters:\n  - " + letter.replace("AGREED", agreed) + "\n"
        terminal = a_workspace(tmp_path / (agreed[2:8] or "no"), text)
        (row,) = [
            one
            for one in json.loads(terminal.type("plan", "--json", now=NOW).out)["drafts"]
            if one["cadence"] == "letter-request" and one["subject"]
        ]
        found[bool(agreed)] = ([one["name"] for one in row["attachments"]], "My CV is attached." in row["body"])
        assert ("Attach it yourself: portal form." in said(terminal.type("show", "halvorsen", now=NOW))) is bool(agreed)
    assert found == {True: ([NAME], True), False: ([], False)}


def test_what_is_named_with_a_deadline_goes_with_the_request(tmp_path: Path) -> None:
    deadline = (
        "deadlines:\n  - {name: Travel grant, due: 2027-01-08, link: https://example.org/grant, with: Dr. Halvorsen,"
        " attach: budget.pdf}\n"
    )
    terminal = a_workspace(tmp_path, CONFIG.partition("meetings:")[0] + deadline)
    (terminal.root / "budget.pdf").write_bytes(PDF)
    terminal.type("note", "halvorsen", "request: Could you read the budget before I send it?", now=NOW)
    rows = json.loads(terminal.type("plan", "--json", now=NOW).out)["drafts"]
    (row,) = [one for one in rows if one["cadence"] == "opportunity"]
    assert [one["name"] for one in row["attachments"]] == ["budget.pdf"]
    assert "Attached: budget.pdf." in row["body"] or "I attach: budget.pdf." in row["body"]


def test_the_draft_in_gmail_carries_the_file_and_stays_ours_until_somebody_touches_it(tmp_path: Path) -> None:
    mine = for_google(CONFIG.replace("n.ferrer@lakeshore.example.edu", OWNER))
    with google_season(tmp_path, mine) as season:
        put(season.terminal, PDF)
        assert season.run(NOW) == 0
        (draft,) = [one for one in season.drafts() if one.subject.startswith(("Agenda", "For our meeting"))]
        assert draft.to == ("ihalvorsen@harbor-state.example.edu",)
        stored = season.world.account(OWNER).gmail.drafts[draft.id].message.raw
        read = email.message_from_bytes(stored, policy=email.policy.default)
        assert isinstance(read, EmailMessage)
        assert carried(read) == [(NAME, PDF)]
        season.human.opens_draft(draft.id)
        writes = season.writes()
        assert season.run(LATER) == 0
        assert season.writes() == writes
        season.human.detaches(draft.id)
        put(season.terminal, NEWER)
        season.run(NEXT)
        assert season.writes() == writes
        assert "edited by you" in said(season.terminal.type("queue", now=NEXT))
