"""Nothing can send: no source names what sends, no hold knows a guest, and there is one door to the network."""

from __future__ import annotations

import ast
import inspect
import re

import pytest

from outreach.providers import base
from tests.architecture.never_send import GOOGLE, MAY_IMPORT, RULES, violations
from tests.architecture.source import PACKAGE, modules


def test_no_module_can_send() -> None:
    found = [f"{name}: {what}" for name, tree in named_modules() for what in violations(name, tree)]
    assert found == []


def named_modules() -> list[tuple[str, ast.Module]]:
    """Give each module's dotted name inside the package (a job script: its file name) with its tree."""
    return [
        (".".join(path.relative_to(PACKAGE).with_suffix("").parts) if path.is_relative_to(PACKAGE) else path.name, tree)
        for path, tree in modules()
    ]


def test_every_exception_to_the_import_rule_is_a_module_there_is() -> None:
    assert set(MAY_IMPORT) <= {name for name, _ in named_modules()}


PLANTED: tuple[tuple[str, str, str], ...] = (
    # who must notice, in which module, what was planted
    ("no_connection", "apply", "import smtplib"),
    ("no_connection", GOOGLE + "transport", "from imaplib import IMAP4"),
    ("no_connection", "apply", "def later():\n    from smtplib import SMTP"),
    ("no_connection", "apply", "import requests"),
    ("no_connection", GOOGLE + "mailbox", "import requests.adapters"),
    ("no_connection", GOOGLE + "mailbox", "from urllib.request import urlopen"),
    ("no_connection", GOOGLE + "mailbox", "from urllib import request"),
    ("no_connection", GOOGLE + "mailbox", "from http.client import HTTPSConnection"),
    ("no_connection", GOOGLE + "calendar", "import socket"),
    ("no_connection", GOOGLE + "calendar", "import httplib2 as plain"),
    ("no_connection", GOOGLE + "calendar", "from google.auth.transport.requests import AuthorizedSession"),
    ("no_connection", GOOGLE + "mailbox", "from googleapiclient.discovery import build"),
    ("no_connection", GOOGLE + "guard", "import socket"),
    ("no_connection", "cli.auth", "import asyncio"),
    ("no_sender_named", GOOGLE + "mailbox", "service.users().drafts().send(userId='me')"),
    ("no_sender_named", GOOGLE + "mailbox", "now = service.users().messages().send\nnow(userId='me')"),
    ("no_sender_named", "providers.base", "class Mailbox:\n    def send(self): ..."),
    ("no_sender_named", "providers.base", "class Mailbox:\n    async def send(self): ..."),
    ("no_sender_named", GOOGLE + "guard", "def go(adapter): adapter.send('a')"),
    ("no_sender_named", GOOGLE + "guard", "class GuardedAdapter:\n    def send(self): return other.send()"),
    ("no_sender_named", GOOGLE + "guard", "class Another:\n    def send(self): return super().send()"),
    ("no_sender_named", GOOGLE + "calendar_api", "events.quickAdd(calendarId='c', text='with everybody')"),
    ("no_sender_named", GOOGLE + "calendar_api", "events.import_(calendarId='c', body={})"),
    ("no_sender_named", GOOGLE + "services", "service.new_batch_http_request()"),
    ("no_sender_named", GOOGLE + "gmail_api", "drafts.create(userId='me', media_body='x')"),
    ("no_sender_named", GOOGLE + "gmail_api", "from x import y\ny.MediaFileUpload('x')"),
    ("no_sender_named", GOOGLE + "gmail_api", "http = tunnel_patch(http)"),
    ("no_guest", GOOGLE + "event", "event = {'attendees': []}"),
    ("no_guest", GOOGLE + "event", "event['attendees'] = []"),
    ("no_guest", GOOGLE + "event", "event.setdefault('attendees', [])"),
    ("no_guest", GOOGLE + "calendar", "if event.get('attendees'): pass"),
    ("no_guest", GOOGLE + "event", "event = {'Attendees': []}"),
    ("no_guest", GOOGLE + "event", "event['guestsCanModify'] = True"),
    ("no_guest", GOOGLE + "event", "event = dict(attendees=())"),
    ("no_guest", GOOGLE + "event", "event['conferenceData'] = {}"),
    ("no_guest", GOOGLE + "calendar_api", "events.insert(sendUpdates='all')"),
    ("no_guest", GOOGLE + "calendar_api", "events.insert(sendUpdates=choice)"),
    ("no_guest", GOOGLE + "calendar_api", "events.insert(**{'sendUpdates': 'externalOnly'})"),
    ("no_guest", GOOGLE + "calendar_api", "events.insert(sendNotifications=True)"),
    ("no_guest", GOOGLE + "calendar_api", "_WHO = 'all'\nevents.insert(sendUpdates=_WHO)"),
    ("no_guest", GOOGLE + "calendar_api", "_WHO = 'none'\ndef f(_WHO): events.insert(sendUpdates=_WHO)"),
    ("no_guest", GOOGLE + "calendar_api", "_WHO = 'none'\n_WHO = who()\nevents.insert(sendUpdates=_WHO)"),
    ("no_guest", "apply", "insert(sendUpdates='none')"),
    ("no_hidden_name", GOOGLE + "gmail_api", "getattr(drafts, 'se' + 'nd')(userId='me')"),
    ("no_hidden_name", GOOGLE + "gmail_api", "getattr(drafts, name)(userId='me')"),
    ("no_hidden_name", GOOGLE + "gmail_api", "getattr(drafts, 'send')(userId='me')"),
    ("no_hidden_name", GOOGLE + "gmail_api", "operator.methodcaller(name)(drafts)"),
    ("no_hidden_name", GOOGLE + "gmail_api", "vars(drafts)[name]()"),
    ("no_side_door", GOOGLE + "gmail_api", "drafts.create(body={}).execute(http=other)"),
    ("no_side_door", GOOGLE + "gmail_api", "drafts.create(body={}).execute(other)"),
    ("no_side_door", GOOGLE + "gmail_api", "drafts.create(body={}).execute(num_retries=3)"),
    ("no_side_door", GOOGLE + "gmail_api", "post(base + '/users/me/drafts/send')"),
    ("no_side_door", GOOGLE + "gmail_api", "post(base + '/batch')"),
    ("no_side_door", GOOGLE + "gmail_api", "post('/upload/gmail/v1/users/me/drafts')"),
    ("no_side_door", GOOGLE + "gmail_api", "headers['X-HTTP-Method-Override'] = 'POST'"),
    ("no_sender_named", GOOGLE + "consent", "flow.fetch_token(code='a')"),
    ("no_sender_named", GOOGLE + "consent", "flow.run_local_server(port=0)"),
    ("no_sender_named", GOOGLE + "transport", "httplib2.Http().request('x')"),
    ("no_sender_named", GOOGLE + "session", "urllib3.PoolManager().request('GET', 'x')"),
    ("no_other_door", GOOGLE + "consent", "def f():\n    with requests.Session() as s: s.post('x')"),
    ("no_other_door", GOOGLE + "session", "plain = requests.Session()\ndef f(): harden(plain)"),
    ("no_other_door", GOOGLE + "session", "def f(): return GuardedSession(credentials)"),
    ("no_other_door", GOOGLE + "session", "def f(s): s.mount('https://', HTTPAdapter())"),
    ("no_other_door", GOOGLE + "consent", "def harden(s): s.mount('https://', adapter)"),
    ("no_other_door", GOOGLE + "session", "requests.post('x')"),
    ("no_other_door", GOOGLE + "session", "requests.sessions.Session()"),
    ("no_other_address", GOOGLE + "gmail_api", "url = 'https://gmail.googleapis.com/gmail/v1/users/me/drafts'"),
    ("no_other_address", GOOGLE + "scopes", "url = 'https://www.googleapis.com/calendar/v3'"),
    ("no_other_address", "cli.auth", "url = 'https://relay.example.net/mail'"),
    ("no_other_address", GOOGLE + "links", "url = f'https://accounts.google.com/{path}'"),
    ("no_loophole", "apply", "import ctypes"),
    ("no_loophole", "apply", "import subprocess"),
    ("no_loophole", "apply", "from subprocess import run"),
    ("no_loophole", "scheduling.crontab", "import subprocess"),
    ("no_loophole", "apply", "os.system('mail')"),
    ("no_loophole", "apply", "os.execv('/usr/sbin/sendmail', [])"),
    ("no_loophole", "apply", "importlib.import_module('smt' + 'plib')"),
    ("no_loophole", "apply", "__import__('smt' + 'plib')"),
    ("no_loophole", "apply", "exec(text)"),
    ("no_loophole", "apply", "pickle = 1\nimport pickle"),
)


