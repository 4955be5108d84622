"""What the agenda and the queue say of drafts over their life: the owner's own first, one question, what can go."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.findings import Level
from outreach.domain.history import PastDraft, Stage
from outreach.domain.touches import Outcome
from outreach.reports.agenda import Standing, agenda
from outreach.reports.lying import Found, sendable
from outreach.reports.queue import Waiting, queue, queue_json
from tests.builders import a_history, a_past_draft, a_touch, a_window, at
from tests.shown import JONAH, NEWS, a_finding, a_row, a_screen, a_season

SAM = "check-in/samuel-oyelaran/since-2026-09-27/1"
ELENA = "check-in/elena-marchetti/since-2026-10-01/1"
FRIEND = "check-in/jonah-adeyemi/since-2026-10-02/1"
NOW = at("2026-11-30 07:30")
WRONG = Found(findings={a_touch(ELENA): (a_finding(), a_finding(Level.WARN, "is long", "C203"))})


def on_agenda(*drafts: PastDraft, found: Found | None = None, asking: bool = False) -> str:
    rows = [a_row(JONAH, Outcome.NEEDS, needs=(NEWS,))] if asking else []
    plan = replace(a_screen(*rows), now=NOW)
    standing = Standing(plan=plan, history=a_history(drafts=drafts), project=a_season(), found=found or Found())
    return agenda(standing).text


def waiting(*drafts: PastDraft, found: Found | None = None) -> Waiting:
    return Waiting(history=a_history(drafts=drafts), project=a_season(), now=NOW, found=found or Found())


def in_gmail(draft: PastDraft) -> PastDraft:
    return replace(draft, provider="gmail")


class TestEdited:
    """What the owner wrote on is theirs, and comes first."""

    def test_an_edited_draft_with_something_wrong_comes_before_all_else_with_what_was_found(self) -> None:
        text = on_agenda(a_past_draft(SAM), a_past_draft(ELENA, Stage.EDITED), found=WRONG, asking=True)
        assert (
            text
            == """\
Mon 30 Nov · 3 for you, about 7 minutes · no run yet
CHECK    1  Dr. Marchetti  check in, waiting 8 days, edited by you
            block  other-program (R104), body:3:14: names another program
            warn  other-program (C203), body:3:14: is long
SEND     2  Dr. Oyelaran  check in, waiting 8 days
FILL IN  3  Jonah  check-in, 8 weeks since 27 Sep, until 6 Dec
            one thing that is new with you                 outreach news "…"
