"""Nothing can send: no provider has such a method, no source names one, no hold knows a guest."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator

import pytest

from outreach.providers import base
from tests.architecture.source import modules

SENDERS = {"send", "send_message", "sendmail", "sendall", "forward", "publish"}
MAIL_LIBRARIES = {"smtplib", "imaplib", "aiosmtplib", "poplib", "nntplib"}
GUESTS = re.compile(r"attendee|sendupdates|conferencedata", re.IGNORECASE)


def violations(tree: ast.AST) -> Iterator[str]:
    """Give what a tree does that could reach another person."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SENDERS:
            yield f"line {node.lineno}: calls .{node.func.attr}()"
        if isinstance(node, ast.FunctionDef) and node.name in SENDERS:
            yield f"line {node.lineno}: defines {node.name}()"
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
            yield from (f"line {node.lineno}: imports {n}" for n in names if n.split(".")[0] in MAIL_LIBRARIES)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _names_guests(node.value):
            yield f"line {node.lineno}: names {node.value!r}"


def _names_guests(text: str) -> bool:
    """Whether a string is a key for guests; sentences (docstrings) may speak of them."""
    return " " not in text.strip() and GUESTS.search(text) is not None


def test_no_module_can_send() -> None:
    found = [f"{path.name}: {what}" for path, tree in modules() for what in violations(tree)]
    assert found == []


@pytest.mark.parametrize(
    "planted",
    [
        "import smtplib",
        "from imaplib import IMAP4",
        "service.users().drafts().send(userId='me')",
        "event = {'attendees': []}",
        "insert(sendUpdates='all')\nkey = 'sendUpdates'",
        "class Mailbox:\n    def send(self): ...",
    ],
)
def test_a_planted_violation_is_found(planted: str) -> None:
    assert list(violations(ast.parse(planted)))


@pytest.mark.parametrize("protocol", [base.Mailbox, base.Calendar])
def test_no_provider_protocol_has_a_word_for_sending(protocol: type) -> None:
    words = {name for name, _ in inspect.getmembers(protocol, inspect.isfunction)}
    assert not {word for word in words if re.search(r"send|invite|guest|attend", word)}
