"""Attempts to get past the guard by a path or a query: disguises, neighbours, other users, other words for notifying.

Each line is one attempt, with the reason somebody might believe that it works. None may pass.
"""

from __future__ import annotations

from tests.guard.asked import (
    CALENDAR,
    CREATE,
    DRAFT_ID,
    EVENT_ID,
    EVENTS,
    GET,
    GMAIL,
    HOLDS,
    INSERT,
    LIST,
    RELEASE,
    REWRITE,
    THREAD,
    UPDATE,
)
from tests.guard.bypass_addresses import HOST, moved, sending

QUIET = "sendUpdates=none"
_OWN_EVENT = f"{CALENDAR}/calendars/primary/events/{EVENT_ID}?{QUIET}"

PATHS = (
    *(
        sending(f"the path of sending, disguised: {path}", f"{GMAIL}/{path}")
        for path in (
            "drafts/%73end",
            "drafts/%2573end",
            "drafts/s%65nd",
            "drafts%2Fsend",
            "drafts%252Fsend",
            "drafts%5Csend",
            "drafts\\send",
            "drafts/./send",
            "drafts/../drafts/send",
            "drafts/../messages/send",
            "drafts/%2e%2e/messages/send",
            "drafts/%2E%2E%2Fmessages/send",
            "drafts/..%2Fmessages%2Fsend",
            "drafts/..;/messages/send",
            "drafts;/send",
            "drafts;v=1/send",
            "drafts//send",
            "drafts/send/",
            "drafts/send;",
            "drafts/send%20",
            "drafts/send%00",
            "drafts/send\0",
            "drafts/send?",
            "drafts/send#",
            "drafts/send#/../..",
            "drafts#/send",
            "drafts/SEND",
            "DRAFTS/send",
            "drafts/ｓend",
            "drafts/\u200bsend",
            "drafts/send\u200b",
            "drafts/send.json",
            "drafts /send",
            "drafts\t/send",
            "drafts\r\nX-A: b/send",
            "drafts%0d%0aX-A:%20b/send",
            "dra\nfts/send",
            "drafts/%u0073end",
            "drafts/%ef%bd%93end",
        )
    ),
    *(
        CREATE.but(f"a path near the drafts: {url}", url=url)
        for url in (
            f"{GMAIL}/drafts/",
            f"{GMAIL}//drafts",
            f"{GMAIL}/./drafts",
            f"{GMAIL}/drafts/.",
            f"{GMAIL}/x/../drafts",
            f"{GMAIL}/%64rafts",
            f"{GMAIL}/Drafts",
            f"{GMAIL}/drafts;a=b",
            f"{GMAIL}/drafts#send",
            f"{GMAIL}/drafts%20",
            f"{GMAIL}/drafts%3Falt=json",
            f"{HOST}//gmail/v1/users/me/drafts",
            f"{HOST}/gmail/v1//users/me/drafts",
            f"{HOST}/gmail/v1/users/me/../me/drafts",
            f"{HOST}/gmail/v1/../v1/users/me/drafts",
            f"{HOST}/gmail/v2/users/me/drafts",
            f"{HOST}/gmail/v1beta/users/me/drafts",
            f"{HOST}/Gmail/v1/users/me/drafts",
            f"{HOST}/users/me/drafts",
            f"{HOST}/gmail/v1/users/me",
            f"{HOST}/",
            HOST,
            f"{HOST}?/gmail/v1/users/me/drafts",
            f"{HOST}\\gmail\\v1\\users\\me\\drafts",
        )
    ),
    *(
        CREATE.but(f"the drafts of another user: {user}", url=f"{HOST}/gmail/v1/users/{user}/drafts")
        for user in (
            "ada.quill%40example.org",
            "ada.quill@example.org",
            "n.ferrer@lakeshore.example.edu",
            "ME",
            "me%00",
            "me;a",
            "%6de",
            "me%2F..%2Fada",
            "1234567890",
            "",
            "-",
        )
    ),
    *(
        moved(UPDATE, f"a draft's id that is none: {name!r}", DRAFT_ID, name)
        for name in (
            "send",
            "r-",
            "r",
            "r--1",
            "-1",
            "1",
            "R-1",
            "r-1/send",
            "r-1%2Fsend",
            "r-1:send",
            "r-1.",
            "r-1 ",
            "r-1%0a",
            "r-1\n",
            "r-１",
            "r-1a",
            "r+1",
            "*",
            ".",
            "..",
            "r-1,r-2",
            "%72-1",
            "r-" + "1" * 4000,
        )
    ),
    *(
        moved(REWRITE, f"an event's id that is none: {name!r}", EVENT_ID, name)
        for name in (
            "quickAdd",
            "watch",
            "abcd",
            "ABCDEFG",
            "wxyz12345",
            "abcde/move",
            "abcde%2Fmove",
            "abcde_20260302T090000Z",
            "abcde fgh",
            "..",
            "abcde/instances",
            "abcdé",
            "a" * 1025,
        )
    ),
    *(
        INSERT.but(
            f"written to a calendar not made for holds: {name}",
            url=f"{CALENDAR}/calendars/{name}/events?sendUpdates=none",
        )
        for name in (
            "primary",
            "Primary",
            "n.ferrer%40lakeshore.example.edu",
            "n.ferrer@lakeshore.example.edu",
            "ada%40example.org",
            "a%40resource.calendar.google.com",
            "a%40group.v.calendar.google.com",
            "a%40import.calendar.google.com",
            "a%40group.calendar.google.com.example.net",
            "a%2540group.calendar.google.com",
            "a%2F..%2Fprimary%40group.calendar.google.com",
            "..%40group.calendar.google.com/../primary",
            "%40group.calendar.google.com",
            "",
            "*",
        )
    ),
    REWRITE.but(
        "an event of the owner's own calendar written",
        url=f"{CALENDAR}/calendars/primary/events/{EVENT_ID}?sendUpdates=none",
    ),
    RELEASE.but(
        "an event of the owner's own calendar deleted",
        url=f"{CALENDAR}/calendars/primary/events/{EVENT_ID}?sendUpdates=none",
    ),
    GET.but("a message read whole", url=f"{GMAIL}/messages/{THREAD}?format=full"),
    GET.but("an attachment read", url=f"{GMAIL}/messages/{THREAD}/attachments/A"),
    GET.but("the history read", url=f"{GMAIL}/history?startHistoryId=1"),
    GET.but("the list of calendars read", url=f"{CALENDAR}/users/me/calendarList"),
    GET.but("who may see a calendar", url=f"{CALENDAR}/calendars/{HOLDS}/acl"),
    GET.but("all contacts", url="https://people.googleapis.com/v1/people/me/connections"),
    GET.but("the discovery service", url="https://www.googleapis.com/discovery/v1/apis"),
    GET.but(
        "what a token may do, with the token in the path",
        url="https://oauth2.googleapis.com/tokeninfo?access_token=canary",
    ),
    GET.but("the machine's own cloud identity", url="http://169.254.169.254/computeMetadata/v1/"),
)

