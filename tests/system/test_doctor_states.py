"""Every line of the doctor in its good state and in its bad ones: real files, real damage, one command each."""

from __future__ import annotations

import fcntl
import os
import re
import resource
import signal
import sqlite3
import struct
import zoneinfo
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, TextIO

import pytest

from outreach.config.origins import ORIGIN, copied
from outreach.domain.facts import RunFinished, RunStarted
from outreach.domain.verdicts import Fail, Ok, Verdict, Warn, exit_code
from outreach.errors import Exit
from outreach.state.backups import copies
from tests.at_the_doctor import LAST_RUN, NOW, Patient, room, well
from tests.builders import at
from tests.calendar_files import a_file, timed
from tests.steady import steady
from tests.system.terminal import SMALL

Breaking = Callable[[Patient], object]
RUNS = ("job morning", "job evening", "job review")


@dataclass(frozen=True)
class State:
    """A way in which something is not well: what happened, and what its line says then."""

    id: str
    line: str
    breaks: Breaking
    says: str
    types: str
    code: Exit | None = None


def config(text: str, instead: str = "") -> Breaking:
    """Add to the configuration, or put something in the place of something."""

    def breaks(patient: Patient) -> None:
        path = patient.root / "config.yaml"
        before = path.read_text()
        path.write_text(before.replace(instead, text) if instead else before + text)

    return breaks


def file(name: str, text: str = "", mode: int = 0o600) -> Breaking:
    def breaks(patient: Patient) -> None:
        path = patient.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(mode)

    return breaks


def mode(name: str, value: int) -> Breaking:
    return lambda patient: (patient.root / name).chmod(value)


def link(name: str) -> Breaking:
    def breaks(patient: Patient) -> None:
        path = patient.root / name
        aside = patient.root.parent / "aside"
        path.rename(aside)
        path.symlink_to(aside)

    return breaks


def index(*names: str) -> bytes:
    """Write an index as git does (version 2): each entry 62 bytes and its name, filled up to a multiple of eight."""
    found = struct.pack(">4sII", b"DIRC", 2, len(names))
    for name in sorted(names):
        entry = bytes(60) + struct.pack(">H", len(name)) + name.encode()
        found += entry + bytes(8 - len(entry) % 8)
    return found + bytes(20)


def repository(*tracked: str, remote: str = "origin", exclude: str = "") -> Breaking:
    """Put the workspace into a repository that keeps some of its files."""

    def breaks(patient: Patient) -> None:
        store = patient.root.parent / ".git"
        (store / "info").mkdir(parents=True)
        (store / "HEAD").write_text("ref: refs/heads/main\n")
        (store / "config").write_text(
            f'[core]\n[remote "{remote}"]\n\turl = ssh://git@example.org/w.git\n' if remote else ""
        )
        (store / "index").write_bytes(index(*(f"{patient.root.name}/{name}" for name in tracked)))
        (store / "info" / "exclude").write_text(exclude)

    return breaks


def ledger(change: Callable[[bytes], bytes]) -> Breaking:
    def breaks(patient: Patient) -> None:
        path = patient.root / ".outreach" / "ledger.db"
        path.write_bytes(change(path.read_bytes()))

    return breaks


def sql(*statements: str) -> Breaking:
    def breaks(patient: Patient) -> None:
        connection = sqlite3.connect(patient.root / ".outreach" / "ledger.db")
        for statement in statements:
            connection.execute(statement)
        connection.commit()
        connection.close()

    return breaks


def torn(content: bytes) -> bytes:
    """Write over the middle of a ledger, as a failing disk does."""
    return content[:4096] + b"\xff" * 4096 + content[8192:]


def held(since: str) -> Breaking:
    """Let another process hold the lock of runs since a time of this morning."""

    def breaks(patient: Patient) -> None:
        path = patient.root / ".outreach" / "lock"
        path.write_text(f"4711 2026-12-03 {since} morning\n")
        HELD.append(path.open())
        fcntl.flock(HELD[-1], fcntl.LOCK_EX)

    return breaks


HELD: list[TextIO] = []


