"""The season all scenarios play in: one student, a mentor, a friend, a sponsor, a conference and an interview ahead.

It begins late in November 2026. A check-in to the mentor is overdue and has news to tell; requests for the symposium
open on 3 December; the interview is on 9 December. Everybody is fictional.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tests.google_season import OWNER

ME = f"Maya Okafor <{OWNER}>"
CONFERENCE = "conf-request"
CHECKIN, HELLO, THANKS = "mentor-checkin", "keep-in-touch", "interview-thanks"

FILES = "mail: local\nholds: local\n"
GOOGLE = "mail: gmail\nholds: google\ngoogle: {token: file, read: yes}\n"
UNREAD = GOOGLE.replace("read: yes", "read: no")

CONFIG = """\
version: 1
me: {name: Maya Okafor, email: maya.okafor@lakeshore.example.edu, timezone: America/Chicago, phase: ms4}
begin: 2026-11-16
news:
  - 2026-11-18 audit accepted - My contouring audit was accepted as a poster.
people:
  - name: Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>, research mentor, last 2026-09-01
    also: sam.oyelaran@home.example.org
  - Jonah Adeyemi, MD <j.adeyemi@riverbend.example.edu>, near-peer, call him Jonah, last 2026-11-20
  - name: Dr. Beatrix Lindqvist <b.lindqvist@cedar-ridge.example.org>, sponsor, last 2026-11-20
    assistant: Ms. Dana Whitlock <d.whitlock@cedar-ridge.example.org>
  - name: Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>, faculty, Great Basin University
    also: marisol@home.example.org
    assistant: Mr. Ivo Brand <i.brand@great-basin.example.edu>
  - Dr. Ada Quill <ada.quill@prairie-lakes.example.org>, faculty
  - Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>, program director, Harbor State
  - Dr. Greta Osei, PhD <greta.osei@harbor-state.example.edu>, physicist, Harbor State
  - Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>, faculty, Harbor State
programs:
  - Harbor State University (Harbor State), America/New_York
interviews:
  - at: Harbor State
    when: 2026-12-09 9:00 am ET
    length: 6 hours
    with: Dr. Marchetti, Dr. Osei, Dr. Halvorsen
conferences:
  - name: Great Lakes Winter Symposium
    id: glws
    dates: 2027-01-07..2027-01-08
    timezone: America/Detroit
    meet:
      - who: Dr. Sandoval
        connection: Your paper on automated hippocampal contours is the reason my audit sorts errors by slice thickness.
        question: which failures you stopped looking for, and why
limits: {drafts: [30 per week, 20 per day], new_people: 20 per week, per_person_gap: 1 day}
cadences:
  conf-request: {follow_up: {after: 7 days, max: 1}}
"""


@dataclass(frozen=True)
class Known:
    """A person of the season: how a mail names them, and their id."""

    mailbox: str
    id: str

    @property
    def email(self) -> str:
        """The address alone."""
        return self.mailbox.partition("<")[2].rstrip(">")


PEOPLE: Mapping[str, Known] = {
    "Dr. Oyelaran": Known("Dr. Samuel Oyelaran <s.oyelaran@northfield.example.edu>", "samuel-oyelaran"),
    "Jonah": Known("Jonah Adeyemi <j.adeyemi@riverbend.example.edu>", "jonah-adeyemi"),
    "Dr. Lindqvist": Known("Dr. Beatrix Lindqvist <b.lindqvist@cedar-ridge.example.org>", "beatrix-lindqvist"),
    "Dr. Sandoval": Known("Dr. Marisol Sandoval <m.sandoval@great-basin.example.edu>", "marisol-sandoval"),
    "Dr. Quill": Known("Dr. Ada Quill <ada.quill@prairie-lakes.example.org>", "ada-quill"),
    "Dr. Marchetti": Known("Dr. Elena Marchetti <e.marchetti@harbor-state.example.edu>", "elena-marchetti"),
    "Dr. Osei": Known("Dr. Greta Osei <greta.osei@harbor-state.example.edu>", "greta-osei"),
    "Dr. Halvorsen": Known("Dr. Ingrid Halvorsen <ihalvorsen@harbor-state.example.edu>", "ingrid-halvorsen"),
}

# addresses of others who write: where a person writes from besides, who writes for them, and strangers
HOME = "Sam <sam.oyelaran@home.example.org>"
ASSISTANT = "Dana Whitlock <d.whitlock@cedar-ridge.example.org>"
STRANGER = "Petra Quince <p.quince@elsewhere.example.org>"
