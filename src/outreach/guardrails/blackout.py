"""blackout (M406): during SOAP nobody at a program is written to, and nobody is asked to call one.

Planning rule; gives the skip `blackout` with the day it ends. With `match: {in_soap: yes}`, from Monday to Thursday of
Match Week, neither you nor anybody for you may write to a program first. It concerns everybody at a program of your
file, everybody with an office in a residency elsewhere, and every request for advocacy; answers may go, and so may mail
to your own school. `blackout: {ends: "14:00"}` ends it on that Thursday at an hour of yours.

    FAIL: in soap, on 2027-03-15, keep-in-touch, Dr. Elena Marchetti, skipped blackout
    FAIL: in soap, on 2027-03-18, conf-thanks, Dr. Lin Chen, research mentor, skipped blackout
    FAIL: in soap, on 2027-03-16, advocacy-request, Dr. Noor Hadid, wellness mentor, skipped blackout
    FAIL: in soap, on 2027-03-16, keep-in-touch, Dr. Ruth Amari, program director, skipped blackout
    PASS: on 2027-03-15, keep-in-touch, Dr. Elena Marchetti
    PASS: in soap, on 2027-03-14, keep-in-touch, Dr. Elena Marchetti
    PASS: in soap, on 2027-03-19, keep-in-touch, Dr. Elena Marchetti
    PASS: in soap, on 2027-03-16, mentor-checkin, Dr. Noor Hadid, wellness mentor
    PASS: in soap, on 2027-03-16, mentor-checkin, Dr. Ruth Amari, faculty, address r.amari@lakeshore.example.edu
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from outreach.domain.cadences import Kind
from outreach.domain.dates import resolve
from outreach.domain.people import CadenceId, Person
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.program_people import AT_A_RESIDENCY, OFFICES, is_of_a_program
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.settings import setting
from outreach.guardrails.wording import short_day
from outreach.patterns import Pattern

ID = "M406"
NAME = "blackout"

_ADVOCACY = CadenceId("advocacy-request")
_HOUR = Pattern(r"(\d{1,2}):(\d\d)")


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence whoever must not be written to in these days."""
    match = view.project.match
    friday = match.day
    if not match.in_soap or match.system != "nrmp" or friday is None:
        return None
    window, thursday = occurrence.window, friday - timedelta(days=1)
    later = window is not None and window.opens > thursday
    if later or not _is_now(friday, occurrence, view) or not _is_concerned(occurrence, view.project):
        return None
    over = window is not None and window.closes is not None and window.closes < friday
    text = f"SOAP until {short_day(thursday, view.today)}: no mail to programs, and none asking for one"
    return occurrence.silence(SkipCode.BLACKOUT, text, rule=ID, next=None if over else friday)


def _is_now(friday: date, occurrence: Occurrence, view: View) -> bool:
    """Whether it is between Monday of Match Week and the end, Thursday night unless an hour is set."""
    zone = view.project.me.zone
    begins = resolve(friday - timedelta(days=4), time(0), zone)
    return begins <= view.now < _end(friday, occurrence, view)


def _end(friday: date, occurrence: Occurrence, view: View) -> datetime:
    found = setting(ID, NAME, project=view.project, cadence=occurrence.cadence, person=occurrence.person)
    hour = _HOUR.fullmatch(found.options.get("ends", "").strip())
    zone = view.project.me.zone
    if hour is None or int(hour[1]) > 23 or int(hour[2]) > 59:
        return resolve(friday, time(0), zone)
    return resolve(friday - timedelta(days=1), time(int(hour[1]), int(hour[2])), zone)


def _is_concerned(occurrence: Occurrence, project: Project) -> bool:
    cadence, person = occurrence.cadence, occurrence.person
    if cadence.kind is Kind.REPLY:
        return False
    if cadence.id == _ADVOCACY:
        return True
    if _is_at_home(person, project):
        return is_of_a_program(person, project) and bool(person.roles & OFFICES)
    return is_of_a_program(person, project) or bool(person.roles & AT_A_RESIDENCY)


def _is_at_home(person: Person, project: Project) -> bool:
    """Whether somebody belongs to the owner's own school or house."""
    profile = project.profile
    mine = project.me.email.rpartition("@")[2].lower()
    places = {one.casefold() for one in (profile.school, profile.home_program) if one}
    return (bool(person.domain) and person.domain == mine) or person.at.casefold() in places


RULE = PlanRule(id=ID, name=NAME, standing=True, skip=skip, options=("ends",))
