from __future__ import annotations

import pytest

from outreach.config.grammar import Unclear, names, policies, roles
from outreach.config.grammar.similar import nearest
from outreach.domain.edits import edits
from outreach.domain.people import Name, Policy, Role


def a_name(title: str, given: str, surname: str, full: str, *degrees: str) -> Name:
    return Name(full=full, title=title, given=given, surname=surname, degrees=degrees)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Dr. Ada Quill", a_name("Dr.", "Ada", "Quill", "Ada Quill")),
        ("dr ada quill", a_name("Dr.", "ada", "quill", "ada quill")),
        ("Dr. Greta Osei, PhD", a_name("Dr.", "Greta", "Osei", "Greta Osei", "PhD")),
        ("Jonah Adeyemi, MD", a_name("Dr.", "Jonah", "Adeyemi", "Jonah Adeyemi", "MD")),
        ("Ms. Wren Hale, DO", a_name("Dr.", "Wren", "Hale", "Wren Hale", "DO")),
        ("Prof. Wren Hale, PhD", a_name("Prof.", "Wren", "Hale", "Wren Hale", "PhD")),
        ("Wren Hale MD PhD", a_name("Dr.", "Wren", "Hale", "Wren Hale", "MD", "PhD")),
        ("Wren Hale, MD/PhD", a_name("Dr.", "Wren", "Hale", "Wren Hale", "MD/PhD")),
        ("Wren Hale Ph.D.", a_name("Dr.", "Wren", "Hale", "Wren Hale", "Ph.D.")),
        ("Kim Anh Pham, CMD", a_name("", "Kim", "Pham", "Kim Anh Pham", "CMD")),
        ("Mr. Luis Ferrand, RT(T)", a_name("Mr.", "Luis", "Ferrand", "Luis Ferrand", "RT(T)")),
        ("Luis Ferrand, R.T.(R)(T)", a_name("", "Luis", "Ferrand", "Luis Ferrand", "R.T.(R)(T)")),
        ("Ms. Marjorie Bell, RN, XYZC", a_name("Ms.", "Marjorie", "Bell", "Marjorie Bell", "RN", "XYZC")),
        ("Theo Brandt", a_name("", "Theo", "Brandt", "Theo Brandt")),
        ("Jonah", a_name("", "Jonah", "", "Jonah")),
        ("Dr. Quill", a_name("Dr.", "", "Quill", "Quill")),
        ("L. Chen", a_name("", "L.", "Chen", "L. Chen")),
        ("Dr. Juan de la Vega", a_name("Dr.", "Juan", "de la Vega", "Juan de la Vega")),
        ("Anke van den Berg", a_name("", "Anke", "van den Berg", "Anke van den Berg")),
        ("Yo-Yo Ma", a_name("", "Yo-Yo", "Ma", "Yo-Yo Ma")),
        ("Anna Do", a_name("", "Anna", "Do", "Anna Do")),
        ("Minh Anh Do", a_name("", "Minh", "Do", "Minh Anh Do")),
        ("Lin Ma, MS", a_name("", "Lin", "Ma", "Lin Ma", "MS")),
        ("Jonah Adeyemi, md", a_name("Dr.", "Jonah", "Adeyemi", "Jonah Adeyemi", "md")),
        ("WREN ANN MA", a_name("", "WREN", "MA", "WREN ANN MA")),
        ("Samuel Reed, Jr.", a_name("", "Samuel", "Reed", "Samuel Reed Jr.")),
        ("Samuel Reed III, M.D.", a_name("Dr.", "Samuel", "Reed", "Samuel Reed III", "M.D.")),
        ("Reed, Samuel", a_name("", "Samuel", "Reed", "Samuel Reed")),
        ("Rosa O'Neil Núñez", a_name("", "Rosa", "Núñez", "Rosa O'Neil Núñez")),
    ],
)
def test_a_name_is_taken_apart_and_nothing_is_guessed(written: str, expected: Name) -> None:
    assert names.parse(written) == expected


