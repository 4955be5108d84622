"""Where drafts and holds go, when jobs run, how much at once, and which days are working days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time, timedelta

from outreach.config.build.desk import Desk
from outreach.config.grammar import counts, durations, slots
from outreach.config.reader import Path
from outreach.config.schema.settings import CalendarForm, GoogleForm, JobForm, LimitsForm
from outreach.domain.dates import Weekly
from outreach.domain.english import WEEKDAYS
from outreach.domain.people import CadenceId
from outreach.domain.project import Busy, GoogleSettings, JobSpec, Limits, OfficeCalendar

_PACES = {
    "gentle": Limits(drafts_per_week=5, drafts_per_day=2, asks_per_week=2, new_people_per_week=1, open_commitments=2),
    "steady": Limits(),
    "busy": Limits(drafts_per_week=16, drafts_per_day=6, asks_per_week=6, new_people_per_week=5, open_commitments=5),
}
_A_JOB = "morning, evening, review"
# among the cadences a job does, this word means the follow-ups of all of them
FOLLOW_UPS = "follow-ups"
_BUILT_IN = (
    JobSpec(name="morning", days="daily", at="07:10"),
    JobSpec(name="evening", days="daily", at="18:30"),
    JobSpec(name="review", report=True, days="Sunday", at="17:00"),
    JobSpec(
        name="check-ins", cadences=frozenset(map(CadenceId, ("mentor-checkin", "sponsor-update", "keep-in-touch")))
    ),
    JobSpec(
        name="thanks",
        cadences=frozenset(
            map(
                CadenceId,
                (
                    "interview-thanks",
                    "conf-thanks",
                    "rotation-thanks",
                    "staff-thanks",
                    "meeting-recap",
                    "letter-thanks",
                ),
            )
        ),
    ),
    JobSpec(name="conference", cadences=frozenset(map(CadenceId, ("conf-request", "conf-reconnect", "conf-thanks")))),
    JobSpec(name=FOLLOW_UPS, cadences=frozenset(), follow_ups=True),
)


def limits(desk: Desk) -> Limits:
    """Build the limits: the pace, then what `limits` changes."""
    form: LimitsForm = desk.checked.value("limits", LimitsForm())
    pace = _PACES[desk.checked.value("pace", "steady")]
    rates = dict(_rates(desk, form))

    def count(key: str, usual: int) -> int:
        read = desk.read(counts.whole, getattr(form, key), ("limits", key))
        return usual if read is None else read

    return Limits(
        drafts_per_week=rates.get("drafts per week", pace.drafts_per_week),
        drafts_per_day=rates.get("drafts per day", pace.drafts_per_day),
        asks_per_week=rates.get("asks per week", pace.asks_per_week),
        new_people_per_week=rates.get("new_people per week", pace.new_people_per_week),
        per_department_per_week=rates.get("per_department per week", pace.per_department_per_week),
        open_commitments=count("open_commitments", pace.open_commitments),
        conference_requests=count("conference_requests", pace.conference_requests),
        per_person_gap=desk.read(durations.parse, form.per_person_gap, ("limits", "per_person_gap"))
        or pace.per_person_gap,
    )


def _rates(desk: Desk, form: LimitsForm) -> Iterator[tuple[str, int]]:
    """Read what counts per week or per day; only drafts may do both."""
    written = [("drafts", text) for text in form.drafts]
    written += [(key, getattr(form, key)) for key in ("asks", "new_people", "per_department")]
    for key, text in written:
        rate = desk.read(counts.rate, text, ("limits", key))
        if rate is None:
            continue
        count, unit = rate
        if key != "drafts" and unit != "week":
            desk.faults.error(("limits", key), f"this counts per week; write   {count} per week", find=text)
        yield f"{key} per {unit}", count


def calendar(desk: Desk) -> OfficeCalendar:
    """Build the office calendar."""
    form: CalendarForm = desk.checked.value("calendar", CalendarForm())
    closed: set[date] = set()
    for span in form.also_closed:
        closed.update(span.first + timedelta(days=number) for number in range(span.days))
    busy = tuple(Busy(name=one.name, dates=one.dates, who=one.who) for one in form.busy)
    return OfficeCalendar(holidays=form.holidays, also_closed=frozenset(closed), busy=busy)


def google(desk: Desk) -> GoogleSettings:
    """Build how the owner signs in."""
    form: GoogleForm = desk.checked.value("google", GoogleForm())
    return GoogleSettings(client=form.client, token=form.token, read=form.read)


def jobs(desk: Desk) -> dict[str, JobSpec]:
    """Build the jobs: ours, changed by the owner's, and the owner's own."""
    found = {job.name: job for job in _BUILT_IN}
    for item in desk.checked.items.get("jobs", ()):
        name = str(item.path[1])
        form: JobForm = item.form
        job = found.get(name, JobSpec(name=name))
        if not form.does and name not in found:
            desk.faults.error(item.path, f"what does it do? Add   does: all   ({_A_JOB} are built in)", key=True)
        found[name] = _what(desk, _time(desk, job, form.when, item.at("when")), form.does, item.at("does"))
    return found


def _time(desk: Desk, job: JobSpec, when: str, path: Path) -> JobSpec:
    read = desk.read(slots.job_time, when, path)
    return replace(job, days=read[0], at=read[1]) if read else job


def _what(desk: Desk, job: JobSpec, does: tuple[str, ...], path: Path) -> JobSpec:
    if not does:
        return job
    if does == ("all",):
        return replace(job, report=False, cadences=None, follow_ups=False)
    if does == ("report",):
        return replace(job, report=True, cadences=None, follow_ups=False)
    named = frozenset(CadenceId(id) for id in does if id != FOLLOW_UPS and desk.cadence(id, path))
    return replace(job, report=False, cadences=named, follow_ups=FOLLOW_UPS in does)


def weekly_review(found: Mapping[str, JobSpec]) -> Weekly | None:
    """Give the slot of the report job: its first weekday, else Sunday, at its time."""
    job = found["review"]
    if not job.at:
        return None
    first = job.days.split(",")[0].strip()
    weekday = WEEKDAYS.index(first) if first in WEEKDAYS else len(WEEKDAYS) - 1
    return Weekly(weekday, time.fromisoformat(job.at))
