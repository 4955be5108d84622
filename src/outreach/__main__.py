"""`python -m outreach`: the same as the command."""

from __future__ import annotations

from outreach.cli import main

if __name__ == "__main__":
    main()
