"""Files of people, whatever program wrote them: encodings, delimiters, headings, and what is no list of people."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from outreach.errors import UsageError
from outreach.importing.cleaning import MOST, cleaned, harmless, is_formula, without_signs
from outreach.importing.decoding import decoded
from outreach.importing.entries import Entry
from outreach.importing.reading import MOST_BYTES, read_book
from outreach.importing.tables import read_table

PLAIN = "Name,Email\nJörg Müller,j.mueller@northfield.example.edu\n"


def only(text: str) -> Entry:
    """Read a table of one row."""
    (entry,) = read_table(text, "people.csv").entries
    return entry


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (PLAIN.encode(), "UTF-8"),
        (PLAIN.encode("utf-8-sig"), "UTF-8"),
        (PLAIN.encode("utf-16"), "UTF-16"),
        (PLAIN.encode("utf-16-le"), "UTF-16"),
        (PLAIN.encode("utf-16-be"), "UTF-16"),
        (PLAIN.encode("utf-32"), "UTF-32"),
        (PLAIN.encode("cp1252"), "Windows-1252"),
    ],
)
def test_every_usual_encoding_is_recognised_and_said(raw: bytes, encoding: str) -> None:
    book = read_book("-", BytesIO(raw))
    assert book.entries[0].name == "Jörg Müller"
    assert book.said[0] == f"read as {encoding}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_on_any_machine(end: str) -> None:
    text = decoded(PLAIN.replace("\n", end).encode(), "people.csv").text
    assert text == PLAIN


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"PK\x03\x04rest", "an Excel workbook or a zip archive"),
        (b"\xd0\xcf\x11\xe0rest", "an old Excel workbook"),
        (b"%PDF-1.7", "a PDF"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF" + bytes(range(8)) + b"\0\1\2\3" * 9, "this is no text"),
        (b"", "it is empty"),
        (b" \n\n", "it is empty"),
        (b"only words\nand more words\n", "the columns could not be told apart"),
        (b"Notes:\nnothing here\n", "the columns could not be told apart"),
        (b'Name,Email\n"Ada Quill,ada@example.org\n' + b"x\n" * 80_000, "a cell without end"),
    ],
)
def test_what_is_no_list_of_people_is_refused_by_what_it_is(raw: bytes, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        read_book("-", BytesIO(raw))


def test_a_file_must_be_there_be_a_file_and_have_an_end(tmp_path: Path) -> None:
    for path, said in (
        (tmp_path / "none", "no such file"),
        (tmp_path, "is a folder"),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(UsageError, match=said):
            read_book(str(path), BytesIO())
    with pytest.raises(UsageError, match="longer than"):
        read_book("-", BytesIO(b"x" * (MOST_BYTES + 1)))


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_the_sign_between_cells_is_the_one_that_makes_headings(sign: str) -> None:
    book = read_table(sign.join(("Full Name", "E-mail", "Company")) + "\n" + sign.join("ABC") + "\n", "people.csv")
    assert [(one.name, one.addresses, one.at) for one in book.entries] == [("A", ("B",), "C")]


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("Name,Email", "Ada Quill,ada@example.org", ("Ada Quill", ("ada@example.org",), "", "")),
        ("First name,Last name,Company", "Ada,Quill,Tall Oaks", ("Ada Quill", (), "Tall Oaks", "")),
        ("Name,Given Name,Family Name,E-mail 1 - Value", "A.,Ada,Quill,a@x.org", ("Ada Quill", ("a@x.org",), "", "")),
        ("Name,First Name,Last Name", "Ada Quill,Ada,", ("Ada Quill", (), "", "")),
        (
            "Title,First Name,Middle Name,Last Name,Suffix,Company,Job Title,E-mail Address,E-mail 2 Address",
            "Dr.,Ada,M.,Quill,,Tall Oaks,Chair,a@example.org,b@example.org",
            ("Dr. Ada M. Quill", ("a@example.org", "b@example.org"), "Tall Oaks", "Chair"),
        ),
        ("Name,Degrees,Organization,Title", "Ada Quill,MD,Oaks,Chair", ("Ada Quill, MD", (), "Oaks", "Chair")),
        ("Name,Name Prefix,Name Suffix", "Dr. Ada Quill,Dr.,friend", ("Dr. Ada Quill", (), "", "")),
        ("Name,Name Prefix,Email", "Ada Quill,Dr. med.,", ("Dr. Ada Quill", (), "", "")),
        ("Name,E-mail 1 - Value", "Ada,a@x.org ::: b@x.org", ("Ada", ("a@x.org", "b@x.org"), "", "")),
        ("Name", "Ada Quill", ("Ada Quill", (), "", "")),
    ],
)  # fmt: skip
def test_headings_of_google_outlook_and_people_are_known(
    header: str, row: str, expected: tuple[str, tuple[str, ...], str, str]
) -> None:
    found = only(f"{header}\n{row}\n")
    assert (found.name, found.addresses, found.at, found.position) == expected


LINKEDIN = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Priya,Raman,https://www.linkedin.com/in/priya-raman-0,,Mesa Verde,Resident,12 Mar 2024
"""