def ended(code: int | None, *, job: str = "morning", when: str = "2026-12-03 08:00") -> Breaking:
    def breaks(patient: Patient) -> None:
        begun = RunStarted(at=at(when), run=90, job=job)
        patient.record(begun, *([RunFinished(at=at(when), run=90, exit_code=code)] if code is not None else []))

    return breaks


def copied_before(patient: Patient) -> None:
    folder = patient.root / "templates" / "keep-in-touch"
    folder.mkdir(parents=True)
    for name, text in copied("keep-in-touch").items():
        (folder / name).write_text(text)
    noted = (folder / ORIGIN).read_text()
    (folder / ORIGIN).write_text(noted.replace("  01-", "0  01-"))


def broken_copy(patient: Patient) -> None:
    folder = patient.root / "templates" / "keep-in-touch"
    folder.mkdir(parents=True)
    for name, text in copied("keep-in-touch").items():
        (folder / name).write_text(text + "{{ nobody_knows }}" if name.endswith(".j2") else text)


def lost(patient: Patient) -> None:
    """Lose the ledger while something of ours lies there."""
    patient.run(at("2026-12-03 08:00"))
    (patient.root / ".outreach" / "ledger.db").unlink()
    assert list((patient.root / "holds").glob("*.ics"))


def without_copies(patient: Patient) -> None:
    for one in copies(patient.root):
        one.unlink()


def crontab(change: Callable[[str], str]) -> Breaking:
    def breaks(patient: Patient) -> None:
        surroundings = patient.machine.schedulers()
        before = surroundings.ask("crontab", "-l").out.decode()
        assert surroundings.ask("crontab", "-", given=change(before).encode()).is_good

    return breaks


