"""The owner, the words mails may use, the Match, and what is private."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from outreach.config.build.desk import Desk
from outreach.config.checking import Checked
from outreach.config.faults import Faults
from outreach.config.grammar import counts
from outreach.config.grammar.addresses import is_address
from outreach.config.schema.people import MeForm, ProfileForm
from outreach.config.schema.season import MatchForm
from outreach.config.schema.settings import PrivateForm, PrivateNoteForm
from outreach.domain.occasions import Match
from outreach.domain.people import Me, Phase, ProgramId
from outreach.domain.profile import Document, Hours, JobSearch, Private, PrivateNote, Profile, Repair

_PRIVATE_FILE = "private.yaml"


def me(faults: Faults, checked: Checked) -> Me:
    """Build the owner; a stand-in when the section is broken, so that the rest can be checked."""
    form: MeForm | None = checked.value("me", None)
    if form is None:
        return Me(name="?", email="?", zone=ZoneInfo("UTC"), phase=Phase.MS4)
    if not is_address(form.email):
        faults.error(("me", "email"), f'"{form.email}" is not an address; write   name@example.org', find=form.email)
    return Me(
        name=form.name,
        email=form.email,
        zone=form.timezone,
        phase=Phase(form.phase),
        graduates=form.graduates,
        away=form.away,
        was=form.was,
    )


def profile(desk: Desk) -> Profile:
    """Build the profile; its keys may stand under `me` too, but not twice."""
    under_me: MeForm | None = desk.checked.value("me", None)
    own: ProfileForm = desk.checked.value("profile", ProfileForm())
    values = own.model_copy()
    if under_me is not None:
        shared = under_me.model_fields_set & ProfileForm.model_fields.keys()
        for key in sorted(shared & own.model_fields_set):
            desk.faults.error(("profile", key), f"{key} stands under me too; keep one", key=True)
        values = own.model_copy(update={key: getattr(under_me, key) for key in shared - own.model_fields_set})
    return _profile(values)


def _profile(form: ProfileForm) -> Profile:
    usual = Hours()
    hours = form.hours
    return Profile(
        school=form.school,
        home_program=form.home_program,
        one_line=form.one_line,
        intro=form.intro,
        interests=form.interests,
        offers=form.offers,
        links=form.links,
        cv=Document(file=form.cv.file, updated=form.cv.updated) if form.cv else None,
        signature=form.signature,
        story=form.story.public if form.story else "",
        hours=Hours(
            weekdays=(hours.weekdays if hours else None) or usual.weekdays,
            quiet=(hours.quiet if hours else None) or usual.quiet,
        ),
        job=JobSearch(geography=form.job.geography, practice=form.job.practice, focus=form.job.focus)
        if form.job
        else None,
    )


def match(desk: Desk) -> Match:
    """Build the Match; its year is that of Match Week, else of the end of the season."""
    form: MatchForm | None = desk.checked.value("match", None)
    if form is None:
        return Match()
    written = desk.read(counts.whole, form.year, ("match", "year"))
    year = form.match_week.last.year if form.match_week else written
    if year is None and form.season:
        year = form.season.last.year
    return Match(
        system=form.system,
        season=form.season,
        rank_list_due=form.rank_list_due,
        week=form.match_week,
        in_soap=form.in_soap,
        year=year,
    )


def private(desk: Desk) -> Private:
    """Build the private section; a note says when it lies in a file that others may read."""
    form: PrivateForm | None = desk.checked.value("private", None)
    if form is None:
        return Private()
    for document in desk.faults.sections.owners(("private",)):
        if document.file != _PRIVATE_FILE:
            message = f"the private section of {document.file} belongs in {_PRIVATE_FILE}, readable by you alone"
            desk.faults.note(("private",), message, key=True)
    reach = {desk.known_program(name, ("private", "reach", name)): word for name, word in form.reach.items()}
    return Private(
        first_choice=_first_choice(desk, form.first_choice),
        mentors_may_share=form.story.mentors_may_share if form.story else "",
        reach={program: word for program, word in reach.items() if program},
        people=tuple(_notes(desk, form.people)),
    )


def _first_choice(desk: Desk, text: str) -> ProgramId | None:
    if text.casefold() in {"", "none"}:
        return None
    return desk.known_program(text, ("private", "first_choice"))


def _notes(desk: Desk, forms: tuple[PrivateNoteForm, ...]) -> Iterator[PrivateNote]:
    for number, form in enumerate(forms):
        person = desk.person(form.who, ("private", "people", number, "who"))
        if person:
            repair = form.repair
            yield PrivateNote(
                person=person,
                fit={key: int(mark) for key, mark in form.fit.items()},
                why=form.why,
                repair=Repair(what=repair.what, my_part=repair.my_part, offer=repair.offer) if repair else None,
            )
