"""placeholder (C201), gap (C202) and raw-note (C216): truth tables beyond the documented examples."""

from __future__ import annotations

import pytest

from outreach.guardrails import gap, placeholder, raw_note
from tests.builders import a_person
from tests.unit.guardrails.mails import messages


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Thank you for {{ detail }}.", "{{ detail }}"),
        ("Thank you for {{.", "{{"),
        ("{% if x %}yes{% endif %}", "{% if x %}"),
        ("{# a remark #}", "{# a remark #}"),
        ("Thank you, {name}.", "{name}"),
        ("Thank you, ${first_name}.", "${first_name}"),
        ("Thank you, %(name)s.", "%(name)s"),
        ("Thank you, %FIRST_NAME%.", "%FIRST_NAME%"),
        ("Thank you, *|FNAME|*.", "*|FNAME|*"),
        ("Thank you, «Name».", "«Name»"),
        ("interested in [topic]", "[topic]"),
        ("interested in [Your topic here]", "[Your topic here]"),
        ("best to <first name>", "<first name>"),
        ("January XX", "XX"),
        ("January XXX", "XXX"),
        ("FIXME", "FIXME"),
        ("it was NaN", "NaN"),
        ("about <Detail object at 0x7f00a1>", "<Detail object at 0x7f00a1>"),
        ("about ['CNS', 'proton']", "['CNS', '"),
        ("Dear None,", "Dear None"),
        ("Dear Dr. None,", "Dr. None"),
        ("I asked Dr. None.", "Dr. None"),
        ("about None", "None"),
        ("15 minutes at None?", "None"),
    ],
)
def test_what_a_template_leaves_is_found(text: str, shown: str) -> None:
    assert messages(placeholder.RULE, text)[0] == f'left from a template, "{shown}"'


@pytest.mark.parametrize(
    "text", ["Dear ,", "Dear,", "Dear Dr. ,", "Dear Dr,", "Dear", "Hi ,", "Hello Dr.:", "x\nDear ,"]
)
def test_a_greeting_without_a_name_is_found(text: str) -> None:
    assert messages(placeholder.RULE, text)[0].startswith("the greeting has no name")


@pytest.mark.parametrize(
    "text",
    ["Dear Dear Ada,", "Dr. Dr. Chen", "Hi Dear Ada,", "Dear Dr. Chen,\n\nHi Lin,\n\nthanks", "Ms. Ms. Bell"],
)
def test_a_double_greeting_is_found(text: str) -> None:
    assert messages(placeholder.RULE, text)[0].startswith("greets twice")


@pytest.mark.parametrize("text", ["for ⟦one", "for one⟧", "⟦one⟧ and ⟧", "⟦a ⟦b⟧"])
def test_half_a_gap_is_found(text: str) -> None:
    assert messages(placeholder.RULE, text)[0].startswith("half of a gap mark")


@pytest.mark.parametrize("code", [0x00, 0x07, 0x85, 0x200B, 0x2028, 0x202E, 0x2066, 0xFEFF, 0xFFFD, 0xD800])
def test_what_nobody_can_see_is_named_by_its_code_point(code: int) -> None:
    assert messages(placeholder.RULE, f"a{chr(code)}b") == [
        f'a character nobody can see, "{chr(code)}"'
        if chr(code).isprintable()
        else f'a character nobody can see, "U+{code:04X}"'
    ]


@pytest.mark.parametrize(
    "text",
    [
        "as shown before [12], [3, 4] and [5-7]",
        "[18F]FDG and [68Ga]Ga-PSMA, h[er] and [sic]",
        "<65 Gy, p<0.05 and a<b",
        "write to <jonah@example.org>, see <https://example.org/a>",
        "None of the plans failed. None was late.",
        "I asked Dr. Chen. None of us knew.",
        "There were none. The nanometre, Nan and a banana",
        "the null hypothesis; XY and 46,XX; XX chromosomes; the XXth",
        "Dear Dr. Chen,\n\nHello from Chicago.",
        "Hello,\n\na question",
        "Oh dear, dear friend",
        "50% of plans, 10%",
        "a set {1, 2}",
        "[text](https://example.org)",
        "« oui »",
        "a tab\tand a no-break\u00a0space, an é, a 👩\u200d⚕️",
        "",
    ],
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert messages(placeholder.RULE, text) == []


def test_words_inside_a_gap_are_not_junk() -> None:
    assert messages(placeholder.RULE, "for ⟦[topic]⟧") == []


def test_the_subject_is_read_too() -> None:
    assert messages(placeholder.RULE, "", subject="[topic], and thank you") == ['left from a template, "[topic]"']


@pytest.mark.parametrize("allow", [r"^\[topic\]$", "[topic]", "[topic"])
def test_allowed_words_are_spared(allow: str) -> None:
    assert messages(placeholder.RULE, "a [topic] model", options={"allow": allow}) == []


def test_other_words_are_not_spared() -> None:
    assert messages(placeholder.RULE, "a [topic] for [name]", options={"allow": "topic"}) == [
        'left from a template, "[name]"'
    ]


def test_a_gap_asks_for_its_detail() -> None:
    assert messages(gap.RULE, "for ⟦what you saw⟧ and ⟦why⟧", subject="⟦topic⟧") == [
        'a detail is still missing, "topic"',
        'a detail is still missing, "what you saw"',
        'a detail is still missing, "why"',
    ]


def test_text_typed_where_the_gap_was_passes() -> None:
    assert messages(gap.RULE, "for your Friday plan review") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '⟦your note: "she asked about the limits". Say it to Dr. Halvorsen⟧',
            'your note is not a sentence to Dr. Halvorsen, "she asked about the limits"',
        ),
        (
            "⟦your note: “told me to sort”. Say it to Dr. Halvorsen⟧",
            'your note is not a sentence to Dr. Halvorsen, "told me to sort"',
        ),
        (
            '⟦your note: "he said "no" twice". Say it to Dr. Halvorsen⟧',
            'your note is not a sentence to Dr. Halvorsen, "he said "no" twice"',
        ),
    ],
)
def test_a_quoted_note_is_to_be_said_to_the_person(text: str, message: str) -> None:
    halvorsen = a_person("Dr. Ingrid Halvorsen")
    assert messages(raw_note.RULE, text) == [message]
    assert messages(raw_note.RULE, text, to=(halvorsen,)) == [message]
    assert messages(gap.RULE, text) == []


def test_a_note_quoted_in_another_way_is_still_found() -> None:
    assert messages(raw_note.RULE, "⟦your note: told me to sort⟧") == [
        'your note is not a sentence to them, "told me to sort"'
    ]
