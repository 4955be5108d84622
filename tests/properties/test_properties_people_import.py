"""Whatever stands in an address book: what import prints loads as people.yaml, and gives the same people back."""

from __future__ import annotations

import csv
import os
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from outreach.config.load import load
from outreach.config.pasting import listed_places
from outreach.errors import UsageError
from outreach.importing.reading import read_book
from outreach.importing.sheet import sheet
from outreach.importing.sorting import Sorted, sort_out
from outreach.importing.trying import tried

MINE = """\
version: 1
me: {name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}
programs: [Harbor State University, Northfield (NF)]
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor
  - Jonah Adeyemi, MD <j.adeyemi@northfield.example.edu>, near-peer, call him Jonah
  - Dr. Ingrid Halvorsen <i.halvorsen@harbor-state.example.edu>, sponsor
meetings:
  - {with: Dr. Halvorsen, when: 2026-12-02 4:00 pm}
  - {with: Jonah, when: 2026-12-03 4:00 pm}
"""
HOSTILE = (
    "- ", ": ", " #", "'", '"', "{{ x }}", "{% raw %}", "[a, b]", "*x", "&x", "!!python/object", "%TAG", "| ", "> ",
    "\n", "\r\n", "\t", "\0", "\x85", "\u2028", "\u202e", "\u200b", "\u200d", "\ufeff", "\x1b[31m", "\ud7ff", "\ufffe",
    '=HYPERLINK("http://x")', "+1", "@x", "\\", "\\n", "null", "~", "no", "2026-12-02", "9:30", "---", "...", "? ",
    "עמר", "عمر", "李", "🌸", "é", "e\u0301", ",", ";", "|", "<", ">", "<a@b.org>", "(", ")", "MD", "PhD", "Jr.", "Dr.",
    "van der", "every 6 weeks", "never", "call him", "last", "sponsor", "sponser", "program director", "Harbor State",
    "Harbour State", "NF", "x" * 300,
)  # fmt: skip
NAMES = ("Ada", "Quill", "Ingrid", "Lars", "Halvorsen", "Jonah", "Adeyemi", "Samuel", "Oyelaran", "Chen", "Wu", "Zoë")
HOUSES = ("example.org", "northfield.example.edu", "nothrfield.example.edu")
LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
FAST = settings(
    deadline=None, max_examples=1500 if LONG else 60, suppress_health_check=[HealthCheck.too_slow], database=None
)

words = st.one_of(st.sampled_from(NAMES), st.sampled_from(HOSTILE), st.text(max_size=6))
cells = st.lists(words, max_size=5).map(" ".join) | st.lists(words, max_size=4).map("".join)
names = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).map(" ".join) | cells
boxes = st.tuples(st.sampled_from(("ada", "a.b", "s.oyelaran", "n.ferrer")), st.sampled_from(HOUSES)).map("@".join)
several = st.lists(boxes, min_size=1, max_size=3).map(", ".join)
addresses = boxes | several | boxes.map(str.upper) | boxes.map("mailto:{}".format) | boxes.map("X <{}>".format) | cells
tables = st.lists(st.tuples(names, addresses, cells, cells, cells, cells), max_size=8)


def imported(raw: bytes, root: Path) -> tuple[Sorted, str]:
    """Import what came in, and give what is printed."""
    project = load(root).project
    found = tried(sort_out(read_book("-", BytesIO(raw)).entries, project, listed_places(root)), root)
    return found, sheet(found, "what came in")


def require_same_people_back(raw: bytes) -> None:
    """Import, paste, load: no error, the same names and addresses, and nobody new the second time."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "config.yaml").write_text(MINE, encoding="utf-8")
        try:
            found, text = imported(raw, root)
        except UsageError:  # a file that is mostly no text, or has no end
            return
        (root / "people.yaml").write_bytes(text.encode())
        loaded = load(root)
        assert [one for one in loaded.problems if one.level == "error"] == []
        assert loaded.project
        read = {(one.name, one.email or "", one.also) for one in loaded.project.people}
        assert {(one.person.name, one.person.email, one.person.also) for one in found.people} <= read
        assert len(read) == 3 + len(found.people)
        again, _ = imported(raw, root)
        assert again.people == ()


@FAST
@given(tables)
@example([("\ufdd0", "", "", "", "", "")])
@example([("Ada Quill", "ada@example.org", "", "", "", ""), ("Ada Quill", "", "", "", "", "")])
@example([("Lars Halvorsen", "l@example.org", "Harbour State", "", "", "")])
def test_a_table_of_anything_prints_what_loads(rows: list[tuple[str, ...]]) -> None:
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(["Name", "Email", "Company", "Position", "Roles", "Notes"])
    writer.writerows(rows)
    require_same_people_back(b"\xef\xbb\xbf" + table.getvalue().encode("utf-8", "surrogatepass"))


@FAST
@given(
    st.lists(st.tuples(names, addresses, cells, cells, cells, cells), max_size=6),
    st.sampled_from(("2.1", "3.0", "4.0")),
)
def test_cards_of_anything_print_what_loads(rows: list[tuple[str, ...]], version: str) -> None:
    lines = ["BEGIN:VCARD"]
    for name, address, place, position, note, more in rows:
        lines += ["BEGIN:VCARD", f"VERSION:{version}", f"FN:{name}", f"EMAIL;PREF:{address}", f"ORG:{place};{more}"]
        lines += [f"TITLE:{position}", f"N:{more};{note}", f"NOTE;ENCODING=QUOTED-PRINTABLE:{note}=", "END:VCARD"]
    require_same_people_back("\r\n".join(lines).encode("utf-8", "surrogatepass"))
