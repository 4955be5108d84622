"""Nothing is written that reads differently from what was meant: in the head, line by line, and in the words."""

from __future__ import annotations

import pytest

from outreach.domain.messages import Key
from outreach.rendering import mime
from tests.planned import a_draft

KEY = Key("0123456789abcdefghijklmnopqrstuv")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("Hello\r\nBcc: somebody@example.net", id="a second header"),
        pytest.param("Hello\r\n\r\nand a body", id="the end of the head"),
        pytest.param("Hello\r\nno header at all", id="a line that is none"),
    ],
)
def test_a_line_that_reads_as_anything_but_one_header_is_never_written(
    written: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mime, "subject_line", lambda _: written)
    with pytest.raises(mime.MiscomposedError, match="headers"):
        mime.compose(a_draft(), KEY, addressed=True)


def test_another_recipient_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mime, "address_line", lambda *_: "somebody@example.net")
    with pytest.raises(mime.MiscomposedError, match="recipients"):
        mime.compose(a_draft(), KEY, addressed=True)


def test_a_recipient_is_never_written_where_none_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = mime._header_lines
    monkeypatch.setattr(mime, "_header_lines", lambda draft, key, _, unsent: lines(draft, key, draft.to, unsent=unsent))
    with pytest.raises(mime.MiscomposedError, match="recipients"):
        mime.compose(a_draft(), KEY, addressed=False)


def test_another_subject_and_another_id_are_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = mime._header_lines

    def changed(*given: object, **named: object) -> list[tuple[str, str]]:
        other = {"Subject": "Another", "Message-ID": "<another@example.org>"}
        return [(name, other.get(name, value)) for name, value in lines(*given, **named)]  # type: ignore[arg-type]

    monkeypatch.setattr(mime, "_header_lines", changed)
    with pytest.raises(mime.MiscomposedError, match="subject, message id"):
        mime.compose(a_draft(), KEY, addressed=True)


def test_words_with_and_without_recipients_are_the_same_bytes() -> None:
    alone, addressed = (mime.compose(a_draft(), KEY, addressed=one) for one in (False, True))
    assert alone.partition(b"MIME-Version")[2] == addressed.partition(b"MIME-Version")[2]
