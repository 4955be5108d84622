"""The rules of balance, and those of drafts and mails that wait: sums, sentences and corners."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from outreach.domain.cadences import Cadence, Kind, RuleSetting
from outreach.domain.findings import Finding, Level
from outreach.domain.history import Contact, History, PastDraft, Stage
from outreach.domain.messages import Draft
from outreach.domain.occasions import Commitment, Letter, PastTouch
from outreach.domain.people import Advice, Person, PersonId
from outreach.domain.project import Limits, OfficeCalendar, Project
from outreach.domain.touches import Skip
from outreach.guardrails import ask_balance, one_mentor, overextended, reply_owed, second_ask, stale_draft, too_big
from outreach.guardrails.engine import check_lying, plan_rules
from outreach.guardrails.favours import Favour, asks, given, has_offered
from outreach.guardrails.rule import Context, Lying, TextRule
from tests.builders import (
    a_cadence,
    a_contact,
    a_detail,
    a_history,
    a_past_draft,
    a_person,
    a_project,
    a_view,
    an_occurrence,
    day,
)
from tests.unit.guardrails.mails import a_mail

QUILL, CHEN = a_person("Dr. Ada Quill"), a_person("Dr. Lin Chen")
ASK = a_cadence("conf-request", kind=Kind.ASK)
NOW = "2026-12-31 18:30"
WHO = str(QUILL.id)


def sent(on: str, size: str = "S", *, step: int = 1, kind: Kind = Kind.ASK, to: Person = QUILL) -> PastDraft:
    past = a_past_draft(f"conf-request/{to.id}/on-{on}/{step}", Stage.SENT, kind=kind, made=f"{on} 07:10")
    return replace(past, size=size)


def before(*touches: str, drafts: Iterable[PastDraft] = (), to: Person = QUILL) -> History:
    return a_history(contacts={str(to.id): list(touches)}, drafts=drafts)


def found(
    rule: TextRule, history: History, project: Project | None = None, *, draft: Draft | None = None, **options: str
) -> list[Finding]:
    view = a_view(project or a_project(people=(QUILL, CHEN)), history, NOW)
    context = Context(view=view, person=QUILL, cadence=ASK, options=options)
    return list(rule.check(draft or a_mail("Would you have 15 minutes?"), context))


@pytest.mark.parametrize(
    "rule", [ask_balance.RULE, second_ask.RULE, one_mentor.RULE, reply_owed.RULE], ids=lambda rule: str(rule.name)
)
class TestRequestsOnly:
    """B501, B502, B507 and T610 read nothing but requests."""

    HISTORY = before(
        "2026-12-01 ask", "2026-12-02 ask", "2026-12-03 ask", "2026-12-04 ask", drafts=[sent("2026-12-10", "L")]
    )
    MAIL = before("2026-12-01 ask", "2026-12-02 ask", "2026-12-03 ask", "2026-12-04 ask", "2026-12-20 mail")

    def test_without_person_season_or_recipe_nothing_is_known(self, rule: TextRule) -> None:
        history = self.MAIL if rule is reply_owed.RULE else self.HISTORY
        assert found(rule, history)
        view = a_view(a_project(people=(QUILL,)), history, NOW)
        for context in (
            Context(),
            Context(view=view, cadence=ASK),
            Context(view=view, person=QUILL),
            Context(person=QUILL, cadence=ASK),
            Context(view=view, person=QUILL, cadence=a_cadence()),
        ):
            assert list(rule.check(a_mail("Would you?"), context)) == []

    def test_a_reminder_asks_for_nothing_new(self, rule: TextRule) -> None:
        history = self.MAIL if rule is reply_owed.RULE else self.HISTORY
        mail = a_mail("Is it still possible?")
        assert found(rule, history, draft=replace(mail, touch=replace(mail.touch, step=2))) == []


class TestFavours:
    """What was asked and given, and its weight."""

    def test_sent_drafts_have_their_size_and_reminders_are_none(self) -> None:
        drafts = [sent("2026-10-01", "L"), sent("2026-10-08", step=2), sent("2026-11-01", kind=Kind.UPDATE)]
        view = a_view(history=a_history(drafts=drafts), now=NOW)
        assert asks(QUILL.id, view) == (Favour(day("2026-10-01"), 3),)

    def test_a_draft_that_lies_there_asked_for_nothing(self) -> None:
        lying = replace(sent("2026-10-01"), stage=Stage.ADDRESSED)
        assert asks(QUILL.id, a_view(history=a_history(drafts=[lying]), now=NOW)) == ()

    def test_what_was_sent_is_not_counted_again_as_a_touch(self) -> None:
        contact = replace(a_contact(WHO, "2026-10-01 ask"), source="sent")
        history = replace(a_history(drafts=[sent("2026-10-01", "M")]), contacts={QUILL.id: (contact,)})
        assert asks(QUILL.id, a_view(history=history, now=NOW)) == (Favour(day("2026-10-01"), 2),)

    @pytest.mark.parametrize(
        ("asked", "writer", "weights"),
        [("2026-10-01", "ada-quill", [3]), ("2027-02-01", "ada-quill", []), ("2026-10-01", "lin-chen", [])],
    )
    def test_a_letter_asked_for_in_person_is_a_large_one(self, asked: str, writer: str, weights: Sequence[int]) -> None:
        letter = Letter(id="grant", writer=PersonId(writer), purpose="a grant", due=None, asked=day(asked))
        view = a_view(a_project(letters=(letter,)), now=NOW)
        assert [one.weight for one in asks(QUILL.id, view)] == weights

    def test_a_letter_asked_for_by_mail_is_counted_once(self) -> None:
        letter = Letter(id="grant", writer=QUILL.id, purpose="a grant", due=None, asked=day("2026-10-02"))
        mail = a_past_draft(f"letter-request/{WHO}/grant/1", Stage.SENT, kind=Kind.ASK, made="2026-10-01 07:10")
        view = a_view(a_project(letters=(letter,)), a_history(drafts=[replace(mail, size="L")]), NOW)
        assert asks(QUILL.id, view) == (Favour(day("2026-10-01"), 3),)

    def test_a_promise_that_was_kept_was_given(self) -> None:
        kept = Commitment(id="screen", what="a screen", to=QUILL.id, due=None, done=day("2026-10-01"))
        still = replace(kept, id="other", done=None)
        others = replace(kept, id="third", to=CHEN.id)
        project = a_project(commitments=(kept, still, others))
        view = a_view(project, before("2026-11-01 thanks", "2026-11-02 give", "2026-11-03 meeting"), NOW)
        assert sorted(one.weight for one in given(QUILL, view)) == [-2, -2, -1]

    @pytest.mark.parametrize(
        ("text", "offered"),
        [
            ("Let me know what you need for the applications.", True),
            ("said: happy to help with the figures", True),
            ("She offered to read the draft.", True),
            ("Feel free to ask me about physics.", True),
            ("I offered a coffee.", False),
            ("She needs the dataset by May.", False),
            ("Let me know the date.", False),
        ],
    )
    def test_who_offered_said_so(self, text: str, offered: bool) -> None:
        note = a_detail(text, person=WHO, occasion=None, on="2026-11-01")
        view = a_view(history=a_history(details=[note]), now=NOW)
        assert has_offered(QUILL, view, day("2026-01-01")) is offered
        assert not has_offered(QUILL, view, day("2026-12-01")), "long ago is not now"

    def test_an_offer_in_an_answer_counts_and_the_owners_own_does_not(self) -> None:
        answer = replace(a_contact(WHO, "2026-11-01 reply"), about="Happy to help")
        for outbound in (False, True):
            history = replace(a_history(), contacts={QUILL.id: (replace(answer, outbound=outbound),)})
            assert has_offered(QUILL, a_view(history=history, now=NOW), day("2026-01-01")) is not outbound


class TestAskBalance:
    """B501."""

    @pytest.mark.parametrize(
        ("touches", "sizes", "level"),
        [
            ([], "", None),
            ([], "S", None),
            ([], "M", None),
            ([], "L", "warn"),
            ([], "LS", "block"),
            ([], "MM", "block"),
            (["2026-12-20 give"], "LS", None),
            (["2026-12-20 thanks"], "LS", "warn"),
            (["2026-12-20 update", "2026-12-21 update"], "LS", None),
            (["2026-12-20 meeting", "2026-12-20 logistics"], "LS", "block"),
            (["2026-12-20 give", "2026-12-21 give", "2026-12-22 give"], "LS", None),
        ],
    )
    def test_how_much_more_was_asked_than_given(self, touches: list[str], sizes: str, level: str | None) -> None:
        drafts = [sent(f"2026-12-{10 + at}", size) for at, size in enumerate(sizes)]
        rows = found(ask_balance.RULE, before(*touches, drafts=drafts))
        assert [str(one.level) for one in rows] == ([level] if level else [])

    def test_after_six_months_half_is_left_and_after_a_year_nothing(self) -> None:
        old = [sent("2026-07-02", "L"), sent("2026-06-30", "L")]
        (finding,) = found(ask_balance.RULE, before(drafts=old))
        assert (finding.level, finding.message) == (
            Level.WARN,
            "Dr. Quill was asked for 3.0 within a year and given 0.0",
        )
        assert found(ask_balance.RULE, before(drafts=[sent("2025-12-30", "L"), sent("2025-12-29", "L")])) == []

    @pytest.mark.parametrize(("ratio", "level"), [("3", "warn"), ("2.4", "block"), ("4", None), ("lots", "block")])
    def test_how_much_may_be_set(self, ratio: str, level: str | None) -> None:
        rows = found(ask_balance.RULE, before(drafts=[sent("2026-12-10", "L"), sent("2026-12-11")]), ratio=ratio)
        assert [str(one.level) for one in rows] == ([level] if level else [])


class TestSecondAsk:
    """B502."""

    @pytest.mark.parametrize(
        ("touches", "warns"),
        [
            (["2026-12-01 ask"], True),
            (["2026-12-01 ask", "2026-12-02 logistics"], True),
            (["2026-12-01 ask", "2026-12-01 thanks"], False),
            (["2026-12-01 ask", "2026-12-02 thanks"], False),
            (["2026-12-01 ask", "2026-12-01 reply"], False),
            (["2026-12-01 ask", "2026-12-01 mail"], True),
            (["2026-12-01 ask", "2026-12-02 meeting"], False),
            (["2026-12-01 ask", "2026-11-20 meeting"], True),
            (["2026-11-30 update"], False),
            ([], False),
        ],
    )
    def test_the_last_word_of_the_owner_counts(self, touches: list[str], warns: bool) -> None:
        assert bool(found(second_ask.RULE, before(*touches))) is warns

    def test_a_sent_draft_is_a_word_of_the_owner(self) -> None:
        (finding,) = found(second_ask.RULE, before(drafts=[sent("2026-12-10")]))
        assert finding.message == "the last you wrote to Dr. Quill, on 10 Dec, was a request too"
        assert found(second_ask.RULE, before(drafts=[sent("2026-12-10"), sent("2026-12-12", kind=Kind.UPDATE)])) == []


class TestOneMentor:
    """B507."""

    def history(self, quill: int, chen: int = 0) -> History:
        rows = {
            WHO: [f"2026-12-{1 + at:02} ask" for at in range(quill)],
            str(CHEN.id): [f"2026-12-{1 + at:02} ask" for at in range(chen)],
        }
        return a_history(contacts=rows)

    @pytest.mark.parametrize(
        ("quill", "chen", "warns"),
        [(3, 0, True), (2, 0, False), (2, 1, True), (1, 2, False), (1, 1, False), (3, 3, True), (3, 4, False)],
    )
    def test_more_than_half_of_four_or_more(self, quill: int, chen: int, warns: bool) -> None:
        assert bool(found(one_mentor.RULE, self.history(quill, chen))) is warns

    def test_it_says_how_many_of_how_many(self) -> None:
        (finding,) = found(one_mentor.RULE, self.history(4, 1))
        assert finding.message == "with this, 5 of 6 requests of three months go to Dr. Quill"

    def test_what_is_older_than_three_months_does_not_count(self) -> None:
        assert found(one_mentor.RULE, before(*(f"2026-09-0{1 + at} ask" for at in range(4)))) == []

    @pytest.mark.parametrize(("share", "warns"), [("80 %", False), ("0.8", False), ("70", True), ("half", True)])
    def test_the_share_may_be_set(self, share: str, warns: bool) -> None:
        assert bool(found(one_mentor.RULE, self.history(3, 1), share=share)) is warns


class TestTooBig:
    """B504."""

    def ask(self, size: str, person: Person = QUILL, *contacts: Contact, project: Project | None = None) -> Skip | None:
        cadence = replace(ASK, size=size)
        history = replace(a_history(), contacts={person.id: contacts} if contacts else {})
        return too_big.RULE.skip(an_occurrence(person, cadence), a_view(project, history, NOW))

    def met(self, via: str, about: str = "") -> Contact:
        return replace(a_contact(WHO, "2026-11-01 meeting"), via=via, about=about)

    @pytest.mark.parametrize(
        ("via", "about", "silent"),
        [
            ("rotation", "Northfield", False),
            ("interview", "Harbor State", False),
            ("meeting", "", False),
            ("", "30 min video", False),
            ("in person", "half an hour on my dataset", False),
            ("in person", "ran into her in the hallway", True),
            ("conference", "ASTRO 2026", True),
        ],
    )
    def test_a_large_request_needs_more_than_a_hello(self, via: str, about: str, silent: bool) -> None:
        assert (self.ask("L", QUILL, self.met(via, about)) is not None) is silent

    def test_a_mail_is_no_meeting_but_a_touch(self) -> None:
        wrote = a_contact(WHO, "2026-11-01 update")
        assert self.ask("L", QUILL, wrote) is not None
        assert self.ask("M", QUILL, wrote) is None

    def test_it_says_what_would_settle_it(self) -> None:
        large, middle = self.ask("L"), self.ask("M")
        assert large is not None
        assert middle is not None
        assert (str(large.code), large.rule, large.next) == ("not-yet", "B504", None)
        assert large.text.endswith("not met Dr. Quill for more than a hello; first ask for a short talk, or log one")
        assert middle.text.endswith("nobody who knows you both; first ask something small")

    @pytest.mark.parametrize("role", ["mentor", "research mentor", "sponsor", "collaborator"])
    def test_who_is_close_may_be_asked(self, role: str) -> None:
        assert self.ask("L", a_person("Dr. Ada Quill", roles=(role,))) is None

    def test_a_mentor_to_be_may_not(self) -> None:
        assert self.ask("L", a_person("Dr. Ada Quill", roles=("prospective mentor",))) is not None

    def test_advice_was_given_in_a_talk(self) -> None:
        assert self.ask("L", replace(QUILL, advice=(Advice(said="learn R"),))) is None

    def test_a_middle_request_may_go_by_somebody_both_know(self) -> None:
        knows = replace(CHEN, knows=(QUILL.id,))
        introduced = PastTouch(day=day("2026-11-01"), person=CHEN.id, kind="ask", introduced=QUILL.id)
        assert self.ask("M", project=a_project(people=(QUILL, knows))) is None
        assert self.ask("M", project=a_project(history=(introduced,))) is None
        assert self.ask("M", replace(QUILL, knows=(CHEN.id,))) is None
        assert self.ask("M", replace(QUILL, met="a cold mail")) is None
        assert self.ask("L", replace(QUILL, knows=(CHEN.id,))) is not None

    def test_small_ones_other_kinds_reminders_and_what_lies_there_go_on(self) -> None:
        view = a_view(now=NOW)
        large = replace(ASK, size="L")
        occurrence = an_occurrence(QUILL, large)
        reminder = replace(occurrence, touch=replace(occurrence.touch, step=2))
        lying = a_past_draft(str(occurrence.touch), Stage.UNADDRESSED, kind=Kind.ASK)
        assert self.ask("S") is None
        assert too_big.RULE.skip(an_occurrence(QUILL, replace(large, kind=Kind.GIVE)), view) is None
        assert too_big.RULE.skip(reminder, view) is None
        assert too_big.RULE.skip(occurrence, a_view(history=a_history(drafts=[lying]), now=NOW)) is None

    def test_it_can_be_switched_off(self) -> None:
        project = replace(a_project(), rules={"too-big": RuleSetting(level=Level.OFF)})
        rule = next(one for one in plan_rules(project) if one.name == "too-big")
        assert rule.skip(an_occurrence(QUILL, replace(ASK, size="L")), a_view(project, now=NOW)) is None


class TestOverextended:
    """B505."""

    OFFER = a_cadence("small-task-offer", kind=Kind.GIVE, needs=("task",))

    def ask(
        self, *promises: Commitment, cadence: Cadence = OFFER, limits: Limits | None = None, **options: str
    ) -> str | None:
        recipe = replace(cadence, rules={"overextended": RuleSetting(options=options)})
        project = a_project(commitments=promises[:1], limits=limits or Limits())
        view = a_view(project, a_history(promises=promises[1:]), NOW)
        found = overextended.RULE.skip(an_occurrence(QUILL, recipe), view)
        assert found is None or (str(found.code), found.rule) == ("not-yet", "B505")
        return found.text if found else None

    def promise(self, number: int = 0, due: str = "2027-02-01", *, hours: float | None = None) -> Commitment:
        return Commitment(id=f"p{number}", what=f"promise {number}", to=CHEN.id, due=day(due), hours_left=hours)

    def test_the_oldest_overdue_promise_is_named(self) -> None:
        late, later = self.promise(1, "2026-12-01"), self.promise(2, "2026-12-20")
        assert self.ask(later, late) == '"promise 1" is overdue since 1 Dec; first that'
        assert self.ask(self.promise(3, "2026-12-31")) is None, "today is not late"
        assert self.ask(replace(late, new_date=day("2027-01-10"))) is None

    def test_three_open_promises_are_enough(self) -> None:
        three = [self.promise(number) for number in range(3)]
        assert self.ask(*three) == "3 promises are open, and 3 fit; first finish one"
        assert self.ask(*three[:2], replace(three[2], done=day("2026-12-01"))) is None
        assert self.ask(*three, limits=Limits(open_commitments=4)) is None
        assert self.ask(*three[:2], cap="2") is not None

    def test_hours_are_compared_once_they_are_known(self) -> None:
        two = self.promise(1, hours=14), self.promise(2, hours=8.5)
        assert self.ask(*two) is None
        assert (
            self.ask(*two, hours="20") == "what you promised needs 22.5 hours more, and you have 20; first finish one"
        )
        assert self.ask(*two, hours="23") is None

    def test_a_large_one_comes_after_something_small(self) -> None:
        large = replace(self.OFFER, size="L")
        kept = replace(self.promise(), to=QUILL.id, done=day("2026-12-01"))
        assert self.ask(cadence=large) == "nothing small was finished for Dr. Quill yet; first offer that"
        assert self.ask(replace(kept, to=CHEN.id), cadence=large) is not None
        assert self.ask(kept, cadence=large) is None

    def test_links_introductions_and_notes_are_no_work(self) -> None:
        three = [self.promise(number) for number in range(3)]
        for cadence in (
            a_cadence("give-share", kind=Kind.GIVE, needs=("link",)),
            a_cadence("commitment-note", kind=Kind.LOGISTICS, needs=("task",)),
            a_cadence("attend-permission", kind=Kind.ASK, needs=("task",)),
        ):
            assert self.ask(*three, cadence=cadence) is None

    def test_an_offer_that_lies_there_or_is_repeated_goes_on(self) -> None:
        occurrence = an_occurrence(QUILL, self.OFFER)
        project = a_project(commitments=tuple(self.promise(number) for number in range(3)))
        lying = a_past_draft(str(occurrence.touch), Stage.UNADDRESSED, kind=Kind.GIVE)
        again = replace(occurrence, touch=replace(occurrence.touch, step=2))
        assert overextended.RULE.skip(occurrence, a_view(project, a_history(drafts=[lying]), NOW)) is None
        assert overextended.RULE.skip(again, a_view(project, now=NOW)) is None


class TestReplyOwed:
    """T610. Today is a Thursday."""

    @pytest.mark.parametrize(
        ("touches", "warns"),
        [
            (["2026-12-28 mail"], True),
            (["2026-12-29 mail"], False),
            (["2026-12-28 reply"], True),
            (["2026-12-28 mail", "2026-12-29 update"], False),
            (["2026-12-28 mail", "2026-12-28 update"], False),
            (["2026-12-28 reply", "2026-12-28 ask"], True),
            (["2026-12-28 mail", "2026-12-30 meeting"], False),
            (["2026-12-28 mail", "2026-12-20 update"], True),
            (["2026-06-01 mail"], False),
            (["2026-12-28 meeting"], False),
            ([], False),
        ],
    )
    def test_the_newest_mail_waits_for_an_answer(self, touches: list[str], warns: bool) -> None:
        assert bool(found(reply_owed.RULE, before(*touches))) is warns

    def test_it_says_which_mail(self) -> None:
        (mail,) = found(reply_owed.RULE, before("2026-12-28 mail"))
        (answer,) = found(reply_owed.RULE, before("2026-12-28 reply"))
        assert mail.message == "their mail of 28 Dec waits for a word from you"
        assert answer.message == "their answer of 28 Dec waits for a word from you"

    def test_weekends_and_closed_days_do_not_count(self) -> None:
        assert found(reply_owed.RULE, before("2026-12-28 mail"))
        closed = OfficeCalendar(also_closed=frozenset({day("2026-12-29")}))
        assert not found(reply_owed.RULE, before("2026-12-28 mail"), a_project(people=(QUILL,), calendar=closed))

    def test_how_long_may_be_set(self) -> None:
        assert not found(reply_owed.RULE, before("2026-12-28 mail"), days="3")

    def test_an_answer_that_the_files_call_one_is_closed(self) -> None:
        asked = PastTouch(day=day("2026-12-20"), person=QUILL.id, kind="ask", answered=day("2026-12-28"))
        project = a_project(people=(QUILL,), history=(asked,))
        assert not found(reply_owed.RULE, before("2026-12-28 reply"), project)
        assert found(reply_owed.RULE, before("2026-12-27 reply"), project)


class TestDraftsThatLieThere:
    """T605 and T612."""

    def past(self, stage: Stage = Stage.ADDRESSED, made: str = "2026-12-01 07:10") -> PastDraft:
        return a_past_draft("interview-thanks/ada-quill/hs/1", stage, kind=Kind.THANKS, made=made)

    def stale(self, now: str, closes: str | None, *, made: str = "2026-12-01", **options: str) -> bool:
        lying = Lying(past=self.past(made=f"{made} 07:10"), closes=day(closes) if closes else None, options=options)
        return bool(list(stale_draft.RULE.check(lying, a_view(now=f"{now} 18:30"))))

    @pytest.mark.parametrize(
        ("now", "closes", "stale"),
        [
            ("2026-12-06", "2026-12-06", False),
            ("2026-12-07", "2026-12-06", True),
            ("2026-12-07", None, False),
            ("2026-12-08", "2026-11-20", False),
            ("2026-12-09", "2026-11-20", True),
        ],
    )
    def test_past_its_time_or_a_week_after_it_was_made_late(self, now: str, closes: str | None, stale: bool) -> None:
        assert self.stale(now, closes) is stale

    def test_it_may_wait_longer(self) -> None:
        assert not self.stale("2026-12-09", "2026-12-06", days="3")
        assert self.stale("2026-12-10", "2026-12-06", days="3")

    def test_what_does_not_lie_there_is_not_stale(self) -> None:
        for stage in (Stage.SENT, Stage.GONE, Stage.DELETED):
            lying = Lying(past=self.past(stage), closes=day("2026-12-02"))
            assert list(stale_draft.RULE.check(lying, a_view(now=NOW))) == []

    HELD = (Finding(rule="R104", name="other-program", level=Level.BLOCK, message="names Northfield"),)

    def told(self, stage: Stage, rules: dict[str, RuleSetting] | None = None) -> list[tuple[str, str]]:
        project = replace(a_project(people=(QUILL,)), rules=rules or {})
        rows = check_lying(
            self.past(stage), a_view(project, now="2026-12-07"), closes=day("2026-12-06"), found=self.HELD
        )
        return [(one.rule, str(one.level)) for one in rows]

    def test_what_rules_find_in_an_edited_draft_is_told_under_their_names(self) -> None:
        assert self.told(Stage.EDITED) == [("T605", "warn"), ("R104", "block")]
        assert self.told(Stage.ADDRESSED) == [("T605", "warn")]

    def test_both_can_be_switched_off_or_made_lighter(self) -> None:
        off, warn = RuleSetting(level=Level.OFF), RuleSetting(level=Level.WARN)
        assert self.told(Stage.EDITED, {"edited-draft": off}) == [("T605", "warn")]
        assert self.told(Stage.EDITED, {"T605": off, "T612": warn}) == [("R104", "warn")]
