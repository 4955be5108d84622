"""Facts are read under today's names: of people, of occasions, of programs."""

from __future__ import annotations

from outreach.domain.cadences import Kind
from outreach.domain.facts import DraftIntended, Fact, OccasionMoved
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.people import PersonId
from outreach.planning.aliases import Aliases
from tests.builders import NOW, a_meeting, a_person, a_project, a_touch, at


def intended(person: str, to: str) -> DraftIntended:
    return DraftIntended(
        at=at(NOW),
        key=Key("k"),
        touch=a_touch(f"mentor-checkin/{person}/since-2026-11-16/1"),
        generation=0,
        kind=Kind.UPDATE,
        subject="News",
        fingerprint=Fingerprint("f"),
        to=to,
    )


def moved(old: str, new: str) -> OccasionMoved:
    return OccasionMoved(at=at(NOW), occasion=old, to=new, day=at(NOW).date())


def person_of(id: str, facts: list[Fact]) -> str:
    bearer = a_person("Dr. Greta Lindgren", email="greta@northfield.example.edu", also=("g.osei@example.org",))
    project = a_project(people=(bearer, a_person("Dr. Ada Quill")))
    return Aliases.of(project, facts).person(PersonId(id))


def test_a_mail_meant_for_an_address_was_meant_for_who_bears_it_today() -> None:
    facts: list[Fact] = [intended("greta-osei", "greta@northfield.example.edu")]
    assert person_of("greta-osei", facts) == "greta-lindgren"


def test_an_address_of_old_counts_as_well() -> None:
    assert person_of("greta-osei", [intended("greta-osei", "g.osei@example.org")]) == "greta-lindgren"


def test_who_is_still_in_the_files_is_nobody_else() -> None:
    facts: list[Fact] = [intended("ada-quill", "greta@northfield.example.edu")]
    assert person_of("ada-quill", facts) == "ada-quill"


def test_an_address_nobody_has_says_nothing() -> None:
    assert person_of("greta-osei", [intended("greta-osei", "elsewhere@example.org")]) == "greta-osei"
    assert person_of("greta-osei", [intended("greta-osei", "")]) == "greta-osei"


def occasion_of(id: str, moves: list[Fact], *days: str) -> str:
    project = a_project(people=(a_person("Greta Osei"),), meetings=tuple(a_meeting(one, "greta-osei") for one in days))
    return Aliases.of(project, moves).occasion(id)


A, B, C = "greta-osei-2026-12-02", "greta-osei-2026-12-04", "greta-osei-2026-12-08"


def test_an_occasion_that_moved_has_the_id_it_moved_to() -> None:
    assert occasion_of(A, [moved(A, B)], "2026-12-04") == B


def test_moves_are_followed_to_the_last() -> None:
    assert occasion_of(A, [moved(A, B), moved(B, C)], "2026-12-08") == C


def test_one_that_came_back_to_where_it_was_is_there() -> None:
    moves: list[Fact] = [moved(A, B), moved(B, A)]
    assert occasion_of(A, moves, "2026-12-02") == A
    assert occasion_of(B, moves, "2026-12-02") == A


def test_moves_in_a_circle_that_ends_nowhere_end() -> None:
    assert occasion_of(A, [moved(A, B), moved(B, A)]) in (A, B)


def test_the_moves_are_known_by_the_id_of_today() -> None:
    project = a_project(meetings=(a_meeting("2026-12-08", "greta-osei"),))
    aliases = Aliases.of(project, [moved(A, B), moved(B, C)])
    assert set(aliases.moved) == {C}
