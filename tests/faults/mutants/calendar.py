"""Mistakes with holds: one that a person moved or removed, one made twice, one that tells somebody."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_FILE, _EVENT, _API = (f"providers/google/{name}.py" for name in ("calendar", "event", "calendar_api"))
_TESTS = "unit/google/test_google_calendar.py::test"
_EVENTS = "unit/google/test_google_event.py::test"
_FASTER = "unit/google/test_google_faster.py::test_a_hold_that_a_person"
_CONTRACT = "contract/test_contract_calendar.py::test"
_TOUCHED = f"{_TESTS}_what_a_person_touched_before_is_not_written_at_all"
_QUIET = "unit/google/test_google_apis.py::TestCalendar::test_every_write_says_that_nobody_is_told"
_CHECK = "        self._require_as_written(ref, found)\n"
_MOVES = "        if found.starts != hold.starts:\n"
_RELEASES = "        self._require_no_day_changed(found)\n        try:\n            self._api.delete_event"
_LOST = (
    "faults/test_faults_google_lost.py::"
    "test_a_hold_whose_answer_was_lost_and_which_its_owner_removed_stays_removed[drop-after]"
)
_MEANWHILE = "faults/test_faults_google_meanwhile.py::test_what_a_person_does_to_holds_during_a_run_is_left_alone"

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "a hold that a person changed is moved", _FILE,
        (f"{_CHECK}{_MOVES}", _MOVES),
        killers=(_TOUCHED,),
        whole=(f"{_MEANWHILE}[moves]",),
    ),
    mutant(
        "a hold that a person changed is released", _FILE,
        (f"{_CHECK}{_RELEASES}", _RELEASES),
        killers=(_TOUCHED,),
        whole=(f"{_MEANWHILE}[moves]",),
    ),
    mutant(
        "a hold is written whatever its version", _FILE,
        ("    return found.etag\n", '    return ""\n'),
        killers=(f"{_FASTER}_moves_at_that_very_moment_stays_where_they_put_it",),
    ),
    mutant(
        "a hold is made with a fresh id", _EVENT,
        ('        "id": str(key),', '        "id": __import__("uuid").uuid4().hex,'),
        killers=(f"{_CONTRACT}_one_key_makes_one_hold",),
    ),
    mutant(
        "a hold that a person removed comes back", _FILE,
        ("        if found.removed:\n            raise _removed()\n        # what",
         "        if found.removed:\n"
         "            self._api.update_event(self._place, str(key), event.body(hold, key))\n        # what"),
        killers=(f"{_TESTS}_a_removed_hold_is_not_made_again",),
        whole=(_LOST,),
    ),
    mutant(
        "a removed hold is taken for one that stands", _EVENT,
        ('removed=words(event, "status") == "cancelled"', "removed=False"),
        killers=(f"{_TESTS}_a_removed_hold_is_none_that_stands", f"{_TESTS}_a_removed_hold_is_not_made_again"),
    ),
    mutant(
        "removed holds are found", _FILE,
        ("return () if found is None or found.removed else", "return () if found is None else"),
        killers=(f"{_TESTS}_a_removed_hold_is_none_that_stands",),
    ),
    mutant(
        "a hold that stands counts as what it says now", _FILE,
        ("found.written or found.fingerprint", "found.fingerprint"),
        killers=(f"{_TESTS}_an_adopted_hold_that_a_person_changed_is_known_as_what_we_wrote",),
    ),
    mutant(
        "only the first page of holds is read", _FILE,
        ('page = event.words(answer, "nextPageToken") or None', "page = None"),
        killers=(f"{_TESTS}_all_pages_of_a_listing_are_read",),
    ),
    mutant(
        "our own holds make the owner busy", _FILE,
        (" if name != ours)", ")"),
        killers=(f"{_TESTS}_our_own_holds_do_not_make_the_owner_busy",),
    ),
    mutant(
        "guests that a person added are no change", _EVENT,
        ("return guests or any(event.get(name) for name in _A_PERSONS)", "return False"),
        killers=(f"{_EVENTS}_these_are_a_persons_change",),
    ),
    mutant(
        "times of holds lose their zone", _EVENT,
        ("when.astimezone(ZoneInfo(zone)).isoformat()", "when.replace(tzinfo=ZoneInfo(zone)).isoformat()"),
        killers=(f"{_EVENTS}_a_hold_known_in_one_zone_is_written_in_its_own",),
    ),
    mutant(
        "making a hold does not say that nobody is told", _API,
        ("insert(calendarId=calendar, body=dict(body), sendUpdates=_NOBODY)",
         "insert(calendarId=calendar, body=dict(body))"),
        killers=(_QUIET,),
    ),
    mutant(
        "writing a hold tells its guests", _API,
        ('_NOBODY = "none"', '_NOBODY = "all"'),
        killers=(_QUIET,),
    ),
    mutant(
        "holds are written to whatever account it is", _FILE,
        ("        self._account.check_owner()\n", ""),
        killers=("unit/google/test_google_whose.py::test_no_hold_is_written_to_somebody_elses_account",),
    ),
)  # fmt: skip
