from __future__ import annotations

from outreach.domain.findings import Finding, Level
from outreach.domain.messages import Address, Draft
from outreach.rendering.address import unaddressed
from tests.builders import a_person, a_touch

HALVORSEN = a_person("Dr. Ingrid Halvorsen", email="ihalvorsen@harbor-state.example.edu")
DRAFT = Draft(
    touch=a_touch(),
    sender=Address(name="Maya Okafor", email="maya@example.org"),
    to=(Address(name="Dr. Ingrid Halvorsen", email="ihalvorsen@harbor-state.example.edu"),),
    subject="Thank you",
    body="Dear Dr. Halvorsen,\n\n…",
)


def a_finding(message: str, rule: str = "R104", level: Level = Level.BLOCK) -> Finding:
    return Finding(rule=rule, name="x", level=level, message=message)


def first_line(*findings: Finding) -> str:
    return unaddressed(DRAFT, HALVORSEN, findings).body.split("\n")[0]


def test_the_first_line_says_for_whom_and_why_and_there_are_no_recipients() -> None:
    finding = a_finding('your note is not a sentence to her, "she asked about the hippocampal limits"', "C216")
    draft = unaddressed(DRAFT, HALVORSEN, (finding,))

    assert draft.to == ()
    assert draft.body == (
        "⟦For Dr. Ingrid Halvorsen <ihalvorsen@…>. Not addressed: your note is not a sentence to her, "
        '"she asked about the hippocampal limits" (C216). Fix it, add the address, delete this line.⟧'
        "\n\nDear Dr. Halvorsen,\n\n…"
    )


def test_only_what_blocks_is_named_each_once_and_three_at_most() -> None:
    findings = [a_finding(f"reason {n}.", f"R10{n}") for n in (1, 2, 2, 3, 4, 5)]

    assert "Not addressed: reason 1 (R101); reason 2 (R102); reason 3 (R103); 2 more. Fix it" in first_line(*findings)
    assert "(R109)" not in first_line(a_finding("only a remark", "R109", Level.WARN))


def test_the_line_stays_one_line_and_one_bracket() -> None:
    line = first_line(a_finding("a detail is still\nmissing, ⟦one⟧ detail"))

    assert (line.count("⟦"), line.count("⟧")) == (1, 1)
    assert line.endswith("⟧")


def test_somebody_without_an_address_is_named_alone() -> None:
    draft = unaddressed(DRAFT, a_person("Ms. Dana Whitlock", email=None), ())

    assert draft.body.startswith("⟦For Ms. Dana Whitlock. Not addressed: not checked yet. Fix it")
