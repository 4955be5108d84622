"""Builders of domain values with sane defaults, text first: a test says only what it is about.

Everybody is fictional. Times without a zone are those of the owner, America/Chicago.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import TypedDict, Unpack
from zoneinfo import ZoneInfo

from outreach.domain.cadences import (
    After,
    Audience,
    Before,
    Cadence,
    Every,
    Kind,
    Missed,
    Need,
    Step,
    Trigger,
    WindowSpec,
)
from outreach.domain.dates import DateRange, Duration, Unit, When, resolve
from outreach.domain.history import Absence, Contact, History, PastDraft, PastHold, Stage
from outreach.domain.messages import DraftRef, Fingerprint, HoldRef, key
from outreach.domain.occasions import (
    Anchor,
    Commitment,
    Conference,
    Deadline,
    Interview,
    Letter,
    Match,
    Meet,
    Meeting,
    Occasion,
    OccasionKind,
    Participant,
    PastTouch,
    Rotation,
    Routine,
)
from outreach.domain.people import (
    Advice,
    CadenceId,
    Dated,
    Me,
    Name,
    Person,
    PersonId,
    Phase,
    Policy,
    Program,
    ProgramId,
    Role,
)
from outreach.domain.profile import News, Private, Profile
from outreach.domain.project import JobSpec, Limits, OfficeCalendar, Project
from outreach.domain.stages import View
from outreach.domain.touches import Detail, Due, Missing, Occurrence, Outcome, Reason, TouchId, Window

CENTRAL = ZoneInfo("America/Chicago")
EASTERN = ZoneInfo("America/New_York")
ACCOUNT = "maya.okafor@lakeshore.example.edu"
NOW = "2026-11-22 19:10"

_TITLES = ("Dr.", "Mr.", "Ms.")


def at(text: str, zone: ZoneInfo = CENTRAL) -> datetime:
    """Give the aware moment of "2026-12-02 18:30" (or of "2026-12-02": midnight)."""
    day, _, clock = text.partition(" ")
    return resolve(date.fromisoformat(day), time.fromisoformat(clock or "00:00"), zone)


def day(text: str) -> date:
    """Give the day "2026-12-02"."""
    return date.fromisoformat(text)


def days(text: str) -> DateRange:
    """Give the days "2026-12-24..2027-01-01", or the one day "2026-12-24"."""
    first, _, last = text.partition("..")
    return DateRange(day(first), day(last or first))


def when(text: str, zone: ZoneInfo | None = None) -> When:
    """Give "2026-12-02 09:00" or "2026-12-02" as written, perhaps with a zone."""
    first, _, clock = text.partition(" ")
    return When(day(first), time.fromisoformat(clock) if clock else None, zone)


def length(text: str) -> Duration:
    """Give the duration "8 weeks", "3 business days", "1 day"."""
    count, unit = text.split(" ", 1)
    return Duration(int(count), Unit(unit.removesuffix("s")))


def slug(text: str) -> str:
    """Give "elena-marchetti" for "Elena Marchetti"."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def a_name(text: str = "Dr. Elena Marchetti") -> Name:
    """Give a name with its title, if it has one; the last word is the surname."""
    title = next((one for one in _TITLES if text.startswith(f"{one} ")), "")
    full = text.removeprefix(title).strip()
    given, _, surname = full.rpartition(" ")
    return Name(full=full, title=title, given=given.split(" ")[0] or full, surname=surname)


class PersonFields(TypedDict, total=False):
    """What may be said about a person beside name, address and roles."""

    helped_me: tuple[Dated, ...]
    advice: tuple[Advice, ...]
    was: tuple[str, ...]
    at: str
    program: ProgramId | None
    department: str
    call: str
    last: date | None
    never: bool
    pause_until: date | None
    zone: ZoneInfo | None
    interests: tuple[str, ...]
    met: str
    knows: tuple[PersonId, ...]
    paper: str
    connection: str
    off: frozenset[CadenceId]
    overrides: Mapping[CadenceId, Mapping[str, object]]
    also: tuple[str, ...]
    path: str