STATES = [
    State(
        "none",
        "configuration",
        lambda p: (p.root / "config.yaml").unlink(),
        "no config.yaml",
        r"outreach init /",
        Exit.CONFIG,
    ),
    State(
        "a slip",
        "configuration",
        config("research mentro", "research mentor"),
        'no role "research mentro"',
        "outreach check",
        Exit.CONFIG,
    ),
    State(
        "newer", "configuration", config("version: 9", "version: 1"), "newer outreach", "outreach check", Exit.CONFIG
    ),
    State("a link", "configuration", link("config.yaml"), "symbolic link", "outreach check", Exit.CONFIG),
    State(
        "two slips",
        "configuration",
        config("pople: []\nmeating: []\n"),
        r"\(and 1 more\)",
        "outreach check",
        Exit.CONFIG,
    ),
    State(
        "synced",
        "place",
        lambda p: (p.root / ".stfolder").mkdir(),
        "Syncthing keeps this folder",
        "mv .*/w ~/outreach",
        Exit.CONFIG,
    ),
    State(
        "synced above",
        "place",
        lambda p: (p.root.parent / ".dropbox").touch(),
        "Dropbox keeps",
        "mv .*/w ~/outreach",
        Exit.CONFIG,
    ),
    State("pushed", "place", repository("README"), "pushed to origin", "echo '/w/' >> .*/info/exclude"),
    State(
        "pushed people",
        "place",
        repository("config.yaml"),
        "config.yaml, with people's addresses, goes to origin",
        "rm --cached config.yaml",
    ),
    State(
        "pushed secrets",
        "place",
        repository("config.yaml", "private.yaml"),
        "private.yaml is in a repository",
        "rm --cached private.yaml",
        Exit.ATTENTION,
    ),
    State(
        "pushed drafts",
        "place",
        repository("drafts/a.eml"),
        "drafts/a.eml is in a repository",
        "rm --cached drafts/a.eml",
        Exit.ATTENTION,
    ),
    State("others look", "permissions", mode(".", 0o755), "others on this machine can look into", "chmod 700 "),
    State(
        "others write",
        "permissions",
        mode(".", 0o777),
        "others on this machine can write in",
        "chmod 700 ",
        Exit.CONFIG,
    ),
    State(
        "inner open",
        "permissions",
        mode(".outreach", 0o755),
        "others on this machine can read it",
        r"chmod 700 .*/\.outreach$",
        Exit.CONFIG,
    ),
    State(
        "ledger open",
        "permissions",
        mode(".outreach/ledger.db", 0o644),
        "ledger.db: others",
        "chmod 600 .*ledger.db$",
        Exit.CONFIG,
    ),
    State(
        "much open",
        "permissions",
        lambda p: [mode(f".outreach/{one}", 0o644)(p) for one in ("ledger.db", "lock")],
        r"\(and 1 more\)",
        "chmod -R go= ",
        Exit.CONFIG,
    ),
    State("inner link", "permissions", link(".outreach/lock"), "is a link", "ls -l .*lock", Exit.CONFIG),
    State(
        "private open",
        "permissions",
        file("private.yaml", mode=0o644),
        "others on this machine can read private.yaml",
        "chmod 600 .*private.yaml",
    ),
    State(
        "client open",
        "permissions",
        file("client.json", "{}", 0o640),
        "others on this machine can read client.json",
        "chmod 600 .*client.json",
    ),
    State("torn", "ledger", ledger(torn), "the ledger is damaged", "outreach recover", Exit.CONFIG),
    State(
        "cut",
        "ledger",
        ledger(lambda content: content[:9000]),
        "the ledger is damaged",
        "outreach recover",
        Exit.CONFIG,
    ),
    State(
        "no database",
        "ledger",
        ledger(lambda _: b"once upon a time\n" * 600),
        "the ledger is damaged",
        "outreach recover",
        Exit.CONFIG,
    ),
    State(
        "newer ledger",
        "ledger",
        sql("PRAGMA user_version = 99"),
        "written by a newer outreach",
        "outreach check",
        Exit.CONFIG,
    ),
    State(
        "odd fact",
        "ledger",
        sql("INSERT INTO facts (kind, at, data) VALUES ('Wish', '2026', '{}')"),
        "Wish",
        "outreach",
        Exit.CONFIG,
    ),
    State(
        "open ledger",
        "ledger",
        mode(".outreach/ledger.db", 0o604),
        "others on this machine can read it",
        "chmod 600",
        Exit.CONFIG,
    ),
    State("lost", "ledger", lost, "the ledger that knows them is gone", "outreach recover", Exit.CONFIG),
    State("no copy", "copies", without_copies, "no copy of the ledger", "outreach run"),
    State(
        "damaged copy",
        "copies",
        lambda p: copies(p.root)[0].write_bytes(b"x" * 100),
        "neither a ledger nor an export|not|damaged",
        "outreach run",
    ),
    State(
        "working",
        "lock",
        held("11:55"),
        r"another run \(morning, pid 4711, since 11:55\) is working",
        "outreach doctor",
    ),
    State("hanging", "lock", held("09:00"), "should have ended after 10 minutes", "kill 4711", Exit.LATER),
    State(
        "unknown holder",
        "lock",
        lambda p: (held("09:00")(p), (p.root / ".outreach" / "lock").write_text("")),
        "begins at this moment",
        "outreach doctor",
    ),
    State(
        "drifted",
        "templates",
        copied_before,
        "keep-in-touch has changed since you copied it",
        "outreach customize keep-in-touch --diff",
    ),
    State("broken words", "templates", broken_copy, "nobody_knows", "outreach check", Exit.CONFIG),
    State("no notes", "notes", config("notes: phone/notes.txt\n"), "there is no such file", "touch .*phone/notes.txt"),
    State("notes a link", "notes", link("notes.txt"), "is a link", "ls -l .*notes.txt"),
    State("no calendar", "calendars", config("calendars: home.ics\n"), "is not there", "outreach check", Exit.CONFIG),
    State(
        "odd calendar",
        "calendars",
        lambda p: (config("calendars: home.ics\n")(p), file("home.ics", "BEGIN:NOTE\n")(p)),
        "home.ics",
        "outreach check",
        Exit.CONFIG,
    ),
    State(
        "odd event",
        "calendars",
        lambda p: (
            config("calendars: home.ics\n")(p),
            a_file(p.root / "home.ics", timed("20261203T090000", "tomorrow")),
        ),
        "home.ics",
        "outreach check",
    ),
    State(
        "switched",
        "drafts",
        config("mail: gmail\nholds: google\n"),
        "of ours still lie",
        "outreach undo --all",
        Exit.CONFIG,
    ),
    State(
        "ended 77",
        "job morning",
        ended(77),
        "ended with 77, signed out; last good run Thu 3 Dec 07:10",
        "outreach run morning",
        Exit.SIGN_IN,
    ),
    State("ended 74", "job morning", ended(74), "ended with 74, the disk", "outreach run morning", Exit.DISK),
    State(
        "ended 70",
        "job evening",
        ended(70, job="all"),
        "ended with 70, a mistake of ours",
        "outreach run evening",
        Exit.ATTENTION,
    ),
    State(
        "unfinished",
        "job morning",
        ended(None),
        "did not finish; last good run",
        "outreach run morning",
        Exit.ATTENTION,
    ),
    State(
        "python gone",
        "python",
        crontab(lambda text: text.replace("/bin/python ", "/bin/python2.0 ")),
        "cannot import outreach: no such file",
        "outreach schedule install",
        Exit.ATTENTION,
    ),
    State(
        "other python",
        "python",
        crontab(lambda text: text.replace("bin/env", "bin/env PYTHONHOME=/nowhere", 1)),
        "cannot import outreach",
        "outreach schedule install",
        Exit.ATTENTION,
    ),
    State(
        "none installed", "schedule", crontab(lambda _: "# mine\n"), "none is installed", "outreach schedule install"
    ),
    State(
        "edited",
        "schedule",
        crontab(lambda text: text.replace("10 7 ", "20 7 ")),
        "you changed your crontab",
        "outreach schedule show",
    ),
    State(
        "half gone",
        "schedule",
        crontab(lambda text: text.replace("# outreach: end", "# end")),
        "lost their first or last one",
        "outreach schedule install",
        Exit.ATTENTION,
    ),
    State(
        "other times",
        "schedule",
        config("jobs: {morning: {when: daily 06:30}}\n"),
        "does not have what config.yaml says now",
        "outreach schedule install",
    ),
    State(
        "twice",
        "schedule",
        lambda p: p.install("systemd"),
        "installed twice, in systemd and cron",
        "outreach schedule install",
    ),
]


