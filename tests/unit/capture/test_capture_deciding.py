from __future__ import annotations

from dataclasses import replace

import pytest

from outreach.capture.booking import booked
from outreach.capture.deciding import dismissed, paused, resumed, sent, snoozed_person, snoozed_touch
from outreach.capture.echoes import Taken
from outreach.capture.naming import named
from outreach.capture.patients import refuse_patients
from outreach.capture.promising import promised
from outreach.capture.sentences import Promised as PromisedWords
from outreach.capture.taking import is_new
from outreach.capture.touching import logged
from outreach.domain.facts import Booked, Dismissed, Fact, NewsAdded, Noted, Paused, Seen, Snoozed, StateSeen, Touched
from outreach.domain.history import History, Stage
from outreach.domain.occasions import Commitment
from outreach.domain.people import PersonId
from outreach.domain.stages import View
from outreach.errors import UsageError
from outreach.planning.fold import fold
from tests.builders import (
    a_cadence,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_touch,
    a_view,
    at,
    day,
)

HADID = a_person("Dr. Noor Hadid")
LIN, WEI = a_person("Dr. Lin Chen"), a_person("Dr. Wei Chen")
TOUCH = a_touch("mentor-checkin/noor-hadid/since-2026-07-24/1")
NOW = "2026-12-03 08:00"


def view(history: History | None = None) -> View:
    cadence = replace(a_cadence("mentor-checkin", every="8 weeks"), title="check-in")
    return a_view(a_project(people=(HADID, LIN, WEI), cadences=(cadence,)), history, now=NOW)


def after(*taken: Taken) -> View:
    """The view once all of it is recorded."""
    before = view()
    facts = [fact for one in taken for fact in one.facts]
    return replace(before, history=fold(facts, before.project, before.now))


def lying(stage: Stage, *, changed: str = "2026-12-01 09:00") -> View:
    return view(a_history(drafts=[a_past_draft(str(TOUCH), stage, changed=changed)]))


@pytest.mark.parametrize(
    ("stage", "said"),
    [
        (Stage.ADDRESSED, "The next run takes the draft back."),
        (Stage.EDITED, "You edited the draft, so it is left to you: delete it if you like."),
        (Stage.SENT, ""),
    ],
)
def test_a_no_says_what_becomes_of_the_draft(stage: Stage, said: str) -> None:
    taken = dismissed(TOUCH, lying(stage))
    assert taken.echo == f"Kept: no check-in to Dr. Noor Hadid; it will not be asked about again. {said}".strip()
    assert taken.facts == (Dismissed(at=at(NOW), touch=TOUCH),)


def test_not_this_time_is_a_no_for_once() -> None:
    taken = dismissed(TOUCH, view(), once=True)
    assert taken.facts == (Dismissed(at=at(NOW), touch=TOUCH, once=True),)
    assert taken.echo == "Kept: not this time, check-in to Dr. Noor Hadid."


def test_a_no_to_what_is_no_longer_configured_is_understood() -> None:
    gone = a_touch("old-habit/ada-quill/since-2026-07-24/1")
    assert "no old-habit to ada-quill" in dismissed(gone, view()).echo


def test_what_was_sent_is_dated_by_today_or_by_the_day_it_vanished() -> None:
    both = [a_past_draft(str(TOUCH), Stage.GONE, changed="2026-12-01 09:00")]
    both += [a_past_draft("mentor-checkin/lin-chen/since-2026-07-24/1"), a_past_draft("x/wei-chen/y/1")]
    taken = sent(both, view())
    assert taken.echo == "Kept: sent to Dr. Noor Hadid on 1 Dec; Dr. Lin Chen and Dr. Wei Chen on 3 Dec."
    assert taken.facts[0] == StateSeen(at=at(NOW), key=both[0].key, state=Seen.SENT)


def test_a_snooze_is_for_a_person_or_for_one_touch() -> None:
    until = day("2027-01-28")
    everything = snoozed_person(HADID, until, lying(Stage.ADDRESSED))
    assert everything.facts == (Snoozed(at=at(NOW), until=until, person=HADID.id),)
    assert everything.echo == "Kept: nothing to Dr. Noor Hadid before 28 Jan 2027. The next run takes the draft back."
    one = snoozed_touch(TOUCH, until, view())
    assert one.facts == (Snoozed(at=at(NOW), until=until, touch=TOUCH),)
    assert one.echo == "Kept: no check-in to Dr. Noor Hadid before 28 Jan 2027."


