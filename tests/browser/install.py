"""Installs axe-core as its lock file says, with the npm that lies beside the wheel's node."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.emulate.install import npm_ci

if __name__ == "__main__":
    sys.exit(npm_ci(Path(__file__).parent))
