"""What the made-up owner of a rehearsal says: whole sentences for whatever a recipe may ask, no two of them alike.

All of it is invented, names nobody and no place, and is never written into anybody's own files.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

_TOPICS = (
    "the order in which you read a plan",
    "checking the contour on the slice nobody looks at",
    "writing the question down before opening the data",
    "the phantom that every new resident has to break",
    "sorting errors by how they were found",
    "leaving one afternoon a week without meetings",
    "asking the therapists first when a setup looks odd",
    "keeping a list of cases that went differently than planned",
    "the hour after chart rounds",
    "learning dose constraints from the trials themselves",
    "saying aloud what the plan gives up",
    "the difference between a short report and a full paper",
    "drawing the anatomy by hand before contouring it",
    "reading the physics notes before the meeting",
    "the way your clinic hands over on Fridays",
    "beginning a talk with the one figure that matters",
)
_THINGS = (
    "the audit sheet",
    "my reading list",
    "the draft of my abstract",
    "the contouring exercise",
    "the summary of the trials",
    "my notes on image guidance",
    "the small script for structure names",
    "the handout on masks",
    "the table of constraints",
    "my plan for the spring",
    "the literature screen",
)
_TOLD = (
    "What you said about {topic} has stayed with me.",
    "Since we spoke I have thought about {topic} more than once.",
    "You told me about {topic}, and I tried it the same week.",
    "I had never heard anybody explain {topic} so plainly as you did.",
    "You made {topic} sound simple, and it changed how I work.",
)
_HOOKS = (
    "I came across a note of mine about {topic} and thought of you.",
    "Last week somebody here spoke about {topic}, and I remembered your way of doing it.",
    "A discussion of {topic} made me wish you had been in the room.",
)
_SENTENCES: Mapping[str, tuple[str, ...]] = {
    "detail": _TOLD,
    "hook": _HOOKS,
    "connection": ("Your talk on {topic} is the reason I write to you.",),
    "why_them": ("You are the one person I know who works on {topic}.", "Nobody else has seen me practise {topic}."),
    "why_place": ("Your department is where I first heard about {topic}.",),
    "reason": ("Your department is known for {topic}, and I would like to learn it there.",),
    "question": ("What would you do first to learn {topic}?", "What took you longest in {topic}?"),
    "did": ("I tried {topic} for four weeks and kept it.", "I began with {topic} and wrote down what came of it."),
    "will_do": ("I will try {topic} for a month.",),
    "goal": ("I am trying to decide how much time to give to {topic}.",),
    "look_at": (
        "I would most like you to look at how I describe {topic}.",
        "The second page needs your eyes most, where I speak of {topic}.",
    ),
    "learn": ("I would like to learn how people in radiation oncology come to {topic}.",),
    "topic": ("I would like to help with a small project on {topic}.",),
    "changed": ("I begin my mornings with {topic} since you told me of it.",),
    "rhythm": ("Half an hour every two months, at a time that suits you, would be plenty.",),
    "project": ("You told me about your project on {topic}.",),
    "task": ("I could take over {thing} for it.",),
    "hours": ("I could give it two hours a week for eight weeks.",),
    "ties": (
        "You taught with several of the people there.",
        "You know from inside how they work on {topic}.",
        "You trained beside the people who run it.",
    ),
    "interest": (
        "I am very interested in the program, and more so since the visit.",
        "It is one of three places where I could learn {topic}.",
        "I am curious about it, no more than that so far.",
    ),
    "came_of_it": ("We spoke for half an hour, and I left with {thing} in a better state.",),
    "consent": ("You may say that I sent you.",),
    "search": (
        "I hope to begin in the summer after graduation, and I look from January on.",
        "Two places have asked me to come and see them, and I am free to move from August on.",
        "Since the autumn I look for places that teach, and that is all that has changed.",
    ),
    "geography": ("The Upper Midwest comes first, for family.",),
    "practice": ("A hybrid practice with residents would suit me best.",),
    "focus": ("I would like to work on CNS disease.",),
    "physicist-coffee.topic": ("{topic}",),
    "what_i_saw": ("At the console you spoke of {topic}.",),
    "what_they_did": ("You showed me {topic} without being asked.",),
    "promise": ("I promised you {thing}.",),
    "dates": ("The weeks I have in mind are the four after the spring break.",),
    "commitment-note.reason": ("Two weeks of call came between.", "The data arrived a week later than planned."),
    "may_share": ("I came to this field after a year of research.",),
    "state": ("About half of it is written, and what is left is the figures and {thing}.",),
    "handover": ("It lies in our shared folder, with {thing} beside it.",),
    "final": (
        "It lies in our shared folder, and nothing changed since the draft.",
        "The methods are one sentence shorter than in the draft, and all else is as you saw it.",
    ),
    "status": ("All applications are in, and the first dates are set.",),
    "their_part": (
        "You read every draft of it.",
        "You opened the door for it with one telephone call.",
        "Without your remark on {topic} it would have stayed a table.",
        "You lent me the hours on the machine.",
    ),
    "shared_work": ("The last we did together was {thing}.",),
    "worked_on": ("I have worked on {topic}.",),
    "where": ("at the dinner before the interviews",),
    "why": ("I thought of you because of {topic}.",),
    "gain": ("You both care about {topic}, and neither of you knew of the other.",),
    "request": (
        "Would you read it once before it goes out, and sign the form if you agree?",
        "Would you write the two sentences about {topic}?",
        "Could you check the numbers in {thing} against yours?",
    ),
    "give-intro.consent": ("yes",),
    "result": ("The abstract was accepted.",),
    "go_ahead": ("yes",),
}
_OTHER = ("I have begun with {thing}.", "It is about {topic}.")

NEWS: tuple[tuple[str, str], ...] = (
    ("abstract accepted", "My abstract on contour checks was accepted for a poster."),
    ("a short talk", "I gave my first ten-minute talk at our noon conference."),
    ("the script is out", "My small script for structure names can be downloaded now."),
    ("the course is done", "I finished the statistics course that I had begun in the summer."),
    ("handout printed", "The handout on masks is printed and lies in the waiting room."),
    ("data complete", "The last rows of the dataset were entered this week."),
    ("journal club", "I led journal club for the first time, on a trial of short courses."),
    ("poster finished", "The poster is finished, two weeks before it is due."),
)


def answer(cadence: str, field: str, number: int, today: date) -> str:
    """Give the owner's words for a field of a cadence; `number` tells one time from the next."""
    if field == "link":
        return f"reading.example.org/{number}"
    if field == "questions":
        return " ".join(f"What would you change about {_of(_TOPICS, number + step)}?" for step in range(3))
    if field == "priorities":
        return f"{_of(_THINGS, number)}; {_of(_THINGS, number + 3)}"
    if field in ("next_step", "new_date"):
        day = (today + timedelta(days=9)).isoformat()
        return day if field == "new_date" else f"send you {_of(_THINGS, number)} by {day}"
    forms = _SENTENCES.get(f"{cadence}.{field}") or _SENTENCES.get(field, _OTHER)
    # forms and topics turn at different speeds, so that a pair comes back late
    form = _of(forms, number + number // len(_TOPICS))
    return form.format(topic=_of(_TOPICS, number), thing=_of(_THINGS, number))


def _of(items: tuple[str, ...], number: int) -> str:
    return items[number % len(items)]
