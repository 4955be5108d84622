"""A mailbox of fictional people, and mails in it, text first: a test says only what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from outreach.domain.cadences import Kind
from outreach.domain.facts import DraftCreated, DraftIntended, Fact
from outreach.domain.mail import Mail
from outreach.domain.messages import Fingerprint, Key, key
from outreach.domain.people import Assistant, Name
from outreach.domain.project import Project
from outreach.domain.touches import TouchId
from outreach.reading.read import facts_of
from tests.builders import ACCOUNT, a_cadence, a_me, a_person, a_project, at

QUILL_AT = "ada.quill@northfield.example.edu"
OSEI_AT = "greta.osei@harbor.example.edu"
ASSISTANT_AT = "renee.toliver@harbor.example.edu"
OLD_ACCOUNT = "maya@students.example.edu"
DAEMON = "mailer-daemon@lakeshore.example.edu"

QUILL = replace(
    a_person("Dr. Ada Quill", email=QUILL_AT, roles=("research mentor",)),
    also=("ada@quill.example.org",),
    path="people.yaml:3",
)
OSEI = replace(
    a_person("Dr. Greta Osei", email=OSEI_AT),
    assistant=Assistant(name=Name(full="Renee Toliver"), email=ASSISTANT_AT),
)

NOW = at("2026-12-10 18:30")


def the_project() -> Project:
    """Give the owner, two people and a cadence."""
    me = replace(a_me(), was=(OLD_ACCOUNT,))
    cadences = (a_cadence(), a_cadence("conf-request", kind=Kind.ASK))
    return a_project(me=me, people=(QUILL, OSEI), cadences=cadences)


def heard(
    sender: str = QUILL_AT,
    on: str = "2026-12-03 09:12",
    *,
    to: tuple[str, ...] = (ACCOUNT,),
    id: str = "",
    subject: str = "Contours",
    text: str = "",
    answers: tuple[str, ...] = (),
    thread: str = "",
    marks: Mapping[str, str] | None = None,
) -> Mail:
    """Give a mail from somebody to the owner."""
    return Mail(
        id=id or f"{on.replace(' ', 'T')}.{sender}",
        at=at(on),
        sender=sender,
        recipients=to,
        subject=subject,
        text=text,
        answers=answers,
        thread=thread,
        marks=marks or {},
    )


def wrote(
    *to: str,
    on: str = "2026-12-01 08:30",
    id: str = "",
    subject: str = "A question",
    thread: str = "",
    sender: str = ACCOUNT,
) -> Mail:
    """Give a mail the owner sent."""
    mail = heard(sender, on, to=to or (QUILL_AT,), id=id, subject=subject, thread=thread)
    return replace(mail, is_sent=True)


TOUCH = TouchId.parse("conf-request/ada-quill/astro-2026/1")
KEY = key(ACCOUNT, TOUCH, "draft", 0)
KEY_ID = f"{KEY}@lakeshore.example.edu"


def a_draft(
    *, touch: TouchId = TOUCH, made: str = "2026-11-30 07:10", subject: str = "ASTRO on Monday", to: str = QUILL_AT
) -> tuple[Fact, ...]:
    """Give the facts of a draft of ours that lies in the mailbox."""
    name, words = Key(key(ACCOUNT, touch, "draft", 0)), Fingerprint("words")
    intended = DraftIntended(
        at=at(made), key=name, touch=touch, generation=0, kind=Kind.ASK, subject=subject, fingerprint=words, to=to
    )
    return (intended, DraftCreated(at=at(made), key=name, ref="draft-1", fingerprint=words))


def learnt(*mails: Mail, known: tuple[Fact, ...] = (), threads: Mapping[Key, str] | None = None) -> tuple[Fact, ...]:
    """Give what mails teach."""
    return facts_of(mails, the_project(), known, NOW, threads=threads or {})
