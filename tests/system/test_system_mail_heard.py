"""A run that may read mail, over the test server: what the workspace keeps of it, and what no file ever holds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from outreach.domain.facts import AbsenceSeen, BounceSeen, Fact, MailSeen, ReadUpTo
from outreach.providers.google import scopes
from outreach.providers.google.content_cache import NAME
from tests.builders import at
from tests.google_season import GRANTED, OWNER, GoogleSeason, example, google_season
from tests.mail_at_hand import a_mail, away, bounce

READING = GRANTED | {scopes.READONLY, scopes.EVENTS_READONLY}
STRANGER = "Petra Quill <p.quill@elsewhere.example.org>"
FIRST, SECOND, THIRD = "2026-12-02 18:31", "2026-12-03 07:30", "2026-12-04 07:30"


def reading(answer: str) -> str:
    return example().replace("google: {token: file}", f"google: {{token: file, read: {answer}}}")


@pytest.fixture
def season(tmp_path: Path) -> Iterator[GoogleSeason]:
    with google_season(tmp_path, reading("yes"), granted=READING) as found:
        yield found


def comes(season: GoogleSeason, raw: bytes, when: str) -> None:
    season.world.account(OWNER).gmail.receive(raw, at(when))


def new(season: GoogleSeason, kind: type[Fact]) -> list[Fact]:
    return [one for one in season.facts() if isinstance(one, kind)]


def paths(season: GoogleSeason) -> list[str]:
    return [one.path for one in season.world.journal if "/history" in one.path or "/messages" in one.path]


def test_mail_of_known_people_is_recorded_and_no_word_of_it_or_of_anybody_else(season: GoogleSeason) -> None:
    season.run(FIRST)
    known = people(season)[0]
    when = "2026-12-02 20:00"
    canaries = ("canaryword", "canarystranger", "canaryaway", "canaryreturned", "elsewhere.example.org")
    comes(season, a_mail(known, OWNER, when, subject="Friday", body="canaryword"), when)
    comes(season, a_mail(STRANGER, OWNER, when, subject="canarystranger", body="canaryword"), when)
    comes(season, away(known, when, "Away until December 9, canaryaway.", to=OWNER), when)
    comes(season, bounce(known, when).replace(b"Words nobody", b"canaryreturned"), when)
    season.run(SECOND)
    assert [one.kind for one in new(season, MailSeen) if isinstance(one, MailSeen)] == ["mail"]
    assert len(new(season, AbsenceSeen)) == 1
    assert len(new(season, BounceSeen)) == 1
    assert b"Friday" in (season.root / ".outreach" / "ledger.db").read_bytes()
    for path in season.root.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert [one for one in canaries if one.encode() in content] == [], path.name


def people(season: GoogleSeason) -> list[str]:
    """Give the addresses of people in the configuration."""
    from outreach.preview import project_of

    return [one.email for one in project_of(season.root).people if one.email]


def test_a_quiet_day_asks_once_what_is_new(season: GoogleSeason) -> None:
    season.run(FIRST)
    season.run(SECOND)
    season.world.clear_journal()
    season.run(THIRD)
    assert set(paths(season)) == {"/gmail/v1/users/me/history"}


def test_a_place_that_gmail_forgot_is_made_up_for(season: GoogleSeason) -> None:
    season.run(FIRST)
    known = people(season)[0]
    comes(season, a_mail(known, OWNER, "2026-12-02 20:00", subject="In the gap"), "2026-12-02 20:00")
    season.world.account(OWNER).gmail.forget_history()
    comes(season, a_mail(known, OWNER, "2026-12-02 21:00", subject="In the gap too"), "2026-12-02 21:00")
    season.world.account(OWNER).gmail.forget_history()
    season.run(SECOND)
    assert {one.about for one in new(season, MailSeen) if isinstance(one, MailSeen)} == {"In the gap", "In the gap too"}


@pytest.mark.parametrize("granted", [GRANTED, READING])
def test_with_read_no_nothing_is_read_even_where_the_key_still_allows_it(
    tmp_path: Path, granted: frozenset[str]
) -> None:
    with google_season(tmp_path, reading("no"), granted=granted) as season:
        season.run(FIRST)
        comes(season, a_mail(people(season)[0], OWNER, "2026-12-02 20:00"), "2026-12-02 20:00")
        season.run(SECOND)
        assert paths(season) == []
        assert not any("sendAs" in one.path or "/threads" in one.path for one in season.world.journal)
        assert new(season, MailSeen) == new(season, ReadUpTo) == []


def test_a_note_left_on_the_phone_is_read_once_it_is_recorded_no_more(tmp_path: Path) -> None:
    with google_season(tmp_path) as season:
        season.run(FIRST)
        season.world.now = at("2026-12-02 19:00")
        season.human.writes_draft((), "Note", "Halvorsen: canaryword about the hippocampal limits")
        reads = []
        for when in (SECOND, THIRD, "2026-12-05 07:30", "2026-12-06 07:30"):
            season.world.clear_journal()
            season.run(when)
            reads.append(sum("q" in one.query and one.path.endswith("/drafts") for one in season.world.journal))
        assert "canaryword" in str(season.facts())
        assert b"canaryword" not in (season.root / ".outreach" / NAME).read_bytes()
        assert reads[0] >= 1
        assert reads[-1] == 0