def a_person(
    name: str = "Dr. Elena Marchetti",
    *,
    email: str | None = "",
    roles: Iterable[str] = (),
    every: str | None = None,
    **fields: Unpack[PersonFields],
) -> Person:
    """Give a person; the address is made from the name unless given (None: no address)."""
    parts = a_name(name)
    return Person(
        id=PersonId(slug(parts.full)),
        name=parts,
        email=f"{slug(parts.full)}@northfield.example.edu" if email == "" else email,
        roles=frozenset(Role(role) for role in roles),
        every=length(every) if every else None,
        **fields,
    )


def a_program(
    name: str = "Harbor State University",
    *,
    also: Sequence[str] = ("Harbor State",),
    thank_you: Policy = Policy.WELCOME,
    zone: ZoneInfo | None = EASTERN,
    coordinator: str | None = None,
) -> Program:
    """Give a program; its id is made from its short name."""
    return Program(
        id=ProgramId(slug(also[0] if also else name)),
        name=name,
        also=tuple(also),
        zone=zone,
        thank_you=thank_you,
        coordinator=PersonId(coordinator) if coordinator else None,
    )


def a_me(
    *,
    phase: Phase = Phase.MS4,
    zone: ZoneInfo = CENTRAL,
    graduates: str | None = None,
    away: Sequence[str] = (),
) -> Me:
    """Give the owner."""
    return Me(
        name="Maya Okafor",
        email=ACCOUNT,
        zone=zone,
        phase=phase,
        graduates=day(graduates) if graduates else None,
        away=tuple(days(one) for one in away),
    )


class ProjectFields(TypedDict, total=False):
    """What a project may hold beside the owner."""

    history: tuple[PastTouch, ...]
    profile: Profile
    news: tuple[News, ...]
    people: tuple[Person, ...]
    programs: tuple[Program, ...]
    match: Match
    interviews: tuple[Interview, ...]
    rotations: tuple[Rotation, ...]
    conferences: tuple[Conference, ...]
    meetings: tuple[Meeting, ...]
    routines: tuple[Routine, ...]
    commitments: tuple[Commitment, ...]
    letters: tuple[Letter, ...]
    deadlines: tuple[Deadline, ...]
    cadences: tuple[Cadence, ...]
    sources: Mapping[str, str]
    limits: Limits
    calendar: OfficeCalendar
    begin: date | None
    private: Private
    jobs: Mapping[str, JobSpec]


def a_project(*, me: Me | None = None, **fields: Unpack[ProjectFields]) -> Project:
    """Give a project with these records and nothing else."""
    return Project(me=me or a_me(), **fields)


class CadenceFields(TypedDict, total=False):
    """What a cadence may say beside whom it addresses, and when."""

    size: str
    on: bool
    gaps: tuple[str, ...]
    attach: tuple[str, ...]
    words: tuple[int, int] | None
    phases: frozenset[Phase]
    season_only: bool


def _trigger(every: str, after: str, before: str, of: OccasionKind, anchor: Anchor | None) -> Trigger:
    if after:
        return After(length(after), of, anchor or Anchor.END)
    if before:
        return Before(length(before), of, anchor or Anchor.START)
    return Every(length(every))


