"""What is kept of a sign-in, as text and as a file that only its owner can read."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.domain.project import GoogleSettings
from outreach.errors import DiskError, SignInError
from outreach.providers.google import scopes
from outreach.providers.google.alone import digest, main
from outreach.providers.google.keystore import Keystore
from outreach.providers.google.token_file import FileStore
from outreach.providers.google.tokens import (
    InHand,
    Token,
    UnreadableError,
    from_text,
    owner_key,
    same_account,
    store_of,
    to_text,
)

OWNER = "n.ferrer@lakeshore.example.edu"
TOKEN = Token(
    account=OWNER,
    refresh_token="1//0canary-of-the-refresh",
    client_id="desk-client",
    client_secret="GOCSPX-canary-of-the-client",
    scopes=frozenset({scopes.COMPOSE, scopes.CALENDAR}),
    calendar="c_1@group.calendar.google.com",
    granted_at=datetime(2026, 12, 1, 12, tzinfo=UTC),
    expires_at=datetime(2026, 12, 8, 12, tzinfo=UTC),
    in_production=False,
)
# two bytes each in UTF-16, and one set aside for an end
_WINDOWS_LIMIT = 2560


def file_of(root: Path) -> Path:
    return root / ".outreach" / "token.json"


def test_no_secret_is_in_a_repr() -> None:
    assert "canary" not in repr(TOKEN)
    assert OWNER in repr(TOKEN)


@given(
    secret=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=600),
    ends=st.none() | st.datetimes(timezones=st.just(UTC)).map(lambda one: one.replace(microsecond=0)),
    answer=st.sampled_from([None, True, False]),
    granted=st.frozensets(st.sampled_from([one.scope for one in scopes.PERMISSIONS])),
)
def test_a_token_comes_back_as_it_was(
    secret: str, ends: datetime | None, answer: bool | None, granted: frozenset[str]
) -> None:
    token = replace(TOKEN, refresh_token=secret, expires_at=ends, in_production=answer, scopes=granted)
    assert from_text(to_text(token), "here") == token


def test_the_longest_token_fits_into_the_key_store_of_windows() -> None:
    # 512 characters is what Google allows itself for a refresh token; the rest is generous
    longest = replace(
        TOKEN,
        account=f"{'a' * 64}@{'b' * 60}.example.edu",
        refresh_token="1" * 512,
        client_id="1" * 73,
        client_secret="1" * 40,
        calendar=f"c_{'a' * 64}@group.calendar.google.com",
        scopes=frozenset(one.scope for one in scopes.PERMISSIONS),
    )
    assert len(to_text(longest).encode("utf-16-le")) < _WINDOWS_LIMIT


_FORM = json.loads(to_text(TOKEN))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        "{}",
        json.dumps({**_FORM, "refresh_token": ""}),
        json.dumps({**_FORM, "refresh_token": 5}),
        json.dumps({**_FORM, "granted_at": "soon"}),
        json.dumps({**_FORM, "granted_at": "2026-12-01T12:00:00"}),
        json.dumps({**_FORM, "expires_at": 7}),
    ],
)
def test_what_is_no_token_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(UnreadableError, match="cannot be read; type   outreach auth login") as caught:
        from_text(text, "here")
    assert "canary" not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (OWNER, "N.Ferrer@Lakeshore.example.edu ", True),
        (OWNER, "nferrer@lakeshore.example.edu", False),
        ("n.ferrer@gmail.com", "nferrer@googlemail.com", True),
        ("n.ferrer@gmail.com", "n.ferrer@example.org", False),
        ("", OWNER, False),
    ],
)
def test_two_addresses_of_one_account(one: str, other: str, same: bool) -> None:
    assert same_account(one, other) is same
    assert owner_key(" A@B.example ") == "a@b.example"


def test_the_place_is_the_one_the_configuration_names(tmp_path: Path) -> None:
    assert isinstance(store_of(GoogleSettings(), tmp_path), Keystore)
    assert isinstance(store_of(GoogleSettings(token="file"), tmp_path), FileStore)
    assert list(tmp_path.iterdir()) == []


def test_a_token_in_hand_is_kept_nowhere() -> None:
    store = InHand(TOKEN)
    assert store.read(OWNER.upper()) == TOKEN
    assert store.read("else@example.org") is None
    store.delete("else@example.org")
    store.write(replace(TOKEN, calendar=""))
    assert store.read(OWNER) == replace(TOKEN, calendar="")
    store.delete(OWNER)
    assert store.read(OWNER) is None


def test_a_file_is_for_its_owner_alone_and_written_as_a_whole(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    assert store.read(OWNER) is None
    old = os.umask(0)
    try:
        store.write(TOKEN)
    finally:
        os.umask(old)
    assert store.read(OWNER) == TOKEN
    assert file_of(tmp_path).stat().st_mode & 0o777 == 0o600
    assert file_of(tmp_path).parent.stat().st_mode & 0o777 == 0o700
    assert [one.name for one in file_of(tmp_path).parent.iterdir()] == ["token.json"]
    assert ".outreach/token.json" in store.name


def test_a_clock_with_fractions_of_a_second_is_no_reason_to_doubt_what_was_kept(tmp_path: Path) -> None:
    moment = TOKEN.granted_at + timedelta(microseconds=123_456)
    FileStore(tmp_path).write(replace(TOKEN, granted_at=moment, expires_at=moment))
    found = FileStore(tmp_path).read(OWNER)
    assert found is not None
    assert found.granted_at == TOKEN.granted_at


@pytest.mark.parametrize("act", ["sign in again", "sign out"])
def test_what_a_killed_sign_in_left_half_written_does_not_stay(act: str, tmp_path: Path) -> None:
    left = file_of(tmp_path).with_name(".token.json.partial")
    left.parent.mkdir(mode=0o700)
    left.write_text(to_text(TOKEN))
    store = FileStore(tmp_path)
    if act == "sign out":
        store.delete(OWNER)
    else:
        store.write(TOKEN)
    assert not left.exists()


def test_a_file_of_another_account_is_nobodys_here(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    store.write(TOKEN)
    assert store.read("else@example.org") is None
    store.delete("else@example.org")
    assert file_of(tmp_path).exists()
    store.delete(OWNER)
    store.delete(OWNER)
    assert not file_of(tmp_path).exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o644, 0o660, 0o620, 0o777])
def test_a_file_that_others_can_reach_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    store = FileStore(tmp_path)
    store.write(TOKEN)
    file_of(tmp_path).chmod(mode)
    with pytest.raises(SignInError, match=r"others on this machine can read it; type   chmod 600"):
        store.read(OWNER)


def test_a_link_is_refused_and_replaced_by_a_new_sign_in(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text(to_text(TOKEN))
    elsewhere.chmod(0o600)
    file_of(tmp_path).parent.mkdir()
    file_of(tmp_path).symlink_to(elsewhere)
    store = FileStore(tmp_path)
    with pytest.raises(SignInError, match="is a link"):
        store.read(OWNER)
    store.write(replace(TOKEN, calendar="new"))
    assert not file_of(tmp_path).is_symlink()
    assert json.loads(elsewhere.read_text())["calendar"] == TOKEN.calendar


def test_a_folder_or_a_pipe_is_no_file(tmp_path: Path) -> None:
    file_of(tmp_path).parent.mkdir()
    os.mkfifo(file_of(tmp_path), 0o600)
    with pytest.raises(SignInError, match="is not a file"):
        FileStore(tmp_path).read(OWNER)


def test_a_strangers_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileStore(tmp_path)
    store.write(TOKEN)
    monkeypatch.setattr(os, "geteuid", lambda: file_of(tmp_path).stat().st_uid + 1)
    with pytest.raises(SignInError, match="belongs to user"):
        store.read(OWNER)


def test_a_disk_that_fails_is_said(tmp_path: Path) -> None:
    (tmp_path / ".outreach").write_text("not a folder")
    store = FileStore(tmp_path)
    with pytest.raises(DiskError):
        store.write(TOKEN)
    with pytest.raises(DiskError):
        store.read(OWNER)
    with pytest.raises(DiskError):
        store.delete(OWNER)


def test_a_file_that_gives_back_something_else_is_noticed(tmp_path: Path) -> None:
    class Forgetful(FileStore):
        def read(self, account: str) -> Token | None:
            return None

    with pytest.raises(SignInError, match="does not give back"):
        Forgetful(tmp_path).write(TOKEN)


def test_a_process_of_its_own_tells_by_a_digest_whether_it_reads_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(str(tmp_path), "file", OWNER, digest(TOKEN)) == 77
    FileStore(tmp_path).write(TOKEN)
    assert main(str(tmp_path), "file", OWNER, digest(TOKEN)) == 0
    assert main(str(tmp_path), "file", OWNER, digest(replace(TOKEN, calendar=""))) == 77
    file_of(tmp_path).chmod(0o644)
    assert main(str(tmp_path), "file", OWNER, digest(TOKEN)) == 77
    assert "others on this machine" in capsys.readouterr().out
    assert digest(TOKEN) != digest(replace(TOKEN, granted_at=TOKEN.granted_at + timedelta(seconds=1)))
