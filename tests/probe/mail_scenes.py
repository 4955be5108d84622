"""What Gmail does with drafts, asked with the very bytes the product writes."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

from outreach.domain.messages import Address, Draft, Key, key
from outreach.domain.touches import TouchId
from outreach.providers.google.session import Answer
from outreach.rendering import mime
from tests.builders import a_touch
from tests.probe.bench import Bench, at, outcome, text, yes
from tests.probe.question import Question, Scene

NOBODY = Address(name="Greta Osei", email="greta.osei@harbor-state.example.edu")
TOUCH: TouchId = a_touch()


def _draft(bench: Bench, subject: str, **changes: str | None) -> Draft:
    return Draft(
        touch=TOUCH,
        sender=Address(name="Probe", email=bench.address),
        to=(NOBODY,),
        subject=subject,
        body="A question of outreach to Gmail. Safe to delete.",
        in_reply_to=changes.get("in_reply_to"),
    )


def _key(bench: Bench, number: int) -> Key:
    return key(f"probe {bench.token.granted_at.isoformat()}", TOUCH, "draft", number)


def _message(bench: Bench, number: int, subject: str, *, addressed: bool = False, thread: str = "") -> dict[str, str]:
    content = mime.compose(_draft(bench, subject), _key(bench, number), addressed=addressed)
    raw = base64.urlsafe_b64encode(content).decode()
    return {"raw": raw, "threadId": thread} if thread else {"raw": raw}


def _stored(bench: Bench, id: str) -> mime.Parsed:
    raw = text(bench.gmail("GET", f"/drafts/{id}", format="raw"), "message", "raw")
    return mime.parse(base64.urlsafe_b64decode(raw + "=" * (-len(raw) % 4)))


def _own_id(bench: Bench, id: str, number: int) -> str:
    return yes(_stored(bench, id).key == _key(bench, number))


def _listed(bench: Bench, **query: str) -> Sequence[str]:
    found = at(bench.gmail("GET", "/drafts", **query), "drafts")
    return [str(one.get("id")) for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _keys(answer: Answer, *path: str) -> str:
    found = at(answer, *path)
    return " ".join(sorted(found)) if isinstance(found, dict) else "none"


def _making(bench: Bench) -> Mapping[str, str]:
    made = bench.create(_message(bench, 1, "Probe one"))
    id = text(made, "id")
    host = bench.address.rpartition("@")[2]
    search = f"in:drafts rfc822msgid:<{_key(bench, 1)}@{host}>"
    return {
        "create-unaddressed": outcome(made),
        "create-gives": _keys(made, "message"),
        "draft-id-form": yes(id.lstrip("r").lstrip("-").isdigit() and id.startswith("r")),
        "thread-is-message": yes(text(made, "message", "threadId") == text(made, "message", "id") != ""),
        "list-delay": bench.delay(lambda: id in _listed(bench)),
        "search-delay": bench.delay(lambda: id in _listed(bench, q=search)),
        "subject-search": yes(id in _listed(bench, q='subject:"Probe one"')),
        "message-id-created": _own_id(bench, id, 1),
        "words-kept": yes(_stored(bench, id).text.strip() == _draft(bench, "Probe one").text.strip()),
        "empty-list": _keys(bench.gmail("GET", "/drafts", q="subject:nothing-of-the-kind")),
    }


MAKING = Scene(
    name="making drafts",
    play=_making,
    questions=(
        Question(
            name="create-unaddressed", asks="Is a draft without recipients accepted?", expected="200",
            matters="every draft is born without recipients",
        ),
        Question(
            name="create-gives", asks="What does the answer to a create say of the message?",
            expected="id labelIds threadId", matters="a create without an id is taken for unanswered",
        ),
        Question(
            name="draft-id-form", asks="Is a draft's id an r with digits?", expected="yes",
            matters="the guard lets no other id through",
        ),
        Question(
            name="thread-is-message", asks="Is a new conversation named after its first message?", expected="yes",
            matters="links to drafts",
        ),
        Question(
            name="list-delay", asks="How soon does the list show a new draft?", expected="at once",
            matters="the 30 minutes before a lost create may be repeated",
        ),
        Question(
            name="search-delay", asks="How soon does rfc822msgid: find it in drafts.list?", expected="at once",
            matters="it is asked first; only the whole list can say that there is none",
        ),
        Question(name="subject-search", asks="Does subject: find it?", expected="yes", matters="links that search"),
        Question(
            name="message-id-created", asks="Is our own Message-ID kept by create?", expected="yes",
            matters="a draft whose create went unanswered is found by it",
        ),
        Question(
            name="words-kept", asks="Are the words given back as they were written?", expected="yes",
            matters="telling what a person changed",
        ),
        Question(
            name="empty-list", asks="Which keys has an empty list?", expected="resultSizeEstimate",
            matters="an answer without `drafts` is an empty list",
        ),
    ),
)  # fmt: skip


def _writing(bench: Bench) -> Mapping[str, str]:
    made = bench.create(_message(bench, 2, "Probe two"))
    id, place = text(made, "id"), f"/drafts/{text(made, 'id')}"
    filled = bench.gmail("PUT", place, {"message": _message(bench, 2, "Probe two", addressed=True)})
    again = bench.gmail("PUT", place, {"message": _message(bench, 2, "Probe two", addressed=True)})
    stored = _stored(bench, id)
    labels = at(bench.gmail("GET", place, format="minimal"), "message", "labelIds")
    return {
        "update": outcome(filled),
        "draft-id-stays": yes(text(filled, "id") == id),
        "message-id-new": yes(text(filled, "message", "id") not in ("", text(made, "message", "id"))),
        "same-bytes-new": yes(text(again, "message", "id") != text(filled, "message", "id")),
        "thread-stays": yes(text(filled, "message", "threadId") == text(made, "message", "threadId")),
        "message-id-updated": yes(stored.key == _key(bench, 2)),
        "addressed": yes([one.email for one in stored.to] == [NOBODY.email]),
        "one-draft": str(_listed(bench).count(id)),
        "labels": " ".join(map(str, labels)) if isinstance(labels, list) else "none",
        "delete": outcome(bench.gmail("DELETE", place)),
        "delete-again": outcome(bench.gmail("DELETE", place)),
        "get-deleted": outcome(bench.gmail("GET", place, format="minimal")),
        "update-deleted": outcome(bench.gmail("PUT", place, {"message": _message(bench, 2, "Probe two")})),
    }


WRITING = Scene(
    name="writing drafts",
    play=_writing,
    questions=(
        Question(name="update", asks="May a draft be filled?", expected="200", matters="reserve, then fill"),
        Question(
            name="draft-id-stays", asks="Does the draft's id stay?", expected="yes", matters="the ledger names it",
        ),
        Question(
            name="message-id-new", asks="Does the message get another id?", expected="yes",
            matters="a message that was read need not be read again",
        ),
        Question(
            name="same-bytes-new", asks="Another id even for the same bytes?", expected="yes",
            matters="another id alone does not mean that a person changed it",
        ),
        Question(
            name="thread-stays", asks="Does a draft that stands alone keep its conversation when written?",
            expected="no",
            matters="links to its conversation go stale; a reply is written with its thread id again",
        ),
        Question(
            name="message-id-updated", asks="Is our own Message-ID kept by update?", expected="yes",
            matters="finding a draft again after the ledger was lost",
        ),
        Question(name="addressed", asks="Is the recipient there afterwards?", expected="yes", matters="fill"),
        Question(name="one-draft", asks="How often is it listed?", expected="1", matters="exactly once"),
        Question(
            name="labels", asks="Which labels has it?", expected="DRAFT", matters="nothing is written to what is SENT",
        ),
        Question(name="delete", asks="What does deleting answer?", expected="204", matters="undo"),
        Question(
            name="delete-again", asks="And deleting it again?", expected="404 notFound",
            matters="a lost answer to a delete is asked again",
        ),
        Question(
            name="get-deleted", asks="And reading it?", expected="404 notFound",
            matters="what a person deleted is gone",
        ),
        Question(
            name="update-deleted", asks="And writing it?", expected="404 notFound",
            matters="writing can never bring back what a person deleted",
        ),
    ),
)  # fmt: skip


def _joining(bench: Bench) -> Mapping[str, str]:
    first = bench.create(_message(bench, 3, "Probe three"))
    thread = text(first, "message", "threadId")
    stranger = bench.create(_message(bench, 4, "Something else", thread=thread))
    return {
        "thread-alone": yes(text(stranger, "message", "threadId") == thread),
        "unknown-thread": outcome(bench.create(_message(bench, 5, "Probe five", thread="00000000000000aa"))),
        "read-thread": outcome(bench.gmail("GET", f"/threads/{thread}", format="minimal")),
    }


JOINING = Scene(
    name="joining conversations",
    play=_joining,
    questions=(
        Question(
            name="thread-alone", asks="Does a thread id join without the headers of a reply?", expected="no",
            matters="replies carry thread id, References and Subject",
        ),
        Question(
            name="unknown-thread", asks="What is said to a thread id that names nothing?", expected="404 notFound",
            matters="a reply to a conversation that was deleted",
        ),
        Question(
            name="read-thread", asks="Is reading a conversation closed without leave to read?",
            expected="403 insufficientPermissions", matters="a draft that vanished is then asked about",
        ),
    ),
)  # fmt: skip