Next: outreach show 1
"""
        )

    def test_an_edited_draft_that_is_fine_comes_before_the_others(self) -> None:
        older = a_past_draft(SAM, made="2026-11-20 07:10")
        lines = on_agenda(older, a_past_draft(ELENA, Stage.EDITED)).splitlines()
        assert lines[1].startswith("SEND     1  Dr. Marchetti")
        assert lines[2].startswith("         2  Dr. Oyelaran")

    def test_of_two_edited_ones_that_with_something_wrong_is_on_top(self) -> None:
        edited = (a_past_draft(SAM, Stage.EDITED), a_past_draft(ELENA, Stage.EDITED))
        assert on_agenda(*edited, found=WRONG).index("Marchetti") < on_agenda(*edited, found=WRONG).index("Oyelaran")

    def test_an_untouched_one_keeps_its_place(self) -> None:
        text = on_agenda(a_past_draft(SAM), a_past_draft(ELENA, Stage.UNADDRESSED), found=WRONG)
        assert text.index("SEND     1") < text.index("CHECK    2")

    @pytest.mark.parametrize(
        ("stage", "closes", "said"),
        [
            (Stage.EDITED, "2026-11-29", "late since Sun 29 Nov, edited by you"),
            (Stage.EDITED, "2026-12-06", "best by Fri 4 Dec, edited by you"),
            (Stage.ADDRESSED, "2026-11-29", "waiting 8 days, late\n"),
        ],
    )
    def test_what_is_never_taken_back_says_since_when_it_is_late(self, stage: Stage, closes: str, said: str) -> None:
        found = Found(windows={a_touch(SAM): a_window("2026-11-22", closes)})
        assert said in on_agenda(a_past_draft(SAM, stage), found=found)

    def test_one_that_nobody_waits_for_any_more_says_why(self) -> None:
        found = Found(idle={a_touch(SAM): "you were in touch on 28 Nov"})
        for text in (
            on_agenda(a_past_draft(SAM, Stage.EDITED), found=found),
            queue(waiting(a_past_draft(SAM, Stage.EDITED), found=found)).text,
        ):
            assert "CHECK    1  Dr. Oyelaran  check in, waiting 8 days" in text
            assert "            no longer needed: you were in touch on 28 Nov\n" in text


class TestVanished:
    """One question, not three."""

    def gone(self, *touches: str) -> tuple[PastDraft, ...]:
        return tuple(in_gmail(a_past_draft(one, Stage.GONE, changed="2026-11-29 07:10")) for one in touches)

    def test_several_are_answered_with_one_word(self) -> None:
        lines = on_agenda(*self.gone(SAM, ELENA, FRIEND)).splitlines()
        assert sum("did you send it?" in line for line in lines) == 3
        answer = "outreach sent all   or by number:  outreach sent 1   outreach dismiss 2"
        assert [line.strip() for line in lines if "sent all" in line] == [answer, f"Next: {answer}"]
        assert max(len(line) for line in lines) <= 88

    def test_one_alone_is_answered_by_its_number(self) -> None:
        assert "outreach sent 1   or   outreach dismiss 1" in on_agenda(*self.gone(SAM))

    def test_what_still_lies_in_gmail_is_not_among_all(self) -> None:
        drafts = (*self.gone(ELENA, FRIEND), in_gmail(a_past_draft(SAM)), in_gmail(a_past_draft(SAM, Stage.EDITED)))
        assert {one.touch.person for one in sendable(a_history(drafts=drafts))} == {"elena-marchetti", "jonah-adeyemi"}
        assert "outreach sent all" in on_agenda(*drafts)

    def test_files_that_lie_there_would_be_among_all_and_so_the_numbers_are_named(self) -> None:
        text = on_agenda(*self.gone(ELENA, FRIEND), a_past_draft(SAM))
        assert "outreach sent 2 3   or   outreach dismiss 2 3" in text
        assert "sent all" not in text

    def test_a_file_without_a_recipient_could_not_be_sent(self) -> None:
        drafts = (*self.gone(ELENA, FRIEND), a_past_draft(SAM, Stage.UNADDRESSED))
        assert "outreach sent all" in on_agenda(*drafts)

    def test_what_was_deleted_is_not_asked_about(self) -> None:
        deleted = in_gmail(a_past_draft(SAM, Stage.DELETED))
        assert queue(waiting(deleted)).text == "No draft waits for you. What is next: outreach\n"
        assert "did you" not in on_agenda(deleted)


class TestFilesThatCanGo:
    """A file stays where it is when its mail was sent; sent a second time by mistake, it would be a second mail."""

    def test_the_queue_names_the_file(self) -> None:
        text = queue(waiting(a_past_draft(SAM), found=Found(files=("drafts/a.eml",)))).text
        assert "1 file in drafts/ is of a mail you sent, so it can go (or to drafts/sent/):" in text
        assert text.splitlines()[-1].startswith("Read one:")

    def test_of_many_it_names_two(self) -> None:
        text = queue(waiting(found=Found(files=("drafts/a.eml", "drafts/b.eml", "drafts/c.eml", "drafts/d.eml")))).text
        assert " ".join(text.split()) == (
            "4 files in drafts/ are of mails you sent, so they can go (or to drafts/sent/): drafts/a.eml, drafts/b.eml "
            "and 2 more No draft waits for you. What is next: outreach"
        )


def test_programs_get_state_age_end_and_findings_of_every_draft() -> None:
    drafts = (
        a_past_draft(ELENA, Stage.EDITED),
        in_gmail(a_past_draft(SAM, Stage.GONE, made="2026-11-29 23:30")),
    )
    found = replace(
        WRONG,
        windows={a_touch(ELENA): a_window("2026-11-22", "2026-12-06"), a_touch(SAM): a_window("2026-11-22", None)},
        idle={a_touch(ELENA): "you were in touch on 28 Nov"},
        files=("drafts/a.eml",),
    )
    there = waiting(*drafts, found=found)
    told = queue_json(there, queue(there))
    assert (told["report"], told["sent_files"]) == ("queue", ["drafts/a.eml"])
    rows = told["rows"]
    assert isinstance(rows, list)
    first, second = rows
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert {name: first[name] for name in ("number", "word", "touch", "state", "made", "age", "closes", "idle")} == {
        "number": 1,
        "word": "CHECK",
        "touch": ELENA,
        "state": "edited",
        "made": "2026-11-22",
        "age": 8,
        "closes": "2026-12-06",
        "idle": "you were in touch on 28 Nov",
    }
    findings = first["findings"]
    assert isinstance(findings, list)
    assert [(one["rule"], one["level"]) for one in findings if isinstance(one, dict)] == [
        ("R104", "block"),
        ("C203", "warn"),
    ]
    assert (second["state"], second["age"], second["closes"], second["idle"], second["findings"]) == (
        "gone (unknown)",
        1,
        None,
        None,
        [],
    )
