"""Installs emulate as its lock file says, with the npm that lies beside the wheel's node."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.emulate.emulator import HERE, node


def npm_ci(folder: Path) -> int:
    """Run `npm ci` in a folder; what it installs is compared with the hashes of the package-lock.json there."""
    program = node()
    npm = program.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return subprocess.run([str(program), str(npm), "ci", "--silent"], cwd=folder, check=False).returncode


if __name__ == "__main__":
    sys.exit(npm_ci(HERE))
