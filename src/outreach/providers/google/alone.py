"""Whether a sign-in can be read where no desktop is around: in a process of its own, started as a scheduler starts one.

What was kept here is compared by a digest, so that nothing of it has to be told.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from outreach.domain.project import GoogleSettings
from outreach.errors import Exit, OutreachError
from outreach.providers.google.tokens import Token, store_of, to_text

CODE = "import sys; from outreach.providers.google.alone import main; sys.exit(main(*sys.argv[1:], sys.stdin.read()))"


def digest(token: Token) -> str:
    """Give what tells a token from every other one, and nothing about it."""
    return hashlib.sha256(to_text(token).encode()).hexdigest()


def main(root: str, place: str, account: str, expected: str) -> int:
    """Read the sign-in of `account` kept in `place`; 0 when it has the expected digest, else a sentence is written."""
    try:
        token = store_of(GoogleSettings(token=place), Path(root)).read(account)
    except OutreachError as problem:
        sys.stdout.write(problem.fact)
        return problem.code
    if token is None or digest(token) != expected:
        sys.stdout.write("another place is looked into there, and it is not kept in that one")
        return Exit.SIGN_IN
    return Exit.DONE
