"""The mistakes that would break what is promised: nothing sent, nothing twice, nothing of a person's lost.

`NAMED` are those the suite was built against first; `MUTANTS` are all of them, the named ones included.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.faults.mutants import calendar, core, exchange, mailbox, sign_in, wire
from tests.faults.mutating import Mutant

NAMED: Mapping[str, tuple[Mutant, ...]] = {"order": core.NAMED, "wire": wire.NAMED, "drafts": mailbox.NAMED}
MUTANTS: Mapping[str, tuple[Mutant, ...]] = {
    "order": (*core.NAMED, *core.MUTANTS),
    "wire": (*wire.NAMED, *wire.MUTANTS),
    "drafts": (*mailbox.NAMED, *mailbox.MUTANTS),
    "holds": calendar.MUTANTS,
    "sign-in": sign_in.MUTANTS,
    "exchange": exchange.MUTANTS,
}
