"""The card of a conference on screen, for programs and on paper; and which conference is meant."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from outreach.domain.facts import Fact, Noted
from outreach.domain.people import PersonId
from outreach.domain.profile import Repair
from outreach.domain.project import Project
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.cards import PAGE, Card
from outreach.planning.fold import fold
from outreach.reports.card import card_html, card_json, card_text
from outreach.reports.which_card import card_named, next_card
from tests.builders import at
from tests.loaded import example, loaded

NOW = "2027-01-28 08:00"
SYMPOSIUM = """\
people:
  - Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty, Great Basin University
  - Dr. Ada Quill <ada@example.org>, faculty
  - Jonah Adeyemi, MD <jonah@example.org>, resident
questions: {resident: What would you do again?, presenter: What was hardest to get right?}
profile: {intro: I am Nadia Ferrer.}
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-29..2027-01-30
    timezone: America/Detroit
    meet:
      - {who: Dr. Sandoval, connection: Your paper sorts my errors., question: which failures you look for}
      - Dr. Quill
      - Dr. Adeyemi
    sessions:
      - {when: 2027-01-29 10:00 am, length: 75 min, type: talk, title: Plenary, speaker: Dr. Quill}
      - 2027-01-30 9:00 am, 60 min, mentoring, Meet the expert, sign up by 2027-01-29
      - 2027-01-30 1:00 pm, 60 min, my poster, Contouring audit
  - Spring Symposium 2027-04-10..2027-04-11, America/Chicago
  - Autumn Congress tbd
"""

# the words of the card are those that ship, whoever's card it is
EMPTY = loaded("")


def view_of(project: Project, *facts: Fact, now: str = NOW) -> View:
    moment = at(now)
    return View(project=project, history=fold(facts, project, moment), now=moment)


def the_card(text: str = SYMPOSIUM, *facts: Fact, name: str = "glws") -> Card:
    return card_named(name, view_of(loaded(text), *facts))


def test_the_card_says_whom_why_one_question_where_and_how_to_begin() -> None:
    assert card_text(the_card(), at(NOW).date(), EMPTY).split("\n") == [
        "Great Lakes Winter Symposium, Fri 29 Jan to Sat 30 Jan",
        "",
        "Whom to look for",
        "  Dr. Sandoval, Great Basin University",
        "    Your paper sorts my errors.",
        "    Ask: which failures you look for",
        "  Dr. Quill",
        "    Ask: What was hardest to get right?",
        "  Dr. Adeyemi",
        "    Ask: What would you do again?",
        "",
        "Where to be, Detroit time",
        "  Fri 29 Jan 10:00 am  Plenary",
        "    Dr. Quill speaks",
        "  Sat 30 Jan 9:00 am  Meet the expert",
        "    sign up by 29 Jan",
        "  Sat 30 Jan 1:00 pm  My poster: Contouring audit",
        "",
        "In thirty seconds",
        "  I am Nadia Ferrer.",
        "",
    ]


def test_what_was_noted_of_somebody_is_on_the_card() -> None:
    quill = PersonId("ada-quill")
    noted = [
        Noted(at=at("2027-01-20"), text="Your margins paper.", field="connection", person=quill, occasion="glws"),
        Noted(at=at("2027-01-21"), text="why three  millimetres", field="question", person=quill),
        Noted(at=at("2027-01-22"), text="another place", field="question", person=quill, occasion="elsewhere"),
    ]
    (one,) = [one for one in the_card(SYMPOSIUM, *noted).people if one.name == "Dr. Quill"]
    assert (one.why, one.question) == ("Your margins paper.", "why three millimetres")


def test_a_meeting_on_these_days_stands_among_the_sessions_in_the_hours_of_the_venue() -> None:
    text = f"{SYMPOSIUM}meetings:\n  - {{with: Dr. Quill, when: 2027-01-29 1:00 pm CT}}\n"
    assert ("Fri 29 Jan", "2:00 pm", "Dr. Quill") in [(one.day, one.time, one.title) for one in the_card(text).stops]


def test_nothing_of_fit_reach_rank_or_anything_private_is_on_a_card() -> None:
    season = example()
    view = view_of(season)
    card = card_named("glws", view)
    texts = "\n".join(
        (
            card_text(card, view.today, view.project),
            card_html(card, view.today, view.project),
            str(card_json(card, view.now)),
        )
    )
    repairs = [one.repair for one in season.private.people if isinstance(one.repair, Repair)]
    private = [word for one in repairs for word in (one.what, one.my_part, one.offer)]
    private += [season.private.mentors_may_share, *(one.why for one in season.private.people)]
    private += ["ambitious", "realistic", "safe", "reach", "rank"]
    assert not [word for word in private if word and word in re.sub(r"<head>.*</head>", "", texts, flags=re.DOTALL)]


def test_json_gives_the_same_with_times_that_name_their_offset() -> None:
    found = card_json(the_card(), at(NOW))
    assert (found["version"], found["card"], found["timezone"]) == (1, "conference", "America/Detroit")
    assert found["where"] == [
        {"start": "2027-01-29T10:00-05:00", "title": "Plenary", "about": ["Dr. Quill speaks"]},
        {"start": "2027-01-30T09:00-05:00", "title": "Meet the expert", "about": ["sign up by 29 Jan"]},
        {"start": "2027-01-30T13:00-05:00", "title": "My poster: Contouring audit", "about": []},
    ]


class _Tags(HTMLParser):
    """What stands open at the end, and every attribute on the way."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.attributes: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [name for name, _ in attrs]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_the_page_is_whole_needs_nothing_beside_itself_and_follows_the_reader() -> None:
    page = card_html(the_card(), at(NOW).date(), EMPTY)
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert {"src", "href", "onload"}.isdisjoint(tags.attributes)
    assert not re.search(r"url\(|@import|<script|https?:", page)
    assert "default-src 'none'; style-src 'unsafe-inline'" in page
    assert "prefers-color-scheme: dark" in page
    assert "@page" in page
    assert "Where to be, Detroit time" in tags.words


