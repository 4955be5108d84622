"""What becomes of times that a mail offers and of the holds behind them: the same over Google, files and memory."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from tests.builders import at
from tests.scenarios.life import Life
from tests.scenarios.places import WITH_CALENDARS
from tests.scenarios.season import CONFERENCE

WHO = "Dr. Sandoval"
OFFERED, CHOSEN = "Dr. Sandoval?", "Dr. Sandoval"

pytestmark = pytest.mark.parametrize("life", WITH_CALENDARS, indirect=True)


def titled(life: Life, title: str) -> dict[datetime, str]:
    """Give the holds of a title by their beginning, with what the place calls them."""
    return {
        starts: id for id, (starts, _, one) in sorted(life.holds().items(), key=lambda item: item[1]) if one == title
    }


def offered(life: Life) -> list[datetime]:
    """Give the times that are held for an answer."""
    return list(titled(life, OFFERED))


def written(life: Life) -> str:
    """Give the words of the draft."""
    return life.lies(CONFERENCE, WHO, step=1).text


def said(starts: datetime) -> str:
    """Write a time as the mail has it, in the zone of the venue, an hour later than the owner's."""
    there = starts.astimezone(at("2027-01-07 08:00").tzinfo) + timedelta(hours=1)
    hour = there.hour % 12 or 12
    return f"{there:%A, %B} {there.day}, {hour}:{there:%M}–"


def asked(life: Life) -> Life:
    """Let the request lie there since Thursday, 3 December, with its times held."""
    life.on("2026-12-03").runs()
    assert len(offered(life)) == 3
    return life


def sent(life: Life) -> Life:
    """Let the request be sent that morning."""
    asked(life).sends(CONFERENCE, WHO)
    return life.on("2026-12-04").runs()


def test_every_time_a_draft_offers_has_its_hold_and_a_second_run_changes_nothing(life: Life) -> None:
    asked(life)
    before = life.holds()
    assert all(said(one) in written(life) for one in offered(life))
    assert all(length == timedelta(minutes=15) for _, length, title in before.values() if title == OFFERED)
    life.runs()
    life.on("2026-12-04").runs()
    assert life.holds() == before


def test_a_time_at_which_the_owner_is_busy_is_not_offered(life: Life) -> None:
    life.is_busy("2027-01-07 06:00", "2027-01-07 20:00")
    asked(life)
    assert {one.astimezone(life.now.tzinfo).day for one in offered(life)} == {8}


def test_a_draft_not_sent_yet_gets_another_time_for_one_that_is_taken(life: Life) -> None:
    asked(life)
    first, *others = offered(life)
    zone = life.now.tzinfo
    begin, end = first.astimezone(zone), first.astimezone(zone) + timedelta(minutes=15)
    life.on("2026-12-04").is_busy(f"{begin:%Y-%m-%d %H:%M}", f"{end:%Y-%m-%d %H:%M}").runs()
    after = offered(life)
    assert first not in after
    assert set(others) < set(after)
    assert len(after) == 3
    assert said(first) not in written(life)
    assert all(said(one) in written(life) for one in after)


def test_a_draft_the_owner_edited_keeps_its_words_and_is_pointed_at_when_a_time_is_taken(life: Life) -> None:
    asked(life).edits(CONFERENCE, WHO, "If the days are full", "If your days are full")
    first, *_ = before = offered(life)
    begin = first.astimezone(life.now.tzinfo)
    life.on("2026-12-04").is_busy(f"{begin:%Y-%m-%d %H:%M}", f"{begin + timedelta(minutes=15):%Y-%m-%d %H:%M}").runs()
    assert said(first) in written(life)
    assert offered(life) == before
    agenda = life.agenda()
    assert "edited by you" in agenda
    assert "slot (C215)" in agenda
    assert "you are busy" in agenda


def test_what_was_sent_keeps_its_holds_also_when_the_owner_is_busy_since(life: Life) -> None:
    sent(life)
    first, *_ = before = offered(life)
    begin = first.astimezone(life.now.tzinfo)
    life.on("2026-12-05").is_busy(f"{begin:%Y-%m-%d %H:%M}", f"{begin + timedelta(hours=1):%Y-%m-%d %H:%M}").runs()
    assert offered(life) == before


def test_an_answer_gives_the_times_back(life: Life) -> None:
    sent(life).on("2026-12-05").receives(WHO, "Let us find each other there.")
    life.runs()
    assert offered(life) == []
    assert list(titled(life, CHOSEN)) == []


def test_one_hold_left_and_an_answer_is_the_time_that_was_chosen(life: Life) -> None:
    sent(life)
    _, left, _ = offered(life)
    for starts, id in titled(life, OFFERED).items():
        if starts != left:
            life.removes_hold(id)
    life.on("2026-12-05").receives(WHO, "The second one is perfect.").runs()
    assert offered(life) == []
    assert list(titled(life, CHOSEN)) == [left]
    life.on("2026-12-06").runs()
    assert list(titled(life, CHOSEN)) == [left]


