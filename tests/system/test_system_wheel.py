"""The built wheel, away from the repository: demo, a job, and a sign-in, from / with an empty environment."""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.architecture.source import ROOT
from tests.builders import at
from tests.first_steps.following import follow
from tests.first_steps.readme import steps
from tests.google_season import EVENING, OWNER, example
from tests.google_server import Client, GoogleServer
from tests.google_sign_in import DESKTOP_CLIENT, PAGE, SECRET, visited
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


def bare(
    python: Path, *words: str, home: Path, more: Mapping[str, str] = MappingProxyType({})
) -> subprocess.CompletedProcess[str]:
    """Run with an empty environment from /, as cron would; `more` names the test server."""
    environment = {"HOME": str(home), "OUTREACH_WORKSPACE": str(home / "outreach"), **more}
    return subprocess.run([str(python), *words], env=environment, cwd="/", capture_output=True, text=True, check=False)


def test_the_wheel_brings_its_words_and_runs_the_demo(installed: Path, tmp_path: Path) -> None:
    done = bare(installed, "-m", "outreach", "demo", str(tmp_path / "demo"), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "SEND" in done.stdout
    assert list((tmp_path / "demo" / "drafts").glob("*.eml"))


def test_the_wheel_brings_the_templates_and_the_style_of_its_pages(installed: Path, tmp_path: Path) -> None:
    workspace(tmp_path / "outreach")
    page = tmp_path / "report.html"
    done = bare(installed, "-m", "outreach", "report", "--html", str(page), "--now", EVENING, home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    text = page.read_text()
    assert "--paper:" in text
    assert '<section id="people"' in text
    assert text.endswith("</html>\n")


def test_the_first_steps_of_readme_work_with_the_wheel_from_an_empty_home(installed: Path, tmp_path: Path) -> None:
    typed = tuple(step for step in steps() if step.typed.startswith("outreach"))
    program = {"outreach": f"{installed} -m outreach --now '{EVENING}'"}
    environment = {"HOME": str(tmp_path), "TERM": "xterm"}
    assert len(list(follow(typed, programs=program, environment=environment, folder="/"))) == len(typed)
    assert len(list((tmp_path / "outreach" / "drafts").glob("*.eml"))) == 1


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


def signed_in(python: Path, environment: dict[str, str]) -> int:
    """Sign in, with a person who opens the page that is printed; gives the exit code."""
    command = [str(python), "-m", "outreach", "auth", "login", "--no-browser", "--now", EVENING]
    with subprocess.Popen(command, env=environment, cwd="/", stdout=subprocess.PIPE, text=True) as login:
        assert login.stdout is not None
        for line in login.stdout:
            if found := PAGE.search(line):
                visited(found[0])
    return login.returncode


def test_the_wheel_signs_in_and_a_job_of_it_makes_drafts_and_holds_at_google(installed: Path, tmp_path: Path) -> None:
    root = workspace(tmp_path / "outreach", example()).root
    (root / "client.json").write_text(json.dumps(DESKTOP_CLIENT))
    (root / "client.json").chmod(0o600)
    with GoogleServer(now=at(EVENING)) as server:
        server.world.clients["desk-client"] = Client(id="desk-client", secret=SECRET)
        account = server.world.add_account(OWNER, timezone="America/Chicago")
        google = {"OUTREACH_GOOGLE_URL": server.url, "OUTREACH_GOOGLE_HURRY": "1"}
        environment = {"HOME": str(tmp_path), "OUTREACH_WORKSPACE": str(root), **google}
        assert signed_in(installed, environment) == 0
        done = bare(installed, "-m", "outreach", "run", "morning", "--now", EVENING, home=tmp_path, more=google)
        assert (done.returncode, done.stderr) == (0, "")
        assert account.gmail.drafts
        assert [one for one in account.calendar.calendars.values() if one.client and one.standing]
        assert server.world.send_calls == 0
    assert (root / ".outreach" / "token.json").stat().st_mode & 0o777 == 0o600
