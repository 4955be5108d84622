"""Installs emulate as its lock file says, with the npm that lies beside the wheel's node."""

from __future__ import annotations

import subprocess
import sys

from tests.emulate.emulator import HERE, node


def main() -> int:
    """Run `npm ci`; what it installs is compared with the hashes of package-lock.json."""
    program = node()
    npm = program.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return subprocess.run([str(program), str(npm), "ci", "--silent"], cwd=HERE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
