"""Mail read from Gmail: what is new, what was exchanged before, and how little is asked for it. Over real HTTP."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.domain.mail import MARKS, PARTS, TEXT_LENGTH
from outreach.domain.messages import Key
from outreach.errors import SignInError
from outreach.providers.base import UNASKABLE, Unreachable
from outreach.providers.google import correspondence
from outreach.providers.google.allowed import MAIL_HEADERS
from outreach.providers.google.content_cache import ContentCache
from outreach.providers.google.mailbox import GmailMailbox
from outreach.providers.google.scopes import COMPOSE, READONLY
from outreach.reading.bounced import failures
from tests.builders import ACCOUNT
from tests.gmail_at_hand import EVERYTHING, NOW, signed_in
from tests.google_server import Fault, GoogleServer, gmail_json
from tests.google_server.gmail_values import SendAs
from tests.mail_at_hand import a_mail, away, bounce
from tests.planned import a_draft
from tests.unit.google.correspondents import ADA, ADA_ELSEWHERE, ALIAS, STRANGER, YEAR, Post, a_post, interest

KEY = Key("k" * 32)
HEAD, LIST, HISTORY, PROFILE = "GET /messages/…", "GET /messages", "GET /history", "GET /profile"


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with a_post(tmp_path / "seen.json") as found:
        yield found
        assert found.world.send_calls == 0


# --- where to begin, and where to go on


def test_a_first_look_reads_no_mail_and_says_where_to_go_on(post: Post) -> None:
    post.comes()
    found = post.box.heard("", interest())
    assert found is not None
    assert (found.cursor, found.mails, found.is_gap) == (str(post.gmail.history_id), (), False)
    assert post.asked == {PROFILE: 1}


def test_when_nothing_is_new_one_request_says_so(post: Post) -> None:
    before = post.cursor
    assert post.mails() == ()
    assert post.cursor == before
    assert post.asked == {HISTORY: 1}


def test_a_new_mail_costs_one_request_and_is_given_once(post: Post) -> None:
    post.comes(subject="Friday", answers="asked@lakeshore.example.edu")
    (mail,) = post.mails()
    assert (mail.sender, mail.recipients, mail.subject) == (ADA, (ACCOUNT,), "Friday")
    assert (mail.answers, mail.at, mail.text) == (("asked@lakeshore.example.edu",), NOW, "")
    assert (mail.is_sent, mail.is_draft, mail.is_binned) == (False, False, False)
    assert post.asked == {HISTORY: 1, HEAD: 1}
    assert post.mails() == ()


def test_its_time_is_when_gmail_got_it_and_its_name_the_one_it_has_everywhere(post: Post) -> None:
    post.world.now = NOW + timedelta(hours=3)
    post.takes(a_mail(ADA, ACCOUNT, "2026-12-01 09:00", id="k7@example.org"))
    (mail,) = post.mails()
    assert (mail.at, mail.id) == (NOW + timedelta(hours=3), "k7@example.org")


def test_every_page_is_read(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gmail_json, "_MOST", 5)
    for n in range(12):
        post.comes(subject=f"No. {n}")
    assert [one.subject for one in post.mails()] == [f"No. {n}" for n in range(12)]
    assert post.asked == {HISTORY: 3, HEAD: 12}


@pytest.mark.parametrize("page", [1, 2, 3])
def test_what_comes_while_pages_are_read_is_read_then_or_at_the_next_look(
    post: Post, monkeypatch: pytest.MonkeyPatch, page: int
) -> None:
    monkeypatch.setattr(gmail_json, "_MOST", 2)
    for n in range(5):
        post.comes(subject=f"No. {n}")
    late = Fault(mode="stale", path="/history$", nth=page, then=lambda: post.comes(subject="Late"))
    post.world.faults.add(late)
    seen = [one.subject for one in (*post.mails(), *post.mails())]
    assert set(seen) == {*(f"No. {n}" for n in range(5)), "Late"}


def test_a_place_gmail_forgot_is_a_gap_and_reading_goes_on_from_now(post: Post) -> None:
    post.comes()
    post.gmail.forget_history()
    post.comes()
    post.gmail.forget_history()
    found = post.heard()
    assert (found.is_gap, found.mails, found.cursor) == (True, (), str(post.gmail.history_id))
    post.comes(subject="After")
    assert [one.subject for one in post.mails()] == ["After"]


def test_a_place_that_is_none_of_gmails_is_a_gap(post: Post) -> None:
    post.cursor = "CPDAlvWDx70="
    assert post.heard().is_gap
    assert post.asked == {PROFILE: 1}


def test_more_new_mail_than_is_worth_looking_at_is_a_gap_that_costs_pages_only(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(correspondence, "MOST_NEW", 3)
    for n in range(4):
        post.comes(subject=f"No. {n}")
    found = post.heard()
    assert (found.is_gap, found.mails) == (True, ())
    assert post.asked == {HISTORY: 1}
    for n in range(3):
        post.comes(subject=f"No. {n}")
    assert len(post.mails()) == 3


def test_fifty_thousand_saves_of_drafts_cost_pages_and_not_one_look(post: Post) -> None:
    post.gmail.history = deque(post.gmail.history, maxlen=None)
    draft = post.human.writes_draft(ADA, "Mine", "Hello")
    for _ in range(50_000):
        post.gmail._record("messagesAdded", draft.message)
        post.gmail._history_id += 1
    post.comes()
    assert len(post.mails()) == 1
    assert post.asked == {HISTORY: 101, HEAD: 1}


# --- what is mail, by its labels


@pytest.mark.parametrize(
    ("labels", "is_mail", "is_sent"),
    [
        (("INBOX", "UNREAD"), True, False),
        (("CATEGORY_PROMOTIONS",), True, False),
        (("SENT",), True, True),
        (("SENT", "INBOX"), True, True),
        (("DRAFT",), False, False),
        (("DRAFT", "INBOX"), False, False),
        (("DRAFT", "SENT"), True, True),
        (("CHAT",), False, False),
        (("SPAM",), False, False),
        (("TRASH",), False, False),
        (("SENT", "TRASH"), False, False),
        (("INBOX", "TRASH"), False, False),
    ],
)
def test_labels_tell_what_is_mail_and_what_is_not_costs_no_look(
    post: Post, labels: tuple[str, ...], is_mail: bool, is_sent: bool
) -> None:
    message = post.gmail._add(a_mail(ADA, ACCOUNT, "2026-12-02 12:00"), None, labels, NOW)
    found = post.mails()
    assert [one.is_sent for one in found] == [is_sent] * is_mail
    assert post.asked == {HISTORY: 1, **({HEAD: 1} if is_mail else {})}
    assert message.labels == labels


def test_drafts_of_ours_and_of_the_owner_are_never_mail_however_often_they_are_saved(post: Post) -> None:
    ref = post.box.fill(post.box.create(a_draft(), KEY), a_draft())
    for words in ("a", "b", "c"):
        post.human.edits_draft(ref.id, body=words)
    mine = post.human.writes_draft(ADA, "Mine", "Hello")
    post.human.edits_draft(mine.id, body="Hello again")
    post.human.deletes_draft(mine.id)
    post.forget_requests()
    assert post.mails() == ()
    assert post.asked == {HISTORY: 1}


@pytest.mark.parametrize("leaves_wrapper", [False, True])
def test_a_draft_that_is_sent_is_mail_under_its_new_name(post: Post, leaves_wrapper: bool) -> None:
    ref = post.box.fill(post.box.create(a_draft(), KEY), a_draft())
    thread = post.gmail.drafts[ref.id].message.thread_id
    sent = post.human.sends_draft(ref.id, leaves_wrapper=leaves_wrapper)
    (mail,) = post.mails()
    assert mail.is_sent
    assert (mail.thread, mail.id) == (thread, sent.message_id.strip("<>"))
    assert KEY not in mail.id


def test_a_draft_that_becomes_mail_by_a_label_alone_is_mail(post: Post) -> None:
    draft = post.human.writes_draft(ADA, "Mine", "Hello")
    assert post.mails() == ()
    post.gmail.relabel(draft.message.id, ["SENT"], ["DRAFT"])
    assert [one.is_sent for one in post.mails()] == [True]


def test_a_mail_taken_out_of_spam_is_new_then(post: Post) -> None:
    spam = post.comes(labels=["SPAM"])
    assert post.mails() == ()
    post.gmail.relabel(spam.id, ["INBOX"], ["SPAM"])
    assert len(post.mails()) == 1


def test_stars_and_reading_a_mail_cost_nothing(post: Post) -> None:
    old = post.comes()
    post.mails()
    post.forget_requests()
    post.gmail.relabel(old.id, ["STARRED"], ["UNREAD"])
    assert post.mails() == ()
    assert post.asked == {HISTORY: 1}


def test_what_the_owner_writes_outside_of_the_program_is_mail_they_sent(post: Post) -> None:
    post.writes(subject="By hand")
    (mail,) = post.mails()
    assert (mail.is_sent, mail.sender, mail.recipients, mail.subject) == (True, ACCOUNT, (ADA,), "By hand")


def test_what_the_owner_writes_to_themselves_is_mail_they_sent(post: Post) -> None:
    message = post.writes(to=ACCOUNT)
    post.gmail.relabel(message.id, ["INBOX"])
    assert [one.is_sent for one in post.mails()] == [True]


def test_what_the_owner_sends_under_another_address_is_theirs_by_its_label(post: Post) -> None:
    post.gmail.send_as += (SendAs(email=ALIAS),)
    post.gmail.send(a_mail(ALIAS, ADA, "2026-12-02 12:00"), NOW)
    (mail,) = post.mails()
    assert (mail.is_sent, mail.sender) == (True, ALIAS)


def test_a_mail_that_says_it_is_from_the_owner_is_not_theirs_without_the_label(post: Post) -> None:
    post.comes(f"Maya Okafor <{ACCOUNT}>", to=ADA)
    (mail,) = post.mails()
    assert not mail.is_sent


def test_replies_are_known_by_their_conversation_and_out_of_it_by_what_they_answer(post: Post) -> None:
    sent = post.writes()
    post.mails()
    post.world.receives(ACCOUNT, sent.thread_id, f"Ada Quill <{ADA}>", "Re: A question", "Yes.")
    post.comes(ADA_ELSEWHERE, subject="Your question", answers=sent.message_id.strip("<>"))
    inside, outside = post.mails()
    assert (inside.thread, inside.answers) == (sent.thread_id, (sent.message_id.strip("<>"),))
    assert outside.thread not in ("", sent.thread_id)
    assert outside.answers == (sent.message_id.strip("<>"),)


def test_hidden_and_further_recipients_and_encoded_names_are_read(post: Post) -> None:
    headers = [f"Cc: =?utf-8?q?Qu=C3=ADll=2C_Ada?= <{ADA}>", f"Bcc: {ADA_ELSEWHERE.upper()}"]
    post.comes(STRANGER, subject="=?utf-8?q?Gr=C3=BC=C3=9Fe?=", headers=headers)
    (mail,) = post.mails()
    assert mail.recipients == (ACCOUNT, ADA, ADA_ELSEWHERE)
    assert mail.subject == "Grüße"


# --- whose mail, and what of it


def test_mail_of_strangers_is_looked_at_and_dropped(post: Post) -> None:
    post.comes(STRANGER)
    post.comes(STRANGER, subject="Automatic reply: Hello", headers=["Auto-Submitted: auto-replied"])
    assert post.mails() == ()
    assert post.asked == {HISTORY: 1, HEAD: 2}


def test_what_the_owner_sent_to_strangers_is_given_since_others_may_answer_it(post: Post) -> None:
    post.writes(to="somebody@example.org")
    assert [one.recipients for one in post.mails()] == [("somebody@example.org",)]


def test_no_request_asks_for_more_of_a_mail_than_is_said(post: Post) -> None:
    post.comes()
    post.comes(STRANGER)
    post.mails()
    looks = [one for one in post.world.journal if "/messages/" in one.path]
    assert {one.query["format"] for one in looks} == {("metadata",)}
    assert {one.query["metadataHeaders"] for one in looks} == {MAIL_HEADERS}
    assert not any("snippet" in word for one in looks for word in one.query["fields"])


def test_the_headers_that_are_read_are_those_that_can_mean_something() -> None:
    places = {"from", "to", "cc", "bcc", "date", "subject", "message-id", "in-reply-to", "references"}
    assert frozenset(MAIL_HEADERS) == MARKS | places


def test_headers_that_tell_what_kind_of_mail_it_is_are_marks(post: Post) -> None:
    post.comes(headers=["List-Id: <all.example.org>", "X-Mailer: one", "Precedence: bulk"])
    (mail,) = post.mails()
    assert dict(mail.marks) == {"list-id": "<all.example.org>", "precedence": "bulk"}


def test_of_an_automatic_answer_the_words_are_read_and_no_more_than_so_many(post: Post) -> None:
    post.takes(away(ADA, "2026-12-02 12:00", "I am away until December 9.\n" + "x" * 2 * TEXT_LENGTH))
    (mail,) = post.mails()
    assert mail.text.startswith("I am away until December 9.\n")
    assert len(mail.text) == TEXT_LENGTH
    assert post.asked == {HISTORY: 1, HEAD: 2}


def test_an_automatic_answer_in_html_and_with_an_attachment_is_read_as_text(post: Post) -> None:
    body = (
        "--b\nContent-Type: text/html; charset=latin-1\nContent-Transfer-Encoding: 8bit\n\n"
        "<p>Back on <b>9 December</b>, caf\u00e9.</p>\n"
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nsecret\n--b--\n"
    )
    raw = away(ADA, "2026-12-02 12:00", body).decode()
    kinds = 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\nSubject:'
    post.takes(raw.replace("Subject:", kinds, 1).encode("latin-1"))
    (mail,) = post.mails()
    assert mail.text == "Back on 9 December, café."
    assert set(mail.marks[PARTS].split()) == {"multipart/mixed", "text/html", "text/plain"}


def test_of_a_bounce_the_report_is_read_whoever_it_is_about(post: Post) -> None:
    post.takes(bounce(ADA, "2026-12-02 12:00"))
    (mail,) = post.mails()
    (failure,) = failures(mail)
    assert (failure.addresses, failure.permanent) == ((ADA,), True)
    assert "Words nobody needs" not in mail.text
    assert "A subject nobody" not in mail.text
    assert post.asked == {HISTORY: 1, HEAD: 2}


def hidden_bounce() -> bytes:
    """Write a report inside a mail like any other, as some servers do."""
    return bounce(ADA, "2026-12-02 12:00").replace(b"multipart/report; report-type=delivery-status", b"multipart/mixed")


def test_a_report_inside_a_mail_like_any_other_is_found_by_its_parts(post: Post) -> None:
    post.takes(hidden_bounce().replace(b"Undelivered Mail Returned to Sender", b"About your mail"))
    (mail,) = post.mails()
    assert [one.addresses for one in failures(mail)] == [(ADA,)]
    assert post.asked == {HISTORY: 1, HEAD: 3}


def test_a_mail_of_a_daemon_that_is_no_report_is_dropped_unread(post: Post) -> None:
    body = "--b\nContent-Type: text/plain\n\nYour mailbox is nearly full.\n--b--\n"
    headers = ['Content-Type: multipart/mixed; boundary="b"', "MIME-Version: 1.0"]
    post.comes("postmaster@lakeshore.example.edu", subject="Quota", body=body, headers=headers)
    assert post.mails() == ()
    formats = [one.query["fields"][0] for one in post.world.journal if "/messages/" in one.path]
    assert not any(one.endswith(",payload") for one in formats)


@pytest.mark.parametrize(
    ("part", "parts"), [("text/calendar", "text/calendar"), ("application/pdf", "application/pdf")]
)
def test_where_only_the_subject_says_calendar_the_parts_are_looked_at_and_no_word(
    post: Post, part: str, parts: str
) -> None:
    body = f"--b\nContent-Type: text/plain\n\nPrivate words.\n--b\nContent-Type: {part}\n\nx\n--b--\n"
    headers = ['Content-Type: multipart/mixed; boundary="b"', "MIME-Version: 1.0"]
    post.comes(subject="Accepted: your abstract", body=body, headers=headers)
    (mail,) = post.mails()
    assert parts in mail.marks[PARTS]
    assert mail.text == ""
    assert post.asked == {HISTORY: 1, HEAD: 2}
    assert not any(
        one.query["fields"][0].endswith(",payload") for one in post.world.journal if "/messages/" in one.path
    )


def test_an_invitation_that_says_so_in_its_headers_needs_no_second_look(post: Post) -> None:
    post.comes(subject="Invitation: Talk @ Fri", headers=["Content-Type: text/calendar"])
    assert len(post.mails()) == 1
    assert post.asked == {HISTORY: 1, HEAD: 1}


# --- what was exchanged before


def test_mail_with_somebody_in_either_direction_is_found_and_nothing_else(post: Post) -> None:
    post.comes(subject="From her")
    post.writes(subject="To her")
    post.comes(STRANGER, subject="She too", headers=[f"Cc: {ADA}"])
    post.comes(STRANGER, subject="Not hers")
    post.human.writes_draft(ADA, "A draft", "Hello")
    post.comes(subject="Spam", labels=["SPAM"])
    post.comes(subject="Binned", labels=["TRASH"])
    assert {one.subject for one in post.earlier()} == {"From her", "To her", "She too"}


def test_only_what_came_since_that_moment_is_found(post: Post) -> None:
    for hours in (49, 47, 1):
        post.world.now = NOW - timedelta(hours=hours)
        post.comes(subject=f"{hours} hours ago")
    post.world.now = NOW
    found = post.earlier(since=NOW - timedelta(hours=48))
    assert {one.subject for one in found} == {"47 hours ago", "1 hours ago"}


def test_each_mail_is_looked_at_once_even_when_it_is_with_several(post: Post) -> None:
    post.comes(headers=[f"Cc: {ADA_ELSEWHERE}"])
    assert len(post.earlier(ADA)) == 1
    assert len(post.earlier(ADA_ELSEWHERE)) == 1
    assert post.asked == {LIST: 3, HEAD: 1}


def test_what_came_back_is_looked_for_once_with_the_first_group(post: Post) -> None:
    post.takes(bounce(ADA, "2026-12-02 12:00"))
    post.takes(bounce("somebody@example.org", "2026-12-02 12:00"))
    assert [len(failures(one)) for one in post.earlier(ADA)] == [1, 1]
    assert post.earlier(ADA_ELSEWHERE) == ()
    assert post.asked[LIST] == 3


def test_what_came_back_is_looked_for_again_when_it_is_to_be_known_from_earlier_on(post: Post) -> None:
    post.earlier(ADA, since=NOW - timedelta(days=2))
    post.earlier(ADA, since=NOW - timedelta(days=9))
    post.earlier(ADA, since=NOW - timedelta(days=2))
    assert post.asked[LIST] == 5


def test_when_it_fails_on_the_way_what_came_back_is_looked_for_the_next_time(post: Post) -> None:
    post.takes(bounce(ADA, "2026-12-02 12:00"))
    post.world.faults.add(Fault(mode="403-daily", path="/messages/", times=1))
    with pytest.raises(UNASKABLE):
        post.earlier(ADA)
    assert len(post.earlier(ADA)) == 1


def test_every_page_of_a_search_is_read(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gmail_json, "_MOST", 3)
    for n in range(7):
        post.comes(subject=f"No. {n}")
    assert len(post.earlier()) == 7
    assert post.asked == {LIST: 4, HEAD: 7}


def test_long_and_many_addresses_make_several_searches_each_short_enough_for_an_address(post: Post) -> None:
    names = [f"{'x' * 50}{n}@department-of-radiation-oncology.example.edu" for n in range(20)]
    post.comes(names[13])
    found = post.box.earlier(names, NOW - YEAR, interest(names))
    assert [one.sender for one in found] == [names[13]]
    searches = [one for one in post.world.journal if one.path.endswith("/messages")]
    assert len(searches) > 4
    assert all(len(one.query["q"][0]) < 1400 for one in searches)


@pytest.mark.parametrize("odd", ["", "a b@example.org", "x{y}@example.org", '"q"@example.org', "-in:inbox@example.org"])
def test_an_address_that_would_mean_something_else_in_a_search_is_not_searched_for(post: Post, odd: str) -> None:
    post.comes(STRANGER)
    post.earlier(odd)
    (only,) = [one.query["q"][0] for one in post.world.journal if one.path.endswith("/messages")]
    assert "mailer-daemon" in only


def test_nobody_to_ask_about_asks_nothing(post: Post) -> None:
    assert post.box.earlier((), NOW, interest()) == ()
    assert post.asked == {}


def test_what_a_lenient_search_finds_besides_is_dropped(post: Post) -> None:
    post.comes("ada.quill.example@org.example.org", headers=["Cc: ada-quill@example.org"])
    assert post.earlier() == ()
    assert post.asked[HEAD] == 1


# --- what goes wrong


@pytest.mark.parametrize("by", ["heard", "earlier"])
def test_a_mail_that_is_gone_by_the_time_it_is_looked_at_is_left_out(post: Post, by: str) -> None:
    gone, there = post.comes(subject="Gone"), post.comes(subject="There")

    def deletes(request: object, name: str) -> None:
        if name == "gmail.users.messages.get":
            post.gmail.messages.pop(gone.id, None)

    post.world.on_request = deletes
    found = post.mails() if by == "heard" else post.earlier()
    assert [one.subject for one in found] == ["There"]
    assert there.id in post.gmail.messages


@pytest.mark.parametrize("raw", [away(ADA, "2026-12-02 12:00", "Away."), hidden_bounce()])
def test_a_mail_that_is_gone_before_its_words_are_read_teaches_by_its_headers_at_most(post: Post, raw: bytes) -> None:
    post.takes(raw)
    post.world.faults.add(Fault(mode="404", path="/messages/", nth=2, times=None))
    assert [one.text for one in post.mails()] in ([], [""])


@pytest.mark.parametrize("path", ["/history$", "/messages/[0-9a-f]+$", "/messages$"])
@pytest.mark.parametrize(
    "mode", ["429", "500-before", "503-after", "drop-before", "drop-after", "reset-after", "truncated"]
)
def test_a_passing_fault_is_stood_and_the_mail_is_read(post: Post, mode: str, path: str) -> None:
    post.comes()
    post.world.faults.add(Fault(mode=mode, path=path, times=2, retry_after=0))
    found = post.earlier() if path == "/messages$" else post.mails()
    assert len(found) == 1


@pytest.mark.parametrize("mode", ["429", "500-before", "drop-after", "html", "403-daily", "403-scope", "403-domain"])
def test_a_lasting_fault_is_told_and_the_place_is_kept(post: Post, mode: str) -> None:
    post.comes()
    before = post.cursor
    post.world.faults.add(Fault(mode=mode, path="/messages/", times=None))
    with pytest.raises(UNASKABLE):
        post.mails()
    post.world.faults.clear()
    assert post.cursor == before
    assert len(post.mails()) == 1


def test_waiting_as_long_as_google_asks_is_not_worth_it_when_it_is_long(post: Post) -> None:
    post.world.faults.add(Fault(mode="429", path="/history$", retry_after=3600, times=None))
    with pytest.raises(UNASKABLE, match="waiting"):
        post.mails()


# --- without leave to read


@pytest.mark.parametrize("way", ["never granted", "granted once, and read: no now"])
def test_without_leave_to_read_nothing_is_given_and_nothing_asked(tmp_path: Path, way: str) -> None:
    scopes = (COMPOSE,) if way == "never granted" else EVERYTHING
    with a_post(tmp_path / "seen.json", *scopes) as post:
        if way != "never granted":
            post.account._withheld = frozenset({READONLY})
        post.comes()
        assert post.box.heard("", interest()) is None
        assert post.box.heard(post.cursor, interest()) is None
        assert post.box.earlier([ADA], NOW - YEAR, interest()) == ()
        assert post.box.signature() is None
        assert post.world.journal == ()


def test_a_first_look_into_somebody_elses_mailbox_is_refused(tmp_path: Path) -> None:
    with GoogleServer(now=NOW) as server:
        server.world.add_account(ACCOUNT)
        server.world.add_account("other@example.org")
        account = signed_in(server, *EVERYTHING)
        token = account.token
        account._token = replace(token, refresh_token=server.world.sign_in("other@example.org", EVERYTHING))
        box = GmailMailbox(account, address=ACCOUNT, cache=ContentCache(tmp_path / "seen.json"), now=NOW)
        with pytest.raises(SignInError, match=r"other@example\.org"):
            box.heard("", interest())
        account.close()


class Odd:
    """Gmail's calls with answers that Google does not document."""

    def history(self, start: str, page: str | None = None) -> Mapping[str, object]:
        return {"history": [{"messagesAdded": [{"message": {"id": "19x/../drafts"}}]}], "historyId": "1001"}

    def profile(self) -> Mapping[str, object]:
        return {"emailAddress": ACCOUNT}

    def message_head(self, id: str) -> Mapping[str, object]:
        raise AssertionError(f"{id} is no id")


def test_answers_that_google_does_not_document_are_not_believed(post: Post) -> None:
    post.account.__dict__["gmail"] = Odd()
    assert post.heard().mails == ()
    with pytest.raises(Unreachable, match="could not be read"):
        post.box.heard("", interest())
