"""Bounces as servers write them: which address, and whether it will bounce again."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from outreach.reading.bounced import failures, gave_up
from tests.builders import ACCOUNT
from tests.unit.reading.mailbox import DAEMON, OSEI_AT, QUILL_AT, heard


def found(text: str, *, subject: str = "Undelivered Mail", marks: Mapping[str, str] | None = None) -> dict[str, bool]:
    bounce = heard(DAEMON, subject=subject, text=text, marks=marks)
    return {one.addresses[0]: one.permanent for one in failures(bounce)}


POSTFIX = f"""\
This is the mail system at host mail.lakeshore.example.edu.

I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

<{QUILL_AT}>: host mx.northfield.example.edu[192.0.2.1] said: 550 5.1.1 <{QUILL_AT}>: Recipient address
    rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)
"""
REPORT = f"""\
Reporting-MTA: dns; mail.lakeshore.example.edu
Arrival-Date: Mon, 30 Nov 2026 08:30:00 -0600

Final-Recipient: rfc822; {QUILL_AT}
Original-Recipient: rfc822;{QUILL_AT}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1
    <{QUILL_AT}>: Recipient address rejected
"""
GMAIL = f"""\
** Address not found **

Your message wasn't delivered to {QUILL_AT} because the address couldn't be found, or is unable to receive mail.
"""
EXCHANGE = f"""\
Delivery has failed to these recipients or groups:

{QUILL_AT}
The email address you entered couldn't be found. Please check the recipient's email address and try to resend.

Original message headers:
From: Maya Okafor <{ACCOUNT}>
To: {QUILL_AT}, {OSEI_AT}
"""
QMAIL = f"""\
Hi. This is the qmail-send program at lakeshore.example.edu.
I'm afraid I wasn't able to deliver your message to the following addresses.
This is a permanent error; I've given up. Sorry it didn't work out.

<{QUILL_AT}>:
192.0.2.1 does not like recipient.
Remote host said: 550 sorry, no mailbox here by that name

--- Below this line is a copy of the message.

Return-Path: <{ACCOUNT}>
To: {QUILL_AT}, {OSEI_AT}
"""
EXIM_DELAYED = f"""\
This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours.

The address to which the message has not yet been delivered is:

  {QUILL_AT}
    Delay reason: Connection timed out

No action is required on your part. Delivery attempts will continue for some time.
"""


@pytest.mark.parametrize("text", [POSTFIX, REPORT, POSTFIX + REPORT, GMAIL, EXCHANGE, QMAIL])
def test_an_unknown_address_is_found_in_every_servers_words(text: str) -> None:
    assert found(text) == {QUILL_AT: True}


def test_a_delay_is_not_for_good() -> None:
    assert found(EXIM_DELAYED) == {QUILL_AT: False}
    assert found(REPORT.replace("failed", "delayed").replace("5.1.1", "4.4.1")) == {QUILL_AT: False}


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded"])
def test_what_was_delivered_did_not_fail(action: str) -> None:
    assert found(REPORT.replace("failed", action)) == {}


@pytest.mark.parametrize(
    ("said", "permanent"),
    [
        ("Status: 5.1.1", True),
        ("Status: 5.1.2", True),
        ("Status: 5.2.1", True),
        ("Status: 5.0.0", True),
        ("Status: 5.4.4", True),
        ("Status: 5.2.2", False),
        ("Status: 5.2.3", False),
        ("Status: 5.3.4", False),
        ("Status: 5.4.7", False),
        ("Status: 5.7.1", False),
        ("Status: 4.4.1", False),
        ("Status: 5.7.1\nDiagnostic-Code: smtp; 550 user unknown", True),
        ("Status: 5.1.1\nDiagnostic-Code: smtp; 552 mailbox full", False),
        ("Diagnostic-Code: smtp; 550 no", True),
        ("Diagnostic-Code: smtp; 451 try later", False),
        ("", True),
    ],
)
def test_what_is_about_the_mail_or_the_way_says_nothing_against_the_address(said: str, permanent: bool) -> None:
    assert found(f"Final-Recipient: rfc822; {QUILL_AT}\nAction: failed\n{said}") == {QUILL_AT: permanent}


def test_of_two_recipients_only_the_one_that_failed_is_named() -> None:
    text = (
        f"Final-Recipient: rfc822; {QUILL_AT}\nAction: failed\nStatus: 5.1.1\n"
        f"Final-Recipient: rfc822; {OSEI_AT}\nAction: relayed\nStatus: 2.0.0\n"
    )
    assert found(text) == {QUILL_AT: True}
    both = text.replace("relayed", "delayed")
    assert found(both) == {QUILL_AT: True, OSEI_AT: False}


def test_an_address_that_passes_mail_on_is_named_as_it_was_written_to() -> None:
    text = (
        f"Original-Recipient: rfc822; {QUILL_AT}\nFinal-Recipient: rfc822; inner@elsewhere.example.org\n"
        "Action: failed\nStatus: 5.1.1\n"
        f"Original-Recipient: rfc822; {OSEI_AT}\nAction: failed\nStatus: 5.1.1\n"
    )
    bounce = heard(DAEMON, subject="Undelivered Mail", text=text)
    assert [one.addresses for one in failures(bounce)] == [(QUILL_AT, "inner@elsewhere.example.org"), (OSEI_AT,)]


def test_the_header_that_names_the_address_is_believed() -> None:
    assert found("", marks={"x-failed-recipients": f"{QUILL_AT}, {OSEI_AT}"}) == {QUILL_AT: True, OSEI_AT: True}
    full = "The recipient's inbox is over quota."
    assert found(full, marks={"x-failed-recipients": QUILL_AT}) == {QUILL_AT: False}


def test_of_what_is_quoted_only_a_single_address_is_taken() -> None:
    assert found(f"Could not deliver.\nTo: {QUILL_AT}\nUser unknown") == {QUILL_AT: False}
    assert found(f"Could not deliver: user unknown.\nTo: {QUILL_AT}\n") == {QUILL_AT: True}
    assert found(f"Could not deliver: user unknown.\nTo: {QUILL_AT}, {OSEI_AT}\n") == {}


@pytest.mark.parametrize("text", ["", "Something went wrong.", f"Ask {DAEMON} about {ACCOUNT}."])
def test_a_bounce_that_names_nobody_teaches_nothing(text: str) -> None:
    assert found(text) == {}


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("I am no longer at Northfield; write to me at Mesa Verde.", True),
        ("I'm no longer working here.", True),
        ("This mailbox is no longer monitored.", True),
        ("This e-mail address is no longer in use.", True),
        ("Dr. Chen is no longer with the department; write to Dr. Osei.", False),
        ("I am away until Monday.", False),
    ],
)
def test_who_has_left_says_that_nobody_reads_the_address(words: str, gone: bool) -> None:
    assert gave_up(words) is gone