def a_cadence(
    id: str = "mentor-checkin",
    *,
    kind: Kind = Kind.UPDATE,
    every: str = "8 weeks",
    after: str = "",
    before: str = "",
    of: OccasionKind = OccasionKind.INTERVIEW,
    anchor: Anchor | None = None,
    trigger: Trigger | None = None,
    who: Iterable[str] = (),
    without: Iterable[str] = (),
    opens: str | None = None,
    best: str | None = None,
    closes: str | None = None,
    missed: Missed = Missed.SKIP,
    needs: Iterable[str] = (),
    source: str = "Subject: News\n\nDear {{ greeting }},\n\nA short update.\n",
    **fields: Unpack[CadenceFields],
) -> Cadence:
    """Give a drafting cadence: every="8 weeks", or after/before="4 weeks" with of and anchor; opens="end" is at_end."""
    window = WindowSpec(
        best=length(best) if best else None,
        opens=length(opens) if opens and opens != "end" else None,
        at_end=opens == "end",
        closes=length(closes) if closes else None,
    )
    return Cadence(
        id=CadenceId(id),
        title=id.replace("-", " "),
        kind=kind,
        audience=Audience(include=frozenset(who), exclude=frozenset(without)),
        trigger=trigger or _trigger(every, after, before, of, anchor),
        window=window,
        missed=missed,
        needs=tuple(Need(fields=(one,)) for one in needs),
        steps=(Step(number=1, template=f"{id}/01.j2", source=source),),
        **fields,
    )


def an_interview(
    text: str = "2026-12-02 09:00",
    *,
    id: str = "harbor-state-2027",
    program: str | None = "harbor-state",
    people: Iterable[str] = (),
    coordinator: str | None = None,
    zone: ZoneInfo | None = None,
    takes: str = "6 hours",
    details: Mapping[str, str] | None = None,
) -> Interview:
    """Give an interview day; without `zone` it is read in the program's."""
    return Interview(
        id=id,
        program=ProgramId(program) if program else None,
        at="Harbor State",
        when=when(text, zone),
        length=length(takes),
        people=tuple(PersonId(one) for one in people),
        coordinator=PersonId(coordinator) if coordinator else None,
        details={PersonId(one): said for one, said in (details or {}).items()},
    )


def a_rotation(
    text: str = "2026-07-06..2026-07-31",
    *,
    id: str = "northfield-2026-07",
    program: str | None = None,
    people: Iterable[str] = (),
    staff: Iterable[str] = (),
) -> Rotation:
    """Give a rotation."""
    return Rotation(
        id=id,
        program=ProgramId(program) if program else None,
        at="Northfield",
        dates=days(text),
        people=tuple(PersonId(one) for one in people),
        staff=tuple(PersonId(one) for one in staff),
    )


def a_conference(
    text: str | None = "2027-01-29..2027-01-30",
    *,
    id: str = "glws",
    name: str = "Great Lakes Winter Symposium",
    zone: ZoneInfo | None = None,
    meet: Iterable[str] = (),
    reconnect: Iterable[str] = (),
) -> Conference:
    """Give a conference; no `text` means its dates are still to come."""
    return Conference(
        id=id,
        name=name,
        dates=days(text) if text else None,
        zone=zone,
        meet=tuple(Meet(person=PersonId(one)) for one in meet),
        reconnect=tuple(PersonId(one) for one in reconnect),
    )


def a_meeting(text: str = "2026-12-01 16:00", *people: str, takes: str = "30 minutes") -> Meeting:
    """Give an arranged meeting with these people (by id)."""
    who = people or ("samuel-oyelaran",)
    return Meeting(
        id=f"{who[0]}-{text.split(' ')[0]}",
        people=tuple(PersonId(one) for one in who),
        when=when(text, CENTRAL if " " in text else None),
        length=length(takes),
    )


def an_occasion(
    text: str = "2026-12-02",
    *,
    id: str = "harbor-state-2027",
    kind: OccasionKind = OccasionKind.INTERVIEW,
    starts: str = "",
    ends: str = "",
    zone: ZoneInfo = CENTRAL,
    participants: Mapping[str, str] | None = None,
    program: str | None = None,
    midpoint: str = "",
) -> Occasion:
    """Give an occasion; participants={"elena-marchetti": "interviewer"}; starts and ends are in `zone`."""
    return Occasion(
        id=id,
        kind=kind,
        title="Harbor State",
        days=days(text),
        zone=zone,
        starts=at(starts, zone) if starts else None,
        ends=at(ends, zone) if ends else None,
        midpoint=day(midpoint) if midpoint else None,
        participants=tuple(Participant(person=PersonId(one), part=part) for one, part in (participants or {}).items()),
        program=ProgramId(program) if program else None,
    )


