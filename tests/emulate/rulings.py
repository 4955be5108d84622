"""Who is right where emulate and our server differ, and how Google's own behaviour is known.

`known` says where from: "documented" is Google's public documentation, "reported" is what users of the real thing
write, "assumed" is neither. A ruling covers the points it names and no others; one that no longer applies must go.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """For one case: the points that may differ, who is right, what Google does, and how that is known."""

    area: str
    case: str
    points: tuple[str, ...]
    google: str
    known: str
    right: str = "ours"

    @property
    def places(self) -> tuple[tuple[str, str, str], ...]:
        """Name the points this covers."""
        return tuple((self.area, self.case, point) for point in self.points)


def _rule(place: str, points: str, google: str, known: str, right: str = "ours") -> Ruling:
    area, _, case = place.partition(": ")
    return Ruling(area=area, case=case, points=tuple(points.split(" | ")), google=google, known=known, right=right)


_DESKTOP = 'documented: "OAuth 2.0 for iOS & Desktop Apps"'
_DRAFTS = 'documented: Gmail guide "Create and send drafts"'
_MESSAGE = "documented: Gmail reference, users.messages, threadId"
_RAW = "documented: Gmail reference, users.messages, raw"
_SEARCH = 'documented: Gmail Help, "Refine searches in Gmail"'
_EVENTS = "documented: Calendar reference, Events"
_ERRORS = 'documented: Calendar guide "Handle API errors"'
_NO_ROUTE = "emulate has no such method"

RULINGS: tuple[Ruling, ...] = (
    _rule("sign-in: a code with its PKCE verifier becomes tokens", "lasts",
          "about an hour; 3599 is what users see", "reported", "both"),
    _rule("sign-in: refreshing", "lasts", "about an hour; 3599 is what users see", "reported", "both"),
    _rule("sign-in: a desktop program may listen on any loopback port", "comes back",
          "a desktop client needs no registered port", _DESKTOP),
    _rule("sign-in: another redirect address than before", "refused",
          "the address must be the one of the first step", "documented: RFC 6749, section 4.1.3; reported for Google"),
    _rule("sign-in: the client names itself by HTTP Basic", "answered",
          "both ways of naming the client are accepted", "documented: Google's OpenID discovery document"),
    _rule("sign-in: revoking ends everything", "access token afterwards",
          "revoking either token ends both", _DESKTOP),
    _rule("sign-in: revoking an unknown token", "answered", "400 with an error code", _DESKTOP),
    _rule("sign-in: a request without a token", "reason", "`required`, Login Required.", "reported"),
    _rule("sign-in: a request with an unknown token", "refused", "401 Invalid Credentials", _ERRORS),
    _rule("sign-in: a token for reading makes a draft", "a draft",
          "each method names the scopes that open it", "documented: Gmail reference, users.drafts.create"),
    _rule("drafts: creating one", "message id | thread id is the message id | the message's keys",
          "16 hex digits; a new thread is named after its first message; only id, threadId, labelIds", "reported"),
    _rule("drafts: creating one without a message", "refused", "400 Missing draft message", "reported"),
    _rule("drafts: creating one from garbage", "refused", "raw must be base64url", _RAW),
    _rule("drafts: creating one in standard base64", "refused", "raw must be base64url", _RAW),
    _rule("drafts: creating one with broken JSON", "refused", "400 Parse Error", "reported"),
    _rule("drafts: reading it, metadata", "X- header", "metadata gives the headers, whatever their names",
          "documented: Gmail reference, Format"),
    _rule("drafts: reading a subject in an encoded word", "subject", "header values come decoded", "reported"),
    _rule("drafts: listing none", "a drafts key", "an empty list is left out of the answer", "reported"),
    _rule("drafts: listing by subject", "found", "q filters, as in the search box",
          "documented: Gmail reference, users.drafts.list"),
    _rule("drafts: listing by Message-ID", "found", "q filters; rfc822msgid: is the reference's own example",
          "documented: Gmail reference, users.drafts.list"),
    _rule("drafts: replacing one", "new message id | the Cc left out",
          "the message is replaced whole, and its id changes", _DRAFTS),
    _rule("drafts: the message a replaced draft had", "the old message", "the old message is gone", _DRAFTS),
    _rule("drafts: replacing one by nothing", "refused", "400 Missing draft message", "reported"),
    _rule("drafts: a thread id without the headers of a reply", "joined",
          "thread id, References and Subject must all fit", _MESSAGE),
    _rule("drafts: the headers of a reply without a thread id", "joined",
          "thread id, References and Subject must all fit", _MESSAGE),
    _rule("drafts: an unknown thread id", "refused", "404 Requested entity was not found", "reported"),
    _rule("drafts: a person sends it", "new message id",
          "the draft is deleted; the message sent has another id, and SENT", _DRAFTS),
    _rule("drafts: a Message-ID of our own after sending", "our own is kept",
          "Gmail writes its own over it", "reported"),
    _rule("messages: asking for one header", "given", "names of headers have no case", "reported; RFC 5322"),
    _rule("messages: a conversation", "keys", "a snippet belongs to the entries of threads.list",
          "documented: Gmail reference, users.threads"),
    _rule("messages: listing none", "a messages key", "an empty list is left out of the answer", "reported"),
    _rule("messages: whose account it is", "address | status", "getProfile answers",
          f"documented: Gmail reference, users.getProfile; {_NO_ROUTE}"),
    _rule("messages: an address nothing answers at", "type", "Google's page 404 in HTML", "reported"),
    _rule("search: in:anywhere", "found", "everywhere, spam and trash as well", _SEARCH),
    _rule("search: rfc822msgid:k1@outreach.example", "found", "the mail with this Message-ID", _SEARCH),
    _rule("search: in:drafts rfc822msgid:<k1@outreach.example>", "found", "with or without angle brackets", "reported"),
    _rule("search: -from:greta.osei@harbor-state.example.edu in:inbox", "found", "a minus excludes", _SEARCH),
    _rule("search: from:greta.osei@harbor-state.example.edu OR from:t.brandt@lakeshore.example.edu", "found",
          "OR finds either", _SEARCH),
    _rule("search: {from:greta.osei@harbor-state.example.edu from:t.brandt@lakeshore.example.edu}", "found",
          "braces find either", _SEARCH),
    _rule("search: newer_than:7d", "found", "what is at most as old", _SEARCH),
    _rule("events: making one", "keys", "creator, organizer and iCalUID belong to every event", _EVENTS),
    _rule("events: making one with an id of our own", "kept", "the id may be chosen by the program", _EVENTS),
    _rule("events: making one twice", "events | second", "409, and one event", _ERRORS),
    _rule("events: making one with an id that is none", "refused", "a to v and digits, 5 to 1024 of them", _EVENTS),
    _rule("events: private properties", "given back", "stored and given back", _EVENTS),
    _rule("events: listing by private property", "found", "privateExtendedProperty filters",
          "documented: Calendar reference, Events: list"),
    _rule("events: visibility, reminders, transparency", "reminders | transparency | visibility",
          "stored and given back", _EVENTS),
    _rule("events: a time in a zone", "zone | in UTC", "the zone is kept, and says which moment it is", _EVENTS),
    _rule("events: making one that ends before it starts", "refused",
          "400 The specified time range is empty.", "reported"),
    _rule("events: reading one", "status | summary", "events.get answers", f"{_EVENTS}: get; {_NO_ROUTE}"),
    _rule("events: replacing one", "same id | status", "events.update answers", f"{_EVENTS}: update; {_NO_ROUTE}"),
    _rule("events: patching one", "status", "events.patch answers", f"{_EVENTS}: patch; {_NO_ROUTE}"),
    _rule("events: deleting one twice", "again", "410 Resource has been deleted", "reported"),
    _rule("events: listing deleted ones", "states", "they stay, as cancelled", f"{_EVENTS}: list, showDeleted"),
    _rule("events: the id of a deleted one", "made again", "its id stays taken: 409", "reported"),
    _rule("events: deleting one that changed meanwhile", "refused", "412 on another etag",
          'documented: Calendar guide "Get specific versions of resources"'),
    _rule("events: listing none", "keys", "the answer describes the calendar", f"{_EVENTS}: list"),
    _rule("events: how many a list holds", "by default", "250 by default", f"{_EVENTS}: list, maxResults"),
    _rule("events: making a calendar", "status | summary", "calendars.insert answers",
          f"documented: Calendar reference, Calendars: insert; {_NO_ROUTE}"),
    _rule("events: reading a calendar", "status", "calendars.get answers",
          f"documented: Calendar reference, Calendars: get; {_NO_ROUTE}"),
    _rule("events: overlapping events", "busy", "overlapping busy times are one", "reported"),
    _rule("events: busy times of a calendar that is not there", "said", "its errors say notFound",
          "documented: Calendar reference, Freebusy: query"),
)  # fmt: skip
