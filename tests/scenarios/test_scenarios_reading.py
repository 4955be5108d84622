"""How mail and calendar are read: a year back, then what is new; nothing lost, nothing twice, nothing of others."""

from __future__ import annotations

from outreach.domain.facts import MailSeen, MeetingSeen
from tests.builders import at
from tests.mail_at_hand import a_mail
from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.places import only_google, without_reading
from tests.scenarios.season import CHECKIN, CONFERENCE, ME, PEOPLE, STRANGER

NEWCOMER = "  - Dr. Ada Quill <ada.quill@prairie-lakes.example.org>, faculty\n"


def told(life: Life, kind: type[MailSeen] | type[MeetingSeen]) -> list[tuple[object, ...]]:
    """Give what was learnt of mail or meetings, each by its name."""
    found = [one for one in life.facts() if isinstance(one, kind)]
    return [(one.mail if isinstance(one, MailSeen) else one.meeting, one.person) for one in found]


def earlier(life: GoogleLife, who: str, moment: str) -> None:
    """Let a mail of somebody have come long ago."""
    raw = a_mail(PEOPLE[who].mailbox, ME, moment, subject="Long ago")
    life.mailbox.receive(raw, at(moment))


@only_google("a mail program's files are read as far back as they are asked for")
def test_the_first_reading_goes_back_a_year_and_no_further(life: GoogleLife) -> None:
    earlier(life, "Dr. Quill", "2025-10-10 10:00")
    earlier(life, "Dr. Halvorsen", "2026-01-10 10:00")
    life.on("2026-11-30").runs()
    assert (life.in_touch("Dr. Quill"), bool(life.in_touch("Dr. Halvorsen"))) == ("", True)


@only_google("a mailbox's history is Gmail's")
def test_when_the_history_is_forgotten_nothing_is_lost_and_nothing_told_twice(life: GoogleLife) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-03").runs().sends(CONFERENCE, "Dr. Sandoval")
    life.on("2026-12-04").runs()
    life.on("2026-12-06").receives("Dr. Sandoval", "Friday.").receives("Jonah", "How are you?", answering=False)
    life.mailbox.forget_history()
    life.on("2026-12-20").runs()
    assert (life.in_touch("Dr. Sandoval"), life.in_touch("Jonah")) == ("6 Dec", "6 Dec")
    names = told(life, MailSeen)
    assert len(names) == len(set(names)) == 3


@only_google("a calendar's changes are Google's")
def test_when_the_calendar_no_longer_knows_the_place_nothing_is_lost_and_nothing_told_twice(life: GoogleLife) -> None:
    life.on("2026-11-30").invites("Dr. Quill", "2026-12-04 10:00")
    life.runs()
    life.on("2026-12-05").invites("Jonah", "2026-12-05 12:00")
    life.season.world.account(life.mailbox.email).calendar.primary.forget_changes()
    life.on("2026-12-06").runs()
    assert (life.in_touch("Dr. Quill"), life.in_touch("Jonah")) == ("4 Dec", "5 Dec")
    names = told(life, MeetingSeen)
    assert len(names) == len(set(names)) == 2


@only_google("meetings are moved on a calendar")
def test_a_meeting_that_was_moved_counts_on_its_new_day(life: GoogleLife) -> None:
    life.on("2026-11-30")
    meeting = life.invites("Jonah", "2026-12-02 12:00")
    life.runs()
    life.on("2026-12-01").moves(meeting, "2026-12-04 12:00").runs()
    assert life.on("2026-12-03").runs().in_touch("Jonah") == "20 Nov"
    assert life.on("2026-12-05").runs().in_touch("Jonah") == "4 Dec"


def test_mail_with_somebody_who_comes_into_the_files_later_is_known_then(life: Life) -> None:
    life.edits_the_files(NEWCOMER, "")
    life.on("2026-11-28").receives("Dr. Quill", answering=False)
    life.on("2026-11-30").runs()
    life.edits_the_files("  - Dr. Elena Marchetti", f"{NEWCOMER}  - Dr. Elena Marchetti")
    life.on("2026-12-01").runs()
    assert life.in_touch("Dr. Quill") == "28 Nov"


