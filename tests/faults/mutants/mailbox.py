"""Mistakes with drafts: one that is a person's by now, one that is there already, one that is somebody else's."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_FILE = "providers/google/mailbox.py"
_TESTS = "unit/google/test_google_mailbox.py::test"
_CONTRACT = "contract/test_contract_mailbox.py::test"
_TOUCHED = f"{_CONTRACT}_what_a_person_touched_is_neither_filled_nor_discarded"
_SENT = f"{_TESTS}_a_draft_whose_message_was_sent_is_never_overwritten_or_deleted"
_LOST = "faults/test_faults_google_lost.py::test_a_draft_whose_answer_was_lost_is_there_once"
_MEANWHILE = "faults/test_faults_google_meanwhile.py::test_what_a_person_does_to_drafts_during_a_run_is_left_alone"

NAMED: tuple[Mutant, ...] = (
    mutant(
        "only the first page of the list of drafts is read", "providers/google/drafts.py",
        ("page = stored.next_page(answer)", "page = None"),
        killers=(f"{_TESTS}_a_long_list_is_read_to_its_end", f"{_TESTS}_a_draft_on_the_last_page_of_the_list_is_found"),
        whole=(f"{_LOST}[long-list]",),
    ),
    mutant(
        "a draft that a person changed is written over", _FILE,
        ("        self._require_as_written(lying, ref)\n        key =", "        key ="),
        killers=(_TOUCHED,),
        whole=(f"{_MEANWHILE}[edits]",),
    ),
    mutant(
        "a draft that was sent is written over", _FILE,
        ("if lying is None or not lying.is_draft:", "if lying is None:"),
        killers=(_SENT,),
        whole=(f"{_MEANWHILE}[sends-leaving-its-id]",),
    ),
)  # fmt: skip

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "a draft that a person changed is deleted", _FILE,
        ("        self._require_as_written(self._lying(ref), ref)\n", ""),
        killers=(_TOUCHED, _SENT),
        whole=(f"{_MEANWHILE}[edits]",),
    ),
    mutant(
        "a draft is made with its recipients", _FILE,
        ("content = mime.compose(draft, key, addressed=False)", "content = mime.compose(draft, key)"),
        killers=(f"{_CONTRACT}_a_draft_is_born_without_recipients",),
    ),
    mutant(
        "a search that finds nothing is believed", _FILE,
        ("        if not found:\n            all =", "        if False:\n            all ="),
        killers=(f"{_TESTS}_a_search_that_finds_nothing_proves_nothing",),
        whole=(f"{_LOST}[slow-search]",),
    ),
    mutant(
        "a list that lacks a draft is believed", _FILE,
        ("content = self._drafts.read(ref.id) if line is None else", "content = None if line is None else"),
        killers=(f"{_TESTS}_a_list_that_lags_behind_does_not_make_a_draft_gone",),
    ),
    mutant(
        "a draft of the same words is taken for a lost one, whoever wrote it", _FILE,
        ("return not content.key and not content.addressed and content.fingerprint == created",
         "return content.fingerprint == created"),
        killers=(f"{_TESTS}_a_draft_with_recipients_or_of_another_key_is_not_taken_for_a_lost_one",),
    ),
    mutant(
        "a sent draft counts as one that lies there", _FILE,
        ("        if content.sent:\n            return Seen.SENT\n", ""),
        killers=(_SENT,),
    ),
    mutant(
        "what was read is remembered by draft, not by message", "providers/google/drafts.py",
        ("        known = self._cache.of_message(line.message)\n", "        known = self._cache.of_draft(line.id)\n"),
        killers=(f"{_CONTRACT}_what_a_person_did_is_seen", f"{_TESTS}_only_a_draft_that_was_saved_again_is_read"),
        whole=(f"{_MEANWHILE}[edits]",),
    ),
    mutant(
        "what is remembered can be read by others", "providers/google/content_cache.py",
        ("new_file(temporary)", "os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)"),
        killers=(
            "unit/google/test_google_content_cache.py::"
            "test_the_file_is_for_its_owner_alone_and_leaves_nothing_beside_it",
        ),
    ),
    mutant(
        "a reply is made outside its conversation", _FILE,
        ('_message(content, draft.thread or "")', '_message(content, "")'),
        killers=(f"{_TESTS}_a_reply_is_born_in_its_conversation_and_stays_in_it",),
    ),
    mutant(
        "a reply leaves its conversation", _FILE,
        ('thread = lying.thread if draft.in_reply_to or draft.thread else ""', 'thread = ""'),
        killers=(f"{_TESTS}_a_reply_is_born_in_its_conversation_and_stays_in_it",),
    ),
    mutant(
        "drafts are written to whatever account it is", _FILE,
        ("        self._account.check_address()\n", ""),
        killers=(f"{_TESTS}_nothing_is_written_to_the_account_of_somebody_else",
                 f"{_TESTS}_the_account_is_checked_once_and_before_the_first_write"),
    ),
)  # fmt: skip
