"""Messages, conversations and search: what tells us that something was sent or answered."""

from __future__ import annotations

from tests.emulate.cases import Case, Seen, failure, headers, keys
from tests.emulate.peer import Stage, at, mail

USER = "/gmail/v1/users/me"
SENDER = "Greta Osei <greta.osei@harbor-state.example.edu>"


def _received(stage: Stage, subject: str = "Audit", sender: str = SENDER) -> str:
    return stage.peer.receives(stage.me, sender=sender, subject=subject, text="How is it?")


def _sent(stage: Stage, subject: str) -> None:
    raw = mail("Words.", to=SENDER, subject=subject, sender=stage.me)
    stage.peer.sends(stage.me, stage.post(f"{USER}/drafts", {"message": {"raw": raw}}).text("id"))


def _found(stage: Stage, q: str) -> list[str]:
    ids = [str(at(one, "id")) for one in stage.get(f"{USER}/messages", q=q).items("messages")]
    read = [stage.get(f"{USER}/messages/{id}", format="metadata").json for id in ids]
    return sorted(headers(one).get("subject", "") for one in read)


def received(stage: Stage) -> Seen:
    message = stage.get(f"{USER}/messages/{_received(stage)}", format="metadata")
    return {
        "labels": sorted(map(str, message.items("labelIds"))),
        "from": headers(message.json).get("from"),
        "keys": sorted({"id", "threadId", "internalDate", "historyId", "payload"} & set(keys(message.json))),
    }


def some_headers(stage: Stage) -> Seen:
    message = stage.get(f"{USER}/messages/{_received(stage)}", format="metadata", metadataHeaders="subject")
    return {"given": sorted(headers(message.json))}


def unknown_message(stage: Stage) -> Seen:
    return {"get": failure(stage.get(f"{USER}/messages/00000000000000aa"))}


def unknown_thread(stage: Stage) -> Seen:
    return {"get": failure(stage.get(f"{USER}/threads/00000000000000aa"))}


def conversation(stage: Stage) -> Seen:
    thread = stage.get(f"{USER}/messages/{_received(stage)}").text("threadId")
    reply = stage.get(f"{USER}/threads/{thread}", format="minimal")
    return {
        "keys": keys(reply.json),
        "messages": len(reply.items("messages")),
        "of this thread": reply.at("messages", 0, "threadId") == thread,
    }


def list_holds(stage: Stage) -> Seen:
    _received(stage)
    return {"keys": keys(stage.get(f"{USER}/messages").at("messages", 0))}


def list_threads(stage: Stage) -> Seen:
    _received(stage, "Audit")
    _received(stage, "Poster")
    return {"in the inbox": len(stage.get(f"{USER}/threads", q="in:inbox").items("threads"))}


def list_nothing(stage: Stage) -> Seen:
    reply = stage.get(f"{USER}/messages")
    return {"status": reply.status, "a messages key": "messages" in keys(reply.json)}


def search(q: str) -> Case:
    """Search a mailbox in which a mail lies that came, one that was sent, and a draft."""

    def play(stage: Stage) -> Seen:
        _received(stage, "Audit results")
        _received(stage, "Poster", "Tomas Brandt <t.brandt@lakeshore.example.edu>")
        _sent(stage, "Thanks")
        stage.post(
            f"{USER}/drafts",
            {"message": {"raw": mail("x", to=SENDER, subject="Later", message_id="<k1@outreach.example>")}},
        )
        return {"found": _found(stage, q)}

    return Case(area="search", name=q, play=play)


def send_as(stage: Stage) -> Seen:
    reply = stage.get(f"{USER}/settings/sendAs")
    one = reply.at("sendAs", 0)
    return {
        "addresses": len(reply.items("sendAs")),
        "its own": at(one, "sendAsEmail") == stage.me,
        "primary": at(one, "isPrimary"),
        "a signature key": "signature" in keys(one),
    }


def profile(stage: Stage) -> Seen:
    reply = stage.get(f"{USER}/profile")
    return {"status": reply.status, "address": reply.text("emailAddress") == stage.me}


def another_user(stage: Stage) -> Seen:
    return {"refused": stage.get("/gmail/v1/users/somebody@example.org/drafts").status >= 400}


def unknown_route(stage: Stage) -> Seen:
    reply = stage.get(f"{USER}/nothing-here")
    return {"status": reply.status, "type": reply.headers.get("content-type", "").partition(";")[0]}


QUERIES = (
    "from:greta.osei@harbor-state.example.edu",
    "from:greta.osei@harbor-state.example.edu in:inbox",
    "to:greta.osei@harbor-state.example.edu in:sent",
    "in:sent",
    "in:drafts",
    "in:anywhere",
    "subject:poster",
    '"audit results"',
    "rfc822msgid:k1@outreach.example",
    "in:drafts rfc822msgid:<k1@outreach.example>",
    "-from:greta.osei@harbor-state.example.edu in:inbox",
    "from:greta.osei@harbor-state.example.edu OR from:t.brandt@lakeshore.example.edu",
    "{from:greta.osei@harbor-state.example.edu from:t.brandt@lakeshore.example.edu}",
    "newer_than:7d",
    "older_than:1d",
    "is:unread",
)

CASES = (
    *(
        Case(area="messages", name=name, play=play)
        for name, play in (
            ("one that came", received),
            ("asking for one header", some_headers),
            ("one that is not there", unknown_message),
            ("a conversation that is not there", unknown_thread),
            ("a conversation", conversation),
            ("what a list holds", list_holds),
            ("listing none", list_nothing),
            ("listing conversations", list_threads),
            ("the address mail goes out from", send_as),
            ("whose account it is", profile),
            ("another person's mailbox", another_user),
            ("an address nothing answers at", unknown_route),
        )
    ),
    *(search(q) for q in QUERIES),
)
