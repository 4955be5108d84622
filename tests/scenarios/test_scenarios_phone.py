"""What is typed on the phone: a note in a corridor, the form after an interview. It is read, and never written."""

from __future__ import annotations

import pytest

from tests.scenarios.google_life import GoogleLife
from tests.scenarios.life import Life
from tests.scenarios.places import EVERYWHERE, UNREAD, only_google
from tests.scenarios.season import THANKS

OSEI = "Your rule that every new resident breaks a QA phantom on purpose has stayed with me."
MARCHETTI = "Your Friday plan review, where residents present, is what I would miss."
EVERY_PLACE = pytest.mark.parametrize("life", [*EVERYWHERE, UNREAD], indirect=True)


def filled(form: str, *, policy: str = "welcome", halvorsen: str = "You asked about the hippocampal limits.") -> str:
    """Fill in the form as a person does: behind the words that stand there."""
    answers = {"Thank-you policy": policy, "Dr. Osei": OSEI, "Dr. Marchetti": MARCHETTI, "Dr. Halvorsen": halvorsen}
    lines = []
    for line in form.splitlines():
        answer = next((text for name, text in answers.items() if line.strip("- ").startswith(name)), "")
        lines.append(f"{line.rstrip()} {answer}".rstrip())
    return "\n".join(lines)


@EVERY_PLACE
def test_a_note_becomes_a_detail(life: Life) -> None:
    life.on("2026-12-08").runs()
    life.on("2026-12-09 15:00").jots(f"Dr. Osei: {OSEI}\npolicy Harbor State: welcome")
    life.on("2026-12-09 18:30").runs()
    draft = life.lies(THANKS, "Dr. Osei")
    assert OSEI in " ".join(draft.text.split())
    assert draft.to == ("greta.osei@harbor-state.example.edu",)


@EVERY_PLACE
def test_the_form_of_the_debrief_becomes_three_thank_yous(life: Life) -> None:
    life.on("2026-12-08").runs()
    life.on("2026-12-09 14:40").writes_into_the_debrief(filled(life.debrief()))
    life.on("2026-12-09 18:31").runs()
    assert [one.touch.person for one in life.drafts(THANKS)] == ["elena-marchetti", "greta-osei", "ingrid-halvorsen"]
    assert all(one.to for one in life.drafts(THANKS))
    assert OSEI in " ".join(life.draft(THANKS, "Dr. Osei").text.split())


@EVERY_PLACE
def test_what_was_typed_into_a_hold_is_taken_once_and_stays(life: Life) -> None:
    life.on("2026-12-08").runs()
    words = filled(life.debrief())
    life.on("2026-12-09 14:40").writes_into_the_debrief(words)
    life.on("2026-12-09 18:31").runs()
    facts, drafts = len(life.facts()), [one.raw for one in life.drafts()]
    assert life.debrief() == words
    life.on("2026-12-09 18:40").runs()
    assert [one.raw for one in life.drafts()] == drafts
    assert len(life.facts()) - facts <= 4
    life.on("2026-12-12").runs()
    assert life.debrief() == words


@EVERY_PLACE
def test_a_note_in_the_third_person_is_kept_and_goes_to_nobody(life: Life) -> None:
    life.on("2026-12-08").runs()
    words = filled(life.debrief(), halvorsen="she asked about the hippocampal limits")
    life.on("2026-12-09 14:40").writes_into_the_debrief(words)
    life.on("2026-12-09 18:31").runs()
    assert life.lies(THANKS, "Dr. Halvorsen").to == ()
    life.tells("note", "halvorsen", "You asked about the hippocampal limits.").runs()
    assert life.lies(THANKS, "Dr. Halvorsen").to == ("ihalvorsen@harbor-state.example.edu",)


@EVERY_PLACE
def test_a_program_that_wants_no_thanks_gets_none(life: Life) -> None:
    life.on("2026-12-08").runs()
    life.on("2026-12-09 14:40").writes_into_the_debrief(filled(life.debrief(), policy="please don't"))
    life.on("2026-12-09 18:31").runs()
    assert life.drafts(THANKS) == ()
    life.says("Dr. Osei", "program-policy", cadence=THANKS)


@EVERY_PLACE
def test_words_that_could_be_a_patients_are_kept_nowhere(life: Life) -> None:
    life.on("2026-12-08").runs()
    before = life.kept_bytes()
    assert b"4471829" not in before
    words = filled(life.debrief(), halvorsen="You showed me the plan of MRN 4471829, a 63-year-old man.")
    life.on("2026-12-09 14:40").writes_into_the_debrief(words)
    life.on("2026-12-09 18:31").runs()
    kept = b"".join(path.read_bytes() for path in sorted((life.root / ".outreach").rglob("*")) if path.is_file())
    assert b"4471829" not in kept
    life.nothing_lies("Dr. Halvorsen", THANKS)


@only_google("a note on the phone is a draft in Gmail")
def test_a_note_on_the_phone_is_neither_changed_nor_counted_as_a_draft_of_ours(life: GoogleLife) -> None:
    life.on("2026-12-08").runs()
    life.on("2026-12-09 15:00").jots(f"Dr. Osei: {OSEI}")
    before = [one.message.raw for one in life.mailbox.drafts.values() if one.subject == "note"]
    for moment in ("2026-12-09 18:30", "2026-12-10", "2026-12-11"):
        life.on(moment).runs()
    assert [one.message.raw for one in life.mailbox.drafts.values() if one.subject == "note"] == before
    assert "note" not in life.queue().replace("outreach note", "")


@only_google("a note on the phone is a draft in Gmail")
def test_a_draft_to_somebody_is_no_note_whatever_its_subject(life: GoogleLife) -> None:
    life.on("2026-12-08").runs()
    life.on("2026-12-09 15:00").season.human.writes_draft("p.quince@elsewhere.example.org", "note", f"Dr. Osei: {OSEI}")
    life.on("2026-12-09 18:30").runs()
    life.nothing_lies("Dr. Osei", THANKS)
    assert OSEI.encode() not in life.kept_bytes()