@pytest.fixture
def patient(tmp_path: Path) -> Iterator[Patient]:
    yield well(tmp_path)
    while HELD:
        HELD.pop().close()


def test_who_is_well_has_nothing_but_good_lines(patient: Patient) -> None:
    lines = patient.lines()
    assert [line for line in lines if not isinstance(line.verdict, Ok)] == []
    assert exit_code(lines) == Exit.DONE
    assert {"configuration", "ledger", "lock", "clock", "zones", "python", "next wake", *RUNS} <= {
        one.name for one in lines
    }


@pytest.mark.parametrize("state", STATES, ids=lambda one: f"{one.line}: {one.id}")
def test_what_is_not_well_is_said_on_its_line_with_one_command(state: State, patient: Patient) -> None:
    state.breaks(patient)
    found = patient.verdicts()
    (verdict, *_) = [one for one in found[state.line] if not isinstance(one, Ok)]
    assert isinstance(verdict, Warn | Fail)
    assert isinstance(verdict, Warn) == (state.code is None)
    assert re.search(state.says, verdict.text), verdict.text
    assert re.search(state.types, verdict.command), verdict.command
    if isinstance(verdict, Fail):
        assert verdict.code == state.code


def only(patient: Patient, line: str, **changes: Any) -> Verdict:
    """Give the one verdict of a line, on a machine that is changed."""
    (verdict,) = patient.verdicts(**changes)[line]
    return verdict