@pytest.mark.parametrize(
    ("written", "greeting"),
    [
        ("Jonah Adeyemi, MD", "Dr. Adeyemi"),
        ("Mr. Luis Ferrand, RT(T)", "Mr. Ferrand"),
        ("Kim Anh Pham, CMD", "Kim Anh Pham"),
    ],
)
def test_the_same_rule_of_titles_holds_for_everyone(written: str, greeting: str) -> None:
    assert names.parse(written).formal == greeting


@pytest.mark.parametrize("written", ["", " , ", "Dr.", "Dr. Mr.", "a@example.org", "A <b>", "x" * 300])
def test_what_is_no_name_is_refused(written: str) -> None:
    with pytest.raises(Unclear, match="is no name"):
        names.parse(written)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("PhD", True),
        ("phd", True),
        ("PA-C", True),
        ("MD/PhD", True),
        ("RT(T)", True),
        ("MA", True),
        ("Ma", False),
        ("Do", False),
        ("Ms", False),
        ("Quill", False),
        ("", False),
    ],
)
def test_degrees_are_known_by_their_letters(word: str, known: bool) -> None:
    assert names.is_degree(word) is known


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("pd", Role.PROGRAM_DIRECTOR),
        ("APD", Role.ASSOCIATE_PROGRAM_DIRECTOR),
        ("Research  Mentor", Role.RESEARCH_MENTOR),
        ("near peer", Role.NEAR_PEER),
        ("organizer", Role.ORGANISER),
        ("Northfield", None),
    ],
)
def test_a_role_is_read_in_words(written: str, expected: Role | None) -> None:
    assert roles.parse(written) is expected


@pytest.mark.parametrize("role", list(Role))
def test_every_role_is_read_as_it_is_written(role: Role) -> None:
    assert roles.parse(role.value) is role


def test_a_slip_in_a_role_finds_its_role() -> None:
    assert roles.near("Sponser") == "sponsor"
    assert roles.near("Northfield") is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Welcome", Policy.WELCOME),
        ("coordinator only", Policy.COORDINATOR_ONLY),
        ("coordinator-only", Policy.COORDINATOR_ONLY),
        ("discouraged", Policy.DISCOURAGED),
        ("please don’t", Policy.FORBIDDEN),
        ("please don't.", Policy.FORBIDDEN),
        ("not said", Policy.NOT_SAID),
        ("unknown", Policy.UNKNOWN),
    ],
)
def test_a_policy_is_read_in_the_words_of_notes(written: str, expected: Policy) -> None:
    assert policies.parse(written) is expected


def test_a_policy_nobody_knows_names_the_nearest_or_all() -> None:
    with pytest.raises(Unclear, match=r'no policy "welcom"; write   welcome$'):
        policies.parse("welcom")
    with pytest.raises(Unclear, match="write   welcome, coordinator-only, discouraged, forbidden, not said, unknown"):
        policies.parse("maybe")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("sponser", "sponsor", 1),
        ("sposnor", "sponsor", 1),
        ("sponsr", "sponsor", 1),
        ("sponssor", "sponsor", 1),
        ("abcd", "badc", 2),
        ("same", "same", 0),
        ("", "ab", 2),
        ("abc", "xyz", 3),
        ("abcdef", "fedcba", 3),
        ("a", "abcdef", 3),
    ],
)
def test_edits_are_counted_up_to_one_too_many(one: str, other: str, expected: int) -> None:
    assert edits(one, other, 2) == expected


def test_the_nearest_word_ignores_case_and_ties_go_by_the_alphabet() -> None:
    assert nearest("TIMEZNE", ["timezone", "name"]) == "timezone"
    assert nearest("bat", ["cat", "hat", "Bats"]) == "Bats"
    assert nearest("zat", ["hat", "cat"]) == "cat"


def test_short_words_allow_one_slip_only() -> None:
    assert nearest("yale", ["role"]) is None
    assert nearest("rle", ["role"]) == "role"
    assert nearest("nothing", ["role"], letters=2) is None
