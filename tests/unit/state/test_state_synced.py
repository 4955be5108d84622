"""A ledger in a folder that another program keeps the same elsewhere is refused, by whatever shows that it is one."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from outreach.errors import ConfigError
from outreach.state.folder import make_private_folder, require_kept_here, state_folder
from outreach.state.synced import attributes_of, require_unsynced, synced_by


def nothing(_folder: Path) -> Iterable[str]:
    return ()


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Users/maya/Library/Mobile Documents/com~apple~CloudDocs/outreach", "iCloud Drive"),
        ("Users/maya/Library/CloudStorage/Dropbox/outreach", "Dropbox"),
        ("Users/maya/Library/CloudStorage/OneDrive-Personal/outreach", "OneDrive"),
        ("Users/maya/Library/CloudStorage/GoogleDrive-maya@example.org/My Drive/outreach", "Google Drive"),
        ("Users/maya/Library/CloudStorage/Box-Box/outreach", "Box"),
        ("Users/maya/Library/CloudStorage/ProtonDrive-maya/outreach", "a cloud service"),
        ("home/maya/Dropbox/outreach", "Dropbox"),
        ("home/maya/Dropbox (Lakeshore)/outreach", "Dropbox"),
        ("home/maya/OneDrive - Lakeshore College/outreach", "OneDrive"),
        ("home/maya/Google Drive/outreach", "Google Drive"),
        ("home/maya/Box Sync/outreach", "Box"),
        ("home/maya/Box/outreach", "Box"),
        ("home/maya/Nextcloud/outreach", "Nextcloud"),
        ("home/maya/iCloudDrive/outreach", "iCloud Drive"),
        ("home/maya/outreach", None),
        ("home/maya/work/Box/outreach", None),
        ("home/maya/dropbox-notes/outreach", None),
        ("home/maya/box-office/outreach", None),
        ("home/maya/Library/outreach", None),
    ],
)
def test_a_service_is_known_by_where_its_folder_lies(folder: str, service: str | None, tmp_path: Path) -> None:
    assert synced_by(tmp_path / folder, nothing) == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
        (".tmp.drivedownload", "Google Drive"),
        (".stfolder", "Syncthing"),
        (".owncloudsync.log", "ownCloud"),
    ],
)
def test_a_service_is_known_by_what_it_leaves_in_the_folder_above(marker: str, service: str, tmp_path: Path) -> None:
    workspace = tmp_path / "mine" / "outreach"
    workspace.mkdir(parents=True)
    assert synced_by(workspace, nothing) is None
    (tmp_path / "mine" / marker).touch()
    assert synced_by(workspace, nothing) == service


def test_the_settings_of_dropbox_in_a_home_folder_are_no_sign(tmp_path: Path) -> None:
    (tmp_path / ".dropbox").mkdir()
    assert synced_by(tmp_path / "outreach", nothing) is None


def test_a_service_is_known_by_an_attribute_of_a_folder(tmp_path: Path) -> None:
    def attributes(folder: Path) -> Iterable[str]:
        return ("user.mime_type", "user.com.dropbox.attributes") if folder == tmp_path.resolve() else ()

    assert synced_by(tmp_path / "a" / "b", attributes) == "Dropbox"
    assert list(attributes_of(tmp_path / "no such folder")) == []


def test_a_link_into_such_a_folder_is_seen_through(tmp_path: Path) -> None:
    real = tmp_path / "OneDrive" / "outreach"
    real.mkdir(parents=True)
    (tmp_path / "outreach").symlink_to(real)
    assert synced_by(tmp_path / "outreach", nothing) == "OneDrive"


def test_the_refusal_names_the_service_and_says_what_to_move_and_what_may_stay(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox" / "outreach"
    with pytest.raises(ConfigError) as refused:
        require_unsynced(folder)
    said = str(refused.value)
    assert said.startswith(f"{folder}: Dropbox keeps this folder the same on several machines")
    assert "put the workspace into a folder of this machine alone, such as ~/outreach" in said
    assert said.endswith(f"write   notes: {folder / 'notes.txt'}")


def test_no_state_folder_is_made_there(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    with pytest.raises(ConfigError, match="Dropbox"):
        make_private_folder(folder)
    assert not state_folder(folder).exists()
    require_kept_here(tmp_path)