@pytest.mark.parametrize(
    ("disk", "level", "says", "code"),
    [
        (room(free=90_000_000), Warn, "only 90 MB left", None),
        (room(free=9_000_000), Fail, "9 MB left on the disk", Exit.DISK),
        (room(inodes=0), Fail, "no file more fits", Exit.DISK),
        (room(flag=os.ST_RDONLY), Fail, "can only be read", Exit.DISK),
        (room(free=11_000_000_000), Ok, "11 GB free", None),
        # file systems that make room for names as they go say that there are none
        (lambda _: os.statvfs_result((4096, 1, 1, 10**12, 10**12, 0, 0, 0, 0, 255)), Ok, "1,000 GB free", None),
    ],
)
def test_room_on_the_disk(
    disk: Callable[[Path], os.statvfs_result], level: type[Verdict], says: str, code: Exit | None, patient: Patient
) -> None:
    verdict = only(patient, "disk", disk=disk)
    assert type(verdict) is level
    assert says in verdict.text
    assert getattr(verdict, "code", None) == code


@contextmanager
def no_room() -> Iterator[None]:
    """Let no file of this process grow: what a full disk does, from the first byte on."""
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_is_noticed_by_writing_not_by_asking(patient: Patient) -> None:
    with no_room():
        found = patient.verdicts()
    (writing,), (kept,) = found["writing"], found["ledger"]
    assert isinstance(writing, Fail)
    assert isinstance(kept, Fail)
    assert (writing.code, kept.code) == (Exit.DISK, Exit.DISK)
    assert "make room" in writing.text
    assert not list(patient.root.rglob("*.partial"))
    assert isinstance(only(patient, "ledger"), Ok)


def test_a_folder_that_gives_nothing_back_is_noticed(patient: Patient) -> None:
    (patient.root / "drafts" / f".doctor-{os.getpid()}.partial").mkdir(parents=True)
    verdict = only(patient, "writing")
    assert isinstance(verdict, Fail)
    assert verdict.code == Exit.DISK
    assert "drafts" in verdict.text


