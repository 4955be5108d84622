"""Who an entry is, if it is anybody; and the lines that say so, read back by the reader of people.yaml."""

from __future__ import annotations

from datetime import date

import pytest

from outreach.config.grammar import names
from outreach.domain.people import Name, Role
from outreach.importing.candidates import Candidate, LeftOut, candidate
from outreach.importing.entries import Entry
from outreach.importing.lines import person_lines, scalar


def taken(**words: object) -> Candidate:
    """Take an entry that is somebody."""
    found = candidate(Entry(where="line 2", **({"name": "Ada Quill"} | words)))  # type: ignore[arg-type]
    assert isinstance(found, Candidate)
    return found


def left(**words: object) -> str:
    """Give why an entry is nobody."""
    found = candidate(Entry(where="line 2", **({"name": "Ada Quill"} | words)))  # type: ignore[arg-type]
    assert isinstance(found, LeftOut)
    return found.why


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ada Quill", "Ada Quill"),
        ("Ada Quill, MD/PhD", "Dr. Ada Quill"),
        ("Quill, Ada", "Ada Quill"),
        ("Dr. Ada Quill", "Dr. Ada Quill"),
        ("Ada\nQuill", "Ada Quill"),
        ('Ada "Addie" Quill', 'Ada "Addie" Quill'),
        ("Ada Quill 🌸", "Ada Quill"),
        ("\u202eAda Quill", "Ada Quill"),
        ("שרה כהן", "שרה כהן"),
        ("陳大文", "陳大文"),
        ("Jonah", "Jonah"),
    ],
)
def test_names_are_taken_as_they_are_but_on_one_line_and_without_what_hides(name: str, shown: str) -> None:
    assert taken(name=name).name.shown == shown


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "no name"),
        ("🌸", "no name"),
        ("0151 2345", "no name"),
        ('=HYPERLINK("http://evil")', "a formula or a number where the name belongs"),
        ("+1 555 1234", "a formula or a number where the name belongs"),
        ("ada@example.org", "an address where the name belongs"),
        ("x" * 1000, "a name of 1,000 characters"),
        ("Ada & Ben Quill", '"&" in the name; give each person a line of their own'),
        ("{{ config }}", '"{" in the name'),
        ("Ada: Quill", '":" in the name'),
        ("Ada # Quill", '"#" in the name'),
        ("Dr.", '"Dr." is no name'),
    ],
)
def test_what_is_no_name_says_why(name: str, why: str) -> None:
    assert left(name=name) == why


def test_what_is_wrong_with_a_card_comes_first() -> None:
    assert left(fault="not a person") == "not a person"


def test_what_was_taken_out_of_a_name_is_said() -> None:
    assert taken(name="A\u200bda Quill").remarks == ("hidden characters were taken out of the name; look at it again",)
    assert taken(name="Ada Quill 🌸").remarks == ("signs that are no letters were taken out of the name",)


def test_the_first_address_is_written_to_and_the_others_are_known() -> None:
    found = taken(addresses=("mailto:ada@example.org", "Ada Q <b@example.org>", "ADA@example.org", "", "nonsense"))
    assert (found.email, found.also) == ("ada@example.org", ("b@example.org",))
    assert found.remarks == ('no address: "nonsense"',)
    assert found.addresses == ("ada@example.org", "b@example.org")
    many = taken(addresses=tuple(f"a{number}@example.org" for number in range(15)))
    assert len(many.addresses) == 10
    assert many.remarks == ("5 more addresses were left out",)


@pytest.mark.parametrize(
    "address",
    ["foo at bar", "a@b", "a@b@x.org", "=cmd@x.org", "a\u202e@x.org", "a@x.org,b@x.org", "a" * 300 + "@x.org"],
)  # fmt: skip
def test_who_has_no_address_but_a_wrong_one_is_left_out(address: str) -> None:
    assert "address" in left(addresses=(address,))


@pytest.mark.parametrize(
    ("words", "expected", "remarks"),
    [
        ({"position": "Program Director"}, (Role.PROGRAM_DIRECTOR,), ()),
        ({"position": "Chair, Professor of Medicine"}, (Role.CHAIR,), ("position: Chair, Professor of Medicine",)),
        ({"position": "Surgeon"}, (), ("position: Surgeon",)),
        ({"position": "Mentor"}, (), ("position: Mentor",)),
        ({"position": "=cmd()"}, (), ()),
        ({"position": "null"}, (), ()),
        ({"roles": ("Mentor", "* myContacts", "Friends")}, (Role.MENTOR,), ("labels: Friends",)),
        ({"roles": ("pd",), "position": "Program Director"}, (Role.PROGRAM_DIRECTOR,), ()),
    ],
)
def test_roles_come_from_exact_words_only(
    words: dict[str, object], expected: tuple[Role, ...], remarks: tuple[str, ...]
) -> None:
    found = taken(**words)
    assert (found.roles, found.remarks) == (expected, remarks)


