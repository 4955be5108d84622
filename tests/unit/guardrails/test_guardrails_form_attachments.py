"""Attachments: what says that something is attached, and which file names are wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.domain.profile import Document, Profile
from outreach.guardrails import attachment, missing_attachment
from outreach.guardrails.rule import Context
from tests.attached import an_attachment
from tests.builders import a_person, a_program, a_project, a_view, day
from tests.unit.guardrails.mails import a_mail, messages

SAYS_SO = (
    "I've attached a copy of my CV.",
    "Attached is my personal statement.",
    "Attached you'll find the abstract.",
    "Please see attached.",
    "Please see the attached CV.",
    "My CV and personal statement are attached for your reference.",
    "I attach the updated draft.",
    "I am enclosing my CV.",
    "Enclosed please find my statement.",
    "CV attached.",
    "The slides from Friday (attached) have the numbers.",
    "You'll find my CV attached.",
    "You will find attached the transcript.",
    "I have also attached the dosimetry table.",
    "Both files are attached.",
    "It is attached here.",
    "My resume is enclosed below.",
    "I’ve attached them again.",
    "Find attached the revised figure.",
    "With my CV attached, I hope this gives you an idea.",
    "See attachment for the details.",
    "The draft is attached to this email.",
    "Here is my CV.",
    "I am sending my CV with this mail.",
    "Attached: CV, transcript",
    "Attachments: 2",
    "The poster PDF is attached, along with the abstract.",
    "My curriculum vitae is attached as a PDF.",
    "I'm attaching it so you have it.",
    "Per your request, the signed form is attached.",
    "The spreadsheet (see attachment) has every case.",
    "I took the liberty of attaching my CV.",
    "attached is the protocol",
    "The most recent version of the manuscript is attached.",
    "Attached please find our protocol synopsis",
    "I have attached the file.",
    "My CV is attached; the poster is at https://example.org/p.",
    "I attached my personal statement so you can see what I want to say.",
    "As you suggested, I attached the revised aims page.",
    "For your convenience, a one-page summary is enclosed.",
)
DOES_NOT_SAY_SO = (
    "I could attach my CV if useful.",
    "I will attach the CV to the application.",
    "Would you like me to attach the abstract?",
    "The lesion was attached to the dura.",
    "The catheter is attached to the template.",
    "The mask is firmly attached to the couch.",
    "I'm quite attached to this project.",
    "I have grown attached to the clinic.",
    "Attachment theory came up in my talk.",
    "The attachment of the tendon was in the field.",
    "Thank you for the slides you attached.",
    "I could not open the attachment in your mail.",
    "No attachment this time, just news.",
    "I have not attached anything.",
    "There is nothing attached.",
    "My CV was attached to my last email.",
    "the enclosed volume was small",
    "The fiducial was attached at the apex.",
    "I attach great importance to teaching.",
    "Once the abstract is final, I will attach it.",
    "The resident attached to our service was kind.",
    "Could you send the attachment again?",
    "Happy to send my CV.",
    "The form asks for an attached CV.",
    "She is attached to the brachytherapy service for a month.",
    "The sticker attached to the phantom fell off.",
    "I can share the slides.",
    "No strings attached.",
    "The electrode was attached with tape.",
    "I will be sending the letter packet next week.",
    "The portal wants the CV as an attachment, which I did last week.",
    "The strings attached to the grant are few.",
)
WRONG = (
    "cv-northfield.pdf",
    "CVNorthfield2026.pdf",
    "cv_NURO.docx",
    "Statement for Northfield University.pdf",
    "Letter_Dr_Chen.pdf",
    "CV-Chen.pdf",
    "cover letter to long.docx",
    "Okafor_CV_2025.pdf",
    "CV 12-2025.pdf",
    "CV_May2026.pdf",
    "cv_old.pdf",
    "Untitled 3.docx",
    "IMG_2041.jpg",
    "Document1.docx",
    "personal statement (draft copy).docx",
    "lin_chen_letter.pdf",
)
RIGHT = (
    "CV_Okafor.pdf",
    "CV_Okafor_2026-11.pdf",
    "Okafor-poster-2024.pdf",
    "cv_harbor_state.pdf",
    "HSU_CV_Okafor.pdf",
    "Marchetti_letter.pdf",
    "Long_term_outcomes.pdf",
    "case_report.pdf",
    "Chen_2023.pdf",
    "contouring-audit.pdf",
    "CV_Okafor_Nov2026.pdf",
    "CV.pdf",
    "northern_fields.pdf",
    "abstract_draft2.docx",
    "slides margin long.pdf",
    "long CV okafor.pdf",
)

PEOPLE = (
    a_person("Dr. Elena Marchetti", at="Harbor State"),
    a_person("Dr. Lin Chen"),
    a_person("Dr. Hannah Long"),
    a_person("Dr. Grace Case"),
    a_person("Dr. Anneke van der Linden"),
)
PROJECT = a_project(
    people=PEOPLE,
    programs=(
        a_program("Harbor State University", also=("Harbor State", "HSU")),
        a_program("Northfield University", also=("Northfield", "NURO")),
    ),
    profile=Profile(cv=Document(file="files/CV_Okafor.pdf", updated=day("2026-10-01"))),
)
CONTEXT = Context(view=a_view(PROJECT, now="2026-12-02 18:30"), person=PEOPLE[0])


def said(name: str, context: Context = CONTEXT) -> list[str]:
    draft = replace(a_mail("It is attached.", to=(PEOPLE[0],)), attachments=(an_attachment(name),))
    return [one.message for one in attachment.RULE.check(draft, context)]


@pytest.mark.parametrize("text", SAYS_SO)
def test_a_mail_that_says_something_is_attached_needs_an_attachment(text: str) -> None:
    assert messages(missing_attachment.RULE, text)


@pytest.mark.parametrize("text", SAYS_SO[:3])
def test_with_an_attachment_it_is_fine(text: str) -> None:
    draft = replace(a_mail(text), attachments=(an_attachment("CV.pdf"),))
    assert list(missing_attachment.RULE.check(draft, Context())) == []


@pytest.mark.parametrize("text", DOES_NOT_SAY_SO)
def test_what_is_offered_denied_past_or_no_mail_at_all_needs_none(text: str) -> None:
    assert messages(missing_attachment.RULE, text) == []


def test_the_place_is_that_of_the_words() -> None:
    (found,) = missing_attachment.RULE.check(a_mail("Dear Dr. Quill,\n\nThanks. My CV is attached."), Context())
    assert (found.where, found.message) == (
        "body:3:12",
        'says "CV is attached", and nothing is attached; attach it, or take the words out',
    )


def test_other_words_for_documents_can_be_told() -> None:
    assert messages(missing_attachment.RULE, "The dataset is attached.", options={"words": "dataset, key"})
    assert messages(missing_attachment.RULE, "The dataset is attached.") == []


@pytest.mark.parametrize("name", WRONG)
def test_a_name_that_is_somebody_elses_too_old_or_empty_is_said(name: str) -> None:
    assert said(name)


@pytest.mark.parametrize("name", RIGHT)
def test_a_name_that_tells_what_the_file_is_is_fine(name: str) -> None:
    assert said(name) == []


def test_a_folder_and_an_ending_are_no_part_of_the_name() -> None:
    assert said("Northfield/CV_Okafor.pdf") == []
    assert said("files\\scan001.tar.gz") == ['"scan001.tar.gz" says nothing; name it after what it is and after you']


def test_the_age_may_be_set() -> None:
    fine = replace(CONTEXT, options={"days": "30"})
    assert said("CV_Okafor.pdf", fine) == [
        '"CV_Okafor.pdf" is 62 days old, more than 30; bring it up to date, and its day in cv: updated'
    ]


def test_of_two_dates_the_later_counts() -> None:
    assert said("CV_Okafor_2019.pdf") != []
    assert said("CV_Okafor_Feb_29_2027.pdf") == []


def test_without_a_project_only_the_name_itself_is_read() -> None:
    assert said("CV_Northfield.pdf", Context()) == []
    assert said("cv_old.pdf", Context()) != []


def test_without_a_known_reader_no_name_of_a_person_is_wrong() -> None:
    assert said("letter_Chen.pdf", replace(CONTEXT, person=None)) == []
