"""No secret of the sign-in is anywhere but in its private file: not on a screen, in a log, a file or a process list.

Commands are typed, Google is played by the test server, the machine's loggers want to hear everything. Whatever the
server gives or is shown is looked for in all that came of it.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import keyring.core
import pytest
from keyring.errors import KeyringError

from outreach.providers.google.gmail_api import GmailApi
from outreach.state.ledger import path_of
from tests.architecture.source import ROOT
from tests.builders import at
from tests.faults.canaries import ACCESS, CLIENT, CODE, REFRESH, VERIFIER, Canaries
from tests.faults.leaks import HEARD, STARTED, Everything, listening
from tests.google_season import EVENING
from tests.google_server import Consent
from tests.google_server.faults import MODES, Fault
from tests.google_server.oauth import TROUBLES
from tests.google_sign_in import SECRET, Desk, sign_in
from tests.system.terminal import Screen
from tests.unit.google.key_stores import Memory, called

PEOPLE = """\
news:
  - 2026-11-18 audit accepted - My re-planning audit was accepted as a poster for the spring meeting.
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-20
  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State
programs:
  - Harbor State University (Harbor State, HSU), America/New_York, thank_you welcome
interviews:
  - Harbor State 2026-12-02 9:00 am ET, 6 hours, with Dr. Osei
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    with sign_in(tmp_path, monkeypatch) as found:
        found.world.now = at(EVENING)
        config = found.root / "config.yaml"
        config.write_text(config.read_text().partition("people:")[0] + PEOPLE)
        yield found


@pytest.fixture
def everything(desk: Desk, tmp_path: Path) -> Iterator[Everything]:
    canaries = Canaries()
    canaries.add(SECRET, CLIENT)
    desk.world.on_request = canaries.hear
    kept = {desk.token_file: frozenset({CLIENT, REFRESH}), desk.root / "client.json": frozenset({CLIENT})}
    with listening(tmp_path) as (log, temporary):
        yield Everything(canaries, log, (desk.root, desk.home, temporary), kept)


def typed(desk: Desk, everything: Everything, *words: str, now: str = EVENING, code: int | None = 0) -> Screen:
    """Type a command and note all that it shows; then look everywhere."""
    desk.world.now = at(now)
    screen = everything.note(words, desk.type(*words, now=now))
    assert code is None or screen.code == code, screen.out + screen.err
    everything.canaries.look(desk.world)
    return screen


EVERY_DAY = (
    "note Osei: Your rule about QA phantoms has stayed with me.", "auth status", "auth status --json",
    "auth status --offline", "check", "plan", "plan -v", "plan --json", "run -v",
    "agenda", "run --json", "queue", "queue --json", "show 1", "holds", "holds --json", "explain Osei", "audit",
    "audit --json", "export", "redo 1", "undo 1", "run -q", "recover",
)  # fmt: skip


def test_a_whole_life_leaves_no_secret_anywhere_but_in_its_own_file(desk: Desk, everything: Everything) -> None:
    typed(desk, everything, "auth", "login", "--no-browser", "-v")
    for line in EVERY_DAY:
        typed(desk, everything, *line.split(), code=None)
    typed(desk, everything, "auth", "login", "--no-browser", "--json", now="2026-12-03 07:00")
    typed(desk, everything, "run", now="2026-12-03 07:10", code=None)
    assert everything.wrong() == ()
    assert {"create", "update", "delete", "insert"} <= {one.call.rpartition(".")[2] for one in desk.world.journal}
    assert {*everything.canaries.secrets.values()} == {CLIENT, REFRESH, ACCESS, CODE, VERIFIER}
    assert len(everything.canaries.secrets) > 10
    typed(desk, everything, "auth", "logout", now="2026-12-03 07:20")
    typed(desk, everything, "run", now="2026-12-03 07:30", code=77)
    assert everything.wrong() == ()
    assert not desk.token_file.exists()
    assert HEARD in everything.log.getvalue()
    assert "alone" in "\n".join(STARTED)


REFUSALS = {
    "access denied": Consent(error="access_denied"),
    "the administrator's policy": Consent(error="admin_policy_enforced"),
    "another account": Consent(as_account="lin.chen@northfield.example.edu"),
    "no box ticked": Consent(grants=()),
    "no long-lived token": Consent(refresh_token=False),
}


def test_a_sign_in_that_fails_shows_none(desk: Desk, everything: Everything) -> None:
    for name, consent in REFUSALS.items():
        desk.world.consent = consent
        assert typed(desk, everything, "auth", "login", "--no-browser", code=None).code in (77, 78), name
    desk.world.consent = Consent()
    modes = [mode for mode in MODES if "hang" not in mode and mode != "slow"]
    for mode in modes[::4]:
        desk.world.faults.add(Fault(mode=mode, path="/token$", times=None))
        typed(desk, everything, "auth", "login", "--no-browser", code=None)
        desk.world.faults.clear()
    for trouble in TROUBLES:
        desk.world.token_trouble = trouble
        assert typed(desk, everything, "auth", "login", "--no-browser", code=None).code in (75, 77, 78), trouble
    assert everything.wrong() == ()


