"""Mails that ask, from what the owner types or wrote down to the draft that lies there."""

from __future__ import annotations

from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.system.terminal import Terminal, workspace

NOW = "2026-11-23 07:10"
LATER = "2026-12-01 18:30"
OWNER = """\
version: 1
begin: 2026-11-16
me: {name: Maya Okafor, email: maya.okafor@lakeshore.example.edu, timezone: America/Chicago, phase: %s}
profile: {school: Lakeshore College, home_program: none, interests: "CNS tumors, proton therapy"%s}
people:
  - Dr. Ada Quill <ada.quill@northfield.example.edu>, faculty, Northfield
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-10-20
  - Jonah Adeyemi, MD <j.adeyemi@northfield.example.edu>, near-peer, call him Jonah, last 2026-10-18
  - Dr. Peter Vance <p.vance@lakeshore.example.edu>, connector
  - Dr. Naomi Feld <naomi.feld@prairie-lakes.example.org>, faculty, Prairie Lakes
"""


def a_workspace(tmp_path: Path, more: str = "", phase: str = "ms4", profile: str = "") -> Terminal:
    return workspace(tmp_path / "w", OWNER % (phase, profile) + more)


def lying(terminal: Terminal, cadence: str) -> str:
    """Give the one draft of a cadence: to whom, its subject, its words."""
    (path,) = terminal.root.glob(f"drafts/*-{cadence}-*.eml")
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",))
    assert body is not None
    return f"{mail['to'] or 'nobody'}\n{mail['subject']}\n{body.get_content()}".replace("\r\n", "\n")


def typed(terminal: Terminal, *words: str, now: str = NOW) -> str:
    screen = terminal.type(*words, now=now)
    assert screen.code == 0, screen.out + screen.err
    return screen.out


@pytest.mark.parametrize(
    ("asked", "cadence", "says"),
    [
        (["quill", "intro-meeting", "You wrote the margin review."], "intro-meeting", "You wrote the margin review."),
        (["jonah", "resident-question", "planning", "Which rotation first?"], "resident-question", "Which rotation"),
        (["vance", "connector-ask", "how people come to the field"], "connector-ask", "how people come to the field"),
        (["feld", "mentor-first-talk", "cv-feedback", "which topic to take"], "mentor-first-talk", "the second page"),
        (["feld", "outside-program", "research", "your contour audit"], "outside-program", "have read the audit"),
    ],
)
def test_what_is_asked_for_lies_there_addressed_after_the_next_run(
    tmp_path: Path, asked: list[str], cadence: str, says: str
) -> None:
    terminal = a_workspace(tmp_path, 'history: ["2026-10-01 Dr. Feld meeting - half an hour"]\n')
    typed(terminal, "draft", *asked)
    for name, said in (
        ("quill", "question: how you came to margins"),
        ("feld", "look_at: the second page"),
        ("feld", "why_place: I have read the audit twice."),
    ):
        typed(terminal, "note", name, said)
    typed(terminal, "run")
    found = lying(terminal, cadence)
    assert says in found
    assert not found.startswith("nobody")


