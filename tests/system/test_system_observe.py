"""Mail that was really exchanged, read from files: each scenario is named after the mistake it prevents."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from outreach.cli.app import run
from outreach.domain.facts import LedgerMade
from outreach.errors import Exit
from outreach.state.ledger import Ledger
from outreach.state.lock import run_lock
from tests.builders import at
from tests.mail_at_hand import NOBODY, OWNER, a_mail, a_maildir, an_mbox, away, bounce
from tests.system.terminal import EVENING, SMALL, Screen, Terminal, tree, workspace

NEWS = "news:\n  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster.\n"
OYELARAN = "Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>"
JONAH = "Jonah Adeyemi <j.adeyemi@northfield.example.edu>"
QUESTION, ANSWER = "question@lakeshore.example.edu", "answer@northfield.example.edu"
NOW, DAY, LATER = "2026-12-02 18:31", "2026-11-20 10:00", "2026-11-25 10:00"
DUE = "SEND     1  Dr. Oyelaran"


@pytest.fixture
def small(tmp_path: Path) -> Terminal:
    """Two people; a check-in to Dr. Oyelaran is due and has something to say."""
    return workspace(tmp_path / "w", SMALL + NEWS)


def observe(terminal: Terminal, *mails: bytes, box: str = "INBOX", now: str | None = None) -> Screen:
    """Put mails into an mbox file beside the workspace, and have it read."""
    path = an_mbox(terminal.root.parent / "Mail" / box, *mails)
    return terminal.type("observe", "--mbox", str(path), now=now)


def facts(terminal: Terminal) -> tuple[object, ...]:
    with Ledger.open(terminal.root, now=at(NOW), readonly=True) as ledger:
        return tuple(one for one in ledger.facts() if not isinstance(one, LedgerMade))


def told(screen: Screen) -> str:
    """Give what a screen says on one line."""
    assert (screen.code, screen.err) == (0, "")
    return " ".join(screen.out.split())


def explained(terminal: Terminal, name: str, *, now: str | None = None) -> str:
    return told(terminal.type("explain", name, now=now))


def taught(terminal: Terminal) -> bool:
    """Whether anything was kept of anybody."""
    return bool(facts(terminal))


def edit(terminal: Terminal, old: str, new: str) -> None:
    config = terminal.root / "config.yaml"
    assert old in config.read_text()
    config.write_text(config.read_text().replace(old, new))


def kept_bytes(terminal: Terminal) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(terminal.root.rglob("*")) if path.is_file())


# contact


def test_a_checkin_is_not_drafted_to_somebody_who_was_just_written_to(small: Terminal) -> None:
    assert DUE in small.type("plan").out
    assert "Dr. Oyelaran: you last wrote Fri 20 Nov." in told(observe(small, a_mail(OWNER, OYELARAN, DAY)))
    assert DUE not in small.type("plan").out
    assert "In touch 20 Nov" in explained(small, "oyelaran")


def test_a_mail_from_somebody_counts_as_being_in_touch(small: Terminal) -> None:
    assert "Dr. Oyelaran: last heard from Fri 20 Nov." in told(observe(small, a_mail(OYELARAN, OWNER, DAY)))
    assert "In touch 20 Nov" in explained(small, "oyelaran")
    assert DUE not in small.type("plan").out


def test_a_draft_that_was_never_sent_is_no_contact(small: Terminal) -> None:
    assert "Nothing new" in told(observe(small, a_mail(OWNER, OYELARAN, DAY), box="Drafts"))
    assert not taught(small)
    assert DUE in small.type("plan").out


def test_an_autosave_in_all_mail_is_no_contact(small: Terminal) -> None:
    folder = small.root.parent / "Gmail"
    an_mbox(folder / "[Gmail].sbd" / "All Mail", a_mail(OWNER, OYELARAN, DAY, id="saved@x.org"))
    an_mbox(folder / "[Gmail].sbd" / "Drafts", a_mail(OWNER, OYELARAN, DAY, id="saved@x.org"))
    assert "Nothing new" in told(small.type("observe", "--mbox", str(folder)))
    assert not taught(small)


def test_a_draft_in_a_maildir_is_no_contact(small: Terminal) -> None:
    folder = a_maildir(small.root.parent / "Maildir", a_mail(OWNER, OYELARAN, DAY), flags="DS")
    assert "Nothing new" in told(small.type("observe", "--mbox", str(folder)))
    assert not taught(small)


@pytest.mark.parametrize("box", ["Trash", "Junk", "Papierkorb"])
def test_mail_in_the_bin_or_among_spam_teaches_nothing(small: Terminal, box: str) -> None:
    observe(small, a_mail(OYELARAN, OWNER, DAY), a_mail(OWNER, JONAH, DAY), box=box)
    assert not taught(small)


def test_the_owners_own_mail_is_not_taken_for_an_answer(small: Terminal) -> None:
    mine = a_mail(OWNER, [OYELARAN, OWNER], DAY, id=QUESTION)
    again = a_mail(OWNER, [OYELARAN, OWNER], LATER, answers=QUESTION, subject="Re: Hello")
    shown = told(observe(small, mine, again))
    assert "Dr. Oyelaran: you last wrote Wed 25 Nov." in shown
    assert "heard" not in shown


def test_mail_under_an_earlier_address_of_the_owner_is_the_owners(small: Terminal) -> None:
    edit(small, "phase: pgy2}", "phase: pgy2, was: [nadia@old.example.org]}")
    assert "you last wrote" in told(observe(small, a_mail("Nadia <nadia@old.example.org>", OYELARAN, DAY)))


def test_a_mail_to_several_counts_for_each_of_them(small: Terminal) -> None:
    shown = told(observe(small, a_mail(OWNER, [OYELARAN, JONAH, NOBODY], DAY)))
    assert "Jonah: you last wrote Fri 20 Nov. Dr. Oyelaran: you last wrote Fri 20 Nov. Kept: 1 mail." in shown


def test_an_announcement_to_many_is_no_personal_contact(small: Terminal) -> None:
    many = [OYELARAN, *(f"n{number}@example.org" for number in range(30))]
    observe(small, a_mail(OWNER, many, DAY), a_mail(OYELARAN, [OWNER, *many], DAY))
    assert not taught(small)


@pytest.mark.parametrize(
    "headers",
    [["List-Id: <announce.northfield.example.edu>"], ["Precedence: bulk"], ["List-Unsubscribe: <mailto:u@x>"]],
)
def test_a_newsletter_in_somebodys_name_is_no_contact(small: Terminal, headers: Iterable[str]) -> None:
    observe(small, a_mail(OYELARAN, OWNER, DAY, headers=headers))
    assert not taught(small)


def test_an_accepted_invitation_is_no_answer(small: Terminal) -> None:
    observe(small, a_mail(OYELARAN, OWNER, DAY, subject="Accepted: Coffee", headers=["Content-Type: text/calendar"]))
    assert not taught(small)


# answers


@pytest.fixture
def asked(small: Terminal) -> Terminal:
    """Dr. Oyelaran, in touch every week, was asked something; until there is an answer, nothing else goes there."""
    edit(small, "research mentor, last 2026-09-01", "research mentor, every 1 week, last 2026-09-01")
    assert small.type("log", "oyelaran", "ask", "2026-11-23", "the travel grant").code == 0
    return small


@pytest.mark.parametrize(
    ("sender", "answers"),
    [(OYELARAN, QUESTION), (OYELARAN, ""), ("S. Oyelaran <S.Oyelaran+phone@northfield.example.edu>", QUESTION)],
    ids=["in the conversation", "out of it", "with a tag"],
)
def test_an_answer_ends_the_waiting_for_it(asked: Terminal, sender: str, answers: str) -> None:
    assert "awaiting-reply" in explained(asked, "oyelaran")
    observe(asked, a_mail(OWNER, OYELARAN, "2026-11-23 10:00", id=QUESTION), box="Sent")
    assert "awaiting-reply" in explained(asked, "oyelaran")
    observe(asked, a_mail(sender, OWNER, LATER, answers=answers, subject="Re: Hello"))
    assert "awaiting-reply" not in explained(asked, "oyelaran")


def test_an_answer_from_another_address_or_the_assistant_of_somebody_counts(small: Terminal) -> None:
    more = "also: [sam@home.example.org], assistant: Rosa Lind <r.lind@northfield.example.edu>"
    line = f"{{name: {OYELARAN}, roles: [research mentor], {more}}}"
    edit(small, f"{OYELARAN}, research mentor, last 2026-09-01", line)
    for sender in ("Sam <sam@home.example.org>", "Rosa Lind <r.lind@northfield.example.edu>"):
        assert "Dr. Oyelaran: last heard from" in told(observe(small, a_mail(sender, OWNER, DAY)))


def test_an_automatic_answer_is_no_answer(small: Terminal) -> None:
    shown = told(observe(small, away(OYELARAN, "2026-12-01 10:00", "I am away until Monday, December 7.")))
    assert "Dr. Oyelaran: away, back Mon 7 Dec." in shown
    assert "heard" not in shown
    assert "In touch 1 Sep" in explained(small, "oyelaran")


def test_somebody_who_is_away_is_written_to_by_no_cadence_until_a_day_after_the_return(small: Terminal) -> None:
    assert DUE in small.type("plan").out
    observe(small, away(OYELARAN, "2026-12-01 10:00", "I am away until Monday, December 7."))
    assert DUE not in small.type("plan").out
    assert DUE not in small.type("plan", now="2026-12-07 08:00").out
    assert DUE in small.type("plan", now="2026-12-08 08:00").out


def test_an_absence_whose_end_nobody_can_read_lasts_a_week(small: Terminal) -> None:
    observe(small, away(OYELARAN, "2026-12-01 10:00", "I am out of the office with limited access to email."))
    assert DUE not in small.type("plan", now="2026-12-07 08:00").out
    assert DUE in small.type("plan", now="2026-12-10 08:00").out


# addresses that do not work


def test_no_draft_goes_to_an_address_from_which_mail_came_back(small: Terminal) -> None:
    shown = told(observe(small, bounce("s.oyelaran@northfield.example.edu", "2026-12-01 10:00")))
    assert "mail to s.oyelaran@northfield.example.edu came back" in shown
    assert DUE not in small.type("plan").out
    assert "bad-address" in explained(small, "oyelaran")
    edit(small, "s.oyelaran@northfield.example.edu", "samuel.oyelaran@northfield.example.edu")
    assert DUE in small.type("plan").out


def test_a_mail_that_is_merely_late_flags_no_address(small: Terminal) -> None:
    observe(small, bounce("s.oyelaran@northfield.example.edu", "2026-12-01 10:00", status="4.4.1", action="delayed"))
    assert DUE in small.type("plan").out


def test_of_mail_that_came_back_from_a_stranger_nothing_is_kept(small: Terminal) -> None:
    observe(small, bounce("p.quill@elsewhere.example.org", "2026-12-01 10:00"))
    assert not taught(small)
    assert b"quill" not in kept_bytes(small)


# drafts of ours


@pytest.fixture
def drafted(small: Terminal) -> Terminal:
    assert small.type("run").code == 0
    return small


def draft_of(terminal: Terminal) -> tuple[str, str]:
    """Give the Message-ID and the subject of the one draft that lies there."""
    (path,) = (terminal.root / "drafts").glob("*.eml")
    lines = path.read_text().splitlines()
    id = next(line for line in lines if line.startswith("Message-ID:")).partition("<")[2].rstrip(">")
    return id, next(line for line in lines if line.startswith("Subject:")).partition(": ")[2]


@pytest.mark.parametrize("keeps_id", [True, False], ids=["under its own name", "under another name"])
def test_a_draft_that_was_sent_is_neither_asked_about_nor_made_again(drafted: Terminal, keeps_id: bool) -> None:
    id, subject = draft_of(drafted)
    sent = a_mail(OWNER, OYELARAN, "2026-12-02 19:00", id=id if keeps_id else "new@x.org", subject=subject)
    shown = told(observe(drafted, sent, box="Sent", now="2026-12-03 08:00"))
    assert "1 draft of ours found sent." in shown
    assert "No draft waits for you" in drafted.type("queue", now="2026-12-03 08:00").out
    assert "Nothing for you today" in drafted.type("run", now="2026-12-03 08:01").out
    assert "In touch 2 Dec" in explained(drafted, "oyelaran", now="2026-12-03 08:02")


def test_a_draft_that_was_sent_under_another_subject_is_known_by_its_name(drafted: Terminal) -> None:
    sent = a_mail(OWNER, OYELARAN, "2026-12-02 19:00", id=draft_of(drafted)[0], subject="Better words")
    assert "1 draft of ours found sent." in told(observe(drafted, sent, box="Sent", now="2026-12-03 08:00"))


def test_another_mail_to_the_same_person_does_not_make_a_draft_sent(drafted: Terminal) -> None:
    sent = a_mail(OWNER, OYELARAN, "2026-12-02 19:00", subject="Lunch?")
    assert "found sent" not in told(observe(drafted, sent, box="Sent", now="2026-12-03 08:00"))
    assert "1 draft waiting" in drafted.type("queue", now="2026-12-03 08:00").out


# what is kept


def test_nothing_of_people_who_are_not_in_the_files_is_kept(small: Terminal) -> None:
    strangers = (
        a_mail(NOBODY, OWNER, DAY, subject="Zanzibar", body="Wombat"),
        a_mail(OWNER, NOBODY, DAY, subject="Zanzibar", body="Wombat"),
        away(NOBODY, DAY, "Wombat"),
        a_mail(OYELARAN, [OWNER, NOBODY], DAY, body="Wombat"),
    )
    shown = observe(small, *strangers)
    small.type("run")
    for word in ("quill", "elsewhere", "Zanzibar", "Wombat"):
        assert word.encode() not in kept_bytes(small)
        assert word not in shown.out


def test_no_word_that_was_written_is_kept(small: Terminal) -> None:
    body = "Wombat. I am away until Monday, December 7."
    observe(small, a_mail(OYELARAN, OWNER, DAY, body=body), away(JONAH, LATER, body), box="INBOX")
    observe(small, bounce("j.adeyemi@northfield.example.edu", LATER), box="Other")
    for word in (b"Wombat", b"could not be delivered", b"nobody needs to keep"):
        assert word not in kept_bytes(small)


def test_a_subject_that_looks_like_a_patient_is_not_kept(small: Terminal) -> None:
    shown = observe(small, a_mail(OYELARAN, OWNER, DAY, subject="Re: MRN 4482913 plan"))
    assert "last heard from" in shown.out
    assert b"4482913" not in kept_bytes(small)


def test_the_mail_itself_is_not_changed(small: Terminal) -> None:
    folder = small.root.parent / "Mail"
    an_mbox(folder / "INBOX", a_mail(OYELARAN, OWNER, DAY))
    a_maildir(folder / "Archive", a_mail(JONAH, OWNER, DAY))
    before = tree(folder)
    assert "Kept: 2 mails." in told(small.type("observe", "--mbox", str(folder)))
    assert tree(folder) == before


# reading again


def test_mail_that_is_read_again_teaches_nothing_twice(small: Terminal) -> None:
    mails = (a_mail(OWNER, [OYELARAN, JONAH], DAY, id=QUESTION), a_mail(OYELARAN, OWNER, LATER, answers=QUESTION))
    more = (away(JONAH, LATER, "Back on 12/7."), bounce("j.adeyemi@northfield.example.edu", LATER))
    observe(small, *mails, *more)
    before = facts(small)
    assert "Nothing new. Of everybody else, nothing was kept." in told(observe(small, *mails, *more))
    assert facts(small) == before
    assert "Kept: 1 mail." in told(observe(small, *mails, *more, a_mail(JONAH, OWNER, "2026-12-01 10:00")))


def test_the_same_mail_in_two_folders_counts_once(small: Terminal) -> None:
    mail = a_mail(OYELARAN, OWNER, DAY, id=ANSWER)
    observe(small, mail)
    assert "Nothing new" in told(observe(small, mail, box="Archive"))


def test_in_which_order_folders_are_read_makes_no_difference(tmp_path: Path) -> None:
    question, answer = (
        a_mail(OWNER, OYELARAN, DAY, id=QUESTION),
        a_mail(OYELARAN, OWNER, LATER, answers=QUESTION, subject="Re: Hello"),
    )
    sent, inbox = an_mbox(tmp_path / "Sent", question), an_mbox(tmp_path / "INBOX", answer)
    seen = []
    for number, order in enumerate(((sent, inbox), (inbox, sent))):
        terminal = workspace(tmp_path / str(number), SMALL)
        told(terminal.type("observe", "--mbox", str(order[0]), "--mbox", str(order[1])))
        seen.append(facts(terminal))
    assert seen[0] == seen[1]
    assert len(seen[0]) == 2


def test_mail_from_before_the_day_that_was_asked_for_is_not_read(small: Terminal) -> None:
    old, older = a_mail(OYELARAN, OWNER, "2026-03-01 10:00"), a_mail(OYELARAN, OWNER, "2025-03-01 10:00")
    path = an_mbox(small.root.parent / "INBOX", old, older)
    for since, looked in (
        ("2026-06-01", "0 mails since Mon 1 Jun"),
        ("", "1 mail since 2 Dec 2025"),
        ("2025-01-01", "2"),
    ):
        words = ["--since", since] if since else []
        assert f"Looked at {looked}" in told(small.type("observe", "--mbox", str(path), *words))


def test_mail_of_tomorrow_is_left_for_tomorrow(small: Terminal) -> None:
    path = an_mbox(small.root.parent / "INBOX", a_mail(OYELARAN, OWNER, "2026-12-03 10:00"), b"From: x@y.org\n\n")
    shown = told(small.type("observe", "--mbox", str(path)))
    assert "1 bears a date later than now: left." in shown
    assert not taught(small)
    assert "Kept: 1 mail." in told(small.type("observe", "--mbox", str(path), now="2026-12-04 08:00"))


def test_broken_mail_between_does_not_hide_the_rest(small: Terminal) -> None:
    broken = (b"\x00\xff\xfe\n\n", b"From: <<>>,\nTo: ;;;\nDate: never\nSubject: =?x?y?z?=\n\n", b"\n\n\n", b": :\n\n")
    shown = told(observe(small, *broken, a_mail(OYELARAN, OWNER, DAY), *broken))
    assert "last heard from" in shown


def test_reading_waits_for_nobody_and_keeps_nothing_beside_a_run(small: Terminal) -> None:
    small.type("run")
    before = facts(small)
    with run_lock(small.root, now=at(NOW)):
        shown = observe(small, a_mail(OYELARAN, OWNER, DAY))
    assert (shown.code, "another run" in shown.err) == (Exit.LATER, True)
    assert facts(small) == before


# what is typed


def test_who_says_no_file_is_told_what_to_type(small: Terminal) -> None:
    shown = small.type("observe")
    assert (shown.code, shown.err) == (
        Exit.USAGE,
        "outreach: say where your mail lies; write   outreach observe --mbox PATH\n",
    )


@pytest.mark.parametrize("since", ["soon", "2027-01-01", "2026-01-15 or so"])
def test_a_day_that_is_none_is_refused(small: Terminal, since: str) -> None:
    path = an_mbox(small.root.parent / "INBOX", a_mail(OYELARAN, OWNER, DAY))
    shown = small.type("observe", "--mbox", str(path), "--since", since)
    assert (shown.code, "is no day behind; write 2026-01-15" in shown.err) == (Exit.USAGE, True)


def test_a_file_that_is_no_mail_is_refused(small: Terminal) -> None:
    shown = small.type("observe", "--mbox", str(small.root / "config.yaml"))
    assert (shown.code, "there is no mail that can be read; export the folder as mbox" in shown.err) == (2, True)


def test_programs_are_told_the_same_as_people(small: Terminal) -> None:
    mails = (a_mail(OWNER, OYELARAN, DAY), away(JONAH, LATER, "Back on 12/7."), a_mail(NOBODY, OWNER, DAY))
    more = (bounce("s.oyelaran@northfield.example.edu", LATER), b"From: x@y.org\n\n")
    path = an_mbox(small.root.parent / "INBOX", *mails, *more)
    path.write_bytes(path.read_bytes() + b"From x Tue Dec 1\nFrom: y@z.org\n\n")
    shown = json.loads(small.type("observe", "--mbox", str(path), "--json").out)
    assert shown == {
        "version": 1,
        "since": "2025-12-02",
        "folders": 1,
        "looked_at": 5,
        "with_known": 2,
        "undated": 1,
        "later": 0,
        "new": {"mails": 1, "absences": 1, "bounces": 1, "meetings": 0, "sent": 0},
        "people": [
            {
                "person": "jonah-adeyemi",
                "wrote": None,
                "heard": None,
                "met": None,
                "meet": None,
                "back": "2026-12-07",
                "bounced": [],
            },
            {
                "person": "samuel-oyelaran",
                "wrote": "2026-11-20",
                "heard": None,
                "met": None,
                "meet": None,
                "back": None,
                "bounced": ["s.oyelaran@northfield.example.edu"],
            },
        ],
    }


def test_only_a_terminal_is_told_how_far_it_is(small: Terminal) -> None:
    path = an_mbox(small.root.parent / "INBOX", *[a_mail(NOBODY, OWNER, DAY)] * 1001)

    class Screenlike(io.StringIO):
        def isatty(self) -> bool:
            return True

    err = Screenlike()
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(err):
        assert run(["-w", str(small.root), "--now", EVENING, "observe", "--mbox", str(path)]) == 0
    assert err.getvalue() == "\r500 mails …\r1,000 mails …\r\x1b[K"
    assert "mails …" not in out.getvalue()
    quiet = small.type("observe", "--mbox", str(path), "--quiet")
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


def test_a_workspace_with_gmail_reads_files_without_asking_gmail(small: Terminal) -> None:
    edit(small, "people:", "mail: gmail\nholds: google\npeople:")
    assert "Kept: 1 mail." in told(observe(small, a_mail(OYELARAN, OWNER, DAY)))


def test_a_long_list_of_people_is_cut_on_the_screen(tmp_path: Path) -> None:
    people = [f"Ann{chr(97 + n // 26)}{chr(97 + n % 26)} Grey <n{n}@example.org>" for n in range(45)]
    terminal = workspace(tmp_path / "w", SMALL + "".join(f"  - {one}, faculty\n" for one in people))
    shown = told(observe(terminal, *(a_mail(one, OWNER, DAY) for one in people)))
    assert "And 5 more (--json). Kept: 45 mails." in shown
