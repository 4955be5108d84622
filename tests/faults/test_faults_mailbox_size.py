"""A mailbox of many years: it is read mail by mail, so that its size costs time but no memory.

Short: 2,000 mails. Long: 50,000, as an mbox file and as a Maildir, timed and printed.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import at
from tests.mail_at_hand import NOBODY, OWNER, a_mail, a_maildir, an_mbox
from tests.system.terminal import EVENING, SMALL, workspace

LONG = os.environ.get("OUTREACH_TEST_LONG") == "1"
MAILS = 50_000 if LONG else 2_000
FEW, KNOWN_EACH = 100, 50
MOST_MORE = 16 * 1024
MEASURING = """\
import resource, subprocess, sys
subprocess.run([sys.executable, *sys.argv[1:]], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"\\n\\n{used.ru_utime + used.ru_stime} {used.ru_maxrss}", end="")
"""
OYELARAN = "Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>"
NOISE = tuple(f"X-Filter-{number}: nothing of interest, number {number}" for number in range(15))
WORDS = "Some words of no interest at all, to nobody.\n" * 60


@dataclass(frozen=True)
class Cost:
    """What reading a mailbox took: seconds of a core, and the most memory, in KiB."""

    seconds: float
    memory: int
    said: str


def many(number: int) -> Iterator[bytes]:
    """Write mails of the last months, one in fifty from somebody known."""
    for count in range(number):
        sender = OYELARAN if count % KNOWN_EACH == 0 else NOBODY
        when = (at("2026-12-01 10:00") - timedelta(minutes=5 * count)).strftime("%Y-%m-%d %H:%M")
        yield a_mail(sender, OWNER, when, id=f"{count}@mail.example.org", headers=NOISE, body=WORDS)


def cost(root: Path, mailbox: Path) -> Cost:
    """Have a mailbox read by a program of its own, started by a small one: a child begins as large as its parent."""
    terminal = workspace(root, SMALL)
    words = ["-m", "outreach", "-w", str(terminal.root), "--now", EVENING, "observe", "--mbox", str(mailbox)]
    done = subprocess.run([sys.executable, "-c", MEASURING, *words], capture_output=True, text=True, check=True)
    said, _, used = done.stdout.rpartition("\n\n")
    seconds, memory = used.split()
    return Cost(float(seconds), int(memory), " ".join(said.split()))


@pytest.mark.parametrize("is_maildir", [False, True], ids=["mbox", "maildir"])
def test_memory_does_not_grow_with_the_mailbox(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], is_maildir: bool
) -> None:
    write = a_whole_maildir if is_maildir else an_mbox
    small = cost(tmp_path / "small", write(tmp_path / "few", *many(FEW)))
    large = cost(tmp_path / "large", write(tmp_path / "all", *many(MAILS)))
    with capsys.disabled():
        print(
            f"\n{MAILS:,} mails in {'a Maildir' if is_maildir else 'an mbox file'}: {large.seconds:.1f} s of a core"
            f" ({small.seconds:.1f} s with {FEW}), {large.memory / 1024:.0f} MiB ({small.memory / 1024:.0f})"
        )
    assert f"Looked at {MAILS:,} mails" in large.said
    assert f"Kept: {MAILS // KNOWN_EACH} mails." in large.said
    # what is kept of known people is in memory: here a fiftieth
    assert large.memory - small.memory <= MOST_MORE + 2 * MAILS // KNOWN_EACH


def a_whole_maildir(path: Path, *mails: bytes) -> Path:
    """Write mails into a Maildir without counting its files before each."""
    a_maildir(path)
    for number, one in enumerate(mails):
        (path / "cur" / f"1764700000.M{number}.host:2,S").write_bytes(one)
    return path
