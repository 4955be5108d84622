from __future__ import annotations

import pytest

from outreach.domain.messages import Key
from outreach.rendering import mime
from tests.planned import a_draft

OURS, THEIRS = f"=_{'k' * 32}", "000000000000a1b2"
KEY = Key("k" * 32)


def mail(text: str | None, html: str | None, boundary: str) -> bytes:
    parts = [(kind, words) for kind, words in (("plain", text), ("html", html)) if words is not None]
    body = "".join(f"--{boundary}\nContent-Type: text/{kind}; charset=utf-8\n\n{words}\n" for kind, words in parts)
    head = f'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary="{boundary}"\n\n'
    return f"{head}{body}--{boundary}--\n".encode()


def said(text: str | None, html: str | None, boundary: str = THEIRS) -> tuple[str, str]:
    read = mime.parse(mail(text, html, boundary))
    return read.text, read.shown


def test_what_we_wrote_says_one_thing() -> None:
    read = mime.parse(mime.compose(a_draft(), KEY, addressed=True))
    assert (read.text, read.shown) == (a_draft().text, "")


def test_a_mail_whose_html_says_something_else_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mime, "html", lambda text: "<div>Something else</div>")
    with pytest.raises(mime.MiscomposedError, match="text"):
        mime.compose(a_draft(body="Nobody wrote this before."), KEY, addressed=True)


@pytest.mark.parametrize(
    ("text", "html", "read"),
    [
        ("One two\nthree", "<div>One two three</div>", "One two three"),
        ("漢字\nかな", "<div>漢字かな</div>", "漢字かな"),
        ("See www.example.org\n<http://www.example.org>", '<a href="x">See www.example.org</a>', "See www.example.org"),
        ("a@example.org <a@example.org>.", "<div>a@example.org.</div>", "a@example.org."),
        ("https://example.org <https://example.org/>", "<div>https://example.org</div>", "https://example.org"),
    ],
)
def test_what_a_mail_program_adds_to_its_text_is_no_difference(text: str, html: str, read: str) -> None:
    assert said(text, html) == (read, "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One *two*", "<div>One <b>two</b></div>"),
        ("One [image: two.png]", '<div>One <img src="two.png"></div>'),
        ("One <https://example.org>", '<div><a href="https://example.org">One</a></div>'),
        ("One", "<div>Two</div>"),
        ("- One", "<ul><li>One</li></ul>"),
    ],
)
@pytest.mark.parametrize("boundary", [OURS, THEIRS])
def test_what_a_person_changed_in_one_of_the_two_is_a_difference(text: str, html: str, boundary: str) -> None:
    read = mime.parse(mail(text, html, boundary))
    assert read.shown
    assert read.fingerprint not in {mime.parse(mail(text, None, boundary)).fingerprint,
                                    mime.parse(mail(None, html, boundary)).fingerprint}  # fmt: skip


@pytest.mark.parametrize(("text", "html"), [("Thankyou", "<div>Thank you</div>"), ("a <a>", "<div>a</div>")])
def test_in_parts_that_we_put_together_every_difference_counts(text: str, html: str) -> None:
    assert said(text, html, OURS)[1]
    assert not said(text, html, THEIRS)[1]


def test_lines_broken_otherwise_are_no_difference_in_ours_either() -> None:
    assert said("One\ntwo", "<div>One two</div>", OURS) == ("One\ntwo", "")


def test_a_mail_that_says_everything_once_is_read_as_it_is() -> None:
    assert said("One", None) == ("One", "")
    assert said(None, "<div>One</div><div>Two</div>") == ("One\nTwo", "")
    assert said(None, None) == ("", "")
