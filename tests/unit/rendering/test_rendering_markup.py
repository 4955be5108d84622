from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outreach.rendering.markup import html, plain

ANYTHING = st.text(st.characters(codec="utf-8"), max_size=200)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("One\n\nTwo\n", "<div>One</div><div><br></div><div>Two</div>"),
        ("a < b & c > d \"e\"", "<div>a &lt; b &amp; c &gt; d \"e\"</div>"),
        ("  indented  twice", "<div>\xa0 indented\xa0 twice</div>"),
        (" ", "<div>\xa0</div>"),
        (
            "See https://example.org/a?b=1&c=2.",
            '<div>See <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.</div>',
        ),
        ("<http://example.org/>", '<div>&lt;<a href="http://example.org/">http://example.org/</a>&gt;</div>'),
        ("(https://example.org)", '<div>(<a href="https://example.org">https://example.org</a>)</div>'),
        ("javascript:alert(1) https://", "<div>javascript:alert(1) https://</div>"),
        ('https://example.org/"onclick="x', '<div><a href="https://example.org/">https://example.org/</a>"onclick="x</div>'),
    ],
)  # fmt: skip
def test_text_becomes_what_gmail_itself_would_write(text: str, inner: str) -> None:
    assert html(text) == f'<div dir="ltr">{inner}</div>\n'


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("<div>One</div><div><br></div><div>Two</div>", "One\n\nTwo"),
        ("<div>One<br></div><div>Two</div>", "One\nTwo"),
        ("One<br><br>Two", "One\n\nTwo"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One</p>\n\n<p>Two<br></p><div>Three</div>", "One\n\nTwo\n\nThree"),
        ("<ul><li>One</li><li>Two</li></ul>after", "One\nTwo\nafter"),
        ("<table><tr><td>One</td><td>Two</td></tr></table>", "One Two"),
        ("<pre>One\n  Two</pre>Three", "One\nTwo\nThree"),
        ("One\n   two\tthree", "One two three"),
        ("One&nbsp;&amp;&#32;two", "One & two"),
        ("<html><head><title>No</title><style>p{}</style></head><body><script>no()</script>Yes</body></html>", "Yes"),
        ("</style></pre>One", "One"),
        ("<b>One</b><i> two</i>", "One two"),
        ("", ""),
    ],
)
def test_html_is_read_as_a_person_sees_it(words: str, text: str) -> None:
    assert plain(words) == text


@given(text=ANYTHING)
def test_every_text_comes_back_with_the_same_words(text: str) -> None:
    unix = text.replace("\r", " ")
    assert plain(html(unix)).split() == unix.split()
