"""`make browser`: every page that outreach writes, opened in Chromium and looked at.

python -m tests.browser              writes the pages, runs the checks, and keeps pictures of them in build/browser
python -m tests.browser -k paper     the checks of a name; what follows goes to pytest

Chromium is Debian's: where it is missing, root has it installed, and anybody else is told what to type.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.architecture.source import ROOT
from tests.browser.pages import PAGES, write
from tests.browser.places import BUILD, PICTURES, WRITTEN

_PREPARE = Path(__file__).with_name("prepare.sh")
_TO_TYPE = "make browser needs Chromium, and there is none: sudo apt-get install chromium, then make browser"
_TRIED = ("-n", "auto", "--dist", "worksteal")


def main(arguments: Sequence[str]) -> int:
    """Do it; ends with 2 where there is no Chromium and no way to get it, else as pytest does."""
    if shutil.which("chromium") is None and not _is_installed_now():
        print(_TO_TYPE)
        return 2
    shutil.rmtree(BUILD, ignore_errors=True)
    for folder in (WRITTEN, PICTURES):
        folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="outreach-browser-") as scratch, ProcessPoolExecutor() as workers:
        list(workers.map(write, PAGES, [WRITTEN] * len(PAGES), [Path(scratch)] * len(PAGES)))
    checks = [sys.executable, "-m", "pytest", "-o", "python_files=check_*.py", "tests/browser", *_TRIED, *arguments]
    code = subprocess.run(checks, cwd=ROOT, check=False).returncode
    print(f"To look at: {PICTURES.relative_to(ROOT)}")
    return code


def _is_installed_now() -> bool:
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    return subprocess.run(["/bin/sh", str(_PREPARE)], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
