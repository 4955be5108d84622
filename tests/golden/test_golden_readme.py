"""What the README shows is what happens: its configuration loads, and its sessions are played again to the letter."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest

from tests.golden.google import at_google
from tests.golden.transcript import ROOT, Player

README = ROOT / "README.md"
CONSOLE = re.compile(r"<!-- at ([^>]+) -->\n```console\n(.*?)```", re.DOTALL)
WITH_GOOGLE = re.compile(r"<!-- with Google, at ([^>]+) -->\n```console\n(.*?)```", re.DOTALL)
CONFIGURATION = re.compile(r"```yaml\n(.*?)```", re.DOTALL)


def test_the_sessions_of_the_readme_happen_again_to_the_letter(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = README.read_text()
    configuration = CONFIGURATION.search(written)
    assert configuration is not None
    player = Player(tmp_path / "workspace")
    player.root.mkdir(mode=0o700)
    player.root.joinpath("config.yaml").write_text(configuration.group(1))
    player.root.joinpath("config.yaml").chmod(0o600)

    def played(match: re.Match[str]) -> str:
        player.now = match.group(1)
        return f"<!-- at {match.group(1)} -->\n```console\n{player.play(match.group(2))}```"

    happened = CONSOLE.sub(played, written)
    if request.config.getoption("--update-golden"):
        README.write_text(happened)
    assert CONSOLE.search(written)
    assert happened == written


def test_the_session_with_google_happens_again_to_the_letter(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = README.read_text()
    own, google = CONFIGURATION.findall(written)
    session = WITH_GOOGLE.search(written)
    assert session is not None
    with at_google(tmp_path) as player:
        player.root.joinpath("config.yaml").write_text(f"{own}{google}google: {{token: file}}\n")
        player.root.joinpath("config.yaml").chmod(0o600)
        before = f"$ at {session[1]}\n$ download client.json\n$ outreach auth login\n> y\n"
        note = "Osei: Your rule that every new resident breaks a QA phantom on purpose has stayed with me."
        assert "Next: outreach plan" in player.play(f'{before}$ outreach note "{note}"\n')
        happened = f"<!-- with Google, at {session[1]} -->\n```console\n{player.play(session[2])}```"
    now = written.replace(session[0], happened)
    if request.config.getoption("--update-golden"):
        README.write_text(now)
    assert now == written


def test_the_launch_agent_of_the_readme_is_one() -> None:
    agent = re.search(r"```xml\n(.*?)```", README.read_text(), re.DOTALL)
    assert agent is not None
    read = plistlib.loads(agent.group(1).encode())
    assert read["StartCalendarInterval"] == {"Hour": 7, "Minute": 10}
    assert read["ProgramArguments"][:2] == ["/bin/sh", "-c"]
