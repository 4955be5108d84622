"""The client file: the right kind is read; every wrong kind has its own sentence and says where to get another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from outreach.errors import ConfigError
from outreach.providers.google.client_file import CONSOLE, read_client

GOOD = {"installed": {"client_id": "1-a.apps.example", "client_secret": "GOCSPX-canary", "token_uri": "x"}}


def written(folder: Path, content: object) -> Path:
    path = folder / "client.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    path.chmod(0o600)
    return path


def test_a_desktop_client_is_read(tmp_path: Path) -> None:
    client = read_client(written(tmp_path, GOOD))
    assert (client.id, client.secret, client.is_open) == ("1-a.apps.example", "GOCSPX-canary", False)
    assert "canary" not in repr(client)


@pytest.mark.parametrize(("mode", "is_open"), [(0o600, False), (0o400, False), (0o640, True), (0o604, True)])
def test_a_file_that_others_can_read_is_noticed(tmp_path: Path, mode: int, is_open: bool) -> None:
    path = written(tmp_path, GOOD)
    path.chmod(mode)
    assert read_client(path).is_open is is_open


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"web": {"client_id": "a", "client_secret": "GOCSPX-canary"}}, "of type Web application"),
        ({"type": "service_account", "private_key": "canary"}, "key of a service account"),
        ({"type": "authorized_user", "refresh_token": "canary"}, "somebody's sign-in"),
        ({"type": "external_account"}, "another organization"),
        ({"type": "of tomorrow"}, "not a client file of Google's console"),
        ({}, "not a client file of Google's console"),
        ({"installed": []}, "not a client file of Google's console"),
        ({"installed": {"client_secret": "GOCSPX-canary"}}, "names no client"),
        ({"installed": {"client_id": "a b", "client_secret": "GOCSPX-canary"}}, "names no client"),
        ({"installed": {"client_id": "a"}}, "for phones or for Chrome"),
        ({"installed": {"client_id": "a", "client_secret": ""}}, "for phones or for Chrome"),
        ({"installed": {"client_id": "a", "client_secret": "canary canary"}}, "cannot be one"),
        ("canary", "no JSON"),
        ('"canary"', "no JSON"),
        ("[" * 100_000, "no JSON"),
        (" " * 70_000 + "{}", "far too large"),
    ],
)
def test_a_wrong_file_has_its_own_sentence_and_nothing_of_it_is_repeated(
    tmp_path: Path, content: object, words: str
) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        read_client(written(tmp_path, content))
    said = str(caught.value)
    assert "canary" not in said
    assert "Desktop app" in said
    assert CONSOLE in said
    assert str(tmp_path / "client.json") in said


def test_a_missing_file_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no client file yet"):
        read_client(tmp_path / "client.json")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        read_client(tmp_path)
