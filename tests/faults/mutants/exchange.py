"""Mistakes in what mail and meetings teach: a draft that counts as mail, an answer nobody hears, a place forgotten."""

from __future__ import annotations

from tests.faults.mutating import Mutant, mutant

_EXCHANGED = "unit/test_exchanged.py::test"
_KINDS = "unit/reading/test_reading_kinds.py::test"
_LIVES = "properties/test_properties_closing_the_loop.py::test_a_life_with"
_GOOGLE, _FILES = (f"{_LIVES}_{place}_stays_closed_whatever_happens" for place in ("google", "files"))

MUTANTS: tuple[Mutant, ...] = (
    mutant(
        "where to read on is forgotten", "exchanged.py",
        ("self.mailbox.heard(before.cursor, self.interest)", 'self.mailbox.heard("", self.interest)'),
        killers=(f"{_EXCHANGED}_the_next_look_asks_only_for_what_is_new",),
        whole=(_GOOGLE,),
    ),
    mutant(
        "what lies in a gap of the history is never looked for", "reading/read_so_far.py",
        ("        elif is_gap:\n", "        elif False:\n"),
        killers=(f"{_EXCHANGED}_when_the_place_is_forgotten_everybody_is_asked_about_since_the_day_before",),
        whole=(_GOOGLE,),
    ),
    mutant(
        "drafts are mail", "providers/google/mail_json.py",
        ('return not held & _ELSEWHERE and ("DRAFT" not in held or "SENT" in held)', "return not held & _ELSEWHERE"),
        killers=(
            "unit/google/test_google_correspondence.py::"
            "test_drafts_of_ours_and_of_the_owner_are_never_mail_however_often_they_are_saved",
        ),
    ),
    mutant(
        "what people write is not heard", "reading/read.py",
        ("            case MailKind.PERSONAL:\n                yield from self._received(mail)\n",
         "            case MailKind.PERSONAL:\n                pass\n"),
        killers=(f"{_EXCHANGED}_the_next_look_asks_only_for_what_is_new",),
        whole=(_GOOGLE, _FILES),
    ),
    mutant(
        "an automatic answer is one", "reading/kinds.py",
        ("return MailKind.AUTOMATIC if is_automatic(mail) else None", "return None"),
        killers=(f"{_KINDS}_what_a_program_wrote_in_somebodys_name_is_no_reply",),
        whole=(_GOOGLE, _FILES),
    ),
    mutant(
        "a newsletter is a mail from somebody", "reading/kinds.py",
        ('if any(name in marks for name in named) or _first(marks.get("precedence", "")) in _BULK:', "if False:"),
        killers=(f"{_KINDS}_what_went_through_a_list_is_no_contact_though_somebody_known_wrote_it",),
        whole=(_GOOGLE, _FILES),
    ),
    mutant(
        "earlier addresses are nobody's", "reading/whom.py",
        ('(person.email or "", *person.also, ', '(person.email or "", '),
        killers=("unit/reading/test_reading_whom.py::test_whose_an_address_is",),
        whole=(_GOOGLE, _FILES),
    ),
    mutant(
        "somebody away is still asked", "planning/gates.py",
        ("    if free is None or window is None or window.opens >= free:\n        return None\n    text = away",
         '    if free is None or window is None or str(occurrence.cadence.kind) == "ask":\n'
         "        return None\n    text = away"),
        killers=("unit/planning/test_planning_mailed.py::TestAbsences::test_every_cadence_is_held",),
    ),
    mutant(
        "who answered is asked once more", "planning/answers.py",
        ("        if not contact.outbound and (contact.key in keys or",
         "        if not contact.outbound and contact.day < sent.day and (contact.key in keys or"),
        killers=("unit/planning/test_planning_follow_ups.py::test_whatever_came_of_it_ends_it",),
    ),
    mutant(
        "a meeting that was taken off was held", "planning/meetings.py",
        (" for person, seen in people.items() if not seen.cancelled)", " for person, seen in people.items())"),
        killers=("unit/planning/test_planning_meetings.py::TestHeldOrAhead::test_one_that_was_taken_off_was_never_held",),
    ),
    mutant(
        "a draft of an older clock stays, whatever stands against its person", "planning/unwanted.py",
        ("refused.get(past.touch) if occurrence else _against(past, today, refused)", "refused.get(past.touch)"),
        killers=(
            "unit/planning/test_planning_stale_rhythms.py::"
            "test_it_is_taken_back_from_somebody_who_may_not_be_written_to",
        ),
    ),
    mutant(
        "a draft that was deleted is only gone", "reading/fates.py",
        ("return fact if in_doubt else replace(fact, state=Seen.DELETED)", "return fact"),
        killers=("unit/reading/test_reading_fates.py::test_a_draft_that_is_gone_and_no_mail_is_it_was_deleted",),
        whole=(_GOOGLE,),
    ),
)  # fmt: skip
