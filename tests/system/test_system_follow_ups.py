"""Asking once more, as it is typed: the job for it, the question it asks, the answers, and what a second run does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import day
from tests.mail_at_hand import a_mail, an_mbox
from tests.system.terminal import Screen, Terminal, workspace

ASKED, SENT, LATER = "2027-01-02T09:00", "2027-01-03T07:10", "2027-01-10T07:10"
FILE = "2027-01-02-conf-request-marisol-sandoval.eml"
SECOND = "2027-01-10-conf-request-marisol-sandoval.eml"
ME = "Maya Okafor <maya.okafor@lakeshore.example.edu>"
SANDOVAL = "Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>"
SUBJECT = "15 minutes at the Great Lakes Winter Symposium?"


@pytest.fixture
def asked(tmp_path: Path) -> Terminal:
    """The request for the symposium was made on 2 January, and sent by the morning after."""
    terminal = workspace(tmp_path / "w")
    terminal.type("run", "conference", now=ASKED)
    drafts = terminal.root / "drafts"
    (drafts / "sent").mkdir()
    (drafts / FILE).rename(drafts / "sent" / FILE)
    terminal.type("run", "conference", now=SENT)
    return terminal


def second(terminal: Terminal) -> str:
    """Give the second mail as it lies there; empty when there is none."""
    path = terminal.root / "drafts" / SECOND
    return path.read_bytes().decode() if path.exists() else ""


def drafts_in(shown: Screen) -> list[tuple[str, int, str]]:
    return [(one["cadence"], one["step"], one["state"]) for one in json.loads(shown.out)["drafts"]]


def test_the_job_makes_follow_ups_and_nothing_else(asked: Terminal) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    everything = drafts_in(asked.type("plan", "--json", now=LATER))
    alone = drafts_in(asked.type("plan", "follow-ups", "--json", now=LATER))
    assert alone == [("conf-request", 2, "ready")]
    assert len(everything) > len(alone)


def test_a_job_with_the_cadence_makes_its_follow_ups_too(asked: Terminal) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    found = drafts_in(asked.type("plan", "conference", "--json", now=LATER))
    assert ("conf-request", 2, "ready") in found
    assert ("conf-request", 2, "ready") not in drafts_in(asked.type("plan", "thanks", "--json", now=LATER))


def test_nothing_is_made_before_somebody_says_that_no_answer_came(asked: Terminal) -> None:
    shown = asked.type("run", "follow-ups", now=LATER)
    assert "did Dr. Sandoval answer your mail of 3 Jan?" in shown.out
    assert "outreach log sandoval no-reply   or   outreach log sandoval reply" in shown.out
    assert second(asked) == ""
    assert asked.type("log", "sandoval", "no-reply", now=LATER).code == 0
    assert "1 draft" in asked.type("run", "follow-ups", now=LATER).out
    assert f"Subject: Re: {SUBJECT}" in second(asked)
    assert "In-Reply-To" not in second(asked)


def test_running_again_changes_nothing(asked: Terminal) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    asked.type("run", "follow-ups", now=LATER)
    before = second(asked)
    again = asked.type("run", "follow-ups", now=LATER)
    assert (again.code, second(asked)) == (0, before)
    assert "Nothing for you today" in again.out


def test_the_question_is_folded_after_three_days_and_counted(asked: Terminal) -> None:
    shown = [asked.type(now=f"2027-01-{number}T08:00").out for number in (10, 11, 12, 13)]
    assert ["did Dr. Sandoval answer" in one for one in shown] == [True, True, True, False]
    assert "waiting (outreach --all)" in shown[-1]
    assert "did Dr. Sandoval answer" in asked.type("--all", now="2027-01-13T08:00").out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("log", "sandoval", "reply"), "replied"),
        (("log", "sandoval", "declined"), "declined"),
        (("met", "sandoval"), "replied"),
        (("book", "sandoval", "2027-01-28 11:00"), "planned-meeting"),
        (("pause", "sandoval"), "paused"),
        (("log", "sandoval", "ask"), "already-made"),
    ],
)
def test_a_word_takes_the_waiting_one_back(asked: Terminal, words: tuple[str, ...], code: str) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    asked.type("run", "follow-ups", now=LATER)
    evening = "2027-01-11T18:31"
    assert asked.type(*words, now=evening).code == 0
    asked.type("run", "follow-ups", now=evening)
    assert second(asked) == ""
    skipped = json.loads(asked.type("explain", "sandoval", "--json", now=evening).out)["skipped"]
    assert code in {one["code"] for one in skipped if one["cadence"] == "conf-request" and one["step"] == 2}


def test_one_the_owner_wrote_on_stays_and_is_flagged(asked: Terminal) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    asked.type("run", "follow-ups", now=LATER)
    path = asked.root / "drafts" / SECOND
    path.write_bytes(path.read_bytes().replace(b"Once more", b"Hello again; once more"))
    asked.type("log", "sandoval", "reply", now="2027-01-11T18:31")
    shown = asked.type("run", "follow-ups", now="2027-01-11T18:31")
    assert "you edited the request to meet follow-up" in shown.out
    assert "Hello again" in second(asked)


def test_dismissing_the_question_is_a_no_to_the_second_mail(asked: Terminal) -> None:
    asked.type(now=LATER)
    assert asked.type("dismiss", "sandoval", now=LATER).code == 0
    asked.type("log", "sandoval", "no-reply", now=LATER)
    asked.type("run", now=LATER)
    assert second(asked) == ""


def test_it_answers_the_mail_itself_where_that_was_read(asked: Terminal, tmp_path: Path) -> None:
    mail = a_mail(ME, SANDOVAL, "2027-01-02 10:12", subject=SUBJECT, id="really@mail.example.org")
    asked.type("observe", "--mbox", str(an_mbox(tmp_path / "Sent", mail)), now="2027-01-04T08:00")
    asked.type("log", "sandoval", "no-reply", now=LATER)
    shown = asked.type("run", "follow-ups", now=LATER)
    assert "In-Reply-To: <really@mail.example.org>" in second(asked)
    assert "my mail of January 2." in second(asked)
    assert "your own mail" not in shown.out + asked.type(now="2027-01-11T08:00").out


def test_where_it_was_not_every_list_says_which_mail_it_is_meant_to_answer(asked: Terminal) -> None:
    asked.type("log", "sandoval", "no-reply", now=LATER)
    ran = asked.type("run", "follow-ups", now=LATER).out
    lists = (ran, asked.type(now="2027-01-11T08:00").out, asked.type("queue", now="2027-01-11T08:00").out)
    assert all("send it as an answer to your own mail of Sun 3 Jan" in one for one in lists)


def test_the_mails_day_is_the_day_the_window_counts_from(asked: Terminal) -> None:
    (row,) = json.loads(asked.type("plan", "follow-ups", "--json", now=LATER).out)["drafts"]
    assert (day(row["opens"]), day(row["closes"])) == (day("2027-01-10"), day("2027-01-22"))
    assert row["reason"]["code"] == "no-answer"
    assert [one["field"] for one in row["needs"]] == ["no_reply"]
