"""The one place where whatever stops a command becomes one sentence and an exit code.

Expected errors say what, where and what to do; a bug leaves its trace in a private file, never on the screen. What
looks like a secret of a sign-in is left out of both: a log is made to be shown to somebody.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Callable
from pathlib import Path

from outreach import __version__
from outreach.errors import DiskError, Exit, OutreachError
from outreach.redaction import masked, redacted
from outreach.state.folder import state_folder
from outreach.state.logs import make_logs_folder

_DISK = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EFBIG})


def guarded(action: Callable[[], int], *, root: Callable[[], Path | None]) -> int:
    """Run a command and give its exit code; `root` is asked for the workspace only when a bug must be logged."""
    try:
        code = action()
        sys.stdout.flush()
    except OutreachError as error:
        return _told(error)
    except KeyboardInterrupt:
        _say("outreach: stopped; what was done is kept, run again to go on")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # the reader went away (`outreach plan | head`): nothing is wrong, and nothing more can be said
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except OSError as error:
        if error.errno in _DISK:
            return _told(DiskError.of(error, str(error.filename or "output")))
        return _bug(error, root())
    except Exception as error:
        return _bug(error, root())
    return code


def _told(error: OutreachError) -> int:
    screen = getattr(error, "screen", None)
    _say(screen() if callable(screen) else f"outreach: {error}")
    return error.code


def _say(text: str) -> None:
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{redacted(text)}\n")
        sys.stderr.flush()


def _bug(error: Exception, root: Path | None) -> int:
    trace = "".join(traceback.format_exception(error))
    about = f"outreach {__version__}, Python {platform.python_version()}, {platform.platform()}"
    text = f"{about}\n{masked(redacted(trace))}"
    try:
        place = str(_log(text, root))
    except OSError:
        place = "nowhere: the log could not be written"
    _say(f"outreach: this is a mistake of ours ({type(error).__name__}), not yours; what happened is in {place}")
    return Exit.BUG


def _log(text: str, root: Path | None) -> Path:
    is_made = root is not None and state_folder(root).is_dir()
    folder = make_logs_folder(root) if root and is_made else Path(tempfile.mkdtemp(prefix="outreach-"))
    path = folder / f"bug-{hashlib.sha256(text.encode()).hexdigest()[:12]}.txt"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
    return path