def test_what_people_wrote_is_text_on_the_page() -> None:
    text = SYMPOSIUM.replace("which failures you look for", "whether <b>3 & 4</b> differ")
    page = card_html(the_card(text), at(NOW).date(), EMPTY)
    assert "whether &lt;b&gt;3 &amp; 4&lt;/b&gt; differ" in page
    assert "<b>" not in page


def crowded(people: int, sessions: int) -> str:
    who = "".join(
        f"  - Dr. Ann Number{chr(65 + n)}son <n{n}@example.org>, faculty, Somewhere {n}\n" for n in range(people)
    )
    meet = "".join(
        f"      - {{who: Dr. Number{chr(65 + n)}son, connection: We both sort errors.}}\n" for n in range(people)
    )
    plan = "".join(
        f"      - 2027-01-29 {8 + n // 4}:{n % 4 * 15:02}, 15 min, talk, Talk {n}\n" for n in range(sessions)
    )
    head = "conferences:\n  - name: Big Congress\n    dates: 2027-01-29..2027-01-30\n    timezone: America/Detroit\n"
    return f"people:\n{who}{head}    meet:\n{meet}    sessions:\n{plan}"


def test_more_than_a_page_holds_is_counted_on_it() -> None:
    card = the_card(crowded(25, 40), name="big congress")
    assert len(card.whom) + len(card.where) <= PAGE + 2
    assert (len(card.people), card.more_people) == (21, 4)
    assert (len(card.stops), card.more_stops) == (12, 28)
    text = card_text(card, at(NOW).date(), EMPTY)
    assert "  and 4 more\n" in text
    assert "  and 28 more\n" in text
    page = card_html(card, at(NOW).date(), EMPTY)
    assert '<body class="crowded">' in page
    assert "<li>and 28 more</li>" in page
    assert "crowded" not in card_html(the_card(), at(NOW).date(), EMPTY).partition("<body")[2]


def test_a_bare_conference_has_a_short_card_without_empty_headings() -> None:
    card = the_card("conferences:\n  - Spring Meeting 2027-04-10, America/Chicago\n", name="spring")
    assert card_text(card, at(NOW).date(), EMPTY) == "Spring Meeting, Sat 10 Apr\n"
    assert "<h2>" not in card_html(card, at(NOW).date(), EMPTY)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("glws", "Great Lakes Winter Symposium"),
        ("lakes symposium", "Great Lakes Winter Symposium"),
        ("spring symposium", "Spring Symposium"),
    ],
)
def test_a_conference_is_found_by_its_id_or_words_of_its_name(name: str, title: str) -> None:
    assert the_card(name=name).title == title


def test_of_two_the_one_that_is_not_over_is_meant() -> None:
    assert card_named("symposium", view_of(loaded(SYMPOSIUM), now="2027-03-01 08:00")).title == "Spring Symposium"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("symposium", '"symposium" could be Great Lakes Winter Symposium and Spring Symposium; write the whole name'),
        ("autumn", "Autumn Congress has no dates yet; write them under conferences:"),
    ],
)
def test_what_has_no_card_says_why(name: str, why: str) -> None:
    with pytest.raises(UsageError, match=re.escape(why)):
        the_card(name=name)


def test_the_next_conference_is_the_one_that_is_on_or_comes_first() -> None:
    assert next_card(view_of(loaded(SYMPOSIUM), now="2027-01-30 20:00")).title == "Great Lakes Winter Symposium"
    assert next_card(view_of(loaded(SYMPOSIUM), now="2027-01-31 08:00")).title == "Spring Symposium"
    with pytest.raises(UsageError, match="no conference is ahead"):
        next_card(view_of(loaded(SYMPOSIUM), now="2027-04-12 08:00"))
