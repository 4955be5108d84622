"""The workspace on disk: who can read it, whether it can be written and gives back what was, how much room is left."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from outreach.doctoring.broken import broken
from outreach.doctoring.case import Case
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn
from outreach.errors import ConfigError, DiskError, Exit
from outreach.private_files import new_file
from outreach.state.folder import check_private, state_folder

_OTHERS = 0o077
_OTHERS_WRITE = 0o022
_SECRET = ("private.yaml", "client.json")
_MADE_IN = ("drafts", "holds", "reports")
_TRIAL = b"written by outreach doctor, to be deleted at once\n"
_LITTLE, _TOO_LITTLE = 100_000_000, 10_000_000
_MOST_FILES = 10_000


def permissions(case: Case) -> Iterator[Verdict]:
    """Look at owners, modes and links: of the workspace, of its private folder and all in it, and of secret files."""
    found = [*_workspace(case.root), *_inner(state_folder(case.root)), *_secret(case.root)]
    yield from found or [Ok(text="yours alone: the workspace, and all in .outreach")]


def _workspace(root: Path) -> Iterator[Verdict]:
    status = root.stat()
    command = f"chmod 700 {root}"
    if status.st_uid != os.geteuid():
        owner = f"{root} belongs to user {status.st_uid}, not to you"
        yield Fail(text=owner, command=f"sudo chown -R {os.geteuid()} {root}", code=Exit.CONFIG)
    elif status.st_mode & _OTHERS_WRITE:
        yield Fail(text=f"others on this machine can write in {root}", command=command, code=Exit.CONFIG)
    elif status.st_mode & _OTHERS:
        yield Warn(text=f"others on this machine can look into {root}", command=command)


def _inner(folder: Path) -> Iterator[Verdict]:
    """Judge the private folder; where several files are open, one command closes them all."""
    if not os.path.lexists(folder):
        return
    refusals = list(_refusals([folder, *_below(folder)]))
    if len(refusals) == 1 and "chmod" in refusals[0].remedy:
        yield broken(refusals[0])
    elif len(refusals) == 1:
        alone = f"{refusals[0].place} {refusals[0].fact}; {refusals[0].remedy}"
        yield Fail(text=alone, command=f"ls -l {refusals[0].place}", code=Exit.CONFIG)
    elif refusals:
        more = f"{refusals[0].place}: {refusals[0].fact} (and {len(refusals) - 1} more)"
        yield Fail(text=more, command=f"chmod -R go= {folder}", code=Exit.CONFIG)


def _below(folder: Path) -> Iterator[Path]:
    """Give what lies in a folder, which is not entered through a link."""
    if folder.is_symlink():
        return
    for count, path in enumerate(sorted(folder.rglob("*"))):
        if count == _MOST_FILES:
            return
        yield path


def _refusals(paths: Iterable[Path]) -> Iterator[ConfigError]:
    for path in paths:
        try:
            check_private(path)
        except ConfigError as problem:
            yield problem
        except FileNotFoundError:
            # a journal or a half-written file, gone since it was listed
            continue


def _secret(root: Path) -> Iterator[Verdict]:
    for name in _SECRET:
        path = root / name
        if path.is_file() and path.stat().st_mode & _OTHERS:
            yield Warn(text=f"others on this machine can read {name}", command=f"chmod 600 {path}")


def writing(case: Case) -> Iterator[Verdict]:
    """Write a file and read it back, in the workspace and in each folder that things are made in."""
    folders = [case.root, state_folder(case.root), *(case.root / name for name in _MADE_IN)]
    tried = [one for one in folders if one.is_dir()]
    for one in tried:
        _require_kept(one)
    yield Ok(text=f"{len(tried)} folders take what is written and give it back" if len(tried) > 1 else "works")


def _require_kept(folder: Path) -> None:
    """Write, read back, delete.

    Raises:
        DiskError: it cannot be written, or gave back something else.
    """
    path = folder / f".doctor-{os.getpid()}.partial"
    try:
        path.unlink(missing_ok=True)
        with os.fdopen(new_file(path), "wb") as stream:
            stream.write(_TRIAL)
            stream.flush()
            os.fsync(stream.fileno())
        found = path.read_bytes()
    except OSError as problem:
        raise DiskError.of(problem, str(folder)) from problem
    finally:
        path.unlink(missing_ok=True)
    if found != _TRIAL:
        raise DiskError("does not give back what was written", place=str(folder), remedy="check the disk")


def disk(case: Case) -> Iterator[Verdict]:
    """Ask the file system how much room there is, for the owner and not for root."""
    space = case.machine.disk(case.root)
    free = space.f_bavail * space.f_frsize
    command = f"df -h {case.root}"
    if space.f_flag & os.ST_RDONLY:
        yield Fail(
            text=f"the disk of {case.root} can only be read",
            command=f"mount | grep {_mount(case.root)}",
            code=Exit.DISK,
        )
    elif free < _TOO_LITTLE:
        yield Fail(text=f"{_megabytes(free)} left on the disk; make room", command=command, code=Exit.DISK)
    elif space.f_files and not space.f_favail:
        yield Fail(text="no file more fits on the disk; delete some", command=f"df -i {case.root}", code=Exit.DISK)
    elif free < _LITTLE:
        yield Warn(text=f"only {_megabytes(free)} left on the disk; make room", command=command)
    else:
        yield Ok(text=f"{_megabytes(free)} free")


def _mount(path: Path) -> str:
    """Give where the file system of a path begins."""
    return str(next(one for one in (path.resolve(), *path.resolve().parents) if one.is_mount() or one == one.parent))


def _megabytes(size: int) -> str:
    return f"{size / 1e9:,.0f} GB" if size >= 10e9 else f"{size / 1e6:,.0f} MB"
