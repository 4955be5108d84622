"""Which file systems are shared over a network: locks and durable writes cannot be relied on there.

Reads the kernel's list of mounts where there is one (Linux, proc(5) mountinfo); elsewhere it does not know.
"""

from __future__ import annotations

from pathlib import Path

from outreach.errors import ConfigError

MOUNTS = Path("/proc/self/mountinfo")
_SHARED = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "glusterfs", "ncpfs", "davfs", "fuse.davfs2"}
    | {"fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse"}
)


def shared_kind(folder: Path, mounts: str) -> str | None:
    """Give the type of the network file system `folder` lies on, by a list of mounts; None when it is local."""
    found = ("", "")
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        fields, kind = before.split(" "), after.partition(" ")[0]
        if len(fields) < 5 or not kind:
            continue
        point = fields[4].replace("\\040", " ")
        if folder.is_relative_to(point) and len(point) >= len(found[0]):
            found = (point, kind)
    return found[1] if found[1] in _SHARED else None


def require_local(folder: Path, mounts: Path = MOUNTS) -> None:
    """Refuse a folder on a network file system.

    Raises:
        ConfigError: it lies on one.
    """
    if not mounts.exists():
        return
    kind = shared_kind(folder.resolve(), mounts.read_text(encoding="utf-8", errors="replace"))
    if kind:
        raise ConfigError(
            f"lies on a network file system ({kind}), where locks and writes cannot be relied on",
            place=str(folder),
            remedy="keep the workspace on this machine; only notes.txt may be shared",
        )
