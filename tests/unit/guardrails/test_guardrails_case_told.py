"""A case is told by an illness, a body or a row of a table beside whose it was; subjects of talks are nobody."""

from __future__ import annotations

import pytest

from outreach.guardrails.patient import patient_like


@pytest.mark.parametrize(
    "text",
    [
        "Is the goat farmer back after his larynx cancer?",
        "The marathoner whose lung nodule had vanished laughed.",
        "I met a shy woman from the reservation with a cervical cancer.",
        "The retired surgeon we treated for a glioblastoma corrected my knots.",
        "He is 38, plays the tuba, and his seminoma was an accident.",
        "The only male breast tumor in our table is from the county.",
        "Row 9 of the table is odd: female, 41, a lymphoma in 2018.",
        "The opera tenor we irradiated in August sings again.",
        "One of your patients turned out to be my landlady.",
        "The patient who is married to your barber waved.",
        "How is our lady with seven sons after her third cesium?",
        "The case in room 2 on Monday afternoon stays with me.",
        "The mayor's wife asked about her hair.",
        "The 45-year-old we implanted on July 8 went home.",
    ],
)
def test_a_case_that_is_told_is_recognised(text: str) -> None:
    assert patient_like(text)


@pytest.mark.parametrize(
    "text",
    [
        "Your clinic for women with cervical cancer is why I came.",
        "Her talk on rare tumors in March was the best of the meeting.",
        "My aunt had a glioblastoma, which is how I heard of your field.",
        "I want a residency with strong training in sarcoma and lymphoma.",
        "Dr. Rose treated breast cancer for decades, and she taught me to contour.",
        "For the exam I used a mock case, a 60-year-old man with a rectal tumor.",
        "A 74-year-old man sat beside me on the plane.",
        "P.S. My offer to read the abstract stands.",
        "The guard at the door told me where your office is.",
        "Row 12 has a typo in the dose, and she corrected it in May.",
        "You said that no man with prostate cancer should be rushed.",
        "Ms. R. from the front desk sent me the parking pass.",
    ],
)
def test_a_subject_and_a_colleague_are_nobody(text: str) -> None:
    assert patient_like(text) is None