@pytest.mark.parametrize(
    ("at", "place", "remarked"),
    [
        ("Tall Oaks", "Tall Oaks", False),
        ("Tall\nOaks", "Tall Oaks", False),
        ("null", "", False),
        ("=cmd()", "", False),
        ("x" * 200, "", True),
        ("ask@example.org", "", True),
        ("12345", "", True),
    ],
)
def test_a_place_is_taken_or_kept_as_a_remark(at: str, place: str, remarked: bool) -> None:
    found = taken(at=at)
    assert (found.at, bool(found.remarks)) == (place, remarked)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ("https://www.linkedin.com/in/ada", "https://www.linkedin.com/in/ada"),
        ("linkedin.com/in/ada?utm=1", "https://linkedin.com/in/ada"),
        ("https://linkedin.com.example.org/in/ada", ""),
        ("https://me@linkedin.com/in/ada", ""),
        ("javascript:linkedin.com/in/ada", ""),
        ("https://www.linkedin.com/company/x", ""),
        ("https://[linkedin.com/in/ada", ""),
        ("https://www.linkedin.com:99999/in/ada", ""),
    ],
)
def test_only_a_profile_at_linkedin_is_one(link: str, kept: str) -> None:
    assert taken(link=link).linkedin == kept


def test_what_has_no_place_in_the_line_is_a_remark() -> None:
    found = taken(nickname="Addie", note="Met her:\n- at the symposium # nice", last="2026-09-01")
    assert found.remarks == ("called: Addie", "note: Met her: - at the symposium # nice")
    assert found.last == date(2026, 9, 1)


def test_one_line_when_everything_fits() -> None:
    found = taken(
        name="Quill, Ada, PhD", addresses=("ada@example.org",), position="Physicist", at="Tall Oaks", department="Onc",
        last="2026-09-01",
    )  # fmt: skip
    line = "- Ada Quill, PhD <ada@example.org>, physicist, Tall Oaks, department Onc, last 2026-09-01"
    assert person_lines(found) == (line,)


def test_keys_when_something_does_not_fit_on_a_line() -> None:
    found = taken(
        addresses=("ada@example.org", "b@example.org"), at="Every, last", roles=("chair",), department="A, B",
        link="linkedin.com/in/ada", last="2026-09-01",
    )  # fmt: skip
    assert person_lines(found) == (
        "- name: Ada Quill <ada@example.org>",
        "  roles: chair",
        "  at: Every, last",
        "  department: A, B",
        '  linkedin: "https://linkedin.com/in/ada"',
        "  last: 2026-09-01",
        '  also: ["b@example.org"]',
    )


@pytest.mark.parametrize(
    "at", ["sponser", "never", "Mentor", "call me", "until 2027-01-01", "America/Chicago", "every 6 weeks"]
)
def test_a_place_that_would_be_read_as_something_else_gets_a_key(at: str) -> None:
    lines = person_lines(taken(at=at))
    assert lines
    assert len(lines) == 2


def test_a_name_that_would_not_come_back_gives_no_line() -> None:
    odd = Candidate(where="line 2", name=Name(full="Dr. Ada", title="Prof.", given="x", surname="y"))
    empty = Candidate(where="line 2", name=Name(full="", title="", given="", surname=""))
    assert person_lines(odd) is None
    assert person_lines(empty) is None


def test_a_title_is_written_only_where_it_does_not_follow_from_a_degree() -> None:
    for name in ("Ada Quill, MD", "Prof. Ada Quill, PhD", "Ms. Ada Quill", "Luis Ferrand, RT(T)", "Sam Reed, Jr."):
        lines = person_lines(taken(name=name))
        assert lines
        assert names.parse(lines[0][2:].strip('"')) == names.parse(name)


@pytest.mark.parametrize(
    "text", ["- x", "a: b", "a #b", "null", "No", "'x", '"x', "[x", "{{x}}", "x ", "! x", "x\\y", "*x", "1:30"]
)
def test_what_could_mean_something_to_yaml_is_quoted(text: str) -> None:
    assert scalar(text).startswith('"')
