"""Which files go with which mail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from outreach.domain.attachments import MOST_BYTES, Attachment, Unattachable
from outreach.domain.enclosures import dated, enclosures, files_named
from outreach.domain.messages import Fingerprint
from outreach.domain.occasions import Deadline, Letter, Occasion, OccasionKind
from outreach.domain.people import PersonId
from outreach.domain.profile import Document, Profile
from outreach.domain.project import Project
from tests.attached import an_attachment, an_unattachable
from tests.builders import a_cadence, a_project, an_occasion
from tests.planned import a_draft

CV, POSTER = an_attachment("okafor-cv.pdf", updated="2026-10-30"), an_attachment("poster.pdf", b"%PDF-2")
FILES: dict[str, Attachment | Unattachable] = {"papers/okafor-cv.pdf": CV, "poster.pdf": POSTER}
PROFILE = Profile(cv=Document(file="papers/okafor-cv.pdf", updated=date(2026, 10, 30)))


def project(**changes: object) -> Project:
    return replace(a_project(profile=PROFILE), files=FILES, **changes)  # type: ignore[arg-type]


def a_letter(*, agreed: bool) -> Occasion:
    record = Letter(
        id="a-letter",
        writer=PersonId("lin-chen"),
        purpose="a grant",
        due=date(2027, 1, 8),
        agreed=date(2026, 12, 1) if agreed else None,
        packet=("cv", "https://example.org/form", "portal form", "poster.pdf"),
    )
    return replace(an_occasion("2027-01-08", id="a-letter", kind=OccasionKind.LETTER), record=record)


def a_deadline() -> Occasion:
    record = Deadline(id="grant", name="Grant", due=date(2027, 1, 8), attach=(Document(file="poster.pdf"),))
    return replace(an_occasion("2027-01-08", id="grant", kind=OccasionKind.DEADLINE), record=record)


@pytest.mark.parametrize(
    ("attach", "occasion", "names", "words", "by_hand"),
    [
        ((), None, [], (), ()),
        (("cv",), None, ["okafor-cv.pdf"], ("my CV",), ()),
        (("CV", "cv"), None, ["okafor-cv.pdf"], ("my CV",), ()),
        (("papers/okafor-cv.pdf", "cv"), None, ["okafor-cv.pdf"], ("my CV",), ()),
        (("poster.pdf",), None, ["poster.pdf"], ("poster.pdf",), ()),
        (("cv", "poster.pdf"), None, ["okafor-cv.pdf", "poster.pdf"], ("my CV", "poster.pdf"), ()),
        (("cv", "statement"), None, ["okafor-cv.pdf"], ("my CV",), ("statement",)),
        (("https://example.org/a.pdf", "www.example.org/a.pdf"), None, [], (), ()),
        (("as stated",), None, [], (), ()),
        (("as stated",), a_deadline(), ["poster.pdf"], ("poster.pdf",), ()),
        (("packet",), a_deadline(), [], (), ()),
        (("packet",), a_letter(agreed=False), [], (), ()),
        (
            ("packet",),
            a_letter(agreed=True),
            ["okafor-cv.pdf", "poster.pdf"],
            ("my CV", "poster.pdf"),
            ("portal form",),
        ),
    ],
)
def test_the_words_of_a_recipe_mean_files(
    attach: tuple[str, ...],
    occasion: Occasion | None,
    names: list[str],
    words: tuple[str, ...],
    by_hand: tuple[str, ...],
) -> None:
    found = enclosures(a_cadence("meeting-agenda", attach=attach), occasion, project())
    assert [one.name for one in found.attachments] == names
    assert (found.words, found.by_hand, found.unattachable) == (words, by_hand, ())


def test_without_a_cv_there_is_nothing_to_attach_and_the_owner_is_told() -> None:
    found = enclosures(a_cadence("meeting-agenda", attach=("cv",)), None, a_project())
    assert (found.attachments, found.unattachable, found.by_hand) == ((), (), ("cv",))


def test_what_cannot_be_attached_is_not_spoken_of() -> None:
    missing = an_unattachable("papers/okafor-cv.pdf")
    here = replace(project(), files={"papers/okafor-cv.pdf": missing, "poster.pdf": POSTER})
    found = enclosures(a_cadence("meeting-agenda", attach=("cv", "poster.pdf")), None, here)
    assert (found.unattachable, found.words) == ((missing,), ("poster.pdf",))


def test_a_file_nobody_read_is_never_silently_left_away() -> None:
    found = enclosures(a_cadence("meeting-agenda", attach=("slides.pdf",)), None, project())
    assert [(one.file, one.fact) for one in found.unattachable] == [("slides.pdf", "was not read")]


def test_together_they_are_no_larger_than_a_mail_takes() -> None:
    large = replace(CV, size=MOST_BYTES - POSTER.size)
    cadence = a_cadence("meeting-agenda", attach=("cv", "poster.pdf"))
    fits = enclosures(cadence, None, replace(project(), files={**FILES, "papers/okafor-cv.pdf": large}))
    assert len(fits.attachments) == 2
    larger = replace(large, size=large.size + 1)
    over = enclosures(cadence, None, replace(project(), files={**FILES, "papers/okafor-cv.pdf": larger}))
    assert [one.name for one in over.attachments] == ["okafor-cv.pdf"]
    assert [one.fact for one in over.unattachable] == ["makes it more than 10 MB with the others"]


def test_every_file_that_may_be_wanted_is_named_with_its_day() -> None:
    letter, deadline = a_letter(agreed=False).record, a_deadline().record
    assert isinstance(letter, Letter)
    assert isinstance(deadline, Deadline)
    inner = a_cadence("mentor-first-talk", attach=("slides.pdf",))
    cadences = (
        replace(a_cadence("mentor-first-talk"), recipes=(inner,)),
        replace(a_cadence("job-signal", attach=("unused.pdf",)), on=False),
    )
    named = files_named(project(letters=(letter,), deadlines=(deadline,), cadences=cadences))
    assert named == {"slides.pdf": None, "papers/okafor-cv.pdf": date(2026, 10, 30), "poster.pdf": None}


def test_a_file_found_in_a_mail_gets_its_day_only_when_it_is_that_file() -> None:
    read = replace(CV, updated=None, content=b"")
    assert dated(read, project()).updated == date(2026, 10, 30)
    assert dated(replace(read, digest="another"), project()).updated is None


def test_the_fingerprint_of_a_draft_without_files_is_what_it_always_was() -> None:
    assert a_draft().fingerprint == Fingerprint("6bc1ac01b2f4ffdf917c531203ffeed9")


def test_name_and_content_of_a_file_count_and_nothing_else_of_it() -> None:
    draft = replace(a_draft(), attachments=(CV,))
    assert draft.fingerprint != a_draft().fingerprint
    other_day = replace(draft, attachments=(replace(CV, updated=None, content=b"", type="x/y"),))
    assert draft.fingerprint == other_day.fingerprint
    assert draft.fingerprint != replace(draft, attachments=(replace(CV, name="cv.pdf"),)).fingerprint
    assert draft.fingerprint != replace(draft, attachments=(replace(CV, digest="x"),)).fingerprint
    assert draft.fingerprint == replace(draft, unattachable=(an_unattachable(),)).fingerprint
