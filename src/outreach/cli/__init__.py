"""The command line: reads arguments, environment and clock, calls the rest, prints. Decides nothing.

Only this module is imported before it is known what was asked, so it imports almost nothing itself.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

# What a command builds lives until it ends, so there is little garbage to look for; but reading thousands of mails does
# leave some, and at 100,000 it costs ten megabytes.
_OBJECTS_BETWEEN_SEARCHES = 10_000


def main(argv: Sequence[str] | None = None) -> None:
    """Do what was typed and leave with its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments in (["--version"], ["-V"]):
        from outreach import __version__

        sys.stdout.write(f"outreach {__version__}\n")
        sys.exit(0)
    gc.set_threshold(_OBJECTS_BETWEEN_SEARCHES)
    from outreach.cli.app import run

    code = run(arguments)
    # the interpreter would look through everything once more before it ends
    gc.freeze()
    sys.exit(code)
