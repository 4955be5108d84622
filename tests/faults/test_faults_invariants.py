"""Each invariant can fail: a violation of it is planted in a small Google, found, and called by its number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from outreach.domain.cadences import Kind
from outreach.domain.facts import DraftCreated, DraftFilled, DraftIntended, Fact, HoldIntended, HoldMade, Noted
from outreach.domain.messages import Fingerprint, Key
from outreach.domain.touches import TouchId
from outreach.state.ledger import Ledger, path_of
from tests.faults.invariants import Outcome, outcome, violations
from tests.google_season import GoogleSeason
from tests.google_server import GoogleServer
from tests.google_server.calendar_state import Calendar
from tests.google_server.event_times import EventTime
from tests.google_server.gmail_state import Draft
from tests.google_server.journal import Entry
from tests.google_server.world import World
from tests.system.terminal import Terminal

NOW = datetime(2026, 12, 2, 18, tzinfo=UTC)
OWNER, MEANT, STRANGER = "n.ferrer@lakeshore.example.edu", "ivo.lindqvist@example.org", "someone.else@example.org"
ONE, TWO = Key("0123456789abcdefghijklmnopqrstuv"), Key("vutsrqponmlkjihgfedcba9876543210")
THREE = Key("0" * 32)
TOUCH = TouchId.parse("interview-thanks/ivo-lindqvist/harbor-state-2027/1")
GMAIL, EVENTS = "/gmail/v1/users/me/drafts", "/calendar/v3/calendars/holds/events"


class Small:
    """A Google with one account, in which things are done as by requests; nothing is wrong with it yet."""

    def __init__(self) -> None:
        self.world = World(now=NOW)
        self.account = self.world.add_account(OWNER)
        self.calendar: Calendar = self.account.calendar.make("Holds", client="test-client")
        self.facts: list[Fact] = []

    def asked(
        self, method: str, call: str, path: str, *, query: Mapping[str, tuple[str, ...]] | None = None,
        keys: tuple[str, ...] = (), recipients: tuple[str, ...] = (), could_send: bool = False, applied: bool = True,
    ) -> None:  # fmt: skip
        number = self.world.next_number()
        self.world.take_down(
            Entry(
                number=number, method=method, path=path, call=call, query=query or {}, header_names=frozenset(),
                body_keys=frozenset(keys), recipients=recipients, account=OWNER, could_send=could_send, status=200,
                applied=applied,
            )
        )  # fmt: skip

    def creates(self, key: Key = ONE) -> Draft:
        self.asked("POST", "gmail.users.drafts.create", GMAIL)
        return self.account.gmail.create_draft(mail(key), NOW)

    def addresses(self, draft: Draft, to: str = MEANT, key: Key = ONE) -> None:
        self.asked("PUT", "gmail.users.drafts.update", f"{GMAIL}/{draft.id}", recipients=(to,))
        self.account.gmail.update_draft(draft.id, mail(key, to), NOW)

    def holds(self, key: Key = TWO) -> None:
        quiet = {"sendUpdates": ("none",)}
        self.asked("POST", "calendar.events.insert", EVENTS, query=quiet, keys=("id", "start", "end", "summary"))
        begin, end = EventTime(moment=NOW, zone="UTC"), EventTime(moment=NOW + timedelta(hours=1), zone="UTC")
        self.calendar.insert(key, begin, end, {"summary": "prepare"}, NOW)
        self.facts += [
            HoldIntended(
                at=NOW, key=key, touch=TOUCH, part="prepare", generation=1, title="prepare", starts=NOW, ends=NOW,
                fingerprint=Fingerprint("h"),
            ),
            HoldMade(at=NOW, key=key, ref=key, fingerprint=Fingerprint("h"), starts=NOW, ends=NOW),
        ]  # fmt: skip

    def intends(self, key: Key = ONE) -> None:
        self.facts.append(
            DraftIntended(
                at=NOW, key=key, touch=TOUCH, generation=1, kind=Kind.THANKS, subject="Thank you",
                fingerprint=Fingerprint("d"), to=MEANT,
            )
        )  # fmt: skip

    def records(self, draft: Draft, key: Key = ONE) -> None:
        written = Fingerprint("d")
        self.facts += [
            DraftCreated(at=NOW, key=key, ref=draft.id, fingerprint=written),
            DraftFilled(at=NOW, key=key, ref=draft.id, fingerprint=written, addressed=True, subject="Thank you"),
        ]

    def found(self) -> tuple[str, ...]:
        return violations(self.world, self.facts, settled=True)


def mail(key: Key, to: str = "") -> bytes:
    """Write a mail with a key, with or without a recipient."""
    head = [f"From: {OWNER}", "Subject: Thank you", f"Message-ID: <{key}@outreach.invalid>", f"To: {to}" if to else ""]
    return ("\r\n".join(line for line in head if line) + "\r\n\r\nThank you for your time.\r\n").encode()


def done() -> Small:
    """Give a Google in which one draft and one hold were made as they should be."""
    small = Small()
    small.intends()
    draft = small.creates()
    small.addresses(draft)
    small.records(draft)
    small.holds()
    return small


def only(small: Small) -> Draft:
    (draft,) = small.account.drafts.values()
    return draft


def test_nothing_is_wrong_with_a_draft_and_a_hold_made_as_they_should_be() -> None:
    small = done()
    assert violations(small.world, small.facts, undisturbed=outcome(small.world), settled=True) == ()


def a_second_draft_is_addressed(small: Small) -> None:
    small.addresses(small.creates())


def a_draft_is_made_with_a_recipient(small: Small) -> None:
    small.asked("POST", "gmail.users.drafts.create", GMAIL, recipients=(MEANT,))


def an_edited_draft_is_written_over(small: Small) -> None:
    small.world.human(OWNER).edits_draft(only(small).id, body="My own words.")
    small.addresses(only(small))


def an_edited_draft_is_deleted(small: Small) -> None:
    small.world.human(OWNER).edits_draft(only(small).id, body="My own words.")
    small.account.gmail.delete_draft(only(small).id, NOW)


def a_moved_event_is_written_over(small: Small) -> None:
    moved = small.world.human(OWNER).moves_event(small.calendar.id, TWO, NOW + timedelta(days=1))
    small.calendar.write(moved, NOW, by_person=False)


def a_deleted_event_is_brought_back(small: Small) -> None:
    before = small.calendar.events[TWO]
    small.world.human(OWNER).deletes_event(small.calendar.id, TWO)
    small.calendar.write(before, NOW, by_person=False)


def an_unaddressed_draft_is_deleted_and_another_addressed(small: Small) -> None:
    small.intends(THREE)
    first = small.creates(THREE)
    small.records(first, THREE)
    small.world.human(OWNER).deletes_draft(first.id)
    again = small.creates(THREE)
    small.addresses(again, key=THREE)
    small.records(again, THREE)


def a_draft_is_intended_and_never_heard_of(small: Small) -> None:
    small.intends(THREE)


def a_draft_is_unknown(small: Small) -> None:
    small.creates(THREE)


def an_event_is_unknown(small: Small) -> None:
    small.holds(THREE)
    del small.facts[-2:]


def mail_is_sent(small: Small) -> None:
    small.asked("POST", "gmail.users.drafts.send", f"{GMAIL}/send", could_send=True)


def a_call_is_made_that_is_not_listed(small: Small) -> None:
    small.asked("PATCH", "calendar.events.patch", f"{EVENTS}/{TWO}", query={"sendUpdates": ("none",)})


def a_redirect_is_followed(small: Small) -> None:
    small.asked("GET", "", "/_elsewhere/gmail", applied=False)


def a_known_call_has_another_method(small: Small) -> None:
    small.asked("DELETE", "calendar.calendars.get", "/calendar/v3/calendars/holds")


def it_asks_with_more_than_it_should(small: Small) -> None:
    small.asked("GET", "gmail.users.drafts.list", GMAIL, query={"includeSpamTrash": ("true",)})


def the_owners_own_appointments_are_read_whole(small: Small) -> None:
    small.asked("GET", "calendar.events.list", "/calendar/v3/calendars/primary/events")


def the_titles_of_the_owners_own_appointments_are_read(small: Small) -> None:
    fields = {"fields": ("items(id,summary)",)}
    small.asked("GET", "calendar.events.list", "/calendar/v3/calendars/primary/events", query=fields)


def guests_may_be_told(small: Small) -> None:
    small.asked("PUT", "calendar.events.update", f"{EVENTS}/{TWO}", query={"sendUpdates": ("all",)})


def guests_are_named(small: Small) -> None:
    keys = ("attendees", "attendees[].email")
    small.asked("PUT", "calendar.events.update", f"{EVENTS}/{TWO}", query={"sendUpdates": ("none",)}, keys=keys)


def somebody_is_invited(small: Small) -> None:
    small.world.invitations = 1


def somebody_else_is_addressed(small: Small) -> None:
    small.addresses(only(small), STRANGER)


def somebody_is_addressed_whom_nobody_meant(small: Small) -> None:
    small.facts = [one for one in small.facts if not isinstance(one, DraftIntended)]


@pytest.mark.parametrize(
    ("planted", "number"),
    [
        (a_second_draft_is_addressed, "I1"),
        (a_draft_is_made_with_a_recipient, "I1"),
        (an_edited_draft_is_written_over, "I2"),
        (an_edited_draft_is_deleted, "I2"),
        (a_moved_event_is_written_over, "I2"),
        (a_deleted_event_is_brought_back, "I2"),
        (an_unaddressed_draft_is_deleted_and_another_addressed, "I3"),
        (a_draft_is_intended_and_never_heard_of, "I4"),
        (a_draft_is_unknown, "I5"),
        (an_event_is_unknown, "I5"),
        (mail_is_sent, "I6"),
        (a_call_is_made_that_is_not_listed, "I6"),
        (a_redirect_is_followed, "I6"),
        (a_known_call_has_another_method, "I6"),
        (it_asks_with_more_than_it_should, "I6"),
        (the_owners_own_appointments_are_read_whole, "I6"),
        (the_titles_of_the_owners_own_appointments_are_read, "I6"),
        (guests_may_be_told, "I6"),
        (guests_are_named, "I6"),
        (somebody_is_invited, "I6"),
        (somebody_else_is_addressed, "I7"),
        (somebody_is_addressed_whom_nobody_meant, "I7"),
    ],
)  # fmt: skip
def test_a_planted_violation_is_found_and_called_by_its_number(planted: Callable[[Small], None], number: str) -> None:
    small = done()
    planted(small)
    assert number in {one.split()[0] for one in small.found()}


@pytest.mark.parametrize(
    "act",
    [
        lambda human, draft: human.edits_draft(draft.id, body="My own words."),
        lambda human, draft: human.sends_draft(draft.id),
        lambda human, draft: human.deletes_draft(draft.id),
        lambda human, draft: human.opens_draft(draft.id),
    ],
    ids=["edits", "sends", "deletes", "opens"],
)
def test_what_a_person_does_is_no_violation(act: Callable[[object, Draft], object]) -> None:
    small = done()
    act(small.world.human(OWNER), only(small))
    assert small.found() == ()


def test_an_end_that_differs_from_the_undisturbed_one_is_found() -> None:
    small = done()
    wanted = outcome(small.world)
    small.creates(TWO)
    lost = Outcome(drafts=wanted.drafts, holds=(*wanted.holds, ("x", "debrief", "then")))
    other = Outcome(drafts=((*wanted.drafts[0][:3], "Other words."),), holds=wanted.holds)
    for undisturbed in (wanted, lost, other):
        assert any(one.startswith("I4") for one in violations(small.world, small.facts, undisturbed=undisturbed))


def test_what_the_audit_lists_is_no_violation() -> None:
    small = done()
    extra = small.creates()
    assert [one.split()[0] for one in small.found()] == ["I5"]
    assert violations(small.world, small.facts, orphans=(f"https://mail.example.org/#{extra.message.thread_id}",)) == ()


def test_a_damaged_ledger_is_found(tmp_path: Path) -> None:
    with GoogleServer(now=NOW) as server:
        season = GoogleSeason(Terminal(tmp_path), server)
        with Ledger.open(tmp_path, now=NOW) as ledger:
            run = ledger.new_run("everything", NOW)
            ledger.record([Noted(at=NOW, text="all of it " * 9)] * 400, run)
        assert violations(season, ()) == ()
        file = path_of(tmp_path)
        content = file.read_bytes()
        file.write_bytes(content[:8000] + b"\xff" * 4000 + content[12000:])
        assert [one.split()[0] for one in violations(season, ())] == ["I8"]


def test_a_secret_that_got_out_is_found_and_not_repeated() -> None:
    small = done()
    (sentence,) = violations(
        small.world, small.facts, secrets=("canary-7", "canary-8"), outputs=("all is well", "it said canary-8")
    )
    assert sentence.startswith("I9")
    assert "canary" not in sentence


def test_a_run_that_should_do_nothing_and_writes_is_found() -> None:
    small = done()
    before = len(small.world.journal)
    small.asked("GET", "gmail.users.drafts.list", GMAIL)
    small.asked("POST", "oauth.token", "/token")
    assert violations(small.world, small.facts, requests_before=before) == ()
    small.addresses(only(small))
    assert [one.split()[0] for one in violations(small.world, small.facts, requests_before=before)] == ["I10"]
