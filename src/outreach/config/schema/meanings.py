"""What the keys mean of which the form alone does not say it; an editor shows it beside the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

# keys that mean the same wherever they stand
EVERYWHERE: Mapping[str, str] = MappingProxyType(
    {
        "id": "A name of its own, where two of the same kind would be confused; it stays when dates move.",
        "timezone": "The time zone there, such as America/Chicago or ET.",
        "length": "How long it lasts.",
        "link": "An address on the web, for the hold and for you.",
        "who": "Whom it is about, named as you would name them.",
        "mode": "In person or virtual.",
    }
)

OF: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "outreach configuration": {
            "news": "What is new with me, one sentence each with its day; each person is told it once.",
            "people": "Whom I keep in touch with: name, address, then what applies, between commas.",
            "programs": "Institutions I applied to, with their zone and what they say about thank-yous.",
            "interviews": "Interviews: the program, the day and time, how long, and with whom.",
            "rotations": "Rotations: the program, the days, and with whom.",
            "letters": "Letters of recommendation: who writes, for what, by when, and how it stands.",
            "conferences": "Conferences: where, when, whom to meet, and which sessions.",
            "meetings": "Meetings that are arranged: with whom, when, and about what.",
            "routine": "What comes back every week, such as tumor board or office hours.",
            "commitments": "What I promised: what, to whom, by when.",
            "deadlines": "Days by which something is due.",
            "history": "What happened before outreach: the day, the person, the kind of contact.",
            "jobs": "What a scheduler starts, by name: what each does, and when.",
            "pace": "How many drafts at once: gentle 5 a week, steady 10, busy 16.",
            "tests": "What I expect of a day: who is drafted, needs something, or is skipped; outreach check tries it.",
        },
        "MeForm": {
            "name": "My name, as it stands below a mail.",
            "email": "The address I write from.",
            "phase": "Where I am: ms1 to ms4, pgy1 to pgy5, or attending; it decides which cadences are on.",
        },
        "Cv": {"file": "The file in this folder.", "updated": "The day it was last brought up to date."},
        "Job": {
            "geography": "Where I would like to work.",
            "practice": "What kind of practice I look for.",
            "focus": "What I would like to treat or to study.",
        },
        "Story": {"public": "What I tell anybody about my way here, in one or two sentences."},
        "Working": {
            "weekdays": "When I can be met on a working day.",
            "quiet": "When no time is offered and nothing is suggested to be sent.",
        },
        "NewsForm": {"subject": "The subject of a mail that tells it; else its first words."},
        "AdviceForm": {"date": "When it was said.", "told_back": "When I told them what came of it."},
        "HelpedForm": {"date": "When they did it."},
        "PersonForm": {
            "name": "The name with its title, and the address if you like: Dr. Ada Quill <a.quill@example.org>.",
            "email": "The address. Without one, nothing is drafted; it is never guessed.",
            "at": "The institution they work at, or a program of mine.",
            "department": "The department; people of one are not written to on the same day with the same news.",
            "call": "How to address them in a mail, when it is the first name.",
            "every": "How often to be in touch, for this person alone.",
            "last": "When we were last in touch.",
            "contact": "never: nothing is ever drafted to them.",
            "pause": "Until when nothing is drafted to them.",
            "meet": "Whether I would like to meet them; what comes only when asked for is offered for them.",
            "paper": "A paper of theirs that I read.",
            "helped_me": "What they did for me, for which they have not been thanked yet.",
            "advice": "What they advised, and what I did with it.",
            "boundaries": "What they asked me to avoid.",
            "assistant": "Who makes their appointments: name <address>.",
            "linkedin": "Their page on a network, for a note that you paste yourself.",
        },
        "ProgramForm": {
            "name": "The institution, other names in brackets: Harbor State University (Harbor State, HSU).",
            "thank_you": "What it says about thank-yous after interviews.",
            "coordinator": "Its coordinator: name <address>.",
            "region": "The part of the country it is in.",
            "apply_from": "The day from which it takes applications.",
        },
        "MatchForm": {
            "system": "The Match I take part in.",
            "season": "The first and the last day of interviews.",
            "in_soap": "Whether I am in SOAP; nothing is drafted to programs then.",
            "year": "The year of the Match, when the days do not say it.",
        },
        "InterviewForm": {
            "at": "The program.",
            "when": "The day and the time; without a zone it is the program's.",
            "coordinator": "Who arranged it: name <address>.",
        },
        "RotationForm": {
            "at": "The program.",
            "kind": "home or away.",
            "day_starts": "When the first thing begins in the morning.",
            "early": "How much earlier I want to be there.",
            "mid": "The day of the feedback halfway; else the middle.",
            "letter_from": "Whom I hope to ask for a letter.",
        },
        "LetterForm": {
            "from": "Who writes it.",
            "for": "What it is for.",
            "asked": "The day I asked.",
            "agreed": "The day they said yes.",
            "uploaded": "The day it arrived.",
            "thanked": "The day I thanked them for it.",
        },
        "ConferenceForm": {
            "name": "The name of the conference.",
            "month": "The month, while the days are not known.",
            "goals": "How many conversations I want of each kind.",
            "meet": "Whom I would like to meet there, and what connects us.",
            "sessions": "Sessions I want to be in.",
            "talked_to": "Whom I talked to, and what they said.",
        },
        "SessionForm": {
            "when": "The day and the time, in the zone of the conference.",
            "type": "What kind of session it is.",
            "title": "Its title.",
            "speaker": "Who speaks.",
            "question": "What I would like to ask.",
            "sign_up_by": "The last day to sign up.",
        },
        "TalkedToForm": {"thanked": "The day I thanked them myself."},
        "MeetingForm": {"when": "The day and the time; without a zone it is mine."},
        "RoutineForm": {
            "name": "What it is called.",
            "when": "The day and the time it comes back: every Thursday 7:00 am.",
            "online": "Whether one joins it from anywhere, away from the place as well.",
        },
        "CommitmentForm": {
            "what": "What I promised.",
            "to": "To whom.",
            "size": "How much work it is: s, m or l.",
            "hours_left": "How many hours of work are left.",
            "status": "How it stands.",
            "done": "The day it was done.",
            "new_date": "The day by which it will be done, since the first one cannot be kept.",
        },
        "DeadlineForm": {"name": "What is due."},
        "HistoryForm": {
            "kind": "What kind of contact it was: ask, give, thanks, update, meeting …",
            "via": "How: by mail, in person, by phone.",
            "about": "What it was about, in a few words.",
            "answered": "The day they answered.",
            "introduced": "Whom they brought me together with.",
        },
        "GoogleForm": {
            "client": "The file of your own client, downloaded at Google.",
            "token": "Where the sign-in is kept: the key store of this machine, or a file.",
            "read": "Whether the headers of your mail may be read, to know who wrote last.",
        },
        "JobForm": {"when": "When it starts, by the clock of this machine: daily 07:10, Sunday 17:00."},
        "LimitsForm": {
            "asks": "How many requests: 3 per week.",
            "new_people": "How many people at most who never heard from me: 3 per week.",
            "open_commitments": "How many promises may be open at once.",
            "per_person_gap": "How many days lie between two mails to one person.",
            "per_department": "How many mails go to one department: 2 per week.",
            "conference_requests": "How many people are asked for a talk before one conference.",
        },
        "CalendarForm": {
            "holidays": "Whose public holidays are no working days: us-federal.",
            "busy": "Weeks in which no times are offered and no answers expected.",
        },
        "BusyForm": {"name": "What it is.", "who": "Whom it concerns; without it everybody."},
        "CadenceForm": {
            "title": "What it is called on screens.",
            "on": "Whether it is on.",
            "when": "The moment it hangs on; `manual` comes only when asked for.",
            "best": "How long after the moment it is best sent, or before it.",
            "opens": "From when it may be drafted.",
            "closes": "After how long it is too late.",
            "missed": "What becomes of it when it was too late: skip it, make it late, or ask.",
            "kind": "What the mail is for; limits and the order of the agenda go by it.",
            "size": "How much work it is to read and to answer: s, m or l.",
            "if_not": "Of a rhythm: not while there was contact of this kind within it.",
            "words": "How many words it should have.",
            "offer_times": "Offers times that are free for both, and holds them.",
            "holds": "Time kept free around the occasion.",
            "follow_up": "Whether to ask once more when no answer came.",
            "season": "only: during the interview season; any: the whole year.",
            "mail": "local: always a file, never in Gmail.",
            "rules": "Guardrails for its mails alone: refuse, block, warn or off.",
        },
        "HoldForm": {
            "part": "A short name for it, one of its own in this cadence.",
            "text": "What stands in the hold.",
            "popup": "Whether the calendar reminds of it.",
        },
        "NeedForm": {"ask": "How to ask for it, on the agenda."},
        "UnlessForm": {"kind": "The kind of contact it counts from."},
        "TestForm": {
            "cadence": "The cadence, by its id.",
            "outcome": "drafted, needs and what, or skipped and the code that explain shows.",
        },
        "PrivateForm": {
            "first_choice": "My first choice: one program, or none.",
            "story": "What mentors may say of me in my favor.",
            "reach": "How likely I think each program is.",
            "people": "What I think of single people; in no mail, hold or card.",
        },
        "ShareForm": {"mentors_may_share": "What they may pass on, in a request for advocacy only."},
        "PrivateNoteForm": {
            "fit": "From 1 to 5: time, stage, clarity, values.",
            "why": "Why, for myself.",
            "repair": "What went wrong between us.",
        },
        "RepairForm": {
            "what": "What happened.",
            "my_part": "What I did wrong, in words I would say.",
            "offer": "What I offer to do about it.",
        },
    }
)
# written below `me:` as well as below `profile:`
_PROFILE: Mapping[str, str] = MappingProxyType(
    {
        "school": "My medical school, or graduate program.",
        "home_program": "The program of my own institution.",
        "cv": "My CV: a file of this folder, and since when it is up to date.",
        "signature": "What stands below a mail instead of my name.",
        "story": "My way here.",
        "hours": "When I can be met, and when I want to be left alone.",
        "job": "What I look for after training.",
    }
)


def explained(schema: dict[str, Any]) -> dict[str, Any]:
    """Give the schema with a description for every key that had none."""
    for title, key, form in _undescribed(schema):
        form["description"] = meaning(title, key)
    return schema


def meaning(title: str, key: str) -> str:
    """Say what a key of a form means.

    Raises:
        KeyError: nothing is known of it.
    """
    own = OF.get(title, {})
    return own.get(key) or _PROFILE.get(key if title in ("MeForm", "ProfileForm") else "") or EVERYWHERE[key]


def _undescribed(node: object) -> Iterator[tuple[str, str, dict[str, Any]]]:
    if isinstance(node, dict):
        for key, form in node.get("properties", {}).items():
            if isinstance(form, dict) and "description" not in form:
                yield str(node.get("title", "")), key, form
        for inner in list(node.values()):
            yield from _undescribed(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _undescribed(inner)