def test_two_questions_are_enough_for_a_first_talk(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    typed(terminal, "draft", "quill", "mentor-first-talk", "talk", "which topic to take")
    typed(terminal, "note", "quill", "questions: What would you drop? Who should read it?")
    typed(terminal, "run")
    assert "- What would you drop?\n- Who should read it?" in lying(terminal, "mentor-first-talk")


def test_whoever_is_marked_to_be_met_is_asked_about_at_once(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    config = terminal.root / "config.yaml"
    line = "  - Dr. Ada Quill <ada.quill@northfield.example.edu>, faculty, Northfield\n"
    marked = line.replace("- Dr.", "- name: Dr.") + "    meet: yes\n"
    config.write_text(config.read_text().replace(line, marked))
    shown = typed(terminal, "plan")
    assert "Dr. Quill" in shown
    assert "why just this person" in shown


def test_a_session_that_needs_a_yes_is_asked_for_by_itself(tmp_path: Path) -> None:
    routine = 'routine: ["Northfield didactics (online), every Wednesday 7:30 am, 60 min, permission ask Dr. Quill"]\n'
    terminal = a_workspace(tmp_path, routine)
    typed(terminal, "run")
    found = lying(terminal, "attend-permission")
    assert "May I attend Northfield didactics, Wednesdays at 7:30 am, from December 2 on?" in found
    assert "with my microphone off" in found


def test_an_introduction_waits_for_the_consent_and_thanks_the_connector_afterwards(tmp_path: Path) -> None:
    history = 'history: ["2026-11-20 Dr. Vance ask in person, introduced Dr. Feld - whom to talk to"]\n'
    terminal = a_workspace(tmp_path, history)
    assert "may you name Dr. Vance?" in typed(terminal, "plan")
    typed(terminal, "note", "feld", "consent: yes, I may")
    typed(terminal, "run")
    assert "Dr. Vance suggested that we talk, and agreed to be named." in lying(terminal, "intro-via")
    (path,) = terminal.root.glob("drafts/*-intro-via-*.eml")
    (path.parent / "sent").mkdir(exist_ok=True)
    path.rename(path.parent / "sent" / path.name)
    typed(terminal, "run", now=LATER)
    typed(
        terminal, "note", "vance", "came_of_it: We talked for half an hour, and I may sit in on her clinic.", now=LATER
    )
    typed(terminal, "run", now="2026-12-05 18:30")
    found = lying(terminal, "intro-via")
    assert found.startswith('"Dr. Peter Vance"')
    assert "We talked for half an hour" in found


def test_a_week_after_a_first_meeting_one_small_task_may_be_offered(tmp_path: Path) -> None:
    terminal = a_workspace(tmp_path)
    typed(terminal, "met", "quill", "she told me about her registry")
    for said in ("task: the literature review", "hours: three hours a week", "project: your recurrence registry"):
        typed(terminal, "note", "quill", said)
    assert not list(terminal.root.glob("drafts/*small-task*"))
    typed(terminal, "run", now="2026-11-30 07:10")
    found = lying(terminal, "small-task-offer")
    assert "you told me about your recurrence registry" in found.casefold()
    assert "when we spoke on monday, november 23" in found.casefold()


def test_a_mentor_hears_where_one_looks_as_the_profile_says(tmp_path: Path) -> None:
    job = ", job: {geography: the Midwest, practice: academic, focus: CNS tumors}"
    terminal = a_workspace(tmp_path, phase="pgy4", profile=job)
    typed(terminal, "draft", "oyelaran", "job-signal", "first", "I will begin to look in January.")
    typed(terminal, "run")
    found = lying(terminal, "job-signal")
    assert "- The Midwest\n- Academic\n- CNS tumors" in found


def test_what_mentors_may_share_comes_from_the_private_notes_and_reaches_no_other_mail(tmp_path: Path) -> None:
    private = "private: {story: {mentors_may_share: I repeated one block for a family illness.}}\n"
    terminal = a_workspace(tmp_path, private)
    typed(terminal, "draft", "oyelaran", "advocacy-request", "flag", "Great Basin")
    typed(terminal, "note", "oyelaran", "ties: You trained there.")
    typed(terminal, "note", "oyelaran", "interest: It is one of five places I would be glad to train at.")
    typed(terminal, "run")
    assert "What you may share, if it helps: I repeated one block for a family illness." in lying(
        terminal, "advocacy-request"
    )


def test_before_applications_open_a_program_is_asked_one_thing(tmp_path: Path) -> None:
    season = (
        "programs:\n"
        "  - {name: Northfield University (Northfield), timezone: America/Chicago, apply_from: 2026-12-30}\n"
        'rotations: ["Northfield 2027-02-01..2027-02-26, away"]\n'
    )
    terminal = a_workspace(tmp_path, season)
    typed(terminal, "note", "quill", "reason: Your residents present their own plans on Fridays.")
    typed(terminal, "run", now="2026-11-25 07:10")
    found = lying(terminal, "away-interest")
    assert "The weeks I have in mind are Monday, February 1 to Friday, February 26." in found
    assert "I will apply when applications open, on Wednesday, December 30." in found


@pytest.mark.parametrize("said", ["no", "He would rather not be named.", "He said I can't use his name."])
def test_a_connector_who_did_not_agree_is_not_named(tmp_path: Path, said: str) -> None:
    history = 'history: ["2026-11-20 Dr. Vance ask in person, introduced Dr. Feld - whom to talk to"]\n'
    terminal = a_workspace(tmp_path, history)
    typed(terminal, "note", "feld", f"consent: {said}")
    typed(terminal, "run")
    assert not list(terminal.root.glob("drafts/*intro-via*"))
    assert "as you noted, they did not agree to it" in " ".join(typed(terminal, "explain", "feld").split())
    typed(terminal, "note", "feld", "consent: yes, after all", now="2026-11-24 07:10")
    typed(terminal, "run", now="2026-11-24 07:10")
    assert "agreed to be named" in lying(terminal, "intro-via")
