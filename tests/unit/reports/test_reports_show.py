from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from outreach.domain.findings import Level
from outreach.domain.messages import Address
from outreach.domain.touches import Outcome
from outreach.reports.rows import Rows
from outreach.reports.show import length_of, shown_draft, shown_hold, shown_letter, shown_skip
from tests.builders import NOW, a_cadence, a_detail, at
from tests.planned import a_hold
from tests.shown import NEWS, OYELARAN, a_finding, a_planned_hold, a_row, a_season, a_skip

ROWS = Rows.of(a_season(), at(NOW))


def test_a_draft_is_shown_as_it_would_go_out() -> None:
    cadence = a_cadence("check-in", needs=("detail",), words=(60, 120))
    detail = a_detail("You asked.", person="samuel-oyelaran", on="2026-11-22")
    row = replace(a_row(cadence=cadence, details=[detail]), send=at("2026-11-23 08:00"))
    assert (
        shown_draft(row, ROWS)
        == """\
To:      Dr. Samuel Oyelaran <samuel-oyelaran@northfield.example.edu>
Subject: News
  Dear Dr. Oyelaran,
  A short update; nothing is needed from you.
  Maya Okafor
8 words, every check passed; short is fine. From: your note of 22 Nov. Best sent Mon 23
Nov 08:00 Central, not after Sun 6 Dec.
"""
    )


def test_a_blocked_draft_shows_what_was_found() -> None:
    text = shown_draft(a_row(outcome=Outcome.UNADDRESSED, findings=[a_finding()], gaps=(NEWS,)), ROWS)
    assert "made without an address until this is mended" in text
    assert "block  other-program (R104), body:3:14: names another program" in text
    assert 'outreach news "…"' in text


def test_remarks_do_not_stop_a_draft() -> None:
    text = shown_draft(a_row(findings=[a_finding(Level.WARN, "long", fix="outreach show 1")]), ROWS)
    assert "every check passed but 1 remark" in text
    assert "            outreach show 1" in text


def test_a_refused_draft_shows_only_why() -> None:
    text = shown_draft(a_row(outcome=Outcome.REFUSED, findings=[a_finding(Level.REFUSE, "may identify")]), ROWS)
    assert text.startswith("HELD BACK  Dr. Samuel Oyelaran")
    assert "refuse  other-program (R104), body:3:14: may identify" in text


def test_what_is_missing_is_asked_for() -> None:
    text = shown_draft(a_row(outcome=Outcome.NEEDS, needs=(NEWS,)), ROWS)
    assert "There is no draft until you say one true thing:" in text
    assert 'one thing that is new with you                 outreach news "…"' in text


def test_what_opens_later_says_when() -> None:
    assert "Opens Sun 22 Nov; nothing is made before." in shown_draft(a_row(outcome=Outcome.UPCOMING), ROWS)


def test_a_hold_shows_its_time_and_its_text() -> None:
    hold = a_hold(text="Names so far\n\nAsk: may I thank people?", popup=timedelta(0))
    assert (
        shown_hold(a_planned_hold(hold, note="you edited it"), ROWS)
        == """\
weekly review: Sunday 29 November 2026, 17:00-17:30 Central
30 min, tentative, private, no guests, reminds you at its start.
  Names so far
  Ask: may I thank people?
you edited it
"""
    )


def test_a_reminder_may_come_before() -> None:
    assert "reminds you before it starts" in shown_hold(a_planned_hold(a_hold(popup=timedelta(minutes=10))), ROWS)
    assert "reminds" not in shown_hold(a_planned_hold(), ROWS)


def test_a_silence_shows_its_reason_and_the_next_day() -> None:
    text = shown_skip(a_skip(next="2027-01-11"), ROWS)
    assert "Dr. Elena Marchetti, check in: Harbor State discourages thank-yous" in text
    assert "[program-policy (M404)]. Next: 11 Jan 2027." in " ".join(text.split())


def test_a_lying_draft_is_shown_as_it_lies() -> None:
    to = (Address(name="Dr. Osei", email="g.osei@example.org"),)
    text = shown_letter(to, "Thanks", "Dear Dr. Osei,\n\nThank you.", words=2, place="drafts/x.eml")
    assert text.startswith("To:      Dr. Osei <g.osei@example.org>\nSubject: Thanks\n  Dear Dr. Osei,\n")
    assert text.endswith("2 words. It lies in drafts/x.eml.\n")
    assert "nobody yet" in shown_letter((), "Thanks", "x", words=1, place="y")


def test_greeting_and_our_own_first_line_are_not_words_of_the_mail() -> None:
    assert length_of("⟦For Dr. Osei. Not addressed: x.⟧\n\nDear Dr. Osei,\n\nThank you – twice.") == 3
    assert length_of("No greeting here, at all.") == 5


def test_a_person_who_is_gone_still_has_a_name() -> None:
    assert ROWS.names.short(OYELARAN.id) == "Dr. Oyelaran"
    assert "Priya Raman" in shown_skip(replace(a_skip(), person=a_skip().person.__class__("priya-raman")), ROWS)
