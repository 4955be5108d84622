"""An account without rights, made for one trial and deleted with everything in it; and a Python that it may use."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.architecture.source import ROOT

PATH = "/usr/local/bin:/usr/bin:/bin"


@dataclass(frozen=True)
class Account:
    """Somebody on this machine: what they type runs as them, with next to nothing in the environment."""

    name: str
    home: Path
    python: Path

    @property
    def workspace(self) -> Path:
        """A folder whose name means something to cron, to a shell and to systemd."""
        return self.home / "out reach 100%"

    def types(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """Run a command as this account."""
        environ = {"HOME": str(self.home), "PATH": PATH, "LOGNAME": self.name, "USER": self.name, "NO_COLOR": "1"}
        return subprocess.run(
            words, input=given, env=environ, cwd=self.home, capture_output=True, check=False, timeout=120,
            user=self.name, group=self.name, extra_groups=[],
        )  # fmt: skip

    def outreach(self, *words: str) -> tuple[int, str]:
        """Type an outreach command in the workspace; give its exit code and all it said."""
        done = self.types(str(self.python), "-P", "-m", "outreach", "-w", str(self.workspace), *words)
        return done.returncode, (done.stdout + done.stderr).decode()

    def crontab(self) -> bytes:
        """Give the crontab as it stands."""
        return self.types("crontab", "-l").stdout


@contextmanager
def an_account() -> Iterator[Account]:
    """Make an account, and a Python with the built wheel in it; afterwards nothing of either is left."""
    name = f"outreach-trial-{os.getpid()}"
    subprocess.run(["useradd", "--create-home", "--shell", "/bin/sh", name], check=True, capture_output=True)
    try:
        home = Path(pwd.getpwnam(name).pw_dir)
        account = Account(name, home, home / "venv" / "bin" / "python")
        _install(account)
        yield account
    finally:
        subprocess.run(["crontab", "-r", "-u", name], check=False, capture_output=True)
        subprocess.run(["userdel", "--remove", name], check=False, capture_output=True)


def _install(account: Account) -> None:
    """Put the wheel beside the dependencies of this environment, into an environment of the account."""
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(account.home), str(ROOT)], check=True, capture_output=True)
    (wheel,) = account.home.glob("outreach-*.whl")
    zipfile.ZipFile(wheel).extractall(account.home / "site")
    account.types(
        _readable_python(account), "-m", "venv", "--without-pip", str(account.home / "venv")
    ).check_returncode()
    packages = next((account.home / "venv" / "lib").glob("python3*/site-packages"))
    (packages / "wheel.pth").write_text(f"{account.home / 'site'}\n{sysconfig.get_path('purelib')}\n")


def _readable_python(account: Account) -> str:
    """Find a Python of this version that the account may start; the one of this environment may lie in root's home."""
    version = f"python3.{sys.version_info.minor}"
    for one in (f"{sys.base_prefix}/bin/{version}", f"/usr/bin/{version}", f"/usr/local/bin/{version}"):
        try:
            if account.types(one, "-c", "").returncode == 0:
                return one
        except OSError:
            continue
    sys.exit(f"make system: no {version} that another account may start; install the system's own")
