"""Mistakes on the wire: asking twice, asking for what must not be asked, believing what is no answer."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_TRANSPORT, _SESSION, _GUARD = (f"providers/google/{name}.py" for name in ("transport", "session", "guard"))
_WIRE = "unit/google/test_google_transport.py::"
_GATE = "unit/google/test_google_guard.py::test"
_ONCE = f"{_WIRE}test_what_could_be_made_twice_is_on_the_wire_once_and_its_fate_is_unknown"
_RETRY = """\
def _again() -> object:
    from urllib3.util import Retry

    return Retry(total=2, allowed_methods=None, backoff_factor=0)


class GuardedAdapter("""
_LOST = "faults/test_faults_google_lost.py::test_a_draft_whose_answer_was_lost_is_there_once"

NAMED: tuple[Mutant, ...] = (
    mutant(
        "what could be made twice is asked for again", _TRANSPORT,
        ("range(1 if one.row.repeat is Repeat.ONCE else self._patience.tries)", "range(self._patience.tries)"),
        killers=(_ONCE, f"{_WIRE}test_what_could_be_made_twice_is_on_the_wire_once_and_certainly_not_done"),
        whole=(f"{_LOST}[usual]",),
    ),
    mutant(
        "the library below asks again by itself", _GUARD,
        ("super().__init__(max_retries=0)", "super().__init__(max_retries=_again())"),
        ("class GuardedAdapter(", _RETRY),
        killers=(_ONCE, f"{_GATE[:-4]}TestTheDoor::test_it_never_repeats_anything"),
        whole=(f"{_LOST}[usual]",),
    ),
)  # fmt: skip

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "a write refused with 401 is made again", _TRANSPORT,
        ("if got.expired and one.row.repeat is not Repeat.READ:", "if False:"),
        killers=(f"{_WIRE}TestTokens::test_a_write_refused_with_401_is_on_the_wire_once_and_the_next_goes_through",),
    ),
    mutant(
        "a token may end in the middle of a write", _TRANSPORT,
        ("- min(_MARGIN, lifetime / 2)", ""),
        killers=(f"{_WIRE}TestTokens::test_one_with_less_than_five_minutes_left_is_renewed_first",),
    ),
    mutant(
        "Retry-After is not honoured", _TRANSPORT,
        ("self._monotonic() + wait + self._jitter()", "self._monotonic() + self._jitter()"),
        killers=(f"{_WIRE}TestPatience::test_retry_after_is_honoured",),
    ),
    mutant(
        "a run goes on against a Google that fails", _TRANSPORT,
        ("if self._misses >= limits.storm:", "if False:"),
        killers=(f"{_WIRE}TestPatience::test_five_failures_in_a_row_end_the_run_before_a_sixth",),
    ),
    mutant(
        "a run waits without end", _TRANSPORT,
        ("if self._waited + pause > limits.longest_wait:", "if False:"),
        killers=(f"{_WIRE}TestPatience::test_a_wait_longer_than_a_run_may_wait_ends_it",
                 f"{_WIRE}TestPatience::test_all_waiting_of_a_run_together_has_an_end"),
    ),
    mutant(
        "a lost answer is taken for a no", _TRANSPORT,
        ("_Miss(why=got.why, unsure=got.left)", "_Miss(why=got.why, unsure=False)"),
        killers=(_ONCE, f"{_WIRE}test_what_may_be_written_again_is_and_ends_as_unknown"),
    ),
    mutant(
        "an error of Google's own is taken for a no", _TRANSPORT,
        ("return _Miss(why=why, unsure=True, wait=", "return _Miss(why=why, unsure=False, wait="),
        killers=(_ONCE,),
    ),
    mutant(
        "the page of a guest network is taken for success", _TRANSPORT,
        ("return got if _is_genuine(one, got) else _Miss(why=INSTEAD, unsure=True)", "return got"),
        killers=(_ONCE,),
    ),
    mutant(
        "what is not there counts as removed by us", _TRANSPORT,
        ('if unsure and one.method == "DELETE"', 'if one.method == "DELETE"'),
        killers=(f"{_WIRE}TestRemovals::test_one_that_cannot_have_been_ours_says_that_the_thing_is_not_there",),
    ),
    mutant(
        "redirects are followed", _SESSION,
        ("class _NothingFurther:", "class _NothingFurther:\n    pass\n\n\nclass _Unused:"),
        ("allow_redirects=False", "allow_redirects=True"),
        ("session.max_redirects = 0", "session.max_redirects = 30"),
        killers=(_ONCE,),
    ),
    mutant(
        "the session has a way round the guard", _SESSION,
        ('    session.mount("http://", adapter)\n', ""),
        killers=(f"{_WIRE}TestConnections::test_every_way_out_of_a_session_is_guarded",),
    ),
    mutant(
        "cookies are kept", _SESSION,
        ("    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))\n", ""),
        killers=(f"{_WIRE}TestConnections::test_cookies_are_neither_kept_nor_given",),
    ),
    mutant(
        "a password of the machine takes the token's place", _SESSION,
        ("    session.auth = _unchanged\n", ""),
        killers=(
            f"{_WIRE}TestConnections::test_a_password_the_machine_keeps_never_takes_the_place_of_the_token",
        ),
    ),
    mutant(
        "the libraries below log what they please", _SESSION,
        ("        logger.setLevel(max(logger.level, logging.WARNING))\n", "        pass\n"),
        killers=("unit/google/test_google_quiet.py::test_no_request_is_logged",),
    ),
    mutant(
        "the library's own words on a renewal that failed are shown", _SESSION,
        ("        except GoogleAuthError:\n", "        except ZeroDivisionError:\n"),
        killers=(f"{_WIRE}TestTokens::test_a_sign_in_that_lacks_something_asks_for_another",),
    ),
    mutant(
        "the guard does not look at the query", _GUARD,
        ("        _check_query(row, url)\n", ""),
        killers=(f"{_GATE}_no_change_of_an_address_passes", "guard/test_guard_bypasses.py::test_no_attempt_passes"),
    ),
    mutant(
        "the guard does not look at headers", _GUARD,
        ('        _check_headers(row, headers, body or b"")\n', ""),
        killers=(f"{_GATE}_no_other_header_passes",),
    ),
    mutant(
        "the guard does not look at the body", _GUARD,
        ('        _check_body(row, body or b"")\n', ""),
        killers=(f"{_GATE}_no_other_event_passes", f"{_GATE}_no_other_message_passes"),
    ),
    mutant(
        "the guard does not look into mails", _GUARD,
        ("    if row.mail:\n", "    if False:\n"),
        killers=(f"{_GATE}_a_draft_is_made_without_recipients_and_without_doubt",
                 f"{_GATE}_nobody_hidden_is_written_into_a_draft"),
    ),
    mutant(
        "the guard reads no path to its end", _GUARD,
        ("_PATH.fullmatch(rest) and path.fullmatch(rest)", "path.match(rest)"),
        killers=(f"{_GATE}_no_change_of_an_address_passes",
                 "guard/test_guard_discovery.py::test_what_passes_is_the_allow_list_exactly"),
    ),
    mutant(
        "what was checked is not what leaves", _GUARD,
        ("        request.body = content\n", ""),
        killers=(f"{_GATE[:-4]}TestTheDoor::test_a_plain_text_body_leaves_as_the_bytes_that_were_checked",),
    ),
    mutant(
        "drafts may be sent", "providers/google/allowed.py",
        ('"POST", at="gmail", path="/users/me/drafts",', '"POST", at="gmail", path="/users/me/drafts.*",'),
        killers=("guard/test_guard_discovery.py::test_what_passes_is_the_allow_list_exactly",
                 "guard/test_guard_bypasses.py::test_no_attempt_passes"),
    ),
    mutant(
        "a stand-in for Google may be anywhere", "providers/google/endpoints.py",
        ("_LOOPBACK.fullmatch(stand_in)", '_LOOPBACK.match("http://127.0.0.1:1")'),
        killers=("unit/google/test_google_endpoints.py::test_nothing_but_an_address_of_this_machine_can_stand_in",),
    ),
)  # fmt: skip
