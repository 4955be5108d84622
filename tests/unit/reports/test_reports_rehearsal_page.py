"""The page of a rehearsed season: its sections, its pictures in words, every draft, and nothing that could run."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.findings import Level
from outreach.domain.people import Name, PersonId
from outreach.reports.rehearsal import Rehearsal
from outreach.reports.rehearsal.page import rehearsal_page
from tests.parsed import parsed
from tests.played import ADA, ALONE, FINDING, FIRST, LAST, LIN, asked, letter, missed, rehearsal, stop, waited

SECTIONS = ["weeks", "people", "close", "limits", "stopped", "asked", "missed", "drafts"]
HOSTILE = "</div><script>alert(1)</script>"


def full() -> Rehearsal:
    """Give a season with something of everything."""
    found = rehearsal(
        letter(ADA, FIRST, kind=Kind.ASK),
        letter(LIN, FIRST, cadence="thanks", kind=Kind.THANKS),
        letter(ADA, FIRST, cadence="b"),
        replace(letter(ALONE, LAST, fate="unaddressed to the end"), findings=(FINDING,)),
    )
    return replace(
        found,
        held={date(2026, 11, 23): 2},
        stopped=(stop(Level.REFUSE, lasted=True), stop(Level.BLOCK, lasted=False)),
        waited=(waited(ADA, days=3, closes=LAST, made=LAST), waited(LIN, days=1)),
        wanted=(asked(ADA, answered=True), asked(LIN, answered=False)),
        missed=(missed(LIN), replace(missed(ADA), closes=None)),
    )


def text_of(page: str, id: str) -> str:
    """Give what is read in one section, its folded parts included."""
    section = page.split(f'<section id="{id}"')[1].split("</section>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", section.split(">", 1)[1]).split())


def test_every_question_has_its_section_in_one_order() -> None:
    page = rehearsal_page(full())
    found = parsed(page)
    assert [one.attributes["id"] for one in found.every("section")] == SECTIONS
    assert [one.text for one in found.every("h1")] == ["A season rehearsed"]
    assert [one.text for one in found.every("h3")] == ["November 2026", "December 2026"]
    assert len(found.every("summary")) == len(found.every("details"))
    assert "Friday 27 November 2026 to Wednesday 9 December 2026, 2 people." in page
    assert "4 drafts: 3 sent, 1 unaddressed." in page


def test_an_empty_season_says_so_everywhere() -> None:
    page = rehearsal_page(rehearsal())
    assert "Not one draft was made." in page
    assert "Nobody gets a draft." in text_of(page, "people")
    assert "None do: they are days apart." in text_of(page, "close")
    assert "None: nothing had to wait." in text_of(page, "limits")
    assert "Nothing: every draft could go as it was written." in text_of(page, "stopped")
    assert "Nothing: every word was there." in text_of(page, "asked")
    assert "None: everything that was due was made." in text_of(page, "missed")
    assert "Not one was made." in text_of(page, "drafts")


def test_the_picture_of_the_weeks_is_told_in_words_and_numbers() -> None:
    weeks = text_of(rehearsal_page(full()), "weeks")
    assert "3 weeks. The fullest week begins on Mon 23 Nov, with 3." in weeks
    assert "The same as numbers" in weeks
    assert "Mon 23 Nov 3 2 1 update, 1 ask, 1 thanks Mon 30 Nov 0 0 Mon 7 Dec 1 0 1 update" in weeks


def test_each_person_has_a_strip_that_is_read_aloud_whoever_gets_most_first() -> None:
    page = rehearsal_page(full())
    labels = re.findall(r'aria-label="(27 Nov[^"]*|9 Dec[^"]*)"', page)
    assert labels == ["27 Nov hello; 27 Nov hello", "27 Nov hello", "9 Dec hello"]
    people = text_of(page, "people")
    assert people.index("Dr. Ada Quill") < people.index("Dr. Lin Chen") < people.index("Kim Lee")
    assert "2: 1 ask, 1 update" in people


def test_what_stood_in_the_way_is_listed_with_words_for_how_it_stands() -> None:
    page = rehearsal_page(full())
    assert "To one person within a week" in text_of(page, "close")
    assert "Fri 27 Nov hello · Fri 27 Nov hello" in text_of(page, "close")
    assert "hello Dr. Ada Quill cap (T602) 3 days, from 27 Nov 9 Dec made 9 Dec" in text_of(page, "limits")
    assert "1 day, from 27 Nov no end never made" in text_of(page, "limits")
    assert "HELD BACK gap (C202) 1 a detail is missing Fri 27 Nov, Dr. Ada Quill MENDED" in text_of(page, "stopped")
    assert "NEVER hello Dr. Lin Chen 27 Nov one thing ANSWERED" in text_of(page, "asked")
    assert "hello Dr. Lin Chen 8 Dec waited for your word" in text_of(page, "missed")


def test_every_draft_can_be_opened_with_its_words_fate_and_findings() -> None:
    drafts = text_of(rehearsal_page(full()), "drafts")
    assert drafts.startswith("drafts What does every draft say? November 2026 SENT Hello Fri 27 Nov")
    assert "December 2026 CHECK Hello Wed 9 Dec · hello to Kim Lee" in drafts
    assert "4 of 90 words; unaddressed to the end block: gap (C202), a detail is missing Dear you, Hello" in drafts
    assert rehearsal_page(full()).count("<details>") == 4 + 1


def test_line_breaks_of_a_mail_are_kept() -> None:
    assert "Dear you,\n\nHello there." in rehearsal_page(full())


def test_nothing_on_the_page_runs_or_is_fetched_whatever_is_in_the_names() -> None:
    person = replace(ADA, id=PersonId("eve"), name=Name(full=HOSTILE, surname="\"'>"), at=HOSTILE)
    bad = replace(letter(person, FIRST, body=HOSTILE), title=HOSTILE)
    page = rehearsal_page(replace(rehearsal(bad), missed=(missed(person, why=HOSTILE),), problems=(HOSTILE,)))
    assert "<script" not in page
    assert "</div><script" not in page
    assert "What could not be written?" in page
    assert re.findall(r"(?:src|href)=\"(?!#|data:)", page) == []
    assert "default-src 'none'" in page


def test_a_week_with_several_mails_is_underlined_and_one_without_recipient_is_a_ring() -> None:
    page = rehearsal_page(full())
    strips = re.findall(r'<svg[^>]*aria-label="[^"]*"[^>]*>.*?</svg>', page)
    assert ["polygon" in one for one in strips] == [True, False, False]
    assert [one.count("<line") for one in strips] == [2, 1, 1]
    assert "var(--accent)" in strips[2]


def test_a_year_is_drawn_with_a_name_for_every_month_that_has_room() -> None:
    found = replace(rehearsal(letter(ADA, FIRST)), last=FIRST + timedelta(days=365))
    weeks = rehearsal_page(found).split('<section id="weeks"')[1].split("</svg>")[0]
    assert re.findall(r">([A-Z][a-z]{2})</text>", weeks) == [
        "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
    ]  # fmt: skip
