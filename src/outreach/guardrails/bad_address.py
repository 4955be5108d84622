"""bad-address (R109): an address nobody reads, or your own, is no address.

Planning rule; gives the skip `bad-address`, with what is wrong. What cannot be an address, `noreply@` and its kin,
every address of yours, the old ones included, and one from which mail came back for good. Another address in your file
ends that by itself; `outreach resume NAME` says that the old one works again. Plus-addresses, apostrophes and
subdomains are fine. Who has no address at all is not this rule's business (`no-email`).

    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address noreply@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address do-not-reply@northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address maya.okafor@lakeshore.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address Maya.Okafor+x@lakeshore.example.edu, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill@northfield, skipped bad-address
    FAIL: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill.northfield.example.edu, skipped bad-address
    FAIL: on 2026-12-06, mentor-checkin, Dr. Ada Quill, bounced 2026-12-01, skipped bad-address
    PASS: on 2026-12-06, mentor-checkin, Dr. Ada Quill, bounced 2026-12-01, address ada@mesa-verde.example.org
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address ada.quill+lab@northfield.example.edu
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address a.o'quill@med.northfield.example.edu
    PASS: on 2026-12-01, mentor-checkin, Dr. Ada Quill, address norel@northfield.example.edu
"""

from __future__ import annotations

import re

from outreach.domain.people import Me
from outreach.domain.stages import View
from outreach.domain.touches import Occurrence, Skip, SkipCode
from outreach.guardrails.rule import PlanRule
from outreach.guardrails.silence import silence
from outreach.guardrails.wording import quoted, short_day

ID = "R109"

_LONGEST, _LONGEST_LOCAL = 254, 64
_LOCAL = r"[^\W_](?:[\w!#$%&'*+/=?^`{|}~’-]|\.(?!\.))*(?<!\.)"
_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_ADDRESS = re.compile(rf"{_LOCAL}@(?:{_LABEL}\.)+[^\W\d_]{{2,24}}")
_UNREAD = re.compile(
    r"(?:no|not|dont|donot)[._-]?reply|do[._-]not[._-]reply|mailer-daemon|bounces?|postmaster|unsubscribe",
    re.IGNORECASE,
)


def skip(occurrence: Occurrence, view: View) -> Skip | None:
    """Silence who cannot be reached where the file says."""
    email = occurrence.person.email
    wrong = (wrong_with(email, view.project.me) or came_back(email, view)) if email else ""
    if not wrong:
        return None
    text = f"{quoted(email or '')} {wrong}; mend it in {occurrence.person.path or 'your file'}"
    return silence(occurrence, SkipCode.BAD_ADDRESS, text, rule=ID)


def wrong_with(email: str, me: Me) -> str:
    """Say what is wrong with an address; empty when nothing is."""
    local, _, domain = email.partition("@")
    if not _ADDRESS.fullmatch(email) or len(email) > _LONGEST or len(local) > _LONGEST_LOCAL:
        return "cannot be an address"
    if _UNREAD.fullmatch(local.partition("+")[0]):
        return "is read by nobody"
    own = {_bare(one) for one in (me.email, *me.was)}
    return "is your own address" if _bare(f"{local}@{domain}") in own else ""


def came_back(email: str, view: View) -> str:
    """Say when mail to an address came back for good; empty when none did."""
    days = (on for address, on in view.history.bounced.items() if _bare(address) == _bare(email))
    day = max(days, default=None)
    return f"does not work: mail came back on {short_day(day, view.today)}" if day else ""


def _bare(email: str) -> str:
    """Give an address without its tag: maya+lab@… is maya@…."""
    local, _, domain = email.casefold().partition("@")
    return f"{local.partition('+')[0]}@{domain}"


RULE = PlanRule(id=ID, name="bad-address", standing=True, skip=skip)
