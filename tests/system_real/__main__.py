"""`make system`: a real cron daemon wakes a job of an account without rights, and nothing of it is left afterwards.

Needs Debian and root, which installs cron, makes the account, and takes both away again. Takes two to three minutes.
"""

from __future__ import annotations

import os
import shutil
import sys
import time
from datetime import timedelta

from outreach.jobs import wall_clock
from tests.system_real.account import Account, an_account
from tests.system_real.daemon import a_running_cron

_PATIENCE_SECONDS = 150
_FOREIGN = b'# lines of somebody else\nMAILTO=""\n17 3 * * 0 /bin/true 100\\% >/dev/null\n'
_CONFIG = """\
version: 1
me: {{name: Nadia Ferrer, email: n.ferrer@lakeshore.example.edu, timezone: America/Chicago, phase: pgy2}}
people:
  - Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last {last:%Y-%m-%d}
jobs: {{trial: {{does: all, when: "daily {at:%H:%M}"}}}}
"""


def main() -> int:
    """Do it, step by step; ends with 1 at the first thing that is not as it should be, with 2 where it cannot."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        print(
            "make system needs Debian and root (it makes an account without rights and works as that): sudo make system"
        )
        return 2
    with a_running_cron() as version, an_account() as account:
        print(f"{version}, as {account.name} (uid {os.stat(account.home).st_uid}), in {account.workspace}")
        return _trial(account)


def _trial(account: Account) -> int:
    account.types("mkdir", "-m", "700", str(account.workspace))
    account.types("crontab", "-", given=_FOREIGN)
    before = account.crontab()
    _write_config(account)
    _expect("news", account.outreach("news", "My re-planning audit was accepted as a poster."), 0)
    _expect(
        "install", account.outreach("schedule", "install", "--cron", "--yes", "trial"), 0, "cron starts 1 job: trial."
    )
    _that("cron took our lines, and other lines are as they were", account.crontab().startswith(before))
    _expect("status before", account.outreach("schedule", "status"), 0, "no run yet")
    seconds = _waited(account)
    _that(f"cron woke the job within {seconds:.0f} s; it made a draft", seconds <= _PATIENCE_SECONDS)
    _expect("status after", account.outreach("schedule", "status"), 0, "last good")
    _expect("run by hand", account.outreach("run"), 0, "Nothing")
    _that("the second run made no second draft", len(list((account.workspace / "drafts").glob("*.eml"))) == 1)
    _expect("a second install", account.outreach("schedule", "install", "--cron", "trial"), 0, "as written")
    _expect("remove", account.outreach("schedule", "remove", "--yes"), 0, "Nothing starts your jobs any more")
    _that("the crontab is what it was, byte by byte", account.crontab() == before)
    _expect("status at last", account.outreach("schedule", "status"), 3, "Nothing starts your jobs.")
    print("All as it should be.")
    return 0


def _write_config(account: Account) -> None:
    """Let the job wake in the minute after next at the latest, and let somebody be due."""
    here = wall_clock().astimezone()
    config = _CONFIG.format(last=here.date() - timedelta(weeks=10), at=here + timedelta(seconds=75))
    account.types("tee", str(account.workspace / "config.yaml"), given=config.encode())


def _waited(account: Account) -> float:
    """Wait for a draft to lie there and for its run to end; gives the seconds."""
    began = time.monotonic()
    while time.monotonic() - began < _PATIENCE_SECONDS:
        if (
            list((account.workspace / "drafts").glob("*.eml"))
            and "last good" in account.outreach("schedule", "status")[1]
        ):
            return time.monotonic() - began
        time.sleep(1)
    return time.monotonic() - began


def _expect(step: str, answer: tuple[int, str], code: int, text: str = "") -> None:
    _that(f"{step}: {code}{f', {text!r}' if text else ''}", answer[0] == code and text in answer[1], more=str(answer))


def _that(fact: str, is_so: bool, more: str = "") -> None:
    print(f"{'ok  ' if is_so else 'NOT '} {fact}", flush=True)
    if not is_so:
        print(more)
        sys.exit(1)


if __name__ == "__main__":
    sys.exit(main())
