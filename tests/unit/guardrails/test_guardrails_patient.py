from __future__ import annotations

import pytest

from outreach.guardrails.patient import patient_like


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("MRN 4482913", "a record number"),
        ("mrn: A1234567 was the one", "a record number"),
        ("medical record number 998877", "a record number"),
        ("see chart #1234567", "a record number"),
        ("accession A-20-12345", "a record number"),
        ("his SSN 078-05-1120", "a social security number"),
        ("078-05-1120", "a social security number"),
        ("DOB 3/4/1950", "a date of birth"),
        ("d.o.b. 1950-03-04", "a date of birth"),
        ("date of birth: 4 March 1950", "a date of birth"),
        ("born on March 4, 1950", "a date of birth"),
        ("the 91-year-old we saw", "an age over 89"),
        ("a 94 yo on the table", "an age over 89"),
        ("101 years old and walking", "an age over 89"),
        ("the 67-year-old man", "an age and a person"),
        ("the 67-year-old with chordoma on Tuesday", "an age and a person"),
        ("a 67 y/o female", "an age and a person"),
        ("67yo F with pain", "an age and a person"),
        ("67M with chordoma", "an age and a person"),
        ("a 7-year-old patient", "an age and a person"),
        ("a woman of 67", "an age and a person"),
        ("patient Mr. Carlos Alvarez", "a patient's name"),
        ("our patient Carlos Alvarez asked", "a patient's name"),
        ("Mr. Alvarez consult, T4", "a patient's name"),
        ("the patient in room 412", "a room or a bed"),
        ("rm 12, the consult", "a room or a bed"),
        ("bed 4B called", "a room or a bed"),
        ("our patient with the chordoma last Tuesday", "a patient and a day"),
        ("my patient on Friday taught me", "a patient and a day"),
        ("our patient cried last week", "a patient and a day"),
        ("two\n lines: MRN\n 4482913", "a record number"),
    ],
)
def test_what_could_name_a_patient_is_recognised(text: str, kind: str) -> None:
    assert patient_like(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "NCT01234567 and RTOG 0617 changed my mind.",
        "See doi 10.1016/j.ijrobp.2020.01.001, PMID 31234567.",
        "40 Gy/5 for T3N1M0, then 50 Gy in 25.",
        "142 patients 2015–2020, median age 67.",
        "patients aged 65 and over did well",
        "The Patient Education Committee meets on Friday.",
        "Patient Safety Committee, patient Education Committee",
        "(312) 555-0142 is my telephone; +1 312-555-0142",
        "Your Friday plan review, where residents present, is what I would miss.",
        "he showed me the new planning room",
        "Room 412, McCormick, at 3:00 pm",
        "a 100-year-old society, and a 95 year old paper",
        "the 20-year-old trial still holds",
        "your chart review of 1,234 cases",
        "data under accession GSE12345678",
        "You asked about the hippocampal limits.",
        "Ms. Bell kept the day on time.",
        "Mr. Reyes, the coordinator, wrote on Tuesday.",
        "Your patience with the patient on the table stays with me.",
        "promised Halvorsen: literature screen by Jan 27",
        "record 12 of the poster list",
        "Your words on patient autonomy last week stay with me.",
        "2026-12-02 met Jonah",
        "",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert patient_like(text) is None
