"""Notes left among Gmail's drafts: which are read, which never, and how little is asked. Over real HTTP."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from outreach.domain.messages import Key
from outreach.providers.base import Jotting
from outreach.providers.google.scopes import COMPOSE, READONLY
from tests.builders import ACCOUNT
from tests.gmail_at_hand import NOW
from tests.google_server.composer import composed
from tests.planned import a_draft
from tests.unit.google.correspondents import ADA, Post, a_post

KEY = Key("k" * 32)
LISTED, FOUND, READ = "GET /drafts", "GET /drafts?q", "GET /drafts/…"


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with a_post(tmp_path / "seen.json", COMPOSE) as found:
        yield found
        assert found.world.send_calls == 0
        assert found.gmail.overwritten == []


def notes(post: Post, subject: str = "note", body: str = "Dr. Osei: she asked", to: Sequence[str] = ()) -> str:
    """Let the owner leave a note a while ago."""
    now = post.world.now
    post.world.now = now - timedelta(minutes=10)
    id = post.human.writes_draft(to, subject, body).id
    post.world.now = now
    return id


def texts(post: Post) -> list[str]:
    return [one.text for one in post.box.jottings()]


def requests(post: Post) -> Counter[str]:
    """Count what was asked since the last time."""
    asked = Counter(
        "GET /drafts?q" if "q" in one.query else "GET /drafts/…" if "/drafts/" in one.path else f"{one.method} /drafts"
        for one in post.world.journal
        if one.account
    )
    post.forget_requests()
    return asked


def next_run(post: Post, *, taken: bool = True, after: timedelta = timedelta(hours=1)) -> None:
    """End a run in which all was recorded, or not, and begin the next."""
    if taken:
        post.box.notes_taken()
    post.box.remember()
    post.world.now += after
    post.again()
    post.forget_requests()


def test_a_note_is_given_with_its_words_line_by_line(post: Post) -> None:
    long = "Dr. Osei: " + "she asked about phantoms and the hippocampal limits " * 3
    id = notes(post, body=f"{long}\n\nnews: the abstract was accepted\nSecond line")
    assert post.box.jottings() == (
        Jotting(
            id=id,
            text=f"{long.strip()}\n\nnews: the abstract was accepted\nSecond line",
            at=NOW - timedelta(minutes=10),
        ),
    )


@pytest.mark.parametrize("subject", ["note", "Note", "NOTE", " note ", "note  "])
def test_the_subject_may_be_written_in_any_case_with_any_space(post: Post, subject: str) -> None:
    notes(post, subject=subject)
    assert texts(post) == ["Dr. Osei: she asked"]


@pytest.mark.parametrize(
    ("subject", "to"),
    [("note", [ADA]), ("note to self", []), ("Re: note", []), ("notes", []), ("", []), ("A note", [])],
)
def test_a_draft_to_somebody_or_of_another_subject_is_none(post: Post, subject: str, to: list[str]) -> None:
    notes(post, subject=subject, to=to)
    assert texts(post) == []
    next_run(post, after=timedelta(days=2))
    assert texts(post) == []
    assert requests(post) == {LISTED: 1}


def test_only_what_the_search_finds_is_read(post: Post) -> None:
    for subject in ("Private", "Noted", "Draft of a letter"):
        notes(post, subject=subject)
    notes(post)
    assert len(texts(post)) == 1
    assert requests(post) == {LISTED: 1, FOUND: 1, READ: 1}


def test_a_draft_of_ours_is_no_note_whatever_its_subject(post: Post) -> None:
    post.box.create(a_draft(subject="note", addressed=False), KEY)
    assert texts(post) == []


def test_a_note_in_html_alone_is_read_as_text_and_so_is_one_with_bold_words(post: Post) -> None:
    raw = composed(ACCOUNT, (), "note", "Dr. Osei: x", NOW)
    for words in ("<div>Dr. Osei: <b>she asked</b></div><div>news: in</div>", "Dr. Osei: she<br>news: in"):
        head = raw.split(b"Content-Type")[0] + b"Content-Type: text/html; charset=utf-8\r\n\r\n"
        post.gmail.create_draft(head + words.encode(), NOW)
    post.gmail.create_draft(raw.replace(b"Dr. Osei: x</div>", b"Dr. Osei: <b>x</b></div>", 1), NOW)
    assert sorted(texts(post)) == ["Dr. Osei: she\nnews: in", "Dr. Osei: she asked\nnews: in", "Dr. Osei: x"]


@pytest.mark.parametrize(
    "below",
    [
        "Sent from my iPhone",
        "\nSent from my Galaxy S23",
        "Sent from Gmail Mobile",
        "Sent from Outlook for iOS <https://aka.ms/o0ukef>",
        "Get Outlook for Android",
        "--\nMaya Okafor\nLakeshore School of Medicine",
        "-- \nMaya Okafor\n\nSent from my iPhone",
        "\n\n--",
    ],
)
def test_what_a_mail_program_puts_under_it_is_left_away(post: Post, below: str) -> None:
    notes(post, body=f"Dr. Osei: she asked\n{below}")
    assert texts(post) == ["Dr. Osei: she asked"]


@pytest.mark.parametrize(
    "body",
    [
        "Dr. Osei: a\n--\nDr. Chen: b",
        "Dr. Osei: the letter was\nsent from the office",
        "Sent from my iPhone\nDr. Osei: a",
        "Dr. Osei: a\n--\n" + "\n".join("line" for _ in range(9)),
        "Dr. Osei: a -- b",
    ],
)
def test_what_the_owner_may_have_meant_is_kept(post: Post, body: str) -> None:
    notes(post, body=body)
    assert texts(post) == [body]


def test_an_empty_note_is_an_empty_one(post: Post) -> None:
    notes(post, body="")
    assert texts(post) == [""]


# --- how often


def test_a_day_without_drafts_asks_for_the_list_alone(post: Post) -> None:
    assert texts(post) == []
    assert requests(post) == {LISTED: 1}


def test_after_a_look_at_the_drafts_not_even_that(post: Post) -> None:
    ref = post.box.create(a_draft(), KEY)
    post.box.states([ref])
    requests(post)
    assert texts(post) == []
    assert requests(post) == {}


def test_a_note_that_was_taken_is_not_read_again(post: Post) -> None:
    notes(post)
    assert len(texts(post)) == 1
    next_run(post)
    assert texts(post) == []
    assert requests(post) == {LISTED: 1}


def test_a_note_is_given_until_what_it_says_is_recorded(post: Post) -> None:
    notes(post)
    for _ in range(3):
        assert len(texts(post)) == 1
        next_run(post, taken=False, after=timedelta(days=9))
    assert len(texts(post)) == 1


def test_a_preview_takes_nothing(post: Post) -> None:
    notes(post)
    texts(post)
    post.box.notes_taken()
    post.again()
    assert len(texts(post)) == 1


def test_a_note_that_is_written_on_is_given_again_whole(post: Post) -> None:
    id = notes(post)
    texts(post)
    next_run(post)
    post.human.edits_draft(id, body="Dr. Osei: she asked\nnews: in")
    assert [(one.text, one.is_settled) for one in post.box.jottings()] == [("Dr. Osei: she asked\nnews: in", False)]


def test_a_note_being_written_is_not_settled_and_is_given_again_when_it_is(post: Post) -> None:
    post.human.writes_draft((), "note", "Dr. Osei: she as")
    for seconds, settled in ((0, False), (119, False), (1, True)):
        post.world.now += timedelta(seconds=seconds)
        post.again()
        assert [one.is_settled for one in post.box.jottings()] == [settled]
        next_run(post, after=timedelta(0))
    assert texts(post) == []


def test_other_drafts_cost_a_search_for_a_day_since_a_search_may_lag(post: Post) -> None:
    notes(post, subject="Private")
    for after, asked in ((12, {LISTED: 1, FOUND: 1}), (12, {LISTED: 1, FOUND: 1}), (12, {LISTED: 1})):
        texts(post)
        assert requests(post) == asked
        next_run(post, after=timedelta(hours=after))
    post.human.opens_draft(next(iter(post.gmail.drafts)))
    texts(post)
    assert requests(post) == {LISTED: 1, FOUND: 1}


def test_a_note_that_the_search_finds_only_later_is_found(post: Post) -> None:
    notes(post)
    post.world.search_lag = timedelta(hours=6)
    assert texts(post) == []
    next_run(post, after=timedelta(hours=7))
    assert len(texts(post)) == 1


def test_drafts_of_ours_cost_no_search(post: Post) -> None:
    post.box.fill(post.box.create(a_draft(), KEY), a_draft())
    next_run(post)
    assert texts(post) == []
    assert requests(post) == {LISTED: 1}


def test_a_note_that_is_gone_or_sent_by_then_is_none(post: Post) -> None:
    gone, sent = notes(post), notes(post, body="Other")
    post.human.edits_draft(sent, to=ADA)

    def acts(request: object, name: str) -> None:
        if name == "gmail.users.drafts.get" and gone in post.gmail.drafts:
            post.human.deletes_draft(gone)
            post.gmail.send_draft(sent, NOW, leaves_wrapper=True)

    post.world.on_request = acts
    assert texts(post) == []


def test_without_leave_to_manage_drafts_there_are_none_and_nothing_is_asked(tmp_path: Path) -> None:
    with a_post(tmp_path / "seen.json", READONLY) as post:
        notes(post)
        assert post.box.jottings() == ()
        assert post.world.journal == ()


def test_no_word_of_a_note_is_written_down(post: Post) -> None:
    notes(post, body="Dr. Osei: canary")
    notes(post, subject="Private", body="Dr. Osei: canary")
    texts(post)
    next_run(post)
    held = json.loads(post.path.read_text())
    assert "canary" not in post.path.read_text()
    assert sorted(held["others"].values()) == [0, int(NOW.timestamp() * 1000)]


def test_what_was_remembered_of_drafts_that_are_gone_is_forgotten(post: Post) -> None:
    id = notes(post)
    texts(post)
    next_run(post)
    post.human.deletes_draft(id)
    notes(post, subject="Private")
    texts(post)
    next_run(post)
    assert len(json.loads(post.path.read_text())["others"]) == 1
