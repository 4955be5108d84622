"""Mail that comes after a run began, while it reads: it is heard once, and not lost."""

from __future__ import annotations

from datetime import timedelta

from outreach.domain.facts import MailSeen
from outreach.providers.base import Heard
from tests.unit.test_exchanged import JONAH, NOW, Post, from_, look


def test_a_mail_that_comes_after_the_run_began_is_not_passed_over_for_good() -> None:
    _, before = look(Post())
    late = from_(JONAH, "2026-12-03 07:11")
    found, known = look(Post(news=Heard(cursor="107", mails=(late,))), before)
    assert [(one.person, one.day) for one in found.facts if isinstance(one, MailSeen)] == [
        ("jonah-adeyemi", NOW.date())
    ]
    again, _ = look(Post(news=Heard(cursor="108", mails=(late,))), known, now=NOW + timedelta(minutes=5))
    assert [one for one in again.facts if isinstance(one, MailSeen)] == []
