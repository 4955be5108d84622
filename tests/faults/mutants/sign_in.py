"""Mistakes with the sign-in: whose it is, what it opens, who can read it."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_G = "providers/google"
_ACCOUNT = "unit/google/test_google_account.py::test"
_TOKENS = "unit/google/test_google_tokens.py::test"
_AUTH = "system/test_system_auth.py::test"

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "the account is not checked", f"{_G}/account.py",
        ("        if not same_account(found, self._address):\n", "        if False:\n"),
        killers=(f"{_ACCOUNT}_another_account_is_never_written_to",),
    ),
    mutant(
        "what was granted is not looked at", f"{_G}/account.py",
        ("return scope in self.granted", "return True"),
        killers=(f"{_ACCOUNT}_a_missing_permission_is_named_with_what_goes_on_without_it",),
    ),
    mutant(
        "what was asked for counts as granted", "signing.py",
        ("scopes=grant.scopes.intersection(wanted),", "scopes=frozenset(wanted),"),
        killers=(f"{_AUTH}_every_way_of_a_sign_in_has_its_sentence_and_its_code",),
    ),
    mutant(
        "more than was asked for is kept", "signing.py",
        ("    if more:\n", "    if False:\n"),
        killers=("unit/test_signing.py::test_too_little_and_too_much_are_not_kept",),
    ),
    mutant(
        "a forged answer of the browser is taken", f"{_G}/receiver.py",
        ("return len(states) == 1 and hmac.compare_digest(states[0].encode(), self._state.encode())", "return True"),
        killers=("unit/google/test_google_consent.py::test_what_is_not_the_answer_gets_a_page_and_ends_no_waiting",),
    ),
    mutant(
        "the exchange does not prove who asked", f"{_G}/consent.py",
        ('        "code_verifier": question.verifier,\n', ""),
        killers=(f"{_AUTH}_a_sign_in_keeps_what_was_granted_and_makes_one_calendar",),
    ),
    mutant(
        "a sign-in is forgotten although Google was not told", "standing.py",
        ("        if not force:\n", "        if False:\n"),
        killers=(f"{_AUTH}_while_google_cannot_be_told_the_sign_in_stays_unless_forced",),
    ),
    mutant(
        "any key store will do", f"{_G}/keystore.py",
        ("        if _path(one) in KNOWN:\n", "        if True:\n"),
        killers=(
            "unit/google/test_google_keystore.py::test_every_other_store_is_refused_by_name_with_a_remedy",
        ),
    ),
    mutant(
        "what a key store kept is not read back", f"{_G}/keystore.py",
        ("        if not is_kept(token, self.read(token.account)):\n", "        if False:\n"),
        killers=("unit/google/test_google_keystore.py::test_a_store_that_gives_back_something_else_is_noticed",),
    ),
    mutant(
        "others can read the sign-in", f"{_G}/token_file.py",
        ("os.fdopen(new_file(path)", "os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)"),
        killers=(f"{_TOKENS}_a_file_is_for_its_owner_alone_and_written_as_a_whole",),
    ),
    mutant(
        "a sign-in that others can read is used", f"{_G}/token_file.py",
        ("        if status.st_mode & _OTHERS:\n", "        if False:\n"),
        killers=(f"{_TOKENS}_a_file_that_others_can_reach_is_refused_with_the_remedy",),
    ),
    mutant(
        "a link leads to the sign-in", f"{_G}/token_file.py",
        ("os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK", "os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK"),
        killers=(f"{_TOKENS}_a_link_is_refused_and_replaced_by_a_new_sign_in",),
    ),
    mutant(
        "the sign-in shows in a repr", f"{_G}/tokens.py",
        ("    refresh_token: str = field(repr=False)\n", "    refresh_token: str\n"),
        killers=(f"{_TOKENS}_no_secret_is_in_a_repr",),
    ),
    mutant(
        "a bug is logged with the secrets it holds", "error_handler.py",
        ("{masked(redacted(trace))}", "{masked(trace)}"),
        killers=("unit/test_error_handler.py::test_a_secret_in_a_bug_is_not_in_its_log",),
    ),
    mutant(
        "a sentence is told with the secrets it holds", "error_handler.py",
        ("{redacted(text)}", "{text}"),
        killers=("unit/test_error_handler.py::test_a_secret_in_a_sentence_is_not_on_the_screen",),
    ),
)  # fmt: skip