def a_contact(person: str, text: str, *, outbound: bool | None = None) -> Contact:
    """Give a real touch: "2026-10-14 meeting", or "2026-10-14" (an update the owner wrote)."""
    first, _, kind = text.partition(" ")
    kind = kind or "update"
    wrote = kind in {"ask", "give", "thanks", "update", "logistics"} if outbound is None else outbound
    return Contact(person=PersonId(person), day=day(first), kind=kind, outbound=wrote)


class HistoryFields(TypedDict, total=False):
    """What a history may hold beside contacts, drafts and details."""

    generations: Mapping[tuple[TouchId, str], int]
    news: tuple[News, ...]
    told: Mapping[PersonId, frozenset[str]]
    policies: Mapping[ProgramId, Policy]
    joined: Mapping[str, tuple[tuple[str, PersonId | None], ...]]
    made: tuple[tuple[datetime, TouchId, Kind, str], ...]
    dismissed_on: Mapping[TouchId, date]
    passed_over: Mapping[TouchId, date]
    snoozed: Mapping[PersonId, date]
    snoozed_touches: Mapping[TouchId, date]
    paused: Mapping[PersonId, date]
    absent: Mapping[PersonId, Absence]
    bounced: Mapping[str, date]
    returned: Mapping[PersonId, date]
    promises: tuple[Commitment, ...]
    booked: tuple[Meeting, ...]


def a_history(
    *,
    begin: str = "2026-11-16",
    contacts: Mapping[str, str | Sequence[str]] | None = None,
    drafts: Iterable[PastDraft] = (),
    holds: Iterable[PastHold] = (),
    details: Iterable[Detail] = (),
    dismissed: Iterable[str | TouchId] = (),
    **fields: Unpack[HistoryFields],
) -> History:
    """Give a history; contacts={"ada-quill": "2026-09-27"}, or a list such as ["2026-09-27 thanks", "2026-10-14"]."""
    rows = {one: (texts,) if isinstance(texts, str) else tuple(texts) for one, texts in (contacts or {}).items()}
    return History(
        begin=day(begin),
        contacts={PersonId(one): tuple(a_contact(one, text) for text in texts) for one, texts in rows.items()},
        drafts={one.touch: one for one in drafts},
        holds={(one.touch, one.part): one for one in holds},
        details=tuple(details),
        dismissed=frozenset(TouchId.parse(one) if isinstance(one, str) else one for one in dismissed),
        **fields,
    )


def a_touch(text: str = "mentor-checkin/samuel-oyelaran/since-2026-11-16/1") -> TouchId:
    """Give a touch id from its printed form."""
    return TouchId.parse(text)


def a_past_draft(
    touch: str = "mentor-checkin/samuel-oyelaran/since-2026-11-16/1",
    stage: Stage = Stage.ADDRESSED,
    *,
    kind: Kind = Kind.UPDATE,
    made: str = "2026-11-22 07:10",
    changed: str = "",
    generation: int = 0,
    subject: str = "News",
) -> PastDraft:
    """Give one of our drafts as it stands now; its content is that of "as written"."""
    id = TouchId.parse(touch)
    lies = stage not in (Stage.INTENDED, Stage.WITHDRAWN)
    return PastDraft(
        key=key(ACCOUNT, id, "draft", generation),
        touch=id,
        generation=generation,
        kind=kind,
        stage=stage,
        made_at=at(made).astimezone(UTC),
        changed_at=at(changed or made).astimezone(UTC),
        subject=subject,
        ref=DraftRef(f"draft-{slug(touch)}", Fingerprint("as written")) if lies else None,
        fingerprint=Fingerprint("as written"),
        addressed=stage in (Stage.ADDRESSED, Stage.SENT),
    )


