"""The built wheel, away from the repository: it runs the demo and a job from / with an empty environment."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

from tests.architecture.source import ROOT
from tests.system.terminal import workspace


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bare environment with the wheel's content and the dependencies; gives its Python."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*build, "--wheel-dir", str(folder), str(ROOT)], check=True, capture_output=True)
    (wheel,) = folder.glob("outreach-*.whl")
    zipfile.ZipFile(wheel).extractall(folder / "site")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "venv")], check=True)
    packages = next((folder / "venv" / "lib").glob("python3*/site-packages"))
    (packages / "wheel.pth").write_text(f"{folder / 'site'}\n{sysconfig.get_path('purelib')}\n")
    return folder / "venv" / "bin" / "python"


def bare(python: Path, *words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run with an empty environment from /, as cron would."""
    environment = {"HOME": str(home), "OUTREACH_WORKSPACE": str(home / "outreach")}
    return subprocess.run([str(python), *words], env=environment, cwd="/", capture_output=True, text=True, check=False)


def test_the_wheel_brings_its_words_and_runs_the_demo(installed: Path, tmp_path: Path) -> None:
    done = bare(installed, "-m", "outreach", "demo", str(tmp_path / "demo"), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "SEND" in done.stdout
    assert list((tmp_path / "demo" / "drafts").glob("*.eml"))


@pytest.mark.parametrize("job", ["morning", "evening", "review", "check-ins", "thanks", "conference", "follow-ups"])
def test_a_job_of_the_wheel_runs_from_the_root_with_an_empty_environment(
    installed: Path, tmp_path: Path, job: str
) -> None:
    workspace(tmp_path / "outreach")
    script = installed.parents[2] / "site" / "outreach" / "shipped" / "jobs" / f"{job}.py"
    done = bare(installed, str(script), home=tmp_path)
    assert done.returncode in (0, 3), done.stderr
    assert done.stderr == ""


def test_the_wheel_is_what_runs_not_the_repository(installed: Path, tmp_path: Path) -> None:
    done = bare(installed, "-c", "import outreach; print(outreach.__file__)", home=tmp_path)
    assert "site" in Path(done.stdout.strip()).parts
