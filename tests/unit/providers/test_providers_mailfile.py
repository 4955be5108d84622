"""Mail programs' files as they are found: well-formed, broken, huge, half-deleted; and how little of them is read."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.mail import TEXT_LENGTH, Mail
from outreach.errors import DiskError, TryLaterError, UsageError
from outreach.providers.mail_folders import Folder, Role, folders, role_of
from outreach.providers.mailfile import Left, Wanted, mails
from tests.mail_at_hand import NOBODY, OWNER, a_mail, a_maildir, an_mbox

OSEI = "Dr. Greta Osei <greta.osei@harbor-state.example.edu>"
LONG_AGO, TODAY = datetime(2000, 1, 1, tzinfo=UTC), datetime(2026, 12, 3, tzinfo=UTC)
DAY = "2026-12-01 09:00"


def is_own(email: str) -> bool:
    return email == "n.ferrer@lakeshore.example.edu"


def found(
    path: Path, *, since: datetime = LONG_AGO, wants_text: Callable[[Mail], bool] = lambda _: False
) -> list[Mail | Left]:
    return list(mails(folders(path), Wanted(since=since, until=TODAY, is_own=is_own, wants_text=wants_text)))


def read(path: Path, *, wants_text: Callable[[Mail], bool] = lambda _: False) -> list[Mail]:
    return [one for one in found(path, wants_text=wants_text) if isinstance(one, Mail)]


def one(path: Path, raw: bytes) -> Mail:
    """Write a mail into an mbox file and read it."""
    (mail,) = read(an_mbox(path / "box", raw))
    return mail


def test_a_mail_is_read_with_who_wrote_to_whom_and_when(tmp_path: Path) -> None:
    raw = a_mail(
        OSEI, [OWNER, NOBODY], DAY, subject="Re: Hello", id="b@x.org", answers="a@x.org", headers=["Cc: C@X.org"]
    )
    mail = one(tmp_path, raw)
    assert (mail.id, mail.sender, mail.subject) == ("b@x.org", "greta.osei@harbor-state.example.edu", "Re: Hello")
    assert mail.recipients == ("n.ferrer@lakeshore.example.edu", "p.quill@elsewhere.example.org", "c@x.org")
    assert mail.answers == ("a@x.org",)
    assert mail.at == datetime(2026, 12, 1, 15, tzinfo=UTC)
    assert (mail.is_sent, mail.is_draft, mail.is_binned, mail.text) == (False, False, False, "")


def test_a_mail_from_the_owner_was_sent_by_the_owner(tmp_path: Path) -> None:
    assert one(tmp_path, a_mail(OWNER, OSEI, DAY)).is_sent


def test_words_are_read_only_of_mails_whose_words_are_wanted(tmp_path: Path) -> None:
    theirs, others = a_mail(OSEI, OWNER, DAY, body="Theirs."), a_mail(NOBODY, OWNER, DAY, body="Another's.")
    path = an_mbox(tmp_path / "box", theirs, others)
    shown = [mail.text for mail in read(path, wants_text=lambda mail: mail.sender.startswith("greta"))]
    assert shown == ["Theirs.", ""]


@pytest.mark.parametrize("of_maildir", [True, False])
def test_no_more_than_the_first_words_are_read(tmp_path: Path, of_maildir: bool) -> None:
    raw = a_mail(OSEI, OWNER, DAY, body="ä" * TEXT_LENGTH + "THE END")
    path = a_maildir(tmp_path / "m", raw) if of_maildir else an_mbox(tmp_path / "box", raw, a_mail(NOBODY, OWNER, DAY))
    text = read(path, wants_text=lambda _: True)[0].text
    assert 0 < len(text.encode()) <= TEXT_LENGTH
    assert "END" not in text


def test_the_words_of_one_mail_do_not_run_into_the_next(tmp_path: Path) -> None:
    path = an_mbox(tmp_path / "box", a_mail(OSEI, OWNER, DAY, body="First."), a_mail(OSEI, OWNER, DAY, body="Second."))
    assert [mail.text for mail in read(path, wants_text=lambda _: True)] == ["First.", "Second."]


# mbox files


def test_a_line_of_a_mail_that_begins_with_from_begins_no_mail(tmp_path: Path) -> None:
    body = (
        "From Monday on, rounds are at 08:30.\n\nFrom the desk of Dr. Osei\nSubject: x\n\n"
        "From nadia Mon Dec  7 10:00:00 2026\nis how such a line looks, without a header after it.\n"
    )
    path = an_mbox(tmp_path / "box", a_mail(OSEI, OWNER, DAY, body=body), a_mail(OSEI, OWNER, DAY, subject="Two"))
    assert [mail.subject for mail in read(path)] == ["Hello", "Two"]


@pytest.mark.parametrize(
    "line",
    [
        b"From greta.osei@harbor-state.example.edu Tue Dec  1 09:00:00 2026",
        b"From - Tue Dec 01 09:00:00 2026",
        b"From ???@??? Tue Dec 01 09:00:00 2026",
        b"From 1786543210987654321@xxx Tue Dec 01 09:00:00 +0000 2026",
        b"From MAILER-DAEMON Tue, 01 Dec 2026 09:00:00 +0000",
        b'From "Greta Osei" Tue Dec  1 09:00:00 2026 remote from mx',
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_the_line_before_a_mail_is_known_in_every_form(tmp_path: Path, line: bytes, end: bytes) -> None:
    raw = line + b"\n" + a_mail(OSEI, OWNER, DAY) + b"\n"
    path = tmp_path / "box"
    path.write_bytes(b"\xef\xbb\xbf" + (raw * 3).replace(b"\n", end))
    assert [mail.sender for mail in read(path)] == ["greta.osei@harbor-state.example.edu"] * 3


def test_mails_at_the_edges_of_what_is_read_at_once_are_found_once(tmp_path: Path) -> None:
    for length in range((1 << 20) - 4600, (1 << 20) + 400, 97):
        first = a_mail(OSEI, OWNER, DAY, subject="One", body="x" * length)
        path = an_mbox(tmp_path / "box", first, a_mail(OSEI, OWNER, DAY, subject="Two"))
        assert [mail.subject for mail in read(path)] == ["One", "Two"], length


def test_an_empty_file_holds_no_mail(tmp_path: Path) -> None:
    path = tmp_path / "box"
    path.touch()
    assert found(path) == []


def test_a_file_that_was_cut_while_it_was_read_teaches_nothing(tmp_path: Path) -> None:
    path = an_mbox(tmp_path / "box", *[a_mail(OSEI, OWNER, DAY)] * 3)
    reading = mails(folders(path), Wanted(since=LONG_AGO, until=TODAY, is_own=is_own, wants_text=lambda _: False))
    next(reading)
    os.truncate(path, 10)
    with pytest.raises(TryLaterError, match="cut while it was read, so nothing was kept; close your mail program"):
        list(reading)


def test_a_mail_with_endless_headers_is_cut(tmp_path: Path) -> None:
    raw = a_mail(OSEI, OWNER, DAY, headers=["X-Long: " + "x" * 600_000])
    assert one(tmp_path, raw).sender == "greta.osei@harbor-state.example.edu"


# Maildirs


@pytest.mark.parametrize(
    ("flags", "is_draft", "is_binned"),
    [("", False, False), ("S", False, False), ("RS", False, False), ("DS", True, False), ("ST", False, True)],
)
def test_the_flags_of_a_maildir_say_what_is_a_draft_and_what_is_in_the_bin(
    tmp_path: Path, flags: str, is_draft: bool, is_binned: bool
) -> None:
    (mail,) = read(a_maildir(tmp_path, a_mail(OWNER, OSEI, DAY), flags=flags))
    assert (mail.is_draft, mail.is_binned, mail.is_sent) == (is_draft, is_binned, not is_draft)


def test_new_mail_in_a_maildir_is_read_and_what_is_being_written_is_not(tmp_path: Path) -> None:
    a_maildir(tmp_path, a_mail(OSEI, OWNER, DAY), new=True)
    (tmp_path / "tmp" / "1.half").write_bytes(a_mail(OSEI, OWNER, DAY))
    (tmp_path / "cur" / ".hidden").write_bytes(a_mail(OSEI, OWNER, DAY))
    (tmp_path / "cur" / "link").symlink_to(tmp_path / "tmp" / "1.half")
    assert len(read(tmp_path)) == 1


def test_a_mail_that_is_renamed_while_a_maildir_is_read_stops_nothing(tmp_path: Path) -> None:
    a_maildir(tmp_path, *[a_mail(OSEI, OWNER, DAY)] * 3)
    reading = mails(folders(tmp_path), Wanted(since=LONG_AGO, until=TODAY, is_own=is_own, wants_text=lambda _: False))
    next(reading)
    sorted((tmp_path / "cur").iterdir())[1].unlink()
    assert len(list(reading)) == 1


# folders


@pytest.mark.parametrize(
    ("names", "role"),
    [
        (("INBOX",), Role.PLAIN),
        (("Mail", ".Sent"), Role.SENT),
        (("Mail", ".INBOX.Sent Items"), Role.SENT),
        (("Mail", ".Entw&APw-rfe"), Role.DRAFTS),
        (("Mail", "A &- B", "Sent"), Role.SENT),
        (("Mail", ".&broken-", "Trash"), Role.BIN),
        (("Mail", ".&2AA-Sent"), Role.SENT),
        (("[Gmail].sbd", "All Mail"), Role.EVERYTHING),
        (("[Gmail].sbd", "Sent Mail"), Role.SENT),
        (("Sent.sbd", "2025"), Role.SENT),
        (("Sent-2025.mbox",), Role.SENT),
        (("Trash.sbd", "Harbor State"), Role.BIN),
        (("Junk",), Role.BIN),
        (("Unsent Messages",), Role.DRAFTS),
        (("Éléments envoyés",), Role.SENT),
        ((normalize("NFD", "Éléments envoyés"),), Role.SENT),
        (("Sentinel",), Role.PLAIN),
        (("All mail Including Spam and Trash.mbox",), Role.PLAIN),
    ],
)
def test_a_folder_is_known_by_its_name(names: tuple[str, ...], role: Role) -> None:
    assert role_of(names) is role


def test_a_tree_of_mbox_files_is_walked_and_only_mail_is_taken_from_it(tmp_path: Path) -> None:
    an_mbox(tmp_path / "INBOX", a_mail(OSEI, OWNER, DAY))
    an_mbox(tmp_path / "INBOX.sbd" / "Sent", a_mail("Other <other@name.example.org>", OSEI, DAY))
    an_mbox(tmp_path / "Drafts", a_mail(OWNER, OSEI, DAY))
    (tmp_path / "INBOX.msf").write_text("// <!-- <mdb:mork:z v='1.4'/> -->")
    (tmp_path / "again").symlink_to(tmp_path / "INBOX")
    shown = {(mail.sender.partition("@")[0], mail.is_sent, mail.is_draft) for mail in read(tmp_path)}
    assert shown == {("greta.osei", False, False), ("other", True, False), ("n.ferrer", False, True)}


def test_a_tree_of_maildirs_is_walked_whether_its_names_have_dots_or_not(tmp_path: Path) -> None:
    a_maildir(tmp_path, a_mail(OSEI, OWNER, DAY))
    a_maildir(tmp_path / ".Drafts", a_mail(OWNER, OSEI, DAY))
    a_maildir(tmp_path / "Trash", a_mail(OSEI, OWNER, DAY))
    assert {one.role for one in folders(tmp_path)} == {Role.PLAIN, Role.DRAFTS, Role.BIN}
    assert [mail.is_draft or mail.is_binned for mail in read(tmp_path)].count(True) == 2


def test_a_draft_in_all_mail_is_not_taken_for_a_mail_that_was_sent(tmp_path: Path) -> None:
    an_mbox(tmp_path / "[Gmail].sbd" / "All Mail", a_mail(OWNER, OSEI, DAY), a_mail(OSEI, OWNER, DAY))
    assert [mail.is_sent for mail in read(tmp_path)] == [True, False], "alone it is all there is"
    an_mbox(tmp_path / "[Gmail].sbd" / "Sent Mail", a_mail(OWNER, NOBODY, DAY))
    assert found(tmp_path)[0] is Left.COPY
    assert [mail.recipients[0].partition("@")[0] for mail in read(tmp_path)] == ["n.ferrer", "p.quill"]


@pytest.mark.parametrize("content", [b"Subject: one mail\n\nWords.\n", b"\x00\x01", b"From here on, nothing.\n"])
def test_what_is_no_mail_is_refused_with_a_way_to_get_some(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    for one in (path, tmp_path):
        with pytest.raises(UsageError, match="there is no mail that can be read; export the folder as mbox"):
            folders(one)


def test_a_path_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such file or folder"):
        folders(tmp_path / "nowhere")


def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    path = a_maildir(tmp_path / "m", a_mail(OSEI, OWNER, DAY))
    named = folders(path)
    for name in ("cur", "new", "tmp"):
        for file in (path / name).iterdir():
            file.unlink()
        (path / name).rmdir()
    with pytest.raises(DiskError, match="cur"):
        list(mails(named, Wanted(since=LONG_AGO, until=TODAY, is_own=is_own, wants_text=lambda _: False)))
    with pytest.raises(DiskError, match=r"name too long"):
        folders(tmp_path / ("x" * 300))


# dates


NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("headers", "at"),
    [
        ("Date: Tue, 1 Dec 2026 12:00:00 +0000", NOON),
        ("Date: Tue, 1 Dec 2026 07:00:00 EST", NOON),
        ("Date: Tue, 1 Dec 2026 12:00:00 -0000", NOON),
        ("Date: 1 Dec 2026 12:00", NOON),
        ("Date: Mon, 30 Nov 2026 01:00:00 +0000\nReceived: by b; Tue, 1 Dec 2026 12:00:00 +0000 (UTC)", NOON),
        ("Date: Tue, 1 Dec 2026 12:00:00 +0000\nReceived: by b; long ago", NOON),
        ("Received: by b; Tue, 1 Dec 2026\n 12:00:00 +0000\nReceived: by a; Sun, 1 Nov 2026 12:00:00 +0000", NOON),
        ("Date: yesterday", NOON + timedelta(days=1)),
        ("Date: Tue, 1 Dec 99999 12:00:00 +0000", NOON + timedelta(days=1)),
        ("Date: Fri, 1 Jan 9999 00:00:00 +0900", NOON + timedelta(days=1)),
        ("Date: Tue, 41 Dec 2026 25:00:00 +9999", NOON + timedelta(days=1)),
    ],
)
def test_a_mail_is_dated_by_its_receipt_else_its_date_else_its_place(
    tmp_path: Path, headers: str, at: datetime
) -> None:
    path = an_mbox(tmp_path / "box", f"{headers}\nFrom: {OSEI}\n\nWords.\n".encode())
    assert [mail.at for mail in read(path)] == [at]


def test_a_maildir_file_without_a_date_is_dated_by_its_name(tmp_path: Path) -> None:
    (mail,) = read(a_maildir(tmp_path, b"From: x@example.org\n\n"))
    assert mail.at == datetime.fromtimestamp(1764700000, UTC)


def test_a_mail_without_any_date_is_left(tmp_path: Path) -> None:
    path = tmp_path / "box"
    for line in (b"From x Tue Dec 1", b"From x Tue Foo  1 12:00:00 2026", b"From x Tue Feb 31 12:00:00 2026"):
        path.write_bytes(line + b"\nFrom: y@example.org\n\nWords.\n")
        assert found(path) == [Left.UNDATED]


def test_only_mail_of_the_time_that_was_asked_for_is_read(tmp_path: Path) -> None:
    days = ("2025-12-02 12:00", "2026-12-01 12:00", "2026-12-20 12:00")
    path = an_mbox(tmp_path / "box", *(a_mail(OSEI, OWNER, day) for day in days))
    shown = found(path, since=datetime(2026, 1, 1, tzinfo=UTC))
    assert [one if isinstance(one, Left) else "read" for one in shown] == [Left.OLDER, "read", Left.LATER]


# broken headers


@pytest.mark.parametrize(
    ("headers", "sender"),
    [
        ("From: Greta.Osei@Harbor-State.example.edu", "greta.osei@harbor-state.example.edu"),
        ('From: "Osei, Greta" <greta.osei@x.example.edu>', "greta.osei@x.example.edu"),
        ('From: "greta.osei@harbor-state.example.edu" <thief@x.example.org>', "thief@x.example.org"),
        ("From: =?utf-8?q?=3Cosei=40x=2Eorg=3E?= <thief@x.example.org>", "thief@x.example.org"),
        ("From:\n  Greta Osei\n\t<greta.osei@x.example.edu>", "greta.osei@x.example.edu"),
        ("From : greta.osei@x.example.edu", "greta.osei@x.example.edu"),
        ("From: greta@xn--bcher-kva.example", "greta@bücher.example"),
        ("From: Greta Osei", ""),
        ("From: <>", ""),
        ("From: undisclosed-recipients:;", ""),
        ("no colon here\nFrom: a@b.example.org\n\x00\xff: x", "a@b.example.org"),
        ("Subject: nobody", ""),
    ],
)
def test_a_sender_is_read_however_it_is_written(tmp_path: Path, headers: str, sender: str) -> None:
    raw = f"{headers}\nDate: Tue, 1 Dec 2026 12:00:00 +0000\n\n".encode("latin-1", "replace")
    raw = f"{headers}\nDate: Tue, 1 Dec 2026 12:00:00 +0000\n\n".encode() if "ü" in headers else raw
    (mail,) = read(a_maildir(tmp_path, raw))
    assert mail.sender == sender


@pytest.mark.parametrize(
    ("written", "subject"),
    [
        ("=?utf-8?b?VGhhbmtzIQ==?=", "Thanks!"),
        ("=?no-such-set?q?x?=", "=?no-such-set?q?x?="),
        ("=?utf-8?b?VGhhb?=", "=?utf-8?b?VGhhb?="),
        ("a\n  b\n\tc", "a b c"),
        ("Grüße", "Grüße"),
    ],
)
def test_a_subject_is_read_however_it_is_written(tmp_path: Path, written: str, subject: str) -> None:
    mail = one(tmp_path, f"From: {OSEI}\nSubject: {written}\n\n".encode())
    assert mail.subject == subject


def test_eight_bits_without_a_word_about_them_are_read(tmp_path: Path) -> None:
    assert one(tmp_path, f"From: {OSEI}\nSubject: Grüße\n\n".encode("latin-1")).subject == "Grüße"


def test_a_mail_without_a_name_of_its_own_is_named_by_what_it_is(tmp_path: Path) -> None:
    first, again, other = (
        one(tmp_path, f"From: {OSEI}\nSubject: {subject}\nDate: Tue, 1 Dec 2026 12:00:00 +0000\n\n{words}".encode())
        for subject, words in (("a", "x"), ("a", "y"), ("b", "x"))
    )
    assert first.id == again.id != other.id
    assert len(first.id) == 32
    assert one(tmp_path, f"From: {OSEI}\nMessage-ID: bare@x.org\n\n".encode()).id == "bare@x.org"


def test_marks_are_kept_and_other_headers_are_not(tmp_path: Path) -> None:
    raw = a_mail(
        OSEI, OWNER, DAY, headers=["List-Id: <l.example.org>", "X-Secret: y", "Precedence: bulk", "List-Id: 2"]
    )
    assert one(tmp_path, raw).marks == {"list-id": "<l.example.org> 2", "precedence": "bulk"}


@pytest.mark.parametrize(
    ("header", "is_draft", "is_binned"),
    [
        ("X-Mozilla-Status: 0001", False, False),
        ("X-Mozilla-Status: 0009", False, True),
        ("X-Mozilla-Status2: 00200000", False, True),
        ("X-Mozilla-Status: none", False, False),
        ("X-Status: D", False, True),
        ("X-Status: AT", True, False),
        ("X-Unsent: 1", True, False),
        ("X-Unsent: 0", False, False),
        ("X-Mozilla-Draft-Info: internal/draft; vcard=0", True, False),
        ("X-Uniform-Type-Identifier: com.apple.mail-draft", True, False),
        ("X-Unsent: 1\nReceived: from a by b; Tue, 1 Dec 2026 12:00:00 +0000", False, False),
        ("X-Gmail-Labels: Drafts", True, False),
        ("X-Gmail-Labels: =?utf-8?q?Entw=C3=BCrfe?=,Wichtig", True, False),
        ("X-Gmail-Labels: Sent,Opened", False, False),
        ("X-Gmail-Labels: Spam", False, True),
        ("X-Gmail-Labels: Sent,Trash", False, True),
    ],
)
def test_what_mail_programs_mark_as_draft_or_deleted_is_believed(
    tmp_path: Path, header: str, is_draft: bool, is_binned: bool
) -> None:
    mail = one(tmp_path, a_mail(OWNER, OSEI, DAY, headers=[header]))
    assert (mail.is_draft, mail.is_binned, mail.is_sent) == (is_draft, is_binned, not is_draft)


def test_a_conversation_of_google_takeout_is_kept(tmp_path: Path) -> None:
    assert one(tmp_path, a_mail(OSEI, OWNER, DAY, headers=["X-GM-THRID: 178"])).thread == "178"


def test_a_mail_to_a_crowd_is_read_as_far_as_matters(tmp_path: Path) -> None:
    crowd = [f"n{number}@example.org" for number in range(5000)]
    assert len(one(tmp_path, a_mail(OSEI, crowd, DAY)).recipients) == 500


def test_a_mail_on_a_machine_with_another_locale_is_dated_the_same(tmp_path: Path) -> None:
    path = an_mbox(tmp_path / "box", f"From: {OSEI}\n\n".encode())
    assert read(path)[0].at == datetime(2026, 12, 2, 12, tzinfo=UTC)


def test_a_folder_that_is_named_is_read_as_what_it_is_called(tmp_path: Path) -> None:
    path = an_mbox(tmp_path / "Drafts", a_mail(OWNER, OSEI, DAY))
    assert folders(path) == (Folder(path=path, role=Role.DRAFTS),)


PIECES = (
    b"\nFrom x Tue Dec  1 12:00:00 2026\n",
    b"\n",
    b"\r\n",
    b"From: a@b.org\n",
    b"Date: ",
    b"To: <",
    b" ",
    b"=?utf-8?b?",
    b"\xff",
)


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=40)), max_size=30))
def test_no_file_is_so_broken_that_reading_stops(tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]) -> None:
    path = tmp_path_factory.mktemp("broken") / "box"
    path.write_bytes(b"From x Tue Dec  1 12:00:00 2026\n" + b"".join(pieces))
    for one in found(path, wants_text=lambda _: True):
        assert isinstance(one, Left) or (one.at.tzinfo is UTC and len(one.text.encode()) <= TEXT_LENGTH)
