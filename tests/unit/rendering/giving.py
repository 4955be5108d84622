"""Mails that give, thank and report, as they fall due: to people much is known about, and to whom little is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time

from outreach.domain.history import Stage
from outreach.domain.occasions import (
    Commitment,
    Conference,
    Deadline,
    Letter,
    Occasion,
    OccasionKind,
    Rotation,
    Session,
)
from outreach.domain.people import Person, Phase
from outreach.domain.profile import News, Profile
from outreach.domain.stages import View
from tests.builders import (
    a_conference,
    a_history,
    a_me,
    a_past_draft,
    a_person,
    a_rotation,
    a_view,
    an_occasion,
    day,
    days,
    when,
)
from tests.loaded import loaded
from tests.unit.rendering.asking import Mail, Said

HALVORSEN = a_person(
    "Dr. Ingrid Halvorsen", roles=("clinical mentor", "letter writer"), interests=("CNS tumors", "proton therapy")
)
QUILL = a_person("Dr. Ada Quill", roles=("faculty",))
JONAH = a_person("Jonah Adeyemi", roles=("near-peer", "resident"), call="Jonah")
SOFIA = a_person("Sofia Lund", roles=("former colleague",), call="Sofia")
REYES = a_person("Mr. Alan Reyes", roles=("coordinator",))
BELL = a_person("Ms. Marjorie Bell", roles=("nurse",))
PHAM = a_person("Kim Anh Pham", roles=("dosimetrist",), call="Kim Anh")
THEO = a_person("Theo Brandt", roles=("co-applicant",), call="Theo")
VANCE = a_person("Dr. Peter Vance", roles=("connector",))
EVERYBODY = (HALVORSEN, QUILL, JONAH, SOFIA, REYES, BELL, PHAM, THEO, VANCE)

RICH = Profile(
    one_line="a fourth-year student at Lakeshore College of Medicine, which has no radiation oncology department",
    interests=("proton therapy", "AI in contouring"),
)
THIN = Profile()
NEWS = "My contouring audit was accepted as a poster at the Great Lakes Winter Symposium."


@dataclass(frozen=True, kw_only=True)
class Gift(Mail):
    """One mail that is due among the people of this file; `now` is the evening before it is read."""

    now: str = "2026-12-02 18:30"

    def view(self, opening: int = 0) -> View:
        """Give the scene: so many mails of this cadence went to the person before."""
        project = replace(
            loaded("people: []\n"), me=a_me(phase=self.phase), people=EVERYBODY, profile=self.profile, programs=()
        )
        earlier = [
            a_past_draft(f"{self.id}/{self.to.id}/on-2026-0{place + 1}-01/1", Stage.SENT) for place in range(opening)
        ]
        return a_view(project, a_history(drafts=earlier), self.now)


def a_stay(*, timed: bool = True, who: Person = REYES, part: str = "coordinator") -> Occasion:
    """Give a rotation at Mesa Verde, in February."""
    found = replace(a_rotation("2027-02-01..2027-02-26"), day_starts=time(7, 15) if timed else None)
    return _about(found, "Mesa Verde", OccasionKind.ROTATION, "2027-02-01..2027-02-26", who, part)


def a_letter(person: Person = HALVORSEN) -> Occasion:
    """Give a letter that was uploaded."""
    record = Letter(id="l", writer=person.id, purpose="the travel grant", due=None, uploaded=day("2026-12-01"))
    return _about(record, record.purpose, OccasionKind.LETTER, "2026-12-01", person, "letter writer")


def a_symposium(person: Person, *, virtual: bool = False, speaks: bool = False, poster: bool = False) -> Occasion:
    """Give a conference, perhaps with a session of the person's and a poster of one's own."""
    sessions = (
        *((Session(when=when("2027-01-29 10:00"), speaker=person.id),) if speaks else ()),
        *((Session(when=when("2027-01-30 13:00"), kind="my poster"),) if poster else ()),
    )
    record = replace(a_conference(), name="Winter Symposium", virtual=virtual, sessions=sessions)
    return _about(record, record.name, OccasionKind.CONFERENCE, "2027-01-29..2027-01-30", person, "reconnect")


def a_result(person: Person, part: str = "everybody", subject: str = "") -> Occasion:
    """Give a result that was entered."""
    record = News(id="match", day=day("2027-03-19"), text="I matched at Harbor State.", subject=subject, result=True)
    found = an_occasion("2027-03-19", id="result-match", kind=OccasionKind.RESULT, participants={person.id: part})
    return replace(found, title=record.subject or record.text, record=record)


def a_deadline(name: str, person: Person = QUILL, part: str = "grant") -> Occasion:
    """Give a deadline somebody stands with."""
    record = Deadline(id="d", name=name, due=day("2027-01-08"), link="https://symposium.example.org/grants")
    return _about(record, name, OccasionKind.DEADLINE, "2027-01-08", person, part)


def a_promise(status: str = "open", new_date: str = "") -> Occasion:
    """Give something promised to Dr. Halvorsen, due on January 20."""
    record = Commitment(
        id="c",
        what="Literature screen on hippocampal dose",
        to=HALVORSEN.id,
        due=day("2027-01-20"),
        status=status,
        new_date=day(new_date) if new_date else None,
    )
    return _about(record, record.what, OccasionKind.COMMITMENT, new_date or "2027-01-20", HALVORSEN, "promised to")


def _about(
    record: Letter | Conference | Deadline | Commitment | Rotation,
    title: str,
    kind: OccasionKind,
    text: str,
    person: Person,
    part: str,
) -> Occasion:
    found = an_occasion(text, id=record.id, kind=kind, participants={person.id: part})
    return replace(found, title=title, record=record, days=days(text))


def a_hurt() -> Occasion:
    """Give the day from which an apology is owed."""
    return an_occasion("2026-11-16", id="repair", kind=OccasionKind.REPAIR, participants={QUILL.id: "wronged"})


def a_first_meeting() -> Occasion:
    """Give the day a co-applicant was met."""
    return an_occasion("2026-12-01", id="first", kind=OccasionKind.FIRST_MEETING, participants={THEO.id: "met"})


_NEWS: Said = {"news": NEWS}
_REASON = "Three interviews moved into the first half of December."
_REQUEST = "Would you write the two lines of support that the form wants from somebody who knows the project?"
_LATE: Said = {"reason": _REASON, "new_date": "2027-01-27"}

RICH_MAILS: Mapping[str, Gift] = {
    "give-share": Gift(
        id="give-share",
        to=HALVORSEN,
        said={
            "link": "https://doi.org/10.1016/j.ijrobp.2024.01.001",
            "why": "Its second table compares the very hippocampal limits you showed me in August, with protons.",
        },
    ),
    "give-intro ask": Gift(
        id="give-intro",
        variant="ask",
        to=JONAH,
        said={
            "other": "Sofia Lund",
            "why": "You asked who has moved a department to a new planning system, and Sofia Lund has done it twice.",
        },
    ),
    "give-intro introduce": Gift(
        id="give-intro",
        variant="introduce",
        to=JONAH,
        said={
            "other": "Sofia Lund",
            "consent": "yes",
            "gain": "Jonah, you are about to change planning systems, and Sofia has done it twice. Sofia, you asked "
            "what residents miss in them, and nobody hears that more often than Jonah.",
        },
    ),
    "rotation-hello coordinator": Gift(id="rotation-hello", to=REYES, said={}, on=a_stay()),
    "rotation-hello attending": Gift(id="rotation-hello", step=2, to=QUILL, said={}, on=a_stay(who=QUILL)),
    "rotation-feedback": Gift(
        id="rotation-feedback",
        to=QUILL,
        said={"worked_on": "I have been trying to present a plan in two minutes."},
        on=a_stay(who=QUILL, part="colleague"),
        now="2027-02-11 18:30",
    ),
    "rotation-feedback end": Gift(
        id="rotation-feedback",
        step=2,
        to=QUILL,
        said={"worked_on": "I have been trying to present a plan in two minutes."},
        on=a_stay(who=QUILL, part="colleague"),
        now="2027-02-22 18:30",
    ),
    "staff-thanks": Gift(
        id="staff-thanks",
        to=BELL,
        said={
            "detail": "You let me sit in when you taught mask fitting, and answered what I did not dare to ask.",
            "will_do": "explain the mask first and the beam second",
        },
        on=a_stay(who=BELL, part="staff"),
        now="2027-02-25 18:30",
    ),
    "letter-thanks": Gift(
        id="letter-thanks",
        to=HALVORSEN,
        said={"status": "All three letters are in, and the grant decides in February."},
        on=a_letter(),
    ),
    "conf-reconnect": Gift(
        id="conf-reconnect",
        to=HALVORSEN,
        said={"shared_work": "Your red pen on my second draft is still the reason the audit has one table.", **_NEWS},
        on=a_symposium(HALVORSEN, speaks=True, poster=True),
        now="2027-01-08 18:30",
    ),
    "coapplicant-hello": Gift(
        id="coapplicant-hello",
        to=THEO,
        said={"where": "at the dinner on Tuesday", "detail": "residents who teach"},
        on=a_first_meeting(),
    ),
    "outcome-news": Gift(
        id="outcome-news",
        to=HALVORSEN,
        said={
            "result": "I matched at Harbor State.",
            "their_part": "You read every draft of my audit in August, and it was what everybody asked about.",
            "next_step": "I start on July 1, and the screen is yours before that.",
        },
        on=a_result(HALVORSEN, "letter writer", "matched"),
        now="2027-03-20 18:30",
    ),
    "opportunity grant": Gift(
        id="opportunity",
        to=QUILL,
        said={"link": "https://symposium.example.org/grants", "request": _REQUEST},
        on=a_deadline("Travel grant application"),
    ),
    "opportunity abstract": Gift(
        id="opportunity",
        step=2,
        to=QUILL,
        said={
            "link": "https://symposium.example.org/abstracts",
            "request": "Would you take the methods section, and tell me by December 18 whether the numbers hold?",
        },
        on=a_deadline("ASTRO 2027 abstract", part="co-author"),
    ),
    "opportunity draft": Gift(
        id="opportunity",
        step=3,
        to=QUILL,
        said={"look_at": "Please look at the second table: I changed its order after you wrote."},
        on=a_deadline("ASTRO 2027 abstract", part="co-author"),
        now="2026-12-25 18:30",
    ),
    "opportunity final": Gift(
        id="opportunity",
        step=4,
        to=QUILL,
        said={"final": "It is at https://maya-okafor.example.org/final; since the draft only the title has changed."},
        on=a_deadline("ASTRO 2027 abstract", part="co-author"),
        now="2027-01-05 18:30",
    ),
    "opportunity committee": Gift(
        id="opportunity",
        step=5,
        to=QUILL,
        said={
            "link": "https://society.example.org/committees",
            "request": "Would you tell me whether somebody at my stage is of any use there?",
        },
        on=a_deadline("Education committee nomination", part="committee"),
    ),
    "opportunity program": Gift(
        id="opportunity",
        step=6,
        to=QUILL,
        said={
            "link": "https://society.example.org/mentoring",
            "request": "You were in it five years ago: which of its two tracks would you choose today?",
        },
        on=a_deadline("Society mentoring program sign-up", part="program of a society"),
    ),
    "commitment-note midpoint": Gift(
        id="commitment-note",
        to=HALVORSEN,
        said={"state": "I have screened 180 of 300 abstracts, and 22 of them stay in."},
        on=a_promise(),
    ),
    "commitment-note at risk": Gift(
        id="commitment-note", step=2, to=HALVORSEN, said=_LATE, on=a_promise("at risk", "2027-01-27")
    ),
    "commitment-note overdue": Gift(
        id="commitment-note",
        step=3,
        to=HALVORSEN,
        said={"reason": _REASON, "new_date": "2027-02-05"},
        on=a_promise("at risk", "2027-01-27"),
        now="2027-01-28 18:30",
    ),
    "commitment-note done": Gift(
        id="commitment-note",
        step=4,
        to=HALVORSEN,
        said={"handover": "You have it in your mail since Tuesday, with the list of what I left out and why."},
        on=a_promise("done"),
    ),
    "repair": Gift(
        id="repair",
        to=QUILL,
        said={
            "what": "I went quiet on our chart review in April.",
            "my_part": "I stopped answering when my exam date moved.",
            "offer": "I can send you a clean spreadsheet with notes by December 20.",
        },
        on=a_hurt(),
    ),
}
THIN_MAILS: Mapping[str, Gift] = {
    "give-share": Gift(
        id="give-share",
        to=QUILL,
        said={"link": "https://doi.org/10.1016/j.ijrobp.2024.01.001", "why": "your talk on late starters"},
    ),
    "give-intro ask": Gift(
        id="give-intro", variant="ask", to=QUILL, said={"other": "Jonah", "why": "your questions about night calls"}
    ),
    "give-intro introduce": Gift(
        id="give-intro",
        variant="introduce",
        to=QUILL,
        said={"other": "Dr. Vance", "consent": "yes", "gain": "You both teach first-year students to read a scan."},
    ),
    "rotation-hello coordinator": Gift(
        id="rotation-hello", to=REYES, said={}, on=a_stay(timed=False), phase=Phase.PGY2
    ),
    "rotation-hello attending": Gift(
        id="rotation-hello", step=2, to=HALVORSEN, said={}, on=a_stay(timed=False, who=HALVORSEN)
    ),
    "rotation-feedback": Gift(
        id="rotation-feedback",
        to=JONAH,
        said={"worked_on": "my notes"},
        on=a_stay(who=JONAH, part="colleague"),
        now="2027-02-11 18:30",
    ),
    "rotation-feedback end": Gift(
        id="rotation-feedback",
        step=2,
        to=JONAH,
        said={},
        on=a_stay(who=JONAH, part="colleague"),
        now="2027-02-22 18:30",
    ),
    "staff-thanks": Gift(
        id="staff-thanks",
        to=REYES,
        said={"detail": "the badge that worked on the first morning"},
        on=a_stay(),
        now="2027-03-04 18:30",
    ),
    "letter-thanks": Gift(id="letter-thanks", to=QUILL, said={}, on=a_letter(QUILL)),
    "conf-reconnect": Gift(
        id="conf-reconnect",
        to=SOFIA,
        said={"shared_work": "our night with the couch tables"},
        on=a_symposium(SOFIA, virtual=True),
        now="2027-01-08 18:30",
    ),
    "coapplicant-hello": Gift(
        id="coapplicant-hello", to=THEO, said={"where": "We sat next to each other on the bus."}, on=a_first_meeting()
    ),
    "outcome-news": Gift(
        id="outcome-news",
        to=VANCE,
        said={"result": "I matched at Harbor State.", "helped_me": "giving me a name when I knew nobody"},
        on=a_result(VANCE, "connector"),
        now="2027-03-20 18:30",
    ),
    "opportunity grant": Gift(
        id="opportunity",
        to=JONAH,
        said={"link": "https://symposium.example.org/grants", "request": "two lines of support"},
        on=a_deadline("Travel grant application", JONAH),
    ),
    "opportunity abstract": Gift(
        id="opportunity",
        step=2,
        to=JONAH,
        said={"link": "https://symposium.example.org/abstracts", "request": "a look at the numbers"},
        on=a_deadline("ASTRO 2027 abstract", JONAH, "co-author"),
    ),
    "opportunity draft": Gift(
        id="opportunity",
        step=3,
        to=JONAH,
        said={"look_at": "the second table"},
        on=a_deadline("ASTRO 2027 abstract", JONAH, "co-author"),
        now="2026-12-25 18:30",
    ),
    "opportunity final": Gift(
        id="opportunity",
        step=4,
        to=JONAH,
        said={"final": "the same as the draft"},
        on=a_deadline("ASTRO 2027 abstract", JONAH, "co-author"),
        now="2027-01-05 18:30",
    ),
    "opportunity committee": Gift(
        id="opportunity",
        step=5,
        to=JONAH,
        said={"link": "https://society.example.org/committees", "request": "a word on how it works"},
        on=a_deadline("Education committee nomination", JONAH, "committee"),
    ),
    "opportunity program": Gift(
        id="opportunity",
        step=6,
        to=JONAH,
        said={"link": "https://society.example.org/mentoring", "request": "a word on how it went for you"},
        on=a_deadline("Society mentoring program sign-up", JONAH, "program of a society"),
    ),
    "commitment-note midpoint": Gift(
        id="commitment-note",
        to=HALVORSEN,
        said={"state": "two thirds of the abstracts"},
        on=a_promise("open", "2027-01-27"),
    ),
    "commitment-note at risk": Gift(
        id="commitment-note",
        step=2,
        to=HALVORSEN,
        said={"reason": "a second exam", "new_date": "the end of January"},
        on=a_promise("at risk"),
    ),
    "commitment-note overdue": Gift(
        id="commitment-note",
        step=3,
        to=HALVORSEN,
        said={"reason": "a second exam", "new_date": "February 5"},
        on=a_promise(),
        now="2027-01-21 18:30",
    ),
    "commitment-note done": Gift(
        id="commitment-note", step=4, to=HALVORSEN, said={"handover": "the shared folder"}, on=a_promise("done")
    ),
    "repair": Gift(
        id="repair",
        to=QUILL,
        said={"what": "I did not come to our call.", "my_part": "I forgot it.", "offer": "I can call you any day."},
        on=a_hurt(),
    ),
}
# whoever is rich in words has told the program who they are
RICH_MAILS = {name: replace(one, profile=RICH) for name, one in RICH_MAILS.items()}
