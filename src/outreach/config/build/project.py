"""The whole project from checked forms; the order in which records are built, and nothing more."""

from __future__ import annotations

from typing import Any

from outreach.config.build import cadences, conferences, interviews, past, people, settings, weekly
from outreach.config.build.calendars import calendars
from outreach.config.build.desk import Desk
from outreach.config.build.me import match, me, private, profile
from outreach.config.build.programs import programs, with_coordinators
from outreach.config.build.rules import rule_settings
from outreach.config.checking import Checked
from outreach.config.faults import Faults
from outreach.config.recipes import Shelf
from outreach.config.references import People, Programs
from outreach.domain.project import HoldsTo, MailTo, Project


def project(faults: Faults, checked: Checked, shelf: Shelf) -> Project:
    """Build the project; what is wrong goes to `faults`, and only without errors is the result whole."""
    owner = me(faults, checked)
    desk = Desk(faults=faults, checked=checked, me=owner)
    desk.cadences = cadences.ids(shelf, desk)
    places = programs(desk)
    desk.programs = Programs(places)
    listed = people.listed(desk)
    desk.people = People(person for _, person in listed)
    mentioned = people.add_mentioned(desk, (*interviews.mentions(desk), *conferences.mentions(desk)))
    everybody = (*people.acquainted(desk, listed), *mentioned)
    people.refuse_shared_addresses(desk, everybody)
    season, jobs = match(desk), settings.jobs(desk)
    review = settings.weekly_review(jobs)
    recipes = cadences.cadences(desk, shelf, review)
    news = tuple(past.news(desk))
    holds = HoldsTo(checked.value("holds", "local"))
    return Project(
        me=owner,
        profile=profile(desk),
        news=(*news, *past.match_result(desk, news)),
        people=everybody,
        programs=with_coordinators(desk, places),
        match=season,
        interviews=tuple(interviews.interviews(desk, season)),
        rotations=tuple(interviews.rotations(desk)),
        letters=tuple(interviews.letters(desk)),
        conferences=tuple(conferences.conferences(desk)),
        meetings=tuple(weekly.meetings(desk)),
        routines=tuple(weekly.routines(desk)),
        commitments=tuple(weekly.commitments(desk)),
        deadlines=tuple(weekly.deadlines(desk)),
        history=tuple(past.history(desk)),
        questions=_by_key(checked, "questions"),
        cadences=recipes,
        sources=cadences.sources(recipes, shelf),
        limits=settings.limits(desk),
        calendar=settings.calendar(desk),
        rules=rule_settings(_by_key(checked, "rules"), ("rules",), faults.say, note=faults.note),
        mail=MailTo(checked.value("mail", "local")),
        holds=holds,
        google=settings.google(desk),
        calendars=calendars(desk, holds),
        notes=checked.value("notes", "notes.txt"),
        begin=checked.value("begin", None),
        jobs=jobs,
        weekly_review=review,
        tests=tuple(past.expectations(desk)),
        private=private(desk),
    )


def _by_key(checked: Checked, section: str) -> dict[str, Any]:
    """Give the forms of a section that is a map, by their keys."""
    return {str(item.path[1]): item.form for item in checked.items.get(section, ())}
