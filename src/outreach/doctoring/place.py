"""Where the workspace lies: on this machine alone, and in no repository whose pushes take people's addresses along."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from outreach.doctoring.case import Case
from outreach.doctoring.repository import Repository, repository_of
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn
from outreach.errors import ConfigError, Exit
from outreach.state.folder import require_kept_here

_PRIVATE = ("private.yaml", "client.json", "notes.txt")
_PRIVATE_FOLDERS = (".outreach/", "drafts/", "holds/", "reports/")


def place(case: Case) -> Iterator[Verdict]:
    """Look for services that keep the folder elsewhere too: network disks, synced folders, repositories."""
    try:
        require_kept_here(case.root)
    except ConfigError as problem:
        yield Fail(text=problem.fact, command=f"mv {case.root} ~/outreach", code=problem.code)
        return
    found = repository_of(case.root.resolve())
    if found is None or not found.remotes:
        yield Ok(text=f"{case.root}, on this machine alone")
    else:
        yield _pushed(case.root, found)


def _pushed(root: Path, found: Repository) -> Verdict:
    remote = found.remotes[0]
    inside = root.resolve().relative_to(found.folder).as_posix()
    prefix = "" if inside == "." else f"{inside}/"
    ours = sorted(name.removeprefix(prefix) for name in found.tracked if name.startswith(prefix))
    secret = [name for name in ours if name in _PRIVATE or name.startswith(_PRIVATE_FOLDERS)]
    if secret:
        text = f"{secret[0]} is in a repository and goes to {remote} with every push"
        return Fail(text=text, command=f"git -C {root} rm --cached {secret[0]}", code=Exit.ATTENTION)
    people = [name for name in ours if name.endswith(".yaml")]
    if people:
        text = f"{people[0]}, with people's addresses, goes to {remote} with every push"
        return Warn(text=text, command=f"git -C {root} rm --cached {people[0]}")
    if found.leaves_out(prefix):
        return Ok(text=f"{root}, on this machine alone; the repository around it leaves it out")
    text = f"lies in a repository that is pushed to {remote}; the next commit may take people's addresses along"
    pattern = f"/{prefix}" if prefix else "*"
    return Warn(text=text, command=f"echo '{pattern}' >> {found.exclusions}")
