from __future__ import annotations

from outreach.domain.messages import Key
from outreach.providers.google.links import drafts_link, search_link, search_of, thread_link

KEY = Key("k" * 32)
ME = "n.ferrer+mail@lakeshore.example.edu"
BEGIN = "https://mail.google.com/mail/?authuser=n.ferrer%2Bmail%40lakeshore.example.edu"


def test_a_conversation_is_opened_in_the_right_account() -> None:
    assert thread_link(ME, "19abc") == f"{BEGIN}#all/19abc"


def test_a_draft_is_searched_for_by_its_message_id() -> None:
    assert search_link(ME, KEY) == f"{BEGIN}#search/in%3Adrafts+rfc822msgid%3A{KEY}%40lakeshore.example.edu"


def test_the_list_of_drafts_is_opened() -> None:
    assert drafts_link(ME) == f"{BEGIN}#drafts"


def test_nothing_in_an_id_can_change_where_a_link_leads() -> None:
    assert thread_link("a@example.org", "x/../?#&b") == (
        "https://mail.google.com/mail/?authuser=a%40example.org#all/x%2F..%2F%3F%23%26b"
    )


def test_the_search_names_the_domain_as_it_stands_in_the_mail() -> None:
    assert search_of("a@Bücher.example.org", KEY) == f"rfc822msgid:{KEY}@xn--bcher-kva.example.org"
    assert search_of("not an address", KEY) == f"rfc822msgid:{KEY}"