class Talkative(Memory):
    """A key store that repeats what it was given whenever something goes wrong, and something always does."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password)
        raise KeyringError(f"could not store {password!r} for {username}")

    def get_password(self, service: str, username: str) -> str | None:
        held = super().get_password(service, username)
        if held is not None:
            raise OSError(f"D-Bus said no to {held!r}")
        return None


def test_a_key_store_that_repeats_what_it_was_given_shows_none(
    desk: Desk, everything: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = "keyring.backends.SecretService.Keyring"
    kind = type(called(path))
    store = type(kind.__name__, (Talkative,), {"__module__": kind.__module__, "__qualname__": kind.__qualname__})()
    monkeypatch.setattr(keyring.core, "_keyring_backend", store)
    config = desk.root / "config.yaml"
    config.write_text(config.read_text().replace("token: file", "token: keyring"))
    typed(desk, everything, "auth", "login", "--no-browser", code=77)
    assert store.kept
    for words in ("auth status", "run", "auth logout", "auth logout --force"):
        typed(desk, everything, *words.split(), code=77)
    assert everything.wrong() == ()


def test_a_mistake_of_ours_in_the_middle_is_logged_without_them(
    desk: Desk, everything: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(desk, everything, "auth", "login", "--no-browser")

    def fails(self: GmailApi, page: str | None = None, q: str | None = None, size: int = 500) -> Mapping[str, object]:
        everything.canaries.look(desk.world)
        # but for the verifier: bare, it looks like any other word, and it was good for one exchange that is over
        held = [text for text, what in everything.canaries.secrets.items() if what != VERIFIER]
        assert len(held) >= 4
        raise RuntimeError("nobody thought of this", held, {"Authorization": f"Bearer {held[-1]}"})

    monkeypatch.setattr(GmailApi, "drafts", fails)
    assert "mistake of ours" in typed(desk, everything, "run", code=70).err
    (written,) = (desk.root / ".outreach" / "logs").glob("bug-*")
    assert "nobody thought of this" in written.read_text()
    assert everything.wrong() == ()


def test_who_asks_googles_library_to_log_everything_is_told_none(desk: Desk, everything: Everything) -> None:
    typed(desk, everything, "auth", "login", "--no-browser")
    done = subprocess.run(
        [sys.executable, "-m", "outreach", "-w", str(desk.root), "--now", EVENING, "run", "-v"],
        env={**os.environ, "GOOGLE_SDK_PYTHON_LOGGING_SCOPE": "google", "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    everything.note(("run",), Screen(done.returncode, done.stdout, done.stderr))
    assert everything.wrong() == ()


def test_a_planted_secret_is_found_wherever_it_is(
    desk: Desk, everything: Everything, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(desk, everything, "auth", "login", "--no-browser")
    token = json.loads(desk.token_file.read_text())["refresh_token"]
    assert everything.wrong() == ()

    def places() -> set[str]:
        return {one.partition(": ")[0] for one in everything.wrong()}

    everything.screens["planted"] = f"half of it: {token[: len(token) // 2]}"
    assert places() == {"planted"}
    everything.screens.clear()
    logging.getLogger("urllib3").error("asked with %s", token)
    assert places() == {"the log"}
    everything.log.truncate(0)
    subprocess.run([sys.executable, "-c", "", token], check=True)
    assert places() == {"processes"}
    STARTED.clear()
    subprocess.run([sys.executable, "-c", ""], check=True, env={"TOKEN": token})
    assert places() == {"processes"}
    STARTED.clear()
    monkeypatch.setenv("TOKEN", token)
    everything.note(("env",), Screen(0, "", ""))
    assert places() == {f"{len(everything.screens) - 1} env"}
    everything.screens.clear()
    with path_of(desk.root).open("ab") as ledger:
        ledger.write(token.encode())
    assert places() == {str(path_of(desk.root))}
    path_of(desk.root).write_bytes(b"")
    (desk.root / f"backup-{token.replace('/', '-')}").touch()
    (desk.home / ".cache").mkdir()
    (desk.home / ".cache" / "x").write_text(json.dumps({"Authorization": f"Bearer {token}"}))
    assert str(desk.home / ".cache" / "x") in places()
    desk.token_file.chmod(0o644)
    assert "token.json can be read by others" in everything.wrong()
    desk.token_file.write_text(next(iter(desk.world.grants._access)))
    assert any(one.startswith("token.json: an access token") for one in everything.wrong())