QUERIES = (
    *(
        CREATE.but(f"a draft made with ?{query}", url=f"{GMAIL}/drafts?{query}")
        for query in (
            "alt=media",
            "alt=proto",
            "alt=json&alt=media",
            "alt=json&alt=json",
            "alt=JSON",
            "Alt=json",
            "%61lt=json",
            "alt=json%26uploadType=media",
            "alt=json;uploadType=media",
            "uploadType=media",
            "uploadType=multipart",
            "uploadType=resumable",
            "upload_protocol=raw",
            "upload_id=AA",
            "$.xgafv=2",
            "%24.xgafv=2",
            "callback=f",
            "key=K",
            "access_token=canary",
            "oauth_token=canary",
            "quotaUser=a",
            "userIp=10.0.0.1",
            "prettyPrint=false",
            "fields=*",
            "_method=PUT",
            "_method=DELETE",
            "$method=POST",
            "x-http-method-override=POST",
            "$alt=media",
            "sendUpdates=none",
            "send=true",
            "userId=ada",
            "alt",
            "alt=",
            "=json",
            "&",
            "&&alt=json",
            "alt=json&",
            "alt=json&&",
            "?alt=json",
            "alt=json#send",
            "alt=json%00",
            "alt=json\r\nX-A: b",
            "alt=json%0d%0aX-A:b",
            "alt=json&/../send",
            "alt=json+",
            "alt=json\u200b",
        )
    ),
    *(
        INSERT.but(f"a hold written with ?{query}", url=f"{EVENTS}?{query}")
        for query in (
            "",
            "alt=json",
            "sendUpdates=all",
            "sendUpdates=externalOnly",
            "sendUpdates=None",
            "sendUpdates=NONE",
            "sendUpdates=",
            "sendUpdates",
            "sendUpdates=none&sendUpdates=all",
            "sendUpdates=all&sendUpdates=none",
            "sendUpdates=none&sendUpdates=none",
            "sendUpdates=none,all",
            "sendUpdates=none%00",
            "sendUpdates=none%20",
            "sendUpdates=%6eone&sendUpdates=all",
            "sendUpdates[]=none",
            "sendupdates=none",
            "SendUpdates=none",
            "sendUpdates=none&sendupdates=all",
            "sendUpdates=none&SendUpdates=all",
            "sendUpdates=none&send%55pdates=all",
            "sendUpdates=none;sendUpdates=all",
            "sendUpdates=none&sendNotifications=true",
            "sendUpdates=none&sendNotifications=false",
            "sendNotifications=false",
            "sendUpdates=none&conferenceDataVersion=1",
            "sendUpdates=none&supportsAttachments=true",
            "sendUpdates=none&maxAttendees=100",
            "sendUpdates=none&alwaysIncludeEmail=true",
            "sendUpdates=none&text=lunch",
            "sendUpdates=none#&sendUpdates=all",
            "sendUpdates=none?sendUpdates=all",
        )
    ),
    *(
        request.but(f"{request.why} without a word about notifying", url=request.url.partition("?")[0])
        for request in (REWRITE, RELEASE)
    ),
    *(
        moved(request, f"{request.why} notifying {whom}", "none", whom)
        for request in (REWRITE, RELEASE)
        for whom in ("all", "externalOnly")
    ),
    LIST.but("more query than a page can hold", url=f"{GMAIL}/drafts?q={'a' * 9000}"),
    LIST.but("a search with a second line", url=f"{GMAIL}/drafts?q=a%0d%0ab"),
    GET.but("a draft in a format nobody defined", url=f"{GMAIL}/drafts/{DRAFT_ID}?format=send"),
)
