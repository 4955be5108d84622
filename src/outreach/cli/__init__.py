"""The command line: reads arguments, environment and clock, calls the rest, prints. Decides nothing.

Only this module is imported before it is known what was asked, so it imports almost nothing itself.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> None:
    """Do what was typed and leave with its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in (["--version"], ["-V"]):
        from outreach import __version__

        sys.stdout.write(f"outreach {__version__}\n")
        sys.exit(0)
    from outreach.cli.app import run

    sys.exit(run(arguments))