@pytest.mark.parametrize(("rule", "module", "planted"), PLANTED, ids=[planted[2][:50] for planted in PLANTED])
def test_a_planted_violation_is_found_by_its_rule(rule: str, module: str, planted: str) -> None:
    (judge,) = (one for one in RULES if one.__name__ == rule)
    tree = ast.parse(planted)
    assert list(violations(module, tree))
    assert any(list(judge(module, node)) for node in ast.walk(tree))


def test_every_rule_has_a_planted_violation() -> None:
    assert {rule.__name__ for rule in RULES} == {rule for rule, _, _ in PLANTED}


@pytest.mark.parametrize(
    ("module", "innocent"),
    [
        ("apply", '"""A sentence may speak of attendees and of how to send."""'),
        ("apply", "from http import HTTPStatus"),
        ("apply", "from urllib.parse import quote"),
        (GOOGLE + "calendar_api", "events.insert(calendarId='c', body={}, sendUpdates='none')"),
        (GOOGLE + "guard", "class GuardedAdapter(HTTPAdapter):\n    def send(self, r): return super().send(r)"),
        (GOOGLE + "calendar_api", "_NOBODY = 'none'\nevents.insert(calendarId='c', body={}, sendUpdates=_NOBODY)"),
        (GOOGLE + "services", "delattr(service, 'new_batch_http_request')"),
        (GOOGLE + "event", "touched = bool(event.get('attendees'))"),
        ("reports.show", "hour = row.send.date()"),
        (GOOGLE + "consent", "def f():\n    with closing(requests.Session()) as s: harden(s)"),
        (GOOGLE + "guard", "REFUSED = ('attendees', 'batch')"),
        (GOOGLE + "endpoints", "gmail = 'https://gmail.googleapis.com'"),
        (GOOGLE + "scopes", "COMPOSE = 'https://www.googleapis.com/auth/gmail.compose'"),
        (GOOGLE + "account", "getattr(error, 'retryable', False)"),
        ("cli.desktop", "import subprocess"),
        ("scheduling.programs", "import subprocess"),
    ],
)
def test_what_is_innocent_is_left_alone(module: str, innocent: str) -> None:
    assert list(violations(module, ast.parse(innocent))) == []


@pytest.mark.parametrize("protocol", [base.Mailbox, base.Calendar])
def test_no_provider_protocol_has_a_word_for_sending(protocol: type) -> None:
    words = {name for name, _ in inspect.getmembers(protocol, inspect.isfunction)}
    assert not {word for word in words if re.search(r"send|invite|guest|attend", word)}
