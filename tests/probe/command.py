"""What `make probe` does, with everything around it as arguments: the person, the clock, the folder, the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from outreach.errors import OutreachError
from outreach.providers.google.client_file import read_client
from outreach.providers.google.endpoints import Endpoints, endpoints
from outreach.providers.google.transport import patience
from tests.probe.bench import Bench
from tests.probe.probing import NotThrowAway, Report, probe
from tests.probe.signing_in import signed_in

CLIENT, ACCOUNT = "OUTREACH_PROBE_CLIENT", "OUTREACH_PROBE_ACCOUNT"
RECORDED = Path(__file__).parent / "recorded"
USAGE = f"""Some questions to Google itself. You need an account made for this and nothing else, with nothing in it:
  {CLIENT}=…/client.json {ACCOUNT}=throw.away@gmail.com make probe
It makes a few drafts without sending any, a calendar with a few events and no guests, and takes them away again.
How to get client.json: docs/setup-google.md."""


def run(
    environ: Mapping[str, str],
    *,
    visit: Callable[[str], None],
    say: Callable[[str], None],
    now: datetime,
    sleep: Callable[[float], None],
    folder: Path = RECORDED,
) -> int:
    """Sign in, ask, and put down the answers; 0 when all are as expected, 3 when not, 2 without what it needs."""
    if not (environ.get(CLIENT) and environ.get(ACCOUNT)):
        say(USAGE)
        return 2
    ways = endpoints(environ)
    try:
        client = read_client(Path(environ[CLIENT]))
        token = signed_in(client, environ[ACCOUNT], ways, patience(environ), visit, now)
        report = probe(Bench(token=token, endpoints=ways, sleep=sleep))
    except (OutreachError, NotThrowAway) as problem:
        say(f"probe: {problem}")
        return 1
    _tell(report, say)
    path = folder / _name(ways, now)
    path.write_text(report.text("Google" if ways.is_real else "a stand-in", now.date()), encoding="utf-8")
    say(f"Written to {path}; look through it before you show it to anyone.")
    return 3 if report.different or report.left else 0


def _tell(report: Report, say: Callable[[str], None]) -> None:
    for one in report.answers:
        say(f"{one.verdict:12} {one.question.name}: {one.answer}")
    for one in report.different:
        say(f"\n{one.question.asks}\n  expected {one.question.expected}, answered {one.answer}")
        say(f"  what hangs on it: {one.question.matters}")
    for thing in report.left:
        say(f"left behind: {thing}")
    asked, same = len(report.answers), len(report.answers) - len(report.different)
    say(f"\n{same} of {asked} answers as expected, {len(report.exchanges)} requests.")
    say("The calendar it made stays, empty: delete it in Google Calendar under Settings.")


def _name(ways: Endpoints, now: datetime) -> str:
    return f"google-{now:%Y-%m-%d}.json" if ways.is_real else "stand-in.json"