def test_a_pause_ends_on_a_day_or_when_resumed() -> None:
    assert paused(HADID, day("2027-02-15"), view()).echo == "Kept: nothing to Dr. Noor Hadid before 15 Feb 2027."
    assert paused(HADID, None, view()).echo == "Kept: nothing to Dr. Noor Hadid until you resume."


@pytest.mark.parametrize(
    "taken",
    [
        paused(HADID, None, view()),
        snoozed_person(HADID, day("2027-01-28"), view()),
        snoozed_touch(TOUCH, day("2027-01-28"), view()),
    ],
)
def test_resume_ends_whatever_silences_somebody(taken: Taken) -> None:
    silent = after(taken)
    back = resumed(HADID, silent)
    assert back.echo == "Kept: Dr. Noor Hadid may be written to again."
    with pytest.raises(UsageError, match="neither paused nor snoozed"):
        resumed(HADID, after(taken, back))


def test_what_the_files_stop_is_resumed_there() -> None:
    written = replace(HADID, pause_until=day("2027-02-15"), path="config.yaml:12")
    with pytest.raises(UsageError, match=r"config.yaml:12: your configuration stops Dr. Noor Hadid; take out   pause:"):
        resumed(written, view())
    with pytest.raises(UsageError, match="contact: never"):
        resumed(replace(HADID, never=True), view())
    both = resumed(written, view(a_history(paused={HADID.id: day("2027-03-01")})))
    assert both.echo.endswith("Your configuration still stops them (config.yaml:12).")


@pytest.mark.parametrize(
    ("words", "kind", "on", "outbound"),
    [
        ("thanks", "thanks", "2026-12-03", True),
        ("ask 2026-11-20 the travel grant", "ask", "2026-11-20", True),
        ("Reply yesterday", "reply", "2026-12-02", False),
        ("meeting Nov 30", "meeting", "2026-11-30", False),
    ],
)
def test_a_logged_touch_has_a_kind_and_a_day(words: str, kind: str, on: str, outbound: bool) -> None:
    (fact,) = logged(HADID, words.split(), view()).facts
    assert isinstance(fact, Touched)
    assert (fact.kind, fact.day, fact.outbound) == (kind, day(on), outbound)