def test_a_ledger_that_another_command_writes_is_to_be_tried_later(patient: Patient) -> None:
    other = sqlite3.connect(patient.root / ".outreach" / "ledger.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    verdict = only(patient, "ledger")
    other.execute("ROLLBACK")
    other.close()
    assert isinstance(verdict, Fail)
    assert verdict.code == Exit.LATER
    assert "another command is writing" in verdict.text


def test_looking_leaves_the_ledger_as_it_was(patient: Patient) -> None:
    path = patient.root / ".outreach" / "ledger.db"
    before = path.read_bytes()
    patient.lines()
    assert path.read_bytes() == before
    assert not list(patient.root.rglob("*.partial"))


def test_what_belongs_to_somebody_else_is_refused(patient: Patient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    verdict = patient.verdicts()["permissions"][0]
    assert isinstance(verdict, Fail)
    assert verdict.code == Exit.CONFIG
    assert "not to you" in verdict.text
    assert verdict.command.startswith("sudo chown -R 12345 ")


@pytest.mark.parametrize(
    ("now", "level", "says", "code"),
    [
        (at("1970-01-01 00:10"), Fail, "1970-01-01 00:10, which cannot be", Exit.LATER),
        (at("2061-01-01 00:10"), Fail, "which cannot be", Exit.LATER),
        (LAST_RUN - timedelta(hours=2), Fail, "but the last run was at 2026-12-03 07:10", Exit.LATER),
        (LAST_RUN - timedelta(minutes=4), Ok, "", None),
        (LAST_RUN + timedelta(days=60), Warn, "60 days after the last run", None),
    ],
)
def test_a_clock_is_doubted_when_it_cannot_be_right(
    now: object, level: type[Verdict], says: str, code: Exit | None, patient: Patient
) -> None:
    (verdict,) = patient.verdicts(now)["clock"]  # type: ignore[arg-type]
    assert type(verdict) is level
    assert says in verdict.text
    assert getattr(verdict, "code", None) == code


def test_on_a_mac_the_clock_is_set_in_another_way(patient: Patient) -> None:
    (verdict,) = patient.verdicts(at("1970-01-01 00:10"), platform="darwin")["clock"]
    assert isinstance(verdict, Fail)
    assert "sntp" in verdict.command


def test_zone_data_that_cannot_be_read_is_noticed(patient: Patient, tmp_path: Path) -> None:
    (tmp_path / "zones" / "America").mkdir(parents=True)
    (tmp_path / "zones" / "America" / "Chicago").write_bytes(b"TZif, or what a failing disk left of it")
    zoneinfo.reset_tzpath([str(tmp_path / "zones")])
    try:
        verdict = only(patient, "zones")
    finally:
        zoneinfo.reset_tzpath()
    assert isinstance(verdict, Fail)
    assert "America/Chicago" in verdict.text
    assert "tzdata" in verdict.command


def test_a_job_that_was_not_woken_is_noticed(patient: Patient) -> None:
    (morning,) = patient.verdicts(NOW + timedelta(days=2))["job morning"]
    assert isinstance(morning, Warn)
    assert "was to run Sat 5 Dec" in morning.text
    assert "last good run Thu 3 Dec 07:10" in morning.text


def test_a_run_that_may_still_be_working_is_no_news(patient: Patient) -> None:
    ended(None, when="2026-12-03 11:55")(patient)
    assert isinstance(only(patient, "job morning"), Ok)


def test_a_run_of_everything_makes_no_report(patient: Patient) -> None:
    ended(0, job="all", when="2026-12-03 11:00")(patient)
    found = patient.verdicts()
    assert "11:00" in found["job morning"][0].text
    assert "29 Nov 17:00" in found["job review"][0].text


def test_a_scheduler_that_sleeps_is_noticed(patient: Patient) -> None:
    from dataclasses import replace

    asleep = replace(patient.machine.schedulers(), running=frozenset({"bash"}))
    verdict = only(patient, "schedule", schedulers=lambda: asleep)
    assert isinstance(verdict, Fail)
    assert "cron, which does not act on it" in verdict.text


def test_a_job_that_the_configuration_no_longer_has_is_noticed(tmp_path: Path) -> None:
    mine = "jobs: {mine: {does: all, when: daily 12:30}}\n"
    patient = well(tmp_path, SMALL + mine)
    config("", mine)(patient)
    verdict = only(patient, "schedule")
    assert isinstance(verdict, Warn)
    assert "does not have what config.yaml says now" in verdict.text


def test_jobs_that_were_left_out_on_purpose_are_named_and_not_missed(patient: Patient) -> None:
    patient.install(jobs=("evening",))
    found = patient.verdicts(NOW + timedelta(hours=1))
    assert found["schedule"] == [Ok(text="cron starts evening, and not morning and review")]
    assert "job morning" not in found
    assert "evening" in found["next wake"][0].text


def test_where_nothing_is_installed_nobody_was_to_be_woken(patient: Patient) -> None:
    crontab(lambda _: "# mine\n")(patient)
    found = patient.verdicts(NOW + timedelta(days=5))
    assert [type(found[name][0]) for name in RUNS] == [Ok, Ok, Ok]
    assert "next wake" not in found


def test_a_file_to_attach_that_is_not_there_is_noticed(tmp_path: Path) -> None:
    patient = well(tmp_path, steady())
    assert isinstance(only(patient, "attachments"), Ok)
    (patient.root / "okafor-cv.pdf").unlink()
    verdict = only(patient, "attachments")
    assert isinstance(verdict, Warn)
    assert "okafor-cv.pdf is not in your workspace" in verdict.text


@pytest.mark.parametrize(
    "around", [repository(remote=""), repository(exclude="/w/\n"), repository("README", exclude="*\n")]
)
def test_a_repository_that_goes_nowhere_or_leaves_the_workspace_out_is_fine(around: Breaking, patient: Patient) -> None:
    around(patient)
    assert isinstance(only(patient, "place"), Ok)


def test_before_the_first_run_there_is_nothing_to_complain_about(patient: Patient) -> None:
    for name in ("ledger.db", "lock"):
        (patient.root / ".outreach" / name).unlink()
    for path in (patient.root / "holds").glob("*.ics"):
        path.unlink()
    found = patient.verdicts()
    assert isinstance(found["ledger"][0], Ok)
    assert isinstance(found["lock"][0], Ok)
    assert [type(found[name][0]) for name in RUNS] == [Ok, Ok, Ok]


def test_there_are_many_bad_states(told: Callable[[str], None]) -> None:
    told(f"doctor: {len(STATES)} bad states in the table, each on its own line with one command")
    assert len(STATES) >= 30
