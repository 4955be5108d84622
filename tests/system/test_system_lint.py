"""`outreach lint`: any text before the guardrails, from files and from what comes in, with and without a workspace."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest
import yaml

from tests.architecture.source import ROOT
from tests.system.terminal import Screen, Terminal, typed, workspace

WRONG = """\
Subject: The day at Northfield

Dear Dr. Chen,

Thank you for showing me Northfield University.
⟦one detail⟧

> I trained at Mesa Verde.

--
Maya Okafor, once at Cedar Ridge
"""
CLEAN = "Dear Dr. Marchetti,\n\nThank you for the Friday plan review.\n"
POLICY = "policy Harbor State: welcome"


@pytest.fixture
def season(tmp_path: Path) -> Terminal:
    terminal = workspace(tmp_path / "season")
    assert terminal.type("note", POLICY).code == 0
    return terminal


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder that is no workspace, of somebody who has none."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("OUTREACH_WORKSPACE", raising=False)
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def written(folder: Path, text: str | bytes = WRONG, name: str = "draft.txt") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def rules(screen: Screen) -> list[tuple[int | None, int | None, str]]:
    """Give line, column and rule of what was found, as programs read it."""
    return [(one["line"], one["column"], one["rule"]) for one in json.loads(screen.out)["findings"]]


class TestScreen:
    def test_every_finding_is_a_line_with_place_level_rule_words_and_fix(self, season: Terminal) -> None:
        name = written(season.root)
        screen = season.type("lint", name, "--person", "marchetti")
        assert (screen.code, screen.err) == (3, "")
        lines = screen.out.splitlines()
        assert (
            f'{name}:3:6: block  greeting-name (R101): greets "Dr. Chen", and this is for Dr. Marchetti; '
            "write Dr. Marchetti"
        ) in lines
        assert (
            f'{name}:1:21: block  other-program (R104): names another program, "Northfield"; '
            "write Harbor State, or leave it out"
        ) in lines
        assert (
            f'{name}:6:1: block  gap (C202): a detail is still missing, "one detail"; '
            "write it there, or take the sentence out"
        ) in lines
        assert lines[-1].startswith("1 text, ")
        assert "to mend" in lines[-1]

    def test_quotations_and_signatures_are_not_read(self, season: Terminal) -> None:
        out = season.type("lint", written(season.root), "--person", "marchetti").out
        assert "Mesa Verde" not in out
        assert "Cedar Ridge" not in out

    def test_a_text_without_a_fault_says_so_and_ends_with_nought(self, season: Terminal) -> None:
        name = written(season.root, "Dear Dr. Marchetti,\n\nThank you for the Friday plan review.\n\n--\nMaya Okafor\n")
        screen = season.type("lint", name, "--person", "marchetti", "--subject", "The Friday plan review")
        assert (screen.code, screen.out, screen.err) == (0, "1 text, every check passed.\n", "")

    def test_quiet_prints_nothing_and_keeps_the_exit_code(self, season: Terminal) -> None:
        assert season.type("lint", written(season.root), "--quiet") == Screen(3, "", "")

    def test_remarks_alone_stop_nothing(self, season: Terminal) -> None:
        name = written(season.root, "Dear Dr. Marchetti,\n\nDr. Zebrowski showed me the clinic.\n")
        screen = season.type("lint", name, "--person", "marchetti")
        assert screen.code == 0
        assert 'warn  other-person (R103): "Dr. Zebrowski" is in none of your files; check the name' in screen.out
        assert "to mend" not in screen.out

    def test_several_texts_are_told_in_order_and_counted(self, season: Terminal) -> None:
        first, second = written(season.root, "[topic]", "a.txt"), written(season.root, "⟦what⟧", "b.md")
        out = season.type("lint", first, second, first).out
        assert out.index("a.txt:1:1: block") < out.index("b.md:1:1: block")
        assert out.splitlines()[-1].startswith("2 texts, ")


class TestJson:
    def test_the_object_is_a_version_and_findings_with_their_files(self, season: Terminal) -> None:
        name = written(season.root)
        found = json.loads(season.type("--json", "lint", name, "--person", "marchetti").out)
        assert sorted(found) == ["findings", "version"]
        assert found["version"] == 1
        assert {
            "file": name,
            "line": 6,
            "column": 1,
            "rule": "C202",
            "name": "gap",
            "level": "block",
            "message": 'a detail is still missing, "one detail"',
            "where": "body:4:1",
            "fix": "write it there, or take the sentence out",
        } in found["findings"]

    def test_a_finding_of_an_encoded_mail_has_no_line_of_the_file(self, season: Terminal) -> None:
        mail = (
            b"Subject: Hello there\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
            b"Content-Transfer-Encoding: quoted-printable\n\nOne =\nline, [topic].\n"
        )
        name = written(season.root, mail, "saved.eml")
        assert (None, None, "C201") in rules(season.type("--json", "lint", name))
        assert f"{name}:body:1:11: block  placeholder" in season.type("lint", name).out


class TestTexts:
    @pytest.mark.parametrize("lead", ["Subject: About [topic]\n\n", "To: nobody\nsubject:   About [topic]\n"])
    def test_header_lines_are_no_words_and_give_the_subject(self, season: Terminal, lead: str) -> None:
        found = rules(season.type("--json", "lint", written(season.root, f"{lead}Dear Dr. Chen,\n[place]\n")))
        column = lead.splitlines()[-1 if "nobody" in lead else 0].index("[") + 1
        lines = lead.count("\n")
        subject_line = 2 if "nobody" in lead else 1
        assert [one for one in found if one[2] == "C201"] == [(subject_line, column, "C201"), (lines + 2, 1, "C201")]

    def test_words_that_look_like_headers_are_words_without_a_subject(self, season: Terminal) -> None:
        name = written(season.root, "To: [place]\n")
        assert (1, 5, "C201") in rules(season.type("--json", "lint", name))

    def test_a_given_subject_wins_and_has_no_line(self, season: Terminal) -> None:
        name = written(season.root, "Subject: About [this]\n\nHello.\n")
        found = rules(season.type("--json", "lint", name, "--subject", "About [that]"))
        assert [one for one in found if one[2] == "C201"] == [(None, None, "C201")]

    def test_what_comes_in_is_read_as_a_text_or_a_mail(self, season: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
        for raw, line in ((b"[topic]", 1), (b"MIME-Version: 1.0\nSubject: Hello\n\n[topic]", 4)):
            monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(raw)))
            screen = season.type("--json", "lint", "-")
            assert (line, 1, "C201") in rules(screen)
            assert json.loads(screen.out)["findings"][0]["file"] == "-"

    def test_where_nothing_can_come_in_there_is_an_empty_text(
        self, season: Terminal, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        assert "1 text, " in season.type("lint", "-").out

    @pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    def test_a_text_is_read_in_the_codings_people_have(self, season: Terminal, coding: str) -> None:
        name = written(season.root, "Dear Dr. Núñez,\r\n[topic]".encode(coding))
        found = rules(season.type("--json", "lint", name))
        assert [one for one in found if one[2] == "C201"] == [(2, 1, "C201")]

    @pytest.mark.parametrize(
        "text", [b"", b"\n", b"Dear \x00 Dr. Chen,", "Dear \u202eDr.\u2066 Chen".encode(), b"one", b"\xef\xbb\xbf"]
    )
    def test_odd_texts_give_findings_and_never_a_trace(self, season: Terminal, text: bytes) -> None:
        screen = season.type("lint", written(season.root, text), "--person", "marchetti")
        assert screen.code in (0, 3)
        assert screen.err == ""
        assert "1 text, " in screen.out

    def test_nothing_is_kept_and_no_file_is_changed(self, season: Terminal) -> None:
        name = written(season.root)
        before = {path: path.read_bytes() for path in season.root.rglob("*") if path.is_file()}
        season.type("lint", name)
        assert {path: path.read_bytes() for path in season.root.rglob("*") if path.is_file()} == before


class TestSurroundings:
    def test_whoever_a_text_goes_to_is_found_by_its_recipient(self, season: Terminal) -> None:
        mail = "To: Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>\nSubject: Thank you\n\nDear Dr. Chen,\n"
        assert "this is for Dr. Marchetti" in season.type("lint", written(season.root, mail)).out

    def test_a_program_alone_says_which_names_are_right(self, season: Terminal) -> None:
        name = written(season.root, "I look forward to Northfield and to Harbor State.\n")
        out = season.type("lint", name, "--program", "harbor state").out
        assert 'names another program, "Northfield"; write Harbor State' in out
        assert '"Harbor State"' not in out

    def test_a_cadence_brings_its_length_and_its_settings(self, season: Terminal) -> None:
        name = written(season.root, "Dear Dr. Oyelaran,\n\n" + "A short update on the audit. " * 40)
        assert "word-count (C203)" not in season.type("lint", name, "--person", "oyelaran").out
        out = season.type("lint", name, "--person", "oyelaran", "--cadence", "mentor-checkin").out
        assert "word-count (C203): too long, " in out

    def test_what_hangs_on_the_occasion_is_known(self, tmp_path: Path) -> None:
        terminal = workspace(tmp_path / "season")
        name = written(terminal.root, CLEAN)
        out = terminal.type("lint", name, "--person", "marchetti", "--cadence", "interview-thanks").out
        assert 'program-policy (M404): Harbor State: may people be thanked?   outreach note "policy Harbor' in out

    def test_a_draft_of_ours_is_known_by_itself(self, season: Terminal) -> None:
        assert season.type("note", "Dr. Marchetti: Your Friday plan review is what I would miss.").code == 0
        assert season.type("run").code in (0, 3)
        (path,) = (season.root / "drafts").glob("*interview-thanks*marchetti*.eml")
        path.write_bytes(path.read_bytes().replace(b"Dear Dr. Marchetti", b"Dear Dr. Lindqvist"))
        screen = season.type("lint", str(path))
        assert 'greeting-name (R101): greets "Dr. Lindqvist", and this is for Dr. Marchetti' in screen.out

    @pytest.mark.parametrize(
        ("words", "said"),
        [
            (("--person", "nobody"), 'nobody is called "nobody"'),
            (("--program", "Nowhere"), 'no program "Nowhere"; there are '),
            (("--cadence", "mentor-chekin"), 'no cadence "mentor-chekin"; did you mean mentor-checkin?'),
            (("--cadence", "zzz"), 'no cadence "zzz"; outreach explain NAME'),
        ],
    )
    def test_what_is_called_otherwise_is_said(self, season: Terminal, words: tuple[str, ...], said: str) -> None:
        screen = season.type("lint", written(season.root), *words)
        assert (screen.code, screen.out) == (2, "")
        assert said in screen.err


class TestWithoutAWorkspace:
    def test_only_what_needs_none_is_asked_and_that_is_said(self, nowhere: Path) -> None:
        screen = typed("lint", written(nowhere))
        assert screen.code == 3
        assert "gap (C202)" in screen.out
        assert "(R104)" not in screen.out
        assert screen.out.splitlines()[-1].startswith("No workspace here, ")

    def test_nobody_is_known(self, nowhere: Path) -> None:
        screen = typed("lint", written(nowhere), "--person", "marchetti")
        assert screen.code == 2
        assert "no workspace here, so nobody is known" in screen.err

    def test_a_configuration_of_some_other_program_lies_in_the_way(self, nowhere: Path) -> None:
        (nowhere / "config.yaml").write_text("theme: dark\nlanguages: [en]\n")
        assert typed("lint", written(nowhere)).code == 3

    def test_a_folder_that_was_named_must_be_a_workspace(self, nowhere: Path) -> None:
        screen = typed("-w", str(nowhere), "lint", written(nowhere))
        assert screen.code == 78
        assert "no config.yaml here" in screen.err

    def test_mistakes_in_a_workspace_are_said_and_nothing_is_judged(self, tmp_path: Path) -> None:
        terminal = workspace(tmp_path / "broken", "version: 1\nme: {name: Maya}\n")
        screen = terminal.type("lint", written(terminal.root))
        assert (screen.code, screen.out) == (78, "")

    def test_somebody_without_a_home_folder_can_lint(self, nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("HOME", "USERPROFILE"):
            monkeypatch.delenv(name, raising=False)
        assert typed("lint", written(nowhere)).code == 3


class TestWhatIsNoText:
    @pytest.mark.parametrize(
        ("name", "raw", "said"),
        [
            ("missing.txt", None, "there is no such file; name a file, or - for what comes in"),
            ("picture.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff", "is no text; name a mail (.eml) or a text"),
            ("zeros.txt", b"\x00" * 1000, "is no text"),
            ("half.txt", b"\xff\xfeA", "is no text"),
            ("long.txt", b"Dear Dr. Chen,\n" * 350_000, "is far too long for a mail; up to 300,000 characters"),
            ("empty.eml", b"", "is no mail: it has no headers"),
        ],
    )
    def test_it_is_said_and_nothing_is_judged(self, season: Terminal, name: str, raw: bytes | None, said: str) -> None:
        path = str(season.root / name) if raw is None else written(season.root, raw, name)
        screen = season.type("lint", path)
        assert (screen.code, screen.out) == (2, "")
        assert f"{name}: {said}" in screen.err
        assert "Traceback" not in screen.err

    def test_a_folder_is_no_text(self, season: Terminal) -> None:
        screen = season.type("lint", str(season.root))
        assert screen.code == 2
        assert "is a folder; name the files in it" in screen.err

    def test_a_name_no_file_can_have_is_said(self, season: Terminal) -> None:
        assert season.type("lint", "x" * 5000).code == 2


class TestHook:
    HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())[0]

    def test_it_reads_texts_and_nothing_else(self) -> None:
        assert self.HOOK["id"] == "outreach-lint"
        assert self.HOOK["types"] == ["text"]
        assert "outreach-lint" in (ROOT / "docs" / "guardrails.md").read_text()

    @pytest.mark.parametrize(("text", "code"), [(CLEAN, 0), (WRONG, 3)])
    def test_its_entry_stops_a_commit_that_would_stop_a_draft(self, nowhere: Path, text: str, code: int) -> None:
        program, *words = shlex.split(self.HOOK["entry"])
        command = [str(Path(sys.executable).with_name(program)), *words, written(nowhere, text)]
        ran = subprocess.run(command, cwd=nowhere, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (code, "")
