"""A ledger on a network file system is refused; everything local is fine."""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.errors import ConfigError
from outreach.state.mounts import require_local, shared_kind

MOUNTS = r"""21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
44 21 0:40 / /mnt/team rw,relatime shared:2 - nfs4 server:/team rw,vers=4.2
45 21 0:41 / /mnt/my\040share rw shared:3 - cifs //server/share rw
46 44 0:42 / /mnt/team/scratch rw - tmpfs tmpfs rw
47 21 0:43 / /mnt/teammate rw - ext4 /dev/sdb1 rw
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/srv/maya/outreach", None),
        ("/mnt/team/outreach", "nfs4"),
        ("/mnt/team", "nfs4"),
        ("/mnt/my share/outreach", "cifs"),
        ("/mnt/team/scratch/outreach", None),
        ("/mnt/teammate/outreach", None),
    ],
)
def test_a_folder_has_the_file_system_of_the_nearest_mount(folder: str, kind: str | None) -> None:
    assert shared_kind(Path(folder), MOUNTS) == kind


def test_a_shared_folder_is_refused_with_what_to_do(tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"44 21 0:40 / {tmp_path.resolve()} rw - nfs server:/x rw\n")
    with pytest.raises(ConfigError, match=r"network file system \(nfs\).*keep the workspace on this machine"):
        require_local(tmp_path, mounts)


def test_where_nobody_lists_mounts_nothing_is_refused(tmp_path: Path) -> None:
    require_local(tmp_path, tmp_path / "no-such-list")