def a_past_hold(
    touch: str = "weekly-review/me/2026-11-29/1",
    part: str = "hold",
    *,
    starts: str = "2026-11-29 17:00",
    ends: str = "2026-11-29 17:30",
    stage: Stage = Stage.HELD,
    title: str = "weekly review",
    generation: int = 0,
) -> PastHold:
    """Give one of our holds as it stands now."""
    id = TouchId.parse(touch)
    return PastHold(
        key=key(ACCOUNT, id, part, generation),
        touch=id,
        part=part,
        generation=generation,
        stage=stage,
        made_at=at("2026-11-22 07:10").astimezone(UTC),
        title=title,
        starts=at(starts),
        ends=at(ends),
        ref=HoldRef(f"hold-{slug(touch)}-{part}", Fingerprint("as written")),
        fingerprint=Fingerprint("as written"),
    )


def a_detail(
    text: str = "Your Friday plan review, where residents present, is what I would miss.",
    *,
    person: str | None = "elena-marchetti",
    occasion: str | None = "harbor-state-2027",
    field: str = "detail",
    on: str | None = None,
) -> Detail:
    """Give something true the owner said."""
    return Detail(
        text=text,
        field=field,
        person=PersonId(person) if person else None,
        occasion=occasion,
        on=day(on) if on else None,
    )


def a_view(project: Project | None = None, history: History | None = None, now: str | datetime = NOW) -> View:
    """Give all there is to decide from; `now` as text is in the owner's zone."""
    project = project or a_project()
    moment = at(now, project.me.zone) if isinstance(now, str) else now
    return View(project=project, history=history or a_history(), now=moment)


def a_window(opens: str = "2026-11-22", closes: str | None = "2026-12-06", *, best: str = "") -> Window:
    """Give a window of whole days in the owner's zone."""
    last = day(closes) if closes else None
    return Window(
        opens=day(opens),
        best=day(best or opens),
        closes=last,
        opens_at=at(opens),
        closes_at=resolve(date.fromordinal(last.toordinal() + 1), time(0), CENTRAL) if last else None,
    )


def an_occurrence(
    person: Person | None = None,
    cadence: Cadence | None = None,
    *,
    window: Window | None = None,
    occasion: Occasion | None = None,
    since: str | None = "2026-11-16",
    overdue: float = 0.0,
) -> Occurrence:
    """Give an expected occurrence; with an occasion it hangs on that, else on the clock that began at `since`."""
    person = person or a_person("Dr. Samuel Oyelaran", roles=("research mentor",))
    cadence = cadence or a_cadence()
    anchor = occasion.id if occasion else f"since-{since}"
    return Occurrence(
        touch=TouchId(cadence.id, person.id, anchor),
        cadence=cadence,
        person=person,
        step=cadence.steps[0],
        window=window or a_window(),
        occasion=occasion,
        since=None if occasion or since is None else day(since),
        overdue=overdue,
    )


def a_due(
    occurrence: Occurrence | None = None,
    *,
    outcome: Outcome = Outcome.READY,
    details: Iterable[Detail] = (),
    needs: tuple[Missing, ...] = (),
    gaps: tuple[Missing, ...] = (),
    reason: str = "check-in, 8 weeks since 27 Sep, until 6 Dec",
    rank: tuple[object, ...] = (),
    late: bool = False,
) -> Due:
    """Give a due touch; details are known by their field."""
    occurrence = occurrence or an_occurrence()
    return Due(
        occurrence=occurrence,
        outcome=outcome,
        window=occurrence.window or a_window(),
        reason=Reason(code="every", text=reason),
        details={one.field: one for one in details},
        needs=needs,
        gaps=gaps,
        rank=rank,
        late=late,
    )
