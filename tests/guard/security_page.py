"""The counted and listed parts of docs/security.md (`python -m tests.guard.security_page` writes them).

The page says what the list and the tests say; a test fails while it does not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from outreach.providers.google.allowed import (
    ALLOWED,
    ANY_CALENDAR,
    DRAFT_ID,
    EVENT_ID,
    HEX_ID,
    OWN_CALENDAR,
    Allowed,
    Repeat,
)
from outreach.providers.google.endpoints import GOOGLE
from outreach.providers.google.scopes import PERMISSIONS, short
from tests.architecture.never_send import MAY_IMPORT, RULES
from tests.architecture.source import ROOT
from tests.architecture.test_architecture_never_sends import PLANTED
from tests.architecture.test_architecture_wheel_never_sends import PLANTED_FILES
from tests.guard import test_guard_discovery as discovery
from tests.guard.bypasses import ALL, BYPASSES
from tests.guard.discovered import methods, other_verbs, uploads
from tests.guard.planted import BLIND, LISTS
from tests.guard.proofs import SIGN_IN
from tests.guard.test_guard_fuzz import STRICTER
from tests.guard.test_guard_wire import ATTACKS, STATUSES, WRITES

PAGE = ROOT / "docs" / "security.md"
BASES: Mapping[str, str] = {
    "gmail": GOOGLE.gmail,
    "calendar": GOOGLE.calendar,
    "token": GOOGLE.token,
    "revoke": GOOGLE.revoke,
}
NAMES: Mapping[str, str] = {
    OWN_CALENDAR: "{calendar a program made}",
    ANY_CALENDAR: "{calendar}",
    DRAFT_ID: "{draft: a number}",
    EVENT_ID: "{event}",
    HEX_ID: "{id}",
}
TIMES = {Repeat.READ: "a read, repeatable", Repeat.AGAIN: "a write, repeatable", Repeat.ONCE: "a write, one attempt"}


def requests() -> str:
    """Give the table of all that may be asked."""
    head = ["| what for | request | query | body | kind |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(_request(row) for row in ALLOWED)])


def _request(row: Allowed) -> str:
    path = row.path
    for pattern, name in NAMES.items():
        path = path.replace(pattern, name)
    address = f"`{row.method} {BASES[row.at].removeprefix('https://')}{path}`"
    must = [f"{_values(row, key)}, always" if key in row.needs else f"`{key}`" for key in sorted(row.query)]
    body = ", ".join(f"`{key}`" for key in sorted(row.body.fields)) if row.body else ""
    return f"| {row.what} | {address} | {', '.join(must)} | {body} | {TIMES[row.repeat]} |"


def _values(row: Allowed, key: str) -> str:
    """Give the few values a query key may have, which the list holds as a pattern."""
    return " or ".join(f"`{key}={one}`" for one in row.query[key].replace("\\", "").split("|"))


def scopes() -> str:
    """Give the table of permissions."""
    head = ["| permission | the box Google shows | used for | without it |", "|---|---|---|---|"]
    return "\n".join(
        [*head, *(f"| `{short(one.scope)}` | {one.box} | {one.use} | {one.without} |" for one in PERMISSIONS)]
    )


def counts() -> str:
    """Give the table of proofs, each with what it was put to and what must come out."""
    kinds = ", ".join(f"{kind} {len(attempts)}" for kind, attempts in BYPASSES.items())
    listed = len({row.name for row in ALLOWED} - SIGN_IN)
    others = len(methods()) - listed
    rows = [
        (
            "only the list passes",
            f"all {len(methods())} documented methods ({discovery.GMAIL} Gmail, {discovery.CALENDAR} Calendar), "
            f"{discovery.UPLOADS} uploads and {discovery.BATCHES} batch addresses, in {_forms():,} forms",
            f"pass: {listed}, those of the list exactly",
            f"{len(LISTS)} changed lists",
        ),
        ("no other method", f"{len(list(other_verbs()))} forms of the list with another verb", "pass: 0", "1 guard"),
        ("no way around", f"{len(ALL)} attempts ({kinds})", "pass: 0", f"{len(BLIND)} guards with a hole"),
        (
            "no unknown way",
            "10,000 mutants of allowed requests, 100,000 in the long form; what passes is judged by a second opinion",
            "doubted: 0",
            f"{len(BLIND) - len(STRICTER)} guards with a hole",
        ),
        (
            "nothing on the wire",
            f"{len(ATTACKS)} attacks by the session and the whole library; its {others} other methods",
            "arrived: 0",
            "3 attacks without the guard",
        ),
        (
            "no redirect followed",
            f"{len(WRITES)} requests × {len(STATUSES)} kinds of redirect × 2 places",
            "arrived there: 0",
            "",
        ),
        (
            "no source that sends or hides",
            f"{len(RULES)} rules over every module and over the built wheel; "
            f"{len(MAY_IMPORT)} modules may touch the network",
            "violations: 0",
            f"{len(PLANTED)} planted pieces of source, {len(PLANTED_FILES)} planted files",
        ),
    ]
    head = ["| claim | put to the test | must be | would notice |", "|---|---|---|---|"]
    return "\n".join([*head, *(f"| {' | '.join(row)} |" for row in rows)])


def _forms() -> int:
    return sum(1 for method in (*methods(), *uploads()) for _ in method.forms())


PARTS: Mapping[str, Callable[[], str]] = {"requests": requests, "scopes": scopes, "counts": counts}


def current(text: str) -> str:
    """Give the page with its listed parts as they should be."""
    for name, part in PARTS.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, _, rest = text.partition(begin)
        text = f"{before}{begin}{part()}\n{end}{rest.partition(end)[2]}"
    return text


if __name__ == "__main__":
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    page.write_text(current(page.read_text()))