def test_the_words_above_the_headings_of_linkedin_are_passed_over() -> None:
    found = only(LINKEDIN)
    assert found == Entry(
        where="line 5",
        name="Priya Raman",
        at="Mesa Verde",
        position="Resident",
        link="https://www.linkedin.com/in/priya-raman-0",
    )


def test_a_column_with_another_link_is_no_profile() -> None:
    assert only("Name,Email,Website\nAda Quill,a@example.org,https://quill.example.org\n").link == ""


def test_without_headings_columns_are_told_by_their_looks_and_that_is_said() -> None:
    book = read_table("ada@example.org;17;Ada Quill\nb@example.org;18;Ben Long\n", "people.csv")
    assert [(one.where, one.name, one.addresses) for one in book.entries] == [
        ("line 1", "Ada Quill", ("ada@example.org",)),
        ("line 2", "Ben Long", ("b@example.org",)),
    ]
    assert book.said[1] == "no headings; by their looks: address in column 1, name in column 3"


def test_what_was_guessed_and_what_is_not_used_is_said() -> None:
    unused = ",".join(f"Field {number}" for number in range(10))
    book = read_table(f"Name,Company,Comment,{unused}\nAda Quill,Tall Oaks,hello\n", "people.csv")
    assert book.said[:2] == ("cells parted by commas", "columns: Name, Company = place, Comment = note")
    assert book.said[2].startswith("not used: Field 0, Field 1, ")
    assert book.said[2].endswith(", Field 7 and 2 more")


def test_rows_with_nothing_and_rows_that_are_too_short_or_too_long_do_no_harm() -> None:
    book = read_table("Name,Email,Company\n\n,,\nAda Quill\nBen Long,b@example.org,Oaks,more,more\n", "people.csv")
    assert [one.name for one in book.entries] == ["Ada Quill", "Ben Long"]


def test_a_heading_without_end_is_none() -> None:
    with pytest.raises(UsageError, match="told apart"):
        read_table(f"{'Name' * 30},x\nAda,b\n", "people.csv")


@pytest.mark.parametrize(
    ("text", "plain", "hid"),
    [
        ("Ada  Quill\n", "Ada Quill", False),
        ("Ada\nQuill", "Ada Quill", False),
        ("Ada\u2028Quill", "Ada Quill", False),
        ("Ada\0 Quill", "Ada Quill", True),
        ("\u202eAda\u202c Quill", "Ada Quill", True),
        ("A\u200dda \u200bQuill\ufeff", "Ada Quill", True),
        ("سه\u200cشنبه", "سه\u200cشنبه", False),
        ("Jo\u0308rg", "Jörg", False),
        ("x" * (MOST + 5), "x" * MOST, False),
    ],
)
def test_a_text_is_put_on_one_line_without_what_nobody_sees(text: str, plain: str, hid: bool) -> None:
    assert tuple(cleaned(text)) == (plain, hid)


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "+15551234", "@ada", "-Ada", '=HYPERLINK("http://x")'])
def test_what_a_spreadsheet_would_calculate_is_a_formula(text: str) -> None:
    assert is_formula(text)
    assert harmless(f" {text}") == ""


def test_pictures_are_no_part_of_a_name() -> None:
    assert without_signs("Ada 🌸 Quill 👩\u200d⚕\ufe0f") == "Ada Quill"
    assert without_signs("Ада Квилл") == "Ада Квилл"
