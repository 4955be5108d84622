"""Mistakes in the order of things: what is durable when, what is looked for again, what waits."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_APPLY = "unit/test_apply.py::test"
_OBSERVE = "unit/test_observe.py::test"
_RECHECK = "unit/test_recheck.py::test"
_LEDGER = "unit/state/test_state_ledger.py::test"
_UNSETTLED = "unit/planning/test_planning_unsettled.py::test"
_ANNOUNCED = "faults/test_faults_order.py::test_every_write_was_announced_in_the_ledger_before_it_arrived"
_ORDER = f"{_APPLY}_intents_are_durable_before_anything_is_made_and_ids_before_recipients"

_INTENTS = """\
        self.commit("intents", [intent(action, self.now) for action in made_or_written])
"""
_CREATED = """\
        made = [(action, self._create(action)) for action in actions if isinstance(action, CreateDraft)]
"""
_IDS = """\
        self.commit("ids", [fact for action, ref in made for fact in self._created(action, ref)])
"""
_FILLED = """\
        contents = [fact for action, ref in made for fact in self._fill(action, ref)]
"""
_LOST = "faults/test_faults_google_lost.py::test_a_draft_whose_answer_was_lost_is_there_once"

NAMED: tuple[Mutant, ...] = (
    mutant(
        "the ledger does not wait for the disk", "state/ledger.py",
        ("PRAGMA synchronous = FULL", "PRAGMA synchronous = OFF"),
        killers=(f"{_LEDGER}_it_waits_for_the_disk_and_truncates_its_journal",),
    ),
    mutant(
        "ids are recorded after recipients were written", "apply.py",
        (_IDS + _FILLED, _FILLED + _IDS),
        killers=(_ORDER, _ANNOUNCED),
    ),
    mutant(
        "intents are recorded after drafts were made", "apply.py",
        (_INTENTS, ""), (_CREATED, _CREATED + _INTENTS),
        killers=(_ORDER, _ANNOUNCED),
    ),
)  # fmt: skip

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "intents are never recorded", "apply.py",
        (_INTENTS, ""),
        killers=(_ORDER, _ANNOUNCED),
    ),
    mutant(
        "an intent said again is a second one", "state/ledger.py",
        ("connection.execute(_INSERT_ONCE if is_intent else _INSERT, _row(fact, run))",
         "connection.execute(_INSERT, _row(fact, run))"),
        killers=(f"{_LEDGER}_one_key_is_intended_once",),
    ),
    mutant(
        "a run takes no lock", "jobs.py",
        ("with run_lock(root, now=now, job=spec.name), ledger_of(", "with ledger_of("),
        killers=("system/test_system_exit_codes.py::test_75_when_another_run_is_working",),
    ),
    mutant(
        "the lock keeps nobody out", "state/lock.py",
        ("        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)\n", "        pass\n"),
        killers=("unit/state/test_state_lock.py::test_another_process_is_kept_out_and_a_kill_frees_the_lock",),
    ),
    mutant(
        "a draft whose answer was lost is made again at once", "domain/messages.py",
        ('{"gmail": timedelta(minutes=30)}', '{"gmail": timedelta(0)}'),
        killers=(f"{_UNSETTLED}_it_is_asked_for_again_only_when_a_listing_can_prove_that_it_was_never_made",),
        whole=(f"{_LOST}[slow-list]",),
    ),
    mutant(
        "a draft whose answer was lost does not wait", "planning/unsettled.py",
        ("if past.settles_at is not None and view.now < past.settles_at:", "if False:"),
        killers=(f"{_UNSETTLED}_it_says_until_when_it_is_looked_for",),
        whole=(f"{_LOST}[slow-list]",),
    ),
    mutant(
        "what was refused for what it says is offered again", "planning/unsettled.py",
        ("return _refused(row, past) if _is_rejected(row, past) else row", "return row"),
        killers=(f"{_UNSETTLED}_what_the_mailbox_cannot_take_is_not_offered_again_as_it_is",),
    ),
    mutant(
        "the planner takes a lost answer for a no", "planning/making.py",
        ("_CERTAIN = frozenset({", '_CERTAIN = frozenset({"unanswered", '),
        killers=(f"{_UNSETTLED}_only_a_certain_no_is_asked_again_at_once",),
    ),
    mutant(
        "a lost answer is recorded as a no", "apply.py",
        ("    (Unanswered, UNANSWERED),\n", ""),
        killers=(f"{_APPLY}_a_failure_says_whether_anything_may_have_happened",),
    ),
    mutant(
        "a run goes on without a sign-in", "apply.py",
        ("_STOPPING = (SignInError, ", "_STOPPING = ("),
        killers=(f"{_APPLY}_a_provider_that_cannot_be_asked_any_more_ends_the_run",),
    ),
    mutant(
        "one missing permission ends the run", "apply.py",
        (" and not isinstance(problem, NotGranted)", ""),
        killers=(f"{_APPLY}_a_failure_says_whether_anything_may_have_happened",),
    ),
    mutant(
        "a failing disk is the trouble of one item", "apply.py",
        ("        except DiskError:\n            raise\n", ""),
        killers=(f"{_APPLY}_a_failing_disk_stops_everything",),
    ),
    mutant(
        "nothing is looked at again between chunks", "apply.py",
        ("        if look is not None:\n", "        if False:\n"),
        killers=(f"{_APPLY}_before_each_chunk_it_looks_again_and_drops_what_a_person_took_over",),
    ),
    mutant(
        "what a person took over meanwhile is written all the same", "recheck.py",
        ("return row.key not in news.ours and row.readers.isdisjoint(news.people)", "return True"),
        killers=(f"{_RECHECK}_what_a_person_took_over_is_left_to_them",
                 f"{_RECHECK}_nothing_goes_to_somebody_who_was_just_in_touch"),
    ),
    mutant(
        "what a person changed meanwhile is taken back all the same", "recheck.py",
        ("            yield replace(row, untouched=False)\n", "            yield row\n"),
        killers=(f"{_RECHECK}_what_a_person_took_over_is_left_to_them",),
    ),
    mutant(
        "a draft that was made and not recorded is not looked for", "observe.py",
        ("    if past.stage is not Stage.INTENDED or", "    if True or"),
        killers=(f"{_OBSERVE}_a_draft_that_was_made_but_not_recorded_is_adopted",),
        whole=(f"{_LOST}[usual]",),
    ),
    mutant(
        "a found draft counts as what it says, not as what was meant", "observe.py",
        ("ref = DraftRef(min(found).id, meant[past.key].fingerprint)", "ref = min(found)"),
        killers=(f"{_OBSERVE}_an_adopted_draft_that_a_person_changed_already_is_theirs",),
    ),
    mutant(
        "our own change is taken for a person's", "observe.py",
        ("        if ours is not None:\n", "        if False:\n"),
        killers=(f"{_OBSERVE}_our_own_filling_is_not_taken_for_a_persons",
                 f"{_OBSERVE}_our_own_withdrawal_is_not_taken_for_a_no"),
    ),
    mutant(
        "a person's change is taken for our own", "observe.py",
        ("if states([written]).get(written) in (Seen.AS_WRITTEN, Seen.PARTLY):\n", "if True:\n"),
        killers=(f"{_OBSERVE}_a_person_who_changed_it_after_our_filling_is_seen",),
    ),
    mutant(
        "a change whose answer was lost explains nothing", "observe.py",
        ("fact.code != UNANSWERED and ", ""),
        killers=(f"{_OBSERVE}_a_change_whose_answer_was_lost_still_explains_what_is_seen",),
    ),
)  # fmt: skip