def test_a_time_that_is_booked_stays_and_the_others_go(life: Life) -> None:
    sent(life)
    _, second, _ = offered(life)
    life.on("2026-12-05").tells("book", "sandoval", "2").runs()
    assert offered(life) == []
    assert list(titled(life, CHOSEN)) == [second]


def test_a_draft_the_owner_does_not_want_gives_its_times_back(life: Life, request: pytest.FixtureRequest) -> None:
    asked(life).on("2026-12-04").deletes(CONFERENCE, WHO).runs()
    if request.node.callspec.params["life"] in WITH_CALENDARS[1:]:
        assert len(offered(life)) == 3, "nobody knows yet whether it was sent"
        life.tells("skip", "sandoval").runs()
    assert offered(life) == []


def test_a_hold_the_owner_deleted_is_not_made_again_and_its_time_no_longer_offered(life: Life) -> None:
    asked(life)
    first, *others = offered(life)
    life.removes_hold(titled(life, OFFERED)[first])
    life.on("2026-12-04").runs()
    assert first not in offered(life)
    assert set(others) <= set(offered(life))
    assert said(first) not in written(life)
    assert all(said(one) in written(life) for one in offered(life))


def test_a_hold_the_owner_moved_stays_where_it_is(life: Life) -> None:
    sent(life)
    first, *_ = offered(life)
    life.moves_hold(titled(life, OFFERED)[first], "2027-01-07 16:00")
    life.on("2026-12-05").runs()
    life.on("2026-12-06").receives(WHO, "Gladly.").runs()
    assert offered(life) == [at("2027-01-07 16:00")]


def test_nobody_holds_a_time_for_somebody_who_is_not_to_be_written_to(life: Life) -> None:
    sent(life).on("2026-12-05").tells("pause", "sandoval", "2027-03-01").runs()
    assert offered(life) == []


def test_a_person_who_leaves_the_files_leaves_the_calendar(life: Life) -> None:
    asked(life)
    config = life.root / "config.yaml"
    text = config.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if "Sandoval" not in line and "sandoval" not in line]
    kept = [line for line in lines if "marisol@home" not in line and "Ivo Brand" not in line]
    start = next(number for number, line in enumerate(kept) if line.strip() == "meet:")
    config.write_text("\n".join([*kept[:start], *kept[start + 3 :]]) + "\n", encoding="utf-8")
    life.on("2026-12-04").runs()
    assert offered(life) == []


def test_a_time_nobody_took_is_free_again_a_day_before(life: Life) -> None:
    life.edits_the_files("max: 1}", "max: 2}")
    sent(life)
    times = offered(life)
    life.on("2027-01-06 11:30").says_nobody_answered(WHO).runs()
    left = offered(life)
    assert all(one >= life.now + timedelta(hours=24) for one in left)
    assert set(left) < set(times)
    life.on("2027-01-09").runs()
    assert offered(life) == []


SURNAMES = (
    *("Abara", "Brandt", "Castel", "Dumont", "Eriksen", "Farouk", "Grozdan", "Haldane", "Ito", "Jankov"),
    *("Kowal", "Lacroix"),
)
TALK = "Your talk on plan review in small clinics changed how I read our own checks"


def twelve_to_meet(life: Life) -> Life:
    """Let twelve people more be met at the symposium, and the owner have two sessions there."""
    people = "".join(
        f"  - Dr. Rowan {name} <r.{name.lower()}@{name.lower()}.example.org>, faculty, {name} Clinic\n"
        for name in SURNAMES
    )
    meet = "".join(
        f"      - who: Dr. {name}\n        connection: {TALK}, {number} of them above all.\n"
        f"        question: which of the {number} you would drop first\n"
        for number, name in zip(NUMBERS, SURNAMES, strict=True)
    )
    life.edits_the_files("programs:\n", f"{people}programs:\n")
    life.edits_the_files("limits: {drafts", f"{meet}limits: {{conference_requests: 20, asks: 30 per week, drafts")
    return life


NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen")


def test_a_week_with_twelve_requests_offers_no_time_to_two_people(life: Life) -> None:
    twelve_to_meet(life)
    life.is_busy("2027-01-07 09:00", "2027-01-07 12:00")
    for day in ("2026-12-03", "2026-12-04", "2026-12-05"):
        life.on(day).runs()
    names = {title for _, _, title in life.holds().values() if title.endswith("?")}
    assert len(names) == len(SURNAMES) + 1
    spans = sorted(
        (starts, starts + length, title) for starts, length, title in life.holds().values() if title in names
    )
    between = timedelta(minutes=15)
    for (_, ends, one), (starts, _, other) in pairwise(spans):
        assert starts - ends >= between, (one, other)
    assert not [one for one in spans if one[0] < at("2027-01-07 12:00") and one[1] > at("2027-01-07 09:00")]
    before = life.holds()
    life.on("2026-12-06").runs()
    assert life.holds() == before
