from __future__ import annotations

import pytest

from outreach.providers.google.signature import signature_of

ME = "n.ferrer@lakeshore.example.edu"


def of(markup: object, email: str = ME) -> str | None:
    return signature_of({"sendAs": [{"sendAsEmail": email, "signature": markup, "isPrimary": True}]}, ME)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<div>Nadia Ferrer</div><div>MD candidate</div>", "Nadia Ferrer\nMD candidate"),
        ('<div dir="ltr">Nadia Ferrer<br>MD candidate<br></div>', "Nadia Ferrer\nMD candidate"),
        ('<div dir="ltr"><div>Nadia Ferrer</div><div><br></div><div><b>Lakeshore</b></div></div>',
         "Nadia Ferrer\n\nLakeshore"),
        ("<p>Nadia&nbsp;&nbsp;Ferrer</p>\r\n<p>MD &amp; PhD</p>", "Nadia Ferrer\n\nMD & PhD"),
        ('<table><tr><td>Nadia</td><td>Ferrer</td></tr><tr><td>MD</td></tr></table>', "Nadia Ferrer\nMD"),
        ('<div>Nadia Ferrer</div><img src="https://example.org/logo.png" alt="logo">', "Nadia Ferrer"),
        ('<a href="mailto:n@example.org">n@example.org</a>', "n@example.org"),
        ("<style>p {color: red}</style><!-- no -->Nadia", "Nadia"),
        ("Nadia", "Nadia"),
        ('<img src="x">', None),
        ("<div><br></div>", None),
        ("", None),
        (None, None),
        (7, None),
    ],
)  # fmt: skip
def test_a_signature_is_read_as_text(markup: object, text: str | None) -> None:
    assert of(markup) == text


def test_the_signature_is_that_of_the_address_one_writes_from() -> None:
    rows = [
        {"sendAsEmail": "other@example.org", "signature": "Other", "isDefault": True},
        {"sendAsEmail": "N.Ferrer@Lakeshore.example.edu", "signature": "Mine"},
    ]
    assert signature_of({"sendAs": rows}, ME) == "Mine"
    assert signature_of({"sendAs": rows[:1]}, ME) is None


@pytest.mark.parametrize("answer", [{}, {"sendAs": None}, {"sendAs": "x"}, {"sendAs": [7, {}]}])
def test_where_nothing_is_said_there_is_no_signature(answer: dict[str, object]) -> None:
    assert signature_of(answer, ME) is None
