"""What is left of a bug and of an error once they are told: what happened, and no secret of a sign-in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from outreach.error_handler import guarded
from outreach.errors import Exit, SignInError

LONG = "Ab3-_" * 8
SECRETS = {
    "an access token": f"ya29.a0{LONG}",
    "a refresh token": f"1//0{LONG}",
    "a refresh token in a form": f"refresh_token=1%2F%2F0{LONG}&grant_type=refresh_token",
    "a code": f"4/0A{LONG}",
    "a code in an address": f"http://127.0.0.1:8765/?state=x&code=4%2F0A{LONG}&scope=y",
    "a client secret": f"GOCSPX-{LONG}",
    "an old client secret": f"{{'client_secret': '{LONG}'}}",
    "a header": f"{{'Authorization': 'Bearer {LONG}'}}",
    "an answer": f'{{"access_token": "{LONG}", "expires_in": 3599}}',
    "a PKCE verifier": f"code_verifier={LONG}",
    "bytes": f"{f'1//0{LONG}'.encode()!r}",
}
HARMLESS = (
    "code = action()",
    "exit_code=done.exit_code",
    "refresh_token=self.token.refresh_token,",
    "/srv/nadia/outreach/4/0123456789abc",
    "http://127.0.0.1:8765/4/0abcdefghijk",
    "client_id='12345.apps.googleusercontent.com'",
    "HTTP 404, error code 1234567890123456",
    "2026-12-01 14/012345678",
)


def trace_of(problem: Exception, root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Let a command end with a bug, and give its log; the screen has named the log and nothing of the bug."""

    def fails() -> int:
        raise problem

    (root / ".outreach").mkdir(exist_ok=True)
    assert guarded(fails, root=lambda: root) == Exit.BUG
    shown = capsys.readouterr().err
    assert str(problem) not in shown
    found = re.search(r"what happened is in (\S+)", shown)
    assert found
    log = Path(found[1])
    assert log.stat().st_mode & 0o777 == 0o600
    return log.read_text()


@pytest.mark.parametrize("text", SECRETS.values(), ids=SECRETS)
def test_a_secret_in_a_bug_is_not_in_its_log(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    inner = KeyError(text)
    problem = ValueError("could not ask", {"body": text})
    problem.__cause__ = inner
    problem.add_note(f"asked with {text}")
    log = trace_of(problem, tmp_path, capsys)
    assert LONG not in log
    assert log.count("[left out]") == 3
    assert "ValueError" in log
    assert "could not ask" in log


@pytest.mark.parametrize("text", SECRETS.values(), ids=SECRETS)
def test_a_secret_in_a_sentence_is_not_on_the_screen(capsys: pytest.CaptureFixture[str], text: str) -> None:
    def fails() -> int:
        raise SignInError(f"Google refused {text}", place="sign-in", remedy="sign in again")

    assert guarded(fails, root=lambda: None) == Exit.SIGN_IN
    shown = capsys.readouterr().err
    assert LONG not in shown
    assert shown.startswith("outreach: sign-in: Google refused ")
    assert shown.endswith("; sign in again\n")


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_no_secret_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    assert text in trace_of(RuntimeError(text), tmp_path, capsys)