def test_mail_at_an_address_that_is_added_later_is_known_then(life: Life) -> None:
    life.edits_the_files("\n    also: sam.oyelaran@home.example.org", "")
    life.on("2026-11-28").receives("Dr. Oyelaran", answering=False, sender="Sam <sam.oyelaran@home.example.org>")
    life.on("2026-11-30").runs()
    assert life.in_touch("Dr. Oyelaran") == "1 Sep"
    life.edits_the_files("last 2026-09-01\n", "last 2026-09-01\n    also: sam.oyelaran@home.example.org\n")
    life.on("2026-12-01").runs()
    assert life.in_touch("Dr. Oyelaran") == "28 Nov"
    life.nothing_lies("Dr. Oyelaran")


def test_who_has_another_address_now_is_the_same_person(life: Life) -> None:
    life.on("2026-11-30").runs().sends(CHECKIN, "Dr. Oyelaran")
    life.on("2026-12-01").runs()
    life.edits_the_files("<s.oyelaran@northfield.example.edu>", "<sam@riverbend.example.edu>")
    life.on("2026-12-02").receives("Dr. Oyelaran", answering=False, sender="Sam <sam@riverbend.example.edu>").runs()
    assert life.in_touch("Dr. Oyelaran") == "2 Dec"
    life.on("2026-12-03").receives("Dr. Oyelaran", "From the old one.", answering=False).runs()
    assert life.in_touch("Dr. Oyelaran") == "3 Dec"
    life.nothing_lies("Dr. Oyelaran")


def test_of_strangers_nothing_is_kept(life: Life) -> None:
    life.on("2026-11-29").receives(STRANGER, "Zebra crossing.", answering=False, subject="Wombat")
    life.receives("Jonah", "Quokka.", answering=False, also_to=STRANGER)
    life.on("2026-11-30").runs()
    kept = life.kept_bytes()
    assert [word for word in (b"quince", b"Wombat", b"Zebra", b"Quokka") if word in kept] == []


@without_reading("the owner did not allow it")
def test_without_permission_no_mail_and_no_calendar_is_read(life: GoogleLife) -> None:
    life.on("2026-11-29").receives("Dr. Oyelaran", answering=False).invites("Jonah", "2026-11-29 10:00")
    life.on("2026-11-30").runs().sends(CHECKIN, "Dr. Oyelaran")
    for day in ("2026-12-01", "2026-12-03", "2026-12-10"):
        life.on(day).runs()
    assert life.read_requests() == ()
    assert life.in_touch("Jonah") == "20 Nov"


@only_google("files are read when they are named")
def test_a_preview_reads_and_changes_nothing(life: GoogleLife) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").receives("Dr. Oyelaran", answering=False)
    before = life.facts()
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"
    assert "you were in touch" in " ".join(life.types("plan").out.split())
    assert life.facts() == before
    life.lies(CHECKIN, "Dr. Oyelaran")


@only_google("only a network loses answers")
def test_an_hour_without_the_network_loses_no_mail(life: GoogleLife) -> None:
    life.on("2026-11-30").runs()
    life.on("2026-12-01").receives("Dr. Oyelaran", answering=False)
    life.season.world.disable_api("gmail")
    life.types("run")
    assert life.screen.code != 0
    life.season.world.enable_api("gmail")
    life.on("2026-12-02").runs()
    life.nothing_lies("Dr. Oyelaran")
    assert life.in_touch("Dr. Oyelaran") == "1 Dec"


def test_who_bears_another_name_now_is_the_same_person(life: Life) -> None:
    life.on("2026-11-30").runs().sends(CHECKIN, "Dr. Oyelaran")
    life.on("2026-12-01").receives("Dr. Oyelaran").runs()
    life.edits_the_files("Dr. Samuel Oyelaran <s", "Dr. Samuel Lund-Oyelaran <s")
    life.edits_the_files("last 2026-09-01\n", "last 2026-09-01\n    was: Samuel Oyelaran\n")
    life.on("2026-12-02").runs()
    shown = life.types("explain", "lund-oyelaran")
    assert "In touch 1 Dec" in shown.out
    assert [one for one in life.drafts() if one.touch.cadence == CHECKIN] == []
