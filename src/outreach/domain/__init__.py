"""The words of the product, as plain immutable values; standard library only.

* **Person**: someone the owner keeps in touch with. **Audience**: the rule that picks people for a cadence.
* **Program**: an institution the owner applied to. **Occasion**: a dated thing a cadence hangs on.
* **Cadence**: a recipe of audience, **Trigger** (Every / After / Before / On / Manual), **Window** and **Step**.
* **Touch**: one step of a cadence for one person and occasion, with a stable **TouchId**.
* **Due**: a touch the planner found due now. **Skip**: why a touch is not made, with a code and the next date.
* **Detail**: one true sentence from the owner. **Draft**: a mail to review. **Hold**: time kept free.
* **Guardrail**: a rule. **Finding**: what it found (rule, level, message, place).
* **Plan**: everything decided for now. **Action**: one intended change. **Receipt**: proof that it was made.
* **Fact**: something that happened. **Ledger**: all facts on disk. **History**: what they add up to now.
  **Observation**: the new facts that mailbox and calendar showed.
* **Provider**: the outside world behind a protocol, **Mailbox** or **Calendar**.
* **Job**: a named selection of cadences a scheduler starts. **Run**: one execution of it.
  **Agenda**: the report people read.
"""

from __future__ import annotations
