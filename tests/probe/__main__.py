"""`make probe`: asks Google some questions with a throw-away account."""

from __future__ import annotations

import os
import sys
import time
import webbrowser
from datetime import UTC, datetime

from tests.probe.command import run


def visit(url: str) -> None:
    """Open Google's page; the address is printed for those whose browser is elsewhere."""
    print(f"Opening Google's page. If no browser opens, use this address on this machine:\n{url}")
    webbrowser.open(url)


if __name__ == "__main__":
    today = datetime.fromtimestamp(time.time(), UTC)
    sys.exit(run(os.environ, visit=visit, say=print, now=today, sleep=time.sleep))
