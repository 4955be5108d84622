"""P303: a hold that would name a patient is refused, and the owner's files are told where such words stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.history import Stage
from outreach.domain.messages import Hold
from outreach.guardrails.engine import check_hold
from outreach.reconcile import reconcile_holds
from tests.builders import a_cadence, a_history, a_past_hold, a_person, a_project, a_view
from tests.configured import load_text
from tests.planned import a_hold

VIEW = a_view(a_project(people=(a_person("Ms. Renee Toliver"),), cadences=(a_cadence("weekly-review"),)))
PATIENT = "Mr. Alvarez consult, T4"


@pytest.mark.parametrize(
    "title",
    [
        PATIENT,
        "prepare: chart 4482913",
        "consult at 3: Ms. Quiroga, rectal",
        "OTV Mrs. Lindqvist",
        "the 67-year-old with chordoma on Tuesday",
        "follow-up, patient Jane Doe",
    ],
)
def test_what_names_a_patient_is_found_in_title_and_text(title: str) -> None:
    for hold in (a_hold(title), a_hold("prepare", text=title)):
        first = check_hold(hold, VIEW)[0]
        assert (first.rule, str(first.level)) == ("P303", "refuse")
        assert first.where.startswith("title:" if hold.title == title else "text:")
        assert first.fix == "say what you learned, without the person"


@pytest.mark.parametrize(
    "title",
    [
        "Prep: read tomorrow's list",
        "Ms. Toliver, consult about the dataset",
        "Dr. Sandoval?",
        "prepare: Harbor State",
        "tumor board, room 412",
        "due: 60 Gy constraints, NCT00533949",
        "lunch with Mr. Ibarra",
    ],
)
def test_other_holds_are_held(title: str) -> None:
    assert check_hold(a_hold(title, text=title), VIEW) == ()


def test_a_hold_that_would_name_a_patient_is_refused_without_repeating_the_words() -> None:
    (line,), _ = reconcile_holds([a_hold(PATIENT, text="bed 12")], [], VIEW, None)
    assert (line.state, line.action) == ("refused", None)
    assert (line.hold.title, line.hold.text) == ("weekly review", "")
    assert line.note.startswith("not put on your calendar: could make a patient known: a patient's name, ")
    assert "(P303); say what you learned, without the person" in line.note
    assert "Alvarez" not in line.note


def test_the_line_of_a_hold_of_no_cadence_is_called_by_its_id() -> None:
    (line,), _ = reconcile_holds([a_hold(PATIENT)], [], a_view(a_project()), None)
    assert line.hold.title == "weekly-review"


def test_an_earlier_form_of_it_stays_where_it_is() -> None:
    hold: Hold = a_hold(PATIENT)
    past = replace(a_past_hold(str(hold.touch), hold.part), stage=Stage.HELD)
    (line,), _ = reconcile_holds([hold], [], replace(VIEW, history=a_history(holds=[past])), None)
    assert (line.state, line.action, line.ref) == ("refused", None, past.ref)


def test_a_hold_that_stands_already_is_not_asked_about_again() -> None:
    hold = a_hold(PATIENT)
    past = replace(a_past_hold(str(hold.touch), hold.part), fingerprint=hold.fingerprint)
    (line,), _ = reconcile_holds([hold], [], replace(VIEW, history=a_history(holds=[past])), None)
    assert line.state == "kept"


CONFIG = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
people:
  - Ms. Renee Toliver <r.toliver@example.org>, coordinator
news:
  - 2026-11-20 - %s
"""


def notes_of(config: str) -> list[str]:
    return [one.message for one in load_text(config).problems if "what would carry it" in one.message]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I thought of MRN 4482913 today.", "a record number"),
        ("The 67-year-old with chordoma taught me.", "an age and a person"),
        ("After the scan of Mr. Alvarez I wrote it down.", "a patient's name"),
        ("Mr. Alvarez came back for his follow-up.", "somebody of none of your files, and care"),
    ],
)
def test_a_file_is_told_the_line_and_not_the_words(text: str, kind: str) -> None:
    (note,) = notes_of(CONFIG % text)
    assert note == f"config.yaml, line 6: {kind}; what would carry it is refused, so say it without the person"


@pytest.mark.parametrize("text", ["I scored 142 plans.", "Ms. Toliver showed me a chart.", "My poster was accepted."])
def test_a_file_without_patients_is_fine(text: str) -> None:
    assert notes_of(CONFIG % text) == []


def test_a_file_full_of_patients_is_told_twenty_times() -> None:
    lines = "".join(f"  - 2026-11-{n:02} - I thought of MRN 44829{n:02} today.\n" for n in range(1, 29))
    assert len(notes_of(CONFIG.partition("  - 2026-11-20")[0] + lines)) == 20