@pytest.mark.parametrize(
    ("words", "said"), [("", "what was it"), ("wrote", "no kind of touch"), ("ask 2027-05-01", "ahead")]
)
def test_a_log_without_a_kind_or_ahead_of_time_is_refused(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        logged(HADID, words.split(), view())


def test_that_no_answer_came_belongs_to_what_was_sent() -> None:
    taken = logged(HADID, ["no-reply"], lying(Stage.SENT))
    (fact,) = taken.facts
    assert isinstance(fact, Noted)
    assert (fact.field, fact.touch) == ("no_reply", TOUCH)
    assert taken.echo == "Kept: no answer from Dr. Noor Hadid to what you wrote on 1 Dec."


def test_a_vanished_draft_that_was_not_answered_was_sent() -> None:
    seen, noted = logged(HADID, ["no-reply"], lying(Stage.GONE)).facts
    assert isinstance(seen, StateSeen)
    assert isinstance(noted, Noted)


def test_what_the_owner_wrote_alone_may_stay_without_an_answer_too() -> None:
    (fact,) = logged(HADID, ["no-reply"], view(a_history(contacts={"noor-hadid": "2026-12-01 ask"}))).facts
    assert isinstance(fact, Noted)
    assert fact.touch is None


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (lying(Stage.ADDRESSED), "still lies there; if you sent it   outreach sent NAME"),
        (lying(Stage.SENT, changed="2026-12-03 07:00"), "only today; say so from tomorrow on"),
        (view(), "nothing was sent to Dr. Noor Hadid"),
        (view(a_history(drafts=[a_past_draft(str(TOUCH), Stage.GONE)], dismissed=[TOUCH])), "nothing was sent"),
    ],
)
def test_no_answer_can_be_missed_only_from_the_day_after(now: View, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        logged(HADID, ["no-reply"], now)


@pytest.mark.parametrize(
    ("words", "starts", "minutes", "echo"),
    [
        ("2026-12-10 3:00 pm 20 min", "2026-12-10 15:00", 20, "Thu 10 Dec 15:00, 20 min."),
        ("Dec 10 3:00 pm", "2026-12-10 15:00", 30, "Thu 10 Dec 15:00, 30 min."),
        ("Thu 10 Dec, 3:00 pm ET, 1.5 hours", "2026-12-10 14:00", 90, "Thu 10 Dec 14:00, 90 min."),
        ("Jan 7", "", 30, "Thu 7 Jan 2027."),
    ],
)
def test_a_meeting_is_booked_as_people_say_it(words: str, starts: str, minutes: int, echo: str) -> None:
    taken = booked(HADID, words, view())
    (fact,) = taken.facts
    assert isinstance(fact, Booked)
    assert (fact.starts, fact.minutes) == (at(starts) if starts else None, minutes)
    assert taken.echo == f"Kept: you meet Dr. Noor Hadid on {echo}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("2", "no times were offered"),
        ("Dec 3 7:00 am", "is over"),
        ("2026-12-10 whenever", "is not a time"),
        ("2026-12-10 3:00 pm 0 min", "more than zero"),
        ("soon", "no day ahead"),
        ("cancel", "no meeting with Dr. Noor Hadid was booked here"),
    ],
)
def test_what_cannot_be_booked_says_why(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        booked(HADID, words, view())


def test_a_booked_meeting_can_be_called_off_and_booked_again() -> None:
    made = booked(HADID, "2026-12-10 3:00 pm", view())
    off = booked(HADID, "cancel", after(made))
    assert off.echo == "Kept: the meeting with Dr. Noor Hadid on Thu 10 Dec is off."
    assert after(made, off).history.booked == ()
    assert len(after(made, off, made).history.booked) == 1


def test_a_promise_of_the_files_is_done_there() -> None:
    written = Commitment(id="a-poster-noor-hadid", what="a poster", to=HADID.id, due=None, path="config.yaml:40")
    now = view()
    now = replace(now, project=a_project(people=(HADID,), commitments=(written,)))
    words = PromisedWords(name="Hadid", what="a poster", done=True)
    with pytest.raises(UsageError, match=r"config.yaml:40: .* write there   done: 2026-12-03"):
        promised(words, now, now.today)


def test_a_promise_that_was_never_made_cannot_be_kept() -> None:
    made = promised(PromisedWords(name="Hadid", what="a poster"), view(), day("2026-12-03"))
    with pytest.raises(UsageError, match=r'no open promise "a talk" to Dr. Noor Hadid; open are a poster'):
        promised(PromisedWords(name="Hadid", what="a talk", done=True), after(made), day("2026-12-03"))
    with pytest.raises(UsageError, match="see   outreach explain NAME"):
        promised(PromisedWords(name="Hadid", what="a talk", done=True), view(), day("2026-12-03"))


def test_a_promise_has_nothing_behind_its_day() -> None:
    with pytest.raises(UsageError, match="no day ahead"):
        promised(PromisedWords(name="Hadid", what="a talk", by="Jan 27 or so"), view(), day("2026-12-03"))


@pytest.mark.parametrize(
    ("words", "person", "rest"),
    [
        ("hadid she told me", "noor-hadid", "she told me"),
        ("Dr. Noor Hadid: you told me", "noor-hadid", "you told me"),
        ("lin chen you drew", "lin-chen", "you drew"),
        ("W Chen", "wei-chen", ""),
    ],
)
def test_the_longest_name_that_fits_is_meant(words: str, person: str, rest: str) -> None:
    found, left = named(words.split(), view().project)
    assert (found.id, " ".join(left)) == (person, rest)


@pytest.mark.parametrize(("words", "said"), [("chen you drew", "could be"), ("zzz", "nobody"), ("", "nobody")])
def test_a_name_that_means_nobody_or_several_is_refused(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        named(words.split(), view().project)


@pytest.mark.parametrize(
    "fact",
    [
        Noted(at=at(NOW), text="MRN 4482913"),
        NewsAdded(at=at(NOW), id="x", text="fine", subject="MRN 4482913"),
        Touched(at=at(NOW), person=PersonId("x"), day=day("2026-12-03"), kind="ask", about="MRN 4482913"),
    ],
)
def test_nothing_that_looks_like_a_patient_is_kept(fact: Fact) -> None:
    with pytest.raises(UsageError, match=r"a record number.*nothing was kept") as refused:
        refuse_patients([fact])
    assert "4482913" not in str(refused.value)


def test_what_was_revised_since_may_be_said_again() -> None:
    one, two = Noted(at=at(NOW), text="one"), Noted(at=at(NOW), text="two")
    assert not is_new(one, [two, one])
    assert is_new(one, [one, two])
    pause = Paused(at=at(NOW), person=HADID.id)
    assert is_new(pause, [pause])
