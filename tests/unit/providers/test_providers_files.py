"""A folder of keyed files under the hands of a person who deletes at the wrong moment."""

from __future__ import annotations

from pathlib import Path

from outreach.domain.messages import Key
from outreach.patterns import Pattern
from outreach.providers.files import KeyedFiles, slug

KEY = Key("k1")


def files(folder: Path) -> KeyedFiles:
    return KeyedFiles(folder, ".txt", Pattern(rb"id=(\w+)"))


def test_a_file_that_is_gone_is_neither_replaced_nor_removed(tmp_path: Path) -> None:
    keyed = files(tmp_path)
    assert keyed.add("name", KEY, b"id=k1")
    (tmp_path / "name.txt").unlink()
    assert not keyed.replace(KEY, b"id=k1 again")
    assert not keyed.remove(KEY)
    assert keyed.read(KEY) is None
    assert list(tmp_path.iterdir()) == []


def test_only_changed_files_are_read_again(tmp_path: Path) -> None:
    keyed = files(tmp_path)
    keyed.add("name", KEY, b"id=k1")
    assert keyed.by_key() == {KEY: tmp_path / "name.txt"}
    (tmp_path / "name.txt").write_bytes(b"id=k22")
    assert keyed.by_key() == {Key("k22"): tmp_path / "name.txt"}


def test_a_broken_link_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "broken.txt").symlink_to(tmp_path / "nowhere")
    keyed = files(tmp_path)
    assert keyed.by_key() == {}
    keyed.add("broken", KEY, b"id=k1")
    assert (tmp_path / "broken-2.txt").read_bytes() == b"id=k1"


def test_a_slug_is_ascii() -> None:
    assert slug("Dr. Müller-Lüdenscheidt: 2 Fragen!") == "dr-muller-ludenscheidt-2-fragen"
