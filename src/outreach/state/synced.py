"""Which folders another program keeps the same on several machines: it would swap the ledger under a run's hands.

Such a folder is known by where the service puts it, by its name, or by what the service leaves in it: a marker file, or
an attribute on the folder. A service that leaves no trace is not noticed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from outreach.errors import ConfigError
from outreach.patterns import Pattern

_ICLOUD, _ONEDRIVE = "iCloud Drive", "OneDrive"
# what stands below ~/Library on a Mac: iCloud's own folder, and the one all other services are put in
_BELOW_LIBRARY = {"Mobile Documents": _ICLOUD, "CloudStorage": "a cloud service"}
_HOMES = frozenset({"home", "Users"})
_NAMES = (
    (Pattern(r"Dropbox(?: \(.+\))?", re.IGNORECASE), "Dropbox"),
    (Pattern(r"OneDrive(?: ?- ?.+)?", re.IGNORECASE), _ONEDRIVE),
    (Pattern(r"Google ?Drive(?:-.+)?", re.IGNORECASE), "Google Drive"),
    (Pattern(r"iCloud ?Drive(?:~.+)?", re.IGNORECASE), _ICLOUD),
    (Pattern(r"Box Sync|Box-Box", re.IGNORECASE), "Box"),
)
# a word for many things; only directly below somebody's home it is the service
_AT_HOME = {"Box": "Box", "Nextcloud": "Nextcloud", "ownCloud": "ownCloud"}
_MARKERS = {
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": _ONEDRIVE,
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".stfolder": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
# a file in the folder that is synced; a folder of that name holds the settings of the program, in the home folder
_DROPBOX_FILE = ".dropbox"
_ATTRIBUTES = (("com.dropbox.", "Dropbox"), ("user.onedrive.", _ONEDRIVE))


def attributes_of(folder: Path) -> Iterable[str]:
    """Give the names of a folder's extended attributes; none where the system keeps none or will not tell (macOS)."""
    if not hasattr(os, "listxattr"):
        return ()
    try:
        return os.listxattr(folder)
    except OSError:
        return ()


def synced_by(folder: Path, attributes: Callable[[Path], Iterable[str]] = attributes_of) -> str | None:
    """Name the service that keeps `folder`, or a folder it lies in, the same elsewhere; None when there is none."""
    lies_in = folder.resolve()
    for one in (lies_in, *lies_in.parents):
        found = _by_place(one) or _by_marker(one) or _by_attribute(attributes(one))
        if found:
            return found
    return None


def _by_place(folder: Path) -> str | None:
    for pattern, service in _NAMES:
        if pattern.fullmatch(folder.name):
            return service
    if folder.parent.name == "Library":
        return _BELOW_LIBRARY.get(folder.name)
    return _AT_HOME.get(folder.name) if folder.parent.parent.name in _HOMES else None


def _by_marker(folder: Path) -> str | None:
    if (folder / _DROPBOX_FILE).is_file():
        return "Dropbox"
    return next((service for name, service in _MARKERS.items() if (folder / name).exists()), None)


def _by_attribute(names: Iterable[str]) -> str | None:
    found = (service for name in names for part, service in _ATTRIBUTES if part in name.casefold())
    return next(found, None)


def require_unsynced(folder: Path) -> None:
    """Refuse a folder that is kept the same on several machines.

    Raises:
        ConfigError: it is, by a service that is named.
    """
    service = synced_by(folder)
    if service:
        raise ConfigError(
            f"{service} keeps this folder the same on several machines, and a ledger cannot be in two places",
            place=str(folder),
            remedy="put the workspace into a folder of this machine alone, such as ~/outreach; your notes may stay "
            f"where every device sees them: write   notes: {folder / 'notes.txt'}",
        )
