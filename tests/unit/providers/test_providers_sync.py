"""Files outlive a power cut: each is whole from the beginning, and the names of many become durable at once."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
from pathlib import Path

import pytest

from outreach.domain.messages import Key
from outreach.errors import DiskError
from outreach.patterns import Pattern
from outreach.providers.files import KeyedFiles


class Disk:
    """Counts what is made durable, by kind; with `broken`, it fails."""

    def __init__(self) -> None:
        self.files = 0
        self.folders: list[int] = []
        self.broken = False

    def sync(self, descriptor: int) -> None:
        if self.broken:
            raise OSError(errno.EIO, "broken")
        found = os.fstat(descriptor)
        if stat.S_ISDIR(found.st_mode):
            self.folders.append(found.st_ino)
        else:
            self.files += 1


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    found = Disk()
    monkeypatch.setattr(os, "fsync", found.sync)
    return found


def files(folder: Path) -> KeyedFiles:
    return KeyedFiles(folder, ".txt", Pattern(rb"id=(\w+)", re.ASCII), but="sent")


def filled(folder: Path, count: int = 3) -> KeyedFiles:
    keyed = files(folder)
    for number in range(count):
        keyed.add(f"name-{number}", Key(f"k{number}"), f"id=k{number}".encode())
    return keyed


def test_each_file_is_made_durable_and_their_names_together(tmp_path: Path, disk: Disk) -> None:
    keyed = filled(tmp_path)
    assert (disk.files, disk.folders) == (3, [])
    keyed.sync()
    keyed.sync()
    assert (disk.files, disk.folders) == (3, [tmp_path.stat().st_ino])


def test_a_new_name_and_a_file_that_is_gone_are_made_durable_too(tmp_path: Path, disk: Disk) -> None:
    keyed = filled(tmp_path)
    keyed.sync()
    here = tmp_path.stat().st_ino
    assert keyed.replace(Key("k0"), b"id=k0 again", "other")
    keyed.sync()
    assert disk.folders == [here] * 2
    assert keyed.remove(Key("k1"))
    keyed.sync()
    assert disk.folders == [here] * 3


def test_a_file_that_a_person_put_into_another_folder_is_made_durable_there(tmp_path: Path, disk: Disk) -> None:
    keyed = filled(tmp_path)
    keyed.sync()
    disk.folders.clear()
    (tmp_path / "later").mkdir()
    (tmp_path / "name-0.txt").rename(tmp_path / "later" / "name-0.txt")
    assert keyed.replace(Key("k0"), b"id=k0 again")
    keyed.sync()
    assert disk.folders == [(tmp_path / "later").stat().st_ino]


def test_what_a_person_removed_with_its_folder_need_not_last(tmp_path: Path, disk: Disk) -> None:
    keyed = filled(tmp_path / "drafts")
    shutil.rmtree(tmp_path / "drafts")
    keyed.sync()
    assert disk.folders == []


def test_a_broken_disk_is_said_before_anything_relies_on_it(tmp_path: Path, disk: Disk) -> None:
    keyed = filled(tmp_path)
    disk.broken = True
    with pytest.raises(DiskError):
        keyed.sync()
