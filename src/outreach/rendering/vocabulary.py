"""The names a template may use: its data, its functions, filters and tests. The API of people who write templates.

Everything here is always there; a text that is not known is empty and a list without items is empty, so that
`{% if %}` can ask. An empty text that is printed is an error: no mail goes out with a hole nobody sees.

Functions
    said("detail")             the owner's sentence, word for word; a phrase in its frame; else a visible gap
    said("topic", "I … you")   the same with a frame of your own; the … is where the phrase goes
    gap("question")            what the owner said as it stands, or a visible gap
    has("question")            whether there is anything
    manner("detail")           "sentence", "phrase", "note" (a visible gap quotes it) or ""
    one_of("A", "B", "C")      one of them, another one each time the same person hears from this cadence

Data
    greeting                   what comes after "Dear"
    person                     name, formal, surname, given, at, interests (list), shared (list: those of their
                               interests that are yours too)
    me                         name, given, email, school, one_line, interests (list), offers (list), links (list)
    known                      whether you knew this person before the occasion
    parts                      what the person is in the occasion (list): "interviewer", "coordinator", "staff" …
    occasion                   title ("Harbor State", "the Great Lakes Winter Symposium"), day ("Wednesday", or with the
                               date when it is long ago or ahead), dates ("January 29 and 30"), on ("on January 29 and
                               30", "from September 27 to 30"), month ("July"), virtual (yes or no), weekday
                               ("Tuesday"), time ("4:00 pm", with a zone for a reader elsewhere), link
    program_day                the weekday of the person's own session at the conference, if there is one
    poster_day                 the weekday of your own poster there, if there is one
    mutual                     a sentence's part about someone you both know: name and role ("my research mentor")
    news                       what this person has not been told, newest first, at most two: text, subject (list)
    advice                     their advice you acted on: told ("In early November you told me to …"), did
    priorities, questions      what a meeting is about, each as it stands (lists)
    attached                   what goes with this mail (list): "my CV", else the names of the files
    letter                     purpose, due ("January 8"), due_day ("Friday, January 8"), asked ("in late November"),
                               agreed (yes or no), packet (list)
    earlier                    the mail this one follows up, of three the first one: subject, mail ("mail of December
                               3", or "earlier mail" when nobody saw on which day it was sent), day ("December 3"),
                               times (what is held still of the times it offered: "the times I offered are")
    promise                    what you owe them next: what ("the brain metastasis dataset"), verb ("is", or "are" for
                               several things), by ("Friday, December 18")
    minutes                    how long a talk you ask for
    times                      the times you offer for it (list): "Tuesday, December 1, 2:00–2:20 pm Eastern time
                               (1:00–1:20 pm Central)"; empty when there are none
    venue_time                 the clock all of them are read by at a conference in person: "Central time"
    opening                    the number behind one_of
    variant                    which of several kinds of this mail the owner asked for: "planning"
    connector, introduced      who brought you together, and whom you were introduced to: name, formal
    program                    the program it is about, else the person's own: name, short
    rotation                   title ("Northfield"), starts, ends ("Friday, July 31"), day_starts ("7:15 am")
    commitment                 what you promised: what ("the literature screen"), due, new_date ("January 27"), status,
                               reason (as it stands in your file)
    deadline                   name, due ("January 8"), link
    result                     what came of it, in your sentence
    routine                    a session that comes back: name, when ("Wednesdays at 7:30 am")
    stage                      where you stand: "a fourth-year student", "a PGY-4 resident"
    home_program               the name of your own program; "none" when you said there is none
    job                        what you look for: geography, practice, focus
    offered                    the times you offer (list)
    card                       on a conference's card alone: title, days, hours, intro; whom, again, where (lists)
"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.domain.cadences import Cadence
from outreach.domain.private_fields import private_fields

# A set names the keys of a mapping; `list` in LISTS may be walked with {% for %}.
NAMES: Mapping[str, frozenset[str]] = {
    "greeting": frozenset(),
    "person": frozenset({"name", "formal", "surname", "given", "at", "interests", "shared"}),
    "me": frozenset({"name", "given", "email", "school", "one_line", "interests", "offers", "links"}),
    "known": frozenset(),
    "parts": frozenset(),
    "occasion": frozenset({"title", "day", "dates", "on", "month", "virtual", "weekday", "time", "link"}),
    "program_day": frozenset(),
    "poster_day": frozenset(),
    "mutual": frozenset({"name", "role"}),
    "news": frozenset(),
    "advice": frozenset({"told", "did"}),
    "earlier": frozenset({"subject", "mail", "day", "times"}),
    "promise": frozenset({"what", "verb", "by"}),
    "priorities": frozenset(),
    "questions": frozenset(),
    "attached": frozenset(),
    "letter": frozenset({"purpose", "due", "due_day", "asked", "agreed", "packet"}),
    "minutes": frozenset(),
    "times": frozenset(),
    "venue_time": frozenset(),
    "opening": frozenset(),
    "variant": frozenset(),
    "connector": frozenset({"name", "formal"}),
    "introduced": frozenset({"name", "formal"}),
    "program": frozenset({"name", "short"}),
    "rotation": frozenset({"title", "starts", "ends", "day_starts"}),
    "commitment": frozenset({"what", "due", "new_date", "status", "reason"}),
    "deadline": frozenset({"name", "due", "link"}),
    "result": frozenset(),
    "routine": frozenset({"name", "when"}),
    "stage": frozenset(),
    "home_program": frozenset(),
    "job": frozenset({"geography", "practice", "focus"}),
    "offered": frozenset(),
    "card": frozenset({"title", "days", "hours", "intro", "whom", "again", "where"}),
}
LISTS = frozenset(
    {
        "parts",
        "news",
        "person.interests",
        "person.shared",
        "me.interests",
        "me.offers",
        "me.links",
        "priorities",
        "questions",
        "attached",
        "letter.packet",
        "times",
        "offered",
        "card.whom",
        "card.again",
        "card.where",
    }
)
FUNCTIONS = frozenset({"said", "gap", "has", "manner", "one_of"})
FIELD_FUNCTIONS = frozenset({"said", "gap", "has", "manner"})
LOOP = frozenset({"first", "last", "index"})
FILTERS = frozenset({"lower", "upper", "trim", "first", "last", "length", "join", "capital"})
TESTS = frozenset({"odd", "even", "defined"})

# Fields every cadence may speak of without declaring them; others are declared as `needs` or `gaps`.
FIELDS = frozenset(
    {
        "detail",
        "connection",
        "question",
        "news",
        "more_news",
        "advice",
        "advice_said",
        "hook",
        "helped_me",
        "promise",
        "why_them",
        "will_do",
        "next_step",
        "did",
        "reason",
        "result",
    }
)


def fields_of(cadence: Cadence) -> frozenset[str]:
    """Give the details the templates of a cadence may speak of; private ones are a few cadences' alone."""
    named = (field for need in cadence.needs for field in need.fields)
    return FIELDS | frozenset(named) | frozenset(cadence.gaps) | private_fields(cadence.id)
