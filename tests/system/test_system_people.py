"""`outreach people`, typed: from a file to lines that are pasted, checked and fine; no file there is changed."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from tests.system.terminal import SMALL, Terminal, tree, typed, workspace

CARDS = """\
BEGIN:VCARD
VERSION:3.0
N:Quill;Ada;;Dr.;
EMAIL:ada.quill@tall-oaks.example.org
ORG:Tall Oaks
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Jonah Adeyemi
END:VCARD
"""


@pytest.fixture(name="nadia")
def _nadia(tmp_path: Path) -> Terminal:
    return workspace(tmp_path / "nadia", SMALL)


@pytest.fixture(name="cards")
def _cards(tmp_path: Path) -> str:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS)
    return str(path)


def test_what_is_printed_can_be_pasted_and_is_fine(nadia: Terminal, cards: str) -> None:
    before = tree(nadia.root)
    shown = nadia.type("people", "import", cards)
    assert shown.code == 0
    assert tree(nadia.root) == before
    assert "  - Dr. Ada Quill <ada.quill@tall-oaks.example.org>, Tall Oaks\n" in shown.out
    assert shown.out.endswith("# Next: outreach check\n")
    assert "2 vCards" in shown.err
    (nadia.root / "people.yaml").write_text(shown.out)
    assert "3 people" in nadia.type("check").out
    again = nadia.type("people", "import", cards).out
    assert again.startswith("# cards.vcf: 0 new, 2 already there")
    assert again.endswith("# Nobody is new: nothing to paste.\n")


def test_a_new_file_is_for_its_owner_alone_and_one_that_is_there_is_left(nadia: Terminal, cards: str) -> None:
    path = nadia.root / "people.yaml"
    shown = nadia.type("people", "import", cards, "--to", str(path))
    assert (shown.code, stat.S_IMODE(path.stat().st_mode)) == (0, 0o600)
    assert shown.out.endswith("Next: outreach check\n")
    assert nadia.type("check").code == 0
    before = tree(nadia.root)
    again = nadia.type("people", "import", cards, "--to", str(path))
    assert (again.code, again.out) == (2, "")
    assert "is there already, and is left as it is" in again.err
    assert tree(nadia.root) == before


def test_a_file_that_nobody_reads_is_written_and_that_is_said(nadia: Terminal, cards: str, tmp_path: Path) -> None:
    path = tmp_path / "friends.yaml"
    assert "since nobody reads" in nadia.type("people", "import", cards, "--to", str(path)).out
    assert path.exists()


def test_without_anybody_new_no_file_is_made(nadia: Terminal, tmp_path: Path) -> None:
    (tmp_path / "none.csv").write_text("Name,Email\nJonah Adeyemi,\n")
    path = tmp_path / "new.yaml"
    shown = nadia.type("people", "import", str(tmp_path / "none.csv"), "--to", str(path))
    assert (shown.code, path.exists()) == (0, False)
    assert "was not made" in shown.out


def test_a_symbolic_link_and_a_folder_that_is_not_there_are_refused(
    nadia: Terminal, cards: str, tmp_path: Path
) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(tmp_path / "elsewhere.yaml")
    assert nadia.type("people", "import", cards, "--to", str(link)).code == 2
    assert nadia.type("people", "import", cards, "--to", str(tmp_path / "no" / "new.yaml")).code == 2
    assert not (tmp_path / "elsewhere.yaml").exists()


def test_json_has_everybody_for_programs(nadia: Terminal, cards: str) -> None:
    found = json.loads(nadia.type("people", "import", cards, "--json").out)
    assert [one["name"] for one in found["people"]] == ["Dr. Ada Quill"]
    assert [one["is"] for one in found["known"]] == ["Dr. Jonah Adeyemi <j.adeyemi@northfield.example.edu>"]
    one = json.loads(nadia.type("people", "new", "--name", "Ada Quill", "--json").out)
    assert [row["yaml"] for row in one["people"]] == ["- Ada Quill"]


def test_the_name_of_a_file_may_be_hostile_too(nadia: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "a\n- b: \u202e\x1b[31m.vcf"
    path.write_text(CARDS)
    shown = nadia.type("people", "import", str(path))
    (nadia.root / "people.yaml").write_text(shown.out)
    assert nadia.type("check").code == 0
    assert "\x1b" not in shown.out + shown.err


def test_quiet_says_nothing(nadia: Terminal, cards: str) -> None:
    shown = nadia.type("people", "import", cards, "--quiet")
    assert (shown.code, shown.out, shown.err) == (0, "", "")


def test_without_a_workspace_there_is_nobody_to_compare_with(
    tmp_path: Path, cards: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    monkeypatch.setenv("HOME", str(tmp_path / "empty"))
    shown = typed("people", "import", cards)
    assert shown.out.startswith("# cards.vcf: 2 new")
    assert "no workspace here" in shown.err
    assert "below   people:" in typed("people", "new", "--name", "Ada Quill").out
    monkeypatch.delenv("HOME")
    assert "below   people:" in typed("people", "new", "--name", "Ada Quill").out


def test_files_that_must_be_mended_first_stop_it(nadia: Terminal, cards: str) -> None:
    (nadia.root / "config.yaml").write_text(SMALL.replace("near-peer", "near-pier"))
    assert nadia.type("people", "import", cards).code == 78


def test_a_file_that_cannot_be_read_is_a_sentence(nadia: Terminal) -> None:
    shown = nadia.type("people", "import", "no-such-file.csv")
    assert (shown.code, shown.out) == (2, "")
    assert shown.err == "outreach: no-such-file.csv: there is no such file; name a file, or - for what comes in\n"


def test_people_alone_shows_what_there_is(nadia: Terminal) -> None:
    shown = nadia.type("people")
    assert shown.code == 0
    assert "import" in shown.out
    assert "new" in shown.out


NEW = ("people", "new", "--name")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("Dr. Ada Quill <ada@example.org>", "--role", "sponsor"), "- Dr. Ada Quill <ada@example.org>, sponsor"),
        (("Ada Quill", "--email", "ada@example.org", "--at", "Tall Oaks"), "- Ada Quill <ada@example.org>, Tall Oaks"),
        (("Ada Quill", "--role", "pd", "--role", "mentor"), "- Ada Quill, program director, mentor"),
        (("Ada Quill", "--last", "2026-11-02"), "- Ada Quill, last 2026-11-02"),
        (("Ada Quill", "--last", "3 weeks ago"), "- Ada Quill, last 2026-11-11"),
    ],
)
def test_answers_make_a_line_and_say_where_it_goes(nadia: Terminal, words: tuple[str, ...], line: str) -> None:
    before = tree(nadia.root)
    shown = nadia.type(*NEW, *words)
    assert (shown.code, tree(nadia.root)) == (0, before)
    assert f"\n  {line}\n" in shown.out
    assert "Put this into config.yaml" in shown.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Ada Quill", "--role", "sponser"), 'no role "sponser"; write   sponsor'),
        (("Ada Quill", "--role", "wizard"), "there are research mentor"),
        (("Ada Quill", "--last", "2026-12-24"), "2026-12-24 has not come yet"),
        (("Ada Quill", "--last", "whenever"), "write 2026-09-27"),
        (("Ada Quill <ada@example.org", "--role", "sponsor"), "the address is not closed"),
        (("Ada Quill", "--email", "nonsense"), 'no address: "nonsense"'),
        (("Nadia", "--email", "n.ferrer@lakeshore.example.edu"), "your own address"),
    ],
)
def test_an_answer_that_cannot_be_used_says_why(nadia: Terminal, words: tuple[str, ...], said: str) -> None:
    shown = nadia.type(*NEW, *words)
    assert (shown.code, shown.out) == (2, "")
    assert said in shown.err


def test_what_they_told_is_the_next_thing_to_note(nadia: Terminal) -> None:
    shown = nadia.type(*NEW, "Dr. Ada Quill", "--told", "She prints her own.")
    assert shown.out.endswith('Next: outreach check\nThen: outreach note quill "She prints her own."\n')


def test_people_yaml_is_named_where_there_is_one(nadia: Terminal) -> None:
    (nadia.root / "people.yaml").write_text("people:\n  - Ben Long\n")
    assert "Put this into people.yaml" in nadia.type(*NEW, "Ada Quill").out


def test_somebody_who_is_there_is_said_with_the_place(nadia: Terminal) -> None:
    shown = nadia.type(*NEW, "Jonah Adeyemi <jonah@example.org>")
    assert shown.out == (
        "Dr. Jonah Adeyemi <j.adeyemi@northfield.example.edu> is there already (config.yaml:5).\n"
        "A new address? Add there:   also: [jonah@example.org]\n"
        "Next: outreach explain adeyemi\n"
    )


def test_somebody_who_looks_like_another_is_shown_with_both(nadia: Terminal) -> None:
    shown = nadia.type(*NEW, "Jona Adeyemi <jona@nothrfield.example.edu>")
    assert "Looks like Dr. Jonah Adeyemi" in shown.out
    assert "- Jona Adeyemi <jona@nothrfield.example.edu>" in shown.out


def test_a_look_alike_domain_is_said(nadia: Terminal) -> None:
    shown = nadia.type(*NEW, "Ada Quill <ada@northfeild.example.edu>")
    assert "Note: look at the address: northfeild.example.edu is nearly northfield.example.edu\n" in shown.out


def test_without_a_terminal_and_without_a_name_nobody_can_be_asked(nadia: Terminal) -> None:
    shown = nadia.type("people", "new")
    assert shown.code == 2
    assert "nobody is here to ask; add   --name" in shown.err
