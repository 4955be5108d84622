from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from outreach.domain.messages import Fingerprint, Key
from outreach.providers.google.content_cache import Content, ContentCache

KEY = Key("k" * 32)


def content(n: int = 1, key: Key = KEY) -> Content:
    return Content(
        fingerprint=Fingerprint(f"f{n}"), key=key, thread=f"t{n}", addressed=True, sent=False, saved=1_000 + n
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "seen.json"


def kept(path: Path) -> ContentCache:
    cache = ContentCache(path)
    cache.keep("r1", "m1", content())
    cache.write()
    return cache


def test_what_was_written_down_is_known_again(path: Path) -> None:
    kept(path)
    again = ContentCache(path)
    assert again.of_message("m1") == again.of_draft("r1") == content()
    assert again.of_message("m2") is None
    assert again.of_draft("r2") is None


def test_the_file_is_for_its_owner_alone_and_leaves_nothing_beside_it(path: Path) -> None:
    kept(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["seen.json"]


def test_the_file_holds_no_address_and_no_words(path: Path) -> None:
    kept(path)
    assert json.loads(path.read_text()) == {
        "version": 1,
        "drafts": {"r1": "m1"},
        "messages": {"m1": ["f1", KEY, "t1", True, False, 1001]},
    }


def test_nothing_new_writes_nothing(path: Path) -> None:
    kept(path)
    before = path.stat().st_ino
    again = ContentCache(path)
    again.keep("r1", "m1", content())
    again.listed({"r1": "m1"})
    again.write()
    assert path.stat().st_ino == before
    again.keep("r1", "m2", content(2))
    again.write()
    assert path.stat().st_ino != before


def test_nothing_to_remember_makes_no_file(path: Path) -> None:
    ContentCache(path).write()
    assert not path.exists()


def test_asking_writes_nothing(path: Path) -> None:
    assert ContentCache(path).of_draft("r1") is None
    assert not path.exists()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"version": 2, "drafts": {}, "messages": {}}',
        b'{"version": 1, "messages": {}}',
        b'{"version": 1, "drafts": [], "messages": {}}',
        b'{"version": 1, "drafts": {}, "messages": {"m1": ["f", "k", "t", true, false]}}',
        b'{"version": 1, "drafts": {}, "messages": {"m1": ["f", "k", "t", 1, 0, 5]}}',
        b'{"version": 1, "drafts": {}, "messages": {"m1": 7}}',
        b'{"version": 1, "drafts": {}, "messages": {}, "others": ["m1"]}',
    ],
)
def test_a_file_that_cannot_be_read_is_as_none_and_is_written_anew(path: Path, text: bytes) -> None:
    path.write_bytes(text)
    cache = ContentCache(path)
    assert cache.of_draft("r1") is None
    cache.keep("r1", "m1", content())
    cache.write()
    assert ContentCache(path).of_draft("r1") == content()


def test_a_draft_of_a_message_that_is_not_there_is_unknown(path: Path) -> None:
    path.write_text(json.dumps({"version": 1, "drafts": {"r1": "m1", "r2": 7}, "messages": {}}))
    assert ContentCache(path).of_draft("r1") is None


def test_a_link_in_its_place_is_not_followed(path: Path) -> None:
    elsewhere = path.with_name("elsewhere.json")
    kept(elsewhere)
    before = elsewhere.read_bytes()
    path.symlink_to(elsewhere)
    cache = ContentCache(path)
    assert cache.of_draft("r1") is None
    cache.keep("r2", "m2", content(2))
    cache.write()
    assert elsewhere.read_bytes() == before
    assert not path.is_symlink()


def test_a_file_that_cannot_be_written_is_no_failure(path: Path) -> None:
    cache = ContentCache(path.parent / "nowhere" / "seen.json")
    cache.keep("r1", "m1", content())
    cache.write()
    assert cache.of_draft("r1") == content()
    path.mkdir()
    blocked = ContentCache(path)
    blocked.keep("r1", "m1", content())
    blocked.write()
    assert [one.name for one in path.parent.iterdir()] == ["seen.json"]


def test_a_draft_keeps_its_key_when_its_message_id_is_written_anew(path: Path) -> None:
    cache = kept(path)
    assert cache.keep("r1", "m2", content(2, Key(""))).key == KEY
    assert cache.of_draft("r1") == content(2)
    assert cache.keep("r2", "m3", content(3, Key(""))).key == ""


def test_a_draft_we_took_back_is_forgotten(path: Path) -> None:
    cache = kept(path)
    cache.forget("r1")
    cache.forget("r9")
    assert cache.of_draft("r1") is None
    assert cache.of_message("m1") is None


def test_of_a_draft_only_the_last_message_is_remembered_once_there_is_a_list(path: Path) -> None:
    cache = kept(path)
    cache.keep("r1", "m2", content(2))
    cache.listed({"r1": "m2"})
    cache.write()
    again = ContentCache(path)
    assert again.of_message("m1") is None
    assert again.of_message("m2") == content(2)


def test_drafts_that_are_gone_are_remembered_the_latest_three_hundred(path: Path) -> None:
    cache = ContentCache(path)
    for n in range(1_000, 1_310):
        cache.keep(f"r{n}", f"m{n}", content(n))
    cache.keep("r1", "m1", content(1))
    cache.listed({"r1": "m1"})
    cache.write()
    again = ContentCache(path)
    assert again.of_draft("r1") == content(1)
    assert [n for n in range(1_000, 1_310) if again.of_draft(f"r{n}") is None] == list(range(1_000, 1_010))


def test_when_drafts_of_others_were_first_seen_is_known_again(path: Path) -> None:
    cache = ContentCache(path)
    assert cache.others == {}
    cache.note_others({"m7": 1_000, "m8": 0})
    cache.write()
    assert ContentCache(path).others == {"m7": 1_000, "m8": 0}
    path.write_text('{"version": 1, "drafts": {}, "messages": {}, "others": {"m7": "x", "m8": 5}}')
    assert ContentCache(path).others == {"m8": 5}
