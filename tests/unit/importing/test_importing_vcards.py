"""vCards of three versions, as phones and address books write them, and cards that are broken."""

from __future__ import annotations

import pytest

from outreach.importing.entries import Entry
from outreach.importing.vcards import holds_cards, read_cards


def card(*lines: str, version: str = "3.0") -> str:
    """Write one card."""
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def only(*lines: str, version: str = "3.0") -> Entry:
    """Read one card."""
    (entry,) = read_cards(card(*lines, version=version)).entries
    return entry


def test_a_card_of_version_3_says_who_where_and_what() -> None:
    found = only(
        "N:Quill;Ada;M.;Dr.;PhD",
        "FN:Dr. Ada M. Quill",
        "item1.EMAIL;type=INTERNET:home@example.org",
        "EMAIL;type=INTERNET;type=WORK;type=pref:ada@example.org",
        "ORG:Tall Oaks\\; West;Physics",
        "TITLE:Medical Physicist",
        "NICKNAME:Addie",
        "NOTE:Line one\\nline two\\, three",
        "CATEGORIES:sponsor,friends",
        "item2.URL:https\\://www.linkedin.com/in/ada",
        "PHOTO;ENCODING=b:" + "A" * 30_000,
        "this is no line of a card",
        ":nothing",
    )
    assert found == Entry(
        where="card 1",
        name="Dr. Ada M. Quill, PhD",
        addresses=("ada@example.org", "home@example.org"),
        at="Tall Oaks; West",
        department="Physics",
        position="Medical Physicist",
        roles=("sponsor", "friends"),
        nickname="Addie",
        note="Line one\nline two, three",
        link="https://www.linkedin.com/in/ada",
    )


def test_a_card_of_version_2_1_has_parameters_without_names_and_quoted_printable() -> None:
    found = only(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;",
        "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =",
        "M=C3=BCller",
        "NOTE;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:gr=FC=",
        "n",
        "EMAIL;INTERNET;HOME:home@example.org",
        "EMAIL;PREF;INTERNET:j@example.org",
        version="2.1",
    )
    assert (found.name, found.note, found.addresses) == ("Jörg Müller", "grün", ("j@example.org", "home@example.org"))


@pytest.mark.parametrize("charset", ["IDNA", "ROT13", "PUNYCODE", "NO-SUCH"])
def test_a_charset_that_is_no_text_is_not_asked(charset: str) -> None:
    found = only(f"FN;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:J=C3=B6rg", version="2.1")
    assert found.name == "Jörg"


def test_bytes_that_do_not_fit_their_charset_are_read_as_old_windows_programs_wrote_them() -> None:
    assert only("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=F6rg", version="2.1").name == "Jörg"


def test_a_card_of_version_4_prefers_by_number_and_folds_lines() -> None:
    found = only(
        "FN:Ada", "  Quill", "EMAIL:b@example.org", 'EMAIL;PREF="1":ada@example.org', "ORG:Tall Oaks", version="4.0"
    )
    assert (found.name, found.addresses) == ("Ada Quill", ("ada@example.org", "b@example.org"))
    assert (found.at, found.department) == ("Tall Oaks", "")


@pytest.mark.parametrize("line", ["KIND:group", "kind:ORG", "X-ABShowAs:COMPANY", "X-ADDRESSBOOKSERVER-KIND:group"])
def test_a_house_or_a_list_is_no_person(line: str) -> None:
    assert only("FN:Harbor State", line).fault == "not a person"


def test_an_assistant_inside_a_card_is_passed_over() -> None:
    found = only(
        "FN:Ada Quill", "AGENT:", "BEGIN:VCARD", "FN:Ben Long", "EMAIL:ben@example.org", "END:VCARD", "TITLE:Chair"
    )
    assert (found.name, found.addresses, found.position) == ("Ada Quill", (), "Chair")


def test_a_card_that_is_cut_off_says_so_and_harms_no_other() -> None:
    text = card("FN:Ada Quill") + "BEGIN:VCARD\r\nFN:Cut Off\r\nEMAIL:cut@nor\r\n" + card("FN:Ben Long")
    assert [(one.where, one.name, bool(one.fault)) for one in read_cards(text).entries] == [
        ("card 1", "Ada Quill", False),
        ("card 2", "Cut Off", True),
        ("card 3", "Ben Long", False),
    ]
    last = read_cards("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Ada =").entries
    assert [one.fault for one in last] == ["the card is cut off, so its last lines may be too"]


def test_an_end_without_a_beginning_is_nothing() -> None:
    assert read_cards("END:VCARD\nFN:Nobody\n" + card("FN:Ada Quill")).said == ("1 vCard",)


def test_a_name_in_one_part_alone_is_taken_from_the_whole_name() -> None:
    assert only("N:;Ada Quill;;;", "FN:Ada Quill").name == "Ada Quill"
    assert only("N:Quill;;;;").name == "Quill"
    assert only("ORG:Tall Oaks").name == ""
    assert only("FN:A\tQuill;;", "N:;;;Dr.;").name.startswith("Dr. A")


def test_cards_are_known_by_their_first_line() -> None:
    assert holds_cards("\n begin:vcard\n")
    assert not holds_cards("Name,Email\n")
