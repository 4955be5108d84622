"""greeting-name (R101): truth tables beyond the documented examples."""

from __future__ import annotations

import pytest

from outreach.guardrails.greeting_name import RULE
from tests.builders import a_person, a_project, a_view
from tests.unit.guardrails.mails import messages

QUILL = a_person("Dr. Ada Quill")
CHEN = a_person("Dr. Lin Chen")
PHAM = a_person("Kim Anh Pham", call="Kim Anh")
BERG = a_person("Dr. Joost van der Berg")
OBRIEN = a_person("Dr. Maeve O'Brien")


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Dr. Quill,",
        "Dear Dr. Quill:",
        "Dear Dr. Quill —",
        "Dear Dr. Quill",
        "DEAR DR. QUILL,",
        "Dear Dr Quill, I read your paper.",
        "Dear Professor Quill,",
        "Dear Prof. Dr. Quill,",
        "Dear Dr. Ada Quill,",
        "Dear Dr. A. Quill,",
        "Dear Ada,",
        "hi ada,",
        "Hi, Ada!",
        "Hello again, Ada,",
        "Good morning, Dr. Quill. I read your paper.",
        "Dear Dr. Quill and team,",
        "Hello,",
        "Hello there,",
        "Hello from Chicago,",
        "Hi Ada I read your paper",
        "  Dear Dr. Quill,",
        "Dr. Quill,",
        "Dr. Chen asked me to write: is this yours?",
        "Thank you for yesterday,",
        "",
        "\n\n",
    ],
)
def test_a_greeting_of_the_recipient_or_of_nobody_passes(greeting: str) -> None:
    assert messages(RULE, f"{greeting}\n\nI read the paper.", to=(QUILL,)) == []


@pytest.mark.parametrize(
    ("greeting", "shown"),
    [
        ("Dear Dr. Chen,", "Dr. Chen"),
        ("dear dr. chen,", "dr. chen"),
        ("Dear Dr. Chen", "Dr. Chen"),
        ("Hi Lin, I read your paper.", "Lin"),
        ("Good evening Dr. Chen!", "Dr. Chen"),
        ("Hello again, Lin,", "Lin"),
        ("Dear Dr. Ada Chen,", "Dr. Ada Chen"),
        ("Dear Dr. B. Quill,", "Dr. B. Quill"),
        ("Dear program director,", "program director"),
        ("Dear Sir or Madam,", "Sir or Madam"),
        ("Dear colleagues,", "colleagues"),
        ("Dear Dr. Chen and team,", "Dr. Chen and team"),
        ("Dr. Chen,", "Dr. Chen"),
        ("Prof. Chen:", "Prof. Chen"),
        ("\n\n  Dear Dr. Chen,", "Dr. Chen"),
        ("Dear Dr. Qu\x00ill,", "Dr. QuU+0000ill"),
    ],
)
def test_a_greeting_of_somebody_else_is_found(greeting: str, shown: str) -> None:
    assert messages(RULE, f"{greeting}\n\nI read the paper.", to=(QUILL,)) == [
        f'greets "{shown}", and this is for Dr. Quill'
    ]


@pytest.mark.parametrize("greeting", ["Dear Kim Anh,", "Dear Kim,", "Dear Ms. Pham,", "Hi Kim Anh and everyone,"])
def test_the_name_the_owner_calls_somebody_by_is_known(greeting: str) -> None:
    assert messages(RULE, greeting, to=(PHAM,)) == []


@pytest.mark.parametrize("greeting", ["Dear Dr. van der Berg,", "Dear Dr. Berg,", "Dear Joost van der Berg,"])
def test_small_words_of_a_name_belong_to_it(greeting: str) -> None:
    assert messages(RULE, greeting, to=(BERG,)) == []


@pytest.mark.parametrize("greeting", ["Dear Dr. O'Brien,", "Dear Dr. O’Brien,", "Dear Dr. OBrien,"])
def test_an_apostrophe_may_be_written_in_any_way(greeting: str) -> None:
    assert messages(RULE, greeting, to=(OBRIEN,)) == []


@pytest.mark.parametrize("greeting", ["Dear all,", "Dear both,", "Hi Ada and Lin,", "Dear Dr. Chen, dear Dr. Quill,"])
def test_a_mail_to_two_may_greet_both_or_all(greeting: str) -> None:
    view = a_view(a_project(people=(QUILL, CHEN, PHAM)))
    assert messages(RULE, greeting, to=(QUILL, CHEN), view=view) == []


def test_a_mail_to_two_may_not_greet_a_third() -> None:
    view = a_view(a_project(people=(QUILL, CHEN, PHAM)))
    assert messages(RULE, "Hi Kim Anh and Lin,", to=(QUILL, CHEN), view=view) == [
        'greets "Kim Anh and Lin", and this is for Dr. Quill and Dr. Chen'
    ]


@pytest.mark.parametrize(
    ("greeting", "wrong"),
    [
        ("Dear Dr. Lin,", True),
        ("Dr. Lin,", True),
        ("Hello Professor Lin!", True),
        ("Dear Dr. L.,", True),
        ("Dear Dr. Lin Chen,", False),
        ("Dear Dr. L. Chen,", False),
        ("Dear Dr. C.,", False),
        ("Dear Lin,", False),
        ("Dear L. Chen,", False),
        ("Dear C. Lin,", True),
        ("Dear Dr. C. Lin,", True),
        ("Hi Lin C.,", False),
    ],
)
def test_after_a_title_or_an_initial_stands_more_than_the_given_name(greeting: str, wrong: bool) -> None:
    assert bool(messages(RULE, greeting, to=(CHEN,))) is wrong


def test_after_a_title_may_stand_what_somebody_is_called_an_alias_or_the_only_name() -> None:
    assert messages(RULE, "Dear Dr. Lin,", to=(a_person("Dr. Lin Chen", call="Lin"),)) == []
    assert messages(RULE, "Dear Dr. Lin,", to=(CHEN,), options={"aliases": "Lin"}) == []
    assert messages(RULE, "Dear Dr. Madhavi,", to=(a_person("Dr. Madhavi"),)) == []
    assert messages(RULE, "Dear Dr. Chen,", to=(a_person("Dr. Chen Chen"),)) == []


def test_an_alias_is_a_name_too() -> None:
    assert messages(RULE, "Dear Linda,", to=(CHEN,), options={"aliases": "Linda, Lindy"}) == []


def test_without_a_recipient_nothing_is_compared() -> None:
    assert messages(RULE, "Dear Dr. Chen,") == []


@pytest.mark.parametrize("greeting", ["Dear Chen Lin,", "Dear Dr. Chen Lin,", "Hi Chén Lín,"])
def test_names_in_the_other_order_are_theirs_unless_somebody_else_is_called_so(greeting: str) -> None:
    alone, with_the_other = (a_view(a_project(people=people)) for people in ((CHEN,), (CHEN, a_person("Dr. Chen Lin"))))
    assert messages(RULE, greeting, to=(CHEN,), view=alone) == []
    assert len(messages(RULE, greeting, to=(CHEN,), view=with_the_other)) == 1
    assert messages(RULE, "Dear Lin Chen,", to=(CHEN,), view=with_the_other) == []
